/**
 * Free lists of types: the blocks of objects that died and are kept for the next ones of the same kind, the newest first.
 * Which kinds, and how many, is in `spares.ts`; a full collection gives all of them back.
 */
import * as core from '../core-types.ts';
import type { PyObject } from '../object.ts';
import { KEPT_ATOMS, KEPT_KINDS, KEPT_TUPLES, LONGEST_KEPT_TUPLE } from '../spares.ts';
import type { PyType } from '../type.ts';

/** Ints of one digit of 30 bits. */
const DIGIT_LIMIT = 2 ** 30;

const KINDS = [...KEPT_KINDS, ...KEPT_ATOMS];

export interface FreeList {
  readonly blocks: number[];
  readonly most: number;
  /** Size of each block. */
  readonly size: number;
}

export class FreeLists {
  readonly #lists = new Map<PyType | string, FreeList>();
  readonly #kinds: ReadonlyMap<PyType, number>;
  readonly #keepsInts: boolean;

  constructor(keepsMore: boolean) {
    this.#kinds = new Map(KINDS.filter(({ isNew }) => keepsMore || !isNew).map(({ type, most }) => [type, most]));
    this.#keepsInts = keepsMore;
  }

  /** The list for blocks of objects like this one, or null. */
  listFor(object: PyObject, length: number, size: number): FreeList | null {
    const { type } = object;
    if (type === core.TUPLE)
      return length > 0 && length <= LONGEST_KEPT_TUPLE ? this.#list(`tuple ${length}`, KEPT_TUPLES, size) : null;
    if (type === core.INT)
      return this.#keepsInts && object.payload === null && Math.abs(object.n) < DIGIT_LIMIT
        ? this.#list(type, 100, size)
        : null;
    const most = this.#kinds.get(type);
    return most === undefined ? null : this.#list(type, most, size);
  }

  /** The list for tables of dicts, the smallest kind of which is kept. */
  dictKeys(size: number): FreeList {
    return this.#list('dict keys', 80, size);
  }

  #list(kind: PyType | string, most: number, size: number): FreeList {
    let list = this.#lists.get(kind);
    if (list === undefined) {
      list = { blocks: [], most, size };
      this.#lists.set(kind, list);
    }
    return list;
  }

  /** Empties all lists. */
  *drain(): Generator<{ readonly block: number; readonly size: number }> {
    for (const { blocks, size } of this.#lists.values())
      for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) yield { block, size };
  }
}
