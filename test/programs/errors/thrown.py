# What throw() of a generator makes of its arguments, and how the program ends.
import json
import math
import sys
from itertools import count
from string.templatelib import Template


def echo():
    while True:
        try:
            yield
        except Exception as error:
            print('inside', type(error).__name__, error.args)


def throw(*args):
    walk = echo()
    next(walk)
    try:
        walk.throw(*args)
    except Exception as error:
        print(type(error).__name__, error)


throw(ValueError, 5)
throw(ValueError, ValueError('own'))
throw(ValueError, KeyError('other'))
throw(LookupError, KeyError('derived'))
throw(ValueError('whole'), 5)
throw(ValueError('whole'))

try:
    Template(x=1)
except TypeError as error:
    print(error)

for text in (r'"\uXYZW"', r'"abc\uZZZZ"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)

print(math.sumprod(iter([1, 2.5]), iter([3, 4])))
try:
    math.sumprod(count(), [1, 2])
except ValueError as error:
    print(error)

for arguments in ((), (None,), (3,)):
    try:
        sys.exit(*arguments)
    except SystemExit as error:
        print(repr(str(error)), error.args, error.code)
