/**
 * The picture of one step as places and ways: boxes with their corners, arrows
 * as lines with right angles, tags. Read off a finished segment. Knows no
 * colours.
 */
import type { Id } from '../../trace/model.ts';
import * as M from '../measures.ts';
import type { Box, Reference, Scene, Slot } from '../scene.ts';
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
  /** Where the stub begins: the dot in its cell. */
  readonly from: Point;
  /** Left middle of the mark at the slot. */
  readonly at: Point;
}

export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedBox[];
  readonly objects: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly tags: readonly PlacedTag[];
}

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

function mirroredOf(segment: Segment, box: Box): ReadonlySet<string> {
  if (box.kind === 'frame' || box.form !== 'rows') return NONE;
  const keys = box.slots.filter((slot) => !slot.leftward && segment.mirrored.has(`${box.id}.${slot.key}`)).map((slot) => slot.key);
  return keys.length === 0 ? NONE : new Set(keys);
}

function wayOf(segment: Segment, route: Route, from: PlacedBox, to: PlacedBox, slot: Slot): Point[] {
  const dot = dotOf(from, slot);
  const target = route.link.to;
  const head = Math.min(segment.tracks.entries.get(route)!, Math.max(4, to.box.height - 5));
  const shift = M.MARGIN;
  const heights = heightsOf(route, dot.y, to.y + head).map((height, i, all) => (i === 0 || i === all.length - 1 ? height : height - segment.top + shift));
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

/** Letters of the alphabet, then two of them. */
export function markOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : markOf(Math.floor(index / 26) - 1) + letter;
}

/** Marks of all tagged references of a segment: one letter a target, in the order in which targets are first tagged. */
function marksOf(segment: Segment): Map<Stay, string> {
  const marks = new Map<Stay, string>();
  for (const link of segment.timeline.links) if (segment.tagged.has(link) && !marks.has(link.to)) marks.set(link.to, markOf(marks.size));
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
    return this.#segment.bottom - this.#segment.top + 2 * M.MARGIN + M.LABEL;
  }

  /** The place of a box at a step of the segment, also one step after it has gone. */
  place(box: Box, step: number): PlacedBox {
    const segment = this.#segment;
    const stay = segment.timeline.at(box.id, step)!;
    const item = segment.itemOf.get(stay)!;
    return {
      box,
      x: segment.columnX[item.column]! + M.MARGIN,
      y: item.y - segment.top + M.MARGIN,
      mirrored: mirroredOf(segment, box),
    };
  }

  /** What was there at the step before and is no more, where it stood; nothing whose place another box has taken. */
  freed(before: Scene, scene: Scene, step: number): PlacedBox[] {
    return [...before.objects.values()]
      .filter((box) => !scene.objects.has(box.id) && this.#segment.timeline.at(box.id, step) !== undefined)
      .map((box) => this.place(box, step));
  }

  /** Everything of a step of the segment, counted from its beginning. */
  at(scene: Scene, step: number): Placement {
    const segment = this.#segment;
    const places = new Map<Id, PlacedBox>();
    const frames = scene.frames.map((box) => this.place(box, step));
    const objects = [...scene.objects.values()].map((box) => this.place(box, step));
    for (const placed of [...frames, ...objects]) places.set(placed.box.id, placed);
    const arrows: PlacedArrow[] = [];
    const tags: PlacedTag[] = [];
    for (const reference of scene.references) {
      const from = places.get(reference.owner)!;
      const to = places.get(reference.target)!;
      const key = `${reference.owner}.${reference.slot.key}`;
      const link = this.#links.get(`${key}>${reference.target}`)!.find((candidate) => candidate.first <= step && step <= candidate.last)!;
      const route = segment.routeOf.get(link);
      if (route !== undefined) arrows.push({ key, reference, points: wayOf(segment, route, from, to, reference.slot) });
      else {
        const dot = dotOf(from, reference.slot);
        tags.push({ key, reference, mark: this.#marks.get(link.to)!, name: reference.slot.label, from: dot, at: { x: from.x + from.box.width + 8, y: dot.y } });
      }
    }
    return { width: this.width, height: this.height, frames, objects, arrows, tags };
  }
}
