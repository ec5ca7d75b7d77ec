from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Sequence, Mapping, Hashable, Callable, Sized, MutableMapping, Iterator, Set


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    name = 'square'


for cls in (Shape, Square):
    try:
        print(cls(2).area() if cls is Square else cls())
    except TypeError as e:
        print(e)
print(isinstance(Square(1), Shape), issubclass(Square, Shape), Shape.__abstractmethods__ == {'area', 'name'})


@Shape.register
class Foreign:
    pass


print(isinstance(Foreign(), Shape), issubclass(int, Shape))
print(isinstance([], Iterable), isinstance(5, Hashable), isinstance([], Hashable), isinstance(len, Callable))
print(isinstance((), Sequence), isinstance({}, Mapping), isinstance(iter([]), Iterator), isinstance({1}, Set))
print(issubclass(dict, MutableMapping), issubclass(str, Sequence), isinstance('', Sized), type(ABC), ABCMeta)


class Store(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


s = Store()
s['a'] = 1
s.update(b=2)
print(s.pop('a'), s.get('z', 0), list(s.items()), 'b' in s, s == {'b': 2}, s.setdefault('c', 3))
match s:
    case {'b': x}:
        print('mapping', x)


class Row(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


r = Row()
print(list(r), 20 in r, r.index(10), list(reversed(r)), r.count(0))
match r:
    case [a, b, c]:
        print(a, b, c)
