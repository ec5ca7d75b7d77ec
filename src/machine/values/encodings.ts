/**
 * Text to bytes and back in the encodings that programs use without importing codecs, with
 * Python's error handlers. Knows no objects. The ranges that errors name are CPython's
 * (Objects/unicodeobject.c); host decoders only serve valid input.
 */
import { CHARACTER_NAMES } from '../../base/character-names-part.ts';
import { byteOfWindows1252, codeOfWindows1252, escapeOf, readEscape } from './escape-encodings.ts';
import { ValueFailure } from './failure.ts';
import { escapeCodePoint } from './text-repr.ts';

type Encoding =
  | 'utf-8'
  | 'utf-8-sig'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  | 'cp1252'
  | 'unicode-escape';

/** Names without `-`, `_`, spaces and case. */
const ALIASES: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ...(['utf8', 'u8', 'utf', 'cp65001', 'utf8ucs2', 'utf8ucs4'] as const).map((name) => [name, 'utf-8'] as const),
  ['utf8sig', 'utf-8-sig'],
  ...(['ascii', 'usascii', '646', 'ansix3.41968', 'iso646us', 'us'] as const).map((name) => [name, 'ascii'] as const),
  ...(['latin1', 'latin', 'l1', 'iso88591', '88591', 'cp819', 'iso8859'] as const).map(
    (name) => [name, 'latin-1'] as const,
  ),
  ...(['utf16', 'u16'] as const).map((name) => [name, 'utf-16'] as const),
  ['utf16le', 'utf-16-le'],
  ['utf16be', 'utf-16-be'],
  ...(['utf32', 'u32'] as const).map((name) => [name, 'utf-32'] as const),
  ['utf32le', 'utf-32-le'],
  ['utf32be', 'utf-32-be'],
  ...(['cp1252', '1252', 'windows1252'] as const).map((name) => [name, 'cp1252'] as const),
  ['unicodeescape', 'unicode-escape'],
]);

function findEncoding(name: string): Encoding {
  const encoding = ALIASES.get(name.toLowerCase().replace(/[-_ ]/g, ''));
  if (!encoding) throw new ValueFailure('LookupError', `unknown encoding: ${name}`);
  return encoding;
}

const HANDLERS = [
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'xmlcharrefreplace',
  'namereplace',
  'surrogateescape',
  'surrogatepass',
] as const;

type Handler = (typeof HANDLERS)[number];

function findHandler(name: string): Handler {
  const handler = HANDLERS.find((known) => known === name);
  if (!handler) throw new ValueFailure('LookupError', `unknown error handler name '${name}'`);
  return handler;
}

/** The UnicodeEncodeError of characters `start` to `end` (code points); its text as `str` shows it. */
function encodeError(encoding: string, text: string, start: number, end: number, reason: string): ValueFailure {
  const which =
    end - start === 1
      ? `character '${escapeCodePoint(Array.from(text)[start]!.codePointAt(0)!)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  return new ValueFailure('UnicodeEncodeError', `'${encoding}' codec can't encode ${which}: ${reason}`, [
    encoding,
    text,
    start,
    end,
    reason,
  ]);
}

/** The UnicodeDecodeError of bytes `start` to `end`. */
function decodeError(encoding: string, bytes: Uint8Array, start: number, end: number, reason: string): ValueFailure {
  const which =
    end - start === 1
      ? `byte 0x${bytes[start]!.toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  return new ValueFailure('UnicodeDecodeError', `'${encoding}' codec can't decode ${which}: ${reason}`, [
    encoding,
    bytes,
    start,
    end,
    reason,
  ]);
}

type Write = (code: number, out: number[]) => void;

function writeByte(code: number, out: number[]): void {
  out.push(code);
}

function writeUtf8(code: number, out: number[]): void {
  if (code < 0x80) out.push(code);
  else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
  else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
}

