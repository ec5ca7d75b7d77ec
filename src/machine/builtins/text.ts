/**
 * Built-in functions that show and read text. The page has one stream out, one line
 * source in, and no files. Source: CPython's Python/bltinmodule.c.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { STR } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { ownDict } from '../operations/attribute.ts';
import { callAttribute } from '../operations/call.ts';
import { asciiOf, format, orNone, reprOf, reprPlain, str, strPlain } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import { isStandardOutput } from '../standard-streams.ts';
import { OPEN } from './open.ts';

/** Text of `print`'s `sep` or `end`. */
function separator(machine: Machine, value: PyObject | undefined, name: string, otherwise: string): string {
  if (value === undefined || value === None) return otherwise;
  if (value.type.layout !== STR)
    machine.fail('TypeError', `${name} must be None or a string, not ${value.type.displayName}`);
  return value.payload as string;
}

/** Where `print` writes without `file`: null for the page's own output, else what the program put at `sys.stdout`, be it None. */
function currentOutput(machine: Machine): PyObject | null {
  const sys = getByName(machine.modules, 'sys');
  if (sys === null) return null;
  const stream = getByName(ownDict(sys) as PyObject, 'stdout');
  if (stream === null) machine.fail('RuntimeError', 'lost sys.stdout');
  return isStandardOutput(stream) ? null : stream;
}

/** Parts of the line that need no Python code are written together; before Python code runs, what came before it is out. */
function* writeLine(machine: Machine, args: readonly PyObject[], between: string, end: string): Routine<void> {
  let pending = '';
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as PyObject;
    if (i > 0) pending += between;
    const plain = strPlain(machine, arg);
    if (plain === null) {
      machine.write(pending);
      pending = yield* str(machine, arg);
    } else pending += plain;
  }
  machine.write(pending + end);
}

function* writeTo(machine: Machine, file: PyObject, text: string): Routine<void> {
  const mark = machine.heap.mark();
  yield* callAttribute(machine, file, 'write', [machine.str(text)]);
  machine.heap.close(mark);
}

export const TEXT_FUNCTIONS: NativeTable = {
  "print(*args, sep=' ', end='\\n', file=None, flush=False)": {
    doc: 'Writes the texts of the arguments, sep between them and end after them.',
    quick(
      machine: Machine,
      args: readonly PyObject[],
      sep?: PyObject,
      end?: PyObject,
      file?: PyObject,
      flush?: PyObject,
    ) {
      if (orNone(file) !== null || flush !== undefined || currentOutput(machine) !== null) return null;
      const between = separator(machine, sep, 'sep', ' ');
      const last = separator(machine, end, 'end', '\n');
      const texts: string[] = [];
      for (const arg of args) {
        const text = strPlain(machine, arg);
        if (text === null) return null;
        texts.push(text);
      }
      machine.write(texts.join(between) + last);
      return None;
    },
    *routine(
      machine: Machine,
      args: readonly PyObject[],
      sep?: PyObject,
      end?: PyObject,
      file?: PyObject,
      flush?: PyObject,
    ) {
      const between = separator(machine, sep, 'sep', ' ');
      const last = separator(machine, end, 'end', '\n');
      const stream = orNone(file) ?? currentOutput(machine);
      if (stream === null || isStandardOutput(stream)) {
        yield* writeLine(machine, args, between, last);
        return None;
      }
      if (stream === None) return None;
      for (let i = 0; i < args.length; i++) {
        if (i > 0) yield* writeTo(machine, stream, between);
        yield* writeTo(machine, stream, yield* str(machine, args[i] as PyObject));
      }
      yield* writeTo(machine, stream, last);
      if (flush !== undefined && (yield* truth(machine, flush))) yield* callAttribute(machine, stream, 'flush');
      return None;
    },
  },
  'input(prompt=…, /)': {
    doc: 'Writes prompt and reads a line of the input. Raises EOFError when there is none left.',
    *routine(machine: Machine, prompt?: PyObject) {
      const stream = currentOutput(machine);
      if (stream === None) machine.fail('RuntimeError', 'lost sys.stdout');
      if (prompt !== undefined) {
        const text = yield* str(machine, prompt);
        if (stream === null) machine.write(text);
        else yield* writeTo(machine, stream, text);
      }
      const line = machine.stdin.shift();
      if (line === undefined) {
        const end = machine.error('EOFError', 'EOF when reading a line');
        machine.limitations.set(end.exception.id, { feature: 'input()', reason: 'input' });
        throw end;
      }
      return machine.str(line);
    },
  },
  'repr(obj, /)': {
    doc: 'The text that shows obj to a programmer.',
    quick(machine: Machine, obj: PyObject) {
      const plain = reprPlain(machine, obj);
      return plain === null ? null : machine.numberText(plain);
    },
    *routine(machine: Machine, obj: PyObject) {
      return yield* reprOf(machine, obj);
    },
  },
  'ascii(obj, /)': {
    doc: 'As repr, with escapes for all characters beyond ASCII.',
    *routine(machine: Machine, obj: PyObject) {
      return yield* asciiOf(machine, obj);
    },
  },
  "format(value, format_spec='', /)": {
    doc: 'The text of value as a format specification asks for.',
    *routine(machine: Machine, value: PyObject, spec?: PyObject) {
      if (spec !== undefined && spec.type.layout !== STR)
        machine.fail('TypeError', `format() argument 2 must be str, not ${argumentKind(spec)}`);
      return yield* format(machine, value, spec ?? null);
    },
  },
  'help(*args, **kwargs)': {
    doc: 'Says where Python is documented.',
    run(machine: Machine) {
      machine.write('Python is documented at https://docs.python.org/3.14/\n');
      return None;
    },
  },
  ...OPEN,
};
