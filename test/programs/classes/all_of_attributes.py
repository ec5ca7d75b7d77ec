# data model: attribute access, descriptors, metaclasses, slots
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, cls=None):
        if obj is None: return self
        try: return obj.__dict__[self.name]
        except KeyError: raise AttributeError(f'{cls.__name__} has no {self.name} yet') from None
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f'{self.name} must be {self.kind.__name__}')
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class NonData:
    def __get__(self, obj, cls): return 'non-data'
class Meta(type):
    def __new__(m, name, bases, ns, **kw): print('new', name, kw, [k for k in ns if not k.startswith('__')]); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(m, name, bases, **kw): print('prepare', name); return {'injected': 1}
    def __call__(cls, *a, **k): print('calling', cls.__name__); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return hasattr(o, 'x')
    def __getattr__(cls, n): return f'meta {n}'
    def __len__(cls): return 7
    def __iter__(cls): return iter('ab')
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, i): return i
    def __or__(cls, o): return 'or'
    def __repr__(cls): return f'<cls {cls.__name__}>'
class A(metaclass=Meta, opt=5):
    x = Typed(int); nd = NonData()
    def __init__(self, x): self.x = x
    def __getattr__(self, n):
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(n)
    def __init_subclass__(cls, /, tag=None, **kw): print('sub', cls.__name__, tag); cls.tag = tag
a = A(5)
print(a.x, a.nd, a.dyn_q, A.whatever, len(A), list(A), 3 in A, A[4], A | 1, A, A.x.name, A.injected)
a.__dict__['nd'] = 'instance'; print(a.nd)
class B(A, tag='b'): pass
print(isinstance(a, B), issubclass(B, A), B.tag, B.__mro__)
for f in (lambda: setattr(a, 'x', 'no'), lambda: delattr(a, 'x'), lambda: a.x, lambda: a.nope, lambda: A(), lambda: A.x.__set__(5, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S:
    __slots__ = ('p', '__q')
    def __init__(self): self.p = 1; self.__q = 2
class S2(S): __slots__ = 'r',
class S3(S): pass
s = S()
for f in (lambda: s.zz, lambda: setattr(s, 'zz', 1), lambda: s.__dict__, lambda: s._S__q, lambda: delattr(s, 'p'), lambda: s.p, lambda: S.p, lambda: S2().r, lambda: S3().__dict__, lambda: S.p.__get__(5), lambda: type('X', (S, int), {'__slots__': ('a',)}), lambda: type('Y', (), {'__slots__': ('a',), 'a': 1}), lambda: type('Z', (), {'__slots__': ('1a',)}), lambda: type('Z', (), {'__slots__': (1,)}), lambda: type('Z', (S, S2), {}), lambda: type('Z', (bool,), {}), lambda: type('Z', (1,), {}), lambda: type(1, (), {}), lambda: type('Z', (A, dict), {}), lambda: type('Z')(), lambda: type()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class M1(type): pass
class M2(type): pass
try:
    class C(M1('a', (), {}), M2('b', (), {})): pass
except TypeError as e: print(e)
class Prop:
    @property
    def v(self): "the doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @property
    def ro(self): return 1
    @staticmethod
    def st(x): return x
    @classmethod
    def cm(cls): return cls
p = Prop(); p.v = 3
print(p.v, Prop.v.__doc__, Prop.v.fget.__name__, p.st(4), Prop.cm(), type(Prop.__dict__['cm']))
for f in (lambda: setattr(p, 'ro', 1), lambda: delattr(p, 'v'), lambda: Prop().v, lambda: Prop.ro.fset, lambda: object().x, lambda: setattr(object(), 'x', 1), lambda: Prop.nope, lambda: setattr(int, 'x', 1), lambda: (5).x, lambda: setattr(5, 'real', 1), lambda: Prop.st(), lambda: p.cm(1), lambda: p.vv, lambda: super().x, lambda: super(int, 'a'), lambda: super(Prop, p).v, lambda: object.__new__(int), lambda: object(1), lambda: Prop(1), lambda: int.__new__(str), lambda: object.__init__(p, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p.vx
