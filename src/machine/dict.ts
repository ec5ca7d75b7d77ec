/**
 * Dictionaries: look-up, insertion, deletion over a `HashTable` index and the
 * dict object's `items` (key, value, key, value …; null, null once deleted).
 * Plain functions serve keys whose hash and equality are built in; routines serve
 * the rest. Source: CPython's Objects/dictobject.c.
 */
import { DICT, STR } from './core-types.ts';
import { grownPlaces, placesFor, usableEntries, type HashTable } from './hash-table.ts';
import { orderEntries } from './field-order.ts';
import type { Heap } from './heap.ts';
import { settleHolding } from './deaths.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { equalsPlain } from './operations/equality.ts';
import { equals } from './operations/compare.ts';
import { hashPlain, hashRoutine, unhashableAs } from './operations/hash.ts';
import type { KeyTable } from './type.ts';
import { quickHash } from './values/hash.ts';

/** No such entry. */
const ABSENT = -1;
/** The answer depends on Python code (`__eq__`). */
const ASK = -2;

export function tableOf(dict: PyObject): HashTable {
  return dict.payload as HashTable;
}

/** Hash of a str for tables, cached on the object. */
export function textHash(key: PyObject): number {
  return key.n !== 0 ? key.n : (key.n = quickHash(key.payload as string));
}

/** Number of items. */
export function dictLength(dict: PyObject): number {
  return tableOf(dict).used;
}

// ---- keys of type str ----

/** Entry of a key that is exactly a str, or -1. */
export function textEntry(dict: PyObject, key: PyObject): number {
  const table = dict.payload as HashTable;
  const items = dict.items as PyObject[];
  const { places } = table;
  const hash = textHash(key);
  const mask = table.size - 1;
  let perturb = hash;
  let place = hash & mask;
  for (;;) {
    const entry = places[place] as number;
    if (entry === ABSENT) return ABSENT;
    if (entry >= 0) {
      const candidate = items[2 * entry] as PyObject;
      if (
        candidate === key ||
        (table.hashes[entry] === hash && candidate.type === STR && candidate.payload === key.payload)
      )
        return entry;
    }
    perturb >>>= 5;
    place = (place * 5 + perturb + 1) & mask;
  }
}

export function getText(dict: PyObject, key: PyObject): PyObject | null {
  const entry = textEntry(dict, key);
  return entry < 0 ? null : ((dict.items as PyObject[])[2 * entry + 1] as PyObject);
}

/** Value under the text `name`, without needing a str object. */
export function getByName(dict: PyObject, name: string): PyObject | null {
  const hash = quickHash(name);
  const items = dict.items as PyObject[];
  const entry = tableOf(dict).find(hash, (candidate) => {
    const key = items[2 * candidate] as PyObject;
    return key.payload === name && key.type.layout === STR;
  });
  return entry < 0 ? null : (items[2 * entry + 1] as PyObject);
}

/** Stores under a key that is exactly a str. */
export function setText(heap: Heap, dict: PyObject, key: PyObject, value: PyObject): void {
  const entry = textEntry(dict, key);
  if (entry >= 0) heap.setItem(dict, 2 * entry + 1, value);
  else addEntry(heap, dict, key, textHash(key), value);
}

export function setByName(machine: Machine, dict: PyObject, name: string, value: PyObject): void {
  setText(machine.heap, dict, machine.name(name), value);
}

/** Whether the key was there. */
export function deleteText(heap: Heap, dict: PyObject, key: PyObject): boolean {
  const entry = textEntry(dict, key);
  if (entry < 0) return false;
  removeEntry(heap, dict, entry);
  return true;
}

// ---- entries ----

/** Appends an entry for a key that is not there yet. */
export function addEntry(heap: Heap, dict: PyObject, key: PyObject, hash: number, value: PyObject): void {
  const table = dict.payload as HashTable;
  if (dict.extra !== null) shareKey(heap, dict, key);
  if (table.onlyText && key.type !== STR) {
    // A table whose keys are all of type str is rebuilt to take others.
    if (table.isAllocated) resize(heap, dict, table);
    table.onlyText = false;
  } else if (table.isFull) resize(heap, dict, table);
  const entry = table.add(hash);
  heap.setItem(dict, 2 * entry, key);
  heap.setItem(dict, 2 * entry + 1, value);
}

