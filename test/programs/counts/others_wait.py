# Of several references given back at once, those behind one with last words are still held meanwhile.
import sys, collections
b = [0]
class D:
    def __del__(self):
        print('gone', sys.getrefcount(b))
def show(what):
    print(what, sys.getrefcount(b))
d = {1: D(), 2: b, 3: D(), 4: b}
show('dict clear'); d.clear(); show('after')
d = {1: D(), 2: b, 3: D(), 4: b}
show('dict drop'); del d; show('after')
d = [b, D(), b, D(), b]
show('list clear'); d.clear(); show('after')
d = [b, D(), b, D(), b]
show('list del'); del d[1:4]; show('after')
d = [b, D(), b, D(), b]
show('list del step'); del d[::2]; show('after')
d = [b, D(), b, D(), b]
show('list del step'); del d[1::2]; show('after')
d = [b, D(), b, D(), b]
show('list set'); d[:] = [1]; show('after')
d = [b, D(), b, D(), b]
show('list set step'); d[::2] = [1, 2, 3]; show('after')
d = [b, D(), b, D(), b]
show('list set step'); d[1::2] = [1, 2]; show('after')
d = [b, D(), b, D(), b]
show('list imul'); d *= 0; show('after')
d = collections.deque([b, D(), b, D(), b])
show('deque clear'); d.clear(); show('after')
d = collections.deque([b, D(), b, D(), b])
show('deque extend max'); d = collections.deque(d, 2); show('after')
class S:
    __slots__ = ('b', 'd', 'e')
s = S(); s.b = b; s.d = D(); s.e = b
show('slots'); s = None; show('after')
class I: pass
s = I(); s.b = b; s.d = D(); s.e = b
show('inst'); s = None; show('after')
s = I(); s.b = b; s.d = D(); s.e = b
show('inst'); s.__dict__ = {}; show('after')
s = I(); s.b = b; s.d = D(); s.e = b
v = vars(s)
show('inst'); v.clear(); show('after')
x = {D(), D(), 1}
show('set'); x.clear(); show('after')
def f(): pass
f.__defaults__ = (b, D(), b)
show('f'); f.__defaults__ = None; show('after')
t = (b, D(), b, D())
show('tuple'); t = None; show('after')
def g():
    l1 = b
    l2 = D()
    l3 = b
    l4 = D()
show('frame'); g(); show('after')
def g(a, d, c, e): pass
show('call'); g(b, D(), b, D()); show('after')
show('print'); print(len([b, D(), b]), D() is b, b is None); show('after')
d = {1: D(), 2: b}
show('pop'); d.pop(1); d.pop(2); show('after')
it = iter([b, D(), b])
next(it); 
show('it'); it = None; show('after')
c = [b, D(), b]
show('args'); (lambda *a: None)(*c, b, D(), D()); show('after')
