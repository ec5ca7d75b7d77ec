/**
 * Generators and coroutines as objects. Source: CPython's Objects/genobject.c.
 */
import {
  ASYNC_GENERATOR,
  BASE_EXCEPTION,
  COROUTINE,
  COROUTINE_WRAPPER,
  GENERATOR_EXIT,
  STOP_ITERATION,
  STR,
  TRACEBACK,
} from '../core-types.ts';
import type { Frame } from '../frame.ts';
import { type GeneratorState, generatorStatus } from '../generators.ts';
import type { Machine } from '../machine.ts';
import { ResumeRequest, type NativeTable, type Resumption, type Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import type { PyType } from '../type.ts';
import { asType, call, callAttribute } from '../operations/call.ts';
import { tryAttribute } from '../operations/attribute.ts';
import { addressText, repr } from '../operations/text.ts';
import { Raised } from '../raise.ts';
import { None, bool } from '../singletons.ts';
import { frameObject } from '../activation.ts';
import { warn } from '../warn.ts';
import { isException } from '../exceptions.ts';

/** What a generator is called in error messages. */
export const kindName = (self: PyObject): string =>
  self.type === COROUTINE ? 'coroutine' : self.type === ASYNC_GENERATOR ? 'async generator' : 'generator';
const item = (self: PyObject, index: number): PyObject => (self.items as PyObject[])[index] as PyObject;

/** Resumes with a value; StopIteration when the generator has returned. */
export function* sendInto(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const status = generatorStatus(self);
  if (status === 'running') machine.fail('ValueError', `${kindName(self)} already executing`);
  if (status === 'closed') {
    if (self.type === COROUTINE) machine.fail('RuntimeError', 'cannot reuse already awaited coroutine');
    throw machine.error(self.type === ASYNC_GENERATOR ? 'StopAsyncIteration' : STOP_ITERATION);
  }
  if (status === 'created' && value !== None)
    machine.fail('TypeError', `can't send non-None value to a just-started ${kindName(self)}`);
  return finish(machine, self, (yield new ResumeRequest(self, value, null)) as Resumption);
}

/** `throw` as programs call it: of what it may be given, only an exception alone is no longer deprecated. */
export function throwCalled(generator: (self: PyObject) => PyObject) {
  return function* (
    machine: Machine,
    self: PyObject,
    type: PyObject,
    value?: PyObject,
    traceback?: PyObject,
  ): Routine<PyObject> {
    if (value !== undefined) yield* warnOfThrow(machine, 'throw');
    if (traceback !== undefined && traceback !== None && traceback.type !== TRACEBACK)
      machine.fail('TypeError', 'throw() third argument must be a traceback object');
    return yield* throwInto(machine, generator(self), type, value, traceback);
  };
}

export function warnOfThrow(machine: Machine, method: 'throw' | 'athrow'): Routine<void> {
  const message = `the (type, exc, tb) signature of ${method}() is deprecated, use the single-arg signature instead.`;
  return warn(machine, 'DeprecationWarning', message);
}

function finish(machine: Machine, self: PyObject, { value, finished }: Resumption): PyObject {
  if (!finished) return value;
  if (self.type === ASYNC_GENERATOR) throw machine.error('StopAsyncIteration');
  throw value === None ? machine.error(STOP_ITERATION) : machine.error(STOP_ITERATION, value);
}

/**
 * Raises what arguments of `throw` mean at the generator's yield, or in the iterator it delegates to, which is
 * given the arguments as they are.
 */
export function* throwInto(
  machine: Machine,
  self: PyObject,
  type: PyObject,
  value?: PyObject,
  traceback?: PyObject,
): Routine<PyObject> {
  const status = generatorStatus(self);
  if (status === 'running') machine.fail('ValueError', `${kindName(self)} already executing`);
  if (status === 'closed') {
    if (self.type === COROUTINE) machine.fail('RuntimeError', 'cannot reuse already awaited coroutine');
    const raised = new Raised(yield* thrownException(machine, type, value));
    raised.isChained = true;
    throw raised;
  }
  const inner = delegate(self);
  if (inner !== null) {
    if ((asType(type) ?? type.type).isSubtypeOf(GENERATOR_EXIT)) {
      const failure = yield* closeDelegate(machine, self, inner);
      if (failure !== null) return finish(machine, self, (yield new ResumeRequest(self, null, failure)) as Resumption);
    } else {
      const method = yield* tryAttribute(machine, inner, machine.name('throw'));
      if (method !== null) {
        const state = self.payload as GeneratorState;
        const frame = state.frame as Frame;
        const mark = machine.heap.mark();
        machine.heap.keep(inner);
        state.isDelegating = true;
        let failure: Raised;
        // Its frame is below that of the one it hands the exception on to.
        machine.observer.push(frame);
        try {
          return yield* call(
            machine,
            method,
            [type, value, traceback].filter((argument) => argument !== undefined),
          );
        } catch (thrown) {
          if (!(thrown instanceof Raised)) throw thrown;
          failure = thrown;
          machine.heap.closeKeeping(mark, failure.exception);
        } finally {
          state.isDelegating = false;
          machine.observer.pop(frame, true);
        }
        return finish(machine, self, (yield new ResumeRequest(self, null, failure.exception)) as Resumption);
      }
    }
  }
  const exception = yield* thrownException(machine, type, value);
  const isMade = exception !== type && exception !== value;
  return finish(machine, self, (yield new ResumeRequest(self, null, exception, isMade)) as Resumption);
}

/** The iterator that a `yield from` or `await` at which the generator stands is driving. */
export function delegate(self: PyObject): PyObject | null {
  const { frame, isStarted, isDelegating } = self.payload as GeneratorState;
  if (frame === null || frame.isRunning || isDelegating || !isStarted) return null;
  const { ops } = frame.code;
  // A delegation suspends at the YIELD_VALUE between SEND and RESUME; RESUME's operand says which yield it was.
  const resume = (ops[frame.pc] as number) & 0xff;
  if (resume !== RESUME) return null;
  const where = ((ops[frame.pc] as number) >> 8) & 3;
  return where === 2 || where === 3 ? (frame.slots[frame.stackTop - 1] as PyObject) : null;
}
const RESUME = 46;

function* closeDelegate(machine: Machine, self: PyObject, inner: PyObject): Routine<PyObject | null> {
  const state = self.payload as GeneratorState;
  const mark = machine.heap.mark();
  machine.heap.keep(inner);
  state.isDelegating = true;
  try {
    if (inner.type.shape === 'generator') yield* closeGenerator(machine, inner);
    else if ((yield* tryAttribute(machine, inner, machine.name('close'))) !== null)
      yield* callAttribute(machine, inner, 'close');
    // What went through it, and holds its frame, is over before the one around goes on.
    machine.heap.close(mark);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    machine.heap.closeKeeping(mark, thrown.exception);
    return thrown.exception;
  } finally {
    state.isDelegating = false;
  }
}

/** `generator.close()`: GeneratorExit at the yield; answers what the generator returns. */
export function* closeGenerator(machine: Machine, self: PyObject): Routine<PyObject> {
  const status = generatorStatus(self);
  if (status === 'running') machine.fail('ValueError', `${kindName(self)} already executing`);
  if (status === 'closed') return None;
  if (status === 'created') {
    // Nothing of its body has run, so nothing has to be unwound.
    discardFrame(machine, self);
    return None;
  }
  const mark = machine.heap.mark();
  try {
    yield* throwInto(machine, self, GENERATOR_EXIT.object);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const { type } = thrown.exception;
    if (type.isSubtypeOf(STOP_ITERATION))
      return (
        (thrown.exception.items as (PyObject | null)[])[(type.layout.fixed as readonly string[]).indexOf('value')] ??
        None
      );
    if (type.isSubtypeOf(GENERATOR_EXIT)) {
      // The exception holds the frame, which goes while the generator is still being worked on.
      machine.heap.close(mark);
      return None;
    }
    throw thrown;
  }
  machine.fail('RuntimeError', `${kindName(self)} ignored GeneratorExit`);
}

function discardFrame(machine: Machine, self: PyObject): void {
  const state = self.payload as GeneratorState;
  const frame = state.frame as Frame;
  state.frame = null;
  self.flags |= Flag.FINALIZED;
  machine.observer.discard(frame);
  frame.generator = null;
  machine.releaseFrame(frame);
}

/** The exception that arguments of `throw` mean: an instance, or a class with what to call it with. */
export function* thrownException(machine: Machine, type: PyObject, value: PyObject | undefined): Routine<PyObject> {
  let exception = type;
  if (isException(type) && value !== undefined && value !== None)
    machine.fail('TypeError', 'instance exception may not have a separate value');
  if (asType(type)?.isSubtypeOf(BASE_EXCEPTION) === true) {
    if (value !== undefined && value.type.isSubtypeOf(asType(type) as PyType)) exception = value;
    else exception = yield* call(machine, type, value === undefined || value === None ? [] : [value]);
  }
  if (!isException(exception) && exception !== type)
    machine.fail(
      'TypeError',
      `calling ${yield* repr(machine, type)} should have returned an instance of BaseException, not ${exception.type.displayName}`,
    );
  if (!isException(exception))
    machine.fail(
      'TypeError',
      `exceptions must be classes or instances deriving from BaseException, not ${type.type.displayName}`,
    );
  return exception;
}

const SHARED: NativeTable = {
  'send(self, value, /)': {
    doc: 'Goes on with a value as the result of yield.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return yield* sendInto(machine, self, value);
    },
  },
  'throw(self, type, value=None, traceback=None, /)': {
    doc: 'Raises an exception at the yield.',
    routine: throwCalled((self) => self),
  },
  'close(self, /)': {
    doc: 'Ends the generator; its finally blocks run.',
    *routine(machine: Machine, self: PyObject) {
      return yield* closeGenerator(machine, self);
    },
  },
};

