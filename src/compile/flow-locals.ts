/**
 * Local variables: which loads must check that the variable is bound, which
 * pairs of loads and stores become one instruction, which loads may borrow the
 * reference that the variable holds. Knows blocks and the stack picture of each
 * instruction.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { type Block, blocksFrom } from './block.ts';
import { removeRedundantNops } from './flow-redundant.ts';
import type { Instruction, Operation } from './instruction.ts';
import { AbstractStack } from './abstract-stack.ts';

/** Locals beyond these are checked one block at a time, to keep the analysis linear. */
const FOLLOWED_LOCALS = 64;
/** Locals with a greater number do not fit in a paired instruction. */
const PAIRED_LOCALS = 16;

const MAKES_UNBOUND: ReadonlySet<Operation> = new Set(['DELETE_FAST', 'LOAD_FAST_AND_CLEAR', 'STORE_FAST_MAYBE_NULL']);

/** A set of the first 64 locals. */
class LocalSet {
  low: number;
  high: number;

  constructor(low: number, high: number) {
    this.low = low;
    this.high = high;
  }

  has(local: number): boolean {
    return ((local < 32 ? this.low >>> local : this.high >>> (local - 32)) & 1) === 1;
  }

  add(local: number): void {
    if (local < 32) this.low |= 1 << local;
    else this.high |= 1 << (local - 32);
  }

  delete(local: number): void {
    if (local < 32) this.low &= ~(1 << local);
    else this.high &= ~(1 << (local - 32));
  }
}

/** Adds what may be unbound on entry to `block`; it is scanned (again) if that is news. */
function inform(block: Block, unbound: LocalSet, todo: Block[]): void {
  const low = block.unboundLow | unbound.low;
  const high = block.unboundHigh | unbound.high;
  if (low === block.unboundLow && high === block.unboundHigh) return;
  block.unboundLow = low;
  block.unboundHigh = high;
  if (block.visited) return;
  block.visited = true;
  todo.push(block);
}

function checkBlock(block: Block, todo: Block[]): void {
  const unbound = new LocalSet(block.unboundLow, block.unboundHigh);
  for (const instruction of block.instructions) {
    const { operation, arg, handler } = instruction;
    if (handler !== null) inform(handler, unbound, todo);
    if (arg >= FOLLOWED_LOCALS) continue;
    if (MAKES_UNBOUND.has(operation)) unbound.add(arg);
    else if (operation === 'STORE_FAST' || operation === 'LOAD_FAST_CHECK') unbound.delete(arg);
    else if (operation === 'LOAD_FAST') {
      if (unbound.has(arg)) instruction.operation = 'LOAD_FAST_CHECK';
      unbound.delete(arg);
    }
  }
  if (block.next !== null && block.fallsThrough) inform(block.next, unbound, todo);
  const target = block.jump?.target;
  if (target) inform(target, unbound, todo);
}

function checkFurtherLocals(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const bound = new Set<number>();
    for (const instruction of block.instructions) {
      const { operation, arg } = instruction;
      if (arg < FOLLOWED_LOCALS) continue;
      if (MAKES_UNBOUND.has(operation)) bound.delete(arg);
      else if (operation === 'STORE_FAST') bound.add(arg);
      else if (operation === 'LOAD_FAST') {
        if (!bound.has(arg)) instruction.operation = 'LOAD_FAST_CHECK';
        bound.add(arg);
      }
    }
  }
}

/** Loads of variables that may be unbound become LOAD_FAST_CHECK. */
export function checkUnboundLocals(entry: Block, locals: number, parameters: number): void {
  if (locals === 0) return;
  if (locals > FOLLOWED_LOCALS) checkFurtherLocals(entry);
  const todo: Block[] = [];
  for (const block of blocksFrom(entry)) block.visited = false;
  const unbound = new LocalSet(0, 0);
  for (let local = parameters; local < Math.min(locals, FOLLOWED_LOCALS); local++) unbound.add(local);
  inform(entry, unbound, todo);
  for (const block of blocksFrom(entry)) checkBlock(block, todo);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.visited = false;
    checkBlock(block, todo);
  }
}

function pairOf(first: Instruction, second: Instruction): Operation | undefined {
  if (first.operation === 'LOAD_FAST') return second.operation === 'LOAD_FAST' ? 'LOAD_FAST_LOAD_FAST' : undefined;
  if (first.operation !== 'STORE_FAST') return undefined;
  if (second.operation === 'LOAD_FAST') return 'STORE_FAST_LOAD_FAST';
  return second.operation === 'STORE_FAST' ? 'STORE_FAST_STORE_FAST' : undefined;
}

