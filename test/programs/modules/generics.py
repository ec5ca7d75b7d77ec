from typing import (Any, Callable, ClassVar, Dict, Generic, List, Literal, NamedTuple, NewType, Optional, Protocol, Tuple,
                    TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, runtime_checkable, overload, Final)

T = TypeVar('T')


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], T, List[int], Dict[str, int], Optional[int], Union[int, str])
print(Callable[[int], str], Tuple[int, ...], Any, Literal['a', 1], get_origin(List[int]), get_args(Dict[str, int]))


class Employee(NamedTuple):
    name: str
    id: int = 3

    def hello(self):
        return f'hi {self.name}'


e = Employee('Ann')
print(e, e.hello(), Employee._fields, e._replace(id=5), isinstance(e, tuple))


class Movie(TypedDict):
    name: str
    year: int


m: Movie = {'name': 'x', 'year': 1}
print(m, Movie(name='y', year=2), Movie.__required_keys__ == {'name', 'year'})


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self) -> None:
        print('closed')


print(isinstance(File(), Closable), isinstance(3, Closable))
UserId = NewType('UserId', int)
print(UserId(5), cast(int, 'x'))


def f(a: int, b: 'str' = 'x') -> Optional[int]: ...


print(get_type_hints(f))
LIMIT: Final = 3
print(isinstance(3, int | str), int | None)
