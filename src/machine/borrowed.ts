/**
 * References that CPython borrows and this machine counts: operands and arguments loaded by LOAD_FAST_BORROW (3.14) and
 * constants (3.15). Only `sys.getrefcount` asks, so they are found on demand from the code instead of being tracked.
 * Source: CPython's InternalDocs/stackrefs.md; figures measured on 3.14.10 and 3.15.2.
 */
import { OPCODES } from '../compile/opcodes.ts';
import { producers } from '../compile/stack-effects.ts';
import { OBJECT } from './core-types.ts';
import { Frame, NativeFrame, type Activation } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import { NO_VERSION } from './run-names.ts';

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
      const made = producers(frame.code.code, frame.pc - 1);
      let taken = 0;
      for (let place = 0; place < made.length; place++) {
        if (lent(frame, made[place] as number, isPairSecond(made, place), borrowsConstants) !== object) continue;
        const slot = frame.code.slotCount + place;
        if (slot < frame.stackTop) {
          if (frame.slots[slot] === object) borrowed++;
        } else if (above instanceof NativeFrame) taken++;
        else if (above !== null && isParameterOf(above, frame, made, place, object)) borrowed++;
      }
      if (taken > 0) borrowed += Math.min(taken, operandsTaken(machine, above as NativeFrame, made.length, object));
    }
    above = activation;
  }
  return borrowed;
}

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

/** Whether what was pushed at `place` still is what it became: the function of the frame, or a parameter. */
function isParameterOf(
  called: Frame,
  caller: Frame,
  made: readonly number[],
  place: number,
  object: PyObject,
): boolean {
  const word = caller.code.ops[caller.pc - 1] as number;
  const operation = word & 0xff;
  // A getter's frame has the object from there, one of `__getitem__` the container and the key.
  if (operation === LOAD_ATTR) return place === made.length - 1 && called.slots[0] === object;
  if (operation === BINARY_OP) return place >= made.length - 2 && called.slots[place - made.length + 2] === object;
  if (operation !== CALL && operation !== CALL_KW) return false;
  const named = operation === CALL_KW ? 1 : 0;
  const base = made.length - (word >> 8) - 2 - named;
  // The frame has the function itself from there.
  if (place === base) return called.func === object;
  if (place < base) return false;
  // By keyword an argument may have become any parameter.
  if (named === 1)
    return called.slots.slice(0, called.code.argumentCount + called.code.code.keywordOnlyCount).includes(object);
  // Behind the object of a method, if there is one, parameters are one further.
  const { argumentCount } = called.code;
  for (let parameter = Math.max(0, place - base - 2); parameter <= place - base - 1; parameter++)
    if (parameter < argumentCount && called.slots[parameter] === object) return true;
  return false;
}
