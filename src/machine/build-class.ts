/**
 * Making classes: the `class` statement's `__build_class__` and what `type.__new__`
 * does with a namespace. Source: CPython's Python/bltinmodule.c (builtin___build_class__),
 * Objects/typeobject.c (type_new), https://docs.python.org/3.14/reference/datamodel.html#customizing-class-creation
 */
import {
  BYTES,
  CELL,
  CLASSMETHOD,
  CLASSMETHOD_DESCRIPTOR,
  DICT,
  FUNCTION,
  GETSET_DESCRIPTOR,
  INT,
  MEMBER_DESCRIPTOR,
  OBJECT,
  STATICMETHOD,
  STR,
  TUPLE,
  TYPE,
  TypeItem,
} from './core-types.ts';
import { inheritedKind } from './collection-kind.ts';
import { deleteText, dictCopy, entriesOf, getByName, setByName } from './dict.ts';
import type { Machine } from './machine.ts';
import { CallInNamespace, NativeFunction, type KeywordArguments, type Routine } from './native.ts';
import type { PyObject } from './object.ts';
import {
  bindAttribute,
  dictOf,
  failAttribute,
  getAttribute,
  refreshType,
  setDictOf,
  setThroughDescriptor,
  tryAttribute,
  keepsAttributesApart,
} from './operations/attribute.ts';
import { asType, call, callMethod } from './operations/call.ts';
import { repr } from './operations/text.ts';
import { None } from './singletons.ts';
import { bestBase, hasSameLayout } from './class-layout.ts';
import { PyType } from './type.ts';
import { isIdentifier } from './values/letter-case.ts';
import { Raised } from './raise.ts';

const NOTHING: KeywordArguments = [];

/** `__build_class__(func, name, *bases, metaclass=…, **keywords)`. */
export function* buildClass(
  machine: Machine,
  func: PyObject,
  name: PyObject,
  bases: readonly PyObject[],
  keywords: KeywordArguments,
): Routine<PyObject> {
  if (func.type !== FUNCTION) machine.fail('TypeError', '__build_class__: func must be a function');
  const original = machine.tuple(bases);
  const resolved = yield* resolveBases(machine, bases);
  const given = keywords.find(([keyword]) => keyword === 'metaclass');
  const rest = keywords.filter(([keyword]) => keyword !== 'metaclass');
  let meta =
    given === undefined ? (resolved.length > 0 ? (resolved[0] as PyObject).type.object : TYPE.object) : given[1];
  const metatype = asType(meta);
  if (metatype !== null) meta = winningMetaclass(machine, metatype, resolved).object;
  const basesTuple = resolved === bases ? original : machine.tuple(resolved);
  const names = rest.length === 0 ? null : rest.map(([keyword]) => keyword);
  const values = rest.map(([, value]) => value);

  const prepare = yield* tryAttribute(machine, meta, machine.name('__prepare__'));
  // They wait in a dict, from which it is called.
  const beforePreparation = machine.heap.mark();
  holdAll(machine, [...values, ...values]);
  const namespace = machine.heap.closeKeeping(
    beforePreparation,
    prepare === null ? machine.dict() : yield* call(machine, prepare, [name, basesTuple, ...values], names),
  );
  if (namespace.type !== DICT && namespace.type.lookup('__getitem__') === null)
    machine.fail(
      'TypeError',
      `${metatype === null ? '<metaclass>' : metatype.name}.__prepare__() must return a mapping, not ${namespace.type.displayName}`,
    );
  const cell = (yield new CallInNamespace(func, namespace)) as PyObject;
  if (basesTuple !== original) {
    yield* callMethod(machine, namespace.type.lookup('__setitem__') as PyObject, namespace, [
      machine.name('__orig_bases__'),
      original,
    ]);
  }
  // `type` itself is called from an array of what is in the dict, and makes a dict of it again.
  if (meta === TYPE.object) holdAll(machine, [...values, ...values]);
  const made = yield* call(machine, meta, [name, basesTuple, namespace, ...values], names);
  if (cell.type === CELL && asType(made) !== null) {
    const content = (cell.items as (PyObject | null)[])[0] ?? null;
    if (content === null)
      machine.fail(
        'RuntimeError',
        `__class__ not set defining ${yield* repr(machine, name)} as ${yield* repr(machine, made)}. Was __classcell__ propagated to type.__new__?`,
      );
    if (content !== made)
      machine.fail(
        'TypeError',
        `__class__ set to ${yield* repr(machine, content)} defining ${yield* repr(machine, name)} as ${yield* repr(machine, made)}`,
      );
  }
  return made;
}

