def identity[T](x: T) -> T: return x
def bounded[T: int, *Ts, **P](x: T, *args: *Ts, y: P = 1, z=2) -> list[T]: return x
def constrained[T: (int, str) = int, U = list[T]](x: T) -> U: return x
def defaults[T](a=1, *, b=2): return T
class Box[T]:
    value: T
    def get[U](self, u: U) -> T: return self.value, u
    class Inner[V](list[V]):
        def m(self: T) -> V: return super().m()
class Pair[K, V: K = int](dict[K, V], metaclass=type): pass
class Starred[*Ts = *tuple[int, str], **P = [int]]: x: P
type Alias = int | str
type Generic[T: int, *Ts, **P] = dict[T, tuple[*Ts]]
def outer(x):
    type Local[T] = list[x, T]
    class A[T](x):
        type Inner = T
        y: x
        def f(self) -> T: return __class__
    def f[T](a: T, b: x = lambda: T): return a
    return Local, A, f
class Mangled[__T]:
    def f[__U](self, x: __T) -> __U: return x
@identity
def decorated[T](x: T): return x
@identity
class DecoratedClass[T]: pass
async def coroutine[T](x: T): await x
