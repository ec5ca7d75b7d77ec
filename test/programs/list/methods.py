a = [3, 1, 2]
a.append(5)
a.extend([7, 8])
a.extend("xy")
a.extend(range(2))
a.extend(a[:2])
print(a, len(a))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
print(a.index("y"), a.count(3), a.index(3, 2))
a.reverse()
print(a)
b = a.copy()
b.clear()
print(a, b)

for error in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [1].pop("a"),
    lambda: [1].index(2),
    lambda: [1].remove(2),
    lambda: [1].index(1, 1),
    lambda: [1][3],
    lambda: [1]["a"],
    lambda: [1][1.5],
    lambda: [1][10**30],
    lambda: [1] + (2,),
    lambda: [1] * 1.5,
    lambda: 1.5 * [1],
    lambda: [1].append(),
    lambda: [1].append(1, 2),
    lambda: [1].insert(1),
    lambda: [1].clear(1),
    lambda: [1].copy(x=1),
    lambda: [1].sort(1),
    lambda: [1].sort(ke=1),
    lambda: [1].index(),
    lambda: [1].extend(5),
    lambda: list(1),
    lambda: list(1, 2),
    lambda: list(x=1),
    lambda: list.append(1, 2),
    lambda: list.append(),
    lambda: [1] < (1,),
    lambda: hash([]),
    lambda: [1][::0],
    lambda: [1]["a":],
):
    try:
        print("no error", error())
    except Exception as e:
        print(type(e).__name__, e)

print([1, 2] + [3], [0] * 3, 2 * [1, 2], [1] * -1, [1] * True)
c = [1, 2]
d = c
c += [3]
c *= 2
print(c, d is c)
c *= 0
print(d)
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], [] <= [], [1, "a"] >= [0])
print(list(), list("abc"), list({1: 2}), list((1, 2)), list(x * x for x in range(4)))
r = [1]
r.append(r)
print(r, [r])
print([[]] * 2, [1, [2, (3, [4])]])
print(1 in [1, 2], 3 in [1, 2], float("nan") in [float("nan")])
n = float("nan")
print(n in [n], [n] == [n], [n].index(n), [n].count(n))


class L(list):
    def __init__(self, *args):
        super().__init__(args)
        self.extra = "e"


x = L(1, 2, 3)
print(x, x.extra, type(x), len(x), x + [4], type(x + [4]), type(x[:]), x == [1, 2, 3], isinstance(x, list))
x.append(4)
x[0] = 9
print(x, x[1:], list(reversed(x)))
a.__init__([5, 6])
print(a)
print([1, 2, 3].__len__(), [1, 2].__contains__(2), [1, 2].__getitem__(-1), list.__repr__([1]))
