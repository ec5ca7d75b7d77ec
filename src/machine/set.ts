/**
 * Sets: look-up, insertion and removal in CPython's own table, so that a set is
 * walked in CPython's order. The set object's `items` are the table's places, null
 * where no element is; hashes and counts are in its payload. Source: CPython's
 * Objects/setobject.c.
 */
import { DICT, FROZENSET, SET } from './core-types.ts';
import { dictGet, keyAt, nextEntry, tableOf } from './dict.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { equalsPlain } from './operations/equality.ts';
import { equals } from './operations/compare.ts';
import { isHashable, pythonHash, pythonHashPlain, unhashableAs } from './operations/hash.ts';
import { forEach } from './operations/iterate.ts';
import type { PyType } from './type.ts';
import { hashFromInteger, hashFrozenset, type Hash64 } from './values/hash.ts';

/** Neighbouring places that are tried before jumping. */
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const SMALLEST_SIZE = 8;
/** From this many elements on, a full table grows to twice instead of four times them. */
const LARGE = 50_000;
/** Only Python code can tell whether the element is there. */
const ASK = -0x80000000;

/** What stands in place of a hash where no element is or was; and where one was ("dummy"; no hash is -1). */
const UNUSED = 0;
const DUMMY = -1;

/** What a set knows of its places besides the elements. */
export class SetTable {
  /** Elements. */
  used = 0;
  /** Elements and places used before. */
  fill = 0;
  mask = SMALLEST_SIZE - 1;
  /** Halves of the hash at each place. */
  low = new Int32Array(SMALLEST_SIZE);
  high = new Int32Array(SMALLEST_SIZE);
  /** Where `pop` goes on searching. */
  finger = 0;

  clear(size: number): void {
    this.mask = size - 1;
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    this.used = 0;
    this.fill = 0;
  }

  /** Notes an element that is not there yet. */
  take(place: number, hash: Hash64): void {
    if (this.low[place] !== DUMMY) this.fill++;
    this.used++;
    this.low[place] = hash.low;
    this.high[place] = hash.high;
  }
}

function tableIn(set: PyObject): SetTable {
  return set.payload as SetTable;
}

function emptyPlaces(size: number): (PyObject | null)[] {
  return new Array<PyObject | null>(size).fill(null);
}

/** A new empty set of this type, owned by the current scope. */
export function newSet(machine: Machine, type: PyType = SET): PyObject {
  return machine.heap.make(type, emptyPlaces(SMALLEST_SIZE), new SetTable());
}

/** Number of elements. */
/** Places of a set's table. */
export function tableSize(set: PyObject): number {
  return tableIn(set).mask + 1;
}

export function setLength(set: PyObject): number {
  return tableIn(set).used;
}

/** Whether `object` is a set or frozenset, or of a subclass. */
export function isAnySet(object: PyObject): boolean {
  return object.type.layout === SET || object.type.layout === FROZENSET;
}

/** First place at or after `place` that has an element, or -1. */
export function nextPlace(set: PyObject, place: number): number {
  const items = set.items as (PyObject | null)[];
  for (; place < items.length; place++) if (items[place] !== null) return place;
  return -1;
}

/** The elements in table order, as they are now. */
export function elementsOf(set: PyObject): PyObject[] {
  return (set.items as (PyObject | null)[]).filter((item) => item !== null);
}

function hashAt(table: SetTable, place: number): Hash64 {
  return { low: table.low[place] as number, high: table.high[place] as number };
}

// ---- look-up ----

/**
 * Walks the places where an element with `hash` may be. `matches` answers whether the
 * element at a place is it: yes, no, or null to end the walk with `ASK`. Result: the
 * place, or the complement of the place where the element would go: the last dummy on
 * the way or else the unused place at which the walk ends.
 */