function writeUnits(little: boolean, size: 2 | 4): Write {
  const writeUnit = (unit: number, out: number[]): void => {
    for (let i = 0; i < size; i++) out.push((unit >>> (8 * (little ? i : size - 1 - i))) & 0xff);
  };
  if (size === 4) return writeUnit;
  return (code, out) => {
    for (const unit of String.fromCodePoint(code).split('')) writeUnit(unit.charCodeAt(0), out);
  };
}

interface Encoder {
  /** Code points from here on cannot be encoded; surrogates cannot where this is 0x110000. */
  readonly limit: number;
  /** Whether units are single bytes; then an error names all characters in a row that cannot be encoded. */
  readonly groups: boolean;
  readonly mark: readonly number[];
  readonly write: Write;
  /** The name in errors, when it is not the encoding's. */
  readonly name?: string;
  /** Where not all characters up to the limit have a byte: those that have one. */
  readonly has?: (code: number) => boolean;
}

const ENCODERS: Readonly<Record<Encoding, Encoder>> = {
  'utf-8': { limit: 0x110000, groups: true, mark: [], write: writeUtf8 },
  'utf-8-sig': { limit: 0x110000, groups: true, mark: [0xef, 0xbb, 0xbf], write: writeUtf8, name: 'utf-8' },
  ascii: { limit: 0x80, groups: true, mark: [], write: writeByte },
  'latin-1': { limit: 0x100, groups: true, mark: [], write: writeByte },
  'utf-16': { limit: 0x110000, groups: false, mark: [0xff, 0xfe], write: writeUnits(true, 2) },
  'utf-16-le': { limit: 0x110000, groups: false, mark: [], write: writeUnits(true, 2) },
  'utf-16-be': { limit: 0x110000, groups: false, mark: [], write: writeUnits(false, 2) },
  'utf-32': { limit: 0x110000, groups: false, mark: [0xff, 0xfe, 0, 0], write: writeUnits(true, 4) },
  'utf-32-le': { limit: 0x110000, groups: false, mark: [], write: writeUnits(true, 4) },
  'utf-32-be': { limit: 0x110000, groups: false, mark: [], write: writeUnits(false, 4) },
  cp1252: {
    limit: 0x110000,
    groups: true,
    mark: [],
    write: (code, out) => void out.push(byteOfWindows1252(code) as number),
    name: 'charmap',
    has: (code) => byteOfWindows1252(code) !== undefined,
  },
  'unicode-escape': {
    limit: 0x110000,
    groups: true,
    mark: [],
    write(code, out) {
      for (const character of escapeOf(code)) out.push(character.charCodeAt(0));
    },
    has: () => true,
  },
};

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** What stands in for one character: text, a byte, or undefined where the handler does not apply. */
function substitute(handler: Handler, code: number): string | number | undefined {
  switch (handler) {
    case 'ignore':
      return '';
    case 'replace':
      return '?';
    case 'backslashreplace':
      return escapeCodePoint(code);
    case 'xmlcharrefreplace':
      return `&#${code};`;
    case 'namereplace': {
      const name = CHARACTER_NAMES.get().characterName(code);
      return name === null ? escapeCodePoint(code) : `\\N{${name}}`;
    }
    case 'surrogateescape':
      return code >= 0xdc80 && code < 0xdd00 ? code - 0xdc00 : undefined;
    case 'strict':
    case 'surrogatepass':
      return undefined;
  }
}

