/**
 * The layout of one stretch of a run: one place for every box for as long as
 * it stays in the picture. Tries several numbers of columns and keeps the
 * cheapest. Knows all parts of the layout and their order.
 */
import * as M from '../measures.ts';
import type { Scene } from '../scene.ts';
import { textWidth, wrap } from '../text-width.ts';
import { findChains } from './chains.ts';
import { assignColumns } from './columns.ts';
import { connectAlongRoutes, Draft, roughWidth } from './draft.ts';
import { liftHeap } from './lift.ts';
import { depthOf, makeForest, type Forest } from './forest.ts';
import { routeAll, type Route } from './routes.ts';
import { Shelf, type Group, type Item } from './shelf.ts';
import { makeTimeline, type Link, type Stay, type Timeline } from './timeline.ts';
import { heightsOf, layTracks, type Tracks } from './tracks.ts';

export interface SegmentOptions {
  /** Room in px. */
  readonly width: number;
  /** Little room: the stack stands above the heap, unless all fits with the stack beside it. */
  readonly narrow: boolean;
  /** Whether names far from their object become tags. */
  readonly tags: boolean;
  /** What stands below the newest frame. */
  readonly stackLabel: string;
  /** Width of the label above what is unreachable. */
  readonly unreachableWidth: number;
}

export interface Segment {
  readonly timeline: Timeline;
  readonly itemOf: ReadonlyMap<Stay, Item>;
  readonly routeOf: ReadonlyMap<Link, Route>;
  readonly tagged: ReadonlySet<Link>;
  readonly mirrored: ReadonlySet<string>;
  readonly tracks: Tracks;
  /** Px by which objects stand higher at each step, where the stack is above the heap. */
  readonly lift: Float64Array;
  /** The label below the newest frame, in lines. */
  readonly stackLabel: readonly string[];
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
/** Numbers of columns that are drafted for each way to read the forest, and drafts that are finished. */
const DRAFTS = 3;
const FINISHED = 2;
/** How much more a slot of an object says about where another belongs than a name, which comes and goes. */
const SLOT_WEIGHTS = [1, 2, 3.5] as const;
/** Price of a px² of the picture in px of arrow. */
const AREA_PRICE = 0.0012;
/** Price of a tag in px of arrow: it has to be looked up. */
const TAG_PRICE = 60;
/** A picture may be this much wider than its room: it is then drawn a little smaller. */
const WIDEST = 1.1;
const OVER_WIDTH_PRICE = 1.2;
const ROUNDS = 5;
/** Width of a column and its channel while nothing better is known. */
const ROUGH_COLUMN = 120;

/** Heights of frames: each below its caller, never moved by what the caller does while it waits. */
function stackFrames(frames: readonly Stay[]): Map<Stay, number> {
  const tops = new Map<Stay, number>();
  for (const frame of frames) tops.set(frame, frame.caller === null ? 0 : tops.get(frame.caller)! + frame.offset);
  return tops;
}

/** The options, with what was decided about the stack: whether it stands above the heap. */
interface Terms extends SegmentOptions {
  readonly stacked: boolean;
}

export function layOutSegment(scenes: readonly Scene[], options: SegmentOptions): Segment {
  const timeline = makeTimeline(scenes);
  const reading = new Reading(timeline);
  const terms = { ...options, stacked: options.narrow && !reading.fitsBeside(options.width) };
  const stackLabel = wrapStackLabel(timeline, terms);
  const drafts = reading.drafts(stackLabel.length, terms).sort((a, b) => a.price - b.price);
  const segments = drafts.slice(0, FINISHED).map(({ draft }) => finish(draft, stackLabel, terms));
  return segments.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best));
}

function wrapStackLabel(timeline: Timeline, { stacked, width, stackLabel }: Terms): string[] {
  const widest = Math.max(0, ...timeline.stays.map((stay) => (stay.frame ? stay.width : 0)));
  return wrap(stackLabel, M.FONT.title, (stacked ? width : widest + M.LABEL_REACH) - M.LABEL_INDENT);
}

