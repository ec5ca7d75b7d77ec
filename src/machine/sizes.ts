/**
 * Sizes in bytes on 64-bit CPython of kinds that vary: what `__sizeof__` answers, and what lies before an object.
 * What differs between versions is in `size-rules.ts`. A kind without a row here or in `basic-sizes.ts` answers the bare header.
 * Names of the figures: Objects/*.c (tp_basicsize, tp_itemsize, list_resize, _PyDict_SizeOf).
 */
import { layoutOf } from '../compile/layout.ts';
import { basicSize, isCollected } from './basic-sizes.ts';
import * as core from './core-types.ts';
import { tableOf } from './dict.ts';
import type { Frame, RunCode } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import { Flag, type PyObject } from './object.ts';
import { intValue } from './operations/equality.ts';
import { bitLength } from './values/integer.ts';
import { tableSize } from './set.ts';
import type { SizeRules } from './size-rules.ts';
import {
  hasManagedDict,
  hasManagedWeakReferences,
  isMadeAsClass,
  isStatic,
  layoutFacts,
  standInOf,
} from './type-layouts.ts';
import type { KeyTable, PyType } from './type.ts';

const HEADER = 16;
const POINTER = 8;
const DIGIT_BITS = 30;
const SMALLEST_LONG = 2 ** DIGIT_BITS;
/** Links of the collector, before the object. */
const COLLECTOR_HEADER = 16;
/** Two words before an instance: its dictionary, its weak references. */
const INSTANCE_HEADER = 16;
/** The table of attribute names that a class keeps for its instances. */
const SHARED_KEYS_SIZE = 768;

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
function textSize({ payload, flags }: PyObject, rules: SizeRules): number {
  const { length, widest } = measureText(payload as string);
  // The one object of each such character keeps its two bytes in UTF-8 too.
  const isShared = length === 1 && (flags & Flag.IMMORTAL) !== 0;
  if (rules.charactersKeepUtf8 && isShared && widest >= 0x80 && widest < 0x100) return 61;
  return (widest < 0x80 ? rules.asciiHeader : rules.textHeader) + (length + 1) * characterSize(widest);
}

/** Strings of a subclass keep their characters in a block of their own. */
function subclassedTextSize(text: string, rules: SizeRules): number {
  const { length, widest } = measureText(text);
  return rules.subclassedTextHeader + (length + 1) * characterSize(widest);
}

