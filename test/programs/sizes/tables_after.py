# Sizes of dicts and sets after what is done to them.
import sys
def g(f, *a): return sys.getsizeof(f(*a))
d = {}; out = []
for i in range(100): d[i] = i; out.append(sys.getsizeof(d))
print(sorted(set(out))); 
for i in range(100): del d[i]
print(sys.getsizeof(d)); d[1] = 1; print(sys.getsizeof(d)); e = d.copy(); print(sys.getsizeof(e), sys.getsizeof(dict(d)), sys.getsizeof({**d}), sys.getsizeof(d | {})); d.clear(); print(sys.getsizeof(d))
d = {}; out = []
for i in range(60): d['k%d' % i] = i; out.append(sys.getsizeof(d))
print(sorted(set(out))); d[1] = 1; print(sys.getsizeof(d))
for n in (0, 1, 5, 6, 8, 10, 11, 12, 20, 30):
    r = range(n)
    print(n, g(dict.fromkeys, r), g(dict, zip(r, r)), g(dict, [(i, i) for i in r]), sys.getsizeof({i: i for i in r}), sys.getsizeof({str(i): i for i in r}), g(dict, {i: i for i in r}), g(lambda **k: k), sys.getsizeof((lambda **k: k)(**{'a%d' % i: i for i in r})), sys.getsizeof(dict(**{'a%d' % i: i for i in r})), sys.getsizeof({**{i: i for i in r}}), sys.getsizeof({i: 1 for i in r} | {i + 100: 1 for i in r}), g(dict.fromkeys, list(r)), g(dict.fromkeys, set(r)), g(dict.fromkeys, {i: 1 for i in r}))
d = {i: i for i in range(20)}; d.update({i: i for i in range(20, 45)}); print(sys.getsizeof(d)); d = {}; d.update({i: i for i in range(45)}); print(sys.getsizeof(d)); d |= {i: 0 for i in range(90)}; print(sys.getsizeof(d)); d = {}; d.update([(i, i) for i in range(45)]); print(sys.getsizeof(d)); d.update(a=1, b=2); print(sys.getsizeof(d))
d = {i: i for i in range(5)}
for k in range(5): d.pop(k); d[k + 10] = 1
print(sys.getsizeof(d)); d = {i: i for i in range(10)}
for k in range(8): d.popitem()
print(sys.getsizeof(d)); d.setdefault(1, 2); print(sys.getsizeof(d))
s = set(); out = []
for i in range(400): s.add(i); out.append(sys.getsizeof(s))
print(sorted(set(out)), [out.index(x) for x in sorted(set(out))])
for i in range(399): s.discard(i)
print(sys.getsizeof(s)); s.add(5); print(sys.getsizeof(s), sys.getsizeof(s.copy()), sys.getsizeof(set(s)), sys.getsizeof(s | set()), sys.getsizeof(frozenset(s)))
for n in (0, 4, 5, 8, 18, 19, 40, 80):
    r = range(n)
    a = set(r)
    print(n, *[sys.getsizeof(x) for x in (a, {*r}, {i for i in r}, frozenset(r), set(list(r)), a.copy(), a | a, a & a, a - {1}, a ^ {1}, a.union(r), set(dict.fromkeys(r)), set('abc' * n), set(frozenset(r)), a.difference(range(n // 2)), a.intersection(range(n // 2)), a.symmetric_difference(range(n * 2)))])
a = set(range(30)); a -= set(range(28)); print(sys.getsizeof(a)); a |= {100, 200}; print(sys.getsizeof(a)); a.clear(); print(sys.getsizeof(a)); a.update(range(10), range(20)); print(sys.getsizeof(a)); a &= {1, 2}; print(sys.getsizeof(a)); a.update('x'); a.pop(); print(sys.getsizeof(a)); a.intersection_update([1]); print(sys.getsizeof(a)); a.difference_update([1]); print(sys.getsizeof(a)); a ^= set(range(50)); print(sys.getsizeof(a))
print(sys.getsizeof({1, 2, 3}), sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof(frozenset({1, 2, 3, 4, 5, 6})))
