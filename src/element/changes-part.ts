/**
 * The moments inside of steps at which something changes, loaded when a reader
 * first asks for one. Knows places; the words are the view's.
 */
import { EventDescriber, type Change } from '../view/describe-event.ts';
import type { Diagram } from './diagram.ts';
import type { Place } from './extras.ts';

/** A change, its number among those of its step from 1, and how many these are. */
export interface ToldChange {
  readonly change: number;
  readonly changes: number;
  readonly words: string;
}

export class Changes {
  #of: { readonly diagram: Diagram; readonly describer: EventDescriber } | null = null;

  /** The changes that lead to a step. */
  #before(diagram: Diagram, step: number): readonly Change[] {
    if (this.#of?.diagram !== diagram)
      this.#of = { diagram, describer: new EventDescriber(diagram.trace, diagram.telling) };
    return this.#of.describer.changes(step);
  }

  at(diagram: Diagram, step: number, event: number): ToldChange | null {
    const changes = this.#before(diagram, step + 1);
    const index = changes.findIndex((change) => change.event === event);
    const change = changes[index];
    return change === undefined ? null : { change: index + 1, changes: changes.length, words: change.words };
  }

  beside(diagram: Diagram, { step, event }: Place, direction: 1 | -1): Place | null {
    if (direction === 1) {
      if (step === diagram.last) return null;
      const next = this.#before(diagram, step + 1).find((change) => change.event > event);
      return next === undefined ? { step: step + 1, event: 0 } : { step, event: next.event };
    }
    if (event > 0) {
      const earlier = this.#before(diagram, step + 1).filter((change) => change.event < event);
      return { step, event: earlier.at(-1)?.event ?? 0 };
    }
    if (step === 0) return null;
    return { step: step - 1, event: this.#before(diagram, step).at(-1)?.event ?? 0 };
  }
}
