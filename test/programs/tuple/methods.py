t = (1, 2, 3)
print(t, (), (1,), t + (4,), t * 2, 2 * t, t[1], t[-1], t[1:], t[::-1], len(t))
print(t.index(2), t.count(1), 2 in t, t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)))
print(t[:] is t, t * 1 is t, t + () is t, () + t is t, tuple(t) is t, tuple() is (), t * 0 is ())
print(tuple("ab"), tuple([1]), tuple({1: 2}), tuple(x for x in range(3)))
a, b, *c = t + (4, 5)
print(a, b, c)
*a, b = t
print(a, b)
(a, (b, c)) = (1, (2, 3))
print(a, b, c)
for error in (
    lambda: t[5],
    lambda: t["a"],
    lambda: t.index(9),
    lambda: t + [1],
    lambda: t * 1.5,
    lambda: tuple(1),
    lambda: tuple(1, 2),
    lambda: tuple(x=1),
    lambda: t < [1],
    lambda: hash(([],)),
    lambda: t.count(),
    lambda: t.index(),
    lambda: (1, 2)[1:"a"],
):
    try:
        print("no error", error())
    except Exception as e:
        print(type(e).__name__, e)


def attempt(text):
    try:
        exec(text)
    except Exception as e:
        print(text, type(e).__name__, e)


attempt("t = (1,); t[0] = 2")
attempt("t = (1,); del t[0]")
attempt("a, b = 1, 2, 3")
attempt("a, b = [1]")
attempt("a, *b, c = [1]")
attempt("a, b = 5")
attempt("a, b = {1: 2, 3: 4, 5: 6}")
attempt("a, b = iter([1, 2, 3])")
attempt("a, b = 'abc'")
attempt("[*5]")
attempt("(*5,)")


class P(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)

    def total(self):
        return sum(self)


p = P(1, 2, 3)
print(p, p.total(), type(p), type(p[:]), p == (1, 2, 3), p + (4,), tuple(p) is p, type(tuple(p)), {p: 1}[(1, 2, 3)])
r = ([],)
r[0].append(r)
print(r)
print(hash(("a", 1)) == hash(("a", 1)))
print((1, "a") < (1, "b"), (1,) < (1, 0), () < (0,), (2,) > (1, 9))


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


x = (D("a"), D("b"), D("c"))
del x
print("done")
