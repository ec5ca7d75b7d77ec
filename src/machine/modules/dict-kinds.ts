/**
 * `collections.defaultdict` and `collections.OrderedDict`. Source: CPython's
 * Modules/_collectionsmodule.c, Objects/odictobject.c.
 */
import { DICT, DICT_ITEMS, DICT_KEYS, DICT_VALUES, coreType } from '../core-types.ts';
import {
  addEntry,
  clearDict,
  dictEntry,
  dictLength,
  dictPop,
  dictSet,
  entriesOf,
  keyAt,
  nextEntry,
  previousEntry,
  removeEntry,
  reserveKeys,
  tableOf,
  valueAt,
} from '../dict.ts';
import { HashTable } from '../hash-table.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, callMethod, isCallable } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { requireHash } from '../operations/hash.ts';
import { forEach } from '../operations/iterate.ts';
import { collectList } from '../sequence.ts';
import { guarded, repr } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { dictUpdate, view } from '../types/dict.ts';
import { newTarget } from '../types/new-target.ts';
import { setItem } from '../operations/subscript.ts';
import type { ModuleType } from './make-module.ts';

const dictKind = (name: string, isWeaklyReferenceable: boolean): PyType =>
  coreType({
    name,
    module: 'collections',
    base: DICT,
    layout: DICT,
    shape: 'mapping',
    tracked: true,
    isWeaklyReferenceable,
  });
export const DEFAULT_DICT = dictKind('defaultdict', false);
export const ORDERED_DICT = dictKind('OrderedDict', true);
/** Views of an OrderedDict, which are those of a dict by another name. */
const orderedView = (name: string, base: PyType): PyType =>
  coreType({ name, base, layout: base, shape: 'opaque', tracked: true, isBase: false, fixed: ['mapping'] });
const ORDERED_KEYS = orderedView('odict_keys', DICT_KEYS);
const ORDERED_VALUES = orderedView('odict_values', DICT_VALUES);
const ORDERED_ITEMS = orderedView('odict_items', DICT_ITEMS);
/** The factory is the one field of a defaultdict; its entries are its items. */
const FACTORY = DEFAULT_DICT.keys.add('default_factory');
DEFAULT_DICT.slotCount = 1;

const factoryOf = (dict: PyObject): PyObject => dict.fields?.[FACTORY] ?? None;

function newDefaultDict(machine: Machine, type: PyType, factory: PyObject): PyObject {
  const dict = machine.heap.make(type, [], new HashTable());
  machine.heap.setField(dict, FACTORY, factory);
  return dict;
}

/** An OrderedDict unpacks its pairs, and names keys that cannot be hashed as `hash` does. */
function* unpackedPair(machine: Machine, pair: PyObject): Routine<readonly PyObject[]> {
  const items = yield* collectList(machine, pair);
  if (items.length < 2)
    machine.fail('ValueError', `need more than ${items.length} ${items.length === 1 ? 'value' : 'values'} to unpack`);
  if (items.length > 2) machine.fail('ValueError', 'too many values to unpack (expected 2)');
  requireHash(machine, items[0] as PyObject);
  return items;
}

function* fill(machine: Machine, dict: PyObject, args: readonly PyObject[], keywords: KeywordArguments): Routine<void> {
  const name = dict.type.isSubtypeOf(DEFAULT_DICT) ? 'dict ' : '';
  if (args.length > 1) machine.fail('TypeError', `${name}expected at most 1 argument, got ${args.length}`);
  const isOrdered = dict.type.isSubtypeOf(ORDERED_DICT);
  if (args[0] !== undefined) yield* dictUpdate(machine, dict, args[0], isOrdered ? unpackedPair : undefined);
  for (const [name, value] of keywords) yield* dictSet(machine, dict, machine.name(name), value);
}

function* copyDefault(machine: Machine, self: PyObject): Routine<PyObject> {
  return yield* call(machine, self.type.object, [factoryOf(self), self]);
}

