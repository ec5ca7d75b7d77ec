/** The struct module against CPython: formats whose sizes are the same on 32 and 64 bits, with right and wrong values. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floatRepr } from '../../../src/machine/values/float.ts';
import * as struct from '../../../src/machine/values/struct-pack.ts';
import { bytesRepr } from '../../../src/machine/values/text-repr.ts';
import { ask, define, generator, outcome, pick } from './python.ts';

const next = generator(10);

define('struct.error.__name__ = "struct.error"');

function show(value: struct.StructArgument): string {
  if (value.kind === 'other') return value.truth ? "'a'" : "''";
  if (value.kind === 'bytes') return bytesRepr(value.value);
  if (value.kind === 'bool') return value.value ? 'True' : 'False';
  return value.kind === 'float' ? floatRepr(value.value).replace(/^-?(inf|nan)$/, "float('$&')") : String(value.value);
}

function tuple(values: readonly struct.StructValue[]): string {
  return `(${values.map((value) => show(value).replace(/float\('(.*)'\)/, '$1')).join(', ')}${values.length === 1 ? ',' : ''})`;
}

function anyArgument(code: string): struct.StructArgument {
  if (next() < 0.04)
    return pick(next, [
      { kind: 'other', truth: true },
      { kind: 'integer', value: 10n ** 30n },
      { kind: 'integer', value: -1 },
    ] as const);
  if (code === '?') return { kind: 'bool', value: next() < 0.5 };
  if ('csp'.includes(code))
    return {
      kind: 'bytes',
      value: Uint8Array.from({ length: code === 'c' ? 1 : Math.floor(next() * 5) }, () => next() * 256),
    };
  if ('efd'.includes(code))
    return {
      kind: 'float',
      value: pick(next, [
        0,
        -0,
        1.5,
        0.1,
        65504,
        65519,
        65520,
        6e-8,
        2.98e-8,
        1e-30,
        3.4e38,
        3.5e38,
        Infinity,
        -Infinity,
        next() * 100,
      ]),
    };
  return { kind: 'integer', value: Math.floor(next() * pick(next, [100, 127, 255, 32767, 65535, 2 ** 31, 2 ** 32])) };
}

test('pack and unpack', () => {
  const cases = Array.from({ length: 6000 }, () => {
    let format = pick(next, ['', '@', '=', '<', '>', '!']);
    const standard = /[=<>!]/.test(format);
    const codes: string[] = [];
    for (let n = Math.floor(next() * 4); n >= 0; n--) {
      const code = pick(next, [...'xcbB?hHiIqQefdsp', ...(standard ? 'lL' : ''), ...(next() < 0.03 ? 'z3' : '')]);
      const count = next() < 0.3 ? String(Math.floor(next() * 4)) : '';
      format += count + code + (next() < 0.1 ? ' ' : '');
      if (code === 's' || code === 'p') codes.push(code);
      else if (code !== 'x') for (let i = 0; i < Number(count || 1); i++) codes.push(code);
    }
    const values = codes.map(anyArgument);
    if (next() < 0.03) values.pop();
    const bytes = Uint8Array.from({ length: Math.floor(next() * 30) }, () => next() * 256);
    return { format, values, bytes };
  });
  const expected = ask(
    cases.flatMap(({ format, values, bytes }) => [
      `struct.pack(${[JSON.stringify(format), ...values.map(show)].join(', ')})`,
      `struct.unpack_from(${JSON.stringify(format)}, ${bytesRepr(bytes)}, 1)`,
      `struct.calcsize(${JSON.stringify(format)})`,
    ]),
  );
  const wrong: string[] = [];
  cases.forEach(({ format, values, bytes }, i) => {
    const actual = [
      outcome(() => bytesRepr(struct.packStruct(struct.parseStructFormat(format), values))),
      outcome(() => tuple(struct.unpackStructFrom(struct.parseStructFormat(format), bytes, 1))),
      outcome(() => String(struct.parseStructFormat(format).size)),
    ];
    actual.forEach((answer, k) => {
      if (answer !== expected[3 * i + k])
        wrong.push(`${format} ${values.map(show).join()}\n  ours: ${answer}\n  CPython: ${expected[3 * i + k]}`);
    });
  });
  assert.deepEqual(wrong.slice(0, 10), [], `${wrong.length} differ`);
});

test('sizes of native types on 64 bits', () => {
  assert.equal(struct.parseStructFormat('bl').size, 16);
  assert.equal(struct.parseStructFormat('nNP').size, 24);
});
