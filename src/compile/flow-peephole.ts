/**
 * Simplifies neighbouring instructions of a block and lets jumps to jumps go to
 * the end of the chain. Knows one block and the targets of its jump.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import type { Block } from './block.ts';
import { targetOf } from './flow-graph.ts';
import {
  type ConstantContext,
  foldBinaryOperation,
  foldDisplay,
  foldIntrinsic,
  foldTuple,
  foldUnaryOperation,
} from './flow-constants.ts';
import { optimiseSwaps } from './flow-swaps.ts';
import { Instruction, type Operation } from './instruction.ts';

/**
 * Lets `jump`, the last of `block`, go where the jump at its target goes. The new
 * jump cannot raise and so has no handler (visible in CPython's exception table).
 */
function thread(block: Block, jump: Instruction, onward: Instruction, operation: Operation): boolean {
  if (jump.target === onward.target) return false;
  const threaded = new Instruction(operation, 0, onward.location);
  threaded.target = onward.target;
  jump.clear();
  block.instructions.push(threaded);
  return true;
}

/** A jump that keeps the tested value on the stack: its target tests the same value, so the outcome is known. */
function optimiseKeepingJump(block: Block, jump: Instruction, onward: Instruction): boolean {
  if (onward.operation === 'JUMP' || onward.operation === jump.operation) {
    return thread(block, jump, onward, jump.operation);
  }
  if (onward.operation !== 'JUMP_IF_TRUE' && onward.operation !== 'JUMP_IF_FALSE') return false;
  jump.target = targetOf(jump).next;
  return true;
}

/** @returns whether the block changed so that its jump is worth another look. */
function optimiseJump(block: Block, jump: Instruction): boolean {
  const onward = jump.target?.instructions[0];
  if (onward === undefined) return false;
  switch (jump.operation) {
    case 'POP_JUMP_IF_FALSE':
    case 'POP_JUMP_IF_TRUE':
    case 'POP_JUMP_IF_NONE':
    case 'POP_JUMP_IF_NOT_NONE':
      return onward.operation === 'JUMP' && thread(block, jump, onward, jump.operation);
    case 'JUMP_IF_FALSE':
    case 'JUMP_IF_TRUE':
      return optimiseKeepingJump(block, jump, onward);
    case 'JUMP':
    case 'JUMP_NO_INTERRUPT':
      if (onward.operation === 'JUMP') return thread(block, jump, onward, 'JUMP');
      return onward.operation === 'JUMP_NO_INTERRUPT' && thread(block, jump, onward, jump.operation);
    default:
      return false;
  }
}

function unpackBuiltTuple(instruction: Instruction, unpack: Instruction): boolean {
  if (instruction.arg === 1) unpack.clear();
  else if (instruction.arg === 2 || instruction.arg === 3) unpack.set('SWAP', instruction.arg);
  else return false;
  instruction.clear();
  return true;
}

function optimiseInstruction(block: Block, index: number, instruction: Instruction, context: ConstantContext): void {
  const following = block.instructions[index + 1];
  const next = following?.operation;
  switch (instruction.operation) {
    case 'BUILD_TUPLE':
      if (following && next === 'UNPACK_SEQUENCE' && following.arg === instruction.arg) {
        if (unpackBuiltTuple(instruction, following)) return;
      }
      foldTuple(block, index, instruction, context);
      return;
    case 'BUILD_LIST':
    case 'BUILD_SET':
      foldDisplay(block, index, instruction, next, context);
      return;
    case 'STORE_FAST':
      if (
        following &&
        next === 'STORE_FAST' &&
        following.arg === instruction.arg &&
        following.location.line === instruction.location.line
      ) {
        instruction.set('POP_TOP');
      }
      return;
    case 'SWAP':
      if (instruction.arg === 1) instruction.clear();
      return;
    case 'LOAD_GLOBAL':
      if (following && next === 'PUSH_NULL' && (instruction.arg & 1) === 0) {
        instruction.arg |= 1;
        following.clear();
      }
      return;
    case 'COMPARE_OP':
      if (following && next === 'TO_BOOL') {
        following.set('COMPARE_OP', instruction.arg | 16);
        instruction.clear();
      }
      return;
    case 'CONTAINS_OP':
    case 'IS_OP':
      if (following && (next === 'TO_BOOL' || next === 'UNARY_NOT')) {
        following.set(instruction.operation, next === 'UNARY_NOT' ? instruction.arg ^ 1 : instruction.arg);
        instruction.clear();
      }
      return;
    case 'TO_BOOL':
      if (next === 'TO_BOOL') instruction.clear();
      return;
    case 'UNARY_NOT':
      if (following && (next === 'TO_BOOL' || next === 'UNARY_NOT')) {
        if (next === 'TO_BOOL') following.set('UNARY_NOT');
        else following.clear();
        instruction.clear();
        return;
      }
      foldUnaryOperation(block, index, instruction, context);
      return;
    case 'UNARY_INVERT':
    case 'UNARY_NEGATIVE':
      foldUnaryOperation(block, index, instruction, context);
      return;
    case 'CALL_INTRINSIC_1':
      foldIntrinsic(block, index, instruction, next, context);
      return;
    case 'BINARY_OP':
      foldBinaryOperation(block, index, instruction, context);
      return;
    default:
  }
}

export function optimiseBlock(block: Block, context: ConstantContext): void {
  for (let i = 0; i < block.instructions.length; i++) {
    const instruction = block.instructions[i];
    if (instruction === undefined) continue;
    if (instruction.target !== null && optimiseJump(block, instruction)) i--;
    else optimiseInstruction(block, i, instruction, context);
  }
  optimiseSwaps(block);
}
