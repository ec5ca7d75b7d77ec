# Generators as objects: their frames, what they hold, how they end.
import sys, gc, types, inspect
def g(n):
    for i in range(n):
        x = yield i
        if x: print('sent', x)
    return 'done'
a = g(3); print(inspect.getgeneratorstate(a), a.gi_frame.f_lineno, a.gi_running, a.gi_yieldfrom); print(next(a), inspect.getgeneratorstate(a), a.gi_frame.f_lineno, a.gi_frame.f_locals); print(a.send('hi'), a.gi_frame.f_locals, sys.getrefcount(a), sys.getrefcount(a.gi_code), sys.getsizeof(a)); next(a)
try: next(a)
except StopIteration as e: print(e.value)
print(a.gi_frame, inspect.getgeneratorstate(a), next(a, 'def'))
def d():
    r = yield from g(2)
    print('r', r); yield 'after'
b = d(); print(next(b), b.gi_yieldfrom.gi_frame.f_locals, next(b), next(b), list(b))
c = g(2); print(c.throw)if 0 else None
try: c.throw(ValueError('x'))
except ValueError as e: print(e, c.gi_frame)
k = (i * i for i in range(3)); print(k.__name__, k.__qualname__, k.gi_code.co_varnames, sum(k), sum(k), list(k.gi_code.co_names))
def fin():
    try: yield 1
    finally: print('fin')
f = fin(); next(f); f.close(); f.close(); print(f.gi_frame); f = fin(); f.close(); f = fin(); next(f); f = None
def cyc():
    me = yield
    yield
m = cyc(); next(m); m.send(m); m = None; print('c', gc.collect())
def cyc2():
    try: me = yield; yield
    finally: print('cyc fin')
m = cyc2(); next(m); m.send(m); m = None; print('c2', gc.collect())
async def co(): return 5
z = co()
try: z.send(None)
except StopIteration as e: print(e.value, z.cr_frame)
class It:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
i = It(); print(list(i), list(i)); print(next(iter(It())), [x for x in It()], *It(), max(It()), 2 in It()); l = [1, 2, 3]; it = iter(l); next(it); l.append(4); print(list(it), list(it)); l.append(5); print(list(it)); it = iter(l); l.clear(); print(list(it), it.__length_hint__()); dct = {1: 1}
try:
    for k in dct: dct[2] = 2
except RuntimeError as e: print(e)
r = reversed([1, 2, 3]); print(next(r), r.__length_hint__()); import itertools; t1, t2 = itertools.tee([1, 2, 3]); print(next(t1), list(t2), list(t1)); cc = itertools.chain([1], (2,), '3'); print(list(cc)); print(list(itertools.islice(itertools.count(5), 3)), [list(v) for k, v in itertools.groupby('aab')]); lst = [1, 2, 3, 4]
for v in lst: lst.remove(v)
print(lst); e = enumerate('ab'); print(next(e), next(e), next(e, None)); z = zip([1, 2, 3], it2 := iter([4])); print(list(z), list(it2)); print(list(zip('ab', range(9)))); m = map(lambda *a: a, [1, 2], [3]); print(list(m)); print(dict(zip('ab', [1, 2])), sum(x for x in range(4)), any(x > 2 for x in iter(lst)), [*map(str, (1, 2))])
def prim():
    i = 0
    while True:
        yield i; i += 1
p = prim(); print([next(p) for _ in range(3)], p.gi_frame.f_locals['i']); p.gi_frame.f_locals['i'] = 10; print(next(p)); print(types.GeneratorType is type(p), p.gi_suspended)
