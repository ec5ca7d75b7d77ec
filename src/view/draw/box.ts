/**
 * Frames and objects as SVG: one drawer for each arrangement of a box. Knows
 * where things are; decides nothing about what is shown.
 */
import { countWidth, lineTypeWidth, lineValueX } from '../box.ts';
import type { PlacedBox } from '../layout/placement.ts';
import { cellX } from '../layout/placement.ts';
import * as M from '../measures.ts';
import type { Box, Form, Slot } from '../scene.ts';
import { element, type SvgElement, type SvgNode } from '../svg-node.ts';
import { textWidth } from '../text-width.ts';
import type { ColourRole } from '../theme.ts';
import { headPath, leftPath, write, type Pen } from './pen.ts';

/** What the step changed in a box. */
export interface BoxChange {
  readonly born: boolean;
  /** The value of a box without parts. */
  readonly value: boolean;
  readonly count: boolean;
  readonly slots: ReadonlySet<string>;
}

const RADIUS = 5;
const FRAME_RADIUS = 3;

function badge(pen: Pen, count: string, right: number, middle: number, changed: boolean): SvgElement {
  const width = countWidth(count);
  return element('g', { 'data-badge': 'count' }, [
    element('rect', {
      x: right - width,
      y: middle - 7.5,
      width,
      height: 15,
      rx: 7.5,
      fill: pen.colour('badge'),
      stroke: pen.colour(changed ? 'change' : 'line'),
      'stroke-width': changed ? 2 : 1,
    }),
    write(pen, count, right - width / 2, middle, {
      size: 'title',
      anchor: 'middle',
      ...(changed ? { weight: 'bold' as const } : {}),
    }),
  ]);
}

/** Words above what is unreachable: smaller where the collector's copy of the count has to find room beside them. */
export function unreachableSize({ examined }: Box): 'title' | 'small' {
  return examined === null ? 'title' : 'small';
}

/** How far the collector's copy of a count reaches into its box: no farther than to the count. */
const COPY_INSIDE = 2;
const COPY_HEIGHT = 12;

/**
 * The collector's copy of the count, on the upper edge of the box, where no arrow arrives: a square, unlike the count;
 * broken once the object is found to be garbage.
 */
function copyBadge(pen: Pen, placed: PlacedBox, copy: number, isGarbage: boolean): SvgElement {
  const { box, x, y } = placed;
  const width = countWidth(String(copy));
  const labelEnd = box.unreachable ? x + textWidth(pen.words.unreachable, M.FONT[unreachableSize(box)]) + 4 : x;
  const left = Math.max(x + box.width - width - 4, labelEnd);
  const top = y + COPY_INSIDE - COPY_HEIGHT;
  return element('g', { 'data-badge': 'collector', 'data-garbage': isGarbage ? '' : null }, [
    element('rect', {
      x: left,
      y: top,
      width,
      height: COPY_HEIGHT,
      fill: pen.colour('badge'),
      stroke: pen.colour(isGarbage ? 'unreachable' : 'change'),
      'stroke-width': 1.5,
      'stroke-dasharray': isGarbage ? '2 2' : null,
    }),
    write(pen, String(copy), left + width / 2, top + COPY_HEIGHT / 2, { size: 'title', anchor: 'middle' }),
  ]);
}

/** A small mark at the corner of what is new, so that a change is seen without its colour. */
export function changeMark(pen: Pen, x: number, y: number): SvgElement {
  return element('path', { d: `M${x} ${y}h7l-7 7Z`, fill: pen.colour('change'), 'data-mark': 'changed' });
}

