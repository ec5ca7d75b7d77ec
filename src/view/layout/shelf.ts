/**
 * A search for heights of boxes in their columns that keep arrows short and
 * straight. Knows items, springs and the distances between items, neither
 * Python nor routes.
 */
import { gapBetween, meet, Spacing, type Stretches } from './spacing.ts';
import { Crossings, strain, type Group, type Item } from './springs.ts';

/** The pull to the top, against that of an arrow. */
const GRAVITY = 0.12;
/** The price of each px that something moves from one part of the run to the next: as if an arrow were longer for so many steps. */
const MOVING = 5;
/** A gain below this is a rounding error. */
const LEAST_GAIN = 1e-6;

/** The same order, but no group before the one it must stay below. */
function afterTheirs(groups: readonly Group[]): Group[] {
  const waiting = new Set(groups);
  const order: Group[] = [];
  for (const group of groups) {
    const above: Group[] = [];
    for (let next: Group | null = group; next !== null && waiting.delete(next); next = next.after) above.push(next);
    order.push(...above.reverse());
  }
  return order;
}

function moving({ anchor }: Item, y: number): number {
  return anchor === null ? 0 : Math.abs(y - anchor) * MOVING;
}

function pull(item: Item, y: number): number {
  return (y + item.height) * GRAVITY * (item.last - item.first + 1) + moving(item, y);
}

/** What the search remembers of a group: most looks find that nothing has changed since the last one that changed nothing. */
interface Place {
  readonly group: Group;
  /** The moments, counted in moves, when anything was moved that its best height depends on, and when it was last looked at. */
  changed: number;
  settled: number;
  shifted: number;
  /** The places whose best height depends on this one's; found when it first moves. */
  dependents: readonly Place[] | null;
  /** It and all that hangs on it. */
  family: readonly Place[] | null;
}

export class Shelf {
  readonly #columns: Item[][];
  readonly #groups: readonly Group[];
  readonly #places = new Map<Group, Place>();
  readonly #spacing: Spacing;
  readonly #crossings: Crossings;
  /** No item that moves may be higher than this. */
  readonly #top: number;
  /** Number of moves so far. */
  #moves = 0;
  /** The moment when two neighbours were last found to stand well. */
  readonly #compared = new Map<Item, { readonly lower: Item; moment: number }>();

  constructor(items: readonly Item[], groups: readonly Group[], columns: number, top: number) {
    this.#columns = Array.from({ length: columns }, () => []);
    for (const item of items) this.#columns[item.column]!.push(item);
    this.#groups = groups;
    this.#top = top;
    this.#spacing = new Spacing(this.#columns);
    this.#crossings = new Crossings(items);
  }

  /** What all strains and crossings cost. */
  total(): number {
    let cost = 0;
    for (const column of this.#columns) {
      for (const item of column)
        for (const spring of item.springs) if (spring.from === item) cost += strain(spring, item.y, spring.to.y);
    }
    return cost + this.crossingCost();
  }

  /** What all crossings cost. */
  crossingCost(): number {
    return this.#crossings.total();
  }

