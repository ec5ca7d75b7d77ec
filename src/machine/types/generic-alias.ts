/**
 * `list[int]` and its like: a class together with type arguments, which only say what
 * is meant. Source: CPython's Objects/genericaliasobject.c, PEP 585.
 */
import { coreType, OBJECT, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { genericGet, getAttribute, failAttribute, setAttribute } from '../operations/attribute.ts';
import { asType, call } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { pythonHash } from '../operations/hash.ts';
import { repr } from '../operations/text.ts';
import { Ellipsis, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';

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

/** The type parameters among an alias's arguments, each once. */
export function parametersOf(alias: PyObject): PyObject[] {
  const found = new Set<PyObject>();
  for (const arg of argsOf(alias).items as PyObject[]) {
    const origin = arg.type.fixed?.[0] === '__origin__' ? (arg.items as PyObject[])[0] : undefined;
    if (PARAMETER_TYPES.has(arg.type)) found.add(arg);
    else if (arg.type.layout === GENERIC_ALIAS) for (const inner of parametersOf(arg)) found.add(inner);
    else if (origin !== undefined && PARAMETER_TYPES.has(origin.type)) found.add(origin);
  }
  return [...found];
}

/** The alias with its type parameters replaced. */
function substituted(machine: Machine, alias: PyObject, given: ReadonlyMap<PyObject, PyObject>): PyObject {
  const args = (argsOf(alias).items as PyObject[]).map((arg) =>
    arg.type.layout === GENERIC_ALIAS ? substituted(machine, arg, given) : (given.get(arg) ?? arg),
  );
  return newGenericAlias(machine, originOf(alias), machine.tuple(args));
}

export function newGenericAlias(machine: Machine, origin: PyObject, key: PyObject): PyObject {
  return machine.heap.make(GENERIC_ALIAS, [origin, key.type.layout === TUPLE ? key : machine.tuple([key])]);
}

/** How a type argument is shown: a class by its name, with its module unless that is builtins. */
export function* typeText(machine: Machine, object: PyObject): Routine<string> {
  if (object === Ellipsis) return '...';
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
  '__getitem__',
]);

const refused = (name: string): NativeTable[string] => ({
  doc: 'Type arguments are not kept by instances, so nothing can be tested for them.',
  run: (machine) => machine.fail('TypeError', `${name}() argument 2 cannot be a parameterized generic`),
});

export const GENERIC_ALIAS_METHODS: NativeTable = {
  '__new__(cls, origin, args, /)': {
    doc: 'A class with type arguments.',
    binds: 'nothing',
    run: (machine, _cls: PyObject, origin: PyObject, args: PyObject) => newGenericAlias(machine, origin, args),
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
      const parameters = parametersOf(self);
      if (parameters.length === 0) machine.fail('TypeError', `${yield* repr(machine, self)} is not a generic class`);
      const given = key.type.layout === TUPLE ? (key.items as PyObject[]) : [key];
      if (given.length !== parameters.length)
        machine.fail(
          'TypeError',
          `Too ${given.length > parameters.length ? 'many' : 'few'} arguments for ${yield* repr(machine, self)}; actual ${given.length}, expected ${parameters.length}`,
        );
      return substituted(machine, self, new Map(parameters.map((one, i) => [one, given[i] as PyObject])));
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
    get: (machine, self) => machine.tuple(parametersOf(self)),
  },
};
