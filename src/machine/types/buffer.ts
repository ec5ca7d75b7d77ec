/**
 * Bytes of bytes-like objects, for every built-in that takes one. Knows where each
 * kind keeps its bytes; knows no methods.
 */
import { BYTEARRAY, BYTES, MEMORYVIEW } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';

/** Payload of a memoryview: which items of its base it shows, one dimension. */
export interface ViewState {
  /** Offset of the first item in the base's bytes. */
  offset: number;
  /** Number of items. */
  length: number;
  /** Bytes from one item to the next. */
  stride: number;
  /** Format of an item as the `struct` module writes it, and its size in bytes. */
  format: string;
  itemSize: number;
  readonly: boolean;
  /** False after `release()`. */
  live: boolean;
}

/** Bytes that a memoryview shows, in order; a copy unless they lie side by side. */
export function viewedBytes(view: PyObject): Uint8Array {
  const { offset, length, stride, itemSize } = view.payload as ViewState;
  const base = ((view.items as PyObject[])[0] as PyObject).payload as Uint8Array;
  if (stride === itemSize) return base.subarray(offset, offset + length * itemSize);
  const bytes = new Uint8Array(length * itemSize);
  for (let i = 0; i < length; i++) {
    const from = offset + i * stride;
    bytes.set(base.subarray(from, from + itemSize), i * itemSize);
  }
  return bytes;
}

/** The bytes of a bytes-like object, or null. They may be the object's own: not to be written. */
export function bufferOf(object: PyObject): Uint8Array | null {
  const { layout } = object.type;
  if (layout === BYTES || layout === BYTEARRAY) return object.payload as Uint8Array;
  return layout === MEMORYVIEW && (object.payload as ViewState).live ? viewedBytes(object) : null;
}

/** As `bufferOf`; TypeError for what is not bytes-like. */
export function requireBuffer(machine: Machine, object: PyObject): Uint8Array {
  const bytes = bufferOf(object);
  if (bytes === null) machine.fail('TypeError', `a bytes-like object is required, not '${object.type.name}'`);
  return bytes;
}
