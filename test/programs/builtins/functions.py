print(abs(-3), abs(2.5), abs(3 + 4j), abs(True), bin(10), bin(-5), oct(64), hex(255), hex(-1), chr(65), chr(0x1F40D), ord("a"), ord("é"), ord(b"x"))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2.0, 3), pow(exp=2, base=3))
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(5, None), round(-0.5), round(1.5, 0))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 0.5]), sum([], 5), sum([[1], [2]], []), sum((x for x in range(5)), start=10), sum([True, True]), sum([1, 2j, 0.5]))
print(max(1, 2, 3), max([1, 5, 2]), max("abc"), max([], default=0), max([1, -5], key=abs), max("a", "bb", key=len), min(3, 1), min([2.5, 1]), min((), default=None))
print(all([1, 1]), all([1, 0]), any([0, 1]), any([]), len("abc"), len({1: 2}), len(range(10)), callable(len), callable(5), callable(int), callable(lambda: 1))
print(repr("a'b"), ascii("é🐍"), format(3.14159, ".2f"), format("a", ">3"), format(5), format(255, "x"))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance("a", int), isinstance([], (int, (str, list))), issubclass(bool, int), issubclass(int, (str, object)), isinstance(1, object), isinstance(int, type))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance(3.5, int | str))
print(hash(1), hash(1.0), hash(True), hash(-1), hash(None) == hash(None), hash("a") == hash("a"))
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted({"b": 1, "a": 2}), sorted(["bb", "a"], key=len))


class A:
    x = 1

    def __init__(self):
        self.y = 2

    def method(self):
        return "m"


a = A()
print(getattr(a, "x"), getattr(a, "z", "none"), hasattr(a, "y"), hasattr(a, "q"), getattr(a, "method")())
setattr(a, "z", 3)
print(a.z, vars(a))
delattr(a, "z")
print(vars(a), [n for n in dir(a) if not n.startswith("__")], id(a) == id(a))


def f(p, q=2):
    r = 3
    return sorted(locals()), locals(), vars() == locals(), dir()


print(f(1))
print("A" in globals(), globals() is globals(), "a" in dir(), __name__)
for error in (
    lambda: abs("a"),
    lambda: all(1),
    lambda: bin("a"),
    lambda: bin(1.5),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr("a"),
    lambda: ord("ab"),
    lambda: ord(1),
    lambda: ord(""),
    lambda: delattr(1, "a"),
    lambda: setattr(1, "a", 1),
    lambda: setattr(1, 1, 1),
    lambda: getattr(1, 1),
    lambda: getattr(1, "a"),
    lambda: getattr(1),
    lambda: hasattr(1, 1),
    lambda: divmod(1, "a"),
    lambda: divmod(1, 0),
    lambda: pow(1, "a"),
    lambda: pow(2, -1, 0),
    lambda: pow(2, 3, "a"),
    lambda: pow(1),
    lambda: pow(1, 2, 3, 4),
    lambda: round("a"),
    lambda: round(1.5, "a"),
    lambda: round(),
    lambda: sum(1),
    lambda: sum(["a"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum(),
    lambda: sum(1, 2, 3),
    lambda: max(),
    lambda: max([]),
    lambda: max(1),
    lambda: max(1, 2, default=3),
    lambda: max(1, "a"),
    lambda: min(1, 2, foo=1),
    lambda: min([1, "a"]),
    lambda: len(1),
    lambda: len(),
    lambda: len(1, 2),
    lambda: len(obj=1),
    lambda: isinstance(1, 1),
    lambda: isinstance(1, (1, int)),
    lambda: isinstance(1),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 1),
    lambda: hash([]),
    lambda: id(),
    lambda: callable(),
    lambda: format(1, 2),
    lambda: format(1, "q"),
    lambda: vars(1),
    lambda: repr(),
    lambda: sorted(),
    lambda: sorted([1], 1),
    lambda: print(1, sep=1),
    lambda: print(1, end=1),
    lambda: print(1, foo=1),
    lambda: print(1, file=1),
    lambda: any(),
    lambda: sum([1], starts=2),
):
    try:
        print("no error", error())
    except Exception as e:
        print(type(e).__name__, e)
print(1, 2, 3, sep="-", end="!\n")
print()
print("a", None, 1.5, [1, "x"], (2,), {"k": "v"}, sep="|")
print(*range(3), sep="")
print("x", end="")
print("y", flush=True)


class Out:
    def write(self, text):
        parts.append(text)


parts = []
print("a", 1, file=Out())
print(parts)


class Loud:
    def __str__(self):
        print("(str called)", end=" ")
        return "loud"

    def __repr__(self):
        return "Loud()"

    def __format__(self, spec):
        return f"<{spec}>"

    def __len__(self):
        return 7

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return ("round", n)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __index__(self):
        return 5

    def __hash__(self):
        return 42

    def __reversed__(self):
        return "rev"

    def __dir__(self):
        return ["b", "a"]

    def __bool__(self):
        return False


o = Loud()
print("before", o, "after")
print(repr(o), format(o, "spec"), f"{o:x}", len(o), abs(o), round(o), round(o, 2), divmod(o, 1), divmod(1, o), pow(o, 2), pow(o, 2, 3), bin(o), chr(Loud()), hash(o), reversed(o), dir(o), any([o]), [o])


class Meta(type):
    def __instancecheck__(cls, other):
        return other == "magic"

    def __subclasscheck__(cls, other):
        return other is int


class Magic(metaclass=Meta):
    pass


print(isinstance("magic", Magic), isinstance(1, Magic), issubclass(int, Magic), issubclass(str, Magic), isinstance("magic", (int, Magic)), isinstance(Magic(), Magic))


class Proxy:
    __class__ = property(lambda self: int)


print(isinstance(Proxy(), int), isinstance(Proxy(), Proxy), isinstance(Proxy(), str))
