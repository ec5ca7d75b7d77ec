/**
 * Functions, bound methods and built-in functions as objects. Source: CPython's
 * Objects/funcobject.c, classobject.c, methodobject.c.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { builtinsOf } from '../builtin-names.ts';
import {
  BUILTIN_FUNCTION,
  CODE,
  DICT,
  FunctionItem,
  METHOD_WRAPPER,
  MODULE,
  MethodItem,
  STR,
  TUPLE,
} from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeFunction, NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import type { RunCode } from '../frame.ts';
import {
  DICT_ATTRIBUTE,
  bindAttribute,
  boundMethod,
  checkName,
  failAttribute,
  findAttribute,
  setThroughDescriptor,
} from '../operations/attribute.ts';
import { asType, call, isCallable } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { pythonHash } from '../operations/hash.ts';
import { addressText, repr } from '../operations/text.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { makeFunction } from './function-object.ts';

const item = (object: PyObject, index: number): PyObject | null => (object.items as (PyObject | null)[])[index] ?? null;

/** An attribute that is one of the function's own references. */
const reference = (doc: string, index: number, check?: (machine: Machine, value: PyObject | null) => void) => ({
  doc,
  get: (_machine: Machine, self: PyObject): PyObject => item(self, index) ?? None,
  set(machine: Machine, self: PyObject, value: PyObject | null): void {
    check?.(machine, value);
    machine.heap.setItem(self, index, value === None ? null : value);
  },
});

const onlyText = (name: string) => (machine: Machine, value: PyObject | null) => {
  if (value === null || value.type.layout !== STR) machine.fail('TypeError', `${name} must be set to a string object`);
};

