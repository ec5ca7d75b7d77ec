/**
 * Code points of Python strings, which are host strings here: a surrogate pair is
 * one character, a lone surrogate is one too. Knows the host's Unicode properties.
 */

/** A surrogate pair, in units: of texts that V8 keeps in bytes it knows without looking that there is none. */
const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/;
const NOT_ASCII = /[^\p{ASCII}]/u;
const SPACE = /[\p{Z}\x85]/u;
const DECIMAL = /^\p{Nd}$/u;

/** Whether some character takes two UTF-16 units, so that units and code points differ. */
export function isAstral(text: string): boolean {
  if (text.length < LONG) return ASTRAL.test(text);
  if (text !== lastText) {
    lastText = text;
    lastIsAstral = ASTRAL.test(text);
  }
  return lastIsAstral;
}

/** Programs walk long texts character by character: the answer for the last one is kept, or each step would read it all. */
const LONG = 64;
let lastText = '';
let lastIsAstral = false;

/** `len(text)`. */
export function codePointLength(text: string): number {
  if (!isAstral(text)) return text.length;
  let length = 0;
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) length++;
  return length;
}

/** The UTF-16 offset of a code point's index, `text.length` when it is past the end. */
export function codePointOffset(text: string, index: number): number {
  if (!isAstral(text)) return Math.min(index, text.length);
  let offset = 0;
  for (; index > 0 && offset < text.length; index--) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

/** The code point index of a UTF-16 offset that does not split a pair. */
export function codePointIndex(text: string, offset: number): number {
  return codePointLength(text.slice(0, offset));
}

/** `text[start:stop]` for 0 <= start, counted in code points; stops at the end of the text. */
export function codePointSlice(text: string, start: number, stop: number): string {
  if (!isAstral(text)) return text.slice(start, stop);
  if (stop <= start) return '';
  const from = codePointOffset(text, start);
  const rest = text.slice(from);
  return rest.slice(0, codePointOffset(rest, stop - start));
}

/** `text[index]` for an index in range. */
export function codePointAt(text: string, index: number): string {
  if (!isAstral(text)) return text[index]!;
  return String.fromCodePoint(text.codePointAt(codePointOffset(text, index))!);
}

/** The characters of a text, as Python iterates them. */
export function characters(text: string): string[] {
  return isAstral(text) ? Array.from(text) : text.split('');
}

/** Whether a character is whitespace to `str.isspace`, `split` and `strip`. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f);
  return SPACE.test(String.fromCodePoint(code));
}

/** The value of a decimal digit of any script, or -1. Digits come in runs of ten that begin with zero. */
export function decimalValue(character: string): number {
  if (!DECIMAL.test(character)) return -1;
  const code = character.codePointAt(0)!;
  let first = code;
  while (DECIMAL.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** The text with digits of any script as 0 to 9 and any whitespace as a space, as `int` and `float` read it. */
export function asciiDigitsAndSpaces(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const value = code < 0x80 ? -1 : decimalValue(character);
    result += value >= 0 ? String(value) : code < 0x80 ? character : isSpaceCode(code) ? ' ' : '?';
  }
  return result;
}
