# Which kinds of objects the collector knows.
import gc, collections, functools, types, weakref, itertools, re, decimal, fractions, datetime, array, enum
def f(): pass
class A:
    def m(self): pass
class S: __slots__ = ()
class S1: __slots__ = ('a',)
class I(int): __slots__ = ()
class J(int): pass
class D(dict): pass
class L(list): pass
class T(tuple): pass
class St(str): pass
class F(float): __slots__ = ()
class FS(frozenset): pass
class M(type): pass
def g(): yield
async def ag(): yield
def an(a: int): pass
class An: x: int
P = collections.namedtuple('P', 'a')
for name in '''f; lambda: 0; A; int; A(); S(); S1(); I(); J(); print; [].append; A().m; A.m; f.__code__; f.__get__(1); str.join; (1).__add__; int.__add__; type; gc; M; M('X', (), {}); M.__call__; dict.__dict__['fromkeys']; dict.fromkeys; type.__dict__['__doc__']; A.__dict__['__dict__']; A.__dict__['__weakref__']; S1.a; f.__globals__; f.__closure__; f.__annotations__; an.__annotations__; An.__annotations__; An.__annotate__; f.__dict__; f.__builtins__; A.__dict__; vars(A); A().__dict__; A.__mro__; A.__bases__; A.__subclasses__(); g().gi_frame; g().gi_code; ag(); g(); ag().__anext__; (i for i in []); D(); L(); T(); T((1,)); St(); F(); FS(); P(1); collections.deque(); iter(collections.deque()); collections.OrderedDict(); iter(collections.OrderedDict()); collections.defaultdict(); collections.Counter(); collections.ChainMap(); functools.partial(f); weakref.ref(A); weakref.ref(A, f); weakref.proxy(A); weakref.WeakSet(); itertools.count(); itertools.count(1.5); itertools.chain(); itertools.repeat(1); itertools.cycle([]); itertools.islice([], 1); itertools.groupby([]); itertools.accumulate([]); itertools.tee([])[0]; itertools.product(); re.compile('a'); re.match('a', 'a'); re.finditer('a', 'a'); decimal.Decimal(1); decimal.getcontext(); fractions.Fraction(1); datetime.date(1, 1, 1); datetime.datetime(1, 1, 1); datetime.timedelta(1); datetime.timezone.utc; array.array('i'); iter(array.array('i')); enum.Enum('E', 'A').A; functools.lru_cache(f); functools.cmp_to_key(f); functools.cached_property(f); types.ModuleType('m'); types.SimpleNamespace(); types.MappingProxyType({}); types.CellType(); list[int]; int | str; property(); staticmethod(f); classmethod(f); super(A, A()); ValueError(); slice(1); range(2); memoryview(b'a'); bytearray(); iter([]); iter(()); iter(''); iter(range(3)); iter({}); iter({}.items()); iter(set()); iter(b''); zip(); zip([]); map(len, []); enumerate([]); reversed([]); reversed({}); reversed(range(3)); filter(None, []); iter(int, 1); {}.keys(); {}.values(); {}.items(); ...; NotImplemented; None; object(); 10 ** 50; 1.5; 'a' * 50; b'abc'; 1j; dict.__subclasses__(); (lambda *a, **k: k)(); (lambda *a, **k: k)(a=1); (lambda: (yield))(); frozenset([1]); frozenset(); set(); {1}; globals(); locals(); __builtins__; type(f); type(None); type('Q', (), {}); Exception; KeyError('a').args; re; __import__('sys').modules; __import__('sys')._getframe()'''.split(';'):
    print(name.strip(), '->', gc.is_tracked(eval(name.strip())))
