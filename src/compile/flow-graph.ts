/**
 * From a sequence of instructions to a graph of blocks, and the properties of
 * the graph that everything else needs: which handler covers an instruction,
 * what is reachable, how deep the operand stack gets. Improves nothing.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { invariant } from '../base/invariant.ts';
import { Block, blocksFrom } from './block.ts';
import { type Instruction, consumed, isJump, isTerminator, opensHandler, produced } from './instruction.ts';
import { CODE_START } from './resume.ts';

/** Splits the sequence at the targets of jumps and after each jump or exit; resolves labels to blocks. */
export function buildGraph(instructions: readonly Instruction[]): Block {
  const targets = new Map<number, Block>();
  for (const { label } of instructions) {
    if (label === null) continue;
    invariant(label.position >= 0 && label.position < instructions.length, 'a jump leads nowhere');
    if (!targets.has(label.position)) targets.set(label.position, new Block());
  }
  const entry = new Block();
  let current = entry;
  const continueWith = (block: Block): void => {
    current.next = block;
    current = block;
  };
  instructions.forEach((instruction, position) => {
    const target = targets.get(position);
    const last = current.last;
    if (target !== undefined) {
      target.isLabelled = true;
      continueWith(target);
    } else if (last !== undefined && isTerminator(last.operation)) continueWith(new Block());
    if (instruction.label !== null) instruction.target = targets.get(instruction.label.position) ?? null;
    current.instructions.push(instruction);
  });
  return entry;
}

export function targetOf(instruction: Instruction): Block {
  invariant(instruction.target !== null, `${instruction.operation} has no target`);
  return instruction.target;
}

function unvisit(entry: Block): void {
  for (const block of blocksFrom(entry)) block.visited = false;
}

/** Marks the handlers, tells each instruction which handler covers it, and turns POP_BLOCK into NOP. */
export function labelHandlers(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (!opensHandler(instruction.operation)) continue;
      const handler = targetOf(instruction);
      handler.isHandler = true;
    }
  }
  unvisit(entry);
  const open = new Map<Block, Block[]>([[entry, []]]);
  const todo = [entry];
  entry.visited = true;
  const follow = (block: Block, handlers: readonly Block[]): void => {
    if (block.visited) return;
    block.visited = true;
    open.set(block, [...handlers]);
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const handlers = open.get(block) ?? [];
    let depthAtYield = -1;
    for (const instruction of block.instructions) {
      const { operation } = instruction;
      if (opensHandler(operation)) {
        const handler = targetOf(instruction);
        follow(handler, handlers);
        if (operation !== 'SETUP_FINALLY') handler.preservesLasti = true;
        handlers.push(handler);
        continue;
      }
      if (operation === 'POP_BLOCK') {
        handlers.pop();
        instruction.clear();
        continue;
      }
      instruction.handler = handlers.at(-1) ?? null;
      if (isJump(operation)) follow(targetOf(instruction), handlers);
      else if (operation === 'YIELD_VALUE') depthAtYield = handlers.length;
      else if (operation === 'RESUME' && instruction.arg !== CODE_START) {
        // Only the handler of the generator itself is open: it needs no look-up when the generator is closed here.
        if (depthAtYield === 1) instruction.arg |= 4;
        depthAtYield = -1;
      }
    }
    if (block.fallsThrough && block.next !== null) follow(block.next, handlers);
  }
}

/** Empties the blocks that nothing leads to; counts the ways into the others. */
export function removeUnreachable(entry: Block): void {
  unvisit(entry);
  for (const block of blocksFrom(entry)) block.predecessors = 0;
  const todo = [entry];
  entry.visited = true;
  entry.predecessors = 1;
  const reach = (block: Block): void => {
    block.predecessors++;
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && block.fallsThrough) reach(block.next);
    for (const instruction of block.instructions) {
      if (isJump(instruction.operation) || opensHandler(instruction.operation)) reach(targetOf(instruction));
    }
  }
  for (const block of blocksFrom(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.isHandler = false;
  }
}

/**
 * Sets the depth of the operand stack at the start of each reachable block.
 * @returns the greatest depth anywhere.
 */
export function measureStack(entry: Block): number {
  for (const block of blocksFrom(entry)) block.startDepth = -1;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number): void => {
    invariant(block.startDepth < 0 || block.startDepth === depth, 'a block is entered at two depths of the stack');
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    todo.push(block);
  };
  reach(entry, 0);
  let deepest = 0;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    for (const { operation, arg, target } of block.instructions) {
      deepest = Math.max(deepest, depth);
      const after = depth + produced(operation, arg) - consumed(operation, arg);
      if (target !== null && operation !== 'END_ASYNC_FOR') reach(target, after);
      if (!opensHandler(operation)) depth = after;
      invariant(depth >= 0, `${operation} takes more than the stack holds`);
    }
    deepest = Math.max(deepest, depth);
    if (block.fallsThrough && block.next !== null) reach(block.next, depth);
  }
  return deepest;
}
