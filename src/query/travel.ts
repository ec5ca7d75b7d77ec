/**
 * Ways through a run that are longer than a step: over the calls of a line, out
 * of a call, to the other times a line runs. Knows the reasons and lines of
 * steps; knows no memory and no page.
 */
import type { StepReason } from '../trace/model.ts';
import { STEP_REASONS } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

export type Direction = 1 | -1;

/** The times that a line comes to run, and which of them a step belongs to. */
export interface Visits {
  readonly count: number;
  /** From 1: the last time that began at the step or before it; 0 before the first. */
  readonly current: number;
}

const LINE = STEP_REASONS.indexOf('line');
/** By the number of a reason: the step is the first of a frame, or the last one. */
const ENTERS = numbersOf('call', 'resume');
const LEAVES = numbersOf('return', 'yield');
const COLLECT = STEP_REASONS.indexOf('collect');

function numbersOf(...reasons: readonly StepReason[]): ReadonlySet<number> {
  return new Set(reasons.map((reason) => STEP_REASONS.indexOf(reason)));
}

/** Reasons by number and lines of steps, without an object for each. */
class Steps {
  readonly #words: Trace['steps']['words'];
  readonly last: number;

  constructor({ steps }: Trace) {
    this.#words = steps.words;
    this.last = steps.length - 1;
  }

  reason(step: number): number {
    return this.#words.at(step * 2 + 1) & 15;
  }

  line(step: number): number {
    return this.#words.at(step * 2 + 1) >> 4;
  }
}

/**
 * The nearest step in a direction that is at most as deep as this one, as `next` of a debugger does: calls that the line
 * makes, and collections, are passed as a whole. The first or last step where there is no other; null at it.
 */
export function over(trace: Trace, from: number, direction: Direction = 1): number | null {
  return direction === 1 ? ahead(trace, from, 0) : back(trace, from, 0);
}

/**
 * The first step after the frame of this one has gone. Backwards: the last step before the frame came, which is at the
 * call. Null where no call is to be left: in the frame that runs the program.
 */
export function out(trace: Trace, from: number, direction: Direction = 1): number | null {
  if (depthAt(trace, from) === 1) return null;
  return direction === 1 ? ahead(trace, from, -1) : back(trace, from, -1);
}

/** Frames on the stack at a step, by the steps alone. */
export function depthAt(trace: Trace, step: number): number {
  const steps = new Steps(trace);
  let depth = 1;
  for (let at = 0; at <= step; at++) {
    if (ENTERS.has(steps.reason(at))) depth++;
    else if (at < step && LEAVES.has(steps.reason(at))) depth = Math.max(1, depth - 1);
  }
  return depth;
}

function ahead(trace: Trace, from: number, deepest: number): number | null {
  const steps = new Steps(trace);
  if (from >= steps.last) return null;
  // What returns has gone at the next step, whatever is called there.
  let depth = LEAVES.has(steps.reason(from)) ? -1 : 0;
  const most = Math.min(depth, deepest);
  for (let at = from + 1; at < steps.last; at++) {
    const reason = steps.reason(at);
    if (ENTERS.has(reason)) depth++;
    if (depth <= most && reason !== COLLECT) return at;
    if (LEAVES.has(reason)) depth--;
  }
  return steps.last;
}

function back(trace: Trace, from: number, deepest: number): number | null {
  const steps = new Steps(trace);
  if (from <= 0) return null;
  // Before its first step the frame was not there.
  let depth = ENTERS.has(steps.reason(from)) ? -1 : 0;
  const most = Math.min(depth, deepest);
  for (let at = from - 1; at > 0; at--) {
    const reason = steps.reason(at);
    if (LEAVES.has(reason)) depth++;
    if (depth <= most && reason !== COLLECT) return at;
    if (ENTERS.has(reason)) depth--;
  }
  return 0;
}

/** The nearest step in a direction at which a line is about to run; null where there is none. */
export function visit(trace: Trace, from: number, line: number, direction: Direction = 1): number | null {
  const steps = new Steps(trace);
  for (let at = from + direction; at >= 0 && at <= steps.last; at += direction) {
    if (steps.reason(at) === LINE && steps.line(at) === line) return at;
  }
  return null;
}

/** Where a run goes that is to stop at a line: its next visit; after the last one, the first again. Null for a line that never runs. */
export function runTo(trace: Trace, from: number, line: number): number | null {
  return visit(trace, from, line) ?? visit(trace, -1, line);
}

/** The lines that ever run. */
export function linesVisited(trace: Trace): ReadonlySet<number> {
  const steps = new Steps(trace);
  const lines = new Set<number>();
  for (let at = 0; at <= steps.last; at++) if (steps.reason(at) === LINE) lines.add(steps.line(at));
  return lines;
}

export function visits(trace: Trace, step: number, line: number): Visits {
  const steps = new Steps(trace);
  let count = 0;
  let current = 0;
  for (let at = 0; at <= steps.last; at++) {
    if (steps.reason(at) !== LINE || steps.line(at) !== line) continue;
    count++;
    if (at <= step) current = count;
  }
  return { count, current };
}
