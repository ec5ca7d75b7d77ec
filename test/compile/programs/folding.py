print(1 + 2 * 3, 2 ** 10, 2 ** 64, 2 ** 65, 10 ** 20, 1 << 100, 1 << 200, -5, ~7, not 1, +3, - -2)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7 / 2, 1 / 0, 1 % 0, 7.5 // 2, -7.5 % 2, 0.0 * -1, 1e308 * 10)
print(5 & 3, 5 | 3, 5 ^ 3, 100 >> 2, 1 << -1, True + True, True & False, True | 2, -True, ~True, not None)
print('a' + 'b', 'ab' * 3, 3 * 'ab', 'ab' * 5000, b'a' + b'b', b'x' * 2, (1, 2) + (3,), (1,) * 4, (1, 2) * 300, 'a' % 1)
print('abc'[1], 'abc'[-1], 'abc'[5], 'abc'[1:], 'abc'[::-1], b'abc'[0], (1, 2, 3)[1], (1, 2, 3)[0:2], 'é😀'[1])
print(1j * 1j, 1 + 2j, 0 - 0j, (1 + 2j) / (3 - 4j), 2j ** 2, -1j, 1 - 1j)
print(1 is 1.0, (1, 1.0, True), (0.0, -0.0), 'a_b', 'a b', 1_000_000, 255, 256, -1, -6, 0x7fffffffffffffff + 1)
print((), (1,), (1, (2, (3,))), [], [1, 2, 3], {1, 2, 3}, {1: 2}, (1, [2]), [1, 2], {1})
for x in [1, 2, 3]: pass
for x in {1, 2}: pass
for x in [x, 1]: pass
for x in (*x, 1): pass
print(x in [1, 2], x not in (1, 2), x in {1, 1.0, 2}, x in [x, 2], x in [], x in ())
print(1 < 2, 'a' == 'b', 1 if True else 2, 1 and 2, 0 or 3, not not x, not x in y, not x is y) if 0 else None
print(None is None, x is None, not x is None, ... is ..., ...)
1; 'string'; None; ...
