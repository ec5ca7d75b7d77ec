/**
 * Errors that nobody can catch (in `__del__`, in callbacks): told on the error
 * output, more briefly than an uncaught one, and forgotten. Source: CPython's Python/errors.c (_PyErr_WriteUnraisableMsg).
 */
import { ExceptionItem } from './core-types.ts';
import { replacedHook } from './hooks.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { structSequence } from './modules/make-module.ts';
import { call } from './operations/call.ts';
import { repr, str } from './operations/text.ts';
import { Raised } from './raise.ts';
import { None } from './singletons.ts';
import { formatTraceback } from './traceback-text.ts';
import { addTraceback } from './unwind.ts';

type Occasion =
  | 'while calling deallocator'
  | 'while calling weakref callback'
  | 'while closing generator'
  | 'while finalizing generator'
  | 'while calling GC callback'
  | 'in atexit callback';

/** Tells of an exception that occurred when something was done to `subject`. */
export function* reportUnraisable(
  machine: Machine,
  exception: PyObject,
  when: Occasion,
  subject: PyObject,
): Routine<void> {
  const { frame } = machine;
  const hasTraceback = ((exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null) !== null;
  if (!hasTraceback && frame !== null) addTraceback(machine, exception, frame);
  const subjectText = yield* orElse(repr(machine, subject), null);
  // An object that has no text is not told of, nor that it has none.
  const heading = subjectText === null ? '' : `Exception ignored ${when} ${subjectText}`;
  const hook = replacedHook(machine, 'unraisablehook');
  if (hook === null) machine.writeError(yield* unraisableText(machine, exception, heading));
  else if (hook !== None) yield* callHook(machine, hook, exception, heading);
}

/** Tells the program's own hook; what that raises is told as well. */
function* callHook(machine: Machine, hook: PyObject, exception: PyObject, heading: string): Routine<void> {
  const traceback = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? None;
  const told = structSequence(machine, 'UnraisableHookArgs', [
    ['exc_type', exception.type.object],
    ['exc_value', exception],
    ['exc_traceback', traceback],
    ['err_msg', heading === '' ? None : machine.str(heading)],
    ['object', None],
  ]);
  try {
    yield* call(machine, hook, [told]);
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    machine.writeError(yield* unraisableText(machine, thrown.exception, 'Exception ignored in sys.unraisablehook'));
  }
}

/** An exception that nobody can catch, behind a heading. */
export function* unraisableText(machine: Machine, exception: PyObject, heading: string): Routine<string> {
  const { type } = exception;
  const name =
    type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
  const message = yield* orElse(str(machine, exception), '<exception str() failed>');
  const traceback = (exception.items as (PyObject | null)[])[ExceptionItem.TRACEBACK] ?? null;
  return (
    (heading === '' ? '' : `${heading}:\n`) +
    (traceback === null ? '' : `Traceback (most recent call last):\n${formatTraceback(machine, traceback, 'lines')}`) +
    `${name}${message === '' ? '' : `: ${message}`}\n`
  );
}

/** A text; another one if it cannot be told. */
function* orElse<T>(text: Routine<string>, other: T): Routine<string | T> {
  try {
    return yield* text;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    return other;
  }
}
