/**
 * `try` with `except`, `except*`, `else` and `finally`.
 *
 * Behaviour of CPython's Python/codegen.c.
 */
import type { ExceptHandler, Try } from '../syntax/tree.ts';
import { emitForgetName } from './emit-unwind.ts';
import type { Emitter } from './emitter.ts';
import { type Label, NO_LOCATION } from './instruction.ts';
import { INTRINSICS_2 } from './opcodes.ts';

const PREPARE_RERAISE_STAR = INTRINSICS_2.indexOf('INTRINSIC_PREP_RERAISE_STAR');

export function emitTry(emitter: Emitter, node: Try): void {
  if (node.finalbody.length === 0) emitGuarded(emitter, node);
  else emitFinally(emitter, node);
}

function emitGuarded(emitter: Emitter, node: Try): void {
  if (node.handlers.length === 0) emitter.statements(node.body);
  else if (node.kind === 'Try') emitExcept(emitter, node);
  else emitExceptStar(emitter, node);
}

/** The end of a handler that itself failed: restores the handled exception and raises again, at the line of the failure. */
export function emitReraiseAfterCleanup(emitter: Emitter): void {
  emitter.op(NO_LOCATION, 'COPY', 3);
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  emitter.op(NO_LOCATION, 'RERAISE', 1);
}

/** The final body is compiled twice: for the way without an exception and for the way with one. */
function emitFinally(emitter: Emitter, node: Try): void {
  const handler = emitter.label();
  const exit = emitter.label();
  const cleanup = emitter.label();
  const { frameBlocks } = emitter.unit;
  emitter.jump(emitter.at(node), 'SETUP_FINALLY', handler);
  frameBlocks.push({ kind: 'finallyTry', body: node.finalbody });
  emitGuarded(emitter, node);
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  frameBlocks.pop();
  emitter.statements(node.finalbody);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', exit);

  emitter.place(handler);
  emitter.jump(NO_LOCATION, 'SETUP_CLEANUP', cleanup);
  emitter.op(NO_LOCATION, 'PUSH_EXC_INFO');
  frameBlocks.push({ kind: 'finallyEnd' });
  emitter.statements(node.finalbody);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'RERAISE', 0);
  emitter.place(cleanup);
  emitReraiseAfterCleanup(emitter);
  emitter.place(exit);
}

function emitExcept(emitter: Emitter, node: Try): void {
  const handlers = emitter.label();
  const end = emitter.label();
  const cleanup = emitter.label();
  const { frameBlocks } = emitter.unit;
  emitter.jump(emitter.at(node), 'SETUP_FINALLY', handlers);
  frameBlocks.push({ kind: 'tryExcept' });
  emitter.statements(node.body);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.statements(node.orelse);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);

  emitter.place(handlers);
  emitter.jump(NO_LOCATION, 'SETUP_CLEANUP', cleanup);
  emitter.op(NO_LOCATION, 'PUSH_EXC_INFO');
  frameBlocks.push({ kind: 'exceptHandler' });
  for (const handler of node.handlers) {
    const next = emitter.label();
    const location = emitter.at(handler);
    if (handler.type !== null) {
      emitter.expression(handler.type);
      emitter.op(location, 'CHECK_EXC_MATCH');
      emitter.jump(location, 'POP_JUMP_IF_FALSE', next);
    }
    if (handler.name !== null) emitNamedHandler(emitter, handler, handler.name, end);
    else emitPlainHandler(emitter, handler, end);
    emitter.place(next);
  }
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'RERAISE', 0);
  emitter.place(cleanup);
  emitReraiseAfterCleanup(emitter);
  emitter.place(end);
}

function emitPlainHandler(emitter: Emitter, handler: ExceptHandler, end: Label): void {
  const { frameBlocks } = emitter.unit;
  emitter.op(emitter.at(handler), 'POP_TOP');
  frameBlocks.push({ kind: 'handlerCleanup', name: null });
  emitter.statements(handler.body);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
}

