# Sizes of dicts by how they are made.
import sys
g = sys.getsizeof
def key(i):
    return i if mode == 0 else 'k%d' % i if mode == 1 else (i if i % 3 else str(i))
for mode in range(3):
  for n in [0, 1, 2, 3, 5, 6, 10, 11, 22, 43]:
    ks = [key(i) for i in range(n)]
    d = dict.fromkeys(ks)
    e = {}
    for k in ks: e[k] = 1
    u = {}; u.update(e)
    v = {}; v.update(zip(ks, ks))
    w = {}; w |= e
    y = {'q': 1}; y.update(e)
    z = {key(5000+i): 1 for i in range(5)}; z.update(e)
    print(mode, n, g(d), g(e), g(u), g(v), g(w), g(y), g(z), g(e.copy()), g(dict(e)), g({**e}), g({**e, **e}), g(e | e), g(e | {'z': 1}), g({k: 1 for k in ks}), g(dict(zip(ks, ks))), g(dict([(k, 1) for k in ks])), g(dict.fromkeys(d)), g(dict.fromkeys(set(ks))), g(dict.fromkeys(tuple(ks))), g(dict.fromkeys(k for k in ks)), g({**{'a': 1}, **e}), g(dict(e, zz=1)), g(dict(e.items())), g({'a': 1, **e}), g({**e, 'b': 1}))
    if mode == 1:
        def f(**kw): return kw
        print(g(f(**e)), g(dict(**e)), g(f(a=1, **e)))
    h = dict(e)
    for k in ks[::2]: del h[k]
    print(g(h), g(h.copy()), g(dict(h)), g({**h}), g(h | {}), end=' ')
    h['new'] = 1; print(g(h), end=' ')
    h.update(e); print(g(h))
print(g({}), g(dict()), g({'a': 1}), g({1: 1}), g({'a':1,'b':2,'c':3,'d':4,'e':5,'f':6}), g({1:1,'b':2}), g(dict(a=1,b=2)), g({1:1,2:2,3:3,4:4,5:5,6:6}))
