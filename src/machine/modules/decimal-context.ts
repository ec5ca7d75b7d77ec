/**
 * `decimal.Context`, the mappings that show its flags and traps, and what puts a
 * context in force for a `with` block. Source: https://docs.python.org/3.14/library/decimal.html#context-objects
 */
import { DICT, LIST, OBJECT, coreType } from '../core-types.ts';
import { dictGet, dictLength, dictSet } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { setAttribute } from '../operations/attribute.ts';
import { callSpecial } from '../operations/call.ts';
import { bigInteger, integer, isInt } from '../operations/number.ts';
import { truth } from '../operations/truth.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import { newTarget } from '../types/new-target.ts';
import {
  Condition,
  MAX_EXPONENT,
  MAX_PRECISION,
  MIN_EXPONENT,
  finish,
  tiniest,
  topmost,
} from '../values/decimal-context.ts';
import { ZERO } from '../values/decimal-number.ts';
import { normalize } from '../values/integer.ts';
import { exactOperand, fromFloat, refuse, roundedInto } from './decimal-convert.ts';
import { CONTEXT_OPERATIONS, roundingOf } from './decimal-operations.ts';
import { SIGNALS, USUAL_TRAPS } from './decimal-signals.ts';
import {
  CONTEXT,
  ContextItem,
  copyContext,
  copyState,
  currentContext,
  defaultContext,
  inContext,
  isTemplate,
  newContext,
  newDecimal,
  setCurrentContext,
  stateOf,
  type ContextState,
  type SignalBits,
} from './decimal-state.ts';

/** The base of the mappings from signals to whether they are set. Payload: `SignalBits`. */
export const SIGNAL_DICT_MIXIN = coreType({
  name: 'SignalDictMixin',
  module: 'decimal',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: [],
});

/** Puts a context in force and the one before back. */
export const CONTEXT_MANAGER = coreType({
  name: 'ContextManager',
  module: 'decimal',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isBase: false,
  fixed: ['local', 'global'],
});

const bitsOf = (mapping: PyObject): SignalBits => mapping.payload as SignalBits;
const isSignalDict = (object: PyObject): boolean => object.type.layout === SIGNAL_DICT_MIXIN;

const SIGNAL_NAMES = `[InvalidOperation, FloatOperation, DivisionByZero,
   Overflow, Underflow, Subnormal, Inexact, Rounded,
   Clamped]`;

/** The bit of a signal's class. */
function signalBit(machine: Machine, key: PyObject): number {
  const signal = SIGNALS.find(({ type }) => type.object === key);
  if (signal === undefined) machine.fail('KeyError', `valid values for signals are:\n  ${SIGNAL_NAMES}`);
  return signal.bit;
}

/** The signals that an ordinary dict says are set; it must name all of them and nothing else. */
function* bitsOfDict(machine: Machine, dict: PyObject): Routine<number> {
  if (dictLength(dict) !== SIGNALS.length) machine.fail('KeyError', 'invalid signal dict');
  let bits = 0;
  for (const { type, bit } of SIGNALS) {
    const value = yield* dictGet(machine, dict, type.object);
    if (value === null) machine.fail('KeyError', 'invalid signal dict');
    if (yield* truth(machine, value)) bits |= bit;
  }
  return bits;
}

/** The signals of a mapping. */
function* bitsOfMapping(machine: Machine, object: PyObject): Routine<number> {
  if (isSignalDict(object)) return bitsOf(object).bits;
  if (object.type.layout === DICT) return yield* bitsOfDict(machine, object);
  machine.fail('TypeError', 'argument must be a signal dict');
}

/** The signals of a list of their classes, or of a mapping. */
function* bitsOfArgument(machine: Machine, object: PyObject): Routine<number> {
  if (object.type.layout !== LIST) return yield* bitsOfMapping(machine, object);
  let bits = 0;
  for (const item of object.items as PyObject[]) bits |= signalBit(machine, item);
  return bits;
}

/** The order in which a context shows what is set; an invalid operation stands where its kind does. */
const SHOWN: readonly number[] = [
  Condition.CLAMPED,
  Condition.CONVERSION_SYNTAX,
  Condition.DIVISION_BY_ZERO,
  Condition.DIVISION_IMPOSSIBLE,
  Condition.DIVISION_UNDEFINED,
  Condition.INEXACT,
  Condition.INVALID_OPERATION,
  Condition.FLOAT_OPERATION,
  Condition.OVERFLOW,
  Condition.ROUNDED,
  Condition.SUBNORMAL,
  Condition.UNDERFLOW,
];

