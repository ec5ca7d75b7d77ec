/**
 * References that CPython borrows and this machine counts: operands and arguments loaded by LOAD_FAST_BORROW (3.14) and
 * constants (3.15). Only `sys.getrefcount` asks, so they are found on demand from the code instead of being tracked.
 * Source: CPython's InternalDocs/stackrefs.md; figures measured on 3.14.10 and 3.15.2.
 */
import { OPCODES } from '../compile/opcodes.ts';
import { producers } from '../compile/stack-effects.ts';
import { OBJECT } from './core-types.ts';
import { Frame, NativeFrame, type Activation, type RunCode } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import { NO_VERSION } from './run-names.ts';

const LOAD_FAST = OPCODES.LOAD_FAST.number;
const LOAD_FAST_CHECK = OPCODES.LOAD_FAST_CHECK.number;
const LOAD_FAST_PAIR = OPCODES.LOAD_FAST_LOAD_FAST.number;
const STORE_FAST = OPCODES.STORE_FAST.number;
const STORE_FAST_LOAD_FAST = OPCODES.STORE_FAST_LOAD_FAST.number;
const STORE_FAST_STORE_FAST = OPCODES.STORE_FAST_STORE_FAST.number;
const LOAD_FAST_BORROW = OPCODES.LOAD_FAST_BORROW.number;
const LOAD_FAST_BORROW_PAIR = OPCODES.LOAD_FAST_BORROW_LOAD_FAST_BORROW.number;
const LOAD_SUPER_ATTR = OPCODES.LOAD_SUPER_ATTR.number;
const LOAD_CONST = OPCODES.LOAD_CONST.number;
const LOAD_ATTR = OPCODES.LOAD_ATTR.number;
const BINARY_OP = OPCODES.BINARY_OP.number;
const CALL = OPCODES.CALL.number;
const CALL_KW = OPCODES.CALL_KW.number;

/** What the instruction at `index` lends as its `which`-th pushed value: the object in the local, the constant, or null. */
function lent(frame: Frame, index: number, isSecond: boolean, lendsConstants: boolean): PyObject | null {
  if (index < 0) return null;
  const word = frame.code.ops[index] as number;
  switch (word & 0xff) {
    case LOAD_FAST_BORROW:
      return unlessBound(frame, index, frame.slots[word >> 8] ?? null);
    case LOAD_FAST_BORROW_PAIR:
      return isSecond
        ? unlessBound(frame, index, frame.slots[(word >> 8) & 15] ?? null)
        : (frame.slots[word >> 12] ?? null);
    case LOAD_SUPER_ATTR: {
      // From its second run on it hands on the object that was lent to it, unless it makes a bound method.
      const self =
        isSecond && (frame.code.caches[index]?.index ?? 0) > 1 ? lent(frame, index - 1, true, lendsConstants) : null;
      return self !== null && attributesOf(self) === 'plain' ? self : null;
    }
    case LOAD_CONST:
      return lendsConstants ? (frame.code.constants[word >> 8] ?? null) : null;
    default:
      return null;
  }
}

/** Who answers when an attribute of an object is asked for: CPython alone, a `__getattr__` after it, a `__getattribute__`. */
function attributesOf({ type }: PyObject): 'plain' | 'with fallback' | 'own' {
  if (type.lookup('__getattribute__') !== OBJECT.lookup('__getattribute__')) return 'own';
  return type.lookup('__getattr__') === null ? 'plain' : 'with fallback';
}

/**
 * `object` was lent by the instruction at `index`. If the next one looks for a method of it and has to ask more than CPython
 * alone, it finds a bound method, which owns the object; from its second run on it asks no more for `__getattr__`.
 */
function unlessBound({ code }: Frame, index: number, object: PyObject | null): PyObject | null {
  const word = code.ops[index + 1] ?? 0;
  if (object === null || (word & 0xff) !== LOAD_ATTR || ((word >> 8) & 1) === 0) return object;
  const kind = attributesOf(object);
  if (kind === 'plain') return object;
  return kind === 'with fallback' && code.caches[index + 1]?.version !== NO_VERSION ? object : null;
}

