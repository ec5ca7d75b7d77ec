/**
 * Gives artificial instructions a line where only one is possible, so that
 * every exit from a frame has one (PEP 626). Knows blocks and locations.
 *
 * Behaviour of CPython's Python/flowgraph.c.
 */
import { Block, blocksFrom, nextNonEmpty } from './block.ts';
import { targetOf } from './flow-graph.ts';
import { isInterruptible, NO_LOCATION } from './instruction.ts';

function needsOwnLine(block: Block): boolean {
  const { instructions } = block;
  if (!block.leavesFrame && !instructions.some(({ operation }) => isInterruptible(operation))) return false;
  return block.hasNoLine;
}

/** Copies exits without a line until each has one way in, whose line it can take. */
function duplicateExits(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const jump = block.jump;
    if (jump === undefined) continue;
    const target = nextNonEmpty(targetOf(jump));
    if (target === null || target.predecessors <= 1 || !needsOwnLine(target)) continue;
    const copy = new Block();
    copy.instructions = target.instructions.map((instruction) => instruction.copy());
    const first = copy.instructions[0];
    if (first !== undefined) first.location = jump.location;
    copy.isLabelled = true;
    copy.predecessors = 1;
    copy.next = target.next;
    jump.target = copy;
    target.predecessors--;
    target.next = copy;
  }
  for (const block of blocksFrom(entry)) {
    const { last, next } = block;
    if (!block.fallsThrough || next === null || last === undefined || !needsOwnLine(next)) continue;
    const first = next.instructions[0];
    if (first !== undefined) first.location = last.location;
  }
}

function propagate(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    if (block.instructions.length === 0) continue;
    let location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.location.line === NO_LOCATION.line) instruction.location = location;
      else location = instruction.location;
    }
    const inherit = (successor: Block | null): void => {
      const first = successor?.instructions[0];
      if (successor?.predecessors === 1 && first?.location.line === NO_LOCATION.line) first.location = location;
    };
    if (block.fallsThrough) inherit(block.next);
    if (block.jump !== undefined) inherit(block.jump.target);
  }
}

export function resolveLines(entry: Block): void {
  duplicateExits(entry);
  propagate(entry);
}
