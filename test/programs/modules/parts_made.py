# What has no public name can be made all the same; iterators and texts in small.
import array
import atexit
import copy
import ast
import io
import itertools
import logging
from collections import deque
from typing import ForwardRef, ParamSpec, ParamSpecArgs, ParamSpecKwargs

Iterator = type(iter(deque()))
letters = deque('abc')
for start in (0, 1, -1, 7):
    print(list(Iterator(letters, start)))
for arguments in (([],), (letters, 'x')):
    try:
        Iterator(*arguments)
    except TypeError as error:
        print(error)
print(type(iter(array.array('i'))), hasattr(array, 'arrayiterator'))

P = ParamSpec('P')
print(ParamSpecArgs(P), ParamSpecKwargs(P), ParamSpecArgs(3), ParamSpecArgs(3) == ParamSpecArgs(3), ParamSpecArgs(P) == P.args)
print(ForwardRef('A', is_class=True), ForwardRef('A', module='m'))

for count in (None, 'x', -1):
    try:
        itertools.combinations([1], count)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

for newline in ('\n', '\r', '\r\n', '', None):
    text = io.StringIO('a\nb\r\nc\rd', newline=newline)
    print(repr(newline), repr(text.getvalue()), text.newlines)
grown = io.StringIO(newline=None)
for part in ('a\n', 'b\r\n', 'c\r'):
    grown.write(part)
    print(grown.newlines)
print('flush' in io.BytesIO.__dict__, io.BytesIO(b'x').isatty())

for text in ('{a:{b}}', '{a:z}', '{a:{}}', '{a:*<10s}', '{a!x}', '{a:>{w}.{p}f}'):
    try:
        logging.Formatter(text, style='{')
        print(text, 'ok')
    except ValueError as error:
        print(text, error)

name = ast.parse('x').body[0].value
name.extra = 1
print(hasattr(copy.replace(name), 'extra'), ast.dump(copy.replace(name, id='y')))


class Seen:
    def __init__(self, tags):
        self.tags = tags

    def __eq__(self, other):
        self.tags.append(other.__name__)
        return False


def one():
    print('one')


def two():
    print('two')


atexit._clear()
tags = []
atexit.register(one)
atexit.register(two)
atexit.unregister(Seen(tags))
print(tags)
atexit.unregister(one)
atexit.unregister(two)
