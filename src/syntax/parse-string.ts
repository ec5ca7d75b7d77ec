/**
 * Rules for string, bytes, f-string and t-string literals and for their
 * concatenation. Knows how pieces of text become nodes; what stands in a
 * replacement field is the expression parser's.
 *
 * Source: https://docs.python.org/3.14/reference/lexical_analysis.html#f-strings
 */
import type { Span } from '../base/span.ts';
import { LiteralError, stringValue, unescapeString } from './literals.ts';
import { TokenReader } from './token-reader.ts';
import type { Constant, Expression, FormattedValue, Interpolation, JoinedStr, TemplateStr } from './tree.ts';

const CONVERSIONS = ['s', 'r', 'a'];

/** What follows the expression of a replacement field. */
interface FieldTail {
  /** The text from `{` to what follows a `=`, or null without `=`. */
  readonly debug: Constant | null;
  readonly text: string;
  readonly conversion: number;
  readonly formatSpec: JoinedStr | null;
}

export function stringConstant(value: string, span: Span, prefix: 'u' | null = null): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, prefix, span };
}

function isText(node: Expression): node is Constant & { readonly value: { readonly type: 'str' } } {
  return node.kind === 'Constant' && node.value.type === 'str';
}

function joinSpans(first: Span, last: Span): Span {
  return { ...first, end: last.end, endLine: last.endLine, endColumn: last.endColumn };
}

/** Joins neighbouring texts and drops empty ones, as CPython does for the values of an f-string. */
function joinTexts(values: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  for (const value of values) {
    const last = joined[joined.length - 1];
    if (isText(value) && last && isText(last))
      joined[joined.length - 1] = stringConstant(
        last.value.value + value.value.value,
        joinSpans(last.span, value.span),
        last.prefix,
      );
    else joined.push(value);
  }
  return joined.filter((value) => !isText(value) || value.value.value !== '');
}

