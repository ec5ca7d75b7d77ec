# Attributes of objects whose class is derived from a built-in kind: in the object or in a dictionary that the collector counts.
import gc, sys
gc.disable(); gc.collect()
for base in (int, str, float, tuple, bytes, list, dict, set, frozenset, complex, Exception, bytearray):
    class I(base): pass
    x = I(); x.a = [x]; x.b = 1; del x
    print(base.__name__, gc.collect(), end='; ')
    x = I(); x.a = [x]; vars(x); del x
    print(gc.collect(), end='; ')
    x = I(); x.a = [x]; x.b=5
    print(len(gc.get_referents(x)), [type(o).__name__ for o in gc.get_referents(x)], sys.getsizeof(x), gc.is_tracked(x))
    x = None
    gc.collect()