export const FUNCTION_METHODS: NativeTable = {
  '__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)': {
    doc: 'A function over a code object in a namespace.',
    binds: 'nothing',
    run(
      machine: Machine,
      _cls,
      code: PyObject,
      globals: PyObject,
      name?: PyObject,
      defaults?: PyObject,
      closure?: PyObject,
      keywordDefaults?: PyObject,
    ) {
      if (code.type !== CODE)
        machine.fail('TypeError', `function() argument 'code' must be code, not ${argumentKind(code)}`);
      if (globals.type.layout !== DICT)
        machine.fail('TypeError', `function() argument 'globals' must be dict, not ${argumentKind(globals)}`);
      const wanted = (code.payload as RunCode).code.slots.filter((slot) => slot.isFree).length;
      const cells = closure === undefined || closure === None ? null : closure;
      if (cells === null && wanted > 0) machine.fail('TypeError', 'arg 5 (closure) must be tuple');
      if (cells !== null && (cells.items ?? []).length !== wanted)
        machine.fail(
          'ValueError',
          `${(code.payload as RunCode).code.name} requires closure of length ${wanted}, not ${(cells.items ?? []).length}`,
        );
      const made = makeFunction(machine, code.payload as RunCode, code, globals);
      const parts = [
        [FunctionItem.NAME, name],
        [FunctionItem.DEFAULTS, defaults],
        [FunctionItem.CLOSURE, closure],
        [FunctionItem.KEYWORD_DEFAULTS, keywordDefaults],
      ] as const;
      for (const [index, value] of parts)
        if (value !== undefined && value !== None) machine.heap.setItem(made, index, value);
      return made;
    },
  },
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Calls the function.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      // The arguments come in a tuple, which lives as long as the call.
      machine.tuple(args);
      return yield* call(machine, self, [...args, ...keywords.map(([, value]) => value)], names(keywords));
    },
  },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds the function to an instance.',
    run: (machine, self, instance) =>
      instance === None ? (self as PyObject) : boundMethod(machine, self as PyObject, instance as PyObject),
  },
  '__repr__(self, /)': {
    doc: 'Name and address.',
    run: (machine, self: PyObject) =>
      machine.str(
        `<function ${(item(self, FunctionItem.QUALNAME) as PyObject).payload as string} at ${addressText(machine, self)}>`,
      ),
  },
  __name__: reference('Name of the function.', FunctionItem.NAME, onlyText('__name__')),
  __qualname__: reference('Name with those of the scopes around it.', FunctionItem.QUALNAME, onlyText('__qualname__')),
  __module__: reference('Name of the module that defines it.', FunctionItem.MODULE),
  __doc__: reference('Documentation.', FunctionItem.DOC),
  __defaults__: reference('Defaults of positional parameters.', FunctionItem.DEFAULTS, (machine, value) => {
    if (value !== null && value !== None && value.type.layout !== TUPLE)
      machine.fail('TypeError', '__defaults__ must be set to a tuple object');
  }),
  __kwdefaults__: reference('Defaults of keyword-only parameters.', FunctionItem.KEYWORD_DEFAULTS, (machine, value) => {
    if (value !== null && value !== None && value.type.layout !== DICT)
      machine.fail('TypeError', '__kwdefaults__ must be set to a dict object');
  }),
  __closure__: {
    doc: 'Cells of the variables of enclosing functions.',
    isMember: true,
    get: (_machine, self) => item(self, FunctionItem.CLOSURE) ?? None,
  },
  __globals__: {
    doc: 'The namespace in which global names are looked up.',
    isMember: true,
    get: (_machine, self) => item(self, FunctionItem.GLOBALS) as PyObject,
  },
  __builtins__: {
    doc: 'The namespace of built-in names.',
    isMember: true,
    get: (machine, self) => builtinsOf(machine, (self.items as PyObject[])[FunctionItem.GLOBALS] as PyObject),
  },
  __code__: {
    doc: 'The compiled body.',
    get: (_machine, self) => item(self, FunctionItem.CODE) as PyObject,
    set(machine: Machine, self, value) {
      if (value === null || value.type !== CODE) machine.fail('TypeError', '__code__ must be set to a code object');
      const wanted = item(self, FunctionItem.CLOSURE)?.items?.length ?? 0;
      const given = (value.payload as RunCode).code.slots.filter((slot) => slot.isFree).length;
      if (given !== wanted)
        machine.fail(
          'ValueError',
          `${item(self, FunctionItem.NAME)?.payload as string}() requires a code object with ${wanted} free vars, not ${given}`,
        );
      machine.heap.setItem(self, FunctionItem.CODE, value);
      self.payload = value.payload;
    },
  },
  __annotations__: {
    doc: 'Annotations of the parameters and the result.',
    *getRoutine(machine: Machine, self) {
      const known = item(self, FunctionItem.ANNOTATIONS);
      if (known !== null) return known;
      const annotate = item(self, FunctionItem.ANNOTATE);
      const made =
        annotate === null || annotate === None ? machine.dict() : yield* call(machine, annotate, [machine.int(1)]);
      machine.heap.setItem(self, FunctionItem.ANNOTATIONS, made);
      return made;
    },
    set(machine: Machine, self, value) {
      if (value !== null && value !== None && value.type.layout !== DICT)
        machine.fail('TypeError', '__annotations__ must be set to a dict object');
      machine.heap.setItem(self, FunctionItem.ANNOTATIONS, value === None ? null : value);
      machine.heap.setItem(self, FunctionItem.ANNOTATE, null);
    },
  },
  __annotate__: {
    ...reference('The function that computes the annotations.', FunctionItem.ANNOTATE),
    set(machine: Machine, self, value) {
      if (value === null) machine.fail('TypeError', '__annotate__ cannot be deleted');
      if (value !== None && !isCallable(value)) machine.fail('TypeError', '__annotate__ must be callable or None');
      machine.heap.setItem(self, FunctionItem.ANNOTATE, value);
      if (value !== None) machine.heap.setItem(self, FunctionItem.ANNOTATIONS, null);
    },
  },
  __type_params__: {
    doc: 'Type parameters.',
    get: (machine, self) => item(self, FunctionItem.TYPE_PARAMS) ?? machine.tuple([]),
    set(machine: Machine, self, value) {
      if (value === null || value.type.layout !== TUPLE)
        machine.fail('TypeError', '__type_params__ must be set to a tuple');
      machine.heap.setItem(self, FunctionItem.TYPE_PARAMS, value);
    },
  },
  __dict__: DICT_ATTRIBUTE,
};

function names(keywords: KeywordArguments): string[] | null {
  return keywords.length === 0 ? null : keywords.map(([name]) => name);
}

const func = (self: PyObject): PyObject => item(self, MethodItem.FUNC) as PyObject;
const receiver = (self: PyObject): PyObject => item(self, MethodItem.SELF) as PyObject;

