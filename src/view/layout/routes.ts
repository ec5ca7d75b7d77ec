/**
 * The way of every arrow: along the channels between columns and, where it
 * must pass a column, through a free gap of it. Knows items and links; which
 * track of a channel an arrow takes is decided later.
 */
import { CROSSING, mustCross, type Ends, type Item, type Sides } from './springs.ts';
import { together, type Link, type Stay } from './timeline.ts';

export type Side = 'left' | 'right';

/** A place where an arrow crosses a column. Arrows to one target share it. */
export interface Lane {
  readonly column: number;
  readonly target: Stay;
  first: number;
  last: number;
  /** Total weight of the arrows in it. */
  weight: number;
  y: number;
  /** The item that keeps the lane free once it has been added to its column. */
  item: Item | null;
}

export interface Route {
  readonly link: Link;
  readonly exit: Side;
  readonly entry: Side;
  /** Channels are counted by the column at their right. */
  readonly fromChannel: number;
  readonly toChannel: number;
  /** One per column passed, in the arrow's direction. */
  readonly lanes: readonly Lane[];
}

export interface RouteMap {
  readonly routes: readonly Route[];
  readonly lanes: readonly Lane[];
  /** References of frames that are far from their object: drawn as tags. */
  readonly tagged: ReadonlySet<Link>;
  /** References whose arrow leaves to the left. */
  readonly mirrored: ReadonlySet<Link>;
}

/** Clear space between a lane and a box. */
const CLEAR = 8;
/** Prices in px of arrow. */
const LANE_PRICE = 50;
const TIGHT_PRICE = 60;
const SHARED_PART = 0.3;
const LEFT_EXIT_PRICE = 24;
const RIGHT_ENTRY_PRICE = 16;
/** What it costs that an arrow leaves at another side than most of the same slot. */
const TURN_PRICE = 6;
const STATES_KEPT = 6;
/** Ways between the same two sides that are looked at for crossings. */
const WAYS_KEPT = 3;

const ONLY_LEFT = ['left'] as const;
const ONLY_RIGHT = ['right'] as const;
const LEFT_FIRST = ['left', 'right'] as const;
const RIGHT_FIRST = ['right', 'left'] as const;
/** A name's arrow may travel this far up or down before it becomes a tag: past a column, and without passing one. */
const TAG_TRAVEL = { passing: 120, direct: 300, stacked: 120 } as const;

interface Gap {
  readonly low: number;
  readonly high: number;
  readonly tight: boolean;
}

/** The part of an arrow that runs in a channel. */
interface Piece extends Sides, Ends {
  readonly link: Link;
}

/** An arrow on its way, after so many columns. */
interface State {
  readonly y: number;
  readonly cost: number;
  readonly tight: boolean;
  readonly travel: number;
  /** The column it passed last, the lane it shares there, and how it came to it; null at its beginning. */
  readonly passed: { readonly column: number; readonly lane: Lane | null; readonly before: State } | null;
}

/** The columns that an arrow has passed, in its direction. */
function passedBy(end: State): { column: number; y: number; lane: Lane | null }[] {
  const found: { column: number; y: number; lane: Lane | null }[] = [];
  for (let state = end; state.passed !== null; state = state.passed.before)
    found.push({ column: state.passed.column, y: state.y, lane: state.passed.lane });
  return found.reverse();
}

interface Way {
  readonly exit: Side;
  readonly entry: Side;
  readonly fromChannel: number;
  readonly toChannel: number;
  readonly state: State;
}

export interface RouteInput {
  readonly links: readonly Link[];
  readonly itemOf: ReadonlyMap<Stay, Item>;
  /** Boxes of every column, frames included. */
  readonly columns: readonly (readonly Item[])[];
  readonly widths: readonly number[];
  /** Far names become tags. */
  readonly tags: boolean;
  /** Whether the stack stands above the heap: arrows from names then lead past other frames. */
  readonly stacked: boolean;
}

/** An arrow's head keeps this distance from the corners of its box. */
const ENTRY_INSET = 5;

/** Heights at which an arrow may enter a box, below its top. */
export function entryRange(target: Stay): { low: number; high: number } {
  return { low: Math.min(ENTRY_INSET, target.least / 2), high: Math.max(target.least / 2, target.least - ENTRY_INSET) };
}

/** @param column in the order of their heights */
function gapsOf(column: readonly Item[], link: Link): Gap[] {
  const gaps: Gap[] = [];
  let bottom = -Infinity;
  for (const box of column) {
    if (box.first > link.last || link.first > box.last) continue;
    const top = box.y - box.above;
    if (bottom === -Infinity) gaps.push({ low: top - CLEAR - 24, high: top - CLEAR, tight: false });
    else if (top > bottom) gaps.push(gapBetween(bottom + CLEAR, top - CLEAR));
    bottom = Math.max(bottom, box.y + box.height);
  }
  gaps.push({ low: bottom === -Infinity ? -Infinity : bottom + CLEAR, high: Infinity, tight: false });
  return gaps;
}