const DEFAULT_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty dict, which the initialiser fills.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => newDefaultDict(machine, newTarget(cls, DEFAULT_DICT), None),
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'The factory of missing values, then what a dict takes.',
    *routine(machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const [factory, ...rest] = args;
      if (factory !== undefined && factory !== None && !isCallable(factory))
        machine.fail('TypeError', 'first argument must be callable or None');
      machine.heap.setField(self, FACTORY, factory ?? None);
      yield* fill(machine, self, rest, keywords);
      return None;
    },
  },
  '__missing__(self, key, /)': {
    doc: 'Makes, stores and gives the value of a key that is not there.',
    *routine(machine, self: PyObject, key: PyObject) {
      const factory = factoryOf(self);
      if (factory === None) throw machine.error('KeyError', key);
      const value = yield* call(machine, factory, []);
      yield* setItem(machine, self, key, value);
      return value;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the factory and the entries.',
    *routine(machine, self: PyObject) {
      const factory = yield* guarded(machine, self, '...', () => repr(machine, factoryOf(self)));
      const entries = yield* callMethod(machine, DICT.lookup('__repr__') as PyObject, self, []);
      return machine.str(`${self.type.name}(${factory}, ${entries.payload as string})`);
    },
  },
  'copy(self, /)': { doc: 'A new dict with the same factory and entries.', routine: copyDefault },
  '__copy__(self, /)': { doc: 'A new dict with the same factory and entries.', routine: copyDefault },
  '__or__(self, value, /)': {
    doc: 'A new dict with the entries of both.',
    *routine(machine, self: PyObject, other: PyObject) {
      if (other.type.layout !== DICT) return NotImplemented;
      const made = yield* copyDefault(machine, self);
      yield* dictUpdate(machine, made, other);
      return made;
    },
  },
  default_factory: {
    doc: 'What makes the value of a missing key, or None.',
    get: (_machine, self) => factoryOf(self),
    set: (machine, self, value) => machine.heap.setField(self, FACTORY, value ?? None),
  },
};

/** Puts an entry at the end, or at the beginning, which takes all others away and appends them again. */
function moveEntry(machine: Machine, dict: PyObject, entry: number, last: boolean): void {
  const { heap } = machine;
  const mark = heap.mark();
  const table = tableOf(dict);
  // CPython keeps the order apart from the table, which stays as it was.
  const { hashes, size, usable } = table;
  const kept = (at: number): { key: PyObject; value: PyObject; hash: number } => ({
    key: heap.keep(keyAt(dict, at)),
    value: heap.keep(valueAt(dict, at)),
    hash: hashes[at] as number,
  });
  const all = [kept(entry)];
  if (last) removeEntry(heap, dict, entry);
  else {
    for (let at = nextEntry(dict, 0); at >= 0; at = nextEntry(dict, at + 1)) if (at !== entry) all.push(kept(at));
    machine.work(all.length);
    clearDict(heap, dict);
    reserveKeys(heap, dict, size, true);
  }
  table.usable = usable + all.length;
  for (const { key, hash, value } of all) addEntry(heap, dict, key, hash, value);
  // The places of what was moved away are given up now and then, so that a move takes no longer the more there were.
  if (table.entries > 2 * size) reserveKeys(heap, dict, size, true);
  table.usable = usable;
  heap.close(mark);
}

/** A new ordered dict of the same class with these entries. */
function* orderedFrom(machine: Machine, type: PyType, ...sources: readonly PyObject[]): Routine<PyObject> {
  const made = yield* call(machine, type.object, []);
  for (const source of sources) yield* dictUpdate(machine, made, source);
  return made;
}

const copyOrdered = (machine: Machine, self: PyObject): Routine<PyObject> => orderedFrom(machine, self.type, self);

/** Bytes that an OrderedDict takes besides a dict's: its own fields, and for each entry a place and a link. */
const ORDER_STATE = 64;
const POINTER = 8;
const LINK = 32;

