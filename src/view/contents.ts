/**
 * What the box of each kind of object and frame holds: one row a shape. Knows
 * what a detail shows; knows neither sizes nor colours.
 */
import type { Slot as VisibleSlot, Visible } from '../query/visible.ts';
import type { FrameRecord, Id, ObjectRecord, Shape } from '../trace/model.ts';
import type { Content, Entry } from './box.ts';
import type { Examined, Faint, Family, Form } from './scene.ts';
import type { PictureWords } from './words.ts';

/** What contents need to know of the picture they are for. */
export interface ContentContext {
  readonly visible: Visible;
  readonly words: PictureWords;
  /** Whether there is room for a box of the object; asked once for every arrow that is to lead to it, nearest first. */
  isDrawn(id: Id): boolean;
  /** How many objects of a chain are left out where a slot leads to one that is not drawn; 0 or 1 where it is no chain. */
  leftOut(slot: VisibleSlot): number;
  /** Whether an arrow ever leaves a cell of the sequence or set: such a one stands upright. */
  upright(id: Id): boolean;
}

interface ShapeRow {
  readonly family: Family;
  readonly title: (object: ObjectRecord) => string;
  /** Horizontal cells while no arrow leaves them; rows otherwise. */
  readonly cells?: true;
  /** Items carry no index. */
  readonly unordered?: true;
  /** Text alone, on one line with the type, as long as nothing else is to be shown. */
  readonly line?: true;
  readonly dashed?: true;
}

const typeName = (object: ObjectRecord) => object.type;
const named = (prefix: string) => (object: ObjectRecord) =>
  object.text === null ? object.type : `${prefix}${object.text}`;

const SHAPE_ROWS: Readonly<Record<Shape, ShapeRow>> = {
  atom: { family: 'atom', title: typeName, line: true },
  sequence: { family: 'sequence', title: typeName, cells: true },
  mapping: { family: 'mapping', title: typeName },
  set: { family: 'set', title: typeName, cells: true, unordered: true },
  instance: { family: 'instance', title: typeName },
  class: { family: 'class', title: named('class ') },
  function: { family: 'function', title: named('ƒ ') },
  method: { family: 'function', title: typeName },
  cell: { family: 'other', title: typeName },
  iterator: { family: 'iterator', title: typeName, line: true },
  generator: { family: 'iterator', title: named('generator '), dashed: true },
  exception: { family: 'exception', title: typeName },
  traceback: { family: 'exception', title: typeName },
  frame: { family: 'other', title: named('frame '), dashed: true },
  weakref: { family: 'other', title: typeName, dashed: true },
  module: { family: 'other', title: named('module ') },
  opaque: { family: 'other', title: typeName, line: true },
};

/** The colour and general look that objects of a shape share. */
export function familyOf(shape: Shape): Family {
  return SHAPE_ROWS[shape].family;
}

/** A container with more rows than this shows the first ones and the last. */
const MOST_ROWS = 10;
const FIRST_ROWS = 7;
/** The same for cells side by side. */
const MOST_CELLS = 24;
const FIRST_CELLS = 18;

/** The ends of a long list with a note between them; all of a short one. What is left out is never made. */
function fold<Item>(
  items: readonly Item[],
  most: number,
  first: number,
  words: PictureWords,
  make: (item: Item) => Entry[],
): (Entry | string)[] {
  if (items.length <= most) return items.flatMap(make);
  return [
    ...items.slice(0, first).flatMap(make),
    words.more(items.length - first - 1),
    ...make(items[items.length - 1]!),
  ];
}

/** Signs for what is only defined: the text of a chip under its own name. */
const CHIP_SIGNS: Readonly<Partial<Record<Shape, string>>> = {
  function: 'ƒ',
  method: 'ƒ',
  class: 'class',
  module: 'module',
};

function chipText(slot: VisibleSlot, name: string, visible: Visible): string {
  const shape = visible.memory.objects.get(slot.target)?.shape;
  const sign = (shape === undefined ? undefined : CHIP_SIGNS[shape]) ?? '';
  return name === slot.key ? sign : `${sign} ${name}`.trim();
}

/** In a slot that refers to an object that is not drawn for want of room. */
const ELSEWHERE = '…';

/** The entries of a visible slot: one, or none if it is folded away. */
function entriesFor(slot: VisibleSlot, label: string, { visible, words, isDrawn, leftOut }: ContentContext): Entry[] {
  const { look } = slot;
  switch (look.kind) {
    case 'folded':
      return [];
    case 'arrow': {
      if (isDrawn(slot.target)) return [entry(slot, label, null, slot.target, null)];
      const count = leftOut(slot);
      return [entry(slot, label, count > 1 ? words.more(count) : ELSEWHERE, null, 'elsewhere')];
    }
    case 'chip':
      return [entry(slot, label, chipText(slot, look.text, visible), null, 'named')];
    case 'shared':
      return [entry(slot, label, look.text, null, 'named')];
    case 'text':
      return [entry(slot, label, look.text, null, null)];
  }
}

function entry(
  { key, kind }: VisibleSlot,
  label: string,
  text: string | null,
  target: Id | null,
  faint: Faint | null,
): Entry {
  return { key, label, text, target, weak: kind === 'weak', faint, leftward: false };
}