/** Attributes of all that keep a frame. */
export const IDENTITY: NativeTable = {
  '__repr__(self, /)': {
    doc: 'Name and address.',
    run: (machine, self: PyObject) =>
      machine.str(`<${self.type.name} object ${item(self, 1).payload as string} at ${addressText(machine, self)}>`),
  },
  __name__: nameAttribute(0),
  __qualname__: nameAttribute(1),
};

function nameAttribute(index: number): NativeTable[string] {
  return {
    doc: 'Name of the function.',
    get: (_machine, self) => item(self, index),
    set(machine: Machine, self, value) {
      if (value === null || value.type.layout !== STR)
        machine.fail('TypeError', `${index === 0 ? '__name__' : '__qualname__'} must be set to a string object`);
      machine.heap.setItem(self, index, value);
    },
  };
}

/** What introspection of a generator (`gi_…`), coroutine (`cr_…`) or asynchronous generator (`ag_…`) answers. */
export function introspection(prefix: string): NativeTable {
  return {
    [`${prefix}_running`]: {
      doc: 'Whether it is running.',
      get: (_machine, self) => bool(generatorStatus(self) === 'running'),
    },
    [`${prefix}_suspended`]: {
      doc: 'Whether it waits at a yield.',
      get: (_machine, self) => bool(generatorStatus(self) === 'suspended'),
    },
    [`${prefix}_frame`]: {
      doc: 'Its frame, None once finished.',
      get(machine: Machine, self) {
        const { frame } = self.payload as GeneratorState;
        return frame === null ? None : frameObject(machine, frame);
      },
    },
    [`${prefix}_code`]: {
      doc: 'The code it runs.',
      get: (_machine, self) => (self.payload as GeneratorState).code.object ?? None,
    },
    [prefix === 'gi' ? 'gi_yieldfrom' : `${prefix}_await`]: {
      doc: 'The iterator it delegates to.',
      get: (_machine, self) => delegate(self) ?? None,
    },
  };
}

