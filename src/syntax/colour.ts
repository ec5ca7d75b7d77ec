/**
 * Classes for colouring source code, also of code that is not Python yet.
 * Knows tokens and a little of what stands around them; makes no tree.
 */
import { scan } from './scan.ts';
import type { Tokens } from './tokens.ts';
import { isLayout, KEYWORD_KINDS, type TokenKind } from './token.ts';

export type TokenClass =
  | 'keyword'
  | 'name'
  | 'builtin'
  | 'function'
  | 'class'
  | 'decorator'
  | 'string'
  | 'escape'
  | 'interpolation'
  | 'number'
  | 'operator'
  | 'comment';

/** A stretch of source, in UTF-16 offsets, and its class. `function` and `class` are names where they are defined. */
export interface ColouredStretch {
  readonly start: number;
  readonly end: number;
  readonly class: TokenClass;
}

const BUILTINS: ReadonlySet<string> = new Set(
  (
    'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr ' +
    'dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input ' +
    'int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property ' +
    'range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip'
  ).split(' '),
);

const ESCAPES = /\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[^])|\{\{|\}\}/g;
const STRING_KINDS: ReadonlySet<TokenKind> = new Set([
  'string',
  'f-string start',
  't-string start',
  'string middle',
  'string end',
]);
/** Tokens that a soft keyword cannot stand before. */
const NOT_AFTER_SOFT_KEYWORD: ReadonlySet<TokenKind> = new Set(['=', '.', ',', ')', ':', 'newline', ';', 'end']);

