/**
 * Rules for the patterns of `match`. Knows patterns and the few expressions
 * they contain.
 *
 * Source: https://docs.python.org/3.14/reference/compound_stmts.html#patterns
 */
import { ParameterParser } from './parse-parameters.ts';
import type { TokenKind } from './token.ts';
import type { Attribute, Constant, Expression, Name, Pattern } from './tree.ts';

const SINGLETONS: ReadonlyMap<TokenKind, null | boolean> = new Map([
  ['None', null],
  ['True', true],
  ['False', false],
]);

export abstract class PatternParser extends ParameterParser {
  /** What follows `case`: one pattern, or a sequence without brackets. */
  protected patterns(): Pattern {
    const first = this.position;
    const head = this.starPattern();
    if (this.kind !== ',') return head.kind === 'MatchStar' ? this.mismatch() : head;
    const patterns = this.#restOfPatterns(head, ':', 'if');
    return { kind: 'MatchSequence', patterns, span: this.spanFrom(first) };
  }

  #restOfPatterns(head: Pattern, ...ends: TokenKind[]): Pattern[] {
    const patterns = [head];
    while (this.accept(',') && !ends.includes(this.kind)) patterns.push(this.starPattern());
    return patterns;
  }

  protected starPattern(): Pattern {
    if (this.kind !== '*') return this.pattern();
    const first = this.position;
    this.advance();
    const name = this.atWord('_') ? null : this.textAt(this.position);
    if (name === null) this.advance();
    else this.captureTarget();
    return { kind: 'MatchStar', name, span: this.spanFrom(first) };
  }

  protected pattern(): Pattern {
    const first = this.position;
    this.enter();
    const pattern = this.orPattern();
    this.leave();
    if (this.kind !== 'as') return pattern;
    this.advance();
    const name = this.captureTarget();
    return { kind: 'MatchAs', pattern, name, span: this.spanFrom(first) };
  }

  /** A name that a pattern binds. */
  protected captureTarget(): string {
    if (this.atWord('_')) this.mismatch();
    const name = this.expectName();
    if (this.kind === '.' || this.kind === '(' || this.kind === '=') this.mismatch();
    return name;
  }

  protected orPattern(): Pattern {
    const first = this.position;
    const head = this.closedPattern();
    if (this.kind !== '|') return head;
    const patterns = [head];
    while (this.accept('|')) patterns.push(this.closedPattern());
    return { kind: 'MatchOr', patterns, span: this.spanFrom(first) };
  }

  protected closedPattern(): Pattern {
    const first = this.position;
    switch (this.kind) {
      case 'name':
        return this.namePattern();
      case '(':
      case '[':
        return this.bracketedPattern();
      case '{':
        return this.mappingPattern();
      default: {
        const singleton = SINGLETONS.get(this.kind);
        if (singleton === undefined) {
          const value = this.literalValue();
          return { kind: 'MatchValue', value, span: this.spanFrom(first) };
        }
        this.advance();
        return { kind: 'MatchSingleton', value: singleton, span: this.spanFrom(first) };
      }
    }
  }

  /** A string, or a number with a sign and an imaginary part. */
  protected literalValue(): Expression {
    const { kind } = this;
    if (kind === 'string' || kind === 'f-string start' || kind === 't-string start') return this.strings();
    const first = this.position;
    const left = this.signedNumber();
    if (this.kind !== '+' && this.kind !== '-') return left;
    const real = left.kind === 'UnaryOp' ? left.operand : left;
    if (isImaginary(real)) throw this.errorAt(this.position - 1, 'real number required in complex literal');
    const op = this.kind === '+' ? 'Add' : 'Sub';
    this.advance();
    if (!this.at('number')) this.mismatch();
    const index = this.position;
    const right = this.number();
    if (!isImaginary(right)) throw this.errorAt(index, 'imaginary number required in complex literal');
    return { kind: 'BinOp', left, op, right, span: this.spanFrom(first) };
  }

  protected signedNumber(): Expression {
    const first = this.position;
    const { kind } = this;
    if (kind === '-') this.advance();
    if (!this.at('number')) this.mismatch();
    const operand = this.number();
    return kind === '-' ? { kind: 'UnaryOp', op: 'USub', operand, span: this.spanFrom(first) } : operand;
  }

  protected nameOrAttribute(): Name | Attribute {
    const first = this.position;
    let node: Name | Attribute = this.nameNode('Load');
    while (this.accept('.'))
      node = { kind: 'Attribute', value: node, attr: this.expectName(), ctx: 'Load', span: this.spanFrom(first) };
    return node;
  }

  /** A capture, the wildcard, a dotted value or a class pattern. */
  protected namePattern(): Pattern {
    const first = this.position;
    if (this.atWord('_')) {
      this.advance();
      return { kind: 'MatchAs', pattern: null, name: null, span: this.spanFrom(first) };
    }
    const node = this.nameOrAttribute();
    if (this.kind === '(') return this.classPattern(first, node);
    if (this.kind === '=') this.mismatch();
    const span = this.spanFrom(first);
    if (node.kind === 'Attribute') return { kind: 'MatchValue', value: node, span };
    return { kind: 'MatchAs', pattern: null, name: node.id, span };
  }

  protected bracketedPattern(): Pattern {
    const first = this.position;
    const close = this.kind === '(' ? ')' : ']';
    this.advance();
    if (this.accept(close)) return { kind: 'MatchSequence', patterns: [], span: this.spanFrom(first) };
    const head = this.starPattern();
    const isGroup = close === ')' && this.kind !== ',';
    const patterns = this.#restOfPatterns(head, close);
    this.expect(close);
    if (!isGroup) return { kind: 'MatchSequence', patterns, span: this.spanFrom(first) };
    return head.kind === 'MatchStar' ? this.mismatch() : head;
  }

  protected mappingKey(): Expression {
    if (this.kind === 'name') {
      const node = this.nameOrAttribute();
      return node.kind === 'Attribute' ? node : this.mismatch();
    }
    const singleton = SINGLETONS.get(this.kind);
    if (singleton === undefined) return this.literalValue();
    const value: Constant['value'] = singleton === null ? { type: 'NoneType' } : { type: 'bool', value: singleton };
    const span = this.spanOf(this.position, this.position);
    this.advance();
    return { kind: 'Constant', value, prefix: null, span };
  }

  protected mappingPattern(): Pattern {
    const first = this.position;
    const keys: Expression[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    this.expect('{');
    while (this.kind !== '}') {
      if (this.accept('**')) {
        rest = this.captureTarget();
        this.accept(',');
        break;
      }
      keys.push(this.mappingKey());
      this.expect(':');
      patterns.push(this.pattern());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { kind: 'MatchMapping', keys, patterns, rest, span: this.spanFrom(first) };
  }

  protected classPattern(first: number, cls: Expression): Pattern {
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    this.expect('(');
    while (this.kind !== ')') {
      if (this.kind === 'name' && this.next() === '=') {
        kwdAttrs.push(this.expectName());
        this.advance();
        kwdPatterns.push(this.pattern());
      } else {
        const pattern = this.pattern();
        if (kwdAttrs.length > 0) this.mismatch();
        patterns.push(pattern);
      }
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return { kind: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, span: this.spanFrom(first) };
  }
}

function isImaginary(node: Expression): boolean {
  return node.kind === 'Constant' && node.value.type === 'complex';
}
