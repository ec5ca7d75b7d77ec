/**
 * The names in scope as a dict, for `locals()`, `vars()`, `dir()` and frame objects.
 * Knows frames and cells. Source: PEP 667.
 */
import { CodeFlag } from '../compile/code.ts';
import { CELL } from './core-types.ts';
import { entriesOf, deleteText, setByName, setText } from './dict.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

/**
 * Whether the frame's variables have places of their own. The namespace that it may have all the same is then what `locals()`
 * gives before 3.13, and from then on the names beside the variables that somebody bound through `f_locals`.
 */
export const isOfFunction = ({ code }: Frame): boolean => (code.code.flags & CodeFlag.OPTIMIZED) !== 0;

/**
 * The namespace itself of a module or class body. Of a function a new dict, owned by the current scope; before 3.13 the one that
 * its frame keeps, brought up to date.
 */
export function localsOf(machine: Machine, frame: Frame): PyObject {
  if (!isOfFunction(frame)) return frame.namespace ?? (frame.globals as PyObject);
  if (!machine.profile.writesThroughLocals) return keptLocals(machine, frame);
  const dict = machine.dict();
  for (const [name, value] of variablesOf(frame)) if (value !== null) setByName(machine, dict, name, value);
  if (frame.namespace !== null)
    for (const [name, value] of entriesOf(frame.namespace)) setText(machine.heap, dict, name, value);
  return dict;
}

function keptLocals(machine: Machine, frame: Frame): PyObject {
  if (frame.namespace === null) {
    frame.namespace = machine.dict();
    frame.namespace.count++;
  }
  for (const [name, value] of variablesOf(frame)) {
    if (value !== null) setByName(machine, frame.namespace, name, value);
    else deleteText(machine.heap, frame.namespace, machine.name(name));
  }
  return frame.namespace;
}

function* variablesOf(frame: Frame): Generator<[name: string, value: PyObject | null]> {
  for (const [index, { name, isHidden }] of frame.code.code.slots.entries()) {
    if (isHidden) continue;
    const slot = frame.slots[index] as PyObject | null;
    yield [name, slot !== null && slot.type === CELL ? ((slot.items as (PyObject | null)[])[0] ?? null) : slot];
  }
}
