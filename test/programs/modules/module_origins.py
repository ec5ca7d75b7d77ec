# Where a module comes from, and modules with a class of their own.
import collections
import json
import json.decoder
import math
import os
import sys
import types

for module in (json, json.decoder, collections, os):
    print(module.__name__, os.path.basename(module.__file__), repr(module.__package__), hasattr(module, '__path__'))
print(math, hasattr(math, '__file__'), repr(math.__package__))
print(repr(json).startswith("<module 'json' from '"), os)

for source in ('from json import lods', 'from math import sqrtt', 'from os import remov'):
    try:
        exec(source)
    except ImportError as error:
        print(str(error).split(' (')[0], error.path is None)


class Noted(types.ModuleType):
    def __repr__(self):
        return f'<noted {self.__name__}>'

    @property
    def answer(self):
        return 42


made = types.ModuleType('made')
made.value = 1
made.__class__ = Noted
print(made, made.answer, made.value, vars(made)['value'])
made.__class__ = types.ModuleType
print(made, hasattr(made, 'answer'))
try:
    sys.__class__ = types.SimpleNamespace
except TypeError as error:
    print(error)


class Names(list):
    pass


print(Names().append.__qualname__, [].append.__qualname__, type.__subclasshook__.__qualname__, bool.from_bytes.__qualname__)
print(types.MappingProxyType[str, int])
