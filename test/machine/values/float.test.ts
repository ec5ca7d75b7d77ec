/** Floats against CPython: text, reading, rounding, hexadecimal, division and power. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as float from '../../../src/machine/values/float.ts';
import { assertSame, type Case, generator, literal, pick } from './python.ts';

const next = generator(1);
const bytes = new DataView(new ArrayBuffer(8));
const INTERESTING = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  2.5,
  1e15,
  1e16,
  9999999999999998,
  1e17,
  1e-4,
  1e-5,
  123456.789,
  5e-324,
  1.7976931348623157e308,
  0.1,
  1e22,
  1e23,
  -2.675,
  2 ** 53,
  2 ** 64,
];

function anyFloat(): number {
  const kind = next();
  if (kind < 0.2) return pick(next, INTERESTING);
  if (kind < 0.5) return Math.round(next() * 100000) / pick(next, [1, 8, 10, 100, 1000, 1024]) - 20;
  if (kind < 0.7) return (next() - 0.5) * 10 ** Math.floor(next() * 40 - 20);
  for (let i = 0; i < 8; i++) bytes.setUint8(i, next() * 256);
  return Number.isFinite(bytes.getFloat64(0)) ? bytes.getFloat64(0) : 1;
}

function source(x: number): string {
  return `(${float.floatRepr(x).replace(/^-?(inf|nan)$/, "float('$&')")})`;
}

function many(count: number, make: () => Case): void {
  assertSame(Array.from({ length: count }, make));
}

test('repr reads back and is what CPython shows', () => {
  many(3000, () => {
    const x = anyFloat();
    bytes.setFloat64(0, x);
    const hex = bytes.getBigUint64(0).toString(16).padStart(16, '0');
    return { expression: `struct.unpack('>d', bytes.fromhex('${hex}'))[0]`, compute: () => float.floatRepr(x) };
  });
  assert.equal(float.floatRepr(Infinity), 'inf');
  assert.equal(float.floatRepr(NaN), 'nan');
});

test('float(text) reads or refuses', () => {
  const parts = [
    '1',
    '23',
    '_',
    '.',
    'e',
    'E',
    '+',
    '-',
    ' ',
    'inf',
    'nan',
    'infinity',
    '٣',
    '0',
    '\u2003',
    '\x1c',
    'x',
    '५',
  ];
  many(4000, () => {
    let text = '';
    for (let n = Math.floor(next() * 7); n >= 0; n--) text += pick(next, parts);
    return { expression: `float(${literal(text)})`, compute: () => float.floatRepr(float.parseFloatText(text)) };
  });
});

test('round(x, n)', () => {
  many(4000, () => {
    const x = anyFloat();
    const places = pick(next, [0, 1, 2, 3, -1, -2, 5, 10, 15, 17, 22, 30, 150, 320, 330, -20, -308, -310]);
    return {
      expression: `round(${source(x)}, ${places})`,
      compute: () => float.floatRepr(float.roundFloat(x, places)),
    };
  });
});

test('hex, fromhex, as_integer_ratio, int', () => {
  many(1500, () => {
    const x = anyFloat();
    return { expression: `${source(x)}.hex()`, compute: () => `'${float.floatHex(x)}'` };
  });
  many(1500, () => {
    const text = `${pick(next, ['', '-', '+', ' '])}${pick(next, ['0x', '', '0X'])}${Math.floor(next() * 2 ** 40).toString(16)}${pick(next, ['', '.', `.${Math.floor(next() * 2 ** 52).toString(16)}`])}${pick(next, ['', 'p1', 'p-1040', 'p980', 'p1023', 'P+7', 'p', 'p-1090'])}`;
    return { expression: `float.fromhex(${literal(text)})`, compute: () => float.floatRepr(float.floatFromHex(text)) };
  });
  many(500, () => {
    const x = anyFloat();
    return { expression: `${source(x)}.as_integer_ratio()`, compute: () => `(${float.integerRatio(x).join(', ')})` };
  });
  many(500, () => {
    const x = anyFloat();
    return { expression: `int(${source(x)})`, compute: () => String(float.floatToInteger(x)) };
  });
});

test('division, floor division, modulo', () => {
  many(4000, () => {
    const x = next() < 0.1 ? pick(next, [Infinity, -Infinity, NaN]) : anyFloat();
    const y = next() < 0.1 ? pick(next, [Infinity, -Infinity, NaN, 0, -0]) : anyFloat();
    const [operator, compute] = pick(next, [
      ['/', float.floatDivide],
      ['//', float.floatFloorDivide],
      ['%', float.floatModulo],
    ] as const);
    return { expression: `${source(x)} ${operator} ${source(y)}`, compute: () => float.floatRepr(compute(x, y)) };
  });
});

test('power of special values', () => {
  const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, Infinity, -Infinity, NaN];
  assertSame(
    values.flatMap((x) =>
      values
        .filter((y) => !(x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)))
        .map((y) => ({
          expression: `${source(x)} ** ${source(y)}`,
          compute: () => float.floatRepr(float.floatPower(x, y)!),
        })),
    ),
  );
  assert.equal(float.floatPower(-8, 1 / 3), undefined);
});
