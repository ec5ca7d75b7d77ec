import sys

thing = []


class Base:
    def __init_subclass__(cls, opt=None, **others):
        print('init_subclass', sys.getrefcount(opt))


class Plain(Base, opt=thing):
    pass


class Meta(type):
    def __prepare__(name, bases, opt=None):
        print('prepare', sys.getrefcount(opt))
        return {}

    def __new__(meta, name, bases, namespace, opt=None):
        print('new', sys.getrefcount(opt))
        return type.__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, opt=None):
        print('init', sys.getrefcount(opt))

    def __call__(cls, opt=None):
        print('call', sys.getrefcount(opt))


class Made(metaclass=Meta, opt=thing):
    pass


Made(opt=thing)
Made(thing)
made = type('made', (Base,), {}, opt=thing)


class Kept:
    def __new__(cls, *, opt):
        print('new', sys.getrefcount(opt))
        return super().__new__(cls)

    def __init__(self, *, opt):
        print('init', sys.getrefcount(opt))


for _ in range(2):
    Kept(opt=thing)
    Kept(**{'opt': thing})


class Named:
    def __set_name__(self, owner, name):
        print(name, sys.getrefcount(self), sys.getrefcount(owner))


named = Named()


class Owner:
    first = named
    second = named


print(sys.getrefcount(named), sys.getrefcount(thing))
