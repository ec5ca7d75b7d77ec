/**
 * What `decimal` keeps for a run: the types of its objects, the current context, and
 * how the conditions of an operation become flags and exceptions. Knows no methods.
 */
import { OBJECT, coreType } from '../core-types.ts';
import { IMMORTAL_COUNT, Flag, type PyObject } from '../object.ts';
import type { Machine } from '../machine.ts';
import type { PyType } from '../type.ts';
import { Condition, type DecimalContext } from '../values/decimal-context.ts';
import type { Decimal } from '../values/decimal-number.ts';
import { KINDS, SIGNALS } from './decimal-signals.ts';

/** Payload: `Decimal` of `values/decimal-number.ts`. */
export const DECIMAL = coreType({ name: 'Decimal', module: 'decimal', base: OBJECT, shape: 'atom' });

/** Payload: `ContextState`. */
export const CONTEXT = coreType({
  name: 'Context',
  module: 'decimal',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  fixed: ['traps', 'flags'],
});
export const ContextItem = { TRAPS: 0, FLAGS: 1 } as const;

/** A context as the program sees it. */
export interface ContextState extends DecimalContext {
  capitals: number;
  /** Signals that have been raised, and those that become exceptions, as bits of `Condition`. */
  readonly flags: SignalBits;
  readonly traps: SignalBits;
}

/** A set of signals, shared by a context and the mapping that shows it. */
export interface SignalBits {
  bits: number;
}

/** What a run keeps, as one object that is never seen, so that its references count. */
const STATE = coreType({
  name: '_State',
  module: 'decimal',
  base: OBJECT,
  shape: 'opaque',
  fixed: ['context', 'default', 'basic', 'extended', 'signals', 'tuple', 'rational'],
});
const StateItem = { CONTEXT: 0, DEFAULT: 1, BASIC: 2, EXTENDED: 3, SIGNALS: 4, TUPLE: 5, RATIONAL: 6 } as const;

const KEY = 'decimal';

/** To be called when the module is made. */
export function makeState(machine: Machine): void {
  const state = machine.heap.make(
    STATE,
    STATE.fixed!.map(() => null),
  );
  state.flags |= Flag.IMMORTAL;
  state.count += IMMORTAL_COUNT;
  machine.moduleState.set(KEY, state);
}

function stored(machine: Machine, index: number): PyObject | null {
  const state = machine.moduleState.get(KEY) as PyObject;
  return (state.items as (PyObject | null)[])[index] ?? null;
}

function store(machine: Machine, first: number, parts: readonly PyObject[]): void {
  const state = machine.moduleState.get(KEY) as PyObject;
  parts.forEach((part, i) => machine.heap.setItem(state, first + i, part));
}

/** Tells of the classes that the Python part of the module has made: of mappings, of tuples, of exact fractions. */
export function connectClasses(machine: Machine, classes: readonly PyObject[]): void {
  store(machine, StateItem.SIGNALS, classes);
}

/** Tells of the module's own contexts: the default, the basic and the extended one. */
export function connectContexts(machine: Machine, contexts: readonly PyObject[]): void {
  store(machine, StateItem.DEFAULT, contexts);
}

/** The class of the mappings that show flags and traps. */
export const signalDictClass = (machine: Machine): PyObject => stored(machine, StateItem.SIGNALS) as PyObject;
/** The class of what `as_tuple` makes. */
export const tupleClass = (machine: Machine): PyObject => stored(machine, StateItem.TUPLE) as PyObject;
/** The abstract class of exact fractions. */
export const rationalClass = (machine: Machine): PyObject => stored(machine, StateItem.RATIONAL) as PyObject;
/** The context that new ones start from; null while the module is being made. */
export const defaultContext = (machine: Machine): PyObject | null => stored(machine, StateItem.DEFAULT);

/** Whether the context is one of the module's own, which no thread may use itself. */
export function isTemplate(machine: Machine, context: PyObject): boolean {
  return [StateItem.DEFAULT, StateItem.BASIC, StateItem.EXTENDED].some((index) => stored(machine, index) === context);
}

export function setCurrentContext(machine: Machine, context: PyObject): void {
  machine.heap.setItem(machine.moduleState.get(KEY) as PyObject, StateItem.CONTEXT, context);
}

/** The context of operations that name none. */
export function currentContext(machine: Machine): PyObject {
  const known = stored(machine, StateItem.CONTEXT);
  if (known !== null) return known;
  const fresh = copyContext(machine, defaultContext(machine) as PyObject, false);
  setCurrentContext(machine, fresh);
  return fresh;
}

export const stateOf = (context: PyObject): ContextState => context.payload as ContextState;
export const numberOf = (object: PyObject): Decimal => object.payload as Decimal;

export function newDecimal(machine: Machine, value: Decimal, type: PyType = DECIMAL): PyObject {
  return machine.heap.make(type, null, value);
}

/** A new context with such a state, and the mappings that show its flags and traps. */
export function newContext(machine: Machine, state: ContextState, type: PyType = CONTEXT): PyObject {
  const mapping = signalDictClass(machine).payload as PyType;
  const traps = machine.heap.make(mapping, [], state.traps);
  const flags = machine.heap.make(mapping, [], state.flags);
  return machine.heap.make(type, [traps, flags], state);
}

export function copyState(state: ContextState, keepsFlags: boolean): ContextState {
  return {
    ...state,
    raised: 0,
    flags: { bits: keepsFlags ? state.flags.bits : 0 },
    traps: { bits: state.traps.bits },
  };
}

export function copyContext(machine: Machine, context: PyObject, keepsFlags: boolean): PyObject {
  return newContext(machine, copyState(stateOf(context), keepsFlags));
}

/** Gives an operation a context to work in; what it raises becomes flags, and exceptions where it is trapped. */
export function inContext<T>(machine: Machine, context: PyObject, compute: (context: DecimalContext) => T): T {
  const state = stateOf(context);
  state.raised = 0;
  const result = machine.pure(() => compute(state));
  if (state.raised !== 0) settle(machine, state);
  return result;
}

function settle(machine: Machine, state: ContextState): void {
  const { raised } = state;
  state.flags.bits |= raised;
  const trapped = raised & state.traps.bits;
  if (trapped === 0) return;
  const first = SIGNALS.find(({ bit }) => (trapped & bit) !== 0)!;
  const named = [...KINDS, ...SIGNALS].filter(({ bit, type }) =>
    type === SIGNALS[0]!.type ? (trapped & Condition.INVALID_OPERATION) !== 0 : (trapped & bit) !== 0,
  );
  throw machine.error(first.type, machine.list(named.map(({ type }) => type.object)));
}

/** Charges what work on numbers of so many digits costs, so that a limit ends it. */
export function charge(machine: Machine, ...numbers: readonly Decimal[]): void {
  let digits = 0;
  for (const number of numbers) digits += number.digits;
  if (digits > 200) machine.work(digits >> 5);
}