  /** What the springs, the pull to the top and crossings cost a group at a height; anything from `most` on if it is as much. */
  #cost(group: Group, y: number, most = Infinity): number {
    let cost = 0;
    for (const item of group.items) {
      cost += pull(item, y);
      for (const spring of item.springs) {
        if (spring.from.group === group && spring.to.group === group) continue;
        cost += spring.from === item ? strain(spring, y, spring.to.y) : strain(spring, spring.from.y, y);
      }
    }
    return cost >= most ? cost : cost + this.#crossings.costOf(group, y, most - cost);
  }

  #topOf(group: Group): number {
    let above = -Infinity;
    for (const item of group.items) above = Math.max(above, item.above);
    return this.#top + above;
  }

  /** Calls with the free heights next to a wished one: the one itself, or the nearest above and below. */
  #free(top: number, wish: number, blocked: Stretches, use: (y: number) => void): void {
    const wished = Math.max(top, wish);
    const up = blocked.up(wished);
    const down = blocked.down(wished);
    if (up >= top && up < Infinity) use(up);
    if (down !== up && down >= top && down < Infinity) use(down);
  }

  /** Heights at which one of the group's arrows would be straight. */
  #wishes(group: Group): number[] {
    const wishes: number[] = [];
    for (const item of group.items) {
      for (const spring of item.springs) {
        const own = spring.from === item;
        const other = own ? spring.to : spring.from;
        if (other.group === group || Number.isNaN(other.y)) continue;
        if (own) {
          const at = item.y + spring.fromOffset;
          wishes.push(
            Math.min(Math.max(at, other.y + spring.low), other.y + spring.high) - spring.fromOffset,
            other.y + spring.low - spring.fromOffset,
          );
        } else wishes.push(other.y + spring.fromOffset - spring.low, other.y + spring.fromOffset - spring.high);
      }
    }
    return wishes;
  }

  #put(group: Group, y: number): void {
    for (const item of group.items) item.y = y;
  }

  /** Moves a group in the course of the search. */
  #move(group: Group, y: number): void {
    this.#put(group, y);
    const moment = ++this.#moves;
    const place = this.#placeOf(group);
    for (const dependent of (place.dependents ??= this.#dependentsOf(place))) dependent.changed = moment;
  }

  /** Everything may have moved. */
  #forget(): void {
    const moment = ++this.#moves;
    for (const place of this.#places.values()) place.changed = moment;
  }

  #placeOf(group: Group): Place {
    let place = this.#places.get(group);
    if (place === undefined) {
      place = { group, changed: this.#moves, settled: -1, shifted: -1, dependents: null, family: null };
      this.#places.set(group, place);
    }
    return place;
  }

  /** The groups that share a column or an arrow with one, and those whose arrows may cross one of its: the relation is mutual. */
  #dependentsOf({ group }: Place): Place[] {
    const groups = new Set<Group>([group]);
    for (const other of this.#spacing.neighboursOf(group)) groups.add(other.group);
    for (const item of group.items) {
      for (const spring of item.springs) {
        groups.add(spring.from.group).add(spring.to.group);
        for (const { spring: rival } of this.#crossings.rivalsOf(spring))
          groups.add(rival.from.group).add(rival.to.group);
      }
    }
    return Array.from(groups, (other) => this.#placeOf(other));
  }

  #familyOf(place: Place): readonly Place[] {
    if (place.family !== null) return place.family;
    const family = new Set<Group>([place.group]);
    for (const group of family) for (const child of group.children) family.add(child);
    return (place.family = Array.from(family, (group) => this.#placeOf(group)));
  }

  /** Places groups one by one in the order given, each below those placed before it and level with the arrow that leads to it if it can be. */
  fill(order: readonly Group[], wishOf: (group: Group) => number): void {
    for (const group of order) {
      const y = Math.max(wishOf(group), this.#topOf(group));
      this.#put(group, Math.max(y, this.#spacing.blocked(group, null).end));
    }
    this.#forget();
  }

  /** Leaves groups where they stood before if they did, and places the others as near to where they wish to be as there is room. */
  refill(order: readonly Group[], wishOf: (group: Group) => number): void {
    const known = order.filter((group) => group.items.some((item) => item.anchor !== null));
    for (const group of known) this.#put(group, Math.min(...group.items.map((item) => item.anchor ?? Infinity)));
    this.legalize(known);
    for (const group of order) {
      if (!Number.isNaN(group.items[0]!.y)) continue;
      const wish = wishOf(group);
      let nearest = NaN;
      this.#free(this.#topOf(group), wish, this.#spacing.blocked(group, null), (y) => {
        if (!(Math.abs(nearest - wish) <= Math.abs(y - wish))) nearest = y;
      });
      this.#put(group, Number.isNaN(nearest) ? wish : nearest);
    }
    this.legalize();
  }

  /** Moves single groups, neighbours and whole families to better heights until nothing gains or the rounds end. */
  improve(rounds: number): void {
    for (let round = 0; round < rounds; round++) {
      let gain = 0;
      for (const group of this.#groups) gain += this.#settle(this.#placeOf(group));
      for (const column of this.#columns) gain += this.#swapNeighbours(column);
      for (const group of this.#groups) if (group.children.length > 0) gain += this.#shiftFamily(this.#placeOf(group));
      if (gain < 1) break;
    }
  }

  #settle(place: Place): number {
    if (place.settled >= place.changed) return 0;
    const { group } = place;
    const before = group.items[0]!.y;
    const blocked = this.#spacing.blocked(group, null);
    const top = this.#topOf(group);
    let best = before;
    let least = this.#cost(group, before);
    const now = least;
    const heights = new Set<number>();
    const look = (y: number): void => {
      if (heights.has(y)) return;
      heights.add(y);
      const cost = this.#cost(group, y, least);
      if (cost < least - LEAST_GAIN) {
        least = cost;
        best = y;
      }
    };
    this.#free(top, this.#top, blocked, look);
    this.#free(top, before, blocked, look);
    for (const { anchor } of group.items) if (anchor !== null) this.#free(top, anchor, blocked, look);
    for (const wish of this.#wishes(group)) this.#free(top, wish, blocked, look);
    place.settled = this.#moves;
    if (best !== before) this.#move(group, best);
    return now - least;
  }

  #swapNeighbours(column: readonly Item[]): number {
    let gain = 0;
    const sorted = column.filter((item) => !item.fixed).sort((a, b) => a.y - b.y);
    for (let i = 0; i < sorted.length; i++) {
      const upper = sorted[i]!;
      let next = i + 1;
      while (next < sorted.length && !meet(sorted[next]!, upper)) next++;
      const lower = sorted[next];
      if (lower === undefined || lower.group === upper.group || lower.group.after === upper.group) continue;
      const known = this.#compared.get(upper);
      const changed = Math.max(this.#placeOf(upper.group).changed, this.#placeOf(lower.group).changed);
      if (known !== undefined && known.lower === lower && known.moment >= changed) continue;
      const moment = this.#moves;
      gain += this.#swap(upper.group, lower.group, upper, lower);
      if (moment === this.#moves) this.#compared.set(upper, { lower, moment });
    }
    return gain;
  }

  #swap(a: Group, b: Group, upper: Item, lower: Item): number {
    const aY = upper.y;
    const bY = lower.y;
    const both = new Set([a, b]);
    const bTop = aY - upper.above + lower.above;
    const aTop = bTop + lower.height + gapBetween(lower, upper);
    const fits = (group: Group, y: number) => y >= this.#topOf(group) && this.#spacing.blocked(group, both).allows(y);
    if (!fits(a, aTop) || !fits(b, bTop)) return 0;
    const before = this.#cost(a, aY) + this.#cost(b, bY);
    this.#put(a, aTop);
    this.#put(b, bTop);
    // Only the pair of neighbours was arranged; other members of either group may collide with each other.
    const clear = this.#spacing.blocked(a, null).allows(aTop);
    const after = clear ? this.#cost(a, aTop) + this.#cost(b, bTop) : Infinity;
    if (after < before - LEAST_GAIN) {
      this.#move(a, aTop);
      this.#move(b, bTop);
      return before - after;
    }
    this.#put(a, aY);
    this.#put(b, bY);
    return 0;
  }

  /** Moves a group with all that hangs on it. */
  #shiftFamily(root: Place): number {
    const family = this.#familyOf(root);
    if (family.every((place) => root.shifted >= place.changed)) return 0;
    const groups = new Set(family.map(({ group }) => group));
    const cost = (shift: number, most: number) => {
      let sum = 0;
      for (const group of groups) {
        for (const item of group.items) {
          const y = item.y + shift;
          sum += pull(item, y);
          for (const spring of item.springs) {
            const other = spring.from === item ? spring.to : spring.from;
            if (groups.has(other.group)) continue;
            sum += spring.from === item ? strain(spring, y, other.y) : strain(spring, other.y, y);
          }
        }
        if (sum >= most) return sum;
      }
      return sum;
    };
    let blocked: { readonly group: Group; readonly top: number; readonly stretches: Stretches }[] | null = null;
    const fits = (shift: number) => {
      blocked ??= Array.from(groups, (group) => ({
        group,
        top: this.#topOf(group),
        stretches: this.#spacing.blocked(group, groups),
      }));
      return blocked.every(({ group, top, stretches }) => {
        const y = group.items[0]!.y + shift;
        return y >= top && stretches.allows(y);
      });
    };
    const from = root.group.items[0]!.y;
    const now = cost(0, Infinity);
    let least = now;
    let best = 0;
    for (const wish of new Set(this.#wishes(root.group))) {
      const shift = wish - from;
      const here = Math.abs(shift) < 0.5 ? Infinity : cost(shift, least);
      if (here < least - LEAST_GAIN && fits(shift)) {
        least = here;
        best = shift;
      }
    }
    root.shifted = this.#moves;
    if (best !== 0) for (const group of groups) this.#move(group, group.items[0]!.y + best);
    return now - least;
  }

  /** Pushes items down until all keep their distance; for after lanes or labels were added. */
  legalize(groups: readonly Group[] = this.#groups): void {
    const order = afterTheirs(
      [...groups].sort((a, b) => a.items[0]!.y - b.items[0]!.y || Number(a.items[0]!.lane) - Number(b.items[0]!.lane)),
    );
    const rest = new Set(order);
    for (const group of order) {
      rest.delete(group);
      const y = Math.max(group.items[0]!.y, this.#topOf(group));
      this.#put(group, this.#spacing.blocked(group, rest).down(y));
    }
    this.#forget();
  }
}
