# The __new__ of a built-in type given something that is no class of its kind.
import collections
import functools
import itertools
import re
import struct
import types
import weakref

KINDS = [
    property, staticmethod, classmethod, super, types.CellType, types.MappingProxyType, types.FunctionType,
    types.MethodType, types.GenericAlias, types.ModuleType, types.SimpleNamespace, type, object, int, bool, float,
    complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, enumerate, reversed, zip, map,
    filter, memoryview, BaseException, Exception, ValueError, OSError, StopIteration, KeyError, ExceptionGroup,
    collections.deque, itertools.count, itertools.chain, functools.partial, weakref.ref, struct.Struct,
]
GIVEN = {'object': (object,), 'int': (int,), '3': (3,), 'list, [1]': (list, [1]), '': ()}

for kind in KINDS:
    for text, arguments in GIVEN.items():
        try:
            kind.__new__(*arguments)
        except TypeError as error:
            print(f'{kind.__name__}({text})', error)
        else:
            print(f'{kind.__name__}({text})', 'made')

# Types that nothing in Python makes have no __new__ of their own.
for kind in (re.Match, re.Pattern, types.GeneratorType, types.FrameType, type(len), type({}.keys())):
    try:
        kind.__new__(kind)
    except TypeError as error:
        print(error)


class L(list):
    pass


class E(ValueError):
    pass


for make, kind in [(object, L), (list, L), (object, E), (BaseException, E), (BaseException, ValueError), (BaseException, OSError),
                   (object, SystemExit), (dict, L), (int, bool)]:
    try:
        print(type(make.__new__(kind)).__name__)
    except TypeError as error:
        print(error)
print('__new__' in vars(ValueError), '__new__' in vars(SystemExit), '__init__' in vars(SystemExit))
