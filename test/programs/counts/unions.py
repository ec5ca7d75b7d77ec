import gc, typing
A = int | str
print([type(o).__name__ for o in gc.get_referents(A)])
B = int | list[int] | None
print([type(o).__name__ for o in gc.get_referents(B)], B)
C = int | typing.Annotated[int, []]
print([type(o).__name__ for o in gc.get_referents(C)], C)
T = typing.TypeVar('T')
D = list[T] | None
print([type(o).__name__ for o in gc.get_referents(D)], D, D[int])
print(gc.is_tracked(A), hash(A) == hash(str | int))
