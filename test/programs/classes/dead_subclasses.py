# A class that has died is nobody's subclass any more, and what asks about others may let some die.
import gc
from abc import ABC


class Shape:
    pass


def forget():
    class Round(Shape):
        pass

    return [one.__name__ for one in Shape.__subclasses__()]


print(forget())
gc.collect()
print(Shape.__subclasses__())


class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('hook:', cls.__name__, other.__name__)
        gc.collect()
        return NotImplemented


def register():
    class Derived(Drawable):
        pass

    class Stranger:
        pass

    Drawable.register(Stranger)
    print(issubclass(Stranger, Drawable), issubclass(Derived, Drawable))
    print(isinstance(Stranger(), Drawable), isinstance(3, Drawable))


class Curious:
    pass


register()
print(issubclass(Curious, Drawable))
# Asked once; another registration is a reason to ask again, after a no.
print(issubclass(Curious, Drawable))
Drawable.register(Shape)
print(issubclass(Curious, Drawable), issubclass(Shape, Drawable), isinstance(Shape(), Drawable))
print(issubclass(Shape, Drawable))
gc.collect()
print(Drawable.__subclasses__())


class Watching(type(Drawable)):
    def __subclasscheck__(cls, other):
        print('asked:', cls.__name__)
        gc.collect()
        return False


def drop():
    class First(Drawable, metaclass=Watching):
        pass

    class Second(Drawable, metaclass=Watching):
        pass


drop()


class Other:
    pass


print(issubclass(Other, Drawable))
