/**
 * What an entry of an operand stack is there for, as far as it shows: what a
 * loop walks through, what a `with` has still to leave, or a value of an
 * expression that is not finished. Knows shapes and the order of the stack;
 * knows no code.
 */
import type { Id, Memory, Shape } from './model.ts';

export type StackRole = 'loop' | 'with' | 'stack';

/** What a `for` walks through, or a generator that is delegated to. */
const WALKED: ReadonlySet<Shape> = new Set(['iterator', 'generator']);

/**
 * Loops, `with` and `except` put their entries below those of expressions. So an iterator is a loop's as long as there are
 * only such entries below it, and a value of an expression above a callable or an operand.
 */
export function stackRole(stack: readonly (Id | null)[], depth: number, memory: Memory): StackRole {
  let role: StackRole = 'stack';
  for (let at = 0; at <= depth; at++) {
    const record = memory.objects.get(stack[at] ?? 0);
    if (record === undefined) {
      // An empty place, or an object that has been freed since.
      role = 'stack';
    } else if (WALKED.has(record.shape)) {
      role = 'loop';
    } else if (record.text?.endsWith('exit__') === true) {
      // The method that a `with` calls in the end, and above it its object.
      role = 'with';
      if (at + 1 <= depth) at++;
    } else if (record.type === 'NoneType' || record.shape === 'exception') {
      // What was handled before an `except` block.
      role = 'stack';
    } else {
      return 'stack';
    }
  }
  return role;
}
