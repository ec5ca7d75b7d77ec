/**
 * What is wrong with a source that the parser refused. Interprets
 * `diagnosis-grammar.ts` over the tokens, first without and then with the rules
 * that match mistakes, and reports as CPython does. Makes no tree.
 *
 * Behaviour of CPython's Parser/pegen.c, Parser/pegen_errors.c and Parser/action_helpers.c.
 */
import { invariant } from '../base/invariant.ts';
import type { ParseMode } from './attempt.ts';
import { DIAGNOSIS_GRAMMAR } from './diagnosis-grammar.ts';
import { PythonSyntaxError } from './error.ts';
import { LiteralError, stringValue } from './literals.ts';
import { type Item, type Matcher, readGrammar, type Rule } from './peg.ts';
import { scannerFirst, type Tokens } from './tokens.ts';
import { SOFT_KEYWORDS, type TokenKind } from './token.ts';
import { TokenReader } from './token-reader.ts';

/** What a rule found: a stretch of tokens, and what messages call it (empty for what has no name). */
interface Found {
  readonly what: string;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Found[];
}

interface Memory {
  found: Found | null;
  end: number;
}

type Captures = Readonly<Record<'a' | 'b', Found>>;

/** Classes of tokens that the grammar names. */
const TOKEN_CLASSES: Readonly<Record<string, readonly TokenKind[]>> = {
  NAME: ['name'],
  NUMBER: ['number'],
  STRING: ['string'],
  FSTRING: ['f-string start'],
  TSTRING: ['t-string start'],
  MIDDLE: ['string middle'],
  F_MIDDLE: ['string middle'],
  STRING_END: ['string end'],
  NEWLINE: ['newline'],
  INDENT: ['indent'],
  DEDENT: ['dedent'],
  END: ['end'],
  AUGASSIGN: ['+=', '-=', '*=', '@=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '**=', '//='],
  COMPARISON: ['==', '!=', '<=', '<', '>=', '>'],
  SOFT_KEYWORD: ['name'],
};

/** What messages call a token that is an expression by itself. */
const TOKEN_NAMES: Partial<Record<TokenKind, string>> = {
  name: 'name',
  number: 'literal',
  string: 'literal',
  True: 'True',
  False: 'False',
  None: 'None',
  '...': 'ellipsis',
};

/** Binary operators by how tightly they bind, the loosest first; the last two rows are sums and terms. */
const OPERATOR_LEVELS: readonly (readonly TokenKind[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const SHIFT = 3;
const TERM = 5;
const LEGACY_STATEMENTS = ['print', 'exec'];

let grammar: ReadonlyMap<string, Rule> | undefined;

/** A rule at work: it asks for the rules it needs and gets what they found. */
type Matching = Generator<Rule, Found | null, Found | null>;

/** A rule that has begun, where, and what it will be remembered in. */
interface Call {
  readonly rule: Rule;
  readonly position: number;
  readonly memories: Memories;
  readonly matching: Matching;
}

type Memories = Map<Rule, Map<number, Memory>>;

class Diagnosis extends TokenReader {
  readonly #rules: ReadonlyMap<string, Rule>;
  #memories: Memories = new Map();
  /** As `#memories`, while the rules for mistakes are left out for a moment. */
  readonly #quietMemories: Memories = new Map();
  #findsMistakes = false;
  #isQuiet = false;
  /** Index of the furthest token that any rule has asked for. */
  #fetched = 0;

  constructor(tokens: Tokens) {
    super(tokens);
    grammar ??= readGrammar(DIAGNOSIS_GRAMMAR, TOKEN_CLASSES);
    this.#rules = grammar;
  }

  run(start: ParseMode, first: number): PythonSyntaxError {
    try {
      this.goTo(first);
      this.#match(this.#rule(start));
      const lastOfFirstPass = this.#fetched;
      this.goTo(first);
      this.#memories = new Map();
      this.#findsMistakes = true;
      const found = this.#match(this.#rule(start));
      invariant(!found, 'the parser refuses what the grammar accepts');
      return this.#generic(lastOfFirstPass);
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error;
      throw error;
    }
  }

  #rule(name: string): Rule {
    const rule = this.#rules.get(name);
    invariant(rule, `no rule called ${name}`);
    return rule;
  }

  // ---- rules ----

  get #looksForMistakes(): boolean {
    return this.#findsMistakes && !this.#isQuiet;
  }

  /** Runs a rule and all it needs on a stack of its own, so that no source is too deep for the host's. */
  #match(start: Rule): Found | null {
    const calls: Call[] = [];
    let wanted: Rule | undefined = start;
    let found: Found | null = null;
    for (;;) {
      if (wanted) {
        const memory = this.#memoriesFor(wanted).get(wanted)?.get(this.position);
        if (memory) {
          this.goTo(memory.end);
          found = memory.found;
        } else if (wanted.first?.has(this.#look()) === false) found = null;
        else calls.push(this.#call(wanted));
      }
      const call = calls.at(-1);
      if (!call) return found;
      const step = call.matching.next(found);
      wanted = step.done ? undefined : step.value;
      if (!step.done) continue;
      found = step.value;
      calls.pop();
      if (call.rule.name !== '') this.#remember(call, { found, end: this.position });
    }
  }

  #memoriesFor(rule: Rule): Memories {
    return this.#isQuiet && !rule.isRemembered ? this.#quietMemories : this.#memories;
  }

  #call(rule: Rule): Call {
    const native = NATIVE.get(rule.name);
    const matching = native ? this[native]() : rule.isLeftRecursive ? this.#grow(rule) : this.#alternatives(rule);
    return { rule, position: this.position, memories: this.#memoriesFor(rule), matching };
  }

  #remember({ rule, position, memories }: Pick<Call, 'rule' | 'position' | 'memories'>, memory: Memory): void {
    let known = memories.get(rule);
    if (!known) memories.set(rule, (known = new Map<number, Memory>()));
    known.set(position, memory);
  }

  /** A rule that begins with itself: matched again and again, each time on top of what it found before. */
  *#grow(rule: Rule): Matching {
    const { position } = this;
    const best: Memory = { found: null, end: position };
    this.#remember({ rule, position, memories: this.#memories }, best);
    for (;;) {
      this.goTo(position);
      const found = yield* this.#alternatives(rule);
      if (!found || this.position <= best.end) break;
      best.found = found;
      best.end = this.position;
    }
    this.goTo(best.end);
    return best.found;
  }

  *#alternatives(rule: Rule): Matching {
    const first = this.position;
    for (const { items, action, isMistake, first: kinds } of rule.alternatives) {
      if ((isMistake && !this.#looksForMistakes) || kinds?.has(this.#look()) === false) continue;
      const parts: Found[] = [];
      const captures = { a: NOTHING, b: NOTHING };
      let isCut = false;
      let matches = true;
      for (const item of items) {
        const { matcher, lookahead, label } = item;
        if (matcher.type === 'cut') {
          isCut = true;
          continue;
        }
        const before = this.position;
        let found: Found | null;
        if (item.repeat !== '') found = yield* this.#repeated(item);
        else found = matcher.type === 'rule' ? yield matcher.rule : this.#simple(matcher);
        if (lookahead !== '') this.goTo(before);
        matches = (found !== null) === (lookahead !== '!');
        if (!matches) break;
        if (!found || lookahead !== '') continue;
        if (label === 'a' || label === 'b') captures[label] = found;
        if (found !== NOTHING) parts.push(found);
      }
      if (matches) {
        const result = this.#act(action, { what: '', first, last: this.position - 1, parts }, captures);
        if (result) return result;
      }
      this.goTo(first);
      if (isCut) break;
    }
    return null;
  }

  *#repeated({ matcher, repeat, separator }: Item): Matching {
    const first = this.position;
    const parts: Found[] = [];
    for (;;) {
      const { position } = this;
      if (separator !== '' && parts.length > 0 && !this.#token(separator)) break;
      const found: Found | null = matcher.type === 'rule' ? yield matcher.rule : this.#simple(matcher);
      if (found && repeat === '?') return found;
      if (!found || this.position === position) {
        this.goTo(position);
        break;
      }
      parts.push(found);
    }
    if (parts.length === 0) return repeat === '+' ? null : NOTHING;
    return { what: '', first, last: this.position - 1, parts };
  }

  #simple(matcher: Exclude<Matcher, { readonly type: 'rule' }>): Found | null {
    if (matcher.type === 'cut') return NOTHING;
    if (matcher.type === 'word') {
      this.#look();
      return this.atWord(matcher.text) ? this.#token('NAME') : null;
    }
    const found = this.#token(matcher.text);
    if (!found && matcher.isForced) this.#fail(this.errorAt(this.position, `expected '${matcher.text}'`));
    return found;
  }

  /** What an alternative found, after its action; null if the action declines it. */
  #act(action: string, found: Found, captures: Captures): Found | null {
    if (action === '') return found.parts.length === 1 ? (found.parts[0] ?? null) : found;
    if (action.startsWith('#')) return { ...found, what: action.slice(1) };
    if (action === 'a') return captures.a;
    if (action === 'strings') return this.#strings({ ...found, what: 'literal' });
    this.#report(action, captures);
    return null;
  }

  // ---- tokens ----

  /** The kind of the current token; a token that the scanner could not make ends everything. */
  #look(): TokenKind {
    if (this.position > this.#fetched) this.#fetched = this.position;
    if (this.kind === 'error' && this.tokens.failure) throw this.tokens.failure.error;
    return this.kind;
  }

  #token(text: string): Found | null {
    const kind = this.#look();
    const kinds = TOKEN_CLASSES[text];
    if (kinds ? !kinds.includes(kind) : kind !== text) return null;
    if (text === 'SOFT_KEYWORD' && !SOFT_KEYWORDS.has(this.textAt(this.position))) return null;
    if (text === 'F_MIDDLE' && this.#stringLetter() !== 'f') return null;
    const index = this.position;
    this.advance();
    return { what: TOKEN_NAMES[kind] ?? kind, first: index, last: index, parts: [] };
  }

  // ---- rules that are not in the grammar's text ----

  *quietly(): Matching {
    const wasQuiet = this.#isQuiet;
    this.#isQuiet = true;
    const found = yield this.#rule('expression_without_invalid');
    this.#isQuiet = wasQuiet;
    return found;
  }

  /** A string or bytes token, which must have a value. */
  // eslint-disable-next-line require-yield -- a rule that needs no other
  *string(): Matching {
    const found = this.#token('STRING');
    if (!found) return null;
    try {
      const { type } = stringValue(this.textAt(found.first));
      return type === 'bytes' ? { ...found, what: BYTES } : found;
    } catch (error) {
      if (!(error instanceof LiteralError)) throw error;
      return this.#fail(this.errorAt(this.#fetched, error.message));
    }
  }

  /** Strings side by side, which may not be of both kinds. */
  #strings(found: Found): Found {
    const parts = found.parts.flatMap((part) => (part.what === '' ? part.parts : [part]));
    const bytes = parts.filter((part) => part.what === BYTES).length;
    if (bytes > 0 && bytes < parts.length)
      this.#fail(this.errorAt(this.#fetched, 'cannot mix bytes and nonbytes literals'));
    const formatted = parts.find((part) => part.what === FORMATTED);
    return formatted ? { ...found, what: FORMATTED } : found;
  }

  bitwiseOr(): Matching {
    return this.#operators(0);
  }

  /** Binary operators from a level of `OPERATOR_LEVELS` on. */
  *#operators(lowest: number): Matching {
    const first = this.position;
    if (lowest <= TERM) yield* this.#mistake('invalid_factor');
    let found = yield this.#rule('factor');
    for (;;) {
      const operator = this.#look();
      const level = OPERATOR_LEVELS.findIndex((operators) => operators.includes(operator));
      if (!found || level < lowest) break;
      const before = this.position;
      this.advance();
      const right: Found | null = level === TERM ? yield this.#rule('factor') : yield* this.#operators(level + 1);
      if (!right) {
        this.goTo(before);
        break;
      }
      found = { what: 'expression', first, last: this.position - 1, parts: [found, right] };
    }
    if (found && lowest <= SHIFT) yield* this.#mistake('invalid_arithmetic');
    return found;
  }

  /** Looks for a mistake at the current token. */
  *#mistake(name: string): Matching {
    if (!this.#looksForMistakes) return null;
    const { position } = this;
    yield this.#rule(name);
    this.goTo(position);
    return null;
  }

  // ---- errors ----

  /** The error of a source that matches no mistake the grammar knows. */
  #generic(last: number): PythonSyntaxError {
    const kind = this.kindAt(last);
    if (kind === 'indent' || kind === 'dedent')
      return this.errorAt(
        this.#fetched,
        kind === 'indent' ? 'unexpected indent' : 'unexpected unindent',
        'IndentationError',
      );
    const error = this.errorAt(last, 'invalid syntax');
    if (kind !== 'end') return this.#afterScanning(error);
    const location = { line: error.line, column: 0, endLine: error.line, endColumn: 0 };
    return new PythonSyntaxError('SyntaxError', error.message, location, error.text);
  }

  /** A mistake that only the scanner sees, further on, counts more than what the parser found. */
  #afterScanning(error: PythonSyntaxError): PythonSyntaxError {
    return scannerFirst(this.tokens, error, this.tokens.lines[this.#fetched] ?? 1);
  }

  #fail(error: PythonSyntaxError): never {
    throw this.#afterScanning(error);
  }

  #failBetween(first: Found, last: Found, message: string): never {
    this.#fail(this.errorBetween(this.spanOf(first.first, first.first), this.spanOf(last.last, last.last), message));
  }

  /** Reports what an action of the grammar stands for, unless the function it names decides otherwise. */
  #report(action: string, captures: Captures): void {
    const { a, b } = captures;
    const [head = '', text = ''] = split(action, ': ');
    const message = text.replace('{a}', a.what).replace('{letter}', () => this.#stringLetter());
    switch (head) {
      case 'at a':
        return this.#failBetween(a, a, message);
      case 'range a b':
        return this.#failBetween(a, b, message);
      case 'range a a':
        return this.#failBetween(a, a, message);
      case 'from a':
        return this.#failFrom(a, message);
      case 'last':
        return this.#fail(this.errorAt(this.#fetched, message));
      case 'next':
        this.#look();
        return this.#fail(this.errorAt(this.position, message));
      case 'block':
        return this.#fail(this.errorAt(this.#fetched, message, 'IndentationError'));
      case 'body a': {
        const line = String(this.tokens.lines[a.first]);
        const expected = `expected an indented block after ${text} on line ${line}`;
        return this.#fail(this.errorAt(this.#fetched, expected, 'IndentationError'));
      }
      case 'assignTarget':
      case 'forTarget':
      case 'deleteTarget': {
        const target = invalidTarget(a, head);
        const verb = head === 'deleteTarget' ? 'delete' : 'assign to';
        if (target) this.#failBetween(target, target, `cannot ${verb} ${target.what}`);
        return;
      }
      case 'bareGenerator': {
        const args = elementsOf(a).filter((argument) => !KEYWORDS.has(argument.what));
        const last = args.at(-1);
        if (last && args.length > 1) this.#failBetween(last, b, 'Generator expression must be parenthesized');
        return;
      }
      case 'positionalAfterKeyword': {
        const isUnpacking = elementsOf(a).some((argument) => argument.what === 'mapping');
        const what = `keyword argument${isUnpacking ? ' unpacking' : ''}`;
        return this.#fail(this.errorAt(this.#fetched, `positional argument follows ${what}`));
      }
      case 'missingComma':
        if (this.#isLegacy(a) || this.tokens.depths[this.position - 1] === 0) return;
        return this.#failBetween(a, b, 'invalid syntax. Perhaps you forgot a comma?');
      case 'legacyCall': {
        if (!this.#isLegacy(a)) return;
        const name = this.textAt(a.first);
        return this.#failBetween(a, b, `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`);
      }
      case 'typeParameterBound': {
        const kind = this.kindAt(a.first - 2) === '*' ? 'TypeVarTuple' : 'ParamSpec';
        return this.#failFrom(a, `cannot use ${b.what === 'tuple' ? 'constraints' : 'bound'} with ${kind}`);
      }
      case 'missingValue':
        return this.#missingValue(a);
      case 'mixedStrings':
        return this.#failBetween(a.parts.at(-1) ?? a, b, 'cannot mix t-string literals with string or bytes literals');
      default:
        invariant(false, `no action called ${head}`);
    }
  }

  #isLegacy(found: Found): boolean {
    return found.what === 'name' && LEGACY_STATEMENTS.includes(this.textAt(found.first));
  }

  /** An error from a part to the place the scanner has come to. */
  #failFrom({ first }: Found, message: string): never {
    const end = this.errorBetween(this.spanOf(first, first), this.spanOf(this.#fetched, this.#fetched), message);
    const location = { line: end.line, column: end.column, endLine: end.endLine, endColumn: end.endColumn - 1 };
    this.#fail(new PythonSyntaxError('SyntaxError', message, location, end.text));
  }

  #missingValue({ first, last }: Found): never {
    const end = this.errorBetween(this.spanOf(first, first), this.spanOf(last, last), '');
    const location = { line: end.line, column: end.endColumn - 1, endLine: end.endLine, endColumn: 0 };
    this.#fail(new PythonSyntaxError('SyntaxError', "':' expected after dictionary key", location, end.text));
  }

  /** `f` or `t`, the kind of the string around the current token. */
  #stringLetter(): string {
    let closed = 0;
    for (let i = this.position - 1; i >= 0; i--) {
      const kind = this.kindAt(i);
      if (kind === 'string end') closed++;
      else if ((kind === 'f-string start' || kind === 't-string start') && closed-- === 0) return kind.charAt(0);
    }
    return 'f';
  }
}

