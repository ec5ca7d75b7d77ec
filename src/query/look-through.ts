/**
 * What must be known of a whole run before its pictures can be laid out. Long
 * runs are read once, a little at a time, and leave keyframes behind, so that
 * from then on no seek replays much. Knows memories and what is visible of
 * them; knows no layout.
 */
import { atOnce } from '../base/turns.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Trace } from '../trace/trace.ts';
import { KnownSlots, MOST_BOXES_OF_OBJECTS, Visible, type Hidden } from './visible.ts';

export interface RunFigures {
  /** Whether some step boxes more than a reader can take in at the detail `objects`. */
  readonly isCrowded: boolean;
  /** Objects that live at the last step. */
  readonly objects: number;
  /** Whether the program has written something. */
  readonly writes: boolean;
}

/** How much of a run has been read, from 0 to 1. */
export interface LookProgress {
  readonly share: number;
}

/** Steps that are looked at, spread evenly. */
const SAMPLES = 200;
/** Steps from one turn to the next: a millisecond or two. */
const STEPS_OF_A_TURN = 2_000;
/** More living objects than this are crowded without a look at them, which would take long. */
const MOST_LOOKED_AT = 5_000;
/** Runs with more words in their log are looked through in turns, once, whatever is hidden. */
const LONG = 1 << 17;

const figuresOfLong = new WeakMap<Trace, RunFigures>();

/** Whether looking through a run takes so long that a page should not wait for it. */
export function isLong(trace: Trace): boolean {
  return trace.events.length > LONG;
}

/** Works in turns: after each `yield` somebody else may have one. */
export function* lookThrough(trace: Trace, hidden?: Hidden): Generator<LookProgress, RunFigures> {
  const remembered = figuresOfLong.get(trace);
  if (remembered !== undefined) return remembered;
  const { length } = trace.steps;
  const stride = Math.max(1, Math.ceil(length / SAMPLES));
  const cursor = new Cursor(trace, { isOneWay: true });
  const known = new KnownSlots();
  let isCrowded = false;
  // From the start to the last step, so that each seek goes on from the one before.
  for (let step = Math.max(0, length - 1) % stride; step < length; step += stride) {
    for (let way = cursor.step + STEPS_OF_A_TURN; way < step; way += STEPS_OF_A_TURN) {
      cursor.seek(way);
      yield { share: way / length };
    }
    cursor.seek(step);
    isCrowded ||= boxesTooMany(cursor, isLong(trace) ? undefined : hidden, known);
    yield { share: step / length };
  }
  const { objects, output } = cursor.memory;
  const figures = { isCrowded, objects: objects.size, writes: output !== '' };
  if (isLong(trace)) figuresOfLong.set(trace, figures);
  return figures;
}

function boxesTooMany({ memory }: Cursor, hidden: Hidden | undefined, known: KnownSlots): boolean {
  if (memory.objects.size > MOST_LOOKED_AT) return true;
  // Not all that lives is boxed, and nothing else is.
  if (memory.objects.size <= MOST_BOXES_OF_OBJECTS) return false;
  return new Visible(memory, 'objects', { hidden, known }).objects.size > MOST_BOXES_OF_OBJECTS;
}

/** The same at once; what a long run was found to be is remembered. */
export function runFigures(trace: Trace, hidden?: Hidden): RunFigures {
  return atOnce(lookThrough(trace, hidden));
}

/** The same from what is seen of every step at the detail `objects`, where all of them are looked at anyway. */
export function figuresOfSteps(trace: Trace, visibleAt: (step: number) => Visible): RunFigures {
  const { length } = trace.steps;
  if (length === 0) return { isCrowded: false, objects: 0, writes: false };
  let isCrowded = false;
  for (let step = 0; step < length; step++) isCrowded ||= visibleAt(step).objects.size > MOST_BOXES_OF_OBJECTS;
  const { objects, output } = visibleAt(length - 1).memory;
  return { isCrowded, objects: objects.size, writes: output !== '' };
}