export function pairLocalInstructions(entry: Block): void {
  for (const { instructions } of blocksFrom(entry)) {
    instructions.forEach((first, index) => {
      const second = instructions[index + 1];
      const pair = second && pairOf(first, second);
      if (pair === undefined) return;
      const [line1, line2] = [first.location.line, second?.location.line ?? -1];
      if (line1 >= 0 && line2 >= 0 && line1 !== line2) return;
      if (second === undefined || first.arg >= PAIRED_LOCALS || second.arg >= PAIRED_LOCALS) return;
      first.set(pair, (first.arg << 4) | second.arg);
      second.clear();
    });
  }
  removeRedundantNops(entry);
}

/** Who pushed an entry of the operand stack. */
interface Reference {
  /** The instruction; null for an entry that was there before the block. */
  readonly source: Instruction | null;
  /** The local that holds the same object, -1 if none does for sure. */
  readonly local: number;
}

const UNKNOWN: Reference = { source: null, local: -1 };

/**
 * Loads in `block` that must own their reference: the variable is overwritten
 * while the entry is on the stack, the entry becomes another variable, or it
 * outlives the block.
 */
function owningLoads(block: Block, enter: (block: Block) => void): Set<Instruction> {
  const owning = new Set<Instruction>();
  const stack = new AbstractStack<Reference>();
  for (let i = 0; i < block.startDepth; i++) stack.push(UNKNOWN);
  const overwrite = (local: number): void => {
    for (const { source, local: held } of stack.entries) if (held === local && source !== null) owning.add(source);
  };
  const store = (local: number): void => {
    const { source } = stack.pop();
    overwrite(local);
    if (source !== null) owning.add(source);
  };
  for (const instruction of block.instructions) {
    const { operation, arg, target } = instruction;
    if (target !== null) enter(target);
    switch (operation) {
      case 'LOAD_FAST':
        stack.push({ source: instruction, local: arg });
        break;
      case 'LOAD_FAST_AND_CLEAR':
        overwrite(arg);
        stack.push({ source: instruction, local: arg });
        break;
      case 'LOAD_FAST_LOAD_FAST':
        stack.push({ source: instruction, local: arg >> 4 });
        stack.push({ source: instruction, local: arg & 15 });
        break;
      case 'STORE_FAST':
        store(arg);
        break;
      case 'STORE_FAST_LOAD_FAST':
        store(arg >> 4);
        stack.push({ source: instruction, local: arg & 15 });
        break;
      case 'STORE_FAST_STORE_FAST':
        store(arg >> 4);
        store(arg & 15);
        break;
      case 'LOAD_ATTR':
      case 'LOAD_SPECIAL':
      case 'LOAD_SUPER_ATTR': {
        // The object may be pushed back as the first argument of the method.
        const self = stack.pop();
        if (operation === 'LOAD_SUPER_ATTR') stack.drop(2);
        stack.push({ source: instruction, local: -1 });
        if (operation === 'LOAD_SPECIAL' || arg & 1) stack.push(self);
        break;
      }
      case 'GET_YIELD_FROM_ITER':
      case 'FORMAT_SIMPLE':
        // A generator is its own iterator, a string its own format: the object may stay where it is.
        break;
      case 'GET_ANEXT':
      case 'GET_LEN':
      case 'IMPORT_FROM':
      case 'MATCH_KEYS':
      case 'MATCH_MAPPING':
      case 'MATCH_SEQUENCE':
      case 'WITH_EXCEPT_START':
        // CPython 3.14 takes what these push for the work of the block's first instruction; that one may then not borrow.
        stack.push({ source: block.instructions[0] ?? null, local: -1 });
        break;
      case 'SET_FUNCTION_ATTRIBUTE':
      case 'END_SEND': {
        const top = stack.pop();
        stack.pop();
        stack.push(top);
        break;
      }
      default:
        stack.apply(operation, arg, () => ({ source: instruction, local: -1 }));
    }
  }
  for (const { source } of stack.entries) if (source !== null) owning.add(source);
  return owning;
}

const BORROWING: Partial<Readonly<Record<Operation, Operation>>> = {
  LOAD_FAST: 'LOAD_FAST_BORROW',
  LOAD_FAST_LOAD_FAST: 'LOAD_FAST_BORROW_LOAD_FAST_BORROW',
};

/** Loads whose variable certainly outlives the stack entry borrow its reference. Handlers are left as they are. */
export function borrowLoads(entry: Block, passesEmptyBlocks: boolean): void {
  for (const block of blocksFrom(entry)) block.visited = false;
  const todo = [entry];
  entry.visited = true;
  const enter = (block: Block): void => {
    if (block.visited) return;
    block.visited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const owning = owningLoads(block, enter);
    const ends = block.last === undefined ? !passesEmptyBlocks : !block.fallsThrough;
    if (block.next !== null && !ends) enter(block.next);
    for (const instruction of block.instructions) {
      if (owning.has(instruction)) continue;
      instruction.operation = BORROWING[instruction.operation] ?? instruction.operation;
    }
  }
}
