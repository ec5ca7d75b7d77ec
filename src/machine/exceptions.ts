/**
 * `raise`, matching in `except`, exception groups in `except*`. Source: CPython's
 * Python/ceval.c (do_raise, CheckExceptTypeValid, exception_group_match).
 */
import { BASE_EXCEPTION, ExceptionItem, TUPLE, exceptionType } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import { Flag, type PyObject } from './object.ts';
import { asType, call, callAttribute } from './operations/call.ts';
import { Raised, raiseAgain } from './raise.ts';
import { None, bool } from './singletons.ts';
import { handledException } from './unwind.ts';

const GROUP = exceptionType('BaseExceptionGroup');

export function isException(object: PyObject): boolean {
  return object.type.isSubtypeOf(BASE_EXCEPTION);
}

/** The instance to be raised for an exception class or instance. */
function* instanceOf(machine: Machine, value: PyObject, otherwise: string): Routine<PyObject> {
  const type = asType(value);
  if (type !== null && type.isSubtypeOf(BASE_EXCEPTION)) {
    const made = yield* call(machine, value, []);
    if (!isException(made))
      machine.fail(
        'TypeError',
        `calling ${type.isHeapType ? `<class '${type.module}.${type.qualname}'>` : `<class '${type.displayName}'>`} should have returned an instance of BaseException, not <class '${made.type.displayName}'>`,
      );
    return made;
  }
  if (isException(value)) return value;
  machine.fail('TypeError', otherwise);
}

/** The `raise` statement: never returns. */
export function* raiseException(machine: Machine, value: PyObject | null, cause: PyObject | null): Routine<PyObject> {
  if (value === null) {
    const handled = handledException(machine);
    if (handled === null) machine.fail('RuntimeError', 'No active exception to reraise');
    throw raiseAgain(machine.heap.keep(handled), -1);
  }
  const exception = yield* instanceOf(machine, value, 'exceptions must derive from BaseException');
  if (cause !== null) {
    const from =
      cause === None ? null : yield* instanceOf(machine, cause, 'exception causes must derive from BaseException');
    setCause(machine, exception, from);
  }
  throw new Raised(exception);
}

/** Sets `__cause__`, which also suppresses the context in tracebacks. */
export function setCause(machine: Machine, exception: PyObject, cause: PyObject | null): void {
  machine.heap.setItem(exception, ExceptionItem.CAUSE, cause);
  exception.flags |= Flag.SUPPRESSES_CONTEXT;
}

/** Whether `exception` is of the type, or of one of the tuple's types, in an `except` clause. */
export function* matchesException(machine: Machine, exception: PyObject, pattern: PyObject): Routine<PyObject> {
  return bool(matches(machine, exception, pattern, false));
}

function matches(machine: Machine, exception: PyObject, pattern: PyObject, isGroup: boolean): boolean {
  if (pattern.type.layout === TUPLE) {
    const types = pattern.items as PyObject[];
    for (const type of types) checkClause(machine, type, isGroup);
    return types.some((type) => exception.type.isSubtypeOf(asType(type) as NonNullable<ReturnType<typeof asType>>));
  }
  checkClause(machine, pattern, isGroup);
  return exception.type.isSubtypeOf(asType(pattern) as NonNullable<ReturnType<typeof asType>>);
}

function checkClause(machine: Machine, pattern: PyObject, isGroup: boolean): void {
  const type = asType(pattern);
  if (type === null || !type.isSubtypeOf(BASE_EXCEPTION))
    machine.fail('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
  if (isGroup && type.isSubtypeOf(GROUP))
    machine.fail('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
}

/** For `except*`: the rest and the matching part of an exception (None where empty), spread. */
export function* splitGroup(machine: Machine, exception: PyObject, pattern: PyObject): Routine<null> {
  if (exception === None) return machine.spread(None, None);
  if (matches(machine, exception, pattern, true)) {
    if (exception.type.isSubtypeOf(GROUP)) return spreadMatch(machine, exception, None);
    const group = yield* call(machine, exceptionType('ExceptionGroup').object, [
      machine.str(''),
      machine.tuple([exception]),
    ]);
    machine.heap.setItem(
      group,
      ExceptionItem.TRACEBACK,
      (exception.items as PyObject[])[ExceptionItem.TRACEBACK] ?? null,
    );
    return spreadMatch(machine, group, None);
  }
  if (!exception.type.isSubtypeOf(GROUP)) return machine.spread(None, exception);
  const parts = yield* callAttribute(machine, exception, 'split', [pattern]);
  if (parts.type !== TUPLE || (parts.items as PyObject[]).length < 2)
    machine.fail('TypeError', `${exception.type.displayName}.split must return a tuple, not ${parts.type.displayName}`);
  const [match, rest] = parts.items as [PyObject, PyObject];
  return match === None ? machine.spread(match, rest) : spreadMatch(machine, match, rest);
}

/** The part of a group that an `except*` takes is the exception being handled from now on. */
function spreadMatch(machine: Machine, match: PyObject, rest: PyObject): null {
  const before = machine.handled;
  match.count++;
  machine.observer.handled(match, before);
  machine.handled = match;
  if (before !== null) machine.heap.release(before);
  return machine.spread(match, rest);
}
