/**
 * The iterators of `itertools` that combine items of pools. Each keeps its pools and
 * the indices of the next tuple. Source: CPython's Modules/itertoolsmodule.c.
 */
import type { Machine } from '../machine.ts';
import type { NativeRow } from '../native.ts';
import type { PyObject } from '../object.ts';
import { collect } from '../operations/iterate.ts';
import { isInt, size } from '../operations/number.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { reusableTuple } from '../types/iterators.ts';
import { newTarget } from '../types/new-target.ts';
import { sizeRow } from '../types/size-row.ts';
import { held, heldOrNull, iteratorTable, itertoolsType } from './itertools-types.ts';
import type { ModuleType } from './make-module.ts';

/** Bytes of a number that such an iterator counts with. */
const INDEX = 8;
/** No machine has memory for more of them. */
const MOST_INDICES = 2 ** 43;
/** Their bytes would be no size any more. */
const TOO_MANY_PLACES = 2 ** 60;
/** No machine has memory for more pools. */
const MOST_PLACES = 2 ** 36;

/** Payload: indices into the pool of the next tuple, null at the end. */
interface Position {
  indices: readonly number[] | null;
  /** Gives the indices that follow, or null. */
  readonly follow: (indices: readonly number[], size: number) => readonly number[] | null;
  /** Items of each tuple. */
  readonly length: number;
}

type Make = NonNullable<NativeRow['routine']>;

/** Indices in the order of an odometer whose wheels have these sizes. */
function followProduct(indices: readonly number[], sizes: readonly number[]): readonly number[] | null {
  const following = [...indices];
  for (let i = following.length - 1; i >= 0; i--) {
    following[i] = (following[i] as number) + 1;
    if ((following[i] as number) < (sizes[i] as number)) return following;
    following[i] = 0;
  }
  return null;
}

function followCombination(indices: readonly number[], size: number): readonly number[] | null {
  const { length } = indices;
  const following = [...indices];
  for (let i = length - 1; i >= 0; i--) {
    if ((following[i] as number) >= size - length + i) continue;
    following[i] = (following[i] as number) + 1;
    for (let j = i + 1; j < length; j++) following[j] = (following[j - 1] as number) + 1;
    return following;
  }
  return null;
}

function followRepeated(indices: readonly number[], size: number): readonly number[] | null {
  const { length } = indices;
  for (let i = length - 1; i >= 0; i--) {
    const index = indices[i] as number;
    if (index < size - 1) return [...indices.slice(0, i), ...Array.from({ length: length - i }, () => index + 1)];
  }
  return null;
}

/** The next arrangement in order of position: the last place that can grow takes the next free index. */
function followPermutation(indices: readonly number[], size: number): readonly number[] | null {
  for (let i = indices.length - 1; i >= 0; i--) {
    const before = indices.slice(0, i);
    const free = (used: readonly number[], from: number): number => {
      for (let index = from; index < size; index++) if (!used.includes(index)) return index;
      return -1;
    };
    const larger = free(before, (indices[i] as number) + 1);
    if (larger < 0) continue;
    const following = [...before, larger];
    while (following.length < indices.length) following.push(free(following, 0));
    return following;
  }
  return null;
}

/** Indices into `items`. */
const Item = { POOL: 0, RESULT: 1 } as const;

/**
 * The next row. The iterator keeps the one that it gave last: it changes that where nobody else holds it, else a copy, which
 * it keeps instead.
 */
function nextRow(machine: Machine, self: PyObject, row: readonly PyObject[]): PyObject {
  const { heap } = machine;
  const last = heldOrNull(self, Item.RESULT);
  if (last === null) {
    const first = machine.freshTuple(row);
    heap.setItem(self, Item.RESULT, first);
    return first;
  }
  if (row.length === 0) return last;
  let given = reusableTuple(machine, self, Item.RESULT);
  if (given === null) {
    given = machine.tuple(last.items as PyObject[]);
    heap.setItem(self, Item.RESULT, given);
  }
  for (let i = 0; i < row.length; i++)
    if ((given.items as PyObject[])[i] !== row[i]) heap.setItem(given, i, row[i] as PyObject);
  return given;
}

