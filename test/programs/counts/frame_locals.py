# The variables of a function's frame as a mapping that reads and writes them.
import sys
def f(a, b=2):
    c = [1]
    fl = sys._getframe().f_locals
    print(type(fl), len(fl), list(fl), fl.keys(), fl.values(), fl.items())
    print('a' in fl, 'zz' in fl, fl['a'], fl.get('q'), fl.get('q', 1), fl == dict(fl), fl == {}, fl != {}, dict(fl)['c'] is c)
    fl['a'] = 10; print(a); pass
    try: del fl['a']
    except Exception as e: print(type(e).__name__, e)
    try: fl.pop('a')
    except Exception as e: print(type(e).__name__, e)
    try: fl.clear()
    except Exception as e: print(type(e).__name__, e)
    try: fl['nope']
    except Exception as e: print(type(e).__name__, e)
    try: fl[1]
    except Exception as e: print(type(e).__name__, e)
    try: hash(fl)
    except Exception as e: print(type(e).__name__, e)
    pass
    print(fl.copy(), type(fl.copy()), fl | {'x': 1}, {'y': 2} | fl, list(reversed(fl)))
    fl.update({'b': 20}); print(b); fl |= {'b': 30}; print(b, fl.setdefault('b', 1), 0)
    try: fl.update(1)
    except Exception as e: print(type(e).__name__, e)
    print(fl is sys._getframe().f_locals, fl == sys._getframe().f_locals, sys.getsizeof(fl), sys.getrefcount(c), str(fl) == repr(fl), [k for k in fl], bool(fl))
    del c
    print('c' in fl, list(fl))
    try: fl['c']
    except Exception as e: print(type(e).__name__, e)
    return fl
x = f(1)
print(list(x)); print(x['a'])
def g(): yield 1
h = g(); next(h); print(h.gi_frame.f_locals, len(h.gi_frame.f_locals), bool(h.gi_frame.f_locals))
def cl():
    v = 1
    def inner(): return v
    fl = sys._getframe().f_locals; fl['v'] = 9; return inner(), fl['v']
print(cl())
def inner2(z):
    def use(): return z
    def show(): z; return sys._getframe().f_locals
    return show()
print(inner2(3))
class C: q = type(sys._getframe().f_locals)
print(C.q, type(sys._getframe().f_locals), type(sys._getframe().f_locals) is dict, repr(type(h.gi_frame.f_locals)), type(h.gi_frame.f_locals).__module__)
print([m for m in dir(type(h.gi_frame.f_locals)) if not m.startswith('__')])