/** Whether entry `place` is the upper of two entries that one instruction pushed. */
function isPairSecond(made: readonly number[], place: number): boolean {
  return place > 0 && made[place] === made[place - 1];
}

/** How many of the counted references to `object` CPython would borrow at this moment. */
export function borrowedReferences(machine: Machine, object: PyObject): number {
  const { borrowsLocals, borrowsConstants } = machine.profile;
  if (!borrowsLocals) return 0;
  let borrowed = 0;
  let above: Activation | null = null;
  for (let activation = machine.current; activation !== null; activation = activation.back) {
    if (activation instanceof Frame && activation.pc > 0) {
      const frame: Frame = activation;
      if (borrowsConstants) borrowed += constantsInLocals(frame, object);
      const borrowing = localsLent(frame, object, borrowsConstants);
      for (const local of borrowing) if (frame.slots[local] === object) borrowed++;
      const made = producers(frame.code.code, frame.pc - 1);
      let taken = 0;
      for (let place = 0; place < made.length; place++) {
        if (!isLent(frame, made, place, object, borrowing, borrowsConstants)) continue;
        const slot = frame.code.slotCount + place;
        if (slot < frame.stackTop) {
          if (frame.slots[slot] === object) borrowed++;
        } else if (above instanceof NativeFrame) taken++;
        else if (above !== null && above.func === object && isFunctionPlace(frame, made, place)) borrowed++;
      }
      if (taken > 0) borrowed += Math.min(taken, operandsTaken(machine, above as NativeFrame, made.length, object));
    }
    above = activation;
  }
  return borrowed;
}

/** Whether what was pushed at `place` is `object`, and not counted: lent, or loaded from a local that borrows it itself. */
function isLent(
  frame: Frame,
  made: readonly number[],
  place: number,
  object: PyObject,
  borrowing: ReadonlySet<number>,
  lendsConstants: boolean,
): boolean {
  const index = made[place] as number;
  const isSecond = isPairSecond(made, place);
  if (lent(frame, index, isSecond, lendsConstants) === object) return true;
  const local = localLoadedBy(frame.code, index, isSecond);
  return (
    borrowing.has(local) &&
    frame.slots[local] === object &&
    (frame.code.ops[index] as number & 0xff) !== LOAD_FAST_BORROW
  );
}

/**
 * Locals of a frame that do not count what they have because its caller lent it: parameters, and the locals to which these
 * were assigned. A parameter is told though it may have got another value since.
 */
function localsLent(frame: Frame, object: PyObject, lendsConstants: boolean): ReadonlySet<number> {
  const { back } = frame;
  if (!(back instanceof Frame) || back.pc === 0) return NO_LOCALS;
  const made = producers(back.code.code, back.pc - 1);
  const found = new Set<number>();
  for (let place = Math.max(0, back.stackTop - back.code.slotCount); place < made.length; place++)
    if (lent(back, made[place] as number, isPairSecond(made, place), lendsConstants) === object)
      for (const parameter of parametersFrom(frame, back, made, place)) found.add(parameter);
  return found.size === 0 ? NO_LOCALS : withCopies(found, frame, object);
}

const NO_LOCALS: ReadonlySet<number> = new Set();

/** A local that got its value from a constant of the code borrows it too. */
function constantsInLocals({ code, slots }: Frame, object: PyObject): number {
  if (!code.constants.includes(object)) return 0;
  let count = 0;
  for (let i = 0; i < code.slotCount; i++) if (slots[i] === object) count++;
  return count;
}

/**
 * How often `object` is among the operands that a built-in took from the stack of the frame that started it, or that wait to be
 * given back until the last words of another one are said.
 */
function operandsTaken(machine: Machine, native: NativeFrame, most: number, object: PyObject): number {
  const { scope } = machine.heap;
  let count = 0;
  for (let i = native.mark; i < native.mark + most && i < scope.length; i++) if (scope[i] === object) count++;
  for (const waiting of machine.heap.waitingReferences()) if (waiting === object) count++;
  return count;
}

