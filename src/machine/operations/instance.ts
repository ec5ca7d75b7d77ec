/**
 * `isinstance` and `issubclass`. Source: CPython's Objects/abstract.c (object_isinstance, object_issubclass).
 */
import { TUPLE, TYPE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { tryAttribute } from './attribute.ts';
import { asType, callMethod } from './call.ts';
import { truth } from './truth.ts';

/** `isinstance(object, classes)`. */
export function* isInstance(machine: Machine, object: PyObject, classes: PyObject): Routine<boolean> {
  const type = asType(classes);
  if (type !== null && (object.type === type || classes.type === TYPE))
    return yield* plainIsInstance(machine, object, classes);
  if (classes.type.layout === TUPLE) {
    machine.enter(' in __instancecheck__');
    for (const one of classes.items as PyObject[]) {
      if (yield* isInstance(machine, object, one)) {
        machine.leave();
        return true;
      }
    }
    machine.leave();
    return false;
  }
  const check = classes.type.lookup('__instancecheck__');
  if (check !== null && check !== None)
    return yield* truth(machine, yield* callMethod(machine, check, classes, [object]));
  if (type === null) machine.fail('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  return yield* plainIsInstance(machine, object, classes);
}

/** `type.__instancecheck__`: by type, or by what the object says is its `__class__`. */
export function* plainIsInstance(machine: Machine, object: PyObject, classObject: PyObject): Routine<boolean> {
  const type = asType(classObject);
  if (type === null) return false;
  if (object.type.isSubtypeOf(type)) return true;
  if (!object.type.isHeapType && object.type.shape !== 'weakref') return false;
  const claimed = yield* tryAttribute(machine, object, machine.name('__class__'));
  const other = claimed === null ? null : asType(claimed);
  return other !== null && other !== object.type && other.isSubtypeOf(type);
}

/** `issubclass(candidate, classes)`. */
export function* isSubclass(machine: Machine, candidate: PyObject, classes: PyObject): Routine<boolean> {
  if (classes.type === TYPE) return plainIsSubclass(machine, candidate, classes);
  if (classes.type.layout === TUPLE) {
    for (const one of classes.items as PyObject[]) if (yield* isSubclass(machine, candidate, one)) return true;
    return false;
  }
  const check = classes.type.lookup('__subclasscheck__');
  if (check !== null && check !== None)
    return yield* truth(machine, yield* callMethod(machine, check, classes, [candidate]));
  return plainIsSubclass(machine, candidate, classes);
}

/** `type.__subclasscheck__`. */
export function plainIsSubclass(machine: Machine, candidate: PyObject, classObject: PyObject): boolean {
  const type = asType(candidate);
  if (type === null) machine.fail('TypeError', 'issubclass() arg 1 must be a class');
  const other = asType(classObject);
  if (other === null) machine.fail('TypeError', 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return type.isSubtypeOf(other);
}