export const METHOD_METHODS: NativeTable = {
  '__new__(cls, function, instance, /)': {
    doc: 'A function bound to an instance.',
    binds: 'nothing',
    run(machine: Machine, _cls, callable: PyObject, instance: PyObject) {
      if (!isCallable(callable)) machine.fail('TypeError', 'first argument must be callable');
      if (instance === None) machine.fail('TypeError', 'instance must not be None');
      return boundMethod(machine, callable, instance);
    },
  },
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Calls the function with the instance first.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      return yield* call(machine, self, [...args, ...keywords.map(([, value]) => value)], names(keywords));
    },
  },
  '__get__(self, instance, owner=None, /)': { doc: 'Stays as it is.', run: (_machine, self) => self as PyObject },
  '__repr__(self, /)': {
    doc: 'Name of the function and the instance.',
    *routine(machine: Machine, self: PyObject) {
      const known =
        (yield* findAttribute(machine, func(self), machine.name('__qualname__'))) ??
        (yield* findAttribute(machine, func(self), machine.name('__name__')));
      const name = known !== null && known.type.layout === STR ? (known.payload as string) : '?';
      return machine.str(`<bound method ${name} of ${yield* repr(machine, receiver(self))}>`);
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Same function bound to the same object.',
    *routine(machine: Machine, self: PyObject, other: PyObject) {
      if (other.type !== self.type) return NotImplemented;
      return bool(receiver(self) === receiver(other) && (yield* equals(machine, func(self), func(other))));
    },
  },
  '__hash__(self, /)': {
    doc: 'Made of both.',
    *routine(machine: Machine, self: PyObject) {
      return machine.int(
        (receiver(self).id * 31 + Number(BigInt.asIntN(32, BigInt(yield* pythonHash(machine, func(self)))))) | 0,
      );
    },
  },
  '__getattribute__(self, name, /)': {
    doc: "Its own attributes, then the function's.",
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      checkName(machine, name);
      const own = self.type.lookup(name.payload as string);
      if (own !== null && own.payload !== null && self.type.rows.has(name.payload as string)) {
        const { get } = (own.payload as NativeFunction).row;
        if (get !== undefined) return get(machine, self);
        return yield* bindAttribute(machine, own, self, self.type);
      }
      if (name.payload === '__class__') return self.type.object;
      const value = yield* findAttribute(machine, func(self), name);
      if (value === null) failAttribute(machine, self, name);
      return value;
    },
  },
  __func__: { doc: 'The function.', get: (_machine, self) => func(self) },
  __self__: { doc: 'The instance.', get: (_machine, self) => receiver(self) },
};

/** Attributes shared by all kinds of built-in functions and descriptors. */
const native = (self: PyObject): NativeFunction => self.payload as NativeFunction;

export const BUILTIN_METHODS: NativeTable = {
  '__call__(self, /, *args, **kwargs)': {
    doc: 'Calls the built-in.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      return yield* call(machine, self, [...args, ...keywords.map(([, value]) => value)], names(keywords));
    },
  },
  '__repr__(self, /)': {
    doc: 'Name, and the object it is bound to.',
    run(machine: Machine, self: PyObject) {
      const bound = self.items === null ? null : (self.items[0] ?? null);
      if (bound === null) return machine.str(`<built-in function ${native(self).name}>`);
      if (self.type === METHOD_WRAPPER)
        return machine.str(
          `<method-wrapper '${native(self).name}' of ${bound.type.displayName} object at ${addressText(machine, bound)}>`,
        );
      return machine.str(
        `<built-in method ${native(self).name} of ${bound.type.displayName} object at ${addressText(machine, bound)}>`,
      );
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Same built-in bound to the same object.',
    run(_machine, self: PyObject, other: PyObject) {
      if (other.type !== self.type) return NotImplemented;
      return bool(self.payload === other.payload && (self.items?.[0] ?? null) === (other.items?.[0] ?? null));
    },
  },
  '__hash__(self, /)': {
    doc: 'Made of its name.',
    run: (machine, self: PyObject) => machine.int(self.items?.[0]?.id ?? self.id),
  },
  __name__: { doc: 'Name.', get: (machine, self) => machine.str(native(self).name) },
  __qualname__: {
    doc: 'Name with that of its type.',
    get(machine, self) {
      // One that is bound is named after what it is bound to, a derived class say.
      const bound = self.type === BUILTIN_FUNCTION ? (self.items?.[0] ?? null) : null;
      const owner = bound === null || bound.type.layout === MODULE ? null : (asType(bound) ?? bound.type);
      const { name, qualname } = native(self);
      return machine.str(owner === null ? qualname : `${owner.qualname}.${name}`);
    },
  },
  __doc__: { doc: 'What it does.', get: (machine, self) => machine.str(native(self).row.doc) },
  __module__: {
    doc: 'Name of its module.',
    get(machine: Machine, self) {
      const { module } = native(self);
      return module === null ? None : machine.str(module);
    },
  },
  __self__: { doc: 'The object it is bound to.', get: (_machine, self) => self.items?.[0] ?? None },
  __text_signature__: {
    doc: 'Its parameters.',
    get: (machine, self) => machine.str(native(self).key.slice(native(self).name.length)),
  },
};

