/**
 * An instruction on its way to the code object: its operation by name, its
 * operand, its place in the source. Knows the pseudo-instructions that live only
 * inside the compiler; knows no tree and no control flow.
 */
import { OPCODES, type OpcodeName, type OpcodeRow } from './opcodes.ts';
import type { Block } from './block.ts';

/** Lines from 1, columns in UTF-8 bytes from 0, the end exclusive. */
export interface Location {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Artificial code: no line of its own; takes the line of what runs before it where that is certain. */
export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };
/** Takes the location of the instruction after it. */
export const NEXT_LOCATION: Location = { line: -2, endLine: -2, column: -2, endColumn: -2 };

type StackPicture = Pick<OpcodeRow, 'consumes' | 'produces'>;

/**
 * Instructions that never reach a code object. The SETUP rows open a protected
 * stretch up to the matching POP_BLOCK; their stack picture is the one in the handler.
 */
const PSEUDO = {
  JUMP: { consumes: 0, produces: 0 },
  JUMP_NO_INTERRUPT: { consumes: 0, produces: 0 },
  JUMP_IF_FALSE: { consumes: 0, produces: 0 },
  JUMP_IF_TRUE: { consumes: 0, produces: 0 },
  LOAD_CLOSURE: { consumes: 0, produces: 1 },
  STORE_FAST_MAYBE_NULL: { consumes: 1, produces: 0 },
  SETUP_FINALLY: { consumes: 0, produces: 1 },
  SETUP_CLEANUP: { consumes: 0, produces: 2 },
  SETUP_WITH: { consumes: 0, produces: 1 },
  POP_BLOCK: { consumes: 0, produces: 0 },
} as const satisfies Record<string, StackPicture>;

export type Operation = OpcodeName | keyof typeof PSEUDO;

export function stackPicture(operation: Operation): StackPicture {
  return operation in PSEUDO ? PSEUDO[operation as keyof typeof PSEUDO] : OPCODES[operation as OpcodeName];
}

export function consumed(operation: Operation, arg: number): number {
  const { consumes } = stackPicture(operation);
  return typeof consumes === 'number' ? consumes : consumes(arg);
}

export function produced(operation: Operation, arg: number): number {
  const { produces } = stackPicture(operation);
  return typeof produces === 'number' ? produces : produces(arg);
}

/** A place in the instruction sequence that jumps can name before it is reached. */
export class Label {
  /** Index of the instruction it stands before; -1 until it is placed. */
  position = -1;
}

export class Instruction {
  operation: Operation;
  arg: number;
  location: Location;
  /** Where it jumps to; null for an instruction that does not jump. Resolved to `target` when the flow graph is built. */
  readonly label: Label | null;
  target: Block | null = null;
  /** The block that handles an exception raised here. */
  handler: Block | null = null;
  /** The NOT_TAKEN behind this conditional jump is under no handler, even if the jump is. */
  isGapAfter = false;

  constructor(operation: Operation, arg: number, location: Location, label: Label | null = null) {
    this.operation = operation;
    this.arg = arg;
    this.location = location;
    this.label = label;
  }

  set(operation: Operation, arg = 0): void {
    this.operation = operation;
    this.arg = arg;
  }

  /** Empties the instruction but keeps its line, which may need to be seen by a tracer. */
  clear(): void {
    this.set('NOP');
    this.target = null;
  }

  copy(): Instruction {
    const copy = new Instruction(this.operation, this.arg, this.location, this.label);
    copy.target = this.target;
    copy.handler = this.handler;
    return copy;
  }
}

const UNCONDITIONAL: ReadonlySet<Operation> = new Set(['JUMP', 'JUMP_NO_INTERRUPT']);
const CONDITIONAL: ReadonlySet<Operation> = new Set([
  'POP_JUMP_IF_FALSE',
  'POP_JUMP_IF_TRUE',
  'POP_JUMP_IF_NONE',
  'POP_JUMP_IF_NOT_NONE',
]);
const OTHER_JUMPS: ReadonlySet<Operation> = new Set([
  'JUMP_IF_FALSE',
  'JUMP_IF_TRUE',
  'FOR_ITER',
  'SEND',
  'END_ASYNC_FOR',
]);
const SETUPS: ReadonlySet<Operation> = new Set(['SETUP_FINALLY', 'SETUP_CLEANUP', 'SETUP_WITH']);
const EXITS: ReadonlySet<Operation> = new Set(['RETURN_VALUE', 'RAISE_VARARGS', 'RERAISE']);
/** Where CPython looks for signals and other threads; a loop without a line must keep one in each iteration. */
const INTERRUPTIBLE: ReadonlySet<Operation> = new Set(['JUMP', 'RESUME', 'CALL', 'CALL_KW', 'CALL_FUNCTION_EX']);

export const isUnconditionalJump = (operation: Operation): boolean => UNCONDITIONAL.has(operation);
export const isConditionalJump = (operation: Operation): boolean => CONDITIONAL.has(operation);
export const isJump = (operation: Operation): boolean =>
  UNCONDITIONAL.has(operation) || CONDITIONAL.has(operation) || OTHER_JUMPS.has(operation);
export const opensHandler = (operation: Operation): boolean => SETUPS.has(operation);
export const leavesFrame = (operation: Operation): boolean => EXITS.has(operation);
export const isInterruptible = (operation: Operation): boolean => INTERRUPTIBLE.has(operation);
export const isTerminator = (operation: Operation): boolean => isJump(operation) || leavesFrame(operation);