function probe(
  items: readonly (PyObject | null)[],
  table: SetTable,
  hash: Hash64,
  matches: (candidate: PyObject, place: number) => boolean | null,
): number {
  const { mask, low, high } = table;
  let perturbLow = hash.low;
  let perturbHigh = hash.high;
  let place = hash.low & mask;
  let free = -1;
  for (;;) {
    const last = place + LINEAR_PROBES <= mask ? place + LINEAR_PROBES : place;
    for (let near = place; near <= last; near++) {
      const candidate = items[near] as PyObject | null;
      if (candidate === null) {
        if (low[near] === UNUSED) return ~(free < 0 ? near : free);
        free = near;
      } else if (low[near] === hash.low && high[near] === hash.high) {
        const same = matches(candidate, near);
        if (same === null) return ASK;
        if (same) return near;
      }
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    place = (place * 5 + 1 + perturbLow) & mask;
  }
}

/** Puts an element that is not there yet into a table without dummies. */
function place(items: (PyObject | null)[], table: SetTable, element: PyObject, hash: Hash64): void {
  const free = ~probe(items, table, hash, different);
  table.take(free, hash);
  items[free] = element;
}
const different = (): boolean => false;

function findPlain(set: PyObject, key: PyObject, hash: Hash64): number {
  return probe(set.items as PyObject[], tableIn(set), hash, (candidate) => equalsPlain(candidate, key));
}

/** Place of `key`, or the complement of the place where it would go. */
function* find(machine: Machine, set: PyObject, key: PyObject, hash: Hash64): Routine<number> {
  const unequal = new Set<number>();
  for (;;) {
    let asked = -1;
    const found = probe(set.items as PyObject[], tableIn(set), hash, (candidate, place) => {
      if (unequal.has(place)) return false;
      const same = equalsPlain(candidate, key);
      if (same === null) asked = place;
      return same;
    });
    if (found !== ASK) return found;
    const { low } = tableIn(set);
    const mark = machine.heap.mark();
    const candidate = machine.heap.keep((set.items as PyObject[])[asked] as PyObject);
    const same = yield* equals(machine, candidate, key);
    machine.heap.close(mark);
    if (same) return asked;
    // `__eq__` may have changed the set: then everything is asked again.
    if (tableIn(set).low === low && (set.items as PyObject[])[asked] === candidate) unequal.add(asked);
    else unequal.clear();
  }
}

/** Hash of an element. Raises TypeError for the unhashable. */
function* elementHash(machine: Machine, key: PyObject): Routine<Hash64> {
  const plain = pythonHashPlain(machine, key);
  if (plain !== null) return hashFromInteger(plain);
  try {
    return hashFromInteger(yield* pythonHash(machine, key));
  } catch (thrown) {
    throw yield* unhashableAs(machine, thrown, key, 'a set element');
  }
}

/** As `elementHash` where a set may stand for the frozenset of the same elements (`in`, `discard`, `remove`). */
function* soughtHash(machine: Machine, key: PyObject): Routine<Hash64> {
  if (key.type.layout === SET && !isHashable(key)) return setHash(key);
  return yield* elementHash(machine, key);
}

/** Hash of a frozenset with these elements. */
export function setHash(set: PyObject): Hash64 {
  const table = tableIn(set);
  const hashes: Hash64[] = [];
  for (let place = nextPlace(set, 0); place >= 0; place = nextPlace(set, place + 1)) hashes.push(hashAt(table, place));
  return hashFrozenset(hashes);
}

/** `item in set`. */
export function* setContains(machine: Machine, set: PyObject, item: PyObject): Routine<boolean> {
  return (yield* find(machine, set, item, yield* soughtHash(machine, item))) >= 0;
}

// ---- change ----

function insert(machine: Machine, set: PyObject, place: number, key: PyObject, hash: Hash64): void {
  const table = tableIn(set);
  const { fill } = table;
  table.take(place, hash);
  machine.heap.setItem(set, place, key);
  if (table.fill !== fill && table.fill * 5 >= table.mask * 3) resize(machine, set, grownSize(table));
}

/** What `resize` is asked for when a table is full or holds too many dummies. */
function grownSize(table: SetTable): number {
  return table.used > LARGE ? table.used * 2 : table.used * 4;
}

/** Makes a table of more than `least` places, without dummies. */
function resize(machine: Machine, set: PyObject, least: number): void {
  let size = SMALLEST_SIZE;
  while (size <= least) size *= 2;
  const table = tableIn(set);
  const before = set.items as (PyObject | null)[];
  const hashes: [element: PyObject, hash: Hash64][] = [];
  before.forEach((element, at) => {
    if (element !== null) hashes.push([element, hashAt(table, at)]);
  });
  const places = emptyPlaces(size);
  table.clear(size);
  for (const [element, hash] of hashes) place(places, table, element, hash);
  machine.heap.rebuild(set, places);
}

/** Adds `item` if no Python code is needed for it; false if it is. */
export function setAddPlain(machine: Machine, set: PyObject, item: PyObject): boolean {
  const hash = pythonHashPlain(machine, item);
  if (hash === null) return false;
  const hash64 = hashFromInteger(hash);
  const place = findPlain(set, item, hash64);
  if (place === ASK) return false;
  if (place < 0) insert(machine, set, ~place, item, hash64);
  return true;
}

/** A frozenset of constants, owned by the current scope. */
export function frozensetOf(machine: Machine, items: readonly PyObject[]): PyObject {
  const set = newSet(machine, FROZENSET);
  for (const item of items) setAddPlain(machine, set, item);
  return set;
}

export function* setAdd(machine: Machine, set: PyObject, item: PyObject): Routine<void> {
  if (setAddPlain(machine, set, item)) return;
  // Python code that hashes and compares may drop it where it came from.
  const mark = machine.heap.mark();
  machine.heap.keep(item);
  yield* addHashed(machine, set, item, yield* elementHash(machine, item));
  machine.heap.close(mark);
}

/** As `setAdd`, of an item whose owner keeps it meanwhile. */
export function* setAddOwned(machine: Machine, set: PyObject, item: PyObject): Routine<void> {
  if (!setAddPlain(machine, set, item)) yield* addHashed(machine, set, item, yield* elementHash(machine, item));
}

function* addHashed(machine: Machine, set: PyObject, item: PyObject, hash: Hash64): Routine<void> {
  const place = yield* find(machine, set, item, hash);
  if (place < 0) insert(machine, set, ~place, item, hash);
}

function removeAt(machine: Machine, set: PyObject, place: number): void {
  const table = tableIn(set);
  table.low[place] = DUMMY;
  table.high[place] = DUMMY;
  table.used--;
  machine.heap.setItem(set, place, null);
}

/** Removes `item`; false if it was not there. */
export function* setDiscard(machine: Machine, set: PyObject, item: PyObject): Routine<boolean> {
  return yield* discardHashed(machine, set, item, yield* soughtHash(machine, item));
}

function* discardHashed(machine: Machine, set: PyObject, item: PyObject, hash: Hash64): Routine<boolean> {
  const place = yield* find(machine, set, item, hash);
  if (place < 0) return false;
  removeAt(machine, set, place);
  return true;
}

/** Removes some element, which moves to the current scope; null from an empty set. */
export function setPop(machine: Machine, set: PyObject): PyObject | null {
  const table = tableIn(set);
  if (table.used === 0) return null;
  let place = nextPlace(set, table.finger & table.mask);
  if (place < 0) place = nextPlace(set, 0);
  const element = machine.heap.keep((set.items as PyObject[])[place] as PyObject);
  removeAt(machine, set, place);
  table.finger = place + 1;
  return element;
}

/** Removes everything; elements are released in table order. */
export function setClear(machine: Machine, set: PyObject): void {
  set.payload = new SetTable();
  machine.heap.spliceForwards(set, 0, (set.items as PyObject[]).length);
  machine.heap.splice(set, 0, 0, emptyPlaces(SMALLEST_SIZE));
}

/** Exchanges the elements of two sets. */
export function swapElements(machine: Machine, a: PyObject, b: PyObject): void {
  const { heap } = machine;
  const places = (a.items as (PyObject | null)[]).slice();
  const table = a.payload;
  heap.rebuild(a, b.items as (PyObject | null)[]);
  heap.rebuild(b, places);
  a.payload = b.payload;
  b.payload = table;
}

// ---- sets with sets ----

/** Adds all elements of a set. */
export function* setMerge(machine: Machine, set: PyObject, other: PyObject): Routine<void> {
  if (set === other) return;
  const table = tableIn(set);
  const from = tableIn(other);
  if (from.used === 0) return;
  if ((table.fill + from.used) * 5 >= table.mask * 3) resize(machine, set, (table.used + from.used) * 2);
  if (table.fill === 0) {
    copyInto(machine, set, other);
    return;
  }
  yield* forElements(machine, other, function* (element, hash) {
    yield* addHashed(machine, set, element, hash);
  });
}

/** Fills an empty table without dummies; elements of a set differ, so none is compared. */
function copyInto(machine: Machine, set: PyObject, other: PyObject): void {
  const table = tableIn(set);
  const from = tableIn(other);
  const keepsPlaces = table.mask === from.mask && from.fill === from.used;
  const places = emptyPlaces(table.mask + 1);
  (other.items as (PyObject | null)[]).forEach((element, at) => {
    if (element === null) return;
    const hash = hashAt(from, at);
    if (keepsPlaces) {
      table.take(at, hash);
      places[at] = element;
    } else place(places, table, element, hash);
  });
  machine.heap.splice(set, 0, places.length, places);
}

/** Adds everything that `iterable` yields. */
export function* setUpdate(machine: Machine, set: PyObject, iterable: PyObject): Routine<void> {
  if (isAnySet(iterable)) {
    yield* setMerge(machine, set, iterable);
    return;
  }
  if (iterable.type === DICT) {
    const table = tableIn(set);
    const count = tableOf(iterable).used;
    if ((table.fill + count) * 5 >= table.mask * 3) resize(machine, set, (table.used + count) * 2);
    for (let entry = nextEntry(iterable, 0); entry >= 0; entry = nextEntry(iterable, entry + 1))
      yield* setAdd(machine, set, keyAt(iterable, entry));
    return;
  }
  yield* forEach(machine, iterable, function* (item) {
    yield* setAdd(machine, set, item);
  });
}

/** A new set of this type with the same elements, owned by the current scope. */
export function* setCopy(machine: Machine, set: PyObject, type: PyType): Routine<PyObject> {
  const copy = newSet(machine, type);
  yield* setMerge(machine, copy, set);
  return copy;
}

/** A new set of this type with what `iterable` yields. */
export function* setFrom(machine: Machine, iterable: PyObject, type: PyType): Routine<PyObject> {
  const made = newSet(machine, type);
  yield* setUpdate(machine, made, iterable);
  return made;
}

/** What both have. */
export function* setIntersection(machine: Machine, set: PyObject, other: PyObject, type: PyType): Routine<PyObject> {
  if (set === other) return yield* setCopy(machine, set, type);
  const result = newSet(machine, type);
  if (!isAnySet(other)) {
    yield* forEach(machine, other, function* (item) {
      const hash = yield* elementHash(machine, item);
      if ((yield* find(machine, set, item, hash)) >= 0) yield* addHashed(machine, result, item, hash);
    });
    return result;
  }
  const [walked, asked] = setLength(other) > setLength(set) ? [set, other] : [other, set];
  yield* forElements(machine, walked, function* (element, hash) {
    if ((yield* find(machine, asked, element, hash)) >= 0) yield* addHashed(machine, result, element, hash);
  });
  return result;
}

/** Visits elements and their hashes; the visit may run Python code that changes the set. */
export function* forElements(
  machine: Machine,
  set: PyObject,
  visit: (element: PyObject, hash: Hash64) => Routine<boolean | void>,
): Routine<void> {
  for (let place = nextPlace(set, 0); place >= 0; place = nextPlace(set, place + 1)) {
    const mark = machine.heap.mark();
    const element = machine.heap.keep((set.items as PyObject[])[place] as PyObject);
    const goesOn = yield* visit(element, hashAt(tableIn(set), place));
    machine.heap.close(mark);
    if (goesOn === false) return;
  }
}

/** Whether every element of `set` is in `other`. */
export function* isSubset(machine: Machine, set: PyObject, other: PyObject): Routine<boolean> {
  machine.workThrough(setLength(set));
  if (setLength(set) > setLength(other)) return false;
  let all = true;
  yield* forElements(machine, set, function* (element, hash) {
    all = (yield* find(machine, other, element, hash)) >= 0;
    return all;
  });
  return all;
}

/** What only `set` has, of `set` and a set, dict or other iterable. */
export function* setDifference(machine: Machine, set: PyObject, other: PyObject, type: PyType): Routine<PyObject> {
  const size = isAnySet(other) ? setLength(other) : other.type === DICT ? tableOf(other).used : null;
  if (size === null || setLength(set) >> 2 > size) {
    const copy = yield* setCopy(machine, set, type);
    yield* setDifferenceUpdate(machine, copy, other);
    return copy;
  }
  const result = newSet(machine, type);
  yield* forElements(machine, set, function* (element, hash) {
    const isThere =
      other.type === DICT
        ? (yield* dictGet(machine, other, element)) !== null
        : (yield* find(machine, other, element, hash)) >= 0;
    if (!isThere) yield* addHashed(machine, result, element, hash);
  });
  return result;
}

/** Removes what `other` yields. */
export function* setDifferenceUpdate(machine: Machine, set: PyObject, other: PyObject): Routine<void> {
  if (set === other) {
    setClear(machine, set);
    return;
  }
  if (isAnySet(other)) {
    const removed = setLength(other) >> 3 > setLength(set) ? yield* setIntersection(machine, set, other, SET) : other;
    yield* forElements(machine, removed, function* (element, hash) {
      yield* discardHashed(machine, set, element, hash);
    });
  } else {
    yield* forEach(machine, other, function* (item) {
      yield* discardHashed(machine, set, item, yield* elementHash(machine, item));
    });
  }
  const table = tableIn(set);
  if (table.fill - table.used > Math.floor(table.mask / 4)) resize(machine, set, grownSize(table));
}

/** Removes what both have and adds what only `other` has. */
export function* setSymmetricDifferenceUpdate(machine: Machine, set: PyObject, other: PyObject): Routine<void> {
  if (set === other) {
    setClear(machine, set);
    return;
  }
  const toggle = function* (element: PyObject, hash: Hash64): Routine<void> {
    if (!(yield* discardHashed(machine, set, element, hash))) yield* addHashed(machine, set, element, hash);
  };
  if (other.type === DICT) {
    for (let entry = nextEntry(other, 0); entry >= 0; entry = nextEntry(other, entry + 1)) {
      const mark = machine.heap.mark();
      const key = machine.heap.keep(keyAt(other, entry));
      yield* toggle(key, yield* elementHash(machine, key));
      machine.heap.close(mark);
    }
    return;
  }
  yield* forElements(machine, isAnySet(other) ? other : yield* setFrom(machine, other, SET), toggle);
}
