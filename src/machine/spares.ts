/**
 * Kinds whose dead objects CPython keeps for the next of the kind, with how many: one row a kind. An object that is made from
 * a kept one is no birth for the collector, and one that is kept no death. Source: Include/internal/pycore_freelist_state.h
 * for the kinds; the numbers of list, dict and tuple are seen in when collections come.
 */
import * as core from './core-types.ts';
import type { PyType } from './type.ts';

interface Row {
  readonly type: PyType;
  readonly most: number;
  /** Whether only 3.14 and later keep them. */
  readonly isNew: boolean;
}

const row = (type: PyType, most: number, isNew: boolean): Row => ({ type, most, isNew });

/** Kinds that the collector counts. */
export const KEPT_KINDS: readonly Row[] = [
  row(core.LIST, 80, false),
  row(core.DICT, 80, false),
  row(core.ASYNC_GENERATOR, 80, false),
  row(core.SLICE, 1, true),
  row(core.LIST_ITERATOR, 10, true),
  row(core.TUPLE_ITERATOR, 10, true),
  row(core.METHOD, 20, true),
  row(core.BUILTIN_FUNCTION, 16, true),
];

/** Kinds that it does not. */
export const KEPT_ATOMS: readonly Row[] = [
  row(core.FLOAT, 100, false),
  row(core.COMPLEX, 100, true),
  row(core.RANGE, 6, true),
  row(core.RANGE_ITERATOR, 6, true),
];

/** Longest tuple that is kept, and how many of each length. */
export const LONGEST_KEPT_TUPLE = 20;
export const KEPT_TUPLES = 2_000;

/** Where tuples stand in the counts: their length is added. */
const TUPLES = KEPT_KINDS.length;

KEPT_KINDS.forEach(({ type }, index) => {
  type.spareIndex = index + 1;
});

const NONE_KEPT = new Array<number>(TUPLES + LONGEST_KEPT_TUPLE + 1).fill(0);
const mostKept = (keepsMore: boolean): readonly number[] => [
  0,
  ...KEPT_KINDS.map(({ most, isNew }) => (isNew && !keepsMore ? 0 : most)),
  ...new Array<number>(LONGEST_KEPT_TUPLE).fill(KEPT_TUPLES),
];
const MOST_NEW = mostKept(true);
const MOST_OLD = mostKept(false);

/** How many kept objects of each kind there are. */
export class Spares {
  readonly #kept: number[] = NONE_KEPT.slice();
  readonly #most: readonly number[];

  /** `keepsMore`: as 3.14 and later. */
  constructor(keepsMore: boolean) {
    this.#most = keepsMore ? MOST_NEW : MOST_OLD;
  }

  /** Takes a kept object of the type, a tuple of this length; false if there is none. */
  take(type: PyType, length: number): boolean {
    const index = this.#index(type, length);
    if (index === 0 || this.#kept[index] === 0) return false;
    this.#kept[index] = (this.#kept[index] as number) - 1;
    return true;
  }

  /** Keeps a dead object, if there is room. */
  keep(type: PyType, length: number): boolean {
    const index = this.#index(type, length);
    if (index === 0 || (this.#kept[index] as number) >= (this.#most[index] as number)) return false;
    this.#kept[index] = (this.#kept[index] as number) + 1;
    return true;
  }

  /** A full collection gives all of them back. */
  clear(): void {
    this.#kept.fill(0);
  }

  #index(type: PyType, length: number): number {
    if (!type.tracksByItems) return type.spareIndex;
    return length === 0 || length > LONGEST_KEPT_TUPLE ? 0 : TUPLES + length;
  }
}
