from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def shout(self):
        return self.name + '!'


print(list(Color), Color.RED, repr(Color.GREEN), Color.CRIMSON is Color.RED)
print(Color(2), Color['RED'], Color.RED.value, Color.GREEN.pretty, Color.RED.shout())
print(Color.RED == 1, Color.RED in Color, 1 in Color, 7 in Color, len(Color))
print(Color.__members__)
for make in (lambda: Color(9), lambda: Color['X']):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
try:
    Color.RED.value = 5
except AttributeError as e:
    print(e)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.HIGH > Level.LOW, Level.HIGH + 1, Level.LOW, f'{Level.HIGH}', repr(Level.HIGH), sorted(Level))


class Kind(StrEnum):
    A = auto()
    B = 'bee'


print(Kind.A, Kind.B.upper(), repr(Kind.A), Kind('bee'))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW, ~Perm.R, Perm.R in Perm.RW, bool(Perm.R & Perm.W))
print(list(Perm), list(Perm.RW), Perm(5), Perm.X.value)


class Mask(IntFlag):
    A = 1
    B = 4


print(Mask.A | Mask.B, repr(Mask.A | 8), Mask.A + 1)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.38e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS.value, Planet.EARTH)
Animal = Enum('Animal', 'CAT DOG')
print(Animal.DOG, list(Animal), Animal.CAT.value)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Auto(Enum):
    X = auto()
    Y = auto()


print([m.value for m in Auto], {Auto.X: 'x'}[Auto.X], hash(Auto.X) == hash(Auto.X))
match Auto.Y:
    case Auto.X:
        print('x')
    case Auto.Y:
        print('y')
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
print(Color, type(Color), isinstance(Color.RED, Color), Color.RED.__class__)
print(f'{Color.RED:>12}|', str(Perm(0)), repr(Perm(0)))
