# Views of several dimensions, made with cast().
data = bytearray(range(24))
view = memoryview(data).cast('B', (2, 3, 4))
print(view.shape, view.strides, view.ndim, len(view), view.nbytes, view.c_contiguous, view.f_contiguous)
print(view.tolist())
print(view[1, 2, 3], view[-1, -1, -1], view[0:1].tolist(), view[::-1].tolist(), view[::-1].contiguous)
view[0, 0, 0] = 99
print(data[0], view.tobytes('F'), view.tobytes(order='A') == bytes(data))
print(view[1:][0, 0, 0], view.cast('B').shape, view.cast('I').tolist(), memoryview(data).cast('I', [2, 3]).tolist())
print(view == memoryview(bytes(data)).cast('B', (2, 3, 4)), view == bytes(data), hash(memoryview(b'abcd').cast('B', (2, 2))) == hash(b'abcd'))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for key in (0, (0, 1), (2, 0, 0), (0, 3, 0), (0, 0, 0, 0), 'a', (0, 'a', 0), (slice(0, 1), slice(0, 1)), (slice(0, 1), 0), (), ...):
    attempt(lambda: view[key])
for key, value in ((0, 1), ((0, 0), 1), ((0, 0, 0), 'a'), ((0, 0, 0), 300), (slice(0, 1), b'12'), ((slice(0, 1), slice(1)), b'')):
    attempt(lambda: view.__setitem__(key, value))
for function in (list, iter, lambda v: v.count(1), lambda v: v.index(1), lambda v: 1 in v, lambda v: v.cast('I', (3, 2)),
                 lambda v: v.tobytes('x'), lambda v: hash(v), lambda v: hash(v.toreadonly())):
    attempt(lambda: function(view))

single = memoryview(b'abcd').cast('I', ())
print(single.shape, single.ndim, single.nbytes, single.tolist(), single[()] == single.tolist(), single[...] is single)
for function in (lambda: single[0], lambda: len(single), lambda: list(single), lambda: single[0:1]):
    attempt(function)
for shape in ((2, 3), (2, 0), (2, 'a'), 5, [1] * 65):
    attempt(lambda: memoryview(b'a').cast('B', shape))
attempt(lambda: memoryview(data)[::2].cast('B', (3, 4)))
attempt(lambda: hash(memoryview(b'abcd').cast('I')))
