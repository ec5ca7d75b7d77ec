/**
 * Attribute access: the look-up rules of objects, classes, modules and `super`,
 * with descriptors. Source: CPython's Objects/object.c (_PyObject_GenericGetAttr…),
 * typeobject.c (type_getattro), https://docs.python.org/3.14/howto/descriptor.html
 */
import {
  ATTRIBUTE_ERROR,
  BUILTIN_FUNCTION,
  BYTES,
  CLASSMETHOD,
  CLASSMETHOD_DESCRIPTOR,
  DICT,
  FUNCTION,
  GETSET_DESCRIPTOR,
  INT,
  MEMBER_DESCRIPTOR,
  METHOD,
  METHOD_DESCRIPTOR,
  METHOD_WRAPPER,
  MODULE,
  OBJECT,
  PROPERTY,
  STATICMETHOD,
  STR,
  SUPER,
  TUPLE,
  TYPE,
  TypeItem,
  WRAPPER_DESCRIPTOR,
} from '../core-types.ts';
import { deleteText, getByName, getText, setText } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeFunction, NativeRow, Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import { DICT_KEY, type PyType } from '../type.ts';
import { asType, call, callHeldMethod, callMethod } from './call.ts';

// ---- the attributes an object has of itself ----

/** The dictionary that holds the object's own attributes, if it is one and exists. */
export function ownDict(object: PyObject): PyObject | null {
  const { dictSlot } = object.type.layout;
  if (object.type.isHeapType && object.fields !== null) {
    if ((object.flags & Flag.OWN_DICT) === 0) return null;
    return object.fields[object.type.keys.indexOf(DICT_KEY)] as PyObject;
  }
  return dictSlot < 0 || asType(object) !== null
    ? null
    : ((object.items as (PyObject | null)[])[dictSlot] as PyObject | null);
}

/** Attribute `name` of the object itself, or null. */
export function getOwn(object: PyObject, name: string): PyObject | null {
  const { type, fields } = object;
  if (type.isHeapType && fields !== null) {
    if ((object.flags & Flag.OWN_DICT) !== 0) return getByName(ownDict(object) as PyObject, name);
    const key = type.keys.indexOf(name);
    return key < type.slotCount ? null : (fields[key] ?? null);
  }
  const dict = ownDict(object);
  return dict === null ? null : getByName(dict, name);
}

/** Whether the object may have attributes of its own choice. */
function hasOwnAttributes(object: PyObject): boolean {
  return object.type.isHeapType ? object.type.hasDict : object.type.layout.dictSlot >= 0;
}

/** Stores (null: deletes) attribute `name` of the object itself; false if there was none to delete. */
export function setOwn(machine: Machine, object: PyObject, name: PyObject, value: PyObject | null): boolean {
  const { heap } = machine;
  const { type } = object;
  if (type.isHeapType && (object.flags & Flag.OWN_DICT) === 0) {
    const text = name.payload as string;
    if (value !== null) {
      const key = type.layout !== OBJECT && keepsAttributesApart(machine, type.layout) ? -1 : type.keys.add(text);
      if (key < 0 || !type.keys.hasPlace(key)) {
        const mark = heap.mark();
        dictOf(machine, object);
        heap.close(mark);
        return setOwn(machine, object, name, value);
      }
      noteOrder(object, key);
      heap.setField(object, key, value);
      return true;
    }
    const key = type.keys.indexOf(text);
    if (key < type.slotCount || (object.fields?.[key] ?? null) === null) return false;
    forgetOrder(object, key);
    heap.setField(object, key, null);
    return true;
  }
  let dict = ownDict(object);
  if (dict === null) {
    if (value === null) return false;
    const mark = heap.mark();
    dict = machine.dict();
    heap.setItem(object, type.layout.dictSlot, dict);
    heap.close(mark);
    machine.observer.namespace(object, dict);
  }
  if (value === null) return deleteText(heap, dict, name);
  setText(heap, dict, name, value);
  return true;
}