/** The name is unbound however the body ends, as if by an inner `try … finally`. */
function emitNamedHandler(emitter: Emitter, handler: ExceptHandler, name: string, end: Label): void {
  const location = emitter.at(handler);
  const failed = emitter.label();
  const { frameBlocks } = emitter.unit;
  emitter.name(location, name, 'Store');
  emitter.jump(location, 'SETUP_CLEANUP', failed);
  frameBlocks.push({ kind: 'handlerCleanup', name });
  emitter.statements(handler.body);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  emitForgetName(emitter, NO_LOCATION, name);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
  emitter.place(failed);
  emitForgetName(emitter, NO_LOCATION, name);
  emitter.op(NO_LOCATION, 'RERAISE', 1);
}

/**
 * `except*`: each handler takes its part of the group. On the stack, from below:
 * the original group, the list of what the handlers raised, the rest not handled yet.
 */
function emitExceptStar(emitter: Emitter, node: Try): void {
  const handlers = emitter.label();
  const otherwise = emitter.label();
  const end = emitter.label();
  const cleanup = emitter.label();
  const reraiseStar = emitter.label();
  const { frameBlocks } = emitter.unit;
  emitter.jump(emitter.at(node), 'SETUP_FINALLY', handlers);
  frameBlocks.push({ kind: 'tryExcept' });
  emitter.statements(node.body);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', otherwise);

  emitter.place(handlers);
  emitter.jump(NO_LOCATION, 'SETUP_CLEANUP', cleanup);
  emitter.op(NO_LOCATION, 'PUSH_EXC_INFO');
  frameBlocks.push({ kind: 'exceptGroupHandler' });
  node.handlers.forEach((handler, i) => {
    if (i === 0) {
      emitter.op(emitter.at(handler), 'BUILD_LIST', 0);
      emitter.op(emitter.at(handler), 'COPY', 2);
    }
    emitStarHandler(emitter, handler);
  });
  emitter.op(NO_LOCATION, 'LIST_APPEND', 1);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', reraiseStar);
  frameBlocks.pop();

  const reraise = emitter.label();
  emitter.place(reraiseStar);
  emitter.op(NO_LOCATION, 'CALL_INTRINSIC_2', PREPARE_RERAISE_STAR);
  emitter.op(NO_LOCATION, 'COPY', 1);
  emitter.jump(NO_LOCATION, 'POP_JUMP_IF_NOT_NONE', reraise);
  emitter.op(NO_LOCATION, 'POP_TOP');
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', end);
  emitter.place(reraise);
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  emitter.op(NO_LOCATION, 'SWAP', 2);
  emitter.op(NO_LOCATION, 'POP_EXCEPT');
  emitter.op(NO_LOCATION, 'RERAISE', 0);
  emitter.place(cleanup);
  emitReraiseAfterCleanup(emitter);
  emitter.place(otherwise);
  emitter.statements(node.orelse);
  emitter.place(end);
}

function emitStarHandler(emitter: Emitter, handler: ExceptHandler): void {
  const location = emitter.at(handler);
  const next = emitter.label();
  const failed = emitter.label();
  const noMatch = emitter.label();
  const done = emitter.label();
  const { frameBlocks } = emitter.unit;
  if (handler.type !== null) {
    emitter.expression(handler.type);
    emitter.op(location, 'CHECK_EG_MATCH');
    emitter.op(location, 'COPY', 1);
    emitter.jump(location, 'POP_JUMP_IF_NONE', noMatch);
  }
  if (handler.name !== null) emitter.name(location, handler.name, 'Store');
  else emitter.op(location, 'POP_TOP');
  emitter.jump(location, 'SETUP_CLEANUP', failed);
  frameBlocks.push({ kind: 'handlerCleanup', name: handler.name });
  emitter.statements(handler.body);
  frameBlocks.pop();
  emitter.op(NO_LOCATION, 'POP_BLOCK');
  if (handler.name !== null) emitForgetName(emitter, NO_LOCATION, handler.name);
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', next);

  emitter.place(failed);
  if (handler.name !== null) emitForgetName(emitter, NO_LOCATION, handler.name);
  emitter.op(NO_LOCATION, 'LIST_APPEND', 3);
  emitter.op(NO_LOCATION, 'POP_TOP');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', done);

  emitter.place(next);
  // Holds the line of the body's last statement.
  emitter.op(NO_LOCATION, 'NOP');
  emitter.jump(NO_LOCATION, 'JUMP_NO_INTERRUPT', done);

  emitter.place(noMatch);
  emitter.op(location, 'POP_TOP');
  emitter.place(done);
}
