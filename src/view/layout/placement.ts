/**
 * The picture of one step as places and ways: boxes with their corners, arrows
 * as lines with right angles, tags. Read off a finished segment. Knows no
 * colours.
 */
import type { Id } from '../../trace/model.ts';
import * as M from '../measures.ts';
import type { Box, Reference, Scene, Slot } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import type { Route } from './routes.ts';
import type { Segment } from './segment.ts';
import { heightsOf, trackOffset } from './tracks.ts';
import type { Link, Stay } from './timeline.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box at its place; its slots' places are relative to its corner. */
export interface PlacedBox {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  /** Slots whose cell stands at the left, because their arrow leaves there. */
  readonly mirrored: ReadonlySet<string>;
}

/** The line of a reference: from the dot in its cell to the border of its target. */
export interface PlacedArrow {
  readonly key: string;
  readonly reference: Reference;
  readonly points: readonly Point[];
}

/** A reference that is drawn as a mark at its slot and the same mark at its object. */
export interface PlacedTag {
  readonly key: string;
  readonly reference: Reference;
  /** The mark: a letter, or letters after the 26th. */
  readonly mark: string;
  /** What names the reference at the object. */
  readonly name: string;
  /** The stub: from a dot to the middle of the mark, both in the cell. */
  readonly from: Point;
  readonly at: Point;
}

export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedBox[];
  readonly objects: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly tags: readonly PlacedTag[];
  /** The label below the newest frame, in lines. */
  readonly stackLabel: readonly string[];
}

/** The mark of a reference that is there only between two steps. */
const MOMENTARY = '*';

const NONE: ReadonlySet<string> = new Set<string>();

/** The cell of a slot, at the left edge of its box where the arrow leaves there. */
export function cellX(placed: PlacedBox, slot: Slot): number {
  return placed.mirrored.has(slot.key) ? 5 : slot.x;
}

/** Where the dot of a slot's arrow is: near the edge at which the arrow leaves. */
export function dotOf(placed: PlacedBox, slot: Slot): Point {
  if (slot.leftward) return { x: placed.x + slot.x + slot.width / 2, y: placed.y + slot.y + slot.height / 2 };
  const x = placed.mirrored.has(slot.key) ? 5 + M.CELL / 2 : slot.x + slot.width - M.CELL / 2;
  return { x: placed.x + x, y: placed.y + slot.y + slot.height / 2 };
}

export function stubOf(placed: PlacedBox, slot: Slot): { from: Point; at: Point } {
  const { x, y } = dotOf(placed, slot);
  return { from: { x: x - M.CELL / 2 + 6, y }, at: { x: x + M.CELL / 2 - 9, y } };
}

/** A bend lower than this is left out where the arrow still ends on its target. */
const SMALL_BEND = 7;

/** Height of the head of an arrow: where it was planned, or level with its slot if that is nearly the same. */
function headHeight(segment: Segment, route: Route, dotY: number, to: PlacedBox): number {
  const planned = to.y + Math.min(segment.tracks.entries.get(route)!, Math.max(4, to.box.height - 5));
  const across = route.lanes.length === 0 && route.exit !== route.entry;
  const level = Math.abs(planned - dotY) < SMALL_BEND && dotY > to.y + 3 && dotY < to.y + to.box.height - 3;
  return across && level ? dotY : planned;
}

function wayOf(segment: Segment, route: Route, from: PlacedBox, to: PlacedBox, slot: Slot): Point[] {
  const dot = dotOf(from, slot);
  const target = route.link.to;
  const shift = M.MARGIN;
  const heights = heightsOf(route, dot.y, headHeight(segment, route, dot.y, to)).map((height, i, all) =>
    i === 0 || i === all.length - 1 ? height : height - segment.top + shift,
  );
  const points: Point[] = [dot];
  const direction = Math.sign(route.toChannel - route.fromChannel);
  let y = dot.y;
  for (let i = 0; i + 1 < heights.length; i++) {
    const channel = route.fromChannel + direction * i;
    const next = heights[i + 1]!;
    const turns = i + 2 === heights.length && i === 0 && (route.exit === 'right') === (route.entry === 'right');
    if (Math.abs(next - y) > 0.5 || turns) {
      const x = segment.channelX[channel]! + shift + trackOffset(segment.tracks.channels[channel]!, target);
      points.push({ x, y }, { x, y: next });
    }
    y = next;
  }
  points.push({ x: route.entry === 'left' ? to.x : to.x + to.box.width, y });
  return points;
}

/** Room for a tag above an object that is narrower than the names in it. */
const TAG_REACH = 17;

/**
 * The same picture on a canvas that ends where its own contents end.
 * @param freed what is drawn besides, faded
 * @param unreachableWidth width of the label above what is unreachable
 */
