/**
 * Code objects: what they tell of themselves, and copies with some of it replaced. Source: CPython's
 * Objects/codeobject.c; https://docs.python.org/3.14/reference/datamodel.html#code-objects
 */
import { argumentKind } from '../operations/bind-native.ts';
import type { Code } from '../../compile/code.ts';
import { codeBytes, exceptionTableBytes, layoutOf } from '../../compile/layout.ts';
import { STR, TUPLE } from '../core-types.ts';
import { RunCode } from '../frame.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { iterator } from '../operations/iterate.ts';
import { size } from '../operations/number.ts';
import { addressText } from '../operations/text.ts';
import { Unsupported } from '../raise.ts';
import { None } from '../singletons.ts';

const runOf = (self: PyObject): RunCode => self.payload as RunCode;

/** Position of an instruction: line, end line, column, end column; None where there is none. */
export function positionTuple(machine: Machine, code: Code, index: number): PyObject {
  const parts = [0, 1, 2, 3].map((part) => code.positions[4 * index + part] as number);
  return machine.tuple(parts.map((part) => (part < 0 ? None : machine.int(part))));
}

/** Stretches of one line in bytes: start, end, line (None where there is none). */
function lineStretches(machine: Machine, code: Code): PyObject[] {
  const stretches: { start: number; end: number; line: number }[] = [];
  for (const { start, offset, caches, index } of layoutOf(code).instructions) {
    const line = code.positions[4 * index] as number;
    const end = offset + 2 + 2 * caches;
    const last = stretches.at(-1);
    if (last !== undefined && last.line === line) last.end = end;
    else stretches.push({ start, end, line });
  }
  return stretches.map(({ start, end, line }) =>
    machine.tuple([machine.int(start), machine.int(end), line < 0 ? None : machine.int(line)]),
  );
}

/** How `replace` takes each of its arguments: into the compiled code, or as the objects themselves. */
const REPLACEABLE: Readonly<Record<string, (machine: Machine, code: Code, value: PyObject) => Routine<Partial<Code>>>> =
  {
    *co_name(_machine, _code, value) {
      return { name: value.payload as string };
    },
    *co_qualname(_machine, _code, value) {
      return { qualname: value.payload as string };
    },
    *co_filename(_machine, _code, value) {
      return { filename: value.payload as string };
    },
    *co_firstlineno(machine, _code, value) {
      return { firstLine: yield* size(machine, value) };
    },
    *co_flags(machine, _code, value) {
      return { flags: yield* size(machine, value) };
    },
    *co_argcount(machine, _code, value) {
      return { argCount: yield* size(machine, value) };
    },
    *co_posonlyargcount(machine, _code, value) {
      return { positionalOnlyCount: yield* size(machine, value) };
    },
    *co_kwonlyargcount(machine, _code, value) {
      return { keywordOnlyCount: yield* size(machine, value) };
    },
    *co_stacksize(machine, _code, value) {
      return { stackSize: yield* size(machine, value) };
    },
    *co_varnames(_machine, code, value) {
      const given = (value.items as PyObject[]).map((name) => name.payload as string);
      let next = 0;
      return { slots: code.slots.map((slot) => (slot.isLocal ? { ...slot, name: given[next++] ?? slot.name } : slot)) };
    },
    *co_names(_machine, _code, value) {
      return { names: (value.items as PyObject[]).map((name) => name.payload as string) };
    },
    *co_consts() {
      return {};
    },
  };

/** What CPython's `replace` takes as well: the compiled code as bytes. */
const UNCHANGEABLE = new Set([
  'co_code',
  'co_linetable',
  'co_exceptiontable',
  'co_freevars',
  'co_cellvars',
  'co_nlocals',
]);
const TEXTS = new Set(['co_name', 'co_qualname', 'co_filename']);
const TUPLES = new Set(['co_consts', 'co_names', 'co_varnames']);

function* replaced(machine: Machine, self: PyObject, changes: KeywordArguments): Routine<PyObject> {
  const run = runOf(self);
  let { code } = run;
  let { constants } = run;
  for (const [name, value] of changes) {
    const take = REPLACEABLE[name];
    if (take === undefined) {
      if (UNCHANGEABLE.has(name)) throw new Unsupported(`code.replace(${name}=…)`);
      machine.fail('TypeError', `replace() got an unexpected keyword argument '${name}'`);
    }
    const wanted = TEXTS.has(name) ? STR : TUPLES.has(name) ? TUPLE : null;
    if (wanted !== null && value.type.layout !== wanted)
      machine.fail('TypeError', `replace() argument '${name}' must be ${wanted.name}, not ${argumentKind(value)}`);
    code = { ...code, ...(yield* take(machine, code, value)) };
    if (name === 'co_consts') constants = (value.items as PyObject[]).slice();
  }
  const names = code.names.map((name) => machine.name(name));
  const made = new RunCode(code, constants, names, run.isSimple, run.isGenerator);
  return machine.codeObject(made, constants);
}

