/**
 * Exceptions on their way through frames: tracebacks, contexts, handlers. Source:
 * CPython's Python/ceval.c (error and exception_unwind), Python/traceback.c.
 */
import { handlerAt, type Code } from '../compile/code.ts';
import { drive, frameObject, leaveFrame, startRoutine } from './activation.ts';
import { ExceptionItem, TRACEBACK } from './core-types.ts';
import { raiseAfterDeaths } from './deaths.ts';
import type { Frame } from './frame.ts';
import { After, NativeFrame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import { raiseAgain, type Raised } from './raise.ts';
import { None } from './singletons.ts';

/** Line that instruction `index` belongs to; the function's first if it has none. */
export function lineAt(code: Code, index: number): number {
  const line = code.positions[index * 4] as number;
  return line > 0 ? line : code.firstLine;
}

/** The exception that `raise` alone raises again, or null. */
export function handledException(machine: Machine): PyObject | null {
  if (machine.handled !== null) return machine.handled;
  for (let i = machine.handledBelow.length - 1; i >= 0; i--) {
    const below = machine.handledBelow[i] as PyObject | null;
    if (below !== null) return below;
  }
  return null;
}

function contextOf(exception: PyObject): PyObject | null {
  return (exception.items as (PyObject | null)[])[ExceptionItem.CONTEXT] ?? null;
}

/** Sets the context of an exception that is being raised to the one being handled, without making a cycle of contexts. */
export function chainContext(machine: Machine, exception: PyObject, handled: PyObject | null): void {
  if (handled === null || handled === exception) return;
  // A program may have made a cycle already: a second place at half the speed tells when everything was seen (Floyd).
  let slow = handled;
  let moves = false;
  let links = 0;
  for (let one: PyObject = handled; ; moves = !moves, links++) {
    const context = contextOf(one);
    if (context === null) break;
    if (context === exception) {
      machine.heap.setItem(one, ExceptionItem.CONTEXT, null);
      break;
    }
    one = context;
    if (one === slow) break;
    if (moves) slow = contextOf(slow) as PyObject;
  }
  // Exceptions raised again and again while others are handled make chains without end, walked at each.
  machine.work(links >> 4);
  machine.heap.setItem(exception, ExceptionItem.CONTEXT, handled);
}

/** Adds `frame` at the instruction it is at to the exception's traceback. */
export function addTraceback(machine: Machine, exception: PyObject, frame: Frame): void {
  const { heap } = machine;
  const mark = heap.mark();
  const next = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
  const entry = heap.make(TRACEBACK, [next, frameObject(machine, frame)]);
  entry.n = lineAt(frame.code.code, frame.pc - 1);
  entry.extra = frame.pc - 1;
  heap.setItem(exception, ExceptionItem.TRACEBACK, entry);
  heap.close(mark);
}

/** Releases the operands of a frame, the newest first, until `depth` are left. */
function dropOperands(machine: Machine, frame: Frame, depth: number): void {
  const { slots } = frame;
  const bottom = frame.code.slotCount + depth;
  while (frame.stackTop > bottom) {
    const dropped = slots[--frame.stackTop] as PyObject | null;
    slots[frame.stackTop] = null;
    if (dropped !== null) machine.heap.release(dropped);
  }
}

/**
 * Carries an exception from the newest frame to its handler; on return the machine's
 * newest frame is about to run the handler. Rethrows if there is none. `isAgain`: the
 * frame raises it again, so that it is in the traceback already.
 */
export function unwind(machine: Machine, raised: Raised, isAgain: boolean): void {
  const { heap } = machine;
  const { exception } = raised;
  exception.count++;
  for (;;) {
    const frame = machine.current as Frame;
    if (heap.awaiting.length > 0) {
      // What died in the instruction that failed runs its Python code first.
      raised.isAgain = isAgain;
      suspendUnwinding(machine, raised);
      return;
    }
    if (!isAgain) addTraceback(machine, exception, frame);
    isAgain = false;
    if (!raised.isQuiet && frame.code.isTraced)
      machine.observer.step('exception', frame, lineAt(frame.code.code, frame.pc - 1));
    raised.isQuiet = false;
    const raisedAt = raised.raisedAt >= 0 ? raised.raisedAt : frame.pc - 1;
    const handler = handlerAt(frame.code.code.exceptionTable, raisedAt);
    raised.raisedAt = -1;
    if (handler !== null) {
      const { slots } = frame;
      dropOperands(machine, frame, handler.depth);
      if (handler.lasti) {
        const index = machine.newInt(frame.pc - 1);
        index.count++;
        slots[frame.stackTop++] = index;
      }
      slots[frame.stackTop++] = exception;
      frame.pc = handler.target;
      heap.close(frame.mark);
      return;
    }
    dropOperands(machine, frame, 0);
    if (heap.awaiting.length > 0) {
      // What dies with them runs its Python code while the frame still stands; then the frame is left.
      suspendUnwinding(machine, raiseAgain(exception, raisedAt));
      return;
    }
    if (frame.code.isTraced)
      machine.observer.step(frame.back === null ? 'end' : 'return', frame, lineAt(frame.code.code, frame.pc - 1));
    const { back } = frame;
    heap.close(frame.mark);
    heap.adopt(exception);
    exception.count++;
    leaveFrame(machine, frame);
    if (back === null) {
      heap.release(exception);
      throw raised;
    }
    if (back instanceof NativeFrame) {
      heap.release(exception);
      drive(machine, back, undefined, raised);
      return;
    }
  }
}

/** Lets the Python code of deaths run before an exception, which is counted for the unwinding, goes on. */
function suspendUnwinding(machine: Machine, raised: Raised): void {
  const { heap } = machine;
  const mark = heap.mark();
  heap.adopt(raised.exception);
  startRoutine(machine, raiseAfterDeaths(machine, raised), mark, After.DISCARD);
}

/** The value of an exception's own reference, None if it has none. */
export function exceptionItem(exception: PyObject, index: number): PyObject {
  return (exception.items as (PyObject | null)[])[index] ?? None;
}
