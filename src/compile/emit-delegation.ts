/**
 * `yield`, `yield from` and `await`. Knows generators as the machine drives them.
 *
 * Behaviour of CPython's Python/codegen.c (`codegen_add_yield_from`).
 */
import type { Emitter } from './emitter.ts';
import { Instruction, type Location, NO_LOCATION } from './instruction.ts';
import { INTRINSICS_1 } from './opcodes.ts';
import { AFTER_AWAIT, AFTER_YIELD, AFTER_YIELD_FROM } from './resume.ts';

const ASYNC_GENERATOR_WRAP = INTRINSICS_1.indexOf('INTRINSIC_ASYNC_GEN_WRAP');
const STOPITERATION_ERROR = INTRINSICS_1.indexOf('INTRINSIC_STOPITERATION_ERROR');

/**
 * Delegates to the iterator below the value on top of the stack (the first to
 * send) until it ends; leaves its result.
 */
export function emitDelegation(emitter: Emitter, location: Location, reason: 'await' | 'yieldFrom'): void {
  const send = emitter.label();
  const fail = emitter.label();
  const exit = emitter.label();
  emitter.place(send);
  emitter.jump(location, 'SEND', exit);
  // The yield raises only if close() or throw() ends the inner iterator.
  emitter.jump(location, 'SETUP_FINALLY', fail);
  emitter.op(location, 'YIELD_VALUE', 1);
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(location, 'RESUME', reason === 'await' ? AFTER_AWAIT : AFTER_YIELD_FROM);
  emitter.jump(location, 'JUMP_NO_INTERRUPT', send);
  emitter.place(fail);
  emitter.op(location, 'CLEANUP_THROW');
  emitter.place(exit);
  emitter.op(location, 'END_SEND');
}

/** Yields the top of the stack; leaves what is sent in. */
export function emitYield(emitter: Emitter, location: Location): void {
  const { isGenerator, isCoroutine } = emitter.unit.scope;
  if (isGenerator && isCoroutine) emitter.op(location, 'CALL_INTRINSIC_1', ASYNC_GENERATOR_WRAP);
  emitter.op(location, 'YIELD_VALUE', 0);
  emitter.op(location, 'RESUME', AFTER_YIELD);
}

/** Ends the body of a generator: a StopIteration that comes out of it becomes a RuntimeError (PEP 479). */
export function emitStopIterationHandler(emitter: Emitter): void {
  const handler = emitter.label();
  emitter.unit.insert(0, [new Instruction('SETUP_CLEANUP', 0, NO_LOCATION, handler)]);
  emitter.none(NO_LOCATION);
  emitter.op(NO_LOCATION, 'RETURN_VALUE');
  emitter.place(handler);
  emitter.op(NO_LOCATION, 'CALL_INTRINSIC_1', STOPITERATION_ERROR);
  emitter.op(NO_LOCATION, 'RERAISE', 1);
}
