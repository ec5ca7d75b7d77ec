# Sizes of instances, of their dictionaries, and what __sizeof__ may answer.
import sys
g = sys.getsizeof
class A: pass
xs = []
for i in range(40):
    a = A(); a.x = 1; xs.append(a); print(g(a), g(a.__dict__), end=' ')
print()
class B:
    def __init__(self, n):
        for i in range(n): setattr(self, 'a%d' % i, i)
for n in range(45):
    b = B(n); print(n, g(b), g(b.__dict__), g(vars(B(n // 2))))
class C: pass
c = C()
for i in range(45):
    setattr(c, 'z%d' % i, 1)
    if i % 3 == 0: print(g(c.__dict__), end=' ')
print()
class D: pass
d1 = D(); d2 = D()
d1.a = 1; d1.b = 2; d2.b = 1; d2.a = 3
print(g(d1.__dict__), g(d2.__dict__))
del d1.a; print(g(d1.__dict__))
d1.__dict__[1] = 2; print(g(d1.__dict__))
d2.__dict__.update(q=1, r=2); print(g(d2.__dict__))
d2.__dict__ = {'a': 1}; print(g(d2.__dict__))
d2.__dict__.clear(); print(g(d2.__dict__))
print(g(d1.__dict__.copy()), g(dict(d1.__dict__)))
class E(D):
    def __init__(self): self.p = self.q = 1
e = E(); print(g(e), g(e.__dict__)); f = E(); print(g(f.__dict__))
def fn(): pass
print(g(fn.__dict__)); fn.a = 1; print(g(fn.__dict__))
class S:
    __slots__ = ('a', 'b', 'c')
    def __sizeof__(self): return 100
class Z:
    def __sizeof__(self): return 100
class N(int):
    __slots__ = ()
    def __sizeof__(self): return 7
print(g(S()), g(Z()), g(N()), S().__sizeof__(), object.__sizeof__(S()))
try:
    class Bad:
        def __sizeof__(self): return -1
    g(Bad())
except ValueError as err: print(err)
try:
    class Bad2:
        def __sizeof__(self): return 'a'
    g(Bad2())
except TypeError as err: print(err)
print(g(Bad2(), 5))
print([].__sizeof__(), (1).__sizeof__(), 'a'.__sizeof__(), {}.__sizeof__(), A().__sizeof__(), object().__sizeof__(), set().__sizeof__())
def k(a, *b, c=1, **d):
    x = 1
    yield
    with open('x') as f: yield f
print(g(k(1)), g(k), g(k(1).gi_frame))
