/**
 * Making function objects. Their attributes are in `function.ts`.
 */
import { CodeFlag } from '../../compile/code.ts';
import { FUNCTION, FunctionItem } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { RunCode } from '../frame.ts';
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';

/** A function over `codeObject` in the namespace `globals`, owned by the current scope. */
export function makeFunction(machine: Machine, run: RunCode, codeObject: PyObject, globals: PyObject): PyObject {
  const items: (PyObject | null)[] = (FUNCTION.fixed as readonly string[]).map(() => null);
  const { code } = run;
  items[FunctionItem.GLOBALS] = globals;
  items[FunctionItem.MODULE] = getByName(globals, '__name__');
  items[FunctionItem.DOC] = (code.flags & CodeFlag.HAS_DOCSTRING) !== 0 ? (run.constants[0] as PyObject) : None;
  items[FunctionItem.NAME] = machine.name(code.name);
  items[FunctionItem.QUALNAME] = machine.name(code.qualname);
  items[FunctionItem.CODE] = codeObject;
  return machine.heap.make(FUNCTION, items, run);
}

/** What the operand of SET_FUNCTION_ATTRIBUTE means. */
const ATTRIBUTES: Readonly<Record<number, number>> = {
  1: FunctionItem.DEFAULTS,
  2: FunctionItem.KEYWORD_DEFAULTS,
  4: FunctionItem.ANNOTATIONS,
  8: FunctionItem.CLOSURE,
  16: FunctionItem.ANNOTATE,
};

export function setFunctionAttribute(machine: Machine, func: PyObject, which: number, value: PyObject): void {
  const attribute = ATTRIBUTES[which] as number;
  if (attribute === FunctionItem.ANNOTATE) {
    // The function that computes annotations is called after the one they are of.
    const mark = machine.heap.mark();
    const owner = ((func.items as PyObject[])[FunctionItem.QUALNAME] as PyObject).payload as string;
    machine.heap.setItem(value, FunctionItem.QUALNAME, machine.str(`${owner}.__annotate__`));
    machine.heap.close(mark);
  }
  machine.heap.setItem(func, attribute, value);
}
