/**
 * `with` and `async with`.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { With } from '../syntax/tree.ts';
import { emitDelegation } from './emit-delegation.ts';
import { emitReraiseAfterCleanup } from './emit-try.ts';
import { emitAwaitedExit, emitExitWithNones } from './emit-unwind.ts';
import type { Emitter } from './emitter.ts';
import { type Label, NO_LOCATION } from './instruction.ts';
import { Awaited, SPECIAL_METHODS } from './opcodes.ts';

export function emitWith(emitter: Emitter, node: With, index = 0): void {
  const item = node.items[index];
  if (item === undefined) {
    emitter.statements(node.body);
    return;
  }
  const isAsync = node.kind === 'AsyncWith';
  const final = emitter.label();
  const exit = emitter.label();
  const cleanup = emitter.label();

  emitter.expression(item.contextExpr);
  const location = emitter.at(item.contextExpr);
  emitter.op(location, 'COPY', 1);
  emitter.op(location, 'LOAD_SPECIAL', SPECIAL_METHODS.indexOf(isAsync ? '__aexit__' : '__exit__'));
  emitter.op(location, 'SWAP', 2);
  emitter.op(location, 'SWAP', 3);
  emitter.op(location, 'LOAD_SPECIAL', SPECIAL_METHODS.indexOf(isAsync ? '__aenter__' : '__enter__'));
  emitter.op(location, 'CALL', 0);
  if (isAsync) {
    emitter.op(location, 'GET_AWAITABLE', Awaited.AENTER);
    emitter.none(location);
    emitDelegation(emitter, location, 'await');
  }
  emitter.jump(location, 'SETUP_WITH', final);

  emitter.unit.frameBlocks.push({ kind: isAsync ? 'asyncWith' : 'with', location });
  if (item.optionalVars !== null) emitter.expression(item.optionalVars);
  else emitter.op(location, 'POP_TOP');
  emitWith(emitter, node, index + 1);
  emitter.op(isAsync ? location : NO_LOCATION, 'POP_BLOCK');
  emitter.unit.frameBlocks.pop();

  emitExitWithNones(emitter, location);
  if (isAsync) emitAwaitedExit(emitter, location);
  emitter.op(location, 'POP_TOP');
  emitter.jump(location, 'JUMP', exit);

  emitter.place(final);
  emitter.jump(location, 'SETUP_CLEANUP', cleanup);
  emitter.op(location, 'PUSH_EXC_INFO');
  emitter.op(location, 'WITH_EXCEPT_START');
  if (isAsync) emitAwaitedExit(emitter, location);
  emitExceptionalEnd(emitter, cleanup);
  emitter.place(exit);
}

/** After `__exit__` was called with an exception: raises it again, or goes on if the result is true. */
function emitExceptionalEnd(emitter: Emitter, cleanup: Label): void {
  const suppress = emitter.label();
  const exit = emitter.label();
  emitter.op(NO_LOCATION, 'TO_BOOL');
  emitter.jump(NO_LOCATION, 'POP_JUMP_IF_TRUE', suppress);
  emitter.op(NO_LOCATION, 'RERAISE', 2);
  emitter.place(suppress);
  emitter.op(NO_LOCATION, 'POP_TOP');
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  for (let i = 0; i < 3; i++) emitter.op(NO_LOCATION, 'POP_TOP');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', exit);
  emitter.place(cleanup);
  emitReraiseAfterCleanup(emitter);
  emitter.place(exit);
}
