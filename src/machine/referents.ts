/**
 * What an object refers to: all counted references for the collector, and those that CPython tells of, in its order,
 * for the module `gc`. Source: the tp_traverse functions of CPython's Objects/*.c, by what `gc.get_referents` answers.
 */
import { fullName } from './basic-sizes.ts';
import { DICT, FRAME, FUNCTION, FunctionItem, LIST, PROPERTY, RANGE, STR, SUPER, TUPLE, TYPE } from './core-types.ts';
import type { Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import { None } from './singletons.ts';
import type { PyType } from './type.ts';

/** References that `object` holds, for examination. */
export function* references(object: PyObject): Generator<PyObject> {
  if (object.items !== null) for (const item of object.items) if (item !== null) yield item;
  if (object.fields !== null) for (const field of object.fields) if (field !== null) yield field;
  const frame = keptFrame(object);
  if (frame !== null) yield* frameReferences(frame);
  if (object.type.isHeapType) yield object.type.object;
}

export function* frameReferences(frame: Frame): Generator<PyObject> {
  for (let i = 0; i < frame.stackTop; i++) if (frame.slots[i] != null) yield frame.slots[i] as PyObject;
  for (const held of [frame.func, frame.namespace, frame.instance, frame.caller]) if (held !== null) yield held;
}

/** The frame whose references are the object's: that of a suspended generator, that of a frame object whose call has ended. */
function keptFrame(object: PyObject): Frame | null {
  const frame =
    object.type === FRAME
      ? (object.payload as Frame)
      : object.type.shape === 'generator'
        ? (object.payload as GeneratorState).frame
        : null;
  return frame !== null && !frame.isRunning && (object.type !== FRAME || frame.generator === null) ? frame : null;
}

/**
 * Visits all that `object` refers to, some of it perhaps twice, in CPython's order; what CPython does not visit comes last.
 * For the collector, which does so for every survivor: the usual kinds make no generator.
 */
export function visitReferences(machine: Machine, object: PyObject, visit: (reference: PyObject) => void): void {
  const { type, items, fields } = object;
  if (type === LIST || type === TUPLE) {
    const all = items as (PyObject | null)[];
    for (let i = all.length - 1; i >= 0; i--) if (all[i] != null) visit(all[i] as PyObject);
    return;
  }
  if (type === DICT) {
    const all = items as (PyObject | null)[];
    for (let i = 0; i < all.length; i += 2) {
      if (all[i + 1] != null) visit(all[i + 1] as PyObject);
      if (all[i] != null) visit(all[i] as PyObject);
    }
    return;
  }
  if (items === null && fields !== null && type.slotCount === 0 && type.shape === 'instance') {
    for (let i = 0; i < fields.length; i++) if (fields[i] !== null) visit(fields[i] as PyObject);
    visit(type.object);
    return;
  }
  for (const reference of referents(machine, object)) visit(reference);
  for (const reference of references(object)) visit(reference);
}

/** What `gc.get_referents` answers for one object. */
export function* referents(machine: Machine, object: PyObject): Generator<PyObject> {
  const { type } = object;
  const { layout } = type;
  if (type.isHeapType) {
    yield* slotValues(object);
    const fields = object.fields ?? [];
    const order = type.keys.orderOf(fields) ?? fields.keys();
    // The dictionary of an exception is where its built-in kind has a place for one: behind what every object has.
    if (layout.dictSlot >= 0) yield type.object;
    yield* present([...order].filter((key) => key >= type.slotCount).map((key) => fields[key] ?? null));
    if (layout.dictSlot < 0) yield type.object;
  }
  yield* ownReferents(machine, object, layout);
}

/** Values of `__slots__`: those of the class itself first, then of its bases; in the order of their names within each. */
function* slotValues(object: PyObject): Generator<PyObject> {
  const { keys, slotCount, mro } = object.type;
  let end = slotCount;
  for (const type of mro) {
    const start = type.base?.slotCount ?? 0;
    if (!type.isHeapType || type.slotCount !== end || start === end) continue;
    const own = keys.names.slice(start, end).map((name, i) => ({ name, value: object.fields?.[start + i] ?? null }));
    own.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { value } of own) if (value !== null) yield value;
    end = start;
  }
}

