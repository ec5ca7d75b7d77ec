/** Encodings against CPython: every codec with every error handler on damaged input. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes, encodeText } from '../../../src/machine/values/encodings.ts';
import { ValueFailure } from '../../../src/machine/values/failure.ts';
import { bytesRepr, textRepr } from '../../../src/machine/values/text-repr.ts';
import { assertSame, generator, literal, pick } from './python.ts';

const next = generator(8);
const CODECS = [
  'utf-8',
  'utf8',
  'UTF_8',
  'utf-8-sig',
  'ascii',
  'latin-1',
  'ISO-8859-1',
  'utf-16',
  'utf-16-le',
  'utf-16-be',
  'utf-32',
  'utf-32-le',
  'utf-32-be',
  'nonsense',
];
const HANDLERS = ['strict', 'strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'nonsense'];

test('encode', () => {
  const pieces = ['a', 'z', 'é', '÷', '한', '😀', '\ud800', '\udc80', '\udcff', '\udfff'];
  assertSame(
    Array.from({ length: 5000 }, () => {
      let text = '';
      for (let n = Math.floor(next() * 6); n > 0; n--) text += pick(next, pieces);
      text = text.replace(/\ud800(?=[\udc00-\udfff])/g, '');
      const codec = pick(next, CODECS);
      const errors = pick(next, [...HANDLERS, 'xmlcharrefreplace', 'surrogatepass']);
      return {
        expression: `${literal(text)}.encode('${codec}', '${errors}')`,
        compute: () => bytesRepr(encodeText(text, codec, errors)),
      };
    }),
  );
});

test('decode', () => {
  const bytes = [
    0x41, 0x28, 0x80, 0xa0, 0xbf, 0xc2, 0xc3, 0xe0, 0xed, 0xe1, 0xf0, 0xf4, 0xf5, 0xff, 0xfe, 0, 0, 0xd8, 0xdc, 0x90,
  ];
  assertSame(
    Array.from({ length: 8000 }, () => {
      const input = Uint8Array.from({ length: Math.floor(next() * 9) }, () => pick(next, bytes));
      const codec = pick(next, CODECS);
      const errors = codec.toLowerCase().startsWith('utf-8')
        ? pick(next, [...HANDLERS, 'surrogatepass', 'xmlcharrefreplace'])
        : pick(next, HANDLERS);
      return {
        expression: `${bytesRepr(input)}.decode('${codec}', '${errors}')`,
        compute: () => textRepr(decodeBytes(input, codec, errors)),
      };
    }),
  );
});

test('errors carry what the exception holds', () => {
  assert.throws(
    () => encodeText('aé', 'ascii'),
    (error) =>
      error instanceof ValueFailure && JSON.stringify(error.args) === '["ascii","aé",1,2,"ordinal not in range(128)"]',
  );
});
