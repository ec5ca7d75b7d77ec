import builtins
def custom(name, globals, locals, fromlist, level):
    print('import', name, fromlist, level, globals is not None and globals['__name__'], type(locals))
    class M:
        a = 1
        b = 2
        class inner: c = 3
    return M
old = builtins.__import__
builtins.__import__ = custom
import a
import a.b
from a import a
from a.b import a as q, b
from .a import a
from ..a import a, b
from . import b
import a.inner.c as c
print(c, q, b, a)
def f():
    import zzz
    return zzz.a
print(f())
builtins.__import__ = old
import math
print(math.floor(2.5))
del builtins.__import__
try:
    import math
except ImportError as e:
    print(repr(e))
try: __import__
except NameError as e: print(e)
builtins.__import__ = old
for args in [('math', None, None, (), -1), ('math', None, None, (), 1), ('', ), (5,), ('os.path', ), ('os.path', {}, {}, ['join']), ('x', {'__package__': None, '__name__': '__main__'}, None, (), 1), ('', {'__package__': 'os', '__name__': 'os'}, None, ('path',), 1)]:
    try: print(__import__(*args).__name__)
    except Exception as e: print(type(e).__name__, e)
class A: pass
ob = builtins.__build_class__
builtins.__build_class__ = lambda f, name, *b, **k: ('class', name)
class A(int): x = 1
print(A)
del builtins.__build_class__
try:
    class B: pass
except NameError as e: print(e)
builtins.__build_class__ = ob
for g in [{}, {'__builtins__': {}}, {'__builtins__': {'print': print, 'len': lambda x: 7}}, {'__builtins__': builtins}]:
    for s in ['print(len("abc"))', 'x = 5', 'class C: pass', 'import math', 'def f(): return len("ab")\nr = f()']:
        try:
            exec(s, g)
            print(sorted(k for k in g if k != '__builtins__'), 'r' in g and g['r'])
        except Exception as e: print(type(e).__name__, e)
print(type(eval('__builtins__', {})))
print(sorted(eval('dir()', {'a': 1, 'b': 2})), eval('dir()', {}, {'q': 1}))
def h():
    loc = 1
    return eval('dir()'), eval('dir()', {'z': 1})[0]
print(h())
print(eval('[x for x in dir()]', {}, {'q': 1}))
c = compile('print(len)','','exec')
exec(c, {'a':1}); exec(c, {'len':5})
exec(c, {'a':1}); 
def f(): print(len)
import types
g = types.FunctionType(f.__code__, {'a':1, 'b': 2, 'print': print})
h = types.FunctionType(f.__code__, {'len':1, 'b': 2, 'print': print})
g(); h(); g()
