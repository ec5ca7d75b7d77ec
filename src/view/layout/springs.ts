/**
 * The wishes of arrows: what an arrow costs while the boxes it joins stand at
 * given heights, and what two arrows cost that cross. Knows items and springs
 * only, neither Python nor routes.
 */

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

/** At which sides of its channel an arrow begins and ends. */
export interface Sides {
  readonly fromRight: boolean;
  readonly toRight: boolean;
}

/** An arrow's wish: the point of `from` should be level with some point of the stretch of `to`. */
export interface Spring extends Sides {
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
  /** Arrows to the same object share one line and never cross. */
  readonly net: unknown;
}

/** A bend costs as much as an arrow that is this much longer. */
const BEND = 14;
/** A crossing costs as much as an arrow that is this much longer. */
export const CROSSING = 60;
/** More arrows than this in a channel are not looked at for crossings. */
const MOST_CROSSING = 120;

/** What a spring costs with its ends' items at these heights. */
export function strain(spring: Spring, fromY: number, toY: number): number {
  const y = fromY + spring.fromOffset;
  const distance = Math.max(0, toY + spring.low - y, y - toY - spring.high);
  return distance < 0.5 ? 0 : (distance + BEND) * spring.weight;
}

/** Heights of the ends of a spring; written anew for every look at it, since looks are many. */
export interface Ends {
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
export function mustCross(p: Sides, pEnds: Ends, q: Sides, qEnds: Ends): boolean {
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

const NO_RIVALS: readonly Rival[] = [];

/** The arrows that run side by side in channels, and what their crossings cost. */
export class Crossings {
  readonly #channels = new Map<number, Spring[]>();
  readonly #rivals = new Map<Spring, readonly Rival[]>();
  readonly #ends: Ends = { from: 0, to: 0 };
  readonly #otherEnds: Ends = { from: 0, to: 0 };

  constructor(items: readonly Item[]) {
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

  /** The arrows that a spring may cross. */
  rivalsOf(spring: Spring): readonly Rival[] {
    const known = this.#rivals.get(spring);
    if (known !== undefined) return known;
    const others = spring.channel === null ? undefined : this.#channels.get(spring.channel);
    let rivals: readonly Rival[] = NO_RIVALS;
    if (others !== undefined) {
      const found: Rival[] = [];
      for (const other of others) {
        const price = crossingPrice(spring, other);
        if (price > 0) found.push({ spring: other, price });
      }
      rivals = found;
    }
    this.#rivals.set(spring, rivals);
    return rivals;
  }

  /** What the crossings of a group's springs cost with the group at a height; anything from `most` on if they cost as much. */
  costOf(group: Group, y: number, most: number): number {
    const ends = this.#ends;
    const otherEnds = this.#otherEnds;
    let cost = 0;
    for (const item of group.items) {
      for (const spring of item.springs) {
        const rivals = this.rivalsOf(spring);
        if (rivals.length === 0) continue;
        setEnds(ends, spring, group, y);
        const low = Math.min(ends.from, ends.to);
        const high = Math.max(ends.from, ends.to);
        for (let i = 0; i < rivals.length; i++) {
          const { spring: other, price } = rivals[i]!;
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

  /** What all crossings cost. */
  total(): number {
    let cost = 0;
    for (const springs of this.#channels.values()) {
      const ends = springs.map(endsOf);
      for (let i = 0; i < springs.length; i++) {
        for (let j = i + 1; j < springs.length; j++) {
          const price = crossingPrice(springs[i]!, springs[j]!);
          if (price > 0 && mustCross(springs[i]!, ends[i]!, springs[j]!, ends[j]!)) cost += price;
        }
      }
    }
    return cost;
  }
}
