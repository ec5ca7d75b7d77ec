for r in range(5), range(2, 10, 3), range(10, 0, -4), range(0), range(3, 3), range(10**20, 10**20 + 3), range(2**31, 2**31 + 5, 2):
    print(r, list(r), len(r), bool(r), list(reversed(r)), r[:2], r[::-1], list(r[::-1]), r.start, r.stop, r.step)
    print(3 in r, 3.0 in r, "a" in r, 2**31 in r, r.count(3), r == range(5), hash(r) == hash(r[:]))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(1, 2, 3) == range(1, 2, 5), {range(3): 1}[range(3)])
print(range(10)[-1], range(10)[2:8:3], range(10)[True], [x for x in range(10)[5:0:-2]])
iterator = iter(range(3))
print(next(iterator), iterator.__length_hint__(), list(iterator), next(iterator, "end"), iterator is iter(iterator))
huge = iter(range(0, 10**30, 10**29))
print(next(huge), next(huge), huge.__length_hint__(), sum(range(10**6)))
print(range(5).index(3), range(0, 10, 2).index(4), range(3).__reduce__())
print(slice(1, 10, 2).indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(5, -20, -2).indices(10**25))
print(slice(3), slice(1, None, 2).start, slice(1, 2) < slice(1, 3), slice(1, 2) == slice(1, 2), {slice(1): 2}[slice(1)])


class Number(int):
    pass


class Text(str):
    def __str__(self):
        return "shown"


n = Number(7)
print(n + 1, type(n + 1).__name__, n, repr(n), f"{n:03}", hash(n) == 7, [10, 20] * Number(2), "abc"[Number(1)], n == 7, n.bit_length())
print(Number("12", 8), Number(2**70) - 2**70, Number(-5) // 2, -Number(3), type(-Number(3)).__name__, Number.from_bytes(b"a"))
t = Text("text")
print(t, repr(t), f"{t}", f"{t!r:>8}", "%s" % t, t + "!", t.upper(), str(t), len(t), t == "text", {"text": 1}[t], ",".join([t, t]))
print(f"{3.14159:.2f} {1234567:,} {255:#x} {True} {None} {'a':>3} {5!r:>4} {1e10} {2**100} {-0.0} {1+2j:.1f}")
