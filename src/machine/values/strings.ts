/**
 * Searching, splitting, stripping and padding of str on host strings. Positions are
 * code points; `start` and `stop` may be negative or infinite, as after reading Python's
 * slice arguments. Knows text only. Bytes use the same functions on Latin-1 text.
 */
import { ValueFailure } from './failure.ts';
import { characters, codePointIndex, codePointLength, codePointOffset, isAstral, isSpaceCode } from './unicode.ts';

/** The part of a text that `start` and `stop` name, in UTF-16 offsets; undefined when start is past stop. */
function range(text: string, start: number, stop: number): { from: number; to: number } | undefined {
  if (start === 0 && stop >= text.length) return { from: 0, to: text.length };
  const length = codePointLength(text);
  if (stop > length) stop = length;
  else if (stop < 0) stop = Math.max(0, stop + length);
  if (start < 0) start = Math.max(0, start + length);
  if (start > stop) return undefined;
  if (length === text.length) return { from: start, to: stop };
  return { from: codePointOffset(text, start), to: codePointOffset(text, stop) };
}

/** `text.find(part, start, stop)`: an index or -1. */
export function find(text: string, part: string, start = 0, stop = Infinity): number {
  const within = range(text, start, stop);
  if (!within) return -1;
  const offset = text.indexOf(part, within.from);
  return offset < 0 || offset + part.length > within.to ? -1 : codePointIndex(text, offset);
}

/** `text.rfind(part, start, stop)`. */
export function findLast(text: string, part: string, start = 0, stop = Infinity): number {
  const within = range(text, start, stop);
  if (!within || within.to < part.length) return -1;
  const offset = text.lastIndexOf(part, within.to - part.length);
  return offset < within.from ? -1 : codePointIndex(text, offset);
}

/** An index that must have been found; `kind` is the word of the message, `substring` or `subsection`. */
export function found(index: number, kind: string): number {
  if (index < 0) throw new ValueFailure('ValueError', `${kind} not found`);
  return index;
}

/** `text.count(part, start, stop)`. */
export function count(text: string, part: string, start = 0, stop = Infinity): number {
  const within = range(text, start, stop);
  if (!within) return 0;
  if (part === '') return codePointLength(text.slice(within.from, within.to)) + 1;
  let total = 0;
  let offset = text.indexOf(part, within.from);
  for (; offset >= 0 && offset + part.length <= within.to; offset = text.indexOf(part, offset + part.length)) total++;
  return total;
}

/** `text.startswith(prefix, start, stop)` of one prefix. */
export function startsWith(text: string, prefix: string, start = 0, stop = Infinity): boolean {
  const within = range(text, start, stop);
  return within !== undefined && within.to - within.from >= prefix.length && text.startsWith(prefix, within.from);
}

/** `text.endswith(suffix, start, stop)` of one suffix. */
export function endsWith(text: string, suffix: string, start = 0, stop = Infinity): boolean {
  const within = range(text, start, stop);
  return within !== undefined && within.to - within.from >= suffix.length && text.endsWith(suffix, within.to);
}

/** `text.replace(old, replacement, limit)`; a negative limit replaces all. */
export function replace(text: string, old: string, replacement: string, limit = -1): string {
  if (limit === 0) return text;
  if (old === '') {
    const all = characters(text);
    const most = limit < 0 ? all.length + 1 : Math.min(limit, all.length + 1);
    let result = '';
    for (let i = 0; i < most; i++) result += replacement + (all[i] ?? '');
    return result + all.slice(most).join('');
  }
  if (limit < 0) return text.split(old).join(replacement);
  return splitBy(text, old, limit).join(replacement);
}

