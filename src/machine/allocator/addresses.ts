/**
 * Which blocks objects have, for `id()`, `sys.getallocatedblocks`, `tracemalloc` and the picture. Nothing is kept until
 * somebody asks, or it is known beforehand that somebody will (docs/decisions/0008-allocator.md); what was made before
 * gets its block when it is asked for or dies. Joins objects (how large, with which buffers) and `pools.ts`.
 */
import { BYTEARRAY, DICT, FROZENSET, INT, LIST, SET } from '../core-types.ts';
import { tableOf } from '../dict.ts';
import { Flag, type PyObject } from '../object.ts';
import type { SizeRules } from '../size-rules.ts';
import { bytesBefore, instanceValuesSize, sizeOf } from '../sizes.ts';
import { FreeLists, type FreeList } from './free-lists.ts';
import { Pools } from './pools.ts';
import type { Traces } from './traces.ts';

/** Where what exists before any program lies. */
const STATIC_BASE = 0x55d0_1000_0000;
/** Blocks that an interpreter has in use before the first line of a program; a figure measured once, of no meaning. */
const BLOCKS_AT_START = 25_000;

/** The memory of an object. */
export interface Place {
  /** Where its block begins, and its address, which its header and more may lie before. */
  readonly start: number;
  readonly address: number;
  readonly size: number;
  readonly list: FreeList | null;
  /** The block of its items or table, 0 if it has none. */
  buffer: number;
  bufferSize: number;
}

/** Bytes that a kind keeps in a block apart from its own. */
function bufferSizeOf(object: PyObject, rules: SizeRules): number {
  switch (object.type.layout) {
    case LIST:
      return 8 * object.n;
    case DICT:
      return object.extra === null ? sizeOf(object, rules) - DICT_SIZE - 8 * object.type.slotCount : 0;
    case SET:
    case FROZENSET:
      return sizeOf(object, rules) - SET_SIZE - 8 * object.type.slotCount;
    case BYTEARRAY:
      return sizeOf(object, rules) - rules.bytearrayHeader - 8 * object.type.slotCount;
    default:
      return 0;
  }
}

const DICT_SIZE = 48;
const SET_SIZE = 200;
/** An int of one digit: its structure, which the compiler of C has rounded up. */
const SMALLEST_INT = 32;

export class Addresses {
  readonly #places = new Map<PyObject, Place>();
  /** Objects that all runs share and that were asked for, by address. */
  readonly #shared = new Map<number, PyObject>();
  /** Made when somebody asks, as most programs never do. */
  #ownPools: Pools | null = null;
  #ownLists: FreeLists | null = null;
  /** Objects that died without ever having had a place: they take one block less. */
  #unknownDeaths = 0;
  /** Births and deaths must be told. */
  isUsed = false;
  /** Objects whose place is new or has changed, for a recorder that wants to know; null if none does. */
  changed: Set<PyObject> | null = null;

  /** What `tracemalloc` remembers while it traces. */
  traces: Traces | null = null;

  readonly #rules: SizeRules;

  constructor(rules: SizeRules) {
    this.#rules = rules;
  }

  /** From now on every object gets its place when it is made. */
  start(keepsMore: boolean): void {
    this.#ownLists = new FreeLists(keepsMore);
    this.isUsed = true;
  }

  get #pools(): Pools {
    return (this.#ownPools ??= new Pools());
  }

  get #lists(): FreeLists {
    return (this.#ownLists ??= new FreeLists(true));
  }

