/**
 * What lists and tuples share: filling from an iterable, comparing, repeating,
 * searching. Source: CPython's Objects/listobject.c, tupleobject.c.
 */
import {
  DICT,
  DICT_ITEMS,
  DICT_KEYS,
  DICT_VALUES,
  FROZENSET,
  INT,
  LIST,
  REVERSED,
  SEQUENCE_ITERATOR,
  SET,
  TUPLE,
  exceptionType,
} from './core-types.ts';
import { livingEntries } from './dict.ts';
import { END } from './heap.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { callSpecial } from './operations/call.ts';
import { compare, equals, ordered, COMPARE } from './operations/compare.ts';
import { equalsPlain, intValue } from './operations/equality.ts';
import { collect, forEachOf, iterator, remaining } from './operations/iterate.ts';
import { clampedSize, integer, isInt, size } from './operations/number.ts';
import { Raised } from './raise.ts';
import { EMPTY_TUPLE, NotImplemented, bool } from './singletons.ts';
import { elementsOf, isAnySet } from './set.ts';
import { appendedCapacity, expectantCapacity, filledCapacity, resizedCapacity } from './sizes.ts';

/** The items of an exact built-in container whose walk nobody can see; null for other iterables. They are the container's, not newly owned. */
export function itemsPlain(iterable: PyObject): readonly PyObject[] | null {
  switch (iterable.type) {
    case LIST:
    case TUPLE:
      return iterable.items as PyObject[];
    case DICT:
      return livingEntries(iterable).map((entry) => (iterable.items as PyObject[])[2 * entry] as PyObject);
    case SET:
    case FROZENSET:
      return elementsOf(iterable);
    default:
      return null;
  }
}

/** `list.extend`: items arrive one by one, so that a generator sees the list grow. */
export function* listExtend(machine: Machine, list: PyObject, iterable: PyObject): Routine<void> {
  const items = itemsPlain(iterable);
  if (items !== null) {
    if (items.length === 0) return;
    const fits = machine.profile.sizes.fitsTables || (iterable.type.layout !== DICT && !isAnySet(iterable));
    if (list.n === 0 && fits) list.n = filledCapacity(items.length);
    machine.heap.splice(list, END, 0, items.slice());
    return;
  }
  const source = yield* iterator(machine, iterable);
  const hint = (yield* askLength(machine, iterable)) ?? USUAL_LENGTH;
  const { length } = list.items as PyObject[];
  const { sizes } = machine.profile;
  // What would leave no place for the items that are there already is not believed.
  if (hint > MOST_POINTERS && (length === 0 || hint + length < 2 ** 63)) throw machine.error('MemoryError');
  if (hint < MOST_ITEMS)
    list.n =
      VIEWS.has(iterable.type.layout) && !sizes.fitsTables
        ? resizedCapacity(list.n, length, length + hint, sizes)
        : expectantCapacity(list.n, length, hint, sizes);
  yield* forEachOf(machine, source, (item) => {
    machine.heap.append(list, item);
  });
  const filled = (list.items as PyObject[]).length;
  if (filled < list.n) machine.heap.setRoom(list, resizedCapacity(list.n, filled, filled, sizes));
}

/** How many items CPython expects of an iterable that does not tell. */
const USUAL_LENGTH = 8;
const VIEWS = new Set([DICT_KEYS, DICT_VALUES, DICT_ITEMS]);

/** A list of some of the `taken` items that an iterator gave which expected `hint` of them; owned by the current scope. */
export function listFromIterator(
  machine: Machine,
  items: readonly PyObject[],
  taken: number,
  hint: number | null,
): PyObject {
  const list = machine.list(items);
  const { sizes } = machine.profile;
  const room = appendedCapacity(expectantCapacity(0, 0, hint ?? USUAL_LENGTH, sizes), taken, sizes);
  machine.heap.setRoom(list, resizedCapacity(room, taken, taken, sizes));
  return list;
}

