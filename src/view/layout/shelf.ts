/**
 * Heights of boxes in their columns over time: what may stand where, and a
 * search for heights that keep arrows short and straight. Knows items and
 * springs only, neither Python nor routes.
 */
import * as M from '../measures.ts';

/** Something that takes a place in a column for a while: a box, or the lane of an arrow that passes through. Heights in px. */
export interface Item {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly height: number;
  /** Room for a label that is kept free above it. */
  above: number;
  readonly lane: boolean;
  /** Cannot be moved: a frame. */
  readonly fixed: boolean;
  readonly springs: Spring[];
  /** Where it stood in the part of the run before; null for what is new. */
  readonly anchor: number | null;
  y: number;
  group: Group;
}

/** Items that share one height. */
export interface Group {
  readonly items: Item[];
  /** Groups that belong beside or below it and move along if need be. */
  readonly children: Group[];
  /** The group that must stay above it: the row before of a chain, the parent in a column. */
  after: Group | null;
}

/** An arrow's wish: the point of `from` should be level with some point of the stretch of `to`. */
export interface Spring {
  readonly from: Item;
  readonly fromOffset: number;
  readonly to: Item;
  readonly low: number;
  readonly high: number;
  /** Price of a px of strain: the steps for which the arrow is there, more or less. */
  readonly weight: number;
  readonly first: number;
  readonly last: number;
  /** The channel it runs in, where that is known; its ends are at the left or right side of that. */
  readonly channel: number | null;
  readonly fromRight: boolean;
  readonly toRight: boolean;
  /** Arrows to the same object share one line and never cross. */
  readonly net: unknown;
}

/** A bend costs as much as an arrow that is this much longer. */
const BEND = 14;
/** A crossing costs as much as an arrow that is this much longer. */
const CROSSING = 30;
/** More arrows than this in a channel are not looked at for crossings. */
const MOST_CROSSING = 120;
/** The pull to the top, against that of an arrow. */
const GRAVITY = 0.12;
/** The price of each px that something moves from one part of the run to the next: as if an arrow were longer for so many steps. */
const MOVING = 5;
const LANE_GAP = 7;

function gapBetween(upper: Item, lower: Item): number {
  if (upper.lane && lower.lane) return M.TRACK;
  if (upper.lane || lower.lane) return LANE_GAP + lower.above;
  return (upper.height <= M.LINE && lower.height <= M.LINE ? M.LINE_GAP : M.BOX_GAP) + lower.above;
}

function meet(a: Item, b: Item): boolean {
  return a.first <= b.last && b.first <= a.last;
}

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

function strain(spring: Spring, fromY: number, toY: number): number {
  const y = fromY + spring.fromOffset;
  const distance = Math.max(0, toY + spring.low - y, y - toY - spring.high);
  return distance < 0.5 ? 0 : (distance + BEND) * spring.weight;
}

function moving({ anchor }: Item, y: number): number {
  return anchor === null ? 0 : Math.abs(y - anchor) * MOVING;
}

/** Heights of the ends of a spring; written anew for every look at it, since looks are many. */
interface Ends {
  from: number;
  to: number;
}

function setEnds(ends: Ends, spring: Spring, moved: Group | null, y: number): void {
  const from = (spring.from.group === moved ? y : spring.from.y) + spring.fromOffset;
  const top = spring.to.group === moved ? y : spring.to.y;
  ends.from = from;
  ends.to = Math.min(Math.max(from, top + spring.low), top + spring.high);
}

function endsOf(spring: Spring): Ends {
  const ends = { from: 0, to: 0 };
  setEnds(ends, spring, null, 0);
  return ends;
}

/** An arrow that may cross another one, and what the crossing costs. */
interface Rival {
  readonly spring: Spring;
  readonly price: number;
}

/** What it costs if two arrows cross; 0 if they are never there at once. */
function crossingPrice(p: Spring, q: Spring): number {
  const shared = Math.min(p.last, q.last) - Math.max(p.first, q.first) + 1;
  return shared > 0 && p.net !== q.net ? CROSSING * Math.min(shared, p.weight, q.weight) : 0;
}

function between(y: number, a: number, b: number): boolean {
  return a < b ? y > a && y < b : y > b && y < a;
}

