from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError, KW_ONLY, InitVar
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


p, q = Point(1, 2), Point(1, 2)
print(p, p == q, p is q, p != Point(3))
p.tags.append('a')
print(p, q, asdict(p), astuple(q))
print(replace(p, x=9), [f.name for f in fields(Point)], is_dataclass(Point), is_dataclass(3))
try:
    Point()
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


v = Version(1, 2)
print(v < Version(1, 3), max(v, Version(0, 9)), hash(v) == hash(Version(1, 2)))
try:
    v.major = 3
except FrozenInstanceError as e:
    print(type(e).__name__, e)


@dataclass
class Base:
    a: int
    count: ClassVar[int] = 5


@dataclass
class Child(Base):
    b: str = 'b'
    _: KW_ONLY
    c: float = 1.5
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.a *= scale


print(Child(3), Child(1, 'z', c=2.0, scale=10), Child.count, Child.__match_args__)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as e:
    print(e)


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3


s = Slotted(1)
print(s, Slotted.__slots__)
try:
    s.z = 1
except AttributeError as e:
    print(e)
match Point(5, 6):
    case Point(x, y):
        print(x, y)


@dataclass
class Node:
    value: int
    next: 'Node' = None


n = Node(1)
n.next = n
print(n)
print(Point.__doc__)
