/**
 * Computes on constants: folds operators, builds tuples and frozensets of
 * constants, decides tests on constants, drops constants that nothing loads any
 * more. Knows one block at a time.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { type Block, blocksFrom } from './block.ts';
import type { Constant } from './code.ts';
import { ConstantPool, FALSE, TRUE, frozenset, integer, isTrue, tuple } from './constants.ts';
import { STACK_GUIDELINE } from './limits.ts';
import { foldBinary, foldUnary } from './fold.ts';
import { type Instruction, NO_LOCATION, type Operation } from './instruction.ts';
import { BINARY_OPERATORS, INTRINSICS_1 } from './opcodes.ts';

const LIST_TO_TUPLE = INTRINSICS_1.indexOf('INTRINSIC_LIST_TO_TUPLE');
const UNARY_POSITIVE = INTRINSICS_1.indexOf('INTRINSIC_UNARY_POSITIVE');
/** Shortest list or set display of constants that is built from one constant. */
const SHORTEST_FOLDED_DISPLAY = 3;

/** The constants of the code object being optimised, and which ints need none. */
export interface ConstantContext {
  readonly pool: ConstantPool;
  readonly foldsInTree: boolean;
  readonly largestSmallInt: number;
}

const loadsConstant = (operation: Operation): boolean => operation === 'LOAD_CONST' || operation === 'LOAD_SMALL_INT';

function loadedConstant({ operation, arg }: Instruction, { pool }: ConstantContext): Constant {
  return operation === 'LOAD_SMALL_INT' ? integer(arg) : pool.at(arg);
}

function asSmallInt(constant: Constant, { largestSmallInt }: ConstantContext): number | undefined {
  if (constant.kind !== 'int' || constant.value < 0n || constant.value > BigInt(largestSmallInt)) return undefined;
  return Number(constant.value);
}

function load(instruction: Instruction, constant: Constant, context: ConstantContext): void {
  const small = asSmallInt(constant, context);
  if (small !== undefined) instruction.set('LOAD_SMALL_INT', small);
  else instruction.set('LOAD_CONST', context.pool.add(constant));
}

/** The `count` instructions before `index` that load constants, NOPs apart; undefined if others are between. */
function constantLoads(block: Block, index: number, count: number): Instruction[] | undefined {
  const loads: Instruction[] = [];
  for (let i = index - 1; i >= 0 && loads.length < count; i--) {
    const instruction = block.instructions[i];
    if (instruction === undefined || instruction.operation === 'NOP') continue;
    if (!loadsConstant(instruction.operation)) return undefined;
    loads.unshift(instruction);
  }
  return loads.length === count ? loads : undefined;
}

/** Empties folded instructions; their lines are not of interest, nothing of them runs. */
function discard(instructions: readonly Instruction[]): void {
  for (const instruction of instructions) {
    instruction.clear();
    instruction.location = NO_LOCATION;
  }
}

/** `c1, …, cn, BUILD_TUPLE n` becomes one constant. */
export function foldTuple(block: Block, index: number, instruction: Instruction, context: ConstantContext): void {
  if (instruction.arg > STACK_GUIDELINE) return;
  const loads = constantLoads(block, index, instruction.arg);
  if (loads === undefined) return;
  const items = loads.map((item) => loadedConstant(item, context));
  discard(loads);
  load(instruction, tuple(items), context);
}

/** A long tuple display is built through a list: `BUILD_LIST 0, (c, LIST_APPEND 1)…, LIST_TO_TUPLE` becomes one constant. */
function foldLongTuple(block: Block, index: number, instruction: Instruction, context: ConstantContext): void {
  const loads: Instruction[] = [];
  const used: Instruction[] = [];
  let expectAppend = true;
  for (let i = index - 1; i >= 0; i--) {
    const previous = block.instructions[i];
    if (previous === undefined || previous.operation === 'NOP') continue;
    used.push(previous);
    if (expectAppend && previous.operation === 'BUILD_LIST' && previous.arg === 0) {
      const items = loads.reverse().map((item) => loadedConstant(item, context));
      discard(used);
      load(instruction, tuple(items), context);
      return;
    }
    if (
      expectAppend ? previous.operation !== 'LIST_APPEND' || previous.arg !== 1 : !loadsConstant(previous.operation)
    ) {
      return;
    }
    if (!expectAppend) loads.push(previous);
    expectAppend = !expectAppend;
  }
}

