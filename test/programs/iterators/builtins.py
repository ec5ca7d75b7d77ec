print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate(["x"], start=-1)), list(enumerate([])))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip([1], [2], [3])))
print(list(map(lambda x: x * 2, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(map(str, range(3))))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(bool, [[], [1]])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
for error in (
    lambda: zip(1),
    lambda: zip([1], 1),
    lambda: zip(x=1),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)),
    lambda: list(zip([1], [1], [1, 2], strict=True)),
    lambda: map(),
    lambda: map(len),
    lambda: map(1, 2),
    lambda: list(map(1, [2])),
    lambda: map(len, [1], foo=1),
    lambda: list(map(lambda *a: a, [1], [1, 2], strict=True)),
    lambda: filter(),
    lambda: filter(1),
    lambda: filter(1, 2),
    lambda: enumerate(1),
    lambda: enumerate([1], "a"),
    lambda: enumerate(1, 2, 3),
    lambda: reversed(1),
    lambda: reversed({1}),
    lambda: reversed(),
    lambda: next(iter([])),
    lambda: next([]),
    lambda: next(1),
    lambda: iter(1),
    lambda: iter(1, 2),
    lambda: iter(),
):
    try:
        print("no error", error())
    except (Exception, StopIteration) as e:
        print(type(e).__name__, e)
print(list(zip([1, 2], [3, 4], strict=True)), list(map(max, [1, 5], [4, 2], strict=True)))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), next(values), next(values, "end"))
it = iter([1, 2, 3])
print(iter(it) is it, next(it), list(it), list(it), next(it, None))


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("over")
        self.n -= 1
        return self.n


print(list(Count(3)), sum(Count(4)), max(Count(5)), 2 in Count(4), tuple(Count(2)), sorted(Count(3)), [*Count(2)], dict(zip(Count(2), Count(2))))
try:
    next(Count(0))
except StopIteration as e:
    print("stop", e.args, e.value)


class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


print(list(Old()), 20 in Old(), 5 in Old(), list(enumerate(Old())), list(zip(Old(), "ab")))


class Seq(Old):
    def __len__(self):
        return 3


print(list(reversed(Seq())), type(reversed(Seq())).__name__, type(iter(Seq())).__name__)


def gen():
    x = yield 1
    print("got", x)
    yield 2
    return "result"


g = gen()
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
print(next(g, "default"))
e = enumerate(["a", "b"])
first = next(e)
second = next(e)
print(first, second)
a = [1, 2, 3]
for x in a:
    if x < 3:
        a.append(x + 10)
print(a)
b = [1, 2, 3, 4]
for x in b:
    b.remove(x)
print(b)
i = iter(a)
print(i.__length_hint__(), list(zip(i, i)), i.__length_hint__())
m = map(print, [1, 2])
print(next(m), type(m).__name__, iter(m) is m)


class E(enumerate):
    def double(self):
        return [(i * 2, x) for i, x in self]


print(E("ab").double())
nested = [[1, 2], [3]]
print([y for x in nested for y in x], dict(enumerate("ab")), set(map(len, ["a", "bb", "c"])) == {1, 2})
print(any(x > 2 for x in [1, 2, 3]), all([]), any([]), all(map(bool, [1, 0])), type(iter(lambda: 1, 2)).__name__)
