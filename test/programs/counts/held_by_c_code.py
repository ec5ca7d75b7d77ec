# What C code holds of an object while it calls a special method: a tuple of the arguments, a bound method.
import math
import sys


class Thing:
    def __getattr__(self, name):
        raise AttributeError


def method(name, answer):
    def special(self, *others):
        print(name, sys.getrefcount(self), *map(sys.getrefcount, others), end=' ')
        return answer(self) if callable(answer) else answer

    return special


for name, answer in {
    'index': 1,
    'int': 1,
    'float': 1.0,
    'complex': 1j,
    'bool': True,
    'str': 's',
    'repr': 'r',
    'format': 'f',
    'bytes': b'b',
    'iter': lambda self: iter('ab'),
    'reversed': lambda self: iter(()),
    'len': 1,
    'hash': 1,
    'round': 1,
    'abs': 1,
    'trunc': 1,
    'floor': 1,
    'ceil': 1,
    'divmod': 1,
    'pow': 1,
    'dir': lambda self: [],
    'sizeof': 1,
    'contains': True,
    'lt': False,
    'add': lambda self: self,
    'radd': lambda self: self,
}.items():
    setattr(Thing, f'__{name}__', method(name, answer))

o = Thing()
for text in '''int(o); float(o); str(o); bool(o); complex(o); complex(o, o); bytes(o); bytearray(o); list(o); tuple(o); set(o)
        range(o); range(o, o); enumerate(o); reversed(o); iter(o); zip(o); zip(o, o); dict(zip(o, o)); sorted(o); any(o)
        all(o); min(o); max(o); min(o, o); len(o); hash(o); round(o); round(o, 1); abs(o); divmod(o, 1); pow(o, 1); repr(o)
        ascii(o); format(o); bin(o); chr(o); dir(o); math.trunc(o); math.floor(o); math.ceil(o); math.gcd(o)
        sys.getsizeof(o); int('1', o); 'abc'[o:]; [1, 2][o:o]; [1, 2][o]; [1] * o; f'{o}'; f'{o!s}'; '%s %r' % (o, o)
        '{} {!r}'.format(o, o); ','.join(o); dict(o); {}.update(o); [].extend(o); set().update(o); [1].pop(o)
        [1].insert(o, 1); o + 1; 1 + o; sum([o, o], o); o < 1; 1 in o; not o; [*o]; print(o, o); str([o]); {o}; {o: 1}'''.split(';'):
    for line in text.split('\n'):
        print(line.strip(), end=': ')
        try:
            eval(line.strip())
        except (ValueError, TypeError, IndexError) as error:
            print(type(error).__name__, end='')
        print()


class Mapping:
    def keys(self):
        print('keys', sys.getrefcount(self), end=' ')
        return 'ab'

    def __getitem__(self, key):
        print('item', sys.getrefcount(self), end=' ')
        return 1


def keywords(**given):
    print(given)


o = Mapping()
dict(o)
{}.update(o)
dict.__init__({}, o)
{**o}
keywords(**o)
