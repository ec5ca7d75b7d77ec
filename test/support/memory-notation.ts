/**
 * The picture of a memory as one line a frame and one an object, in the
 * notation of the tables that tests are written in: `x → #1`, `#1 int 10 (1)`.
 * Objects are numbered in the order in which the numbers are first given out.
 */
import type { Cursor } from '../../src/trace/cursor.ts';
import type { Id, ObjectRecord } from '../../src/trace/model.ts';
import type { Detail } from '../../src/query/slots.ts';
import { Visible } from '../../src/query/visible.ts';

export class Notation {
  readonly #numbers = new Map<Id, string>();

  /** Names an object, so that it is written `#NAME`. */
  name(id: Id, name: string): this {
    this.#numbers.set(id, name);
    return this;
  }

  #of(id: Id): string {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = String(this.#numbers.size + 1);
      this.#numbers.set(id, number);
    }
    return `#${number}`;
  }

  /** Frames as `NAME: x → #1, …`, then the boxed objects as `#1 int 10 (1)`, chips with their counts among them. */
  picture(cursor: Cursor, detail: Detail = 'objects'): string[] {
    const visible = new Visible(cursor.memory, detail, { inFlight: cursor.event !== null });
    const shown = new Set<Id>();
    const slots = (owner: Id): string =>
      visible
        .slots(owner)
        .map((slot) => {
          if (slot.look.kind === 'text') return `${slot.key} → ${slot.look.text}`;
          shown.add(slot.target);
          return `${slot.key} → ${this.#of(slot.target)}`;
        })
        .join(', ');
    const frames = cursor.memory.frames.map((frame) => `${frame.name}: ${slots(frame.id)}`.trim());
    const objects: string[] = [];
    for (const id of visible.objects) shown.add(id);
    for (const id of shown) {
      const inside = slots(id);
      const object = cursor.memory.objects.get(id) as ObjectRecord;
      const words = [
        this.#of(id),
        object.type,
        object.text,
        `(${visible.refs(id)})`,
        inside === '' ? '' : `{${inside}}`,
      ];
      objects.push(words.filter((word) => word !== null && word !== '').join(' '));
    }
    return [...frames, ...objects.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))];
  }
}