/** `text.encode(encoding, errors)`. */
export function encodeText(text: string, encodingName = 'utf-8', errors = 'strict'): Uint8Array {
  const encoding = findEncoding(encodingName);
  if (encoding === 'utf-8' && !/\p{Cs}/u.test(text)) return new TextEncoder().encode(text);
  const { limit, groups, mark, write, name = encoding, has } = ENCODERS[encoding];
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const fails = (code: number): boolean =>
    has !== undefined ? !has(code) : code >= limit || (limit === 0x110000 && isSurrogate(code));
  const out = [...mark];
  let i = 0;
  while (i < codes.length) {
    const code = codes[i]!;
    if (!fails(code)) {
      write(code, out);
      i++;
      continue;
    }
    const handler = findHandler(errors);
    const substituted = substitute(handler, code);
    // Where a character takes several bytes, one byte cannot stand in for it.
    const replacement = typeof substituted === 'number' && !groups ? undefined : substituted;
    if (handler === 'surrogatepass' && limit === 0x110000 && has === undefined) write(code, out);
    else if (replacement === undefined) {
      let end = i + 1;
      while (groups && end < codes.length && fails(codes[end]!)) end++;
      const reason =
        has !== undefined
          ? 'character maps to <undefined>'
          : limit === 0x110000
            ? 'surrogates not allowed'
            : `ordinal not in range(${limit})`;
      throw encodeError(name, text, i, end, reason);
    } else if (typeof replacement === 'number') out.push(replacement);
    else for (const character of replacement) write(character.charCodeAt(0), out);
    i++;
  }
  return Uint8Array.from(out);
}

/** What a decoder found at an offset: a character and its length, or the bytes it cannot read and why. */
type Decoded =
  { readonly code: number; readonly length: number } | { readonly reason: string; readonly length: number };

type Read = (bytes: Uint8Array, at: number) => Decoded;

function readUtf8(bytes: Uint8Array, at: number): Decoded {
  const first = bytes[at]!;
  if (first < 0x80) return { code: first, length: 1 };
  if (first < 0xc2 || first > 0xf4) return { reason: 'invalid start byte', length: 1 };
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  let code = first & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return { reason: 'unexpected end of data', length: i };
    // The second byte also rules out overlong forms, surrogates and what is beyond U+10FFFF.
    const low = i > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = i > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return { reason: 'invalid continuation byte', length: i };
    code = (code << 6) | (byte & 0x3f);
  }
  return { code, length: more + 1 };
}

function readAscii(bytes: Uint8Array, at: number): Decoded {
  const byte = bytes[at]!;
  return byte < 0x80 ? { code: byte, length: 1 } : { reason: 'ordinal not in range(128)', length: 1 };
}

function readLatin1(bytes: Uint8Array, at: number): Decoded {
  return { code: bytes[at]!, length: 1 };
}

function readUtf16(little: boolean): Read {
  const unit = (bytes: Uint8Array, at: number): number =>
    little ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;
  return (bytes, at) => {
    const left = bytes.length - at;
    if (left < 2) return { reason: 'truncated data', length: left };
    const first = unit(bytes, at);
    if (!isSurrogate(first)) return { code: first, length: 2 };
    if (first >= 0xdc00) return { reason: 'illegal encoding', length: 2 };
    if (left < 4) return { reason: 'unexpected end of data', length: left };
    const second = unit(bytes, at + 2);
    if (second < 0xdc00 || second > 0xdfff) return { reason: 'illegal UTF-16 surrogate', length: 2 };
    return { code: 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00), length: 4 };
  };
}

function readUtf32(little: boolean): Read {
  return (bytes, at) => {
    const left = bytes.length - at;
    if (left < 4) return { reason: 'truncated data', length: left };
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 4);
    const code = view.getUint32(0, little);
    if (code > 0x10ffff) return { reason: 'code point not in range(0x110000)', length: 4 };
    if (isSurrogate(code)) return { reason: 'code point in surrogate code point range(0xd800, 0xe000)', length: 4 };
    return { code, length: 4 };
  };
}

