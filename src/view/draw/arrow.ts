/**
 * References as SVG: arrows with rounded right angles, and tags in place of
 * far ones. Knows lines; knows nothing of boxes.
 */
import type { PlacedArrow, PlacedTag, Point } from '../layout/placement.ts';
import * as M from '../measures.ts';
import { element, type SvgElement } from '../svg-node.ts';
import { shorten, textWidth } from '../text-width.ts';
import type { ColourRole } from '../theme.ts';
import { n, write, type Pen } from './pen.ts';

const CORNER = 7;
const HEAD_HALF = 3.6;

/** A polyline of upright and level parts with its corners rounded. */
export function roundedPath(points: readonly Point[]): string {
  const first = points[0]!;
  let d = `M${n(first.x)} ${n(first.y)}`;
  for (let i = 1; i + 1 < points.length; i++) {
    const before = points[i - 1]!;
    const corner = points[i]!;
    const after = points[i + 1]!;
    const radius = Math.min(CORNER, length(before, corner) / 2, length(corner, after) / 2);
    const enter = towards(corner, before, radius);
    const leave = towards(corner, after, radius);
    d += `L${n(enter.x)} ${n(enter.y)}Q${n(corner.x)} ${n(corner.y)} ${n(leave.x)} ${n(leave.y)}`;
  }
  const last = points[points.length - 1]!;
  return `${d}L${n(last.x)} ${n(last.y)}`;
}

function length(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  const whole = length(from, to);
  if (whole === 0) return from;
  const part = distance / whole;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function headPath(tip: Point, before: Point): string {
  const direction = tip.x >= before.x ? 1 : -1;
  return `M${n(tip.x)} ${n(tip.y)}l${n(-M.HEAD * direction)} ${n(-HEAD_HALF)}v${n(2 * HEAD_HALF)}Z`;
}

export interface ArrowLook {
  readonly fromFrame: boolean;
  readonly changed: boolean;
  readonly weak: boolean;
}

function colourOf(look: ArrowLook): ColourRole {
  return look.changed ? 'change' : look.fromFrame ? 'frame-arrow' : 'arrow';
}

export function drawArrow(pen: Pen, arrow: PlacedArrow, look: ArrowLook): SvgElement {
  const { points, reference } = arrow;
  const colour = pen.colour(colourOf(look));
  const start = points[0]!;
  const tip = points[points.length - 1]!;
  return element(
    'g',
    { 'data-arrow': look.weak ? 'weak' : 'counted' },
    [
      element('path', {
        d: roundedPath(points),
        'data-from': arrow.key,
        'data-to': reference.target,
        fill: 'none',
        stroke: colour,
        'stroke-width': look.changed ? 2.4 : 1.4,
        'stroke-dasharray': look.weak ? '4 3' : null,
      }),
      element('circle', { cx: start.x, cy: start.y, r: look.changed ? 3.6 : 2.8, fill: colour }),
      element('path', {
        d: headPath(tip, points[points.length - 2]!),
        fill: look.weak ? pen.colour('box') : colour,
        stroke: look.weak ? colour : null,
      }),
    ],
    `arrow ${arrow.key}`,
  );
}

const CIRCLE = 7.5;

function markCircle(pen: Pen, mark: string, x: number, y: number, colour: string): SvgElement[] {
  return [
    element('circle', { cx: x, cy: y, r: CIRCLE, fill: pen.colour('badge'), stroke: colour, 'stroke-width': 1.3 }),
    write(pen, mark, x, y, { size: mark.length > 1 ? 'small' : 'title', anchor: 'middle' }),
  ];
}

/** The end of a tagged reference at its slot: a short line to the mark that stands at the object as well. */
export function drawStub(pen: Pen, tag: PlacedTag, look: ArrowLook): SvgElement {
  const colour = pen.colour(colourOf(look));
  return element(
    'g',
    { 'data-arrow': 'tag' },
    [
      element('path', {
        d: `M${n(tag.from.x)} ${n(tag.from.y)}L${n(tag.at.x)} ${n(tag.at.y)}`,
        'data-from': tag.key,
        'data-to': tag.reference.target,
        'data-tag': tag.mark,
        fill: 'none',
        stroke: colour,
        'stroke-width': look.changed ? 2.4 : 1.4,
      }),
      element('circle', { cx: tag.from.x, cy: tag.from.y, r: 2.4, fill: colour }),
      ...markCircle(pen, tag.mark, tag.at.x, tag.at.y, colour),
    ],
    `arrow ${tag.key}`,
  );
}

/** Least room for the names of a tag, and where they begin. */
const LEAST_ROOM = 56;
const NAMES_X = 2 * CIRCLE + 5;

/** The other end: the mark and the names above the object, as many as there is room for. */
export function drawTarget(pen: Pen, tags: readonly PlacedTag[], x: number, top: number, room: number): SvgElement {
  const first = tags[0]!;
  const names = [...new Set(tags.map((tag) => tag.name))].join(', ');
  const columns = Math.floor((Math.max(room, LEAST_ROOM) - NAMES_X) / textWidth('0', M.FONT.title));
  const shown = shorten(names, columns);
  const middle = top - M.LABEL / 2 + 0.5;
  return element(
    'g',
    { 'data-tag': first.mark, 'data-target': first.reference.target },
    [
      ...markCircle(pen, first.mark, x + CIRCLE + 1, middle, pen.colour('frame-arrow')),
      write(pen, shown, x + NAMES_X, middle, {
        size: 'title',
        colour: 'frame-arrow',
        full: shown === names ? null : names,
      }),
    ],
    `tag ${first.reference.target}`,
  );
}
