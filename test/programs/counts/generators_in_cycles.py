import gc
gc.collect(); gc.disable()
def c10():
    def g(): yield h
    h = g(); next(h)
def c11():
    def g(): yield h
    h = g()
def c12():
    async def g(): return h
    h = g()
    h.close()
class A: pass
def c13():
    a = A()
    def g(x): yield x
    a.g = g(a)
def c14():
    a = A()
    def g(x): yield x
    a.g = g(a); list(a.g)
def c15():
    a = A()
    a.g = (i for i in [a])
def c16():
    a = A()
    a.g = (i for i in [a])
    next(a.g)
for f in (c10, c11, c12, c13, c14, c15, c16):
    f(); print(f.__name__, gc.collect(), gc.collect())
a = A()
a.g = c13
print(gc.is_finalized(a))
def g(): yield 1
h = g(); print(gc.is_finalized(h)); next(h)
h.close(); print(gc.is_finalized(h))
