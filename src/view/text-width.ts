/**
 * How wide a text is when it is drawn. Knows the advances of monospaced fonts
 * only; it must not measure a page, so that a picture is the same everywhere.
 */

/** Advance of one column in em: the widest of the common monospaced fonts (DejaVu Sans Mono 0.602, most others 0.6 or less). */
const ADVANCE = 0.605;

/** Ranges of East Asian wide and full-width characters and of emoji (Unicode East Asian Width W and F), which take two columns. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Characters that add no width: combining marks, joiners, variation selectors, medial and final Hangul letters. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u;

function isWide(codePoint: number): boolean {
  if (codePoint < 0x1100) return false;
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = WIDE[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Columns that one character takes: 0, 1 or 2. */
function columnsOf(character: string): number {
  const codePoint = character.codePointAt(0)!;
  if (codePoint < 0x300) return 1;
  if (isWide(codePoint)) return 2;
  return ZERO_WIDTH.test(character) ? 0 : 1;
}

/** Columns that a text takes in a monospaced font. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** Width in px of a text at a font size in px. */
export function textWidth(text: string, size: number): number {
  return textColumns(text) * size * ADVANCE;
}

const ELLIPSIS = '…';
/** Controls and line ends, which would break the line they are drawn in. */
// eslint-disable-next-line no-control-regex -- these are the characters to replace
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text cut to at most so many columns, with an ellipsis in place of what is left out; controls become visible dots. */
export function shorten(text: string, columns: number): string {
  const clean = text.length > columns * 4 ? text.slice(0, columns * 4) : text;
  const shown = clean.replace(CONTROLS, '·');
  if (clean === text && textColumns(shown) <= columns) return shown;
  let kept = '';
  let used = 0;
  for (const character of shown) {
    const width = columnsOf(character);
    if (used + width > columns - 1) break;
    kept += character;
    used += width;
  }
  return kept + ELLIPSIS;
}

/** A text in lines of words, as long as they fit. */
function wordLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in lines of words that fit a width in px, as far as words allow. */
export function wrap(text: string, size: number, width: number): string[] {
  return wordLines(text, (line) => textWidth(line, size) <= width);
}

/** The same for a number of columns. */
export function wrapColumns(text: string, columns: number): string[] {
  return wordLines(text, (line) => textColumns(line) <= columns);
}