/** The type that a descriptor of a built-in attribute belongs to. */
const ownerOf = (self: PyObject): PyType => self.extra as PyType;

/** What a descriptor is asked to bind to, or null for the class itself. */
function boundTo(machine: Machine, self: PyObject, instance: PyObject, owner: PyObject | undefined): PyObject | null {
  if (instance === None) {
    if (owner === undefined || owner === None) machine.fail('TypeError', '__get__(None, None) is invalid');
    return null;
  }
  checkInstance(machine, self, instance);
  return instance;
}

function checkInstance(machine: Machine, self: PyObject, instance: PyObject): void {
  if (!instance.type.isSubtypeOf(ownerOf(self)))
    machine.fail(
      'TypeError',
      `descriptor '${native(self).name}' for '${ownerOf(self).name}' objects doesn't apply to a '${instance.type.displayName}' object`,
    );
}

/** What descriptors of built-in attributes tell of themselves. */
const DESCRIPTOR_FACTS: NativeTable = {
  '__repr__(self, /)': {
    doc: 'Name and type.',
    run(machine: Machine, self: PyObject) {
      const owner = (self.extra as PyType).displayName;
      const kind: Readonly<Record<string, string>> = {
        method_descriptor: 'method',
        wrapper_descriptor: 'slot wrapper',
        classmethod_descriptor: 'method',
        getset_descriptor: 'attribute',
      };
      const name = native(self).name;
      return machine.str(
        self.type.name === 'wrapper_descriptor'
          ? `<slot wrapper '${name}' of '${owner}' objects>`
          : `<${kind[self.type.name] as string} '${name}' of '${owner}' objects>`,
      );
    },
  },
  __name__: { doc: 'Name.', get: (machine, self) => machine.str(native(self).name) },
  __qualname__: { doc: 'Name with that of its type.', get: (machine, self) => machine.str(native(self).qualname) },
  __doc__: { doc: 'What it does.', get: (machine, self) => machine.str(native(self).row.doc) },
  __objclass__: { doc: 'The type it belongs to.', get: (_machine, self) => (self.extra as PyType).object },
};

export const METHOD_WRAPPER_METHODS: NativeTable = {
  ...BUILTIN_METHODS,
  __objclass__: { doc: 'The type it belongs to.', get: (_machine, self) => ownerOf(self).object },
};

export const DESCRIPTOR_METHODS: NativeTable = {
  '__call__(self, /, *args, **kwargs)': BUILTIN_METHODS['__call__(self, /, *args, **kwargs)'] as NativeTable[string],
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds the built-in method to an object.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, owner?: PyObject) {
      return yield* bindAttribute(machine, self, boundTo(machine, self, instance, owner), ownerOf(self));
    },
  },
  ...DESCRIPTOR_FACTS,
};

export const CLASS_DESCRIPTOR_METHODS: NativeTable = {
  ...DESCRIPTOR_METHODS,
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds the built-in method to a class.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, owner?: PyObject) {
      const { name } = native(self);
      const base = ownerOf(self);
      const given = owner === undefined || owner === None ? null : owner;
      if (instance === None && given === null) machine.fail('TypeError', '__get__(None, None) is invalid');
      const type = asType(given ?? instance.type.object);
      if (type === null)
        machine.fail(
          'TypeError',
          `descriptor '${name}' for type '${base.name}' needs a type, not a '${given?.type.name ?? ''}' as arg 2`,
        );
      if (!type.isSubtypeOf(base))
        machine.fail(
          'TypeError',
          `descriptor '${name}' requires a subtype of '${base.name}' but received '${type.name}'`,
        );
      return yield* bindAttribute(machine, self, null, type);
    },
  },
};

export const GETSET_METHODS: NativeTable = {
  '__get__(self, instance, owner=None, /)': DESCRIPTOR_METHODS['__get__(self, instance, owner=None, /)'] as NativeRow,
  '__set__(self, instance, value, /)': {
    doc: 'Writes the attribute.',
    *routine(machine: Machine, self: PyObject, instance: PyObject, value: PyObject) {
      checkInstance(machine, self, instance);
      yield* setThroughDescriptor(machine, self, instance, value);
      return None;
    },
  },
  '__delete__(self, instance, /)': {
    doc: 'Deletes the attribute.',
    *routine(machine: Machine, self: PyObject, instance: PyObject) {
      checkInstance(machine, self, instance);
      yield* setThroughDescriptor(machine, self, instance, null);
      return None;
    },
  },
  ...DESCRIPTOR_FACTS,
};
