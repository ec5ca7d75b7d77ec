/**
 * Statements about memory that an author writes beside the code, such as
 * `refs(x) == 2`, and whether they hold at a step. Knows paths and counts;
 * runs no Python.
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

export interface Expectation {
  readonly kind: 'expectation';
  readonly text: string;
  readonly negated: boolean;
  readonly function: FunctionName;
  readonly paths: readonly Path[];
  readonly comparison: { readonly sign: Comparison; readonly number: number } | null;
}

export type Verdict =
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly expectation: string; readonly actual: number | boolean | 'immortal' }
  | QueryProblem;

const WORD = /[A-Za-z_]\w*/y;
const SIGN = /==|!=|<=|>=|<|>/y;
const NUMBER = /\d+/y;
const EXAMPLES = 'write it like refs(x) == 2, alive(x) or same(a, b)';

/** How far back the object that a path led to before is looked for, in steps. */
const STEPS_BACK = 10_000;

class Reader {
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
    const read = readPath(text, reader.at);
    if ('kind' in read) return read;
    paths.push(read.path);
    reader.at = read.end;
  }
  if (!reader.takeMark(')')) return reader.here('a closing parenthesis is expected');
  let comparison: Expectation['comparison'] = null;
  if (row.isNumber) {
    const sign = reader.take(SIGN);
    if (sign === null) return reader.here(`${name}(…) is a number: compare it, as in ${name}(x) == 2`);
    const number = reader.take(NUMBER);
    if (number === null) return reader.here('a number is expected');
    comparison = { sign: sign as Comparison, number: Number(number) };
  }
  reader.skipSpace();
  if (reader.at < text.length) return problem(reader.at, text.length, 'the expectation ends before this');
  return { kind: 'expectation', text: text.trim(), negated, function: name, paths, comparison };
}

/**
 * Whether an expectation holds where the cursor is, which is at the same place afterwards. Below `cpython` what no arrow
 * reaches counts as freed, as in the picture.
 */
export function check(expectation: Expectation, cursor: Cursor, detail: Detail = 'objects'): Verdict {
  const actual = evaluate(expectation, cursor, detail);
  if (typeof actual === 'object') return actual;
  const { comparison, negated } = expectation;
  let holds: boolean;
  if (comparison === null) holds = actual === true;
  else holds = COMPARISONS[comparison.sign](typeof actual === 'number' ? actual : Infinity, comparison.number);
  return holds === negated ? { kind: 'failed', expectation: expectation.text, actual } : { kind: 'held' };
}

function evaluate(
  { function: name, paths }: Expectation,
  cursor: Cursor,
  detail: Detail,
): number | boolean | 'immortal' | QueryProblem {
  const [path, other] = paths as [Path, Path | undefined];
  const { memory } = cursor;
  if (name === 'alive' || name === 'freed') return lives(path, cursor, detail, name);
  const found = resolve(memory, path);
  if (found.kind === 'problem') return found;
  switch (name) {
    case 'refs':
      return new Visible(memory, isTrue(detail) ? 'objects' : detail).refs(found.id);
    case 'count':
      return memory.objects.get(found.id)?.count ?? 0;
    case 'reachable':
      return reachability(memory).reachable.has(found.id);
    case 'same': {
      const second = resolve(memory, other as Path);
      return second.kind === 'problem' ? second : second.id === found.id;
    }
  }
}

function lives(path: Path, cursor: Cursor, detail: Detail, name: 'alive' | 'freed'): boolean | QueryProblem {
  const now = resolve(cursor.memory, path);
  if (name === 'alive' && now.kind === 'object') return true;
  const before = ledToBefore(path, cursor, now.kind === 'object' ? now.id : null);
  if (before === null) {
    return now.kind === 'problem'
      ? now
      : problem(0, path.text.length, `${path.text} has led to nothing else before, so nothing can be freed`);
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
