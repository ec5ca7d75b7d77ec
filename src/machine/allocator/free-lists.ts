/**
 * Free lists of types: objects that died and whose blocks are kept for the next ones of the same kind, the newest first. A
 * row a kind: how many are kept, per Python version. Measured on 3.11 to 3.15; a full collection gives all of them back.
 */
import * as core from '../core-types.ts';
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';

/** Longest tuple that is kept, and how many of each length. */
const LONGEST_TUPLE = 20;
const TUPLES = 2000;
/** Ints of one digit of 30 bits. */
const DIGIT_LIMIT = 2 ** 30;

const KEPT = new Map<PyType, number>([
  [core.FLOAT, 100],
  [core.LIST, 80],
  [core.DICT, 80],
  [core.ASYNC_GENERATOR, 80],
]);
const KEPT_SINCE_3_14 = new Map<PyType, number>([
  [core.COMPLEX, 100],
  [core.SLICE, 1],
  [core.RANGE, 6],
  [core.RANGE_ITERATOR, 6],
  [core.LIST_ITERATOR, 10],
  [core.TUPLE_ITERATOR, 10],
  [core.METHOD, 20],
  [core.BUILTIN_FUNCTION, 16],
]);

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
    this.#kinds = keepsMore ? new Map([...KEPT, ...KEPT_SINCE_3_14]) : KEPT;
    this.#keepsInts = keepsMore;
  }

  /** The list for blocks of objects like this one, or null. */
  listFor(object: PyObject, length: number, size: number): FreeList | null {
    const { type } = object;
    if (type === core.TUPLE)
      return length > 0 && length <= LONGEST_TUPLE ? this.#list(`tuple ${length}`, TUPLES, size) : null;
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
