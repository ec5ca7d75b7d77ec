# Descriptors asked by hand, and attributes that cannot be changed.
import functools
import types


def tell(text, run):
    try:
        print(text, '->', run())
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class C:
    def method(self):
        return 'C.method'


class D(C):
    pass


class WithoutGet:
    def __set__(self, instance, value):
        instance.__dict__['x'] = value * 2


class E:
    x = WithoutGet()


e = E()
tell('class attribute', lambda: type(E.x).__name__)
tell('nothing stored', lambda: type(e.x).__name__)
e.x = 21
tell('stored', lambda: e.x)

keys = dict.__dict__['fromkeys']
tell('of a class', lambda: keys.__get__(None, dict)([1]))
tell('of an instance', lambda: keys.__get__({})([1]))
tell('of nothing', lambda: keys.__get__(None, None))
tell('of another', lambda: keys.__get__(42))
tell('of no class', lambda: keys.__get__(None, 42))
tell('of another class', lambda: keys.__get__(None, int))
append = list.append
items = [1]
append.__get__(items)(2)
tell('bound', lambda: items)
tell('bound to another', lambda: append.__get__(3))
tell('bound to nothing', lambda: append.__get__(None))
tell('special', lambda: list.__add__.__get__([1])([2]))
tell('its class', lambda: [].__add__.__objclass__)
name = type.__dict__['__name__']
name.__set__(D, 'Renamed')
tell('set by hand', lambda: D.__name__)
tell('deleted by hand', lambda: name.__delete__(D))
tell('set on a built-in', lambda: name.__set__(list, 'x'))
tell('set on another kind', lambda: name.__set__(3, 'x'))
tell('got from another kind', lambda: name.__get__(3))
tell('got from nothing', lambda: name.__get__(None, D) is name)

tell('object for a class', lambda: object.__setattr__(C, 'x', 1))
tell('object for a class', lambda: object.__delattr__(C, 'x'))
tell('a number as name', lambda: type.__getattribute__(list, 42))
tell('a number as name', lambda: type.__setattr__(C, 42, 1))
tell('a number as name', lambda: super(D, D()).__getattribute__(42))
tell('a number as name', lambda: D().method.__getattribute__(42))

p = property(lambda self: 1)
tell('read only', lambda: setattr(p, 'fget', 1))
tell('read only', lambda: delattr(p, 'fset'))
tell('read only', lambda: setattr(1j, 'real', 1))
tell('read only', lambda: setattr(5, '__doc__', 1))
tell('not deletable', lambda: delattr(C, '__doc__'))
tell('not deletable', lambda: delattr(C, '__module__'))
tell('not there', lambda: C.__abstractmethods__)
tell('not there', lambda: delattr(C, '__abstractmethods__'))


def f():
    pass


class Bare:
    pass


a = Bare()
a.x = 1
for thing in (f, functools.partial(f), ValueError(), a):
    kind = type(thing).__name__
    tell(kind, lambda: setattr(thing, '__dict__', {'q': 3}))
    tell(kind, lambda: thing.q)
    tell(kind, lambda: delattr(thing, '__dict__'))
    tell(kind, lambda: setattr(thing, '__dict__', 3))
    tell(kind, lambda: thing.__dict__)


class DocOnDemand:
    def __get__(self, instance, owner):
        return f'{owner.__name__} {instance is None}'


class Documented:
    __doc__ = DocOnDemand()


print(Documented.__doc__, '/', Documented().__doc__)
error = ValueError()
error.__doc__ = 'of this one'
print(error.__doc__)


class ForgetsItsFallback:
    def __getattr__(self, name):
        raise AttributeError('fallback ' + name)

    def __getattribute__(self, name):
        if hasattr(ForgetsItsFallback, '__getattr__'):
            del ForgetsItsFallback.__getattr__
        raise AttributeError('first ' + name)


tell('once', lambda: ForgetsItsFallback().x)
tell('twice', lambda: ForgetsItsFallback().x)

# super objects that are not bound yet
unbound = super(D)
print(unbound)
tell('bound later', lambda: unbound.__get__(D()).method())
tell('bound to nothing', lambda: unbound.__get__(None))
tell('bound to another', lambda: unbound.__get__(12))
tell('a keyword', lambda: super(D, this=1))
tell('too many', lambda: super(D, D(), 3))
tell('no class', lambda: super(3))
tell('no instance', lambda: super(D, 3))


class F(D):
    def method(self):
        return 'F+' + self._F__super.method()


F._F__super = super(F)
tell('a class attribute', lambda: F().method())

# modules made by hand
m = types.ModuleType('handmade', 'its text')
print(m, m.__doc__, sorted(m.__dict__))
m.__doc__ = 'another'
m.__file__ = 'handmade.py'
print(m, m.__doc__)
tell('read only', lambda: setattr(m, '__dict__', {}))


class LoggedModule(types.ModuleType):
    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)


logged = LoggedModule('logged')
logged.x = 3
print(logged.x, logged.__name__, logged)
tell('a number as name', lambda: types.ModuleType(3))
