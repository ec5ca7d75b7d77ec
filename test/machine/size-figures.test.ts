/**
 * `sys.getsizeof` against figures that were measured on 64-bit CPython 3.11.7, 3.12.1, 3.13.0, 3.14.10 and 3.15.2: what every
 * kind takes, by formula for the lengths up to 3000, and how lists, dicts and sets grow and shrink.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROFILES, type ProfileName } from '../../src/machine/profile.ts';
import { runProgram } from '../../src/simulator.ts';

const VERSIONS = Object.keys(PROFILES) as ProfileName[];

/** What a program prints under a profile, as numbers. */
function numbers(source: string, python: ProfileName): number[] {
  const { stdout, outcome } = runProgram(`import sys\ng = sys.getsizeof\n${source}`, { python });
  assert.equal(outcome.kind, 'finished', source);
  return stdout.trim().split(/\s+/).map(Number);
}

type Figures = readonly [v11: number, v12: number, v13: number, v14: number, v15: number];
const all = (bytes: number): Figures => [bytes, bytes, bytes, bytes, bytes];

const CLASSES = `
class Plain: pass
class Empty: __slots__ = ()
class One: __slots__ = ('a',)
class Two: __slots__ = ('a', 'b')
class Opened(Two): pass
def function(): pass
def generator(a): yield a
def outer():
    x = 1
    def inner(): return x
    return inner
import collections, functools, weakref, types
plain = Plain()
`;

const OBJECTS: Readonly<Record<string, Figures>> = {
  'object()': all(16),
  None: all(16),
  '...': all(16),
  True: all(28),
  '1.5': all(24),
  '1j': all(32),
  'range(3)': all(48),
  'slice(1)': all(56),
  'outer().__closure__[0]': all(40),
  '0': all(28),
  '1': all(28),
  '2**30 - 1': all(28),
  '2**30': all(32),
  '2**60': all(36),
  '10**100': all(72),
  '()': [40, 40, 40, 48, 48],
  '(1, 2, 3)': [64, 64, 64, 72, 72],
  "b''": all(33),
  "b'abc'": all(36),
  'bytearray()': [56, 56, 56, 56, 64],
  "bytearray(b'abc')": [60, 60, 60, 60, 100],
  "''": [49, 41, 41, 41, 41],
  "'abc'": [52, 44, 44, 44, 44],
  "'\\xe9\\xe9'": [75, 59, 59, 59, 59],
  "'\\u1234' * 3": [80, 64, 64, 64, 64],
  "'\\U0001f600' * 3": [88, 72, 72, 72, 72],
  '[]': all(56),
  '[1]': all(64),
  '[1, 2, 3]': all(88),
  '[plain, plain, plain]': all(80),
  '{}': all(64),
  'dict(a=1)': all(184),
  '{1: 1}': all(224),
  'set()': all(216),
  'frozenset()': all(216),
  plain: [56, 48, 48, 48, 48],
  'Empty()': all(32),
  'One()': all(40),
  'Two()': all(48),
  'Opened()': [72, 64, 64, 64, 64],
  function: [152, 160, 160, 168, 168],
  'plain.__init__': all(48),
  '[].append': all(72),
  'types.MethodType(function, 1)': all(64),
  'generator(1)': [184, 184, 184, 192, 192],
  Plain: [1688, 1704, 1712, 1720, 1728],
  Two: [920, 936, 944, 952, 960],
  int: [424, 432, 416, 416, 424],
  'iter([])': all(48),
  'iter(())': all(48),
  "iter('')": all(48),
  'iter(range(1))': [48, 40, 40, 40, 40],
  'iter({})': all(72),
  'zip()': all(64),
  'map(int, ())': [48, 48, 48, 56, 56],
  'enumerate(())': all(72),
  'ValueError()': all(88),
  'collections.deque()': all(760),
  'weakref.ref(Plain)': all(80),
  sys: [72, 72, 72, 72, 120],
  'functools.partial(int)': [80, 80, 80, 96, 96],
  'property()': all(80),
};

test('objects of every kind', () => {
  for (const [index, python] of VERSIONS.entries()) {
    const names = Object.keys(OBJECTS);
    const sizes = numbers(`${CLASSES}\nprint(${names.map((name) => `g(${name})`).join(', ')})`, python);
    names.forEach((name, i) => assert.equal(sizes[i], OBJECTS[name]?.[index], `${name} as ${python}`));
  }
});