function signalNames(bits: number): string {
  const names = SHOWN.filter((bit) => bits & bit).map((shown) => SIGNALS.find(({ bit }) => bit & shown)!.type.name);
  return `[${[...new Set(names)].join(', ')}]`;
}

export const SIGNAL_DICT_METHODS: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'Fails: the mappings belong to contexts.',
    binds: 'nothing',
    run: (machine) => machine.fail('ValueError', 'invalid signal dict'),
  },
  '__getitem__(self, key, /)': {
    doc: 'Tells whether a signal is set.',
    run: (machine, self: PyObject, key: PyObject) => bool((bitsOf(self).bits & signalBit(machine, key)) !== 0),
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Sets or clears a signal.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      const bit = signalBit(machine, key);
      const isSet = yield* truth(machine, value);
      bitsOf(self).bits = isSet ? bitsOf(self).bits | bit : bitsOf(self).bits & ~bit;
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Fails: all signals have an entry.',
    run: (machine) => machine.fail('ValueError', 'signal keys cannot be deleted'),
  },
  '__len__(self, /)': { doc: 'The number of signals.', run: (machine) => machine.int(SIGNALS.length) },
  '__iter__(self, /)': {
    doc: 'An iterator over the signals.',
    *routine(machine) {
      const signals = machine.tuple(SIGNALS.map(({ type }) => type.object));
      return (yield* callSpecial(machine, signals, '__iter__')) as PyObject;
    },
  },
  '__repr__(self, /)': {
    doc: 'All signals and whether they are set.',
    run(machine, self: PyObject) {
      const entries = SIGNALS.map(
        ({ type, bit }) => `<class 'decimal.${type.name}'>:${bitsOf(self).bits & bit ? 'True' : 'False'}`,
      );
      return machine.str(`{${entries.join(', ')}}`);
    },
  },
  '__eq__(self, value, /)': equality(true),
  '__ne__(self, value, /)': equality(false),
  __hash__: { doc: 'The mappings can change and so have no hash.', value: None },
  'copy(self, /)': {
    doc: 'An ordinary dict with the same entries.',
    *routine(machine, self: PyObject) {
      const dict = machine.dict();
      for (const { type, bit } of SIGNALS)
        yield* dictSet(machine, dict, type.object, bool((bitsOf(self).bits & bit) !== 0));
      return dict;
    },
  },
};

function equality(wanted: boolean): NativeRow {
  return {
    doc: 'Tells whether the same signals are set.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (!isSignalDict(value) && value.type.layout !== DICT) return NotImplemented;
      if (!isSignalDict(value) && dictLength(value) !== SIGNALS.length)
        machine.fail('ValueError', 'invalid signal dict');
      return bool((bitsOf(self).bits === (yield* bitsOfMapping(machine, value))) === wanted);
    },
  };
}

/** An int attribute that must lie between two bounds. */
function numberAttribute(
  doc: string,
  field: 'precision' | 'minimum' | 'maximum' | 'capitals' | 'clamp',
  least: bigint,
  most: bigint,
  words: string,
): NativeRow {
  return {
    doc,
    get(machine, self) {
      const value = stateOf(self)[field];
      return machine.int(normalize(BigInt(value)));
    },
    *setRoutine(machine, self, value) {
      if (value === null) refuseDeletion(machine);
      const number = yield* indexArgument(machine, value);
      if (number < least || number > most) machine.fail('ValueError', words);
      const state = stateOf(self);
      if (field === 'clamp') state.clamp = number === 1n;
      else if (field === 'capitals') state.capitals = Number(number);
      else state[field] = number;
    },
  };
}

function refuseDeletion(machine: Machine): never {
  machine.fail('AttributeError', 'context attributes cannot be deleted');
}

const MAX_SIZE = (1n << 63n) - 1n;

function* indexArgument(machine: Machine, object: PyObject): Routine<bigint> {
  if (!isInt(object)) machine.fail('TypeError', 'an integer is required');
  const value = yield* bigInteger(machine, object);
  if (value > MAX_SIZE || value < -MAX_SIZE - 1n)
    machine.fail('OverflowError', 'Python int too large to convert to C ssize_t');
  return value;
}

/** The attribute that is one of the mappings. */
function mappingAttribute(doc: string, item: number, field: 'flags' | 'traps'): NativeRow {
  return {
    doc,
    get: (_machine, self) => (self.items as PyObject[])[item] as PyObject,
    *setRoutine(machine, self, value) {
      if (value === null) refuseDeletion(machine);
      stateOf(self)[field].bits = yield* bitsOfMapping(machine, value);
    },
  };
}

