/**
 * Methods of `sys.stdin`, `sys.stdout` and `sys.stderr` as they are unless a program replaces them, and of the bytes
 * below them. Source: https://docs.python.org/3.14/library/sys.html#sys.stdin
 */
import { OBJECT, STR, coreType } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { dictOf, ownDict } from '../operations/attribute.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { asType } from '../operations/call.ts';
import { collect } from '../operations/iterate.ts';
import { False, None, True, bool } from '../singletons.ts';
import { TEXT_STREAM } from '../standard-streams.ts';
import { requireBuffer } from '../types/buffer.ts';
import { install } from '../types/install.ts';
import { decodeBytes } from '../values/encodings.ts';

const INPUT = 0;
const ERRORS = 2;
const NAMES = ['<stdin>', '<stdout>', '<stderr>'];

const BYTE_STREAM = coreType({
  name: 'BufferedWriter',
  module: '_io',
  base: OBJECT,
  shape: 'opaque',
  isBase: false,
});

function failUnsupported(machine: Machine, message: string): never {
  const io = getByName(machine.modules, 'io');
  const namespace = io === null ? null : ownDict(io);
  const type = namespace === null ? null : asType(getByName(namespace, 'UnsupportedOperation') as PyObject);
  if (type === null) machine.fail('OSError', message);
  throw machine.error(type, machine.str(message));
}

function write(machine: Machine, self: PyObject, text: PyObject): number {
  if (text.type.layout !== STR) machine.fail('TypeError', `write() argument must be str, not ${argumentKind(text)}`);
  put(machine, self, text.payload as string);
  return [...(text.payload as string)].length;
}

function put(machine: Machine, self: PyObject, text: string): void {
  if (self.n === INPUT) failUnsupported(machine, 'not writable');
  if (self.n === ERRORS) machine.writeError(text);
  else machine.write(text);
}

function nextLine(machine: Machine, self: PyObject): string | undefined {
  if (self.n !== INPUT) failUnsupported(machine, 'not readable');
  const line = machine.stdin.shift();
  return line === undefined ? undefined : `${line}\n`;
}

/** What text and bytes of a stream answer alike. */
const SHARED: NativeTable = {
  'flush(self, /)': { doc: 'Nothing is held back.', run: () => None },
  'isatty(self, /)': { doc: 'It is no terminal.', run: () => False },
  'fileno(self, /)': { doc: 'Its number.', run: (machine, self: PyObject) => machine.int(self.n) },
  'readable(self, /)': { doc: 'Whether it can be read.', run: (_machine, self: PyObject) => bool(self.n === INPUT) },
  'writable(self, /)': { doc: 'Whether it can be written.', run: (_machine, self: PyObject) => bool(self.n !== INPUT) },
  'seekable(self, /)': { doc: 'It goes on and on.', run: () => False },
  '__enter__(self, /)': { doc: 'The stream itself.', run: (_machine, self) => self as PyObject },
  '__exit__(self, /, *args)': { doc: 'It stays open.', run: () => None },
  '__iter__(self, /)': { doc: 'The stream itself, whose items are lines.', run: (_machine, self) => self as PyObject },
  name: { doc: 'Name of the stream.', get: (machine, self) => machine.str(NAMES[self.n] as string) },
  closed: { doc: 'It is open.', get: () => False },
};

install(TEXT_STREAM, {
  ...SHARED,
  '__repr__(self, /)': {
    doc: 'Name, mode and encoding.',
    run: (machine, self: PyObject) =>
      machine.str(
        `<_io.TextIOWrapper name='${NAMES[self.n] as string}' mode='${self.n === INPUT ? 'r' : 'w'}' encoding='utf-8'>`,
      ),
  },
  'write(self, text, /)': {
    doc: 'Writes text and answers its length.',
    run: (machine, self: PyObject, text: PyObject) => machine.int(write(machine, self, text)),
  },
  'writelines(self, lines, /)': {
    doc: 'Writes texts one after another.',
    *routine(machine: Machine, self: PyObject, lines: PyObject) {
      for (const line of yield* collect(machine, lines)) write(machine, self, line);
      return None;
    },
  },
  'readline(self, size=-1, /)': {
    doc: 'The next line of the given input.',
    run: (machine, self: PyObject) => machine.str(nextLine(machine, self) ?? ''),
  },
  'readlines(self, hint=-1, /)': {
    doc: 'All further lines of the given input.',
    run(machine, self: PyObject) {
      const lines: PyObject[] = [];
      for (let line = nextLine(machine, self); line !== undefined; line = nextLine(machine, self))
        lines.push(machine.str(line));
      return machine.list(lines);
    },
  },
  'read(self, size=-1, /)': {
    doc: 'The rest of the given input.',
    run(machine, self: PyObject) {
      let text = '';
      for (let line = nextLine(machine, self); line !== undefined; line = nextLine(machine, self)) text += line;
      return machine.str(text);
    },
  },
  '__next__(self, /)': {
    doc: 'The next line.',
    run(machine: Machine, self: PyObject) {
      const line = nextLine(machine, self);
      if (line === undefined) throw machine.error('StopIteration');
      return machine.str(line);
    },
  },
  'reconfigure(self, /, **options)': {
    doc: 'Nothing is held back and all is UTF-8, whatever is asked for.',
    run: (_machine, _self, _options: KeywordArguments) => None,
  },
  __dict__: { doc: 'Attributes that the program gave it.', get: (machine, self) => dictOf(machine, self) as PyObject },
  encoding: { doc: 'Its encoding.', get: (machine) => machine.str('utf-8') },
  errors: {
    doc: 'What is done where text cannot be encoded.',
    get: (machine, self) => machine.str(self.n === ERRORS ? 'backslashreplace' : 'strict'),
  },
  mode: { doc: 'Whether it is read or written.', get: (machine, self) => machine.str(self.n === INPUT ? 'r' : 'w') },
  newlines: { doc: 'Line ends are not translated.', get: () => None },
  line_buffering: { doc: 'Whether each line is passed on.', get: (_machine, self) => bool(self.n === ERRORS) },
  write_through: { doc: 'Whether nothing is held back.', get: () => True },
  buffer: {
    doc: 'The stream of bytes below.',
    get: (machine, self) => machine.heap.make(BYTE_STREAM, null, null, self.n),
  },
});

install(BYTE_STREAM, {
  ...SHARED,
  'write(self, buffer, /)': {
    doc: 'Writes bytes that are UTF-8 and answers how many.',
    run(machine: Machine, self: PyObject, buffer: PyObject) {
      const bytes = requireBuffer(machine, buffer);
      put(
        machine,
        self,
        machine.pure(() => decodeBytes(bytes, 'utf-8', 'replace')),
      );
      return machine.int(bytes.length);
    },
  },
});

/** A standard stream, by its number. */
export function standardStream(machine: Machine, number: number): PyObject {
  return machine.heap.make(TEXT_STREAM, [null], null, number);
}