/**
 * A list or set of constants that is only iterated over or searched becomes a
 * constant tuple or frozenset (a list of others: a tuple); a longer one is built
 * by extending an empty one from a constant.
 */
export function foldDisplay(
  block: Block,
  index: number,
  instruction: Instruction,
  next: Operation | undefined,
  context: ConstantContext,
): void {
  const { operation, arg: size } = instruction;
  const isOnlyRead = next === 'GET_ITER' || next === 'CONTAINS_OP';
  if ((size > STACK_GUIDELINE && !context.foldsInTree) || (size < SHORTEST_FOLDED_DISPLAY && !isOnlyRead)) return;
  const loads = constantLoads(block, index, size);
  if (loads === undefined) {
    if (isOnlyRead && operation === 'BUILD_LIST') instruction.operation = 'BUILD_TUPLE';
    return;
  }
  const items = loads.map((item) => loadedConstant(item, context));
  const constant = context.pool.add(operation === 'BUILD_SET' ? frozenset(items) : tuple(items));
  discard(loads);
  if (isOnlyRead) {
    instruction.set('LOAD_CONST', constant);
    return;
  }
  const [empty, all] = [block.instructions[index - 2], block.instructions[index - 1]];
  if (empty === undefined || all === undefined) return;
  empty.set(operation, 0);
  empty.location = instruction.location;
  all.set('LOAD_CONST', constant);
  instruction.set(operation === 'BUILD_LIST' ? 'LIST_EXTEND' : 'SET_UPDATE', 1);
}

export function foldBinaryOperation(
  block: Block,
  index: number,
  instruction: Instruction,
  context: ConstantContext,
): void {
  const loads = constantLoads(block, index, 2);
  const [left, right] = loads ?? [];
  const operator = BINARY_OPERATORS[instruction.arg];
  if (loads === undefined || left === undefined || right === undefined || operator === undefined) return;
  const result = foldBinary(operator, loadedConstant(left, context), loadedConstant(right, context));
  if (result === undefined) return;
  discard(loads);
  load(instruction, result, context);
}

const UNARY_OPERATORS: Partial<Readonly<Record<Operation, '-' | '~' | 'not' | '+'>>> = {
  UNARY_NEGATIVE: '-',
  UNARY_INVERT: '~',
  UNARY_NOT: 'not',
  CALL_INTRINSIC_1: '+',
};

export function foldUnaryOperation(
  block: Block,
  index: number,
  instruction: Instruction,
  context: ConstantContext,
): void {
  const loads = constantLoads(block, index, 1);
  const operand = loads?.[0];
  const operator = UNARY_OPERATORS[instruction.operation];
  if (loads === undefined || operand === undefined || operator === undefined) return;
  const result = foldUnary(operator, loadedConstant(operand, context));
  if (result === undefined) return;
  discard(loads);
  load(instruction, result, context);
}

export function foldIntrinsic(
  block: Block,
  index: number,
  instruction: Instruction,
  next: Operation | undefined,
  context: ConstantContext,
): void {
  if (instruction.arg === UNARY_POSITIVE) foldUnaryOperation(block, index, instruction, context);
  if (instruction.arg !== LIST_TO_TUPLE) return;
  if (next === 'GET_ITER') instruction.clear();
  else foldLongTuple(block, index, instruction, context);
}

