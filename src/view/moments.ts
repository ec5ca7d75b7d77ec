/**
 * Moments of a run at its steps, each made once, however many ask: the words,
 * the layout and the choice of steps look at the same ones. Knows the cursor
 * and what a detail shows; knows no language and no places.
 */
import { KnownSlots, type Hidden } from '../query/visible.ts';
import type { Detail } from '../query/slots.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Trace } from '../trace/trace.ts';
import { Moment } from './telling/moment.ts';

/** Objects of all moments that are kept; of the two newest all. */
const MOST_KEPT = 20_000;

export interface MomentsOptions {
  readonly detail: Detail;
  readonly hidden?: Hidden | undefined;
  /** Moved at will; default: one of their own. */
  readonly cursor?: Cursor;
}

export class Moments {
  readonly detail: Detail;
  readonly cursor: Cursor;
  readonly #hidden: Hidden | undefined;
  readonly #known = new KnownSlots();
  readonly #made = new Map<number, Moment>();
  #kept = 0;

  constructor(trace: Trace, { detail, hidden, cursor }: MomentsOptions) {
    this.detail = detail;
    this.cursor = cursor ?? new Cursor(trace);
    this.#hidden = hidden;
  }

  /** Throws a RangeError for a step that the trace does not have, as the cursor does. */
  at(step: number): Moment {
    const known = this.#made.get(step);
    if (known !== undefined) return known;
    this.cursor.seek(step);
    const moment = new Moment(this.cursor.memory, this.detail, { hidden: this.#hidden, known: this.#known });
    this.#made.set(step, moment);
    this.#kept += moment.memory.objects.size;
    for (const [oldest, { memory }] of this.#made) {
      if (this.#kept <= MOST_KEPT || this.#made.size <= 2) break;
      this.#made.delete(oldest);
      this.#kept -= memory.objects.size;
    }
    return moment;
  }
}
