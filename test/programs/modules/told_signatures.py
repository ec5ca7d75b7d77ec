# What built-ins say of their parameters, and what else the tools of inspection say.
import inspect
import operator

for function in (sorted, input, breakpoint, map, filter, zip, enumerate, reversed, list, set, tuple, property, classmethod,
                 staticmethod, memoryview, frozenset, bool, complex, float, len, print, [].append, [].sort, 'a'.split):
    print(function.__name__, inspect.signature(function))
for function in (max, min, dict.update, int, str, dict, range, slice):
    try:
        print(function.__name__, inspect.signature(function))
    except ValueError as error:
        print(function.__name__, str(error).split(' <')[0])


def called(a, b=2, *rest, c, d=4, **more):
    pass


print(inspect.getcallargs(called, 1, c=3))
print(inspect.getcallargs(called, 1, 5, 6, c=3, e=7))
print(operator.methodcaller('f', 1, k=2), operator.index(True), operator.index(5))
