/**
 * Type parameters and type aliases. Bounds, constraints, defaults and values are functions that are
 * called when first asked for. Source: CPython's Objects/typevarobject.c, PEP 695, PEP 696.
 */
import { OBJECT, STR, TUPLE, TypeItem, coreType } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { getAttribute, setAttribute, tryAttribute } from '../operations/attribute.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { asType, call } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { collect } from '../operations/iterate.ts';
import { getItem } from '../operations/subscript.ts';
import { repr } from '../operations/text.ts';
import { None, NotImplemented, True, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { PARAMETER_TYPES, fromTyping, newGenericAlias, typeParameters } from './generic-alias.ts';
import { PARAMETER_UNION_OPERATORS, UNION_MEMBERS, UNION_OPERATORS } from './union.ts';

/** Indices into `items` of a type parameter or alias. What is null has not been computed; beside it stands what computes it. */
const Item = {
  NAME: 0,
  MODULE: 1,
  BOUND: 2,
  BOUND_MAKER: 3,
  CONSTRAINTS: 4,
  CONSTRAINTS_MAKER: 5,
  DEFAULT: 6,
  DEFAULT_MAKER: 7,
} as const;
const FIXED = [
  '__name__',
  '__module__',
  '__bound__',
  'evaluate_bound',
  '__constraints__',
  'evaluate_constraints',
  '__default__',
  'evaluate_default',
];

const parameter = (name: string): PyType =>
  coreType({
    name,
    module: 'typing',
    base: OBJECT,
    shape: 'opaque',
    tracked: true,
    isBase: false,
    isWeaklyReferenceable: true,
    fixed: FIXED,
  });

/** `extra`: variance, as the sign that its repr begins with; empty where it is inferred. */
export const TYPE_VAR = parameter('TypeVar');
export const PARAM_SPEC = parameter('ParamSpec');
export const TYPE_VAR_TUPLE = parameter('TypeVarTuple');
for (const type of [TYPE_VAR, PARAM_SPEC, TYPE_VAR_TUPLE]) PARAMETER_TYPES.add(type);

const AliasItem = { NAME: 0, MODULE: 1, PARAMETERS: 2, VALUE: 3, VALUE_MAKER: 4 } as const;
export const TYPE_ALIAS = coreType({
  name: 'TypeAliasType',
  module: 'typing',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  isWeaklyReferenceable: true,
  fixed: ['__name__', '__module__', '__type_params__', '__value__', 'evaluate_value'],
});
for (const type of [TYPE_VAR, PARAM_SPEC, TYPE_ALIAS]) UNION_MEMBERS.add(type);

/** `*Ts`, as in `tuple[*Ts]`. */
const UNPACKED = coreType({
  name: '_UnpackGenericAlias',
  module: 'typing',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['__origin__'],
});

const NO_DEFAULT_TYPE = coreType({
  name: 'NoDefaultType',
  module: 'typing',
  base: OBJECT,
  shape: 'atom',
  isBase: false,
});
/** Says that a type parameter has no default. */
export const NoDefault = sharedObject(NO_DEFAULT_TYPE);

/** The base of classes with type parameters. */
export const GENERIC = coreType({ name: 'Generic', module: 'typing', base: OBJECT, shape: 'instance', layout: OBJECT });

const item = (self: PyObject, index: number): PyObject | null => (self.items as (PyObject | null)[])[index] ?? null;
const VALUE_FORMAT = 1;

/** What is at `index`, computed now if need be by what stands beside it. */
function* lazy(machine: Machine, self: PyObject, index: number): Routine<PyObject | null> {
  const known = item(self, index);
  const maker = item(self, index + 1);
  if (known !== null || maker === null) return known;
  const value = yield* call(machine, maker, [machine.int(VALUE_FORMAT)]);
  machine.heap.setItem(self, index, value);
  return value;
}

/** The module in which code runs that makes a parameter. */
function moduleName(machine: Machine): PyObject {
  return getByName(machine.frame?.globals as PyObject, '__name__') ?? None;
}

/** A parameter of a type parameter list; its bound or constraints are computed by the given functions. */
export function newTypeParameter(
  machine: Machine,
  type: PyType,
  name: PyObject,
  makers: { readonly bound?: PyObject; readonly constraints?: PyObject } = {},
): PyObject {
  const { bound = null, constraints = null } = makers;
  const made = machine.heap.make(type, [name, null, null, bound, null, constraints, null, null]);
  made.extra = '';
  return made;
}

export function setDefaultMaker(machine: Machine, self: PyObject, maker: PyObject): void {
  machine.heap.setItem(self, Item.DEFAULT_MAKER, maker);
}

/** The alias of a `type` statement, from the tuple of its name, parameters and the function that computes its value. */
export function newTypeAlias(machine: Machine, [name, parameters, maker]: readonly PyObject[]): PyObject {
  const given = parameters === None ? machine.tuple([]) : (parameters as PyObject);
  return machine.heap.make(TYPE_ALIAS, [name as PyObject, moduleName(machine), given, null, maker as PyObject]);
}

/** `Generic[parameters]`, the hidden base of a class with a type parameter list. */
export function* genericBase(machine: Machine, parameters: PyObject): Routine<PyObject> {
  const args: PyObject[] = [];
  for (const one of parameters.items as PyObject[])
    args.push(one.type === TYPE_VAR_TUPLE ? yield* unpacked(machine, one) : one);
  const subscript = fromTyping(machine, GETITEM);
  if (subscript !== null) {
    // What is written in the head of a class is not remembered.
    const plain = yield* getAttribute(machine, subscript, machine.name('__wrapped__'));
    return yield* call(machine, plain, [GENERIC.object, machine.tuple(args)]);
  }
  return newGenericAlias(machine, GENERIC.object, machine.tuple(args));
}

/** `Unpack[Ts]`, as the module `typing` makes it once it is there. */
function* unpacked(machine: Machine, self: PyObject): Routine<PyObject> {
  const form = fromTyping(machine, 'Unpack');
  return form === null ? machine.heap.make(UNPACKED, [self]) : yield* getItem(machine, form, self);
}

/** What the module `typing` has for `Generic`, which is built in but knows nothing of its aliases. */
const GETITEM = '_generic_class_getitem';
const INIT_SUBCLASS = '_generic_init_subclass';

const refused = (what: string): NativeTable[string] => ({
  doc: 'It is no class.',
  run: (machine) => machine.fail('TypeError', `Cannot subclass an instance of ${what}`),
});

function shared(type: PyType): NativeTable {
  return {
    '__repr__(self, /)': {
      doc: 'Its name, after a sign that tells the variance.',
      run: (machine, self: PyObject) =>
        machine.str(`${(self.extra as string) ?? ''}${(item(self, Item.NAME) as PyObject).payload as string}`),
    },
    '__mro_entries__(self, bases, /)': refused(type.name),
    'has_default(self, /)': {
      doc: 'Whether it has a default.',
      run: (_machine, self: PyObject) =>
        bool(item(self, Item.DEFAULT_MAKER) !== null || (item(self, Item.DEFAULT) ?? NoDefault) !== NoDefault),
    },
    __name__: { doc: 'Its name.', get: (_machine, self) => item(self, Item.NAME) as PyObject },
    __module__: {
      doc: 'The module that defines it.',
      get: (machine, self) => item(self, Item.MODULE) ?? machine.str('typing'),
    },
    __default__: {
      doc: 'What stands for it where nothing else is said.',
      *getRoutine(machine: Machine, self) {
        return (yield* lazy(machine, self, Item.DEFAULT)) ?? NoDefault;
      },
    },
    evaluate_default: maker('What computes the default, if something does.', Item.DEFAULT_MAKER),
    ...(type === TYPE_VAR_TUPLE ? {} : PARAMETER_UNION_OPERATORS),
  };
}

const variance = (doc: string, sign: string): NativeTable[string] => ({
  doc,
  get: (_machine, self) => bool(self.extra === sign),
});

const maker = (doc: string, index: number): NativeTable[string] => ({
  doc,
  get: (_machine, self) => item(self, index) ?? None,
});

/** How the classes are called by name: `TypeVar('T', …)`. */
function constructor(type: PyType, signature: string): NativeTable {
  return {
    [signature]: {
      doc: 'A type parameter.',
      binds: 'nothing',
      *routine(machine: Machine, _cls, name, ...rest) {
        if ((name as PyObject).type.layout !== STR)
          machine.fail(
            'TypeError',
            `${type.name.toLowerCase()}() argument 'name' must be str, not ${argumentKind(name as PyObject)}`,
          );
        const options = rest as (PyObject | undefined)[];
        const made = newTypeParameter(machine, type, name as PyObject);
        const fallback = options.pop();
        machine.heap.setItem(made, Item.MODULE, moduleName(machine));
        machine.heap.setItem(made, Item.DEFAULT, fallback ?? null);
        if (type === TYPE_VAR_TUPLE) return made;
        if (type === PARAM_SPEC) options.unshift([] as never);
        const [constraints, bound, covariant, contravariant, inferred] = options as unknown as [
          readonly PyObject[],
          ...(PyObject | undefined)[],
        ];
        if (constraints.length > 0 && bound !== undefined && bound !== None)
          machine.fail('TypeError', 'Constraints cannot be combined with bound=...');
        if (constraints.length === 1) machine.fail('TypeError', 'A single constraint is not allowed');
        if (covariant === True && contravariant === True)
          machine.fail('ValueError', 'Bivariant types are not supported.');
        const limit = bound === None ? undefined : bound;
        if (limit !== undefined)
          machine.heap.setItem(made, Item.BOUND, yield* checked(machine, limit, 'Bound must be a type.'));
        const kinds: PyObject[] = [];
        for (const one of constraints)
          kinds.push(yield* checked(machine, one, 'TypeVar(name, constraint, ...): constraints must be types.'));
        if (kinds.length > 0) machine.heap.setItem(made, Item.CONSTRAINTS, machine.tuple(kinds));
        made.extra = covariant === True ? '+' : contravariant === True ? '-' : inferred === True ? '' : '~';
        return made;
      },
    },
  };
}

/** A type as the module `typing` takes it: a text stands for what it will name. */
function* checked(machine: Machine, object: PyObject, message: string): Routine<PyObject> {
  const check = fromTyping(machine, '_type_check');
  return check === null ? object : yield* call(machine, check, [object, machine.str(message)]);
}

/** What a TypeVar and a ParamSpec say of bound and variance. */
const LIMITS: NativeTable = {
  __bound__: {
    doc: 'The type that arguments must be of.',
    *getRoutine(machine: Machine, self) {
      return (yield* lazy(machine, self, Item.BOUND)) ?? None;
    },
  },
  __covariant__: variance('Whether it is covariant.', '+'),
  __contravariant__: variance('Whether it is contravariant.', '-'),
  __infer_variance__: variance('Whether its variance is inferred.', ''),
};

const TYPE_VAR_METHODS: NativeTable = {
  ...constructor(
    TYPE_VAR,
    '__new__(cls, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault)',
  ),
  ...shared(TYPE_VAR),
  __constraints__: {
    doc: 'The types that arguments may be.',
    *getRoutine(machine: Machine, self) {
      return (yield* lazy(machine, self, Item.CONSTRAINTS)) ?? machine.tuple([]);
    },
  },
  evaluate_bound: maker('What computes the bound, if something does.', Item.BOUND_MAKER),
  evaluate_constraints: maker('What computes the constraints, if something does.', Item.CONSTRAINTS_MAKER),
  ...LIMITS,
};

const PARAM_SPEC_METHODS: NativeTable = {
  ...constructor(
    PARAM_SPEC,
    '__new__(cls, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault)',
  ),
  ...shared(PARAM_SPEC),
  ...LIMITS,
  args: {
    doc: 'Stands for the positional arguments.',
    get: (machine, self) => machine.heap.make(PARAM_SPEC_ARGS, [self]),
  },
  kwargs: {
    doc: 'Stands for the keyword arguments.',
    get: (machine, self) => machine.heap.make(PARAM_SPEC_KWARGS, [self]),
  },
};

const part = (name: string): PyType =>
  coreType({
    name,
    module: 'typing',
    base: OBJECT,
    shape: 'opaque',
    tracked: true,
    isBase: false,
    fixed: ['__origin__'],
  });
export const PARAM_SPEC_ARGS = part('ParamSpecArgs');
export const PARAM_SPEC_KWARGS = part('ParamSpecKwargs');

const partMethods = (type: () => PyType, suffix: string): NativeTable => ({
  '__new__(cls, origin)': {
    doc: 'What of the parameter.',
    binds: 'nothing',
    run: (machine, _cls: PyObject, origin: PyObject) => machine.heap.make(type(), [origin]),
  },
  '__eq__(self, value, /)': {
    doc: 'Equal where the parameters are.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      if (value.type !== self.type) return NotImplemented;
      return bool(yield* equals(machine, item(self, 0) as PyObject, item(value, 0) as PyObject));
    },
  },

  '__repr__(self, /)': {
    doc: 'The parameter and what of it.',
    *routine(machine: Machine, self: PyObject) {
      const origin = item(self, 0) as PyObject;
      const name = origin.type === PARAM_SPEC ? ((origin.items as PyObject[])[Item.NAME] as PyObject) : null;
      return machine.str((name === null ? yield* repr(machine, origin) : (name.payload as string)) + suffix);
    },
  },
  __origin__: { doc: 'The parameter.', get: (_machine, self) => item(self, 0) as PyObject },
});

