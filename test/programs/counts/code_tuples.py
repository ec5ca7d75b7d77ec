# Tuples of names and constants are one object with equal constants of the same text, and a code object has each of them once.
import sys

count = sys.getrefcount


class Slotted:
    __slots__ = ('width', 'depth')

    def __init__(self, value):
        self.width = value
        self.depth = value


class Plain:
    def __init__(self, value):
        self.left = value
        self.right = value


def first():
    return 1234.5


def second():
    return 1234.5


print(Slotted.__init__.__code__.co_names is Slotted.__slots__, count(Slotted.__slots__))
print(Plain.__static_attributes__ is Plain.__init__.__code__.co_names, count(Plain.__static_attributes__))
print(first.__code__.co_consts is second.__code__.co_consts, count(first.__code__.co_consts), count(first()))
code = Plain.__init__.__code__
print(code.co_varnames is code.co_varnames, code.co_names is code.co_names, code.co_consts is code.co_consts)
names = code.co_varnames
print(names, count(names))