/** Kinds whose items lie in the object itself, which leaves no room there for attributes. */
const VARIABLE_SIZE: ReadonlySet<PyType> = new Set([INT, TUPLE, BYTES]);

/** Whether objects of classes with this layout keep their attributes in a dictionary from the first one on. */
export function keepsAttributesApart({ profile }: Machine, layout: PyType): boolean {
  if (layout.shape === 'instance') return false;
  return !profile.inlinesAttributesOfBuiltIns || layout.dictSlot >= 0 || VARIABLE_SIZE.has(layout);
}

/**
 * Attributes are listed in the order in which this instance got them. That is the
 * order of the key table unless it set them in another order than its elders;
 * then `extra` keeps the order (CPython: the values' insertion order), unless the kind keeps something else there.
 */
function noteOrder(object: PyObject, key: number): void {
  const fields = object.fields as (PyObject | null)[];
  if (key < fields.length && fields[key] !== null) return;
  if (object.extra !== null) {
    if (Array.isArray(object.extra)) object.extra.push(key);
    return;
  }
  for (let later = key + 1; later < fields.length; later++) {
    if (fields[later] !== null) {
      object.extra = [...presentKeys(object), key];
      return;
    }
  }
}

function forgetOrder(object: PyObject, key: number): void {
  if (Array.isArray(object.extra)) object.extra = object.extra.filter((other) => other !== key);
}

function presentKeys(object: PyObject): number[] {
  const keys: number[] = [];
  const fields = object.fields as (PyObject | null)[];
  for (let key = object.type.slotCount; key < fields.length; key++) if (fields[key] !== null) keys.push(key);
  return keys;
}

/** Keys of the instance's own attributes in the order in which it got them. */
export function ownKeys(object: PyObject): readonly number[] {
  return Array.isArray(object.extra) ? (object.extra as number[]) : presentKeys(object);
}

/** The object's `__dict__` if it has attributes of its own or has one already; none is made for nothing. */
export function presentDict(machine: Machine, object: PyObject): PyObject | null {
  const isFilled = object.type.isHeapType && object.fields !== null && ownKeys(object).length > 0;
  return ownDict(object) ?? (isFilled ? dictOf(machine, object) : null);
}

/** The object's `__dict__`, made on first demand. Null if it has none. */
export function dictOf(machine: Machine, object: PyObject): PyObject | null {
  if (!hasOwnAttributes(object)) return null;
  const known = ownDict(object);
  if (known !== null) return known;
  const { heap } = machine;
  const dict = machine.dict();
  if (!object.type.isHeapType) {
    heap.setItem(object, object.type.layout.dictSlot, dict);
  } else {
    const names = object.type.keys.names;
    const keys = ownKeys(object);
    if (object.type.layout.dictSlot < 0) dict.extra = object.type.keys;
    for (const key of keys)
      setText(heap, dict, machine.name(names[key] as string), (object.fields as PyObject[])[key] as PyObject);
    for (const key of keys) heap.setField(object, key, null);
    heap.setField(object, object.type.keys.add(DICT_KEY), dict);
    object.flags |= Flag.OWN_DICT;
    object.extra = null;
  }
  machine.observer.namespace(object, dict);
  return dict;
}

/** The attribute `__dict__` as kinds that have one show it; instances of classes may also drop theirs for a new one. */
export const DICT_ATTRIBUTE: NativeRow = {
  doc: 'The attributes of the object as a dictionary.',
  get: (machine, self) => dictOf(machine, self) ?? failAttribute(machine, self, machine.name(DICT_KEY)),
  set(machine: Machine, self, value) {
    if (value === null) machine.fail('TypeError', 'cannot delete __dict__');
    setDictOf(machine, self, value);
  },
};

