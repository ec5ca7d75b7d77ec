# Names are suggested only to who knows the frame; attributes, modules and imports always.
import traceback
def t(src, ns):
    try: exec(src, ns)
    except Exception as e:
        print(traceback.format_exception_only(e)); print(traceback.format_exception(e)[-1]); print(list(traceback.TracebackException(type(e), e, None).format())); print(traceback.format_exception_only(type(e), e)); 
        te = traceback.TracebackException.from_exception(e); print(str(te), list(te.format_exception_only()))
        e2 = e.with_traceback(None); print(traceback.format_exception(e2))
t('abcd = 1; abce', {}); t('import collections; collections.dequee', {}); t('from math import sqr', {}); t('prnt(1)', {}); t('class A:\n  foo = 1\n  def f(self): return foo\nA().f()', {})
t('import colections', {}); t('def f():\n  x = 1\n  return sys.path\nf()', {})