export function cropped(placement: Placement, freed: readonly PlacedBox[], unreachableWidth: number): Placement {
  const { frames, objects, arrows, stackLabel } = placement;
  const rights: number[] = [];
  const bottoms: number[] = [];
  for (const { box, x, y } of [...frames, ...objects, ...freed]) {
    rights.push(x + Math.max(box.width + TAG_REACH, box.unreachable ? unreachableWidth : 0));
    bottoms.push(y + box.height);
  }
  for (const { points } of arrows) {
    for (const point of points) {
      rights.push(point.x);
      bottoms.push(point.y);
    }
  }
  const newest = frames[frames.length - 1];
  if (newest !== undefined) {
    for (const line of stackLabel) rights.push(newest.x + M.LABEL_INDENT + textWidth(line, M.FONT.title));
    bottoms.push(newest.y + newest.box.height + stackLabel.length * M.LABEL_LINE);
  }
  const width = Math.min(placement.width, Math.max(0, ...rights) + M.MARGIN);
  return { ...placement, width, height: Math.min(placement.height, Math.max(0, ...bottoms) + M.MARGIN) };
}

/** Letters of the alphabet, then two of them. */
export function markOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : markOf(Math.floor(index / 26) - 1) + letter;
}

/** Marks of all tagged references of a segment: one letter a target, in the order in which targets are first tagged. */
function marksOf(segment: Segment): Map<Stay, string> {
  const marks = new Map<Stay, string>();
  for (const link of segment.timeline.links)
    if (segment.tagged.has(link) && !marks.has(link.to)) marks.set(link.to, markOf(marks.size));
  return marks;
}

export class SegmentReader {
  readonly #segment: Segment;
  readonly #links = new Map<string, Link[]>();
  readonly #marks: ReadonlyMap<Stay, string>;

  constructor(segment: Segment) {
    this.#segment = segment;
    for (const link of segment.timeline.links) {
      const known = this.#links.get(link.key);
      if (known === undefined) this.#links.set(link.key, [link]);
      else known.push(link);
    }
    this.#marks = marksOf(segment);
  }

  get width(): number {
    return this.#segment.width + 2 * M.MARGIN;
  }

  get height(): number {
    return this.#segment.bottom - this.#segment.top + 2 * M.MARGIN;
  }

  /** The place of a box at a step of the segment, also one step after it has gone; null for one that was in no scene of it. */
  place(box: Box, step: number): PlacedBox | null {
    const segment = this.#segment;
    const stay = segment.timeline.at(box.id, step);
    if (stay === undefined) return null;
    const item = segment.itemOf.get(stay)!;
    return {
      box,
      x: segment.columnX[item.column]! + (segment.indents.get(stay) ?? 0) + M.MARGIN,
      y: item.y - segment.top + M.MARGIN,
      mirrored: this.#mirroredOf(box, step),
    };
  }

  #mirroredOf(box: Box, step: number): ReadonlySet<string> {
    if (box.kind === 'frame' || box.form !== 'rows') return NONE;
    const { mirrored } = this.#segment;
    const keys = box.slots.flatMap(({ key, target, leftward }) => {
      const link = target === null || leftward ? undefined : this.#linkAt(`${box.id}.${key}>${target}`, step);
      return link !== undefined && mirrored.has(link) ? [key] : [];
    });
    return keys.length === 0 ? NONE : new Set(keys);
  }

  /** The place of a box at the last step of the segment; null for one that was not there. */
  placeAtEnd(box: Box): PlacedBox | null {
    return this.place(box, this.#segment.timeline.length - 1);
  }

  /** Everything of a step of the segment, counted from its beginning. The scene may be one from inside the step. */
  at(scene: Scene, step: number): Placement {
    const segment = this.#segment;
    const places = new Map<Id, PlacedBox>();
    let height = this.height;
    for (const box of [...scene.frames, ...scene.objects.values()]) {
      let placed = this.place(box, step);
      if (placed === null) {
        // What lives for a moment between two steps stands below everything else.
        placed = { box, x: (segment.columnX[1] ?? 0) + M.MARGIN, y: height, mirrored: NONE };
        height += box.height + M.BOX_GAP;
      }
      places.set(box.id, placed);
    }
    const arrows: PlacedArrow[] = [];
    const tags: PlacedTag[] = [];
    for (const reference of scene.references) {
      const from = places.get(reference.owner)!;
      const to = places.get(reference.target)!;
      const key = `${reference.owner}.${reference.slot.key}`;
      const link = this.#linkAt(`${key}>${reference.target}`, step);
      const route = link === undefined ? undefined : segment.routeOf.get(link);
      if (route !== undefined) arrows.push({ key, reference, points: wayOf(segment, route, from, to, reference.slot) });
      else {
        const mark = (link === undefined ? undefined : this.#marks.get(link.to)) ?? MOMENTARY;
        tags.push({ key, reference, mark, name: reference.slot.label, ...stubOf(from, reference.slot) });
      }
    }
    const frames = scene.frames.map((box) => places.get(box.id)!);
    const objects = [...scene.objects.values()].map((box) => places.get(box.id)!);
    return { width: this.width, height, frames, objects, arrows, tags, stackLabel: segment.stackLabel };
  }

  /** The reference at a step, or one step after it has gone. */
  #linkAt(key: string, step: number): Link | undefined {
    return this.#links
      .get(key)
      ?.filter((link) => link.first <= step && step <= link.last + 1)
      .at(-1);
  }
}
