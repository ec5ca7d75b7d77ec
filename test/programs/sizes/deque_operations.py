# Sizes of deques after operations drawn at random.
from collections import deque
import sys
g = sys.getsizeof
seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def dstep(x):
    k = rnd(20)
    n = rnd(20) if rnd(4) else rnd(200)
    if k < 3: x.append(1)
    elif k == 3: x.appendleft(1)
    elif k == 4: x.extend(range(n))
    elif k == 5: x.extendleft(range(n))
    elif k == 6:
        for i in range(min(n, len(x))): x.pop()
    elif k == 7:
        for i in range(min(n, len(x))): x.popleft()
    elif k == 8:
        for i in range(n): x.appendleft(i)
    elif k == 9:
        for i in range(n): x.append(i)
    elif k == 10: x.rotate(n)
    elif k == 11: x.rotate(-n)
    elif k == 12: x.insert(rnd(len(x)+2), 1)
    elif k == 13: x.insert(-rnd(len(x)+2), 1)
    elif k == 14:
        if x: del x[rnd(len(x))]
    elif k == 15: x.reverse()
    elif k == 16: x = x.copy()
    elif k == 17: x.clear() if rnd(4) == 0 else None
    elif k == 18: x += range(n)
    elif k == 19: x = x + x if len(x) < 200 else x
    return k, x
for trial in range(5):
    x = deque(); out = []
    for i in range(25):
        k, x = dstep(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
for n in (0,1,2,5,64,65):
    x = deque(range(500), n); print(g(x)); x.append(1); x.extend(range(30)); print(g(x))
