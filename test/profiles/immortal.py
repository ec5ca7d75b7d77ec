import sys
rc = sys.getrefcount
def names(*os): return [('immortal' if rc(o) > 10**9 - 1 else 'cached' if rc(o) > 10**8 else 'many' if rc(o) > 1000 else 'counted') for o in os]
print(names(None, True, False, ..., NotImplemented, 0, 1, 256, -5, 257, 1024, 1025))
print(names('', 'a', 'xabc', 'a b', b'', b'a', b'ab', (), (1,), 1.5, int, list, type, len, print, sys))
x = []
print(rc(x), rc(1.5), rc(257), rc('a b'), rc((1, 2)), rc('xyzzy'), rc('foo_bar'))
class A: pass
print(rc(A) < 10, rc(A()), rc(A.__name__) < 10)
print([rc(o) for o in (None, True, 0, '')] if sys.version_info >= (3, 12) else '')
s = 'abc' + str(1)
print(rc(s), rc(sys.intern(s)))
