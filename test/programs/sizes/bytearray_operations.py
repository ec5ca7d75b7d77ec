# Sizes of bytearrays after operations drawn at random.
import sys
g = sys.getsizeof
seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def bstep(x):
    k = rnd(20)
    n = rnd(20) if rnd(4) else rnd(200)
    if k < 4: x.append(1)
    elif k == 4:
        for i in range(n): x.append(1)
    elif k == 5: x.extend(b'a'*n)
    elif k == 6: x.extend(range(n))
    elif k == 7: x += b'b'*n
    elif k == 8:
        if x: x.pop()
    elif k == 9:
        if x: x.pop(0)
    elif k == 10: del x[:n]
    elif k == 11: del x[n:]
    elif k == 12: x[rnd(5):rnd(10)] = b'a'*n
    elif k == 13: x.insert(rnd(len(x)+1), 3)
    elif k == 14: x.clear() if rnd(4) == 0 else None
    elif k == 15: x *= rnd(3) if len(x) < 300 else 1
    elif k == 16: x = x + b'a'
    elif k == 17: x = x[:n]
    elif k == 18: x = bytearray(x)
    elif k == 19: del x[::2]
    return k, x
for trial in range(5):
    x = bytearray(); out = []
    for i in range(25):
        k, x = bstep(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
