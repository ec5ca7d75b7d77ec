# Last words, references to who says them, and what dies meanwhile.
import sys, weakref


class Box:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


class Holder:
    def __init__(self, name):
        self.name, self.box = name, Box(name + "'s box")

    def __del__(self):
        local = Box(self.name + "'s local")
        self.box = None
        print('last words of', self.name)


def walk(box):
    inner = Box('inner')
    try:
        yield box
    finally:
        print('left')


for end in ('forget', 'close', 'exhaust'):
    w = walk(Box(end))
    next(w)
    r = weakref.ref(w, lambda r: print('reference'))
    if end == 'close':
        w.close()
    elif end == 'exhaust':
        next(w, None)
    w = None
h = Holder('first')
r = weakref.ref(h, lambda r: print('reference'))
h = None
pair = [Holder('left'), Holder('right')]
pair = None
def f():
    a, b = Holder('a'), Holder('b')
f()
