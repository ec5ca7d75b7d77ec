/**
 * Where code finds its built-in names: in the `__builtins__` of its globals. Nearly always that is the module
 * `builtins` itself, so nobody looks there until a program has given `exec` or `eval` others.
 */
import { DICT, MODULE } from './core-types.ts';
import { getByName } from './dict.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

/** The namespace of built-in names for code with these globals; not newly owned. */
export function builtinsOf(machine: Machine, globals: PyObject): PyObject {
  return machine.hasOwnBuiltins ? givenBuiltins(machine, globals) : machine.builtins;
}

/** Those that the globals name, which a program may have chosen. */
export function givenBuiltins(machine: Machine, globals: PyObject): PyObject {
  const given = getByName(globals, '__builtins__');
  if (given === null) return machine.builtins;
  if (given.type.layout === MODULE) return (given.items as PyObject[])[0] as PyObject;
  return given.type.layout === DICT ? given : machine.builtins;
}
