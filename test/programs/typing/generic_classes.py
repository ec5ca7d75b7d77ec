# Classes derived from forms of typing, their parameters, and hints.
from typing import *
import typing
def t(f):
    try: r = f(); print(r, '|', type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
K = TypeVar('K'); V = TypeVar('V'); W = TypeVar('W'); T = TypeVar('T')
class B(Generic[K, V, W]): pass
class C[A, B = int]: pass
def mk():
    class X(Generic): pass
def mk2():
    class X(Generic[K], List[V]): pass
def mk3():
    class X(List[K]): pass
    return X.__mro__, X.__parameters__, X.__orig_bases__
def mk4():
    class X(Dict[K, V], Generic[V, K]): pass
    return X.__mro__, X.__parameters__, X[int, str]
def mk5():
    class X(List): pass
    return X.__mro__
def mk6():
    class X(Protocol, int): pass
def mk7():
    class X(Optional[int]): pass
def mk8():
    class X(Optional): pass
def mk9():
    class X(Any): pass
    return isinstance(X(), X)
def mk10():
    class X(K): pass
def mk11():
    class X(NewType('U', int)): pass
def mk12():
    class X(NamedTuple, int): a: int
def mk13():
    class X(TypedDict, int): a: int
def mk14():
    class X(NamedTuple):
        a: int = 1
        b: str
def mk15():
    class X(NamedTuple):
        _a: int
def mk16():
    class X(NamedTuple, Generic[T]):
        a: T
    return X(1), X[int], X[int](5), X.__mro__
def mk17():
    class X(TypedDict, Generic[T]):
        a: T
    return X(a=1), X[int], X.__mro__, X.__bases__
def mk18():
    class X(Union[int, str]): pass
for f in (
    lambda: B[int], lambda: B[int, str], lambda: B[int, str, int, int], lambda: C[int], lambda: C[()],
    lambda: C[int, str, int], lambda: Dict[K, Dict[V, W]][int], mk, mk2, mk3, mk4, mk5, mk6, mk7, mk8, mk9, mk10,
    mk11, mk12, mk13, mk14, mk15, mk16, mk17, mk18, lambda: Generic[T][int], lambda: Optional[int].__name__,
    lambda: List[int].__name__, lambda: List.__name__, lambda: Union.__name__, lambda: List[int].__qualname__,
    lambda: A, lambda: Callable[[int], str].__name__, lambda: Optional.__name__, lambda: Any.__name__,
    lambda: List[int].__module__, lambda: B[int, int, int].__module__, lambda: (int | str).__name__,
    lambda: typing.Union[int, str].__module__, lambda: get_type_hints(5), lambda: get_type_hints(int),
    lambda: get_type_hints(typing), lambda: get_type_hints(lambda x: 1), lambda: typing.Tuple[int, ...],
    lambda: typing.Tuple[..., int], lambda: typing.Tuple[int, ...].__args__,
    lambda: NamedTuple('N', [('a', int), ('b', 'str')]).__annotations__, lambda: type(TypedDict),
    lambda: TypedDict('D', {'a': int})(a=1), lambda: TypedDict('D', {'a': int}).__annotations__,
    lambda: TypedDict('D', {'a': int}), lambda: NewType('U', int).__call__(3),
    lambda: NewType('a.b', int), lambda: isinstance({}, TypedDict('D', {'a': int})), lambda: overload(t)(),
    lambda: Literal.__class__, lambda: [*Tuple[int, str]], lambda: list(List[int]), lambda: Protocol.__mro__,
    lambda: SupportsIndex.__mro__, lambda: isinstance(3, SupportsIndex), lambda: isinstance('', SupportsInt),
    lambda: issubclass(int, SupportsInt), lambda: isinstance(1, SupportsAbs), lambda: isinstance([], Sized),
    lambda: IO.__mro__, lambda: TextIO.__mro__, lambda: typing.List.__origin__,
    lambda: List[int].copy_with((str,)), lambda: typing.Text is str, lambda: List[List['B']].__args__,
    lambda: get_type_hints(type('Q', (), {'__annotations__': {'x': 'int'}})), lambda: Type[T][int],
    lambda: Type[Any], lambda: Callable[[Callable[[int], str]], T][int], lambda: Optional[T][int],
    lambda: Optional[List[T]][int], lambda: (T | None)[int], lambda: (list[T] | None)[int],
    lambda: dict[K, list[V]][int, str], lambda: list[List[T]][int], lambda: List[list[T]][int],
    lambda: List[T | None][int], lambda: list[T].__parameters__, lambda: tuple[T, K, T].__parameters__,
    lambda: list[int][int], lambda: list[T][int, str], lambda: dict[K, V][int], lambda: typing.AnyStr,
    lambda: typing.ParamSpecArgs, lambda: TypeVar, lambda: Callable[[int], None],
    lambda: collections.abc.Callable[[int], str], lambda: typing.Never == NoReturn,
):
    t(f)
import collections.abc
t(lambda: collections.abc.Callable[[int], str]); t(lambda: collections.abc.Callable[..., T][int]); t(lambda: get_args(collections.abc.Callable[[int], str])); t(lambda: collections.abc.Callable[int, str])
