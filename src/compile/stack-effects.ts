/**
 * Who pushed what lies on the operand stack at an instruction of finished code.
 * Knows `Code` and the stack pictures of the opcode table; computed on demand,
 * since only few programs ask (exact `sys.getrefcount`).
 */
import { AbstractStack } from './abstract-stack.ts';
import type { Code } from './code.ts';
import { OPCODE_NAMES, OPCODES, type OpcodeName } from './opcodes.ts';

const operationAt = (code: Code, index: number): OpcodeName => OPCODE_NAMES[(code.ops[index] ?? 0) & 0xff] ?? 'NOP';
const operandAt = (code: Code, index: number): number => (code.ops[index] ?? 0) >> 8;

const ENDS: ReadonlySet<OpcodeName> = new Set([
  'RETURN_VALUE',
  'RAISE_VARARGS',
  'RERAISE',
  'JUMP_FORWARD',
  'JUMP_BACKWARD',
  'JUMP_BACKWARD_NO_INTERRUPT',
]);

/** Entries that a handler finds: the index of the failing instruction, if kept, and the exception. */
const RAISED = -1;

/** What was found of each code object that was asked about. */
const analysed = new WeakMap<Code, ReadonlyMap<number, readonly number[]>>();

/**
 * For each entry of the operand stack just before instruction `index`, from the
 * bottom up, the index of the instruction that pushed it (after COPY, and for the
 * object of a method call, the one that pushed the original). Entries pushed by the
 * raising of an exception, and by different instructions on different ways here, are -1.
 * @returns an empty list for an instruction that is never reached.
 */
export function producers(code: Code, index: number): readonly number[] {
  let stacks = analysed.get(code);
  if (stacks === undefined) {
    stacks = analyse(code);
    analysed.set(code, stacks);
  }
  return stacks.get(index) ?? [];
}

/** The stack of producers before each instruction that can be reached. */
function analyse(code: Code): ReadonlyMap<number, readonly number[]> {
  const entered = new Map<number, readonly number[]>();
  const todo: number[] = [];
  const reach = (at: number, stack: readonly number[]): void => {
    const known = entered.get(at);
    const merged = known === undefined ? stack : known.map((entry, i) => (entry === stack[i] ? entry : RAISED));
    if (known !== undefined && merged.every((entry, i) => entry === known[i])) return;
    entered.set(at, merged);
    todo.push(at);
  };
  reach(0, []);
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const stack = new AbstractStack<number>();
    for (const entry of entered.get(at) ?? []) stack.push(entry);
    const [operation, operand, source] = [operationAt(code, at), operandAt(code, at), at];
    for (const range of code.exceptionTable) {
      if (source < range.start || source >= range.end) continue;
      const pushed = range.lasti ? [RAISED, RAISED] : [RAISED];
      reach(range.target, [...stack.entries.slice(0, range.depth), ...pushed]);
    }
    if ((operation === 'LOAD_ATTR' && operand & 1) || operation === 'LOAD_SPECIAL') {
      // What is to be called as a method is pushed with the object that it was found on.
      const self = stack.pop();
      stack.push(source);
      stack.push(self);
    } else stack.apply(operation, operand, () => source);
    if (OPCODES[operation].operand === 'jump' && operation !== 'END_ASYNC_FOR') reach(operand, stack.entries.slice());
    if (!ENDS.has(operation)) reach(at + 1, stack.entries.slice());
  }
  return entered;
}
