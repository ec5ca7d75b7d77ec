/**
 * Where a tracer may see a new line: the instructions before which CPython's
 * monitoring would report a LINE event. Knows the final instructions; whether an
 * event is due when one of these is reached, only the machine can tell.
 *
 * Behaviour of CPython's Python/instrumentation.c (`initialize_lines`).
 */
import type { Location } from './instruction.ts';
import type { OpcodeName } from './opcodes.ts';

/** An instruction of the final code, before trace points are put in. */
export interface Placed {
  readonly operation: OpcodeName;
  readonly arg: number;
  /** Index of the instruction it jumps to; -1 if it does not jump. */
  readonly target: number;
  readonly location: Location;
  /** Index of the first instruction of its handler; -1 if it has none. */
  readonly handlerStart: number;
}

export interface TracePoint {
  readonly index: number;
  /** -1: from here on no line runs, so that whatever line comes next is a new one. */
  readonly line: number;
}

/** Never the start of a line: control skips them, or they are the tracer's own. */
const NEVER_STARTS_LINE: ReadonlySet<OpcodeName> = new Set([
  'END_ASYNC_FOR',
  'END_FOR',
  'END_SEND',
  'RESUME',
  'POP_ITER',
]);

function targetOfTrace({ operation, target }: Placed): number {
  switch (operation) {
    // A loop that ends goes on after END_FOR, a delegation after END_SEND.
    case 'FOR_ITER':
    case 'SEND':
      return target + 1;
    case 'END_ASYNC_FOR':
      return -1;
    default:
      return target;
  }
}

/** In the order of the code. */
export function findTracePoints(code: readonly Placed[]): TracePoint[] {
  const first = code.findIndex(({ operation }) => operation === 'RESUME');
  const lines = new Map<number, number>();
  let currentLine = -1;
  code.forEach(({ operation, location: { line } }, index) => {
    if (index < first || NEVER_STARTS_LINE.has(operation)) return;
    if (line !== currentLine) lines.set(index, Math.max(line, -1));
    currentLine = line;
  });
  code.forEach((instruction, index) => {
    if (index < first) return;
    const target = targetOfTrace(instruction);
    const line = code[target]?.location.line ?? -1;
    if (target >= 0 && line >= 0 && code[target]?.operation !== 'POP_ITER') lines.set(target, line);
    const { handlerStart } = instruction;
    const handler = code[handlerStart];
    if (handler !== undefined && handler.operation !== 'END_ASYNC_FOR') {
      lines.set(handlerStart, Math.max(handler.location.line, -1));
    }
  });
  return [...lines].map(([index, line]) => ({ index, line })).sort((a, b) => a.index - b.index);
}
