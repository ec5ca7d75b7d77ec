class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int]()
s.push(1); print(s.pop())
print(Stack[int], Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, Stack.__bases__, Stack.__mro__)
print(s.__orig_class__, Stack[int].__origin__, Stack[int].__args__)
def first[T: (int, str), U = int](xs: list[T], y: U) -> T: return xs[0]
print(first([1], 2), first.__type_params__)
T, U = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__default__, U.__default__, T.has_default(), U.has_default())
print(T.__covariant__, T.__infer_variance__, type(T), T.__module__)
def g[T: Sized](x: T): pass
class Sized: pass
print(g.__type_params__[0].__bound__)
def h[*Ts, **P](*args: *Ts): pass
print(h.__type_params__, h.__type_params__[1].args, h.__annotations__)
type Pair[A] = tuple[A, A]
print(Pair, Pair.__value__, Pair[int], Pair.__type_params__, Pair.__name__, type(Pair))
type Rec = list[Rec] | None
print(Rec.__value__, Rec | int)
class D[K, V](dict[K, V]): pass
print(D[str, int], D.__orig_bases__, D.__bases__)
class E[X](Stack[X]):
    def m[Y](self, y: Y) -> X: return (X, Y)
print(E.__mro__, E().m(1), E.__parameters__)
try: Stack[int, str]
except TypeError as e: print(e)
class Plain: pass
try: Plain[int]
except TypeError as e: print(e)
try:
    class Bad(T): pass
except TypeError as e: print(e)
print(list[T][int], list[T].__parameters__, dict[str, T][int], list[T] | None)
type Lazy = undefined_thing
try: Lazy.__value__
except NameError as e: print(e)
try: Rec[int]
except TypeError as e: print(e)
class Outer[T]:
    class Inner[S]:
        def f(self) -> T: return (T, S)
    x: T
print(Outer.Inner().f(), Outer.__annotations__)
print(isinstance(s, Stack), Stack.__name__)
print(f'{Stack[Stack[int]]}')
