# Who owns generators that run, functions that run, classes known to their bases, garbage that is finalized, tracebacks in __exit__.
import gc
import sys
import weakref

count = sys.getrefcount


def walk():
    print('running', count(generator))
    yield 1
    print('running', count(generator))
    yield 2


generator = walk()
next(generator)
print(list(generator), count(generator))
generator = walk()
print(sum(generator), count(generator))
generator = walk()
for _ in generator:
    print('suspended', count(generator))


def outer():
    def inner():
        return count(captured)

    captured = inner
    return inner(), count(inner)


print(outer())


def caller():
    def called():
        return count(called)

    return called()


print(caller())


class Base:
    pass


class Heir(Base):
    pass


reference = weakref.ref(Heir)
print(count(reference), count(weakref.ref(Heir, print)))


class Node:
    def __del__(self):
        print('finalized', count(self), count(self.other))


one, two = Node(), Node()
one.other, two.other = two, one
del one, two
gc.collect()


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print('exit', count(self), count(error), count(traceback))
        return True


for _ in range(2):
    with Guard():
        raise ValueError


def fails():
    watched = Last()
    raise ValueError


class Last:
    def __del__(self):
        print('last', count(fails))


try:
    fails()
except ValueError as error:
    print('caught', count(fails))
print('after', count(fails))