/** Whether two arrows of one channel must cross, whatever tracks they take. */
function mustCross(p: Spring, pEnds: Ends, q: Spring, qEnds: Ends): boolean {
  const pThrough = p.fromRight !== p.toRight;
  const qThrough = q.fromRight !== q.toRight;
  if (pThrough && qThrough) {
    const pLeft = p.fromRight ? pEnds.to : pEnds.from;
    const qLeft = q.fromRight ? qEnds.to : qEnds.from;
    const pRight = p.fromRight ? pEnds.from : pEnds.to;
    const qRight = q.fromRight ? qEnds.from : qEnds.to;
    return (pLeft - qLeft) * (pRight - qRight) < 0;
  }
  if (!pThrough && !qThrough) {
    if (p.fromRight !== q.fromRight) return false;
    return between(qEnds.from, pEnds.from, pEnds.to) !== between(qEnds.to, pEnds.from, pEnds.to);
  }
  const [loop, loopEnds, through, throughEnds] = pThrough ? [q, qEnds, p, pEnds] : [p, pEnds, q, qEnds];
  const passing = through.fromRight === loop.fromRight ? throughEnds.from : throughEnds.to;
  return between(passing, loopEnds.from, loopEnds.to);
}

export class Shelf {
  readonly #columns: Item[][];
  /** Springs by channel, where crossings are counted. */
  readonly #channels = new Map<number, Spring[]>();
  readonly #neighbours = new Map<Item, readonly Item[]>();
  readonly #rivals = new Map<Spring, readonly Rival[]>();
  readonly #ends: Ends = { from: 0, to: 0 };
  readonly #otherEnds: Ends = { from: 0, to: 0 };
  readonly #groups: readonly Group[];
  /** No item that moves may be higher than this. */
  readonly #top: number;

  constructor(items: readonly Item[], groups: readonly Group[], columns: number, top: number) {
    this.#columns = Array.from({ length: columns }, () => []);
    for (const item of items) this.#columns[item.column]!.push(item);
    this.#groups = groups;
    this.#top = top;
    for (const item of items) {
      for (const spring of item.springs) {
        if (spring.from !== item || spring.channel === null) continue;
        const known = this.#channels.get(spring.channel);
        if (known === undefined) this.#channels.set(spring.channel, [spring]);
        else known.push(spring);
      }
    }
    for (const [channel, springs] of this.#channels) if (springs.length > MOST_CROSSING) this.#channels.delete(channel);
  }

  #rivalsOf(spring: Spring): readonly Rival[] {
    const known = this.#rivals.get(spring);
    if (known !== undefined) return known;
    const others = spring.channel === null ? undefined : this.#channels.get(spring.channel);
    const rivals: Rival[] = [];
    for (const other of others ?? []) {
      const price = crossingPrice(spring, other);
      if (price > 0) rivals.push({ spring: other, price });
    }
    this.#rivals.set(spring, rivals);
    return rivals;
  }