  /** What `id()` answers. */
  of(object: PyObject): number {
    if (object.id < 0) {
      const address = STATIC_BASE - object.id * 64;
      this.#shared.set(address, object);
      return address;
    }
    this.isUsed = true;
    return (this.#places.get(object) ?? this.#place(object)).address;
  }

  /** What `sys.getsizeof` answers of a kind that has no answer of its own. */
  sizeOf(object: PyObject): number {
    return sizeOf(object, this.#rules) + bytesBefore(object, this.#rules);
  }

  placeOf(object: PyObject): Place | null {
    return this.#places.get(object) ?? null;
  }

  /** Living object at an address, or null. */
  at(address: number): PyObject | null {
    const shared = this.#shared.get(address);
    if (shared !== undefined) return shared;
    for (const [object, place] of this.#places) if (place.address === address) return object;
    return null;
  }

  get blocks(): number {
    this.isUsed = true;
    return BLOCKS_AT_START + this.#pools.blocks - this.#unknownDeaths;
  }

  born(object: PyObject, takesSpare = true): void {
    if ((object.flags & Flag.SILENT) === 0) this.#place(object, takesSpare);
  }

  /** The object may have got or lost room for items. */
  resized(object: PyObject): void {
    const place = this.#places.get(object);
    if (place !== undefined) this.#fitBuffer(object, place);
  }

  /** The object is about to give back what it holds. One without a place gets it now, so that its block can be used again. */
  dying(object: PyObject): void {
    if (this.#places.has(object) || (object.flags & Flag.SILENT) !== 0) return;
    this.#place(object);
    this.#unknownDeaths++;
  }

  /** The object has given back all it held: its memory is free. */
  died(object: PyObject): void {
    const place = this.#places.get(object);
    if (place === undefined) return;
    this.#places.delete(object);
    if (place.buffer !== 0) this.#freeBuffer(object, place);
    this.#give(place.list, place.start, place.size);
  }

  /** What a full collection does with the blocks that types keep. */
  emptyFreeLists(): void {
    for (const { block, size } of this.#lists.drain()) this.#free(block, size);
  }

  #place(object: PyObject, takesSpare = true): Place {
    const rules = this.#rules;
    const before = bytesBefore(object, rules);
    const own = before + sizeOf(object, rules) - bufferSizeOf(object, rules) + instanceValuesSize(object, rules);
    const size = object.type === INT ? Math.max(own, SMALLEST_INT) : own;
    const list = this.#lists.listFor(object, object.items?.length ?? 0, size);
    const start = (takesSpare ? list?.blocks.pop() : undefined) ?? this.#allocate(size);
    const place = { start, address: start + before, size, list, buffer: 0, bufferSize: 0 };
    this.#places.set(object, place);
    this.changed?.add(object);
    this.#fitBuffer(object, place);
    return place;
  }

  #allocate(size: number): number {
    const start = this.#pools.allocate(size);
    this.traces?.allocated(start, size);
    return start;
  }

  #free(start: number, size: number): void {
    this.#pools.free(start, size);
    this.traces?.freed(start);
  }

  #give(list: FreeList | null, start: number, size: number): void {
    if (list !== null && list.blocks.length < list.most) list.blocks.push(start);
    else this.#free(start, size);
  }

  #fitBuffer(object: PyObject, place: Place): void {
    const size = bufferSizeOf(object, this.#rules);
    if (size === place.bufferSize) return;
    const old = place.buffer;
    const oldSize = place.bufferSize;
    const oldList = this.#keysList(object, oldSize);
    place.buffer = size === 0 ? 0 : (this.#keysList(object, size)?.blocks.pop() ?? this.#allocate(size));
    place.bufferSize = size;
    this.changed?.add(object);
    if (old !== 0) this.#give(oldList, old, oldSize);
  }

  #freeBuffer(object: PyObject, place: Place): void {
    this.#give(this.#keysList(object, place.bufferSize), place.buffer, place.bufferSize);
  }

  /** The free list of the smallest tables of dicts whose keys are all of type str. */
  #keysList(object: PyObject, size: number): FreeList | null {
    return object.type.layout === DICT && size === SMALLEST_KEYS && tableOf(object).onlyText
      ? this.#lists.dictKeys(SMALLEST_KEYS)
      : null;
  }
}

/** Table of a dict with room for five keys of type str. */
const SMALLEST_KEYS = 120;