/** Replaces the object's dictionary (`o.__dict__ = d`). */
export function setDictOf(machine: Machine, object: PyObject, dict: PyObject): void {
  if (dict.type.layout !== DICT)
    machine.fail('TypeError', `__dict__ must be set to a dictionary, not a '${dict.type.displayName}'`);
  if (dictOf(machine, object) === null) failAttribute(machine, object, machine.name(DICT_KEY));
  if (object.type.isHeapType) machine.heap.setField(object, object.type.keys.add(DICT_KEY), dict);
  else machine.heap.setItem(object, object.type.layout.dictSlot, dict);
  machine.observer.namespace(object, dict);
}

// ---- descriptors ----

/** A descriptor that goes before the instance's own attributes. */
function isData(attribute: PyObject): boolean {
  switch (attribute.type) {
    case FUNCTION:
    case METHOD_DESCRIPTOR:
    case WRAPPER_DESCRIPTOR:
    case CLASSMETHOD_DESCRIPTOR:
    case STATICMETHOD:
    case CLASSMETHOD:
      return false;
    case GETSET_DESCRIPTOR:
      return (attribute.payload as NativeFunction).row.isDefault !== true;
    case MEMBER_DESCRIPTOR:
    case PROPERTY:
      return true;
  }
  const { type } = attribute;
  return type.isHeapType ? type.lookup('__set__') !== null || type.lookup('__delete__') !== null : false;
}

/** As `isData`, for reading: one that cannot be read does not go before them. */
function isReadFirst(attribute: PyObject): boolean {
  return isData(attribute) && (!attribute.type.isHeapType || attribute.type.lookup('__get__') !== null);
}

/** A bound method object, owned by the current scope. */
export function boundMethod(machine: Machine, func: PyObject, self: PyObject): PyObject {
  return machine.heap.make(METHOD, [func, self]);
}

function boundNative(machine: Machine, attribute: PyObject, self: PyObject): PyObject {
  const type = attribute.type === WRAPPER_DESCRIPTOR ? METHOD_WRAPPER : BUILTIN_FUNCTION;
  const bound = machine.heap.make(type, [self], attribute.payload);
  if (type === METHOD_WRAPPER) bound.extra = attribute.extra;
  return bound;
}

/**
 * What `attribute`, found on `type`, gives when asked of `self` (null: of the class
 * itself); undefined if Python code must run to tell.
 */
function bindPlain(machine: Machine, attribute: PyObject, self: PyObject | null, type: PyType): PyObject | undefined {
  switch (attribute.type) {
    case FUNCTION:
      return self === null ? attribute : boundMethod(machine, attribute, self);
    case METHOD_DESCRIPTOR:
    case WRAPPER_DESCRIPTOR:
      return self === null ? attribute : boundNative(machine, attribute, self);
    case CLASSMETHOD_DESCRIPTOR:
      return boundNative(machine, attribute, type.object);
    case STATICMETHOD:
      return (attribute.items as PyObject[])[0] as PyObject;
    case CLASSMETHOD: {
      const func = (attribute.items as PyObject[])[0] as PyObject;
      return func.type === FUNCTION || func.type.lookup('__get__') === null
        ? boundMethod(machine, func, type.object)
        : undefined;
    }
    case GETSET_DESCRIPTOR: {
      if (self === null) return attribute;
      const { get } = (attribute.payload as NativeFunction).row;
      return get === undefined ? undefined : get(machine, self);
    }
    case MEMBER_DESCRIPTOR: {
      if (self === null) return attribute;
      const value = self.fields?.[attribute.n] ?? null;
      if (value === null) failAttribute(machine, self, memberName(attribute));
      return value;
    }
    case PROPERTY:
      return self === null ? attribute : undefined;
  }
  return attribute.type.lookup('__get__') === null ? attribute : undefined;
}

function memberName(descriptor: PyObject): PyObject {
  return (descriptor.items as PyObject[])[1] as PyObject;
}

