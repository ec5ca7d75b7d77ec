import sys
a = [x for x in range(3)]
b = {x for x in a if x}
c = {x: y for x, y in zip(a, a)}
d = [sys.getsizeof(x) for x in a]
e = [[y for y in range(x)] for x in a]
f = [y := 1, y ** 2]
g = [(last := x) for x in a]
h = [lambda: x for x in a]
i = [x + y for x in a for y in [x * 2] for z in (1,)]
j = [x for x in [1, 2, 3] if x in [2, 3]]
x = [x for x in a]


class C:
    n = 2
    a = [n for n in range(3)]
    b = [n * m for m in a]
    c = {i: [j for j in range(i)] for i in a}
    d = (n for _ in a)

    def f(self):
        return [self for self in self.a], [__class__ for _ in self.a]


def function(xs, y):
    z = [y for y in xs]
    w = [x for x in xs if (last := x)]
    cells = [lambda: x for x in xs]
    both = [lambda: (x, y) for x in xs]
    outer = 5

    def inner():
        nonlocal outer
        return [outer for outer2 in xs], outer

    try:
        v = [1 / x for x in xs]
    except ZeroDivisionError:
        v = [None for _ in xs]
    u = {k: v for k, v in xs.items() if k if v}
    t = [(x, y) for x in xs for y in x if y]
    return [[[a for a in b] for b in c] for c in xs], z, w, last, inner, both, cells, t, u


def generator(xs):
    for y in [x for x in xs]:
        yield y