/** Key and value are released, key first. */
export function removeEntry(heap: Heap, dict: PyObject, entry: number): void {
  tableOf(dict).remove(entry);
  heap.setItem(dict, 2 * entry, null);
  heap.setItem(dict, 2 * entry + 1, null);
}

/**
 * A key for the dictionary of an instance, whose names are those of its class as long as there is room for them
 * (`KeyTable`): `extra` is that table. Else the dictionary gets a table of its own.
 */
function shareKey(heap: Heap, dict: PyObject, key: PyObject): void {
  const keys = dict.extra as KeyTable;
  if (key.type === STR && keys.isShared(key.payload as string)) return;
  dict.extra = null;
  resize(heap, dict, tableOf(dict));
}

function resize(heap: Heap, dict: PyObject, table: HashTable): void {
  const living = compacted(heap, dict, table);
  table.resize(living, grownPlaces(table.used, heap.sizes));
}

/** Entries to keep, with the deleted ones taken out of the dict's items. */
function compacted(heap: Heap, dict: PyObject, table: HashTable): number[] {
  const living = livingEntries(dict);
  if (living.length !== table.entries) {
    const items = dict.items as PyObject[];
    const kept: (PyObject | null)[] = [];
    for (const entry of living) kept.push(items[2 * entry] as PyObject, items[2 * entry + 1] as PyObject);
    heap.rebuild(dict, kept);
  }
  return living;
}

/** Makes a table of so many places before the keys come. */
export function reserveKeys(heap: Heap, dict: PyObject, size: number, onlyText: boolean): void {
  const table = tableOf(dict);
  table.resize(compacted(heap, dict, table), size);
  table.onlyText &&= onlyText;
}

/** Makes room for the keys of another dict that are about to be added (CPython's dict_merge). */
export function reserveForMerge(heap: Heap, to: PyObject, from: PyObject): void {
  const table = tableOf(to);
  const other = tableOf(from);
  if (other.used === 0 || to.extra !== null || !table.expectsMerges) return;
  const takesOver =
    table.used === 0 &&
    from.extra === null &&
    other.used === other.entries &&
    (other.size === 8 || usableEntries(other.size >> 1) < other.used);
  if (takesOver) {
    compacted(heap, to, table);
    table.prepareFor(other);
  } else if ((table.isAllocated ? usableEntries(table.size) : 0) < other.used)
    reserveKeys(heap, to, placesFor(table.used + other.used, heap.sizes), other.onlyText);
}

/** Takes the last entry out, key and value being released; what stays is as if it had never been, but for the room it took. */
export function removeLastEntry(heap: Heap, dict: PyObject, entry: number): void {
  const table = tableOf(dict);
  table.remove(entry);
  while (table.entries > entry) table.dropLast();
  heap.spliceForwards(dict, 2 * entry, (dict.items as PyObject[]).length - 2 * entry);
}

/** Positions of the entries that are not deleted, in order. */
export function livingEntries(dict: PyObject): number[] {
  const items = dict.items as (PyObject | null)[];
  const living: number[] = [];
  for (let entry = 0; 2 * entry < items.length; entry++) if (items[2 * entry] !== null) living.push(entry);
  return living;
}

/** Next living entry at or after `entry`, or -1. */
export function nextEntry(dict: PyObject, entry: number): number {
  const items = dict.items as (PyObject | null)[];
  const table = tableOf(dict);
  const isFirst = entry <= table.first;
  if (isFirst) entry = table.first;
  while (2 * entry < items.length && items[2 * entry] === null) entry++;
  if (isFirst) table.first = entry;
  return 2 * entry < items.length ? entry : ABSENT;
}

/** Last living entry before `entry`, or -1. */
export function previousEntry(dict: PyObject, entry: number): number {
  const items = dict.items as (PyObject | null)[];
  const table = tableOf(dict);
  const isLast = entry >= table.end;
  if (isLast) entry = table.end;
  for (entry--; entry >= 0 && items[2 * entry] === null;) entry--;
  if (isLast) table.end = entry + 1;
  return entry;
}

export function keyAt(dict: PyObject, entry: number): PyObject {
  return (dict.items as PyObject[])[2 * entry] as PyObject;
}

