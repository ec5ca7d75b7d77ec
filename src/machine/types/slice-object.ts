/**
 * Slices as data: which items of a sequence of some length they name. Knows no
 * methods; every sequence type uses this file. Source: CPython's Objects/sliceobject.c.
 */
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { indexNumber, isInt } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { add, floorDivide, normalize, subtract, type Integer } from '../values/integer.ts';

/** Indices into `items` of a slice. */
export const SliceItem = { START: 0, STOP: 1, STEP: 2 } as const;

/** The items `start`, `start + step` … of a sequence, `count` of them, all within its bounds. */
export interface SliceIndices {
  readonly start: number;
  /** As `slice.indices` answers it; -1 is "before the first" when stepping backwards. */
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** The value of an int object in the form that `values/integer.ts` works on. */
export function integerOf(object: PyObject): Integer {
  return object.payload === null ? object.n : normalize(object.payload as bigint);
}

function* bound(machine: Machine, value: PyObject): Routine<Integer> {
  if (!isInt(value) && value.type.lookup('__index__') === null)
    machine.fail('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return integerOf(yield* indexNumber(machine, value));
}

/** The three numbers of `slice.indices(length)`, of any size. Raises TypeError and ValueError. */
export function* longSliceIndices(
  machine: Machine,
  slice: PyObject,
  length: Integer,
): Routine<[Integer, Integer, Integer]> {
  const items = slice.items as PyObject[];
  const stepObject = items[SliceItem.STEP] as PyObject;
  const step = stepObject === None ? 1 : yield* bound(machine, stepObject);
  if (step === 0) machine.fail('ValueError', 'slice step cannot be zero');
  const lower: Integer = step < 0 ? -1 : 0;
  const upper = step < 0 ? subtract(length, 1) : length;
  const clamp = (value: Integer): Integer => {
    if (value < 0) value = add(value, length);
    return value < lower ? lower : value > upper ? upper : value;
  };
  const startObject = items[SliceItem.START] as PyObject;
  const stopObject = items[SliceItem.STOP] as PyObject;
  const start = startObject === None ? (step < 0 ? upper : lower) : clamp(yield* bound(machine, startObject));
  const stop = stopObject === None ? (step < 0 ? lower : upper) : clamp(yield* bound(machine, stopObject));
  return [start, stop, step];
}

/** How many items `start`, `stop`, `step` of a slice name. */
export function countSlice(start: Integer, stop: Integer, step: Integer): Integer {
  if (step < 0) return stop < start ? add(1, floorDivide(subtract(subtract(start, stop), 1), subtract(0, step))) : 0;
  return start < stop ? add(1, floorDivide(subtract(subtract(stop, start), 1), step)) : 0;
}

/** What `sequence[slice]` names in a sequence of `length` items. Raises TypeError and ValueError. */
export function* sliceIndices(machine: Machine, slice: PyObject, length: number): Routine<SliceIndices> {
  const [start, stop, step] = yield* longSliceIndices(machine, slice, length);
  const count = Number(countSlice(start, stop, step));
  // A step beyond safe integers names one item at most, so its exact size does not matter.
  return { start: Number(start), stop: Number(stop), step: Number(step), count };
}
