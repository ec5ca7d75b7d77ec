/**
 * The objects of module `re`: what patterns, matches and scanners hold, how a search
 * is run and how an error of a pattern is raised. What their methods do is in
 * `regex-pattern.ts` and `regex-match.ts`.
 */
import { OBJECT, STR, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { LimitReached, Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { ValueFailure } from '../values/failure.ts';
import { matchRegex, type Effort, type Found } from '../values/regex-matcher.ts';
import type { RegexProgram } from '../values/regex-program.ts';
import { RegexFailure } from '../values/regex-tree.ts';
import { asciiOnly } from '../values/text-repr.ts';
import type { Subject } from './regex-subject.ts';

const regexType = (name: string, module: string, fixed: readonly string[], isWeaklyReferenceable: boolean): PyType =>
  coreType({
    name,
    module,
    base: OBJECT,
    shape: 'opaque',
    tracked: true,
    isBase: false,
    isWeaklyReferenceable,
    fixed,
  });

export const PATTERN = regexType('Pattern', 're', ['pattern', 'groupindex'], true);
export const MATCH = regexType('Match', 're', ['string', 're'], false);
export const SCANNER = regexType('SRE_Scanner', '_sre', ['pattern', 'string'], false);

/** Payload of a pattern. */
export interface PatternState {
  readonly program: RegexProgram;
  /** The pattern's text, Latin-1 for bytes. */
  readonly source: string;
  readonly flags: number;
  readonly isText: boolean;
  readonly names: ReadonlyMap<string, number>;
}

/** Payload of a match. */
export interface MatchState {
  readonly found: Found;
  /** The part of the text that was looked through. */
  readonly from: number;
  readonly end: number;
}

export const patternState = (pattern: PyObject): PatternState => pattern.payload as PatternState;
export const matchState = (match: PyObject): MatchState => match.payload as MatchState;
export const itemOf = (object: PyObject, index: 0 | 1): PyObject => (object.items as PyObject[])[index] as PyObject;

function effortOf(machine: Machine): Effort {
  return {
    work: (turns) => machine.work(turns),
    overflow() {
      throw new LimitReached('liveBytes');
    },
  };
}

/** A search that goes on behind what it found last. */
export class Search {
  readonly pattern: PyObject;
  readonly subject: Subject;
  /** Where the next look begins. */
  from: number;
  readonly end: number;
  readonly #effort: Effort;
  /** What was found last was empty: nothing empty may be found there again. */
  #mustAdvance = false;
  #isOver = false;

  constructor(machine: Machine, pattern: PyObject, subject: Subject, pos = 0, endpos = Infinity) {
    const { length } = subject.codes;
    const { isText } = patternState(pattern);
    if (isText && subject.text === null)
      machine.fail('TypeError', 'cannot use a string pattern on a bytes-like object');
    if (!isText && subject.text !== null)
      machine.fail('TypeError', 'cannot use a bytes pattern on a string-like object');
    this.pattern = pattern;
    this.subject = subject;
    this.from = Math.min(Math.max(pos, 0), length);
    this.end = Math.min(Math.max(endpos, 0), length);
    this.#effort = effortOf(machine);
  }

  next(isAnchored = false, isFull = false): Found | null {
    if (this.#isOver || this.from > this.end) return null;
    const { program } = patternState(this.pattern);
    const { from, end } = this;
    const attempt = { from, end, isAnchored, isFull, mustAdvance: this.#mustAdvance };
    const found = matchRegex(program, this.subject.codes, attempt, this.#effort);
    if (found === null) this.#isOver = true;
    else {
      const [start, stop] = [found.places[0]!, found.places[1]!];
      this.#mustAdvance = start === stop;
      this.from = stop;
    }
    return found;
  }
}

/** A match object, or None for nothing found. */
export function matchObject(
  machine: Machine,
  { pattern, subject, end }: Search,
  found: Found | null,
  from: number,
): PyObject {
  if (found === null) return None;
  return machine.heap.make(MATCH, [subject.object, pattern], { found, from, end } satisfies MatchState);
}

/** Runs pure code that reads a pattern or template; its failures become this run's `re.PatternError`. */
export function* reading<T>(machine: Machine, source: PyObject, read: () => T): Routine<T> {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof ValueFailure) throw machine.raisedFrom(failure);
    if (!(failure instanceof RegexFailure)) throw failure;
    const { position } = failure;
    const message = source.type.layout === STR ? failure.message : asciiOnly(failure.message);
    const type = machine.moduleState.get('re.PatternError') as PyObject;
    const args = [machine.str(message)];
    if (position !== null) args.push(source, machine.int(position));
    throw new Raised(yield* call(machine, type, args));
  }
}
