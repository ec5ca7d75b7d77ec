# A program with types of all kinds.
from typing import *
import typing, collections.abc, pickle, copy
@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...
class Circle:
    def draw(self): return 'O'
class Sub(Drawable): 
    def extra(self): return self.draw() or 'none'
print(isinstance(Circle(), Drawable), isinstance(5, Drawable), issubclass(Circle, Drawable), Sub().extra(), isinstance(Sub(), Drawable))
class HasName(Protocol):
    name: str
    @property
    def size(self) -> int: ...
class X(HasName):
    name = 'a'
    size = 3
print(X().size, HasName.__protocol_attrs__ == {'name', 'size'}, HasName.__mro__)
T = TypeVar('T'); T_co = TypeVar('T_co', covariant=True)
class Box(Protocol[T_co]):
    def get(self) -> T_co: ...
print(Box[int], Box.__parameters__, Box.__orig_bases__)
class Repo(Generic[T]):
    def __init__(self): self.d: Dict[str, T] = {}
    def add(self, k: str, v: T) -> 'Repo[T]': self.d[k] = v; return self
class Users(Repo[str]): pass
print(Users().add('a', 'b').d, Users.__orig_bases__, get_type_hints(Repo.add), get_type_hints(Users), Users.__mro__)
class Movie(TypedDict):
    title: str
    year: NotRequired[int]
class Ext(Movie, total=False):
    rating: Annotated[float, 'r']
print(Ext.__required_keys__, sorted(Ext.__optional_keys__), get_type_hints(Ext), get_type_hints(Ext, include_extras=True), Ext.__annotations__, Movie(title='x'), type(Movie(title='x')), Ext.__total__, Movie.__total__)
class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3
    def hi(self): return f'hi {self.name}'
e = Emp('A'); print(e, e.hi(), Emp.__doc__, e._replace(id=5), e._asdict(), Emp._field_defaults, Emp.__new__.__annotations__, Emp._make(['q', 1]), isinstance(e, tuple), e == ('A', 3), *e)
print(copy.deepcopy(List[int]) == List[int], pickle.loads(pickle.dumps(Dict[str, int])), copy.copy(Optional[int]))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(3), len(get_overloads(f)))
class A:
    x: ClassVar[int] = 1
    y: Final[str] = 'a'
    def m(self) -> Self: return self
    @final
    def z(self): ...
    @override
    def __repr__(self): return 'A'
print(get_type_hints(A), A.z.__final__, A.__repr__.__override__, get_type_hints(A.m))
def g(cb: Callable[[int, str], bool], *args: Unpack[Tuple[int, ...]], **kw: Unpack[Movie]) -> Iterator[T] | None: ...
print(g.__annotations__); print(get_type_hints(g))
print(List[int] == list[int], List[int] == List[int], {List[int]: 1}[List[int]], hash(Union[int, str]) == hash(Union[str, int]), Union[int, str] == Union[str, int], Literal['a'] == Literal['a'])
print(list(get_args(Literal['r', 'w'])), [get_origin(x) for x in (List[int], Optional[int], Callable, Callable[..., int], dict[str, int])])
Vector: TypeAlias = List[float]; Tree = Dict[str, Union[int, 'Tree']]
print(Vector, Tree, get_args(Tree), collections.abc.Mapping[str, int], collections.abc.Callable[[int], str])
def process(data: Union[int, List[str]] | None = None, *, flag: bool = False) -> Tuple[int, ...]: return ()
import inspect; print(inspect.signature(process), inspect.signature(g), inspect.signature(Repo.add))
class Node(Generic[T]):
    def __init__(self, v: T, nxt: 'Optional[Node[T]]' = None): self.v, self.nxt = v, nxt
print(Node[int](5).v, get_type_hints(Node.__init__), inspect.signature(Node))
try: Drawable()
except TypeError as e: print(e)
class Meta(type): pass
try:
    class Y(Generic[T], metaclass=Meta): pass
    print(Y[int])
except TypeError as e: print(e)
print(typing.get_type_hints(process)['data'], TypeVar('N', int, float).__constraints__, NewType('UserId', int)(3) + 1)
