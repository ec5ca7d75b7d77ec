/**
 * Starting, leaving and resuming activations: the only code that moves
 * `machine.current`. Knows frames and built-ins under way; knows no instruction.
 */
import { invariant, unreachable } from '../base/invariant.ts';
import { FRAME } from './core-types.ts';
import { After, Frame, NativeFrame, type Activation, type RunCode } from './frame.ts';
import { bindArguments } from './bind-arguments.ts';
import type { GeneratorState } from './generators.ts';
import { answerAfterDeaths, raiseAfterDeaths } from './deaths.ts';
import { finishGenerator, makeGenerator } from './generators.ts';
import type { Machine } from './machine.ts';
import { CallInNamespace, CallRequest, type ResumeRequest, type Resumption, type Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';

/** A frame for `code`, its slots empty. */
export function newFrame(code: RunCode): Frame {
  return code.idle.pop() ?? new Frame(code);
}

/** Makes `frame` the newest. Its arguments are in its slots, its references are set. */
export function enterFrame(machine: Machine, frame: Frame, back: Activation | null): void {
  if (++machine.depth > machine.recursionLimit) {
    machine.depth--;
    abandonFrame(machine, frame);
    machine.fail('RecursionError', 'maximum recursion depth exceeded');
  }
  frame.id = machine.heap.nextId();
  frame.back = back;
  frame.line = 0;
  frame.pc = 0;
  frame.stackTop = frame.code.slotCount;
  frame.mark = machine.heap.mark();
  frame.isRunning = true;
  machine.current = frame;
  machine.observer.push(frame);
}

/** Gives back the references of a frame that was never entered. */
function abandonFrame(machine: Machine, frame: Frame): void {
  frame.stackTop = frame.code.slotCount;
  releaseSlots(machine, frame);
}

/** Takes the newest frame off the stack; what it held is released in the order of the profile. */
export function leaveFrame(machine: Machine, frame: Frame): void {
  machine.depth--;
  frame.isRunning = false;
  machine.current = frame.back;
  const { generator, object } = frame;
  if (generator !== null) {
    finishGenerator(machine, generator);
    frame.generator = null;
  }
  const kept = object !== null;
  if (kept && generator === null) keepCaller(machine, frame);
  machine.observer.pop(frame, kept);
  frame.back = null;
  if (kept) return;
  releaseSlots(machine, frame);
}

/** The frame object of a frame, made on first demand; owned by the current scope. */
export function frameObject(machine: Machine, frame: Frame): PyObject {
  if (frame.object !== null) return machine.heap.keep(frame.object);
  const object = machine.heap.make(FRAME, null, frame);
  frame.object = object;
  return object;
}

/** The nearest frame below: built-ins have none. */
export function frameBelow(frame: Frame): Frame | null {
  let { back } = frame;
  while (back instanceof NativeFrame) ({ back } = back);
  return back;
}

/** A frame that ends while its object lives on has that of its caller from then on, who may end before it. */
function keepCaller(machine: Machine, frame: Frame): void {
  const below = frameBelow(frame);
  if (below === null) return;
  const mark = machine.heap.mark();
  const caller = frameObject(machine, below);
  caller.count++;
  frame.caller = caller;
  machine.heap.close(mark);
}

/** Releases all that a frame holds and puts it aside for reuse. */
export function releaseSlots(machine: Machine, frame: Frame): void {
  const { heap } = machine;
  const { slots } = frame;
  const isBackwards = machine.profile.clearsLocalsBackwards;
  const top = frame.stackTop;
  for (let k = 0; k < top; k++) {
    const i = isBackwards ? top - 1 - k : k;
    const held = slots[i] as PyObject | null;
    if (held === null) continue;
    slots[i] = null;
    if (--held.count === 0 && heap.dieBefore(held, () => takeSlots(isBackwards, frame))) break;
  }
  frame.stackTop = frame.code.slotCount;
  const { namespace, func, instance } = frame;
  frame.namespace = null;
  frame.func = null;
  frame.instance = null;
  if (namespace !== null) heap.release(namespace);
  if (func !== null) heap.release(func);
  if (instance !== null) heap.release(instance);
  frame.globals = null;
  frame.builtins = null;
  frame.after = After.PUSH;
  frame.code.idle.push(frame);
}

/** The references a frame object or generator keeps through its frame, in order of release; they are given up. */
export function takeSlots(machineClearsBackwards: boolean, frame: Frame): (PyObject | null)[] {
  const held = frame.slots.slice(0, frame.stackTop);
  frame.slots.fill(null);
  if (machineClearsBackwards) held.reverse();
  held.push(frame.namespace, frame.func, frame.instance, frame.caller);
  frame.namespace = null;
  frame.func = null;
  frame.instance = null;
  frame.caller = null;
  frame.stackTop = frame.code.slotCount;
  return held;
}

/** Calls a Python function: its frame becomes the newest, or its generator object is the answer. */
export function callFunction(
  machine: Machine,
  callable: PyObject,
  args: readonly PyObject[],
  keywords: readonly string[] | null,
  after: After,
): PyObject | null {
  const back = machine.current;
  const frame = bindArguments(machine, callable, args, keywords);
  if (frame.code.isGenerator) return makeGenerator(machine, frame);
  enterFrame(machine, frame, back);
  frame.after = after;
  return null;
}

/** Runs a class body or a program's code: names go to `namespace`. */
export function enterNamespace(machine: Machine, func: PyObject, namespace: PyObject): void {
  const back = machine.current;
  const frame = bindArguments(machine, func, [], null);
  namespace.count++;
  frame.namespace = namespace;
  enterFrame(machine, frame, back);
  machine.observer.namespace(frame, namespace);
}

/** Starts a routine on behalf of the newest frame and drives it until it ends or a frame has to run. */
export function startRoutine(machine: Machine, routine: Routine<PyObject | null>, mark: number, after: After): void {
  drive(machine, new NativeFrame(routine, mark, machine.current, after, machine.nativeDepth), undefined, null);
}

/** Goes on with a built-in: `input` is what its call returned, or `thrown` what it raised. */
export function drive(
  machine: Machine,
  native: NativeFrame,
  input: PyObject | Resumption | undefined,
  thrown: Raised | null,
): void {
  const { heap } = machine;
  for (;;) {
    machine.current = native;
    let answer: IteratorResult<unknown, PyObject | null>;
    try {
      answer = thrown === null ? native.routine.next(input as PyObject) : native.routine.throw(thrown);
    } catch (failure) {
      machine.nativeDepth = native.nativeDepth;
      const raised = machine.raisedBy(failure);
      if (heap.awaiting.length > 0) {
        const { mark, back, after, nativeDepth } = native;
        native = new NativeFrame(raiseAfterDeaths(machine, raised), mark, back, after, nativeDepth);
        input = undefined;
        thrown = null;
        continue;
      }
      machine.current = native.back;
      raised.exception.count++;
      heap.close(native.mark);
      heap.adopt(raised.exception);
      throw raised;
    }
    thrown = null;
    if (answer.done === true) {
      const { value } = answer;
      if (heap.awaiting.length > 0) {
        const { mark, back, after, nativeDepth } = native;
        native = new NativeFrame(answerAfterDeaths(machine, value), mark, back, after, nativeDepth);
        input = undefined;
        continue;
      }
      if (value !== null) value.count++;
      heap.close(native.mark);
      machine.current = native.back;
      deliver(machine, native.back, value, native.after);
      return;
    }
    const request = answer.value;
    try {
      if (request instanceof CallRequest) {
        const made = callFunction(machine, request.callable, request.args, request.keywords, After.PUSH);
        if (made === null) return;
        input = made;
      } else if (request instanceof CallInNamespace) {
        enterNamespace(machine, request.func, request.namespace);
        return;
      } else {
        resume(machine, request as ResumeRequest, native, After.PUSH);
        return;
      }
    } catch (failure) {
      thrown = machine.raisedBy(failure);
    }
  }
}

/** Puts a generator's frame on the stack; `value` is sent or `thrown` raised at its yield. */
export function resume(
  machine: Machine,
  request: {
    generator: PyObject;
    value: PyObject | null;
    thrown: PyObject | null;
    givesThrown?: boolean;
  },
  back: Activation | null,
  after: After,
): void {
  const { generator, value, thrown } = request;
  const state = generator.payload as GeneratorState;
  const frame = state.frame as Frame;
  invariant(frame !== null && !frame.isRunning, 'resumed a generator that cannot go on');
  if (++machine.depth > machine.recursionLimit) {
    machine.depth--;
    machine.fail('RecursionError', 'maximum recursion depth exceeded');
  }
  frame.back = back;
  frame.after = after;
  if (thrown !== null && request.givesThrown !== true) thrown.count++;
  else if (thrown !== null) machine.heap.disown(thrown);
  frame.mark = machine.heap.mark();
  frame.isRunning = true;
  const begins = !state.isStarted;
  state.isStarted = true;
  machine.handledBelow.push(machine.handled);
  machine.handled = state.handled;
  state.handled = null;
  // The generator lives while it runs, whoever forgets it meanwhile.
  generator.count++;
  machine.current = frame;
  machine.observer.push(frame);
  // Even where an exception is raised, the place of the sent value is filled: handlers count on it.
  const sent = value ?? None;
  sent.count++;
  frame.slots[frame.stackTop++] = sent;
  if (thrown === null) return;
  const raised = new Raised(machine.heap.adopt(thrown));
  raised.isThrownIn = true;
  machine.incoming = raised;
  // Its yield is passed again, so that a handler on the same line is a new line.
  frame.line = -1;
  // What is thrown into a generator that has not begun is seen to call it, although none of its lines runs.
  if (begins && frame.code.isTraced) machine.observer.step('call', frame, frame.code.code.firstLine);
}

/** Takes a generator's frame off the stack at a yield and hands `value` to whoever resumed it. */
export function suspend(machine: Machine, frame: Frame, value: PyObject): void {
  const generator = frame.generator as PyObject;
  const { back, after } = frame;
  machine.depth--;
  frame.isRunning = false;
  frame.back = null;
  (generator.payload as GeneratorState).handled = machine.handled;
  machine.handled = machine.handledBelow.pop() as PyObject | null;
  machine.current = back;
  machine.observer.pop(frame, true);
  machine.heap.release(generator);
  answerResume(machine, back, value, after, false);
}

/** Gives what a function's frame returned, an owned `value`, to the activation below. */
export function answerCall(machine: Machine, back: Activation | null, value: PyObject, after: After): void {
  if (back instanceof NativeFrame) {
    machine.heap.adopt(value);
    drive(machine, back, value, null);
  } else deliver(machine, back, value, after);
}

/** Gives what a generator's frame yielded or, if `finished`, returned to whoever resumed it. */
export function answerResume(
  machine: Machine,
  back: Activation | null,
  value: PyObject,
  after: After,
  finished: boolean,
): void {
  if (back instanceof NativeFrame) {
    machine.heap.adopt(value);
    drive(machine, back, { value, finished }, null);
  } else deliverFromGenerator(machine, back as Frame, value, after, finished);
}

function deliverFromGenerator(machine: Machine, frame: Frame, value: PyObject, after: After, finished: boolean): void {
  if (after === After.FOR_ITER) {
    if (finished) {
      machine.heap.release(value);
      deliver(machine, frame, null, after);
    } else deliver(machine, frame, value, after);
    return;
  }
  invariant(after === After.SEND, 'a generator was resumed in an unknown way');
  frame.slots[frame.stackTop++] = value;
  if (finished) frame.pc = sendTarget(frame);
}

/** Target of the SEND that the frame is at. */
function sendTarget(frame: Frame): number {
  return (frame.code.ops[frame.pc - 1] as number) >> 8;
}

/** Does with an owned `value` (null: none) what the instruction that asked for it wants. */
export function deliver(machine: Machine, frame: Activation | null, value: PyObject | null, after: After): void {
  if (frame === null) {
    machine.result = value;
    return;
  }
  invariant(frame instanceof Frame, 'a value was delivered to a built-in');
  const { slots } = frame;
  switch (after) {
    case After.PUSH:
      slots[frame.stackTop++] = value ?? keptNone();
      break;
    case After.DISCARD:
      if (value !== null) machine.heap.release(value);
      break;
    case After.FOR_ITER:
      if (value === null) frame.pc = exhaustedTarget(frame);
      else slots[frame.stackTop++] = value;
      break;
    case After.SPREAD: {
      const items = machine.spreading;
      machine.spreading = [];
      for (let i = items.length - 1; i >= 0; i--) slots[frame.stackTop++] = items[i] as PyObject | null;
      break;
    }
    case After.SEND:
      slots[frame.stackTop++] = value ?? keptNone();
      if (machine.sendFinished) {
        machine.sendFinished = false;
        frame.pc = sendTarget(frame);
      }
      break;
    case After.REPLACE: {
      const left = slots[frame.stackTop - 2] as PyObject;
      const right = slots[frame.stackTop - 1] as PyObject;
      slots[frame.stackTop - 2] = value ?? keptNone();
      frame.stackTop--;
      const isRightFirst = machine.profile.releasesRightOperandFirst;
      machine.heap.release(isRightFirst ? right : left);
      machine.heap.release(isRightFirst ? left : right);
      break;
    }
    default:
      unreachable(after);
  }
}

function keptNone(): PyObject {
  None.count++;
  return None;
}

/** Where a `for` goes on when its iterator is exhausted: behind the END_FOR at the jump's target. */
export function exhaustedTarget(frame: Frame): number {
  const { ops } = frame.code;
  return afterEndFor(ops, (ops[frame.pc - 1] as number) >> 8);
}

const END_FOR = 37;
export function afterEndFor(ops: Int32Array, target: number): number {
  while (((ops[target] as number) & 0xff) !== END_FOR) target++;
  return target + 1;
}
