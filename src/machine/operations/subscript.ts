/**
 * `o[key]`, `o[key] = value`, `del o[key]`, `x in o`. Source: CPython's
 * Objects/abstract.c (PyObject_GetItem, PySequence_Contains).
 */
import { DICT, FROZENSET, INT, LIST, SET, STR, TUPLE, TYPE } from '../core-types.ts';
import { dictGet, dictGetPlain, dictSetPlain } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { codePointAt, codePointLength, isAstral } from '../values/unicode.ts';
import { setContains } from '../set.ts';
import { newGenericAlias } from '../types/generic-alias.ts';
import { asType, call, callMethod } from './call.ts';
import { getPlain, tryAttribute } from './attribute.ts';
import { equals } from './compare.ts';
import { equalsPlain } from './equality.ts';
import { forEach } from './iterate.ts';
import { isInt } from './number.ts';
import { truth } from './truth.ts';

/** `object[key]` for exact built-in containers and keys; null where the general way must be taken. Not newly owned. */
export function getItemPlain(machine: Machine, object: PyObject, key: PyObject): PyObject | null {
  const { type } = object;
  if (type === LIST || type === TUPLE) {
    if (key.type !== INT || key.payload !== null) return null;
    const items = object.items as PyObject[];
    const index = key.n < 0 ? key.n + items.length : key.n;
    return index >= 0 && index < items.length ? (items[index] as PyObject) : null;
  }
  if (type === DICT) return dictGetPlain(machine, object, key) ?? null;
  if (type === STR) {
    if (key.type !== INT || key.payload !== null) return null;
    const text = object.payload as string;
    if (isAstral(text)) {
      const count = codePointLength(text);
      const index = key.n < 0 ? key.n + count : key.n;
      return index >= 0 && index < count ? machine.str(codePointAt(text, index)) : null;
    }
    const index = key.n < 0 ? key.n + text.length : key.n;
    return index >= 0 && index < text.length ? machine.str(text[index] as string) : null;
  }
  return null;
}

/** Where a bound of a slice falls in a sequence of `length` items; -1 if it is neither None nor a small int. */
function boundPlain(bound: PyObject, absent: number, length: number): number {
  if (bound === None) return absent;
  if (bound.type !== INT || bound.payload !== null) return -1;
  return bound.n < 0 ? Math.max(bound.n + length, 0) : Math.min(bound.n, length);
}

/** `object[start:stop]` of an exact list or tuple, owned by nobody yet; null where the general way must be taken. */
export function slicePlain(machine: Machine, object: PyObject, start: PyObject, stop: PyObject): PyObject | null {
  if (object.type !== LIST && object.type !== TUPLE) return null;
  const items = object.items as PyObject[];
  const from = boundPlain(start, 0, items.length);
  const to = boundPlain(stop, items.length, items.length);
  if (from < 0 || to < 0) return null;
  const part = items.slice(from, to);
  // A tuple's empty slice and the slice that is all of it are no new objects.
  if (object.type === TUPLE && (part.length === 0 || part.length === items.length)) return null;
  return machine.heap.allocWith(object.type, part);
}

export function* getItem(machine: Machine, object: PyObject, key: PyObject): Routine<PyObject> {
  const plain = getItemPlain(machine, object, key);
  if (plain !== null) return plain;
  const method = object.type.lookup('__getitem__');
  if (method !== null) return yield* callMethod(machine, method, object, [key]);
  const type = asType(object);
  if (type === TYPE) return newGenericAlias(machine, object, key);
  if (type !== null) {
    const forClass = getPlain(machine, object, '__class_getitem__') ?? null;
    if (forClass !== null) return yield* call(machine, forClass, [key]);
    const slow = yield* tryAttribute(machine, object, machine.name('__class_getitem__'));
    if (slow !== null) return yield* call(machine, slow, [key]);
    machine.fail('TypeError', `type '${type.displayName}' is not subscriptable`);
  }
  machine.fail('TypeError', `'${object.type.displayName}' object is not subscriptable`);
}

/** Stores for an exact list or dict; false where the general way must be taken. */
export function setItemPlain(machine: Machine, object: PyObject, key: PyObject, value: PyObject): boolean {
  if (object.type === LIST) {
    if (key.type !== INT || key.payload !== null) return false;
    const { length } = object.items as PyObject[];
    const index = key.n < 0 ? key.n + length : key.n;
    if (index < 0 || index >= length) return false;
    machine.heap.setItem(object, index, value);
    return true;
  }
  return object.type === DICT && dictSetPlain(machine, object, key, value);
}

export function* setItem(machine: Machine, object: PyObject, key: PyObject, value: PyObject): Routine<void> {
  if (setItemPlain(machine, object, key, value)) return;
  const method = object.type.lookup('__setitem__');
  if (method === null)
    machine.fail('TypeError', `'${object.type.displayName}' object does not support item assignment`);
  yield* callMethod(machine, method, object, [key, value]);
}

export function* deleteItem(machine: Machine, object: PyObject, key: PyObject): Routine<void> {
  const method = object.type.lookup('__delitem__');
  if (method === null) {
    // Sequences are asked by index in another place of CPython, which has other words.
    const isSequence = (object.type.isHeapType || object.type.lookup('__contains__') !== null) && isInt(key);
    machine.fail(
      'TypeError',
      `'${object.type.displayName}' object ${isSequence ? "doesn't" : 'does not'} support item deletion`,
    );
  }
  yield* callMethod(machine, method, object, [key]);
}

/** `item in object` where no Python code is needed; null otherwise. */
export function containsPlain(machine: Machine, object: PyObject, item: PyObject): boolean | null {
  switch (object.type) {
    case LIST:
    case TUPLE:
      machine.workThrough((object.items as PyObject[]).length);
      for (const candidate of object.items as PyObject[]) {
        const same = equalsPlain(candidate, item);
        if (same !== false) return same;
      }
      return false;
    case DICT: {
      const found = dictGetPlain(machine, object, item);
      return found === undefined ? null : found !== null;
    }
    case STR:
      machine.workThrough((object.payload as string).length);
      return item.type === STR ? (object.payload as string).includes(item.payload as string) : null;
    default:
      return null;
  }
}

export function* contains(machine: Machine, object: PyObject, item: PyObject): Routine<boolean> {
  const plain = containsPlain(machine, object, item);
  if (plain !== null) return plain;
  if (object.type === DICT) return (yield* dictGet(machine, object, item)) !== null;
  if (object.type === SET || object.type === FROZENSET) return yield* setContains(machine, object, item);
  const method = object.type.lookup('__contains__');
  if (method === None) machine.fail('TypeError', `'${object.type.displayName}' object is not a container`);
  if (method !== null) {
    const result = yield* callMethod(machine, method, object, [item]);
    return yield* truth(machine, result);
  }
  let found = false;
  if (object.type.lookup('__iter__') === null && object.type.lookup('__getitem__') === null)
    machine.fail('TypeError', `argument of type '${object.type.displayName}' is not a container or iterable`);
  yield* forEach(machine, object, function* (candidate) {
    found = yield* equals(machine, candidate, item);
    return !found;
  });
  return found;
}
