# Who is named when a built-in gets the wrong number of arguments.
import bisect
import collections
import gc
import heapq
import itertools
import math
import operator
import sys

CALLS = {
    'math.sqrt(1, 2)': lambda: math.sqrt(1, 2),
    'math.sqrt(x=1)': lambda: math.sqrt(x=1),
    'math.floor()': lambda: math.floor(),
    'math.gcd(a=1)': lambda: math.gcd(a=1),
    'math.atan2(1)': lambda: math.atan2(1),
    'itertools.tee(iterable=[])': lambda: itertools.tee(iterable=[]),
    'operator.neg(1, 2)': lambda: operator.neg(1, 2),
    'operator.add(1)': lambda: operator.add(1),
    'sys.intern(1, 2)': lambda: sys.intern(1, 2),
    'gc.enable(1)': lambda: gc.enable(1),
    'heapq.heappop()': lambda: heapq.heappop(),
    'bisect.bisect()': lambda: bisect.bisect(),
    'len()': lambda: len(),
    '[].append(1, 2)': lambda: [].append(1, 2),
    '[].__len__(1)': lambda: [].__len__(1),
    '[].__setitem__(1)': lambda: [].__setitem__(1),
    '{}.__getitem__()': lambda: {}.__getitem__(),
    '{1}.__contains__()': lambda: {1}.__contains__(),
    '(1).__pow__()': lambda: (1).__pow__(),
    '(1).__add__()': lambda: (1).__add__(),
    '(1).__round__(1, 2)': lambda: (1).__round__(1, 2),
    '(1).__format__()': lambda: (1).__format__(),
    'defaultdict.__missing__': lambda: collections.defaultdict(list).__missing__(1, 2),
}
for text, run in CALLS.items():
    try:
        print(text, '->', run())
    except TypeError as error:
        print(text, '->', error)

for method in (list.__reversed__, int.__format__, dict.__getitem__, list.__getitem__, str.__getitem__, object.__sizeof__):
    print(method, type(method).__name__)
print(math.sqrt.__module__, operator.neg.__module__, len.__module__, [].append.__module__)
words = collections.OrderedDict()
words.update(self=1)
print(words)
plain = {}
plain.update(self=2)
print(plain, type[int], sys.int_info)
for count in (-sys.maxsize - 2, sys.maxsize + 1):
    for sequence in ([1], (1,), 'a', b'a'):
        try:
            print(sequence * count)
        except OverflowError as error:
            print(error)
try:
    __import__('')
except ValueError as error:
    print(error)
