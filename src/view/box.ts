/**
 * The size of a box and the places of what is in it, from its contents.
 * Knows text widths; knows neither Python nor where the box will stand.
 */
import type { Id, Shape } from '../trace/model.ts';
import * as M from './measures.ts';
import type { Box, Examined, Faint, Family, Form, Note, Slot } from './scene.ts';
import { shorten, textWidth } from './text-width.ts';

/** A slot before it has a place. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  readonly target: Id | null;
  readonly weak: boolean;
  readonly faint: Faint | null;
  /** Shares its row with the next entry: the key of a mapping. */
  readonly leftward: boolean;
}

/** What a box holds, in drawing order; a string is a note between entries. */
export interface Content {
  readonly id: Id;
  readonly kind: Box['kind'];
  readonly family: Family;
  readonly shape: Shape | null;
  readonly name: string;
  readonly title: string;
  readonly count: string | null;
  readonly examined: Examined | null;
  readonly form: Form;
  readonly text: string | null;
  readonly entries: readonly (Entry | string)[];
  readonly dashed: boolean;
  readonly unreachable: boolean;
}

function sameEntry(a: Entry | string, b: Entry | string): boolean {
  if (isNote(a) || isNote(b)) return a === b;
  return (
    a.key === b.key &&
    a.label === b.label &&
    a.text === b.text &&
    a.target === b.target &&
    a.weak === b.weak &&
    a.faint === b.faint &&
    a.leftward === b.leftward
  );
}

/** Whether two contents of one frame or object make the same box. */
export function sameContent(a: Content, b: Content): boolean {
  return (
    a.count === b.count &&
    a.examined?.copy === b.examined?.copy &&
    a.examined?.isGarbage === b.examined?.isGarbage &&
    a.form === b.form &&
    a.text === b.text &&
    a.title === b.title &&
    a.unreachable === b.unreachable &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, i) => sameEntry(entry, b.entries[i]!))
  );
}

/** Columns after which text is cut. */
export interface TextLimits {
  readonly label: number;
  readonly value: number;
  readonly title: number;
}

export const TEXT_LIMITS: Readonly<Record<'wide' | 'narrow', TextLimits>> = {
  wide: { label: 18, value: 24, title: 28 },
  narrow: { label: 12, value: 14, title: 18 },
};

interface Shortened {
  readonly shown: string;
  readonly full: string | null;
}

function cut(text: string, columns: number): Shortened {
  const shown = shorten(text, columns);
  return { shown, full: shown === text ? null : text };
}

/** Width of the pill that holds a count; 0 for none. */
export function countWidth(count: string | null): number {
  return count === null ? 0 : Math.max(16, textWidth(count, M.FONT.title) + 9);
}

function headerWidth(title: string, count: string | null): number {
  return M.PAD + textWidth(title, M.FONT.title) + (count === null ? 0 : 8 + countWidth(count)) + M.PAD - 2;
}

interface Inside {
  readonly slots: Slot[];
  readonly notes: Note[];
  readonly width: number;
  readonly height: number;
}

function isNote(entry: Entry | string): entry is string {
  return typeof entry === 'string';
}

/** Width of the cell of a key, which stands at the left edge. */
const KEY_CELL = 22;

function arrangeRows(content: Content, limits: TextLimits, least: number): Inside {
  const rows = content.entries.map((entry) =>
    isNote(entry)
      ? { note: entry }
      : {
          entry,
          label: shorten(entry.label, limits.label),
          value: entry.text === null ? null : cut(entry.text, limits.value),
        },
  );
  let labels = 0;
  let cells = 0;
  let width = least;
  let keys = 0;
  for (const row of rows) {
    if ('note' in row) width = Math.max(width, textWidth(row.note, M.FONT.title) + 2 * M.PAD);
    else if (row.entry.leftward) keys = KEY_CELL + 5;
    else {
      labels = Math.max(labels, textWidth(row.label, M.FONT.text));
      cells = Math.max(cells, M.CELL, row.value === null ? 0 : textWidth(row.value.shown, M.FONT.text) + 12);
    }
  }
  const before = keys + M.PAD + (labels > 0 ? labels + M.PAD : 0);
  if (cells > 0) width = Math.max(width, before + cells + 5);
  const slots: Slot[] = [];
  const notes: Note[] = [];
  let y: number = M.HEADER;
  for (const row of rows) {
    if ('note' in row) notes.push({ text: row.note, x: M.PAD, y: y + M.ROW / 2 });
    else {
      const { key, target, weak, faint, leftward } = row.entry;
      slots.push({
        key,
        label: row.label,
        text: row.value?.shown ?? null,
        full: row.value?.full ?? null,
        target,
        weak,
        faint,
        leftward,
        x: leftward ? 5 : width - cells - 5,
        y: y + (M.ROW - M.CELL_HEIGHT) / 2,
        width: leftward ? KEY_CELL : cells,
        height: M.CELL_HEIGHT,
        labelX: keys + M.PAD,
        labelY: y + M.ROW / 2,
      });
      if (leftward) continue;
    }
    y += M.ROW;
  }
  return { slots, notes, width, height: y + M.FOOT };
}

