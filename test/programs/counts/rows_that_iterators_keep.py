import sys, itertools
o = ['o']
L = [o, o, o]
base = sys.getrefcount(o)
bl = sys.getrefcount(L)
def show(*a): print(*a, sys.getrefcount(o) - base, sys.getrefcount(L) - bl)
it = iter(L); show('iter'); next(it); show('next'); a = next(it); show('a')
for a in it: show('loop')
show('end'); del it; show('del')
a = None
for name, make in [('chain', lambda: itertools.chain(L, L)), ('cycle', lambda: itertools.cycle(L)), ('islice', lambda: itertools.islice(L, 2)), ('tee', lambda: itertools.tee(L)), ('repeat', lambda: itertools.repeat(o, 3)), ('starmap', lambda: itertools.starmap(lambda v: v, [L])), ('zip', lambda: zip(L, L, L)), ('enumerate', lambda: enumerate(L)), ('map', lambda: map(str, L)), ('filter', lambda: filter(None, L)), ('reversed', lambda: reversed(L)), ('product', lambda: itertools.product(L, L)), ('perm', lambda: itertools.permutations(L)), ('comb', lambda: itertools.combinations(L, 2)), ('accumulate', lambda: itertools.accumulate(L)), ('groupby', lambda: itertools.groupby(L)), ('pairwise', lambda: itertools.pairwise(L)), ('batched', lambda: itertools.batched(L, 2)), ('compress', lambda: itertools.compress(L, [1, 0, 1])), ('dropwhile', lambda: itertools.dropwhile(bool, L)), ('takewhile', lambda: itertools.takewhile(bool, L)), ('filterfalse', lambda: itertools.filterfalse(bool, L)), ('zip_longest', lambda: itertools.zip_longest(L, [1], fillvalue=o)), ('count', lambda: itertools.count(1)), ('gen', lambda: (v for v in L))]:
    it = make()
    show(name, 'new')
    try:
        v = next(iter(it)) if name == 'tee' else next(it)
        show(name, 'first')
        v = None
        show(name, 'first dropped')
    except TypeError as e: print(name, e)
    except StopIteration: print(name, 'stop')
    if name not in ('cycle', 'count', 'tee'):
        try:
            for v in it: pass
        except TypeError: pass
        v = None
        show(name, 'run out')
    it = v = None
    show(name, 'gone')