export const GENERATOR_METHODS: NativeTable = {
  ...SHARED,
  ...IDENTITY,
  '__iter__(self, /)': { doc: 'The generator itself.', run: (_machine, self) => self as PyObject },
  '__next__(self, /)': {
    doc: 'Goes on to the next yield.',
    *routine(machine: Machine, self: PyObject) {
      return yield* sendInto(machine, self, None);
    },
  },
  ...introspection('gi'),
};

export const COROUTINE_METHODS: NativeTable = {
  ...SHARED,
  ...IDENTITY,
  '__await__(self, /)': {
    doc: 'An iterator that drives the coroutine.',
    run: (machine, self: PyObject) => machine.heap.make(COROUTINE_WRAPPER, [self]),
  },
  ...introspection('cr'),
  cr_origin: { doc: 'Where it was made; not kept.', get: () => None },
};

/** What `coroutine.__await__()` gives: passes everything on to the coroutine. */
export const COROUTINE_WRAPPER_METHODS: NativeTable = {
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self) => self as PyObject },
  '__next__(self, /)': {
    doc: 'Goes on to the next suspension.',
    *routine(machine: Machine, self: PyObject) {
      return yield* sendInto(machine, item(self, 0), None);
    },
  },
  'send(self, value, /)': {
    doc: 'Goes on with a value.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return yield* sendInto(machine, item(self, 0), value);
    },
  },
  'throw(self, type, value=None, traceback=None, /)': {
    doc: 'Raises an exception where the coroutine waits.',
    routine: throwCalled((self) => item(self, 0)),
  },
  'close(self, /)': {
    doc: 'Ends the coroutine.',
    *routine(machine: Machine, self: PyObject) {
      return yield* closeGenerator(machine, item(self, 0));
    },
  },
};
