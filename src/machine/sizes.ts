/**
 * Sizes in bytes on 64-bit CPython 3.14 of kinds that vary: what `__sizeof__` answers, and what lies before an object.
 * Figures measured on 3.14.10. A kind without a row here or in `basic-sizes.ts` answers the bare header.
 * Names of the figures: Objects/*.c (tp_basicsize, tp_itemsize, list_resize, _PyDict_SizeOf).
 */
import { basicSize, isCollected } from './basic-sizes.ts';
import * as core from './core-types.ts';
import { tableOf } from './dict.ts';
import type { Frame, RunCode } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { PyObject } from './object.ts';
import { intValue } from './operations/equality.ts';
import { tableSize } from './set.ts';
import type { KeyTable, PyType } from './type.ts';

const HEADER = 16;
const POINTER = 8;
const DIGIT_BITS = 30;
/** Links of the collector, before the object. */
const COLLECTOR_HEADER = 16;
/** Two words before an instance: its dictionary, its weak references. */
const INSTANCE_HEADER = 16;
/** An object of a class that a program or C code made; a built-in type that is part of the interpreter. */
const CLASS_SIZE = 936;
const STATIC_TYPE_SIZE = 416;
/** The table of attribute names that a class keeps for its instances. */
const SHARED_KEYS_SIZE = 768;
/** What a frame keeps besides its variables and operands, alone and inside a generator. */
const FRAME_SIZE = 152;

/** Kinds whose items lie in the object itself, which leaves no fixed place for more. */
const VARIABLE_SIZE = new Set([core.INT, core.TUPLE, core.BYTES, core.TYPE]);

interface TextMeasure {
  readonly length: number;
  readonly widest: number;
}

function measureText(text: string): TextMeasure {
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
  return { length, widest };
}

const characterSize = (widest: number): number => (widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4);

/** Size of a str: a header by its widest character, then 1, 2 or 4 bytes a character and for the end. */
function textSize(text: string): number {
  const { length, widest } = measureText(text);
  // The one object of each such character keeps its two bytes in UTF-8 too.
  if (length === 1 && widest >= 0x80 && widest < 0x100) return 61;
  return (widest < 0x80 ? 40 : 56) + (length + 1) * characterSize(widest);
}

/** Strings of a subclass keep their characters in a block of their own. */
function subclassedTextSize(text: string): number {
  const { length, widest } = measureText(text);
  return 64 + (length + 1) * characterSize(widest);
}

function intSize(value: number | bigint): number {
  let magnitude = BigInt(value);
  if (magnitude < 0n) magnitude = -magnitude;
  const bits = magnitude === 0n ? 1 : magnitude.toString(2).length;
  return 24 + 4 * Math.ceil(bits / DIGIT_BITS);
}

function dictSize(dict: PyObject): number {
  if (dict.extra !== null) return 48 + POINTER * (dict.extra as KeyTable).capacity;
  const table = tableOf(dict);
  if (!table.isAllocated) return 48;
  const { size } = table;
  const index = size <= 128 ? size : size <= 32768 ? 2 * size : 4 * size;
  const usable = Math.floor((size * 2) / 3);
  return 48 + 32 + index + usable * (table.onlyText ? 16 : 24);
}

const framePart = ({ code }: RunCode): number => POINTER * (code.slots.length + code.stackSize);

/** A generator keeps room for the frame that it runs. */
function generatorSize(generator: PyObject): number {
  const { code } = generator.payload as GeneratorState;
  return FRAME_SIZE + framePart(code);
}

function typeSize(type: PyType): number {
  if (!type.isHeapType) return type.module === 'builtins' ? STATIC_TYPE_SIZE : CLASS_SIZE;
  return CLASS_SIZE + (hasManagedDict(type) ? SHARED_KEYS_SIZE : 0);
}

/** Size of the part that a built-in kind gives, whatever class the object is of. */
function layoutSize(object: PyObject): number {
  const { layout } = object.type;
  switch (layout) {
    case core.INT:
      return intSize(intValue(object));
    case core.STR:
      return object.type === layout ? textSize(object.payload as string) : subclassedTextSize(object.payload as string);
    case core.BYTES:
      return 33 + (object.payload as Uint8Array).length;
    case core.BYTEARRAY:
      return 56 + bytearrayCapacity(object);
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
      return typeSize(object.payload as PyType);
    case core.FRAME:
      return FRAME_SIZE + framePart((object.payload as Frame).code);
    case core.GENERATOR:
    case core.COROUTINE:
    case core.ASYNC_GENERATOR:
      return generatorSize(object);
    case core.MEMORYVIEW:
      return 144 + 3 * POINTER;
    default:
      if (layout.basicSize > 0) return layout.basicSize;
      return basicSize(layout) ?? (layout.shape === 'exception' ? (basicSize(core.BASE_EXCEPTION) as number) : HEADER);
  }
}

