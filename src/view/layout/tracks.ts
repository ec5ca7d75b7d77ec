/**
 * Where the upright parts of arrows run inside the channels between columns.
 * Knows routes and heights; draws nothing. All arrows to one target share one
 * upright line in a channel.
 */
import * as M from '../measures.ts';
import { entryRange, type Route, type Side } from './routes.ts';
import type { Item } from './springs.ts';
import { together, type Stay } from './timeline.ts';

/** One end of a horizontal part: at which side of the channel, how high, when. */
interface Pin {
  readonly y: number;
  readonly side: Side;
  readonly first: number;
  readonly last: number;
}

/** The arrows to one target in one channel. */
interface Net {
  readonly pins: Pin[];
  low: number;
  high: number;
  first: number;
  last: number;
  track: number;
}

export interface Channel {
  readonly nets: ReadonlyMap<Stay, Net>;
  /** Number of tracks in use. */
  readonly tracks: number;
  readonly width: number;
}

export interface Tracks {
  readonly channels: readonly Channel[];
  /** Height of the head of a route's arrow below the top of its target. */
  readonly entries: ReadonlyMap<Route, number>;
}

/** Space before the first track and after the last one, where the head of an arrow is. */
const BEFORE = 12;
const AFTER = 16;
const STRAIGHT_WIDTH = 34;
const OUTER_WIDTH = 10;
/** More nets in a channel than this are ordered by height alone. */
const MOST_SORTED = 160;

/** Heads keep this distance from an arrow that leaves the same side of the box. */
const APART = 7;
/** Heads at one side of a box, of arrows that come from different heights. */
const HEADS_APART = 12;

function heightAtEnd(route: Route, itemOf: ReadonlyMap<Stay, Item>): number {
  const lane = route.lanes[route.lanes.length - 1];
  return lane === undefined ? itemOf.get(route.link.from)!.y + route.link.row : lane.y;
}

/** Chooses where each side of each target is entered: level with the arrow that can be straight for longest, and where others that come higher or lower have it shortest. */
function chooseEntries(routes: readonly Route[], itemOf: ReadonlyMap<Stay, Item>): Map<Route, number> {
  const ends = new Map<string, Route[]>();
  for (const route of routes) {
    const { to } = route.link;
    const key = `${to.id}@${to.first}${route.entry}`;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, [route]);
    else known.push(route);
  }
  const exits = new Map<Stay, Route[]>();
  for (const route of routes) {
    const known = exits.get(route.link.from);
    if (known === undefined) exits.set(route.link.from, [route]);
    else known.push(route);
  }
  const entries = new Map<Route, number>();
  /** Heads so far, by channel. */
  const headsIn = new Map<number, { readonly route: Route; readonly y: number }[]>();
  for (const group of ends.values()) {
    const { to } = group[0]!.link;
    const { toChannel, entry: side } = group[0]!;
    const top = itemOf.get(to)!.y;
    const { low, high } = entryRange(to);
    const wishes = new Map<number, { weight: number; routes: Route[] }>();
    for (const route of group) {
      const y = Math.round((heightAtEnd(route, itemOf) - top) * 2) / 2;
      const height = Math.min(Math.max(y, low), high);
      // A straight arrow counts more than any number of bent ones that end at the border of the range.
      const weight = route.link.steps * (height === y ? 10 : 1);
      const wish = wishes.get(height);
      if (wish === undefined) wishes.set(height, { weight, routes: [route] });
      else {
        wish.weight += weight;
        wish.routes.push(route);
      }
    }
    const taken = (exits.get(to) ?? [])
      .filter((route) => route.exit === group[0]!.entry && group.some((other) => together(other.link, route.link) > 0))
      .map((route) => route.link.row);
    const free = (y: number) => y >= low && y <= high && taken.every((row) => Math.abs(row - y) >= APART);
    /** Whether arrows to this side would run on those to a box that faces it: two objects that refer to each other. */
    const faces = (y: number) =>
      (headsIn.get(toChannel) ?? []).some(
        ({ route, y: other }) =>
          route.entry !== side &&
          Math.abs(other - top - y) < 3 &&
          group.some((each) => each.link.from === route.link.to && together(each.link, route.link) > 0),
      );
    const heads: number[] = [];
    for (const [height, { routes }] of [...wishes].sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0])) {
      const nearest = (heights: readonly number[]): number | undefined =>
        [...heights].sort((a, b) => Math.abs(a - height) - Math.abs(b - height))[0];
      let head = nearest(heads);
      if (head === undefined) {
        const beside = taken.flatMap((row) => [row - APART - 3, row + APART + 3]);
        const candidates = [height, ...beside, low].filter(free);
        head = nearest(candidates.filter((y) => !faces(y))) ?? nearest(candidates) ?? low;
      } else if (free(height) && Math.abs(head - height) >= HEADS_APART) head = height;
      if (!heads.includes(head)) heads.push(head);
      for (const route of routes) {
        entries.set(route, head);
        const known = headsIn.get(toChannel);
        if (known === undefined) headsIn.set(toChannel, [{ route, y: top + head }]);
        else known.push({ route, y: top + head });
      }
    }
  }
  return entries;
}

function price(left: Net, right: Net): number {
  if (together(left, right) === 0 || left.high < right.low - 4 || right.high < left.low - 4) return 0;
  let sum = 0;
  for (const pin of left.pins)
    if (pin.side === 'right' && pin.y > right.low - 1 && pin.y < right.high + 1) sum += together(pin, right);
  for (const pin of right.pins)
    if (pin.side === 'left' && pin.y > left.low - 1 && pin.y < left.high + 1) sum += together(pin, left);
  // Two horizontal parts that would lie on each other are far worse than a crossing.
  for (const a of left.pins) {
    if (a.side !== 'right') continue;
    for (const b of right.pins) if (b.side === 'left' && Math.abs(a.y - b.y) < 2) sum += 30 * together(a, b);
  }
  return sum;
}