export function valueAt(dict: PyObject, entry: number): PyObject {
  return (dict.items as PyObject[])[2 * entry + 1] as PyObject;
}

/** Keys and values in order, as they are now. */
export function entriesOf(dict: PyObject): [key: PyObject, value: PyObject][] {
  return livingEntries(dict).map((entry) => [keyAt(dict, entry), valueAt(dict, entry)]);
}

/** Removes everything; keys and values are released in order. */
export function clearDict(heap: Heap, dict: PyObject): void {
  const items = dict.items as (PyObject | null)[];
  tableOf(dict).clear();
  if (dict.extra !== null) {
    const ordered = items.slice();
    orderEntries(ordered, dict.extra as KeyTable);
    if (ordered.some((item, i) => item !== items[i])) heap.rebuild(dict, ordered);
    if (!heap.sizes.instancesHoldValues) dict.extra = null;
  }
  heap.spliceForwards(dict, 0, items.length);
}

// ---- any key ----

function findPlain(dict: PyObject, key: PyObject, hash: number): number {
  const items = dict.items as PyObject[];
  let asks = false;
  const entry = tableOf(dict).find(hash, (candidate) => {
    const same = equalsPlain(items[2 * candidate] as PyObject, key);
    if (same === null) asks = true;
    return same !== false;
  });
  return asks ? ASK : entry;
}

/** Entry of `key` with its table hash, or -1. */
function* findEntry(machine: Machine, dict: PyObject, key: PyObject, hash: number): Routine<number> {
  const plain = findPlain(dict, key, hash);
  if (plain !== ASK) return plain;
  restart: for (;;) {
    const table = tableOf(dict);
    const { places } = table;
    for (const entry of table.candidates(hash)) {
      const mark = machine.heap.mark();
      const candidate = machine.heap.keep(keyAt(dict, entry));
      const same = candidate === key || (yield* equals(machine, candidate, key));
      // As CPython does, the search only starts again if this place or the whole table is not what it was.
      const isChanged = tableOf(dict) !== table || table.places !== places || keyAt(dict, entry) !== candidate;
      machine.heap.close(mark);
      if (isChanged) continue restart;
      if (same) return entry;
    }
    return ABSENT;
  }
}

/** Table hash of a key. Raises TypeError for the unhashable. */
function* keyHash(machine: Machine, key: PyObject): Routine<number> {
  const plain = hashPlain(machine, key);
  if (plain !== null) return plain;
  try {
    return yield* hashRoutine(machine, key);
  } catch (thrown) {
    throw yield* unhashableAs(machine, thrown, key, 'a dict key');
  }
}

/** Entry of `key`, or -1. That it has no hash is told without words of dicts. */
export function* dictEntry(machine: Machine, dict: PyObject, key: PyObject): Routine<number> {
  const hash = hashPlain(machine, key) ?? (yield* hashRoutine(machine, key));
  return yield* findEntry(machine, dict, key, hash);
}

/** Value of `key`, or null. */
export function* dictGet(machine: Machine, dict: PyObject, key: PyObject): Routine<PyObject | null> {
  if (key.type === STR && tableOf(dict).onlyText) return getText(dict, key);
  const hash = yield* keyHash(machine, key);
  const entry = yield* findEntry(machine, dict, key, hash);
  return entry < 0 ? null : valueAt(dict, entry);
}

/** As `dictGet` where no Python code can be needed; undefined if it is. */
export function dictGetPlain(machine: Machine, dict: PyObject, key: PyObject): PyObject | null | undefined {
  if (key.type === STR && tableOf(dict).onlyText) return getText(dict, key);
  const hash = hashPlain(machine, key);
  if (hash === null) return undefined;
  const entry = findPlain(dict, key, hash);
  if (entry === ASK) return undefined;
  return entry < 0 ? null : valueAt(dict, entry);
}

/** Stores; true if it could be done without running Python code. */
export function dictSetPlain(machine: Machine, dict: PyObject, key: PyObject, value: PyObject): boolean {
  if (key.type === STR && tableOf(dict).onlyText) {
    setText(machine.heap, dict, key, value);
    return true;
  }
  const hash = hashPlain(machine, key);
  if (hash === null) return false;
  const entry = findPlain(dict, key, hash);
  if (entry === ASK) return false;
  if (entry >= 0) machine.heap.setItem(dict, 2 * entry + 1, value);
  else addEntry(machine.heap, dict, key, hash, value);
  return true;
}

