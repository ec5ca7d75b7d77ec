/**
 * Equality and identity facts that need no Python code: exact built-in values.
 * What this cannot answer is left to the routines in `compare.ts`.
 */
import { BOOL, BYTES, COMPLEX, FLOAT, INT, OBJECT, STR, TUPLE } from '../core-types.ts';
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';

/** A number as the machine keeps it: small ints in `n`, large ones as bigint. */
export function intValue(object: PyObject): number | bigint {
  return object.payload === null ? object.n : (object.payload as bigint);
}

export function bigValue(object: PyObject): bigint {
  return object.payload === null ? BigInt(object.n) : (object.payload as bigint);
}

const isExactInt = (type: PyType): boolean => type === INT || type === BOOL;

/** Whether objects of the type compare by identity, as `object.__eq__` does. */
export function comparesByIdentity(type: PyType): boolean {
  return type.lookup('__eq__') === OBJECT.lookup('__eq__');
}

/** Tuples in tuples deeper than this are left to routines, whose depth and work are bounded: a tuple may be in others many times over. */
const PLAIN_DEPTH = 4;

/** Whether `a == b`, or null if only Python code or a routine can tell. Identical objects are equal (as containers assume). */
export function equalsPlain(a: PyObject, b: PyObject, depth = 0): boolean | null {
  if (a === b) return true;
  const ta = a.type;
  const tb = b.type;
  if (ta === STR && tb === STR) return a.payload === b.payload;
  if (isExactInt(ta)) {
    if (isExactInt(tb))
      return a.payload === null || b.payload === null
        ? a.payload === b.payload && a.n === b.n
        : a.payload === b.payload;
    if (tb === FLOAT) return equalsNumber(a, b.payload as number);
  } else if (ta === FLOAT) {
    if (tb === FLOAT) return a.payload === b.payload;
    if (isExactInt(tb)) return equalsNumber(b, a.payload as number);
  } else if (ta === TUPLE && tb === TUPLE) {
    const x = a.items as PyObject[];
    const y = b.items as PyObject[];
    if (x.length !== y.length) return false;
    if (depth > PLAIN_DEPTH) return null;
    for (let i = 0; i < x.length; i++) {
      const same = equalsPlain(x[i] as PyObject, y[i] as PyObject, depth + 1);
      if (same !== true) return same;
    }
    return true;
  } else if (ta === BYTES && tb === BYTES) {
    const x = a.payload as Uint8Array;
    const y = b.payload as Uint8Array;
    return x.length === y.length && x.every((byte, i) => byte === y[i]);
  }
  if (isPlainAtom(ta) && isPlainAtom(tb)) return ta !== COMPLEX && tb !== COMPLEX ? false : null;
  if ((comparesByIdentity(ta) || isPlainAtom(ta)) && (comparesByIdentity(tb) || isPlainAtom(tb))) return false;
  return null;
}

/** Exact built-in immutable values whose equality with other kinds is built in. */
function isPlainAtom(type: PyType): boolean {
  return (
    !type.isHeapType &&
    (type === STR || isExactInt(type) || type === FLOAT || type === BYTES || type === TUPLE || type === COMPLEX)
  );
}

/** Whether an int equals a float; exact for any size. */
export function equalsNumber(int: PyObject, float: number): boolean {
  if (int.payload === null) return int.n === float;
  return Number.isInteger(float) && BigInt(float) === (int.payload as bigint);
}
