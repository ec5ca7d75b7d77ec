/**
 * What the module `dis` asks of code: its instructions as CPython 3.14 has them, with their operands explained.
 * The lines of text are written by `python/dis.ts`.
 */
import { COMMON_CONSTANTS, OPCODE_NAMES, OPCODES, type OpcodeName } from '../../compile/opcodes.ts';
import { instructionsOf } from '../../compile/disassemble.ts';
import { CPYTHON_OPCODES, EXTENDED_ARG, exceptionRanges, layoutOf, type Placed } from '../../compile/layout.ts';
import { getByName } from '../dict.ts';
import type { RunCode } from '../frame.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { repr } from '../operations/text.ts';
import { None, bool } from '../singletons.ts';
import { positionTuple } from '../types/code.ts';
import { fillModule, pythonModule } from './make-module.ts';
import { SOURCE } from './python/dis.ts';

const FUNCTION_PARTS = ['defaults', 'kwdefaults', 'annotations', 'closure', 'annotate'] as const;

/** The value that an operand stands for, and how it is shown. */
function* explained(machine: Machine, run: RunCode, one: Placed, meaning: string): Routine<[PyObject, string]> {
  const { operand } = OPCODES[one.name];
  switch (operand) {
    case 'constant': {
      const value = run.constants[one.arg] as PyObject;
      return [value, yield* repr(machine, value)];
    }
    case 'commonConstant': {
      const name = COMMON_CONSTANTS[one.arg] as string;
      const value = getByName(machine.builtins, name) as PyObject;
      return [value, name === 'all' || name === 'any' ? yield* repr(machine, value) : name];
    }
    case 'localPair':
      return [machine.tuple(meaning.split(', ').map((name) => machine.name(name))), meaning];
    case 'global':
    case 'attribute':
    case 'superAttribute':
      return [machine.name(meaning.split(' + ')[0] as string), meaning];
    case 'invert': {
      const word = one.name === 'IS_OP' ? 'is' : 'in';
      const text = one.arg === 0 ? word : word === 'is' ? 'is not' : 'not in';
      return [machine.int(one.arg), text];
    }
    case 'functionAttribute': {
      const parts = FUNCTION_PARTS.filter((_, bit) => (one.arg & (1 << bit)) !== 0).join(', ');
      return [machine.str(parts), parts];
    }
    case 'compare':
      return [machine.str(meaning.replace(/^bool\((.*)\)$/, '$1')), meaning];
    case 'none':
    case 'int':
    case 'jump':
      return [machine.int(one.arg), ''];
    default:
      return [meaning === '' || operand === 'binary' ? machine.int(one.arg) : machine.str(meaning), meaning];
  }
}

/** Offset in bytes that a jump goes to, or that END_ASYNC_FOR comes from; null for what does not jump. */
function jumpTarget({ name, target, offset, caches, arg }: Placed): number | null {
  if (target < 0) return null;
  const isBackward = name.startsWith('JUMP_BACKWARD') || name === 'END_ASYNC_FOR';
  return offset + 2 + 2 * caches + (isBackward ? -2 * arg : 2 * arg);
}

function* instructionTuples(machine: Machine, run: RunCode): Routine<PyObject[]> {
  const { code } = run;
  const meanings = instructionsOf(code);
  const tuples: PyObject[] = [];
  for (const one of layoutOf(code).instructions) {
    machine.work(4);
    const positions = positionTuple(machine, code, one.index);
    const numbers = (opcode: number, at: number): PyObject[] => [
      machine.int(opcode),
      machine.int(at),
      machine.int(one.start),
    ];
    for (let at = one.start; at < one.offset; at += 2) {
      const arg = machine.int(one.arg >> (4 * (one.offset - at)));
      tuples.push(
        machine.tuple([
          machine.str('EXTENDED_ARG'),
          ...numbers(EXTENDED_ARG, at),
          arg,
          arg,
          machine.str(''),
          positions,
          None,
        ]),
      );
    }
    const hasArgument = OPCODES[one.name].operand !== 'none';
    const meaning = one.name === 'NOT_TAKEN' ? '' : (meanings[one.index]?.meaning ?? '');
    const [value, text] = yield* explained(machine, run, one, meaning);
    const target = jumpTarget(one);
    tuples.push(
      machine.tuple([
        machine.str(one.name),
        ...numbers(one.number, one.offset),
        hasArgument ? machine.int(one.arg) : None,
        hasArgument ? value : None,
        machine.str(text),
        positions,
        target === null ? None : machine.int(target),
      ]),
    );
  }
  return tuples;
}

const FUNCTIONS: NativeTable = {
  '_instructions(code, /)': {
    doc: 'Instructions: name, number, offset, first offset, operand, its value and text, position, where it jumps to.',
    *routine(machine: Machine, code: PyObject) {
      return machine.list(yield* instructionTuples(machine, code.payload as RunCode));
    },
  },
  '_exception_table(code, /)': {
    doc: 'Handlers: start, end and target in bytes, depth of the stack, whether the place is kept.',
    run: (machine, code: PyObject) =>
      machine.list(
        exceptionRanges((code.payload as RunCode).code).map(({ start, end, target, depth, lasti }) =>
          machine.tuple([...[start, end, target, depth].map((n) => machine.int(n)), bool(lasti)]),
        ),
      ),
  },
  '_opcodes()': {
    doc: 'Names of instructions, their numbers and whether they have an operand.',
    run: (machine) =>
      machine.list(
        OPCODE_NAMES.filter((name): name is Exclude<OpcodeName, 'TRACE_LINE'> => name !== 'TRACE_LINE').map((name) =>
          machine.tuple([
            machine.str(name),
            machine.int(CPYTHON_OPCODES[name][0]),
            bool(OPCODES[name].operand !== 'none'),
          ]),
        ),
      ),
  },
};

export const makeDis = pythonModule('dis', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'dis', FUNCTIONS);
});
