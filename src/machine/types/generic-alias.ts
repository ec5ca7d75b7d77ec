/**
 * `list[int]` and its like: a class together with type arguments, which only say what
 * is meant. Source: CPython's Objects/genericaliasobject.c, PEP 585.
 */
import { LIST, NONE_TYPE, OBJECT, TUPLE, coreType } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import {
  failAttribute,
  genericGet,
  getAttribute,
  ownDict,
  setAttribute,
  tryAttribute,
} from '../operations/attribute.ts';
import { asType, call } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { pythonHash } from '../operations/hash.ts';
import { getItem } from '../operations/subscript.ts';
import { repr } from '../operations/text.ts';
import { Ellipsis, None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { newTarget } from './new-target.ts';

export const GENERIC_ALIAS = coreType({
  name: 'GenericAlias',
  module: 'types',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isWeaklyReferenceable: true,
  fixed: ['__origin__', '__args__'],
});

const Item = { ORIGIN: 0, ARGS: 1 } as const;
const originOf = (alias: PyObject): PyObject => (alias.items as PyObject[])[Item.ORIGIN] as PyObject;
const argsOf = (alias: PyObject): PyObject => (alias.items as PyObject[])[Item.ARGS] as PyObject;

/** Types of type parameters, which may stand among the arguments of an alias. */
export const PARAMETER_TYPES = new Set<PyType>();

/** What a type argument depends on: itself, if it is a type parameter, else what it says. */
function* dependencies(machine: Machine, arg: PyObject): Routine<readonly PyObject[]> {
  if (PARAMETER_TYPES.has(arg.type)) return [arg];
  if (arg.type.layout === TUPLE || arg.type.layout === LIST)
    return yield* typeParameters(machine, arg.items as PyObject[]);
  if (arg.type.layout === GENERIC_ALIAS) return yield* typeParameters(machine, argsOf(arg).items as PyObject[]);
  if (asType(arg) !== null) return [];
  const said = yield* tryAttribute(machine, arg, machine.name('__parameters__'));
  return said?.type.layout === TUPLE ? (said.items as PyObject[]) : [];
}

/** The type parameters among type arguments, each once. */
export function* typeParameters(machine: Machine, args: readonly PyObject[]): Routine<PyObject[]> {
  const found = new Set<PyObject>();
  for (const arg of args) for (const one of yield* dependencies(machine, arg)) found.add(one);
  return [...found];
}

/** The arguments with their type parameters replaced by those of `key`; TypeError if there are too many or too few. */
export function* substituted(
  machine: Machine,
  alias: PyObject,
  args: readonly PyObject[],
  key: PyObject,
): Routine<PyObject[]> {
  const parameters = yield* typeParameters(machine, args);
  if (parameters.length === 0) machine.fail('TypeError', `${yield* repr(machine, alias)} is not a generic class`);
  const given = key.type.layout === TUPLE ? (key.items as PyObject[]) : [key];
  if (given.length > parameters.length)
    machine.fail(
      'TypeError',
      `Too many arguments for ${yield* repr(machine, alias)}; actual ${given.length}, expected ${parameters.length}`,
    );
  if (given.length < parameters.length)
    machine.fail(
      'TypeError',
      `Too few arguments for ${yield* repr(machine, alias)}; actual ${given.length}, expected at least ${given.length + 1}`,
    );
  const values = new Map(parameters.map((one, i) => [one, given[i] === None ? NONE_TYPE.object : given[i]]));
  const result: PyObject[] = [];
  for (const arg of args) {
    const inner = values.has(arg) ? [] : yield* dependencies(machine, arg);
    const replaced = inner.map((one) => values.get(one) as PyObject);
    if (inner.length === 0) result.push(values.get(arg) ?? arg);
    else
      result.push(
        yield* getItem(machine, arg, replaced.length === 1 ? (replaced[0] as PyObject) : machine.tuple(replaced)),
      );
  }
  return result;
}

/** A name of the module `typing`, if a program has imported it. */
export function fromTyping(machine: Machine, name: string): PyObject | null {
  const module = getByName(machine.modules, 'typing');
  const namespace = module === null ? null : ownDict(module);
  return namespace === null ? null : getByName(namespace, name);
}

export function newGenericAlias(machine: Machine, origin: PyObject, key: PyObject): PyObject {
  return machine.heap.make(GENERIC_ALIAS, aliasItems(machine, origin, key));
}

const aliasItems = (machine: Machine, origin: PyObject, key: PyObject): PyObject[] => [
  origin,
  key.type.layout === TUPLE ? key : machine.tuple([key]),
];

/** How a type argument is shown: a class by its name, with its module unless that is builtins. */
export function* typeText(machine: Machine, object: PyObject): Routine<string> {
  if (object === Ellipsis) return '...';
  if (object.type === LIST) {
    const parts: string[] = [];
    for (const one of object.items as PyObject[]) parts.push(yield* typeText(machine, one));
    return `[${parts.join(', ')}]`;
  }
  const type = asType(object);
  if (type === null) return yield* repr(machine, object);
  return type.module === 'builtins' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** The row that makes a built-in class subscriptable. */
export const CLASS_GETITEM: NativeTable = {
  '__class_getitem__(cls, key, /)': {
    doc: 'The class with type arguments.',
    binds: 'class',
    run: (machine, cls: PyObject, key: PyObject) => newGenericAlias(machine, cls, key),
  },
};

/** Attributes that an alias has of its own; all others are those of its origin. */
const OWN = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__parameters__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
]);

