# Sizes of sets by how they are made.
import sys
g = sys.getsizeof
for n in [0, 1, 4, 5, 6, 18, 19, 20, 76, 77]:
    s = set(range(n)); f = frozenset(range(n)); d = dict.fromkeys(range(n)); l = list(range(n))
    u = set(); u.update(d)
    v = set(); v.update(s)
    w = set(); w |= s
    y = {9999}; y |= s
    print(n, g(s), g(f), g(set(l)), g(set(s)), g(set(f)), g(set(d)), g(frozenset(s)), g(frozenset(l)), g(s.copy()), g(s | s), g(s & s), g(s - s), g(s ^ s), g(u), g(v), g(w), g(y), g(s.union(l)), g(s.union(d)), g(s.intersection(l)), g(s.difference(l)), g(s.symmetric_difference(l)), g({i for i in l}), g({*l}), g(set(map(int, l))), g(d.keys() & d.keys()), g(d.keys() | l), g(d.keys() - l), g(d.keys() ^ s), g(s - {1}), g(s - d.keys()), g(f | s))
print(g({1}), g({1,2,3}), g({1,2,3,4,5}), g({1,2,3,4,5,6}), g({n}), g({n, 1, 2,3,4,5}))
