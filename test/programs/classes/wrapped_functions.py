# Static and class methods speak for the function they wrap: they copy its name and documentation when made, and ask for its
# annotations when they are asked.
def scale(x: int, by: float = 2.0) -> float:
    "Scaled."
    return x * by

for kind in classmethod, staticmethod:
    wrapped = kind(scale)
    print(kind.__name__, wrapped.__dict__)
    print(wrapped.__name__, wrapped.__qualname__, wrapped.__doc__, wrapped.__module__ == __name__)
    print(wrapped.__annotations__, sorted(wrapped.__dict__))
    print(wrapped.__func__ is scale, wrapped.__wrapped__ is scale, wrapped.__isabstractmethod__)
    wrapped.__name__ = 'renamed'
    wrapped.extra = 1
    print(wrapped.__name__, scale.__name__, wrapped.extra)
    wrapped.__annotations__ = {}
    print(wrapped.__annotations__, scale.__annotations__)
    for attribute in '__func__', '__wrapped__', '__isabstractmethod__':
        try:
            setattr(wrapped, attribute, None)
        except AttributeError as error:
            print(error)
    print(kind[int], type(kind[int]).__name__)
    for attribute in '__name__', '__annotations__', '__annotate__', 'missing':
        try:
            print(getattr(kind(3), attribute))
        except AttributeError as error:
            print(error)
    print(kind.__new__(kind).__dict__, kind.__new__(kind).__func__)

# What dir() lists: keys in the order they are found, sorted by dir().
class Base:
    first = 1

class Derived(Base):
    second = 2
    def __init__(self):
        self.third = 3

print(object.__dir__(Derived())[:1], 'first' in type.__dir__(Derived))
print('__dict__' in dir(object()), '__dict__' in dir(5), '__dict__' in vars(object), '__dict__' in dir(Derived()))

odd = Derived()
odd.__dict__[4] = 'number'
print([key for key in object.__dir__(odd) if not str(key).startswith('_')])
try:
    dir(odd)
except TypeError as error:
    print(error)

class Slots:
    __slots__ = 'x'

print('__dict__' in dir(Slots()), 'x' in dir(Slots))
try:
    Slots().__dict__
except AttributeError as error:
    print(error)
