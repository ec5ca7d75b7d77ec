/**
 * What is awaited of an asynchronous generator: its next value (`asend`), an
 * exception raised in it (`athrow`), its end (`aclose`). Each drives the generator's frame
 * until it yields a value of its own, as opposed to one that an `await` inside it
 * passes up. Source: CPython's Objects/genobject.c (async_gen_asend_send, async_gen_athrow_send).
 */
import { GENERATOR_EXIT, OBJECT, STOP_ITERATION, coreType, exceptionType } from '../core-types.ts';
import { type GeneratorState, generatorStatus } from '../generators.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { callMethod } from '../operations/call.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { sendInto, throwInto, thrownException, warnOfThrow } from './generator.ts';

const STOP_ASYNC_ITERATION = exceptionType('StopAsyncIteration');

const step = (name: string, fixed: readonly string[]): PyType =>
  coreType({ name, base: OBJECT, shape: 'iterator', tracked: true, isBase: false, fixed });

/** What a `yield` of an asynchronous generator yields, so that it differs from what an `await` passes up. */
export const WRAPPED_VALUE = step('async_generator_wrapped_value', ['value']);
/** Payload: `StepState`. */
export const ASYNC_SEND = step('async_generator_asend', ['generator', 'value']);
/** Payload: `StepState`; without an exception it closes the generator. */
export const ASYNC_THROW = step('async_generator_athrow', ['generator', 'exception']);
/** What `anext(iterator, default)` gives. */
export const ANEXT_AWAITABLE = step('anext_awaitable', ['awaitable', 'default']);

export class StepState {
  phase: 'new' | 'under way' | 'done' = 'new';
}

const item = (self: PyObject, index: number): PyObject | null => (self.items as (PyObject | null)[])[index] ?? null;
const generatorOf = (self: PyObject): PyObject => item(self, 0) as PyObject;
const stateOf = (self: PyObject): GeneratorState => generatorOf(self).payload as GeneratorState;
const closes = (self: PyObject): boolean => self.type === ASYNC_THROW && item(self, 1) === null;

const endsGenerator = (thrown: unknown): boolean =>
  thrown instanceof Raised &&
  (thrown.exception.type.isSubtypeOf(STOP_ASYNC_ITERATION) || thrown.exception.type.isSubtypeOf(GENERATOR_EXIT));

/** Words for errors: what the step was asked for by, and what it may be confused with. */
function nameOf(self: PyObject): { readonly call: string; readonly either: string } {
  if (self.type === ASYNC_SEND) return { call: 'anext()', either: '__anext__()/asend()' };
  return { call: closes(self) ? 'aclose()' : 'athrow()', either: 'aclose()/athrow()' };
}

/** Refuses a step that was awaited before, or whose generator another step is driving. */
function begin(machine: Machine, self: PyObject): void {
  const progress = self.payload as StepState;
  const { call, either } = nameOf(self);
  if (progress.phase === 'done') machine.fail('RuntimeError', `cannot reuse already awaited ${either}`);
  if (progress.phase === 'under way') return;
  if (stateOf(self).isAwaiting) {
    progress.phase = 'done';
    machine.fail('RuntimeError', `${call}: asynchronous generator is already running`);
  }
}

/** Runs the generator on: a value of its own ends the step as the value of StopIteration, anything else is passed up. */
function* advance(machine: Machine, self: PyObject, drive: Routine<PyObject>): Routine<PyObject> {
  const progress = self.payload as StepState;
  const state = stateOf(self);
  progress.phase = 'under way';
  state.isAwaiting = true;
  let result: PyObject;
  try {
    result = yield* drive;
  } catch (thrown) {
    if (endsGenerator(thrown)) state.isClosed = true;
    state.isAwaiting = false;
    progress.phase = 'done';
    // Who closes a generator wants to know no more than that it is closed.
    if (closes(self) && endsGenerator(thrown)) throw machine.error(STOP_ITERATION);
    throw thrown;
  }
  if (result.type !== WRAPPED_VALUE) return result;
  state.isAwaiting = false;
  progress.phase = 'done';
  if (closes(self)) machine.fail('RuntimeError', 'async generator ignored GeneratorExit');
  throw machine.error(STOP_ITERATION, item(result, 0) as PyObject);
}

