/**
 * Built-in functions that ask objects what they are: attributes, classes, identity,
 * names in scope. Source: CPython's Python/bltinmodule.c.
 */
import { DICT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Frame } from '../frame.ts';
import { localsOf } from '../locals.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { getAttribute, getPlain, setAttribute, tryAttribute } from '../operations/attribute.ts';
import { callAttribute, callBoundSpecial, isCallable } from '../operations/call.ts';
import { isInstance, isInstancePlain, isSubclass } from '../operations/class-check.ts';
import { addressHash, hashesByIdentity, pythonHash, pythonHashPlain } from '../operations/hash.ts';
import { listExtend } from '../sequence.ts';
import { None, bool } from '../singletons.ts';
import { sortList } from '../types/sort.ts';

function checkAttributeName(machine: Machine, name: PyObject): void {
  if (name.type.layout !== STR)
    machine.fail('TypeError', `attribute name must be string, not '${name.type.displayName}'`);
}

/** The name of an attribute that is written, as the one str object of its text. */
function attributeName(machine: Machine, name: PyObject): PyObject {
  checkAttributeName(machine, name);
  return machine.name(name.payload as string);
}

function* sortedList(machine: Machine, iterable: PyObject): Routine<PyObject> {
  const list = machine.list([]);
  yield* listExtend(machine, list, iterable);
  yield* sortList(machine, list, undefined, undefined);
  return list;
}

export const OBJECT_FUNCTIONS: NativeTable = {
  'callable(obj, /)': {
    doc: 'Tells whether obj can be called.',
    run: (_machine, obj: PyObject) => bool(isCallable(obj)),
  },
  'id(obj, /)': {
    doc: 'The address of obj, which no other living object has.',
    run: (machine, obj: PyObject) => machine.int(machine.addressOf(obj)),
  },
  'hash(obj, /)': {
    doc: 'The hash of obj: equal objects have equal ones.',
    quick(machine: Machine, obj: PyObject) {
      const plain = hashesByIdentity(obj) ? addressHash(machine, obj) : pythonHashPlain(machine, obj);
      return plain === null ? null : machine.int(plain);
    },
    *routine(machine: Machine, obj: PyObject) {
      return machine.int(yield* pythonHash(machine, obj));
    },
  },
  'getattr(object, name, default=…, /)': {
    doc: 'The attribute of that name, or default where there is none.',
    quick(machine: Machine, object: PyObject, name: PyObject, otherwise?: PyObject) {
      // With a default, an attribute that fails to compute must be caught: the routine does.
      return name.type === STR && otherwise === undefined
        ? (getPlain(machine, object, name.payload as string) ?? null)
        : null;
    },
    *routine(machine: Machine, object: PyObject, name: PyObject, otherwise?: PyObject) {
      checkAttributeName(machine, name);
      if (otherwise === undefined) return yield* getAttribute(machine, object, name);
      return (yield* tryAttribute(machine, object, name)) ?? otherwise;
    },
  },
  'hasattr(obj, name, /)': {
    doc: 'Tells whether obj has an attribute of that name.',
    *routine(machine: Machine, obj: PyObject, name: PyObject) {
      checkAttributeName(machine, name);
      return bool((yield* tryAttribute(machine, obj, name)) !== null);
    },
  },
  'setattr(obj, name, value, /)': {
    doc: 'Stores an attribute, as obj.name = value does.',
    *routine(machine: Machine, obj: PyObject, name: PyObject, value: PyObject) {
      yield* setAttribute(machine, obj, attributeName(machine, name), value);
      return None;
    },
  },
  'delattr(obj, name, /)': {
    doc: 'Removes an attribute, as del obj.name does.',
    *routine(machine: Machine, obj: PyObject, name: PyObject) {
      yield* setAttribute(machine, obj, attributeName(machine, name), null);
      return None;
    },
  },
  'isinstance(obj, class_or_tuple, /)': {
    doc: 'Tells whether obj is an instance of a class, of one of several, or of a union.',
    quick(_machine, obj: PyObject, cls: PyObject) {
      const plain = isInstancePlain(obj, cls);
      return plain === null ? null : bool(plain);
    },
    *routine(machine: Machine, obj: PyObject, cls: PyObject) {
      return bool(yield* isInstance(machine, obj, cls));
    },
  },
  'issubclass(cls, class_or_tuple, /)': {
    doc: 'Tells whether a class derives from another, from one of several, or from one in a union.',
    *routine(machine: Machine, derived: PyObject, cls: PyObject) {
      return bool(yield* isSubclass(machine, derived, cls));
    },
  },
  'dir(object=…, /)': {
    doc: 'The sorted names of the attributes of object, or of the names in scope.',
    *routine(machine: Machine, object?: PyObject) {
      if (object === undefined) {
        const names = localsOf(machine, machine.frame as Frame);
        return yield* sortedList(machine, names.type === DICT ? names : yield* callAttribute(machine, names, 'keys'));
      }
      return yield* sortedList(machine, (yield* callBoundSpecial(machine, object, '__dir__')) as PyObject);
    },
  },
  'vars(object=…, /)': {
    doc: 'The dictionary of attributes of object, or of the names in scope.',
    *routine(machine: Machine, object?: PyObject) {
      if (object === undefined) return localsOf(machine, machine.frame as Frame);
      const dict = yield* tryAttribute(machine, object, machine.name('__dict__'));
      if (dict === null) machine.fail('TypeError', 'vars() argument must have __dict__ attribute');
      return dict;
    },
  },
  'locals()': {
    doc: 'The names in scope with their values; of a function a copy.',
    run: (machine) => localsOf(machine, machine.frame as Frame),
  },
  'globals()': {
    doc: 'The names of the module that is running.',
    run: (machine) => machine.frame?.globals as PyObject,
  },
};
