# While __del__ of one local of a finished frame runs, those that come after it are alive.
import weakref


class Box(set):
    pass


class Watcher:
    def __init__(self, name, *watched):
        self.name = name
        self.watched = [weakref.ref(one) for one in watched]

    def __del__(self):
        print(self.name, [one() is None for one in self.watched])


def returns(x, y):
    watcher = Watcher('returned', x, y)


def raises(x, y):
    watcher = Watcher('raised', x, y)
    1 // 0


def yields(x, y):
    watcher = Watcher('closed', x, y)
    yield watcher


def several(x):
    watchers = [Watcher('first', x), Box(), Watcher('second', x)]
    other = Watcher('third', watchers[1])


returns(Box(), Box())
try:
    raises(Box(), Box())
except ZeroDivisionError:
    print('caught')
generator = yields(Box(), Box())
next(generator)
del generator
several(Box())
