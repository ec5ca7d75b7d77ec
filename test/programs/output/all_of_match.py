# match statements
from dataclasses import dataclass
from enum import Enum
class Color(Enum): RED = 1; GREEN = 2
@dataclass
class P: x: int; y: int = 0
class Old:
    __match_args__ = ('a', 'b')
    def __init__(s, a, b): s.a, s.b = a, b
def f(v):
    match v:
        case None | True: return 'singleton'
        case 0 | 1 as small: return f'small {small!r}'
        case -1 | 2.5 | 1+2j | 'a' 'b' | b'x': return 'literal'
        case Color.RED: return 'red'
        case int(n) if n > 100: return f'big {n}'
        case int(): return 'int'
        case str() as s if (k := len(s)) > 3: return f'long {k}'
        case (x,): return f'one {x}'
        case [x, y]: return f'two {x} {y}'
        case [first, *_, last] if first == last: return f'same ends {first}'
        case [x, y, *rest]: return f'many {x} {y} {rest}'
        case {'type': 'point', 'x': x, **rest}: return f'map {x} {rest}'
        case {'k': [a, {'deep': b}]}: return f'deep {a} {b}'
        case {}: return 'mapping'
        case P(x=0, y=0): return 'origin'
        case P(0, y) | P(y, 0): return f'axis {y}'
        case P(x, y): return f'point {x} {y}'
        case Old(a, b=Old(c, d)): return f'nested {a} {c} {d}'
        case Old(): return 'old'
        case _: return 'other'
for v in (None, True, False, 0, 1, 1.0, -1, 2.5, 1+2j, 'ab', b'x', Color.RED, Color.GREEN, 101, 50, 'long text', 'abc', (1,), [1, 2], (1, 2, 1), range(4), {'type': 'point', 'x': 1, 'z': 2}, {'k': [1, {'deep': 2, 'm': 3}]}, {}, {'a': 1}, P(0), P(0, 3), P(3, 0), P(1, 2), Old(1, Old(2, 3)), Old(1, 2), {1, 2}, 1.5, b'', bytearray(b'x'), [], ()):
    print('Old' if isinstance(v, Old) else repr(v), '->', f(v))
def g(x):
    match x:
        case [int() | str() as k, *_] : return k
        case {'a': 1 | 2 as v, **kw}: return v, kw
        case (1 | 2, 3) | (3, 4): return 'pairs'
        case dict(a=1): return 'never'
match 1, 2:
    case a, b: print(a, b)
match {'x': 1}:
    case {'x': y} if y > 1: print('no')
    case {'x': y}: print('y', y)
print(g([1, 2]), g({'a': 2, 'b': 3}), g((3, 4)))
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
class Bad: __match_args__ = 'x'
try:
    match Bad():
        case Bad(1): pass
except TypeError as e: print(e)
try:
    match P(1):
        case P(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match 1:
        case int(1, 2): pass
except TypeError as e: print(e)
try:
    match P(1):
        case P(1, x=2): pass
except TypeError as e: print(e)
try:
    match 5:
        case f(x): pass
except TypeError as e: print(e)
for src in ('match x:\n case y: pass\n case 1: pass', 'match x:\n case a | b: pass', 'match x:\n case [a, a]: pass', 'match x:\n case {**r, "a": 1}: pass', 'match x:\n case P(a=1, a=2): pass', 'match x:\n case [*a, *b]: pass', 'match x:\n case {"a": 1, "a": 2}: pass', 'match x:\n case 1 + 1: pass', 'match x:\n case -a: pass', 'match x:\n case a.b(): pass\n case f"x": pass', 'match x:\ncase 1: pass', 'match x:\n case 1 as _: pass', 'match x:\n case (1 as y) as z.q: pass'):
    try: compile(src, 's', 'exec'); print('fine')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