/** Bases that are no classes may say what stands for them (`__mro_entries__`). */
function* resolveBases(machine: Machine, bases: readonly PyObject[]): Routine<readonly PyObject[]> {
  if (bases.every((base) => asType(base) !== null)) return bases;
  const resolved: PyObject[] = [];
  for (const base of bases) {
    const entries = asType(base) === null ? yield* tryAttribute(machine, base, machine.name('__mro_entries__')) : null;
    if (entries === null) resolved.push(base);
    else {
      const replacement = yield* call(machine, entries, [machine.tuple(bases)]);
      if (replacement.type.layout !== TUPLE) machine.fail('TypeError', '__mro_entries__ must return a tuple');
      resolved.push(...(replacement.items as PyObject[]));
    }
  }
  return resolved;
}

/** The most derived of the metaclasses of the bases. */
function winningMetaclass(machine: Machine, meta: PyType, bases: readonly PyObject[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const candidate = base.type;
    if (winner.isSubtypeOf(candidate)) continue;
    if (candidate.isSubtypeOf(winner)) winner = candidate;
    else
      machine.fail(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
  }
  return winner;
}

/** `type.__new__(metaclass, name, bases, namespace)`: the new class object, owned by the current scope. */
export function* newType(
  machine: Machine,
  meta: PyType,
  name: PyObject,
  basesTuple: PyObject,
  source: PyObject,
  keywords: KeywordArguments = NOTHING,
): Routine<PyObject> {
  let bases = basesTuple.items as PyObject[];
  for (const base of bases)
    if (asType(base) === null && (yield* tryAttribute(machine, base, machine.name('__mro_entries__'))) !== null)
      machine.fail('TypeError', "type() doesn't support MRO entry resolution; use types.new_class()");
  const winner = winningMetaclass(machine, meta, bases);
  if (winner !== meta) {
    const create = winner.lookup('__new__') as PyObject;
    if (create !== TYPE.lookup('__new__')) {
      const names = keywords.map(([keyword]) => keyword);
      const bound = yield* getAttribute(machine, winner.object, machine.name('__new__'));
      return yield* call(
        machine,
        bound,
        [winner.object, name, basesTuple, source, ...keywords.map(([, value]) => value)],
        names.length === 0 ? null : names,
      );
    }
  }
  if (bases.length === 0) {
    bases = [OBJECT.object];
    basesTuple = machine.tuple(bases);
  }
  const types = bases.map((base) => {
    const type = asType(base) as PyType;
    if (!type.isBase) machine.fail('TypeError', `type '${type.displayName}' is not an acceptable base type`);
    return type;
  });
  const base = bestBase(machine, types);
  const namespace = dictCopy(machine, source);
  const type = new PyType({
    name: name.payload as string,
    base,
    shape: base.layout === OBJECT || base.layout.shape === 'instance' ? 'instance' : base.layout.shape,
    tracked: true,
    teardown: base.layout.teardown,
    layout: base.layout,
    isHeapType: true,
    isWeaklyReferenceable: base.isWeaklyReferenceable,
    metatype: winner,
    ...(base.layout.fixed === null ? {} : { fixed: base.layout.fixed }),
  });
  type.bases = types;
  takeNames(machine, type, namespace);
  applySlots(machine, type, types, namespace);
  const object = machine.heap.make(winner, [namespace, basesTuple, null], type);
  type.object = object;
  type.mro = yield* computeMro(machine, type, winner);
  machine.heap.setItem(object, TypeItem.MRO, machine.tuple(type.mro.map((one) => one.object)));
  machine.observer.namespace(object, namespace);
  for (const parent of types) machine.subclasses.add(parent, type);
  type.collectionKind = inheritedKind(type);
  wrapSpecialFunctions(machine, namespace);
  const cell = getByName(namespace, '__classcell__');
  if (cell !== null) {
    if (cell.type !== CELL)
      machine.fail(
        'TypeError',
        `type.__new__ received '__classcell__' value of type '${cell.type.displayName}', expected cell`,
      );
    machine.heap.setItem(cell, 0, object);
    deleteText(machine.heap, namespace, machine.name('__classcell__'));
  }
  const dictCell = getByName(namespace, '__classdictcell__');
  if (dictCell !== null) {
    machine.heap.setItem(dictCell, 0, namespace);
    deleteText(machine.heap, namespace, machine.name('__classdictcell__'));
  }
  addOwnDescriptors(machine, type, object, namespace);
  type.keys.isInline = type.layout === OBJECT || !keepsAttributesApart(machine, type.layout);
  if (machine.profile.foreseesAttributes && type.hasDict) foreseeAttributes(type, namespace);
  if (getByName(namespace, '__doc__') === null) setByName(machine, namespace, '__doc__', None);
  if (getByName(namespace, '__eq__') !== null && getByName(namespace, '__hash__') === null)
    setByName(machine, namespace, '__hash__', None);
  refreshType(type);
  yield* nameMembers(machine, object, namespace);
  yield* initSubclass(machine, object, keywords);
  return object;
}

/** The names that the methods of the class assign to attributes of `self`, as the compiler found them. */
function foreseeAttributes(type: PyType, namespace: PyObject): void {
  const names = getByName(namespace, '__static_attributes__');
  if (names?.type !== TUPLE) return;
  const texts = (names.items as PyObject[]).filter((name) => name.type === STR).map((name) => name.payload as string);
  if (texts.length > 0) type.keys.foresee(texts);
}

function takeNames(machine: Machine, type: PyType, namespace: PyObject): void {
  const module = getByName(namespace, '__module__');
  if (module !== null && module.type.layout === STR) type.module = module.payload as string;
  else {
    const caller = machine.frame?.globals ?? null;
    const name = caller === null ? null : getByName(caller, '__name__');
    if (name !== null) {
      setByName(machine, namespace, '__module__', name);
      type.module = name.payload as string;
    }
  }
  const qualname = getByName(namespace, '__qualname__');
  if (qualname !== null) {
    if (qualname.type.layout !== STR)
      machine.fail('TypeError', `type __qualname__ must be a str, not ${qualname.type.displayName}`);
    type.qualname = qualname.payload as string;
    deleteText(machine.heap, namespace, machine.name('__qualname__'));
  }
}

/** Kinds whose items lie in the object itself, which leaves no fixed place for slots or weak references. */
const VARIABLE_SIZE: ReadonlySet<PyType | null> = new Set([BYTES, INT, TUPLE, TYPE]);

/** `__slots__` become member descriptors; without them instances have a dictionary. */
function applySlots(machine: Machine, type: PyType, bases: readonly PyType[], namespace: PyObject): void {
  const base = type.base as PyType;
  for (const name of base.keys.names.slice(0, base.slotCount)) type.keys.add(name);
  type.slotCount = base.slotCount;
  type.keys.endSlots();
  type.hasDict = bases.some(
    (parent) => parent.hasDict || (!parent.isHeapType && parent.layout.dictSlot >= 0 && parent.shape !== 'class'),
  );
  const declared = getByName(namespace, '__slots__');
  if (declared === null) {
    type.hasDict = true;
    if (!VARIABLE_SIZE.has(base.layout)) type.isWeaklyReferenceable = true;
    return;
  }
  const names =
    declared.type.layout === STR
      ? [declared]
      : declared.type === DICT
        ? entriesOf(declared).map(([key]) => key)
        : ((declared.items ?? []) as (PyObject | null)[]).filter((item): item is PyObject => item !== null);
  if (declared.type.layout !== STR && declared.items === null && declared.type.lookup('__iter__') === null)
    machine.fail('TypeError', `'${declared.type.displayName}' object is not iterable`);
  if (names.length > 0 && VARIABLE_SIZE.has(base.layout))
    machine.fail('TypeError', `nonempty __slots__ not supported for subtype of '${base.name}'`);
  const own: string[] = [];
  for (const name of names) {
    if (name.type.layout !== STR)
      machine.fail('TypeError', `__slots__ items must be strings, not '${name.type.displayName}'`);
    const text = name.payload as string;
    if (text === '__dict__') {
      if (type.hasDict) machine.fail('TypeError', '__dict__ slot disallowed: we already got one');
      type.hasDict = true;
    } else if (text === '__weakref__') {
      if (type.isWeaklyReferenceable) machine.fail('TypeError', '__weakref__ slot disallowed: we already got one');
      type.isWeaklyReferenceable = true;
    } else if (!isIdentifier(text)) machine.fail('TypeError', '__slots__ must be identifiers');
    else {
      const slot = mangle(type.name, text);
      if (getByName(namespace, slot) !== null && text !== '__qualname__' && text !== '__classcell__')
        machine.fail('ValueError', `'${text}' in __slots__ conflicts with class variable`);
      own.push(slot);
    }
  }
  // Members lie in alphabetical order, which is also the order in which they die.
  for (const name of own.sort()) {
    const key = type.keys.add(name);
    type.slotCount = key + 1;
    const mark = machine.heap.mark();
    const descriptor = machine.heap.make(MEMBER_DESCRIPTOR, [null, machine.name(name)], null, key);
    descriptor.extra = type;
    setByName(machine, namespace, name, descriptor);
    machine.heap.close(mark);
  }
  type.keys.endSlots();
}

/**
 * Members refer back to their class; and a class that is the first of its line to give instances
 * a dictionary or weak references says so by descriptors of its own, which do so too.
 */
function addOwnDescriptors(machine: Machine, type: PyType, object: PyObject, namespace: PyObject): void {
  const added = [
    ['__dict__', type.hasDict && !type.bases.some((base) => base.hasDict || base.layout.dictSlot >= 0)],
    ['__weakref__', type.isWeaklyReferenceable && !type.bases.some((base) => base.isWeaklyReferenceable)],
  ] as const;
  for (const [, value] of entriesOf(namespace))
    if (value.type === MEMBER_DESCRIPTOR && value.extra === type) machine.heap.setItem(value, 0, object);
  for (const [name, isAdded] of added) {
    if (!isAdded) continue;
    const mark = machine.heap.mark();
    const shared = machine.sharedDescriptors.get(name);
    const descriptor = shared ?? machine.heap.make(GETSET_DESCRIPTOR, [object], INSTANCE_ATTRIBUTES[name]);
    if (shared === undefined) descriptor.extra = type;
    setByName(machine, namespace, name, descriptor);
    machine.heap.close(mark);
  }
}

/** Where classes have no such descriptors of their own: those that all share, which refer to none of them. */
export function shareDescriptors(machine: Machine): void {
  for (const name of ['__dict__', '__weakref__'] as const) {
    const descriptor = machine.heap.make(GETSET_DESCRIPTOR, [null], INSTANCE_ATTRIBUTES[name]);
    descriptor.extra = OBJECT;
    machine.sharedDescriptors.set(name, descriptor);
  }
}

/** The `__dict__` of a built-in kind that shows it in its own way (classes, modules, exceptions), if the class is derived from one. */
function builtInDictAttribute(type: PyType): PyObject | null {
  const kind = type.mro.find((one) => !one.isHeapType && one !== OBJECT && one.rows.has('__dict__'));
  return kind === undefined ? null : kind.ownAttribute('__dict__');
}

const INSTANCE_ATTRIBUTES = {
  __dict__: new NativeFunction('__dict__', '__dict__', '__dict__', {
    doc: 'The attributes of the object as a dictionary.',
    *getRoutine(machine: Machine, self) {
      const own = builtInDictAttribute(self.type);
      if (own !== null) return yield* bindAttribute(machine, own, self, self.type);
      return dictOf(machine, self) ?? failAttribute(machine, self, machine.name('__dict__'));
    },
    *setRoutine(machine: Machine, self, value) {
      const own = builtInDictAttribute(self.type);
      if (own !== null) yield* setThroughDescriptor(machine, own, self, value);
      else setDictOf(machine, self, value ?? machine.dict());
    },
  }),
  __weakref__: new NativeFunction('__weakref__', '__weakref__', '__weakref__', {
    doc: 'The first weak reference to the object, or None.',
    get: (machine, self) => machine.heap.weakReferences.get(self)?.[0] ?? None,
  }),
};

/** What assigning to `__bases__` does: the class and those derived from it look attributes up along other lines. */
export function* setBases(machine: Machine, type: PyType, value: PyObject): Routine<void> {
  if (value.type.layout !== TUPLE)
    machine.fail('TypeError', `can only assign tuple to ${type.name}.__bases__, not ${value.type.displayName}`);
  const items = value.items as PyObject[];
  if (items.length === 0)
    machine.fail('TypeError', `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  const bases = items.map((item) => {
    const base = asType(item);
    if (base === null)
      machine.fail('TypeError', `${type.name}.__bases__ must be tuple of classes, not '${item.type.displayName}'`);
    if (base.isSubtypeOf(type)) machine.fail('TypeError', 'a __bases__ item causes an inheritance cycle');
    return base;
  });
  const base = bestBase(machine, bases);
  const before = type.base as PyType;
  if (base.isHeapType !== before.isHeapType)
    machine.fail('TypeError', `__bases__ assignment: '${base.name}' deallocator differs from '${before.name}'`);
  if (!hasSameLayout(base, before))
    machine.fail('TypeError', `__bases__ assignment: '${base.name}' object layout differs from '${before.name}'`);
  const old = type.bases;
  type.bases = bases;
  type.base = base;
  try {
    yield* renewMro(machine, type);
  } catch (thrown) {
    type.bases = old;
    type.base = before;
    throw thrown;
  }
  const { object } = type;
  machine.heap.setItem(object, TypeItem.BASES, value);
  for (const parent of old) machine.subclasses.remove(parent, type);
  for (const parent of bases) machine.subclasses.add(parent, type);
  type.touch();
  refreshType(type);
}

/** Computes the method resolution orders of a class and of all that are derived from it anew. */
function* renewMro(machine: Machine, type: PyType): Routine<void> {
  const before = type.mro;
  const order = yield* computeMro(machine, type, type.object.type);
  type.mro = order;
  try {
    for (const subtype of type.subtypes) yield* renewMro(machine, subtype);
  } catch (thrown) {
    type.mro = before;
    throw thrown;
  }
  machine.heap.setItem(type.object, TypeItem.MRO, machine.tuple(order.map((one) => one.object)));
}

/** C3 linearisation, or what the metaclass's own `mro()` says. */
function* computeMro(machine: Machine, type: PyType, meta: PyType): Routine<readonly PyType[]> {
  if (meta.lookup('mro') !== TYPE.lookup('mro')) {
    type.mro = linearise(machine, type);
    const answer = yield* callMethod(machine, meta.lookup('mro') as PyObject, type.object, []);
    return (answer.items as PyObject[]).map((one) => asType(one) as PyType);
  }
  return linearise(machine, type);
}

/** The C3 method resolution order of a class with these bases. */
export function linearise(machine: Machine, type: PyType): PyType[] {
  const lists = [...type.bases.map((base) => base.mro), type.bases].map((types) => ({ types, at: 0 }));
  /** In how many lists a class stands behind the first place that is left. */
  const behind = new Map<PyType, number>();
  for (const { types } of lists) {
    machine.work(types.length >> 1);
    for (const one of types.slice(1)) behind.set(one, (behind.get(one) ?? 0) + 1);
  }
  const order: PyType[] = [type];
  if (new Set(type.bases).size !== type.bases.length) {
    const twice = type.bases.find((base, i) => type.bases.indexOf(base) !== i) as PyType;
    machine.fail('TypeError', `duplicate base class ${twice.name}`);
  }
  let open = lists;
  for (;;) {
    open = open.filter(({ types, at }) => at < types.length);
    if (open.length === 0) return order;
    machine.work(open.length >> 3);
    const firsts = open.map(({ types, at }) => types[at] as PyType);
    const head = firsts.find((candidate) => (behind.get(candidate) ?? 0) === 0);
    if (head === undefined) {
      const stuck = [...new Set(firsts)].map((one) => one.name).join(', ');
      machine.fail('TypeError', `Cannot create a consistent method resolution order (MRO) for bases ${stuck}`);
    }
    order.push(head);
    for (const list of open) {
      if (list.types[list.at] !== head) continue;
      const next = list.types[++list.at];
      if (next !== undefined) behind.set(next, (behind.get(next) as number) - 1);
    }
  }
}

/** `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods, unmarked. */
function wrapSpecialFunctions(machine: Machine, namespace: PyObject): void {
  const wrap = (name: string, wrapper: PyType): void => {
    const func = getByName(namespace, name);
    if (func === null || func.type !== FUNCTION) return;
    const mark = machine.heap.mark();
    setByName(machine, namespace, name, machine.heap.make(wrapper, [func, null]));
    machine.heap.close(mark);
  };
  wrap('__new__', STATICMETHOD);
  wrap('__init_subclass__', CLASSMETHOD);
  wrap('__class_getitem__', CLASSMETHOD);
}

function* nameMembers(machine: Machine, object: PyObject, namespace: PyObject): Routine<void> {
  const members = entriesOf(namespace);
  // They are taken from a copy.
  const before = machine.heap.mark();
  holdAll(machine, members.flat());
  for (const [key, value] of members) {
    if (value.type === FUNCTION || !(value.type.isHeapType || value.type.lookup('__set_name__') !== null)) continue;
    const method = value.type.lookup('__set_name__');
    if (method === null) continue;
    // The bound method holds it.
    const mark = machine.heap.mark();
    machine.heap.keep(value);
    try {
      yield* callMethod(machine, method, value, [object, key]);
      machine.heap.close(mark);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      const note = machine.str(
        `Error calling __set_name__ on '${value.type.displayName}' instance ${yield* repr(machine, key)} in '${(object.payload as PyType).name}'`,
      );
      yield* call(machine, yield* getAttribute(machine, thrown.exception, machine.name('add_note')), [note]);
      throw thrown;
    }
  }
  machine.heap.close(before);
}

/** What CPython's own code holds once more for as long as the scope. */
function holdAll(machine: Machine, objects: readonly PyObject[]): void {
  for (const object of objects) machine.heap.keep(object);
}

function* initSubclass(machine: Machine, object: PyObject, keywords: KeywordArguments): Routine<void> {
  const type = object.payload as PyType;
  for (const parent of type.mro.slice(1)) {
    const hook = parent.ownAttribute('__init_subclass__');
    if (hook === null) continue;
    const names = keywords.map(([keyword]) => keyword);
    const values = keywords.map(([, value]) => value);
    const func = hook.type === CLASSMETHOD ? ((hook.items as PyObject[])[0] as PyObject) : null;
    if (hook.type === CLASSMETHOD_DESCRIPTOR && parent !== OBJECT) {
      // A built-in hook takes no part of the keywords and passes them on.
      yield* call(machine, hook, [object]);
      continue;
    }
    if (func !== null) {
      // The class by its bound method, keywords in an array.
      const mark = machine.heap.mark();
      holdAll(machine, [object, ...values]);
      yield* call(machine, func, [object, ...values], names.length === 0 ? null : names);
      machine.heap.close(mark);
    } else if (names.length > 0)
      machine.fail('TypeError', `${type.displayName}.__init_subclass__() takes no keyword arguments`);
    return;
  }
}

/** A private name as the class sees it: `__x` becomes `_Class__x`. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
