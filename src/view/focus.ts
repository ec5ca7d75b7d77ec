/**
 * What of a crowded memory is drawn: boxes near the names, up to a number that a reader can follow, and of a
 * chain of objects of one type its first links. Knows what a detail shows; makes no box.
 */
import type { Slot, Visible } from '../query/visible.ts';
import type { Id, ObjectRecord } from '../trace/model.ts';

/** More boxes than this are never drawn. */
const MOST_BOXES = 150;
/** Where there are more, so many links of one type are drawn from each object on which something else holds. */
const LINKS_OF_CHAIN = 8;

export class Focus {
  /** Whether there are more boxes than can be drawn. */
  readonly isCrowded: boolean;
  readonly #visible: Visible;
  /** What is drawn, and how many links of its type lead there from where its chain was entered. */
  readonly #links = new Map<Id, number>();
  #owner: ObjectRecord | null = null;

  constructor(visible: Visible) {
    this.#visible = visible;
    this.isCrowded = visible.objects.size > MOST_BOXES;
  }

  /** The object whose slots are looked at next; null for a frame. */
  of(owner: ObjectRecord | null): void {
    this.#owner = owner;
  }

  /** Whether there is room for a box; what is asked for is given room, first come first served. */
  isDrawn(id: Id): boolean {
    if (this.#links.has(id)) return true;
    if (this.#links.size >= MOST_BOXES) return false;
    const links = this.isCrowded && this.#isLink(id) ? (this.#links.get(this.#owner!.id) ?? 0) + 1 : 0;
    if (links > LINKS_OF_CHAIN) return false;
    this.#links.set(id, links);
    return true;
  }

  /** How many objects of a chain are left out where a slot leads on: all behind it by slots of the same name, until one is drawn. */
  leftOut({ key, target }: Slot): number {
    if (!this.#isLink(target)) return 0;
    const counted = new Set<Id>();
    for (let id: Id | undefined = target; id !== undefined && !this.#links.has(id) && !counted.has(id);) {
      counted.add(id);
      const next: Slot | undefined = this.#visible.slots(id).find((slot) => slot.key === key);
      id = next?.look.kind === 'arrow' && this.#isLink(next.target) ? next.target : undefined;
    }
    return counted.size;
  }

  #isLink(id: Id): boolean {
    const target = this.#visible.memory.objects.get(id);
    return target !== undefined && this.#owner !== null && target.type === this.#owner.type && target.shape !== 'atom';
  }
}
