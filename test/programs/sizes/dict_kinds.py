# Sizes of the kinds of dict that the module collections has.
from collections import *
import sys
g = sys.getsizeof
seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def ostep(x):
    k = rnd(10); n = rnd(30)
    if k < 3: x[rnd(100)] = 1
    elif k == 3: x.update({i: 1 for i in range(n)})
    elif k == 4:
        if x: x.popitem()
    elif k == 5:
        if x: x.popitem(last=False)
    elif k == 6:
        if x: x.move_to_end(next(iter(x)))
    elif k == 7: x = x.copy()
    elif k == 8:
        if x: del x[next(iter(x))]
    elif k == 9: x = OrderedDict(x)
    return k, x
for trial in range(5):
    x = OrderedDict(); out = []
    for i in range(30):
        k, x = ostep(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
for n in range(0, 40, 6):
    print(n, g(Counter(range(n))), g(Counter('abcdefghijklmnopqrstuvwxyz'[:n])), g(defaultdict(int, {i: 1 for i in range(n)})), g(Counter(range(n)) + Counter(range(n))), g(Counter(range(n)) | Counter(range(5))), g(Counter(range(n)).copy()))
