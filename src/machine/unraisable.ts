/**
 * Errors that nobody can catch (in `__del__`, in callbacks): told on the error
 * output and forgotten. Source: CPython's Python/errors.c (_PyErr_WriteUnraisableMsg).
 */
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { repr } from './operations/text.ts';
import { formatException } from './traceback-text.ts';

export function* reportUnraisable(machine: Machine, exception: PyObject, where: PyObject): Routine<void> {
  const subject = yield* repr(machine, where);
  machine.writeError(`Exception ignored while calling deallocator ${subject}:\n${yield* formatException(machine, exception)}`);
}