/** Source that the scanner could not read, in pieces that look like tokens. */
const LOOSE_TOKENS =
  /(?<comment>#.*)|(?<string>[a-zA-Z]{0,2}(?:'''[^]*?(?:'''|$)|"""[^]*?(?:"""|$)|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?))|(?<number>\d[\w.]*)|(?<name>[\p{XID_Start}_]\p{XID_Continue}*)|(?<operator>[^\s\w])/gu;

class Colourer {
  readonly #tokens: Tokens;
  readonly #stretches: ColouredStretch[] = [];
  /** Bracket depths inside the open replacement fields, the innermost last. */
  readonly #fields: number[] = [];
  readonly #rawStrings: boolean[] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  colour(): ColouredStretch[] {
    const { kinds, ends, starts, comments, source } = this.#tokens;
    let end = 0;
    for (let i = 0; i < kinds.length; i++) {
      if (this.#kind(i) === 'error' || isLayout(this.#kind(i))) continue;
      this.#token(i, starts[i] ?? 0, ends[i] ?? 0);
      end = ends[i] ?? 0;
    }
    for (const [start, commentEnd] of comments) {
      this.#add(start, commentEnd, 'comment');
      end = Math.max(end, commentEnd);
    }
    if (this.#tokens.failure) this.#loose(source, end);
    return this.#stretches.sort((a, b) => a.start - b.start);
  }

  #kind(index: number): TokenKind {
    return this.#tokens.kinds[index] ?? 'end';
  }

  #text(index: number): string {
    return this.#tokens.source.slice(this.#tokens.starts[index], this.#tokens.ends[index]);
  }

  #add(start: number, end: number, tokenClass: TokenClass): void {
    if (end > start) this.#stretches.push({ start, end, class: tokenClass });
  }

  #token(index: number, start: number, end: number): void {
    const kind = this.#kind(index);
    if (kind === 'name') this.#add(start, end, this.#nameClass(index));
    else if (kind === 'number') this.#add(start, end, 'number');
    else if (STRING_KINDS.has(kind)) this.#string(kind, start, end);
    else if (KEYWORD_KINDS.has(kind)) this.#add(start, end, 'keyword');
    else if (kind === '@' && this.#isLineStart(index)) this.#add(start, end, 'decorator');
    else this.#add(start, end, this.#isFieldMark(index) ? 'interpolation' : 'operator');
  }

  // ---- names ----

  #isLineStart(index: number): boolean {
    return index === 0 || isLayout(this.#kind(index - 1)) || this.#kind(index - 1) === ';';
  }

  #nameClass(index: number): TokenClass {
    const before = this.#kind(index - 1);
    if (before === 'def') return 'function';
    if (before === 'class') return 'class';
    if (this.#isDecorator(index)) return 'decorator';
    if (this.#isSoftKeyword(index)) return 'keyword';
    return before !== '.' && BUILTINS.has(this.#text(index)) ? 'builtin' : 'name';
  }

  /** Whether a name continues the dotted name after an `@`; the names before it are coloured already. */
  #isDecorator(index: number): boolean {
    if (this.#kind(index - 1) === '@') return this.#isLineStart(index - 1);
    return this.#kind(index - 1) === '.' && this.#stretches.at(-2)?.class === 'decorator';
  }

  #isSoftKeyword(index: number): boolean {
    const text = this.#text(index);
    if (!this.#isLineStart(index)) return false;
    if (text === 'type') return this.#kind(index + 1) === 'name';
    if (text !== 'match' && text !== 'case') return false;
    return !NOT_AFTER_SOFT_KEYWORD.has(this.#kind(index + 1)) && this.#hasColonAtDepth(index);
  }

  /** Whether the line of a token has a colon outside of brackets. */
  #hasColonAtDepth(index: number): boolean {
    const { depths } = this.#tokens;
    for (let i = index; this.#kind(i) !== 'newline' && this.#kind(i) !== 'end'; i++)
      if (this.#kind(i) === ':' && depths[i] === depths[index]) return true;
    return false;
  }

  // ---- strings ----

  #string(kind: TokenKind, start: number, end: number): void {
    const text = this.#tokens.source.slice(start, end);
    if (kind.endsWith('start')) this.#rawStrings.push(/r/i.test(text));
    const isRaw = kind === 'string' ? /^\w*r/i.test(text) : this.#rawStrings.at(-1);
    if (kind === 'string end') this.#rawStrings.pop();
    let at = start;
    for (const match of text.matchAll(ESCAPES)) {
      const isBrace = !match[0].startsWith('\\');
      if (isBrace ? kind !== 'string middle' : isRaw) continue;
      this.#add(at, start + match.index, 'string');
      at = start + match.index + match[0].length;
      this.#add(start + match.index, at, 'escape');
    }
    this.#add(at, end, 'string');
  }

  /** Whether a token opens, divides or closes a replacement field. */
  #isFieldMark(index: number): boolean {
    const kind = this.#kind(index);
    const before = this.#kind(index - 1);
    const depth = this.#tokens.depths[index] ?? 0;
    const innermost = this.#fields.at(-1);
    if (kind === '{') {
      const isAdjacent = this.#tokens.ends[index - 1] === this.#tokens.starts[index];
      const isAfterText = before !== 'string' && STRING_KINDS.has(before) && before !== 'string end';
      const isAfterField = (before === '}' || before === ':') && this.#stretches.at(-1)?.class === 'interpolation';
      if (!isAdjacent || !(isAfterText || isAfterField)) return false;
      this.#fields.push(depth);
      return true;
    }
    if (innermost === undefined) return false;
    if (kind === '}' && depth === innermost - 1) {
      this.#fields.pop();
      return true;
    }
    return (kind === ':' || kind === '!') && depth === innermost;
  }

  // ---- what the scanner could not read ----

  #loose(source: string, from: number): void {
    for (const match of source.slice(from).matchAll(LOOSE_TOKENS)) {
      const start = from + match.index;
      const [found] = Object.entries(match.groups ?? {}).filter(([, text]) => text !== undefined);
      const tokenClass = (found?.[0] ?? 'operator') as TokenClass;
      const isKeyword = tokenClass === 'name' && KEYWORD_KINDS.has(match[0]);
      this.#add(start, start + match[0].length, isKeyword ? 'keyword' : tokenClass);
    }
  }
}

/** The classes of a source text's tokens, in order and without overlaps; white space has none. Never throws. */
export function colour(source: string): ColouredStretch[] {
  return new Colourer(scan(source)).colour();
}
