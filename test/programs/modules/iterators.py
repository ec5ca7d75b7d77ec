from itertools import *
import operator
from functools import reduce, partial, cmp_to_key, total_ordering, lru_cache, cache, cached_property, singledispatch, wraps

print(list(islice(count(10, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat(1, 3)), repeat(2), count(1.5))
print(list(chain('ab', [1])), list(chain.from_iterable(['x', 'yz'])), list(zip_longest('abc', [1], fillvalue='-')))
print(list(compress('abcd', [1, 0, 1])), list(filterfalse(lambda x: x % 2, range(5))))
print(list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(takewhile(lambda x: x < 2, [1, 2, 1])))
print(list(islice('abcdef', 1, None, 2)), list(islice('abc', 0)), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul, initial=5)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise('abcd')), list(batched('abcde', 2)))
print([(k, list(g)) for k, g in groupby('aabbba')], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(permutations('abc', 2)), list(combinations('abcd', 2)))
print(list(combinations_with_replacement('ab', 2)), len(list(permutations(range(4)))), list(combinations('a', 2)), list(product()))
it = iter(range(10))
print(list(islice(it, 3)), next(it))
print(reduce(operator.add, [1, 2, 3]), reduce(lambda x, y: x * y, [], 7), sorted('bca', key=cmp_to_key(lambda x, y: (x < y) - (x > y))))
p = partial(int, base=2)
print(p('101'), p.func, p.args, p.keywords, partial(print, 1, sep='-'))
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(5), operator.methodcaller('upper')('x'), operator.itemgetter(1))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__name__, fib.cache_parameters())
fib.cache_clear()
print(fib.cache_info())


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(2), V(3) >= V(2), V(1) > V(2))


class C:
    @cached_property
    def slow(self):
        print('computing')
        return 3


c = C()
print(c.slow, c.slow, c.__dict__)


@singledispatch
def show(x):
    return 'object'


@show.register
def _(x: int):
    return 'int'


@show.register(list)
def _(x):
    return 'list'


print(show(1), show([]), show('s'), show(True))


def deco(f):
    @wraps(f)
    def inner(*a, **k):
        """inner doc"""
        return f(*a, **k)
    return inner


@deco
def named():
    """named doc"""


print(named.__name__, named.__doc__, named.__wrapped__.__name__)
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
