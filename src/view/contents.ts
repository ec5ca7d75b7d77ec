/**
 * What the box of each kind of object and frame holds: one row a shape. Knows
 * the data model of a trace; knows neither sizes nor colours.
 */
import type { FrameRecord, Id, ObjectRecord, Shape } from '../trace/model.ts';
import type { Content, Entry } from './box.ts';
import type { Family, Form } from './scene.ts';

/** How a reference appears in its slot: as text, as an arrow, or not at all. */
export type SlotLook = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'arrow' } | { readonly kind: 'folded' };

/** What contents need to know of the picture they are for. */
export interface ContentContext {
  look(owner: Id, key: string, target: Id): SlotLook;
  /** A short text for an object where it is not drawn: a dictionary's key, a class's name. */
  brief(id: Id): string;
  /** The count shown in the header of an object's box. */
  count(object: ObjectRecord): string | null;
  /** Whether an arrow ever leaves a cell of the sequence or set: such a one stands upright. */
  upright(id: Id): boolean;
  unreachable(id: Id): boolean;
  more(hidden: number): string;
  methods(count: number): string;
}

interface ShapeRow {
  readonly family: Family;
  readonly form: (object: ObjectRecord, context: ContentContext) => Form;
  readonly title: (object: ObjectRecord, context: ContentContext) => string;
  readonly entries: (object: ObjectRecord, context: ContentContext) => (Entry | string)[];
  readonly dashed?: true;
}

/** A container with more rows than this shows the first ones and the last. */
const MOST_ROWS = 10;
const FIRST_ROWS = 7;
/** The same for cells side by side. */
const MOST_CELLS = 24;
const FIRST_CELLS = 18;

/** The ends of a long list with a note between them; all of a short one. Entries that are not shown are never made. */
function fold<Item>(items: readonly Item[], most: number, first: number, make: (item: Item, index: number) => Entry | string, context: ContentContext): (Entry | string)[] {
  if (items.length <= most) return items.map(make);
  const last = items.length - 1;
  return [...items.slice(0, first).map(make), context.more(items.length - first - 1), make(items[last]!, last)];
}

function entry(owner: Id, key: string, label: string, target: Id, context: ContentContext, weak = false): Entry | null {
  const look = context.look(owner, key, target);
  if (look.kind === 'folded') return null;
  return look.kind === 'arrow' ? { key, label, text: null, target, weak } : { key, label, text: look.text, target: null, weak };
}

function emptyEntry(key: string, label: string): Entry {
  return { key, label, text: '', target: null, weak: false };
}

function items(object: ObjectRecord, context: ContentContext, labelled: boolean): (Entry | string)[] {
  const upright = context.upright(object.id);
  const make = (target: Id | null, index: number): Entry => {
    const label = labelled ? String(index) : '';
    const made = target === null ? null : entry(object.id, String(index), label, target, context);
    return made ?? emptyEntry(String(index), label);
  };
  return upright
    ? fold(object.items, MOST_ROWS, FIRST_ROWS, make, context)
    : fold(object.items, MOST_CELLS, FIRST_CELLS, make, context);
}

function setItems(object: ObjectRecord, context: ContentContext): (Entry | string)[] {
  return items({ ...object, items: object.items.filter((item) => item !== null) }, context, false);
}

function pairs(object: ObjectRecord, context: ContentContext): (Entry | string)[] {
  const entries: { key: Id; value: Id }[] = [];
  for (let i = 0; i + 1 < object.items.length; i += 2) {
    const key = object.items[i];
    const value = object.items[i + 1];
    if (key != null && value != null) entries.push({ key, value });
  }
  return fold(
    entries,
    MOST_ROWS,
    FIRST_ROWS,
    ({ key, value }) => {
      const label = context.brief(key);
      return entry(object.id, label, label, value, context) ?? emptyEntry(label, label);
    },
    context,
  );
}

