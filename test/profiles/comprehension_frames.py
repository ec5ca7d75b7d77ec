import sys
def frames():
    f = sys._getframe(1)
    n = []
    while f:
        n.append(f.f_code.co_name); f = f.f_back
    return n
print([frames() for i in range(1)])
def f():
    print([frames() for i in range(1)])
    print({i: frames() for i in range(1)})
    print([x for x in {str(frames()) for i in range(1)}])
    print(list(frames() for i in range(1)))
    print([[frames() for j in range(1)] for i in range(1)])
    o = []
    print([sys.getrefcount(o) for i in range(2)])
    print([sys.getrefcount(i) for i in [o]])
    print(sorted(k for k in [sorted(locals()) for z in range(1)][0]))
f()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def g():
    a = D(1)
    r = [D(i) for i in range(2, 4)]
    print('made')
    [x for x in [D(9)]]
    print('end')
g()
class K:
    v = 3
    w = [frames() for i in range(1)]
print(K.w)