const refused = (name: string): NativeTable[string] => ({
  doc: 'Type arguments are not kept by instances, so nothing can be tested for them.',
  run: (machine) => machine.fail('TypeError', `${name}() argument 2 cannot be a parameterized generic`),
});

export const GENERIC_ALIAS_METHODS: NativeTable = {
  '__new__(cls, origin, args, /)': {
    doc: 'A class with type arguments.',
    binds: 'nothing',
    run: (machine, cls: PyObject, origin: PyObject, args: PyObject) =>
      machine.heap.make(newTarget(cls, GENERIC_ALIAS), aliasItems(machine, origin, args)),
  },
  '__repr__(self, /)': {
    doc: 'Shows the subscript that makes the alias.',
    *routine(machine, self: PyObject) {
      const args: string[] = [];
      for (const arg of argsOf(self).items as PyObject[]) args.push(yield* typeText(machine, arg));
      return machine.str(`${yield* typeText(machine, originOf(self))}[${args.length === 0 ? '()' : args.join(', ')}]`);
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Tells whether origin and arguments are equal.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== GENERIC_ALIAS) return NotImplemented;
      return bool(
        (yield* equals(machine, originOf(self), originOf(value))) &&
          (yield* equals(machine, argsOf(self), argsOf(value))),
      );
    },
  },
  '__hash__(self, /)': {
    doc: 'A hash of origin and arguments.',
    *routine(machine, self: PyObject) {
      return machine.int(yield* pythonHash(machine, machine.tuple([originOf(self), argsOf(self)])));
    },
  },
  '__call__(self, *args, **kwargs)': {
    doc: 'Calls the origin.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const names = keywords.length === 0 ? null : keywords.map(([name]) => name);
      const made = yield* call(machine, originOf(self), [...args, ...keywords.map(([, value]) => value)], names);
      // Instances that can keep it know their type arguments.
      if (made.type.isHeapType && made.type.hasDict)
        yield* setAttribute(machine, made, machine.name('__orig_class__'), self);
      return made;
    },
  },
  '__getattribute__(self, name, /)': {
    doc: 'An attribute of the alias itself or of its origin.',
    *routine(machine: Machine, self: PyObject, name: PyObject) {
      if (!OWN.has(name.payload as string)) return yield* getAttribute(machine, originOf(self), name);
      return (yield* genericGet(machine, self, name)) ?? failAttribute(machine, self, name);
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'The alias with its type variables replaced.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      const args = yield* substituted(machine, self, argsOf(self).items as PyObject[], key);
      return newGenericAlias(machine, originOf(self), machine.tuple(args));
    },
  },
  '__mro_entries__(self, bases, /)': {
    doc: 'What a class that derives from the alias really derives from.',
    run: (machine, self: PyObject) => machine.tuple([originOf(self)]),
  },
  '__instancecheck__(self, instance, /)': refused('isinstance'),
  '__subclasscheck__(self, cls, /)': refused('issubclass'),
  __origin__: { doc: 'The class without its arguments.', get: (_machine, self) => originOf(self) },
  __args__: { doc: 'The type arguments.', get: (_machine, self) => argsOf(self) },
  __parameters__: {
    doc: 'The type variables among the arguments.',
    *getRoutine(machine: Machine, self) {
      return machine.tuple(yield* typeParameters(machine, argsOf(self).items as PyObject[]));
    },
  },
};
