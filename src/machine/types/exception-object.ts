/**
 * Making exception objects. Their methods are in `exceptions.ts`.
 */
import { ExceptionItem, STOP_ITERATION, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';

/** An exception of a built-in type with these arguments, owned by the current scope. */
export function newException(machine: Machine, type: PyType, args: readonly PyObject[]): PyObject {
  const exception = machine.heap.make(
    type,
    (type.layout.fixed as readonly string[]).map(() => null),
  );
  machine.heap.setItem(exception, ExceptionItem.ARGS, machine.tuple(args));
  initialiseOwn(machine, exception, args);
  return exception;
}

/** Sets the references that some kinds keep beside `args`, from their arguments. */
export function initialiseOwn(machine: Machine, exception: PyObject, args: readonly PyObject[]): void {
  const { layout } = exception.type;
  const { heap } = machine;
  const own = ExceptionItem.FIRST_OWN;
  if (layout === STOP_ITERATION) heap.setItem(exception, own, args[0] ?? null);
  else if (layout.name === 'SystemExit')
    heap.setItem(
      exception,
      own,
      args.length === 1 ? (args[0] as PyObject) : args.length === 0 ? null : machine.tuple(args),
    );
  else if (layout.name === 'ImportError' && args.length === 1) heap.setItem(exception, own, args[0] as PyObject);
  else if (layout.name === 'OSError' && args.length >= 2 && args.length <= 5) {
    // The fourth is a number that only Windows has.
    [0, 1, 2, 4].forEach((i, index) => heap.setItem(exception, own + index, args[i] ?? null));
    if (args.length > 2) heap.setItem(exception, ExceptionItem.ARGS, machine.tuple(args.slice(0, 2)));
  } else if (layout.name === 'SyntaxError' && args.length >= 1) {
    heap.setItem(exception, own, args[0] as PyObject);
    const details = args[1];
    if (args.length === 2 && details !== undefined && details.type === TUPLE)
      (details.items as PyObject[]).slice(0, 6).forEach((detail, i) => heap.setItem(exception, own + 1 + i, detail));
  } else if (layout.name.startsWith('Unicode') && layout.name !== 'UnicodeError')
    args
      .slice(0, 5)
      .forEach((arg, i) => heap.setItem(exception, own + i + (layout.name === 'UnicodeTranslateError' ? 1 : 0), arg));
}
