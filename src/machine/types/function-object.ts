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
