/**
 * `isinstance` and `issubclass`. Source: CPython's Objects/abstract.c
 * (object_isinstance, object_issubclass).
 */
import { TUPLE, TYPE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { tryAttribute } from './attribute.ts';
import { asType, callMethod } from './call.ts';
import { truth } from './truth.ts';

const NOT_A_TYPE = 'isinstance() arg 2 must be a type, a tuple of types, or a union';
const NOT_A_CLASS = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

/** Where no Python code is needed; null otherwise. */
export function isInstancePlain(object: PyObject, cls: PyObject): boolean | null {
  if (object.type.object === cls) return true;
  if (cls.type !== TYPE) return null;
  const type = asType(cls);
  if (type === null) return null;
  if (object.type.isSubtypeOf(type)) return true;
  // Instances of classes and proxies may claim another class.
  return object.type.isHeapType || object.type.shape === 'weakref' ? null : false;
}

export function* isInstance(machine: Machine, object: PyObject, cls: PyObject): Routine<boolean> {
  const plain = isInstancePlain(object, cls);
  if (plain !== null) return plain;
  if (cls.type === TYPE) return yield* isInstanceOfClass(machine, object, cls);
  if (cls.type.layout === TUPLE) {
    machine.enter(' in __instancecheck__');
    try {
      for (const item of cls.items as PyObject[]) if (yield* isInstance(machine, object, item)) return true;
      return false;
    } finally {
      machine.leave();
    }
  }
  const check = cls.type.lookup('__instancecheck__');
  if (check !== null) return yield* truth(machine, yield* callMethod(machine, check, cls, [object]));
  return yield* isInstanceOfClass(machine, object, cls);
}

/** What `type.__instancecheck__` does: asks the type, then the `__class__` that the object claims to have. */
export function* isInstanceOfClass(machine: Machine, object: PyObject, cls: PyObject): Routine<boolean> {
  const type = asType(cls);
  if (type === null) yield* requireBases(machine, cls, NOT_A_TYPE);
  else if (object.type.isSubtypeOf(type)) return true;
  const claimed = yield* tryAttribute(machine, object, machine.name('__class__'));
  if (claimed === null || claimed === object.type.object) return false;
  if (type === null) return yield* derives(machine, claimed, cls);
  return asType(claimed)?.isSubtypeOf(type) ?? false;
}

export function* isSubclass(machine: Machine, derived: PyObject, cls: PyObject): Routine<boolean> {
  if (cls.type === TYPE) return derived === cls || (yield* isSubclassOfClass(machine, derived, cls));
  if (cls.type.layout === TUPLE) {
    machine.enter(' in __subclasscheck__');
    try {
      for (const item of cls.items as PyObject[]) if (yield* isSubclass(machine, derived, item)) return true;
      return false;
    } finally {
      machine.leave();
    }
  }
  const check = cls.type.lookup('__subclasscheck__');
  if (check !== null) return yield* truth(machine, yield* callMethod(machine, check, cls, [derived]));
  return yield* isSubclassOfClass(machine, derived, cls);
}

/** What `type.__subclasscheck__` does. */
export function* isSubclassOfClass(machine: Machine, derived: PyObject, cls: PyObject): Routine<boolean> {
  const type = asType(cls);
  const own = asType(derived);
  if (type !== null && own !== null) return own.isSubtypeOf(type);
  yield* requireBases(machine, derived, 'issubclass() arg 1 must be a class');
  yield* requireBases(machine, cls, NOT_A_CLASS);
  return yield* derives(machine, derived, cls);
}

/** The `__bases__` of anything that has a tuple of them, which makes it a class of sorts; else null. */
function* basesOf(machine: Machine, cls: PyObject): Routine<readonly PyObject[] | null> {
  const bases = yield* tryAttribute(machine, cls, machine.name('__bases__'));
  return bases !== null && bases.type.layout === TUPLE ? (bases.items as PyObject[]) : null;
}

function* requireBases(machine: Machine, cls: PyObject, message: string): Routine<void> {
  if ((yield* basesOf(machine, cls)) === null) machine.fail('TypeError', message);
}

function* derives(machine: Machine, derived: PyObject, cls: PyObject): Routine<boolean> {
  if (derived === cls) return true;
  for (const base of (yield* basesOf(machine, derived)) ?? []) if (yield* derives(machine, base, cls)) return true;
  return false;
}
