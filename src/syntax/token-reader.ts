/**
 * Reading tokens one after another, with the means every parser needs: look
 * ahead, go back, make spans, report. Knows tokens; knows no grammar.
 */
import type { Span } from '../base/span.ts';
import { countCharacters, PythonSyntaxError, type SyntaxErrorType } from './error.ts';
import { lineText, type Tokens } from './tokens.ts';
import { isLayout, type TokenKind } from './token.ts';

/** Thrown where a rule does not match. It says nothing more: `diagnose.ts` finds out what is wrong. */
class Mismatch extends Error {}
const MISMATCH = new Mismatch('rule does not match');

/** How deep rules may nest. CPython's limit is about as deep as its stack, ours must fit the host's. */
const MAX_DEPTH = 1000;

export abstract class TokenReader {
  protected readonly tokens: Tokens;
  /** Index of the current token. */
  protected position = 0;
  /** Kind of the current token. */
  protected kind: TokenKind;
  #depth = 0;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.kind = this.kindAt(0);
  }

  protected kindAt(index: number): TokenKind {
    return this.tokens.kinds[index] ?? 'end';
  }

  protected advance(): void {
    this.kind = this.tokens.kinds[++this.position] ?? 'end';
  }

  protected goTo(position: number): void {
    this.position = position;
    this.kind = this.kindAt(position);
  }

  /** The kind of the token after the current one. */
  protected next(): TokenKind {
    return this.kindAt(this.position + 1);
  }

  protected at(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  protected accept(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.advance();
    return true;
  }

  protected expect(kind: TokenKind): void {
    if (this.kind !== kind) this.mismatch();
    this.advance();
  }

  protected mismatch(): never {
    throw MISMATCH;
  }

  /** The result of a rule, or undefined with the position unchanged when it does not match. */
  protected attempt<T>(rule: () => T): T | undefined {
    const { position } = this;
    const depth = this.#depth;
    try {
      return rule();
    } catch (error) {
      if (error !== MISMATCH) throw error;
      this.goTo(position);
      this.#depth = depth;
      return undefined;
    }
  }

  /** The source text of a token; a name in its NFKC form. */
  protected textAt(index: number): string {
    const { tokens } = this;
    return tokens.normalizedNames.get(index) ?? tokens.source.slice(tokens.starts[index], tokens.ends[index]);
  }

  protected expectName(): string {
    if (this.kind !== 'name') this.mismatch();
    const text = this.textAt(this.position);
    this.advance();
    return text;
  }

  /** Whether the current token is this soft keyword. */
  protected atWord(word: string): boolean {
    return this.kind === 'name' && this.textAt(this.position) === word;
  }

  // ---- nesting ----

  protected enter(): void {
    if (++this.#depth > MAX_DEPTH) this.tooDeep();
  }

  protected leave(): void {
    this.#depth--;
  }

  protected tooDeep(): never {
    throw this.errorAt(this.position, 'Parser stack overflowed - Python source too complex to parse', 'MemoryError');
  }

  // ---- spans ----

  #column(offset: number, line: number): number {
    return offset - (this.tokens.lineStarts[line - 1] ?? 0);
  }

  /** The span from one token to another, both included. */
  protected spanOf(first: number, last: number): Span {
    const { starts, ends, lines, endLines } = this.tokens;
    const start = starts[first] ?? 0;
    const end = ends[last] ?? 0;
    const line = lines[first] ?? 1;
    const endLine = endLines[last] ?? 1;
    return {
      start,
      end,
      line,
      column: this.#column(start, line),
      endLine,
      endColumn: this.#column(end, endLine),
    };
  }

  /** The span from a token to the last one read that is not layout. */
  protected spanFrom(first: number): Span {
    let last = this.position - 1;
    while (last > first && isLayout(this.kindAt(last))) last--;
    return this.spanOf(first, last);
  }

  // ---- errors ----

  protected errorBetween(
    start: { readonly line: number; readonly column: number },
    end: { readonly endLine: number; readonly endColumn: number },
    message: string,
    type: SyntaxErrorType = 'SyntaxError',
  ): PythonSyntaxError {
    const { source, lineStarts } = this.tokens;
    const lineStart = lineStarts[start.line - 1] ?? 0;
    const endLineStart = lineStarts[end.endLine - 1] ?? 0;
    const text = lineText(source, lineStart);
    let endColumn = countCharacters(source, endLineStart, endLineStart + end.endColumn) + 1;
    // CPython measures the end, too, in the line where the error starts.
    if (end.endLine > start.line) endColumn = Math.min(endColumn, countCharacters(text, 0, text.length) + 1);
    const column = countCharacters(source, lineStart, lineStart + start.column) + 1;
    return new PythonSyntaxError(type, message, { line: start.line, column, endLine: end.endLine, endColumn }, text);
  }

  /** An error at a token. Layout that has no text of its own is located by the end of what precedes it. */
  protected errorAt(index: number, message: string, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const kind = this.kindAt(index);
    const span = this.spanOf(index, index);
    if (kind === 'newline' || !isLayout(kind)) return this.errorBetween(span, span, message, type);
    const { source } = this.tokens;
    const lineStart = span.start - span.column;
    const column = countCharacters(source, lineStart, span.start);
    const location = { line: span.line, column, endLine: span.line, endColumn: -1 };
    return new PythonSyntaxError(type, message, location, lineText(source, lineStart));
  }
}
