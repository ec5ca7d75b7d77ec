/**
 * The whole picture of one step as an SVG tree. Knows the names that tools
 * read (data-frame, data-object, data-slot, data-from, data-to, data-tag).
 */
import type { Theme } from '../../options/options.ts';
import type { Id } from '../../trace/model.ts';
import type { PlacedBox, Placement } from '../layout/placement.ts';
import * as M from '../measures.ts';
import { referenceKey, type Reference, type Scene } from '../scene.ts';
import { element, text, type SvgElement, type SvgNode } from '../svg-node.ts';
import { fontOf, paletteOf } from '../theme.ts';
import type { PictureWords } from '../words.ts';
import type { Pane } from '../allocator-pane.ts';
import { drawAllocator } from './allocator.ts';
import { drawArrow, drawStub, drawTarget } from './arrow.ts';
import { drawBox, drawFreed, type BoxChange, unreachableSize } from './box.ts';
import { n, write, type Pen } from './pen.ts';

export interface PictureInput {
  readonly scene: Scene;
  /** The scene of the step before, for the marks of change; null at the first step. */
  readonly before: Scene | null;
  readonly placement: Placement;
  /** Objects of the step before that are gone, at their old places. */
  readonly freed: readonly PlacedBox[];
  /** Where the objects lie, below the picture; null where that is not shown. */
  readonly pane?: Pane | null;
}

export interface PictureOptions {
  readonly theme: Theme;
  readonly words: PictureWords;
  /** Begins every id in the picture. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** What is different from the step before, by box and by reference. */
class Changes {
  readonly #before: Scene | null;
  readonly #references: ReadonlySet<string>;
  readonly #texts = new Map<string, string>();
  /** Slots whose objects were not drawn, so that nobody can tell whether they are the same. */
  readonly #elsewhere = new Set<string>();
  readonly #counts = new Map<Id, string | null>();
  readonly #values = new Map<Id, string | null>();

  constructor(before: Scene | null) {
    this.#before = before;
    this.#references = new Set(before === null ? [] : before.references.map(referenceKey));
    for (const box of before === null ? [] : [...before.frames, ...before.objects.values()]) {
      this.#counts.set(box.id, box.count);
      this.#values.set(box.id, box.full ?? box.text);
      for (const slot of box.slots) {
        const key = `${box.id}.${slot.key}`;
        if (slot.faint === 'elsewhere') this.#elsewhere.add(key);
        else this.#texts.set(key, slot.text ?? '');
      }
    }
  }

  /** An arrow counts as changed if its owner was there before: what is new as a whole is marked once. */
  arrow(reference: Reference): boolean {
    if (this.#before === null || this.#elsewhere.has(`${reference.owner}.${reference.slot.key}`)) return false;
    return this.#counts.has(reference.owner) && !this.#references.has(referenceKey(reference));
  }

  box({ box }: PlacedBox): BoxChange {
    if (this.#before === null) return { born: false, value: false, count: false, slots: new Set() };
    const born = !this.#counts.has(box.id);
    const slots = new Set<string>();
    for (const slot of box.slots) {
      const key = `${box.id}.${slot.key}`;
      const changed =
        !born &&
        slot.faint !== 'elsewhere' &&
        !this.#elsewhere.has(key) &&
        (slot.target === null ? this.#texts.get(key) !== slot.text : !this.#references.has(`${key}>${slot.target}`));
      if (changed) slots.add(slot.key);
    }
    const value = !born && box.form === 'line' && this.#values.get(box.id) !== (box.full ?? box.text);
    return { born, value, count: !born && this.#counts.get(box.id) !== box.count, slots };
  }
}

function labels(pen: Pen, placement: Placement): SvgNode[] {
  const nodes: SvgNode[] = [];
  const top = placement.frames[placement.frames.length - 1];
  if (top !== undefined) {
    const middle = top.y + top.box.height + M.LABEL_LINE / 2 + 1;
    const lines = placement.stackLabel.map((line, i) =>
      write(pen, line, top.x + M.LABEL_INDENT, middle + i * M.LABEL_LINE, { size: 'title', colour: 'muted' }),
    );
    const sign = element('path', {
      d: `M${n(top.x + 6)} ${n(middle + 3.5)}l4 -7l4 7Z`,
      fill: pen.colour('frame-line'),
    });
    nodes.push(element('g', { 'data-label': 'top' }, [sign, ...lines], 'label top'));
  }
  for (const { box, x, y } of placement.objects) {
    if (!box.unreachable) continue;
    nodes.push(
      element(
        'g',
        { 'data-label': 'unreachable' },
        [
          write(pen, pen.words.unreachable, x + 2, y - M.LABEL / 2 + 1, {
            size: unreachableSize(box),
            colour: 'unreachable',
            italic: true,
          }),
        ],
        `label ${box.id}`,
      ),
    );
  }
  return nodes;
}

function tagEnds(pen: Pen, placement: Placement): SvgNode[] {
  const byTarget = new Map<Id, (typeof placement.tags)[number][]>();
  for (const tag of placement.tags) {
    const known = byTarget.get(tag.reference.target);
    if (known === undefined) byTarget.set(tag.reference.target, [tag]);
    else known.push(tag);
  }
  return placement.objects.flatMap(({ box, x, y }) => {
    const tags = byTarget.get(box.id);
    return tags === undefined ? [] : [drawTarget(pen, tags, x, y, box.width)];
  });
}

/** The picture as an `<svg>` element. */
export function drawPicture(input: PictureInput, options: PictureOptions): SvgElement {
  const { placement } = input;
  const pen: Pen = { colour: paletteOf(options.theme), words: options.words };
  const changes = new Changes(input.before);
  const frames = new Set(placement.frames.map(({ box }) => box.id));
  const look = (reference: Reference) => ({
    fromFrame: frames.has(reference.owner),
    changed: changes.arrow(reference),
    weak: reference.slot.weak,
  });
  const pane = input.pane ?? null;
  const width = Math.ceil(Math.max(placement.width, pane?.width ?? 0));
  const top = Math.ceil(placement.height);
  const height = top + Math.ceil(pane?.height ?? 0);
  const group = (name: string, children: SvgNode[]) => element('g', { 'data-layer': name }, children, name);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${options.id}-title`,
      'aria-describedby': `${options.id}-desc`,
      'font-family': fontOf(options.theme),
      'font-size': M.FONT.text,
      // Else browsers round the widths of letters, and text that is drawn small leaves its cell.
      'text-rendering': 'geometricPrecision',
      fill: pen.colour('text'),
    },
    [
      element('title', { id: `${options.id}-title` }, [text(options.title)]),
      element('desc', { id: `${options.id}-desc` }, [text(options.description)]),
      group(
        'freed',
        input.freed.map((placed) => drawFreed(pen, placed)),
      ),
      group(
        'frames',
        placement.frames.map((placed) => drawBox(pen, placed, changes.box(placed))),
      ),
      group(
        'objects',
        placement.objects.map((placed) => drawBox(pen, placed, changes.box(placed))),
      ),
      group('labels', [...labels(pen, placement), ...tagEnds(pen, placement)]),
      group('arrows', [
        ...placement.arrows.map((arrow) => drawArrow(pen, arrow, look(arrow.reference))),
        ...placement.tags.map((tag) => drawStub(pen, tag, look(tag.reference))),
      ]),
      ...(pane === null ? [] : [drawAllocator(pen, pane, top)]),
    ],
  );
}