const TYPE_VAR_TUPLE_METHODS: NativeTable = {
  ...constructor(TYPE_VAR_TUPLE, '__new__(cls, name, *, default=NoDefault)'),
  ...shared(TYPE_VAR_TUPLE),
  '__iter__(self, /)': {
    doc: 'Yields itself unpacked, once.',
    *routine(machine: Machine, self: PyObject) {
      const single = machine.tuple([yield* unpacked(machine, self)]);
      return yield* call(machine, TUPLE.lookup('__iter__') as PyObject, [single]);
    },
  },
};

const UNPACKED_METHODS: NativeTable = {
  '__repr__(self, /)': {
    doc: 'The unpacked parameter.',
    *routine(machine: Machine, self: PyObject) {
      return machine.str(`typing.Unpack[${yield* repr(machine, item(self, 0) as PyObject)}]`);
    },
  },
  __origin__: { doc: 'The parameter.', get: (_machine, self) => item(self, 0) as PyObject },
  __parameters__: { doc: 'The parameter.', get: (machine, self) => machine.tuple([item(self, 0) as PyObject]) },
};

const TYPE_ALIAS_METHODS: NativeTable = {
  '__new__(cls, name, value, *, type_params=())': {
    doc: 'A type alias.',
    binds: 'nothing',
    run: (machine, _cls, name, value, parameters) =>
      machine.heap.make(TYPE_ALIAS, [
        name as PyObject,
        moduleName(machine),
        (parameters as PyObject | undefined) ?? machine.tuple([]),
        value as PyObject,
        null,
      ]),
  },
  '__repr__(self, /)': { doc: 'Its name.', run: (_machine, self: PyObject) => item(self, AliasItem.NAME) as PyObject },
  '__getitem__(self, key, /)': {
    doc: 'The alias with type arguments.',
    run(machine: Machine, self: PyObject, key: PyObject) {
      if ((item(self, AliasItem.PARAMETERS)?.items ?? []).length === 0)
        machine.fail('TypeError', 'Only generic type aliases are subscriptable');
      return newGenericAlias(machine, self, key);
    },
  },
  __name__: { doc: 'Its name.', get: (_machine, self) => item(self, AliasItem.NAME) as PyObject },
  __module__: { doc: 'The module that defines it.', get: (_machine, self) => item(self, AliasItem.MODULE) ?? None },
  __type_params__: {
    doc: 'Its type parameters.',
    get: (_machine, self) => item(self, AliasItem.PARAMETERS) as PyObject,
  },
  __parameters__: {
    doc: 'Its type parameters.',
    get: (_machine, self) => item(self, AliasItem.PARAMETERS) as PyObject,
  },
  __value__: {
    doc: 'What it stands for.',
    *getRoutine(machine: Machine, self) {
      return (yield* lazy(machine, self, AliasItem.VALUE)) as PyObject;
    },
  },
  ...UNION_OPERATORS,
};

