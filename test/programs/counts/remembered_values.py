import contextvars, sys
v = contextvars.ContextVar('v', default=None)
o = ['o']; base = sys.getrefcount(o)
t = v.set(o); print(sys.getrefcount(o) - base, v.get() is o); t2 = v.set(1); print(sys.getrefcount(o) - base, t2.old_value is o); v.reset(t2); print(sys.getrefcount(o) - base); 
c = contextvars.copy_context(); print(sys.getrefcount(o) - base, c[v] is o, len(c)); v.reset(t); print(sys.getrefcount(o) - base, v.get()); print(c.run(v.get) is o); del c; print(sys.getrefcount(o) - base); del t, t2; print(sys.getrefcount(o) - base)
import functools
@functools.lru_cache(maxsize=None)
def f(a): return [a]
x = f(1); print(f(1) is x, sys.getrefcount(x), f.cache_info()); f.cache_clear(); print(sys.getrefcount(x))
@functools.lru_cache(maxsize=2)
def g(a): return [a]
a, b = g(1), g(2); print(sys.getrefcount(a), sys.getrefcount(b)); g(1); g(3); print(sys.getrefcount(a), sys.getrefcount(b), g.cache_info().misses)
class A:
    @functools.lru_cache
    def m(self): return 1
    @functools.cached_property
    def p(self): return [1]
    def __del__(self): print('del A')
x = A(); base = sys.getrefcount(x); x.m(); print(sys.getrefcount(x) - base); del x; print('still'); A.m.cache_clear(); 
x = A(); print(x.p is x.p, 'p' in vars(x)); del x.p; print(x.p); del x
import weakref
memo = {}
def fib(n): 
    if n not in memo: memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(30), len(memo), sys.getsizeof(memo))
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single(), sys.getrefcount(Single.inst))
class Reg(type):
    classes = []
    def __new__(m, n, b, d): c = super().__new__(m, n, b, d); m.classes.append(c); return c
class X(metaclass=Reg): pass
class Y(X): pass
print([c.__name__ for c in Reg.classes], sys.getrefcount(X), sys.getrefcount(Y))
def dec(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@dec
def h(x): return x
print(sys.getrefcount(h), sys.getrefcount(h.__wrapped__), h.__name__, h.__closure__[0].cell_contents is h.__wrapped__)