/** As `bindPlain`, whatever it takes. */
export function* bindAttribute(
  machine: Machine,
  attribute: PyObject,
  self: PyObject | null,
  type: PyType,
): Routine<PyObject> {
  const plain = bindPlain(machine, attribute, self, type);
  if (plain !== undefined) return plain;
  if (attribute.type === GETSET_DESCRIPTOR)
    return yield* (attribute.payload as NativeFunction).row.getRoutine!(machine, self as PyObject);
  machine.heap.keep(attribute);
  if (attribute.type === PROPERTY || attribute.type.layout === PROPERTY) {
    if (attribute.type === PROPERTY || attribute.type.lookup('__get__') === PROPERTY.lookup('__get__')) {
      if (self === null) return attribute;
      return yield* readProperty(machine, attribute, self);
    }
  }
  const get = attribute.type.lookup('__get__') as PyObject;
  // Called as it is found on the type, not bound: a descriptor that is its own `__get__` would be bound for ever.
  return yield* call(machine, get, [attribute, self ?? None, type.object]);
}

export function* readProperty(machine: Machine, property: PyObject, self: PyObject): Routine<PyObject> {
  const getter = (property.items as (PyObject | null)[])[0] ?? null;
  if (getter === null || getter === None)
    machine.fail(
      'AttributeError',
      `property${propertyName(property)} of '${self.type.displayName}' object has no getter`,
    );
  return yield* call(machine, getter, [self]);
}

export function propertyName(property: PyObject): string {
  const name = (property.items as (PyObject | null)[])[4] ?? null;
  return name === null ? '' : ` '${name.payload as string}'`;
}

// ---- reading ----

/**
 * Attribute `name` of `object` where no Python code is needed: the value (owned by the
 * current scope or by its holder), null if there is none, undefined if Python code must tell.
 */
export function getPlain(machine: Machine, object: PyObject, name: string): PyObject | null | undefined {
  const { type } = object;
  const custom = type.lookup('__getattribute__');
  if (custom !== OBJECT_GETATTRIBUTE()) {
    if (type === SUPER) return undefined;
    const self = asType(object);
    if (self !== null && custom === TYPE.lookup('__getattribute__'))
      return getFromClassPlain(machine, object, self, name);
    if (custom !== MODULE.lookup('__getattribute__')) return undefined;
  }
  const attribute = type.lookup(name);
  if (attribute !== null && isReadFirst(attribute)) return bindPlain(machine, attribute, object, type);
  const own = getOwn(object, name);
  if (own !== null) return own;
  if (attribute !== null) return bindPlain(machine, attribute, object, type);
  if (type === MODULE) {
    const fallback = getOwn(object, '__getattr__');
    if (fallback !== null) return undefined;
  }
  return null;
}

let objectGetattribute: PyObject | null = null;
const OBJECT_GETATTRIBUTE = (): PyObject | null => (objectGetattribute ??= OBJECT.lookup('__getattribute__'));

function getFromClassPlain(
  machine: Machine,
  object: PyObject,
  self: PyType,
  name: string,
): PyObject | null | undefined {
  const meta = object.type.lookup(name);
  if (meta !== null && isReadFirst(meta)) return bindPlain(machine, meta, object, object.type);
  const attribute = self.lookup(name);
  if (attribute !== null) return bindPlain(machine, attribute, null, self);
  if (meta !== null) return bindPlain(machine, meta, object, object.type);
  return null;
}

/** `object.name`. Raises AttributeError; one that Python code on the way raises is told of what was asked for, if it knows nothing. */
export function* getAttribute(machine: Machine, object: PyObject, name: PyObject): Routine<PyObject> {
  try {
    return yield* getMethod(machine, object, name);
  } catch (thrown) {
    if (thrown instanceof Raised && thrown.exception.type.isSubtypeOf(ATTRIBUTE_ERROR)) {
      const { exception } = thrown;
      const items = exception.items as readonly (PyObject | null)[];
      const places = placesOfAsked();
      const knows = (items[places.name] ?? items[places.obj] ?? null) !== null;
      if (!knows) askedFor(machine, exception, object, name);
    }
    throw thrown;
  }
}

