# Which blocks new objects get: what id() says of those that died before.
import gc
def same(name, f):
    r = []
    for _ in range(6): r.append(f())
    print(name, r)
class A: pass
class S: __slots__ = ('a',)
def ident(x): return id(x)
same('object', lambda: id(object()) == id(object()))
same('list', lambda: id([]) == id([]))
same('list2', lambda: id([1]) == id([2,3]))
same('dict', lambda: id({}) == id({}))
same('tuple', lambda: id((ident,)) == id((same,)))
same('set', lambda: id(set()) == id(set()))
same('A', lambda: id(A()) == id(A()))
same('S', lambda: id(S()) == id(S()))
x = 1.5
same('float', lambda: id(x+1) == id(x+2))
n = 10**6
same('int', lambda: id(n+1) == id(n+2))
same('bigint', lambda: id(n*n) == id(n*n+1))
s = 'abc'
same('str', lambda: id(s+'x') == id(s+'y'))
same('strlong', lambda: id(s*100) == id(s*100+'y'))
same('bytes', lambda: id(b'ab'*3+bytes([1])) == id(b'cd'*3+bytes([2])))
same('lambda', lambda: id(lambda: 1) == id(lambda: 2))
same('method', lambda: id(A().__init__) == id(A().__str__))
same('mixed', lambda: id([]) == id({}))
same('list/obj', lambda: id([]) == id(A()))
same('float/int', lambda: id(x+1) == id(n+1))
same('slots/tuple', lambda: id(S()) == id(S()))
def f1():
    a = [1]; i = id(a); del a; b = [2]; return id(b) == i
same('del list', f1)
def f2():
    a = A(); i = id(a); a = None; b = A(); return id(b) == i
same('del A', f2)
def f3():
    a = A(); b = A(); i, j = id(a), id(b); del a, b; c = A(); d = A(); return (id(c) == j, id(d) == i, id(c) == i, id(d) == j)
same('two A', f3)
def f4():
    a = object(); b = object(); i, j = id(a), id(b); del a; del b; c = object(); d = object(); return (id(c) == j, id(d) == i)
same('two object', f4)
def f5():
    l = [object() for _ in range(5)]; ids = [id(o) for o in l]; del l; m = [object() for _ in range(5)]; return [ids.index(id(o)) if id(o) in ids else -1 for o in m]
same('five', f5)
def f6():
    l = [[] for _ in range(5)]; ids = [id(o) for o in l]; l = None; m = [[] for _ in range(5)]; return [ids.index(id(o)) if id(o) in ids else -1 for o in m]
same('five lists', f6)
def f7():
    y = 1.0; r = []
    for _ in range(6): y = y + 1.5; r.append(id(y))
    return [r.index(i) for i in r]
same('float loop', f7)
def f8():
    y = 10**5; r = []
    for _ in range(6): y = y + 1; r.append(id(y))
    return [r.index(i) for i in r]
same('int loop', f8)
def f9():
    r = []
    for _ in range(6): r.append(id(A()))
    return [r.index(i) for i in r]
same('A loop', f9)
def f10():
    r = []
    for i in range(6): r.append(id([i]))
    return [r.index(i) for i in r]
same('list loop', f10)
def f11():
    r = []
    for i in range(6): r.append(id(str(i + 1000)))
    return [r.index(i) for i in r]
same('str loop', f11)
def f12():
    a = [1,2,3]; i = id(a); a += [4]; j = id(a); a = a + [5]; return (i == j, id(a) == i)
same('iadd', f12)
def f13():
    t = (1, 2, n); i = id(t); t += (4,); return id(t) == i
same('tuple iadd', f13)
def f14():
    a = {1: 2}; i = id(a); del a; b = {}; c = {}; return (id(b) == i, id(c) == i)
same('dict del', f14)
def f15():
    a = [1]; i = id(a); a = None; gc.collect(); b = [2]; return id(b) == i
same('gc', f15)
def f16():
    class B: pass
    i = id(B); del B; gc.collect()
    class B: pass
    return id(B) == i
same('class', f16)
def f17():
    a = (n, n); i = id(a); del a; b = (n, n, n); c = (n, n); return (id(b) == i, id(c) == i)
same('tuple len', f17)
def f18():
    def g(): pass
    i = id(g); del g
    def h(): pass
    return id(h) == i
same('func', f18)
def f19():
    g = (q for q in []); i = id(g); del g; h = (q for q in []); return id(h) == i
same('gen', f19)
def f20():
    a = set(); i = id(a); del a; b = set(); return id(b) == i
same('set del', f20)
def f21():
    try: raise ValueError
    except ValueError as e: i = id(e)
    try: raise ValueError
    except ValueError as e: return id(e) == i
same('exc', f21)
def f22():
    a = A(); a.x = 1; i = id(a); del a; b = A(); return id(b) == i
same('A attr', f22)
def f23():
    a = A(); b = a; i = id(a); del a; c = A(); return (id(b) == i, id(c) == i)
same('alias', f23)
def f24():
    r = []
    for k in range(3):
        o = A(); r.append(id(o))
    return [r.index(i) for i in r]
same('rebind A', f24)
print(id(object()) == id(object()), id([]) == id([]), id(A()) == id(A()))
a = [1,2,3]; i = id(a); del a; b = [4,5,6]; print(id(b) == i)
a = A(); i = id(a); del a; b = A(); print(id(b) == i)
