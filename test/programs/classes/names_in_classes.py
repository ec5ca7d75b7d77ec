# What dataclasses and annotations leave in a class, in order; copies of frozen objects without a dictionary.
from dataclasses import *
def sh(C): print(list(C.__dict__))
for k in (dict(), dict(order=True), dict(frozen=True), dict(frozen=True, slots=True), dict(slots=True), dict(unsafe_hash=True, order=True), dict(eq=False), dict(repr=False, init=False), dict(frozen=True,order=True,slots=True,weakref_slot=True), dict(kw_only=True, match_args=False)):
    @dataclass(**k)
    class C:
        x: int
        y: int = 0
        def m(self): pass
    print(k); sh(C)
@dataclass
class D(C):
    "doc"
    z: int = 3
    def __repr__(self): return ''
    def __hash__(self): return 1
sh(D)
@dataclass
class E:
    def __eq__(self, o): return 1
sh(E)
@dataclass(frozen=True)
class E:
    def __eq__(self, o): return 1
sh(E)
class A:
    __slots__ = ()
    def __eq__(self, o): return 1
class B:
    "doc"
    x = 1
    def __eq__(self, o): return 1
    def f(self): pass
class C:
    __slots__ = ('a', '__dict__', '__weakref__', 'b')
    def __eq__(self, o): return 1
class D(int):
    y: int
    def __eq__(self, o): return 1
    def __init_subclass__(cls): pass
class E(D):
    __hash__ = 5
    def __eq__(self, o): return 1
for c in (A,B,C,D,E): print(list(c.__dict__))
import copy, pickle
@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: list = field(default_factory=list)
f = F(1, [2]); g = copy.deepcopy(f); print(g, g == f, g.b is f.b, copy.copy(f), f.__getstate__(), F.__setstate__.__name__)
print(pickle.loads(pickle.dumps(f)))
@dataclass(slots=True)
class G:
    a: int
print(copy.copy(G(1)), G(1).__getstate__(), hasattr(G, '__setstate__'))
@dataclass(frozen=True, slots=True)
class H(F):
    c: int = 3
print(list(H.__dict__), H.__slots__, copy.copy(H(1)))
@dataclass(frozen=True, slots=True)
class I:
    c: int = 3
    def __getstate__(self): return 'own'
print(list(I.__dict__))
class A: pass
print(A.__annotate__); print(list(A.__dict__))
class B: pass
print(B.__annotations__); print(list(B.__dict__))
class C: pass
C.__annotations__ = {}
print(list(C.__dict__)); print(C.__annotate__, list(C.__dict__)[-2:])
class D:
    x: int
print(D.__annotations__, list(D.__dict__)[-2:]); del D.__annotations__; print(list(D.__dict__)); print(D.__annotations__)
class D:
    x: int
D.__annotations__ = {'y': str}; print(list(D.__dict__), D.__annotate__)
class E: pass
try: del E.__annotations__
except AttributeError as e: print(repr(e))
E.__annotations__
del E.__annotations__; print(list(E.__dict__))
class F:
    x: int
F.__annotate__ = None; print(F.__annotations__, list(F.__dict__))
try: del F.__annotate__
except Exception as e: print(repr(e))
try: F.__annotate__ = 5
except Exception as e: print(repr(e))
ns = {}
exec('from __future__ import annotations\nclass G:\n x: int', ns)
G = ns['G']; print(list(G.__dict__)); G.__annotations__ = {'z': 1}; print(list(G.__dict__), G.__annotations__); del G.__annotations__; print(list(G.__dict__))
F.__annotate__ = lambda f: {'q': f}; print(F.__annotations__, list(F.__dict__)[-2:])
for bad in (5, None, 'x'):
    try: F.__annotations__ = bad; print(F.__annotations__)
    except Exception as e: print(repr(e))
