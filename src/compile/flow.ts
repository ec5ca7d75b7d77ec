/**
 * From the emitted sequence to the blocks of the final code, improved as CPython
 * improves them. Knows the order of the passes; each pass is a file of its own.
 *
 * Behaviour of CPython's Python/flowgraph.c (`_PyCfg_OptimizeCodeUnit` and
 * `_PyCfg_OptimizedCfgToInstructionSequence`).
 */
import { type Block, blocksFrom } from './block.ts';
import { CodeFlag, type Constant } from './code.ts';
import { codeFlags } from './flags.ts';
import { NONE } from './constants.ts';
import { keepUsedConstants, listAllConstants, simplifyConstantLoads } from './flow-constants.ts';
import { buildGraph, labelHandlers, measureStack, removeUnreachable } from './flow-graph.ts';
import { resolveLines } from './flow-lines.ts';
import { borrowLoads, checkUnboundLocals, pairLocalInstructions } from './flow-locals.ts';
import { makeConditionalJumpsForward, moveColdBlocksToEnd } from './flow-order.ts';
import { optimiseBlock } from './flow-peephole.ts';
import { inlineExits, removeRedundantNopsAndJumps, removeRedundantNopsAndPairs } from './flow-redundant.ts';
import { Instruction, opensHandler } from './instruction.ts';
import { prepareFrame } from './slots.ts';
import type { Unit } from './unit.ts';

export interface FlowOptions {
  readonly borrow: boolean;
  /** CPython 3.14 takes a block without instructions for the end of what it looks at. */
  readonly borrowsBehindEmptyBlocks: boolean;
  readonly largestSmallInt: number;
  readonly foldsInTree: boolean;
  /** Iterators of loops and awaits take two entries of the operand stack. */
  readonly pairsIterators: boolean;
  /** A generator or an await has a handler around it. */
  readonly guardsGenerators: boolean;
}

export interface OptimisedFlow {
  readonly entry: Block;
  readonly stackDepth: number;
  readonly constants: readonly Constant[];
}

/** `JUMP_IF_FALSE` keeps the value it tests: it is a copy that is tested and popped. */
function expandKeepingJumps(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const { last } = block;
    if (last?.operation !== 'JUMP_IF_FALSE' && last?.operation !== 'JUMP_IF_TRUE') continue;
    last.operation = last.operation === 'JUMP_IF_FALSE' ? 'POP_JUMP_IF_FALSE' : 'POP_JUMP_IF_TRUE';
    const inserted = [new Instruction('COPY', 1, last.location), new Instruction('TO_BOOL', 0, last.location)];
    for (const instruction of inserted) instruction.handler = last.handler;
    block.instructions.splice(-1, 0, ...inserted);
  }
}

function replacePseudoInstructions(entry: Block): void {
  for (const { instructions } of blocksFrom(entry)) {
    for (const instruction of instructions) {
      if (opensHandler(instruction.operation)) instruction.clear();
      else if (instruction.operation === 'LOAD_CLOSURE') instruction.operation = 'LOAD_FAST';
      else if (instruction.operation === 'STORE_FAST_MAYBE_NULL') instruction.operation = 'STORE_FAST';
    }
  }
  removeRedundantNopsAndJumps(entry);
}

const GENERATOR_FLAGS = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** The constant that a function has in any case. */
function firstConstant({ kind, scope, constants }: Unit): Constant | null {
  if (kind !== 'function' && kind !== 'asyncFunction' && kind !== 'lambda') return null;
  return scope.hasDocstring ? constants.at(0) : NONE;
}

export function optimise(unit: Unit, options: FlowOptions): OptimisedFlow {
  const entry = buildGraph(unit.instructions);
  labelHandlers(entry);
  inlineExits(entry);
  removeUnreachable(entry);
  resolveLines(entry);
  const context = {
    pool: unit.constants,
    largestSmallInt: options.largestSmallInt,
    foldsInTree: options.foldsInTree,
  };
  simplifyConstantLoads(entry, context);
  for (const block of blocksFrom(entry)) optimiseBlock(block, context);
  removeRedundantNopsAndPairs(entry);
  removeUnreachable(entry);
  removeRedundantNopsAndJumps(entry);
  const constants = options.foldsInTree
    ? listAllConstants(entry, unit.constants, firstConstant(unit))
    : keepUsedConstants(entry, unit.constants);
  checkUnboundLocals(entry, unit.varnames.size, unit.parameterCount);
  pairLocalInstructions(entry);
  moveColdBlocksToEnd(entry);
  resolveLines(entry);
  expandKeepingJumps(entry);
  const isGeneratorExpression = unit.name === '<genexpr>';
  let stackDepth = measureStack(
    entry,
    options.pairsIterators ? Number(isGeneratorExpression) : null,
    options.guardsGenerators,
  );
  // The handler around a generator expression finds its first iterator, a pair, below what it puts there itself.
  if (options.pairsIterators && isGeneratorExpression) stackDepth = Math.max(4, stackDepth);
  prepareFrame(unit, entry, (codeFlags(unit) & GENERATOR_FLAGS) !== 0);
  replacePseudoInstructions(entry);
  makeConditionalJumpsForward(entry);
  if (options.borrow) borrowLoads(entry, options.borrowsBehindEmptyBlocks);
  return { entry, stackDepth, constants };
}