  /** What the crossings of a group's springs cost with the group at a height; anything from `most` on if they cost as much. */
  #crossings(group: Group, y: number, most: number): number {
    const ends = this.#ends;
    const otherEnds = this.#otherEnds;
    let cost = 0;
    for (const item of group.items) {
      for (const spring of item.springs) {
        const rivals = this.#rivalsOf(spring);
        if (rivals.length === 0) continue;
        setEnds(ends, spring, group, y);
        const low = Math.min(ends.from, ends.to);
        const high = Math.max(ends.from, ends.to);
        for (const { spring: other, price } of rivals) {
          setEnds(otherEnds, other, group, y);
          // Arrows that have no height in common never cross.
          if (Math.max(otherEnds.from, otherEnds.to) < low || Math.min(otherEnds.from, otherEnds.to) > high) continue;
          if (mustCross(spring, ends, other, otherEnds)) cost += price;
        }
        if (cost >= most) return cost;
      }
    }
    return cost;
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
    let cost = 0;
    for (const springs of this.#channels.values()) {
      springs.forEach((p, i) => {
        const ends = endsOf(p);
        for (let j = i + 1; j < springs.length; j++) {
          const q = springs[j]!;
          const price = crossingPrice(p, q);
          if (price > 0 && mustCross(p, ends, q, endsOf(q))) cost += price;
        }
      });
    }
    return cost;
  }

  /** What the springs, the pull to the top and crossings cost a group at a height; anything from `most` on if it is as much. */
  #cost(group: Group, y: number, most = Infinity): number {
    let cost = 0;
    for (const item of group.items) {
      cost += (y + item.height) * GRAVITY * (item.last - item.first + 1) + moving(item, y);
      for (const spring of item.springs) {
        if (spring.from.group === group && spring.to.group === group) continue;
        cost += spring.from === item ? strain(spring, y, spring.to.y) : strain(spring, spring.from.y, y);
      }
    }
    return cost >= most ? cost : cost + this.#crossings(group, y, most - cost);
  }

  /** Items of other groups that are in the same column at the same time at some step. */
  #neighboursOf(item: Item): readonly Item[] {
    let neighbours = this.#neighbours.get(item);
    if (neighbours === undefined) {
      neighbours = this.#columns[item.column]!.filter((other) => other.group !== item.group && meet(item, other));
      this.#neighbours.set(item, neighbours);
    }
    return neighbours;
  }

  /** Stretches of heights, sorted and merged, where the group would be too near another item. */
  #blocked(group: Group, except: ReadonlySet<Group> | null): [number, number][] {
    const blocked: [number, number][] = [];
    for (const item of group.items) {
      for (const other of this.#neighboursOf(item)) {
        if (Number.isNaN(other.y) || except?.has(other.group)) continue;
        const above = group.after === other.group ? -Infinity : other.y - item.height - gapBetween(item, other);
        const below = other.group.after === group ? Infinity : other.y + other.height + gapBetween(other, item);
        blocked.push([above, below]);
      }
    }
    blocked.sort((a, b) => a[0] - b[0]);
    const merged: [number, number][] = [];
    for (const stretch of blocked) {
      const last = merged[merged.length - 1];
      if (last !== undefined && stretch[0] < last[1]) last[1] = Math.max(last[1], stretch[1]);
      else merged.push(stretch);
    }
    return merged;
  }

  #topOf(group: Group): number {
    return this.#top + Math.max(...group.items.map((item) => item.above));
  }

  /** Free heights next to a wished one: the one itself, or the nearest above and below. */
  #free(group: Group, wish: number, blocked: readonly [number, number][]): number[] {
    const top = this.#topOf(group);
    let up = Math.max(top, wish);
    let down = up;
    for (const [from, to] of blocked) if (down > from && down < to) down = to;
    for (let i = blocked.length - 1; i >= 0; i--) if (up > blocked[i]![0] && up < blocked[i]![1]) up = blocked[i]![0];
    return [up, down].filter((y, i, both) => y >= top && y < Infinity && both.indexOf(y) === i);
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

  #move(group: Group, y: number): void {
    for (const item of group.items) item.y = y;
  }

  /** Places groups one by one in the order given, each below those placed before it and level with the arrow that leads to it if it can be. */
  fill(order: readonly Group[], wishOf: (group: Group) => number): void {
    for (const group of order) {
      let y = Math.max(wishOf(group), this.#topOf(group));
      for (const [, below] of this.#blocked(group, null)) y = Math.max(y, below);
      this.#move(group, y);
    }
  }

  /** Leaves groups where they stood before if they did, and places the others as near to where they wish to be as there is room. */
  refill(order: readonly Group[], wishOf: (group: Group) => number): void {
    const known = order.filter((group) => group.items.some((item) => item.anchor !== null));
    for (const group of known) this.#move(group, Math.min(...group.items.map((item) => item.anchor ?? Infinity)));
    this.legalize(known);
    for (const group of order) {
      if (!Number.isNaN(group.items[0]!.y)) continue;
      const wish = wishOf(group);
      const free = this.#free(group, wish, this.#blocked(group, null));
      free.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
      this.#move(group, free[0] ?? wish);
    }
    this.legalize();
  }

  /** Moves single groups, neighbours and whole families to better heights until nothing gains or the rounds end. */
  improve(rounds: number): void {
    for (let round = 0; round < rounds; round++) {
      let gain = 0;
      for (const group of this.#groups) gain += this.#settle(group);
      for (const column of this.#columns) gain += this.#swapNeighbours(column);
      for (const group of this.#groups) if (group.children.length > 0) gain += this.#shiftFamily(group);
      if (gain < 1) break;
    }
  }

  #settle(group: Group): number {
    const before = group.items[0]!.y;
    const blocked = this.#blocked(group, null);
    const anchors = group.items.map((item) => item.anchor).filter((anchor) => anchor !== null);
    const wishes = [this.#top, before, ...anchors, ...this.#wishes(group)];
    let best = before;
    let least = this.#cost(group, before);
    const now = least;
    const heights = new Set(wishes.flatMap((wish) => this.#free(group, wish, blocked)));
    for (const y of heights) {
      const cost = this.#cost(group, y, least);
      if (cost < least - 1e-6) {
        least = cost;
        best = y;
      }
    }
    this.#move(group, best);
    return now - least;
  }

  #swapNeighbours(column: Item[]): number {
    let gain = 0;
    const sorted = column.filter((item) => !item.fixed).sort((a, b) => a.y - b.y);
    for (let i = 0; i < sorted.length; i++) {
      const upper = sorted[i]!;
      const lower = sorted.slice(i + 1).find((item) => meet(item, upper));
      if (lower === undefined || lower.group === upper.group || lower.group.after === upper.group) continue;
      gain += this.#swap(upper.group, lower.group, upper, lower);
    }
    return gain;
  }

  #swap(a: Group, b: Group, upper: Item, lower: Item): number {
    const aY = upper.y;
    const bY = lower.y;
    const before = this.#cost(a, aY) + this.#cost(b, bY);
    const both = new Set([a, b]);
    const bTop = aY - upper.above + lower.above;
    const aTop = bTop + lower.height + gapBetween(lower, upper);
    const fits = (group: Group, y: number) =>
      y >= this.#topOf(group) && !this.#blocked(group, both).some(([from, to]) => y > from && y < to);
    if (!fits(a, aTop) || !fits(b, bTop)) return 0;
    this.#move(a, aTop);
    this.#move(b, bTop);
    // Only the pair of neighbours was arranged; other members of either group may collide with each other.
    const clear = !this.#blocked(a, null).some(([from, to]) => aTop > from && aTop < to);
    const after = clear ? this.#cost(a, aTop) + this.#cost(b, bTop) : Infinity;
    if (after < before - 1e-6) return before - after;
    this.#move(a, aY);
    this.#move(b, bY);
    return 0;
  }

  /** Moves a group with all that hangs on it. */
  #shiftFamily(root: Group): number {
    const family = new Set<Group>([root]);
    for (const group of family) for (const child of group.children) family.add(child);
    const cost = (shift: number) => {
      let sum = 0;
      for (const group of family) {
        for (const item of group.items) {
          sum += (item.y + shift + item.height) * GRAVITY * (item.last - item.first + 1) + moving(item, item.y + shift);
          for (const spring of item.springs) {
            const other = spring.from === item ? spring.to : spring.from;
            if (family.has(other.group)) continue;
            sum +=
              spring.from === item ? strain(spring, item.y + shift, other.y) : strain(spring, other.y, item.y + shift);
          }
        }
      }
      return sum;
    };
    const from = root.items[0]!.y;
    const blocked = [...family].map((group) => ({
      y: group.items[0]!.y,
      top: this.#topOf(group),
      stretches: this.#blocked(group, family),
    }));
    const fits = (shift: number) =>
      blocked.every(
        ({ y, top, stretches }) =>
          y + shift >= top && !stretches.some(([low, high]) => y + shift > low && y + shift < high),
      );
    const now = cost(0);
    let least = now;
    let best = 0;
    for (const wish of new Set(this.#wishes(root))) {
      const shift = wish - from;
      const here = Math.abs(shift) < 0.5 ? Infinity : cost(shift);
      if (here < least - 1e-6 && fits(shift)) {
        least = here;
        best = shift;
      }
    }
    if (best !== 0) for (const group of family) this.#move(group, group.items[0]!.y + best);
    return now - least;
  }

  /** Pushes items down until all keep their distance; for after lanes or labels were added. */
  legalize(groups: readonly Group[] = this.#groups): void {
    const order = afterTheirs(
      [...groups].sort((a, b) => a.items[0]!.y - b.items[0]!.y || Number(a.items[0]!.lane) - Number(b.items[0]!.lane)),
    );
    const placed = new Set<Group>();
    for (const column of this.#columns) for (const item of column) if (item.fixed) placed.add(item.group);
    const rest = new Set(order);
    for (const group of order) {
      rest.delete(group);
      const y = Math.max(group.items[0]!.y, this.#topOf(group));
      const blocked = this.#blocked(group, rest);
      let down = y;
      for (const [from, to] of blocked) if (down > from && down < to) down = to;
      this.#move(group, down);
    }
  }
}