/** A list that items were appended to one by one; owned by the current scope. */
export function listOfAppended(machine: Machine, items: readonly PyObject[]): PyObject {
  const list = machine.list(items);
  machine.heap.setRoom(list, appendedCapacity(0, items.length, machine.profile.sizes));
  return list;
}

/** `tuple(iterable)`, owned by the current scope. */
export function* tupleFrom(machine: Machine, iterable: PyObject): Routine<PyObject> {
  if (iterable.type === TUPLE) return iterable;
  const items = itemsPlain(iterable);
  if (items !== null) return iterable.type === LIST ? machine.tuple(items) : machine.freshTuple(items);
  const { heap } = machine;
  const mark = heap.mark();
  const source = yield* iterator(machine, iterable);
  const collected = yield* remaining(machine, source);
  return collected.length === 0 ? EMPTY_TUPLE : heap.closeKeeping(mark, machine.freshTuple(collected));
}

/** Asks an iterable for its length as CPython does when it makes room; the answer is only a hint, null if there is none. */
export function* askLength(machine: Machine, iterable: PyObject): Routine<number | null> {
  const hint = yield* lengthHint(machine, iterable);
  return hint === null ? null : Number(intValue(hint));
}

/** All items of `iterable`, each owned by the current scope. CPython makes a list of its iterator, which is asked for an iterator again and for its length. */
export function* collectList(machine: Machine, iterable: PyObject): Routine<PyObject[]> {
  if (iterable.type === LIST || iterable.type === TUPLE) return yield* collect(machine, iterable);
  const first = yield* iterator(machine, iterable);
  const source = first.type.isHeapType ? yield* iterator(machine, first) : first;
  if (isAskedForLength(first)) yield* askLength(machine, first);
  return yield* remaining(machine, source);
}

/** Whether the program can notice that it is asked for its length. */
const isAskedForLength = ({ type }: PyObject): boolean =>
  type.isHeapType || type === SEQUENCE_ITERATOR || type === REVERSED;

/** How many items an object says it has or will yield (PyObject_LengthHint); null if it does not tell. */
export function* lengthHint(machine: Machine, iterable: PyObject): Routine<PyObject | null> {
  try {
    const length = yield* callSpecial(machine, iterable, '__len__');
    if (length !== null && length !== NotImplemented) {
      if ((yield* size(machine, length)) < 0) machine.fail('ValueError', '__len__() should return >= 0');
      return length;
    }
  } catch (thrown) {
    if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(TYPE_ERROR)) throw thrown;
  }
  let hint: PyObject | null;
  try {
    hint = yield* callSpecial(machine, iterable, '__length_hint__');
  } catch (thrown) {
    if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(TYPE_ERROR)) throw thrown;
    return null;
  }
  if (hint === null || hint === NotImplemented) return null;
  if (!isInt(hint)) machine.fail('TypeError', `__length_hint__ must be an integer, not ${hint.type.displayName}`);
  if (intValue(hint) < 0) machine.fail('ValueError', '__length_hint__() should return >= 0');
  return hint;
}

const TYPE_ERROR = exceptionType('TypeError');

/** Whether an item may be taken out while it is compared: it is held for so long. A tuple holds its own. */
const isChangeable = (sequence: PyObject): boolean => sequence.type.layout !== TUPLE;

/** Comparison of two lists or two tuples: by the first items that differ, then by length. */
export function* compareSequences(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  const x = a.items as PyObject[];
  const y = b.items as PyObject[];
  const isEquality = index === COMPARE.EQ || index === COMPARE.NE;
  if (isEquality && x.length !== y.length) return bool(index === COMPARE.NE);
  for (let i = 0; i < x.length && i < y.length; i++) {
    const left = x[i] as PyObject;
    const right = y[i] as PyObject;
    const plain = equalsPlain(left, right);
    if (plain === true) continue;
    const mark = machine.heap.mark();
    if (isChangeable(a)) for (const item of [left, right]) machine.heap.keep(item);
    if (plain === null && (yield* equals(machine, left, right))) {
      machine.heap.close(mark);
      continue;
    }
    // Their comparison may have shortened one of them to where it had got: then the lengths decide.
    if (i >= x.length || i >= y.length) break;
    return isEquality ? bool(index === COMPARE.NE) : yield* compare(machine, index, left, right);
  }
  return bool(ordered(index, x.length, y.length));
}

