/**
 * Sizes in bytes on 64-bit CPython 3.14, without the collector's header: what
 * `__sizeof__` answers. Figures measured on 3.14.10. A kind without a row answers the bare header.
 * Sources: Objects/*.c (tp_basicsize, tp_itemsize), listobject.c (list_resize), dictobject.c (_PyDict_SizeOf).
 */
import * as core from './core-types.ts';
import { tableOf } from './dict.ts';
import type { PyObject } from './object.ts';
import { intValue } from './operations/equality.ts';
import { tableSize } from './set.ts';
import type { PyType } from './type.ts';

const HEADER = 16;
const POINTER = 8;
const DIGIT_BITS = 30;

/** Kinds whose objects all have one size. */
const FIXED_SIZES = new Map<PyType, number>([
  [core.FLOAT, 24],
  [core.COMPLEX, 32],
  [core.RANGE, 48],
  [core.SLICE, 40],
  [core.CELL, 24],
  [core.FUNCTION, 152],
  [core.METHOD, 48],
  [core.BUILTIN_FUNCTION, 56],
  [core.METHOD_WRAPPER, 32],
  [core.METHOD_DESCRIPTOR, 72],
  [core.WRAPPER_DESCRIPTOR, 72],
  [core.PROPERTY, 64],
  [core.STATICMETHOD, 40],
  [core.CLASSMETHOD, 40],
  [core.MODULE, 56],
  [core.MAPPING_PROXY, 32],
  [core.LIST_ITERATOR, 32],
  [core.TUPLE_ITERATOR, 32],
  [core.STR_ITERATOR, 32],
  [core.SET_ITERATOR, 48],
  [core.RANGE_ITERATOR, 40],
  [core.DICT_KEY_ITERATOR, 56],
  [core.DICT_VALUE_ITERATOR, 56],
  [core.DICT_ITEM_ITERATOR, 56],
  [core.DICT_KEYS, 24],
  [core.DICT_VALUES, 24],
  [core.DICT_ITEMS, 24],
  [core.ENUMERATE, 56],
  [core.ZIP, 48],
  [core.MAP, 40],
  [core.FILTER, 32],
  [core.REVERSED, 32],
]);

/** Size of a str: a header by its widest character, then 1, 2 or 4 bytes a character. */
function textSize(text: string): number {
  let widest = 0;
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code > 0xffff) {
      i++;
      length--;
    }
    if (code > widest) widest = code;
  }
  if (widest < 0x80) return 41 + length;
  if (widest < 0x100) return 57 + length;
  return widest < 0x10000 ? 58 + 2 * length : 60 + 4 * length;
}

function intSize(value: number | bigint): number {
  let magnitude = BigInt(value);
  if (magnitude < 0n) magnitude = -magnitude;
  const bits = magnitude === 0n ? 1 : magnitude.toString(2).length;
  return 24 + 4 * Math.ceil(bits / DIGIT_BITS);
}

function dictSize(dict: PyObject): number {
  const table = tableOf(dict);
  if (table.entries === 0) return 48;
  const { size } = table;
  const index = size <= 128 ? size : size <= 32768 ? 2 * size : 4 * size;
  const usable = Math.floor((size * 2) / 3);
  return 48 + 32 + index + usable * (table.onlyText ? 16 : 24);
}

/** Size of the part that a built-in kind gives, whatever class the object is of. */
function layoutSize(object: PyObject): number {
  const { layout } = object.type;
  const fixed = FIXED_SIZES.get(layout);
  if (fixed !== undefined) return fixed;
  switch (layout) {
    case core.INT:
      return intSize(intValue(object));
    case core.STR:
      return textSize(object.payload as string);
    case core.BYTES:
      return 33 + (object.payload as Uint8Array).length;
    case core.BYTEARRAY: {
      const { length } = object.payload as Uint8Array;
      return length === 0 ? 56 : 57 + length;
    }
    case core.TUPLE:
      return 32 + POINTER * (object.items as PyObject[]).length;
    case core.LIST:
      return 40 + POINTER * object.n;
    case core.DICT:
      return dictSize(object);
    case core.SET:
    case core.FROZENSET: {
      const slots = tableSize(object);
      return 200 + (slots > 8 ? 16 * slots : 0);
    }
    case core.TYPE:
      return (object.payload as PyType).slotCount > 0 ? 936 : 1704;
    default:
      if (layout.basicSize > 0) return layout.basicSize;
      return layout.shape === 'exception' ? 72 : HEADER;
  }
}

/** What `object.__sizeof__()` answers. */
export function sizeOf(object: PyObject): number {
  const { type } = object;
  if (!type.isHeapType) return layoutSize(object);
  // A dictionary or weak references lie before the object, in two words of their own.
  const before = type.hasDict || type.isWeaklyReferenceable ? 2 * POINTER : 0;
  return layoutSize(object) + POINTER * type.slotCount + before;
}

/**
 * Capacity of a list whose length goes from `before` to `after` (3.14.10: capacities up to 32
 * stay until the list is empty).
 */
export function listCapacity(capacity: number, before: number, after: number): number {
  if (after === 0) return 0;
  if (capacity >= after && (after >= capacity >> 1 || capacity <= 32)) return capacity;
  const roomy = (after + (after >> 3) + 6) & ~3;
  return after - before > roomy - after ? (after + 3) & ~3 : roomy;
}

/** Capacity of an empty list that is filled with a known number of items at once. */
export function filledCapacity(count: number): number {
  return (count + 1) & ~1;
}
