# Sizes of arrays after operations drawn at random.
import array
import sys
g = sys.getsizeof
seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
def astep(x):
    k = rnd(16)
    n = rnd(20) if rnd(4) else rnd(200)
    if k < 4: x.append(1)
    elif k == 4:
        for i in range(n): x.append(1)
    elif k == 5: x.extend(array.array('i', [1]*n))
    elif k == 6: x.extend(range(n))
    elif k == 7: x += x if len(x) < 200 else array.array('i')
    elif k == 8:
        if x: x.pop()
    elif k == 9:
        for i in range(min(n, len(x))): x.pop()
    elif k == 10: del x[:n]
    elif k == 11: x.fromlist([1]*n)
    elif k == 12: x.frombytes(b'abcd'*n)
    elif k == 13: x.insert(rnd(len(x)+1), 3)
    elif k == 14: x = x[:n]
    elif k == 15: del x[::2]
    return k, x
for trial in range(5):
    x = array.array('i'); out = []
    for i in range(25):
        k, x = astep(x)
        out.append((k, len(x), g(x)))
    print(trial, out)
for c in 'bBhHiIlLqQfd':
    print(g(array.array(c)), g(array.array(c, [1])), g(array.array(c, (1,2,3))), g(array.array(c, range(5))), g(array.array(c, b'a'*16)), g(array.array(c, array.array(c, [1,2]))), g(array.array(c, array.array('i', [1,2]))), g(array.array(c, [1,2])*3))
