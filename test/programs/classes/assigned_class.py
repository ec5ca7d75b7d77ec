# An object becomes an instance of another class: its attributes stay, and the classes count it anew.
import sys


class Car:
    wheels = 4

    def __init__(self, name):
        self.name = name
        self.speed = 10


class Bike:
    wheels = 2

    def __init__(self, name):
        self.owner = None
        self.name = name


class Narrow:
    __slots__ = ('left', 'right')


class Slim:
    __slots__ = ('right', 'left')


def counts(*classes):
    return [sys.getrefcount(one) for one in classes]


before = counts(Car, Bike)
thing = Car('first')
other = Bike('second')
thing.__class__ = Bike
print(type(thing).__name__, thing.wheels, thing.name, thing.speed, vars(thing))
after = counts(Car, Bike)
print([b - a for a, b in zip(before, after)])
thing.owner = 'me'
thing.__class__ = Car
print([b - a for a, b in zip(before, counts(Car, Bike))], thing.owner, vars(thing))
other.__class__ = Car
print(other.wheels, vars(other))
del thing
print([b - a for a, b in zip(before, counts(Car, Bike))])

slim = Slim()
slim.left, slim.right = 1, 2
slim.__class__ = Narrow
print(type(slim).__name__, slim.left, slim.right)
slim.left = 3
slim.__class__ = Slim
print(slim.left, slim.right)

for value in (int, 3, None):
    try:
        other.__class__ = value
    except TypeError as problem:
        print(problem)
try:
    del other.__class__
except TypeError as problem:
    print(problem)
try:
    slim.__class__ = Car
except TypeError as problem:
    print(problem)


class Meta(type):
    pass


class Other(type):
    pass


class Plain(metaclass=Other):
    pass


Plain.__class__ = Meta
print(type(Plain).__name__, isinstance(Plain, Meta), [b - a for a, b in zip((0, 0), counts(Meta, Other))])
