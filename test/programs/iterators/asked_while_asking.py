# Iterators whose source asks them again, and a cache and a partial that change while they work.
import functools
import itertools


class AsksThePairs:
    def __init__(self, most):
        self.most = most
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.count >= self.most:
            raise StopIteration
        self.count += 1
        if self.count == 1:
            return next(pairs, None)
        return [self.count]


for most in range(1, 6):
    pairs = itertools.pairwise(AsksThePairs(most))
    print(most, list(pairs))


@functools.lru_cache(maxsize=10)
def same(x):
    return x


class AsksTheCache:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x

    def __eq__(self, other):
        if self.x == 2:
            same(AsksTheCache(1))
        return self.x == other.x


same(AsksTheCache(1))
same(AsksTheCache(2))
print(same(AsksTheCache(2)).x, same.cache_info().currsize)


def show(*args, **keywords):
    return args, keywords


class Named(str):
    def __str__(self):
        held.keywords['added'] = ['later']
        return 'as text'


held = functools.partial(show, first=[1])
held.keywords[Named('key')] = 2
print(repr(held).split('>, ')[1])
numbered = functools.partial(show)
numbered.keywords[3] = 4
try:
    numbered()
except TypeError as error:
    print(error)


class Calls:
    def method(self, *args, **keywords):
        return args, keywords

    once = functools.partialmethod(method, 1, a=1)
    twice = functools.partialmethod(once, 2, b=2)


print(Calls().twice(3, c=3))