function gapBetween(low: number, high: number): Gap {
  return low > high ? { low: (low + high) / 2, high: (low + high) / 2, tight: true } : { low, high, tight: false };
}

function clamp(y: number, low: number, high: number): number {
  return Math.min(Math.max(y, low), high);
}

function extend(before: State, column: number, y: number, tight: boolean, lane: Lane | null, width: number): State {
  const travel = Math.abs(y - before.y);
  const price = (LANE_PRICE + width * 0.5) * (lane === null ? 1 : SHARED_PART) + (tight ? TIGHT_PRICE : 0);
  return {
    y,
    cost: before.cost + travel + price,
    tight: before.tight || tight,
    travel: before.travel + travel,
    passed: { column, lane, before },
  };
}

/** Routes all links, those that are drawn longest first, so that they get the straightest ways. */
export function routeAll(input: RouteInput): RouteMap {
  const router = new Router(input);
  return router.run();
}

class Router {
  readonly #input: RouteInput;
  /** Boxes of every column from top to bottom. */
  readonly #columns: readonly (readonly Item[])[];
  readonly #lanes: Lane[] = [];
  /** Lanes by column, of every target. */
  readonly #lanesTo = new Map<Stay, Lane[]>();
  /** What runs in each channel so far. */
  readonly #pieces = new Map<number, Piece[]>();
  /** Gaps for a link in the columns it was led through. */
  readonly #gaps = new Map<Link, Map<number, readonly Gap[]>>();
  /** Ways that share no lane, by the side they leave at. */
  readonly #lonely: Readonly<Record<Side, Map<Link, readonly Way[]>>> = { left: new Map(), right: new Map() };

  constructor(input: RouteInput) {
    this.#input = input;
    this.#columns = input.columns.map((column) => [...column].sort((a, b) => a.y - b.y));
  }

  run(): RouteMap {
    const { links } = this.#input;
    const sides = this.#chooseSides();
    const routes: Route[] = [];
    const tagged = new Set<Link>();
    const mirrored = new Set<Link>();
    for (const link of [...links].sort((a, b) => b.steps - a.steps || a.first - b.first)) {
      const way = this.#cheapest(link, sides.get(link)!);
      if (this.#input.tags && link.from.frame && this.#isFar(way)) {
        tagged.add(link);
        continue;
      }
      if (way.exit === 'left') mirrored.add(link);
      this.#keep(link, way);
      const lanes = passedBy(way.state).map(({ column, y, lane }) => this.#take(link, column, y, lane));
      routes.push({
        link,
        exit: way.exit,
        entry: way.entry,
        fromChannel: way.fromChannel,
        toChannel: way.toChannel,
        lanes,
      });
    }
    return { routes, lanes: this.#lanes, tagged, mirrored };
  }

  /** At which sides the arrow of each link may leave, the one first at which most of the arrows of its slot are shorter. */
  #chooseSides(): Map<Link, readonly Side[]> {
    const sides = new Map<Link, readonly Side[]>();
    const gains = new Map<string, number>();
    const paired = new Set(this.#input.links.filter((link) => link.leftward).map((link) => link.from));
    for (const link of this.#input.links) {
      // In a mapping whose keys are drawn, the left edge is the keys'.
      if (link.leftward) sides.set(link, ONLY_LEFT);
      else if (link.from.frame || paired.has(link.from)) sides.set(link, ONLY_RIGHT);
      else {
        const gain = this.#shortest(link, 'right') - this.#shortest(link, 'left');
        gains.set(slotName(link), (gains.get(slotName(link)) ?? 0) + gain * link.steps);
      }
    }
    for (const link of this.#input.links)
      if (!sides.has(link)) sides.set(link, gains.get(slotName(link))! > 0 ? LEFT_FIRST : RIGHT_FIRST);
    return sides;
  }

  #shortest(link: Link, exit: Side): number {
    return Math.min(...this.#ways(link, exit).map(({ state }) => state.cost));
  }

  /** The cheapest way, if crossings of the arrows that have their ways already are counted. */
  #cheapest(link: Link, sides: readonly Side[]): Way {
    let best: Way | null = null;
    let least = Infinity;
    for (const exit of sides) {
      const turn = exit === sides[0] ? 0 : TURN_PRICE;
      for (const way of this.#ways(link, exit)) {
        if (way.state.cost + turn >= least) continue;
        const cost = way.state.cost + turn + this.#crossings(link, way);
        if (cost >= least) continue;
        least = cost;
        best = way;
      }
    }
    return best!;
  }

  /** The crossings of a way, each by the part of its steps for which it is there. */
  #crossings(link: Link, way: Way): number {
    let cost = 0;
    for (const [channel, piece] of this.#piecesOf(link, way)) {
      for (const other of this.#pieces.get(channel) ?? []) {
        if (other.link.to === link.to) continue;
        const shared = together(other.link, link);
        if (shared > 0 && mustCross(piece, piece, other, other)) cost += (CROSSING * shared) / link.steps;
      }
    }
    return cost;
  }

  #keep(link: Link, way: Way): void {
    for (const [channel, piece] of this.#piecesOf(link, way)) {
      const known = this.#pieces.get(channel);
      if (known === undefined) this.#pieces.set(channel, [piece]);
      else known.push(piece);
    }
  }

