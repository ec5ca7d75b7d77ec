# Instances of classes that extend built-in types have attributes of their own, whatever else the type keeps.
import array
import collections
import decimal
import functools
import io
import itertools
import random
import types
import weakref
cases = [
    (bytearray, (b'ab',), lambda x: x.append(1)),
    (str, ('text',), hash),
    (bytes, (b'text',), hash),
    (int, (2**70,), hash),
    (float, (1.5,), hash),
    (complex, (1j,), hash),
    (tuple, ((1, 2),), hash),
    (list, ([1, 2],), lambda x: x.append(3)),
    (dict, ({1: 2},), lambda x: x.update(a=1)),
    (set, ({1},), lambda x: x.add(2)),
    (frozenset, ({1},), hash),
    (ValueError, ('v',), str),
    (property, (), repr),
    (staticmethod, (len,), lambda x: x('ab')),
    (classmethod, (len,), lambda x: x.__func__),
    (types.ModuleType, ('m',), repr),
    (types.SimpleNamespace, (), repr),
    (collections.deque, ([1],), lambda x: x.appendleft(0)),
    (collections.OrderedDict, (), lambda x: x.update(a=1)),
    (collections.defaultdict, (list,), lambda x: x['a']),
    (array.array, ('i', [1]), lambda x: x.append(2)),
    (functools.partial, (len,), lambda x: x('ab')),
    (itertools.count, (), next),
    (itertools.chain, ([1],), next),
    (enumerate, ('ab',), next),
    (zip, ('ab',), next),
    (map, (len, ['a']), next),
    (filter, (None, [1]), next),
    (io.StringIO, ('abc',), lambda x: x.read()),
    (decimal.Decimal, ('1.5',), hash),
    (random.Random, (1,), lambda x: x.random()),
]
for kind, arguments, use in cases:
    Derived = type('Derived', (kind,), {})
    first = Derived(*arguments)
    use(first)
    first.a = 1
    use_again = use if kind in (bytearray, str, list, dict, set, collections.deque, array.array) else (lambda x: None)
    use_again(first)
    first.b = 2
    second = Derived(*arguments)
    second.b = 3
    use(second)
    second.a = 4
    del second.b
    second.c = 5
    second.b = 6
    own = [(name, value) for name, value in vars(second).items() if name in 'abc']
    print(kind.__name__, first.a, first.b, own)
kept = bytearray(b'abc')
view = memoryview(kept)
Derived = type('Derived', (bytearray,), {})
other = Derived(b'abc')
window = memoryview(other)
other.name = 'x'
try:
    other.append(3)
except BufferError as error:
    print(error)
window.release()
other.append(3)
print(bytes(other), other.name)
