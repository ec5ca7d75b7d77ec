# list() and dict() take memory of their own; displays, copies and the like take what died before them.
import gc

gc.disable()
gc.collect()


def reused(first, second):
    one = first()
    address = id(one)
    del one
    other = second()
    return id(other) == address


kinds = {
    'list()': list,
    '[]': lambda: [],
    '[x]': lambda: [gc],
    'dict()': dict,
    '{}': lambda: {},
    '{x: x}': lambda: {gc: gc},
}
for first in kinds:
    for second in kinds:
        if ('list' in first or '[' in first) == ('list' in second or '[' in second):
            print(first, 'then', second, [reused(kinds[first], kinds[second]) for _ in range(3)])


def counted(make):
    before = gc.get_count()[0]
    for _ in range(50):
        made = make()
        del made
    return gc.get_count()[0] - before


for name, make in kinds.items():
    print(name, 'fifty times:', counted(make))
