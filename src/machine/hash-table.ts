/**
 * The hash index of a dict: places in a table point to entries kept in order of
 * insertion (CPython's compact dict, Objects/dictobject.c). Knows hashes and
 * positions; the keys and values are the dict object's `items`, two an entry,
 * written through the heap. Equality is the caller's business.
 */
import type { SizeRules } from './size-rules.ts';

const EMPTY = -1;
const DELETED = -2;

export class HashTable {
  /** Number of places, a power of two. */
  size = 8;
  /** Entry at each place, or a negative number for none. Written here only; the hot look-ups of `dict.ts` walk it. */
  places: Int32Array = new Int32Array(8).fill(EMPTY);
  /** Hash of each entry's key, 32 bits. */
  hashes: number[] = [];
  /** Living entries. */
  used = 0;
  /** No living entry stands before this one … */
  first = 0;
  /** … nor at this one or behind it: so both ends are found at once, however many entries were taken away there. */
  end = 0;
  /** Entries that may still be added before the table has to grow. */
  #usable = 5;
  /** Changes with every insertion and deletion of a key, for iterators. */
  version = 0;
  /** All keys so far are of type str exactly: look-ups of strings compare texts. */
  onlyText = true;
  /** Makes room for all keys of another dict that is merged, rather than for one after the other. */
  expectsMerges = true;
  /** The table has been made: an empty dict has none until a key comes or room is made. */
  isAllocated = false;

  /** Number of entries, living and deleted. */
  get entries(): number {
    return this.hashes.length;
  }

  /** First entry with this hash that `matches`, or -1. `matches` must be plain. */
  find(hash: number, matches: (entry: number) => boolean): number {
    const mask = this.size - 1;
    let perturb = hash >>> 0;
    let place = perturb & mask;
    for (;;) {
      const entry = this.places[place] as number;
      if (entry === EMPTY) return -1;
      if (entry !== DELETED && this.hashes[entry] === hash && matches(entry)) return entry;
      perturb >>>= 5;
      place = (place * 5 + perturb + 1) & mask;
    }
  }

  /**
   * Entries with this hash, one a call: start with `cursor = start(hash)`, go on with
   * what `next` left there. For look-ups that compare by running Python.
   */
  *candidates(hash: number): Generator<number> {
    const mask = this.size - 1;
    let perturb = hash >>> 0;
    let place = perturb & mask;
    for (;;) {
      const entry = this.places[place] as number;
      if (entry === EMPTY) return;
      if (entry !== DELETED && this.hashes[entry] === hash) yield entry;
      perturb >>>= 5;
      place = (place * 5 + perturb + 1) & mask;
    }
  }

  /** Entries that may still be added before the table has to grow, for what puts a key elsewhere without adding one. */
  get usable(): number {
    return this.#usable;
  }

  set usable(entries: number) {
    this.#usable = entries;
  }

  get isFull(): boolean {
    return this.#usable <= 0;
  }

  /** Adds an entry at the end. The table must not be full. */
  add(hash: number): number {
    const entry = this.hashes.length;
    this.isAllocated = true;
    this.hashes.push(hash);
    this.#insert(hash, entry);
    this.first = Math.min(this.first, entry);
    this.end = entry + 1;
    this.#usable--;
    this.used++;
    this.version++;
    return entry;
  }

  remove(entry: number): void {
    const hash = this.hashes[entry] as number;
    const mask = this.size - 1;
    let perturb = hash >>> 0;
    let place = perturb & mask;
    while (this.places[place] !== entry) {
      perturb >>>= 5;
      place = (place * 5 + perturb + 1) & mask;
    }
    this.places[place] = DELETED;
    if (entry === this.first) this.first++;
    if (entry === this.end - 1) this.end--;
    this.used--;
    this.version++;
  }

  /** Makes a table of so many places, a power of two. `living` are the entries to keep, in order. */
  resize(living: readonly number[], size: number): void {
    this.#rebuild(living, size);
  }

  /** Becomes, while it is empty, a table for all keys of another, with no more room than that one has. */
  prepareFor(other: HashTable): void {
    this.#rebuild([], other.size);
    this.#usable = other.#usable + other.used;
    this.onlyText = other.onlyText;
  }

  /** Forgets the last entry, which has been removed; its place in the table stays used. */
  dropLast(): void {
    this.hashes.pop();
  }

  copy(): HashTable {
    const table = new HashTable();
    table.size = this.size;
    table.places = this.places.slice();
    table.#usable = this.#usable;
    table.used = this.used;
    table.first = this.first;
    table.end = this.end;
    table.version = this.version;
    table.onlyText = this.onlyText;
    table.isAllocated = this.isAllocated;
    table.hashes = this.hashes.slice();
    return table;
  }

  clear(): void {
    this.size = 8;
    this.places = new Int32Array(8).fill(EMPTY);
    this.hashes.length = 0;
    this.used = 0;
    this.first = 0;
    this.end = 0;
    this.#usable = 5;
    this.version++;
    this.onlyText = true;
    this.isAllocated = false;
  }

  #rebuild(living: readonly number[], size: number): void {
    this.size = size;
    this.isAllocated = true;
    this.places = new Int32Array(size).fill(EMPTY);
    const hashes = living.map((entry) => this.hashes[entry] as number);
    this.hashes.length = 0;
    for (const hash of hashes) {
      this.#insert(hash, this.hashes.length);
      this.hashes.push(hash);
    }
    this.used = hashes.length;
    this.first = 0;
    this.end = hashes.length;
    this.#usable = Math.floor((size * 2) / 3) - hashes.length;
    this.version++;
  }

  #insert(hash: number, entry: number): void {
    const mask = this.size - 1;
    let perturb = hash >>> 0;
    let place = perturb & mask;
    while ((this.places[place] as number) >= 0) {
      perturb >>>= 5;
      place = (place * 5 + perturb + 1) & mask;
    }
    this.places[place] = entry;
  }
}

/** Keys that a table of so many places takes before it grows. */
export function usableEntries(size: number): number {
  return Math.floor((size * 2) / 3);
}

/** Places of a table of at least `least`: a power of two. Before 3.14 bit 3 was set in what was asked for, which often doubles it. */
function powerFor(least: number, { doublesTables }: SizeRules): number {
  const wanted = doublesTables ? (((least | 8) - 1) | 7) + 1 : least;
  let size = 8;
  while (size < wanted) size *= 2;
  return size;
}

/** Places of the table that is made for so many keys at once. */
export function placesFor(keys: number, rules: SizeRules): number {
  return powerFor((keys * 3 + 1) >> 1, rules);
}

/** Places of the table that a full one with so many living keys is replaced by. */
export function grownPlaces(used: number, rules: SizeRules): number {
  return powerFor(used * 3, rules);
}
