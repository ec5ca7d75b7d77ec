/**
 * Judges pictures: overlaps, arrows over boxes, crossings, length, area,
 * movement. Knows boxes and lines only.
 */
import type { Box, Picture, Point } from './read-svg.ts';

/** Boxes may touch by this much: outlines have a width. */
const TOLERANCE = 1.5;
/** An arrow begins in its own cell and may run over no more of its own box than that, in px. */
const OWN_CELL = 40;

export interface Measures {
  readonly overlaps: string[];
  readonly overBoxes: string[];
  /** Px of all arrows outside the boxes they leave. */
  readonly length: number;
  readonly arrows: number;
  /** Distinct points where lines to different objects cross. */
  readonly ink: number;
  /** Px for which lines to different objects lie on each other. */
  readonly shared: number;
  readonly width: number;
  readonly height: number;
}

function clippedLength(p: Point, q: Point, box: Box, margin: number): number {
  const dx = q[0] - p[0];
  const dy = q[1] - p[1];
  let enter = 0;
  let leave = 1;
  const sides = [
    [dx, box.x + margin - p[0], box.x + box.width - margin - p[0]],
    [dy, box.y + margin - p[1], box.y + box.height - margin - p[1]],
  ] as const;
  for (const [d, low, high] of sides) {
    if (Math.abs(d) < 1e-9) {
      if (low > 0 || high < 0) return 0;
      continue;
    }
    enter = Math.max(enter, Math.min(low / d, high / d));
    leave = Math.min(leave, Math.max(low / d, high / d));
    if (enter >= leave) return 0;
  }
  return (leave - enter) * Math.hypot(dx, dy);
}

function lengthInside(points: readonly Point[], box: Box, margin: number): number {
  let inside = 0;
  for (let i = 1; i < points.length; i++) inside += clippedLength(points[i - 1]!, points[i]!, box, margin);
  return inside;
}

function crossing(p: Point, q: Point, r: Point, s: Point): Point | null {
  const cross = (ax: number, ay: number, bx: number, by: number) => ax * by - ay * bx;
  const d = cross(q[0] - p[0], q[1] - p[1], s[0] - r[0], s[1] - r[1]);
  if (Math.abs(d) < 1e-6) return null;
  const t = cross(r[0] - p[0], r[1] - p[1], s[0] - r[0], s[1] - r[1]) / d;
  const u = cross(r[0] - p[0], r[1] - p[1], q[0] - p[0], q[1] - p[1]) / d;
  return t > 0 && t < 1 && u > 0 && u < 1 ? [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])] : null;
}

/** Length over which two level or upright pieces lie on each other. */
function onTop(p: Point, q: Point, r: Point, s: Point): number {
  for (const [k, o] of [
    [0, 1],
    [1, 0],
  ] as const) {
    if (Math.abs(p[k] - q[k]) > 0.1 || Math.abs(r[k] - s[k]) > 0.1 || Math.abs(p[k] - r[k]) > 1) continue;
    return Math.max(
      0,
      Math.min(Math.max(p[o], q[o]), Math.max(r[o], s[o])) - Math.max(Math.min(p[o], q[o]), Math.min(r[o], s[o])),
    );
  }
  return 0;
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++)
    length += Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]);
  return length;
}

function overlapping(boxes: readonly Box[]): string[] {
  const found: string[] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (wide > TOLERANCE && high > TOLERANCE) found.push(`${a.name} ${a.id} and ${b.name} ${b.id}`);
    }
  });
  return found;
}

type Lines = readonly {
  readonly from: string;
  readonly slot: string;
  readonly to: string;
  readonly points: readonly Point[];
}[];

function crossings(arrows: Lines): { ink: number; shared: number } {
  const ink = new Set<string>();
  let shared = 0;
  arrows.forEach((a, i) => {
    for (const b of arrows.slice(i + 1)) {
      if (a.to === b.to) continue;
      for (let p = 1; p < a.points.length; p++) {
        for (let q = 1; q < b.points.length; q++) {
          const at = crossing(a.points[p - 1]!, a.points[p]!, b.points[q - 1]!, b.points[q]!);
          if (at === null) shared += onTop(a.points[p - 1]!, a.points[p]!, b.points[q - 1]!, b.points[q]!);
          else ink.add(`${[a.to, b.to].sort().join()}@${Math.round(at[0] / 2)},${Math.round(at[1] / 2)}`);
        }
      }
    }
  });
  return { ink: ink.size, shared };
}

export function measurePicture({
  boxes,
  arrows,
}: {
  readonly boxes: readonly Box[];
  readonly arrows: Lines;
}): Measures {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const xs = boxes.flatMap((box) => [box.x, box.x + box.width]);
  const ys = boxes.flatMap((box) => [box.y, box.y + box.height]);
  const overBoxes: string[] = [];
  let length = 0;
  for (const arrow of arrows) {
    const own = byId.get(arrow.from);
    length += lengthOf(arrow.points) - (own === undefined ? 0 : lengthInside(arrow.points, own, 0));
    xs.push(...arrow.points.map((point) => point[0]));
    ys.push(...arrow.points.map((point) => point[1]));
    for (const box of boxes) {
      const allowed = box.id === arrow.from || box.id === arrow.to ? OWN_CELL : 0.5;
      if (lengthInside(arrow.points, box, 2) > allowed)
        overBoxes.push(`${arrow.from}.${arrow.slot} > ${arrow.to} over ${box.name} ${box.id}`);
    }
  }
  return {
    overlaps: overlapping(boxes),
    overBoxes,
    length,
    arrows: arrows.length,
    ...crossings(arrows),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

/** The boxes of the second picture that stood elsewhere in the first. */
export function movedBoxes(before: Picture, after: Picture): string[] {
  const places = new Map(before.boxes.map((box) => [box.id, box]));
  return after.boxes
    .filter((box) => {
      const old = places.get(box.id);
      return old !== undefined && Math.hypot(old.x - box.x, old.y - box.y) > 0.5;
    })
    .map((box) => `${box.name} ${box.id}`);
}
