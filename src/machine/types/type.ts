/**
 * `type`: what classes can do. Source: CPython's Objects/typeobject.c.
 */
import { CORE_TYPES, DICT, MAPPING_PROXY, STR, TUPLE, TYPE, TypeItem } from '../core-types.ts';
import { setByName, getByName, deleteText } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { checkName, failAttribute, genericGet, setClassAttribute } from '../operations/attribute.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { asType, call, callMethod, instantiate, isCallable } from '../operations/call.ts';
import { plainIsInstance, plainIsSubclass } from '../operations/instance.ts';
import { None, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { layoutFacts, typeFlags } from '../type-layouts.ts';
import { linearise, newType, setBases } from '../build-class.ts';
import { classKeys, docOf } from './object.ts';
import { UNION_OPERATORS } from './union.ts';

/** The built-in classes made directly from a type; exceptions by their names, as CPython makes them. */
function builtinSubclasses(type: PyType): PyObject[] {
  if (type.module !== 'builtins') return [];
  const made = CORE_TYPES.filter(({ module, bases }) => module === 'builtins' && bases.includes(type));
  if (type.shape === 'exception')
    made.sort((a, b) => Number(b.base === type) - Number(a.base === type) || (a.name < b.name ? -1 : 1));
  return made.map(({ object }) => object);
}

const self = (object: unknown): PyType => (object as PyObject).payload as PyType;

/** Of what kinds name, bases and namespace of a new class must be. */
export function checkClassParts(machine: Machine, name: PyObject, bases: PyObject, namespace: PyObject): void {
  const wanted: readonly (readonly [PyObject, PyType])[] = [
    [name, STR],
    [bases, TUPLE],
    [namespace, DICT],
  ];
  wanted.forEach(([given, type], i) => {
    if (given.type.layout !== type)
      machine.fail('TypeError', `type.__new__() argument ${i + 1} must be ${type.name}, not ${argumentKind(given)}`);
  });
}

export const TYPE_METHODS: NativeTable = {
  '__new__(cls, /, *args, **kwargs)': {
    doc: 'type(x) is the class of x; type(name, bases, namespace) makes a class.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const meta = asType(cls) as PyType;
      if (args.length === 1 && meta === TYPE && keywords.length > 0)
        machine.fail('TypeError', 'type() takes no keyword arguments');
      if (args.length === 1 && meta === TYPE) return (args[0] as PyObject).type.object;
      if (args.length !== 3) machine.fail('TypeError', 'type() takes 1 or 3 arguments');
      const [name, bases, namespace] = args as [PyObject, PyObject, PyObject];
      checkClassParts(machine, name, bases, namespace);
      return yield* newType(machine, meta, name, bases, namespace, keywords);
    },
  },
  '__init__(self, /, *args, **kwargs)': {
    doc: 'Does nothing: a class is ready once it is made.',
    run(machine: Machine, _self, args: readonly PyObject[]) {
      if (args.length !== 1 && args.length !== 3) machine.fail('TypeError', 'type.__init__() takes 1 or 3 arguments');
      return None;
    },
  },
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Makes an instance.',
    *routine(machine: Machine, callable: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      return yield* instantiate(
        machine,
        callable,
        self(callable),
        [...args, ...keywords.map(([, value]) => value)],
        keywords.length === 0 ? null : keywords.map(([name]) => name),
        true,
      );
    },
  },
  '__repr__(self, /)': {
    doc: "The class's name.",
    run(machine: Machine, object: PyObject) {
      const type = self(object);
      return machine.str(
        type.module === 'builtins' ? `<class '${type.qualname}'>` : `<class '${type.module}.${type.qualname}'>`,
      );
    },
  },
  '__getattribute__(self, name, /)': {
    doc: 'Looks an attribute of a class up.',
    *routine(machine: Machine, object: PyObject, name: PyObject) {
      const value = yield* genericGet(machine, object, name);
      if (value === null) failAttribute(machine, object, name);
      return value;
    },
  },
  '__setattr__(self, name, value, /)': {
    doc: 'Stores an attribute of a class.',
    *routine(machine: Machine, object: PyObject, name: PyObject, value: PyObject) {
      checkName(machine, name);
      yield* setClassAttribute(machine, object, name, value);
      return None;
    },
  },
  '__delattr__(self, name, /)': {
    doc: 'Deletes an attribute of a class.',
    *routine(machine: Machine, object: PyObject, name: PyObject) {
      checkName(machine, name);
      yield* setClassAttribute(machine, object, name, null);
      return None;
    },
  },
  '__instancecheck__(self, instance, /)': {
    doc: 'Whether an object is an instance of the class.',
    *routine(machine: Machine, object: PyObject, instance: PyObject) {
      return bool(yield* plainIsInstance(machine, instance, object));
    },
  },
  '__subclasscheck__(self, subclass, /)': {
    doc: 'Whether a class is derived from this one.',
    run: (machine, object, candidate) => bool(plainIsSubclass(machine, candidate as PyObject, object as PyObject)),
  },
  '__subclasses__(self, /)': {
    doc: 'The classes made directly from this one.',
    run: (machine, object) =>
      machine.list([...builtinSubclasses(self(object)), ...machine.subclasses.of(self(object))]),
  },
  '__prepare__(*args, **kwargs)': {
    doc: 'The namespace in which a class body runs: a new dict.',
    binds: 'class',
    run: (machine) => machine.dict(),
  },
  'mro(self, /)': {
    doc: 'The method resolution order.',
    run: (machine, object) => machine.list(linearise(machine, self(object)).map((type) => type.object)),
  },
  '__dir__(self, /)': {
    doc: 'Names of the attributes of the class and its ancestors.',
    run: (machine, object) => machine.list(classKeys(machine, self(object))),
  },
  ...UNION_OPERATORS,
  __name__: {
    doc: 'Name of the class.',
    get: (machine, object) => machine.name(self(object).name),
    set(machine: Machine, object, value) {
      checkSettable(machine, object, '__name__', value);
      if (value.type.layout !== STR)
        machine.fail(
          'TypeError',
          `can only assign string to ${self(object).name}.__name__, not '${value.type.displayName}'`,
        );
      self(object).name = value.payload as string;
    },
  },
  __qualname__: {
    doc: 'Name of the class with those of the functions and classes around it.',
    get: (machine, object) => machine.name(self(object).qualname),
    set(machine: Machine, object, value) {
      checkSettable(machine, object, '__qualname__', value);
      if (value.type.layout !== STR)
        machine.fail(
          'TypeError',
          `can only assign string to ${self(object).name}.__qualname__, not '${value.type.displayName}'`,
        );
      self(object).qualname = value.payload as string;
    },
  },
  __module__: {
    doc: 'Name of the module that defines the class.',
    get(machine: Machine, object) {
      const own = self(object).isHeapType ? getByName(namespaceOf(object), '__module__') : null;
      return own ?? machine.name(self(object).module);
    },
    set(machine: Machine, object, value) {
      checkSettable(machine, object, '__module__', value);
      setByName(machine, namespaceOf(object), '__module__', value);
      if (value.type.layout === STR) self(object).module = value.payload as string;
    },
  },
  __doc__: {
    doc: 'Documentation of the class.',
    *getRoutine(machine: Machine, object) {
      const own = docOf(machine, self(object));
      const get = own.type.lookup('__get__');
      return get === null ? own : yield* callMethod(machine, get, own, [None, object]);
    },
    set(machine: Machine, object, value) {
      checkSettable(machine, object, '__doc__', value);
      setByName(machine, namespaceOf(object), '__doc__', value);
    },
  },
  __mro__: {
    doc: 'The classes in which attributes are looked up, in order.',
    get: (machine, object) =>
      self(object).isHeapType
        ? ((object.items as PyObject[])[TypeItem.MRO] as PyObject)
        : machine.tuple(self(object).mro.map((type) => type.object)),
  },
  __base__: {
    doc: 'The class whose layout this one has.',
    get: (_machine, object) => self(object).base?.object ?? None,
  },
  __bases__: {
    doc: 'The classes from which this one is derived.',
    get: (machine, object) =>
      self(object).isHeapType
        ? ((object.items as PyObject[])[TypeItem.BASES] as PyObject)
        : machine.tuple(self(object).bases.map((type) => type.object)),
    *setRoutine(machine: Machine, object, value) {
      checkSettable(machine, object, '__bases__', value);
      yield* setBases(machine, self(object), value);
    },
  },
  __dict__: {
    doc: "The class's own attributes, read only.",
    get(machine: Machine, object) {
      if (self(object).isHeapType) return machine.heap.make(MAPPING_PROXY, [namespaceOf(object)]);
      const copy = machine.dict();
      for (const name of self(object).rows.keys())
        setByName(machine, copy, name, self(object).ownAttribute(name) as PyObject);
      return machine.heap.make(MAPPING_PROXY, [copy]);
    },
  },
  __abstractmethods__: {
    doc: 'Names of the methods without an implementation.',
    get(machine: Machine, object) {
      const value = self(object).isHeapType ? getByName(namespaceOf(object), '__abstractmethods__') : null;
      if (value === null) machine.fail('AttributeError', '__abstractmethods__');
      return value;
    },
    set(machine: Machine, object, value) {
      const type = self(object);
      const key = machine.name('__abstractmethods__');
      if (value === null) {
        if (!type.isHeapType || !deleteText(machine.heap, namespaceOf(object), key))
          machine.fail('AttributeError', '__abstractmethods__');
      } else setByName(machine, namespaceOf(object), '__abstractmethods__', value);
      const names = value === null ? [] : ((value.items ?? []) as (PyObject | null)[]).filter((item) => item !== null);
      type.isAbstract = names.length > 0;
      object.extra = names.map((name) => (name as PyObject).payload as string);
    },
  },
  __annotations__: {
    doc: 'The annotations of the class.',
    *getRoutine(machine: Machine, object) {
      const type = self(object);
      if (!type.isHeapType) failAttribute(machine, object, machine.name('__annotations__'));
      const namespace = namespaceOf(object);
      const known = getByName(namespace, '__annotations__') ?? getByName(namespace, '__annotations_cache__');
      if (known !== null) return known;
      const annotate = annotateOf(machine, namespace);
      const made = annotate === None ? machine.dict() : yield* call(machine, annotate, [machine.int(1)]);
      setByName(machine, namespace, '__annotations_cache__', made);
      return made;
    },
    set(machine: Machine, object, value) {
      if (!self(object).isHeapType)
        machine.fail('TypeError', `cannot set '__annotations__' attribute of immutable type '${self(object).name}'`);
      const namespace = namespaceOf(object);
      const isEager = getByName(namespace, '__annotations__') !== null;
      const key = isEager ? '__annotations__' : '__annotations_cache__';
      if (value !== null) setByName(machine, namespace, key, value);
      else if (!deleteText(machine.heap, namespace, machine.name(key)))
        machine.fail('AttributeError', '__annotations__');
      for (const name of ['__annotate_func__', '__annotate__']) deleteText(machine.heap, namespace, machine.name(name));
    },
  },
  __annotate__: {
    doc: 'The function that computes the annotations of the class, None if there is none.',
    get(machine: Machine, object) {
      if (!self(object).isHeapType) failAttribute(machine, object, machine.name('__annotate__'));
      return annotateOf(machine, namespaceOf(object));
    },
    set(machine: Machine, object, value) {
      if (!self(object).isHeapType)
        machine.fail('TypeError', `cannot set '__annotate__' attribute of immutable type '${self(object).name}'`);
      if (value === null) machine.fail('TypeError', 'cannot delete __annotate__ attribute');
      if (value !== None && !isCallable(value)) machine.fail('TypeError', '__annotate__ must be callable or None');
      setByName(machine, namespaceOf(object), '__annotate_func__', value);
      deleteText(machine.heap, namespaceOf(object), machine.name('__annotations_cache__'));
    },
  },
  __basicsize__: {
    doc: 'Bytes of an object, less its items.',
    get: (machine, object) => machine.int(layoutFacts(self(object), machine.profile.sizes).basicSize),
  },
  __itemsize__: {
    doc: 'Bytes of an item that lies in the object.',
    get: (machine, object) => machine.int(layoutFacts(self(object), machine.profile.sizes).itemSize),
  },
  __dictoffset__: {
    doc: 'Where the dictionary of an object lies: -1 for before it, 0 if it has none.',
    get: (machine, object) => machine.int(layoutFacts(self(object), machine.profile.sizes).dictOffset),
  },
  __weakrefoffset__: {
    doc: 'Where the weak references to an object lie: negative for before it, 0 if it takes none.',
    get: (machine, object) => machine.int(layoutFacts(self(object), machine.profile.sizes).weakReferenceOffset),
  },
  __flags__: {
    doc: 'Facts about the type as bits.',
    get: (machine, object) => machine.int(typeFlags(self(object), machine.profile.sizes)),
  },
};

/** What computes the annotations of a class; that there is nothing is remembered. */
function annotateOf(machine: Machine, namespace: PyObject): PyObject {
  const known = getByName(namespace, '__annotate_func__') ?? getByName(namespace, '__annotate__');
  if (known === null) setByName(machine, namespace, '__annotate_func__', None);
  return known ?? None;
}

function namespaceOf(object: PyObject): PyObject {
  return (object.items as PyObject[])[TypeItem.DICT] as PyObject;
}

/** Facts of a class can be changed if it was made by the program, and never deleted. */
function checkSettable(
  machine: Machine,
  object: PyObject,
  name: string,
  value: PyObject | null,
): asserts value is PyObject {
  const type = self(object);
  if (!type.isHeapType) machine.fail('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`);
  if (value === null) machine.fail('TypeError', `cannot delete '${name}' attribute of immutable type '${type.name}'`);
}
