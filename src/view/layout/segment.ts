/**
 * The layout of one stretch of a run: one place for every box for as long as
 * it stays in the picture. Tries several numbers of columns and keeps the
 * cheapest. Knows all parts of the layout and their order.
 */
import * as M from '../measures.ts';
import type { Scene } from '../scene.ts';
import { findChains } from './chains.ts';
import { assignColumns, type Columns } from './columns.ts';
import { depthOf, makeForest, type Forest } from './forest.ts';
import { entryRange, routeAll, type Route } from './routes.ts';
import { Shelf, type Group, type Item } from './shelf.ts';
import { makeTimeline, type Link, type Stay, type Timeline } from './timeline.ts';
import { heightsOf, layTracks, type Tracks } from './tracks.ts';

export interface SegmentOptions {
  /** Room in px. */
  readonly width: number;
  /** Whether the stack stands above the heap instead of beside it. */
  readonly stacked: boolean;
  /** Whether names far from their object become tags. */
  readonly tags: boolean;
}

export interface Segment {
  readonly timeline: Timeline;
  readonly itemOf: ReadonlyMap<Stay, Item>;
  readonly routeOf: ReadonlyMap<Link, Route>;
  readonly tagged: ReadonlySet<Link>;
  readonly mirrored: ReadonlySet<string>;
  readonly tracks: Tracks;
  /** Left edges of columns and channels. */
  readonly columnX: readonly number[];
  readonly channelX: readonly number[];
  readonly width: number;
  /** Top and bottom of everything that is ever drawn. */
  readonly top: number;
  readonly bottom: number;
  readonly cost: number;
}

/** Most columns that are ever tried. */
const MOST_COLUMNS = 12;
/** Numbers of columns that are tried in full. */
const TRIES = 4;
/** Price of a px² of the picture in px of arrow. */
const AREA_PRICE = 0.0012;
/** Price of a tag in px of arrow: it has to be looked up. */
const TAG_PRICE = 60;
/** A picture may be this much wider than its room: it is then drawn a little smaller. */
const WIDEST = 1.1;
const OVER_WIDTH_PRICE = 1.2;
/** An arrow from a name pulls less than one from a slot of an object: names come and go. */
const NAME_WEIGHT = 0.7;
/** Rounds of improvement before and after lanes are known. */
const ROUNDS = 8;

/** Heights of frames: each below its caller, never moved by what the caller does while it waits. */
function stackFrames(frames: readonly Stay[]): Map<Stay, number> {
  const tops = new Map<Stay, number>();
  for (const frame of frames) tops.set(frame, frame.caller === null ? 0 : tops.get(frame.caller)! + frame.offset);
  return tops;
}

export function layOutSegment(scenes: readonly Scene[], options: SegmentOptions): Segment {
  const timeline = makeTimeline(scenes);
  const frames = timeline.stays.filter((stay) => stay.frame);
  const tops = stackFrames(frames);
  const forest = makeForest(timeline, findChains(timeline.links), (frame) => tops.get(frame)!);
  let deepest = 1;
  for (const node of forest.nodes.values()) if (!node.stay.frame) deepest = Math.max(deepest, depthOf(node) + 1);
  const candidates: Segment[] = [];
  let lastCount = -1;
  for (let count = Math.min(deepest, MOST_COLUMNS); count >= 1 && candidates.length < TRIES; count--) {
    const columns = assignColumns(forest, frames, options.stacked ? 0 : 1, count);
    if (columns.count === lastCount) continue;
    lastCount = columns.count;
    if (count > 1 && roughWidth(columns) > options.width * WIDEST) continue;
    candidates.push(arrange(timeline, forest, columns, tops, options));
  }
  return candidates.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best));
}

function columnWidths(columns: Columns): number[] {
  const widths = new Array<number>(columns.count).fill(0);
  for (const [stay, column] of columns.of) widths[column] = Math.max(widths[column]!, stay.width);
  return widths;
}

