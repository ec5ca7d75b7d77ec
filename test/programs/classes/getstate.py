# What object.__getstate__ answers, and what copies make of it.
import copy
import types


class Plain:
    pass


class Slots:
    __slots__ = ('zed', '__hidden', 'a')

    def __init__(self):
        self.zed, self.__hidden, self.a = 1, 2, 3


class More(Slots):
    __slots__ = ('k', '__dict__')


plain = Plain()
print(plain.__getstate__())
plain.x = 1
print(plain.__getstate__(), plain.__getstate__() is plain.__dict__)
print(Slots().__getstate__())
more = More()
print(more.__getstate__())
more.k = more.other = 5
print(more.__getstate__(), copy.copy(more).__getstate__())
for value in (3, 'a', [], None, len, ValueError(1), types.SimpleNamespace(a=1), range(3)):
    print(type(value).__name__, value.__getstate__())

error = ValueError()
for state in (None, {1}, {'note': 2}, {1: 2}, 3):
    try:
        error.__setstate__(state)
        print(error.__dict__)
    except TypeError as problem:
        print(problem)
for made in (lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError('utf-8', 'x', 1, 2, 'r'), lambda: UnicodeEncodeError('a', 'b', 1.5, 2, 'c'),
             lambda: UnicodeTranslateError('a', 1, 2, None), lambda: types.MethodType(1, 2), lambda: types.MethodType(len, None)):
    try:
        print(made())
    except TypeError as problem:
        print(problem)

view = types.MappingProxyType({1: 2})
print(view | {3: 4}, {3: 4} | view, view | view, list(reversed(view)), view == {1: 2}, view != {1: 2})
for misuse in (lambda: hash(view), lambda: view | 1, lambda: types.MappingProxyType([1]), lambda: types.MappingProxyType(3), lambda: view < 3):
    try:
        print(misuse())
    except TypeError as problem:
        print(problem)
try:
    view |= 1
except TypeError as problem:
    print(problem)


def f():
    pass


for name in ('__annotations__', '__kwdefaults__', '__defaults__', '__type_params__', '__code__', '__name__', '__annotate__', '__globals__'):
    try:
        setattr(f, name, 3)
    except (TypeError, AttributeError) as problem:
        print(problem)