function arrangeCells(content: Content, limits: TextLimits, least: number): Inside {
  const slots: Slot[] = [];
  const notes: Note[] = [];
  const indexed = content.entries.some((entry) => !isNote(entry) && entry.label !== '');
  const above = indexed ? M.INDEX : M.CELLS_INSET;
  let x: number = M.CELLS_INSET;
  let y: number = M.HEADER;
  let width = least;
  for (const entry of content.entries) {
    const value = isNote(entry) ? cut(entry, 40) : cut(entry.text ?? '', limits.value);
    const size = isNote(entry) ? M.FONT.title : M.FONT.text;
    const cell = Math.max(26, Math.ceil(textWidth(value.shown, size) + 12));
    if (x > M.CELLS_INSET && x + cell > M.WRAP) {
      x = M.CELLS_INSET;
      y += above + M.CELL_HEIGHT;
    }
    if (isNote(entry)) notes.push({ text: entry, x: x + 6, y: y + above + M.CELL_HEIGHT / 2 });
    else
      slots.push({
        key: entry.key,
        label: entry.label,
        text: value.shown,
        full: value.full,
        target: null,
        weak: entry.weak,
        faint: entry.faint,
        leftward: false,
        x,
        y: y + above,
        width: cell,
        height: M.CELL_HEIGHT,
        labelX: x + 4,
        labelY: y + above / 2,
      });
    x += cell;
    width = Math.max(width, x + M.CELLS_INSET);
  }
  const empty = content.entries.length === 0;
  return { slots, notes, width, height: y + (empty ? M.FOOT + 4 : above + M.CELL_HEIGHT + M.CELLS_INSET) };
}

/** A box of the right size for its contents. Lengths are whole px. */
export function makeBox(content: Content, limits: TextLimits): Box {
  const title = shorten(content.title, limits.title);
  if (content.form === 'line') {
    const value = cut(content.text ?? '', limits.value);
    const count = content.count === null ? 0 : countWidth(content.count) + 4;
    const width = lineValueX(title) + textWidth(value.shown, M.FONT.text) + 8 + count;
    return boxWith(content, title, value, { slots: [], notes: [], width: Math.ceil(width), height: M.LINE });
  }
  const least = Math.ceil(Math.max(M.CELL + 10, headerWidth(title, content.count)));
  const inside =
    content.form === 'fold'
      ? { slots: [], notes: [], width: least, height: M.HEADER }
      : content.form === 'rows'
        ? arrangeRows(content, limits, least)
        : arrangeCells(content, limits, least);
  return boxWith(content, title, null, inside);
}

/** Written out: making an object from parts of others takes several times as long, and a run has thousands of boxes. */
function boxWith(content: Content, title: string, value: Shortened | null, inside: Inside): Box {
  return {
    id: content.id,
    kind: content.kind,
    family: content.family,
    shape: content.shape,
    name: content.name,
    title,
    count: content.count,
    examined: content.examined,
    form: content.form,
    dashed: content.dashed,
    unreachable: content.unreachable,
    text: value === null ? null : value.shown,
    full: value === null ? null : value.full,
    slots: inside.slots,
    notes: inside.notes,
    width: Math.ceil(inside.width),
    height: inside.height,
  };
}

/** Where the value of an atom begins, after the strip with its type. */
export function lineValueX(title: string): number {
  return lineTypeWidth(title) + 8;
}

/** Width of the strip that names an atom's type. */
export function lineTypeWidth(title: string): number {
  return Math.ceil(textWidth(title, M.FONT.title)) + 2 * M.PAD - 3;
}
