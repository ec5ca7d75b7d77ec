import math
import sys


class Thing:
    def __int__(self):
        print('int', sys.getrefcount(self), end=' ')
        return 1

    def __complex__(self):
        print('complex', sys.getrefcount(self), end=' ')
        return 1j

    def __str__(self):
        print('str', sys.getrefcount(self), end=' ')
        return 's'

    def __bytes__(self):
        print('bytes', sys.getrefcount(self), end=' ')
        return b''

    def __iter__(self):
        print('iter', sys.getrefcount(self), end=' ')
        return iter('ab')

    def __round__(self, digits=None):
        print('round', sys.getrefcount(self), end=' ')
        return 1

    __floor__ = __ceil__ = __trunc__ = __round__

    def __lt__(self, other):
        print('lt', sys.getrefcount(self), sys.getrefcount(other), end=' ')
        return False

    def __sizeof__(self):
        print('sizeof', sys.getrefcount(self), end=' ')
        return 1


o = Thing()
int(o)
str(o)
complex(o)
bytes(o)
list(map(str, [o]))
print()
list(o)
zip(o)
zip(o, o)
min(o)
min(o, o)
set().update(o)
print()
round(o)
round(o, 1)
math.floor(o)
math.ceil(o)
math.trunc(o)
sys.getsizeof(o)
print(o)
print(o, o)