const PRODUCT = itertoolsType('product', ['pools', 'result']);

const product: ModuleType = {
  type: PRODUCT,
  table: iteratorTable(
    '*iterables, repeat=1',
    'All tuples with one item of each iterable.',
    function* (machine: Machine, cls: PyObject, iterables: readonly PyObject[], repeat?: PyObject) {
      const times = repeat === undefined ? 1 : yield* size(machine, repeat);
      if (times < 0) machine.fail('ValueError', 'repeat argument cannot be negative');
      const places = iterables.length * times;
      if (places >= TOO_MANY_PLACES) machine.fail('OverflowError', 'repeat argument too large');
      if (places > MOST_PLACES) throw machine.error('MemoryError');
      const pools: PyObject[] = [];
      for (const iterable of iterables) pools.push(machine.tuple(yield* collect(machine, iterable)));
      machine.work(places);
      const all = Array.from({ length: places }, (_, place) => pools[place % pools.length] as PyObject);
      const isEmpty = all.some((pool) => (pool.items as PyObject[]).length === 0);
      return machine.heap.make(newTarget(cls, PRODUCT), [machine.tuple(all), null], {
        indices: isEmpty ? null : all.map(() => 0),
      });
    } as Make,
    sizeRow('an index for each pool', (self) => INDEX * (held(self, 0).items as PyObject[]).length),
  ),
  next(machine, self) {
    const position = self.payload as { indices: readonly number[] | null };
    const { indices } = position;
    if (indices === null) return null;
    const pools = held(self, 0).items as PyObject[];
    const row = nextRow(
      machine,
      self,
      indices.map((index, i) => (pools[i]?.items as PyObject[])[index] as PyObject),
    );
    position.indices = followProduct(
      indices,
      pools.map((pool) => (pool.items as PyObject[]).length),
    );
    return row;
  },
};

function selection(
  type: PyType,
  doc: string,
  first: (r: number, n: number) => readonly number[] | null,
  follow: Position['follow'],
  isOptional = false,
): ModuleType {
  return {
    type,
    table: iteratorTable(
      `iterable, r${isOptional ? '=None' : ''}`,
      doc,
      function* (machine: Machine, cls: PyObject, iterable: PyObject, r?: PyObject) {
        const given = isOptional || r === undefined ? null : yield* size(machine, r);
        const pool = yield* collect(machine, iterable);
        if (isOptional && r !== undefined && r !== None && !isInt(r)) machine.fail('TypeError', 'Expected int as r');
        const length = given ?? (r === undefined || r === None ? pool.length : yield* size(machine, r));
        if (length < 0) machine.fail('ValueError', 'r must be non-negative');
        if (length > MOST_INDICES) throw machine.error('MemoryError');
        const position: Position = { indices: first(length, pool.length), follow, length };
        return machine.heap.make(newTarget(cls, type), [machine.tuple(pool), null], position);
      } as Make,
      sizeRow('the indices', (self) => {
        const pool = isOptional ? (held(self, 0).items as PyObject[]).length : 0;
        return INDEX * ((self.payload as Position).length + pool);
      }),
    ),
    next(machine, self) {
      const position = self.payload as Position;
      const { indices } = position;
      if (indices === null) return null;
      const pool = held(self, 0).items as PyObject[];
      const row = nextRow(
        machine,
        self,
        indices.map((index) => pool[index] as PyObject),
      );
      position.indices = position.follow(indices, pool.length);
      return row;
    },
  };
}

const ascending = (r: number, n: number): readonly number[] | null =>
  r > n ? null : Array.from({ length: r }, (_, i) => i);

export const COMBINING_TYPES: readonly ModuleType[] = [
  product,
  selection(
    itertoolsType('permutations', ['pool', 'result']),
    'All arrangements of r items.',
    ascending,
    followPermutation,
    true,
  ),
  selection(itertoolsType('combinations', ['pool', 'result']), 'All choices of r items.', ascending, followCombination),
  selection(
    itertoolsType('combinations_with_replacement', ['pool', 'result']),
    'All choices of r items, each any number of times.',
    (r, n) => (n === 0 && r > 0 ? null : Array.from({ length: r }, () => 0)),
    followRepeated,
  ),
];
