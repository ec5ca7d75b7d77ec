# Sizes of one object of each kind.
import sys, gc
g = sys.getsizeof
def show(name, *values):
    print(name, *values)
def safe(name, f):
    try: print(name, g(f()))
    except Exception as e: print(name, 'ERR', type(e).__name__, e)
class A: pass
class S:
    __slots__ = ('a','b')
class S0:
    __slots__ = ()
class SD:
    __slots__ = ('a', '__dict__')
class SW:
    __slots__ = ('a', '__weakref__')
class SS(S): pass
class SSS(S):
    __slots__ = ('c',)
class L(list): pass
class D(dict): pass
class T(tuple): pass
class T0(tuple):
    __slots__ = ()
class I(int): pass
class F(float): pass
class St(str): pass
class By(bytes): pass
class Ba(bytearray): pass
class Se(set): pass
class Fs(frozenset): pass
class Cx(complex): pass
class E(Exception): pass
class LS(list):
    __slots__ = ('q',)
class M(type): pass
class MM(metaclass=M): pass
class DK(dict):
    __slots__=()
def f(): pass
def gen(a, b):
    c = 1
    yield a
    d = [x for x in range(3)]
    for i in d:
        yield i
async def co(): pass
async def agen():
    yield 1
def clos():
    x = 1
    def inner(): return x
    return inner
items = {
 'none': lambda: None, 'true': lambda: True, 'false': lambda: False, 'ell': lambda: ..., 'ni': lambda: NotImplemented,
 'object': object, 'float': lambda: 1.5, 'complex': lambda: 1j, 'range': lambda: range(3), 'slice': lambda: slice(1),
 'cell': lambda: clos().__closure__[0], 'func': lambda: f, 'lambda': lambda: (lambda: 0), 'method': lambda: L().append, 
 'bm': lambda: MM().__init__, 'A': A, 'S': S, 'S0': S0, 'SD': SD, 'SW': SW, 'SS': SS, 'SSS': SSS,
 'L': L, 'D': D, 'T': T, 'T3': lambda: T((1,2,3)), 'T0': T0, 'T02': lambda: T0((1,2)), 'I': I, 'I5': lambda: I(5), 'Ibig': lambda: I(10**30), 'F': F, 'St': St, 'St3': lambda: St('abc'), 'Stu': lambda: St('\u1234bc'), 'By': By, 'By3': lambda: By(b'abc'), 'Ba': Ba,'Ba3': lambda: Ba(b'abc'), 'Se': Se,'Fs': Fs, 'Cx': Cx, 'E': E, 'E1': lambda: E(1), 'LS': LS, 'DK': DK,
 'cls A': lambda: A, 'cls S': lambda: S, 'cls S0': lambda: S0, 'cls SD': lambda: SD, 'cls SS': lambda: SS, 'cls SSS': lambda: SSS, 'cls L': lambda: L, 'cls T': lambda: T, 'cls M': lambda: M, 'cls MM': lambda: MM, 'cls E': lambda: E,
 'type int': lambda: int, 'type str': lambda: str, 'type type': lambda: type, 'type object': lambda: object, 'type list': lambda: list, 'type dict': lambda: dict, 'type Exception': lambda: Exception, 'type float': lambda: float, 'type bool': lambda: bool,
 'gen': lambda: gen(1,2), 'genexp': lambda: (x for x in ()), 'coro': lambda: close(co()), 'agen': agen,
 'it list': lambda: iter([]), 'it list1': lambda: iter([1]), 'it tuple': lambda: iter((1,)), 'it str': lambda: iter('ab'), 'it stru': lambda: iter('\u1234'), 'it range': lambda: iter(range(3)), 'it bigrange': lambda: iter(range(10**30)), 'it dict': lambda: iter({}), 'it keys': lambda: iter({1:1}.keys()), 'it vals': lambda: iter({1:1}.values()), 'it items': lambda: iter({1:1}.items()), 'it set': lambda: iter({1}), 'it bytes': lambda: iter(b'a'), 'it bytearray': lambda: iter(bytearray(b'a')), 'rev list': lambda: reversed([1]), 'rev tuple': lambda: reversed((1,)), 'rev str': lambda: reversed('ab'), 'rev dict': lambda: reversed({}), 'rev range': lambda: reversed(range(3)), 'callable iter': lambda: iter(int, 1), 'seq iter': lambda: iter(Seq()),
 'keys': lambda: {}.keys(), 'values': lambda: {}.values(), 'items': lambda: {}.items(),
 'enumerate': lambda: enumerate([]), 'zip': lambda: zip([]), 'zip0': lambda: zip(), 'map': lambda: map(f, []), 'filter': lambda: filter(f, []),
 'meth': lambda: X().m, 'cm': lambda: X.c, 'builtin': lambda: len, 'bmethod': lambda: [].append, 'mw': lambda: (1).__add__, 'md': lambda: list.append, 'wd': lambda: int.__add__, 'gs': lambda: type.__dict__['__dict__'], 'member': lambda: S.a, 'prop': lambda: X.__dict__['p'], 'sm': lambda: X.__dict__['s'], 'cmd': lambda: X.__dict__['c'], 'proxy': lambda: A.__dict__, 'super': lambda: super(SS, SS()), 
 'module': lambda: sys, 'exc': lambda: ValueError(), 'exc2': lambda: ValueError(1,2), 'oserr': lambda: OSError(1,'x'), 'keyerr': lambda: KeyError(1), 'stopit': lambda: StopIteration(1), 'sysexit': lambda: SystemExit(), 'nameerr': lambda: NameError('x'), 'attrerr': lambda: AttributeError('x'), 'importerr': lambda: ImportError('x'), 'synerr': lambda: SyntaxError('x'), 'uerr': lambda: UnicodeDecodeError('utf8', b'', 0, 1, 'x'), 'eg': lambda: ExceptionGroup('x', [ValueError()]), 'notimpl': lambda: NotImplementedError(), 'baseexc': lambda: BaseException(), 'kbi': lambda: KeyboardInterrupt(), 'memerr': lambda: MemoryError(), 'FileNotFound': lambda: FileNotFoundError(), 'unbound': lambda: UnboundLocalError(),
 'memoryview': lambda: memoryview(b'abc'), 'memoryview2': lambda: memoryview(bytearray(10)),
 'union': lambda: int|str, 'ga': lambda: list[int],
 'traceback': lambda: tb(), 'frame': lambda: sys._getframe(), 'staticmethod': lambda: staticmethod(f),'classmethod': lambda: classmethod(f),
}
class Seq:
    def __getitem__(self, i): raise IndexError
