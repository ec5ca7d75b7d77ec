/**
 * The intrinsic functions of the bytecode (CALL_INTRINSIC_1 and _2). Source:
 * CPython's Python/intrinsics.c.
 */
import { unreachable } from '../base/invariant.ts';
import type { INTRINSICS_1, INTRINSICS_2 } from '../compile/opcodes.ts';
import { FunctionItem, GENERATOR, LIST, STOP_ITERATION, STR, ExceptionItem, exceptionType } from './core-types.ts';
import { setText } from './dict.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { getAttribute, getOwn, tryAttribute } from './operations/attribute.ts';
import { unary } from './operations/binary.ts';
import { call } from './operations/call.ts';
import { collect } from './operations/iterate.ts';
import { None } from './singletons.ts';
import { Unsupported } from './raise.ts';
import { setCause } from './exceptions.ts';
import { builtin } from './run-cold.ts';
import { WRAPPED_VALUE } from './types/async-generator-steps.ts';
import {
  PARAM_SPEC,
  TYPE_VAR,
  TYPE_VAR_TUPLE,
  genericBase,
  newTypeAlias,
  newTypeParameter,
  setDefaultMaker,
} from './types/type-parameters.ts';
import { prepareReraise } from './types/exception-group.ts';

export function* intrinsic1(
  machine: Machine,
  frame: Frame,
  name: (typeof INTRINSICS_1)[number],
  value: PyObject,
): Routine<PyObject> {
  switch (name) {
    case 'INTRINSIC_PRINT':
      if (value !== None)
        yield* call(machine, builtin(machine, machine.builtins, 'print'), [yield* reprObject(machine, value)]);
      return None;
    case 'INTRINSIC_IMPORT_STAR':
      yield* importStar(machine, frame, value);
      return None;
    case 'INTRINSIC_STOPITERATION_ERROR':
      return stopIterationError(machine, frame, value);
    case 'INTRINSIC_UNARY_POSITIVE':
      return yield* unary(machine, '+', value);
    case 'INTRINSIC_LIST_TO_TUPLE':
      return machine.tuple(value.type === LIST ? (value.items as PyObject[]) : yield* collect(machine, value));
    case 'INTRINSIC_ASYNC_GEN_WRAP':
      return machine.heap.make(WRAPPED_VALUE, [value]);
    case 'INTRINSIC_TYPEVAR':
      return newTypeParameter(machine, TYPE_VAR, value);
    case 'INTRINSIC_PARAMSPEC':
      return newTypeParameter(machine, PARAM_SPEC, value);
    case 'INTRINSIC_TYPEVARTUPLE':
      return newTypeParameter(machine, TYPE_VAR_TUPLE, value);
    case 'INTRINSIC_SUBSCRIPT_GENERIC':
      return yield* genericBase(machine, value);
    case 'INTRINSIC_TYPEALIAS':
      return newTypeAlias(machine, value.items as PyObject[]);
    case 'INTRINSIC_1_INVALID':
      throw new Unsupported(name);
    default:
      return unreachable(name);
  }
}

function* reprObject(machine: Machine, value: PyObject): Routine<PyObject> {
  return yield* call(machine, builtin(machine, machine.builtins, 'repr'), [value]);
}

/** An exception that leaves a generator: StopIteration becomes RuntimeError (PEP 479). */
function stopIterationError(machine: Machine, frame: Frame, exception: PyObject): PyObject {
  const isStop = exception.type.isSubtypeOf(STOP_ITERATION);
  const isAsyncStop = exception.type.isSubtypeOf(exceptionType('StopAsyncIteration'));
  const kind =
    frame.generator?.type === GENERATOR
      ? 'generator'
      : frame.generator?.type.name === 'coroutine'
        ? 'coroutine'
        : 'async generator';
  if (!isStop && !(isAsyncStop && kind === 'async generator')) return exception;
  const raised = machine.error(
    'RuntimeError',
    `${kind} raised ${isStop ? 'StopIteration' : 'StopAsyncIteration'}`,
  ).exception;
  setCause(machine, raised, exception);
  machine.heap.setItem(raised, ExceptionItem.CONTEXT, exception);
  return raised;
}

/** `from module import *`: the names of `__all__`, or those that do not begin with an underscore. */
function* importStar(machine: Machine, frame: Frame, module: PyObject): Routine<void> {
  const listed = yield* tryAttribute(machine, module, machine.name('__all__'));
  const target = frame.namespace ?? (frame.globals as PyObject);
  if (listed === null) {
    const dict = yield* tryAttribute(machine, module, machine.name('__dict__'));
    if (dict === null) throw machine.error('ImportError', 'from-import-* object has no __dict__ and no __all__');
    for (const key of yield* collect(machine, dict))
      if (key.type.layout === STR && !(key.payload as string).startsWith('_'))
        setText(machine.heap, target, key, yield* getAttribute(machine, module, key));
    return;
  }
  for (const name of yield* collect(machine, listed)) {
    const value = getOwn(module, name.payload as string) ?? (yield* getAttribute(machine, module, name));
    setText(machine.heap, target, name, value);
  }
}

export function* intrinsic2(
  machine: Machine,
  name: (typeof INTRINSICS_2)[number],
  first: PyObject,
  second: PyObject,
): Routine<PyObject> {
  switch (name) {
    case 'INTRINSIC_PREP_RERAISE_STAR':
      return yield* prepareReraise(machine, first, second);
    case 'INTRINSIC_SET_FUNCTION_TYPE_PARAMS':
      machine.heap.setItem(first, FunctionItem.TYPE_PARAMS, second);
      return first;
    case 'INTRINSIC_TYPEVAR_WITH_BOUND':
      return newTypeParameter(machine, TYPE_VAR, first, { bound: second });
    case 'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS':
      return newTypeParameter(machine, TYPE_VAR, first, { constraints: second });
    case 'INTRINSIC_SET_TYPEPARAM_DEFAULT':
      setDefaultMaker(machine, first, second);
      return first;
    case 'INTRINSIC_2_INVALID':
      throw new Unsupported(name);
    default:
      return unreachable(name);
  }
}
