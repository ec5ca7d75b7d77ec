/**
 * Bytes from whatever `bytes(…)` and `bytearray(…)` accept besides text and sizes.
 * Knows no methods. Source: CPython's Objects/bytesobject.c (PyBytes_FromObject).
 */
import { BYTES, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { callBoundSpecial } from '../operations/call.ts';
import { forEachOf, iterator } from '../operations/iterate.ts';
import { askLength } from '../sequence.ts';
import { indexNumber } from '../operations/number.ts';
import { bufferOf } from './buffer.ts';
import { integerOf } from './slice-object.ts';

/** What an item that is no byte is told: `bytes must be in range(0, 256)` or `byte must be …`. */
type Word = 'bytes' | 'byte';

/** The value of an int that is to be one byte. */
export function* byteValue(machine: Machine, item: PyObject, word: Word): Routine<number> {
  const value = integerOf(yield* indexNumber(machine, item));
  if (value < 0 || value > 255) machine.fail('ValueError', `${word} must be in range(0, 256)`);
  return Number(value);
}

/** Whether `iter(object)` would work; its errors are those of the conversion. */
function isIterable(object: PyObject): boolean {
  return object.type.lookup('__iter__') !== null || object.type.lookup('__getitem__') !== null;
}

/** New bytes with the contents of a bytes-like object or of an iterable of ints. */
export function* bytesFromIterable(
  machine: Machine,
  object: PyObject,
  word: Word,
  target = 'bytes',
): Routine<Uint8Array> {
  const buffer = bufferOf(object);
  if (buffer !== null) return buffer.slice();
  if (object.type.layout === STR || !isIterable(object))
    machine.fail('TypeError', `cannot convert '${object.type.displayName}' object to ${target}`);
  const bytes: number[] = [];
  const source = yield* iterator(machine, object);
  if (word === 'bytes') yield* askLength(machine, object);
  yield* forEachOf(machine, source, function* (item) {
    bytes.push(yield* byteValue(machine, item, word));
  });
  return Uint8Array.from(bytes);
}

/** What `__bytes__` of the object answers, or null if it has no such method. */
export function* bytesBySpecial(machine: Machine, object: PyObject): Routine<PyObject | null> {
  const result = yield* callBoundSpecial(machine, object, '__bytes__');
  if (result !== null && result.type.layout !== BYTES)
    machine.fail('TypeError', `__bytes__ returned non-bytes (type ${result.type.displayName})`);
  return result;
}

/** Bytes of an object as `bytes(object)` would make them, sizes and text excepted. */
export function* bytesFromObject(machine: Machine, object: PyObject): Routine<Uint8Array> {
  const special = yield* bytesBySpecial(machine, object);
  return special === null ? yield* bytesFromIterable(machine, object, 'bytes') : (special.payload as Uint8Array);
}