/** Stands for an optional item that is not there. */
const NOTHING: Found = { what: '', first: -1, last: -1, parts: [] };
const NATIVE: ReadonlyMap<string, 'quietly' | 'string' | 'bitwiseOr'> = new Map([
  ['quietly', 'quietly'],
  ['string', 'string'],
  ['bitwise_or', 'bitwiseOr'],
]);
const BYTES = 'bytes literal';
const FORMATTED = 'f-string expression';
const KEYWORDS = new Set(['keyword', 'mapping']);
const EXPRESSION_TOKENS = new Set(Object.values(TOKEN_NAMES));

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** The named things inside a stretch that has no name itself. */
function elementsOf(found: Found): Found[] {
  return found.parts.flatMap((part) => {
    if (part.what === '') return elementsOf(part);
    return part.parts.length > 0 || EXPRESSION_TOKENS.has(part.what) || / /.test(part.what) ? [part] : [];
  });
}

/** The part of an expression that cannot be assigned to or deleted. */
function invalidTarget(found: Found, use: 'assignTarget' | 'forTarget' | 'deleteTarget'): Found | undefined {
  switch (found.what) {
    case 'list':
    case 'tuple':
      for (const element of elementsOf(found)) {
        const target = invalidTarget(element, use);
        if (target) return target;
      }
      return undefined;
    case 'starred': {
      const operand = found.parts.at(-1);
      return use === 'deleteTarget' || !operand ? found : invalidTarget(operand, use);
    }
    case 'comparison': {
      if (use !== 'forTarget') return found;
      // In `for a in b` the target and what follows are one comparison.
      const [left, pairs] = found.parts;
      return left && pairs?.parts[0]?.parts[0]?.what === 'in' ? invalidTarget(left, use) : undefined;
    }
    case 'name':
    case 'attribute':
    case 'subscript':
      return undefined;
    default:
      return found;
  }
}

/** How many right tokens are worth reading again: now and then CPython finds a mistake in them after all. */
const MOST_READ_AGAIN = 4000;

/** The error CPython reports for tokens that do not match the grammar; those before the token `first` are right. */
export function diagnose(tokens: Tokens, mode: ParseMode, first: number): PythonSyntaxError {
  return new Diagnosis(tokens).run(mode, first > MOST_READ_AGAIN ? first : 0);
}
