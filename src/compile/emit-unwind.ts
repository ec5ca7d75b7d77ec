/**
 * Leaving a stretch of code early: what `return`, `break` and `continue` must
 * undo or run on their way out. Knows frame blocks.
 *
 * Behaviour of CPython's Python/codegen.c (`codegen_unwind_fblock`).
 */
import { invariant } from '../base/invariant.ts';
import { NONE } from './constants.ts';
import { emitDelegation } from './emit-delegation.ts';
import type { Emitter } from './emitter.ts';
import { type Location, NO_LOCATION } from './instruction.ts';
import { Awaited } from './opcodes.ts';
import type { FrameBlock } from './unit.ts';

type Loop = Extract<FrameBlock, { readonly again: unknown }>;

const isLoop = (block: FrameBlock): block is Loop => 'again' in block;

/** Calls the `__exit__` that lies on the stack with three Nones: the body ended without an exception. */
export function emitExitWithNones(emitter: Emitter, location: Location): void {
  for (let i = 0; i < 3; i++) emitter.constant(location, NONE);
  emitter.op(location, 'CALL', 3);
}

export function emitAwaitedExit(emitter: Emitter, location: Location): void {
  emitter.op(location, 'GET_AWAITABLE', Awaited.AEXIT);
  emitter.none(location);
  emitDelegation(emitter, location, 'await');
}

/**
 * Undoes one frame block.
 * @param keepTop whether the value on top of the stack is to be returned and must stay on top.
 * @returns the location of what follows: none after code that should appear to run after the leaving statement.
 */
export function unwind(emitter: Emitter, block: FrameBlock, location: Location, keepTop: boolean): Location {
  const bury = (depth: number): void => {
    if (keepTop) emitter.op(location, 'SWAP', depth);
  };
  switch (block.kind) {
    case 'while':
    case 'exceptHandler':
    case 'exceptGroupHandler':
      return location;
    case 'for':
    case 'asyncFor':
    case 'popValue':
      bury(2);
      emitter.op(location, 'POP_TOP');
      return location;
    case 'tryExcept':
      emitter.op(location, 'POP_BLOCK');
      return location;
    case 'finallyTry': {
      emitter.op(location, 'POP_BLOCK');
      const { frameBlocks } = emitter.unit;
      if (keepTop) frameBlocks.push({ kind: 'popValue' });
      emitter.statements(block.body);
      if (keepTop) frameBlocks.pop();
      return NO_LOCATION;
    }
    case 'finallyEnd':
      bury(2);
      emitter.op(location, 'POP_TOP');
      bury(2);
      emitter.op(location, 'POP_BLOCK');
      emitter.op(location, 'POP_EXCEPT');
      return location;
    case 'with':
    case 'asyncWith': {
      const at = block.location;
      emitter.op(at, 'POP_BLOCK');
      if (keepTop) {
        emitter.op(at, 'SWAP', 3);
        emitter.op(at, 'SWAP', 2);
      }
      emitExitWithNones(emitter, at);
      if (block.kind === 'asyncWith') emitAwaitedExit(emitter, at);
      emitter.op(at, 'POP_TOP');
      return NO_LOCATION;
    }
    case 'handlerCleanup':
      if (block.name !== null) emitter.op(location, 'POP_BLOCK');
      bury(2);
      emitter.op(location, 'POP_BLOCK');
      emitter.op(location, 'POP_EXCEPT');
      if (block.name !== null) emitForgetName(emitter, location, block.name);
      return location;
  }
}

/** `name = None; del name`, at the end of an `except … as name`; the first in case the body deleted it. */
export function emitForgetName(emitter: Emitter, location: Location, name: string): void {
  emitter.none(location);
  emitter.name(location, name, 'Store');
  emitter.name(location, name, 'Del');
}

/** Undoes all frame blocks, the innermost first; each is closed while its own undoing is compiled. */
export function unwindAll(emitter: Emitter, location: Location, keepTop: boolean): Location {
  const { frameBlocks } = emitter.unit;
  const block = frameBlocks.pop();
  if (block === undefined) return location;
  const after = unwindAll(emitter, unwind(emitter, block, location, keepTop), keepTop);
  frameBlocks.push(block);
  return after;
}

/** Undoes the frame blocks inside the innermost loop. */
export function unwindToLoop(emitter: Emitter, location: Location): { loop: Loop; location: Location } {
  const { frameBlocks } = emitter.unit;
  const block = frameBlocks.pop();
  invariant(block !== undefined, 'break or continue outside a loop passed the symbol table');
  const result = isLoop(block)
    ? { loop: block, location }
    : unwindToLoop(emitter, unwind(emitter, block, location, false));
  frameBlocks.push(block);
  return result;
}
