/**
 * From the blocks of the final code to a `Code`: absolute jump targets, the
 * exception table, the position of each instruction. Knows blocks and the opcode
 * table; improves nothing.
 *
 * Behaviour of CPython's Python/assemble.c.
 */
import { invariant } from '../base/invariant.ts';
import { type Block, blocksFrom } from './block.ts';
import type { Code, ExceptionRange } from './code.ts';
import { codeFlags } from './flags.ts';
import type { OptimisedFlow } from './flow.ts';
import { type Instruction, isTerminator, NEXT_LOCATION, NO_LOCATION, type Operation } from './instruction.ts';
import { OPCODES, type OpcodeName } from './opcodes.ts';
import { frameSlots } from './slots.ts';
import { type Placed, type TracePoint, findTracePoints } from './trace-points.ts';
import type { Unit } from './unit.ts';

export interface AssembleOptions {
  readonly filename: string;
  readonly trace: boolean;
}

/** Largest operand that fits beside the opcode in 32 bits. */
const LARGEST_OPERAND = 2 ** 23 - 1;

function directed(operation: Operation, isForward: boolean): OpcodeName {
  if (operation === 'JUMP') return isForward ? 'JUMP_FORWARD' : 'JUMP_BACKWARD';
  if (operation === 'JUMP_NO_INTERRUPT') return isForward ? 'JUMP_FORWARD' : 'JUMP_BACKWARD_NO_INTERRUPT';
  invariant(operation in OPCODES, `${operation} is left in the code`);
  return operation as OpcodeName;
}

/** The instructions in their final order, without those that only CPython's monitoring needs, and where each block starts. */
function flatten(entry: Block): { instructions: Instruction[]; starts: Map<Block, number> } {
  const instructions: Instruction[] = [];
  const starts = new Map<Block, number>();
  for (const block of blocksFrom(entry)) {
    starts.set(block, instructions.length);
    for (const instruction of block.instructions) {
      if (instruction.operation !== 'NOT_TAKEN') instructions.push(instruction);
      // Behind jumps it is certain; elsewhere the instruction before keeps that it was there.
      else if (instructions.at(-1)?.operation === 'END_SEND') (instructions.at(-1) as Instruction).arg = 1;
    }
  }
  for (let i = instructions.length - 1; i >= 0; i--) {
    const instruction = instructions[i];
    if (instruction?.location.line !== NEXT_LOCATION.line) continue;
    const next = isTerminator(instruction.operation) ? undefined : instructions[i + 1];
    instruction.location = next?.location ?? NO_LOCATION;
  }
  return { instructions, starts };
}

function exceptionTable(
  instructions: readonly Instruction[],
  starts: ReadonlyMap<Block, number>,
  final: (index: number) => number,
): ExceptionRange[] {
  const ranges: ExceptionRange[] = [];
  let start = 0;
  let handler: Block | null = null;
  const close = (end: number): void => {
    if (handler === null || end === start) return;
    const lasti = handler.preservesLasti;
    ranges.push({
      start: final(start),
      end: final(end),
      target: final(starts.get(handler) ?? 0),
      depth: handler.startDepth - 1 - Number(lasti),
      lasti,
    });
  };
  instructions.forEach((instruction, index) => {
    if (instruction.handler === handler) return;
    close(index);
    start = index;
    handler = instruction.handler;
  });
  close(instructions.length);
  return ranges;
}

function place(instructions: readonly Instruction[], starts: ReadonlyMap<Block, number>): Placed[] {
  return instructions.map((instruction, index) => {
    const target = instruction.target === null ? -1 : (starts.get(instruction.target) ?? -1);
    return {
      operation: directed(instruction.operation, target > index),
      arg: instruction.arg,
      target,
      location: instruction.location,
      handlerStart: instruction.handler === null ? -1 : (starts.get(instruction.handler) ?? -1),
    };
  });
}

const isGap = ({ handler, isGapAfter }: Instruction): boolean => handler !== null && isGapAfter;

export function assemble(unit: Unit, flow: OptimisedFlow, options: AssembleOptions): Code {
  const { instructions, starts } = flatten(flow.entry);
  const placed = place(instructions, starts);
  const points: readonly TracePoint[] = options.trace ? findTracePoints(placed) : [];
  // Number of trace points at or before each instruction: the first lies before it, so it is a jump's target.
  const finalIndex = new Int32Array(placed.length + 1);
  let next = 0;
  for (let index = 0; index <= placed.length; index++) {
    finalIndex[index] = index + next;
    if (points[next]?.index === index) next++;
  }
  const final = (index: number): number => finalIndex[index] ?? 0;
  /** The instruction itself, behind the trace point that may precede it. */
  const starting = new Set(points.map(({ index }) => index));
  const runIndex = (index: number): number => final(index) + Number(starting.has(index));

  const length = placed.length + points.length;
  const ops = new Int32Array(length);
  const positions = new Int32Array(4 * length);
  let at = 0;
  const put = (name: OpcodeName, arg: number, { line, endLine, column, endColumn }: Placed['location']): void => {
    invariant(arg <= LARGEST_OPERAND, 'an operand is too large');
    ops[at] = OPCODES[name].number | (arg << 8);
    positions.set(line < 0 ? [-1, -1, -1, -1] : [line, endLine, column, endColumn], 4 * at);
    at++;
  };
  next = 0;
  placed.forEach(({ operation, arg, target, location }, index) => {
    const point = points[next];
    if (point?.index === index) {
      put('TRACE_LINE', point.line, location);
      next++;
    }
    put(operation, target >= 0 ? final(target) : arg, location);
  });

  return {
    name: unit.name,
    qualname: unit.qualname,
    filename: options.filename,
    firstLine: unit.firstLine,
    flags: codeFlags(unit),
    argCount: unit.arguments.positionalOnly + unit.arguments.positional,
    positionalOnlyCount: unit.arguments.positionalOnly,
    keywordOnlyCount: unit.arguments.keywordOnly,
    ops,
    constants: flow.constants,
    names: unit.names.names,
    slots: frameSlots(unit),
    stackSize: Math.max(1, flow.stackDepth),
    exceptionTable: exceptionTable(instructions, starts, final),
    gaps: instructions.flatMap((instruction, index) => (isGap(instruction) ? [runIndex(index)] : [])),
    positions,
  };
}
