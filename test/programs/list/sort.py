a = [3, 1, 2, 10, -5, 7]
a.sort()
print(a)
a.sort(reverse=True)
print(a)
words = ["pear", "fig", "apple", "kiwi", "Banana"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]))
print(sorted([1.5, 1, True, -2]), sorted("hello"), sorted({3: 1, 1: 2}), sorted({5, 3, 4}))
pairs = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))


class V:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        V.log.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f"V{self.n}"


vs = [V(n) for n in [5, 2, 8, 1, 9, 3, 7, 4, 6, 0]]
vs.sort()
print(vs, len(V.log), V.log[:6])
print(max(vs), min(vs))


def show(key_list):
    def key(x):
        print("during", key_list)
        return -x

    return key


b = [1, 2]
b.sort(key=show(b))
print(b)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: [1, "a"].sort())
attempt(lambda: sorted([1, None, 2]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: [1, 2].sort(key=5))
attempt(lambda: sorted([3, 1], key=lambda x: 1 / 0))
attempt(lambda: sorted(5))
attempt(lambda: sorted())
attempt(lambda: sorted([1], foo=2))
c = [3, 2, 1]


def grow(x):
    c.append(x)
    return x


attempt(lambda: c.sort(key=grow))
print(c)
d = [3, 2, 1]


class Bad:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if other.n == 2 or self.n == 2:
            raise ValueError("two")
        return self.n < other.n


bads = [Bad(n) for n in (4, 3, 2, 1)]
attempt(bads.sort)
print([x.n for x in bads])
print([1, 2, 3].sort(), sorted([]), sorted((3, 1)))
n = list(range(200, 0, -1)) + list(range(100)) + [5, 3, 9] * 20
print(sorted(n) == sorted(n, reverse=True)[::-1], sorted(n, key=lambda v: v % 7)[:30])
