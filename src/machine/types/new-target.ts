/**
 * The check that every built-in `__new__` makes of its first argument. Knows the
 * messages of CPython's Objects/typeobject.c (tp_new_wrapper).
 */
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';
import { asType } from '../operations/call.ts';
import type { PyType } from '../type.ts';

/** The type to make an instance of: `type` or a subtype of it. Raises TypeError for anything else. */
export function newTarget(machine: Machine, cls: PyObject, type: PyType): PyType {
  if (cls === type.object) return type;
  const target = asType(cls);
  if (target === null) machine.fail('TypeError', `${type.name}.__new__(X): X is not a type object (${cls.type.name})`);
  if (!target.isSubtypeOf(type))
    machine.fail('TypeError', `${type.name}.__new__(${target.name}): ${target.name} is not a subtype of ${type.name}`);
  if (!target.isHeapType)
    machine.fail('TypeError', `${type.name}.__new__(${target.name}) is not safe, use ${target.name}.__new__()`);
  return target;
}
