/**
 * The values of number, string and bytes literals. Knows escapes and digits;
 * knows no tokens and no tree.
 *
 * Source: https://docs.python.org/3.14/reference/lexical_analysis.html#literals
 */
import { CHARACTER_NAMES } from '../base/character-names-part.ts';
import type { ConstantValue } from './tree.ts';

/** What could not decode a literal, in the words of CPython's messages; empty if nothing tried. */
type Codec = 'unicode error' | 'value error' | '';

/** A literal that has the right form and still no value. The message is CPython's. */
export class LiteralError extends Error {
  constructor(codec: Codec, message: string) {
    super(codec === '' ? message : `(${codec}) ${message}`);
  }
}

/** Decimal digits of an int that CPython converts (sys.int_info.default_max_str_digits). */
const MAX_DECIMAL_DIGITS = 4300;

/**
 * The number that a well-formed number token spells.
 * @throws {LiteralError} for a decimal integer of more than 4300 digits
 */
export function numberValue(text: string): ConstantValue {
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  if (/^0[xob]/i.test(digits)) return { type: 'int', value: BigInt(digits) };
  if (/[jJ]$/.test(digits)) return { type: 'complex', real: 0, imag: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { type: 'float', value: Number(digits) };
  if (digits.length > MAX_DECIMAL_DIGITS)
    throw new LiteralError(
      '',
      `Exceeds the limit (${String(MAX_DECIMAL_DIGITS)} digits) for integer string conversion: value has ` +
        `${String(digits.length)} digits; use sys.set_int_max_str_digits() to increase the limit` +
        ' - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
    );
  return { type: 'int', value: BigInt(digits) };
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);
const ESCAPE = /\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]{0,8})|N(\{[^}]*\}?)?|([^]?))/gu;

/** The length of `text` in the form CPython decodes: an escape of ten bytes for each character that is not ASCII. */
function decodedOffset(text: string): number {
  let length = 0;
  for (const character of text) length += character < '\u0080' ? 1 : 10;
  return length;
}

function unicodeError(text: string, start: number, length: number, reason: string): LiteralError {
  const first = decodedOffset(text.slice(0, start));
  const last = first + Math.max(length - 1, 0);
  const where = last === first ? `position ${String(first)}` : `position ${String(first)}-${String(last)}`;
  return new LiteralError('unicode error', `'unicodeescape' codec can't decode bytes in ${where}: ${reason}`);
}

/**
 * Decodes the escapes of a string literal's text. A surrogate that an escape
 * spells stays what it is; two of them may form a pair in the result.
 * @throws {LiteralError} with CPython's message for a malformed escape
 */
export function unescapeString(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPE,
    (
      escape: string,
      octal: string | undefined,
      letter: string | undefined,
      hex: string | undefined,
      braced: string | undefined,
      other: string | undefined,
      start: number,
    ) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (letter !== undefined && hex !== undefined) return hexEscape(text, start, letter, hex);
      if (other === undefined) return namedEscape(text, start, escape, braced);
      // A backslash before a replacement field ends the text of an f-string.
      if (other === '') return escape;
      return SIMPLE_ESCAPES.get(other) ?? escape;
    },
  );
}

function hexEscape(text: string, start: number, letter: string, hex: string): string {
  const length = HEX_LENGTHS.get(letter) ?? 0;
  if (hex.length < length) {
    const reason = `truncated \\${letter}${'X'.repeat(length)} escape`;
    throw unicodeError(text, start, 2 + hex.length, reason);
  }
  const code = parseInt(hex.slice(0, length), 16);
  if (code > 0x10ffff) throw unicodeError(text, start, 2 + length, 'illegal Unicode character');
  return String.fromCodePoint(code) + hex.slice(length);
}

function namedEscape(text: string, start: number, escape: string, braced: string | undefined): string {
  if (braced === undefined || !braced.endsWith('}') || braced.length === 2) {
    const length = braced === '{}' ? escape.length - 1 : decodedOffset(escape);
    throw unicodeError(text, start, length, 'malformed \\N character escape');
  }
  const code = CHARACTER_NAMES.get().characterCode(braced.slice(1, -1));
  if (code === null) throw unicodeError(text, start, decodedOffset(escape), 'unknown Unicode character name');
  return String.fromCodePoint(code);
}

/**
 * Decodes the text of a bytes literal, which is ASCII.
 * @throws {LiteralError} with CPython's message for a malformed `\x` escape
 */
function bytesValue(text: string, isRaw: boolean): Uint8Array {
  const decoded =
    isRaw || !text.includes('\\')
      ? text
      : text.replace(/\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([^]))/g, (escape: string, octal, hex, other, start) => {
          if (octal !== undefined) return String.fromCharCode(parseInt(octal as string, 8) & 0xff);
          if (hex === undefined) return SIMPLE_ESCAPES.get(other as string) ?? escape;
          if ((hex as string).length < 2)
            throw new LiteralError('value error', `invalid \\x escape at position ${String(start)}`);
          return String.fromCharCode(parseInt(hex as string, 16));
        });
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
}

const OPENING = /^([a-z]*)("""|'''|"|')/i;

/**
 * The value of a string or bytes token, prefix and quotes included.
 * @throws {LiteralError} with CPython's message for a malformed escape; without a codec for bytes that are not ASCII
 */
export function stringValue(token: string): Extract<ConstantValue, { readonly type: 'str' | 'bytes' }> {
  const [opening = '', prefix = '', quote = ''] = OPENING.exec(token) ?? [];
  const isRaw = /r/i.test(prefix);
  const text = token.slice(opening.length, -quote.length).replace(/\r\n?/g, '\n');
  if (!/b/i.test(prefix)) return { type: 'str', value: isRaw ? text : unescapeString(text) };
  // eslint-disable-next-line no-control-regex -- every ASCII character is allowed
  if (!/^[\x00-\x7f]*$/.test(text)) throw new LiteralError('', 'bytes can only contain ASCII literal characters');
  return { type: 'bytes', value: bytesValue(text, isRaw) };
}