export function* dictSet(machine: Machine, dict: PyObject, key: PyObject, value: PyObject): Routine<void> {
  if (dictSetPlain(machine, dict, key, value)) return;
  const { heap } = machine;
  // Python code that hashes and compares may drop them where they came from.
  const mark = heap.mark();
  heap.keep(key);
  heap.keep(value);
  const hash = yield* keyHash(machine, key);
  const entry = yield* findEntry(machine, dict, key, hash);
  if (entry >= 0) heap.setItem(dict, 2 * entry + 1, value);
  else addEntry(heap, dict, key, hash, value);
  heap.close(mark);
}

/** Value of `key`, which is stored as `value` if it was absent (`dict.setdefault`). */
export function* dictSetDefault(machine: Machine, dict: PyObject, key: PyObject, value: PyObject): Routine<PyObject> {
  const hash = yield* keyHash(machine, key);
  const entry = yield* findEntry(machine, dict, key, hash);
  if (entry >= 0) return valueAt(dict, entry);
  addEntry(machine.heap, dict, key, hash, value);
  return value;
}

/** Removes `key`; its value moves to the current scope. Null if it was absent. */
export function* dictPop(machine: Machine, dict: PyObject, key: PyObject): Routine<PyObject | null> {
  const hash = yield* keyHash(machine, key);
  const entry = yield* findEntry(machine, dict, key, hash);
  if (entry < 0) return null;
  const value = machine.heap.keep(valueAt(dict, entry));
  removeEntry(machine.heap, dict, entry);
  return value;
}

/** As `dictSet`, where both have been taken out of what had them: they are held while keys are compared and what was there before dies. */
export function* dictSetHeld(machine: Machine, dict: PyObject, key: PyObject, value: PyObject): Routine<void> {
  const { heap } = machine;
  if (!dictSetPlain(machine, dict, key, value)) {
    const mark = heap.mark();
    heap.keep(key);
    heap.keep(value);
    yield* dictSet(machine, dict, key, value);
    heap.close(mark);
  }
  if (heap.awaiting.length === 0) return;
  yield* settleHolding(machine, holdsTwice(machine, dict) ? [key, value, value] : [key, value]);
}

/** Whether a dict takes another reference to a value before the old one goes: one of attributes that shares its keys. */
export function holdsTwice({ heap }: Machine, { type, extra }: PyObject): boolean {
  return heap.sizes.instancesHoldValues && type === DICT && extra !== null;
}

/** Copies all entries of dict `from`, which must not change meanwhile, into dict `to`. */
export function* dictMerge(machine: Machine, to: PyObject, from: PyObject): Routine<void> {
  if (to === from) return;
  reserveForMerge(machine.heap, to, from);
  const { version } = tableOf(from);
  for (let entry = nextEntry(from, 0); entry >= 0; entry = nextEntry(from, entry + 1)) {
    yield* dictSetHeld(machine, to, keyAt(from, entry), valueAt(from, entry));
    if (tableOf(from).version !== version) machine.fail('RuntimeError', 'dict mutated during update');
  }
}

/** A new dict with the same entries, owned by the current scope. */
export function dictCopy(machine: Machine, from: PyObject): PyObject {
  const table = tableOf(from);
  const { heap } = machine;
  machine.work(table.entries >> 4);
  if (table.used > 0 && (from.extra !== null || table.used >= Math.floor((table.entries * 2) / 3))) {
    // The table is copied as it is, deleted entries and all.
    const copy = heap.make(DICT, (from.items as (PyObject | null)[]).slice(), table.copy());
    copy.extra = from.extra;
    return copy;
  }
  const copy = machine.dict();
  reserveForMerge(heap, copy, from);
  for (const entry of livingEntries(from))
    addEntry(heap, copy, keyAt(from, entry), table.hashes[entry] as number, valueAt(from, entry));
  return copy;
}

/** Whether `object` is a dict or of a subclass. */
export function isDict(object: PyObject): boolean {
  return object.type.layout === DICT;
}
