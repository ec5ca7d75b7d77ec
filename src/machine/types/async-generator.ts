/**
 * Asynchronous generators as objects. What is awaited of them is in
 * `async-generator-steps.ts`. Source: CPython's Objects/genobject.c, PEP 525.
 */
import type { GeneratorState } from '../generators.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { None, bool } from '../singletons.ts';
import { ASYNC_SEND, ASYNC_THROW, StepState } from './async-generator-steps.ts';
import { IDENTITY, introspection, thrownException, warnOfThrow } from './generator.ts';

/** Index into `items`: what is called when the generator is forgotten unfinished. */
export const FINALIZER = 2;

/** Asks the hooks of `sys.set_asyncgen_hooks`, once a generator. */
function* askHooks(machine: Machine, self: PyObject): Routine<void> {
  const state = self.payload as GeneratorState;
  if (state.isHooked) return;
  state.isHooked = true;
  const { first, finalizer } = machine.asyncGeneratorHooks;
  if (finalizer !== null) machine.heap.setItem(self, FINALIZER, finalizer);
  if (first !== null) yield* call(machine, first, [self]);
}

function* sendStep(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  yield* askHooks(machine, self);
  return machine.heap.make(ASYNC_SEND, [self, value], new StepState());
}

export const ASYNC_GENERATOR_METHODS: NativeTable = {
  ...IDENTITY,
  ...introspection('ag'),
  ag_running: {
    doc: 'Whether something awaits its next value.',
    get: (_machine, self) => bool((self.payload as GeneratorState).isAwaiting),
  },
  '__aiter__(self, /)': { doc: 'The generator itself.', run: (_machine, self) => self as PyObject },
  '__anext__(self, /)': {
    doc: 'What to await for the next value.',
    routine: (machine, self) => sendStep(machine, self as PyObject, None),
  },
  'asend(self, value, /)': {
    doc: 'What to await to go on with a value as the result of yield.',
    routine: (machine, self, value) => sendStep(machine, self as PyObject, value as PyObject),
  },
  'athrow(self, type, value=None, traceback=None, /)': {
    doc: 'What to await to raise an exception at the yield.',
    *routine(machine: Machine, self: PyObject, type: PyObject, value?: PyObject) {
      if (value !== undefined) yield* warnOfThrow(machine, 'athrow');
      yield* askHooks(machine, self);
      return machine.heap.make(ASYNC_THROW, [self, yield* thrownException(machine, type, value)], new StepState());
    },
  },
  'aclose(self, /)': {
    doc: 'What to await to end the generator.',
    *routine(machine: Machine, self: PyObject) {
      yield* askHooks(machine, self);
      return machine.heap.make(ASYNC_THROW, [self, null], new StepState());
    },
  },
};
