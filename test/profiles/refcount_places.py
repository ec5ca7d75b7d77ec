import sys
rc = sys.getrefcount
class M:
    def __init__(self, o=None):
        self.seen = rc(o)
    def __call__(self, o):
        return rc(o)
    def meth(self, o):
        return rc(o)
    def __add__(self, o):
        return rc(o)
    def __getitem__(self, o):
        return rc(o)
    def __eq__(self, o):
        return rc(o)
    def __contains__(self, o):
        self.c = rc(o); return True
    def __enter__(self):
        return rc(self)
    def __exit__(self, *a):
        self.e = rc(self)
def g(a): return rc(a)
def h(a):
    b = a
    return rc(a), rc(b)
def kw(*, a): return rc(a)
def star(*a): return rc(a[0]), rc(a)
def kws(**k): return rc(k['a']), rc(k)
def nested(a): return g(a)
def default(a=[]): return rc(a)
o = []
print('global', rc(o), g(o), h(o), kw(a=o), star(o), kws(a=o), nested(o), default())
print('temporary', rc([]), g([]), h([]), kw(a=[]), star([]), kws(a=[]), nested([]))
m = M()
print('methods', m.meth(o), m(o), m + o, m[o], m == o, M(o).seen)
o in m
print(m.c)
with m as n:
    print('with', n)
print(m.e)
def local():
    q = []
    print('local', rc(q), g(q), kw(a=q), star(q), kws(a=q), nested(q))
    print('methods', m.meth(q), m(q), m + q, m[q], m == q, M(q).seen)
    q in m
    print(m.c)
    print('unpacked', g(*[q]), g(**{'a': q}), star(*[q]))
    print('builtins', list(map(g, [q])), sorted([q], key=lambda x: rc(x)) is not q, max([q], key=g) is q)
    t = (q,)
    for i in t:
        print('for', rc(i), rc(q), rc(t))
    l = [q, q]
    for i in l:
        print('for', rc(i), rc(q), rc(l))
        break
    print([rc(i) for i in l], list(rc(i) for i in l), {rc(i) for i in l}, [rc(l) for i in l])
    x = y = q
    print('chain', rc(q), rc(x), rc(y))
    x, y = y, x
    a, b, *c = [q, q, q]
    print('unpack', rc(q), rc(a), rc(c[0]))
    def inner():
        return rc(q2), g(q2)
    q2 = []
    print('cell', rc(q2), g(q2), inner())
    f = lambda: q2
    print(rc(f), rc(inner), rc(q2))
local()
def gen(a):
    yield rc(a)
    b = a
    yield rc(a), rc(b)
e = gen(o)
print('generator', next(e), rc(o), next(e), rc(o), list(e), rc(o))
print(next(gen([])))
def exc():
    try:
        raise ValueError(o)
    except ValueError as e:
        print('exception', rc(e), rc(o), rc(e.args), rc(e.__traceback__))
        raise
try:
    exc()
except ValueError as e:
    print(rc(e), rc(e.__traceback__))
    try:
        raise KeyError from e
    except KeyError as k:
        print(rc(k), rc(e))
print(rc(o))
b = m.meth
print('bound', rc(m), rc(b), rc(M), rc(M.meth), rc(g))
print(rc(1.5), rc(12345678), rc('a b c'), rc((1.5, 2)))
def consts():
    x = 1.5
    y = 'a b'
    z = (1, 2.5)
    return rc(x), rc(y), rc(z), rc(7777), g(1.5), g(7777)
print(consts())
