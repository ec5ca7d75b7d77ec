/**
 * The source lines of a traceback's entry, with carets under the part that failed. Which
 * characters of an expression deserve carets only a parser knows: `CaretRules` is given
 * by who has one. Source: CPython's Lib/traceback.py (StackSummary.format_frame_summary) as observed.
 */

/** A place in a piece of source: line from 0, column in UTF-16 units from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The operator, subscript or call brackets in an expression, which get the carets while its operands get tildes. */
export interface Anchors {
  readonly start: Place;
  readonly end: Place;
}

export interface CaretRules {
  /** What in the text of one expression gets the carets; null where all of it does. */
  anchors(expression: string): Anchors | null;
  /** Whether the lines are a statement of which only a plain call failed, so that carets would tell nothing. */
  isPlainCall(lines: readonly string[], start: number, end: number): boolean;
}

/** Position of an instruction's expression; lines from 1, columns in UTF-8 bytes, -1 where unknown. */
export interface SourceRange {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that the text takes on a terminal. A character outside the basic plane is two units and mostly two columns. */
function displayWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Position in UTF-16 units of a column in UTF-8 bytes. */
function characterColumn(source: string, bytes: number): number {
  let seen = 0;
  for (let i = 0; i < source.length; i++) {
    if (seen >= bytes) return i;
    const code = source.codePointAt(i) as number;
    seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code >= 0x10000) i++;
  }
  return source.length;
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

/** The lines to be shown under the entry's header, each with its line end; empty where there is no source. */
export function entryLines(source: readonly string[], range: SourceRange, rules: CaretRules): string {
  const { line, column, endColumn } = range;
  const endLine = Math.max(line, range.endLine);
  const original = Array.from({ length: endLine - line + 1 }, (_, i) => (source[line - 1 + i] ?? '').trimEnd());
  const indent = commonIndent(original);
  const lines = original.map((text) => text.slice(indent));
  const [first = ''] = lines;
  if (lines.every((text) => text === '')) return '';
  if (column < 0 || endColumn < 0) return indented([first.trim()]);
  const start = Math.max(0, characterColumn(original[0] as string, column) - indent);
  const end = Math.max(0, characterColumn(original[original.length - 1] as string, endColumn) - indent);
  return indented(markedLines(lines, start, end, rules));
}

/** Lines and, below each, its carets; lines far from what matters are only counted. */
function markedLines(lines: readonly string[], start: number, end: number, rules: CaretRules): string[] {
  const lastIndex = lines.length - 1;
  const last = lines[lastIndex] as string;
  const all = lines.join('\n');
  const anchors = rules.anchors(all.slice(start, all.length - (last.length - end)));
  const isWholeLine = (lines[0] as string).slice(0, start).trim() === '' && last.slice(end).trimEnd() === '';
  const showsCarets = !rules.isPlainCall(lines, start, end) && (anchors !== null || !isWholeLine);

  const significant = new Set([0, lastIndex]);
  const markStart = anchors === null ? null : shifted(lines, anchors.start, start);
  const markEnd = anchors === null ? null : shifted(lines, anchors.end, start);
  for (const place of [markStart, markEnd])
    if (place !== null) for (const near of [-1, 0, 1]) significant.add(place.line + near);

  const shownStart = displayWidth((lines[0] as string).slice(0, start));
  const shownEnd = displayWidth(last.slice(0, end));
  const result: string[] = [];
  const show = (index: number): void => {
    const text = lines[index] as string;
    result.push(text);
    if (!showsCarets) return;
    const spaces = text.length - text.trimStart().length;
    const width = index === lastIndex ? shownEnd : displayWidth(text);
    let marks = '';
    for (let column = 0; column < width; column++) {
      if (column < spaces || (index === 0 && column < shownStart)) marks += ' ';
      else marks += markStart === null || markEnd === null || isBetween(index, column, markStart, markEnd) ? '^' : '~';
    }
    result.push(marks);
  };

  let before = -1;
  for (const index of [...significant].filter((one) => one >= 0 && one <= lastIndex).sort((a, b) => a - b)) {
    if (before >= 0 && index - before === 2) show(index - 1);
    else if (before >= 0 && index - before > 2) result.push(`...<${index - before - 1} lines>...`);
    show(index);
    before = index;
  }
  const margin = commonIndent(result);
  return result.map((text) => text.slice(margin));
}

/** A place in the failing expression as a place in its lines, in columns of a terminal. */
function shifted(lines: readonly string[], { line, column }: Place, start: number): Place {
  const inLine = line === 0 ? column + start : column;
  return { line, column: displayWidth((lines[line] as string).slice(0, inLine)) };
}

function isBetween(line: number, column: number, from: Place, to: Place): boolean {
  return (
    (line > from.line || (line === from.line && column >= from.column)) &&
    (line < to.line || (line === to.line && column < to.column))
  );
}