/** Whether attributes are read as `object` reads them: then an AttributeError of a method's descriptor is told of nothing. */
export function readsAsObject({ type }: PyObject): boolean {
  return type.lookup('__getattribute__') === OBJECT_GETATTRIBUTE() && type.lookup('__getattr__') === null;
}

/** As `getAttribute`, whose AttributeErrors of Python code are told of nothing. */
export function* getMethod(machine: Machine, object: PyObject, name: PyObject): Routine<PyObject> {
  const value = yield* findAttribute(machine, object, name);
  if (value === null) failAttribute(machine, object, name);
  return value;
}

/** `object.name`, or null if there is no such attribute; other exceptions pass. */
export function* findAttribute(machine: Machine, object: PyObject, name: PyObject): Routine<PyObject | null> {
  const text = name.payload as string;
  const plain = getPlain(machine, object, text);
  if (plain !== undefined && plain !== null) return plain;
  const { type } = object;
  const fallback = type.lookup('__getattr__');
  if (plain === null && fallback === null) return null;
  // The look-up before it may delete it from the class.
  if (fallback !== null) machine.heap.keep(fallback);
  let missing: Raised | null = null;
  if (plain === undefined) {
    try {
      const custom = type.lookup('__getattribute__') as PyObject;
      const isOwn =
        custom === OBJECT.lookup('__getattribute__') ||
        custom === TYPE.lookup('__getattribute__') ||
        custom === MODULE.lookup('__getattribute__');
      const value = isOwn
        ? yield* genericGet(machine, object, name)
        : yield* callMethod(machine, custom, object, [name]);
      if (value !== null) return value;
    } catch (thrown) {
      if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(ATTRIBUTE_ERROR)) throw thrown;
      missing = thrown;
    }
  }
  if (fallback !== null) return yield* callHeldMethod(machine, fallback, object, [name]);
  if (missing !== null) throw missing;
  return null;
}

/** Names of attributes are strings. */
export function checkName(machine: Machine, name: PyObject): void {
  if (name.type.layout !== STR)
    machine.fail('TypeError', `attribute name must be string, not '${name.type.displayName}'`);
}

/** What `object.__getattribute__`, `type.__getattribute__` and the module's do; null if there is no such attribute. */
export function* genericGet(machine: Machine, object: PyObject, name: PyObject): Routine<PyObject | null> {
  checkName(machine, name);
  const text = name.payload as string;
  const { type } = object;
  const self = asType(object);
  const attribute = type.lookup(text);
  if (attribute !== null && isReadFirst(attribute)) return yield* bindAttribute(machine, attribute, object, type);
  if (self !== null) {
    const found = self.lookup(text);
    if (found !== null) return yield* bindAttribute(machine, found, null, self);
  } else {
    const own = getOwn(object, text);
    if (own !== null) return own;
  }
  if (attribute !== null) return yield* bindAttribute(machine, attribute, object, type);
  if (type.layout === MODULE) {
    const fallback = getOwn(object, '__getattr__');
    if (fallback !== null) return yield* call(machine, fallback, [name]);
  }
  return null;
}

/** As `findAttribute`, but an AttributeError raised by Python code on the way also means none. */
export function* tryAttribute(machine: Machine, object: PyObject, name: PyObject): Routine<PyObject | null> {
  try {
    return yield* findAttribute(machine, object, name);
  } catch (thrown) {
    if (thrown instanceof Raised && thrown.exception.type.isSubtypeOf(ATTRIBUTE_ERROR)) return null;
    throw thrown;
  }
}

