/** Integers against CPython: arithmetic across the border of safe numbers, text in every base, bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floatRepr } from '../../../src/machine/values/float.ts';
import { NO_EFFORT } from '../../../src/machine/values/effort.ts';
import * as integer from '../../../src/machine/values/integer.ts';
import { bytesRepr } from '../../../src/machine/values/text-repr.ts';
import { assertSame, type Case, generator, literal, pick } from './python.ts';

const next = generator(2);
const NEAR = [
  0n,
  1n,
  2n,
  10n,
  255n,
  2n ** 31n,
  2n ** 32n,
  2n ** 52n,
  2n ** 53n,
  2n ** 61n - 1n,
  2n ** 64n,
  10n ** 22n,
  2n ** 1023n,
  2n ** 1024n,
];

function anyInteger(): integer.Integer {
  let size = pick(next, NEAR) + BigInt(Math.floor(next() * 7) - 3);
  const kind = next();
  if (kind < 0.3) size = BigInt(Math.floor(next() * 200));
  else if (kind < 0.5) size = size * BigInt(Math.floor(next() * 2 ** 50)) + BigInt(Math.floor(next() * 2 ** 40));
  return integer.normalize(next() < 0.4 ? -size : size);
}

function show(a: integer.Integer): string {
  assert.equal(typeof a, Number.isSafeInteger(Number(a)) ? 'number' : 'bigint', `${a} is not in canonical form`);
  assert.ok(!Object.is(a, -0));
  return String(a);
}

function many(count: number, make: () => Case): void {
  assertSame(Array.from({ length: count }, make));
}

test('binary operators', () => {
  const operators: readonly (readonly [string, (a: integer.Integer, b: integer.Integer) => integer.Integer])[] = [
    ['+', integer.add],
    ['-', integer.subtract],
    ['*', integer.multiply],
    ['//', integer.floorDivide],
    ['%', integer.modulo],
    ['&', integer.and],
    ['|', integer.or],
    ['^', integer.exclusiveOr],
  ];
  many(6000, () => {
    const [a, b] = [anyInteger(), anyInteger()];
    const [operator, compute] = pick(next, operators);
    return { expression: `(${a}) ${operator} (${b})`, compute: () => show(compute(a, b)) };
  });
});

test('power, modular power, shifts', () => {
  many(1000, () => {
    const [a, b] = [anyInteger(), Math.floor(next() * 8)];
    return { expression: `(${a}) ** ${b}`, compute: () => show(integer.power(a, b)) };
  });
  many(1000, () => {
    const [a, b] = [Math.floor(next() * 24 - 12), Math.floor(next() * 40)];
    return { expression: `(${a}) ** ${b}`, compute: () => show(integer.power(a, b)) };
  });
  assert.deepEqual(
    [integer.power(1, 10n ** 30n), integer.power(-1, 10n ** 30n + 1n), integer.power(0, 10n ** 30n)],
    [1, -1, 0],
  );
  many(2000, () => {
    const [a, b, m] = [anyInteger(), anyInteger(), anyInteger()];
    return { expression: `pow(${a}, ${b}, ${m})`, compute: () => show(integer.modularPower(a, b, m, NO_EFFORT)) };
  });
  many(2000, () => {
    const [a, b] = [anyInteger(), Math.floor(next() * 120) - 3];
    const [operator, compute] = pick(next, [
      ['<<', integer.shiftLeft],
      ['>>', integer.shiftRight],
    ] as const);
    return { expression: `(${a}) ${operator} (${b})`, compute: () => show(compute(a, b)) };
  });
});

test('true division and float(int) round correctly', () => {
  many(4000, () => {
    const [a, b] = [anyInteger(), anyInteger()];
    return { expression: `(${a}) / (${b})`, compute: () => floatRepr(integer.trueDivide(a, b)) };
  });
  many(500, () => {
    const [a, b] = [10n ** BigInt(Math.floor(next() * 700)), 7n ** BigInt(Math.floor(next() * 800))];
    return {
      expression: `${a} / ${b}`,
      compute: () => floatRepr(integer.trueDivide(integer.normalize(a), integer.normalize(b))),
    };
  });
  many(1000, () => {
    const a = anyInteger();
    return { expression: `float(${a})`, compute: () => floatRepr(integer.toFloat(a)) };
  });
});

test('unary functions', () => {
  many(4000, () => {
    const [a, b] = [anyInteger(), anyInteger()];
    return pick(next, [
      { expression: `(${a}).bit_length()`, compute: () => String(integer.bitLength(a)) },
      { expression: `(${a}).bit_count()`, compute: () => String(integer.bitCount(a)) },
      { expression: `~(${a})`, compute: () => show(integer.invert(a)) },
      { expression: `-(${a})`, compute: () => show(integer.negate(a)) },
      { expression: `math.isqrt(${a})`, compute: () => show(integer.integerSquareRoot(a, NO_EFFORT)) },
      { expression: `math.gcd(${a}, ${b})`, compute: () => show(integer.greatestCommonDivisor(a, b, NO_EFFORT)) },
      { expression: `math.lcm(${a}, ${b})`, compute: () => show(integer.leastCommonMultiple(a, b, NO_EFFORT)) },
      { expression: `round(${a}, -2)`, compute: () => show(integer.roundInteger(a, -2)) },
      { expression: `round(${a}, -19)`, compute: () => show(integer.roundInteger(a, -19)) },
      { expression: `str(${a})`, compute: () => `'${integer.toText(a)}'` },
      { expression: `hex(${a})`, compute: () => `'${integer.toPrefixedText(a, 16)}'` },
      { expression: `oct(${a})`, compute: () => `'${integer.toPrefixedText(a, 8)}'` },
      { expression: `bin(${a})`, compute: () => `'${integer.toPrefixedText(a, 2)}'` },
    ]);
  });
  for (const digits of [4299, 4300, 4301])
    assertSame([
      {
        expression: `len(str(10 ** ${digits - 1}))`,
        compute: () => String(integer.toText(10n ** BigInt(digits - 1)).length),
      },
    ]);
});

test('int(text, base) reads or refuses', () => {
  const parts = [
    '1',
    '23',
    '0',
    '_',
    'b',
    '0b',
    '0x',
    '0o',
    'O',
    'f',
    'z',
    '+',
    '-',
    ' ',
    '٣',
    '\u2003',
    '9',
    '123456789012345678901234567890',
  ];
  many(6000, () => {
    let text = '';
    for (let n = Math.floor(next() * 5); n >= 0; n--) text += pick(next, parts);
    const base = pick(next, [0, 10, 10, 2, 8, 16, 36, 7, 1, 37, 12]);
    return { expression: `int(${literal(text)}, ${base})`, compute: () => show(integer.parseInteger(text, base)) };
  });
  assertSame([
    { expression: "int('9' * 5000)", compute: () => show(integer.parseInteger('9'.repeat(5000))) },
    { expression: "int(b' 12 ')", compute: () => show(integer.parseIntegerBytes(Uint8Array.of(32, 49, 50, 32))) },
    { expression: "int(b'1\\xff')", compute: () => show(integer.parseIntegerBytes(Uint8Array.of(49, 255))) },
  ]);
});

test('to_bytes and from_bytes', () => {
  many(2000, () => {
    const a = anyInteger();
    const length = Math.floor(next() * 10) - 1;
    const order = pick(next, ['little', 'big'] as const);
    const signed = next() < 0.5;
    return {
      expression: `(${a}).to_bytes(${length}, '${order}', signed=${signed ? 'True' : 'False'})`,
      compute: () => bytesRepr(integer.toBytes(a, length, order, signed)),
    };
  });
  many(1000, () => {
    const bytes = Uint8Array.from({ length: Math.floor(next() * 12) }, () => next() * 256);
    const order = pick(next, ['little', 'big'] as const);
    const signed = next() < 0.5;
    return {
      expression: `int.from_bytes(${bytesRepr(bytes)}, '${order}', signed=${signed ? 'True' : 'False'})`,
      compute: () => show(integer.fromBytes(bytes, order, signed)),
    };
  });
});
