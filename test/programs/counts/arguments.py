# How many references a parameter has: what the caller, its frame and what CPython made of the arguments still hold.
import sys

count = sys.getrefcount


class Defaulted:
    def __init__(self, item, next=None):
        print('defaulted', count(self), count(item))


class Plain:
    def __init__(self, item, next):
        print('plain', count(self), count(item))


class KeywordOnly:
    def __init__(self, item, *, next=1):
        print('keyword-only', count(self), count(item))


class Made:
    def __new__(cls, *items):
        return super().__new__(cls)

    def __init__(self, item):
        print('made', count(self), count(item))


class Heir(Plain):
    def __init__(self, item, next):
        super().__init__(item, next)
        print('heir', count(self), count(item))

    def tell(self, value):
        print('tell', count(self), count(value))

    def retell(self, value):
        self.tell(value)
        self.tell(value=value)
        self.tell(*[value])
        tell = self.tell
        tell(value)


class Explicit(Heir):
    def __init__(self, item, next):
        super(Explicit, self).__init__(item, next=next)

    def tell(self, value):
        super().tell(value)
        print('tell on', count(self), count(value))

    def __call__(self, *items, **named):
        print('called', count(self), count(items), count(named))


# A place that makes an instance learns from its first run.
for _ in range(3):
    Defaulted([])
    Defaulted([], 1)
    Plain([], 1)
    Plain(item=[], next=1)
    KeywordOnly([])
    Made([])
    Heir([], [])
    Explicit([], [])

heir = Heir(1, 2)
explicit = Explicit(1, 2)
for _ in range(3):
    heir.retell([])
    explicit.retell([])
    explicit([])
    explicit([], named=[])
