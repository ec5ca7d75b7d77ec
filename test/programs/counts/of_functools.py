import sys, functools, operator
o = ['o']
base = sys.getrefcount(o)
def show(*a): print(*a, sys.getrefcount(o) - base)
p = functools.partial(print, o, o, k=o); show('partial')
p2 = functools.partial(p, o); show('partial of partial')
del p2; show('del'); del p; show('del')
@functools.lru_cache(maxsize=2)
def f(x): return x
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, other): return self.v == other.v
h1, h2, h3 = H(1), H(2), H(3)
def sh(): print([sys.getrefcount(h) for h in (h1, h2, h3)])
sh(); f(h1); sh(); f(h2); sh(); f(h3); sh(); f(h1); sh(); f.cache_clear(); sh()
@functools.cache
def g(a, b=None): return [a, b]
r = g(h1, b=h2); sh()
r2 = g(h1, b=h2); print(r is r2, sys.getrefcount(r)); sh()
r3 = g(h1, h2); print(r is r3)
print(g.cache_info())
g.cache_clear(); del r, r2, r3; sh()
class C:
    @functools.cached_property
    def v(self): return o
c = C(); show('before'); c.v; show('after'); c.v; show('again'); del c.v; show('del'); c.v; del c; show('c gone')
ig = operator.itemgetter(0, 1); l = [o, o]; t = ig(l); show('itemgetter'); del t; show('gone')
print(functools.reduce(lambda a, b: a + b, [[o], [o]])); show('reduce')
@functools.singledispatch
def s(x): return x
@s.register
def _(x: int): return o
v = s(1); show('dispatch'); del v; show('gone')
@functools.wraps(f)
def w(x): return f(x)
print(w.__wrapped__ is f, sys.getrefcount(w))
class T:
    def m(self, x): return x
    pm = functools.partialmethod(m, o)
show('partialmethod')
t = T(); print(t.pm() is o); show('called')
k = functools.cmp_to_key(lambda a, b: 0)
kk = k(o); show('key'); del kk; show('gone')
