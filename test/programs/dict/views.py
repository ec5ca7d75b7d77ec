d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
print(list(k), list(v), list(i), "d" in k, 4 in v, ("d", 4) in i, ("d", 5) in i, 5 in i)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print(sorted(k & "abz"), sorted({"a", "z"} - k), sorted(["a", "q"] | k), sorted(k | ["q"]))
print(i & {("a", 1)}, sorted(i - {("a", 1)}), k == {"a", "b", "c", "d"}, k >= {"a"}, k < {"a"}, i == d.items(), v == d.values())
print(k.isdisjoint(["x"]), k.isdisjoint({"a"}), i.isdisjoint([("a", 1)]), k <= d.keys())
print(k.mapping["a"], type(k).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__)
for error in (
    lambda: k | 1,
    lambda: k & 1,
    lambda: v | {1},
    lambda: k < 1,
    lambda: k + k,
    lambda: hash(k),
    lambda: k[0],
    lambda: len(iter(k)),
):
    try:
        print("no error", error())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(i)
first = next(it)
second = next(it)
print(first, second, first is second)
for pair in d.items():
    print(pair, end=" ")
print()
print([id(p) for p in d.items()].__len__(), it.__length_hint__())
x = iter(d)
next(x)
d["new"] = 1
for _ in range(2):
    try:
        next(x)
    except RuntimeError as e:
        print(e)
print({}.keys(), {}.values(), {}.items())
print({"a": 1}.keys() == {"a": 2}.keys(), {"a": 1}.items() == {"a": 2}.items(), {1: [2]}.items() == {1: [2]}.items())