function slotGroup(pen: Pen, placed: PlacedBox, slot: Slot, changed: boolean, framed: boolean): SvgElement {
  const mirrored = placed.mirrored.has(slot.key);
  const x = placed.x + cellX(placed, slot);
  const y = placed.y + slot.y;
  const children: SvgNode[] = [];
  if (slot.label !== '') {
    const labelX = mirrored ? placed.x + placed.box.width - M.PAD : placed.x + slot.labelX;
    const small = placed.box.form === 'cells';
    children.push(
      write(pen, slot.label, labelX, placed.y + slot.labelY, {
        ...(small ? { size: 'small' as const, colour: 'muted' as const } : {}),
        ...(mirrored ? { anchor: 'end' as const } : {}),
      }),
    );
  }
  const width = mirrored && slot.text === null ? M.CELL : slot.width;
  if (framed) {
    children.push(
      element('rect', {
        x,
        y,
        width,
        height: slot.height,
        rx: placed.box.form === 'rows' ? 2 : null,
        fill: pen.colour('cell'),
        stroke: pen.colour(changed ? 'change' : 'cell-line'),
        'stroke-width': changed ? 2 : 1,
        'stroke-dasharray': slot.weak ? '3 3' : null,
      }),
    );
    if (changed) children.push(changeMark(pen, x, y));
  }
  if (slot.text !== null && slot.text !== '')
    children.push(
      write(pen, slot.text, x + width / 2, y + slot.height / 2, {
        anchor: 'middle',
        full: slot.full,
        ...(slot.faint ? { colour: 'muted' as const, italic: true } : {}),
      }),
    );
  return element('g', { 'data-slot': slot.key }, children, slot.key);
}

function outline(pen: Pen, placed: PlacedBox, changed: boolean, radius: number): SvgElement {
  const { box, x, y } = placed;
  const frame = box.kind === 'frame';
  return element('rect', {
    x,
    y,
    width: box.width,
    height: box.height,
    rx: radius,
    fill: pen.colour(frame ? 'frame' : 'box'),
    stroke: pen.colour(changed ? 'change' : box.unreachable ? 'unreachable' : frame ? 'frame-line' : 'line'),
    'stroke-width': changed ? 2.4 : frame ? 1.4 : 1.1,
    'stroke-dasharray': box.dashed || box.form === 'fold' ? '5 3' : box.unreachable ? '2 3' : null,
  });
}

function header(pen: Pen, placed: PlacedBox, change: BoxChange, radius: number): SvgNode[] {
  const { box, x, y } = placed;
  const role: ColourRole = box.family === 'frame' ? 'frame-header' : box.family;
  const inset = change.born ? 1.2 : 0.6;
  const nodes: SvgNode[] = [
    element('path', {
      d: headPath(x + inset, y + inset, box.width - 2 * inset, M.HEADER - inset, radius - inset),
      fill: pen.colour(role),
    }),
    write(pen, box.title, x + M.PAD, y + M.HEADER / 2, { size: 'title', weight: 'bold' }),
  ];
  if (box.count !== null) nodes.push(badge(pen, box.count, x + box.width - 4, y + M.HEADER / 2, change.count));
  return nodes;
}

type Inside = (pen: Pen, placed: PlacedBox, change: BoxChange) => SvgNode[];

function slots(pen: Pen, placed: PlacedBox, change: BoxChange): SvgNode[] {
  const { box, x, y } = placed;
  const radius = box.kind === 'frame' ? FRAME_RADIUS : RADIUS;
  return [
    ...header(pen, placed, change, radius),
    ...box.slots.map((slot) => slotGroup(pen, placed, slot, change.slots.has(slot.key), true)),
    ...box.notes.map((note) => write(pen, note.text, x + note.x, y + note.y, { size: 'title', colour: 'muted' })),
  ];
}

