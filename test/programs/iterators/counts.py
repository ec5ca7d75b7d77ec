# counts and identities of iterators
import sys
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
    def __repr__(s): return f'D{s.n}'
    def __hash__(s): return s.n
    def __eq__(s, o): return s.n == o.n
o = []
base = sys.getrefcount(o)
def more(): return sys.getrefcount(o) - base
l = [o, o]; print(more())
d = {1: o, 2: o}; print(more())
for k, v in d.items(): print('items', more())
print(more())
for i, x in enumerate(l): print('enum', more())
for a, b in zip(l, l): print('zip', more())
x = v = a = b = None
print(more())
it = iter(l); next(it); print(more()); list(it); print(sys.getrefcount(l))
r = reversed(l); print(sys.getrefcount(l)); list(r); print(sys.getrefcount(l))
z = zip(l, l); print(sys.getrefcount(l)); list(z); print(sys.getrefcount(l)); del z
m = map(str, l); print(sys.getrefcount(l)); list(m); print(sys.getrefcount(l))
k = d.keys(); print(sys.getrefcount(d)); i = iter(k); print(sys.getrefcount(d)); list(i); print(sys.getrefcount(d))
l.sort(key=id); print(more()); l *= 3; print(more()); del l[1:]; print(more()); l.extend(l); print(more()); l.clear(); print(more())
d.clear(); print(more())
s = {D(1), D(2), D(3)}
s.discard(D(2)); print('discarded')
s |= {D(3), D(4)}; print('updated')
s &= {D(3)}; print('kept', s)
s.clear(); print('cleared')
q = {D(1): D(10)}
q[D(1)] = D(11); print('replaced')
q.pop(D(1)); print('popped')
w = [D(5), D(6)]
w[0], w[1] = w[1], w[0]; print('swapped', w)
w += [D(7)]
w.sort(key=lambda e: -e.n); print(w)
y = w.pop(0); print('pop', y); y = None
w[:] = []; print('emptied')
t = tuple(D(n) for n in range(3)); t = None; print('tuple gone')
e = [D(n) for n in range(4)]; del e[::2]; print('ext'); e = None
print(sorted([D(2), D(1)], key=lambda e: e.n)); print('end sorted')
print(max([D(1), D(9)], key=lambda e: e.n)); print('end max')
f = dict.fromkeys([1, 2], D(8)); f.clear(); print('end')
