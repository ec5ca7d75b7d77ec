import array
import re
import sys

for source in (
    range(10),
    [1, 2, 3],
    (1,),
    iter([1, 2, 3, 4, 5, 6]),
    b'abc',
    array.array('b', [1, 2]),
    (n for n in range(7)),
    [],
    range(0),
    5,
    {1, 2},
    {1: 2},
    memoryview(b'abc'),
):
    made = bytearray(source)
    print(type(source).__name__, sys.getsizeof(made), made.__alloc__())
made = bytearray()
for n in range(40):
    made.append(n)
    print(made.__alloc__(), end=' ')
made.clear()
print(made.__alloc__())
print([sys.getsizeof(re.findall('a', 'a' * n)) for n in range(20)])
print([sys.getsizeof(re.split(',', 'a,' * n)) for n in range(20)])
print(sys.getsizeof(re.findall('(a)(b)', 'abab')))
