/**
 * Generators and coroutines as objects. Source: CPython's Objects/genobject.c.
 */
import { COROUTINE, GENERATOR_EXIT, STOP_ITERATION, STR } from '../core-types.ts';
import type { Frame } from '../frame.ts';
import { type GeneratorState, generatorStatus } from '../generators.ts';
import type { Machine } from '../machine.ts';
import { ResumeRequest, type NativeTable, type Resumption, type Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { asType, call, callAttribute } from '../operations/call.ts';
import { tryAttribute } from '../operations/attribute.ts';
import { addressText } from '../operations/text.ts';
import { Raised } from '../raise.ts';
import { None, bool } from '../singletons.ts';
import { frameObject } from '../unwind.ts';
import { isException } from '../exceptions.ts';

const kindName = (self: PyObject): string => (self.type === COROUTINE ? 'coroutine' : 'generator');
const item = (self: PyObject, index: number): PyObject => (self.items as PyObject[])[index] as PyObject;

/** Resumes with a value; StopIteration when the generator has returned. */
export function* sendInto(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const status = generatorStatus(self);
  if (status === 'running') machine.fail('ValueError', `${kindName(self)} already executing`);
  if (status === 'closed') {
    if (self.type === COROUTINE) machine.fail('RuntimeError', 'cannot reuse already awaited coroutine');
    throw machine.error(STOP_ITERATION);
  }
  if (status === 'created' && value !== None)
    machine.fail('TypeError', `can't send non-None value to a just-started ${kindName(self)}`);
  return finish(machine, (yield new ResumeRequest(self, value, null)) as Resumption);
}

function finish(machine: Machine, { value, finished }: Resumption): PyObject {
  if (!finished) return value;
  throw value === None ? machine.error(STOP_ITERATION) : machine.error(STOP_ITERATION, value);
}

/** Raises `exception` at the generator's yield, or in the iterator it delegates to. */
export function* throwInto(machine: Machine, self: PyObject, exception: PyObject): Routine<PyObject> {
  const status = generatorStatus(self);
  if (status === 'running') machine.fail('ValueError', `${kindName(self)} already executing`);
  if (status === 'closed') {
    if (self.type === COROUTINE) machine.fail('RuntimeError', 'cannot reuse already awaited coroutine');
    throw new Raised(exception);
  }
  const inner = delegate(self);
  if (inner !== null) {
    if (exception.type.isSubtypeOf(GENERATOR_EXIT)) {
      const failure = yield* closeDelegate(machine, self, inner);
      if (failure !== null) return finish(machine, (yield new ResumeRequest(self, null, failure)) as Resumption);
    } else {
      const method = yield* tryAttribute(machine, inner, machine.name('throw'));
      if (method !== null) {
        const state = self.payload as GeneratorState;
        const frame = state.frame as Frame;
        frame.isRunning = true;
        try {
          return yield* call(machine, method, [exception]);
        } catch (thrown) {
          frame.isRunning = false;
          if (!(thrown instanceof Raised)) throw thrown;
          return finish(machine, (yield new ResumeRequest(self, null, thrown.exception)) as Resumption);
        } finally {
          frame.isRunning = false;
        }
      }
    }
  }
  return finish(machine, (yield new ResumeRequest(self, null, exception)) as Resumption);
}

/** The iterator that a `yield from` or `await` at which the generator stands is driving. */
export function delegate(self: PyObject): PyObject | null {
  const { frame, isStarted } = self.payload as GeneratorState;
  if (frame === null || frame.isRunning || !isStarted) return null;
  const { ops } = frame.code;
  // A delegation suspends at the YIELD_VALUE between SEND and RESUME; RESUME's operand says which yield it was.
  const resume = (ops[frame.pc] as number) & 0xff;
  if (resume !== RESUME) return null;
  const where = ((ops[frame.pc] as number) >> 8) & 3;
  return where === 2 || where === 3 ? (frame.slots[frame.stackTop - 1] as PyObject) : null;
}
const RESUME = 46;

function* closeDelegate(machine: Machine, self: PyObject, inner: PyObject): Routine<PyObject | null> {
  const frame = (self.payload as GeneratorState).frame as Frame;
  frame.isRunning = true;
  try {
    if (inner.type.shape === 'generator') yield* closeGenerator(machine, inner);
    else if ((yield* tryAttribute(machine, inner, machine.name('close'))) !== null) yield* callAttribute(machine, inner, 'close');
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    return thrown.exception;
  } finally {
    frame.isRunning = false;
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
  try {
    yield* throwInto(machine, self, machine.error(GENERATOR_EXIT).exception);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const { type } = thrown.exception;
    if (type.isSubtypeOf(STOP_ITERATION)) return (thrown.exception.items as (PyObject | null)[])[(type.layout.fixed as readonly string[]).indexOf('value')] ?? None;
    if (type.isSubtypeOf(GENERATOR_EXIT)) return None;
    throw thrown;
  }
  machine.fail('RuntimeError', `${kindName(self)} ignored GeneratorExit`);
}

function discardFrame(machine: Machine, self: PyObject): void {
  const state = self.payload as GeneratorState;
  const frame = state.frame as Frame;
  state.frame = null;
  self.flags |= Flag.FINALIZED;
  frame.generator = null;
  machine.observer.discard(frame);
  machine.releaseFrame(frame);
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
    *routine(machine: Machine, self: PyObject, type: PyObject, value?: PyObject) {
      let exception = type;
      const cls = asType(type);
      if (cls !== null) {
        if (value !== undefined && value !== None && isException(value)) exception = value;
        else exception = yield* call(machine, type, value === undefined || value === None ? [] : [value]);
      }
      if (!isException(exception))
        machine.fail('TypeError', `exceptions must be classes or instances deriving from BaseException, not ${type.type.name}`);
      return yield* throwInto(machine, self, exception);
    },
  },
  'close(self, /)': {
    doc: 'Ends the generator; its finally blocks run.',
    *routine(machine: Machine, self: PyObject) {
      return yield* closeGenerator(machine, self);
    },
  },
  '__repr__(self, /)': {
    doc: 'Name and address.',
    run: (machine, self: PyObject) =>
      machine.str(`<${kindName(self)} object ${item(self, 1).payload as string} at ${addressText(machine, self)}>`),
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

/** What introspection of a generator (`gi_…`) or coroutine (`cr_…`) answers. */
function introspection(prefix: string): NativeTable {
  return {
    [`${prefix}_running`]: { doc: 'Whether it is running.', get: (_machine, self) => bool(generatorStatus(self) === 'running') },
    [`${prefix}_suspended`]: { doc: 'Whether it waits at a yield.', get: (_machine, self) => bool(generatorStatus(self) === 'suspended') },
    [`${prefix}_frame`]: {
      doc: 'Its frame, None once finished.',
      get(machine: Machine, self) {
        const { frame } = self.payload as GeneratorState;
        return frame === null ? None : frameObject(machine, frame);
      },
    },
    [`${prefix}_code`]: {
      doc: 'The code it runs.',
      get(_machine, self) {
        const { frame } = self.payload as GeneratorState;
        return frame?.code.object ?? None;
      },
    },
    [prefix === 'gi' ? 'gi_yieldfrom' : `${prefix}_await`]: { doc: 'The iterator it delegates to.', get: (_machine, self) => delegate(self) ?? None },
  };
}

export const GENERATOR_METHODS: NativeTable = {
  ...SHARED,
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
  '__await__(self, /)': { doc: 'What drives the coroutine: itself.', run: (_machine, self) => self as PyObject },
  ...introspection('cr'),
};
