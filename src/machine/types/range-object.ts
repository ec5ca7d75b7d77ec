/**
 * Ranges as data: their length, their items, their iterators. Knows no methods;
 * those are in `range.ts`, so that truth and iteration can use this file.
 */
import { INT, RANGE, coreType, OBJECT, RANGE_ITERATOR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';
import { absolute, add, floorDivide, multiply, subtract, type Integer } from '../values/integer.ts';
import { integerOf } from './slice-object.ts';

/** Payload of a range. */
export interface RangeValue {
  readonly start: Integer;
  readonly stop: Integer;
  /** Never zero. */
  readonly step: Integer;
}

/** Payload of a `range_iterator`, whose `n` is the next item. */
export interface RangeProgress {
  /** The item after the last one, so that being there is the end in either direction. */
  readonly end: number;
  readonly step: number;
}

/** Payload of a `longrange_iterator`. */
export interface LongRangeProgress {
  at: Integer;
  readonly end: Integer;
  readonly step: Integer;
}

/** Items, end and step up to this size either way are counted in `n`. */
const SMALL = 2 ** 52;

export const LONG_RANGE_ITERATOR = coreType({
  name: 'longrange_iterator',
  base: OBJECT,
  shape: 'iterator',
  isBase: false,
});

/** Indices into `items` of a range: what it was made of, and its length, which CPython counts at once. */
export const RangeItem = { START: 0, STOP: 1, STEP: 2, LENGTH: 3 } as const;

/** A range between ints that it holds, owned by the current scope. */
export function makeRange(machine: Machine, start: PyObject, stop: PyObject, step: PyObject): PyObject {
  const parts = [plainInt(machine, start), plainInt(machine, stop), plainInt(machine, step)] as const;
  const value = { start: integerOf(parts[0]), stop: integerOf(parts[1]), step: integerOf(parts[2]) };
  return machine.heap.make(RANGE, [...parts, machine.int(countItems(value))], value);
}

/** As `makeRange`, of numbers. */
export function rangeOf(machine: Machine, { start, stop, step }: RangeValue): PyObject {
  return makeRange(machine, machine.int(start), machine.int(stop), machine.int(step));
}

/** An int for a bool and for an object of a subclass. */
function plainInt(machine: Machine, number: PyObject): PyObject {
  return number.type === INT ? number : machine.int(integerOf(number));
}

export function rangeValue(range: PyObject): RangeValue {
  return range.payload as RangeValue;
}

/** Number of items of `range(start, stop, step)`. */
export function countItems({ start, stop, step }: RangeValue): Integer {
  const distance = step > 0 ? subtract(stop, start) : subtract(start, stop);
  return distance > 0 ? add(1, floorDivide(subtract(distance, 1), absolute(step))) : 0;
}

/** `len(range)`, of any size. */
export function rangeLength(range: PyObject): Integer {
  return countItems(rangeValue(range));
}

/** `start + index * step`. */
export function itemAt({ start, step }: RangeValue, index: Integer): Integer {
  return add(start, multiply(index, step));
}

/** `iter(range)`, owned by the current scope. */
export function rangeIterator(machine: Machine, range: PyObject): PyObject {
  const value = rangeValue(range);
  return iterateFrom(machine, value.start, itemAt(value, rangeLength(range)), value.step);
}

/** `reversed(range)`, owned by the current scope. */
export function reversedRangeIterator(machine: Machine, range: PyObject): PyObject {
  const value = rangeValue(range);
  const last = itemAt(value, subtract(rangeLength(range), 1));
  return iterateFrom(machine, last, subtract(value.start, value.step), subtract(0, value.step));
}

function iterateFrom(machine: Machine, start: Integer, end: Integer, step: Integer): PyObject {
  if (isSmall(start) && isSmall(end) && isSmall(step))
    return machine.heap.make(RANGE_ITERATOR, null, { end, step } satisfies RangeProgress, start);
  return machine.heap.make(LONG_RANGE_ITERATOR, null, { at: start, end, step } satisfies LongRangeProgress);
}

function isSmall(value: Integer): value is number {
  return typeof value === 'number' && value <= SMALL && value >= -SMALL;
}

/** The next int of a range iterator, owned by nobody yet; null at the end. */
export function nextOfRange(machine: Machine, iterator: PyObject): PyObject | null {
  const { end, step } = iterator.payload as RangeProgress;
  const item = iterator.n;
  if (item === end) return null;
  iterator.n = item + step;
  return machine.newInt(item);
}

RANGE_ITERATOR.next = (machine, iterator) => {
  const item = nextOfRange(machine, iterator);
  return item === null ? null : machine.heap.keep(item);
};

LONG_RANGE_ITERATOR.next = (machine, iterator) => {
  const progress = iterator.payload as LongRangeProgress;
  const { at, end, step } = progress;
  if (at === end) return null;
  progress.at = add(at, step);
  return machine.int(at);
};

/** How many items an iterator over a range has left. */
export function itemsLeft(iterator: PyObject): Integer {
  if (iterator.type === LONG_RANGE_ITERATOR) {
    const { at, end, step } = iterator.payload as LongRangeProgress;
    return floorDivide(subtract(end, at), step);
  }
  const { end, step } = iterator.payload as RangeProgress;
  return (end - iterator.n) / step;
}
