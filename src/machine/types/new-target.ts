/**
 * The class that a built-in `__new__` makes an instance of. That it can has been
 * checked where built-ins get their arguments (operations/call.ts).
 */
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';

/** `type` itself, or the class that extends it which `cls` stands for. */
export function newTarget(cls: PyObject, type: PyType): PyType {
  return cls === type.object ? type : (cls.payload as PyType);
}
