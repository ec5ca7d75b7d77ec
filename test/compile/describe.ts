/** Our code objects as plain data that can be compared with CPython's. */
import type { Code, Constant } from '../../src/compile/code.ts';
import { instructionsOf } from '../../src/compile/disassemble.ts';
import { OPCODES } from '../../src/compile/opcodes.ts';

export interface CodeDescription {
  readonly name: string;
  readonly qualname: string;
  readonly flags: number;
  readonly firstLine: number;
  readonly arguments: readonly number[];
  readonly stackSize: number;
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly constants: readonly unknown[];
  /** Name, operand, line, end line, column, end column; an operand of a jump is an index in this list. */
  readonly instructions: readonly (readonly (string | number)[])[];
  readonly exceptions: readonly (readonly (number | boolean)[])[];
  /** Indices of the instructions before which a tracer may see a new line. */
  readonly lineStarts: readonly number[];
  readonly nested: readonly CodeDescription[];
}

function floatBits(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}

function describeConstant(constant: Constant): unknown {
  switch (constant.kind) {
    case 'None':
      return ['NoneType', 'None'];
    case 'Ellipsis':
      return ['ellipsis', 'Ellipsis'];
    case 'bool':
      return ['bool', constant.value ? 'True' : 'False'];
    case 'int':
      return ['int', String(constant.value)];
    case 'float':
      return ['float', floatBits(constant.value)];
    case 'complex':
      return ['complex', floatBits(constant.real), floatBits(constant.imag)];
    case 'str':
      return ['str', constant.value];
    case 'bytes':
      return ['bytes', [...constant.value]];
    case 'frozenset': {
      const items = constant.items.map(describeConstant);
      const key = (item: unknown): string => JSON.stringify(item).replaceAll(',', ', ');
      return ['frozenset', items.sort((a, b) => (key(a) < key(b) ? -1 : 1))];
    }
    case 'tuple':
    case 'slice':
      return [constant.kind, constant.items.map(describeConstant)];
    case 'code':
      return ['code', constant.code.qualname];
  }
}

/** Jumps to a TRACE_LINE count as jumps to the instruction after it. */
export function describe(code: Code): CodeDescription {
  const kept = instructionsOf(code).filter(({ name }) => name !== 'TRACE_LINE');
  const indices = new Map<number, number>();
  let next = 0;
  for (let index = 0; index <= code.ops.length; index++) {
    indices.set(index, next);
    if (kept[next]?.index === index) next++;
  }
  const place = (index: number): number => indices.get(index) ?? -1;
  const traced = instructionsOf(code).filter(({ name, arg }) => name === 'TRACE_LINE' && arg >= 0);
  return {
    name: code.name,
    qualname: code.qualname,
    flags: code.flags,
    firstLine: code.firstLine,
    arguments: [code.argCount, code.positionalOnlyCount, code.keywordOnlyCount],
    stackSize: code.stackSize,
    names: code.names,
    varnames: code.slots.filter((slot) => slot.isLocal).map((slot) => slot.name),
    cellvars: code.slots.filter((slot) => slot.isCell).map((slot) => slot.name),
    freevars: code.slots.filter((slot) => slot.isFree).map((slot) => slot.name),
    constants: code.constants.map(describeConstant),
    instructions: kept.map(({ index, name, arg }) => {
      const position = Array.from(code.positions.subarray(4 * index, 4 * index + 4));
      const isJump = OPCODES[name].operand === 'jump';
      return [name, name === 'END_ASYNC_FOR' || name === 'END_SEND' ? 0 : isJump ? place(arg) : arg, ...position];
    }),
    exceptions: mergeRanges(
      code.exceptionTable.map(({ start, end, target, depth, lasti }) => [
        place(start),
        place(end),
        place(target),
        depth,
        lasti,
      ]),
    ),
    lineStarts: traced.map(({ index }) => place(index)),
    nested: code.constants.flatMap((constant) => (constant.kind === 'code' ? [describe(constant.code)] : [])),
  };
}

/** Ranges that only an instruction left out of the comparison keeps apart. */
function mergeRanges(rows: readonly (readonly (number | boolean)[])[]): (readonly (number | boolean)[])[] {
  const merged: (readonly (number | boolean)[])[] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    if (row[0] === row[1]) continue;
    if (last && last[1] === row[0] && last.slice(2).join() === row.slice(2).join()) {
      merged[merged.length - 1] = [last[0] ?? 0, row[1] ?? 0, ...row.slice(2)];
    } else merged.push(row);
  }
  return merged;
}
