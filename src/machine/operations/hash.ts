/**
 * Hashes. Tables of the machine use 32-bit hashes of their own for exact built-in
 * values (`hashPlain`); what `hash()` answers and what orders a set is CPython's
 * 64-bit value (`pythonHash`), which for numbers agrees with the former's rule
 * that equal values hash equally. Source: CPython's Python/pyhash.c, Objects/tupleobject.c.
 */
import { BOOL, BYTES, COMPLEX, FLOAT, INT, NONE_TYPE, OBJECT, STR, TUPLE, exceptionType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import {
  hashBytes,
  hashFromInteger,
  hashText,
  hashToInteger,
  hashTuple,
  quickHash,
  ZERO_KEY,
  type Hash64,
} from '../values/hash.ts';
import { complexHash, type Complex } from '../values/complex.ts';
import { floatHash } from '../values/float.ts';
import { integerHash } from '../values/integer.ts';
import { callMethod } from './call.ts';
import { intValue } from './equality.ts';
import { str } from './text.ts';

/** A hash as `hash()` answers it: a number where it is exact, else a bigint. */
export type PythonHash = number | bigint;

/** 32 bits of a hash, for tables. */
export function fold(hash: PythonHash): number {
  if (typeof hash === 'number') {
    if (hash === (hash | 0)) return hash;
    hash = BigInt(hash);
  }
  return Number(BigInt.asIntN(32, hash));
}

/** Tuples in tuples deeper than this are left to routines, whose depth is bounded. */
const PLAIN_DEPTH = 100;

/** Table hash of an exact built-in value or of an object that hashes by identity; null if a routine must tell. Raises TypeError for the unhashable. */
export function hashPlain(machine: Machine, object: PyObject, depth = 0): number | null {
  const type = object.type;
  if (type === STR) return object.n !== 0 ? object.n : (object.n = quickHash(object.payload as string));
  // -1 hashes as -2 does, as CPython has it, so that it is found by an equal float or fraction.
  if ((type === INT || type === BOOL) && object.payload === null) return object.n === -1 ? -2 : object.n;
  if (type === TUPLE) {
    if (depth > PLAIN_DEPTH) return null;
    // A tuple may be in others many times over.
    if (depth > 0) machine.work(1);
    machine.workThrough((object.items as PyObject[]).length);
    let hash = 0x345678;
    for (const item of object.items as PyObject[]) {
      const own = hashPlain(machine, item, depth + 1);
      if (own === null) return null;
      hash = (Math.imul(hash ^ own, 1000003) + 82520) | 0;
    }
    return hash;
  }
  const exact = exactHash(machine, object);
  if (exact !== null) return fold(exact);
  if (type.lookup('__hash__') === OBJECT.lookup('__hash__')) return object.id | 0;
  return null;
}

/** Table hash by way of `__hash__`. */
export function* hashRoutine(machine: Machine, object: PyObject): Routine<number> {
  // A subclass of tuple or str that hashes as its base does must be found where the base's object is.
  if (hashesAs(object, TUPLE)) {
    let hash = 0x345678;
    machine.enter(' while calling a Python object');
    for (const item of object.items as PyObject[])
      hash = (Math.imul(hash ^ (hashPlain(machine, item) ?? (yield* hashRoutine(machine, item))), 1000003) + 82520) | 0;
    machine.leave();
    return hash;
  }
  if (hashesAs(object, STR)) return quickHash(object.payload as string);
  return fold(yield* pythonHash(machine, object));
}

function hashesAs({ type }: PyObject, base: PyType): boolean {
  return type === base || (type.layout === base && type.lookup('__hash__') === base.lookup('__hash__'));
}

/** CPython's hash of an exact built-in atom, or null. */
function exactHash(machine: Machine, object: PyObject): PythonHash | null {
  switch (object.type) {
    case INT:
    case BOOL:
      return integerHash(intValue(object));
    case FLOAT: {
      const value = object.payload as number;
      return Number.isNaN(value) ? addressHash(machine, object) : floatHash(value);
    }
    case COMPLEX:
      return hashToInteger(complexHash(object.payload as Complex));
    case STR:
      return hashToInteger(textHash64(machine, object));
    case BYTES:
      return hashToInteger(hashBytes(object.payload as Uint8Array, machine.hashKey));
    case NONE_TYPE:
      return NONE_HASH;
    default:
      return null;
  }
}

/** `hash(None)` in CPython 3.12 and later. */
export const NONE_HASH = 0xfca86420;

/** The 64-bit hash of a str. That of the fixed seed is cached on the object, which runs may share. */
export function textHash64(machine: Machine, object: PyObject): Hash64 {
  // `extra` of an object with attributes of its own keeps their order.
  if (machine.hashKey !== ZERO_KEY || object.type.isHeapType)
    return hashText(object.payload as string, machine.hashKey);
  return (object.extra ??= hashText(object.payload as string)) as Hash64;
}

/** Hash of what hashes by identity: its address, turned right by four bits, which are zero. */
export function addressHash(machine: Machine, object: PyObject): number {
  return machine.addressOf(object) / 16;
}

/** What orders objects that hash by identity in a set, where an address need not be known: in the order of their making. */
function orderHash(object: PyObject): number {
  return Math.abs(object.id) * 4;
}

export function hashesByIdentity(object: PyObject): boolean {
  return object.type.lookup('__hash__') === OBJECT.lookup('__hash__');
}

/** As `pythonHash` where no routine is needed; null if one is. Raises nothing. */
export function pythonHashPlain(machine: Machine, object: PyObject, depth = 0): PythonHash | null {
  const exact = exactHash(machine, object);
  if (exact !== null) return exact;
  if (object.type === TUPLE) {
    if (depth > PLAIN_DEPTH) return null;
    // A tuple may be in others many times over.
    if (depth > 0) machine.work(1);
    machine.workThrough((object.items as PyObject[]).length);
    const hashes: Hash64[] = [];
    for (const item of object.items as PyObject[]) {
      const own = pythonHashPlain(machine, item, depth + 1);
      if (own === null) return null;
      hashes.push(hashFromInteger(own));
    }
    return hashToInteger(hashTuple(hashes));
  }
  return hashesByIdentity(object) ? orderHash(object) : null;
}

/** TypeError for an object of a type that has no hash. */
export function requireHash(machine: Machine, { type }: PyObject): void {
  const method = type.lookup('__hash__');
  if (method === null || method === None) machine.fail('TypeError', `unhashable type: '${type.displayName}'`);
}

/** What `hash(object)` answers. Raises TypeError for the unhashable. */
export function* pythonHash(machine: Machine, object: PyObject): Routine<PythonHash> {
  const exact = exactHash(machine, object);
  if (exact !== null) return exact;
  if (object.type === TUPLE) {
    const hashes: Hash64[] = [];
    machine.enter(' while calling a Python object');
    for (const item of object.items as PyObject[]) hashes.push(hashFromInteger(yield* pythonHash(machine, item)));
    machine.leave();
    return hashToInteger(hashTuple(hashes));
  }
  requireHash(machine, object);
  const result = yield* callMethod(machine, object.type.lookup('__hash__') as PyObject, object, []);
  if (result.type.layout !== INT) machine.fail('TypeError', '__hash__ method should return an integer');
  const value = intValue(result);
  // An int of more than 64 bits stands for its own hash.
  const hash = typeof value === 'bigint' && BigInt.asIntN(64, value) !== value ? integerHash(value) : value;
  return hash === -1 ? -2 : hash;
}

/** Whether objects of the type can be hashed at all. */
export function isHashable(object: PyObject): boolean {
  const method = object.type.lookup('__hash__');
  return method !== null && method !== None;
}

/** What to throw when hashing `key` threw: a TypeError also says what the key was to become ("a dict key"). */
export function* unhashableAs(machine: Machine, thrown: unknown, key: PyObject, role: string): Routine<unknown> {
  if (!(thrown instanceof Raised) || thrown.exception.type !== TYPE_ERROR) return thrown;
  return machine.error(
    'TypeError',
    `cannot use '${fullName(key.type)}' as ${role} (${yield* str(machine, thrown.exception)})`,
  );
}

/** Name of a type with its module, unless that is `builtins` or the program itself. */
function fullName(type: PyType): string {
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}

const TYPE_ERROR = exceptionType('TypeError');
