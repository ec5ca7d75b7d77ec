"""Docstring."""
from __future__ import annotations
a: int = 1
b: list[dict[str, tuple[int, ...]]]
c: 'quoted' = 2
class C:
    d: C
    if a: e: not a or b and -c ** 2 + ~d
def f(a: x if y else z, *args: lambda p, /, q=1, *r, s=2, **t: (p, q), k: [i for i in j if i if k], **kw: {**a, 'b': 1}) -> f"{a!r:>{w}}": pass
def g(a: (1, 2), b: (1,), c: {1, 2}, d: a.b[1:2, ::3, ...], f: await_(*a, **b, c=1), g: 1.5e300, h: 2j, i: b'x\n', j: "it's", k: -1 .real, l: a < b <= c is not d, m: None): pass
def h(*args: *Ts) -> (lambda: 0): pass
x[f()]: int