/** `x is None` before a jump becomes a jump that asks for None. */
function foldNoneTest(block: Block, index: number, load: Instruction): void {
  const test = block.instructions[index + 1];
  let jump = block.instructions[index + 2];
  if (test === undefined || jump === undefined) return;
  if (jump.operation === 'TO_BOOL') {
    jump.clear();
    jump = block.instructions[index + 3];
    if (jump === undefined) return;
  }
  let inverted = test.arg === 1;
  if (jump.operation === 'POP_JUMP_IF_FALSE') inverted = !inverted;
  else if (jump.operation !== 'POP_JUMP_IF_TRUE') return;
  load.clear();
  test.clear();
  jump.operation = inverted ? 'POP_JUMP_IF_NOT_NONE' : 'POP_JUMP_IF_NONE';
}

/** Decides tests of constants and shortens the loads of small ints. */
export function simplifyConstantLoads(entry: Block, context: ConstantContext): void {
  for (const block of blocksFrom(entry)) {
    let loaded: { operation: Operation; arg: number } | null = null;
    block.instructions.forEach((instruction, index) => {
      if (instruction.operation === 'LOAD_CONST') {
        const small = asSmallInt(context.pool.at(instruction.arg), context);
        if (small !== undefined) instruction.set('LOAD_SMALL_INT', small);
      }
      // A copy of a constant that was just loaded is that constant too.
      const repeats = loaded?.operation === 'LOAD_CONST' && instruction.operation === 'COPY' && instruction.arg === 1;
      if (!repeats) loaded = { operation: instruction.operation, arg: instruction.arg };
      if (loaded === null || !loadsConstant(loaded.operation)) return;
      const next = block.instructions[index + 1];
      if (next === undefined) return;
      const constant = loaded.operation === 'LOAD_SMALL_INT' ? integer(loaded.arg) : context.pool.at(loaded.arg);
      switch (next.operation) {
        case 'POP_JUMP_IF_FALSE':
        case 'POP_JUMP_IF_TRUE':
          instruction.clear();
          decideJump(next, isTrue(constant) === (next.operation === 'POP_JUMP_IF_TRUE'));
          break;
        case 'JUMP_IF_FALSE':
        case 'JUMP_IF_TRUE':
          decideJump(next, isTrue(constant) === (next.operation === 'JUMP_IF_TRUE'));
          break;
        case 'IS_OP':
          if (constant.kind === 'None') foldNoneTest(block, index, instruction);
          break;
        case 'TO_BOOL':
          instruction.clear();
          next.set('LOAD_CONST', context.pool.add(isTrue(constant) ? TRUE : FALSE));
          break;
        default:
      }
    });
  }
}

function decideJump(jump: Instruction, isTaken: boolean): void {
  if (isTaken) jump.operation = 'JUMP';
  else jump.clear();
}

/**
 * Renumbers the constants without those that nothing loads. The first stays
 * always: it may be the docstring.
 */
export function keepUsedConstants(entry: Block, pool: ConstantPool): Constant[] {
  const used = new Set<number>();
  if (pool.all.length > 0) used.add(0);
  for (const block of blocksFrom(entry)) {
    for (const { operation, arg } of block.instructions) if (operation === 'LOAD_CONST') used.add(arg);
  }
  const kept = [...used].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((old, index) => [old, index]));
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (instruction.operation === 'LOAD_CONST') instruction.arg = renumbered.get(instruction.arg) ?? 0;
    }
  }
  return kept.map((index) => pool.at(index));
}

/**
 * The constants as Pythons that fold in the tree list them: a function's docstring or None first, then all that are
 * loaded, small ints too, in that order.
 */
export function listAllConstants(entry: Block, pool: ConstantPool, first: Constant | null): Constant[] {
  const listed = new ConstantPool();
  if (first !== null) listed.add(first);
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (instruction.operation === 'LOAD_SMALL_INT') listed.add(integer(instruction.arg));
      else if (instruction.operation === 'LOAD_CONST') instruction.arg = listed.add(pool.at(instruction.arg));
    }
  }
  return [...listed.all];
}
