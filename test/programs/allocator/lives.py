# Blocks used again by objects of many kinds.
import sys, gc
class Node:
    def __init__(self, v): self.v = v; self.next = None
class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = self.y = 1
def rank(ids):
    return [ids.index(i) for i in ids]
for _ in range(40): Node(1)
r = []
for k in range(8):
    n = Node(k); r.append(id(n)); del n
print(rank(r))
r = []
for k in range(8):
    n = Node(k); r.append(id(n))
print(rank(r))
a = [Node(i) for i in range(6)]
ids = [id(x) for x in a]
a[2] = None; a[4] = None; a[1] = None
b = [Node(9) for i in range(4)]
print([ids.index(id(x)) if id(x) in ids else -1 for x in b])
ids = [id(x) for x in b]; b.clear(); b = [Node(1) for _ in range(4)]; print([ids.index(id(x)) if id(x) in ids else -1 for x in b])
h = Node(0); h.next = Node(1); h.next.next = Node(2)
ids = [id(h), id(h.next), id(h.next.next)]
h = None
c = [Node(0) for _ in range(3)]
print([ids.index(id(x)) if id(x) in ids else -1 for x in c])
p = P(); i = id(p); del p; q = P(); print(id(q) == i)
t = (1, [], 2); i = id(t); del t; u = (3, [], 4); print(id(u) == i)
d = {'a': 1}; i = id(d); d = None; e = {'b': 2}; print(id(e) == i)
d = {1, 2}; i = id(d); d = None; e = {3}; print(id(e) == i)
s = 'ab' * int('20'); i = id(s); del s; v = 'cd' * int('20'); print(id(v) == i)
f = float('1.5'); i = id(f); del f; g = float('2.5'); print(id(g) == i)
f = int('1000'); i = id(f); del f; g = int('2000'); print(id(g) == i)
f = int('1000000000000'); i = id(f); del f; g = int('2000000000000'); print(id(g) == i)
def make():
    l = [1, 2]; return id(l)
print(make() == make(), make() == make())
def loc():
    n = Node(3); return id(n)
print(loc() == loc())
l = [id([]) for _ in range(5)]; print(rank(l))
l = [id(object()) for _ in range(5)]; print(rank(l))
l = [id(Node(1)) for _ in range(5)]; print(rank(l))
l = [id({}) for _ in range(5)]; print(rank(l))
l = [id(i * 1.5) for i in range(5)]; print(rank(l))
l = [id(i + 1000) for i in range(5)]; print(rank(l))
l = [id((i, i)) for i in range(5)]; print(rank(l))
m = map(lambda i: id([i]), range(5)); print(rank(list(m)))
print(len({id(Node(1)) for _ in range(50)}), len({id([]) for _ in range(50)}), len({id(object()) for _ in range(50)}))
print(id(Node(1)) == id(Node(2)), id([1]) == id([2]), id('a' * 50) == id('b' * 50))
print(Node(1) is Node(1), id(Node) == id(Node), [] is [])
a, b = object(), object(); print(id(a) == id(b), True)
x = [1]; y = x; print(id(x) == id(y)); x = x + [2]; print(id(x) == id(y))
print(hash(a) == object.__hash__(a), repr(a).endswith(hex(id(a))[2:] + '>'), f'{id(a):#x}' in repr(a))
o = object(); p = object(); q = object()
print(id(o) % 16, id(Node(1)) % 16, id([]) % 16)
z = [object() for _ in range(3)]
print(id(z[1]) - id(z[0]), id(z[2]) - id(z[1])) if False else None
def gen():
    yield id([])
    yield id([])
print(rank(list(gen())))
import weakref
w = Node(1); rf = weakref.ref(w); i = id(w); del w; v = Node(2); print(rf() is None, id(v) == i)
c1 = lambda: 0; i = id(c1); c1 = None; c2 = lambda: 1; print(id(c2) == i)
e1 = enumerate([]); i = id(e1); del e1; e2 = enumerate([]); print(id(e2) == i)
e1 = iter([]); i = id(e1); del e1; e2 = iter([]); print(id(e2) == i)
e1 = range(10**3); i = id(e1); del e1; e2 = range(5); print(id(e2) == i)
e1 = slice(1, 2000); i = id(e1); del e1; e2 = slice(3, 4000); print(id(e2) == i)
e1 = complex(1, 2); i = id(e1); del e1; e2 = complex(3, 4); print(id(e2) == i)
e1 = [].append; i = id(e1); del e1; e2 = [].append; print(id(e2) == i)
e1 = P().__init__; i = id(e1); del e1; e2 = P().__init__; print(id(e2) == i)
e1 = zip([]); i = id(e1); del e1; e2 = zip([]); print(id(e2) == i)
e1 = bytearray(3); i = id(e1); del e1; e2 = bytearray(4); print(id(e2) == i)
e1 = frozenset([1]); i = id(e1); del e1; e2 = frozenset([2]); print(id(e2) == i)
e1 = ValueError(1); i = id(e1); del e1; e2 = ValueError(2); print(id(e2) == i); e3 = KeyError(1); print(id(e3) == i)
e1 = {}.keys(); i = id(e1); del e1; e2 = {}.keys(); print(id(e2) == i)
class Q(list): pass
e1 = Q(); i = id(e1); del e1; e2 = Q(); print(id(e2) == i)
