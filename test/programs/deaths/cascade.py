# One name goes and much follows: the container first, then what it held in the order in which it lets go, each thing's own
# __del__ before its parts, callbacks of weak references after __del__; what __del__ stores again lives on.
import weakref


class Part:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print('del', self.name)


class Phoenix(Part):
    def __del__(self):
        print('del', self.name)
        saved.append(self)


saved = []

items = [Part('first'), Part('second'), Part('third')]
del items
print('list')

pair = (Part('left'), Part('right'))
pair = None
print('tuple')

table = {'a': Part('a'), 'b': Part('b'), 'c': Part('c')}
table = None
print('dict')

tree = Part('root', Part('branch', Part('leaf 1'), Part('leaf 2')), Part('twig'))
tree = None
print('tree')

shared = Part('shared')
holder = [shared, Part('own'), shared]
del shared
holder = None
print('shared')


class Slotted:
    __slots__ = ('z', 'a', 'm')

    def __del__(self):
        print('del slotted')


slotted = Slotted()
slotted.z, slotted.a, slotted.m = Part('z'), Part('a of slotted'), Part('m')
del slotted
print('slots')

watched = Part('watched', Part('inside'))
first = weakref.ref(watched, lambda reference: print('first callback'))
second = weakref.ref(watched, lambda reference: print('second callback'))
del watched
print('weak references')

bird = Phoenix('bird', Part('feather'))
del bird
print('saved', saved[0].name)
saved.clear()
print('no second __del__')


def work():
    early = Part('early')
    late = Part('late', Part('inside late'))
    print('working')


work()
print('call')


def numbers():
    kept = Part('kept by a generator')
    try:
        yield 1
    finally:
        print('finally')


walk = numbers()
next(walk)
del walk
print('generator')
