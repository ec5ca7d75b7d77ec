/**
 * Iterators over built-in containers, over objects with `__getitem__`, and over
 * calls. Each knows its container, gives it up at its end when CPython does, and
 * notices what CPython notices. Source: CPython's Objects/listobject.c, tupleobject.c,
 * setobject.c, iterobject.c.
 */
import {
  CALLABLE_ITERATOR,
  INDEX_ERROR,
  LIST_ITERATOR,
  LIST_REVERSE_ITERATOR,
  SEQUENCE_ITERATOR,
  SET_ITERATOR,
  STOP_ITERATION,
  TUPLE_ITERATOR,
} from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { next } from '../operations/iterate.ts';
import { getItem } from '../operations/subscript.ts';
import { length, lengthPlain } from '../operations/truth.ts';
import { Raised } from '../raise.ts';
import { NotImplemented } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { elementsOf, nextPlace, setLength } from '../set.ts';
import {
  CALLABLE_ITERATOR_STATE,
  LIST_ITERATOR_STATE,
  LIST_REVERSE_ITERATOR_STATE,
  SEQUENCE_ITERATOR_STATE,
  TABLE_ITERATOR_STATE,
  TUPLE_ITERATOR_STATE,
} from './iterator-state.ts';

/** What the iterator walks, or null once it has given it up. */
export function walked(iterator: PyObject): PyObject | null {
  return (iterator.items as (PyObject | null)[])[0] as PyObject | null;
}

/** The iterator is at its end: it gives its container up. The item that is null tells the caller. */
export function exhaust(machine: Machine, iterator: PyObject): null {
  machine.heap.setItem(iterator, 0, null);
  return null;
}

/** `__iter__` and `__next__` of every built-in iterator, by way of its type's `next`. */
export const ITERATOR_ROWS: NativeTable = {
  '__iter__(self, /)': { doc: 'An iterator is its own iterator.', run: (_machine, self: PyObject) => self },
  '__next__(self, /)': {
    doc: 'The next item. Raises StopIteration after the last one.',
    *routine(machine, self: PyObject) {
      const { layout } = self.type;
      const item = layout.next !== null ? layout.next(machine, self) : yield* layout.nextRoutine!(machine, self);
      if (item === null) throw machine.error(STOP_ITERATION);
      return item;
    },
  },
};

/** `__length_hint__` by a function that counts what is left. */
export function lengthHint(left: (iterator: PyObject) => number): NativeRow {
  return {
    doc: 'How many items are likely to come.',
    run: (machine, self: PyObject) => machine.int(Math.max(0, left(self))),
  };
}

// ---- list and tuple ----

function nextForwards(machine: Machine, iterator: PyObject): PyObject | null {
  const container = walked(iterator);
  if (container === null) return null;
  const items = container.items as PyObject[];
  if (iterator.n < items.length) return machine.heap.keep(items[iterator.n++] as PyObject);
  return exhaust(machine, iterator);
}

function nextBackwards(machine: Machine, iterator: PyObject): PyObject | null {
  const container = walked(iterator);
  if (container === null) return null;
  const items = container.items as PyObject[];
  // The end by itself does not give the list up, unless the list has become shorter.
  if (iterator.n < 0) return machine.profile.reversedListIsDropped ? exhaust(machine, iterator) : null;
  if (iterator.n < items.length) return machine.heap.keep(items[iterator.n--] as PyObject);
  iterator.n = -1;
  return exhaust(machine, iterator);
}

LIST_ITERATOR.next = nextForwards;
TUPLE_ITERATOR.next = nextForwards;
LIST_REVERSE_ITERATOR.next = nextBackwards;

const itemsLeft = (iterator: PyObject): number => {
  const container = walked(iterator);
  return container === null ? 0 : (container.items as PyObject[]).length - iterator.n;
};

export const LIST_ITERATOR_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...LIST_ITERATOR_STATE,
  '__length_hint__(self, /)': lengthHint(itemsLeft),
};

const TUPLE_ITERATOR_METHODS: NativeTable = { ...LIST_ITERATOR_METHODS, ...TUPLE_ITERATOR_STATE };

export const LIST_REVERSE_ITERATOR_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...LIST_REVERSE_ITERATOR_STATE,
  '__length_hint__(self, /)': lengthHint((iterator) => {
    const container = walked(iterator);
    return container === null || (container.items as PyObject[]).length < iterator.n ? 0 : iterator.n + 1;
  }),
};

// ---- set ----

/** `extra` is the number of elements at the start, -1 once it was found changed; `n` the place. */
SET_ITERATOR.next = (machine, iterator) => {
  const set = walked(iterator);
  if (set === null) return null;
  if (iterator.extra !== setLength(set)) {
    iterator.extra = -1;
    machine.fail('RuntimeError', 'Set changed size during iteration');
  }
  const place = nextPlace(set, iterator.n);
  if (place < 0) return exhaust(machine, iterator);
  iterator.n = place + 1;
  return machine.heap.keep((set.items as PyObject[])[place] as PyObject);
};

