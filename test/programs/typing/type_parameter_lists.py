# Classes, functions and aliases with lists of type parameters; typing is not imported.
class Stack[T]:
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], s.__orig_class__, Stack.__orig_bases__)
try: Stack[int, str]
except TypeError as e: print(e)
class Pair[K, V](Stack[K]): pass
print(Pair[int, str], Pair.__parameters__, Pair.__mro__, Pair.__type_params__)
class Arr[*Ts]: pass
print(Arr[int, str], Arr.__orig_bases__)
def first[T](xs: list[T]) -> T: return xs[0]
print(first([1]), first.__type_params__, first.__annotations__)
type IntList = list[int]; type P[A, B = int] = dict[A, B]
print(IntList, P[str], P.__type_params__, IntList.__value__, P[str, int].__origin__)
class Bound[T: (int, str), U: float, **Pp]: pass
t, u, p = Bound.__type_params__; print(t.__constraints__, u.__bound__, p, t, repr(u), t.__infer_variance__, t.__covariant__)
def deco[**Q, R](f): return f
print(deco.__type_params__)
