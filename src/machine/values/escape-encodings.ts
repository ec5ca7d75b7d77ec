/**
 * Two encodings that old files and programs on text use: Windows-1252, a byte a character, and
 * Python's own `unicode_escape`. Knows how one character is written and read; knows nothing of errors' handlers.
 */

/** The characters of bytes 0x80 to 0x9f; a space where the byte stands for none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The code point of a byte of Windows-1252, or undefined. */
export function codeOfWindows1252(byte: number): number | undefined {
  if (byte < 0x80 || byte >= 0xa0) return byte;
  const character = WINDOWS_1252[byte - 0x80] as string;
  return character === ' ' ? undefined : character.charCodeAt(0);
}

/** The byte of a character in Windows-1252, or undefined. */
export function byteOfWindows1252(code: number): number | undefined {
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const index = code === 0x20 ? -1 : WINDOWS_1252.indexOf(String.fromCodePoint(code));
  return index < 0 ? undefined : 0x80 + index;
}

const LETTERS: ReadonlyMap<string, number> = new Map([
  ['\\', 0x5c],
  ["'", 0x27],
  ['"', 0x22],
  ['a', 7],
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** One character of `unicode_escape` at an offset; a code of -1 is none, as for a line that a backslash continues. */
export function readEscape(
  bytes: Uint8Array,
  at: number,
): { readonly code: number; readonly length: number } | { readonly reason: string; readonly length: number } {
  const first = bytes[at] as number;
  if (first !== 0x5c) return { code: first, length: 1 };
  const next = bytes[at + 1];
  if (next === undefined) return { reason: '\\ at end of string', length: 1 };
  if (next === 10) return { code: -1, length: 2 };
  const letter = String.fromCharCode(next);
  const simple = LETTERS.get(letter);
  if (simple !== undefined) return { code: simple, length: 2 };
  const rest = String.fromCharCode(...bytes.subarray(at + 1, at + 10));
  const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
  if (octal !== undefined) return { code: parseInt(octal, 8), length: 1 + octal.length };
  const wanted = DIGITS.get(letter);
  // What is no escape stays as it is.
  if (wanted === undefined) return { code: first, length: 1 };
  const digits = /^[0-9a-fA-F]*/.exec(rest.slice(1, 1 + wanted))?.[0] ?? '';
  if (digits.length < wanted)
    return { reason: `truncated \\${letter}${'X'.repeat(wanted)} escape`, length: 2 + digits.length };
  const code = parseInt(digits, 16);
  return code > 0x10ffff ? { reason: 'illegal Unicode character', length: 2 + wanted } : { code, length: 2 + wanted };
}

/** How `unicode_escape` writes a character, in ASCII. */
export function escapeOf(code: number): string {
  if (code === 0x5c) return '\\\\';
  if (code === 9) return '\\t';
  if (code === 10) return '\\n';
  if (code === 13) return '\\r';
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
