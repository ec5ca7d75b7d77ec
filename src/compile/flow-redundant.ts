/**
 * Takes away what does nothing: NOPs whose line is not needed, loads that are
 * popped at once, jumps to where control goes anyway; copies short exits to the
 * jumps that lead to them. Knows lines, since every line that the source has must
 * stay visible to a tracer (PEP 626).
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { type Block, blocksFrom, nextNonEmpty } from './block.ts';
import { targetOf } from './flow-graph.ts';
import { type Instruction, isJump, isUnconditionalJump } from './instruction.ts';

/** Longest exit block, in instructions, that is copied instead of jumped to. */
const LONGEST_COPIED_EXIT = 4;

/** The line that control meets first on entering `block`; -1 where the block is only placeholders. */
function firstLine(block: Block): number {
  for (const { operation, location } of block.instructions) {
    if (operation !== 'NOP' || location.line >= 0) return location.line;
  }
  return -1;
}

function isRedundantNop(block: Block, index: number, previousLine: number): boolean {
  const nop = block.instructions[index];
  if (nop === undefined) return false;
  const { line } = nop.location;
  if (line < 0 || line === previousLine) return true;
  const following = block.instructions[index + 1];
  if (following !== undefined) {
    if (following.location.line === line) return true;
    if (following.location.line >= 0) return false;
    following.location = nop.location;
    return true;
  }
  const next = nextNonEmpty(block.next);
  return next !== null && firstLine(next) === line;
}

function removeNopsOf(block: Block): number {
  const kept: Instruction[] = [];
  let previousLine = -1;
  block.instructions.forEach((instruction, index) => {
    if (instruction.operation === 'NOP' && isRedundantNop(block, index, previousLine)) return;
    kept.push(instruction);
    previousLine = instruction.location.line;
  });
  const removed = block.instructions.length - kept.length;
  for (let i = kept.length; i < block.instructions.length; i++)
    block.leftHandlers[i] = block.instructions[i]?.handler ?? null;
  block.instructions = kept;
  return removed;
}

export function removeRedundantNops(entry: Block): number {
  let removed = 0;
  for (const block of blocksFrom(entry)) removed += removeNopsOf(block);
  return removed;
}

function removeRedundantJumps(entry: Block): number {
  let removed = 0;
  for (const block of blocksFrom(entry)) {
    const last = block.last;
    if (last === undefined || !isUnconditionalJump(last.operation)) continue;
    if (nextNonEmpty(targetOf(last)) === nextNonEmpty(block.next)) {
      last.clear();
      removed++;
    }
  }
  return removed;
}

export function removeRedundantNopsAndJumps(entry: Block): void {
  while (removeRedundantNops(entry) + removeRedundantJumps(entry) > 0);
}

function isUnusedPush(instruction: Instruction): boolean {
  const { operation, arg } = instruction;
  return operation === 'LOAD_CONST' || operation === 'LOAD_SMALL_INT' || (operation === 'COPY' && arg === 1);
}

/** Also takes away a constant or copy that is pushed and popped at once. */
export function removeRedundantNopsAndPairs(entry: Block): void {
  let changed = true;
  while (changed) {
    changed = false;
    let previous: Instruction | null = null;
    for (const block of blocksFrom(entry)) {
      removeNopsOf(block);
      if (block.isLabelled) previous = null;
      for (const instruction of block.instructions) {
        if (instruction.operation === 'POP_TOP' && previous !== null && isUnusedPush(previous)) {
          previous.clear();
          instruction.clear();
          changed = true;
        }
        previous = instruction;
      }
      if ((previous !== null && isJump(previous.operation)) || !block.fallsThrough) previous = null;
    }
  }
}

function inlineExit(block: Block): boolean {
  const last = block.last;
  if (last === undefined || !isUnconditionalJump(last.operation)) return false;
  const target = targetOf(last);
  const isSmallExit = target.leavesFrame && target.instructions.length <= LONGEST_COPIED_EXIT;
  const isArtificial = target.hasNoLine && !target.fallsThrough;
  if (!isSmallExit && !isArtificial) return false;
  const wasInterruptible = last.operation === 'JUMP';
  last.clear();
  block.instructions.push(...target.instructions.map((instruction) => instruction.copy()));
  const newLast = block.last;
  // A loop must keep a jump at which it can be interrupted.
  if (isArtificial && wasInterruptible && newLast !== undefined && isUnconditionalJump(newLast.operation)) {
    newLast.operation = 'JUMP';
  }
  target.predecessors--;
  return true;
}

/** Replaces jumps to short exits and to artificial blocks by those blocks themselves. */
export function inlineExits(entry: Block): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const block of blocksFrom(entry)) if (inlineExit(block)) changed = true;
  }
}
