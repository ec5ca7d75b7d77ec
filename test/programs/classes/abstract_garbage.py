# An abstract class has what the interpreter knows of it as an attribute, which is garbage with the class.
import abc
import collections.abc
import gc
import sys


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class Pair(collections.abc.Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return [1, 2][index]


print(type(Shape._abc_impl), sys.getsizeof(Shape._abc_impl), sys.getrefcount(Shape._abc_impl))
print(list(vars(Shape)))
print(list(Pair()), gc.is_tracked(Pair._abc_impl))
gc.collect()
del Shape
print(gc.collect())
del Pair
print(gc.collect())
