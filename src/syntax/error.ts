/**
 * The error of a program that is not Python. Knows source text and positions;
 * knows no grammar.
 */

/** The exception class CPython raises when it refuses a source text. */
export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'RecursionError';

/**
 * Where an error is, as the attributes of Python's SyntaxError: lines and
 * columns count from 1, the end is exclusive. Columns are in characters (code
 * points) or, for errors found after parsing, in UTF-8 bytes, as CPython has
 * them; an end column of 0 or -1 means "unknown".
 */
export interface ErrorLocation {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * What found an error, which tells what CPython has of the line: what reads tokens knows it without its end, the grammar
 * with it, and the tree not at all, so that the line is read from the file, where there is one.
 */
export type Finder = 'tokens' | 'grammar' | 'tree';

/** A learner's source text that CPython 3.14 would refuse, with CPython's own message and location. */
export class PythonSyntaxError extends Error implements ErrorLocation {
  override readonly name = 'PythonSyntaxError';
  readonly type: SyntaxErrorType;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line that `line` names, without its line end. */
  readonly text: string;
  readonly foundBy: Finder;

  constructor(
    type: SyntaxErrorType,
    message: string,
    location: ErrorLocation,
    text: string,
    foundBy: Finder = 'grammar',
  ) {
    super(message);
    this.type = type;
    this.line = location.line;
    this.column = location.column;
    this.endLine = location.endLine;
    this.endColumn = location.endColumn;
    this.text = text;
    this.foundBy = foundBy;
  }
}

/** The number of characters (code points) of `source` between two UTF-16 offsets. */
export function countCharacters(source: string, start: number, end: number): number {
  let count = end - start;
  for (let i = start; i < end && i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < end && (source.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--;
      i++;
    }
  }
  return count;
}
