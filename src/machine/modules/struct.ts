/** The module `struct`. Source: https://docs.python.org/3.14/library/struct.html */
import { argumentKind } from '../operations/bind-native.ts';
import { BYTEARRAY, BYTES, FLOAT, OBJECT, STR, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { intValue } from '../operations/equality.ts';
import { call } from '../operations/call.ts';
import { iterator } from '../operations/iterate.ts';
import { indexNumber, isInt, size } from '../operations/number.ts';
import { truth } from '../operations/truth.ts';
import { Raised } from '../raise.ts';
import { None, bool } from '../singletons.ts';
import { rowSize, baseBytes, exporterOf, requireBuffer, type ViewState } from '../types/buffer.ts';
import { newTarget } from '../types/new-target.ts';
import { sizeRow } from '../types/size-row.ts';
import { reserve } from '../types/text-arguments.ts';
import { encodeText } from '../values/encodings.ts';
import { ValueFailure } from '../values/failure.ts';
import {
  packStruct,
  parseStructFormat,
  unpackStruct,
  unpackStructEach,
  unpackStructFrom,
  type StructArgument,
  type StructLayout,
  type StructValue,
} from '../values/struct-pack.ts';
import { textRepr } from '../values/text-repr.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';

/** Runs pure code; `struct.error` is this run's class, kept in the module's state. */
function pure<T>(compute: () => T): T {
  try {
    return compute();
  } catch (failure) {
    if (!(failure instanceof ValueFailure) || failure.type !== 'struct.error') throw failure;
    throw new PendingError(String(failure.args[0]));
  }
}

/** A `struct.error` whose object is still to be made. */
class PendingError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** Lets `body` fail with this run's `struct.error`. */
function* guarded<T>(machine: Machine, body: () => Routine<T>): Routine<T> {
  try {
    return yield* body();
  } catch (failure) {
    if (failure instanceof ValueFailure)
      machine.pure(() => {
        throw failure;
      });
    if (!(failure instanceof PendingError)) throw failure;
    const type = machine.moduleState.get('struct.error') as PyObject;
    throw new Raised(yield* call(machine, type, [machine.str(failure.message)]));
  }
}

function formatText(machine: Machine, format: PyObject): string {
  const { layout } = format.type;
  if (layout === STR) {
    const text = format.payload as string;
    machine.pure(() => encodeText(text, 'ascii'));
    return text;
  }
  if (layout !== BYTES)
    machine.fail('TypeError', 'Struct() argument 1 must be a str or bytes object, not ' + format.type.name);
  return String.fromCharCode(...(format.payload as Uint8Array));
}

function layoutOf(machine: Machine, format: PyObject): StructLayout {
  const text = formatText(machine, format);
  return pure(() => parseStructFormat(text));
}

function* argument(machine: Machine, object: PyObject): Routine<StructArgument> {
  if (isInt(object)) return { kind: 'integer', value: intValue(object) };
  if (object.type.layout === FLOAT) return { kind: 'float', value: object.payload as number };
  if (object.type.layout === BYTES || object.type.layout === BYTEARRAY)
    return { kind: 'bytes', value: object.payload as Uint8Array };
  if (object.type.lookup('__index__') !== null)
    return { kind: 'integer', value: intValue(yield* indexNumber(machine, object)) };
  return { kind: 'other', truth: yield* truth(machine, object) };
}

function* pack(
  machine: Machine,
  layout: StructLayout,
  values: readonly PyObject[],
  called?: string,
): Routine<Uint8Array> {
  const plain: StructArgument[] = [];
  for (const value of values) plain.push(yield* argument(machine, value));
  reserve(machine, layout.size);
  return pure(() => packStruct(layout, plain, called));
}

function object(machine: Machine, value: StructValue): PyObject {
  switch (value.kind) {
    case 'integer':
      return machine.int(value.value);
    case 'float':
      return machine.float(value.value);
    case 'bytes':
      return machine.bytes(value.value);
    case 'bool':
      return bool(value.value);
  }
}

const tuple = (machine: Machine, values: readonly StructValue[]): PyObject =>
  machine.freshTuple(values.map((value) => object(machine, value)));

/** The memory that a writable bytes-like object gives away. */
function writable(machine: Machine, target: PyObject): Uint8Array {
  const view = target.type.name === 'memoryview' ? (target.payload as ViewState) : null;
  if (view !== null && !view.readonly)
    return baseBytes(target).subarray(view.offset, view.offset + view.length * rowSize(view));
  const exporter = exporterOf(target);
  if (view !== null || exporter === null || exporter.readonly)
    machine.fail('TypeError', `argument must be read-write bytes-like object, not ${argumentKind(target)}`);
  return exporter.bytes(target);
}

function* packInto(
  machine: Machine,
  layout: StructLayout,
  buffer: PyObject,
  offset: PyObject,
  values: readonly PyObject[],
): Routine<PyObject> {
  const target = writable(machine, buffer);
  const packed = yield* pack(machine, layout, values, 'pack_into');
  let at = yield* size(machine, offset);
  if (at < 0) at += target.length;
  if (at < 0 || target.length - at < layout.size)
    throw new PendingError(
      `pack_into requires a buffer of at least ${at + layout.size} bytes for packing ${layout.size} bytes at offset ${at} (actual buffer size is ${target.length})`,
    );
  target.set(packed, at);
  return None;
}

/** What functions and methods alike do with a layout, by name and parameters behind the format. */
const OPERATIONS: Readonly<
  Record<string, (machine: Machine, layout: StructLayout, ...args: never[]) => Routine<PyObject>>
> = {
  'pack(/, *v)': function* (machine, layout, values: readonly PyObject[]) {
    return machine.bytes(yield* pack(machine, layout, values));
  },
  'pack_into(buffer, offset, /, *v)': packInto,
  'unpack(buffer, /)': function* (machine, layout, buffer: PyObject) {
    const bytes = requireBuffer(machine, buffer);
    return tuple(
      machine,
      pure(() => unpackStruct(layout, bytes)),
    );
  },
  'unpack_from(/, buffer, offset=0)': function* (machine, layout, buffer: PyObject, offset?: PyObject) {
    const bytes = requireBuffer(machine, buffer);
    const at = offset === undefined ? 0 : yield* size(machine, offset);
    return tuple(
      machine,
      pure(() => unpackStructFrom(layout, bytes, at)),
    );
  },
  'iter_unpack(buffer, /)': function* (machine, layout, buffer: PyObject) {
    const bytes = requireBuffer(machine, buffer);
    const rows = pure(() => unpackStructEach(layout, bytes)).map((row) => tuple(machine, row));
    return yield* iterator(machine, machine.list(rows));
  },
};

const STRUCT = coreType({
  name: 'Struct',
  module: '_struct',
  base: OBJECT,
  shape: 'opaque',
  isWeaklyReferenceable: true,
  fixed: [],
});

function tables(): { functions: NativeTable; methods: NativeTable } {
  const functions: Record<string, NativeTable[string]> = {};
  const methods: Record<string, NativeTable[string]> = {};
  for (const [key, run] of Object.entries(OPERATIONS)) {
    const name = key.slice(0, key.indexOf('('));
    const parameters = key.slice(name.length + 1, -1);
    const operate = run as (machine: Machine, layout: StructLayout, ...args: unknown[]) => Routine<PyObject>;
    functions[`${name}(format, ${parameters})`] = {
      doc: 'Packs or unpacks by a format.',
      ...(name.startsWith('pack') ? { misfit: () => 'missing format argument' } : null),
      routine: (machine, format: PyObject, ...args) =>
        guarded(machine, () => operate(machine, layoutOf(machine, format), ...args)),
    };
    methods[`${name}(self, ${parameters})`] = {
      doc: 'Packs or unpacks by the format.',
      routine: (machine, self: PyObject, ...args) =>
        guarded(machine, () => operate(machine, stateOf(machine, self).layout, ...args)),
    };
  }
  return { functions, methods };
}

/** Bytes of what a `Struct` knows of a part of its format. */
const PART_SIZE = 32;

/** Payload of a `Struct`. */
interface FormatState {
  readonly text: string;
  readonly layout: StructLayout;
}

/** What `__init__` read. */
function stateOf(machine: Machine, self: PyObject): FormatState {
  const state = self.payload as FormatState | null;
  if (state === null) machine.fail('RuntimeError', 'Struct object is not initialized');
  return state;
}

const { functions, methods } = tables();

const FUNCTIONS: NativeTable = {
  ...functions,
  'calcsize(format, /)': {
    doc: 'Number of bytes of a format.',
    routine: (machine, format: PyObject) =>
      guarded(machine, function* () {
        return machine.int(layoutOf(machine, format).size);
      }),
  },
  '_set_error(type, /)': {
    doc: 'Tells which class struct.error is.',
    run(machine, type: PyObject) {
      machine.moduleState.set('struct.error', type);
      return None;
    },
  },
};

const TYPES: readonly ModuleType[] = [
  {
    type: STRUCT,
    table: {
      ...methods,
      ...sizeRow('what it knows of each part of the format', (self) => {
        const parts = (self.payload as FormatState | null)?.layout.parts ?? 0;
        return PART_SIZE * (parts + 1);
      }),
      '__new__(cls, /, *args, **kwargs)': {
        doc: 'A format that is read once.',
        binds: 'nothing',
        run: (machine, cls: PyObject) => machine.heap.make(newTarget(cls, STRUCT), [], null),
      },
      '__init__(self, format)': {
        doc: 'Reads the format.',
        routine: (machine, self: PyObject, format: PyObject) =>
          guarded(machine, function* () {
            const layout = layoutOf(machine, format);
            self.payload = { text: formatText(machine, format), layout } satisfies FormatState;
            return None;
          }),
      },
      '__repr__(self, /)': {
        doc: 'The call that makes it.',
        run: (machine, self: PyObject) => machine.str(`${self.type.name}(${textRepr(stateOf(machine, self).text)})`),
      },
      format: { doc: 'The format.', get: (machine, self) => machine.str(stateOf(machine, self).text) },
      size: {
        doc: 'Number of bytes.',
        get: (machine, self) => machine.int((self.payload as FormatState | null)?.layout.size ?? -1),
      },
    },
  },
];

const SOURCE = `
class error(Exception):
    pass


_set_error(error)
`;

export const makeStruct = pythonModule('struct', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  fillModule(machine, namespace, '_struct', FUNCTIONS);
});
