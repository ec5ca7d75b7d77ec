/**
 * One part of a run with a place for every box for as long as it stays in the
 * picture: gives the arrows of a draft their ways, makes room for them and
 * measures the result. Knows drafts, routes and tracks.
 */
import * as M from '../measures.ts';
import { textWidth } from '../text-width.ts';
import { connectAlongRoutes, type Draft } from './draft.ts';
import { routeAll, type Route } from './routes.ts';
import { Shelf } from './shelf.ts';
import type { Group, Item } from './springs.ts';
import type { Link, Stay, Timeline } from './timeline.ts';
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
  readonly mirrored: ReadonlySet<Link>;
  readonly tracks: Tracks;
  /** The label below the newest frame, in lines. */
  readonly stackLabel: readonly string[];
  /** How far boxes stand from the left edge of their column: as far right as they can where most of their arrows are at the right. */
  readonly indents: ReadonlyMap<Stay, number>;
  /** Left edges of columns and channels. */
  readonly columnX: readonly number[];
  readonly channelX: readonly number[];
  readonly width: number;
  /** Top and bottom of everything that is ever drawn. */
  readonly top: number;
  readonly bottom: number;
  readonly cost: number;
}

/** Price of a px² of the picture in px of arrow. */
const AREA_PRICE = 0.0012;
/** Price of a tag in px of arrow: it has to be looked up. */
const TAG_PRICE = 60;
const OVER_WIDTH_PRICE = 1.2;
const ROUNDS = 5;
/** Room for the names above a box. */
const LABEL_WIDTH = 110;
/** Boxes that would stand but a little off the left edge of their column stand at it: that looks like care, the other like none. */
const LEAST_INDENT = 24;

/** The options, with what was decided about the stack: whether it stands above the heap. */
export interface Terms extends SegmentOptions {
  readonly stacked: boolean;
}

/** Gives every arrow of a draft its way, makes room for it, and measures the result. */
export function finish(draft: Draft, stackLabel: readonly string[], terms: Terms): Segment {
  draft.improve();
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
      anchor: null,
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
  const indents = indentsOf(routed.routes, itemOf, widths);
  let top = 0;
  let bottom = draft.stackBottom + stackLabel.length * M.LABEL_LINE;
  for (const item of items) {
    top = Math.min(top, item.y - item.above);
    bottom = Math.max(bottom, item.y + item.height);
  }
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
    stackLabel,
    indents,
    columnX,
    channelX,
    width,
    top,
    bottom,
  };
  let length = draft.folding;
  for (const [link, route] of routeOf) length += link.steps * lengthOf(route, segment);
  length += [...routed.tagged].reduce((sum, link) => sum + TAG_PRICE * link.steps, 0) + shelf.crossingCost();
  return { ...segment, cost: priced(length, timeline, [...itemOf], (item) => columnX[item.column]!, x, terms) };
}

/** Boxes whose arrows are at the right stand at the right of their column: a wider box in it would lengthen every one of them. */
function indentsOf(
  routes: readonly Route[],
  itemOf: ReadonlyMap<Stay, Item>,
  widths: readonly number[],
): Map<Stay, number> {
  const pulls = new Map<Stay, number>();
  const pull = (stay: Stay, weight: number) => pulls.set(stay, (pulls.get(stay) ?? 0) + weight);
  for (const { link, exit, entry } of routes) {
    pull(link.from, exit === 'right' ? link.steps : -link.steps);
    pull(link.to, entry === 'right' ? link.steps : -link.steps);
  }
  const indents = new Map<Stay, number>();
  for (const [stay, weight] of pulls) {
    if (stay.frame || weight <= 0) continue;
    const item = itemOf.get(stay)!;
    const room = widths[item.column]! - Math.max(stay.width, item.above > 0 ? LABEL_WIDTH : 0);
    if (room >= LEAST_INDENT) indents.set(stay, room);
  }
  return indents;
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
export function priced(
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
