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
import { INTRINSICS_1 } from './opcodes.ts';
import { CODE_START } from './resume.ts';

const STOPITERATION_ERROR = INTRINSICS_1.indexOf('INTRINSIC_STOPITERATION_ERROR');

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

/** Where an iterator with a second entry beside it comes to the stack, and where both go. */
const PAIRED: Readonly<Record<string, number>> = {
  GET_ITER: 1,
  GET_YIELD_FROM_ITER: 1,
  GET_AWAITABLE: 1,
  GET_ANEXT: 1,
  END_SEND: -1,
  POP_ITER: -1,
};

/** Entries besides the iterators of loops and awaits after an instruction, if each is to have one. */
function pairsAfter(block: Block, index: number, pairs: number): number {
  const { operation } = block.instructions[index] as Instruction;
  // The iterator that a generator expression is called with is alone.
  if (operation === 'GET_ITER' && block.instructions[index + 1]?.operation === 'CALL') return pairs;
  return Math.max(0, pairs + (PAIRED[operation] ?? 0));
}

/** Whether a block begins a handler of a generator or an await, which no `try` of the program asked for. */
function isGuard({ instructions: [first] }: Block): boolean {
  return (
    first?.operation === 'CLEANUP_THROW' ||
    (first?.operation === 'CALL_INTRINSIC_1' && first.arg === STOPITERATION_ERROR)
  );
}

/**
 * Sets the depth of the operand stack at the start of each reachable block.
 * @param pairs entries besides that the first block begins with, and each iterator gets; null for none.
 * @param guarded whether the handlers count that stand around generators and awaits.
 * @returns the greatest depth anywhere.
 */
export function measureStack(entry: Block, pairs: number | null, guarded: boolean): number {
  const startPairs = new Map<Block, number>();
  for (const block of blocksFrom(entry)) block.startDepth = -1;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number, more: number): void => {
    invariant(block.startDepth < 0 || block.startDepth === depth, 'a block is entered at two depths of the stack');
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    startPairs.set(block, more);
    todo.push(block);
  };
  reach(entry, 0, pairs ?? 0);
  let deepest = 0;
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    const isCounted = guarded || !isGuard(block);
    let more = startPairs.get(block) as number;
    for (const [index, { operation, arg, target }] of block.instructions.entries()) {
      if (isCounted) deepest = Math.max(deepest, depth + more);
      const after = depth + produced(operation, arg) - consumed(operation, arg);
      if (pairs !== null) more = pairsAfter(block, index, more);
      if (target !== null && operation !== 'END_ASYNC_FOR') reach(target, after, more);
      if (!opensHandler(operation)) depth = after;
      invariant(depth >= 0, `${operation} takes more than the stack holds`);
    }
    if (isCounted) deepest = Math.max(deepest, depth + more);
    if (block.fallsThrough && block.next !== null) reach(block.next, depth, more);
  }
  return deepest;
}
