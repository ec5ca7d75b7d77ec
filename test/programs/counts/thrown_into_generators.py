import sys
o = ['o']; base = sys.getrefcount(o)
def tr():
    try: yield 1
    except ValueError as e: yield sys.getrefcount(e)
t = tr(); next(t); print(t.throw(ValueError)); t.close()
t = tr(); next(t); print(t.throw(ValueError())); t.close()
x = ValueError()
t = tr(); next(t); print(t.throw(x)); t.close()
def tr2():
    try: raise ValueError
    except ValueError as e: yield sys.getrefcount(e); yield sys.getrefcount(e)
t = tr2(); print(next(t), next(t))
def tr3():
    yield from tr()
t = tr3(); next(t); print(t.throw(ValueError)); t.close()
def two(): yield; yield
p = two(); q = p; print(sys.getrefcount(p)); next(p); print(sys.getrefcount(p)); f = p.gi_frame; print(sys.getrefcount(p), sys.getrefcount(f))
g = p.gi_frame; print(sys.getrefcount(f)); del g
def fr(): return sys._getframe()
f2 = fr(); print(sys.getrefcount(f2))
h = two(); hf = h.gi_frame; print(sys.getrefcount(hf)); next(h); print(sys.getrefcount(hf)); list(h); print(sys.getrefcount(hf)); del h; print(sys.getrefcount(hf))
