/**
 * Patterns that are well-formed and still wrong: names bound twice, cases that
 * nothing can reach, keys that repeat. Knows patterns only.
 *
 * Behaviour of CPython's Python/codegen.c (pattern matching).
 */
import type { Span } from '../base/span.ts';
import { constantText } from './dump.ts';
import type { ConstantValue, Expression, MatchCase, MatchClass, MatchMapping, MatchOr, Pattern } from './tree.ts';

type ReportError = (message: string, span: Span) => never;

class PatternCheck {
  readonly #fail: ReportError;

  constructor(fail: ReportError) {
    this.#fail = fail;
  }

  /** Checks a pattern. Returns the names it binds, in order, after those of `bound`. */
  check(pattern: Pattern, bound: readonly string[], mayMatchAll: boolean): readonly string[] {
    switch (pattern.kind) {
      case 'MatchValue':
        if (isFormatted(pattern.value))
          this.#fail('patterns may only match literals and attribute lookups', pattern.span);
        return bound;
      case 'MatchSingleton':
        return bound;
      case 'MatchStar':
        return this.#bind(pattern.name, bound, pattern.span);
      case 'MatchSequence': {
        if (pattern.patterns.filter((item) => item.kind === 'MatchStar').length > 1)
          this.#fail('multiple starred names in sequence pattern', pattern.span);
        return this.#checkAll(pattern.patterns, bound);
      }
      case 'MatchMapping':
        return this.#mapping(pattern, bound);
      case 'MatchClass':
        return this.#class(pattern, bound);
      case 'MatchOr':
        return this.#alternatives(pattern, bound, mayMatchAll);
      case 'MatchAs': {
        if (pattern.pattern === null) {
          if (!mayMatchAll) {
            const what = pattern.name === null ? 'wildcard' : `name capture '${pattern.name}'`;
            this.#fail(`${what} makes remaining patterns unreachable`, pattern.span);
          }
          return this.#bind(pattern.name, bound, pattern.span);
        }
        const names = this.check(pattern.pattern, bound, mayMatchAll);
        return this.#bind(pattern.name, names, pattern.span);
      }
    }
  }

  #checkAll(patterns: readonly Pattern[], bound: readonly string[]): readonly string[] {
    return patterns.reduce((names, pattern) => this.check(pattern, names, true), bound);
  }

  #bind(name: string | null, bound: readonly string[], span: Span): readonly string[] {
    if (name === null) return bound;
    if (bound.includes(name)) this.#fail(`multiple assignments to name '${name}' in pattern`, span);
    return [...bound, name];
  }

  #alternatives(pattern: MatchOr, bound: readonly string[], mayMatchAll: boolean): readonly string[] {
    let expected: readonly string[] | undefined;
    for (const [i, alternative] of pattern.patterns.entries()) {
      const isLast = i === pattern.patterns.length - 1;
      const names = this.check(alternative, bound, mayMatchAll && isLast);
      expected ??= names;
      const control = expected;
      if (names.length !== control.length || names.some((name) => !control.includes(name)))
        this.#fail('alternative patterns bind different names', pattern.span);
    }
    return expected ?? bound;
  }

  #mapping(pattern: MatchMapping, bound: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    for (const key of pattern.keys) {
      if (isFormatted(key))
        this.#fail('mapping pattern keys may only match literals and attribute lookups', pattern.span);
      const value = keyValue(key);
      if (!value) continue;
      const text = 'real' in value ? complexText(value) : constantText(value);
      const identity = identityOf(value) ?? text;
      if (seen.has(identity)) this.#fail(`mapping pattern checks duplicate key (${text})`, pattern.span);
      seen.add(identity);
    }
    return this.#bind(pattern.rest, this.#checkAll(pattern.patterns, bound), pattern.span);
  }

  #class(pattern: MatchClass, bound: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    for (const [i, name] of pattern.kwdAttrs.entries()) {
      if (seen.has(name))
        this.#fail(`attribute name repeated in class pattern: ${name}`, pattern.kwdPatterns[i]?.span ?? pattern.span);
      seen.add(name);
    }
    return this.#checkAll([...pattern.patterns, ...pattern.kwdPatterns], bound);
  }
}

/** Whether an expression is an f- or t-string, which the grammar takes for a literal. */
function isFormatted(node: Expression): boolean {
  return node.kind === 'JoinedStr' || node.kind === 'TemplateStr';
}

interface ComplexValue {
  readonly real: number;
  readonly imag: number;
}
type KeyValue = Exclude<ConstantValue, { type: 'complex' }> | ComplexValue;

/** The value of a mapping key that is a literal, which a sign or a sum of a real and an imaginary number can be too. */
function keyValue(key: Expression): KeyValue | undefined {
  if (key.kind === 'Constant') return key.value.type === 'complex' ? { real: 0, imag: key.value.imag } : key.value;
  if (key.kind === 'UnaryOp') {
    const value = keyValue(key.operand);
    if (value === undefined) return undefined;
    if ('real' in value) return { real: -value.real, imag: -value.imag };
    if (value.type === 'int') return { type: 'int', value: -value.value };
    return value.type === 'float' ? { type: 'float', value: -value.value } : undefined;
  }
  if (key.kind !== 'BinOp') return undefined;
  const left = keyValue(key.left);
  const right = keyValue(key.right);
  if (left === undefined || right === undefined || 'real' in left || !('real' in right)) return undefined;
  if (left.type !== 'int' && left.type !== 'float') return undefined;
  const sign = key.op === 'Sub' ? -1 : 1;
  return { real: Number(left.value) + sign * right.real, imag: 0 + sign * right.imag };
}

/** Equal texts for numbers that are equal as keys; undefined for other values. */
function identityOf(value: KeyValue): string | undefined {
  if ('real' in value) return value.imag === 0 ? realIdentity(value.real) : `${value.real},${value.imag}`;
  if (value.type === 'bool' || value.type === 'int') return String(BigInt(value.value));
  return value.type === 'float' ? realIdentity(value.value) : undefined;
}

function realIdentity(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : String(value);
}

function complexText({ real, imag }: ComplexValue): string {
  const part = (value: number): string =>
    Object.is(value, -0) ? '-0' : constantText({ type: 'float', value }).replace(/\.0$/, '');
  const imaginary = `${part(imag)}j`;
  if (Object.is(real, 0)) return imaginary;
  return `(${part(real)}${imaginary.startsWith('-') ? '' : '+'}${imaginary})`;
}

/** Checks the cases of one match statement. `fail` must throw. */
export function checkCases(cases: readonly MatchCase[], fail: ReportError): void {
  const check = new PatternCheck(fail);
  for (const [i, { pattern, guard }] of cases.entries()) {
    const isLast = i === cases.length - 1;
    check.check(pattern, [], isLast || guard !== null);
  }
}