const DECODERS: Readonly<Record<Encoding, Read>> = {
  'utf-8': readUtf8,
  'utf-8-sig': readUtf8,
  ascii: readAscii,
  'latin-1': readLatin1,
  'utf-16': readUtf16(true),
  'utf-16-le': readUtf16(true),
  'utf-16-be': readUtf16(false),
  'utf-32': readUtf32(true),
  'utf-32-le': readUtf32(true),
  'utf-32-be': readUtf32(false),
  cp1252(bytes, at) {
    const code = codeOfWindows1252(bytes[at] as number);
    return code === undefined ? { reason: 'character maps to <undefined>', length: 1 } : { code, length: 1 };
  },
  'unicode-escape': readEscape,
};

/** What errors of decoding call an encoding, where it is not its name. */
const NAMES_IN_ERRORS: Readonly<Partial<Record<Encoding, string>>> = {
  cp1252: 'charmap',
  'unicode-escape': 'unicodeescape',
};

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** The encoding without a byte order mark, and the length of the mark; no mark means little-endian. */
function resolveMark(encoding: Encoding, bytes: Uint8Array): { encoding: Encoding; skip: number } {
  if (encoding === 'utf-8-sig') return { encoding: 'utf-8', skip: startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0 };
  if (encoding === 'utf-16') {
    if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16-be', skip: 2 };
    return { encoding: 'utf-16-le', skip: startsWith(bytes, [0xff, 0xfe]) ? 2 : 0 };
  }
  if (encoding === 'utf-32') {
    if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return { encoding: 'utf-32-be', skip: 4 };
    return { encoding: 'utf-32-le', skip: startsWith(bytes, [0xff, 0xfe, 0, 0]) ? 4 : 0 };
  }
  return { encoding, skip: 0 };
}

/** What stands in for bytes that cannot be read and how many it stands for, or undefined where the handler does not apply. */
function substituteBytes(
  handler: Handler,
  encoding: Encoding,
  bytes: Uint8Array,
  start: number,
  end: number,
): { text: string; length: number } | undefined {
  const length = end - start;
  switch (handler) {
    case 'ignore':
      return { text: '', length };
    case 'replace':
      return { text: '\ufffd', length };
    case 'backslashreplace':
      return { text: Array.from(bytes.subarray(start, end), escapeCodePoint).join(''), length };
    case 'surrogateescape': {
      const high = Array.from(bytes.subarray(start, end)).findIndex((byte) => byte < 0x80);
      const escaped = bytes.subarray(start, high < 0 ? end : start + high);
      if (escaped.length === 0) return undefined;
      return {
        text: Array.from(escaped, (byte) => String.fromCharCode(0xdc00 + byte)).join(''),
        length: escaped.length,
      };
    }
    case 'surrogatepass': {
      const [first, second = 0, third = 0] = bytes.subarray(start, start + 3);
      if (encoding !== 'utf-8' || first !== 0xed || second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80)
        return undefined;
      return { text: String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)), length: 3 };
    }
    case 'xmlcharrefreplace':
    case 'namereplace':
      throw new ValueFailure('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    case 'strict':
      return undefined;
  }
}

/** `bytes.decode(encoding, errors)`. */
export function decodeBytes(bytes: Uint8Array, encodingName = 'utf-8', errors = 'strict'): string {
  // CPython does not even look at the names.
  if (bytes.length === 0) return '';
  const { encoding, skip } = resolveMark(findEncoding(encodingName), bytes);
  if (encoding === 'utf-8' && skip === 0) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Invalid somewhere: the loop below finds where.
    }
  }
  const read = DECODERS[encoding];
  let text = '';
  let at = skip;
  while (at < bytes.length) {
    const decoded = read(bytes, at);
    if ('code' in decoded) {
      if (decoded.code >= 0) text += String.fromCodePoint(decoded.code);
      at += decoded.length;
      continue;
    }
    const end = at + decoded.length;
    const replacement = substituteBytes(findHandler(errors), encoding, bytes, at, end);
    if (!replacement) throw decodeError(NAMES_IN_ERRORS[encoding] ?? encoding, bytes, at, end, decoded.reason);
    text += replacement.text;
    at += replacement.length;
  }
  return text;
}
