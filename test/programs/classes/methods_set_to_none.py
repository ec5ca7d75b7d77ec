# A special method that is None says that the operation is not supported.
import math
import operator


class Nothing:
    __add__ = __radd__ = __iadd__ = __neg__ = __lt__ = __eq__ = __len__ = __contains__ = None
    __iter__ = __reversed__ = __hash__ = __getitem__ = __setitem__ = __delitem__ = None
    __index__ = __call__ = __repr__ = __format__ = __abs__ = __round__ = __divmod__ = __pow__ = None


class OnlyReflected:
    __radd__ = None


class Declines:
    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return 'reflected'


class NoRepeat(list):
    __mul__ = None


n = Nothing()
checks = {
    'n + 1': lambda: n + 1,
    '1 + OnlyReflected()': lambda: 1 + OnlyReflected(),
    'Declines() + OnlyReflected()': lambda: Declines() + OnlyReflected(),
    'OnlyReflected() + 1': lambda: OnlyReflected() + 1,
    'n + Declines()': lambda: n + Declines(),
    'operator.iadd(n, 1)': lambda: operator.iadd(n, 1),
    '-n': lambda: -n,
    'n < 1': lambda: n < 1,
    '1 > n': lambda: 1 > n,
    'n == 1': lambda: n == 1,
    '1 == n': lambda: 1 == n,
    'len(n)': lambda: len(n),
    '1 in n': lambda: 1 in n,
    'list(n)': lambda: list(n),
    'reversed(n)': lambda: reversed(n),
    'hash(n)': lambda: hash(n),
    'n[0]': lambda: n[0],
    'n[0] = 1': lambda: operator.setitem(n, 0, 1),
    'del n[0]': lambda: operator.delitem(n, 0),
    '[1][n]': lambda: [1][n],
    'n()': lambda: n(),
    'repr(n)': lambda: repr(n),
    'format(n)': lambda: format(n),
    'abs(n)': lambda: abs(n),
    'round(n)': lambda: round(n),
    'divmod(n, 1)': lambda: divmod(n, 1),
    'pow(n, 2)': lambda: pow(n, 2),
    'NoRepeat() * 2': lambda: NoRepeat() * 2,
    '2 * NoRepeat()': lambda: 2 * NoRepeat(),
    'operator.length_hint(n)': lambda: operator.length_hint(n, 7),
    '[n] == [1]': lambda: [n] == [1],
    '[n] == [n]': lambda: [n] == [n],
}
for text, run in checks.items():
    try:
        print(text, '->', run())
    except TypeError as error:
        print(text, '-> TypeError:', error)

# Booleans stay booleans under &, | and ^.
for a in (True, False):
    for b in (True, False):
        print(a, b, a & b, a | b, a ^ b, a & int(b))
