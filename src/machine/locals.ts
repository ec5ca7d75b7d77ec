/**
 * The names in scope as a dict, for `locals()`, `vars()`, `dir()` and frame objects.
 * Knows frames and cells. Source: PEP 667.
 */
import { CELL } from './core-types.ts';
import { setByName } from './dict.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

/** The namespace itself of a module or class body; of a function a new dict, owned by the current scope. */
export function localsOf(machine: Machine, frame: Frame): PyObject {
  if (frame.namespace !== null) return frame.namespace;
  if (frame.func === null) return frame.globals as PyObject;
  const dict = machine.dict();
  frame.code.code.slots.forEach(({ name, isHidden }, index) => {
    const slot = frame.slots[index] as PyObject | null;
    const value =
      slot !== null && slot.type === CELL ? ((slot.items as (PyObject | null)[])[0] as PyObject | null) : slot;
    if (value !== null && !isHidden) setByName(machine, dict, name, value);
  });
  return dict;
}