/** Raises AttributeError as CPython words it, with `name` and `obj` for suggestions. */
export function failAttribute(machine: Machine, object: PyObject, name: PyObject): never {
  const text = name.payload as string;
  const self = asType(object);
  let subject: string;
  if (self !== null) subject = `type object '${self.name}'`;
  else if (object.type === MODULE) {
    const own = getOwn(object, '__name__');
    subject = own !== null && own.type === STR ? `module '${own.payload as string}'` : 'module';
  } else subject = `'${object.type.displayName}' object`;
  throw attributeError(machine, `${subject} has no attribute '${text}'`, object, name);
}

/** Raises AttributeError of a `del`: only objects with a place of its own for their dictionary are named in it. */
function failDeletion(machine: Machine, object: PyObject, name: PyObject): never {
  const { type } = object;
  const message = `'${type.displayName}' object has no attribute '${name.payload as string}'`;
  if (type.layout.dictSlot < 0) machine.fail('AttributeError', message);
  throw attributeError(machine, message, object, name);
}

/** An AttributeError that knows which attribute of which object was asked for. */
export function attributeError(machine: Machine, message: string, object: PyObject, name: PyObject): Raised {
  const raised = machine.error('AttributeError', message);
  askedFor(machine, raised.exception, object, name);
  return raised;
}

/** Where an AttributeError keeps what was asked for. */
function placesOfAsked(): { readonly name: number; readonly obj: number } {
  const fixed = ATTRIBUTE_ERROR.fixed as readonly string[];
  return { name: fixed.indexOf('name'), obj: fixed.indexOf('obj') };
}

function askedFor(machine: Machine, exception: PyObject, object: PyObject, name: PyObject): void {
  const places = placesOfAsked();
  machine.heap.setItem(exception, places.obj, object);
  machine.heap.setItem(exception, places.name, name);
}

// ---- writing ----

/** Whether storing an attribute needs nothing but the object's own attributes; then it is done. */
export function setPlain(machine: Machine, object: PyObject, name: PyObject, value: PyObject): boolean {
  const { type } = object;
  const hasOwn = hasOwnAttributes(object);
  if ((!hasOwn && type.slotCount === 0) || asType(object) !== null) return false;
  if (type.lookup('__setattr__') !== OBJECT.lookup('__setattr__')) return false;
  const attribute = type.lookup(name.payload as string);
  if (attribute !== null && isData(attribute)) {
    if (attribute.type !== MEMBER_DESCRIPTOR) return false;
    machine.heap.setField(object, attribute.n, value);
    return true;
  }
  return hasOwn && setOwn(machine, object, name, value);
}

/** `object.name = value`, or `del object.name` where value is null. */
export function* setAttribute(
  machine: Machine,
  object: PyObject,
  name: PyObject,
  value: PyObject | null,
): Routine<void> {
  if (value !== null && setPlain(machine, object, name, value)) {
    // CPython owns the class until the attribute that was there is gone.
    if (machine.heap.awaiting.length > 0) machine.heap.keep(object.type.object);
    return;
  }
  const special = value === null ? '__delattr__' : '__setattr__';
  const custom = object.type.lookup(special) as PyObject;
  if (custom === OBJECT.lookup(special)) yield* genericSet(machine, object, name, value);
  else if (custom === TYPE.lookup(special)) yield* setClassAttribute(machine, object, name, value);
  else yield* callMethod(machine, custom, object, value === null ? [name] : [name, value]);
}

/** What `object.__setattr__` and `object.__delattr__` do: an attribute's descriptor is asked, or the object's own attributes change. */
export function* genericSet(machine: Machine, object: PyObject, name: PyObject, value: PyObject | null): Routine<void> {
  const text = name.payload as string;
  const { type } = object;
  const attribute = type.lookup(text);
  // Both are owned until all is done.
  machine.heap.keep(type.object);
  if (attribute !== null) {
    machine.heap.keep(attribute);
    if (yield* setThroughDescriptor(machine, attribute, object, value)) return;
  }
  if (hasOwnAttributes(object)) {
    if (setOwn(machine, object, name, value)) return;
    failDeletion(machine, object, name);
  }
  if (attribute !== null)
    throw attributeError(machine, `'${type.displayName}' object attribute '${text}' is read-only`, object, name);
  throw attributeError(
    machine,
    `'${type.displayName}' object has no attribute '${text}' and no __dict__ for setting new attributes`,
    object,
    name,
  );
}

