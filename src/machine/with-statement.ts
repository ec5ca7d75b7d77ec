/**
 * What a `with` statement asks of its context manager: the two special methods, and to leave with an exception. Knows
 * nothing of frames.
 */
import { FUNCTION } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { bindAttribute } from './operations/attribute.ts';
import { call } from './operations/call.ts';
import { None } from './singletons.ts';

/** A special method and what it is bound to, for a `with` statement. */
export function* loadSpecial(machine: Machine, owner: PyObject, name: string): Routine<null> {
  const method = owner.type.lookup(name);
  if (method === null) failContextManager(machine, owner, name);
  if (method.type === FUNCTION) return machine.spread(owner, method);
  return machine.spread(null, yield* bindAttribute(machine, method, owner, owner.type));
}

/** The name of an object's type, with that of its module if it is not the program's. */
function nameWithModule({ type }: PyObject): string {
  const module = type.isHeapType ? type.lookup('__module__')?.payload : type.module;
  return typeof module !== 'string' || module === 'builtins' || module === '__main__'
    ? type.qualname
    : `${module}.${type.qualname}`;
}

function failContextManager(machine: Machine, owner: PyObject, missing: string): never {
  const isAsync = missing.startsWith('__a');
  const other = owner.type.lookup(isAsync ? '__enter__' : '__aenter__');
  const otherExit = owner.type.lookup(isAsync ? '__exit__' : '__aexit__');
  const protocol = isAsync ? 'asynchronous context manager' : 'context manager';
  const subject = `'${nameWithModule(owner)}' object`;
  const hint =
    other !== null && otherExit !== null
      ? isAsync
        ? ". Did you mean to use 'with'?"
        : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
      : '';
  if (hint !== '' && isAsync)
    machine.fail(
      'TypeError',
      `${subject} does not support the ${protocol} protocol (missed ${missing} method) but it supports the context manager protocol. Did you mean to use 'with'?`,
    );
  machine.fail('TypeError', `${subject} does not support the ${protocol} protocol (missed ${missing} method)${hint}`);
}

/** Calls `__exit__`, found as `exit` of `self`, with the exception; the traceback is owned meanwhile. */
export function* withExceptStart(
  machine: Machine,
  exit: PyObject,
  self: PyObject | null,
  exception: PyObject,
): Routine<PyObject> {
  const traceback = (exception.items as (PyObject | null)[])[2] ?? None;
  const args = [exception.type.object, exception, machine.heap.keep(traceback)];
  return yield* call(machine, exit, self === null ? args : [self, ...args]);
}
