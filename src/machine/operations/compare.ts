/**
 * Rich comparison: `==`, `<` and their like, for every kind of object. Source:
 * CPython's Objects/object.c (do_richcompare).
 */
import { BOOL, FLOAT, INT, LIST, OBJECT, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { NotImplemented, bool } from '../singletons.ts';
import { callMethod } from './call.ts';
import { bigValue, equalsPlain } from './equality.ts';
import { truth, truthPlain } from './truth.ts';

/** Operators in the order of COMPARE_OP's operand. */
export const COMPARE = { LT: 0, LE: 1, EQ: 2, NE: 3, GT: 4, GE: 5 } as const;
export type CompareIndex = (typeof COMPARE)[keyof typeof COMPARE];

const METHODS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;
/** The operator that asks the other way round. */
export const SWAPPED = [4, 5, 2, 3, 0, 1] as const;
const SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;

/** Result of an ordering of two host values. */
export function ordered(index: number, a: number | bigint | string, b: number | bigint | string): boolean {
  switch (index) {
    case COMPARE.LT:
      return a < b;
    case COMPARE.LE:
      return a <= b;
    case COMPARE.EQ:
      return a === b;
    case COMPARE.NE:
      return a !== b;
    case COMPARE.GT:
      return a > b;
    default:
      return a >= b;
  }
}

const isInt = (object: PyObject): boolean => object.type === INT || object.type === BOOL;

/** Lists or tuples, by the first items that differ; null where comparing items may need Python code. */
function compareItems(index: number, a: PyObject, b: PyObject): boolean | null {
  const x = a.items as PyObject[];
  const y = b.items as PyObject[];
  const shared = Math.min(x.length, y.length);
  for (let i = 0; i < shared; i++) {
    const left = x[i] as PyObject;
    const right = y[i] as PyObject;
    const same = equalsPlain(left, right);
    if (same === null) return null;
    if (same) continue;
    if (index === COMPARE.EQ) return false;
    return index === COMPARE.NE ? true : comparePlain(index, left, right);
  }
  return ordered(index, x.length, y.length);
}

/** Comparison of exact numbers, strings and sequences of them; null for anything else. */
export function comparePlain(index: number, a: PyObject, b: PyObject): boolean | null {
  if (isInt(a)) {
    if (isInt(b))
      return a.payload === null && b.payload === null
        ? ordered(index, a.n, b.n)
        : ordered(index, bigValue(a), bigValue(b));
    if (b.type === FLOAT) return compareMixed(index, a, b.payload as number);
  } else if (a.type === FLOAT) {
    if (b.type === FLOAT) return ordered(index, a.payload as number, b.payload as number);
    if (isInt(b)) return compareMixed(SWAPPED[index] as number, b, a.payload as number);
  } else if (a.type === STR && b.type === STR) {
    if (index === COMPARE.EQ) return a.payload === b.payload;
    if (index === COMPARE.NE) return a.payload !== b.payload;
    return ordered(index, compareText(a.payload as string, b.payload as string), 0);
  } else if ((a.type === LIST || a.type === TUPLE) && a.type === b.type) return compareItems(index, a, b);
  return null;
}

/** An int with a float, exactly: floats have a fraction and a range that bigints lack. */
export function compareMixed(index: number, int: PyObject, float: number): boolean {
  if (int.payload === null) return ordered(index, int.n, float);
  if (Number.isNaN(float)) return index === COMPARE.NE;
  if (!Number.isFinite(float)) return ordered(index, 0, float);
  const whole = BigInt(Math.trunc(float));
  const value = int.payload as bigint;
  if (value !== whole) return index === COMPARE.EQ ? false : index === COMPARE.NE ? true : ordered(index, value, whole);
  return ordered(index, 0, float - Math.trunc(float));
}

/** Order of two texts by code points, which differs from UTF-16 order above U+FFFF. */
export function compareText(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  for (let i = 0; i < least; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x !== y) {
      if (x >= 0xd800 && y >= 0xd800) {
        x = a.codePointAt(endsPair(a, i) ? i - 1 : i) as number;
        y = b.codePointAt(endsPair(b, i) ? i - 1 : i) as number;
      }
      return x - y;
    }
  }
  return a.length - b.length;
}

/** Whether the unit at `i` is the second of a character beyond U+FFFF, rather than one that stands alone. */
const endsPair = (text: string, i: number): boolean =>
  i > 0 && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;

/** `a OP b` as an object (comparison methods may answer anything). */
export function* compare(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  const plain = comparePlain(index, a, b);
  if (plain !== null) return bool(plain);
  machine.enter(' in comparison');
  try {
    const reflected = SWAPPED[index] as number;
    let triedReflected = false;
    if (a.type !== b.type && b.type.isSubtypeOf(a.type)) {
      triedReflected = true;
      const result = yield* tryCompare(machine, reflected, b, a);
      if (result !== NotImplemented) return result;
    }
    let result = yield* tryCompare(machine, index, a, b);
    if (result !== NotImplemented) return result;
    if (!triedReflected) {
      result = yield* tryCompare(machine, reflected, b, a);
      if (result !== NotImplemented) return result;
    }
    if (index === COMPARE.EQ) return bool(a === b);
    if (index === COMPARE.NE) return bool(a !== b);
    machine.fail(
      'TypeError',
      `'${SYMBOLS[index] as string}' not supported between instances of '${a.type.displayName}' and '${b.type.displayName}'`,
    );
  } finally {
    machine.leave();
  }
}

function* tryCompare(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  const method = a.type.lookup(METHODS[index] as string);
  if (method === null) return NotImplemented;
  if (index === COMPARE.NE && method === OBJECT.lookup('__ne__')) {
    // It is called as from Python: with a tuple of both, and one of the other.
    machine.heap.keep(a);
    machine.heap.keep(b);
    machine.heap.keep(b);
  }
  return yield* callMethod(machine, method, a, [b]);
}

/** Truth of `a OP b`. */
export function* compareTruth(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<boolean> {
  const result = yield* compare(machine, index, a, b);
  return truthPlain(result) ?? (yield* truth(machine, result));
}

/** Whether `a is b or a == b`, the equality of containers. */
export function* equals(machine: Machine, a: PyObject, b: PyObject): Routine<boolean> {
  return equalsPlain(a, b) ?? (yield* compareTruth(machine, COMPARE.EQ, a, b));
}
