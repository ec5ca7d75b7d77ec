/** Complex numbers against CPython: text, reading, arithmetic with complex and real operands, power. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as c from '../../../src/machine/values/complex.ts';
import { floatRepr } from '../../../src/machine/values/float.ts';
import { ask, assertSame, type Case, generator, literal, outcome, pick } from './python.ts';

const next = generator(7);

function many(count: number, make: () => Case): void {
  assertSame(Array.from({ length: count }, make));
}

function anyPart(): number {
  if (next() < 0.15) return pick(next, [0, -0, Infinity, -Infinity, NaN, 1e308, 1e-308]);
  return next() < 0.5 ? Math.floor(next() * 20 - 10) : Math.round(next() * 2000 - 1000) / 64;
}

function source(x: number): string {
  return floatRepr(x).replace(/^-?(inf|nan)$/, "float('$&')");
}

test('repr and reading', () => {
  const parts = ['1', '2.5', '+', '-', 'j', 'J', '(', ')', ' ', 'inf', 'nan', '_', 'e5', '.', '٣'];
  many(5000, () => {
    let text = '';
    for (let n = Math.floor(next() * 6); n >= 0; n--) text += pick(next, parts);
    return { expression: `complex(${literal(text)})`, compute: () => c.complexRepr(c.parseComplex(text)) };
  });
  assertSame(
    ['1+2j', ' ( 1e3-4.5e-7j ) ', '-infj', '1_0+2_0j', 'nan-nanj', '+j'].map((text) => ({
      expression: `complex(${literal(text)})`,
      compute: () => c.complexRepr(c.parseComplex(text)),
    })),
  );
});

test('arithmetic', () => {
  many(8000, () => {
    const [a, b, x] = [c.complex(anyPart(), anyPart()), c.complex(anyPart(), anyPart()), anyPart()];
    const [as, bs] = [a, b].map((z) => `complex(${source(z.real)}, ${source(z.imaginary)})`);
    const xs = source(x);
    const [expression, compute] = pick(next, [
      [`${as} + ${bs}`, () => c.add(a, b)],
      [`${as} + ${xs}`, () => c.addReal(a, x)],
      [`${as} - ${bs}`, () => c.subtract(a, b)],
      [`${as} - ${xs}`, () => c.subtractReal(a, x)],
      [`${xs} - ${bs}`, () => c.subtractFromReal(x, b)],
      [`${as} * ${bs}`, () => c.multiply(a, b)],
      [`${as} * ${xs}`, () => c.multiplyReal(a, x)],
      [`${as} / ${bs}`, () => c.divide(a, b)],
      [`${as} / ${xs}`, () => c.divideByReal(a, x)],
      [`${xs} / ${bs}`, () => c.divideReal(x, b)],
      [`-${as}`, () => c.negate(a)],
    ] as const);
    return { expression, compute: () => c.complexRepr(compute()) };
  });
  many(500, () => {
    const z = c.complex(anyPart(), anyPart());
    return {
      expression: `abs(complex(${source(z.real)}, ${source(z.imaginary)}))`,
      compute: () => floatRepr(c.absolute(z)),
    };
  });
});

test('whole powers are exact, others agree to the last digits', () => {
  many(2000, () => {
    const [z, n] = [c.complex(Math.floor(next() * 9 - 4), Math.floor(next() * 9 - 4)), Math.floor(next() * 30 - 10)];
    return {
      expression: `complex(${z.real}, ${z.imaginary}) ** ${n}`,
      compute: () => c.complexRepr(c.power(z, c.complex(n, 0))),
    };
  });
  const cases = Array.from(
    { length: 500 },
    () => [next() * 8 - 4, next() * 8 - 4, next() * 4 - 2, next() * 4 - 2] as const,
  );
  const answers = ask(cases.map(([a, b, x, y]) => `complex(${a}, ${b}) ** complex(${x}, ${y})`));
  cases.forEach(([a, b, x, y], i) => {
    const expected = c.parseComplex(answers[i]!);
    const actual = c.power(c.complex(a, b), c.complex(x, y));
    assert.ok(c.absolute(c.subtract(actual, expected)) <= 1e-14 * c.absolute(expected), answers[i]);
  });
  assert.equal(
    outcome(() => c.complexRepr(c.power(c.complex(0, 0), c.complex(0, 1)))),
    'ZeroDivisionError: zero to a negative or complex power',
  );
});