function roughWidth(columns: Columns): number {
  return columnWidths(columns).reduce((sum, width) => sum + width + 36, 0);
}

class Arrangement {
  readonly itemOf = new Map<Stay, Item>();
  readonly groups: Group[] = [];
  readonly order: Group[] = [];

  constructor(columns: Columns, tops: ReadonlyMap<Stay, number>) {
    for (const [frame, y] of tops) this.#add([frame], columns, y);
    for (const unit of columns.units) this.order.push(this.#add(unit.members, columns, null));
    for (const unit of columns.units) {
      if (unit.parent === null || unit.parent.frame) continue;
      const parent = this.itemOf.get(unit.parent)!.group;
      const child = this.itemOf.get(unit.members[0]!)!.group;
      if (parent === child) continue;
      parent.children.push(child);
      if (columns.of.get(unit.parent) === columns.of.get(unit.members[0]!)) child.after = parent;
    }
  }

  #add(members: readonly Stay[], columns: Columns, fixedAt: number | null): Group {
    const group: Group = { items: [], children: [], after: null };
    for (const stay of members) {
      const item: Item = {
        column: columns.of.get(stay)!,
        first: stay.first,
        last: stay.last,
        height: stay.height,
        above: stay.labelled ? M.LABEL : 0,
        lane: false,
        fixed: fixedAt !== null,
        springs: [],
        y: fixedAt ?? NaN,
        group,
      };
      group.items.push(item);
      this.itemOf.set(stay, item);
    }
    if (fixedAt === null) this.groups.push(group);
    return group;
  }
}

function connect(from: Item, fromOffset: number, to: Item, low: number, high: number, weight: number): void {
  const spring = { from, fromOffset, to, low, high, weight };
  from.springs.push(spring);
  if (to !== from) to.springs.push(spring);
}

function connectDirectly(links: readonly Link[], itemOf: ReadonlyMap<Stay, Item>): void {
  for (const link of links) {
    const from = itemOf.get(link.from)!;
    const to = itemOf.get(link.to)!;
    if (from === to) continue;
    const { low, high } = entryRange(link.to);
    const distance = to.column - from.column;
    const near = distance === 1 || distance === 0 ? 1 : 0.5;
    connect(from, link.row, to, low, high, link.steps * near * (link.from.frame ? NAME_WEIGHT : 1));
  }
}

function connectAlongRoutes(routes: readonly Route[], itemOf: ReadonlyMap<Stay, Item>): void {
  for (const { link, lanes } of routes) {
    const weight = link.steps * (link.from.frame ? NAME_WEIGHT : 1);
    const { low, high } = entryRange(link.to);
    let from = itemOf.get(link.from)!;
    let offset = link.row;
    for (const lane of lanes) {
      connect(from, offset, lane.item!, 0, 0, weight);
      from = lane.item!;
      offset = 0;
    }
    const to = itemOf.get(link.to)!;
    if (from !== to) connect(from, offset, to, low, high, weight);
  }
}

