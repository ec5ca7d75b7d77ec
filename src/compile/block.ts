/**
 * A basic block of the flow graph: instructions that run one after another,
 * entered only at the first and left only at the last. Knows instructions;
 * knows neither how the graph is built nor how it is improved.
 */
import type { Instruction } from './instruction.ts';
import { isJump, isUnconditionalJump, leavesFrame } from './instruction.ts';

export class Block {
  instructions: Instruction[] = [];
  /** The block after this one in the order of the code. */
  next: Block | null = null;
  /** Whether a jump or a handler entry names this block. */
  isLabelled = false;
  isHandler = false;
  /** Entered as a handler, it finds the index of the failing instruction below the exception. */
  preservesLasti = false;
  /** How many ways lead here; 0 means unreachable. */
  predecessors = 0;
  /** Depth of the operand stack on entry; -1 until it is known. */
  startDepth = -1;
  /** Reached without an exception. */
  isWarm = false;
  /** Reached only after an exception; such blocks go to the end of the code. */
  isCold = false;
  visited = false;
  /** Bit `i`: local `i` may be unbound on entry. Locals from 64 on are not followed from block to block. */
  unboundLow = 0;
  unboundHigh = 0;

  /**
   * Handlers of instructions that were removed from the end, by position: CPython's block keeps them there, and a
   * NOT_TAKEN that is put behind a jump comes under the handler it finds in its place.
   */
  readonly leftHandlers: (Block | null)[] = [];

  get last(): Instruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  get fallsThrough(): boolean {
    const last = this.last;
    return last === undefined || !(leavesFrame(last.operation) || isUnconditionalJump(last.operation));
  }

  /** The jump at its end, if it ends with one. */
  get jump(): Instruction | undefined {
    const last = this.last;
    return last !== undefined && isJump(last.operation) ? last : undefined;
  }

  get leavesFrame(): boolean {
    const last = this.last;
    return last !== undefined && leavesFrame(last.operation);
  }

  get hasNoLine(): boolean {
    return this.instructions.every((instruction) => instruction.location.line < 0);
  }
}

/** `block` itself or the first after it that has instructions. */
export function nextNonEmpty(block: Block | null): Block | null {
  while (block !== null && block.instructions.length === 0) block = block.next;
  return block;
}

/** The blocks in the order of the code; blocks inserted after the current one are met too. */
export function* blocksFrom(entry: Block): Generator<Block> {
  for (let block: Block | null = entry; block !== null; block = block.next) yield block;
}
