# An AttributeError that Python code raises while an attribute is looked up is told which attribute of which object.
import operator
import sys


class Descriptor:
    def __get__(self, instance, owner):
        raise AttributeError('from a descriptor')


class Base:
    kind = Descriptor()

    @property
    def size(self):
        raise AttributeError('from a property')

    @property
    def named(self):
        raise AttributeError('with a name of its own', name='other')


class Derived(Base):
    def through_super(self):
        return super().size

    def through_bound(self):
        above = super()
        return above.size


class Open(Base):
    alpha = 1

    def __getattr__(self, name):
        raise AttributeError(f'nothing called {name}')


class Guarded:
    def __getattribute__(self, name):
        raise AttributeError('guarded')


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError('from the metaclass')


class WithMeta(metaclass=Meta):
    pass


def show(function):
    try:
        print(function())
    except AttributeError as error:
        print(error, '|', error.name, '|', type(error.obj).__name__)


derived, opened = Derived(), Open()
show(lambda: opened.alphb)
show(lambda: opened.method())
show(lambda: getattr(opened, 'beta'))
show(lambda: opened.size)
show(lambda: Guarded().x)
show(lambda: WithMeta.y)
show(lambda: derived.size)
show(lambda: derived.size())
show(lambda: derived.kind)
show(lambda: derived.kind())
show(lambda: Derived.kind)
show(lambda: derived.named)
show(derived.through_super)
show(derived.through_bound)
show(lambda: object.__getattribute__(derived, 'size'))
show(lambda: operator.attrgetter('size')(derived))
show(lambda: '{0.size}'.format(derived))
print(hasattr(opened, 'x'), getattr(opened, 'x', 'default'))

shared = AttributeError('one for all')


class Sharing:
    def __getattr__(self, name):
        raise shared


show(lambda: Sharing().first)
show(lambda: Sharing().second)

held = Open()
try:
    held.gamma
except AttributeError as error:
    print(error.obj is held, sys.getrefcount(held))
print(sys.getrefcount(held))


def __getattr__(name):
    raise AttributeError('from the module')


show(lambda: sys.modules['__main__'].anything)