function arrange(timeline: Timeline, forest: Forest, columns: Columns, tops: ReadonlyMap<Stay, number>, options: SegmentOptions): Segment {
  const arrangement = new Arrangement(columns, tops);
  const { itemOf } = arrangement;
  const widths = columnWidths(columns);
  let stackBottom = 0;
  for (const [frame, y] of tops) stackBottom = Math.max(stackBottom, y + frame.height);
  const heapTop = options.stacked ? stackBottom + M.LABEL + M.FRAME_GAP : 0;
  const items = [...itemOf.values()];

  connectDirectly(timeline.links, itemOf);
  const shelf = new Shelf(items, arrangement.groups, columns.count, heapTop);
  const stayOf = new Map<Item, Stay>();
  for (const [stay, item] of itemOf) stayOf.set(item, stay);
  shelf.fill(arrangement.order, (group) => {
    const node = forest.nodes.get(stayOf.get(group.items[0]!)!)!;
    const parent = node.parent === null ? undefined : itemOf.get(node.parent.stay);
    return parent === undefined || Number.isNaN(parent.y) ? heapTop : parent.y + node.row - Math.min(10, group.items[0]!.height / 2);
  });
  shelf.improve(ROUNDS);

  const byColumn: Item[][] = Array.from({ length: columns.count }, () => []);
  for (const item of items) byColumn[item.column]!.push(item);
  const routed = routeAll({ links: timeline.links, itemOf, columns: byColumn, widths, tags: options.tags });
  for (const link of routed.tagged) itemOf.get(link.to)!.above = M.LABEL;
  const groups = [...arrangement.groups];
  for (const lane of routed.lanes) {
    const group: Group = { items: [], children: [], after: null };
    lane.item = { column: lane.column, first: lane.first, last: lane.last, height: 0, above: 0, lane: true, fixed: false, springs: [], y: lane.y, group };
    group.items.push(lane.item);
    groups.push(group);
    items.push(lane.item);
  }
  for (const item of items) item.springs.length = 0;
  connectAlongRoutes(routed.routes, itemOf);
  const finished = new Shelf(items, groups, columns.count, heapTop);
  finished.legalize();
  finished.improve(ROUNDS);
  for (const lane of routed.lanes) lane.y = lane.item!.y;

  const tracks = layTracks(routed.routes, itemOf, columns.count);
  const columnX: number[] = [];
  const channelX: number[] = [];
  let x = 0;
  for (let column = 0; column <= columns.count; column++) {
    channelX.push(x);
    x += column === 0 && tracks.channels[0]!.nets.size === 0 ? 0 : tracks.channels[column]!.width;
    if (column === columns.count) break;
    columnX.push(x);
    x += widths[column]!;
  }
  let top = 0;
  let bottom = stackBottom;
  for (const item of items) {
    top = Math.min(top, item.y - item.above);
    bottom = Math.max(bottom, item.y + item.height);
  }
  const routeOf = new Map<Link, Route>();
  for (const route of routed.routes) routeOf.set(route.link, route);
  const segment = { timeline, itemOf, routeOf, tagged: routed.tagged, mirrored: routed.mirrored, tracks, columnX, channelX, width: x, top, bottom };
  return { ...segment, cost: costOf(segment, options) };
}

/** Length of all arrows of a mean step, with a price on tags, on the size of the picture and on what does not fit. */
function costOf(segment: Omit<Segment, 'cost'>, options: SegmentOptions): number {
  const { timeline } = segment;
  let length = 0;
  for (const [link, route] of segment.routeOf) {
    const heights = heightsOf(route, segment.itemOf.get(link.from)!.y + link.row, segment.itemOf.get(link.to)!.y + segment.tracks.entries.get(route)!);
    let own = Math.abs(segment.channelX[route.fromChannel]! - segment.channelX[route.toChannel]!) + 30;
    for (let i = 0; i + 1 < heights.length; i++) own += Math.abs(heights[i]! - heights[i + 1]!);
    length += own * link.steps;
  }
  for (const link of segment.tagged) length += TAG_PRICE * link.steps;
  const right = new Float64Array(timeline.length);
  const bottom = new Float64Array(timeline.length);
  for (const [stay, item] of segment.itemOf) {
    for (let step = stay.first; step <= stay.last; step++) {
      right[step] = Math.max(right[step]!, segment.columnX[item.column]! + stay.width);
      bottom[step] = Math.max(bottom[step]!, item.y + stay.height);
    }
  }
  let area = 0;
  for (let step = 0; step < timeline.length; step++) area += right[step]! * (bottom[step]! - segment.top);
  const cost = (length + area * AREA_PRICE) / timeline.length;
  return cost * (1 + OVER_WIDTH_PRICE * Math.max(0, segment.width / options.width - 1));
}
