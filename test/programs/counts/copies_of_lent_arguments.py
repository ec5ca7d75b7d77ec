import sys
rc = sys.getrefcount
def f(x):
    y = x
    return rc(x), rc(y)
def g():
    o = []
    return f(o)
print(g())
def f2(x):
    y = x
    z = y
    w = [x]
    return rc(x), rc(y), rc(z)
def g2():
    o = []
    p = o
    return f2(o), f2(p), rc(o), rc(p)
print(g2())
def f3(x):
    y = x
    x = None
    return rc(y)
def g3():
    o = []
    return f3(o)
print(g3())
def f4(x):
    for i in range(2):
        y = x
    return rc(y), rc(x)
def g4():
    o = []
    return f4(o)
print(g4())
def f5(x, k):
    if k: y = x
    else: y = [1]
    return rc(y), rc(x)
def g5():
    o = []
    return f5(o, 1), f5(o, 0)
print(g5())
def f6(x):
    y = z = x
    a, b = x, x
    return rc(x), rc(a)
def g6():
    o = []
    return f6(o)
print(g6())
class C:
    def m(self, x):
        me = self
        y = x
        return rc(me), rc(y)
def g7():
    c = C(); o = []
    return c.m(o), C().m([])
print(g7(), f([]), f4([]), f6([]))
def f8(x):
    def inner(): return y
    y = x
    return rc(y), rc(x)
def g8():
    o = []
    return f8(o)
print(g8())
def f9(x):
    y = x
    return f(y), f2(x)
def g9():
    o = []
    return f9(o)
print(g9())
def f10(x):
    try:
        y = x
        raise ValueError
    except ValueError:
        return rc(y)
def g10():
    o = []
    return f10(o)
print(g10())
def f11(x):
    y = x if x is not None else []
    return rc(y)
def f12(x=None):
    y = x or []
    z = x and x
    return rc(y)
def f13(x):
    if (y := x): pass
    return rc(y), rc(x)
def g11():
    o = [1]
    return f11(o), f12(o), f13(o)
print(g11())
