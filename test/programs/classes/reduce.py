# What instances consist of: the protocol that copies and pickles share.
import collections
import copy
import functools
import re
import types


class Plain:
    def __init__(self):
        self.x = 1


class Slots:
    __slots__ = ('a', 'b')


class Dict(dict):
    pass


class List(list):
    pass


class Int(int):
    pass


class Bytes(bytearray):
    pass


class Set(set):
    pass


class WithArguments:
    def __new__(cls, *args):
        return object.__new__(cls)

    def __getnewargs__(self):
        return 1, 2


class WithNames:
    def __new__(cls, *args, **names):
        return object.__new__(cls)

    def __getnewargs_ex__(self):
        return (1, 2), {'k': 1}


class Named:
    def __reduce__(self):
        return 'NAMED'


class Queue(collections.deque):
    pass


def pieces(reduced):
    if isinstance(reduced, str):
        return reduced
    return tuple((type(x).__name__, list(x)) if hasattr(x, '__next__') else x for x in reduced)


def show(name, call, *args):
    try:
        answer = pieces(call(*args))
    except Exception as error:
        answer = type(error).__name__, str(error)
    print(name, re.sub(' at 0x[0-9a-f]+', '', repr(answer)))


slots = Slots()
slots.a = 1
array = Bytes(b'ab')
array.q = 1
queue = Queue([1, 2], 5)
queue.name = 'q'
everything = [
    Plain(), slots, Dict(a=1), List([1]), Int(5), array, Set([1]), WithArguments(), WithNames(), Named(), queue, object(),
    [1], {1: 2}, {1}, frozenset([1]), bytearray(b'x'), bytearray(), 5, 1.5, 'a', (1,), 2j, range(3), slice(1), ValueError(1),
    iter([1]), None, ..., (i for i in []), {}.keys(), collections.deque([1], 3), collections.defaultdict(int, {1: 2}),
    collections.Counter('ab'), types.SimpleNamespace(a=1), functools.partial(print, 1, a=2), collections.ChainMap(),
]
for one in everything:
    name = type(one).__name__
    for protocol in 0, 2, 4:
        show(f'{name} {protocol}', one.__reduce_ex__, protocol)
    show(f'{name} reduce', one.__reduce__)

error = ValueError(1)
error.a = 2
for error in (error, ImportError('m', name='n', path='p'), ImportError(), OSError(2, 'x', 'f'), OSError(2, 'x'), OSError('a'),
              OSError(2, 'x', 'f', None, 'g'), StopIteration(3), KeyError(1), NameError('x', name='y')):
    show(type(error).__name__, error.__reduce__)

show('arguments', object().__reduce_ex__)
show('arguments', object().__reduce_ex__, 'a')


class Empty:
    def __getattribute__(self, name):
        pass


show('shallow', copy.copy, Empty())
show('deep', copy.deepcopy, Empty())


class Strange:
    def __reduce_ex__(self, protocol):
        return 1


show('strange', copy.copy, Strange())
show('generator', copy.copy, (i for i in []))

call = functools.partial(print, [1], sep='-')
call.mark = []
other = copy.copy(call)
print(other.func is call.func, other.args is call.args, other.mark is call.mark, other.keywords)
deep = copy.deepcopy(call)
print(deep.args == call.args, deep.args[0] is call.args[0], deep.mark is call.mark)
call.__setstate__((max, (1,), None, None))
print(call(2), call.keywords, call.__dict__)
for state in ((), (1, (), {}, None), (max, [], {}, None), 5):
    show('state', call.__setstate__, state)
print(copy.copy(queue), copy.copy(array), copy.copy(array).q)
