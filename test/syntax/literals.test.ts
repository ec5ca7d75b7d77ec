/** Values of literals that a tree's text does not show well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { ConstantValue } from '../../src/syntax/tree.ts';

linkSyntax();

function value(source: string): ConstantValue {
  const { body } = parse(source, { mode: 'eval' });
  assert.equal(body.kind, 'Constant');
  return body.kind === 'Constant' ? body.value : { type: 'NoneType' };
}

function text(source: string): string {
  const constant = value(source);
  assert.equal(constant.type, 'str');
  return constant.type === 'str' ? constant.value : '';
}

test('numbers', () => {
  assert.deepEqual(value('0xFF_ff'), { type: 'int', value: 65535n });
  assert.deepEqual(value('0_0'), { type: 'int', value: 0n });
  assert.deepEqual(value(`1${'0'.repeat(400)}`), { type: 'int', value: 10n ** 400n });
  assert.deepEqual(value('1_0.5e-0_1'), { type: 'float', value: 1.05 });
  assert.deepEqual(value('1e400'), { type: 'float', value: Infinity });
  assert.deepEqual(value('010j'), { type: 'complex', real: 0, imag: 10 });
  assert.throws(() => value('1'.repeat(4301)), { type: 'SyntaxError', message: /^Exceeds the limit \(4300 digits\)/ });
});

test('strings and bytes', () => {
  assert.equal(text(String.raw`'\ud800' '\x41\101\N{BULLET}\q'`), '\ud800AA•\\q');
  assert.equal(text("'''a\r\nb\\\r\nc'''"), 'a\nbc');
  assert.deepEqual(value(String.raw`b'\xff\0' rb'\n'`), { type: 'bytes', value: Uint8Array.of(255, 0, 92, 110) });
});

test('characters by name', () => {
  const names = {
    'greek small letter final sigma': 'ς',
    'GREEK CAPITAL LETTER OMEGA': 'Ω',
    'LATIN SMALL LETTER E WITH ACUTE': 'é',
    'HANGUL SYLLABLE HAN': '한',
    'HANGUL SYLLABLE A': '아',
    'CJK UNIFIED IDEOGRAPH-6F22': '漢',
    'PILE OF POO': '💩',
    'DIGIT SEVEN': '7',
  };
  for (const [name, character] of Object.entries(names)) assert.equal(text(`'\\N{${name}}'`), character);
  assert.throws(() => text("'\\N{CJK UNIFIED IDEOGRAPH-0041}'"), { message: /unknown Unicode character name$/ });
  assert.throws(() => text("'\\N{constructor}'"), { message: /unknown Unicode character name$/ });
});

test('line ends of every kind', () => {
  const names = (source: string): number => parse(source).body.length;
  assert.equal(names('a\r\nb\rc\nd'), 4);
  assert.equal(parse('if x:\r\n    y\r\n    z\r\n').body.length, 1);
});

test('modes', () => {
  assert.equal(parse('1, 2\n\n', { mode: 'eval' }).body.kind, 'Tuple');
  assert.throws(() => parse('x = 1', { mode: 'eval' }), { message: 'invalid syntax' });
  assert.equal(parse('x = 1; y\n', { mode: 'single' }).body.length, 2);
  assert.throws(() => parse('x = 1\ny = 2\n', { mode: 'single' }), {
    message: 'multiple statements found while compiling a single statement',
  });
});