/** Modules whose kinds are made when the module is imported: their objects tell of them, first or, where noted, last. */
const MAKES_ITS_KINDS: ReadonlySet<string> = new Set(['collections', 'itertools', 'functools', 'operator', 're']);
const TELLS_KIND_LAST: ReadonlySet<string> = new Set(['operator.attrgetter', 'operator.methodcaller']);
/** Kinds that tell of their function behind what it is called with. */
const TELLS_FUNCTION_LAST: ReadonlySet<string> = new Set([
  'builtins.map',
  'builtins.filter',
  'itertools.filterfalse',
  'itertools.starmap',
  'itertools.takewhile',
  'itertools.dropwhile',
]);
const ORDERED_DICT = 'collections.OrderedDict';

function* ownReferents(machine: Machine, object: PyObject, layout: PyType): Generator<PyObject> {
  const { type } = object;
  if (type.isHeapType || !MAKES_ITS_KINDS.has(type.module)) return yield* partsOf(machine, object, layout);
  const name = fullName(type);
  if (name === ORDERED_DICT) {
    const items = object.items ?? [];
    yield* present(items.filter((_, i) => i % 2 === 0));
    return yield* partsOf(machine, object, layout);
  }
  const isLast = TELLS_KIND_LAST.has(name);
  if (!isLast) yield type.object;
  if (layout === DICT) yield* present(object.fields ?? []);
  yield* partsOf(machine, object, layout);
  if (isLast) yield type.object;
}

function* partsOf(machine: Machine, object: PyObject, layout: PyType): Generator<PyObject> {
  const items = object.items ?? [];
  switch (layout) {
    case LIST:
    case TUPLE:
      yield* present([...items].reverse());
      return;
    case DICT:
      yield* dictReferents(items);
      return;
    case FUNCTION:
      yield* present([items[FunctionItem.CODE]]);
      yield* present([items[FunctionItem.GLOBALS], machine.builtins]);
      yield* present(FUNCTION_ORDER.map((index) => items[index]));
      return;
    case PROPERTY:
      for (const part of present(items)) if (part !== None) yield part;
      return;
    case RANGE:
      // CPython does not visit what a range is made of.
      return;
    case SUPER:
      yield* present([items[1], items[0], items[2]]);
      return;
    case TYPE:
      yield* present([items[0], items[2], items[1]]);
      yield* present([(object.payload as PyType | null)?.base?.object]);
      return;
    default: {
      yield* present(TELLS_FUNCTION_LAST.has(fullName(layout)) ? [...items].reverse() : items);
      const frame = keptFrame(object);
      if (frame === null) return;
      yield* present([frame.func, frame.code.object]);
      for (let i = 0; i < frame.stackTop; i++) yield* present([frame.slots[i] as PyObject | null]);
      yield* present([frame.namespace, frame.caller]);
    }
  }
}

const FUNCTION_ORDER = [
  FunctionItem.MODULE,
  FunctionItem.DEFAULTS,
  FunctionItem.KEYWORD_DEFAULTS,
  FunctionItem.DOC,
  FunctionItem.NAME,
  FunctionItem.DICT,
  FunctionItem.CLOSURE,
  FunctionItem.ANNOTATIONS,
  FunctionItem.ANNOTATE,
  FunctionItem.TYPE_PARAMS,
  FunctionItem.QUALNAME,
];

/** A table whose keys are all strings tells of its values only; any other of each value and its key. */
function* dictReferents(items: readonly (PyObject | null)[]): Generator<PyObject> {
  let textOnly = true;
  for (let i = 0; i < items.length; i += 2) if (items[i] != null && items[i]?.type !== STR) textOnly = false;
  for (let i = 0; i < items.length; i += 2) {
    if (items[i] == null) continue;
    yield* present(textOnly ? [items[i + 1]] : [items[i + 1], items[i]]);
  }
}

function* present(references: readonly (PyObject | null | undefined)[]): Generator<PyObject> {
  for (const reference of references) if (reference != null) yield reference;
}
