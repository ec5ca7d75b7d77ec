/**
 * Arguments that methods of text and bytes have in common: bounds, counts, fill
 * characters, sizes of results. Knows the words of CPython's errors; no methods.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { clampedSize, isInt, size } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { codePointLength } from '../values/unicode.ts';

/** A part of a sequence by optional `start` and `end` arguments, as `values/strings.ts` takes them. */
export type Bounds = readonly [start: number, stop: number];

function* bound(machine: Machine, value: PyObject | undefined, missing: number): Routine<number> {
  if (value === undefined || value === None) return missing;
  if (!isInt(value) && value.type.lookup('__index__') === null)
    machine.fail('TypeError', 'slice indices must be integers or None or have an __index__ method');
  return yield* clampedSize(machine, value);
}

export function* bounds(machine: Machine, start: PyObject | undefined, end: PyObject | undefined): Routine<Bounds> {
  return [yield* bound(machine, start, 0), yield* bound(machine, end, Infinity)];
}

/** An optional size argument. */
export function* optionalSize(machine: Machine, value: PyObject | undefined, missing: number): Routine<number> {
  return value === undefined ? missing : yield* size(machine, value);
}

/** The code point of the fill character of `center`, `ljust` and `rjust`. */
export function fillCharacter(machine: Machine, value: PyObject | undefined): string {
  if (value === undefined) return ' ';
  if (value.type.layout !== STR)
    machine.fail('TypeError', `The fill character must be a unicode character, not ${value.type.displayName}`);
  if (codePointLength(value.payload as string) !== 1)
    machine.fail('TypeError', 'The fill character must be exactly one character long');
  return value.payload as string;
}

/** A result of this many bytes or characters is about to be made: more than any machine holds is a MemoryError, more than the run may hold its end. */
export function reserve(machine: Machine, length: number): void {
  if (length > LARGEST_MEMORY) machine.fail('MemoryError', '');
  if (machine.heap.liveBytes + length > machine.heap.liveLimit) machine.heap.onLimit();
}

const LARGEST_MEMORY = 2 ** 40;

/** An optional str argument of a method, such as the name of an encoding. */
export function namedText(
  machine: Machine,
  value: PyObject | undefined,
  method: string,
  name: string,
): string | undefined {
  if (value === undefined) return undefined;
  if (value.type.layout !== STR)
    machine.fail(
      'TypeError',
      `${method}() argument '${name}' must be str, not ${method === 'str' ? value.type.displayName : argumentKind(value)}`,
    );
  return value.payload as string;
}
