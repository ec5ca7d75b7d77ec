# An object of another class that is laid out alike.
import types


class Slotted:
    __slots__ = ('a',)


class SlottedToo:
    __slots__ = ('a',)


class Plain:
    pass


class PlainToo(Plain):
    def greet(self):
        return f'hello from {self.name}'


s = Slotted()
s.a = 1
s.__class__ = SlottedToo
print(type(s).__name__, s.a)
p = Plain()
p.name = 'p'
p.__class__ = PlainToo
print(type(p).__name__, p.greet(), p.__dict__)
for target in (Slotted, int, types.FunctionType, 3):
    try:
        p.__class__ = target
    except TypeError as error:
        print(error)
