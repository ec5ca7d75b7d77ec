/**
 * Functions that a program put into `sys` in the place of the machine's own. Must not know what those do.
 */
import { getByName } from './dict.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import { ownDict } from './operations/attribute.ts';

/** What the program made of a hook of `sys`; null if it left it as it was. */
export function replacedHook(
  machine: Machine,
  name: 'excepthook' | 'unraisablehook' | 'displayhook' | 'breakpointhook',
): PyObject | null {
  const module = getByName(machine.modules, 'sys');
  const namespace = module === null ? null : ownDict(module);
  if (namespace === null) return null;
  const hook = getByName(namespace, name);
  return hook === getByName(namespace, `__${name}__`) ? null : hook;
}
