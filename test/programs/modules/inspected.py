"""The module inspect: signatures, sources, members, frames, states; annotationlib."""
import annotationlib
import functools
import inspect
from inspect import Parameter, Signature, signature

__file__ = "main.py"


def f(a, /, b: int, c=3, *args: str, d, e: "x" = 5, **kw) -> list[int]:
    pass


class A:
    """Doc of A."""

    def __init__(self, p, q=2):
        self.p = p

    def m(self, z):
        """Doc of m.

            indented
        """

    @classmethod
    def c(cls, k): pass

    @staticmethod
    def s(k): pass

    @property
    def r(self):
        return 1


class B(A):
    def m(self, z): pass
    # the end of B


s = signature(f)
print(s, [str(p.kind) for p in s.parameters.values()], s.parameters["e"], repr(s.parameters["a"]))
bound = s.bind(1, 2, d=4, z=9)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs)
for args, kwargs in [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {"b": 3, "d": 1}), ((), {"a": 1, "b": 2})]:
    try:
        s.bind(*args, **kwargs)
    except TypeError as error:
        print(error)


class Called:
    def __call__(self, w): pass


class Made:
    def __new__(cls, u, v): return object.__new__(cls)


for one in A, B, A(1).m, A.m, A.c, A.s, Made, Called(), Called, functools.partial(f, 1, c=2), len, ValueError:
    try:
        print(signature(one))
    except ValueError as error:
        print(error)
for wrong in ("1", 0), ("a", 9), ("if", 1):
    try:
        Parameter(*wrong)
    except ValueError as error:
        print(error)
print(Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("b", Parameter.KEYWORD_ONLY, default=1)]))
print(s.replace(return_annotation=int), s == signature(f), inspect.getfullargspec(f))


def decorator(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@decorator
def decorated(q):
    # a comment
    return (q,
  2)


print(inspect.getsource(decorated), signature(decorated), signature(decorated, follow_wrapped=False))
print(inspect.getsource(B), inspect.getsourcelines(A.c))
for one in len, 5:
    try:
        inspect.getsource(one)
    except TypeError as error:
        print(error)
print(inspect.getdoc(B.m), inspect.getdoc(B), inspect.cleandoc("  a\n    b\n      c\n\n"), sep="|")
print(inspect.getmembers(A, inspect.isfunction)[-1][0], inspect.getmro(B), inspect.isabstract(A))
print([(one.name, one.kind) for one in inspect.classify_class_attrs(B) if not one.name.startswith("_")])
print(inspect.getattr_static(A(1), "r").__class__, inspect.getattr_static(A(1), "p"), inspect.getattr_static(A, "n", 7))


def numbers():
    x = 1
    yield x


g = numbers()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
print(inspect.getgeneratorlocals(g), g.close(), inspect.getgeneratorstate(g))


async def later(): pass


c = later()
print(inspect.iscoroutinefunction(later), inspect.getcoroutinestate(c), inspect.isawaitable(c), c.close())


def framed(u=1):
    frame = inspect.currentframe()
    print(frame.f_lineno, inspect.getframeinfo(frame).function, inspect.stack()[1].lineno)
    print(inspect.stack()[0].code_context, inspect.formatargvalues(["u"], None, None, frame.f_locals))


framed()


def outer():
    n = 1

    def inner(): return n + len([]) + A + undefined
    return inner


print(inspect.getclosurevars(outer()))


def forward(a: Undefined, b: list[Undef2] | None, c: int = 1) -> "str": pass


print(annotationlib.get_annotations(forward, format=annotationlib.Format.STRING))
print(annotationlib.get_annotations(forward, format=annotationlib.Format.FORWARDREF)["c"])
try:
    inspect.get_annotations(forward)
except NameError as error:
    print(error)


class Annotated:
    a: int
    b: Unknown


print(annotationlib.get_annotations(Annotated, format=annotationlib.Format.STRING), annotationlib.type_repr(Annotated))
code = f.__code__
print(code.co_varnames, code.co_consts, code.co_flags, list(code.co_lines()), code.replace(co_name="other").co_name)
