# The decorators that abc had before abstractmethod could be combined; and classes that take type arguments.
from abc import ABC, abstractclassmethod, abstractproperty, abstractstaticmethod

class Shape(ABC):
    @abstractproperty
    def area(self): ...
    @abstractclassmethod
    def parse(cls, text): ...
    @abstractstaticmethod
    def unit(): ...

print(sorted(Shape.__abstractmethods__))
try:
    Shape()
except TypeError as error:
    print(error)

class Square(Shape):
    area = property(lambda self: 4)
    parse = classmethod(lambda cls, text: cls())
    unit = staticmethod(lambda: 'cm')

print(Square.parse('').area, Square.unit())
for kind in ExceptionGroup, BaseExceptionGroup, memoryview, classmethod, staticmethod:
    print(kind[int], type(kind[int]).__name__)
