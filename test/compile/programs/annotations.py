x: int
y: list[int] = [1]
(z): str = ''
x.a: int = 1
x[0]: int
x[1:2, 3]: int = 2
x.y.z: int
def f(a: int, b: 'str' = '', /, c=1, *args: float, d: x, **kw: dict[str, int]) -> None:
    local: int = 1
    other: undefined
    return local
class C:
    a: int
    b: 'C' = None
    __c: int
    def method(self, x: a) -> b: pass
    if x:
        d: str
    else: e: int = 1
    for i in []: f: i
if x:
    conditional: int = 2
try: attempt: int
except: pass
def outer(t):
    class D:
        a: t
        def g(self, x: t) -> a: return t
    def h(x: t): pass
    return D
lambda: (yield)
