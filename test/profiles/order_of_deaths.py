import weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, end=' ')
def f(a, b):
    c = D('c'); d = D('d')
    print('in', end=' ')
f(D('a'), D('b')); print()
def g(a):
    a = None
    print('rebound', end=' ')
g(D('t')); print()
g(*[D('t')]); print()
class I:
    def __init__(self, a):
        a = None
        print('init', end=' ')
for i in range(3):
    I(D('i')); print()
def gen():
    a = D('a'); b = D('b'); yield; c = D('c')
for _ in gen(): pass
print()
x = gen(); next(x); del x; print()
[D(1), D(2)]; print()
(D(1), D(2), D(3)); print()
def h():
    x = D('x')
    try:
        y = D('y')
        raise ValueError
    except ValueError: pass
    z = D('z')
h(); print()
def k():
    x = D('x'); y = D('y')
    def inner(): return x
    z = D('z')
k(); print()
def kw(**k): pass
kw(a=D('a'), b=D('b')); print()
def st(*a): pass
st(D('a'), D('b')); print()
d = {1: D(1), 2: D(2)}; d.clear(); print()
l = [D(1), D(2)]; del l[:]; print()
print(D('p').n, D('q').n); print()
class S: __slots__ = ('b', 'a')
s = S(); s.b = D('b'); s.a = D('a'); del s; print()
class P: pass
p = P(); p.x = 1; p.y = 2; q = P(); q.y = D('y'); q.x = D('x'); del q; print()
def r():
    a = D('a')
    return D('r')
r(); print()
def w():
    a = D('a'); b = D('b')
    del a
    a = D('a2')
w(); print()
def loop():
    for i in (D(1), D(2)):
        j = i
loop(); print()
def exc():
    a = D('a'); b = D('b')
    1/0
try: exc()
except ZeroDivisionError: print('h', end=' ')
print()
