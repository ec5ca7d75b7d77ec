/**
 * Code as text, like the `dis` module's. Knows `Code` and the opcode table.
 */
import type { Code, Constant } from './code.ts';
import {
  BINARY_OPERATORS,
  COMMON_CONSTANTS,
  COMPARE_OPERATORS,
  INTRINSICS_1,
  INTRINSICS_2,
  OPCODE_NAMES,
  OPCODES,
  type OpcodeName,
  type OperandKind,
  SPECIAL_METHODS,
} from './opcodes.ts';

/** An instruction with its operand explained. */
export interface Disassembled {
  readonly index: number;
  readonly name: OpcodeName;
  readonly arg: number;
  /** What the operand stands for, as `dis` writes it; empty where it is only a number. */
  readonly meaning: string;
  /** -1 where the instruction has no line. */
  readonly line: number;
}

export function constantText(constant: Constant): string {
  switch (constant.kind) {
    case 'None':
    case 'Ellipsis':
      return constant.kind;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
    case 'float':
      return String(constant.value);
    case 'complex':
      return `(${constant.real}+${constant.imag}j)`;
    case 'str':
      return JSON.stringify(constant.value);
    case 'bytes':
      return `b${JSON.stringify(String.fromCharCode(...constant.value))}`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')}${constant.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${constant.items.map(constantText).join(', ')}})`;
    case 'slice':
      return `slice(${constant.items.map(constantText).join(', ')})`;
    case 'code':
      return `<code object ${constant.code.name}, line ${constant.code.firstLine}>`;
  }
}

type Explain = (code: Code, arg: number) => string;

const slot: Explain = (code, arg) => code.slots[arg]?.name ?? '';
const withNull = (text: string, hasNull: number, note: string): string => text + (hasNull ? ` + ${note}` : '');

const MEANING: Partial<Readonly<Record<OperandKind, Explain>>> = {
  line: (_, arg) => `line ${arg}`,
  local: slot,
  localPair: (code, arg) => `${slot(code, arg >> 4)}, ${slot(code, arg & 15)}`,
  constant: (code, arg) => {
    const constant = code.constants[arg];
    return constant === undefined ? '' : constantText(constant);
  },
  name: (code, arg) => code.names[arg] ?? '',
  global: (code, arg) => withNull(code.names[arg >> 1] ?? '', arg & 1, 'NULL'),
  attribute: (code, arg) => withNull(code.names[arg >> 1] ?? '', arg & 1, 'NULL|self'),
  superAttribute: (code, arg) => withNull(code.names[arg >> 2] ?? '', arg & 1, 'NULL|self'),
  binary: (_, arg) => BINARY_OPERATORS[arg] ?? '',
  compare: (_, arg) => (arg & 16 ? `bool(${COMPARE_OPERATORS[arg >> 5] ?? ''})` : (COMPARE_OPERATORS[arg >> 5] ?? '')),
  jump: (_, arg) => `to ${arg}`,
  conversion: (_, arg) => ['', 'str', 'repr', 'ascii'][arg] ?? '',
  commonConstant: (_, arg) => COMMON_CONSTANTS[arg] ?? '',
  specialMethod: (_, arg) => SPECIAL_METHODS[arg] ?? '',
  intrinsic1: (_, arg) => INTRINSICS_1[arg] ?? '',
  intrinsic2: (_, arg) => INTRINSICS_2[arg] ?? '',
};

/** The instructions of one code object, TRACE_LINE included. */
export function instructionsOf(code: Code): Disassembled[] {
  return Array.from(code.ops, (op, index) => {
    const name = OPCODE_NAMES[op & 0xff] ?? 'NOP';
    const arg = op >> 8;
    const meaning = MEANING[OPCODES[name].operand]?.(code, arg) ?? '';
    return { index, name, arg, meaning, line: code.positions[4 * index] ?? -1 };
  });
}

/** One line an instruction, then the exception table, then the code objects inside. */
export function disassemble(code: Code): string {
  let line = -1;
  const lines = [`Disassembly of ${code.qualname}:`];
  for (const instruction of instructionsOf(code)) {
    const shown = instruction.line === line ? '' : instruction.line < 0 ? '--' : String(instruction.line);
    line = instruction.line;
    const operand = OPCODES[instruction.name].operand === 'none' ? '' : String(instruction.arg);
    const meaning = instruction.meaning === '' ? '' : ` (${instruction.meaning})`;
    const head = `${shown.padStart(4)} ${String(instruction.index).padStart(5)}  ${instruction.name.padEnd(34)}`;
    lines.push(`${head} ${operand}${meaning}`.trimEnd());
  }
  for (const { start, end, target, depth, lasti } of code.exceptionTable) {
    lines.push(`  ${start} to ${end} -> ${target} [${depth}]${lasti ? ' lasti' : ''}`);
  }
  const inner = code.constants.flatMap((constant) => (constant.kind === 'code' ? [disassemble(constant.code)] : []));
  return [lines.join('\n'), ...inner].join('\n\n');
}
