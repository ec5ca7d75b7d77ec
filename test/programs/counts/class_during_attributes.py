# How often a class is held while an attribute of its object changes.
import sys
counts = sys.getrefcount
class C:
    @property
    def p(self): print('get', counts(C), counts(self)); return 1
    @p.setter
    def p(self, v): print('set', counts(C), counts(self), counts(v))
    @p.deleter
    def p(self): print('del', counts(C), counts(self))
    def __getattr__(self, n): print('getattr', counts(C)); return 1
class D:
    def __get__(self, o, t): print('D get', counts(E), counts(o)); return 1
    def __set__(self, o, v): print('D set', counts(E), counts(o))
    def __delete__(self, o): print('D delete', counts(E), counts(o))
class E:
    d = D()
class F:
    def __setattr__(self, n, v): print('F', counts(F)); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('F', counts(F)); object.__delattr__(self, n)
class I:
    def __del__(self): print('inner', counts(G), counts(F))
class G: pass
def run():
    c = C(); e = E(); f = F(); g = G()
    for i in range(3):
        c.p; c.p = [1]; del c.p; c.zz
        e.d; e.d = 4; del e.d
        f.a = I(); f.a = 1; f.a = I(); del f.a
        g.a = I(); g.a = 1; g.a = I(); del g.a
    getattr(c, 'p'); setattr(c, 'p', 3); delattr(c, 'p')
    setattr(g, 'a', I()); setattr(g, 'a', 1); setattr(g, 'a', I()); delattr(g, 'a')
    G.a = I(); G.a = 1; G.a = I(); del G.a
run()
