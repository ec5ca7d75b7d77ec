# Who owns one list: the count after each thing that can be done with it.
import sys
r = sys.getrefcount
o = []
b = r(o)
def d(w): print(w, r(o) - b)
x = [o, o]; d('list'); y = x * 3; d('mul'); z = x + y; d('add'); w = z[::2]; d('slice'); del y, z, w; d('del'); t = (o,) * 4; d('tuple'); del t
s = {1: o}; s2 = {**s}; d('dict'); s3 = s | s2; d('or'); s3.update({2: o}); d('update'); s3.setdefault(3, o); d('setdefault'); s.clear(); s2 = s3 = None; d('none'); x = None; d('x')
f = lambda a=o: a; d('default'); g = lambda: o; d('global'); del f; d('gone')
def mk(v): return lambda: v
c1 = mk(o); c2 = mk(o); d('closures'); c1 = c2 = None; d('c')
def mk2(v):
    def a(): return v
    def e(): return v
    return a, e
pair = mk2(o); d('shared cell'); a, e = pair; del pair; d('unpacked'); del a; d('one'); del e; d('both')
class A:
    k = o
    def __init__(self, v): self.v = v
    def m(self): return r(self.v) - b
d('class attr'); i = A(o); d('attr'); print(i.m()); m = i.m; d('m'); j = A(o); d('j'); i.v = None; d('i.v'); del A.k; d('A.k'); i = j = m = None; d('all')
it = iter([o, o]); d('iter'); next(it); d('next'); next(it, 0); next(it, 0); d('end'); it = iter((o,)); d('t'); list(it); d('t end')
e = enumerate([o]); n = next(e); d('enum'); del n; d('n'); next(e, 0); d('e'); del e; d('e')
z = zip([o], [o]); q = next(z); d('zip'); del q; d('q'); next(z, 0); d('z'); del z; d('z')
m = map(lambda v: v, [o]); next(m); d('map'); next(m, 0); d('mend'); m = None; d('m')
def gen(v): yield v; yield v
k = gen(o); d('gen'); next(k); d('gen1'); next(k); next(k, 0); d('gend'); k = gen(o); k.close(); d('closed'); k = (p for p in [o]); d('genexpr'); next(k); d('gx1'); k = None; d('k')
try: raise ValueError(o)
except ValueError as ex: d('exc'); y = ex
d('kept'); y = None; d('y')
def kw(**k): return r(k['v']) - b
print(kw(v=o)); 
def st(*a): return r(a[0]) - b
print(st(o), st(*[o]), st(o, o)); 
def pos(p, /, q=None): return r(p) - b
print(pos(o), pos(o, q=o), pos(*(o,)), pos(*[o], q=o))
def nest(p): return pos(p)
print(nest(o)); l = [o]; print(pos(l[0]), pos(l.pop())); d('pop')
import functools, collections, copy
p = functools.partial(pos, o); d('partial'); print(p()); p = None; d('p')
@functools.lru_cache
def cached(n): return o
cached(1); cached(2); d('cache'); cached.cache_clear(); d('cleared')
q = collections.deque([o], maxlen=1); d('deque'); q.append(o); d('append'); q.append(1); d('pushed'); q = collections.Counter(); q['a'] = o; d('counter'); q = collections.ChainMap({1: o}); d('chain'); q = collections.namedtuple('P', 'a')(o); d('nt'); q = None; d('q')
q = copy.copy([o]); d('copy'); q = copy.deepcopy([o, o]); d('deep'); print(q[0] is q[1], r(q[0])); q = None
print(r(1) > 1000, r(None) == r(True), r('a') == r(None), r(()) == r(1), r('xyz') == r(1), r(1.5), r(1000), r('a b'), r((1, 2)), r(b'ab'), r([]), r({}), r(object()), r(int), r(print), r(A), r(A()), r(sys))
print(r(o) - b, [r(v) - b for v in [o]], (lambda: r(o) - b)(), (lambda v: r(v) - b)(o), max(r(v) for v in (o,)) - b, sorted([r(v) - b for v in (o, o)]))
global_x = o; d('g'); globals()['gy'] = o; d('g2'); del globals()['gy'], global_x; d('g3'); setattr(sys, 'tmp_x', o); d('sys'); del sys.tmp_x; d('end')
match o:
    case [*rest]: d('star')
match [o]:
    case [cap]: d('cap')
del cap, rest; d('m'); 
with __import__('contextlib').nullcontext(o) as wv: d('with')
del wv; d('wv'); a = b2 = c = o; d('chain'); a, b2 = b2, a; d('swap'); del a, b2, c; d('done'); (wal := o); d('walrus'); del wal
for v in [o]: d('for')
d('after for'); del v; [v for v in [o]]; d('comp'); o2 = o; o = [o]; print(r(o2) - b, r(o)); o = o2; print(r(o) - b)
