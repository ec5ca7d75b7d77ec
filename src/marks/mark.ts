/**
 * What a mark is: an author's note to the diagram, in a comment that begins
 * with `#@`. Knows the forms; knows no source and no trace.
 */

/** Which of the times that a line runs: the n-th from 1, the last, or each of them. */
export type Pass = number | 'last' | 'every';

/** Where a mark stands: a line from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface MarkPlace {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Lines from `first` to `last`, both included, from 1. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Names the memory after a line has run: `#@ L2: b is the same list`. */
export interface StepMark {
  readonly kind: 'step';
  readonly name: string;
  readonly pass: Pass;
  /** What the author says about the step; empty when nothing. */
  readonly text: string;
  /** The statement it stands at, all its lines. */
  readonly statement: Lines;
  readonly place: MarkPlace;
}

/** States what must hold after a line has run: `#@ expect: refs(x) == 2`. */
export interface ExpectMark {
  readonly kind: 'expect';
  readonly pass: Pass;
  readonly text: string;
  /** The column at which the text begins. */
  readonly textColumn: number;
  readonly statement: Lines;
  readonly place: MarkPlace;
}

/** Asks the reader about memory after a line has run: `#@ ask: what is refs(a) now?`. */
export interface AskMark {
  readonly kind: 'ask';
  readonly pass: Pass;
  /** The question, with what is to be read from memory. */
  readonly text: string;
  /** The column at which the text begins. */
  readonly textColumn: number;
  readonly statement: Lines;
  readonly place: MarkPlace;
}

/** The sentence under the picture: `#@ caption: Two names, one object`. */
export interface CaptionMark {
  readonly kind: 'caption';
  readonly text: string;
  readonly place: MarkPlace;
}

/** Leaves lines out of the shown code: `#@ hide` at their end, or alone on a line before them up to `#@ show`. */
export interface HideMark {
  readonly kind: 'hide';
  readonly lines: Lines;
  readonly place: MarkPlace;
}

export type Mark = StepMark | ExpectMark | AskMark | CaptionMark | HideMark;

export const MARK_RULES = [
  'malformed-mark',
  'repeated-mark',
  'misplaced-mark',
  'unreached-mark',
  'unknown-step',
] as const;
export type MarkRule = (typeof MARK_RULES)[number];

export interface MarkProblem {
  readonly rule: MarkRule;
  readonly reason: string;
  readonly place: MarkPlace;
}

/** Words that begin a mark of another kind than a named step. */
export const KEYWORDS = ['expect', 'ask', 'caption', 'hide', 'show'] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** Words for a pass. A number or an ordinal in digits (`2`, `2nd`) may stand instead. */
const PASS_WORDS: ReadonlyMap<string, Pass> = new Map<string, Pass>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', 'last'],
  ['every', 'every'],
]);

export const PASS_NAMES: readonly string[] = [...PASS_WORDS.keys()];

export function readPass(word: string): Pass | undefined {
  const digits = /^([1-9]\d{0,6})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits === undefined ? PASS_WORDS.get(word) : Number(digits);
}
