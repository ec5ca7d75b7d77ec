# Buffers by their method, lengths that fail, functions that unregister others.
def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


import array
import atexit
import itertools
import logging
from collections import deque

for made in (b'abc', bytearray(b'abc'), memoryview(b'abc'), array.array('i', [1, 2])):
    print(made.__buffer__(284).tolist())
    attempt(lambda: made.__buffer__('x'))
    attempt(lambda: made.__buffer__(1).readonly)
grown = bytearray(b'abc')
view = grown.__buffer__(0)
attempt(lambda: grown.append(1))
grown.__release_buffer__(view)
attempt(lambda: grown.append(1))
print(grown)


class NoLength(list):
    def __len__(self):
        raise RuntimeError('no length')


for function in (bytes, list, tuple, bytearray, [].extend, bytearray(b'ab').extend, set, ','.join):
    attempt(lambda: function(NoLength([1, 2])))

for factory in (itertools.combinations, itertools.combinations_with_replacement):
    attempt(lambda: factory(range(5), 2**44))
    attempt(lambda: factory(range(5), 2**64))
print(list(type(iter(deque()))(deque('abc'), index=1)))
for text in ('%(a)*s', '%(a)*3s', '%(a)3.2f', '%(a).*d', '%(a)q', '%(a)-5s'):
    try:
        logging.Formatter(text)
        print(text, 'ok')
    except ValueError as error:
        print(text, error)


class Replaces:
    def __init__(self):
        self.seen = []

    def __eq__(self, other):
        self.seen.append(other.__name__)
        atexit._clear()
        atexit.register(last)
        return True


def first():
    print('first')


def second():
    print('second')


def last():
    print('last')


atexit._clear()
for function in (first, second, second):
    atexit.register(function)
replaces = Replaces()
atexit.unregister(replaces)
print(replaces.seen)
atexit._clear()
