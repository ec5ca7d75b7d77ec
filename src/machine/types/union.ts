/** Unions of types, `int | str`. Source: CPython's Objects/unionobject.c, PEP 604. */
import { FROZENSET, NONE_TYPE, OBJECT, STR, TUPLE, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { asType, call } from '../operations/call.ts';
import { isInstance, isSubclass } from '../operations/class-check.ts';
import { equals } from '../operations/compare.ts';
import { isSubset, newSet, setAdd, setHash, setLength } from '../set.ts';
import { Raised } from '../raise.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { hashToInteger } from '../values/hash.ts';
import { GENERIC_ALIAS, fromTyping, substituted, typeParameters, typeText } from './generic-alias.ts';

export const UNION = coreType({
  name: 'Union',
  module: 'typing',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__args__', 'hashable_args', 'unhashable_args'],
});

const argsOf = (union: PyObject): readonly PyObject[] =>
  ((union.items as PyObject[])[0] as PyObject).items as PyObject[];

/** Further types whose objects can be in a union: type parameters and aliases. */
export const UNION_MEMBERS = new Set<PyType>();

/** The members that an operand of `|` brings in, or null if it cannot be in a union. */
function membersOf(operand: PyObject): readonly PyObject[] | null {
  if (operand === None) return [NONE_TYPE.object];
  if (operand.type === UNION) return argsOf(operand);
  return asType(operand) !== null || operand.type.layout === GENERIC_ALIAS || UNION_MEMBERS.has(operand.type)
    ? [operand]
    : null;
}

/** `left | right`: equal members count once, and a single one needs no union. */
export function* makeUnion(machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
  const first = membersOf(left);
  const second = membersOf(right);
  if (first === null || second === null) return NotImplemented;
  return yield* unionOf(machine, [...first, ...second]);
}

/** The union of whatever is given: equal members count once, those of unions for themselves. */
export function* unionOf(machine: Machine, given: readonly PyObject[]): Routine<PyObject> {
  const members: PyObject[] = [];
  for (const one of given)
    for (const member of one.type === UNION ? argsOf(one) : [yield* asMember(machine, one)]) {
      let isKnown = false;
      for (const known of members) isKnown ||= yield* equals(machine, known, member);
      if (!isKnown) members.push(member);
    }
  if (members.length === 0) machine.fail('TypeError', 'Cannot take a Union of no types.');
  return members.length === 1 ? (members[0] as PyObject) : yield* newUnion(machine, members);
}

function* newUnion(machine: Machine, members: readonly PyObject[]): Routine<PyObject> {
  const args = machine.tuple(members);
  if (!machine.profile.unionsKeepSets) return machine.heap.make(UNION, [args, null, null]);
  const set = newSet(machine, FROZENSET);
  const unhashable: PyObject[] = [];
  for (const member of members)
    try {
      yield* setAdd(machine, set, member);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      unhashable.push(member);
    }
  return machine.heap.make(UNION, [args, set, unhashable.length === 0 ? null : machine.tuple(unhashable)]);
}

/** None stands for its type, a text for what it will name. */
function* asMember(machine: Machine, object: PyObject): Routine<PyObject> {
  if (object === None) return NONE_TYPE.object;
  const reference = object.type.layout === STR ? fromTyping(machine, 'ForwardRef') : null;
  return reference === null ? object : yield* call(machine, reference, [object]);
}

/** Rows of `|` for everything that can be in a union. */
export const UNION_OPERATORS: NativeTable = {
  '__or__(self, value, /)': { doc: 'The union of two types.', routine: makeUnion },
  '__ror__(self, value, /)': {
    doc: 'The union of two types.',
    routine: (machine, self: PyObject, value: PyObject) => makeUnion(machine, value, self),
  },
};

/** Rows of `|` for type parameters, which take anything. */
export const PARAMETER_UNION_OPERATORS: NativeTable = {
  '__or__(self, value, /)': {
    doc: 'The union of two types.',
    routine: (machine, self: PyObject, value: PyObject) => unionOf(machine, [self, value]),
  },
  '__ror__(self, value, /)': {
    doc: 'The union of two types.',
    routine: (machine, self: PyObject, value: PyObject) => unionOf(machine, [value, self]),
  },
};

/** `isinstance` and `issubclass` with a union: one member is enough. */
function check(name: string, ask: (machine: Machine, object: PyObject, cls: PyObject) => Routine<boolean>): NativeRow {
  return {
    doc: 'Tells whether some member of the union answers yes.',
    *routine(machine: Machine, self: PyObject, object: PyObject) {
      // Members are asked in order, so one that cannot answer matters only behind those that say no.
      for (const member of argsOf(self)) {
        if (member.type === GENERIC_ALIAS)
          machine.fail('TypeError', `${name}() argument 2 cannot be a parameterized generic`);
        if (yield* ask(machine, object, member)) return bool(true);
      }
      return bool(false);
    },
  };
}

function* memberSet(machine: Machine, union: PyObject): Routine<PyObject> {
  const set = newSet(machine);
  for (const member of argsOf(union)) yield* setAdd(machine, set, member);
  return set;
}

function* text(machine: Machine, union: PyObject): Routine<string> {
  const parts: string[] = [];
  for (const member of argsOf(union))
    parts.push(member === NONE_TYPE.object ? 'None' : yield* typeText(machine, member));
  return parts.join(' | ');
}

export const UNION_METHODS: NativeTable = {
  ...UNION_OPERATORS,
  '__repr__(self, /)': {
    doc: 'Shows the members with bars between.',
    *routine(machine, self: PyObject) {
      return machine.str(yield* text(machine, self));
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Tells whether both have the same members.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (value.type !== UNION) return NotImplemented;
      const [a, b] = [yield* memberSet(machine, self), yield* memberSet(machine, value)];
      return bool(setLength(a) === setLength(b) && (yield* isSubset(machine, a, b)));
    },
  },
  '__hash__(self, /)': {
    doc: 'The hash of the members, whatever their order.',
    *routine(machine, self: PyObject) {
      return machine.int(hashToInteger(setHash(yield* memberSet(machine, self))));
    },
  },
  '__instancecheck__(self, instance, /)': check('isinstance', isInstance),
  '__subclasscheck__(self, cls, /)': check('issubclass', isSubclass),
  '__mro_entries__(self, bases, /)': {
    doc: 'Nothing can derive from a union.',
    *routine(machine: Machine, self: PyObject): Routine<PyObject> {
      return machine.fail('TypeError', `Cannot subclass ${yield* text(machine, self)}`);
    },
  },
  '__class_getitem__(cls, key, /)': {
    doc: 'The union of types.',
    binds: 'class',
    routine: (machine, _cls, key: PyObject) =>
      unionOf(machine, key.type.layout === TUPLE ? (key.items as PyObject[]) : [key]),
  },
  '__getitem__(self, key, /)': {
    doc: 'The union with its type variables replaced.',
    *routine(machine: Machine, self: PyObject, key: PyObject) {
      return yield* unionOf(machine, yield* substituted(machine, self, argsOf(self), key));
    },
  },
  __name__: { doc: 'Its name.', get: (machine) => machine.name('Union') },
  __module__: { doc: 'The module that has it.', get: (machine) => machine.name('typing') },
  __qualname__: { doc: 'Its name.', get: (machine) => machine.name('Union') },
  __args__: { doc: 'The members.', get: (_machine, self) => (self.items as PyObject[])[0] as PyObject },
  __origin__: { doc: 'The type of unions.', get: () => UNION.object },
  __parameters__: {
    doc: 'The type variables among the members.',
    *getRoutine(machine: Machine, self) {
      return machine.tuple(yield* typeParameters(machine, argsOf(self)));
    },
  },
};