/** The ways to read a timeline as a forest, and what they become in columns. */
class Reading {
  readonly #timeline: Timeline;
  readonly #frames: readonly Stay[];
  readonly #tops: ReadonlyMap<Stay, number>;
  readonly #forests: readonly { forest: Forest; depth: number }[];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.#frames = timeline.stays.filter((stay) => stay.frame);
    this.#tops = stackFrames(this.#frames);
    const chains = findChains(timeline.links);
    this.#forests = SLOT_WEIGHTS.map((slotWeight) => {
      const forest = makeForest(timeline, chains, slotWeight, (frame) => this.#tops.get(frame)!);
      let depth = 1;
      for (const node of forest.nodes.values()) if (!node.stay.frame) depth = Math.max(depth, depthOf(node) + 1);
      return { forest, depth: Math.min(depth, MOST_COLUMNS) };
    });
  }

  /** Whether the stack and a column for every depth of the heap have room side by side. */
  fitsBeside(width: number): boolean {
    return this.#forests.some(
      ({ forest, depth }) => roughWidth(assignColumns(forest, this.#frames, 1, depth)) <= width,
    );
  }

  drafts(labelLines: number, terms: Terms): { draft: Draft; price: number }[] {
    const timeline = this.#timeline;
    const drafts: { draft: Draft; price: number }[] = [];
    const seen = new Set<string>();
    for (const { forest, depth } of this.#forests) {
      let tries = 0;
      for (let count = depth; count >= 1 && tries < DRAFTS; count--) {
        const columns = assignColumns(forest, this.#frames, terms.stacked ? 0 : 1, count);
        const width = roughWidth(columns);
        const name = [...columns.of.values()].join() + columns.units.map((unit) => unit.members[0]!.id).join();
        if (seen.has(name) || (count > 1 && width > terms.width * WIDEST)) continue;
        seen.add(name);
        tries++;
        const draft = new Draft({ timeline, forest, columns, tops: this.#tops, stacked: terms.stacked, labelLines });
        const rough = (item: Item) => item.column * ROUGH_COLUMN;
        drafts.push({ draft, price: priced(draft.cost, timeline, [...draft.itemOf], rough, width, terms) });
      }
    }
    return drafts;
  }
}

/** Gives every arrow of a draft its way, makes room for it, and measures the result. */
function finish(draft: Draft, stackLabel: readonly string[], terms: Terms): Segment {
  const { itemOf, widths, heapTop } = draft;
  const { timeline, columns } = draft.input;
  const items = [...itemOf.values()];
  const byColumn: Item[][] = Array.from({ length: columns.count }, () => []);
  for (const item of items) byColumn[item.column]!.push(item);
  const routed = routeAll({
    links: timeline.links,
    itemOf,
    columns: byColumn,
    widths,
    tags: terms.tags,
    stacked: terms.stacked,
  });
  for (const link of routed.tagged) itemOf.get(link.to)!.above = M.LABEL;
  const groups = [...draft.groups];
  for (const lane of routed.lanes) {
    const group: Group = { items: [], children: [], after: null };
    lane.item = {
      column: lane.column,
      first: lane.first,
      last: lane.last,
      height: 0,
      above: 0,
      lane: true,
      fixed: false,
      springs: [],
      y: lane.y,
      group,
    };
    group.items.push(lane.item);
    groups.push(group);
    items.push(lane.item);
  }
  for (const item of items) item.springs.length = 0;
  connectAlongRoutes(routed.routes, itemOf);
  const shelf = new Shelf(items, groups, columns.count, heapTop);
  shelf.legalize();
  shelf.improve(ROUNDS);
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
  let bottom = draft.stackBottom + stackLabel.length * M.LABEL_LINE;
  for (const item of items) {
    top = Math.min(top, item.y - item.above);
    bottom = Math.max(bottom, item.y + item.height);
  }
  const lift = terms.stacked ? liftHeap(timeline.length, draft.input.tops) : new Float64Array(timeline.length);
  if (terms.stacked) bottom = Math.max(draft.stackBottom + stackLabel.length * M.LABEL_LINE, lowest(itemOf, lift));
  const routeOf = new Map<Link, Route>();
  for (const route of routed.routes) routeOf.set(route.link, route);
  const width = Math.max(x, ...labelEnds(itemOf, columnX, stackLabel, terms));
  const segment = {
    timeline,
    itemOf,
    routeOf,
    tagged: routed.tagged,
    mirrored: routed.mirrored,
    tracks,
    lift,
    stackLabel,
    columnX,
    channelX,
    width,
    top,
    bottom,
  };
  let length = 0;
  for (const [link, route] of routeOf) length += link.steps * lengthOf(route, segment);
  length += [...routed.tagged].reduce((sum, link) => sum + TAG_PRICE * link.steps, 0) + shelf.crossingCost();
  return { ...segment, cost: priced(length, timeline, [...itemOf], (item) => columnX[item.column]!, x, terms) };
}

/** Bottom of the lowest object at any step, with the lift of that step. */
function lowest(itemOf: ReadonlyMap<Stay, Item>, lift: Float64Array): number {
  let bottom = 0;
  for (const [stay, item] of itemOf) {
    if (stay.frame) continue;
    for (let step = stay.first; step <= stay.last; step++)
      bottom = Math.max(bottom, item.y + stay.height - lift[step]!);
  }
  return bottom;
}

/** Right ends of the labels, which may be wider than the boxes they belong to. */
function labelEnds(
  itemOf: ReadonlyMap<Stay, Item>,
  columnX: readonly number[],
  stackLabel: readonly string[],
  options: SegmentOptions,
): number[] {
  const ends = stackLabel.map((line) => columnX[0]! + M.LABEL_INDENT + textWidth(line, M.FONT.title));
  for (const [stay, item] of itemOf) if (stay.labelled) ends.push(columnX[item.column]! + options.unreachableWidth);
  return ends;
}

function lengthOf(route: Route, segment: Omit<Segment, 'cost'>): number {
  const { from, to, row } = route.link;
  const heights = heightsOf(
    route,
    segment.itemOf.get(from)!.y + row,
    segment.itemOf.get(to)!.y + segment.tracks.entries.get(route)!,
  );
  let length = Math.abs(segment.channelX[route.fromChannel]! - segment.channelX[route.toChannel]!) + 30;
  for (let i = 0; i + 1 < heights.length; i++) length += Math.abs(heights[i]! - heights[i + 1]!);
  return length;
}

/** Cost of a mean step: the price of its arrows, of the room it takes, and of what does not fit the width. */
function priced(
  arrows: number,
  timeline: Timeline,
  items: readonly (readonly [Stay, Item])[],
  left: (item: Item) => number,
  width: number,
  options: SegmentOptions,
): number {
  const right = new Float64Array(timeline.length);
  const bottom = new Float64Array(timeline.length);
  for (const [stay, item] of items) {
    for (let step = stay.first; step <= stay.last; step++) {
      right[step] = Math.max(right[step]!, left(item) + stay.width);
      bottom[step] = Math.max(bottom[step]!, item.y + stay.height);
    }
  }
  let area = 0;
  for (let step = 0; step < timeline.length; step++) area += right[step]! * bottom[step]!;
  const cost = (arrows + area * AREA_PRICE) / timeline.length;
  return cost * (1 + OVER_WIDTH_PRICE * Math.max(0, width / options.width - 1));
}