const ATTRIBUTES: NativeTable = {
  prec: numberAttribute('Digits of results.', 'precision', 1n, MAX_PRECISION, 'valid range for prec is [1, MAX_PREC]'),
  Emin: numberAttribute('The least exponent.', 'minimum', MIN_EXPONENT, 0n, 'valid range for Emin is [MIN_EMIN, 0]'),
  Emax: numberAttribute('The greatest exponent.', 'maximum', 0n, MAX_EXPONENT, 'valid range for Emax is [0, MAX_EMAX]'),
  capitals: numberAttribute(
    'Whether exponents are written with E.',
    'capitals',
    0n,
    1n,
    'valid values for capitals are 0 or 1',
  ),
  clamp: numberAttribute(
    'Whether exponents are bounded as interchange formats need it.',
    'clamp',
    0n,
    1n,
    'valid values for clamp are 0 or 1',
  ),
  rounding: {
    doc: 'How results are rounded.',
    get: (machine, self) => machine.str(stateOf(self).rounding),
    set(machine, self, value) {
      if (value === null) refuseDeletion(machine);
      stateOf(self).rounding = roundingOf(machine, value);
    },
  },
  flags: mappingAttribute('The signals that have been raised.', ContextItem.FLAGS, 'flags'),
  traps: mappingAttribute('The signals that become exceptions.', ContextItem.TRAPS, 'traps'),
};

const INITIAL: Omit<ContextState, 'flags' | 'traps'> = {
  precision: 28n,
  rounding: 'ROUND_HALF_EVEN',
  minimum: -999999n,
  maximum: 999999n,
  capitals: 1,
  clamp: false,
  raised: 0,
};

function initialState(machine: Machine): ContextState {
  const template = defaultContext(machine);
  if (template !== null) return copyState(stateOf(template), false);
  return { ...INITIAL, flags: { bits: 0 }, traps: { bits: USUAL_TRAPS } };
}

/** What `repr` says of a context. */
function contextText(state: ContextState): string {
  return (
    `Context(prec=${state.precision}, rounding=${state.rounding}, Emin=${state.minimum}, Emax=${state.maximum}, ` +
    `capitals=${state.capitals}, clamp=${state.clamp ? 1 : 0}, flags=${signalNames(state.flags.bits)}, traps=${signalNames(state.traps.bits)})`
  );
}

const signalList = (machine: Machine, bits: number): PyObject =>
  machine.list(SIGNALS.filter(({ bit }) => bits & bit).map(({ type }) => type.object));

export const CONTEXT_METHODS: NativeTable = {
  '__new__(cls, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)': {
    doc: 'Makes a context; what is not given is as in DefaultContext.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, ...given: (PyObject | undefined)[]) {
      const context = newContext(machine, initialState(machine), newTarget(cls, CONTEXT));
      const names = ['prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp'] as const;
      for (const [i, name] of names.entries()) {
        const value = given[i];
        const row = ATTRIBUTES[name] as NativeRow;
        if (value === undefined || value === None) continue;
        if (row.setRoutine !== undefined) yield* row.setRoutine(machine, context, value);
        else row.set!(machine, context, value);
      }
      const [flags, traps] = given.slice(names.length);
      if (flags !== undefined && flags !== None) stateOf(context).flags.bits = yield* bitsOfArgument(machine, flags);
      if (traps !== undefined && traps !== None) stateOf(context).traps.bits = yield* bitsOfArgument(machine, traps);
      return context;
    },
  },
  ...ATTRIBUTES,
  ...CONTEXT_OPERATIONS,
  '__repr__(self, /)': {
    doc: 'All settings.',
    run: (machine, self: PyObject) => machine.str(contextText(stateOf(self))),
  },
  '__copy__(self, /)': {
    doc: 'A context with the same settings.',
    run: (m, self: PyObject) => copyContext(m, self, true),
  },
  'copy(self, /)': { doc: 'A context with the same settings.', run: (m, self: PyObject) => copyContext(m, self, true) },
  '__reduce__(self, /)': {
    doc: 'The class and the arguments that make an equal context.',
    run(machine, self: PyObject) {
      const state = stateOf(self);
      const number = (value: bigint | number): PyObject => machine.int(normalize(BigInt(value)));
      const settings = [
        number(state.precision),
        machine.str(state.rounding),
        number(state.minimum),
        number(state.maximum),
        number(state.capitals),
        number(state.clamp ? 1 : 0),
        signalList(machine, state.flags.bits),
        signalList(machine, state.traps.bits),
      ];
      return machine.tuple([self.type.object, machine.tuple(settings)]);
    },
  },
  'clear_flags(self, /)': {
    doc: 'Clears all flags.',
    run(_machine, self: PyObject) {
      stateOf(self).flags.bits = 0;
      return None;
    },
  },
  'clear_traps(self, /)': {
    doc: 'Clears all traps.',
    run(_machine, self: PyObject) {
      stateOf(self).traps.bits = 0;
      return None;
    },
  },
  'Etiny(self, /)': {
    doc: 'The exponent of the smallest number.',
    run: (machine, self: PyObject) => machine.int(normalize(tiniest(stateOf(self)))),
  },
  'Etop(self, /)': {
    doc: 'The greatest exponent of a number that uses all digits.',
    run: (machine, self: PyObject) => machine.int(normalize(topmost(stateOf(self)))),
  },
  "create_decimal(self, num='0', /)": {
    doc: 'A Decimal rounded into the context.',
    run: (machine, self: PyObject, value?: PyObject) =>
      newDecimal(machine, value === undefined ? ZERO : roundedInto(machine, value, self)),
  },
  'create_decimal_from_float(self, f, /)': {
    doc: 'A Decimal from a float or int, rounded into the context.',
    run(machine, self: PyObject, value: PyObject) {
      const exact = fromFloat(machine, value);
      return newDecimal(
        machine,
        inContext(machine, self, (state) => finish(state, exact)),
      );
    },
  },
  'copy_decimal(self, x, /)': {
    doc: 'The number as a Decimal, not rounded.',
    run: (machine, _self: PyObject, value: PyObject) =>
      newDecimal(machine, exactOperand(machine, value) ?? refuse(machine, value)),
  },
};