/** An order of the nets from left to right with few crossings: each is sifted to its best place in turn. */
function orderNets(nets: readonly Net[]): { order: number[]; cost: Float64Array[] } {
  const count = nets.length;
  let order = nets.map((_, i) => i).sort((a, b) => nets[a]!.low + nets[a]!.high - nets[b]!.low - nets[b]!.high);
  const cost = Array.from({ length: count }, () => new Float64Array(count));
  if (count > MOST_SORTED) return { order, cost };
  for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) if (i !== j) cost[i]![j] = price(nets[i]!, nets[j]!);
  for (let pass = 0, better = true; better && pass < 10; pass++) {
    better = false;
    for (let net = 0; net < count; net++) {
      const at = order.indexOf(net);
      const rest = order.filter((other) => other !== net);
      let here = 0;
      let sum = 0;
      for (const other of rest) sum += cost[net]![other]!;
      let best = sum;
      let place = 0;
      if (at === 0) here = sum;
      rest.forEach((other, i) => {
        sum += cost[other]![net]! - cost[net]![other]!;
        if (i + 1 === at) here = sum;
        if (sum < best - 1e-9) {
          best = sum;
          place = i + 1;
        }
      });
      if (best < here - 1e-9) {
        rest.splice(place, 0, net);
        order = rest;
        better = true;
      }
    }
  }
  return { order, cost };
}

function isStraight(net: Net): boolean {
  return net.high - net.low <= 0.5 && net.pins.some((pin) => pin.side !== net.pins[0]!.side);
}

function near(a: Net, b: Net): boolean {
  return together(a, b) > 0 && a.high > b.low - 5 && b.high > a.low - 5;
}

function assignTracks(nets: readonly Net[]): number {
  const { order, cost } = orderNets(nets);
  const done: number[] = [];
  let used = 0;
  for (const i of order) {
    const net = nets[i]!;
    const neighbours = done.filter((j) => near(net, nets[j]!));
    let track = 0;
    for (const j of neighbours)
      if (cost[j]![i]! < cost[i]![j]! || nets.length > MOST_SORTED) track = Math.max(track, nets[j]!.track + 1);
    const taken = new Set(neighbours.map((j) => nets[j]!.track));
    while (taken.has(track)) track++;
    net.track = track;
    used = Math.max(used, track + 1);
    done.push(i);
  }
  return used;
}

/** Heights of an arrow from its slot to its head, one for each stretch between two channels. */
export function heightsOf(route: Route, start: number, end: number): number[] {
  return [start, ...route.lanes.map((lane) => lane.y), end];
}

export function layTracks(routes: readonly Route[], itemOf: ReadonlyMap<Stay, Item>, columns: number): Tracks {
  const entries = chooseEntries(routes, itemOf);
  const nets: Map<Stay, Net>[] = Array.from({ length: columns + 1 }, () => new Map<Stay, Net>());
  const pin = (channel: number, route: Route, y: number, side: Side): void => {
    const { to, first, last } = route.link;
    const map = nets[channel]!;
    let net = map.get(to);
    if (net === undefined) map.set(to, (net = { pins: [], low: y, high: y, first, last, track: -1 }));
    net.pins.push({ y, side, first, last });
    net.low = Math.min(net.low, y);
    net.high = Math.max(net.high, y);
    net.first = Math.min(net.first, first);
    net.last = Math.max(net.last, last);
  };
  for (const route of routes) {
    const start = itemOf.get(route.link.from)!.y + route.link.row;
    const end = itemOf.get(route.link.to)!.y + entries.get(route)!;
    const heights = heightsOf(route, start, end);
    // A straight arrow needs no upright line, and has no part in that of others to its target.
    if (heights.length === 2 && Math.abs(start - end) <= 0.5 && route.exit !== route.entry) continue;
    const direction = Math.sign(route.toChannel - route.fromChannel);
    for (let i = 0; i + 1 < heights.length; i++) {
      const channel = route.fromChannel + direction * i;
      const came: Side = i === 0 ? (route.exit === 'right' ? 'left' : 'right') : direction > 0 ? 'left' : 'right';
      const goes: Side =
        i + 2 === heights.length ? (route.entry === 'left' ? 'right' : 'left') : direction > 0 ? 'right' : 'left';
      pin(channel, route, heights[i]!, came);
      pin(channel, route, heights[i + 1]!, goes);
    }
  }
  const channels = nets.map((map, index): Channel => {
    const bent = [...map.values()].filter((net) => !isStraight(net));
    const tracks = assignTracks(bent);
    const outer = index === 0 || index === columns;
    const straight = outer && map.size === 0 ? OUTER_WIDTH : STRAIGHT_WIDTH;
    return { nets: map, tracks, width: Math.max(straight, BEFORE + Math.max(0, tracks - 1) * M.TRACK + AFTER) };
  });
  return { channels, entries };
}

/** Distance of a target's upright line from the left edge of a channel. */
export function trackOffset(channel: Channel, target: Stay): number {
  const track = Math.max(0, channel.nets.get(target)?.track ?? 0);
  const used = BEFORE + AFTER + Math.max(0, channel.tracks - 1) * M.TRACK;
  return BEFORE + Math.max(0, channel.width - used) / 2 + track * M.TRACK;
}
