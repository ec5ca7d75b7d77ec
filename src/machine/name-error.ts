/**
 * NameError for names that are not there; the traceback adds the suggestion.
 */
import { exceptionType } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { PyObject } from './object.ts';
import type { Raised } from './raise.ts';

const NAME_ERROR = exceptionType('NameError');

/** `name 'x' is not defined`, knowing the name. */
export function nameError(machine: Machine, name: PyObject): Raised {
  const raised = machine.error(NAME_ERROR, `name '${name.payload as string}' is not defined`);
  machine.heap.setItem(raised.exception, (NAME_ERROR.fixed as readonly string[]).indexOf('name'), name);
  return raised;
}
