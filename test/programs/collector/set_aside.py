# Garbage is in no generation while it is finalized; what was brought back is again.
import gc, weakref
class N:
    def __init__(self, name): self.name = name; self.me = self
    def __del__(self):
        print(self.name, any(o is self for o in gc.get_objects()), gc.is_tracked(self), len(gc.get_referrers(self)))
        if self.name == 'b': global keep; keep = self
a = N('a'); b = N('b')
a.o = b; b.o = a
print(any(o is a for o in gc.get_objects()), len(gc.get_referrers(a)))
a = b = None
print(gc.collect())
print(any(o is keep for o in gc.get_objects()), any(o is keep for o in gc.get_objects(generation=2)), len(gc.get_referrers(keep)))
keep = None
print(gc.collect())
class M: pass
m = M(); m.m = m
w = weakref.ref(m, lambda r: print('cb', sum(type(o) is M for o in gc.get_objects())))
m = None
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
m = M(); m.m = m
m = None
gc.collect()
print(len(gc.garbage), sum(type(o) is M for o in gc.get_objects()))
