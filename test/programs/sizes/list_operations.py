# Sizes of lists after operations drawn at random.
import sys
g = sys.getsizeof
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
# lists
def gen(n):
    for i in range(n): yield i
class It:
    def __init__(self, n, hint): self.n, self.hint = n, hint
    def __iter__(self): return iter(gen(self.n))
    def __length_hint__(self): return self.hint
def step(x):
    k = rnd(30)
    n = rnd(20) if rnd(4) else rnd(200)
    if k < 4: x.append(1)
    elif k == 4:
        for i in range(n): x.append(i)
    elif k == 5: x.extend([0]*n)
    elif k == 6: x.extend(range(n))
    elif k == 7: x.extend(gen(n))
    elif k == 8: x.insert(rnd(len(x)+1), 5)
    elif k == 9:
        if x: x.pop()
    elif k == 10:
        for i in range(min(n, len(x))): x.pop()
    elif k == 11:
        if x: x.pop(rnd(len(x)))
    elif k == 12:
        a = rnd(len(x)+1); b = a + rnd(10); x[a:b] = range(n)
    elif k == 13:
        a = rnd(len(x)+1); b = a + rnd(30); del x[a:b]
    elif k == 14: del x[::2]
    elif k == 15: x.sort()
    elif k == 16: x.reverse()
    elif k == 17: x += (1,2,3)
    elif k == 18: x += [i for i in range(n)]
    elif k == 19: x *= rnd(4) if len(x) < 300 else 1
    elif k == 20: x = x + [1]*n
    elif k == 21: x = x * (rnd(3)) if len(x) < 300 else x
    elif k == 22: x = x[rnd(5):rnd(100)]
    elif k == 23: x = list(x)
    elif k == 24: x = x.copy()
    elif k == 25: x.clear() if rnd(5) == 0 else None
    elif k == 26: x = [*x, *range(n)]
    elif k == 27: x = sorted(x)
    elif k == 28: x = [i for i in x if i % 3]
    elif k == 29: x[len(x):] = [7]*n
    return k, x
for trial in range(6):
    x = []
    out = []
    for i in range(25):
        k, x = step(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
