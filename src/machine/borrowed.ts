/**
 * References that CPython 3.14 borrows and this machine counts: operands and
 * arguments loaded by LOAD_FAST_BORROW. Only `sys.getrefcount` asks, so they are found
 * on demand from the code instead of being tracked. Source: CPython's
 * InternalDocs/stackrefs.md; measured figures in cpython 3.14 (locals count one less).
 */
import { producers } from '../compile/stack-effects.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';

const LOAD_FAST_BORROW = 3;
const LOAD_FAST_BORROW_PAIR = 5;
const LOAD_ATTR = 18;
const CALL = 43;

/** The local that the instruction at `index` lends as its `which`-th pushed value, or -1. */
function lentLocal(frame: Frame, index: number, isSecond: boolean): number {
  const word = frame.code.ops[index] as number;
  switch (word & 0xff) {
    case LOAD_FAST_BORROW:
      return word >> 8;
    case LOAD_FAST_BORROW_PAIR:
      return isSecond ? (word >> 8) & 15 : word >> 12;
    case LOAD_ATTR: {
      // The object of a method call stays the operand that it was.
      if (((word >> 8) & 1) === 0 || !isSecond) return -1;
      const below = producers(frame.code.code, index);
      const source = below[below.length - 1];
      return source === undefined ? -1 : lentLocal(frame, source, isPairSecond(below, below.length - 1));
    }
    default:
      return -1;
  }
}

/** Whether entry `place` is the upper of two entries that one instruction pushed. */
function isPairSecond(made: readonly number[], place: number): boolean {
  return place > 0 && made[place] === made[place - 1];
}

/** How many of the counted references to `object` CPython 3.14 would borrow at this moment. */
export function borrowedReferences(machine: Machine, object: PyObject): number {
  if (!machine.profile.borrowsLocals) return 0;
  let borrowed = 0;
  let called: Frame | null = null;
  for (let activation = machine.current; activation !== null; activation = activation.back) {
    if (!(activation instanceof Frame)) {
      called = null;
      continue;
    }
    const frame: Frame = activation;
    const at = frame.pc - 1;
    if (at >= 0 && ((frame.code.ops[at] as number) & 0xff) === CALL) {
      const made = producers(frame.code.code, at);
      const base = made.length - ((frame.code.ops[at] as number) >> 8) - 2;
      made.forEach((source, place) => {
        const local = lentLocal(frame, source, isPairSecond(made, place));
        if (local < 0 || frame.slots[local] !== object) return;
        const held = frame.slots[frame.code.slotCount + place] ?? null;
        if (frame.stackTop > frame.code.slotCount + place) {
          if (held === object) borrowed++;
        } else if (called !== null && place > base && isParameterOf(called, frame, made, base, place, object))
          borrowed++;
      });
    }
    called = frame;
  }
  return borrowed;
}

/** Whether the argument pushed at `place` still is the parameter it became. */
function isParameterOf(
  called: Frame,
  _caller: Frame,
  made: readonly number[],
  base: number,
  place: number,
  object: PyObject,
): boolean {
  const hasSelf = called.code.argumentCount > made.length - base - 2;
  const parameter = place - base - (hasSelf ? 1 : 2);
  return parameter >= 0 && called.slots[parameter] === object;
}
