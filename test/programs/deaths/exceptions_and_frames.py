# What exceptions keep alive, and until when.
import sys, gc, traceback
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def bad(): x = D('in bad'); raise ValueError('v')
try: bad()
except ValueError: print('handler', sys.exc_info()[0].__name__)
print('after', sys.exc_info())
try: bad()
except ValueError as e: kept = e
print('kept', kept.__traceback__.tb_next.tb_frame.f_locals['x'].n); kept.__traceback__.tb_next.tb_frame.clear(); print('cleared'); kept = None
try: bad()
except ValueError as e: kept = e.with_traceback(None)
print('no tb'); kept = None
def loc():
    try: bad()
    except ValueError as e: saved = e
    d = D('loc')
loc(); print('loc done'); print(gc.collect())
e = 'before'
try: 1 / 0
except ZeroDivisionError as e: pass
try: e
except NameError as x: print(x)
try:
    try: 1 / 0
    except ZeroDivisionError as a: raise KeyError('k') from a
except KeyError as b: print(repr(b.__cause__), b.__context__ is b.__cause__, b.__suppress_context__); c = b
print(sys.getrefcount(c), sys.getrefcount(c.__cause__)); c = None
try:
    try: 1 / 0
    finally: D('fin').n
except ZeroDivisionError as z: print(z, z.__context__)
def f():
    try: return D('ret')
    finally: print('finally')
f(); print('f done')
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally: print('fin', i)
g()
class E(Exception):
    def __init__(self, o): super().__init__(o); self.o = o
try: raise E(D('carried'))
except E as x: print(x.args[0] is x.o, sys.getrefcount(x), sys.getrefcount(x.o))
print('carried gone')
try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* ValueError as eg: print(eg.exceptions)
except* TypeError as eg: print(eg.exceptions)
def w():
    try: yield D('gen')
    except GeneratorExit: print('exit'); raise
    finally: print('gfin')
i = w(); next(i); i = None; print('closed')
try: raise D('notexc')
except TypeError as t: print(t)
def dep(n):
    d = D(n)
    if n: dep(n - 1)
    else: raise RuntimeError
try: dep(2)
except RuntimeError as r: print(len(traceback.extract_tb(r.__traceback__)), sys.getrefcount(r.__traceback__))
print('end'); x = None
try: raise ValueError from None
except ValueError as v: print(v.__suppress_context__, v.__context__)
def reraise():
    try: bad()
    except ValueError: raise
try: reraise()
except ValueError as q: tb = q.__traceback__; n = 0
while tb: n += 1; tb = tb.tb_next
print(n, sys.exception()); 
class Bad:
    def __del__(self): raise OSError('in del')
hook = sys.unraisablehook; sys.unraisablehook = lambda u: print('unraisable', u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__)
Bad(); b = Bad(); b = None; sys.unraisablehook = hook
try: assert [], 'msg'
except AssertionError as ae: print(ae.args, ae.__traceback__.tb_lineno > 0)
with open('/dev/null') if 0 else __import__('contextlib').suppress(KeyError): d = D('in with'); {}['x']
print('suppressed'); d = None
