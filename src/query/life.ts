/**
 * When an object was born, when its count last changed before a step, and when
 * it died. Looks forwards and backwards in a trace; knows events, no words.
 */
import type { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';

/** Steps of a run; null where there is none. */
export interface Life {
  /** The first step at which the object is there; null for one that was there before the program. */
  readonly born: number | null;
  /** The first step at which it is freed; null if it outlives the run. */
  readonly died: number | null;
}

/** Steps of a run whose events are read for it. */
const MOST_STEPS = 100_000;

/** Reads the events of the run until the object dies; what happens after a hundred thousand steps is not found. */
export function lifeOf(cursor: Cursor, id: Id): Life {
  let born: number | null = null;
  const end = Math.min(cursor.trace.steps.length, MOST_STEPS);
  for (let step = 0; step < end; step++) {
    for (const event of cursor.eventsOf(step)) {
      if (event.kind === 'alloc' && event.object === id) born = step;
      else if (event.kind === 'free' && event.object === id) return { born, died: step };
    }
  }
  return { born, died: null };
}

/** How far back a change is looked for, in steps. */
const FARTHEST = 5000;

/**
 * The last step up to the given one at which the object's count was another than at the step before; null if there is
 * none, or none near enough. The cursor is back at the step afterwards.
 */
export function lastCountChange(cursor: Cursor, id: Id, step: number): number | null {
  cursor.seek(step);
  let count = cursor.memory.objects.get(id)?.count;
  let found: number | null = null;
  for (let at = step; at > Math.max(0, step - FARTHEST) && found === null; at--) {
    cursor.seek(at - 1);
    const before = cursor.memory.objects.get(id)?.count;
    if (before !== count) found = at;
    count = before;
  }
  cursor.seek(step);
  return found;
}
