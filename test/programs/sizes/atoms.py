# Sizes of strings, ints, tuples and other values.
import sys
g = sys.getsizeof
for n in [0,2,3,10,41]:
    for c in 'a\xe9\u1234\U0001F600':
        s = c * n
        print(n, g(s), g(s + 'b'), g(s.upper()), g((s + 'a')[:n]) if n > 1 else '', g(s.encode()), g(s + '\xe9\xe9'), g('a\u1234' + s), g(repr(s)), g(f'{s}x'), g(s.replace('b', 'c')), g(''.join([s, s])))
for e in [0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 120, 300, 1000]:
    for d in (-1, 0, 1):
        v = 2**e + d
        print(e, d, g(v), g(-v), g(v*v), g(v//3), g(v<<5), g(v>>5), g(v*10), g(v & 0xffff), g(v ^ v), g(int(str(v))), g(v - v + 5))
print(g(True), g(1.0), g(1j), g(b''), g(b'a'), g(()), g((1,)), g(tuple(range(10))), g(range(10**30)), g(slice(1,2,3)))
for i in range(50): print(g(tuple(range(i))), g(bytes(i)), g('x' * i), g(10 ** i), end=' ')
print()
