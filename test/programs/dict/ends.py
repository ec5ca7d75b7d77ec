from collections import OrderedDict
# Both ends are taken away many times: what was deleted there must not be walked over again.
d = {}
for i in range(3000):
    d[i] = str(i)
total = 0
while d:
    k, v = d.popitem()
    total += k
    if d:
        del d[next(iter(d))]
print(total, d)
d['x'] = 1
print(d, list(reversed(d)), d.popitem(), d)
d = dict.fromkeys('abcdef')
del d['a'], d['f'], d['c']
print(list(d), list(reversed(d)), next(iter(d)), next(reversed(d)))
d['a'] = 1
print(list(d), d.popitem())
c = d.copy()
del c['b']
print(list(d), list(c), next(iter(c)))
d.clear()
d['z'] = 0
print(list(d), list(reversed(d)), d.popitem(), list(d))
o = OrderedDict.fromkeys(range(1000))
for i in range(2000):
    o.move_to_end(i % 1000)
print(list(o)[:3], list(o)[-3:])
seen = []
while len(o) > 3:
    seen.append(o.popitem(last=False)[0])
print(seen[:3], seen[-3:], o)
o.move_to_end(999, last=False)
print(o, list(reversed(o)))
for bad in ([], 'no'):
    try:
        o.move_to_end(bad)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
import sys
o = OrderedDict.fromkeys('abcdef')
size = sys.getsizeof(o)
for i in range(500):
    o.move_to_end('abcdef'[i % 6], last=i % 3 > 0)
    o['new'] = i
    del o['new']
print(o, len(o))
d = {}
for i in range(5):
    d[i] = i
    print(d.popitem(), list(d))
d['x'] = d['y'] = 1
print(list(d), d.popitem(), d.popitem(), list(d))
