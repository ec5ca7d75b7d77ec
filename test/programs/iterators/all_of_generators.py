# generators: all of their protocol
import sys, inspect
def gen(n):
    try:
        while n:
            got = yield n
            if got is not None:
                print('got', got)
                n = got
            n -= 1
        return 'done'
    except ValueError as e:
        print('caught', e)
        yield 'after error'
    except GeneratorExit:
        print('closing')
        raise
    finally:
        print('finally', n)
g = gen(3)
print(g.gi_frame.f_lineno, inspect.getgeneratorstate(g))
print(next(g), inspect.getgeneratorstate(g), g.gi_frame.f_locals)
print(g.send(5))
print(g.throw(ValueError('oops')))
try:
    next(g)
except StopIteration as e:
    print('stop', e.value, e.args)
print(inspect.getgeneratorstate(g), g.gi_frame, g.gi_running, g.gi_yieldfrom)
try: g.throw(KeyError('late'))
except KeyError as e: print('late', e)
g2 = gen(2); next(g2); print(g2.close())
g3 = gen(1)
try: g3.send(1)
except TypeError as e: print(e)
def outer():
    r = yield from gen(2)
    print('inner returned', r)
    r2 = yield from [10, 20]
    print(r2)
    return r
o = outer()
for v in o: print('v', v)
def bad_close():
    try: yield 1
    except GeneratorExit: yield 2
b = bad_close(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def raises_stop():
    yield 1
    raise StopIteration('inside')
try: list(raises_stop())
except RuntimeError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
def reent():
    yield next(me)
me = reent()
try: next(me)
except ValueError as e: print(e)
def close_value():
    try: yield
    except GeneratorExit: return 'closed with value'
c = close_value(); next(c); print(c.close())
print(list(x * y for x in range(3) for y in range(x)))
ge = (i for i in 5 if 1) if False else None
try: (i for i in 5)
except TypeError as e: print(e)
lazy = (1 / d for d in [1, 0])
print(next(lazy))
print(gen.__name__, gen(1), sep='|') if False else print(gen.__name__, type(gen(1)).__name__)
print(next(lazy))
