import gc, typing
gc.collect(); gc.disable()
from typing import TypeVar, Generic
def f():
    T = TypeVar('T')
    class P(Generic[T]): pass
f(); print(gc.collect())
def g():
    class P[T]: pass
g(); print(gc.collect())
def h():
    class P[T, S]: pass
h(); print(gc.collect())
def i():
    class P[T]:
        def m(self, x: T) -> T: return x
i(); print(gc.collect())
def j():
    class P[T: int]: pass
j(); print(gc.collect())
def k():
    def f[T](x: T): pass
k(); print(gc.collect())
def l():
    type A[T] = list[T]
l(); print(gc.collect())
def m():
    class P[T]: pass
    p = P[int]()
    P[int]
m(); print(gc.collect())
def n():
    class P[T]: pass
    class Q[T](P[T]): pass
n(); print(gc.collect())