const ORDERED_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty dict, which the initialiser fills.',
    binds: 'nothing',
    run(machine, cls: PyObject) {
      const table = new HashTable();
      table.expectsMerges = false;
      return machine.heap.make(newTarget(cls, ORDERED_DICT), [], table);
    },
  },
  'update(self, /, *args, **kwargs)': {
    doc: 'Takes over the items of a mapping or of pairs, then keywords.',
    *routine(machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      if (args.length > 1)
        machine.fail('TypeError', `update() takes at most 1 positional argument (${args.length} given)`);
      yield* fill(machine, self, args, keywords);
      return None;
    },
  },
  '__ior__(self, value, /)': {
    doc: 'Takes over the items of a mapping or of pairs.',
    *routine(machine, self: PyObject, value: PyObject) {
      yield* fill(machine, self, [value], []);
      return self;
    },
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'Fills the dict from a mapping or from pairs, then from keywords.',
    *routine(machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      yield* fill(machine, self, args, keywords);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the entries.',
    *routine(machine, self: PyObject) {
      if (dictLength(self) === 0) return machine.str(`${self.type.name}()`);
      return machine.str(
        yield* guarded(machine, self, '...', function* () {
          const parts: string[] = [];
          for (const [key, value] of entriesOf(self))
            parts.push(`${yield* repr(machine, key)}: ${yield* repr(machine, value)}`);
          return `${self.type.name}({${parts.join(', ')}})`;
        }),
      );
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Compares entries, and their order with another ordered dict.',
    *routine(machine, self: PyObject, other: PyObject) {
      const same = yield* callMethod(machine, DICT.lookup('__eq__') as PyObject, self, [other]);
      if (!other.type.isSubtypeOf(ORDERED_DICT) || same === NotImplemented || !(yield* truth(machine, same)))
        return same;
      const [a, b] = [entriesOf(self), entriesOf(other)];
      for (let i = 0; i < a.length; i++)
        if (!(yield* equals(machine, (a[i] as [PyObject, PyObject])[0], (b[i] as [PyObject, PyObject])[0])))
          return bool(false);
      return bool(true);
    },
  },
  '__ne__(self, value, /)': {
    doc: 'The opposite of equality.',
    *routine(machine, self: PyObject, other: PyObject) {
      const same = yield* callMethod(machine, ORDERED_DICT.lookup('__eq__') as PyObject, self, [other]);
      return same === NotImplemented ? same : bool(!(yield* truth(machine, same)));
    },
  },
  '__or__(self, value, /)': {
    doc: 'A new dict with the entries of both.',
    *routine(machine, self: PyObject, other: PyObject) {
      return other.type.layout === DICT ? yield* orderedFrom(machine, self.type, self, other) : NotImplemented;
    },
  },
  '__ror__(self, value, /)': {
    doc: 'A new dict with the entries of both.',
    *routine(machine, self: PyObject, other: PyObject) {
      return other.type.layout === DICT ? yield* orderedFrom(machine, self.type, other, self) : NotImplemented;
    },
  },
  '__sizeof__(self, /)': {
    doc: 'Size in bytes, with the table and the links that keep the order.',
    run(machine, self: PyObject) {
      const { size, used, isAllocated } = tableOf(self);
      const links = isAllocated ? POINTER * size + LINK * used : 0;
      return machine.int(machine.sizeOf(self) + ORDER_STATE + links);
    },
  },
  'keys(self, /)': view(ORDERED_KEYS, 'The keys, as they are at any time.'),
  'values(self, /)': view(ORDERED_VALUES, 'The values, as they are at any time.'),
  'items(self, /)': view(ORDERED_ITEMS, 'Pairs of key and value, as they are at any time.'),
  'copy(self, /)': { doc: 'A new dict with the same entries.', routine: copyOrdered },
  '__copy__(self, /)': { doc: 'A new dict with the same entries.', routine: copyOrdered },
  'move_to_end(self, /, key, last=True)': {
    doc: 'Moves a key to the end, or to the beginning.',
    *routine(machine, self: PyObject, key: PyObject, last?: PyObject) {
      const toEnd = last === undefined || (yield* truth(machine, last));
      const entry = yield* dictEntry(machine, self, key);
      if (entry < 0) throw machine.error('KeyError', key);
      moveEntry(machine, self, entry, toEnd);
      return None;
    },
  },
  'popitem(self, /, last=True)': {
    doc: 'Removes the last entry, or the first, and gives it.',
    *routine(machine, self: PyObject, last?: PyObject) {
      const fromEnd = last === undefined || (yield* truth(machine, last));
      const entry = fromEnd ? previousEntry(self, (self.items as PyObject[]).length / 2) : nextEntry(self, 0);
      if (entry < 0) machine.fail('KeyError', 'dictionary is empty');
      const pair = machine.tuple([keyAt(self, entry), valueAt(self, entry)]);
      removeEntry(machine.heap, self, entry);
      return pair;
    },
  },
  'pop(self, /, key, default=…)': {
    doc: 'Removes a key and gives its value.',
    *routine(machine, self: PyObject, key: PyObject, otherwise?: PyObject) {
      const value = (yield* dictPop(machine, self, key)) ?? otherwise;
      if (value === undefined) throw machine.error('KeyError', key);
      return value;
    },
  },
  'fromkeys(type, /, iterable, value=None)': {
    doc: 'A new dict with these keys and one value.',
    binds: 'class',
    *routine(machine, cls: PyObject, iterable: PyObject, value?: PyObject) {
      const made = yield* call(machine, cls, []);
      yield* forEach(machine, iterable, (key) => setItem(machine, made, key, value ?? None));
      return made;
    },
  },
};

export const DICT_KINDS: readonly ModuleType[] = [
  { type: DEFAULT_DICT, table: DEFAULT_TABLE },
  { type: ORDERED_DICT, table: ORDERED_TABLE },
];
