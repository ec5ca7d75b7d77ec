import sys
rc = sys.getrefcount
def loc():
    a = 1; l1 = locals(); b = 2; l2 = locals(); return l1 is l2, sorted(l1), sorted(l2)
print(loc())
def cnt():
    x = [1]; base = rc(x)
    l = locals(); a = rc(x) - base
    l = None; b = rc(x) - base
    locals(); c = rc(x) - base
    fr = sys._getframe(); d = rc(x) - base
    e = fr.f_locals; f = rc(x) - base
    return a, b, c, d, f
print(cnt())
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def dele():
    x = D('x'); locals(); del x; print('after del'); locals(); print('after locals'); y = D('y')
dele(); print('done')
def keep():
    x = D('k'); l = locals(); l['z'] = 5; m = locals(); return 'z' in m, l is m
print(keep())
def mod():
    x = 1; locals()['x'] = 2; return x, locals()['x']
print(mod())
def vs(): q = 1; v = vars(); w = locals(); return v is w, eval('q'), sorted(eval('locals()'))
print(vs())
def ex(): exec('zz = 1'); return 'zz' in locals()
print(ex())
def ex2(): l = locals(); exec('zz = 1'); return 'zz' in locals(), 'zz' in l
print(ex2())
def gen():
    a = 1; l = locals(); yield l; b = 2; yield locals()
g = gen(); p = next(g); q = next(g); print(p is q, sorted(p))
def fl():
    f = sys._getframe(); a = f.f_locals; b = f.f_locals; return a is b, type(a).__name__, locals() is a
print(fl())
def comp(): k = 1; return [sorted(locals()) for _ in range(1)], sorted(locals())
print(comp())
def clo():
    c = 1
    def i(): return c, sorted(locals())
    return i(), sorted(locals())
print(clo())
print(locals() is globals())