const INSIDES: Readonly<Record<Form, Inside>> = {
  line(pen, placed, change) {
    const { box, x, y } = placed;
    const inset = change.born || change.value ? 1.2 : 0.6;
    const middle = y + box.height / 2;
    const nodes: SvgNode[] = [
      element('path', {
        d: leftPath(x + inset, y + inset, lineTypeWidth(box.title) - inset, box.height - 2 * inset, RADIUS - inset),
        fill: pen.colour(box.family === 'frame' ? 'frame-header' : box.family),
      }),
      write(pen, box.title, x + M.PAD - 1, middle, { size: 'title', weight: 'bold' }),
      write(pen, box.text ?? '', x + lineValueX(box.title), middle, { full: box.full }),
    ];
    if (box.count !== null) nodes.push(badge(pen, box.count, x + box.width - 4, middle, change.count));
    return nodes;
  },
  rows: slots,
  cells: slots,
  fold: (pen, { box, x, y }) => [
    write(pen, box.title, x + M.PAD, y + M.HEADER / 2, { size: 'title', colour: 'muted' }),
  ],
};

interface Drawn {
  readonly pen: Pen;
  readonly placed: PlacedBox;
  readonly element: SvgElement;
}

/** How boxes were drawn when nothing in them had changed. */
const unchanged = new WeakMap<Box, Drawn>();

/**
 * The group of a frame or an object; its first child is its outline. The same group as before where nothing is different,
 * so that nobody has to compare its parts.
 */
export function drawBox(pen: Pen, placed: PlacedBox, change: BoxChange): SvgElement {
  if (change.born || change.value || change.count || change.slots.size > 0) return drawNew(pen, placed, change);
  const known = unchanged.get(placed.box);
  if (known?.pen.colour === pen.colour && isAtSamePlace(known.placed, placed)) return known.element;
  const element = drawNew(pen, placed, change);
  unchanged.set(placed.box, { pen, placed, element });
  return element;
}

function isAtSamePlace(a: PlacedBox, b: PlacedBox): boolean {
  if (a.x !== b.x || a.y !== b.y || a.mirrored.size !== b.mirrored.size) return false;
  for (const key of a.mirrored) if (!b.mirrored.has(key)) return false;
  return true;
}

function drawNew(pen: Pen, placed: PlacedBox, change: BoxChange): SvgElement {
  const { box } = placed;
  const frame = box.kind === 'frame';
  const names = frame
    ? box.form === 'fold'
      ? { 'data-fold': 'frames' }
      : { 'data-frame': box.id, 'data-name': box.name }
    : { 'data-object': box.id, 'data-type': box.name, 'data-count': box.count };
  const marks = change.born || change.value ? [changeMark(pen, placed.x - 2, placed.y - 2)] : [];
  return element(
    'g',
    { ...names, 'data-unreachable': box.unreachable ? '' : null },
    [
      outline(pen, placed, change.born || change.value, frame ? FRAME_RADIUS : RADIUS),
      ...INSIDES[box.form](pen, placed, change),
      ...(box.examined === null ? [] : [copyBadge(pen, placed, box.examined.copy, box.examined.isGarbage)]),
      ...marks,
    ],
    `${box.kind} ${box.id}`,
  );
}

/** What is left of an object for the step in which it was freed: its outline, struck through. */
export function drawFreed(pen: Pen, placed: PlacedBox): SvgElement {
  const { box, x, y } = placed;
  const label = box.form === 'line' ? `${box.title} ${box.text ?? ''}` : box.title;
  const middle = y + (box.form === 'line' ? box.height / 2 : M.HEADER / 2);
  return element(
    'g',
    { 'data-freed': box.id, 'data-type': box.name },
    [
      element('rect', {
        x,
        y,
        width: box.width,
        height: box.height,
        rx: RADIUS,
        fill: 'none',
        stroke: pen.colour('line'),
        'stroke-width': 1,
        'stroke-dasharray': '4 4',
        opacity: 0.7,
      }),
      write(pen, label, x + M.PAD, middle, { size: 'title', colour: 'muted' }),
      element('path', {
        d: `M${x + 4} ${middle}H${x + box.width - 4}`,
        stroke: pen.colour('muted'),
        'stroke-width': 1.2,
      }),
    ],
    `freed ${box.id}`,
  );
}
