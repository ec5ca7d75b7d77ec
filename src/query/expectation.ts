/**
 * Statements about memory that an author writes beside the code, such as
 * `refs(x) == 2`, and whether they hold at a step; docs/expectations.md tells
 * authors of them. Knows paths and counts; runs no Python.
 */
import { nearest } from '../base/nearest.ts';
import type { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';
import { reachability } from './reachable.ts';
import type { Path, QueryProblem } from './resolve.ts';
import { problem, readPath, resolve } from './resolve.ts';
import type { Detail } from './slots.ts';
import { isTrue } from './slots.ts';
import { Visible } from './visible.ts';

const COMPARISONS = {
  '==': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '<=': (a: number, b: number) => a <= b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '>': (a: number, b: number) => a > b,
} as const;
type Comparison = keyof typeof COMPARISONS;

interface FunctionRow {
  readonly paths: 1 | 2;
  /** Whether it answers a number, to be compared, rather than yes or no. */
  readonly isNumber: boolean;
  readonly meaning: string;
}

/** The functions of the grammar. */
export const FUNCTIONS = {
  refs: { paths: 1, isNumber: true, meaning: 'the arrows that end at what the path leads to' },
  count: { paths: 1, isNumber: true, meaning: 'its true count of references' },
  alive: { paths: 1, isNumber: false, meaning: 'what the path leads to, or led to last, still exists' },
  freed: { paths: 1, isNumber: false, meaning: 'what the path led to before does not exist any more' },
  same: { paths: 2, isNumber: false, meaning: 'both paths lead to one object' },
  reachable: { paths: 1, isNumber: false, meaning: 'a chain of references leads to it from a running frame' },
} as const satisfies Record<string, FunctionRow>;
type FunctionName = keyof typeof FUNCTIONS;

/** One statement of an expectation. */
export interface Statement {
  readonly text: string;
  readonly negated: boolean;
  readonly function: FunctionName;
  readonly paths: readonly Path[];
  readonly comparison: { readonly sign: Comparison; readonly number: number } | null;
}

export interface Expectation {
  readonly kind: 'expectation';
  readonly text: string;
  /** All of them must hold. */
  readonly statements: readonly Statement[];
}

export type Verdict =
  | { readonly kind: 'held' }
  /** The first statement that does not hold, and what is so instead, in words that follow "but". */
  | { readonly kind: 'failed'; readonly statement: string; readonly instead: string }
  | QueryProblem;

export const WORD = /[A-Za-z_]\w*/y;
const SIGN = /==|!=|<=|>=|<|>/y;
const NUMBER = /\d+/y;
const EXAMPLES = 'write it like refs(x) == 2, alive(x) or same(a, b)';

/** How far back the object that a path led to before is looked for, in steps. */
const STEPS_BACK = 10_000;

export class Reader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  skipSpace(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
  }

  take(pattern: RegExp): string | null {
    this.skipSpace();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  sees(pattern: RegExp): boolean {
    const { at } = this;
    const isThere = this.take(pattern) !== null;
    this.at = at;
    return isThere;
  }

  takeMark(mark: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  here(message: string): QueryProblem {
    return problem(this.at, Math.min(this.at + 1, this.text.length), message);
  }
}

/** The expectation in a text, or what is wrong with it and where. */
export function parseExpectation(text: string): Expectation | QueryProblem {
  const reader = new Reader(text);
  const statements: Statement[] = [];
  for (;;) {
    const statement = readStatement(reader, 'needed');
    if ('kind' in statement) return statement;
    statements.push(statement);
    reader.skipSpace();
    if (reader.at === text.length) return { kind: 'expectation', text: text.trim(), statements };
    const start = reader.at;
    const word = reader.take(WORD);
    if (word === 'or') return problem(start, reader.at, 'there is no or: an expectation must hold as a whole');
    if (word !== 'and')
      return problem(start, text.length, 'the expectation ends before this; and joins it with another');
  }
}

/** A statement; `comparison`: whether a number must be compared, or may be asked for. */
export function readStatement(reader: Reader, compares: 'needed' | 'optional'): Statement | QueryProblem {
  reader.skipSpace();
  const start = reader.at;
  let word = reader.take(WORD);
  const negated = word === 'not';
  if (negated) word = reader.take(WORD);
  if (word === null) return reader.here(`an expectation is missing: ${EXAMPLES}`);
  if (!Object.hasOwn(FUNCTIONS, word)) {
    const near = nearest(word, Object.keys(FUNCTIONS));
    const way = near === undefined ? `known are ${Object.keys(FUNCTIONS).join(', ')}` : `did you mean ${near}?`;
    return problem(reader.at - word.length, reader.at, `unknown expectation ${word}; ${way}`);
  }
  const name = word as FunctionName;
  const row: FunctionRow = FUNCTIONS[name];
  if (!reader.takeMark('(')) return reader.here(`an opening parenthesis is expected: ${EXAMPLES}`);
  const paths: Path[] = [];
  for (let k = 0; k < row.paths; k++) {
    if (k > 0 && !reader.takeMark(','))
      return reader.here(`${name} takes ${row.paths} names with a comma between them`);
    reader.skipSpace();
    const read = readPath(reader.text, reader.at);
    if ('kind' in read) return read;
    paths.push(read.path);
    reader.at = read.end;
  }
  if (!reader.takeMark(')')) return reader.here('a closing parenthesis is expected');
  const asks = compares === 'optional' && !negated && !reader.sees(SIGN);
  const comparison = row.isNumber && !asks ? readComparison(reader, name) : null;
  if (comparison !== null && 'kind' in comparison) return comparison;
  return { text: reader.text.slice(start, reader.at), negated, function: name, paths, comparison };
}

function readComparison(reader: Reader, name: FunctionName): NonNullable<Statement['comparison']> | QueryProblem {
  const sign = reader.take(SIGN);
  if (sign === null) return reader.here(`${name}(…) is a number: compare it, as in ${name}(x) == 2`);
  const number = reader.take(NUMBER);
  if (number === null) return reader.here('a number is expected');
  return { sign: sign as Comparison, number: Number(number) };
}

/**
 * Whether an expectation holds where the cursor is, which is at the same place afterwards. Below `cpython` what no arrow
 * reaches counts as freed, as in the picture.
 */
export function check({ statements }: Expectation, cursor: Cursor, detail: Detail = 'objects'): Verdict {
  for (const statement of statements) {
    const actual = evaluate(statement, cursor, detail);
    if (typeof actual === 'object') return actual;
    if (holds(statement, actual) === statement.negated)
      return { kind: 'failed', statement: statement.text, instead: inWords(statement, actual) };
  }
  return { kind: 'held' };
}

/** What is so: a number for what counts, else yes or no. */
export type Actual = number | boolean | 'immortal';

export function holds({ comparison }: Statement, actual: Actual): boolean {
  if (comparison === null) return actual === true;
  return COMPARISONS[comparison.sign](typeof actual === 'number' ? actual : Infinity, comparison.number);
}

/** What is so, for the author of the expectation. */
function inWords({ function: name, paths }: Statement, actual: Actual): string {
  const [path = '', other = ''] = paths.map(({ text }) => text);
  switch (name) {
    case 'refs':
    case 'count':
      return actual === 'immortal' ? `${path} is immortal` : `${name}(${path}) is ${actual}`;
    case 'alive':
      return actual === true ? `${path} is alive` : `${path} is freed`;
    case 'freed':
      return actual === true ? `what ${path} led to is freed` : `what ${path} led to is alive`;
    case 'reachable':
      return actual === true ? `${path} is reachable` : `nothing that runs leads to ${path}`;
    case 'same':
      return `${path} and ${other} are ${actual === true ? 'one object' : 'two objects'}`;
  }
}

export function evaluate({ function: name, paths }: Statement, cursor: Cursor, detail: Detail): Actual | QueryProblem {
  const [path, other] = paths as [Path, Path | undefined];
  if (name === 'alive' || name === 'freed') return lives(path, cursor, detail, name);
  const id = meant(path, cursor);
  if (typeof id === 'object') return id;
  const { memory } = cursor;
  switch (name) {
    case 'refs':
      return memory.objects.has(id) ? new Visible(memory, isTrue(detail) ? 'objects' : detail).refs(id) : 0;
    case 'count':
      return memory.objects.get(id)?.count ?? 0;
    case 'reachable':
      return reachability(memory).reachable.has(id);
    case 'same': {
      const second = meant(other as Path, cursor);
      return typeof second === 'object' ? second : second === id;
    }
  }
}

/** The object that a path leads to, or led to when it last led to one. */
export function meant(path: Path, cursor: Cursor): Id | QueryProblem {
  const now = resolve(cursor.memory, path);
  if (now.kind === 'object') return now.id;
  return ledToBefore(path, cursor, null) ?? now;
}

function lives(path: Path, cursor: Cursor, detail: Detail, name: 'alive' | 'freed'): boolean | QueryProblem {
  const now = resolve(cursor.memory, path);
  if (name === 'alive' && now.kind === 'object') return true;
  const before = ledToBefore(path, cursor, now.kind === 'object' ? now.id : null);
  if (before === null) {
    if (now.kind === 'problem') return now;
    const start = path.parts[0]?.start ?? 0;
    const message = `${path.text} has led to nothing else before, so nothing can be freed`;
    return problem(start, start + path.text.length, message);
  }
  return isShown(cursor, before, detail) === (name === 'alive');
}

/** The object that a path led to last, other than the one it leads to now. */
function ledToBefore(path: Path, cursor: Cursor, now: Id | null): Id | null {
  const { step, event } = cursor;
  let found: Id | null = null;
  for (let back = 0; back < STEPS_BACK && found === null && cursor.previous(); back++) {
    const earlier = resolve(cursor.memory, path);
    if (earlier.kind === 'object' && earlier.id !== now) found = earlier.id;
  }
  if (event === null) cursor.seek(step);
  else cursor.seek(step, event);
  return found;
}

function isShown(cursor: Cursor, id: Id, detail: Detail): boolean {
  if (!cursor.memory.objects.has(id)) return false;
  if (isTrue(detail)) return true;
  const visible = new Visible(cursor.memory, detail);
  return visible.refs(id) > 0 || visible.objects.has(id);
}
