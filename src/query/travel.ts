/**
 * Ways through a run that are longer than a step: over the calls of a line, out
 * of a call, to the other times a line runs. Knows the reasons, lines and frames
 * of steps; knows no other memory and no page. Frames are counted by their events,
 * not by steps: a generator that hands on what is thrown into it is on the stack
 * without a step of its own.
 */
import { atOnce } from '../base/turns.ts';
import { EVENTS, lengthOfEvent } from '../trace/event.ts';
import type { StepReason } from '../trace/model.ts';
import { STEP_REASONS } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

export type Direction = 1 | -1;

const LINE = STEP_REASONS.indexOf('line');
/** By the number of a reason: the step is the first of a frame, or the last one. */
const ENTERS = numbersOf('call', 'resume');
const LEAVES = numbersOf('return', 'yield');
const COLLECT = STEP_REASONS.indexOf('collect');
const PUSH = EVENTS.push.number;
const POP = EVENTS.pop.number;

function numbersOf(...reasons: readonly StepReason[]): ReadonlySet<number> {
  return new Set(reasons.map((reason) => STEP_REASONS.indexOf(reason)));
}

/** Reasons by number, lines and events of steps, without an object for each. */
class Steps {
  readonly #words: Trace['steps']['words'];
  readonly #events: Trace['events'];
  readonly last: number;
  constructor({ steps, events }: Trace) {
    this.#words = steps.words;
    this.#events = events;
    this.last = steps.length - 1;
  }

  reason(step: number): number {
    return this.#words.at(step * 2 + 1) & 15;
  }

  line(step: number): number {
    return this.#words.at(step * 2 + 1) >> 4;
  }

  /** How many more frames there are at a step, which is not the first, than at the one before it. */
  framesAdded(step: number): number {
    const events = this.#events;
    const end = this.#words.at(step * 2);
    let added = 0;
    for (let at = this.#words.at(step * 2 - 2); at < end; at += lengthOfEvent(events, at)) {
      const kind = events.at(at) & 15;
      if (kind === PUSH) added++;
      else if (kind === POP) added--;
    }
    return added;
  }
}

/**
 * The nearest step in a direction that is at most as deep as this one, as `next` of a debugger does: calls that the line
 * makes, and collections, are passed as a whole. The first or last step where there is no other; null at it.
 */
export function over(trace: Trace, from: number, direction: Direction = 1): number | null {
  const end = direction === 1 ? trace.steps.length - 1 : 0;
  return from === end ? null : ((direction === 1 ? ahead(trace, from, 0) : back(trace, from, 0)) ?? end);
}

/**
 * The first step after the frame of this one has gone. Backwards: the last step before the frame came, which is at the
 * call. Null where it never goes or was there from the beginning.
 */
export function out(trace: Trace, from: number, direction: Direction = 1): number | null {
  return direction === 1 ? ahead(trace, from, -1) : back(trace, from, -1);
}

/** The next step that has at most so many frames more than this one. */
function ahead(trace: Trace, from: number, deepest: number): number | null {
  const steps = new Steps(trace);
  // What returns has gone at the next step, whatever is called there.
  const most = LEAVES.has(steps.reason(from)) ? -1 : deepest;
  let depth = 0;
  for (let at = from + 1; at <= steps.last; at++) {
    depth += steps.framesAdded(at);
    if (depth <= most && steps.reason(at) !== COLLECT) return at;
  }
  return null;
}

function back(trace: Trace, from: number, deepest: number): number | null {
  const steps = new Steps(trace);
  // Before its first step the frame was not there.
  const most = ENTERS.has(steps.reason(from)) ? -1 : deepest;
  let depth = 0;
  for (let at = from - 1; at >= 0; at--) {
    depth -= steps.framesAdded(at + 1);
    if (depth <= most && steps.reason(at) !== COLLECT) return at;
  }
  return null;
}

/** Steps, in order. Columns of numbers, since a long run visits its lines a million times. */
export type Visits = ArrayLike<number>;

/** Steps that are read at a time: about a millisecond. */
const READ_AT_A_TIME = 1 << 17;

const visitsOf = new WeakMap<Trace, ReadonlyMap<number, Visits>>();

/** The steps at which each line is about to run, for all lines that ever do. Works in turns: after each `yield` somebody else may have one. */
export function* visitsInTurns(trace: Trace): Generator<undefined, ReadonlyMap<number, Visits>> {
  const remembered = visitsOf.get(trace);
  if (remembered !== undefined) return remembered;
  const { last } = new Steps(trace);
  const counts: number[] = [];
  for (let from = 0; from <= last; from += READ_AT_A_TIME) {
    countVisits(trace, from, Math.min(last, from + READ_AT_A_TIME - 1), counts);
    yield;
  }
  const columns: Int32Array[] = [];
  const visits = new Map<number, Visits>();
  counts.forEach((count, line) => visits.set(line, (columns[line] = new Int32Array(count))));
  const filled = columns.map(() => 0);
  for (let from = 0; from <= last; from += READ_AT_A_TIME) {
    listVisits(trace, from, Math.min(last, from + READ_AT_A_TIME - 1), columns, filled);
    yield;
  }
  visitsOf.set(trace, visits);
  return visits;
}

// Functions of their own, since the engine optimises those that are called again long before a loop that still runs.
function countVisits(trace: Trace, from: number, to: number, counts: number[]): void {
  const steps = new Steps(trace);
  for (let at = from; at <= to; at++) {
    if (steps.reason(at) !== LINE) continue;
    const line = steps.line(at);
    counts[line] = (counts[line] ?? 0) + 1;
  }
}

function listVisits(trace: Trace, from: number, to: number, columns: readonly Int32Array[], filled: number[]): void {
  const steps = new Steps(trace);
  for (let at = from; at <= to; at++) {
    if (steps.reason(at) !== LINE) continue;
    const line = steps.line(at);
    (columns[line] as Int32Array)[(filled[line] as number)++] = at;
  }
}

/** The same at once; at no cost for a trace that was read before. */
export function visitsByLine(trace: Trace): ReadonlyMap<number, Visits> {
  return atOnce(visitsInTurns(trace));
}

/** How many of a line's visits lie before a step. */
export function visitsBefore(visits: Visits, step: number): number {
  let low = 0;
  let high = visits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((visits[middle] as number) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The visit before or after a step; null where there is none. */
export function visitBeside(visits: Visits, step: number, direction: Direction): number | null {
  const before = visitsBefore(visits, step);
  const isOne = visits[before] === step;
  return visits[direction === -1 ? before - 1 : isOne ? before + 1 : before] ?? null;
}

/** Where a run goes that is to stop at a line: its next visit; after the last one, the first again. Null for a line that never runs. */
export function runTo(visits: Visits, step: number): number | null {
  return visitBeside(visits, step, 1) ?? visits[0] ?? null;
}
