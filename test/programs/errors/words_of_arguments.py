def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    def __fspath__(self): return 'nofile'
class Q:
    def __fspath__(self): return 5
for f in (5.5, 2j, None, object(), [], (1,), {}, P(), Q(), b'nofile', bytearray(b'x'), memoryview(b'x'), type):
    t(lambda: open(f))
t(lambda: open())
t(lambda: open('nofile', 5))
t(lambda: open('nofile', 'q'))
t(lambda: open('nofile', 'rw'))
t(lambda: open('nofile', 'rbt'))
t(lambda: open('nofile', 'b'))
t(lambda: open('nofile', ''))
t(lambda: open('nofile', 'rb', encoding='utf-8'))
t(lambda: open('nofile', 'r', encoding='nope'))
t(lambda: open('nofile', 'r', buffering=0))
t(lambda: open('nofile', None))
t(lambda: open('nofile', 'r', encoding=5))
t(lambda: open('nofile', 'rU'))
t(lambda: open('nofile', newline='x'))
t(lambda: open('nofile', nl='x'))
t(lambda: enumerate())
t(lambda: enumerate(x=1))
t(lambda: enumerate([1], x=1))
t(lambda: enumerate(start=1))
t(lambda: enumerate([1], start=1, x=2))
t(lambda: enumerate([1], 1, x=2))
t(lambda: enumerate(1,2,3))
t(lambda: enumerate([1], 1, start=2))
t(lambda: enumerate([1], iterable=2))
t(lambda: enumerate(5))
t(lambda: enumerate([], 'a'))
g = (i for i in [1])
t(lambda: g.throw(1,1,1))
t(lambda: g.throw(ValueError,None,1))
t(lambda: g.throw(1))
t(lambda: float(bytearray(b'abc')))
t(lambda: float(b'abc'))
t(lambda: memoryview(b'abc').cast(1, 1))
t(lambda: memoryview(b'abc').cast('B', 1))
t(lambda: memoryview(b'abc').index(b'a', 'a'))
t(lambda: property().__get__(None))
t(lambda: property().__get__(None, None))
class A:
    @property
    def x(self): return 5
t(lambda: A.x.__get__(None, A) is A.x)
t(lambda: type('A', (5,), {}))
t(lambda: type('A', (int, 5), {}))
t(lambda: type('A', (None,), {}))
t(lambda: type('A', (len,), {}))
def f():
    class B(5): pass
t(f)
def f():
    class B(None): pass
t(f)
def f():
    class B(len): pass
t(f)
def f():
    class B(int, 'a'): pass
t(f)
def f():
    class B(lambda: 0): pass
t(f)
import math
def f():
    class B(math): pass
t(f)
def f():
    m = memoryview(b'a'); m *= 'a'
t(f)
class A(list): pass
class B(dict): pass
class C(str): pass
a = A()
t(lambda: a.append())
t(lambda: a.append(1,2))
m = a.append
t(lambda: m())
t(lambda: m(x=1))
t(lambda: a.append(x=1))
t(lambda: a.insert(1))
m = a.insert
t(lambda: m(1))
t(lambda: m(x=1))
m = a.sort
t(lambda: m(1))
t(lambda: m(x=1))
t(lambda: C('a').upper(1))
m = C('a').upper
t(lambda: m(1))
t(lambda: m(*[1]))
t(lambda: C('a').upper(*[1]))
t(lambda: True.bit_length(1))
m = True.bit_length
t(lambda: m(1))
t(lambda: True.bit_length(*(1,)))
t(lambda: (1).__format__())
t(lambda: [].__format__())
t(lambda: [].__format__(*[]))
t(lambda: B().fromkeys())
t(lambda: B.fromkeys())
t(lambda: B().keys(1))
m = B().keys
t(lambda: m(1))
class E(ValueError): pass
m = E().with_traceback
t(lambda: m())
t(lambda: E().with_traceback())
t(lambda: E().add_note())
m = E().add_note
t(lambda: m())
for mode in ('rr', 'bt', 'rwb', '+', 'b+', 'r++', 'ax', 'Ur', ' r', 'bra', 'q', 'r+', 'rb+', 'rt'):
    t(lambda: open('missing', mode))
for sep in (None, [1], {}, 'ab', b'ab', b':', bytearray(b':'), 'é', 5):
    for group in ((), (1,), ('a',)):
        t(lambda: b'abc'.hex(sep, *group))
