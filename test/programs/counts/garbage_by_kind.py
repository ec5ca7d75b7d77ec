import gc, sys, operator, array, enum, dataclasses, collections, typing, abc, functools, itertools, contextlib
gc.collect(); gc.disable()
class A: pass
keep=[A() for i in range(40)]
def case(f):
    gc.collect(); gc.set_debug(gc.DEBUG_SAVEALL)
    f(); n = gc.collect()
    names = {}
    for o in gc.garbage: names[type(o).__name__] = names.get(type(o).__name__, 0) + 1
    gc.garbage.clear(); gc.set_debug(0); gc.collect()
    print(f.__name__, n, *[f'{k}:{names[k]}' for k in sorted(names)])
def c35(): a = A(); a.v = {1: a}.values(); a.it = iter({1: a}.items())
def c54():
    a = A(); a.g = operator.itemgetter(a); a.h = operator.methodcaller('x', a)
def c54b():
    a = A(); a.g = operator.itemgetter(a)
def c54c():
    a = A(); a.g = operator.itemgetter(a, a)
def c54d():
    a = A(); a.g = operator.methodcaller('x', a)
def c54e():
    a = A(); a.g = operator.methodcaller('x', a, b=a)
def c57(): a = A(); a.g = list[A]; a.a = a
def c57b(): a = A(); a.g = int | A; a.a = a
def c57c(): a = A(); a.g = int | list[A] | A | None; a.a = a
def c58():
    a = array.array('i'); 
    b = A(); b.a = a; b.b = b
def c29(): a = A(); a.m = memoryview(b'x'); a.a = a
for f in (c35, c54, c54b, c54c, c54d, c57, c57b, c57c, c58, c29): case(f)
def enum_():
    class E(enum.Enum): A = 1; B = 2
def enum0():
    class E(enum.Enum): pass
def enum3():
    class E(enum.Enum): A = 1; B = 2; C = 3
def intenum():
    class E(enum.IntEnum): A = 1; B = 2
def flag():
    class E(enum.Flag): A = 1; B = 2
def dc():
    @dataclasses.dataclass
    class D: x: int
def dc2():
    @dataclasses.dataclass
    class D: x: int; y: int = 0
def dcs():
    @dataclasses.dataclass(slots=True)
    class D: x: int
def dcf():
    @dataclasses.dataclass(frozen=True)
    class D: x: int
def dco():
    @dataclasses.dataclass(order=True)
    class D: x: int
def nt(): collections.namedtuple('P', 'x y')
def nt3(): collections.namedtuple('P', 'x y z')
def tnt():
    class P(typing.NamedTuple): x: int; y: int
def tnt2():
    class P(typing.NamedTuple): x: int; y: int = 0
def td():
    class P(typing.TypedDict): x: int
def proto():
    class P(typing.Protocol):
        def m(self): ...
def rproto():
    @typing.runtime_checkable
    class P(typing.Protocol):
        def m(self): ...
def gen():
    class P[T]: pass
def genf():
    def f[T](x: T): return x
def gen2():
    T = typing.TypeVar('T')
    class P(typing.Generic[T]): pass
def abc_():
    class P(abc.ABC): pass
def abc2():
    class P(abc.ABC):
        @abc.abstractmethod
        def m(self): ...
def abc3():
    class P(abc.ABC): pass
    isinstance(1, P)
def abc4():
    class P(abc.ABC): pass
    P.register(int)
def meta():
    class M(type): pass
    class C(metaclass=M): pass
def sing():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def _(x: int): pass
def lru():
    @functools.lru_cache
    def f(x): return f
    f(1)
def tot():
    @functools.total_ordering
    class C:
        def __eq__(self, o): return True
        def __lt__(self, o): return True
def cp():
    class C:
        @functools.cached_property
        def p(self): return 1
def cm():
    @contextlib.contextmanager
    def f(): yield
def prop():
    class C:
        @property
        def p(self): return 1
        @p.setter
        def p(self, v): pass
def st():
    class C:
        @staticmethod
        def p(self): return 1
def clm():
    class C:
        @classmethod
        def p(self): return 1
def ann():
    class C:
        x: int
        y: int = 0
def ann2():
    class C:
        x: int
    C.__annotations__
def doc():
    class C:
        "doc"
def sl():
    class C: __slots__ = ('a', 'b')
def sub():
    class C: pass
    class D(C): pass
def sub2():
    class C: pass
    class D(C): pass
    class E(C): pass
    class F(D, E): pass
def exc():
    class E(Exception): pass
def lst():
    class L(list): pass
def inst():
    class C: pass
    c = C(); c.c = c
def supercls():
    class C:
        def __init__(self): super().__init__()
    C()
def nested():
    class C:
        class D: pass
def fun():
    def f(): return f
def fun2():
    def f():
        def g(): return f, g
        return g
    f()
def lam():
    x = []
    x.append(lambda: x)
def subh():
    class B:
        def __init_subclass__(cls, **k): pass
    class C(B): pass
def genal():
    class C:
        def __class_getitem__(cls, i): return cls
    C[int]
def desc():
    class D:
        def __set_name__(s, o, n): s.o = o
        def __get__(s, i, o): return 1
    class C: d = D()
def call():
    class C:
        def __call__(self): return 1
        def __getitem__(self, i): return i
for f in (enum_, enum0, enum3, intenum, flag, dc, dc2, dcs, dcf, dco, nt, nt3, tnt, tnt2, td, proto, rproto, gen, genf, gen2, abc_, abc2, meta, lru, tot, cp, cm, prop, st, clm, ann, ann2, doc, sl, sub, sub2, exc, lst, inst, supercls, nested, fun, fun2, lam, subh, genal, desc, call): case(f)
