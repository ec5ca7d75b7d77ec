# What types tell of the layout of their objects: bytes, bytes an item, dictionary, weak references, and bits of facts.
import abc, collections, collections.abc, enum, functools, itertools, sys, types


def tell(one):
    print(one.__qualname__, one.__basicsize__, one.__itemsize__, one.__dictoffset__, one.__weakrefoffset__, hex(one.__flags__), sys.getsizeof(one))


class Plain: pass
class Derived(Plain): pass
class Slotted: __slots__ = ('a', 'b')
class Empty: __slots__ = ()
class OnSlots(Slotted): __slots__ = ('c',)
class Opened(Slotted): pass
class Added(Plain): __slots__ = ('a',)
class Weak: __slots__ = ('__weakref__',)
class Dict: __slots__ = ('__dict__',)
class Both(Slotted): __slots__ = ('__dict__', '__weakref__')
class OfList(list): pass
class OfSlottedList(list): __slots__ = ('a',)
class OfTuple(tuple): pass
class OfEmptyTuple(tuple): __slots__ = ()
class OfInt(int): pass
class OfFloat(float): pass
class OfStr(str): pass
class OfBytes(bytes): pass
class OfDict(dict): pass
class OfSet(set): pass
class OfFrozenset(frozenset): pass
class OfComplex(complex): pass
class Error(Exception): pass
class SlottedError(ValueError): __slots__ = ('a',)
class Meta(type): pass
class OfModule(types.ModuleType): pass
class OfOrdered(collections.OrderedDict): pass
class OfDefault(collections.defaultdict): pass
class OfDeque(collections.deque): pass
class OfProperty(property): pass
class Group(ExceptionGroup): pass


class Abstract(abc.ABC):
    @abc.abstractmethod
    def method(self): pass


class Colour(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    LOW = 1


Pair = collections.namedtuple('Pair', 'a b')
for one in list(globals().values()):
    if isinstance(one, type): tell(one)
for one in (
    object, type, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, memoryview,
    property, staticmethod, classmethod, super, enumerate, zip, map, filter, reversed, type(None), type(...), type(NotImplemented),
    BaseException, Exception, OSError, ImportError, SyntaxError, AttributeError, NameError, StopIteration, UnicodeDecodeError,
    BaseExceptionGroup, ExceptionGroup, types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType,
    types.CoroutineType, types.AsyncGeneratorType, types.FrameType, types.CodeType, types.CellType, types.TracebackType,
    types.ModuleType, types.MappingProxyType, types.SimpleNamespace, types.GenericAlias, types.UnionType,
    types.GetSetDescriptorType, types.MemberDescriptorType, types.MethodDescriptorType, types.WrapperDescriptorType,
    type(iter([])), type(iter(())), type(iter('')), type(iter({})), type(iter(set())), type({}.keys()), type(iter(range(1))),
    collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter, functools.partial,
    itertools.chain, itertools.count, itertools.product, collections.abc.Sequence, collections.abc.Mapping, collections.abc.Hashable,
): tell(one)
