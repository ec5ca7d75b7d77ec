a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-3], a[100:], a[5:2], a[-100:2])
a[1:3] = ["x", "y", "z"]
print(a)
a[0:0] = [-1]
a[len(a):] = ["end"]
a[3:5] = []
print(a)
a[::2] = ["e"] * len(a[::2])
print(a)
a[::-1] = range(len(a))
print(a)
del a[0]
del a[-1]
del a[1:3]
del a[::3]
print(a)
b = [1, 2, 3]
b[1:1] = b
print(b)
b[:] = (x for x in "ab")
print(b)
b[5:2] = [9]
print(b)
del b[:]
print(b)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


c = list(range(6))
print(c[I(1) : I(4)], c[I(2)], c[:: I(2)])
c[I(0)] = "i"
print(c)


def attempt(text, **names):
    try:
        exec(text, names)
        print(text, "ok", names.get("a"))
    except Exception as e:
        print(text, type(e).__name__, e)


attempt("a[0:1] = 5", a=[1, 2])
attempt("a[::2] = 5", a=[1, 2])
attempt("a[::2] = [1, 2]", a=[1, 2])
attempt("a[5] = 1", a=[1])
attempt("a['k'] = 1", a=[1])
attempt("del a[5]", a=[1])
attempt("del a['k']", a=[1])
attempt("a[1:'x']", a=[1])


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


d = [D(i) for i in range(6)]
print("slice")
del d[1:3]
print("extended")
del d[::2]
print("assign")
d[:] = [D("new")]
print("clear")
d.extend([D("n1"), D("n2")])
d.clear()
print("times")
d = [D(1), D(2)]
d *= 0
d = [D("p"), D("q"), D("r"), D("s")]
print("extended assign")
d[::2] = [1, 2]
print("pop")
d.pop(1)
print("remove")
d.remove(d[-1])
print("end")