function fields(object: ObjectRecord, context: ContentContext): (Entry | string)[] {
  const all = [...object.fields];
  const shown: Entry[] = [];
  let folded = 0;
  for (const [name, target] of all) {
    const made = entry(object.id, name, name, target, context);
    if (made === null) folded++;
    else shown.push(made);
  }
  const rows = fold(shown, MOST_ROWS + 2, MOST_ROWS, (row) => row, context);
  return folded > 0 ? [...rows, context.methods(folded)] : rows;
}

/** Attributes, then items: a user's subclass of a built-in container has both. */
function fieldsAndItems(object: ObjectRecord, context: ContentContext): (Entry | string)[] {
  return [...fields(object, context), ...items(object, context, true)];
}

function weakEntries(object: ObjectRecord, context: ContentContext): (Entry | string)[] {
  return object.weak.map((target, index) => entry(object.id, `weak ${index}`, '', target, context, true) ?? emptyEntry(`weak ${index}`, ''));
}

const named = (prefix: string) => (object: ObjectRecord) => `${prefix}${object.text ?? object.type}`;
const typeName = (object: ObjectRecord) => object.type;
const rows = (): Form => 'rows';

const SHAPE_ROWS: Readonly<Record<Shape, ShapeRow>> = {
  atom: { family: 'atom', form: () => 'line', title: typeName, entries: () => [] },
  sequence: {
    family: 'sequence',
    form: (object, context) => (context.upright(object.id) || object.fields.size > 0 ? 'rows' : 'cells'),
    title: typeName,
    entries: fieldsAndItems,
  },
  mapping: { family: 'mapping', form: rows, title: typeName, entries: (object, context) => [...fields(object, context), ...pairs(object, context)] },
  set: {
    family: 'set',
    form: (object, context) => (context.upright(object.id) || object.fields.size > 0 ? 'rows' : 'cells'),
    title: typeName,
    entries: (object, context) => [...fields(object, context), ...setItems(object, context)],
  },
  instance: { family: 'instance', form: rows, title: typeName, entries: fieldsAndItems },
  class: { family: 'class', form: rows, title: named('class '), entries: fields },
  function: { family: 'function', form: rows, title: named('ƒ '), entries: fieldsAndItems },
  method: { family: 'function', form: rows, title: () => 'method', entries: fieldsAndItems },
  cell: { family: 'other', form: rows, title: typeName, entries: fieldsAndItems },
  iterator: { family: 'iterator', form: rows, title: typeName, entries: fieldsAndItems },
  generator: { family: 'iterator', form: rows, title: named('generator '), entries: fields, dashed: true },
  exception: { family: 'exception', form: rows, title: typeName, entries: fieldsAndItems },
  traceback: { family: 'exception', form: rows, title: typeName, entries: fieldsAndItems },
  frame: { family: 'other', form: rows, title: typeName, entries: fieldsAndItems, dashed: true },
  weakref: { family: 'other', form: rows, title: typeName, entries: weakEntries, dashed: true },
  module: { family: 'other', form: rows, title: named('module '), entries: fields },
  opaque: { family: 'other', form: (object) => (object.text === null ? 'rows' : 'line'), title: typeName, entries: fieldsAndItems },
};

/** The contents of an object's box. */
export function objectContent(object: ObjectRecord, context: ContentContext): Content {
  const row = SHAPE_ROWS[object.shape];
  return {
    id: object.id,
    kind: 'object',
    family: row.family,
    shape: object.shape,
    name: object.type,
    title: row.title(object, context),
    count: context.count(object),
    form: row.form(object, context),
    text: object.text,
    entries: row.entries(object, context),
    dashed: row.dashed ?? false,
    unreachable: context.unreachable(object.id),
  };
}

/** The contents of a frame's box. */
export function frameContent(frame: FrameRecord, context: ContentContext): Content {
  const entries: Entry[] = [];
  for (const [name, target] of frame.locals) {
    const made = entry(frame.id, name, name, target, context);
    if (made !== null) entries.push(made);
  }
  return {
    id: frame.id,
    kind: 'frame',
    family: 'frame',
    shape: null,
    name: frame.name,
    title: frame.name,
    count: null,
    form: 'rows',
    text: null,
    entries,
    dashed: false,
    unreachable: false,
  };
}