/** Position of the first item equal to `value` in [start, stop), or -1. The sequence may change on the way. */
export function* findItem(
  machine: Machine,
  sequence: PyObject,
  value: PyObject,
  start: number,
  stop: number,
): Routine<number> {
  const items = sequence.items as PyObject[];
  for (let i = start; i < stop && i < items.length; i++) {
    if ((i & 127) === 127) machine.work(1);
    const item = items[i] as PyObject;
    const plain = equalsPlain(item, value);
    if (plain === true) return i;
    if (plain === false) continue;
    const mark = machine.heap.mark();
    if (isChangeable(sequence)) machine.heap.keep(item);
    const same = yield* equals(machine, item, value);
    machine.heap.close(mark);
    if (same) return i;
  }
  return -1;
}

/** How many items equal `value`. */
export function* countItems(machine: Machine, sequence: PyObject, value: PyObject): Routine<PyObject> {
  let count = 0;
  for (let at = -1; (at = yield* findItem(machine, sequence, value, at + 1, Infinity)) >= 0;) count++;
  return machine.int(count);
}

/** Where in a sequence of `length` items the `start` or `stop` of its method `index` stands. */
export function* searchBound(machine: Machine, bound: PyObject, length: number): Routine<number> {
  if (!isInt(bound) && bound.type.lookup('__index__') === null)
    machine.fail('TypeError', 'slice indices must be integers or have an __index__ method');
  const number = yield* clampedSize(machine, bound);
  return number < 0 ? Math.max(number + length, 0) : number;
}

/** `sequence.index(value, start, stop)`; -1 if it is not there. */
export function* indexOf(
  machine: Machine,
  sequence: PyObject,
  value: PyObject,
  start: PyObject | undefined,
  stop: PyObject | undefined,
): Routine<number> {
  const items = sequence.items as PyObject[];
  const from = start === undefined ? 0 : yield* searchBound(machine, start, items.length);
  const to = stop === undefined ? Infinity : yield* searchBound(machine, stop, items.length);
  return yield* findItem(machine, sequence, value, from, to);
}

/** Position that `key` means in a sequence of `length` items, counted from the end if negative; null if it is a small int out of range. */
export function indexPlain(key: PyObject, length: number): number | null {
  if (key.type !== INT || key.payload !== null) return null;
  const index = key.n < 0 ? key.n + length : key.n;
  return index >= 0 && index < length ? index : null;
}

/** As `indexPlain` for any object that can be an index; IndexError with `message` if it is out of range. */
export function* indexOrFail(machine: Machine, key: PyObject, sequence: PyObject, message: string): Routine<number> {
  const number = yield* size(machine, key, 'IndexError');
  const { length } = sequence.items as PyObject[];
  const index = number < 0 ? number + length : number;
  if (index < 0 || index >= length) machine.fail('IndexError', message);
  return index;
}

/** How often `sequence * times` repeats; TypeError for what is no integer. */
export function* repetitions(machine: Machine, times: PyObject, length: number): Routine<number> {
  const number = yield* integer(machine, times);
  if (number >= 1n << 63n || number < -(1n << 63n))
    machine.fail('OverflowError', `cannot fit '${times.type.displayName}' into an index-sized integer`);
  if (number <= 0) return 0;
  if (Number(number) * length > MOST_ITEMS) throw machine.error('MemoryError');
  return Number(number);
}

/** More pointers than this no block could ever hold. */
const MOST_POINTERS = 2 ** 60;

/** More items than this no list of a real machine could have. */
const MOST_ITEMS = 2 ** 32;

/** `items` so many times over. */
export function repeated(machine: Machine, items: readonly PyObject[], times: number): PyObject[] {
  if (items.length * times * 8 > machine.heap.liveLimit) machine.heap.onLimit();
  const result: PyObject[] = [];
  for (let i = 0; i < times; i++) for (const item of items) result.push(item);
  return result;
}
