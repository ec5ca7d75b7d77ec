# exception groups, notes, chains
def show(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), e.__suppress_context__)
def a():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('k')
def b():
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError('k') from z
def c():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('k') from None
def d():
    try: raise ValueError('v')
    finally: raise TypeError('t')
def e():
    raise ValueError from int
def g(): raise ValueError from 5
def h(): raise 5
def i(): raise int
def j():
    try: raise ValueError
    except (TypeError, 5): pass
for fn in (a, b, c, d, e, g, h, i, j): show(fn)
eg = ExceptionGroup('outer', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])])
print(eg, repr(eg), eg.message, eg.exceptions)
print(eg.subgroup(ValueError), eg.split((KeyError, TypeError)))
print(repr(eg.subgroup(lambda x: isinstance(x, ValueError) and x.args[0] == 2)))
print(eg.derive([OSError()]))
try:
    try: raise eg
    except* ValueError as v: print('V', v.exceptions); raise RuntimeError('in handler')
    except* TypeError as t: print('T', t.exceptions)
except BaseException as x:
    print(repr(x)); print(repr(x.__context__))
    import traceback; traceback.print_exception(x)
for args in ((), ('m',), ('m', []), ('m', [1]), (1, [ValueError()]), ('m', [KeyboardInterrupt()]), ('m', 5), ('m', [ValueError()], 3)):
    try: print(repr(ExceptionGroup(*args)))
    except Exception as x: print(type(x).__name__, x)
print(repr(BaseExceptionGroup('m', [ValueError()])), repr(BaseExceptionGroup('m', [SystemExit()])))
n = ValueError('noted'); n.add_note('first'); n.add_note('second\nlines'); print(n.__notes__)
try: n.add_note(5)
except TypeError as x: print(x)
try:
    try: raise n
    except* ValueError: pass
    print('swallowed')
    try: raise ValueError('naked')
    except* ValueError as q: print(repr(q))
    try: raise KeyError(1)
    except* ExceptionGroup: pass
except Exception as x: print(type(x).__name__, x)
import sys
sys.stdout.flush()
for src in ('try: pass\nexcept* A: pass\nexcept B: pass', 'try: pass\nexcept*: pass', 'for x in y:\n try: pass\n except* A: break', 'def f():\n try: pass\n except* A: return', 'try: pass\nexcept A, B: pass', 'try: pass\nexcept A, B as c: pass', 'try: pass', 'try: pass\nelse: pass', 'try: pass\nfinally: pass\nexcept: pass', 'try: pass\nexcept: pass\nexcept A: pass'):
    try: compile(src, 's', 'exec'); print('fine')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
try:
    raise eg
except* OSError: pass
except* ValueError as v:
    v.add_note('a note on the part')
    raise
