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


class Item:
    def __getitem__(self, key):
        return sys.getrefcount(self), sys.getrefcount(key)


item = Item()
print([item[['key']] for _ in range(3)])


# What `except*` takes is the exception being handled.
try:
    raise ExceptionGroup('two', [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(sys.exc_info()[1] is group, sys.getrefcount(group))
except* TypeError as group:
    print(sys.exc_info()[1] is group, len(group.exceptions))
ordered = collections.OrderedDict(a=1)
print(ordered.keys(), ordered.values(), ordered.items(), ordered.keys() & {'a'}, ('a', 1) in ordered.items())


# Weak references to what a finalizer brings back.
import gc
import weakref


class Phoenix:
    def __del__(self):
        print('del', plain() is None, told() is None)
        back.append(self)


back = []
gc.disable()
gc.collect()
phoenix = Phoenix()
phoenix.me = phoenix
plain, told = weakref.ref(phoenix), weakref.ref(phoenix, lambda reference: print('callback', plain() is None))
del phoenix
print(gc.collect(), plain() is None, told() is None)
back.clear()
print(gc.collect(), plain() is None)
print(sys.getsizeof('é'.upper()), sys.getsizeof(chr(201)))
for wrong in (5, None):
    try:
        sys.intern(wrong)
    except TypeError as error:
        print(error)


class Documented:
    __slots__ = {'part': 'a part'}


print(Documented.part.__doc__)