class X:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): return 1
def close(c):
    c.close(); return c
def tb():
    try: 1/0
    except Exception as e: return e.__traceback__
for k, v in items.items(): safe(k, v)
import collections, array, functools, itertools, weakref, types, operator, random, contextlib, dataclasses, enum, typing, string
from collections import deque, defaultdict, Counter, OrderedDict, namedtuple, ChainMap
P = namedtuple('P', 'x y')
class Col(enum.Enum):
    R = 1
@dataclasses.dataclass
class DC:
    a: int = 1
@dataclasses.dataclass(slots=True)
class DCS:
    a: int = 1
    b: int = 2
items = {
 'P': lambda: P(1,2), 'cls P': lambda: P, 'deque': deque, 'deque100': lambda: deque(range(100)), 'deque64': lambda: deque(range(64)),'deque65': lambda: deque(range(65)),'deque1000': lambda: deque(range(1000)), 'dd': lambda: defaultdict(int), 'dd1': lambda: defaultdict(int, a=1), 'Counter': Counter, 'Counter3': lambda: Counter('abc'), 'OD': OrderedDict, 'OD3': lambda: OrderedDict(a=1,b=2,c=3), 'OD10': lambda: OrderedDict.fromkeys(range(10)),'ChainMap': ChainMap,
 'arr': lambda: array.array('i'), 'arr3': lambda: array.array('i',[1,2,3]), 'arrd': lambda: array.array('d', range(10)), 'partial': lambda: functools.partial(f), 'count': itertools.count, 'repeat': lambda: itertools.repeat(1), 'cycle': lambda: itertools.cycle([1]), 'chain': lambda: itertools.chain([1]), 'islice': lambda: itertools.islice([1],1), 'product': lambda: itertools.product([1],[2]), 'perm': lambda: itertools.permutations([1,2]), 'comb': lambda: itertools.combinations([1,2],1), 'acc': lambda: itertools.accumulate([1]), 'starmap': lambda: itertools.starmap(f,[]), 'tw': lambda: itertools.takewhile(f,[]), 'dw': lambda: itertools.dropwhile(f,[]), 'gb': lambda: itertools.groupby([]), 'ziplongest': lambda: itertools.zip_longest([]), 'compress': lambda: itertools.compress([],[]), 'tee': lambda: itertools.tee([1])[0], 'pairwise': lambda: itertools.pairwise([1]), 'batched': lambda: itertools.batched([1],1), 'ff': lambda: itertools.filterfalse(f,[]),
 'wr': lambda: weakref.ref(f), 'wp': lambda: weakref.proxy(f), 'ns': lambda: types.SimpleNamespace(a=1), 'lru': lambda: functools.lru_cache(f), 'ig': lambda: operator.itemgetter(1), 'ig2': lambda: operator.itemgetter(1,2), 'ag': lambda: operator.attrgetter('a'), 'mc': lambda: operator.methodcaller('a'), 'cm': lambda: functools.cached_property(f), 'Enum': lambda: Col.R, 'DC': DC, 'DCS': DCS, 'cls DC': lambda: DC, 'cls DCS': lambda: DCS, 'deque it': lambda: iter(deque()), 'dequerev': lambda: reversed(deque()), 'arrit': lambda: iter(array.array('i')), 'modtype': lambda: types.ModuleType('x'), 'mathmod': lambda: string, 'WVD': weakref.WeakValueDictionary, 'WS': weakref.WeakSet, 'flags': lambda: sys.version_info, 'finfo': lambda: sys.float_info,
}
for k, v in items.items(): safe(k, v)
