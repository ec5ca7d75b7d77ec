/**
 * How Python shows strings and bytes as source text. Knows characters only.
 * What is printable comes from the host's Unicode tables.
 */

const NEEDS_ESCAPE =
  /[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}]/u;
const NEEDS_ESCAPE_ALL = new RegExp(NEEDS_ESCAPE.source, 'gu');
const NOT_ASCII = /[\u{80}-\u{10FFFF}]/gu;
const PLAIN_ASCII = /^[ !#-&(-[\]-~]*$/;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** A code point as `\xHH`, `\uHHHH` or `\UHHHHHHHH`, the shortest that fits. */
export function escapeCodePoint(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function escapeCharacter(character: string): string {
  return SHORT_ESCAPES.get(character) ?? escapeCodePoint(character.codePointAt(0)!);
}

function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

/** `repr(text)`. */
export function textRepr(text: string): string {
  if (PLAIN_ASCII.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  let body = NEEDS_ESCAPE.test(text) ? text.replace(NEEDS_ESCAPE_ALL, escapeCharacter) : text;
  if (quote === "'" && body.includes("'")) body = body.replaceAll("'", "\\'");
  return quote + body + quote;
}

/** A text that is already a repr, with everything beyond ASCII escaped. */
export function asciiOnly(shown: string): string {
  return shown.replace(NOT_ASCII, escapeCharacter);
}

/** `ascii(text)`. */
export function textAscii(text: string): string {
  return asciiOnly(textRepr(text));
}

/** `text.isprintable()`. */
export function isPrintable(text: string): boolean {
  return !NEEDS_ESCAPE.test(text.replaceAll('\\', ''));
}

const BYTE_REPRS: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return SHORT_ESCAPES.get(character) ?? (byte < 0x20 || byte >= 0x7f ? escapeCodePoint(byte) : character);
});

function quotedBytes(bytes: Uint8Array, escapesAll: boolean): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  const apostrophe = escapesAll || quote === "'" ? "\\'" : "'";
  let body = '';
  for (const byte of bytes) body += byte === 0x27 ? apostrophe : BYTE_REPRS[byte]!;
  return `b${quote}${body}${quote}`;
}

/** `repr(bytes)`: the quote is chosen as for strings. */
export function bytesRepr(bytes: Uint8Array): string {
  return quotedBytes(bytes, false);
}

/** `repr(bytearray)`: in it an apostrophe is escaped whichever quotes are around it. */
export function bytearrayRepr(bytes: Uint8Array): string {
  return `bytearray(${quotedBytes(bytes, true)})`;
}
