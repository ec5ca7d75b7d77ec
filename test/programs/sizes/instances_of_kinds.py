# Sizes of instances of all kinds of classes and of their dictionaries.
import sys
class A:
    def __init__(self): self.a = 1; self.b = 2
x = A(); print(sys.getsizeof(x), sys.getsizeof(x.__dict__)); y = A(); print(sys.getsizeof(y.__dict__), sys.getsizeof(vars(x)))
for i in range(5):
    z = A(); setattr(z, 'n%d' % i, 1); print(sys.getsizeof(z.__dict__), end=' ')
print()
z = A(); del z.a; print(sys.getsizeof(z.__dict__)); z.a = 3; print(list(z.__dict__), sys.getsizeof(z.__dict__))
class B: pass
b = B()
for i in range(35): setattr(b, 'x%d' % i, i)
print(sys.getsizeof(b), sys.getsizeof(b.__dict__)); b2 = B(); print(sys.getsizeof(b2.__dict__)); b2.x0 = 1; print(sys.getsizeof(b2.__dict__))
class C: pass
c = C(); c.__dict__[1] = 2; print(sys.getsizeof(c.__dict__)); c = C(); c.__dict__ = {'a': 1}; print(sys.getsizeof(c.__dict__), sys.getsizeof(c)); c = C(); c.__dict__.update(a=1, b=2); print(sys.getsizeof(c.__dict__))
c = C(); c.a = 1; d = c.__dict__; print(sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(dict(d)), sys.getsizeof({**d})); d.clear(); print(sys.getsizeof(d)); c.q = 1; print(sys.getsizeof(d), sys.getsizeof(c.__dict__))
class S: __slots__ = ('a', 'b')
class S0: __slots__ = ()
class SD: __slots__ = ('a', '__dict__')
class SW: __slots__ = ('a', '__weakref__')
class T(S): pass
class U(S): __slots__ = ('c',)
for k in (S, S0, SD, SW, T, U): print(k.__name__, sys.getsizeof(k()), sys.getsizeof(k), k.__basicsize__, k.__itemsize__, k.__dictoffset__, k.__weakrefoffset__)
for base in (int, str, list, dict, tuple, set, float, bytes, frozenset, bytearray, complex, Exception, type(lambda: 0).__class__):
    if base is type: M = type('M', (base,), {}); print('meta', sys.getsizeof(M), sys.getsizeof(M('X', (), {}))); continue
    K = type('K', (base,), {}); L = type('L', (base,), {'__slots__': ()})
    print(base.__name__, sys.getsizeof(K()), sys.getsizeof(L()), sys.getsizeof(K), K.__basicsize__, K.__dictoffset__, K.__weakrefoffset__, L.__basicsize__)
    k = K(); k.x = 1; print(sys.getsizeof(k), sys.getsizeof(k.__dict__))
class KI(int): pass
class KT(tuple): pass
class KS(str): pass
class KB(bytes): pass
print(sys.getsizeof(KI(10 ** 30)), sys.getsizeof(KT((1, 2, 3))), sys.getsizeof(KS('abc')), sys.getsizeof(KS('한글')), sys.getsizeof(KB(b'abc')))
class Sized:
    def __sizeof__(self): return 1000
print(sys.getsizeof(Sized()), sys.getsizeof(Sized)); 
class Bad:
    def __sizeof__(self): return -1
try: sys.getsizeof(Bad())
except Exception as e: print(type(e).__name__, e)
class Bad:
    def __sizeof__(self): return 'a'
try: sys.getsizeof(Bad())
except Exception as e: print(type(e).__name__, e)
print(sys.getsizeof(Bad(), 7)); print([x.__sizeof__() for x in (1, 'a', [], {}, (), set(), A(), A, len, sys, b'', 1.5, None)])
for n in (0, 1, 2**30 - 1, 2**30, 2**60 - 1, 2**60, -1, -2**30, -2**60, 2**90, 2**1000, True): print(sys.getsizeof(n), end=' ')
print(); 
for s in ('', 'a', 'ab', 'é', 'éa', '가', '가나', '😀', '😀😀', 'a' * 100, 'é' * 100, '가' * 100, '\xff', '\x80', '\x7f', 'a\u0100'): print(sys.getsizeof(s), end=' ')
print(); s = '가나'; s.encode(); print(sys.getsizeof(s)); t = 'é' * 3; t.encode('utf8'); print(sys.getsizeof(t)); print(sys.getsizeof(chr(233)), sys.getsizeof('é'[0]))
b = bytearray()
for i in range(20): b.append(1); print(sys.getsizeof(b), end=' ')
print(); b = bytearray(b'abc'); b += b'x' * 10; print(sys.getsizeof(b)); del b[:5]; print(sys.getsizeof(b)); b.pop(); print(sys.getsizeof(b)); b.clear(); print(sys.getsizeof(b)); b.extend(range(30)); print(sys.getsizeof(b)); b[5:20] = b''; print(sys.getsizeof(b))