function splitBy(text: string, separator: string, limit: number): string[] {
  if (separator === '') throw new ValueFailure('ValueError', 'empty separator');
  if (limit < 0) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  while (parts.length < limit) {
    const offset = text.indexOf(separator, from);
    if (offset < 0) break;
    parts.push(text.slice(from, offset));
    from = offset + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Tells whitespace by its code; str and bytes differ. */
export type IsSpace = (code: number) => boolean;

function skipSpace(text: string, offset: number, isSpace: IsSpace): number {
  while (offset < text.length && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function skipSpaceBack(text: string, offset: number, isSpace: IsSpace): number {
  while (offset > 0 && isSpace(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** `text.split(separator, limit)`; without a separator at runs of whitespace. */
export function split(text: string, separator?: string, limit = -1, isSpace: IsSpace = isSpaceCode): string[] {
  if (separator !== undefined) return splitBy(text, separator, limit);
  const parts: string[] = [];
  let from = skipSpace(text, 0, isSpace);
  while (from < text.length && parts.length !== limit) {
    let to = from + 1;
    while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
    parts.push(text.slice(from, to));
    from = skipSpace(text, to, isSpace);
  }
  // What the limit leaves keeps its trailing whitespace.
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** `text.rsplit(separator, limit)`. */
export function splitFromRight(text: string, separator?: string, limit = -1, isSpace: IsSpace = isSpaceCode): string[] {
  if (limit < 0) return split(text, separator, limit, isSpace);
  const parts: string[] = [];
  if (separator === undefined) {
    let to = skipSpaceBack(text, text.length, isSpace);
    while (to > 0 && parts.length < limit) {
      let from = to - 1;
      while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--;
      parts.push(text.slice(from, to));
      to = skipSpaceBack(text, from, isSpace);
    }
    if (to > 0) parts.push(text.slice(0, to));
    return parts.reverse();
  }
  if (separator === '') throw new ValueFailure('ValueError', 'empty separator');
  let to = text.length;
  while (parts.length < limit && to >= separator.length) {
    const offset = text.lastIndexOf(separator, to - separator.length);
    if (offset < 0) break;
    parts.push(text.slice(offset + separator.length, to));
    to = offset;
  }
  parts.push(text.slice(0, to));
  return parts.reverse();
}

/** The line boundaries of str; the three separators are given by code, as no source should hold them. */
const TEXT_LINES = new RegExp(`\\r\\n|[\\n\\v\\f\\r${String.fromCharCode(0x1c, 0x1d, 0x1e)}\x85\u2028\u2029]`, 'g');

/** `text.splitlines(keepEnds)`. */
export function splitLines(text: string, keepEnds: boolean, ends: RegExp = TEXT_LINES): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(from, keepEnds ? end : match.index));
    from = end;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** `text.partition(separator)`. */
export function partition(text: string, separator: string): [string, string, string] {
  if (separator === '') throw new ValueFailure('ValueError', 'empty separator');
  const offset = text.indexOf(separator);
  if (offset < 0) return [text, '', ''];
  return [text.slice(0, offset), separator, text.slice(offset + separator.length)];
}

/** `text.rpartition(separator)`. */
export function partitionFromRight(text: string, separator: string): [string, string, string] {
  if (separator === '') throw new ValueFailure('ValueError', 'empty separator');
  const offset = text.lastIndexOf(separator);
  if (offset < 0) return ['', '', text];
  return [text.slice(0, offset), separator, text.slice(offset + separator.length)];
}

/** Which ends `strip` looks at. */
export type StripSide = 'both' | 'left' | 'right';

/** `strip`, `lstrip` and `rstrip`: of whitespace, or of any of the characters in `unwanted`. */
export function strip(text: string, side: StripSide, unwanted?: string, isSpace: IsSpace = isSpaceCode): string {
  if (unwanted === undefined) {
    const from = side === 'right' ? 0 : skipSpace(text, 0, isSpace);
    return text.slice(
      from,
      side === 'left' || from === text.length ? text.length : skipSpaceBack(text, text.length, isSpace),
    );
  }
  const set = new Set(characters(unwanted));
  const all: ArrayLike<string> = isAstral(text) ? Array.from(text) : text;
  let from = 0;
  let to = all.length;
  if (side !== 'right') while (from < to && set.has(all[from]!)) from++;
  if (side !== 'left') while (to > from && set.has(all[to - 1]!)) to--;
  return typeof all === 'string' ? all.slice(from, to) : Array.prototype.slice.call(all, from, to).join('');
}

export function removePrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** `text.ljust(width, fill)`. */
export function justifyLeft(text: string, width: number, fill = ' '): string {
  return text + fill.repeat(Math.max(0, width - codePointLength(text)));
}

/** `text.rjust(width, fill)`. */
export function justifyRight(text: string, width: number, fill = ' '): string {
  return fill.repeat(Math.max(0, width - codePointLength(text))) + text;
}

/** `text.center(width, fill)`: the odd one goes left only when the width is odd. */
export function center(text: string, width: number, fill = ' '): string {
  const missing = Math.max(0, width - codePointLength(text));
  const left = (missing >> 1) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** `text.zfill(width)`. */
export function zeroFill(text: string, width: number): string {
  const zeros = '0'.repeat(Math.max(0, width - codePointLength(text)));
  return text.startsWith('+') || text.startsWith('-') ? text[0]! + zeros + text.slice(1) : zeros + text;
}

/** `text.expandtabs(size)`. */
export function expandTabs(text: string, size = 8): string {
  let column = 0;
  return text.replace(/\t|[\n\r]|[^\t\n\r]+/g, (piece) => {
    if (piece === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      column += spaces;
      return ' '.repeat(spaces);
    }
    column = piece === '\n' || piece === '\r' ? 0 : column + codePointLength(piece);
    return piece;
  });
}

/** `text.isspace()`. */
export function isSpace(text: string, isSpace: IsSpace = isSpaceCode): boolean {
  return text !== '' && skipSpace(text, 0, isSpace) === text.length;
}

/** `text.translate(table)`; `lookUp` gives the replacement of a code point ('' deletes it), or undefined to keep it. */
export function translate(text: string, lookUp: (code: number) => string | undefined): string {
  let result = '';
  for (const character of characters(text)) result += lookUp(character.codePointAt(0)!) ?? character;
  return result;
}

/** -1, 0 or 1 in the order of code points, which differs from the host's where surrogate pairs meet U+E000 and beyond. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    // Where the first differing units are second halves, the pairs before them begin alike, so units decide.
    return a.codePointAt(i)! < b.codePointAt(i)! ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}
