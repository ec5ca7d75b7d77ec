/**
 * The order of blocks: what runs only after an exception goes to the end, and
 * conditional jumps get the direction that the machine knows. Knows blocks only.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { Block, blocksFrom } from './block.ts';
import { targetOf } from './flow-graph.ts';
import { removeRedundantNopsAndJumps } from './flow-redundant.ts';
import { Instruction, isConditionalJump, isJump, NO_LOCATION, type Operation } from './instruction.ts';

/** The blocks that control reaches from `starts` without an exception and for which `mayEnter` holds. */
function spread(starts: readonly Block[], mayEnter: (block: Block) => boolean): Set<Block> {
  const found = new Set(starts);
  const todo = [...starts];
  const reach = (block: Block): void => {
    if (found.has(block) || !mayEnter(block)) return;
    found.add(block);
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const instruction of block.instructions) if (isJump(instruction.operation)) reach(targetOf(instruction));
  }
  return found;
}

function markTemperature(entry: Block): void {
  for (const block of spread([entry], () => true)) block.isWarm = true;
  const handlers = [...blocksFrom(entry)].filter((block) => block.isHandler);
  for (const block of spread(handlers, (candidate) => !candidate.isWarm)) block.isCold = true;
}

function jumpTo(target: Block, operation: Operation): Instruction {
  const jump = new Instruction(operation, 0, NO_LOCATION);
  jump.target = target;
  return jump;
}

export function moveColdBlocksToEnd(entry: Block): void {
  if (entry.next === null) return;
  markTemperature(entry);
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (!block.isCold || !block.fallsThrough || next === null || !next.isWarm) continue;
    const bridge = new Block();
    next.isLabelled = true;
    bridge.instructions.push(jumpTo(next, 'JUMP_NO_INTERRUPT'));
    bridge.isCold = true;
    bridge.predecessors = 1;
    bridge.next = next;
    block.next = bridge;
  }
  const blocks = [...blocksFrom(entry)];
  const cold = blocks.filter((block) => block.isCold);
  if (cold.length === 0) return;
  const ordered = [...blocks.filter((block) => !block.isCold), ...cold];
  ordered.forEach((block, i) => (block.next = ordered[i + 1] ?? null));
  removeRedundantNopsAndJumps(entry);
}

const REVERSED: Partial<Readonly<Record<Operation, Operation>>> = {
  POP_JUMP_IF_FALSE: 'POP_JUMP_IF_TRUE',
  POP_JUMP_IF_TRUE: 'POP_JUMP_IF_FALSE',
  POP_JUMP_IF_NONE: 'POP_JUMP_IF_NOT_NONE',
  POP_JUMP_IF_NOT_NONE: 'POP_JUMP_IF_NONE',
};

/** Conditional jumps go forward only: one that would go back becomes its opposite around an unconditional jump. */
export function makeConditionalJumpsForward(entry: Block): void {
  const behind = new Set<Block>();
  for (const block of blocksFrom(entry)) {
    behind.add(block);
    const { last, next } = block;
    if (last === undefined || next === null || !isConditionalJump(last.operation)) continue;
    const target = targetOf(last);
    last.isGapAfter = (block.leftHandlers[block.instructions.length] ?? null) !== last.handler;
    if (!behind.has(target)) continue;
    last.isGapAfter = true;
    const back = new Block();
    const jump = jumpTo(target, 'JUMP');
    jump.location = last.location;
    back.instructions.push(jump);
    back.startDepth = target.startDepth;
    back.isCold = block.isCold;
    back.next = next;
    last.operation = REVERSED[last.operation] ?? last.operation;
    last.target = next;
    block.next = back;
  }
}
