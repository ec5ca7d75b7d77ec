/**
 * The slots of a frame: locals, then cells, then free variables, a parameter
 * that is a cell having one slot for both. Turns the cell numbers of the emitter
 * into slot numbers and makes the instructions that prepare a frame.
 *
 * Behaviour of CPython's Python/flowgraph.c and Python/assemble.c.
 */
import { type Block, blocksFrom } from './block.ts';
import type { FrameSlot } from './code.ts';
import { Instruction, type Location, NO_LOCATION, type Operation } from './instruction.ts';
import type { Unit } from './unit.ts';

const USES_CELL: ReadonlySet<Operation> = new Set([
  'MAKE_CELL',
  'LOAD_CLOSURE',
  'LOAD_DEREF',
  'STORE_DEREF',
  'DELETE_DEREF',
  'LOAD_FROM_DICT_OR_DEREF',
]);

/** Slot number of each cell variable and then each free variable. */
function cellSlots(unit: Unit): number[] {
  const slots: number[] = [];
  let next = unit.varnames.size;
  for (const name of unit.cellvars.names) slots.push(unit.varnames.has(name) ? unit.varnames.index(name) : next++);
  for (let i = 0; i < unit.freevars.size; i++) slots.push(next++);
  return slots;
}

/** Makes the code start with what fills the cells and, in a generator, with what returns it. */
export function prepareFrame(unit: Unit, entry: Block, isGenerator: boolean): void {
  const slots = cellSlots(unit);
  const prefix: Instruction[] = [];
  if (unit.freevars.size > 0) prefix.push(new Instruction('COPY_FREE_VARS', unit.freevars.size, NO_LOCATION));
  const ownCells = slots.slice(0, unit.cellvars.size).map((slot, cell) => ({ slot, cell }));
  ownCells.sort((a, b) => a.slot - b.slot);
  for (const { cell } of ownCells) prefix.push(new Instruction('MAKE_CELL', cell, NO_LOCATION));
  if (isGenerator) {
    const location: Location = { line: unit.firstLine, endLine: unit.firstLine, column: -1, endColumn: -1 };
    prefix.push(new Instruction('RETURN_GENERATOR', 0, location), new Instruction('POP_TOP', 0, location));
  }
  entry.instructions.unshift(...prefix);
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (USES_CELL.has(instruction.operation)) instruction.arg = slots[instruction.arg] ?? instruction.arg;
    }
  }
}

export function frameSlots(unit: Unit): FrameSlot[] {
  const slot = (name: string, isLocal: boolean, isCell: boolean, isFree: boolean): FrameSlot => ({
    name,
    isLocal,
    isCell,
    isFree,
    isHidden: isLocal && unit.fastHidden.has(name),
  });
  return [
    ...unit.varnames.names.map((name) => slot(name, true, unit.cellvars.has(name), false)),
    ...unit.cellvars.names.filter((name) => !unit.varnames.has(name)).map((name) => slot(name, false, true, false)),
    ...unit.freevars.names.map((name) => slot(name, false, false, true)),
  ];
}
