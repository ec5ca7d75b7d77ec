/**
 * The few steps that tell a run where all of them cannot be shown: those that
 * the author marked, else the first, the last, and those at which most is born
 * and dies. Knows traces and marks; draws nothing.
 */
import type { Mark, StepMark } from '../marks/mark.ts';
import { stepsOfPass } from '../marks/resolve.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

/** Steps that are chosen where the author marked none. */
const MOST_CHOSEN = 6;
/** Marked steps that are shown: a mark on every pass of a loop may mean thousands. */
const MOST_MARKED = 24;
/** Steps whose events are read; those after them are not chosen, but for the last. */
const MOST_READ = 100_000;

/** The marks of every step that has some, in the order of the code. */
export function marksByStep(trace: Trace, marks: readonly Mark[]): Map<number, StepMark[]> {
  const found = new Map<number, StepMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'step') continue;
    for (const step of stepsOfPass(trace, mark.statement, mark.pass)) {
      const known = found.get(step);
      if (known === undefined) found.set(step, [mark]);
      else known.push(mark);
    }
  }
  return found;
}

/** Indexes of the steps to show, in order. `also`: a step that must be among them. */
export function chosenSteps(trace: Trace, marks: readonly Mark[], also: number | null = null): number[] {
  const marked = [...marksByStep(trace, marks).keys()].sort((a, b) => a - b);
  const chosen = marked.length > 0 ? marked.slice(0, MOST_MARKED) : liveliestSteps(trace, MOST_CHOSEN);
  if (also !== null && marked.length === 0 && !chosen.includes(also)) chosen.push(also);
  return chosen.sort((a, b) => a - b);
}

/** The first step, the last, and at most so many with them at which most objects are born and die. */
export function liveliestSteps(trace: Trace, most: number): number[] {
  const last = trace.steps.length - 1;
  if (last < most) return Array.from({ length: last + 1 }, (_, step) => step);
  const lively = changesOfSteps(trace)
    .map((changes, step) => ({ changes, step }))
    .filter(({ changes, step }) => changes > 0 && step > 0 && step < last)
    .sort((a, b) => b.changes - a.changes || a.step - b.step)
    .slice(0, most - 2)
    .map(({ step }) => step);
  return [0, ...lively, last].sort((a, b) => a - b);
}

/** For every step how many objects are born at it and live on, and how many die that lived before it. */
function changesOfSteps(trace: Trace): number[] {
  const cursor = new Cursor(trace);
  const length = Math.min(trace.steps.length, MOST_READ);
  return Array.from({ length }, (_, step) => {
    const born = new Set<Id>();
    let dead = 0;
    for (const event of cursor.eventsOf(step)) {
      if (event.kind === 'alloc') born.add(event.object);
      else if (event.kind === 'free' && !born.delete(event.object)) dead++;
    }
    return born.size + dead;
  });
}
