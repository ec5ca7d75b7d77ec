import sys
class A: pass
print(sys.getrefcount(A))
class B(A): pass
print(sys.getrefcount(A), sys.getrefcount(B))
class C(A, object): pass
print(sys.getrefcount(A), sys.getrefcount(C))
class D(B, C): pass
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(C), sys.getrefcount(D))
a = A(); b = B(); d = D()
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(C), sys.getrefcount(D))
a.__class__ = B
print(sys.getrefcount(A), sys.getrefcount(B))
del a, b, d
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(C), sys.getrefcount(D))
class M(type): pass
print(sys.getrefcount(M))
class E(metaclass=M): pass
print(sys.getrefcount(M), sys.getrefcount(E))
class S: __slots__ = ('x',)
print(sys.getrefcount(S))
class S0: __slots__ = ()
print(sys.getrefcount(S0))
class S2(S): __slots__ = ('y', 'z')
print(sys.getrefcount(S), sys.getrefcount(S2))
class SD: __slots__ = ('__dict__', '__weakref__')
print(sys.getrefcount(SD))
class P:
    def m(self): return __class__
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
print(sys.getrefcount(P), sys.getrefcount(P.m), sys.getrefcount(P.__dict__['m']), sys.getrefcount(P.__dict__['p']), sys.getrefcount(P.s), sys.getrefcount(P.__dict__['c']))
p = P(); bm = p.m
print(sys.getrefcount(P), sys.getrefcount(p), sys.getrefcount(P.m), sys.getrefcount(bm))
bc = P.c
print(sys.getrefcount(P))
class L(list): pass
class I(int): pass
class Dd(dict): pass
class Ex(Exception): pass
class Tu(tuple): pass
print([sys.getrefcount(k) for k in (L, I, Dd, Ex, Tu)])
x = [L(), I(5), Dd(), Ex(), Tu()]
print([sys.getrefcount(k) for k in (L, I, Dd, Ex, Tu)])
T = type('T', (), {'v': x})
print(sys.getrefcount(T), sys.getrefcount(x))
del T.v
print(sys.getrefcount(x))
T.w = x
setattr(T, 'u', x)
print(sys.getrefcount(x))
sup = super(B, B())
print(sys.getrefcount(B))
print(A.__subclasses__() == [B, C], sys.getrefcount(B))
class Desc:
    def __set_name__(self, owner, name): self.owner = owner
class Own: d = Desc()
print(sys.getrefcount(Own))
print(sys.getrefcount(A.__mro__), sys.getrefcount(D.__bases__))
ab = A.__dict__
print(sys.getrefcount(ab), sys.getrefcount(A))
