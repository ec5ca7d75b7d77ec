# Sizes of lists by how they are made.
import sys
g = sys.getsizeof
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
# lists
def gen(n):
    for i in range(n): yield i
class It:
    def __init__(self, n, hint): self.n, self.hint = n, hint
    def __iter__(self): return iter(gen(self.n))
    def __length_hint__(self): return self.hint
for n in [0, 1, 2, 3, 4, 5, 8, 9, 16, 17, 40]:
    d = {i: i for i in range(n)}
    s = set(d)
    t = tuple(d)
    st = 'a' * n
    print(n, g(list(range(n))), g(list(t)), g(list(s)), g(list(d)), g(list(d.keys())), g(list(d.items())), g(list(d.values())), g(list(st)), g(list(gen(n))), g(list(map(int, t))), g(list(filter(None, t))), g(list(zip(t,t))), g(list(enumerate(t))), g(list(reversed(t))), g(list(iter(t))), g(list(b'a'*n)), g(list(bytearray(n))), g([*t]), g([*gen(n)]), g([i for i in t]), g(sorted(t)), g(sorted(gen(n))), g(list(It(n, n))), g(list(It(n, 3))), g(list(It(n, 50))), g(('a ' * n).split()), g(st.splitlines()), g(list(iter(s))), g(list(iter(d))), g(list(i for i in t)), g(list(reversed(list(t)))), g([0]*n), g([0,1]*n), g(list(t)+list(t)), g(list(map(None.__class__, ())) ))
    x = [None]*n
    x.extend(t); print(g(x), end=' ')
    x = []; x.extend(gen(n)); print(g(x), end=' ')
    x = []; x.extend(d); print(g(x), end=' ')
    x = []; x.extend(s); print(g(x), end=' ')
    x = []; x += range(n); print(g(x), end=' ')
    x = [1]; x += range(n); print(g(x), end=' ')
    x = [1]; x.extend(gen(n)); print(g(x), end=' ')
    x = []; x[:] = gen(n); print(g(x), end=' ')
    x = []; x[:] = t; print(g(x), end=' ')
    x = [1,2,3]; x[1:] = t; print(g(x), end=' ')
    x = list(t); x[::2] = x[::2]; print(g(x), end=' ')
    x = list(t); x.sort(); print(g(x), end=' ')
    x = list(t); x.sort(key=lambda a: -a, reverse=True); print(g(x), end=' ')
    a, *b = range(n+1); print(g(b), end=' ')
    a, *b = t + (1,); print(g(b), end=' ')
    *b, a = [*t, 1]; print(g(b), end=' ')
    f = lambda *a: a; print(g(f(*t)), end=' ')
    print(g(str(t).split(',')), g(st.split('b')), g('\n'.join(st).splitlines()), g('a,'.join(st).split(',')), g('a,'.join(st).rsplit(',', 3)), g(st.encode().split(b'a')), g(list(st.encode())), g(('x'*n).partition('b')))
print(g([]), g([1]), g([1,2]), g([1,2,3]), g([1,2,3,4]), g([1,2,3,4,5]), g([n]), g([n,n,n]), g([n,1,2,3]), g([[],[],[]]), g(['a','b','c','d','e','f','g']), g([(),(),()]), g([1.5,2,3]), g([*[1,2],3]), g([None]), g([-1,-2,-3]), g([1+1,2,3]))
