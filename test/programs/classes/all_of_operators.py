# operators, comparison, hashing, numbers protocol
import functools, operator
class V:
    def __init__(s, *c): s.c = c
    def __repr__(s): return f'V{s.c}'
    def __eq__(s, o): return NotImplemented if not isinstance(o, V) else s.c == o.c
    def __lt__(s, o): return s.c < o.c if isinstance(o, V) else NotImplemented
    def __add__(s, o): return V(*map(operator.add, s.c, o.c)) if isinstance(o, V) else NotImplemented
    def __radd__(s, o): return ('radd', o)
    def __iadd__(s, o): return ('iadd', o)
    def __matmul__(s, o): return 'matmul'
    def __rmatmul__(s, o): return 'rmatmul'
    def __neg__(s): return 'neg'
    def __invert__(s): return 'inv'
    def __abs__(s): return 'abs'
    def __round__(s, n=None): return ('round', n)
    def __divmod__(s, o): return 'divmod'
    def __rdivmod__(s, o): return 'rdivmod'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __index__(s): return 3
    def __bool__(s): return bool(s.c)
    def __len__(s): return len(s.c)
    def __getitem__(s, i): return ('item', i)
    def __contains__(s, x): return x in s.c
    def __call__(s, *a, **k): return a, k
    def __reversed__(s): return iter('rev')
    def __length_hint__(s): return 10
    def __complex__(s): return 1j
    def __floor__(s): return 'floor'
    def __trunc__(s): return 4
import math
v = V(1, 2)
print(v + V(3, 4), 5 + v, v @ 1, 1 @ v, -v, ~v, abs(v), round(v), round(v, 2), divmod(v, 1), divmod(1, v), pow(v, 2), pow(v, 2, 3), v ** 2)
print([10, 20, 30, 40][v], hex(v), range(v), 'abcd'[v], bool(V()), len(v), v[1], v[1:2, ...], 2 in v, v(1, k=2), list(reversed(v)), complex(v), math.floor(v), math.trunc(v))
w = v; w += 1; print(w)
print(v == V(1, 2), v == 5, v != 5, v < V(2), V(2) > v, sorted([V(3), V(1)]), max(V(1), V(5)))
for f in (lambda: hash(v), lambda: v < 5, lambda: v <= v, lambda: v - 1, lambda: 1 - v, lambda: v * 2, lambda: {v: 1}, lambda: +v, lambda: v << 1, lambda: float(v), lambda: int(v), lambda: v.x, lambda: setattr(v, '__len__', 5) or len(v), lambda: v >= 1, lambda: [] < 5, lambda: {} < {}, lambda: None < None, lambda: 1j < 2, lambda: 'a' < 1, lambda: (1,) < [1], lambda: {1} < [1], lambda: min(1, 'a'), lambda: sorted([1, 'a']), lambda: [1] + (2,), lambda: 'a' + 1, lambda: 1 + 'a', lambda: b'a' + 'a', lambda: [1] * 1.5, lambda: 'a' * 'b', lambda: 5 / 0, lambda: 5 // 0, lambda: 5 % 0, lambda: 5.0 / 0, lambda: 5.0 // 0, lambda: 5.0 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(-1, .5), lambda: 2 ** 'a', lambda: pow(2, -1, 4), lambda: pow(2, 1, 0), lambda: pow(2.0, 1, 3), lambda: divmod(1, 0), lambda: 1 << -1, lambda: 1 << 'a', lambda: ~1.5, lambda: -'a', lambda: not v, lambda: 5 @ 5, lambda: 5 in 5, lambda: 5 in 'abc', lambda: 'a' in b'a', lambda: 300 in b'a', lambda: len(5), lambda: abs('a'), lambda: round('a'), lambda: int('x'), lambda: int('12', 1), lambda: int(None), lambda: float('x'), lambda: complex('x'), lambda: chr(-1), lambda: ord('ab'), lambda: 10 ** 400 * 1.0, lambda: int(float('inf')), lambda: int(float('nan')), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: 1 if v else 2):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@functools.total_ordering
class T:
    def __init__(s, x): s.x = x
    def __eq__(s, o): return s.x == o.x
    def __lt__(s, o): return s.x < o.x
    def __hash__(s): return hash(s.x)
print(T(1) <= T(1), T(2) >= T(3), T(1) > T(0), hash(T(5)), len({T(1), T(1), T(2)}))
class H:
    def __hash__(s): return 'x'
class Bo:
    def __bool__(s): return 5
class Le:
    def __len__(s): return -1
class Le2:
    def __len__(s): return 'a'
class Ix:
    def __index__(s): return 'a'
class It:
    def __iter__(s): return 5
class St:
    def __str__(s): return 5
    def __repr__(s): return 6
    def __format__(s, f): return 7
    def __bytes__(s): return 8
for f in (lambda: hash(H()), lambda: bool(Bo()), lambda: len(Le()), lambda: len(Le2()), lambda: bool(Le()), lambda: [1][Ix()], lambda: list(It()), lambda: str(St()), lambda: repr(St()), lambda: f'{St()}', lambda: bytes(St()), lambda: print(St()), lambda: '%s' % St(), lambda: range(Ix()), lambda: {H(): 1}, lambda: iter(V), lambda: next(5), lambda: [*5], lambda: {**5}, lambda: print(*5), lambda: print(**5), lambda: print(**{1: 2}), lambda: dict(**{'a': 1}, a=2), lambda: (lambda a: a)(1, a=2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Chain:
    def __init__(s, x): s.x = x
    def __lt__(s, o): print('lt', s.x, o.x); return s.x < o.x
print(Chain(1) < Chain(2) < Chain(0))
import sys; sys.stdout.flush()
print(v + {'a': 1}['b'] if False else v.__sub__)
