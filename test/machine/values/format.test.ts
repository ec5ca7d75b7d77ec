/** Formatting against CPython: the mini-language on every numeric type and strings. */
import { test } from 'node:test';
import { floatRepr } from '../../../src/machine/values/float.ts';
import * as format from '../../../src/machine/values/format-spec.ts';
import { textRepr } from '../../../src/machine/values/text-repr.ts';
import { assertSame, type Case, generator, literal, pick } from './python.ts';

const next = generator(3);

function many(count: number, make: () => Case): void {
  assertSame(Array.from({ length: count }, make));
}

function chance<T>(probability: number, make: () => T, otherwise: T): T {
  return next() < probability ? make() : otherwise;
}

/** A specifier that is well-formed most of the time. */
function anySpec(): string {
  const spec =
    chance(
      0.3,
      () => chance(0.6, () => pick(next, ['*', '0', '한', '😀', ' ', '<']), '') + pick(next, ['<', '>', '=', '^']),
      '',
    ) +
    chance(0.25, () => pick(next, ['+', '-', ' ']), '') +
    chance(0.1, () => 'z', '') +
    chance(0.2, () => '#', '') +
    chance(0.2, () => '0', '') +
    chance(0.6, () => String(Math.floor(next() * 25)), '') +
    chance(0.25, () => pick(next, [',', '_', ',', '_', ',_', ',,', '__']), '') +
    chance(
      0.4,
      () =>
        `.${chance(0.95, () => String(Math.floor(next() * 12)), '')}${chance(0.1, () => pick(next, [',', '_']), '')}`,
      '',
    ) +
    chance(0.8, () => pick(next, [...'bcdoxXneEfFgG%s', 'q', '\u00e9', 'ff']), '');
  return next() < 0.03 ? [...spec].reverse().join('') : spec;
}

function anyFloat(): number {
  return pick(next, [
    () => (next() - 0.5) * 10 ** Math.floor(next() * 30 - 10),
    () => Math.round(next() * 2000 - 1000) / pick(next, [1, 2, 4, 8, 10, 100, 1000]),
    () => pick(next, [0, -0, 1, 100, 1e16, 123456789, 1e15, -1e-5, 0.5, 2.5, 1e-300, 1.5e300, 9.995, 999999.5, 0.0001]),
    () => pick(next, [Infinity, -Infinity, NaN]),
  ])();
}

function source(x: number): string {
  return floatRepr(x).replace(/^-?(inf|nan)$/, "float('$&')");
}

test('format(int, spec)', () => {
  many(8000, () => {
    const value = pick(next, [0, 1, -1, 255, 1234567, -98765432, 65, 0x1f600, 2 ** 30, 12345678901234567890n]);
    const spec = anySpec();
    return {
      expression: `format(${value}, ${literal(spec)})`,
      compute: () => textRepr(format.formatInteger(value, spec)),
    };
  });
});

test('format(float, spec)', () => {
  many(12000, () => {
    const [x, spec] = [anyFloat(), anySpec()];
    return {
      expression: `format(${source(x)}, ${literal(spec)})`,
      compute: () => textRepr(format.formatFloat(x, spec)),
    };
  });
  many(300, () => {
    const [x, spec] = [anyFloat(), `.${Math.floor(next() * 400)}${pick(next, ['e', 'f', 'g'])}`];
    return {
      expression: `format(${source(x)}, ${literal(spec)})`,
      compute: () => textRepr(format.formatFloat(x, spec)),
    };
  });
});

test('format(complex, spec)', () => {
  many(5000, () => {
    const [real, imaginary, spec] = [anyFloat(), anyFloat(), anySpec()];
    if (spec === '') return { expression: '1', compute: () => '1' };
    return {
      expression: `format(complex(${source(real)}, ${source(imaginary)}), ${literal(spec)})`,
      compute: () => textRepr(format.formatComplex(real, imaginary, spec)),
    };
  });
});

test('format(str, spec)', () => {
  many(5000, () => {
    const text = pick(next, ['', 'a', 'hello', '한글', '😀😀', "it's"]);
    const spec = anySpec();
    return {
      expression: `format(${literal(text)}, ${literal(spec)})`,
      compute: () => textRepr(format.formatText(text, spec)),
    };
  });
});