/** What `object.__sizeof__()` answers. */
export function sizeOf(object: PyObject): number {
  const { type } = object;
  return layoutSize(object) + POINTER * type.slotCount;
}

/** Whether instances have a dictionary that lies before them, not one that their built-in base has a place for. */
function hasManagedDict(type: PyType): boolean {
  return type.isHeapType && type.hasDict && type.layout.dictSlot < 0;
}

/**
 * Bytes of an instance's own block in which the values of its attributes lie (3.13 and later): as many as its class had
 * room for when it was made, and their order. `__sizeof__` does not count them.
 */
export function instanceValuesSize(object: PyObject): number {
  const { type } = object;
  if (!hasManagedDict(type) || VARIABLE_SIZE.has(type.layout)) return 0;
  const { madeRoom } = type.keys;
  return POINTER * (madeRoom + 1) + Math.ceil(madeRoom / POINTER) * POINTER;
}

/** What lies before an object: the collector's links, and the instance's own words. `sys.getsizeof` counts them. */
export function bytesBefore(object: PyObject): number {
  const { type } = object;
  const { layout } = type;
  if (layout === core.TYPE) return (object.payload as PyType).isHeapType ? COLLECTOR_HEADER : 0;
  const links = type.tracked || isCollected(layout) ? COLLECTOR_HEADER : 0;
  const hasWeakReferences =
    (type.isHeapType || type === core.EXCEPTION_GROUP) &&
    (type.isWeaklyReferenceable || type === core.EXCEPTION_GROUP) &&
    !layout.isWeaklyReferenceable &&
    !VARIABLE_SIZE.has(layout);
  return links + (hasManagedDict(type) || hasWeakReferences ? INSTANCE_HEADER : 0);
}

/**
 * Capacity of a list whose length goes from `before` to `after` (3.14.10: capacities up to 32
 * stay until the list is empty).
 */
export function listCapacity(capacity: number, before: number, after: number): number {
  if (after === before || (after > before && capacity >= after)) return capacity;
  return after === 0 ? 0 : resizedCapacity(capacity, before, after);
}

/** The same where an empty list keeps a small capacity: extended slices, and room made for items to come. */
export function resizedCapacity(capacity: number, before: number, after: number): number {
  if (capacity >= after && (after >= capacity >> 1 || capacity <= 32)) return capacity;
  if (after === 0) return 0;
  const roomy = (after + (after >> 3) + 6) & ~3;
  return after - before > roomy - after ? (after + 3) & ~3 : roomy;
}

/** Bytes of a bytearray's buffer: kept in `n` once it has changed its length, else just enough. */
export function bytearrayCapacity(array: PyObject): number {
  if (array.n > 0) return array.n;
  const { length } = array.payload as Uint8Array;
  return length === 0 ? 0 : length + 1;
}

/** Capacity of an empty list that is filled with a known number of items at once. */
export function filledCapacity(count: number): number {
  return (count + 1) & ~1;
}

/** Capacity of a list with room for `capacity` items when `count` have been appended one by one. */
export function appendedCapacity(capacity: number, count: number): number {
  while (capacity < count) capacity = resizedCapacity(capacity, capacity, capacity + 1);
  return capacity;
}

/** Most parts that `split` makes room for at first. */
const MOST_PARTS = 12;

/**
 * Room for the parts of a split of `length` characters, at most `most` times (negative: any number). Text is divided by
 * the separator's length to see how many parts there can be; of bytes as many are expected as room is made for.
 */
export function splitRoom(length: number, separator: number | null, most: number, isText: boolean): number {
  let splits = most;
  if (isText && separator !== null && length < separator) return 1;
  if (most < 0) {
    if (!isText) return MOST_PARTS;
    splits = separator === null ? Math.trunc((length - 1) / 2) + 1 : Math.floor(length / separator) + 1;
  }
  return Math.min(MOST_PARTS, splits + 1);
}

/** Capacity of a list that is about to take about `hint` items one by one. */
export function expectantCapacity(capacity: number, before: number, hint: number): number {
  return capacity === 0 ? filledCapacity(hint) : resizedCapacity(capacity, before, before + hint);
}
