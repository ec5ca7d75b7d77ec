import sys
class A:
    def f(self, *args, **kw): return sys.getrefcount(self)
    def g(self): return self
    def __call__(self, x): return sys.getrefcount(x), sys.getrefcount(self)
    def __getitem__(self, k): return sys.getrefcount(k), sys.getrefcount(self)
    def __setitem__(self, k, v): print('set', sys.getrefcount(k), sys.getrefcount(v), sys.getrefcount(self))
    def __delitem__(self, k): print('del', sys.getrefcount(k))
    def __contains__(self, k): print('in', sys.getrefcount(k), sys.getrefcount(self)); return True
    def __len__(self): print('len', sys.getrefcount(self)); return 1
    def __bool__(self): print('bool', sys.getrefcount(self)); return True
    def __add__(self, o): return sys.getrefcount(o), sys.getrefcount(self)
    def __radd__(self, o): return 'r', sys.getrefcount(o), sys.getrefcount(self)
    def __iadd__(self, o): print('iadd', sys.getrefcount(o), sys.getrefcount(self)); return self
    def __eq__(self, o): return sys.getrefcount(o), sys.getrefcount(self)
    def __hash__(self): print('hash', sys.getrefcount(self)); return 1
    def __iter__(self): print('iter', sys.getrefcount(self)); return iter([1])
    def __enter__(self): print('enter', sys.getrefcount(self)); return self
    def __exit__(self, *a): print('exit', sys.getrefcount(self))
    def __getattr__(self, n): return sys.getrefcount(self)
    def __repr__(self): return f'<{sys.getrefcount(self)}>'
    def __format__(self, s): return f'fmt {sys.getrefcount(self)}'
    def __neg__(self): return sys.getrefcount(self)
    def __index__(self): print('index', sys.getrefcount(self)); return 0
    def __reversed__(self): print('rev', sys.getrefcount(self)); return iter(())
    def __int__(self): print('int', sys.getrefcount(self)); return 1
    def __round__(self, n=None): return sys.getrefcount(self)
    def __matmul__(self, o): return sys.getrefcount(o), sys.getrefcount(self)
    def __lt__(self, o): print('lt', sys.getrefcount(o), sys.getrefcount(self)); return False
a, k, v = A(), ['k'], ['v']
print(a.f(), a.f(1), a.f(x=1), A.f(a), A().f(), A.f(A()))
m = a.f
print(m(), m(1), m(*[1]), m(**{'x': 1}))
print(a(k), A()(k), a(*[k]))
print(a[k], a[['t']], a[k, k], A()[k])
a[k] = v
del a[k]
print(k in a)
print(len(a))
if a: pass
print(a + k, k + a, a + ['t'], a @ k)
a += k
print(a == k, k == a, a != k)
d = {a: 1}
print(d)
for i in a: pass
with a: pass
with a as q: pass
print(a.zz, a, f'{a}', str(a), repr(a), -a, round(a))
print([1][a], list(a), int(a), list(reversed(a)))
print(sorted([a, A()]) and 1)
print([a.g() for i in range(2)] and sys.getrefcount(a))
