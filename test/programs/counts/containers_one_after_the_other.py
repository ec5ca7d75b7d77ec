import sys
o = object()
def c(x=o): return sys.getrefcount(o)
base = sys.getrefcount(o)
print(base)
with_o = [o, o, (o,), {o: o}, {o}]
print(sys.getrefcount(o) - base)
with_o[1] = None
print(sys.getrefcount(o) - base)
del with_o[3]
print(sys.getrefcount(o) - base)
with_o.clear()
print(sys.getrefcount(o) - base)
x = [o] * 10
print(sys.getrefcount(o) - base)
y = x[::3]
print(sys.getrefcount(o) - base)
z = x + y
print(sys.getrefcount(o) - base)
x *= 2
print(sys.getrefcount(o) - base)
x += (o,)
print(sys.getrefcount(o) - base)
x.extend(i for i in y)
print(sys.getrefcount(o) - base)
x[2:8] = []
print(sys.getrefcount(o) - base)
x.insert(0, o)
print(sys.getrefcount(o) - base)
x.pop()
print(sys.getrefcount(o) - base)
x.remove(o)
print(sys.getrefcount(o) - base)
x.reverse()
x.sort(key=id)
print(sys.getrefcount(o) - base)
t = tuple(x)
print(sys.getrefcount(o) - base)
t2 = tuple(t)
t3 = t[:]
t4 = t * 1
t5 = t * 2
print(sys.getrefcount(o) - base)
del t5
print(sys.getrefcount(o) - base)
f = frozenset(x)
g = frozenset(f)
print(sys.getrefcount(o) - base)
s = set(x)
s.add(o)
print(sys.getrefcount(o) - base)
s2 = s | {o}
s3 = s & s2
s4 = s ^ s2
s5 = s - s2
print(sys.getrefcount(o) - base)
s.discard(o)
print(sys.getrefcount(o) - base)
d = dict.fromkeys(range(5), o)
print(sys.getrefcount(o) - base)
d2 = {**d, 'a': o}
print(sys.getrefcount(o) - base)
d3 = d | d2
d |= {9: o}
print(sys.getrefcount(o) - base)
d.setdefault(10, o)
d.setdefault(10, o)
print(sys.getrefcount(o) - base)
d.pop(10)
d.popitem()
print(sys.getrefcount(o) - base)
d.update(a=o, b=o)
print(sys.getrefcount(o) - base)
kw = dict(a=o, b=o)
print(sys.getrefcount(o) - base)
p = list(d.items())
print(sys.getrefcount(o) - base)
q = list(zip(x[:2], x[:2]))
print(sys.getrefcount(o) - base)
e = list(enumerate(x[:3]))
print(sys.getrefcount(o) - base)
m = list(map(lambda v: v, x[:3]))
print(sys.getrefcount(o) - base)
w = [v for v in x[:3]]
print(sys.getrefcount(o) - base)
w = {v for v in x[:3]}
print(sys.getrefcount(o) - base)
w = {v: v for v in x[:3]}
print(sys.getrefcount(o) - base)
w = None
print(sys.getrefcount(o) - base)