/** True if `attribute` took charge of the store. */
export function* setThroughDescriptor(
  machine: Machine,
  attribute: PyObject,
  object: PyObject,
  value: PyObject | null,
): Routine<boolean> {
  switch (attribute.type) {
    case MEMBER_DESCRIPTOR: {
      const present = (object.fields?.[attribute.n] ?? null) !== null;
      if (value === null && !present) throw machine.error('AttributeError', memberName(attribute));
      machine.heap.setField(object, attribute.n, value);
      return true;
    }
    case GETSET_DESCRIPTOR: {
      const { name, row } = attribute.payload as NativeFunction;
      if (row.isDefault === true) return false;
      if (row.setRoutine !== undefined) yield* row.setRoutine(machine, object, value);
      else if (row.set !== undefined) row.set(machine, object, value);
      else if (row.isMember === true) machine.fail('AttributeError', 'readonly attribute');
      else
        machine.fail(
          'AttributeError',
          `attribute '${name}' of '${(attribute.extra as PyType).displayName}' objects is not writable`,
        );
      return true;
    }
    case PROPERTY:
      yield* writeProperty(machine, attribute, object, value);
      return true;
  }
  const special = attribute.type.lookup(value === null ? '__delete__' : '__set__');
  if (special !== null) {
    yield* callMethod(machine, special, attribute, value === null ? [object] : [object, value]);
    return true;
  }
  if (isData(attribute)) {
    throw machine.error('AttributeError', value === null ? '__delete__' : '__set__');
  }
  return false;
}

export function* writeProperty(
  machine: Machine,
  property: PyObject,
  self: PyObject,
  value: PyObject | null,
): Routine<void> {
  const accessor = (property.items as (PyObject | null)[])[value === null ? 2 : 1] ?? null;
  if (accessor === null || accessor === None)
    machine.fail(
      'AttributeError',
      `property${propertyName(property)} of '${self.type.displayName}' object has no ${value === null ? 'deleter' : 'setter'}`,
    );
  yield* call(machine, accessor, value === null ? [self] : [self, value]);
}

/** What `type.__setattr__` does: the class's namespace changes, and with it what look-ups may have cached. */
export function* setClassAttribute(
  machine: Machine,
  object: PyObject,
  name: PyObject,
  value: PyObject | null,
): Routine<void> {
  const type = asType(object) as PyType;
  const text = name.payload as string;
  if (!type.isHeapType)
    machine.fail('TypeError', `cannot set '${text}' attribute of immutable type '${type.displayName}'`);
  const meta = object.type.lookup(text);
  if (meta !== null && isData(meta) && (yield* setThroughDescriptor(machine, meta, object, value))) {
    type.touch();
    return;
  }
  const namespace = (object.items as PyObject[])[TypeItem.DICT] as PyObject;
  if (value === null) {
    if (!deleteText(machine.heap, namespace, name)) failAttribute(machine, object, name);
  } else setText(machine.heap, namespace, machine.intern(name), value);
  type.touch();
  refreshType(type);
}

/** Facts that death and attribute access ask of a type on every object. */
export function refreshType(type: PyType): void {
  type.hasFinalizer = type.lookup('__del__') !== null;
  for (const subtype of type.subtypes) refreshType(subtype);
}

/** The value of a global of the module namespace, then of the builtins. */
export function lookupGlobal(globals: PyObject, builtins: PyObject, name: PyObject): PyObject | null {
  return getText(globals, name) ?? getText(builtins, name);
}
