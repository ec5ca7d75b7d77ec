# Counts of constants that were computed, words that CPython itself uses, types of modules, and a context manager at its end.
import collections
import sys

print(sys.getrefcount(60 * 60 * 24), sys.getrefcount('com' + 'puted text'), sys.getrefcount(2**40), sys.getrefcount(-7000))
print(sys.getrefcount(86401), sys.getrefcount('plain text'), sys.getrefcount(b'plain bytes'), sys.getrefcount(1.5))
if sys.version_info >= (3, 12):
    print([sys.getrefcount(word) > 1_000_000 for word in ('data', 'walrusses', 'key')])
for kind in (collections.deque, collections.defaultdict, collections.OrderedDict, collections.Counter, int, type(len)):
    before = sys.getrefcount(kind)
    kinds = [kind] * 5
    print(sys.getrefcount(kind) - before, end=' ')
print()


class Manager:
    def __enter__(self):
        return sys.getrefcount(self)

    def __exit__(self, *details):
        print('exit', sys.getrefcount(self))


def use():
    manager = Manager()
    with manager as count:
        print('enter', count)
    with manager:
        pass
    return sys.getrefcount(manager)


print(use())


def capacities(length):
    items = list(range(length))
    found = [sys.getsizeof(items)]
    while items:
        del items[0]
        if sys.getsizeof(items) != found[-1]:
            found.append(sys.getsizeof(items))
    return found


if sys.version_info[:2] != (3, 13):
    # 3.13.0 kept the room, later releases give it back.
    print(capacities(5), capacities(40))
print(sys.getsizeof(list(x for x in 'abc')), sys.getsizeof(list(x for x in '')), sys.getsizeof([*(x for x in 'abc')]))
print(hash(use) * 16 == id(use), hash(kinds.append) == hash(kinds.append))
