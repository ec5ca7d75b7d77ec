import gc


class Plain:
    pass


class Slotted:
    __slots__ = 'q', 'p'


class More(Slotted):
    __slots__ = ('z',)


class Open(Slotted):
    pass


class Numbers(list):
    pass


def outer(x, y=[1], *, z={}):
    def inner():
        return x
    return inner


def kinds(*things):
    print([type(one).__name__ for one in gc.get_referents(*things)])


print(gc.get_referents([1, 2], (3, 4, 5)))
print(gc.get_referents({'a': 1, 'b': 2}), gc.get_referents({1: 2, 'c': 4}), gc.get_referents({1}, frozenset([2])))
numbers = Numbers([1, 5])
numbers.extra = 2
print(gc.get_referents(numbers))
for made in (More(), Open()):
    made.q, made.p, made.z = 1, 2, 3
    print(gc.get_referents(made))
kinds(outer)
kinds(outer(1))
kinds(Plain)
kinds(outer.__get__(numbers))
kinds(super(Plain, Plain()))
print(gc.get_referents(slice(1, 2, 3)), gc.get_referents(range(3)), gc.get_referents(5, 's', None))


def paused():
    number = 1
    items = [2]
    yield number


generator = paused()
next(generator)
kinds(generator)
try:
    try:
        raise ValueError('inner')
    except ValueError as error:
        raise KeyError('outer') from error
except KeyError as error:
    kinds(error)
held = Plain()
by_list, by_dict, by_tuple = [held], {'k': held}, (held, 1)
print(sorted(type(one).__name__ for one in gc.get_referrers(held)))