function intSize(value: number | bigint): number {
  // Most ints: those of one digit.
  if (value < SMALLEST_LONG && value > -SMALLEST_LONG) return 28;
  return 24 + 4 * Math.ceil(bitLength(value) / DIGIT_BITS);
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
function generatorSize(generator: PyObject, rules: SizeRules): number {
  const { code } = generator.payload as GeneratorState;
  return rules.generatorSize + framePart(code);
}

function typeSize(type: PyType, rules: SizeRules): number {
  const { classSize, staticTypeSize, weakReferencesInside } = rules;
  if (isStatic(type, rules)) return staticTypeSize;
  const sharesKeys = hasManagedDict(type) && !(weakReferencesInside && VARIABLE_SIZE.has(type.layout));
  return classSize + (sharesKeys ? SHARED_KEYS_SIZE : 0);
}

/** A built-in kind of tuple may have fields that its items do not show. */
function tupleHeader(type: PyType, rules: SizeRules): number {
  if (type === core.TUPLE) return rules.tupleHeader;
  return layoutFacts(type.mro.find(({ isHeapType }) => !isHeapType) as PyType, rules).basicSize;
}

/** Size of the part that a built-in kind gives, whatever class the object is of. */
function layoutSize(object: PyObject, rules: SizeRules): number {
  const { layout } = object.type;
  switch (layout) {
    case core.INT:
      return intSize(intValue(object));
    case core.STR:
      return object.type === layout ? textSize(object, rules) : subclassedTextSize(object.payload as string, rules);
    case core.BYTES:
      return 33 + (object.payload as Uint8Array).length;
    case core.BYTEARRAY:
      return bytearraySize(object, rules);
    case core.TUPLE:
      return tupleHeader(object.type, rules) + POINTER * (object.items as PyObject[]).length;
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
      return typeSize(object.payload as PyType, rules);
    case core.CODE:
      return (rules.codeSize + layoutOf((object.payload as RunCode).code).size + POINTER - 1) & -POINTER;
    case core.FRAME:
      return rules.frameSize + framePart((object.payload as Frame).code);
    case core.GENERATOR:
    case core.COROUTINE:
    case core.ASYNC_GENERATOR:
      return generatorSize(object, rules);
    case core.MEMORYVIEW:
      return 144 + 3 * POINTER;
    default:
      if (layout.basicSize > 0) return layout.basicSize;
      return (
        basicSize(layout, rules) ??
        (layout.shape === 'exception' ? (basicSize(core.BASE_EXCEPTION, rules) as number) : HEADER)
      );
  }
}

/** What `object.__sizeof__()` answers. */
export function sizeOf(object: PyObject, rules: SizeRules): number {
  const { type } = object;
  if (standInOf(type) !== null) {
    const { basicSize, itemSize } = layoutFacts(type, rules);
    return basicSize + itemSize * (object.items ?? []).length;
  }
  return layoutSize(object, rules) + POINTER * (type.slotCount + (rules.weakReferencesInside ? insideWords(type) : 0));
}

/** Words that an instance has in itself before 3.12: its weak references, or, of a kind with items in it, its dictionary. */
function insideWords(type: PyType): number {
  if (isMadeAsClass(type)) return 1;
  if (!type.isHeapType || type.layout === core.TYPE || type.layout === core.INT) return 0;
  if (VARIABLE_SIZE.has(type.layout)) return hasManagedDict(type) ? 1 : 0;
  return type.isWeaklyReferenceable && !type.layout.isWeaklyReferenceable ? 1 : 0;
}

const bytearraySize = (array: PyObject, rules: SizeRules): number =>
  rules.bytearrayHeader + bytearrayBuffer(array, rules);

/** What a bytearray has allocated for its bytes, all that belongs to them included. */
export function bytearrayBuffer(array: PyObject, rules: SizeRules): number {
  const capacity = bytearrayCapacity(array, rules);
  return capacity + (capacity > 0 ? rules.bytearrayPrefix : 0);
}

/**
 * Bytes of an instance's own block in which the values of its attributes lie (3.13 and later): as many as its class had
 * room for when it was made, and their order. `__sizeof__` does not count them.
 */
export function instanceValuesSize(object: PyObject, rules: SizeRules): number {
  const { type } = object;
  if (!rules.instancesHoldValues || !hasManagedDict(type) || VARIABLE_SIZE.has(type.layout)) return 0;
  const { madeRoom } = type.keys;
  return POINTER * (madeRoom + 1) + Math.ceil(madeRoom / POINTER) * POINTER;
}

/** What lies before an object: the collector's links, and the instance's own words. `sys.getsizeof` counts them. */
export function bytesBefore(object: PyObject, rules: SizeRules): number {
  const { type } = object;
  const { layout } = type;
  if (layout === core.TYPE) return !isStatic(object.payload as PyType, rules) ? COLLECTOR_HEADER : 0;
  const isLinked = isCollected(layout, rules) || (type.isHeapType && type.tracked);
  const links = isLinked && standInOf(type)?.isAtom !== true ? COLLECTOR_HEADER : 0;
  if (rules.weakReferencesInside)
    return links + (hasManagedDict(type) && !VARIABLE_SIZE.has(layout) ? INSTANCE_HEADER : 0);
  return links + (hasManagedDict(type) || hasManagedWeakReferences(type) ? INSTANCE_HEADER : 0);
}

/**
 * Capacity of a list whose length goes from `before` to `after` (3.14.10: capacities up to 32
 * stay until the list is empty).
 */
export function listCapacity(capacity: number, before: number, after: number, rules: SizeRules): number {
  if (after === before || (after > before && capacity >= after)) return capacity;
  return after === 0 ? 0 : resizedCapacity(capacity, before, after, rules);
}

/** The same where an empty list keeps a small capacity: extended slices, and room made for items to come. */
export function resizedCapacity(capacity: number, before: number, after: number, rules: SizeRules): number {
  if (capacity >= after && (after >= capacity >> 1 || (rules.keepsSmallRoom && capacity <= 32))) return capacity;
  if (after === 0) return 0;
  const roomy = (after + (after >> 3) + 6) & ~3;
  return after - before > roomy - after ? (after + 3) & ~3 : roomy;
}

/** Bytes of a bytearray's buffer for the one behind its end: a buffer that is a bytes object has it anyway. */
export const bytearrayEnd = ({ bytearrayPrefix }: SizeRules): number => (bytearrayPrefix > 0 ? 0 : 1);

/** Bytes of a bytearray's buffer: kept in `n` once it has changed its length, else just enough. */
export function bytearrayCapacity(array: PyObject, rules: SizeRules): number {
  if (array.n > 0) return array.n;
  const { length } = array.payload as Uint8Array;
  return length === 0 ? 0 : length + bytearrayEnd(rules);
}

/** Capacity of an empty list that is filled with a known number of items at once. */
export function filledCapacity(count: number): number {
  return (count + 1) & ~1;
}

/** Capacity of a list with room for `capacity` items when `count` have been appended one by one. */
export function appendedCapacity(capacity: number, count: number, rules: SizeRules): number {
  while (capacity < count) capacity = resizedCapacity(capacity, capacity, capacity + 1, rules);
  return capacity;
}

/** Most parts that `split` makes room for at first. */
const MOST_PARTS = 12;

/**
 * Room for the parts of a split of `length` characters, at most `most` times (negative: any number). Text is divided by
 * the separator's length to see how many parts there can be; of bytes as many are expected as room is made for.
 */
export function splitRoom(
  length: number,
  separator: number | null,
  most: number,
  isText: boolean,
  { estimatesParts }: SizeRules,
): number {
  let splits = most;
  if (isText && separator !== null && length < separator) return 1;
  if (most < 0) {
    if (!isText || !estimatesParts) return MOST_PARTS;
    splits = separator === null ? Math.trunc((length - 1) / 2) + 1 : Math.floor(length / separator) + 1;
  }
  return Math.min(MOST_PARTS, splits + 1);
}

/** Capacity of a list that is about to take about `hint` items one by one. */
export function expectantCapacity(capacity: number, before: number, hint: number, rules: SizeRules): number {
  return capacity === 0 ? filledCapacity(hint) : resizedCapacity(capacity, before, before + hint, rules);
}
