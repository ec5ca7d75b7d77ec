/**
 * Calling: what each kind of callable does with its arguments, up to the point
 * where a Python function's frame is needed, which only the loop can start.
 * Source: CPython's Objects/call.c, typeobject.c (type_call, object_new).
 */
import {
  BUILTIN_FUNCTION,
  CLASSMETHOD_DESCRIPTOR,
  FUNCTION,
  METHOD,
  METHOD_DESCRIPTOR,
  METHOD_WRAPPER,
  MethodItem,
  OBJECT,
  TYPE,
  WRAPPER_DESCRIPTOR,
} from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeFunction } from '../native.ts';
import { CallRequest, type Argument, type Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import { PyType } from '../type.ts';
import { bindNative } from './bind-native.ts';
import { bindAttribute, getAttribute, getMethod, getPlain, readsAsObject } from './attribute.ts';

/** Names of keyword arguments, whose values follow the positional ones. */
export type Keywords = readonly string[] | null;

/** The type that a class object stands for, or null if `object` is no class. */
export function asType(object: PyObject): PyType | null {
  return object.payload instanceof PyType ? object.payload : null;
}

/** Calls `callable`. The result is owned by the current scope. `hasTuple`: the arguments come in a tuple, which goes on as it is. */
export function* call(
  machine: Machine,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: Keywords = null,
  hasTuple = false,
): Routine<PyObject> {
  switch (callable.type) {
    case FUNCTION:
      return (yield new CallRequest(callable, args, keywords)) as PyObject;
    case METHOD: {
      const items = callable.items as PyObject[];
      return yield* call(
        machine,
        items[MethodItem.FUNC] as PyObject,
        [items[MethodItem.SELF] as PyObject, ...args],
        keywords,
      );
    }
    case WRAPPER_DESCRIPTOR:
      // In a tuple, and those without a name in another without the object.
      keepArguments(machine, args);
      keepArguments(machine, args.slice(1, args.length - (keywords?.length ?? 0)));
      return yield* callNative(machine, callable, args, keywords);
    case METHOD_WRAPPER:
      if (!hasTuple) keepArguments(machine, args);
      return yield* callNative(machine, callable, args, keywords);
    case BUILTIN_FUNCTION:
    case METHOD_DESCRIPTOR:
    case CLASSMETHOD_DESCRIPTOR:
      return yield* callNative(machine, callable, args, keywords);
  }
  const type = asType(callable);
  if (type !== null) return yield* callType(machine, callable, type, args, keywords, hasTuple);
  const method = callable.type.lookup('__call__');
  if (method === null) machine.fail('TypeError', `'${callable.type.displayName}' object is not callable`);
  machine.enter(' while calling a Python object');
  try {
    if (method.type === FUNCTION && !hasTuple) keepArguments(machine, args);
    keepBeforeKeywords(machine, method, callable, args, keywords);
    return yield* callMethod(machine, method, callable, args, keywords);
  } finally {
    machine.leave();
  }
}

/** A call through a type's slot makes a tuple and a dict of the arguments, which hold them once more until it returns. */
function keepArguments(machine: Machine, args: readonly PyObject[]): void {
  for (const arg of args) machine.heap.keep(arg);
}

/** Where there are keywords, CPython spreads tuple and dict again for a slot's function, the object before them. */
function keepBeforeKeywords(
  machine: Machine,
  method: PyObject,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): void {
  if (method.type !== FUNCTION || keywords === null || keywords.length === 0) return;
  machine.heap.keep(self);
  keepArguments(machine, args);
}

/** Whether `callable` is a built-in that runs without ever calling Python. */
export function plainNative(callable: PyObject): NativeFunction | null {
  if (callable.type !== BUILTIN_FUNCTION && callable.type !== METHOD_DESCRIPTOR) return null;
  const native = callable.payload as NativeFunction;
  return native.row.run === undefined ? null : native;
}

export function* callNative(
  machine: Machine,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Routine<PyObject> {
  const native = callable.payload as NativeFunction;
  if (machine.profile.keepsArgumentsOf.has(native.qualname))
    keepArguments(machine, callable.type === METHOD_DESCRIPTOR ? args.slice(1) : args);
  const bound = nativeArguments(machine, callable, native, args, keywords);
  const { row } = native;
  if (row.run !== undefined) return row.run(machine, ...bound);
  if (row.quick !== undefined) {
    const result = row.quick(machine, ...bound);
    if (result !== null) return result;
  }
  machine.enter(' while calling a Python object');
  try {
    return yield* row.routine!(machine, ...bound);
  } finally {
    machine.leave();
  }
}

/** Arguments of a built-in in the order of its signature, the bound object first. */
export function nativeArguments(
  machine: Machine,
  callable: PyObject,
  native: NativeFunction,
  args: readonly PyObject[],
  keywords: Keywords,
): Argument[] {
  const self = callable.items === null ? null : (callable.items[0] ?? null);
  if (self === null && callable.type !== BUILTIN_FUNCTION) checkReceiver(machine, callable, native, args);
  if (native.name === '__new__' && callable.extra instanceof PyType) checkNew(machine, native, callable.extra, args[0]);
  const isMethod = self !== null || callable.type !== BUILTIN_FUNCTION || native.name === '__new__';
  return bindNative(machine, native, self === null ? args : [self, ...args], keywords, isMethod, self !== null);
}

/** An unbound method of a built-in type wants an object of that type as its first argument. */
function checkReceiver(machine: Machine, callable: PyObject, native: NativeFunction, args: readonly PyObject[]): void {
  const owner = callable.extra as PyType;
  const receiver = args[0];
  if (native.row.binds === 'class') {
    const type = receiver === undefined ? null : asType(receiver);
    if (type === null)
      machine.fail(
        'TypeError',
        receiver === undefined
          ? `descriptor '${native.name}' of '${owner.displayName}' object needs an argument`
          : `descriptor '${native.name}' for type '${owner.displayName}' needs a type, not a '${receiver.type.displayName}' as arg 2`,
      );
    return;
  }
  if (receiver === undefined)
    machine.fail(
      'TypeError',
      callable.type === METHOD_DESCRIPTOR
        ? `unbound method ${owner.name}.${native.name}() needs an argument`
        : `descriptor '${native.name}' of '${owner.displayName}' object needs an argument`,
    );
  if (!receiver.type.isSubtypeOf(owner))
    machine.fail(
      'TypeError',
      callable.type === METHOD_DESCRIPTOR
        ? `descriptor '${native.name}' for '${owner.displayName}' objects doesn't apply to a '${receiver.type.displayName}' object`
        : `descriptor '${native.name}' requires a '${owner.displayName}' object but received a '${receiver.type.displayName}'`,
    );
}

/** The `__new__` of a built-in type wants a class first whose instances it can make: the type itself, or one that extends it. */
function checkNew(machine: Machine, native: NativeFunction, owner: PyType, cls: PyObject | undefined): void {
  if (cls === owner.object) return;
  const own = owner.displayName;
  if (cls === undefined) machine.fail('TypeError', `${own}.__new__(): not enough arguments`);
  const type = asType(cls);
  if (type === null) machine.fail('TypeError', `${own}.__new__(X): X is not a type object (${cls.type.displayName})`);
  const given = type.displayName;
  if (!type.isSubtypeOf(owner))
    machine.fail('TypeError', `${own}.__new__(${given}): ${given} is not a subtype of ${own}`);
  // A class of Python code is made by what the built-in type behind it is made by.
  let builtIn = type;
  while (builtIn.isHeapType && builtIn.base !== null) builtIn = builtIn.base;
  if (builtIn === owner) return;
  const maker = builtIn.lookup('__new__') as PyObject;
  if (maker === OBJECT.lookup('__new__')) machine.fail('TypeError', `cannot create '${given}' instances`);
  if ((maker.payload as NativeFunction).row !== native.row)
    machine.fail('TypeError', `${own}.__new__(${given}) is not safe, use ${given}.__new__()`);
}

/** `method` is what a type's look-up gave; called as on `self`. Whoever looked it up owns it until it returns. */
export function callMethod(
  machine: Machine,
  method: PyObject,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords = null,
): Routine<PyObject> {
  // No routine of its own: each in a chain of them takes its part of the host's stack.
  return method.type === FUNCTION
    ? callKeptFunction(machine, method, self, args, keywords)
    : callHeldMethod(machine, method, self, args, keywords);
}

function* callKeptFunction(
  machine: Machine,
  method: PyObject,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Routine<PyObject> {
  const { heap } = machine;
  const mark = heap.mark();
  heap.keep(method);
  const result = (yield new CallRequest(method, [self, ...args], keywords)) as PyObject;
  return heap.closeKeeping(mark, result);
}

/** As `callMethod`, but the caller owns `method`. */
export function callHeldMethod(
  machine: Machine,
  method: PyObject,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords = null,
): Routine<PyObject> {
  return method.type === METHOD_DESCRIPTOR || method.type === WRAPPER_DESCRIPTOR
    ? callNative(machine, method, [self, ...args], keywords)
    : callBound(machine, method, self, args, keywords);
}

function* callBound(
  machine: Machine,
  method: PyObject,
  self: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Routine<PyObject> {
  if (method.type === FUNCTION) return (yield new CallRequest(method, [self, ...args], keywords)) as PyObject;
  const bound = yield* bindAttribute(machine, method, self, self.type);
  return yield* call(machine, bound, args, keywords);
}

/** Calls special method `name` as found on the type; null if the type has none. */
export function* callSpecial(
  machine: Machine,
  self: PyObject,
  name: string,
  args: readonly PyObject[] = [],
): Routine<PyObject | null> {
  const method = self.type.lookup(name);
  if (method === null) return null;
  return yield* callMethod(machine, method, self, args);
}

/** As `callSpecial`, of a bound method, which holds the object once more. */
export function* callBoundSpecial(machine: Machine, self: PyObject, name: string): Routine<PyObject | null> {
  const { heap } = machine;
  const mark = heap.mark();
  heap.keep(self);
  const result = yield* callSpecial(machine, self, name);
  if (result !== null) return heap.closeKeeping(mark, result);
  heap.close(mark);
  return null;
}

/** Calls an attribute looked up in the ordinary way: `self.name(*args)`. */
export function* callAttribute(
  machine: Machine,
  self: PyObject,
  name: string,
  args: readonly PyObject[] = [],
): Routine<PyObject> {
  let attribute = getPlain(machine, self, name);
  if (attribute === undefined || attribute === null) {
    const text = machine.name(name);
    attribute = yield* readsAsObject(self) ? getMethod(machine, self, text) : getAttribute(machine, self, text);
  }
  return yield* call(machine, attribute, args);
}

/** Calling a class: `__new__`, then `__init__`, or what its metaclass says. */
function* callType(
  machine: Machine,
  callable: PyObject,
  type: PyType,
  args: readonly PyObject[],
  keywords: Keywords,
  hasTuple: boolean,
): Routine<PyObject> {
  const metacall = callable.type.lookup('__call__') as PyObject;
  if (metacall !== TYPE.lookup('__call__')) {
    if (!hasTuple) keepArguments(machine, args);
    keepBeforeKeywords(machine, metacall, callable, args, keywords);
    return yield* callMethod(machine, metacall, callable, args, keywords);
  }
  return yield* instantiate(machine, callable, type, args, keywords, hasTuple);
}

/** `type.__call__`. `hasTuple`: the arguments are in a tuple already. */
export function* instantiate(
  machine: Machine,
  callable: PyObject,
  type: PyType,
  args: readonly PyObject[],
  keywords: Keywords,
  hasTuple = false,
): Routine<PyObject> {
  if (type === TYPE && args.length === 1 && keywords === null) return (args[0] as PyObject).type.object;
  const create = type.lookup('__new__');
  if (create === null || (!type.isHeapType && create === OBJECT.lookup('__new__') && type !== OBJECT))
    machine.fail('TypeError', `cannot create '${type.displayName}' instances`);
  machine.enter(' while calling a Python object');
  try {
    const isKept = type.isHeapType || type === TYPE || machine.profile.keepsArgumentsOf.has(type.name);
    if (isKept && !hasTuple) keepArguments(machine, args);
    const { heap } = machine;
    const mark = heap.mark();
    const object = heap.closeKeeping(
      mark,
      create === OBJECT.lookup('__new__')
        ? newInstance(machine, type, args.length > 0 || keywords !== null)
        : yield* construct(machine, yield* bindStatic(machine, create, type), callable, args, keywords),
    );
    if (!object.type.isSubtypeOf(type)) return object;
    const initialise = object.type.lookup('__init__');
    if (initialise === null || initialise === OBJECT.lookup('__init__')) {
      if ((args.length > 0 || keywords !== null) && create === OBJECT.lookup('__new__'))
        machine.fail('TypeError', `${type.name}() takes no arguments`);
      return object;
    }
    keepBeforeKeywords(machine, initialise, object, args, keywords);
    const result = yield* callMethod(machine, initialise, object, args, keywords);
    if (result !== None) machine.fail('TypeError', `__init__() should return None, not '${result.type.displayName}'`);
    return object;
  } finally {
    machine.leave();
  }
}

/** Calls a class's own `__new__`, or that of a built-in type. */
function construct(
  machine: Machine,
  create: PyObject,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: Keywords,
): Routine<PyObject> {
  keepBeforeKeywords(machine, create, callable, args, keywords);
  return call(machine, create, [callable, ...args], keywords);
}

/** `__new__` is a static method: found on the class, not bound to it. */
function* bindStatic(machine: Machine, create: PyObject, type: PyType): Routine<PyObject> {
  const found = create.type === FUNCTION ? create : yield* bindAttribute(machine, create, null, type);
  return machine.heap.keep(found);
}

/** What `object.__new__` does: a bare instance, owned by the current scope. */
export function newInstance(machine: Machine, type: PyType, hasArguments = false): PyObject {
  if (
    hasArguments &&
    type.lookup('__init__') === OBJECT.lookup('__init__') &&
    type.lookup('__new__') === OBJECT.lookup('__new__')
  )
    machine.fail('TypeError', `${type.name}() takes no arguments`);
  if (type.isAbstract) failAbstract(machine, type);
  const { layout } = type;
  if (layout !== OBJECT && !(layout.shape === 'instance') && layout !== type && layout.fixed === null)
    machine.fail('TypeError', `object.__new__(${type.displayName}) is not safe, use ${layout.name}.__new__()`);
  const object = machine.heap.alloc(type, null);
  object.count++;
  machine.heap.scope.push(object);
  return object;
}

function failAbstract(machine: Machine, type: PyType): never {
  const names = [...(type.object.extra as readonly string[])].sort();
  const listed = names.map((name) => `'${name}'`).join(', ');
  machine.fail(
    'TypeError',
    `Can't instantiate abstract class ${type.displayName} without an implementation for abstract method${names.length === 1 ? '' : 's'} ${listed}`,
  );
}

/** Whether `object` can be called. */
export function isCallable(object: PyObject): boolean {
  return asType(object) !== null || object.type.lookup('__call__') !== null;
}
