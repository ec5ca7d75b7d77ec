import gc
gc.disable(); gc.collect()
class A: pass
def cyc():
    a = A(); a.a = a
cyc(); print('self', gc.collect())
def two():
    a = A(); b = A(); a.b = b; b.a = a
two(); print('two', gc.collect())
def l():
    a = []; a.append(a)
l(); print('list', gc.collect())
def ring(n):
    o = [A() for _ in range(n)]
    for i in range(n): o[i].n = o[(i + 1) % n]
ring(5); print('ring', gc.collect())
def ll():
    a = []; b = [a]; t = (b,); a.append([t])
ll(); print('ll', gc.collect())
def dd():
    d = {}; d['d'] = d
dd(); print('dict', gc.collect())
def dd2():
    d = {}; d['d'] = d; d['e'] = {}; d['f'] = {1: 2}; d['g'] = (1, 2, int('3')); d['h'] = [1]
dd2(); print('dict2', gc.collect())
def tt():
    a = A(); a.t = (int('1'), float('2')); a.self = a
tt(); print('tuple', gc.collect())
def bm():
    a = A(); a.f = A.__init__.__get__(a); a.g = a.m
A.m = lambda self: 0
bm(); print('method', gc.collect())
def lam():
    a = A(); a.f = lambda: a
lam(); print('lambda', gc.collect())
def rec():
    def r(): return r
rec(); print('recursive', gc.collect())
def ex():
    try: 1/0
    except Exception as e: s = e
ex(); print('exception', gc.collect())
def cl():
    class X: pass
cl(); print('class', gc.collect())
def cl2():
    class X:
        def f(self): pass
        @property
        def p(self): pass
cl2(); print('class2', gc.collect())
def cl3():
    class X: __slots__ = ('a', 'b')
cl3(); print('slots', gc.collect())
def cl4():
    class X: pass
    class Y(X): pass
cl4(); print('sub', gc.collect())
def st():
    s = set(); a = A(); s.add(a); a.s = s
st(); print('set', gc.collect())
def fs():
    a = A(); a.s = frozenset([a]); a.e = frozenset([int('1')])
fs(); print('frozenset', gc.collect())
def dl():
    class D:
        def __del__(self): pass
    a = D(); a.a = a
dl(); print('finalizer', gc.collect())
print(gc.get_threshold())
print(gc.is_tracked(()), gc.is_tracked((1,)), gc.is_tracked((int('5'),)), gc.is_tracked(([],)), gc.is_tracked({}), gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked(frozenset()), gc.is_tracked(frozenset([1])), gc.is_tracked(A()), gc.is_tracked(A().__dict__), gc.is_tracked(A), gc.is_tracked(dl), gc.is_tracked('a'), gc.is_tracked([]), gc.is_tracked(set()), gc.is_tracked(iter([])), gc.is_tracked(range(3)), gc.is_tracked(object()))
t = tuple([1, 2]); d = dict(a=1); e = {'x': t}
print(gc.is_tracked(t), gc.is_tracked(d), gc.is_tracked(e)); gc.collect(); print(gc.is_tracked(t), gc.is_tracked(d), gc.is_tracked(e))
gc.set_threshold(5); print(gc.get_threshold())
