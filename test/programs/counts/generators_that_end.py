# How often a generator is held while what its frame held dies.
import sys
R = sys.getrefcount
class B:
    def __del__(self): print('gone', R(g))
def gen():
    b = B()
    yield 1
def gen2():
    b = B()
    try: yield 1
    finally: pass
g = gen(); next(g); next(g, None)
g = gen(); next(g); g.close()
g = gen(); list(g)
g = gen()
for x in g: pass
g = gen2(); next(g); g.close()
g = gen2(); next(g)
try: g.throw(ValueError)
except ValueError: pass
g = gen2(); next(g); next(g, None)
def gen3():
    b = B()
    yield from gen()
g = gen3(); next(g); next(g, None)
g = gen3(); next(g); g.close()
g = gen3(); next(g)
try: g.throw(ValueError)
except ValueError: pass
