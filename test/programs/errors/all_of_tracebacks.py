# uncaught chain: class body, decorator, comprehension, lambda, property, generator, nested functions, multi-line expressions
import sys, traceback
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self):
        return self.convert(
            self.c,
            factor=9 / 5,
        )
    def convert(self, c, factor):
        return (
            c * factor
            + self.offset
        )
    def __getitem__(self, i): raise IndexError(f'no {i}')
    def __add__(self, o): return o.missing
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('exit failed')
    def __iter__(self): yield 1; raise LookupError('in iter')
    def __del__(self): pass
    def __format__(self, s): raise ValueError('bad spec ' + s)
    def __call__(self, *a, **k): return a[5]
    def __bool__(self): raise TypeError('no truth')
    def __eq__(self, o): raise ArithmeticError('eq')
    def __hash__(self): return 1
def show(fn):
    try: fn()
    except Exception: print(traceback.format_exc().replace(__file__, 'F'))
def deco(fn): return lambda *a, **k: fn(*a, **k)
@deco
def decorated(x): return x['a']['b'].c
def gen(): yield 1; yield from sub()
def sub(): yield 2; {}['missing']
t = Temp(5)
show(lambda: t.f)
show(lambda: t[3])
show(lambda: t + 5)
show(lambda: [x for x in t])
show(lambda: list(gen()))
show(lambda: f'{t:xyz}')
show(lambda: t(1, 2, k=3))
show(lambda: 1 if t else 2)
show(lambda: {t: 1, Temp(1): 2})
show(lambda: decorated({'a': {'b': None}}))
show(lambda: sorted([3, 'a', None], key=lambda v: v + 1))
show(lambda: max(map(lambda q: 1 / q, [1, 0])))
show(lambda: exec('x = 1\ny = x.foo\n'))
show(lambda: eval('1 +\n nope'))
show(lambda: __import__('nonexistent.module'))
show(lambda: type('X', (), {'m': lambda s: s.q})().m())
def with_it():
    with t as u:
        raise KeyError('body')
show(with_it)
def nested():
    def inner():
        def innermost(a, b=[1, 2, 3], *c):
            return a[b[c[0]]].attribute.chain(
                'argument one',
                [x for x in range(10)
                 if x / 0],
            )
        return innermost([1, 2, 3, 4], [0], 0)
    return inner()
show(nested)
def augmented():
    total = 'text'
    total += len([1, 2]) ** 2 / 3
show(augmented)
def unpack():
    (a, (b, *c)), d = (1, 2), 3
show(unpack)
def starred(): return dict(**{'a': 1}, **{'a': 2})
show(starred)
def cond(): assert (
        1 + 1 ==
        3
    ), 'multi\nline message'
show(cond)
def delete(): x = {}; del x['k'], x['z']
show(delete)
def recursive(n): return recursive(n - 1) if n else 1 / 0
show(lambda: recursive(6))
def f():
    try: g()
    except ZeroDivisionError as e: raise ValueError('wrapped') from e
def g():
    try: 1 / 0
    finally: h()
def h(): pass
show(f)
class Meta(type):
    def __call__(cls): raise TypeError('cannot make')
show(lambda: Meta('M', (), {})())
try:
    class Broken(Temp):
        value = undefined_in_class
except NameError: print(traceback.format_exc().replace(__file__, 'F'))
e = ValueError('with notes'); e.add_note('note 1'); e.add_note('note 2\nsecond line')
class Weird(Exception):
    def __str__(self): raise RuntimeError('str failed')
class Multi(Exception):
    def __str__(self): return 'line one\nline two'
def r1(): raise e
def r2(): raise Weird
def r3(): raise Multi
def r4(): raise Temp.f
for r in (r1, r2, r3, r4): show(r)
t.f \
    .g
