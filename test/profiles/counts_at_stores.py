import sys


class Old:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, sys.getrefcount(new), end='; ')


class Thing:
    pass


class Slotted:
    __slots__ = 'attribute'


new = []


def attributes():
    thing = Thing()
    for n in range(3):
        thing.attribute = Old(n)
        thing.attribute = new


def members():
    thing = Slotted()
    for n in range(3):
        thing.attribute = Old(n)
        thing.attribute = new


def items():
    thing = [1]
    for n in range(3):
        thing[0] = Old(n)
        thing[0] = new


def values():
    thing = {}
    for n in range(3):
        thing['key'] = Old(n)
        thing['key'] = new


def variables():
    for n in range(3):
        thing = Old(n)
        thing = new


for store in (attributes, members, items, values, variables):
    store()
    print(store.__name__)
