# iterators, containers, itertools
import itertools as it, collections, collections.abc as abc, heapq, bisect
class Countdown:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n <= 0: raise StopIteration
        s.n -= 1; return s.n + 1
class Seq:
    def __getitem__(s, i):
        if i > 2: raise IndexError(i)
        return i * 10
    def __len__(s): return 3
class Own(abc.Sequence):
    def __init__(s, *a): s.a = a
    def __getitem__(s, i): return s.a[i]
    def __len__(s): return len(s.a)
class MM(abc.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
print(list(Countdown(3)), max(Countdown(3)), 2 in Countdown(3), list(zip(Countdown(2), 'ab')), list(Seq()), 10 in Seq(), list(reversed(Seq())), [*Seq()], dict(enumerate(Seq())))
o = Own(1, 2, 1); print(o.index(2), o.count(1), list(reversed(o)), 1 in o, isinstance(o, abc.Iterable), isinstance(Countdown(1), abc.Iterator), isinstance(5, abc.Hashable))
m = MM(); m['a'] = 1; m.update(b=2); print(m.pop('a'), m.setdefault('c', 3), list(m.items()), m.get('zz'), 'b' in m, m == {'b': 2, 'c': 3}, dict(m)); m.clear(); print(len(m))
print(list(it.chain('ab', [1])), list(it.islice(it.count(5, 2), 3)), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=1)), list(it.groupby('aabc'))[0][0], [(k, list(g)) for k, g in it.groupby('aabca')], list(it.product('ab', repeat=2))[:3], list(it.permutations([1, 2, 3], 2))[:3], list(it.combinations('abc', 2)), list(it.combinations_with_replacement('ab', 2)), list(it.zip_longest('abc', [1], fillvalue=0)), list(it.starmap(pow, [(2, 3)])), list(it.takewhile(lambda x: x < 3, it.count())), list(it.dropwhile(str.isalpha, 'ab1c')), list(it.filterfalse(None, [0, 1])), list(it.compress('abc', [1, 0, 1])), list(it.pairwise('abc')), list(it.batched('abcde', 2)), list(it.repeat(1, 2)), [next(c) for c in it.tee('ab')])
d = collections.deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); d.rotate(1); print(d, d.maxlen, d[0])
c = collections.Counter('abracadabra'); print(c, c.most_common(2), c['zz'], c + collections.Counter('a'), c - c, c & collections.Counter('ab'), list(collections.Counter(a=2).elements()), c.total())
dd = collections.defaultdict(list); dd['a'].append(1); print(dd, dd['b'], len(dd)); od = collections.OrderedDict(a=1, b=2); od.move_to_end('a'); print(od, od.popitem(last=False)); cm = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], dict(cm), cm.new_child({'z': 1}))
P = collections.namedtuple('P', 'x y', defaults=[0]); p = P(1); print(p, p._asdict(), p._replace(y=5), P._fields, P._make([1, 2]), p == (1, 0), P.__doc__)
h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), heapq.nsmallest(2, h), heapq.nlargest(1, h), list(heapq.merge([1, 4], [2]))); print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2], 2), bisect.insort(h, 2), h)
it1 = iter([1]); next(it1)
for f in (lambda: next(it1), lambda: next(iter([])), lambda: iter(5), lambda: it.islice([], -1), lambda: list(it.batched('ab', 0)), lambda: list(it.batched('abc', 2, strict=True)), lambda: p.zz, lambda: setattr(p, 'x', 1), lambda: P(), lambda: P._make([1, 2, 3]), lambda: p._replace(q=1), lambda: abc.Sequence(), lambda: Own(1)[5], lambda: m['zz'], lambda: d[10], lambda: c.most_common('a'), lambda: collections.deque(maxlen='a'), lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: {}['k'], lambda: [][0], lambda: [1]['a'], lambda: (1,)[1], lambda: 'a'[5], lambda: range(3)[5], lambda: {1: 2}[[]], lambda: {[]}, lambda: {1: []}[1][0], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: set(5), lambda: [1, 2, 3].index(5), lambda: tuple(5), lambda: list.sort(5), lambda: next(x for x in []), lambda: max([], default='d'), lambda: max(it.count(), key=0)) [:-1]:
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
d1 = {'a': 1, 'b': 2}
try:
    for k in d1: d1[k + '!'] = 1
except RuntimeError as e: print(e)
try:
    for k in (s1 := {1, 2}): s1.add(k + 10)
except RuntimeError as e: print(e)
try:
    dq = collections.deque([1, 2])
    for k in dq: dq.append(1)
except RuntimeError as e: print(e)
l = [1, 2, 3]
for x in l: l.remove(x)
print(l, d1.keys() & {'a'}, d1.items() | {('z', 1)} >= {('z', 1)}, list(reversed(d1)), d1 | {'a': 9})
a, b, *c = Countdown(1)
