class Empty: pass
class Base:
    """Docstring."""
    x = 1
    y: int = 2

    def __init__(self, a):
        self.a = a
        self.b, self.c = a, a
        self.d: int = 1
        self.__private = a

    def method(self):
        return self.__private, self.__dunder__, super().method, super().method()


class Derived(Base, metaclass=type, keyword=1):
    def __init__(self):
        super().__init__(1)
        super(Derived, self).__init__(2)
        print(super().__class__, super)

    @property
    def p(self): return super(Derived, self).p

    @classmethod
    def c(cls): return __class__, super().c(cls)

    def nested(self):
        class Inner(Derived):
            z = self
            def m(self): return super().m() or __class__
        return Inner

    def lam(self): return lambda: super().m()


class Stars(*[Base], **{}): pass


def outer():
    x = 1
    class Local:
        x = x
        y = [x for _ in range(2)]
        def f(self): return x
        class Deeper:
            def g(self): return __class__
    return Local


class Names:
    global spam
    spam = 1
    def spam2(self): pass
    for i in range(3): locals()[i] = i
    if i: del i
    __mangled = 1
    print(__mangled)
    def __f(__a, *, __b=1): return __a.__c
    import os.path as __path
    class __Nested: pass


@(lambda c: c)
class Decorated(Base): x = Base
