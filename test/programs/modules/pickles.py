# Objects as bytes and back, in all protocols.
import collections
import dataclasses
import enum
import io
import pickle


class Plain:
    def __init__(self, value):
        self.value = value
        self.items = [value]


class Slots:
    __slots__ = ('a', 'b')


class Stateful:
    def __init__(self):
        self.count = 1

    def __getstate__(self):
        return {'count': self.count + 1}

    def __setstate__(self, state):
        self.count = state['count'] * 10


class Reduced:
    def __init__(self, number):
        self.number = number

    def __reduce__(self):
        return Reduced, (self.number,)


class Numbers(list):
    pass


class Colour(enum.Enum):
    RED = 1


Point = collections.namedtuple('Point', 'x y')


@dataclasses.dataclass
class Record:
    name: str
    tags: list


class Outer:
    class Inner:
        pass


def show(value):
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        print(protocol, data)
        again = pickle.loads(data)
        assert type(again) is type(value)
        print(' ', getattr(again, '__dict__', again))


numbers = Numbers([1, 2])
numbers.name = 'numbers'
for value in (None, True, 300, -1, 2 ** 70, 1.5, 'text \xe9\n', b'bytes\xff', bytearray(b'xy'), (1, 'a', None, ()),
              [1, 'same', 'same'], {'a': [1]}, {2}, frozenset([3]), Plain(1), Stateful(), Reduced(4), numbers,
              Point(1, 2), Record('r', ['t']), 1 + 2j, range(3), ValueError('v', 1), collections.deque([1], 2),
              collections.Counter('aab')):
    show(value)
print([pickle.loads(pickle.dumps(value, 2)) is value for value in (int, len, Plain, Colour.RED, Outer.Inner, ...)])
slots = Slots()
slots.a = 1
print(pickle.dumps(slots), pickle.loads(pickle.dumps(slots)).a)

loop = [1]
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again is again[1], again[0])
shared = ['shared']
first, second = pickle.loads(pickle.dumps([shared, shared]))
print(first is second)
file = io.BytesIO()
pickle.dump(list(range(1200)), file)
pickle.dump('second', file)
file.seek(0)
print(sum(pickle.load(file)), pickle.load(file))


class WithNames(pickle.Pickler):
    def persistent_id(self, obj):
        return f'plain {obj.value}' if isinstance(obj, Plain) else None


class ByName(pickle.Unpickler):
    def persistent_load(self, pid):
        return pid.upper()


file = io.BytesIO()
WithNames(file).dump([Plain(7), 8])
file.seek(0)
print(ByName(file).load())


def make():
    def inner():
        pass

    return inner


for value in ((i for i in ()), [1, make], io, Outer.__dict__):
    try:
        print(len(pickle.dumps(value)) > 0)
    except (TypeError, pickle.PicklingError) as error:
        print(type(error).__name__, error, getattr(error, '__notes__', None))
for data in (b'', b'\x80', b'abc', b'\x80\x09.', b'N', b'.', 'text', b'\x80\x04h\x05.', b'cbuiltins\nnope\n.'):
    try:
        print(pickle.loads(data))
    except (EOFError, ValueError, TypeError, AttributeError, pickle.UnpicklingError) as error:
        print(type(error).__name__, error)
