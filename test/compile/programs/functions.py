"""Module docstring
    with more
      lines.
"""


def plain(): pass
def docstring():
    """One.

        Two.
    	Three.
    """
def only_docstring(): 'x'
def arguments(a, b=1, /, c=2, *args, d, e=3, **kwargs): return a, b, c, args, d, e, kwargs
def keyword_only(*, a, b=2): return a
def nested(a):
    def inner(b=a):
        nonlocal a
        a = b
        def innermost():
            return a, b
        return innermost
    return inner


def decorate(*args): return lambda f: f


@decorate(1)
@decorate(
    2)
def decorated(): return 1


def cells(a, b, *c, **d):
    return lambda: (a, b, c, d)


def globals_():
    global counter, other
    counter = 1
    del other
    counter += 1
    return counter


def unbound(flag):
    if flag: x = 1
    print(x)
    del x
    print(x)
    for y in flag: pass
    return y


def recursion(n): return n * recursion(n - 1) if n else 1


f = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
g = lambda: lambda: g
h = lambda x: (yield x)
print(*[1], *(2, 3), sep='', **{'end': '\n'}, **{}, file=None)
print(*f)
print(**f, a=1)
f(a=1, b=2)
f(1, *f, b=2)
f(x for x in f)
f.a.b.c(1)(2)(3)
f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
f.m(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
f(a=0, b=1, c=2, d=3, e=4, f=5, g=6, h=7, i=8, j=9, k=10, l=11, m=12, n=13, o=14, p=15, q=16)
(f
 .first(1)
 .second(
     2)
 .third)
f.x = f.y = f.z
f.x += 1
(f.
 x) = 2