/** The locals of the called frame that may have got what was pushed at `place`. */
function parametersFrom(called: Frame, caller: Frame, made: readonly number[], place: number): number[] {
  const word = caller.code.ops[caller.pc - 1] as number;
  const operation = word & 0xff;
  // A getter's frame has the object from there, one of `__getitem__` the container and the key.
  if (operation === LOAD_ATTR) return place === made.length - 1 ? [0] : [];
  if (operation === BINARY_OP) return place >= made.length - 2 ? [place - made.length + 2] : [];
  if (operation !== CALL && operation !== CALL_KW) return [];
  const named = operation === CALL_KW ? 1 : 0;
  const base = made.length - (word >> 8) - 2 - named;
  if (place <= base) return [];
  const { argumentCount } = called.code;
  // By keyword an argument may have become any parameter.
  if (named === 1) return [...Array(argumentCount + called.code.code.keywordOnlyCount).keys()];
  // Behind the object of a method, if there is one, parameters are one further.
  return [place - base - 2, place - base - 1].filter((parameter) => parameter >= 0 && parameter < argumentCount);
}

/** Whether what was pushed at `place` is the function that the instruction calls: the frame has it from there. */
function isFunctionPlace({ code, pc }: Frame, made: readonly number[], place: number): boolean {
  const word = code.ops[pc - 1] as number;
  const operation = word & 0xff;
  if (operation !== CALL && operation !== CALL_KW) return false;
  return place === made.length - (word >> 8) - 2 - (operation === CALL_KW ? 1 : 0);
}

/** The locals that were lent something, and those that have it because one of these was assigned to them. */
function withCopies(lentTo: ReadonlySet<number>, { code, slots }: Frame, object: PyObject): ReadonlySet<number> {
  const borrowing = new Set(lentTo);
  for (let size = 0; size < borrowing.size;) {
    size = borrowing.size;
    for (const [local, from] of assignmentsAmongLocals(code))
      if (slots[local] === object && (from === SEVERAL || borrowing.has(from))) borrowing.add(local);
  }
  return borrowing;
}

/** What stands on the stack comes from different instructions (`a or b`): if it is what was lent, then from there. */
const SEVERAL = -1;

type Assignment = readonly [local: number, from: number];
const assignments = new WeakMap<RunCode, readonly Assignment[]>();

/** Where the code assigns one local to another. */
function assignmentsAmongLocals(code: RunCode): readonly Assignment[] {
  let found = assignments.get(code);
  if (found === undefined) {
    found = [...code.ops.keys()].flatMap((index) => assignmentsBy(code, index));
    assignments.set(code, found);
  }
  return found;
}

function assignmentsBy(code: RunCode, index: number): Assignment[] {
  const word = code.ops[index] as number;
  const locals = storedBy(word);
  if (locals.length === 0) return [];
  const made = producers(code.code, index);
  return locals.flatMap((local, i): Assignment[] => {
    const place = made.length - 1 - i;
    const index = made[place] ?? -1;
    if (index < 0) return [[local, SEVERAL]];
    const from = localLoadedBy(code, index, isPairSecond(made, place));
    return from < 0 ? [] : [[local, from]];
  });
}

/** The locals that an instruction stores to, the one that gets the top of the stack first. */
function storedBy(word: number): number[] {
  switch (word & 0xff) {
    case STORE_FAST:
      return [word >> 8];
    case STORE_FAST_LOAD_FAST:
      return [word >> 12];
    case STORE_FAST_STORE_FAST:
      return [word >> 12, (word >> 8) & 15];
    default:
      return [];
  }
}

/** The local whose value the instruction at `index` pushed, -1 if it was none. */
function localLoadedBy({ ops }: RunCode, index: number, isSecond: boolean): number {
  const word = ops[index] ?? 0;
  switch (word & 0xff) {
    case LOAD_FAST:
    case LOAD_FAST_BORROW:
    case LOAD_FAST_CHECK:
      return word >> 8;
    case STORE_FAST_LOAD_FAST:
      return (word >> 8) & 15;
    case LOAD_FAST_PAIR:
    case LOAD_FAST_BORROW_PAIR:
      return isSecond ? (word >> 8) & 15 : word >> 12;
    default:
      return -1;
  }
}
