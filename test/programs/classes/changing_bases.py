# Assigning to __bases__, and to __class__ where it is refused.
class Named:
    def who(self):
        return 'named'


class Titled:
    def who(self):
        return 'titled ' + super().who()


class Person(Named):
    pass


class Pupil(Person):
    pass


p = Pupil()
print(p.who(), Pupil.__mro__)
Person.__bases__ = (Titled, Named)
print(p.who(), Pupil.__mro__)
print(Person.__base__, Titled.__subclasses__(), Named.__subclasses__())
Person.__bases__ = (Named,)
print(p.who(), Titled.__subclasses__(), isinstance(p, Titled))


class Slotted:
    __slots__ = ('a',)


class SlottedOtherwise:
    __slots__ = ('b',)


class Alone:
    pass


def attempt(run):
    try:
        run()
        print('done')
    except TypeError as error:
        print(error)


attempt(lambda: setattr(Person, '__bases__', 3))
attempt(lambda: setattr(Person, '__bases__', ()))
attempt(lambda: setattr(Person, '__bases__', (3,)))
attempt(lambda: setattr(Person, '__bases__', (Pupil,)))
attempt(lambda: setattr(Person, '__bases__', (Slotted,)))
attempt(lambda: setattr(Person, '__bases__', (Named, Named)))
attempt(lambda: setattr(Alone, '__bases__', (Named,)))
attempt(lambda: setattr(int, '__bases__', (object,)))
attempt(lambda: delattr(Person, '__bases__'))
print(Person.__bases__)
s = Slotted()
attempt(lambda: setattr(s, '__class__', SlottedOtherwise))
attempt(lambda: setattr(s, '__class__', Alone))
attempt(lambda: setattr(p, '__class__', Alone))
print(type(p).__name__)