export const CODE_METHODS: NativeTable = {
  'replace(self, /, *args, **changes)': {
    doc: 'A copy with some attributes changed.',
    routine(machine: Machine, self: PyObject, args: readonly PyObject[], changes: KeywordArguments) {
      if (args.length > 0) machine.fail('TypeError', 'replace() takes no positional arguments');
      return replaced(machine, self, changes);
    },
  },
  '__replace__(self, /, *args, **changes)': {
    doc: 'What copy.replace calls.',
    routine(machine: Machine, self: PyObject, args: readonly PyObject[], changes: KeywordArguments) {
      if (args.length > 0) machine.fail('TypeError', 'replace() takes no positional arguments');
      return replaced(machine, self, changes);
    },
  },
  'co_positions(self, /)': {
    doc: 'Iterates over the positions of all units of two bytes.',
    *routine(machine: Machine, self: PyObject) {
      const { code } = runOf(self);
      const positions: PyObject[] = [];
      for (const { start, offset, caches, index } of layoutOf(code).instructions) {
        machine.work(1 + caches);
        const units = ((offset - start) >> 1) + 1 + caches;
        for (let unit = 0; unit < units; unit++) positions.push(positionTuple(machine, code, index));
      }
      return yield* iterator(machine, machine.list(positions));
    },
  },
  'co_lines(self, /)': {
    doc: 'Iterates over the stretches of bytes that belong to one line.',
    *routine(machine: Machine, self: PyObject) {
      return yield* iterator(machine, machine.list(lineStretches(machine, runOf(self).code)));
    },
  },
  '__repr__(self, /)': {
    doc: 'Name, file and line.',
    run(machine: Machine, self: PyObject) {
      const { code } = self.payload as RunCode;
      return machine.str(
        `<code object ${code.name} at ${addressText(machine, self)}, file "${code.filename}", line ${code.firstLine}>`,
      );
    },
  },
  ...Object.fromEntries(
    (
      [
        ['co_name', (machine, { code }) => machine.str(code.name)],
        ['co_qualname', (machine, { code }) => machine.str(code.qualname)],
        ['co_filename', (machine, { code }) => machine.str(code.filename)],
        ['co_firstlineno', (machine, { code }) => machine.int(code.firstLine)],
        ['co_argcount', (machine, { code }) => machine.int(code.argCount)],
        ['co_posonlyargcount', (machine, { code }) => machine.int(code.positionalOnlyCount)],
        ['co_kwonlyargcount', (machine, { code }) => machine.int(code.keywordOnlyCount)],
        ['co_nlocals', (machine, { code }) => machine.int(code.slots.filter((slot) => slot.isLocal).length)],
        ['co_stacksize', (machine, { code }) => machine.int(code.stackSize)],
        ['co_flags', (machine, { code }) => machine.int(code.flags)],
        ['co_consts', (machine, run) => machine.tuple(run.constants)],
        ['co_code', (machine, { code }) => machine.bytes(codeBytes(code))],
        ['co_exceptiontable', (machine, { code }) => machine.bytes(exceptionTableBytes(code))],
        ['co_names', (machine, run) => machine.tuple(run.names)],
        [
          'co_varnames',
          (machine, { code }) =>
            slotNames(
              machine,
              code.slots.filter((slot) => slot.isLocal),
            ),
        ],
        [
          'co_cellvars',
          (machine, { code }) =>
            slotNames(
              machine,
              code.slots.filter((slot) => slot.isCell),
            ),
        ],
        [
          'co_freevars',
          (machine, { code }) =>
            slotNames(
              machine,
              code.slots.filter((slot) => slot.isFree),
            ),
        ],
      ] as readonly (readonly [string, (machine: Machine, run: RunCode) => PyObject])[]
    ).map(([name, read]) => [
      name,
      {
        doc: 'A fact about the compiled code.',
        get: (machine: Machine, self: PyObject) => remembered(machine, self, name, read),
      },
    ]),
  ),
};

/** A code object makes each of its tuples once. */
function remembered(
  machine: Machine,
  self: PyObject,
  name: string,
  read: (machine: Machine, run: RunCode) => PyObject,
): PyObject {
  const run = runOf(self);
  const known = run.tuples.get(name);
  if (known !== undefined) return known;
  const made = read(machine, run);
  if (made.type === TUPLE && self === run.object) {
    machine.heap.append(self, made);
    run.tuples.set(name, made);
  }
  return made;
}

function slotNames(machine: Machine, slots: readonly { readonly name: string }[]): PyObject {
  return machine.tuple(slots.map((slot) => machine.name(slot.name)));
}
