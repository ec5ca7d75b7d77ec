/**
 * Objects that exist before any program and never die: None, the booleans, small
 * ints, single Latin-1 characters, single bytes, the empty tuple, str and bytes.
 * All runs share them. (CPython: Objects/longobject.c, unicodeobject.c; "immortal" by PEP 683.)
 */
import { BOOL, BYTES, ELLIPSIS_TYPE, INT, NONE_TYPE, NOT_IMPLEMENTED_TYPE, STR, TUPLE } from './core-types.ts';
import { Flag, sharedObject, type PyObject } from './object.ts';

export const None = sharedObject(NONE_TYPE);
export const True = sharedObject(BOOL);
True.n = 1;
export const False = sharedObject(BOOL);
export const NotImplemented = sharedObject(NOT_IMPLEMENTED_TYPE);
export const Ellipsis = sharedObject(ELLIPSIS_TYPE);
export const EMPTY_TUPLE = sharedObject(TUPLE, []);

/** The widest range that any Python version caches (3.15: -5 to 1024); a profile uses its own part of it. */
export const SMALLEST_INT = -5;
const LARGEST_INT = 1024;
/** Cached ints from SMALLEST_INT upwards. */
export const SMALL_INTS: readonly PyObject[] = Array.from({ length: LARGEST_INT - SMALLEST_INT + 1 }, (_, i) => {
  const object = sharedObject(INT);
  object.n = i + SMALLEST_INT;
  return object;
});

function sharedText(text: string): PyObject {
  const object = sharedObject(STR);
  object.payload = text;
  object.flags |= Flag.INTERNED;
  return object;
}
export const EMPTY_STR = sharedText('');
export const LATIN_1: readonly PyObject[] = Array.from({ length: 256 }, (_, i) => sharedText(String.fromCharCode(i)));

/** Names that every program has, as strings that all runs share. */
export const SHARED_NAMES = new Map<string, PyObject>();

/** The shared string of a name; made once, before any program can make one of its own. */
export function sharedName(text: string): PyObject {
  let object = SHARED_NAMES.get(text);
  if (object === undefined) {
    object = sharedText(text);
    SHARED_NAMES.set(text, object);
  }
  return object;
}

function sharedBytes(...bytes: number[]): PyObject {
  const object = sharedObject(BYTES);
  object.payload = Uint8Array.from(bytes);
  return object;
}
export const EMPTY_BYTES = sharedBytes();
export const SINGLE_BYTES: readonly PyObject[] = Array.from({ length: 256 }, (_, i) => sharedBytes(i));

export function bool(value: boolean): PyObject {
  return value ? True : False;
}
