# Which texts are built anew and which are the object itself; the bound on digits; what an error leaves behind.
import itertools
import sys

s = 'hello'
one, digit = 'a', '5'
print(digit.upper() is digit, one.lower() is one, one.swapcase() is one, ''.join([one, '']) is one, ''.join([one]) is one)
print('ab'.replace('b', '') is one, s.replace('z', 'y') is s, s.expandtabs() is s, s.strip() is s, one.strip() is one)
big = 12345678901
print(abs(big) is big, abs(-big) == big)

sys.set_int_max_str_digits(640)
huge = 10**700
for show in (str, repr, lambda n: f'{n}', lambda n: '%d' % n, lambda n: b'%d' % n, lambda n: format(n, 'd'), lambda n: format(n, ',d')):
    try:
        print(len(show(huge)))
    except ValueError as error:
        print(error)
print(len(format(huge, 'x')), len('%x' % huge))
sys.set_int_max_str_digits(0)
print(len(str(10**5000)), len('%d' % 10**5000), len(f'{10**5000:d}'))

chained = itertools.chain(1, [2])
for attempt in range(2):
    try:
        print(next(chained))
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return self.hint


for start in ([], [1, 2, 3]):
    try:
        start.extend(Hinted(sys.maxsize))
        print(start)
    except MemoryError:
        print('MemoryError')


class Names:
    def keys(self):
        return [3, 1, 2]

    def __getitem__(self, key):
        raise KeyError(key)


print(eval('dir()', {}, Names()))


class Tagged(bytearray):
    def __new__(cls, value):
        print(type(value).__name__)
        return super().__new__(cls, value)


print(Tagged.fromhex('a0a1'))
