/**
 * Addresses, for `id()`: an object gets one when the program first asks, and the block of
 * a dead object goes to the next one of its kind and size, most recently freed first, as
 * CPython's free lists and pymalloc do. Nothing is kept until a program asks, so that
 * programs that never do pay nothing. Not the allocator itself: which pool a block lies in is not known here.
 */
import { DICT, FLOAT, LIST, TUPLE } from './core-types.ts';
import type { PyObject } from './object.ts';
import { sizeOf } from './sizes.ts';
import type { PyType } from './type.ts';

/** Where the simulated heap begins, as on a typical 64-bit Linux. */
const HEAP_BASE = 0x7f3a_4c00_0000;
/** Where what exists before any program lies. */
const STATIC_BASE = 0x55d0_1000_0000;
const ALIGNMENT = 16;
/** Kinds with a free list of their own: their blocks go to objects of the same kind only. */
const OWN_FREE_LISTS = new Set<PyType>([LIST, DICT, FLOAT]);

export class Addresses {
  readonly #known = new Map<PyObject, number>();
  readonly #free = new Map<string, number[]>();
  #next = HEAP_BASE;
  /** The program has asked for an address: births and deaths must be told. */
  isUsed = false;

  of(object: PyObject): number {
    if (object.id < 0) return STATIC_BASE - object.id * 64;
    let address = this.#known.get(object);
    if (address === undefined) {
      this.isUsed = true;
      address = this.#next;
      this.#next += Math.max(64, Math.ceil((sizeOf(object) + 16) / ALIGNMENT) * ALIGNMENT);
      this.#known.set(object, address);
    }
    return address;
  }

  /** A new object takes the block that was freed last, if one fits. */
  born(object: PyObject, length: number): void {
    const address = this.#free.get(blockKind(object.type, object, length))?.pop();
    if (address !== undefined) this.#known.set(object, address);
  }

  died(object: PyObject, length: number): void {
    const address = this.#known.get(object);
    if (address === undefined) return;
    this.#known.delete(object);
    const kind = blockKind(object.type, object, length);
    const list = this.#free.get(kind);
    if (list === undefined) this.#free.set(kind, [address]);
    else list.push(address);
  }
}

function blockKind(type: PyType, object: PyObject, length: number): string {
  if (OWN_FREE_LISTS.has(type)) return type.name;
  if (type === TUPLE) return `tuple${length}`;
  return `block${Math.ceil((sizeOf(object) + (type.tracked ? 16 : 0)) / ALIGNMENT)}`;
}
