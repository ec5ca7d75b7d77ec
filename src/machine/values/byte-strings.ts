/**
 * What bytes and bytearray have beyond strings. Bytes become Latin-1 text, one character
 * a byte, so that searching, splitting, stripping and padding are the functions of strings.ts;
 * here is only what differs: the way over and back, and rules that know ASCII alone.
 */
import { ValueFailure } from './failure.ts';

/** One character a byte. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** The bytes of a text whose characters are all below 256. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Whitespace to `bytes.split`, `strip` and `isspace`. */
export function isAsciiSpaceCode(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13);
}

/** The line boundaries of bytes. */
export const BYTE_LINES = /\r\n|[\n\r]/g;

// The functions below take and give Latin-1 text.

export function upper(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

export function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export function title(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase());
}

export function capitalize(text: string): string {
  return upper(text.slice(0, 1)) + lower(text.slice(1));
}

export function swapCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()));
}

export function isUpper(text: string): boolean {
  return /[A-Z]/.test(text) && !/[a-z]/.test(text);
}

export function isLower(text: string): boolean {
  return /[a-z]/.test(text) && !/[A-Z]/.test(text);
}

export function isTitle(text: string): boolean {
  return /[A-Z]/.test(text) && !/(?:^|[^A-Za-z])[a-z]|[A-Za-z][A-Z]/.test(text);
}

export function isAlphabetic(text: string): boolean {
  return /^[A-Za-z]+$/.test(text);
}

export function isDigit(text: string): boolean {
  return /^[0-9]+$/.test(text);
}

export function isAlphanumeric(text: string): boolean {
  return /^[A-Za-z0-9]+$/.test(text);
}

/** `bytes.translate(table, delete=deleted)`; a table has 256 bytes, none keeps every byte. */
export function translate(text: string, table: Uint8Array | undefined, deleted: string): string {
  if (table && table.length !== 256)
    throw new ValueFailure('ValueError', 'translation table must be 256 characters long');
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (deleted.includes(text[i]!)) continue;
    result += table ? String.fromCharCode(table[text.charCodeAt(i)]!) : text[i]!;
  }
  return result;
}

/** `bytes.hex(separator, group)`: a positive group counts bytes from the right, a negative one from the left. */
export function toHex(bytes: Uint8Array, separator = '', group = 1): string {
  const size = Math.abs(group);
  let result = '';
  for (let i = 0; i < bytes.length; i++) {
    const position = group < 0 ? i : bytes.length - i;
    if (i > 0 && size > 0 && position % size === 0) result += separator;
    result += bytes[i]!.toString(16).padStart(2, '0');
  }
  return result;
}

/** `bytes.fromhex(text)`. */
export function fromHex(text: string): Uint8Array {
  const bytes: number[] = [];
  const wrong = (at: number): ValueFailure =>
    new ValueFailure('ValueError', `non-hexadecimal number found in fromhex() arg at position ${at}`);
  const beyondAscii = text.search(/[^\p{ASCII}]/u);
  if (beyondAscii >= 0) throw wrong(beyondAscii);
  for (let i = 0; i < text.length; i += 2) {
    while (i < text.length && isAsciiSpaceCode(text.charCodeAt(i))) i++;
    if (i >= text.length) break;
    if (!/[0-9A-Fa-f]/.test(text[i]!)) throw wrong(i);
    if (i + 1 >= text.length)
      throw new ValueFailure('ValueError', 'fromhex() arg must contain an even number of hexadecimal digits');
    if (!/[0-9A-Fa-f]/.test(text[i + 1]!)) throw wrong(i + 1);
    bytes.push(parseInt(text.slice(i, i + 2), 16));
  }
  return Uint8Array.from(bytes);
}
