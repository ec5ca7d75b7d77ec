/**
 * A first arrangement of a stretch of a run: columns and heights, before any
 * arrow has its way. Knows what makes one arrangement look cheaper than another.
 */
import type { Id } from '../../trace/model.ts';
import * as M from '../measures.ts';
import type { Columns } from './columns.ts';
import { entryRange, type Route } from './routes.ts';
import { Shelf } from './shelf.ts';
import type { Group, Item, Spring } from './springs.ts';
import type { Link, Stay, Timeline } from './timeline.ts';

/** An arrow from a name pulls less than one from a slot of an object: names come and go. */
const NAME_WEIGHT = 0.7;
/** Rounds of improvement: for a first opinion, and for a draft that is finished. */
const ROUNDS = { first: 1, more: 4 } as const;
/** Width of a channel before its arrows are known. */
const ROUGH_CHANNEL = 36;
/** Price of a column that an arrow has to pass. */
const PASSING_PRICE = 110;
/** Price of an object that stands in the column of its like that refers to it: lists are read from left to right, and trees level by level. */
const SAME_COLUMN_PRICE = 600;

export interface DraftInput {
  readonly timeline: Timeline;
  readonly columns: Columns;
  /** Tops of the frames. */
  readonly tops: ReadonlyMap<Stay, number>;
  /** Heights of objects in the part of the run before, by id; null for the first part. */
  readonly anchors: ReadonlyMap<Id, number> | null;
  /** Whether the stack stands above the heap. */
  readonly stacked: boolean;
  /** Number of lines of the label below the stack. */
  readonly labelLines: number;
}

function columnWidths(columns: Columns): number[] {
  const widths = new Array<number>(columns.count).fill(0);
  for (const [stay, column] of columns.of) widths[column] = Math.max(widths[column]!, stay.width);
  return widths;
}

/** Width of a picture with these columns, as far as can be told without arrows. */
export function roughWidth(columns: Columns): number {
  return columnWidths(columns).reduce((sum, width) => sum + width + ROUGH_CHANNEL, 0);
}

export class Draft {
  readonly input: DraftInput;
  readonly itemOf = new Map<Stay, Item>();
  readonly groups: Group[] = [];
  readonly widths: readonly number[];
  /** No object stands higher. */
  readonly heapTop: number;
  readonly stackBottom: number;
  /** Price of the arrangement in px of arrow, summed over all steps. */
  readonly cost: number;
  /** The part of it for what stands in one column and should not. */
  readonly folding: number;
  readonly #shelf: Shelf;

  constructor(input: DraftInput) {
    this.input = input;
    const { columns, tops, timeline } = input;
    this.widths = columnWidths(columns);
    let bottom = 0;
    for (const [frame, y] of tops) {
      this.#add([frame], y);
      bottom = Math.max(bottom, y + frame.height);
    }
    this.stackBottom = bottom;
    this.heapTop = input.stacked ? bottom + input.labelLines * M.LABEL_LINE + M.FRAME_GAP : 0;
    const order = columns.units.map((unit) => this.#add(unit.members, null));
    this.#adopt();
    connectDirectly(timeline.links, this.itemOf);
    const shelf = new Shelf([...this.itemOf.values()], this.groups, columns.count, this.heapTop);
    if (input.anchors === null) shelf.fill(order, this.#wishes());
    else shelf.refill(order, this.#wishes());
    shelf.improve(ROUNDS.first);
    this.#shelf = shelf;
    this.folding = this.#inOneColumn();
    this.cost = shelf.total() + this.#passing() + this.folding;
  }

  /** Looks further for better heights. */
  improve(): void {
    this.#shelf.improve(ROUNDS.more);
  }

  #add(members: readonly Stay[], fixedAt: number | null): Group {
    const group: Group = { items: [], children: [], after: null };
    for (const stay of members) {
      const item: Item = {
        column: this.input.columns.of.get(stay)!,
        first: stay.first,
        last: stay.last,
        height: stay.height,
        above: stay.labelled ? M.LABEL : 0,
        lane: false,
        fixed: fixedAt !== null,
        springs: [],
        anchor: this.input.anchors?.get(stay.id) ?? null,
        y: fixedAt ?? NaN,
        group,
      };
      group.items.push(item);
      this.itemOf.set(stay, item);
    }
    if (fixedAt === null) this.groups.push(group);
    return group;
  }

  /** Makes the groups of children hang on those of their parents, below them where they share a column. */
  #adopt(): void {
    for (const unit of this.input.columns.units) {
      if (unit.parent === null || unit.parent.frame) continue;
      const parent = this.itemOf.get(unit.parent)!;
      const child = this.itemOf.get(unit.members[0]!)!;
      if (parent.group === child.group) continue;
      parent.group.children.push(child.group);
      if (parent.column === child.column) child.group.after = parent.group;
    }
  }

  /** Every group wants to be level with the slot that holds it. */
  #wishes(): (group: Group) => number {
    const unitOf = new Map(this.input.columns.units.map((unit) => [this.itemOf.get(unit.members[0]!)!.group, unit]));
    return (group) => {
      const { parent, row } = unitOf.get(group)!;
      const holder = parent === null ? undefined : this.itemOf.get(parent);
      if (holder === undefined || Number.isNaN(holder.y)) return this.heapTop;
      return holder.y + row - Math.min(M.HEADER / 2, group.items[0]!.height / 2);
    };
  }

