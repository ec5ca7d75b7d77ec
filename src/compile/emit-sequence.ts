/**
 * Displays of lists, tuples and sets, and positional arguments given by `*`.
 *
 * Behaviour of CPython's Python/codegen.c (`starunpack_helper_impl`).
 */
import type { Expression } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import type { Location, Operation } from './instruction.ts';
import { STACK_GUIDELINE } from './limits.ts';
import { INTRINSICS_1 } from './opcodes.ts';

const LIST_TO_TUPLE = INTRINSICS_1.indexOf('INTRINSIC_LIST_TO_TUPLE');

type Kind = 'list' | 'tuple' | 'set';

interface Steps {
  /** Builds from entries on the stack. */
  readonly whole: Operation;
  /** Starts to build one by one; a tuple by way of a list. */
  readonly start: Operation;
  readonly add: Operation;
  readonly extend: Operation;
}

const STEPS: Readonly<Record<Kind, Steps>> = {
  list: { whole: 'BUILD_LIST', start: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  tuple: { whole: 'BUILD_TUPLE', start: 'BUILD_LIST', add: 'LIST_APPEND', extend: 'LIST_EXTEND' },
  set: { whole: 'BUILD_SET', start: 'BUILD_SET', add: 'SET_ADD', extend: 'SET_UPDATE' },
};

/**
 * Builds the container from `pushed` entries on the stack, then the elements,
 * then the variable `injected`.
 */
export function emitSequence(
  emitter: Emitter,
  location: Location,
  elements: readonly Expression[],
  kind: Kind,
  pushed = 0,
  injected?: string,
): void {
  const { whole, start, add, extend } = STEPS[kind];
  const count = elements.length + pushed + (injected === undefined ? 0 : 1);
  const isConstant =
    emitter.options.profile.foldsInTree && pushed === 0 && elements.every((element) => element.kind === 'Constant');
  const isBig = count > STACK_GUIDELINE && !isConstant;
  if (!isBig && !elements.some((element) => element.kind === 'Starred')) {
    emitter.expressions(elements);
    if (injected !== undefined) emitter.name(location, injected, 'Load');
    emitter.op(location, whole, count);
    return;
  }
  let isStarted = isBig;
  if (isBig) emitter.op(location, start, pushed);
  elements.forEach((element, i) => {
    if (element.kind === 'Starred') {
      if (!isStarted) emitter.op(location, start, i + pushed);
      isStarted = true;
      emitter.expression(element.value);
      emitter.op(location, extend, 1);
    } else {
      emitter.expression(element);
      if (isStarted) emitter.op(location, add, 1);
    }
  });
  if (injected !== undefined) {
    emitter.name(location, injected, 'Load');
    emitter.op(location, add, 1);
  }
  if (kind === 'tuple') emitter.op(location, 'CALL_INTRINSIC_1', LIST_TO_TUPLE);
}
