/**
 * Errors that nobody can catch (in `__del__`, in callbacks): told on the error
 * output, more briefly than an uncaught one, and forgotten. Source: CPython's Python/errors.c (_PyErr_WriteUnraisableMsg).
 */
import { ExceptionItem } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { repr, str } from './operations/text.ts';
import { formatTraceback } from './traceback-text.ts';
import { addTraceback } from './unwind.ts';

/** Tells of an exception that occurred while `doing` something to `subject`. */
export function* reportUnraisable(
  machine: Machine,
  exception: PyObject,
  doing: 'calling deallocator' | 'calling weakref callback' | 'closing generator' | 'finalizing generator',
  subject: PyObject,
): Routine<void> {
  const { frame } = machine;
  const hasTraceback = ((exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null) !== null;
  if (!hasTraceback && frame !== null) addTraceback(machine, exception, frame);
  const { type } = exception;
  const name =
    type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
  const message = yield* str(machine, exception);
  const traceback = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
  machine.writeError(
    `Exception ignored while ${doing} ${yield* repr(machine, subject)}:\n` +
      (traceback === null
        ? ''
        : `Traceback (most recent call last):\n${formatTraceback(machine, traceback, 'lines')}`) +
      `${name}${message === '' ? '' : `: ${message}`}\n`,
  );
}
