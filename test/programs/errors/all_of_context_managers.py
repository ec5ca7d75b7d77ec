# context managers
import contextlib, io, sys
class M:
    def __init__(s, n, swallow=False): s.n, s.swallow = n, swallow
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, t, v, tb): print('exit', s.n, t and t.__name__, v, tb and tb.tb_lineno); return s.swallow
with M(1) as a, M(2, True) as b: print(a.n, b.n); 1 / 0
print('after')
try:
    with M(3): raise KeyError('x')
except KeyError as e: print('outer', e)
def early():
    with M(4): return 'returned'
print(early())
for i in range(3):
    with M(i):
        if i == 0: continue
        break
@contextlib.contextmanager
def cm(x):
    print('before', x)
    try: yield x * 2
    except ValueError as e: print('cm caught', e)
    else: print('clean')
    finally: print('after', x)
with cm(5) as v: print(v)
with cm(6): raise ValueError('inside')
@cm(7)
def decorated(): print('decorated body')
decorated(); decorated()
with contextlib.ExitStack() as st:
    for i in range(2): st.enter_context(M(f's{i}'))
    st.callback(print, 'callback', 1); st.push(lambda *a: print('pushed', a[0])); print('body')
with contextlib.suppress(ZeroDivisionError, KeyError): {}['a']
with contextlib.redirect_stdout(io.StringIO()) as out: print('captured')
print(repr(out.getvalue()))
with contextlib.closing(io.StringIO('x')) as s: print(s.read())
print(s.closed)
@contextlib.contextmanager
def twice(): yield 1; yield 2
@contextlib.contextmanager
def never():
    if 0: yield
@contextlib.contextmanager
def changes():
    try: yield
    except KeyError as e: raise RuntimeError('changed') from e
class NoExit:
    def __enter__(s): return s
class NoEnter: pass
class BadExit:
    def __enter__(s): pass
    def __exit__(s): pass
class Raising:
    def __enter__(s): return s
    def __exit__(s, *a): raise OSError('in exit')
def t1():
    with twice(): pass
def t2():
    with never(): pass
def t3():
    with changes(): raise KeyError('k')
def t4():
    with NoExit(): pass
def t5():
    with NoEnter(): pass
def t6():
    with BadExit(): pass
def t7():
    with Raising(): 1 / 0
def t8():
    with 5 as x: pass
def t9():
    with M: pass
def t10():
    with open('nope.txt') as f: pass
def t11():
    with cm(1) as (a, b): pass
def t12():
    with io.StringIO('q') as f: pass
    f.read()
class RC(contextlib.AbstractContextManager):
    def __exit__(s, *a): print('rc', a[0]); return None
def t13():
    with RC() as r: print(r is not None); raise StopIteration('x')
def t14():
    with cm(2): raise StopIteration('through')
for t in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14):
    try: t()
    except BaseException as e: print(t.__name__, type(e).__name__, e, '|', repr(e.__context__), '|', repr(e.__cause__))
n = contextlib.nullcontext('n')
with n as q: print(q)
with cm('last'): raise LookupError('escapes')
