/**
 * Generators, coroutines and asynchronous generators as objects that keep a frame.
 * Source: CPython's Objects/genobject.c.
 */
import { CodeFlag } from '../compile/code.ts';
import { ASYNC_GENERATOR, COROUTINE, FunctionItem, GENERATOR } from './core-types.ts';
import type { Frame, RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

export class GeneratorState {
  /** Null once the generator has finished. */
  frame: Frame | null;
  isStarted = false;
  /** What is thrown into it is just being passed on to the iterator it delegates to: it counts as running. */
  isDelegating = false;
  /** The exception its suspended frame is handling; owned. */
  handled: PyObject | null = null;
  /** The code it runs, which it knows even when it has finished. */
  readonly code: RunCode;
  /** Of an asynchronous generator: closed, so that nothing can be asked of it any more. */
  isClosed = false;
  /** Of an asynchronous generator: something awaits its next value. */
  isAwaiting = false;
  /** Of an asynchronous generator: the hooks of `sys.set_asyncgen_hooks` have been asked. */
  isHooked = false;
  /** Of a coroutine: awaited already or warned about. */
  isAwaited = false;

  constructor(frame: Frame) {
    this.frame = frame;
    this.code = frame.code;
  }
}

/** The generator object of a frame whose arguments are bound; owned by the current scope. The frame is not entered yet. */
export function makeGenerator(machine: Machine, frame: Frame): PyObject {
  const { flags } = frame.code.code;
  const type =
    (flags & CodeFlag.ASYNC_GENERATOR) !== 0
      ? ASYNC_GENERATOR
      : (flags & CodeFlag.COROUTINE) !== 0
        ? COROUTINE
        : GENERATOR;
  const func = (frame.func as PyObject).items as PyObject[];
  frame.id = machine.heap.nextId();
  frame.pc = 0;
  frame.line = 0;
  frame.stackTop = frame.code.slotCount;
  const names = [func[FunctionItem.NAME] as PyObject, func[FunctionItem.QUALNAME] as PyObject];
  const generator = machine.heap.make(
    type,
    type === ASYNC_GENERATOR ? [...names, null] : names,
    new GeneratorState(frame),
  );
  frame.generator = generator;
  machine.observer.suspended(frame);
  return generator;
}

/** The generator's frame has run to its end: the generator keeps nothing any more. */
export function finishGenerator(machine: Machine, generator: PyObject): void {
  const state = generator.payload as GeneratorState;
  state.frame = null;
  if (machine.handled !== null) {
    machine.observer.handled(null, machine.handled);
    machine.heap.release(machine.handled);
  }
  machine.handled = machine.handledBelow.pop() as PyObject | null;
  machine.heap.release(generator);
}

export type GeneratorStatus = 'created' | 'suspended' | 'running' | 'closed';

export function generatorStatus(generator: PyObject): GeneratorStatus {
  const { frame, isStarted, isDelegating } = generator.payload as GeneratorState;
  if (frame === null) return 'closed';
  if (frame.isRunning || isDelegating) return 'running';
  return isStarted ? 'suspended' : 'created';
}
