/**
 * What the scanner hands to the parsers: tokens as columns, and why they end
 * early where they do. Knows lines; knows no lexical rule.
 */
import { countCharacters, PythonSyntaxError } from './error.ts';
import type { TokenKind } from './token.ts';

const NEWLINE = 10;
const RETURN = 13;

/** A bracket that is still open. */
export interface OpenBracket {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
}

/** Why the tokens end before the source does. */
export interface ScanFailure {
  readonly error: PythonSyntaxError;
  /** False for the conditions that CPython's scanner reports only when the parser asks for that token. */
  readonly isImmediate: boolean;
  /** Inside an f- or t-string, where what the parser finds wrong counts more. */
  readonly isInString: boolean;
  readonly openBracket: OpenBracket | null;
}

/** Tokens as columns: entry `i` of each array belongs to token `i`. Offsets are UTF-16, lines count from 1. */
export interface Tokens {
  readonly source: string;
  readonly kinds: TokenKind[];
  readonly starts: number[];
  /** Exclusive. A newline token is one unit wide, also at the end of a source that lacks it. */
  readonly ends: number[];
  readonly lines: number[];
  readonly endLines: number[];
  /** How many brackets are open after the token. */
  readonly depths: number[];
  /** Names that are not ASCII, in their NFKC form, by token. */
  readonly normalizedNames: Map<number, string>;
  /** Offset of the first character of each line, by line - 1. */
  readonly lineStarts: number[];
  /** Start and end of each comment. */
  readonly comments: (readonly [start: number, end: number])[];
  failure: ScanFailure | null;
}

/** The offset of the line end after `offset`, or the source's length. */
export function lineEnd(source: string, offset: number): number {
  let at = offset;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === NEWLINE || code === RETURN) break;
  }
  return at;
}

/** The line that starts at `lineStart`, without its line end. */
export function lineText(source: string, lineStart: number): string {
  return source.slice(lineStart, lineEnd(source, lineStart));
}

/** The error of a bracket that the source never closes. */
export function neverClosed(tokens: Tokens, bracket: OpenBracket): PythonSyntaxError {
  const lineStart = tokens.lineStarts[bracket.line - 1] ?? 0;
  const column = countCharacters(tokens.source, lineStart, bracket.offset) + 1;
  return new PythonSyntaxError(
    'SyntaxError',
    `'${bracket.text}' was never closed`,
    { line: bracket.line, column, endLine: bracket.line, endColumn: 0 },
    lineText(tokens.source, lineStart),
    // Of a line that is not the last one read CPython has no end any more.
    bracket.line < tokens.source.replace(/\n$/, '').split('\n').length ? 'tokens' : 'grammar',
  );
}

/** `error`, or what the scanner finds wrong after it; `line` is that of the last token the parser asked for. */
export function scannerFirst(tokens: Tokens, error: PythonSyntaxError, line: number): PythonSyntaxError {
  const { failure } = tokens;
  if (!failure) return error;
  if (failure.isInString) return error;
  if (failure.isImmediate) return failure.error;
  const { openBracket } = failure;
  return openBracket && line > openBracket.line ? neverClosed(tokens, openBracket) : error;
}
