/**
 * Bytes of bytes-like objects, for every built-in that takes one. Knows where each
 * kind keeps its bytes (other modules tell theirs with `exportBuffer`); knows no methods.
 */
import { BYTEARRAY, BYTES, MEMORYVIEW } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import { Flag, type PyObject } from '../object.ts';
import type { PyType } from '../type.ts';

/** Format of the items in a buffer: a letter of the `struct` module, and the size in bytes. */
export interface ItemFormat {
  readonly format: string;
  readonly itemSize: number;
}

/** How objects of a type give their memory away (the buffer protocol, PEP 3118). */
export interface Exporter {
  /** The object's own bytes, which views write through. */
  bytes(object: PyObject): Uint8Array;
  items(object: PyObject): ItemFormat;
  readonly readonly: boolean;
}

const OCTETS: ItemFormat = { format: 'B', itemSize: 1 };
const ownBytes = (object: PyObject): Uint8Array => object.payload as Uint8Array;

const EXPORTERS = new Map<PyType, Exporter>([
  [BYTES, { bytes: ownBytes, items: () => OCTETS, readonly: true }],
  [BYTEARRAY, { bytes: ownBytes, items: () => OCTETS, readonly: false }],
]);

/** Makes objects of a built-in type bytes-like. */
export function exportBuffer(type: PyType, exporter: Exporter): void {
  EXPORTERS.set(type, exporter);
}

/** How the object gives its memory away, or null if it does not. Not for memoryviews, which only pass it on. */
export function exporterOf(object: PyObject): Exporter | null {
  return EXPORTERS.get(object.type.layout) ?? null;
}

/**
 * Payload of a memoryview: which items of its base it shows. Rows lie at a distance in the first dimension; what is
 * inside a row lies side by side, as only whole rows can be left out.
 */
export interface ViewState extends ItemFormat {
  /** Offset of the first row in the base's bytes. */
  readonly offset: number;
  /** Number of rows: the first dimension. */
  readonly length: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  /** The other dimensions: nothing where a row is one item. */
  readonly inner: readonly number[];
  /** A single item, without dimensions. */
  readonly isScalar: boolean;
  readonly readonly: boolean;
  /** What the view shares with the others of the same memory, and holds. Its `n` counts those that are live. */
  readonly buffer: PyObject;
  /** False after `release()`. */
  readonly live: boolean;
}

/** The object whose memory a memoryview shows. */
export const baseOf = (view: PyObject): PyObject =>
  ((view.payload as ViewState).buffer.items as PyObject[])[0] as PyObject;

/** The memory that a memoryview shows a part of. */
export function baseBytes(view: PyObject): Uint8Array {
  const base = baseOf(view);
  return (exporterOf(base) as Exporter).bytes(base);
}

/** Bytes of a row of the first dimension. */
export function rowSize({ itemSize, inner }: ViewState): number {
  return inner.reduce((size, extent) => size * extent, itemSize);
}

/** Bytes that a memoryview shows, in order; a copy unless they lie side by side. */
export function viewedBytes(view: PyObject): Uint8Array {
  const state = view.payload as ViewState;
  const { offset, length, stride } = state;
  const size = rowSize(state);
  const base = baseBytes(view);
  if (stride === size) return base.subarray(offset, offset + length * size);
  const bytes = new Uint8Array(length * size);
  for (let i = 0; i < length; i++) {
    const from = offset + i * stride;
    bytes.set(base.subarray(from, from + size), i * size);
  }
  return bytes;
}

/** The bytes of a bytes-like object, or null. They may be the object's own: not to be written. */
export function bufferOf(object: PyObject): Uint8Array | null {
  if (object.type.layout === MEMORYVIEW) return (object.payload as ViewState).live ? viewedBytes(object) : null;
  const exporter = exporterOf(object);
  return exporter === null ? null : exporter.bytes(object);
}

/** As `bufferOf`; TypeError for what is not bytes-like. */
export function requireBuffer(machine: Machine, object: PyObject): Uint8Array {
  const bytes = bufferOf(object);
  if (bytes === null) machine.fail('TypeError', `a bytes-like object is required, not '${object.type.displayName}'`);
  return bytes;
}

/** Of objects whose memory can be written: the views of it, those that are gone among them until somebody asks. */
const VIEWS = new WeakMap<PyObject, Set<PyObject>>();

/** Notes that `view` shows the memory of `base`, which must not move while it does. */
export function addView(base: PyObject, view: PyObject): void {
  if (exporterOf(base)?.readonly !== false) return;
  const views = VIEWS.get(base);
  if (views === undefined) VIEWS.set(base, new Set([view]));
  else views.add(view);
}

/** Whether a memoryview shows the object's memory. Views that died or were released are forgotten. */
export function isViewed(base: PyObject): boolean {
  const views = VIEWS.get(base);
  if (views === undefined) return false;
  for (const view of views)
    if ((view.flags & (Flag.FREED | Flag.DYING)) !== 0 || !(view.payload as ViewState).live) views.delete(view);
  return views.size > 0;
}
