/**
 * Which classes were made directly from which. Holds none of them: a class
 * that dies is forgotten, as the weak references in CPython's `tp_subclasses`
 * are cleared. Knows types only.
 */
import type { PyObject } from './object.ts';
import { PyType } from './type.ts';

export class Subclasses {
  readonly #made = new Map<PyType, PyObject[]>();

  /** The classes made directly from a type, oldest first; another array after every change. */
  of(type: PyType): readonly PyObject[] {
    return this.#made.get(type) ?? [];
  }

  add(parent: PyType, type: PyType): void {
    if (parent.isHeapType) parent.subtypes.push(type);
    this.#made.set(parent, [...this.of(parent), type.object]);
  }

  remove(parent: PyType, type: PyType): void {
    if (parent.isHeapType) parent.subtypes.splice(parent.subtypes.indexOf(type), 1);
    this.#made.set(
      parent,
      this.of(parent).filter((one) => one !== type.object),
    );
  }

  /** `object` dies; if it is a class, no type knows it any more. */
  dying({ payload }: PyObject): void {
    if (payload instanceof PyType) for (const parent of new Set(payload.bases)) this.remove(parent, payload);
  }
}
