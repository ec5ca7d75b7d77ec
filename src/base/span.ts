/**
 * Positions in a source text. Knows characters and lines; knows no Python.
 */

/**
 * A stretch of source. Lines count from 1, columns from 0 in UTF-16 units of
 * the line; the end is exclusive. Offsets are UTF-16 offsets into the source.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