/** Makes a context the current one; the module's own are copied first. */
function enter(machine: Machine, context: PyObject): void {
  setCurrentContext(machine, isTemplate(machine, context) ? copyContext(machine, context, false) : context);
}

const managerItem = (self: PyObject, index: 0 | 1): PyObject => (self.items as PyObject[])[index] as PyObject;

export const CONTEXT_MANAGER_METHODS: NativeTable = {
  '__enter__(self, /)': {
    doc: 'Puts the context in force and gives it.',
    run(machine, self: PyObject) {
      enter(machine, managerItem(self, 0));
      return managerItem(self, 0);
    },
  },
  '__exit__(self, /, *args)': {
    doc: 'Puts the context before back.',
    run(machine, self: PyObject) {
      enter(machine, managerItem(self, 1));
      return bool(false);
    },
  },
};

/** The IEEE 754 interchange formats are multiples of so many bits, up to a limit. */
const FORMAT_BITS = 32n;
export const MOST_FORMAT_BITS = 512n;

export const CONTEXT_FUNCTIONS: NativeTable = {
  'getcontext()': { doc: 'The current context.', run: (machine) => currentContext(machine) },
  'setcontext(context, /)': {
    doc: 'Makes a context the current one.',
    run(machine, context: PyObject) {
      if (context.type.layout !== CONTEXT) machine.fail('TypeError', 'argument must be a context');
      enter(machine, context);
      return None;
    },
  },
  'localcontext(ctx=None, **kwargs)': {
    doc: 'What puts a copy of a context, changed as the keywords say, in force for a with block.',
    *routine(machine, given: PyObject | undefined, changes: KeywordArguments) {
      const current = currentContext(machine);
      const source = given === undefined || given === None ? current : given;
      if (source.type.layout !== CONTEXT) machine.fail('TypeError', 'optional argument must be a context');
      const local = copyContext(machine, source, true);
      for (const [name, value] of changes) {
        if (ATTRIBUTES[name] === undefined)
          machine.fail('TypeError', `this function got an unexpected keyword argument '${name}'`);
        if (value === None) continue;
        if ((name === 'flags' || name === 'traps') && value.type.layout === LIST)
          stateOf(local)[name].bits = yield* bitsOfArgument(machine, value);
        else yield* setAttribute(machine, local, machine.name(name), value);
      }
      return machine.heap.make(CONTEXT_MANAGER, [local, current]);
    },
  },
  'IEEEContext(bits, /)': {
    doc: 'The context of an IEEE 754 interchange format.',
    *routine(machine, bits: PyObject) {
      if (!isInt(bits)) machine.fail('TypeError', 'an integer is required');
      const width = BigInt(yield* integer(machine, bits));
      if (width <= 0n || width > MOST_FORMAT_BITS || width % FORMAT_BITS !== 0n)
        machine.fail(
          'ValueError',
          `argument must be a multiple of ${FORMAT_BITS}, with a maximum of ${MOST_FORMAT_BITS}`,
        );
      const maximum = 3n * (1n << (width / 16n + 3n));
      return newContext(machine, {
        ...INITIAL,
        precision: 9n * (width / FORMAT_BITS) - 2n,
        maximum,
        minimum: 1n - maximum,
        clamp: true,
        flags: { bits: 0 },
        traps: { bits: 0 },
      });
    },
  },
};