/** The rows of a mapping: the text of the key, with an arrow of its own where the key is drawn, and the value. */
function pairs(slots: readonly VisibleSlot[], context: ContentContext): (Entry | string)[] {
  const rows: { key: VisibleSlot | null; value: VisibleSlot }[] = [];
  let key: VisibleSlot | null = null;
  for (const slot of slots) {
    if (slot.kind === 'key') key = slot;
    if (slot.kind !== 'value') continue;
    rows.push({ key, value: slot });
    key = null;
  }
  return fold(rows, MOST_ROWS, FIRST_ROWS, context.words, (row) => {
    const value = entriesFor(row.value, row.value.key, context);
    const arrow = row.key?.look.kind === 'arrow' && context.isDrawn(row.key.target);
    if (!arrow || value.length === 0) return value;
    return [
      { key: row.key!.key, label: '', text: null, target: row.key!.target, weak: false, faint: null, leftward: true },
      ...value,
    ];
  });
}

function isCells(object: ObjectRecord, row: ShapeRow, slots: readonly VisibleSlot[], context: ContentContext): boolean {
  return row.cells === true && !context.upright(object.id) && slots.every((slot) => slot.kind === 'item');
}

function entriesOf(
  object: ObjectRecord,
  row: ShapeRow,
  slots: readonly VisibleSlot[],
  context: ContentContext,
): (Entry | string)[] {
  const { words } = context;
  const own = slots.filter((slot) => slot.kind !== 'key' && slot.kind !== 'value');
  const shown = own.filter((slot) => slot.look.kind !== 'folded');
  const cells = isCells(object, row, slots, context);
  const entries = fold(shown, cells ? MOST_CELLS : MOST_ROWS, cells ? FIRST_CELLS : FIRST_ROWS, words, (slot) =>
    entriesFor(slot, slot.kind === 'item' && row.unordered === true ? '' : slot.key, context),
  );
  entries.push(...weakEntries(object, slots, context));
  if (object.shape === 'mapping') entries.push(...pairs(slots, context));
  if (own.length > shown.length && object.shape === 'class') entries.push(words.methods(own.length - shown.length));
  return entries;
}

/** References that do not count, where they lead to something that is drawn anyway. */
function weakEntries(
  object: ObjectRecord,
  slots: readonly VisibleSlot[],
  { visible, isDrawn }: ContentContext,
): Entry[] {
  const told = new Set(slots.filter((slot) => slot.kind === 'weak').map((slot) => slot.target));
  return object.weak
    .filter((target) => !told.has(target))
    .map((target, index) => {
      const drawn = visible.objects.has(target) && isDrawn(target);
      const text = drawn ? null : (visible.memory.objects.get(target)?.text ?? ELSEWHERE);
      return {
        key: `weak ${index}`,
        label: '',
        text,
        target: drawn ? target : null,
        weak: true,
        faint: drawn ? null : 'named',
        leftward: false,
      };
    });
}

/** The count in the header of a box. */
function countText(id: Id, visible: Visible): string {
  const count = visible.count(id);
  return count === 'immortal' ? '∞' : String(count);
}

/** What the collector has found of an object while a collection is under way. */
function examinedOf({ collectorCount, collectorVerdict }: ObjectRecord): Examined | null {
  if (collectorCount === undefined) return null;
  return { copy: collectorCount, isGarbage: collectorVerdict === 0 };
}

/** The contents of an object's box. */
export function objectContent(object: ObjectRecord, context: ContentContext): Content {
  const row = SHAPE_ROWS[object.shape];
  const slots = context.visible.slots(object.id);
  const line =
    row.line === true && object.text !== null && slots.length === 0 && !object.text.startsWith(`<${object.type}`);
  const form: Form = line ? 'line' : isCells(object, row, slots, context) ? 'cells' : 'rows';
  return {
    id: object.id,
    kind: 'object',
    family: row.family,
    shape: object.shape,
    name: object.type,
    title: row.title(object),
    count: countText(object.id, context.visible),
    examined: examinedOf(object),
    form,
    text: object.text,
    entries: line ? [] : entriesOf(object, row, slots, context),
    dashed: row.dashed === true || context.visible.inFlight.has(object.id),
    unreachable: context.visible.isUnreachable(object.id),
  };
}

/** The contents of a frame's box. */
export function frameContent(frame: FrameRecord, context: ContentContext): Content {
  const entries = context.visible.slots(frame.id).flatMap((slot) => entriesFor(slot, slot.key, context));
  return frameBox(frame, frame.name, 'rows', entries);
}

/** One box in place of frames that are not shown; it goes by the outermost of them. */
export function foldedFrames(outermost: FrameRecord, hidden: number, words: PictureWords): Content {
  return frameBox(outermost, words.moreFrames(hidden), 'fold', []);
}

function frameBox(frame: FrameRecord, title: string, form: Form, entries: readonly Entry[]): Content {
  return {
    id: frame.id,
    kind: 'frame',
    family: 'frame',
    shape: null,
    name: frame.name,
    title,
    count: null,
    examined: null,
    form,
    text: null,
    entries,
    dashed: false,
    unreachable: false,
  };
}
