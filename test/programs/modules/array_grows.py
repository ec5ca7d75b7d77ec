# Arrays that grow, shrink and take each other in.
from array import array
a = array('i', [1, 2, 3])
a[0] = 9
a.append(4)
a.insert(0, 7); a.extend([5, 6]); a.extend(a); print(a)
a[1:3] = array('i', [0] * 5); print(a)
a[1:3] = a; print(a, len(a))
del a[::2]; print(a)
del a[1]; print(a, a.pop(), a.pop(0))
a.remove(0); print(a); a.reverse(); print(a)
b = array('B'); b.frombytes(b'abc'); print(b, b.tobytes())
for k in range(100): b.append(k)
print(len(b), b[-1], b.buffer_info()[1])
b.clear() if hasattr(b, 'clear') else None
print(b)
import sys
for t in 'bdu':
    c = array(t)
    print([sys.getsizeof(c) - sys.getsizeof(array(t)) for k in range(30) if not c.append('x' if t == 'u' else k)])