  #inOneColumn(): number {
    let cost = 0;
    for (const { from, to, steps } of this.input.timeline.links) {
      if (from.shape !== 'instance' || from.name !== to.name || from === to) continue;
      if (this.itemOf.get(from)!.column === this.itemOf.get(to)!.column) cost += steps * SAME_COLUMN_PRICE;
    }
    return cost;
  }

  #passing(): number {
    let cost = 0;
    for (const link of this.input.timeline.links) {
      const distance = this.itemOf.get(link.to)!.column - this.itemOf.get(link.from)!.column;
      cost += link.steps * PASSING_PRICE * (distance > 1 ? distance - 1 : Math.max(0, -distance - 1));
    }
    return cost;
  }
}

function connect(spring: Spring): void {
  spring.from.springs.push(spring);
  if (spring.to !== spring.from) spring.to.springs.push(spring);
}

/** Springs straight from slots to objects, while ways are unknown. */
function connectDirectly(links: readonly Link[], itemOf: ReadonlyMap<Stay, Item>): void {
  for (const link of links) {
    const from = itemOf.get(link.from)!;
    const to = itemOf.get(link.to)!;
    if (from === to) continue;
    const distance = to.column - from.column;
    const near = distance === 1 || distance === 0;
    connect({
      from,
      fromOffset: link.row,
      to,
      ...entryRange(link.to),
      weight: link.steps * (near ? 1 : 0.5) * (link.from.frame ? NAME_WEIGHT : 1),
      first: link.first,
      last: link.last,
      channel: near ? from.column + (link.leftward ? 0 : 1) : null,
      fromRight: link.leftward,
      toRight: distance === 1 || link.leftward,
      net: link.to,
    });
  }
}

/** Springs along the ways of the arrows, from lane to lane. */
export function connectAlongRoutes(routes: readonly Route[], itemOf: ReadonlyMap<Stay, Item>): void {
  for (const { link, lanes, exit, entry, fromChannel, toChannel } of routes) {
    const stops: { item: Item; low: number; high: number }[] = lanes.map((lane) => ({
      item: lane.item!,
      low: 0,
      high: 0,
    }));
    stops.push({ item: itemOf.get(link.to)!, ...entryRange(link.to) });
    const direction = Math.sign(toChannel - fromChannel);
    let from = itemOf.get(link.from)!;
    stops.forEach((stop, i) => {
      const last = i === stops.length - 1;
      if (from !== stop.item)
        connect({
          from,
          fromOffset: i === 0 ? link.row : 0,
          to: stop.item,
          low: stop.low,
          high: stop.high,
          weight: link.steps * (link.from.frame ? NAME_WEIGHT : 1),
          first: link.first,
          last: link.last,
          channel: fromChannel + direction * i,
          fromRight: i === 0 ? exit === 'left' : direction < 0,
          toRight: last ? entry === 'left' : direction > 0,
          net: link.to,
        });
      from = stop.item;
    });
  }
}
