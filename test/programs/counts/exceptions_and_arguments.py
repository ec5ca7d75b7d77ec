import sys
o = ['o']
base = sys.getrefcount(o)
def show(*a): print(*a, sys.getrefcount(o) - base)
def f(x):
    y = x
    raise ValueError(x)
try:
    f(o)
except ValueError as e:
    show('in handler')
    print(sys.getrefcount(e), sys.getrefcount(e.args), sys.getrefcount(e.__traceback__), sys.getrefcount(e.__traceback__.tb_next))
    print(sys.getrefcount(e.__traceback__.tb_next.tb_frame))
    k = e
    show('kept')
show('after')
print(sys.getrefcount(k), sys.getrefcount(k.__traceback__))
k.__traceback__ = None
show('no tb')
k.args = ()
show('no args')
del k
show('none')
try:
    try:
        f(o)
    except ValueError as e:
        show('inner')
        raise KeyError(o) from e
except KeyError as e2:
    show('outer')
    print(sys.getrefcount(e2.__cause__), e2.__context__ is e2.__cause__)
    e2.__cause__ = None
    show('no cause')
    e2.__context__ = None
    show('no context')
show('end')
try:
    f(o)
except ValueError:
    show('unnamed')
    print(sys.getrefcount(sys.exception()))
show('end')
try:
    try:
        f(o)
    finally:
        show('finally')
except ValueError: pass
show('end')
def g():
    try:
        f(o)
    except ValueError as e:
        return e
e = g()
show('returned')
print(sys.getrefcount(e))
e = e.with_traceback(None)
show('without')
e = None
show('end')
try:
    raise ExceptionGroup('g', [ValueError(o), TypeError(o)])
except* ValueError as eg:
    show('star')
    print(sys.getrefcount(eg), len(eg.exceptions))
except* TypeError:
    show('star 2')
show('end')
def gen():
    try:
        yield o
    except ValueError as e:
        show('thrown')
        yield e
g = gen(); next(g); show('gen')
x = g.throw(ValueError(o)); show('yielded')
del x; show('x gone')
del g; show('gen gone')
try:
    raise StopIteration(o)
except StopIteration as s:
    show('stop'); print(s.value is o)
show('end')
