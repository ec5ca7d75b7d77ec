# What CPython 3.14 warns of: printed here by catching what `warnings` is told.
import array, collections, datetime, re, warnings

def generator():
    while True:
        try:
            yield 1
        except ValueError as error:
            print(repr(error))

def throw_as_three():
    started = generator()
    next(started)
    started.throw(ValueError, 'a')
    started.throw(ValueError('b'))

class Special(complex):
    pass

class Convertible:
    def __complex__(self):
        return Special(1, 2)

for deprecated in (
    throw_as_three,
    lambda: ~True,
    lambda: ~False,
    lambda: re.sub('a', 'b', 'caa', 1),
    lambda: re.split('a', 'caa', 1),
    lambda: datetime.datetime.utcfromtimestamp(0),
    lambda: complex(1j, 2j),
    lambda: complex(Special(1, 2), 3),
    lambda: complex(Convertible()),
):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(deprecated())
    for warning in caught:
        print('   ', warning.category.__name__, warning.message)

try:
    collections.Mapping
except AttributeError as error:
    print(error)

# Class methods are called after the class that they are called of.
class Words(dict):
    pass

class Plain:
    pass

for call in (
    lambda: Words.fromkeys(),
    lambda: Words.fromkeys(x=1),
    lambda: Plain.__init_subclass__(x=1),
    lambda: Plain.__init_subclass__(1),
    lambda: Plain.__subclasshook__(),
    lambda: type('Number', (float,), {}).fromhex(),
):
    try:
        call()
    except TypeError as error:
        print(error)
try:
    class Odd(Plain, word=1):
        pass
except TypeError as error:
    print(error)
