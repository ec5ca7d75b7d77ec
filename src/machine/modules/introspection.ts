/**
 * What the modules written in Python that look at programs (`traceback`, `linecache`, `inspect`, `dis` …) ask the
 * machine: source lines, positions of instructions, words of error messages. Knows no module's interface.
 */
import { layoutOf } from '../../compile/layout.ts';
import { OPCODE_NAMES, OPCODES, type OpcodeName } from '../../compile/opcodes.ts';
import { BUILTIN_FUNCTION, LIST, METHOD_WRAPPER, STR } from '../core-types.ts';
import type { RunCode } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { NativeFunction, type NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';
import { None, True } from '../singletons.ts';
import { positionTuple } from '../types/code.ts';
import { blockLength } from '../values/source-block.ts';
import { suggestion } from '../suggestions.ts';
import { entryLines } from '../traceback-lines.ts';
import { syntaxErrorLines } from '../traceback-text.ts';

const numberOr = (object: PyObject, otherwise: number): number => (object === None ? otherwise : object.n);
const textOf = (object: PyObject): string => object.payload as string;

/** Parameters without the object that a method is bound to. */
function withoutReceiver(text: string): string {
  const parts = text.slice(1, -1).split(', ').slice(1);
  return `(${(parts[0] === '/' ? parts.slice(1) : parts).join(', ')})`;
}

/** What built-ins say of their parameters where our rows have other ones; null where they say nothing. */
const TOLD: ReadonlyMap<string, string | null> = new Map([
  ['sorted', '(iterable, /, *, key=None, reverse=False)'],
  ['input', "(prompt='', /)"],
  ['breakpoint', '(*args, **kws)'],
  ['max', null],
  ['min', null],
  ['dict.update', null],
]);

const TOLD_BY_CLASSES: ReadonlyMap<string, string> = new Map([
  ['bool', '(object=False, /)'],
  ['classmethod', '(function, /)'],
  ['complex', '(real=0, imag=0)'],
  ['enumerate', '(iterable, start=0)'],
  ['filter', '(function, iterable, /)'],
  ['float', '(x=0, /)'],
  ['frozenset', '(iterable=(), /)'],
  ['list', '(iterable=(), /)'],
  ['map', '(function, iterable, /, *iterables, strict=False)'],
  ['memoryview', '(object)'],
  ['property', '(fget=None, fset=None, fdel=None, doc=None)'],
  ['reversed', '(sequence, /)'],
  ['set', '(iterable=(), /)'],
  ['staticmethod', '(function, /)'],
  ['tuple', '(iterable=(), /)'],
  ['zip', '(*iterables, strict=False)'],
]);

export const SOURCE_FUNCTIONS: NativeTable = {
  '_source_lines(filename, /)': {
    doc: 'The lines of a file of the program with their line ends, None if there is no such file.',
    run(machine: Machine, filename: PyObject) {
      const lines = filename.type.layout === STR ? machine.sources.get(textOf(filename)) : undefined;
      if (lines === undefined) return None;
      const shown = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      return machine.list(shown.map((line) => machine.str(`${line}\n`)));
    },
  },
  '_position(code, offset, /)': {
    doc: 'The position of the instruction at an offset in bytes.',
    run(machine: Machine, code: PyObject, offset: PyObject) {
      const compiled = (code.payload as RunCode).code;
      return positionTuple(machine, compiled, layoutOf(compiled).indexAt(offset.n));
    },
  },
  '_entry_lines(lines, line, end_line, column, end_column, /)': {
    doc: 'Source lines of a place with carets below what failed.',
    run(machine: Machine, lines: PyObject, line: PyObject, endLine: PyObject, column: PyObject, endColumn: PyObject) {
      if (lines.type.layout !== LIST) return machine.str('');
      const source = (lines.items as PyObject[]).map((one) => textOf(one).replace(/\r?\n$/, ''));
      const range = {
        line: line.n,
        endLine: numberOr(endLine, line.n),
        column: numberOr(column, -1),
        endColumn: numberOr(endColumn, -1),
      };
      return machine.str(entryLines(source, range, machine.caretRules));
    },
  },
  '_block_length(lines, /)': {
    doc: 'How many lines the function or class takes that starts at the first.',
    run(machine: Machine, lines: PyObject) {
      const texts = (lines.items as PyObject[]).map(textOf);
      machine.work(texts.length);
      return machine.int(blockLength(texts));
    },
  },
  '_main_file()': { doc: 'File name of the program.', run: (machine) => machine.str(machine.filename) },
  '_global_names(code, /)': {
    doc: 'Names that the code looks up as globals, in the order of its names.',
    run(machine: Machine, object: PyObject) {
      const { code } = object.payload as RunCode;
      const used = new Set<string>();
      for (const word of code.ops) {
        const { operand } = OPCODES[OPCODE_NAMES[word & 0xff] as OpcodeName];
        const index = operand === 'global' ? word >> 9 : -1;
        if (index >= 0) used.add(code.names[index] as string);
      }
      return machine.tuple([...used].map((name) => machine.name(name)));
    },
  },
  '_builtin_signature(object, /)': {
    doc: 'The parameters of a built-in as text, None if a default has no value.',
    run(machine: Machine, object: PyObject) {
      const { payload } = object;
      if (!(payload instanceof NativeFunction)) return None;
      const isBound = object.type === BUILTIN_FUNCTION && object.items !== null && object.items[0] !== null;
      const told = TOLD.get(payload.qualname);
      const text = told === undefined ? payload.key.slice(payload.name.length) : told;
      if (text === null || text.includes('…')) return None;
      const isMethod = isBound || object.type === METHOD_WRAPPER;
      return machine.str(isMethod ? withoutReceiver(text) : text);
    },
  },
  '_builtin_class_signature(cls, /)': {
    doc: 'The parameters that a built-in class says it has, None if it says nothing.',
    run(machine: Machine, cls: PyObject) {
      const text = TOLD_BY_CLASSES.get((cls.payload as PyType).name);
      return text === undefined ? None : machine.str(text);
    },
  },
  '_suggestion(exception, knows_frame, /)': {
    doc: 'What an error message says besides: did you mean …',
    *routine(machine: Machine, exception: PyObject, knowsFrame: PyObject) {
      return machine.str(yield* suggestion(machine, exception, knowsFrame === True));
    },
  },
  '_syntax_lines(text, line, offset, end_line, end_offset, /)': {
    doc: 'The line with a syntax error and its carets.',
    run(machine: Machine, text: PyObject, line: PyObject, offset: PyObject, endLine: PyObject, endOffset: PyObject) {
      const place = {
        line: numberOr(line, 0),
        offset: offset === None ? null : offset.n,
        endLine: endLine === None ? null : endLine.n,
        endOffset: endOffset === None ? null : endOffset.n,
      };
      return machine.str(syntaxErrorLines(textOf(text), place));
    },
  },
};