function* send(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const progress = self.payload as StepState;
  const generator = generatorOf(self);
  const isThrow = self.type === ASYNC_THROW;
  if (isThrow && progress.phase !== 'done' && generatorStatus(generator) === 'closed') {
    progress.phase = 'done';
    throw machine.error(STOP_ITERATION);
  }
  begin(machine, self);
  if (progress.phase === 'under way') return yield* advance(machine, self, sendInto(machine, generator, value));
  if (!isThrow) {
    const first = value === None ? (item(self, 1) as PyObject) : value;
    return yield* advance(machine, self, sendInto(machine, generator, first));
  }
  if (stateOf(self).isClosed) {
    progress.phase = 'done';
    throw machine.error(STOP_ASYNC_ITERATION);
  }
  if (value !== None) machine.fail('RuntimeError', "can't send non-None value to a just-started coroutine");
  const exception = item(self, 1) ?? machine.error(GENERATOR_EXIT).exception;
  if (closes(self)) stateOf(self).isClosed = true;
  return yield* advance(machine, self, throwInto(machine, generator, exception));
}

function* raise(machine: Machine, self: PyObject, exception: PyObject): Routine<PyObject> {
  begin(machine, self);
  return yield* advance(machine, self, throwInto(machine, generatorOf(self), exception));
}

function* close(machine: Machine, self: PyObject): Routine<PyObject> {
  if ((self.payload as StepState).phase === 'done') return None;
  try {
    yield* raise(machine, self, machine.error(GENERATOR_EXIT).exception);
  } catch (thrown) {
    if (endsGenerator(thrown)) return None;
    if (thrown instanceof Raised && thrown.exception.type.isSubtypeOf(STOP_ITERATION)) return None;
    throw thrown;
  }
  machine.fail('RuntimeError', 'coroutine ignored GeneratorExit');
}

const ITSELF: NativeTable = {
  '__await__(self, /)': { doc: 'What is awaited: itself.', run: (_machine, self) => self as PyObject },
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self) => self as PyObject },
};

const STEP_METHODS: NativeTable = {
  ...ITSELF,
  '__next__(self, /)': { doc: 'Goes on.', routine: (machine, self) => send(machine, self as PyObject, None) },
  'send(self, value, /)': {
    doc: 'Goes on with a value.',
    routine: (machine, self, value) => send(machine, self as PyObject, value as PyObject),
  },
  'throw(self, type, value=None, traceback=None, /)': {
    doc: 'Raises an exception where the generator waits.',
    *routine(machine: Machine, self: PyObject, type: PyObject, value?: PyObject) {
      if (value !== undefined) yield* warnOfThrow(machine, 'throw');
      return yield* raise(machine, self, yield* thrownException(machine, type, value));
    },
  },
  'close(self, /)': { doc: 'Gives up.', routine: (machine, self) => close(machine, self as PyObject) },
};

const awaited = (self: PyObject): PyObject => item(self, 0) as PyObject;

/** Asks the awaitable's iterator; at the end of the iteration the default is the result. */
function* withDefault(machine: Machine, self: PyObject, method: string, args: readonly PyObject[]): Routine<PyObject> {
  const source = awaited(self);
  const found = source.type.lookup(method);
  if (found === null)
    machine.fail('AttributeError', `'${source.type.displayName}' object has no attribute '${method}'`);
  try {
    return yield* callMethod(machine, found, source, args);
  } catch (thrown) {
    if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(STOP_ASYNC_ITERATION)) throw thrown;
    throw machine.error(STOP_ITERATION, item(self, 1) as PyObject);
  }
}

const ANEXT_METHODS: NativeTable = {
  ...ITSELF,
  '__next__(self, /)': {
    doc: 'Goes on.',
    routine: (machine, self) => withDefault(machine, self as PyObject, '__next__', []),
  },
  'send(self, value, /)': {
    doc: 'Goes on with a value.',
    routine: (machine, self, value) => withDefault(machine, self as PyObject, 'send', [value as PyObject]),
  },
  'throw(self, type, value=None, traceback=None, /)': {
    doc: 'Raises an exception.',
    *routine(machine: Machine, self: PyObject, type: PyObject, value?: PyObject) {
      return yield* withDefault(machine, self, 'throw', value === undefined ? [type] : [type, value]);
    },
  },
  'close(self, /)': {
    doc: 'Gives up.',
    routine: (machine, self) => withDefault(machine, self as PyObject, 'close', []),
  },
};

export const AWAITABLE_TABLES: readonly (readonly [PyType, NativeTable])[] = [
  [ASYNC_SEND, STEP_METHODS],
  [ASYNC_THROW, STEP_METHODS],
  [ANEXT_AWAITABLE, ANEXT_METHODS],
];
