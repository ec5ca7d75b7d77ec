# What CPython holds while a special method runs: the function that it looked up, the object, the arguments.
import sys

count = sys.getrefcount


def tell(name, self, *others):
    print(name, count(vars(Thing)[name]), count(self), *map(count, others))


class Thing:
    def __new__(cls, *given):
        print('__new__', count(vars(Thing)['__new__']))
        return object.__new__(cls)

    def __init__(self, *given):
        tell('__init__', self)

    def __call__(self, *given):
        tell('__call__', self)

    def __len__(self):
        tell('__len__', self)
        return 3

    def __eq__(self, other):
        tell('__eq__', self, other)
        return True

    def __hash__(self):
        tell('__hash__', self)
        return 1

    def __add__(self, other):
        tell('__add__', self, other)
        return self

    def __repr__(self):
        tell('__repr__', self)
        return 'thing'

    def __getattr__(self, name):
        tell('__getattr__', self)
        return name

    def __setattr__(self, name, value):
        tell('__setattr__', self, value)
        object.__setattr__(self, name, value)

    def __iter__(self):
        tell('__iter__', self)
        return iter([1])


class Filled(dict):
    def __missing__(self, key):
        print('__missing__', count(self), count(key))
        return key


thing = Thing()
filled = Filled()
items = [thing]
table = {1: thing}
for round in range(2):
    print('round', round)
    Thing(1)
    thing(2)
    len(thing)
    thing == items
    thing != items
    hash(thing)
    {thing, thing}
    thing + items
    repr(thing), repr(items), repr((thing,)), repr(table), repr({thing})
    thing.absent, getattr(thing, 'missing')
    thing.item = items
    for _ in thing:
        pass
    filled[2.5]