  /** What runs in each channel of a way. */
  #piecesOf(link: Link, { exit, entry, fromChannel, toChannel, state }: Way): [number, Piece][] {
    const { itemOf } = this.#input;
    const to = itemOf.get(link.to)!;
    const { low, high } = entryRange(link.to);
    const heights = [itemOf.get(link.from)!.y + link.row, ...passedBy(state).map(({ y }) => y)];
    heights.push(clamp(heights.at(-1)!, to.y + low, to.y + high));
    const direction = Math.sign(toChannel - fromChannel);
    return heights.slice(1).map((height, i) => {
      const last = i + 2 === heights.length;
      const fromRight = i === 0 ? exit === 'left' : direction < 0;
      const toRight = last ? entry === 'left' : direction > 0;
      return [fromChannel + direction * i, { link, from: heights[i]!, to: height, fromRight, toRight }];
    });
  }

  /** Good ways of a link that leaves at a side. */
  #ways(link: Link, exit: Side): readonly Way[] {
    const known = this.#lanesTo.has(link.to) ? undefined : this.#lonely[exit].get(link);
    if (known !== undefined) return known;
    const ways = [...this.#search(link, exit, 'left'), ...this.#search(link, exit, 'right')];
    if (!this.#lanesTo.has(link.to)) this.#lonely[exit].set(link, ways);
    return ways;
  }

  #gapsFor(link: Link, column: number): readonly Gap[] {
    let known = this.#gaps.get(link);
    if (known === undefined) this.#gaps.set(link, (known = new Map<number, readonly Gap[]>()));
    let gaps = known.get(column);
    if (gaps === undefined) known.set(column, (gaps = gapsOf(this.#columns[column] ?? [], link)));
    return gaps;
  }

  #search(link: Link, exit: Side, entry: Side): Way[] {
    const { itemOf, widths } = this.#input;
    const shared = this.#lanesTo.get(link.to) ?? [];
    const from = itemOf.get(link.from)!;
    const to = itemOf.get(link.to)!;
    const fromChannel = exit === 'right' ? from.column + 1 : from.column;
    const toChannel = entry === 'left' ? to.column : to.column + 1;
    const direction = Math.sign(toChannel - fromChannel);
    const start = (exit === 'left' ? LEFT_EXIT_PRICE : 0) + (entry === 'right' ? RIGHT_ENTRY_PRICE : 0);
    const { low, high } = entryRange(link.to);
    let states: State[] = [{ y: from.y + link.row, cost: start, tight: false, travel: 0, passed: null }];
    for (let channel = fromChannel; channel !== toChannel; channel += direction) {
      const column = direction > 0 ? channel : channel - 1;
      const width = widths[column] ?? 0;
      const gaps = this.#gapsFor(link, column);
      const next: State[] = [];
      for (const state of states) {
        for (const gap of gaps) {
          const straight = clamp(state.y, gap.low, gap.high);
          const level = clamp(to.y + low, gap.low, gap.high);
          next.push(extend(state, column, straight, gap.tight, null, width));
          if (level !== straight) next.push(extend(state, column, level, gap.tight, null, width));
        }
        for (const lane of shared) {
          if (lane.column !== column || together(lane, link) < link.last - link.first + 1) continue;
          next.push(extend(state, column, lane.y, false, lane, width));
        }
      }
      states = next.sort((a, b) => a.cost - b.cost).slice(0, STATES_KEPT);
    }
    const ends = states.map((state): State => {
      const distance = Math.max(0, to.y + low - state.y, state.y - to.y - high);
      const loop = distance <= 0.5 || (fromChannel === toChannel && exit !== entry) ? 0 : 6;
      const { y, tight, passed } = state;
      return { y, cost: state.cost + distance + loop, tight, travel: state.travel + distance, passed };
    });
    ends.sort((a, b) => a.cost - b.cost);
    return ends.slice(0, WAYS_KEPT).map((state) => ({ exit, entry, fromChannel, toChannel, state }));
  }

  #isFar(way: Way): boolean {
    const { passed, tight, travel } = way.state;
    if (passed === null) return travel > (this.#input.stacked ? TAG_TRAVEL.stacked : TAG_TRAVEL.direct);
    return passed.before.passed !== null || tight || travel > TAG_TRAVEL.passing;
  }

  #take(link: Link, column: number, y: number, shared: Lane | null): Lane {
    if (shared !== null) {
      shared.weight += link.steps;
      return shared;
    }
    const lane: Lane = {
      column,
      target: link.to,
      first: link.first,
      last: link.last,
      weight: link.steps,
      y,
      item: null,
    };
    this.#lanes.push(lane);
    const known = this.#lanesTo.get(link.to);
    if (known === undefined) this.#lanesTo.set(link.to, [lane]);
    else known.push(lane);
    return lane;
  }
}

function slotName(link: Link): string {
  return `${link.from.id}.${link.slot}`;
}
