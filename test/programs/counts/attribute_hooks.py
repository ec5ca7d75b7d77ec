# A class with `__getattr__` or `__getattribute__`: a method found through it is bound, and so holds its object, where
# CPython does not know the place yet.
import sys

counts = sys.getrefcount


class Fallback:
    def method(self):
        return counts(self)

    def with_argument(self, argument):
        return counts(self), counts(argument)

    @property
    def value(self):
        return counts(self)

    def __getattr__(self, name):
        return counts(self), name


class Own:
    def __getattribute__(self, name):
        return counts(self), name


class Through:
    def method(self):
        return counts(self)

    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


def use():
    fallback, own, through = Fallback(), Own(), Through()
    for _ in range(3):
        print(fallback.method(), fallback.with_argument([]), Fallback().method(), through.method())
        print(fallback.value, fallback.missing, own.missing, own.method)


use()
use()
fallback, own, through = Fallback(), Own(), Through()
for _ in range(3):
    print(fallback.method(), fallback.value, fallback.missing, own.missing, through.method())


class Base:
    def __init__(self, item):
        print('base', counts(self))


class Plain(Base):
    def __init__(self, item):
        super().__init__(item)
        print('plain', counts(self))


class WithFallback(Plain):
    def __init__(self, item):
        super().__init__(item)
        print('with fallback', counts(self))

    def __getattr__(self, name):
        return [name]


for _ in range(3):
    Plain(1)
    WithFallback(2)