/** Removes the comments of an expression's text, which may hold strings with a `#`. */
function withoutComments(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/("""|'''|"|')(?:\\[^]|(?!\1)[^])*\1|#[^\n]*/g, (match: string, quote: string | undefined) =>
    quote === undefined ? '' : match,
  );
}

export abstract class StringParser extends TokenReader {
  /** What may stand in a replacement field: a yield or expressions with stars. */
  protected abstract fieldValue(): Expression;

  /** One or more literals side by side; the current token starts the first. */
  protected strings(): Expression {
    const first = this.position;
    if (this.kind === 't-string start') {
      const values: Expression[] = [];
      while (this.kind === 't-string start') values.push(...this.templateString().values);
      return { kind: 'TemplateStr', values: joinTexts(values), span: this.spanFrom(first) };
    }
    const parts: (Constant | JoinedStr)[] = [];
    for (;;) {
      if (this.kind === 'string') parts.push(this.stringLiteral());
      else if (this.kind === 'f-string start') parts.push(this.formattedString());
      else break;
    }
    return this.concatenate(parts, first);
  }

  protected concatenate(parts: readonly (Constant | JoinedStr)[], first: number): Expression {
    const [head] = parts;
    if (!head) return this.mismatch();
    if (parts.some((part) => part.kind === 'Constant' && part.value.type === 'bytes'))
      return this.concatenateBytes(parts, first);
    if (parts.length === 1 && head.kind === 'Constant') return head;
    const span = this.spanFrom(first);
    if (parts.every((part) => part.kind === 'Constant')) {
      const text = parts.map((part) => (isText(part) ? part.value.value : '')).join('');
      return stringConstant(text, span, head.kind === 'Constant' ? head.prefix : null);
    }
    const values = parts.flatMap((part) => (part.kind === 'JoinedStr' ? part.values : [part]));
    return { kind: 'JoinedStr', values: joinTexts(values), span };
  }

  protected concatenateBytes(parts: readonly (Constant | JoinedStr)[], first: number): Constant {
    const bytes: number[] = [];
    for (const part of parts) {
      if (part.kind !== 'Constant' || part.value.type !== 'bytes') {
        // What the scanner could not read next is the first thing wrong.
        if (this.kind === 'error') this.mismatch();
        throw this.errorAt(this.position, 'cannot mix bytes and nonbytes literals');
      }
      bytes.push(...part.value.value);
    }
    return {
      kind: 'Constant',
      value: { type: 'bytes', value: Uint8Array.from(bytes) },
      prefix: null,
      span: this.spanFrom(first),
    };
  }

  protected stringLiteral(): Constant {
    const index = this.position;
    const token = this.textAt(index);
    const span = this.spanOf(index, index);
    this.advance();
    const value = this.#decode(index, () => stringValue(token));
    return { kind: 'Constant', value, prefix: token.startsWith('u') ? 'u' : null, span };
  }

  #decode<T>(index: number, decode: () => T): T {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      throw this.errorAt(index, error.message);
    }
  }

  protected formattedString(): JoinedStr {
    const first = this.position;
    return { kind: 'JoinedStr', values: this.#stringValues('f'), span: this.spanFrom(first) };
  }

  protected templateString(): TemplateStr {
    const first = this.position;
    return { kind: 'TemplateStr', values: this.#stringValues('t'), span: this.spanFrom(first) };
  }

  /** The texts and fields from the opening to the closing quote. */
  #stringValues(letter: 'f' | 't'): Expression[] {
    const isRaw = /r/i.test(this.textAt(this.position));
    const isAroundRaw = this.#isRaw;
    const values: Expression[] = [];
    this.advance();
    for (;;) {
      this.#isRaw = isRaw;
      if (this.kind === 'string middle') values.push(this.#middle());
      else if (this.kind === '{') values.push(...this.replacementField(letter));
      else break;
    }
    this.#isRaw = isAroundRaw;
    this.expect('string end');
    if (isRaw) return values;
    const end = this.position - 1;
    return values.map((value) =>
      isText(value) && !this.#debugTexts.has(value)
        ? stringConstant(
            this.#decode(end, () => unescapeString(value.value.value)),
            value.span,
          )
        : value,
    );
  }

  /** Whether the innermost f- or t-string around the current token keeps its backslashes. */
  #isRaw = false;

  /** Texts of `{value=}` fields, in which a backslash is only a backslash. */
  readonly #debugTexts = new WeakSet<Constant>();

  #middle(): Constant {
    // A doubled brace stands for one and always ends its token.
    const text = this.textAt(this.position)
      .replace(/\{\{$|\}\}$/, (pair) => pair.charAt(0))
      .replace(/\r\n?/g, '\n');
    const node = stringConstant(text, this.spanOf(this.position, this.position));
    this.advance();
    return node;
  }

  /** `{value=!r:spec}`: the field's node, before it the text that `=` asks for. `letter` is the string's kind. */
  protected replacementField(letter: 'f' | 't', isInSpec = false): Expression[] {
    const first = this.position;
    this.expect('{');
    const value = this.fieldValue();
    const tail = this.fieldTail(letter, first);
    this.expect('}');
    const span = this.spanFrom(first);
    const { conversion, formatSpec, text } = tail;
    const node: FormattedValue | Interpolation =
      letter === 'f' || isInSpec
        ? { kind: 'FormattedValue', value, conversion, formatSpec, span }
        : { kind: 'Interpolation', value, text, conversion, formatSpec, span };
    return tail.debug ? [tail.debug, node] : [node];
  }

  protected fieldTail(letter: 'f' | 't', first: number): FieldTail {
    const hasDebug = this.accept('=');
    const end = this.position;
    const { starts, ends, source } = this.tokens;
    const text = withoutComments(source.slice(ends[first], starts[end]).replace(/\r\n?/g, '\n'));
    let debug: Constant | null = null;
    if (hasDebug) {
      const brace = this.spanOf(first, first);
      const follower = this.spanOf(end, end);
      debug = stringConstant(text, {
        start: brace.end,
        line: brace.endLine,
        column: brace.endColumn,
        end: follower.start,
        endLine: follower.line,
        endColumn: follower.column,
      });
      this.#debugTexts.add(debug);
    }
    let conversion = this.kind === '!' ? this.conversion(letter) : -1;
    const formatSpec = this.kind === ':' ? this.formatSpec(letter) : null;
    if (hasDebug && conversion < 0 && !formatSpec) conversion = 'r'.charCodeAt(0);
    return { debug, text: text.replace(/[\s=]+$/, ''), conversion, formatSpec };
  }

  protected conversion(letter: 'f' | 't'): number {
    const mark = this.position;
    this.advance();
    const index = this.position;
    const name = this.expectName();
    const { ends, starts } = this.tokens;
    if (ends[mark] !== starts[index])
      throw this.errorBetween(
        this.spanOf(mark, mark),
        this.spanOf(index, index),
        `${letter}-string: conversion type must come right after the exclamation mark`,
      );
    if (!CONVERSIONS.includes(name))
      throw this.errorAt(index, `${letter}-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`);
    return name.charCodeAt(0);
  }

  protected formatSpec(letter: 'f' | 't'): JoinedStr {
    const first = this.position;
    this.advance();
    const values: Expression[] = [];
    for (;;) {
      if (this.kind === 'string middle') {
        const index = this.position;
        const { value, span } = this.#middle();
        const text = value.type === 'str' ? value.value : '';
        const isRaw = this.#isRaw;
        values.push(
          stringConstant(
            this.#decode(index, () => (isRaw ? text : unescapeString(text))),
            span,
          ),
        );
      } else if (this.kind === '{') values.push(...this.replacementField(letter, true));
      else break;
    }
    return { kind: 'JoinedStr', values: joinTexts(values), span: this.spanFrom(first) };
  }
}