/** Refuses a number of type arguments that a class does not take. */
function* checkArguments(machine: Machine, cls: PyObject, given: readonly PyObject[]): Routine<void> {
  const parameters = yield* tryAttribute(machine, cls, machine.name('__parameters__'));
  const expected = parameters?.type.layout === TUPLE ? (parameters.items as PyObject[]) : [];
  if (expected.length === 0) machine.fail('TypeError', `${yield* repr(machine, cls)} is not a generic class`);
  if (expected.some((one) => one.type !== TYPE_VAR) || given.length === expected.length) return;
  const least = expected.filter(
    (one) => item(one, Item.DEFAULT) === null && item(one, Item.DEFAULT_MAKER) === null,
  ).length;
  if (given.length >= least && given.length < expected.length) return;
  const which = given.length > expected.length ? 'Too many' : 'Too few';
  const wanted = least < expected.length && given.length < least ? `at least ${least}` : `${expected.length}`;
  machine.fail(
    'TypeError',
    `${which} arguments for ${yield* repr(machine, cls)}; actual ${given.length}, expected ${wanted}`,
  );
}

const GENERIC_METHODS: NativeTable = {
  '__class_getitem__(cls, key, /)': {
    doc: 'The class with type arguments.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, key: PyObject) {
      const subscript = fromTyping(machine, GETITEM);
      if (subscript !== null) return yield* call(machine, subscript, [cls, key]);
      const given = key.type.layout === TUPLE ? (key.items as PyObject[]) : [key];
      if (cls === GENERIC.object) {
        if (given.length === 0) machine.fail('TypeError', 'Parameter list to Generic[...] cannot be empty');
        if (given.some((one) => !PARAMETER_TYPES.has(one.type) && one.type !== UNPACKED))
          machine.fail(
            'TypeError',
            'Parameters to Generic[...] must all be type variables or parameter specification variables.',
          );
        if (new Set(given).size !== given.length)
          machine.fail('TypeError', 'Parameters to Generic[...] must all be unique');
      } else yield* checkArguments(machine, cls, given);
      return newGenericAlias(machine, cls, key);
    },
  },
  '__init_subclass__(cls, /)': {
    doc: 'Notes the type parameters of a new generic class.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject) {
      const hook = fromTyping(machine, INIT_SUBCLASS);
      if (hook !== null) {
        yield* call(machine, hook, [cls]);
        return None;
      }
      const namespace = (cls.items as PyObject[])[TypeItem.DICT] as PyObject;
      const bases = getByName(namespace, '__orig_bases__');
      const found = bases === null ? [] : yield* typeParameters(machine, yield* collect(machine, bases));
      if (bases !== null || asType(cls)?.bases.includes(GENERIC) === true)
        yield* setAttribute(machine, cls, machine.name('__parameters__'), machine.tuple(found));
      return None;
    },
  },
};

/** Tables of all types here, for installation. */
export const TYPE_PARAMETER_TABLES: readonly (readonly [PyType, NativeTable])[] = [
  [TYPE_VAR, TYPE_VAR_METHODS],
  [PARAM_SPEC, PARAM_SPEC_METHODS],
  [PARAM_SPEC_ARGS, partMethods(() => PARAM_SPEC_ARGS, '.args')],
  [PARAM_SPEC_KWARGS, partMethods(() => PARAM_SPEC_KWARGS, '.kwargs')],
  [TYPE_VAR_TUPLE, TYPE_VAR_TUPLE_METHODS],
  [UNPACKED, UNPACKED_METHODS],
  [TYPE_ALIAS, TYPE_ALIAS_METHODS],
  [GENERIC, GENERIC_METHODS],
  [NO_DEFAULT_TYPE, { '__repr__(self, /)': { doc: 'Its name.', run: (machine) => machine.str('typing.NoDefault') } }],
];
