# The constants of a code object are in a tuple, which is one with an equal constant of the same text.
import sys

counts = sys.getrefcount
one = (5,)


def add(n):
    return n + 5


two = (500, 'text')


def texts(n):
    return 500, n + 500, 'text'


print(add.__code__.co_consts is one, counts(one))
print(texts.__code__.co_consts is two, counts(two))

three = (7777,)
first = lambda n: n + 7777
second = lambda n: n - 7777
print(first.__code__.co_consts is three, second.__code__.co_consts is three, counts(three))
del first, second
print(counts(three))

names = ('sys', 'gc')


def modules():
    return sys, gc


print(modules.__code__.co_names is names, counts(names))
