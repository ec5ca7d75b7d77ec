# Sizes of dicts after operations drawn at random.
import sys
g = sys.getsizeof
seed = 4321
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def key(i):
    return i if mode == 0 else 'k%d' % i if mode == 1 else (i if i % 3 else str(i))
def step(x):
    k = rnd(22)
    n = rnd(20) if rnd(4) else rnd(100)
    if k < 5: x[key(rnd(400))] = 1
    elif k == 5:
        for i in range(n): x[key(rnd(1000))] = 1
    elif k == 6: x.update({key(rnd(300)): 1 for i in range(n)})
    elif k == 7: x.update([(key(rnd(300)), 1) for i in range(n)])
    elif k == 8:
        if x: del x[next(iter(x))]
    elif k == 9:
        for i in list(x)[:n]: del x[i]
    elif k == 10:
        if x: x.popitem()
    elif k == 11:
        for i in range(min(n, len(x))): x.popitem()
    elif k == 12: x = x.copy()
    elif k == 13: x = dict(x)
    elif k == 14: x = {**x}
    elif k == 15: x = x | {key(i): 0 for i in range(n)}
    elif k == 16: x |= {key(i): 0 for i in range(n)}
    elif k == 17: x.clear() if rnd(6) == 0 else None
    elif k == 18: x = dict.fromkeys(x)
    elif k == 19: x = {k: v for k, v in x.items() if rnd(3)}
    elif k == 20: x.setdefault(key(rnd(500)), 4)
    elif k == 21: x = {**x, **{key(i): 0 for i in range(n)}}
    return k, x
for trial in range(6):
    mode = trial % 3
    x = {}
    out = []
    for i in range(25):
        k, x = step(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
