/**
 * What has to happen in Python before an object may die: `__del__`, callbacks of
 * weak references, `finally` blocks of suspended generators. Source: CPython's
 * Objects/object.c (PyObject_CallFinalizerFromDealloc), Objects/weakrefobject.c, genobject.c.
 */
import { handlerAt } from '../compile/code.ts';
import { ASYNC_GENERATOR, COROUTINE, FRAME, GENERATOR_EXIT, MEMORYVIEW, STOP_ITERATION } from './core-types.ts';
import { takeSlots } from './activation.ts';
import type { Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import { generatorStatus } from './generators.ts';
import type { Machine } from './machine.ts';
import { ResumeRequest, type Routine } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import { call, callMethod } from './operations/call.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { FINALIZER } from './types/async-generator.ts';
import type { ViewState } from './types/buffer.ts';
import { closeGenerator, delegate, kindName } from './types/generator.ts';
import { reportUnraisable } from './unraisable.ts';
import { warn } from './warn.ts';

export const isGeneratorKind = (object: PyObject): boolean => object.type.shape === 'generator';

/** Whether a generator that is forgotten now has something left to do. */
function leavesWork(generator: PyObject): boolean {
  const status = generatorStatus(generator);
  return (
    status === 'suspended' ||
    (status === 'created' && (generator.type === COROUTINE || finalizerOf(generator) !== null))
  );
}

/**
 * Whether anything would be heard of the end of a generator: one that is suspended outside of every `try` and `with` is
 * not even resumed to be closed, unless it is traced (gen_close), which nobody wants at the end of the interpreter.
 */
export function leavesLastWords(generator: PyObject): boolean {
  if (!leavesWork(generator)) return false;
  const { frame } = generator.payload as GeneratorState;
  if (frame === null || generatorStatus(generator) !== 'suspended' || finalizerOf(generator) !== null) return true;
  const handler = handlerAt(frame.code.code.exceptionTable, frame.pc - 1);
  // The outermost handler, which every generator has, only turns StopIteration into RuntimeError.
  return handler !== null && !(handler.lasti && handler.depth === 0);
}

/** The hook that an asynchronous generator wants to be given to when it is forgotten unfinished. */
function finalizerOf(generator: PyObject): PyObject | null {
  if (generator.type !== ASYNC_GENERATOR || (generator.payload as GeneratorState).isClosed) return null;
  return (generator.items as (PyObject | null)[])[FINALIZER] ?? null;
}

export function needsPython(object: PyObject): boolean {
  if (object.type.hasFinalizer && (object.flags & Flag.FINALIZED) === 0) return true;
  if ((object.flags & Flag.WEAKLY_REFERENCED) !== 0) return true;
  return isGeneratorKind(object) && (object.flags & Flag.FINALIZED) === 0 && leavesWork(object);
}

/** References kept in the frame of a generator or frame object. */
export function extraReferences(object: PyObject, isBackwards: boolean): (PyObject | null)[] | null {
  if (isGeneratorKind(object)) {
    const state = object.payload as GeneratorState;
    const { frame, handled } = state;
    if (frame === null) return handled === null ? null : [handled];
    state.frame = null;
    frame.generator = null;
    if (frame.object !== null) return null;
    return [...takeSlots(isBackwards, frame), handled];
  }
  if (object.type === MEMORYVIEW) {
    const { live, buffer } = object.payload as ViewState;
    if (live) buffer.n--;
    return null;
  }
  if (object.type === FRAME) {
    const frame = object.payload as Frame;
    frame.object = null;
    if (frame.isRunning || frame.generator !== null) return null;
    const { func, namespace } = frame;
    frame.func = null;
    frame.namespace = null;
    return [func, namespace, ...takeSlots(isBackwards, frame)];
  }
  return null;
}

/** What an instruction works on lives until the Python code of the deaths that it has caused has run. */
export function holdOperands(machine: Machine, ...operands: (PyObject | null)[]): void {
  if (machine.heap.awaiting.length === 0) return;
  for (const operand of operands) {
    if (operand === null) continue;
    operand.count++;
    machine.heldOperands.push(operand);
  }
}

/** Deaths that a built-in has caused come before what it worked on is given back; then it answers `result`. */
export function* answerAfterDeaths(machine: Machine, result: PyObject | null): Routine<PyObject | null> {
  if (result !== null) machine.heap.keep(result);
  yield* settleDeaths(machine);
  return result;
}

/** As `answerAfterDeaths`, where an exception goes on its way. */
export function* raiseAfterDeaths(machine: Machine, raised: Raised): Routine<null> {
  yield* settleDeaths(machine);
  throw raised;
}

/** Works off deaths while a built-in holds some objects, and gives them back. */
export function* settleHolding(machine: Machine, held: readonly PyObject[]): Routine<void> {
  const { heap } = machine;
  const mark = heap.mark();
  for (const object of held) heap.keep(object);
  yield* settleDeaths(machine);
  heap.close(mark);
}

/** Works off the deaths that await Python code, in order; what dies meanwhile goes first. */
export function* settleDeaths(machine: Machine): Routine<null> {
  const { heap } = machine;
  while (heap.awaiting.length > 0) {
    const batch = heap.awaiting.splice(0);
    heap.pending = false;
    // Held until its own code has run; a count above one afterwards means it lives on.
    for (const object of batch) {
      object.count++;
      machine.heldByDeaths.add(object);
    }
    for (const object of batch) {
      const base = heap.beginPython();
      const mark = heap.mark();
      // Who watches a generator hears of its end before it says its last words; of any other object after them.
      if (isGeneratorKind(object) && object.count === 1) yield* callbacks(machine, object);
      yield* finalize(machine, object);
      heap.close(mark);
      // What its last words let go dies while it is still there.
      if (heap.awaiting.length > 0) yield* settleDeaths(machine);
      if (object.count === 1) yield* callbacks(machine, object);
      machine.heldByDeaths.delete(object);
      if (--object.count === 0) heap.dieAfterPython(object);
      if (heap.awaiting.length > 0) yield* settleDeaths(machine);
      heap.endPython(base);
      if (heap.awaiting.length > 0) yield* settleDeaths(machine);
    }
  }
  return null;
}

/** Runs `__del__`, or closes a suspended generator; errors are reported and forgotten. */
export function* finalize(machine: Machine, object: PyObject): Routine<void> {
  if ((object.flags & Flag.FINALIZED) !== 0) return;
  if (isGeneratorKind(object)) {
    if (generatorStatus(object) === 'created' && !leavesWork(object) && machine.profile.closesUnstartedGenerators) {
      yield* closeGenerator(machine, object);
      return;
    }
    if (!leavesWork(object) || (machine.finalization !== 'none' && !leavesLastWords(object))) return;
    object.flags |= Flag.FINALIZED;
    const finalizer = finalizerOf(object);
    try {
      if (finalizer === null && object.type === COROUTINE && generatorStatus(object) === 'created') {
        const { code } = (object.payload as GeneratorState).code;
        yield* warn(machine, 'RuntimeWarning', `coroutine '${code.qualname}' was never awaited`, object);
        return;
      }
      if (finalizer !== null) {
        yield* call(machine, finalizer, [object]);
        return;
      }
      if (delegate(object) !== null) {
        yield* closeGenerator(machine, object);
        return;
      }
      yield new ResumeRequest(object, null, machine.error(GENERATOR_EXIT).exception, true);
      const state = object.payload as GeneratorState;
      if (state.frame !== null) machine.fail('RuntimeError', `${kindName(object)} ignored GeneratorExit`);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      const { type } = thrown.exception;
      if (!type.isSubtypeOf(GENERATOR_EXIT) && !type.isSubtypeOf(STOP_ITERATION))
        yield* reportUnraisable(
          machine,
          thrown.exception,
          finalizer === null ? 'while closing generator' : 'while finalizing generator',
          object,
        );
    }
    return;
  }
  const method = object.type.hasFinalizer ? object.type.lookup('__del__') : null;
  if (method === null) return;
  object.flags |= Flag.FINALIZED;
  try {
    yield* callMethod(machine, method, object, []);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    yield* reportUnraisable(machine, thrown.exception, 'while calling deallocator', method);
  }
}

/** Clears the weak references to `object` and calls their callbacks, newest first. */
export function* callbacks(machine: Machine, object: PyObject): Routine<void> {
  yield* callBack(machine, clearWeakReferences(machine, object));
}

const callbackOf = (reference: PyObject): PyObject | null => (reference.items as (PyObject | null)[])[0] ?? null;

/**
 * The weak references to `object`, or those `withCallback`, answer None from now on; those with a callback are given newest
 * first, owned by the current scope.
 */
export function clearWeakReferences(machine: Machine, object: PyObject, withCallback = false): PyObject[] {
  const { heap } = machine;
  if ((object.flags & Flag.WEAKLY_REFERENCED) === 0) return [];
  const references = heap.weakReferences.get(object) ?? [];
  const isKept = (reference: PyObject): boolean => withCallback && (callbackOf(reference) ?? None) === None;
  const kept = references.filter(isKept);
  if (kept.length > 0) heap.weakReferences.set(object, kept);
  else {
    heap.weakReferences.delete(object);
    object.flags &= ~Flag.WEAKLY_REFERENCED;
  }
  const cleared = references.filter((reference) => !isKept(reference)).reverse();
  for (const reference of cleared) {
    reference.payload = null;
    machine.observer.weak(reference, null, object);
  }
  return cleared
    .filter((reference) => (callbackOf(reference) ?? None) !== None)
    .map((reference) => heap.keep(reference));
}

/** Calls the callbacks of cleared weak references that the current scope holds; one that only the scope holds is silent. */
export function* callBack(machine: Machine, cleared: readonly PyObject[]): Routine<void> {
  for (const reference of cleared) {
    const callback = callbackOf(reference);
    if (callback === null || callback === None || reference.count === 1) continue;
    machine.heap.keep(callback);
    machine.heap.setItem(reference, 0, null);
    try {
      yield* call(machine, callback, [reference]);
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      yield* reportUnraisable(machine, thrown.exception, 'while calling weakref callback', callback);
    }
  }
}
