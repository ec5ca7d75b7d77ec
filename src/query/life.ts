/**
 * When an object was born, when its count last changed before a step, and when
 * it died. Looks forwards and backwards in a trace and remembers what it found;
 * knows events, no words.
 */
import { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

/** Steps of a run; null where there is none. */
export interface Life {
  /** The first step at which the object is there; null for one that was there before the program. */
  readonly born: number | null;
  /** The first step at which it is freed; null if it outlives the run. */
  readonly died: number | null;
}

/** Steps of a run whose events are read for a life; what happens after them is not found. */
const MOST_STEPS = 100_000;
/** How far back a change is looked for, in steps. */
const FARTHEST = 5000;

/** From `first` to `last` the count of an object stays; at `first` it changed, if that is known. */
interface Stretch {
  readonly id: Id;
  readonly first: number;
  readonly last: number;
  readonly changed: number | null;
}

export class Lives {
  readonly #cursor: Cursor;
  readonly #lives = new Map<Id, Life>();
  #stretch: Stretch | null = null;

  constructor(trace: Trace) {
    this.#cursor = new Cursor(trace);
  }

  of(id: Id): Life {
    let life = this.#lives.get(id);
    if (life === undefined) this.#lives.set(id, (life = this.#read(id)));
    return life;
  }

  /** The last step up to the given one at which the object's count was not that of the step before; null if there is none, or none near. */
  lastCountChange(id: Id, step: number): number | null {
    const known = this.#stretch?.id === id ? this.#stretch : null;
    if (known !== null && known.first <= step && step <= known.last) return known.changed;
    const count = this.#countAt(id, step);
    const nearest = Math.max(0, step - FARTHEST);
    let first = step;
    while (first > nearest && this.#countAt(id, first - 1) === count) {
      first--;
      if (known?.last !== first) continue;
      this.#stretch = { ...known, last: step };
      return known.changed;
    }
    const changed = first > nearest ? first : null;
    this.#stretch = { id, first, last: step, changed };
    return changed;
  }

  #countAt(id: Id, step: number): number | 'immortal' | undefined {
    this.#cursor.seek(step);
    return this.#cursor.memory.objects.get(id)?.count;
  }

  #read(id: Id): Life {
    let born: number | null = null;
    const end = Math.min(this.#cursor.trace.steps.length, MOST_STEPS);
    for (let step = 0; step < end; step++) {
      for (const event of this.#cursor.eventsOf(step)) {
        if (event.kind === 'alloc' && event.object === id) born = step;
        else if (event.kind === 'free' && event.object === id) return { born, died: step };
      }
    }
    return { born, died: null };
  }
}
