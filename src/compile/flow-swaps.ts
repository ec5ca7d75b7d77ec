/**
 * Shortens runs of SWAP, and swaps instructions instead of stack entries where
 * that is the same. Knows one block at a time.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import type { Block } from './block.ts';
import type { Instruction, Operation } from './instruction.ts';

/** What may change places without being noticed: it only takes the top of the stack, runs no code of the program. */
const SWAPPABLE: ReadonlySet<Operation> = new Set(['STORE_FAST', 'STORE_FAST_MAYBE_NULL', 'POP_TOP']);

/**
 * Replaces the run of SWAPs (and NOPs) that starts at `start` by the shortest one
 * with the same effect: one SWAP for each entry of each cycle of the permutation
 * that the run makes, less one for the cycle with the top.
 * @returns index of the run's last instruction.
 */
function shortenRun(instructions: readonly Instruction[], start: number): number {
  let end = start;
  let depth = 0;
  let swaps = 0;
  for (; end < instructions.length; end++) {
    const instruction = instructions[end];
    if (instruction?.operation === 'SWAP') {
      depth = Math.max(depth, instruction.arg);
      swaps++;
    } else if (instruction?.operation !== 'NOP') break;
  }
  if (swaps < 2) return start;
  const run = instructions.slice(start, end);
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (const { operation, arg } of run) {
    if (operation !== 'SWAP') continue;
    const top = stack[0] ?? 0;
    stack[0] = stack[arg - 1] ?? 0;
    stack[arg - 1] = top;
  }
  const swapped: number[] = [];
  const done = new Set<number>();
  for (let i = 0; i < depth; i++) {
    if (done.has(i) || stack[i] === i) continue;
    let place = i;
    for (;;) {
      if (place > 0) swapped.push(place + 1);
      if (done.has(place)) break;
      done.add(place);
      place = stack[place] ?? 0;
    }
  }
  // The swaps undo the permutation; run backwards they make it.
  run.reverse().forEach((instruction, i) => {
    const depthOfSwap = swapped[i];
    if (depthOfSwap === undefined) instruction.clear();
    else instruction.set('SWAP', depthOfSwap);
  });
  return end - 1;
}

function nextSwappable(instructions: readonly Instruction[], index: number, line: number): number | undefined {
  for (let i = index + 1; i < instructions.length; i++) {
    const instruction = instructions[i];
    if (instruction === undefined) return undefined;
    // Across lines a tracer could see the names bound in the wrong order.
    if (line >= 0 && instruction.location.line !== line) return undefined;
    if (instruction.operation === 'NOP') continue;
    return SWAPPABLE.has(instruction.operation) ? i : undefined;
  }
  return undefined;
}

function storedLocal(instruction: Instruction | undefined): number {
  const stores = instruction?.operation === 'STORE_FAST' || instruction?.operation === 'STORE_FAST_MAYBE_NULL';
  return stores ? instruction.arg : -1;
}

/** Whether the stores at `first` and `second` may change places past those between them. */
function areIndependent(instructions: readonly Instruction[], first: number, second: number): boolean {
  const a = storedLocal(instructions[first]);
  const b = storedLocal(instructions[second]);
  if (a < 0 && b < 0) return true;
  if (a === b) return false;
  for (let i = first + 1; i < second; i++) {
    const between = storedLocal(instructions[i]);
    if (between >= 0 && (between === a || between === b)) return false;
  }
  return true;
}

/** `SWAP 2, POP_TOP, STORE_FAST x` becomes `STORE_FAST x, POP_TOP`, and so on, from `index` backwards. */
function swapInstructions(instructions: Instruction[], index: number): void {
  for (let i = index; i >= 0; i--) {
    const swap = instructions[i];
    if (swap === undefined) return;
    if (swap.operation !== 'SWAP') {
      if (swap.operation === 'NOP' || SWAPPABLE.has(swap.operation)) continue;
      return;
    }
    const first = nextSwappable(instructions, i, -1);
    if (first === undefined) return;
    const line = instructions[first]?.location.line ?? -1;
    let second: number | undefined = first;
    for (let count = swap.arg - 1; count > 0 && second !== undefined; count--) {
      second = nextSwappable(instructions, second, line);
    }
    if (second === undefined || !areIndependent(instructions, first, second)) return;
    const [a, b] = [instructions[first], instructions[second]];
    if (a === undefined || b === undefined) return;
    swap.clear();
    instructions[first] = b;
    instructions[second] = a;
  }
}

export function optimiseSwaps(block: Block): void {
  const { instructions } = block;
  for (let i = 0; i < instructions.length; i++) {
    if (instructions[i]?.operation !== 'SWAP') continue;
    i = shortenRun(instructions, i);
    swapInstructions(instructions, i);
  }
}