export function setIterator(machine: Machine, set: PyObject): PyObject {
  const iterator = machine.heap.make(SET_ITERATOR, [set]);
  iterator.extra = setLength(set);
  return iterator;
}

export const SET_ITERATOR_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...TABLE_ITERATOR_STATE,
  '__length_hint__(self, /)': lengthHint((iterator) => {
    const set = walked(iterator);
    if (set === null || iterator.extra !== setLength(set)) return 0;
    return (
      elementsOf(set).length -
      (set.items as (PyObject | null)[]).slice(0, iterator.n).filter((item) => item !== null).length
    );
  }),
};

// ---- by __getitem__ ----

SEQUENCE_ITERATOR.nextRoutine = function* (machine: Machine, iterator: PyObject): Routine<PyObject | null> {
  const sequence = walked(iterator);
  if (sequence === null) return null;
  try {
    const item = yield* getItem(machine, sequence, machine.int(iterator.n));
    iterator.n++;
    return item;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const { type } = thrown.exception;
    if (!type.isSubtypeOf(INDEX_ERROR) && !type.isSubtypeOf(STOP_ITERATION)) throw thrown;
    return exhaust(machine, iterator);
  }
};

export const SEQUENCE_ITERATOR_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...SEQUENCE_ITERATOR_STATE,
  '__length_hint__(self, /)': {
    doc: 'How many items are likely to come.',
    *routine(machine, self: PyObject) {
      const sequence = walked(self);
      if (sequence === null) return machine.int(0);
      if (lengthPlain(sequence) === null && sequence.type.lookup('__len__') === null) return NotImplemented;
      return machine.int(Math.max(0, (yield* length(machine, sequence)) - self.n));
    },
  },
};

// ---- iter(callable, sentinel) ----

export function callableIterator(machine: Machine, callable: PyObject, sentinel: PyObject): PyObject {
  return machine.heap.make(CALLABLE_ITERATOR, [callable, sentinel]);
}

CALLABLE_ITERATOR.nextRoutine = function* (machine: Machine, iterator: PyObject): Routine<PyObject | null> {
  const [callable, sentinel] = iterator.items as [PyObject | null, PyObject];
  if (callable === null) return null;
  try {
    const result = yield* call(machine, callable, []);
    if (walked(iterator) === null) return null;
    if (!(yield* equals(machine, result, sentinel))) return result;
  } catch (thrown) {
    if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(STOP_ITERATION)) throw thrown;
  }
  machine.heap.setItem(iterator, 0, null);
  machine.heap.setItem(iterator, 1, null);
  return null;
};

export const CALLABLE_ITERATOR_METHODS: NativeTable = { ...ITERATOR_ROWS, ...CALLABLE_ITERATOR_STATE };

// ---- what the adaptors share ----

/**
 * The tuple of `size` results that an iterator may hand out again, because nobody
 * else holds it; null if somebody does. Item `slot` of the iterator owns it, and from now on the scope too.
 */
export function reusableTuple({ heap }: Machine, iterator: PyObject, slot: number): PyObject | null {
  const tuple = (iterator.items as PyObject[])[slot] as PyObject;
  if (tuple.count > 1) return null;
  // A collection may have found it to hold atoms only.
  if ((tuple.flags & Flag.TRACKED) === 0) heap.track(tuple);
  return heap.keep(tuple);
}

/**
 * What a strict `zip` or `map` says when iterator number `ended` (from 0) has ended first:
 * it is shorter than those before it, or all before it ended in the same round and a later one goes on.
 */
export function* checkLengths(
  machine: Machine,
  name: string,
  iterators: readonly PyObject[],
  ended: number,
): Routine<void> {
  const earlier = (count: number): string => (count === 1 ? 'argument 1' : `arguments 1-${count}`);
  if (ended > 0) machine.fail('ValueError', `${name}() argument ${ended + 1} is shorter than ${earlier(ended)}`);
  for (let i = 1; i < iterators.length; i++)
    if ((yield* next(machine, iterators[i] as PyObject)) !== null)
      machine.fail('ValueError', `${name}() argument ${i + 1} is longer than ${earlier(i)}`);
}

/** Types whose walk is told apart only by the container. */
export const ITERATOR_TYPES: readonly (readonly [PyType, NativeTable])[] = [
  [LIST_ITERATOR, LIST_ITERATOR_METHODS],
  [LIST_REVERSE_ITERATOR, LIST_REVERSE_ITERATOR_METHODS],
  [TUPLE_ITERATOR, TUPLE_ITERATOR_METHODS],
  [SET_ITERATOR, SET_ITERATOR_METHODS],
  [SEQUENCE_ITERATOR, SEQUENCE_ITERATOR_METHODS],
  [CALLABLE_ITERATOR, CALLABLE_ITERATOR_METHODS],
];