test('lengths up to 3000 by formula', () => {
  const lengths = [...Array(70).keys(), 100, 255, 256, 257, 511, 512, 513, 1000, 1024, 2047, 2048, 3000];
  for (const python of VERSIONS) {
    const { asciiHeader, textHeader, tupleHeader, bytearrayHeader } = PROFILES[python].sizes;
    const isOld = python === '3.11';
    assert.deepEqual([asciiHeader + 1, textHeader + 1], isOld ? [49, 73] : [41, 57]);
    assert.equal(tupleHeader, python === '3.14' || python === '3.15' ? 32 : 24);
    const at = numbers(
      `for n in ${JSON.stringify(lengths)}:
    print(g('a' * n), g('\\xe9' * n), g('\\u1234' * n), g('\\U0001f600' * n), g(bytes(n)), g(bytearray(n)), g((None,) * n), g([None] * n), g(1 << (30 * n)))`,
      python,
    );
    lengths.forEach((n, i) => {
      const wide = (bytes: number): number => (n === 0 ? asciiHeader + 1 : textHeader + (n + 1) * bytes);
      // The one object of é keeps its form in UTF-8.
      const latin = n === 1 && !isOld ? 61 : wide(1);
      const array = python === '3.15' ? 97 + n : bytearrayHeader + n + 1;
      const expected = [
        asciiHeader + 1 + n,
        latin,
        wide(2),
        wide(4),
        33 + n,
        n === 0 ? bytearrayHeader : array,
        16 + tupleHeader + 8 * n,
        56 + 8 * n,
        24 + 4 * (n + 1),
      ];
      assert.deepEqual(at.slice(9 * i, 9 * i + 9), expected, `length ${n} as ${python}`);
    });
  }
});

test('a list that is appended to has room for 4, 8, 16, 24, 32, 40, 52 …', () => {
  const rooms = [4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108, 128, 148, 172, 200, 232, 268, 308, 352, 400, 456, 520, 592];
  rooms.push(672, 760, 860, 972, 1100);
  const source = `
x = []; last = 0
for i in range(1000):
    x.append(i)
    if g(x) != last: last = g(x); print((last - 56) // 8)`;
  for (const python of VERSIONS) assert.deepEqual(numbers(source, python), rooms, python);
});

test('a list that is popped from gives room back', () => {
  const source = `
for n in (100, 40):
    x = [0] * n; last = g(x)
    while x:
        x.pop()
        if g(x) != last: last = g(x); print(len(x), (last - 56) // 8)`;
  const shrinking = [49, 60, 29, 36, 17, 24, 11, 16, 7, 12, 5, 8, 1, 4, 0, 0, 19, 24, 11, 16, 7, 12, 5, 8, 1, 4, 0, 0];
  const keepingSmallRoom = [49, 60, 29, 36, 17, 24, 0, 0, 19, 24, 0, 0];
  for (const python of VERSIONS)
    assert.deepEqual(numbers(source, python), python >= '3.14' ? keepingSmallRoom : shrinking, python);
});

test('dicts grow at 6, 11, 22, 43, 86, 171, 342 keys', () => {
  const source = `
for make in (int, str):
    d = {}; last = g(d)
    for i in range(24000):
        d[make(i)] = None
        if g(d) != last: last = g(d); print(len(d), last)`;
  const at = [1, 6, 11, 22, 43, 86, 171, 342, 683, 1366, 2731, 5462, 10923, 21846];
  const ints = [224, 352, 632, 1168, 2264, 4688, 9304, 18512, 36952, 73808, 147536, 294984, 589904, 1310800];
  const texts = [184, 272, 464, 832, 1584, 3328, 6576, 13056, 26032, 51968];
  for (const python of VERSIONS) {
    const steps = numbers(source, python);
    const pairs = Array.from({ length: steps.length / 2 }, (_, i) => steps.slice(2 * i, 2 * i + 2));
    assert.deepEqual(
      pairs.slice(0, 10),
      at.slice(0, 10).map((n, i) => [n, ints[i]]),
      python,
    );
    assert.deepEqual(
      pairs.slice(at.length, at.length + 9),
      at.slice(0, 9).map((n, i) => [n, texts[i]]),
      python,
    );
  }
});

test('sets grow at 5, 19, 77, 307 elements', () => {
  const source = `
s = set(); last = g(s)
for i in range(2000):
    s.add(i)
    if g(s) != last: last = g(s); print(len(s), last)
for i in range(1990): s.discard(i)
print(g(s))`;
  const expected = [5, 728, 19, 2264, 77, 8408, 307, 32984, 1229, 131288, 131288];
  for (const python of VERSIONS) assert.deepEqual(numbers(source, python), expected, python);
});

test('the dictionary of an instance has the room that its class has left', () => {
  const source = `
class A:
    def __init__(self): self.x = self.y = 1
a = A(); print(g(vars(a)))
for i in range(3): b = A()
print(g(vars(b)))`;
  for (const python of VERSIONS) assert.deepEqual(numbers(source, python), [296, 272], python);
});
