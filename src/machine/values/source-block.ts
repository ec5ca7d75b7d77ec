/**
 * Where a function or class ends in its source: the first logical line with its decorators and all lines that are
 * indented deeper. Works on plain lines; knows brackets, strings and comments, and no grammar.
 */

interface LogicalLine {
  readonly indent: number;
  readonly text: string;
  /** Index of its last physical line. */
  readonly end: number;
  /** A closing bracket was met that nothing opened: the line began inside an expression. */
  readonly isUnmatched: boolean;
}

const STRING_START = /^(?:[a-zA-Z]{0,2})('''|"""|'|")/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The logical line that starts at `start`, which is neither empty nor a comment. */
function logicalLine(lines: readonly string[], start: number): LogicalLine {
  let depth = 0;
  let quote = '';
  const first = lines[start] as string;
  const result = (end: number, isUnmatched = false): LogicalLine => ({
    indent: indentOf(first),
    text: first.trimStart(),
    end,
    isUnmatched,
  });
  for (let row = start; row < lines.length; row++) {
    const line = (lines[row] as string).replace(/\r?\n$/, '');
    let isContinued = false;
    for (let i = 0; i < line.length; i++) {
      const c = line[i] as string;
      if (quote !== '') {
        if (c === '\\') {
          isContinued = i === line.length - 1;
          i++;
        } else if (line.startsWith(quote, i)) {
          i += quote.length - 1;
          quote = '';
        }
        continue;
      }
      if (c === '#') break;
      const opened = c === "'" || c === '"' ? STRING_START.exec(line.slice(i)) : null;
      if (opened !== null) {
        quote = opened[1] as string;
        i += quote.length - 1;
      } else if ('([{'.includes(c)) depth++;
      else if (')]}'.includes(c)) {
        depth--;
        if (depth < 0) return result(row, true);
      } else if (c === '\\' && i === line.length - 1) isContinued = true;
    }
    if (quote.length === 1 && !isContinued) quote = '';
    if (depth === 0 && quote === '' && !isContinued) return result(row);
  }
  return result(lines.length - 1);
}

const isBlank = (line: string): boolean => line.trim() === '';
const isComment = (line: string): boolean => line.trimStart().startsWith('#');

/** How many lines the block takes that starts at the first of `lines`. */
export function blockLength(lines: readonly string[]): number {
  let row = 0;
  while (row < lines.length && (isBlank(lines[row] as string) || isComment(lines[row] as string))) row++;
  if (row >= lines.length) return lines.length;
  let header = logicalLine(lines, row);
  while (header.text.startsWith('@') && header.end + 1 < lines.length) header = logicalLine(lines, header.end + 1);
  if (header.isUnmatched || !/^(?:async\s+)?(?:def|class)\b/.test(header.text)) return header.end + 1;
  let last = header.end;
  let body = -1;
  row = header.end + 1;
  while (row < lines.length) {
    const line = lines[row] as string;
    if (isBlank(line)) row++;
    else if (isComment(line)) {
      if (body >= 0 && indentOf(line) >= body) last = row;
      row++;
    } else {
      const next = logicalLine(lines, row);
      if (next.indent <= header.indent) break;
      if (body < 0) body = next.indent;
      last = next.end;
      row = next.end + 1;
    }
  }
  return last + 1;
}
