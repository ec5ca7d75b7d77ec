from collections import *
import copy
import heapq
import bisect
import types
import weakref

d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d.maxlen)
d = deque('abcde')
d.rotate(2)
print(d, d[0], d[-1], 'c' in d, d.index('c'), list(reversed(d)), d == deque('deabc'), d + deque('x'))
d.extendleft([1, 2])
d.remove('a')
d.insert(1, 'z')
print(d, d.count('b'))
try:
    for x in d:
        d.append(1)
except RuntimeError as e:
    print(e)
try:
    deque().pop()
except IndexError as e:
    print(e)
dd = defaultdict(list)
dd['a'].append(1)
print(dd, dd['b'], 'c' in dd, dd.get('z'), defaultdict(int, {'x': 1}) | {'y': 2}, copy.copy(dd))
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
print(od, od.popitem(last=False), od, od == {'a': 1, 'c': 3}, od == OrderedDict(a=1, c=3), list(reversed(od)))
od.move_to_end('a', last=False)
print(od, OrderedDict())
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], c + Counter('ab'), c - Counter('aaa'), c & Counter('ab'), c | Counter('zz'), sorted(c.elements())[:3], c.total())
c.subtract('aaaaaaa')
print(c['a'], +c, -c)
P = namedtuple('P', 'x y', defaults=[5])
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=9), P._fields, P._make([3, 4]), p == (1, 5), P.__doc__)
try:
    P()
except TypeError as e:
    print(e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m, m['a'], m['b'], len(m), list(m), m.new_child({'b': 0})['b'], m.parents)
h = [5, 3, 8, 1]
heapq.heapify(h)
heapq.heappush(h, 2)
print(h, heapq.heappop(h), h, heapq.nlargest(2, h), heapq.nsmallest(2, h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h)
print(list(heapq.merge([1, 4], [2, 3])), bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
xs = [1, 3]
bisect.insort(xs, 2)
print(xs, types.SimpleNamespace(a=1, b='x'))


class UD(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


print(UD(a=1), UserList([1, 2]) + [3], UserString('abc').upper())


class Node:
    def __init__(self, v):
        self.v = v
        self.kids = []


n = Node(1)
n.kids.append(n)
k = copy.deepcopy(n)
print(k is not n, k.kids[0] is k, copy.copy(n).kids is n.kids, copy.deepcopy({1: [2, (3, [4])]}), copy.deepcopy(od))


class Obj:
    pass


o = Obj()
w = weakref.WeakValueDictionary(a=o)
s = weakref.WeakSet([o])
wk = weakref.WeakKeyDictionary({o: 1})
print(len(w), len(s), len(wk), o in s, wk[o], list(w.items()) == [('a', o)])
del o
print(len(w), len(s), len(wk), 'a' in w)
o = Obj()
r = weakref.ref(o)
pr = weakref.proxy(o)
pr.x = 5
print(o.x, r() is o, weakref.getweakrefcount(o), isinstance(pr, Obj))
del o
try:
    pr.x
except ReferenceError as e:
    print(e)
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
