# Counts of references read from memory, and the numbers of C.
import ctypes, sys
a = []
print(ctypes.c_long.from_address(id(a)).value, ctypes.c_uint32.from_address(id(a)).value)
b = a; c = [a, a]
print(ctypes.c_long.from_address(id(a)).value, ctypes.c_ssize_t.from_address(id(a)).value, ctypes.c_size_t.from_address(id(a)).value, ctypes.c_int.from_address(id(a)).value)
for o in (None, True, 5, 'a', (), int, b'', ..., type, Exception):
    print(repr(o)[:20], hex(ctypes.c_long.from_address(id(o)).value), ctypes.c_uint32.from_address(id(o)).value, hex(ctypes.c_ulonglong.from_address(id(o)).value))
def f(x):
    return ctypes.c_long.from_address(id(x)).value, sys.getrefcount(x)
print(f(a)); print(f([]))
print(ctypes.cast(id(a), ctypes.py_object).value is a, ctypes.cast(id(a), ctypes.py_object))
print([(n, ctypes.sizeof(getattr(ctypes, n))) for n in 'c_bool c_byte c_ubyte c_short c_ushort c_int c_uint c_long c_ulong c_longlong c_ulonglong c_int8 c_uint8 c_int16 c_uint16 c_int32 c_uint32 c_int64 c_uint64 c_size_t c_ssize_t c_float c_double c_void_p py_object'.split()])
print(ctypes.c_int(5), ctypes.c_int(2**31), ctypes.c_int(-2**40+3), ctypes.c_uint8(-1), ctypes.c_int().value, ctypes.c_byte(200), ctypes.c_ulong(-1), ctypes.c_bool(5), ctypes.c_double(1), ctypes.c_float(1.1), ctypes.c_int8(3).value)
for bad in (lambda: ctypes.c_int('a'), lambda: ctypes.c_int(1.5), lambda: ctypes.c_double('a')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
x = ctypes.c_int(5); x.value = 2**33 + 7; print(x.value, x, bool(x), bool(ctypes.c_int(0)), x == ctypes.c_int(7), ctypes.sizeof(x))
print(ctypes.c_long, ctypes.c_int64, ctypes.c_ssize_t, ctypes.c_size_t, ctypes.c_int32, ctypes.c_uint32, ctypes.c_longlong, ctypes.c_uint8, ctypes.c_int8, ctypes.py_object, ctypes.c_uint64)
print(ctypes.py_object(a), ctypes.py_object(a).value is a)
def ref_count(address):
    return ctypes.c_long.from_address(address).value
my = [1, 2, 3]; address = id(my); print(ref_count(address)); other = my; print(ref_count(address)); other = None; print(ref_count(address), sys.getrefcount(my))
class Node:
    def __init__(self): self.other = None
p = Node(); q = Node(); p.other = q; q.other = p; i, j = id(p), id(q)
print(ref_count(i), ref_count(j))
import gc; gc.disable(); del p, q
print(ref_count(i), ref_count(j))
