s = {1, 2, 3}
print(s, set(), frozenset(), frozenset([1]), {frozenset([1])}, len(s), 2 in s)
s.add(4)
s.discard(9)
s.remove(1)
print(s, s == {4, 3, 2}, s != {1}, s < {2, 3, 4, 5}, s <= s, s > {2}, s >= {2, 9}, s < s)
print({1} | {2}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print(s.issubset([2, 3, 4, 5]), s.issuperset([2]), s.isdisjoint([9]), s.union([7], (8,)), s.intersection([2, 3]), s.difference([2]))
print(type({1} | frozenset([2])), type(frozenset([2]) | {1}), frozenset([1, 2]) == {1, 2}, {1, 2} == frozenset([1, 2]))
print({frozenset([1, 2]): "x"}[frozenset([2, 1])], {1, 2} in {frozenset([1, 2])}, frozenset([1]) in [{1}])
f = frozenset([1, 2])
print(frozenset(f) is f, f.copy() is f, frozenset() is frozenset(), set(f) == f)
c = s.copy()
c.clear()
c |= {1}
c &= {1, 2}
c -= {1}
c ^= {5}
print(c, s, s.pop() in {2, 3, 4})
for error in (
    lambda: {[]},
    lambda: [] in set(),
    lambda: set().remove(1),
    lambda: set().remove((1, 2)),
    lambda: set().pop(),
    lambda: set().discard([]),
    lambda: set().add([]),
    lambda: {1} | [1],
    lambda: {1} < [1],
    lambda: {1}.union(1),
    lambda: {1}.issubset(1),
    lambda: set(1),
    lambda: set(1, 2),
    lambda: set(x=1),
    lambda: frozenset(x=1),
    lambda: hash(set()),
    lambda: frozenset().add(1),
    lambda: {1}[0],
    lambda: {1} + {2},
    lambda: {([],)},
    lambda: {1}.add(),
    lambda: {*5},
):
    try:
        print("no error", error())
    except Exception as e:
        print(type(e).__name__, e)


def attempt(text):
    try:
        exec(text)
    except Exception as e:
        print(type(e).__name__, e)


attempt("a = {1}\nfor k in a: a.add(k + 1)")
attempt("a = {1}\na |= [1]")
attempt("a = {1}\na -= [1]")


class S(set):
    pass


class F(frozenset):
    pass


x = S([1, 2])
x.tag = "t"
print(x, x.tag, type(x | {3}), type(x.copy()), S(), F([1]), type(F([1]) | {2}), F([1]) == {1})
r = {1, "a"}
print(len(str(r)), sorted(map(str, r)))


class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v % 2

    def __eq__(self, other):
        return isinstance(other, K) and self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


k = {K(1), K(3), K(2), K(1)}
print(len(k), K(3) in k, K(5) in k, k)
k.discard(K(1))
print(k, k & {K(2), K(9)}, k | {K(3)})


class D:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __del__(self):
        print("del", self.n)


d = {D(3), D(1), D(2)}
d.clear()
print("cleared")
d = {D(5), D(4)}
del d
print("done")
