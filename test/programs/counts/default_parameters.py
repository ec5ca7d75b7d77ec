# Arguments that are lent to parameters, where others are left to their defaults.
import sys
counts = sys.getrefcount


def one(x, y=None):
    return counts(x), counts(y) if y is not None else 0


def two(x, *rest, z=None):
    return counts(x), len(rest)


class A:
    def m(self, x, y=[]):
        return counts(self), counts(x), counts(y)

    @classmethod
    def c(cls, x, y=None):
        return counts(x)

    @staticmethod
    def s(x, y=None, *, z=[]):
        return counts(x), counts(z)

    def __init__(self, x=None, y=None):
        self.seen = counts(x), counts(y)


def run():
    x, y, a = ['x'], ['y'], A()
    bound = a.m
    inner = lambda v, w=None: (counts(v), w)
    for _ in range(2):
        print(one(x), one(x, y), one(x, x), one(y=y, x=x), two(x), two(x, x), two(x, z=x))
        print(a.m(x), a.m(x, y), a.m(x, x), a.c(x), a.s(x), A.s(x, x), bound(x), bound(x, y), inner(x), inner(x, 1))
        print([n > 9 or n for n in A(x).seen], [n > 9 or n for n in A(x, y).seen], a.m(a), one(a), one(one))


run()
run()
