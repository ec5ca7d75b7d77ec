d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" in d, list(d))
print(d.pop("a"), d.pop("zz", None), d.popitem(), d)
print(d.setdefault("b", 9), d.setdefault("n", []), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), ["q", 2], "rs"])
d |= {"b": 0}
d |= [("t", 5)]
print(d, d | {"z": 1}, {"z": 1} | d)
del d["x"]
d["x"] = "again"
print(d)
print(dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, k=3), dict(zip("ab", [1, 2])))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {}.fromkeys(range(2), []))
print(d == dict(d), {1: 2} == {1: 2.0}, {1: 2} != {1: 3}, {} == [], {1: 1, 2: 2} == {2: 2, 1: 1})
e = d.copy()
e.clear()
print(len(d), e)
print(list(reversed({1: 2, 3: 4})), {1: "a", True: "b", 1.0: "c"}, {(1, 2): 3}[(1, 2)], {None: 1, ...: 2})
s = {}
s["self"] = s
print(s, [s])
for error in (
    lambda: {}["k"],
    lambda: {}[1, 2],
    lambda: {}[[]],
    lambda: {[]: 1},
    lambda: [] in {},
    lambda: {}.pop(1),
    lambda: {}.pop([]),
    lambda: {1: 2}.pop([]),
    lambda: {}.popitem(),
    lambda: dict(1),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(["abc"]),
    lambda: dict(1, 2),
    lambda: {}.update(1),
    lambda: {}.update(1, 2),
    lambda: {}.get([]),
    lambda: {}.get(),
    lambda: {}.pop(),
    lambda: {}.setdefault([]),
    lambda: dict.fromkeys(1),
    lambda: dict.fromkeys(),
    lambda: {} < {},
    lambda: {} | [(1, 2)],
    lambda: {1: 2} | 1,
    lambda: hash({}),
    lambda: {}.copy(1),
    lambda: {([],): 1},
    lambda: dict(**{1: 2}),
    lambda: {**5},
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


attempt("a = {1: 2}\nfor k in a: a[k + 1] = 1")
attempt("a = {1: 2, 2: 3}\nfor k in a: del a[k]")
attempt("a = {1: 2}\nfor k in a: del a[k]; a[k + 1] = 1")
attempt("a = {1: 2}\nfor k, v in a.items(): a[k] = v + 1\nprint(a)")
attempt("a = {}\ndel a[1]")
attempt("a = {}\na |= 1")
attempt("a = {1: 1}\nfor v in a.values(): a.clear()")


class M(dict):
    def __missing__(self, key):
        return f"no {key}"


m = M(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, type(m | {}), type(m.copy()), isinstance(m, dict))


class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v

    def __repr__(self):
        return f"K({self.v})"


k = {K(1): "one", K(2): "two"}
print(k[K(1)], K(2) in k, K(3) in k)
k[K(1)] = "uno"
print(k, k.pop(K(2)), k)


class Mapping:
    def keys(self):
        return iter(["m", "n"])

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()})
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), list(big)[:5], list(big)[-3:], sum(big.values()))
for i in range(2000, 2100):
    big[i] = i
print(list(big)[-2:], next(iter(big)), big.popitem())


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


o = {1: D("v1"), 2: D("v2")}
o[1] = D("v1b")
print("rebinding done")
o.clear()
print("cleared")
o = {"x": D("x"), "y": D("y")}
del o
print("gone")
