/**
 * Delegation to sub-iterators: `yield from` and `await`. Source: CPython's
 * Python/bytecodes.c (SEND, GET_AWAITABLE, CLEANUP_THROW), Objects/genobject.c.
 */
import { CodeFlag } from '../compile/code.ts';
import { resume, startRoutine } from './activation.ts';
import { ASYNC_GENERATOR, COROUTINE, GENERATOR, STOP_ITERATION, exceptionType } from './core-types.ts';
import { setCause } from './exceptions.ts';
import { After, type Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import { generatorStatus } from './generators.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { callAttribute, callMethod } from './operations/call.ts';
import { iterator, nextOrRaised } from './operations/iterate.ts';
import { Raised, raiseAgain } from './raise.ts';
import { None } from './singletons.ts';

const runsFrame = (object: PyObject): boolean => object.type === GENERATOR || object.type === COROUTINE;

/** SEND: passes the value on top of the stack to the receiver below it. */
export function sendRoutine(machine: Machine, frame: Frame, _target: number): void {
  const { slots } = frame;
  const value = slots[frame.stackTop - 1] as PyObject;
  const receiver = slots[frame.stackTop - 2] as PyObject;
  const mark = machine.heap.mark();
  machine.heap.adopt(value);
  frame.stackTop--;
  if (runsFrame(receiver) && (generatorStatus(receiver) === 'created' || generatorStatus(receiver) === 'suspended')) {
    resume(machine, { generator: receiver, value, thrown: null }, frame, After.SEND);
    machine.heap.close(mark);
    // The mark of the resumed frame was taken above the value that is now its own.
    (machine.current as Frame).mark = machine.heap.mark();
    return;
  }
  startRoutine(machine, sendTo(machine, receiver, value), mark, After.SEND);
}

const isNativeIterator = ({ type }: PyObject): boolean =>
  type === GENERATOR || type.next !== null || type.nextRoutine !== null;

function* sendTo(machine: Machine, receiver: PyObject, value: PyObject): Routine<PyObject> {
  try {
    if (value === None && isNativeIterator(receiver)) {
      const item = yield* nextOrRaised(machine, receiver);
      if (item !== null) return item;
      machine.sendFinished = true;
      return machine.lastStopValue();
    }
    const method = value === None ? receiver.type.lookup('__next__') : null;
    // Not by way of `next`, which forgets the value of the StopIteration.
    if (method !== null) return yield* callMethod(machine, method, receiver, []);
    return yield* callAttribute(machine, receiver, 'send', [value]);
  } catch (thrown) {
    if (!(thrown instanceof Raised) || !thrown.exception.type.isSubtypeOf(STOP_ITERATION)) throw thrown;
    machine.sendFinished = true;
    return stopValue(thrown.exception);
  }
}

/** The value that a StopIteration carries. */
export function stopValue(exception: PyObject): PyObject {
  return (exception.items as (PyObject | null)[])[(STOP_ITERATION.fixed as readonly string[]).indexOf('value')] ?? None;
}

/** GET_YIELD_FROM_ITER. */
export function* yieldFromIterator(machine: Machine, frame: Frame, source: PyObject): Routine<PyObject> {
  if (source.type === COROUTINE) {
    if ((frame.code.code.flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) === 0)
      machine.fail('TypeError', "cannot 'yield from' a coroutine object in a non-coroutine generator");
    return source;
  }
  return source.type === GENERATOR ? source : yield* iterator(machine, source);
}

/** GET_AWAITABLE: the iterator that `await` drives. */
export function* awaitable(machine: Machine, object: PyObject, where: number): Routine<PyObject> {
  if (object.type === COROUTINE) {
    const state = object.payload as GeneratorState;
    if (generatorStatus(object) === 'suspended' && state.isAwaited)
      machine.fail('RuntimeError', 'coroutine is being awaited already');
    state.isAwaited = true;
    return object;
  }
  const isIterableCoroutine =
    object.type === GENERATOR &&
    ((object.payload as GeneratorState).code.code.flags & CodeFlag.ITERABLE_COROUTINE) !== 0;
  if (isIterableCoroutine) return object;
  const method = object.type.lookup('__await__');
  if (method === null) {
    if (where === 1)
      machine.fail(
        'TypeError',
        `'async with' received an object from __aenter__ that does not implement __await__: ${object.type.displayName}`,
      );
    if (where === 2)
      machine.fail(
        'TypeError',
        `'async with' received an object from __aexit__ that does not implement __await__: ${object.type.displayName}`,
      );
    machine.fail('TypeError', `'${object.type.displayName}' object can't be awaited`);
  }
  const result = yield* callMethod(machine, method, object, []);
  if (result.type === COROUTINE) machine.fail('TypeError', '__await__() returned a coroutine');
  if (result.type !== GENERATOR && result.type.lookup('__next__') === null)
    machine.fail('TypeError', `__await__() returned non-iterator of type '${result.type.displayName}'`);
  return result;
}

/** GET_AITER. */
export function* asyncIterator(machine: Machine, object: PyObject): Routine<PyObject> {
  const method = object.type.lookup('__aiter__');
  if (method === null)
    machine.fail('TypeError', `'async for' requires an object with __aiter__ method, got ${object.type.displayName}`);
  const result = yield* callMethod(machine, method, object, []);
  if (result.type.lookup('__anext__') === null)
    machine.fail(
      'TypeError',
      `'async for' received an object from __aiter__ that does not implement __anext__: ${result.type.displayName}`,
    );
  return result;
}

/** GET_ANEXT. */
export function* asyncNext(machine: Machine, object: PyObject): Routine<PyObject> {
  const method = object.type.lookup('__anext__');
  if (object.type === ASYNC_GENERATOR) return yield* callMethod(machine, method as PyObject, object, []);
  if (method === null)
    machine.fail('TypeError', `'async for' requires an iterator with __anext__ method, got ${object.type.displayName}`);
  const result = yield* callMethod(machine, method, object, []);
  try {
    return yield* awaitable(machine, result, 0);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const failure = machine.error(
      'TypeError',
      `'async for' received an invalid object from __anext__: ${result.type.displayName}`,
    );
    setCause(machine, failure.exception, thrown.exception);
    throw failure;
  }
}

/** END_ASYNC_FOR: StopAsyncIteration ends the loop, anything else goes on. */
export function endAsyncFor(machine: Machine, frame: Frame): void {
  const exception = frame.slots[frame.stackTop - 1] as PyObject;
  const awaited = frame.slots[frame.stackTop - 2] as PyObject;
  frame.stackTop -= 2;
  if (exception.type.isSubtypeOf(exceptionType('StopAsyncIteration'))) {
    machine.heap.release(exception);
    machine.heap.release(awaited);
    return;
  }
  machine.heap.adopt(exception);
  machine.heap.release(awaited);
  throw raiseAgain(exception, frame.pc - 1);
}

/** CLEANUP_THROW: a StopIteration thrown into the delegation is its result. */
export function* cleanupThrow(machine: Machine, exception: PyObject): Routine<null> {
  if (exception.type.isSubtypeOf(STOP_ITERATION)) return machine.spread(stopValue(exception), None);
  machine.heap.keep(exception);
  throw raiseAgain(exception, -1);
}
