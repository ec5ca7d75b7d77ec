/**
 * Where a group of items cannot stand: too near to what is in its columns at
 * the same time. Knows items and the distances they keep; wishes nothing.
 */
import * as M from '../measures.ts';
import type { Group, Item } from './springs.ts';

const LANE_GAP = 7;

/** Space that two items of a column keep between them. */
export function gapBetween(upper: Item, lower: Item): number {
  if (upper.lane && lower.lane) return M.TRACK;
  if (upper.lane || lower.lane) return LANE_GAP + lower.above;
  return (upper.height <= M.LINE && lower.height <= M.LINE ? M.LINE_GAP : M.BOX_GAP) + lower.above;
}

/** Whether two items are in the picture at some step both. */
export function meet(a: Item, b: Item): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Heights where a group cannot stand: open intervals in rising order that do not meet. */
export class Stretches {
  count = 0;
  from: Float64Array;
  to: Float64Array;

  constructor(capacity: number) {
    this.from = new Float64Array(capacity);
    this.to = new Float64Array(capacity);
  }

  /** Whether a height is free. */
  allows(y: number): boolean {
    for (let i = 0; i < this.count; i++) if (y > this.from[i]! && y < this.to[i]!) return false;
    return true;
  }

  /** The nearest free height at or below one on the page. */
  down(y: number): number {
    let free = y;
    for (let i = 0; i < this.count; i++) if (free > this.from[i]! && free < this.to[i]!) free = this.to[i]!;
    return free;
  }

  /** The nearest free height at or above one on the page. */
  up(y: number): number {
    let free = y;
    for (let i = this.count - 1; i >= 0; i--) if (free > this.from[i]! && free < this.to[i]!) free = this.from[i]!;
    return free;
  }

  /** The lowest height on the page that any interval reaches. */
  get end(): number {
    let end = -Infinity;
    for (let i = 0; i < this.count; i++) end = Math.max(end, this.to[i]!);
    return end;
  }
}

/** The items that a group must keep away from, and how far. */
interface Fence {
  readonly others: readonly Item[];
  /** What is added to the height of the other for the interval's ends. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** The others in the order of their intervals when last asked: nearly the right one the next time. */
  readonly order: Int32Array;
  readonly keys: Float64Array;
  readonly stretches: Stretches;
}

export class Spacing {
  readonly #columns: readonly (readonly Item[])[];
  readonly #fences = new Map<Group, Fence>();

  /** @param columns all items, by column; what a label adds above them no longer changes */
  constructor(columns: readonly (readonly Item[])[]) {
    this.#columns = columns;
  }

  /** Where a group cannot stand for others that have a height; those of `except` are not minded. Overwritten when asked for the same group again. */
  blocked(group: Group, except: ReadonlySet<Group> | null): Stretches {
    const { others, above, below, order, keys, stretches } = this.#fenceOf(group);
    let count = 0;
    // Insertion into the order of the last time: items seldom change places.
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!;
      const other = others[at]!;
      const skipped = Number.isNaN(other.y) || (except !== null && except.has(other.group));
      keys[at] = skipped ? Infinity : other.y + above[at]!;
      if (!skipped) count++;
      let place = i;
      for (; place > 0 && keys[order[place - 1]!]! > keys[at]; place--) order[place] = order[place - 1]!;
      order[place] = at;
    }
    const { from, to } = stretches;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const at = order[i]!;
      const end = others[at]!.y + below[at]!;
      if (last >= 0 && keys[at]! < to[last]!) to[last] = Math.max(to[last]!, end);
      else {
        last++;
        from[last] = keys[at]!;
        to[last] = end;
      }
    }
    stretches.count = last + 1;
    return stretches;
  }

  /** Items that a group keeps away from; one may come more than once. */
  neighboursOf(group: Group): readonly Item[] {
    return this.#fenceOf(group).others;
  }

  #fenceOf(group: Group): Fence {
    const known = this.#fences.get(group);
    if (known !== undefined) return known;
    const others: Item[] = [];
    const above: number[] = [];
    const below: number[] = [];
    for (const item of group.items) {
      for (const other of this.#columns[item.column]!) {
        if (other.group === group || !meet(item, other)) continue;
        others.push(other);
        above.push(group.after === other.group ? -Infinity : -item.height - gapBetween(item, other));
        below.push(other.group.after === group ? Infinity : other.height + gapBetween(other, item));
      }
    }
    const fence = {
      others,
      above: Float64Array.from(above),
      below: Float64Array.from(below),
      order: Int32Array.from(others.keys()),
      keys: new Float64Array(others.length),
      stretches: new Stretches(others.length),
    };
    this.#fences.set(group, fence);
    return fence;
  }
}
