/**
 * Truth and length. Source: CPython's Objects/object.c (PyObject_IsTrue), abstract.c.
 */
import {
  BOOL,
  BYTEARRAY,
  BYTES,
  COMPLEX,
  DICT,
  FLOAT,
  FROZENSET,
  INT,
  LIST,
  NONE_TYPE,
  RANGE,
  SET,
  STR,
  TUPLE,
} from '../core-types.ts';
import { dictLength } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { False, None, True } from '../singletons.ts';
import { codePointLength } from '../values/unicode.ts';
import { rangeLength } from '../types/range-object.ts';
import { setLength } from '../set.ts';
import { callMethod } from './call.ts';
import { intValue } from './equality.ts';
import { indexNumber } from './number.ts';

/** Truth of an exact built-in value; null if Python code must tell. */
export function truthPlain(object: PyObject): boolean | null {
  if (object === True) return true;
  if (object === False || object === None) return false;
  switch (object.type) {
    case BOOL:
    case INT:
      return object.payload !== null || object.n !== 0;
    case FLOAT:
      return object.payload !== 0;
    case COMPLEX: {
      const { real, imaginary } = object.payload as { real: number; imaginary: number };
      return real !== 0 || imaginary !== 0;
    }
    case NONE_TYPE:
      return false;
    case STR:
      return object.payload !== '';
  }
  const length = lengthPlain(object);
  if (length !== null) return length !== 0;
  const { type } = object;
  return type.lookup('__bool__') === null && type.lookup('__len__') === null ? true : null;
}

export function* truth(machine: Machine, object: PyObject): Routine<boolean> {
  const plain = truthPlain(object);
  if (plain !== null) return plain;
  const method = object.type.lookup('__bool__');
  if (method === null) return (yield* length(machine, object)) !== 0;
  if (method === None) machine.fail('TypeError', `'${object.type.displayName}' cannot be interpreted as a boolean`);
  const result = yield* callMethod(machine, method, object, []);
  if (result === True) return true;
  if (result === False) return false;
  machine.fail('TypeError', `__bool__ should return bool, returned ${result.type.displayName}`);
}

/** Length of an exact built-in container; null if Python code must tell. */
export function lengthPlain(object: PyObject): number | null {
  switch (object.type) {
    case STR:
      return codePointLength(object.payload as string);
    case LIST:
    case TUPLE:
      return (object.items as PyObject[]).length;
    case DICT:
      return dictLength(object);
    case SET:
    case FROZENSET:
      return setLength(object);
    case BYTES:
    case BYTEARRAY:
      return (object.payload as Uint8Array).length;
    case RANGE: {
      const count = rangeLength(object);
      return typeof count === 'number' ? count : null;
    }
    default:
      return null;
  }
}

/** `len(object)`. Raises TypeError for what has none. */
export function* length(machine: Machine, object: PyObject): Routine<number> {
  const plain = lengthPlain(object);
  if (plain !== null) return plain;
  const method = object.type.lookup('__len__');
  if (method === null) machine.fail('TypeError', `object of type '${object.type.displayName}' has no len()`);
  const result = yield* callMethod(machine, method, object, []);
  const value = yield* indexNumber(machine, result);
  const number = intValue(value);
  if (number < 0) machine.fail('ValueError', '__len__() should return >= 0');
  if (typeof number === 'bigint' && number > MAX_SIZE)
    machine.fail('OverflowError', "cannot fit 'int' into an index-sized integer");
  return Number(number);
}

const MAX_SIZE = (1n << 63n) - 1n;
