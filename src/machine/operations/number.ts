/**
 * Numbers from objects: `__index__`, `__int__`, `__float__`, and sizes and
 * indexes for built-ins. Source: CPython's Objects/abstract.c.
 */
import { BOOL, FLOAT, INT } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { toFloat } from '../values/integer.ts';
import { callMethod } from './call.ts';
import { intValue } from './equality.ts';

export function isInt(object: PyObject): boolean {
  return object.type === INT || object.type === BOOL || object.type.layout === INT;
}

/** The int that `object` stands for as an index (`operator.index`). */
export function* indexNumber(machine: Machine, object: PyObject): Routine<PyObject> {
  if (isInt(object)) return object;
  const method = object.type.lookup('__index__');
  if (method === null)
    machine.fail('TypeError', `'${object.type.displayName}' object cannot be interpreted as an integer`);
  const result = yield* callMethod(machine, method, object, []);
  if (!isInt(result)) machine.fail('TypeError', `__index__ returned non-int (type ${result.type.displayName})`);
  return result;
}

/** Refuses what cannot be an index, without asking for its value. */
export function requireIndex(machine: Machine, object: PyObject): void {
  if (!isInt(object) && object.type.lookup('__index__') === null)
    machine.fail('TypeError', `'${object.type.displayName}' object cannot be interpreted as an integer`);
}

/** Value of an int argument, any size. */
export function* integer(machine: Machine, object: PyObject): Routine<number | bigint> {
  return intValue(yield* indexNumber(machine, object));
}

/** As `integer`, as a bigint. */
export function* bigInteger(machine: Machine, object: PyObject): Routine<bigint> {
  return BigInt(yield* integer(machine, object));
}

/** An int that must fit a size or index; OverflowError otherwise. */
export function* size(machine: Machine, object: PyObject, type = 'OverflowError'): Routine<number> {
  const value = yield* integer(machine, object);
  if (typeof value === 'bigint') {
    if (value > MAX_SIZE || value < -MAX_SIZE - 1n)
      machine.fail(
        type,
        type === 'OverflowError'
          ? 'Python int too large to convert to C ssize_t'
          : `cannot fit '${object.type.displayName}' into an index-sized integer`,
      );
    return Number(value);
  }
  return value;
}

/** As `size` for slices and positions: what is too large counts as the largest. */
export function* clampedSize(machine: Machine, object: PyObject): Routine<number> {
  const value = yield* integer(machine, object);
  if (typeof value === 'number') return value;
  return value > MAX_SIZE ? Number.MAX_SAFE_INTEGER : value < -MAX_SIZE ? -Number.MAX_SAFE_INTEGER : Number(value);
}

const MAX_SIZE = (1n << 63n) - 1n;

/** Float value of a number object: floats, ints, `__float__`, `__index__`. */
export function* float(machine: Machine, object: PyObject): Routine<number> {
  const plain = floatPlain(machine, object);
  if (plain !== null) return plain;
  const method = object.type.lookup('__float__');
  if (method !== null) {
    const result = yield* callMethod(machine, method, object, []);
    if (result.type.layout !== FLOAT)
      machine.fail(
        'TypeError',
        `${object.type.displayName}.__float__ returned non-float (type ${result.type.displayName})`,
      );
    return result.payload as number;
  }
  if (object.type.lookup('__index__') !== null) {
    const value = intValue(yield* indexNumber(machine, object));
    return machine.pure(() => toFloat(value));
  }
  machine.fail('TypeError', `must be real number, not ${object.type.displayName}`);
}

/** Float value of an exact float or int; null for others. */
export function floatPlain(machine: Machine, object: PyObject): number | null {
  if (object.type === FLOAT) return object.payload as number;
  if (object.type === INT || object.type === BOOL)
    return object.payload === null ? object.n : machine.pure(() => toFloat(object.payload as bigint));
  return null;
}
