# Sizes of sets after operations drawn at random.
import sys
g = sys.getsizeof
seed = 4321
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def sstep(x):
    k = rnd(24)
    n = rnd(20) if rnd(4) else rnd(150)
    if k < 5: x.add(rnd(500))
    elif k == 5:
        for i in range(n): x.add(rnd(2000))
    elif k == 6: x.update(range(n))
    elif k == 7: x.update(set(range(rnd(50), 50+n)))
    elif k == 8: x.update({i: 1 for i in range(n)})
    elif k == 9:
        if x: x.pop()
    elif k == 10:
        for i in list(x)[:n]: x.discard(i)
    elif k == 11: x = x | set(range(n))
    elif k == 12: x = x & set(range(n, 500))
    elif k == 13: x = x - set(range(n))
    elif k == 14: x = x ^ set(range(n))
    elif k == 15: x |= set(range(n))
    elif k == 16: x &= set(range(600))
    elif k == 17: x -= set(range(n))
    elif k == 18: x ^= set(range(n))
    elif k == 19: x = x.copy()
    elif k == 20: x = set(x)
    elif k == 21: x = {i for i in x if rnd(4)}
    elif k == 22: x.clear() if rnd(6) == 0 else None
    elif k == 23: x = {*x, *range(n)}
    return k, x
for trial in range(6):
    x = set()
    out = []
    for i in range(25):
        k, x = sstep(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
