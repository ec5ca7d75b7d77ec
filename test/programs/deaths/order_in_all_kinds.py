# Deaths in order: cycles with callbacks, resurrection, and what every kind of container lets go of, first to last.
import weakref, gc
log = []
class N:
    def __init__(self, n): self.n = n
class D(N):
    def __del__(self): log.append(('del', self.n))
def cb(t): return lambda r: log.append((t, r() is None))
# cycle with callbacks outside, inside
a = D('a'); b = D('b'); a.o = b; b.o = a
ra = weakref.ref(a, cb('ra')); rb = weakref.ref(b, cb('rb')); a.inner = weakref.ref(b, cb('inner')); plain = weakref.ref(a)
a = b = None; print(gc.collect(), log, plain(), ra(), rb()); log.clear()
# resurrection
class R(N):
    def __del__(self): log.append('res'); keep.append(self)
keep = []
r = R(1); w = weakref.ref(r, cb('w')); w2 = weakref.ref(r); r = None; print(log, w().n, w2() is keep[0] if keep else None); log.clear(); keep.clear(); print(log, w2()); log.clear()
r = R(2); r.me = r; w = weakref.ref(r, cb('w')); w2 = weakref.ref(r); r = None; print(gc.collect(), log, w(), w2() is None, len(keep)); log.clear(); keep.clear(); print(gc.collect(), log)
# container subclass
class L(list):
    def __del__(self): log.append(('L', len(self)))
log.clear(); l = L([D(1), D(2), D(3)]); l.x = D('attr'); wl = weakref.ref(l, cb('l')); del l; print(log); log.clear()
d = {k: D(k) for k in 'abc'}; d['a'].n = 'A'; del d['b']; d['b'] = D('b2'); log.clear(); del d; print(log); log.clear()
t = (D(1), [D(2), D(3)], {4: D(4)}); del t; print(log); log.clear()
s = {D(1)}; s.clear(); print(log); log.clear()
def f():
    x = D('x'); y = D('y'); z = D('z'); del y; y = D('y2'); return log.append('ret')
f(); print(log); log.clear()
def g():
    a = D('ga')
    try: yield 1; yield 2
    finally: log.append('fin')
x = g(); next(x); del x; print(log); log.clear()
x = g(); next(x); x.close(); print(log); log.clear(); x = None
def h(a, b=D('default'), *c, **k): pass
h(D('p'), D('q'), D('r'), k=D('k')); print(log); log.clear(); h = None; print(log); log.clear()
class P:
    def __init__(self): self.b = D('b'); self.a = D('a')
p = P(); p.c = D('c'); q = P(); q.z = D('z'); p = None; print(log); log.clear(); q = None; print(log); log.clear()
class Q: __slots__ = ('z', 'a', 'm')
q = Q(); q.m = D('m'); q.a = D('a'); q.z = D('z'); q = None; print(log); log.clear()
class Q2(Q): __slots__ = ('b', 'y')
q = Q2(); q.m = D('m'); q.y = D('y'); q.b = D('b'); q.a = D('a'); q = None; print(log); log.clear()
import collections, functools
dq = collections.deque([D(1), D(2)]); dq = None; print(log); log.clear()
dd = collections.defaultdict(D); dd = collections.OrderedDict(a=D('a'), b=D('b')); dd = None; print(log); log.clear()
pt = functools.partial(print, D(1), D(2), k=D('k')); pt = None; print(log); log.clear()
c = (lambda x, y: lambda: (x, y))(D('x'), D('y')); c = None; print(log); log.clear()
class C1: a = D('ca'); b = D('cb')
C1 = None; print(log, gc.collect() > 0, log); log.clear()
try: raise ValueError(D('arg'))
except ValueError as e: e.note = D('note'); e.more = D('more')
print(log); log.clear()
def deep(n):
    loc = D(n)
    if n == 0: raise KeyError
    deep(n - 1)
try: deep(3)
except KeyError: print(log)
print(log); log.clear()
n = None
for i in range(5): m = D(i); m.next = n; n = m
m = None; n = None; print(log); log.clear()
l = [D(1), D(2), D(3), D(4)]; l[1:3] = [D(5)]; print(log); l.sort(key=lambda o: -o.n); l.pop(0); print(log); l.remove(l[0]); print(log); l *= 0; print(log); log.clear()
a, b = D('a'), D('b'); a, b = b, a; a = b; print(log); log.clear(); a = b = None; print(log); log.clear()
x = D('x'); x = x.n; print(log); log.clear(); D('t').n; print(log); log.clear(); [D(1), D(2)]; print(log); log.clear(); (D(1), D(2)); {1: D(1), 2: D(2)}; print(log); log.clear(); D(1) if D(2) else 0; print(log); log.clear(); print(D(1).n + D(2).n, log); log.clear(); D(1) == D(2); print(log); log.clear(); f'{D(1).n}{D(2).n}'; print(log); log.clear()
for i in [D(1), D(2)]: log.append(i.n)
del i; print(log); log.clear(); [i.n for i in [D(1), D(2)]]; print(log); log.clear()
with __import__('contextlib').nullcontext(D('cm')) as y: log.append('in')
print(log); del y; print(log); log.clear()
match D('m'):
    case N(n='m') as got: log.append('matched')
print(log); got = None; print(log); log.clear()
assert D('a'); print(log); log.clear()
lam = lambda: D('l'); lam(); print(log); log.clear(); z = lam().n; print(log, z)
