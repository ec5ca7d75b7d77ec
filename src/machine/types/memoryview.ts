/**
 * `memoryview`: items in the memory of another object, seen and written in place. Which objects have such memory is in
 * `buffer.ts`. Source: https://docs.python.org/3.14/library/stdtypes.html#memory-views
 */
import { argumentKind, textArgument } from '../operations/bind-native.ts';
import { coreType, LIST, MANAGED_BUFFER, MEMORYVIEW, OBJECT, SLICE, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { COMPARE, equals } from '../operations/compare.ts';
import { intValue } from '../operations/equality.ts';
import { float, indexNumber, isInt, size } from '../operations/number.ts';
import { addressText } from '../operations/text.ts';
import { searchBound } from '../sequence.ts';
import { truth } from '../operations/truth.ts';
import { Unsupported } from '../raise.ts';
import { bool, Ellipsis, False, None, NotImplemented, True } from '../singletons.ts';
import { hashBytes, hashToInteger } from '../values/hash.ts';
import { normalize } from '../values/integer.ts';
import {
  addView,
  baseBytes,
  baseOf,
  bufferOf,
  exporterOf,
  requireBuffer,
  rowSize,
  viewedBytes,
  type ItemFormat,
  type ViewState,
} from './buffer.ts';
import { HEX_ROW } from './byte-methods.ts';
import { newTarget } from './new-target.ts';
import { integerOf, sliceIndices } from './slice-object.ts';
import { CLASS_GETITEM } from './generic-alias.ts';

const stateOf = (self: PyObject): ViewState => self.payload as ViewState;

/** How items of a format are kept: ints by size and sign, floats, truth values, single bytes. */
interface ItemRow {
  readonly size: 1 | 2 | 4 | 8;
  readonly kind: 'signed' | 'unsigned' | 'float' | 'bool' | 'byte';
}

/** Native formats of a 64-bit machine, as the `struct` module names them. */
const FORMATS: ReadonlyMap<string, ItemRow> = new Map<string, ItemRow>([
  ['b', { size: 1, kind: 'signed' }],
  ['B', { size: 1, kind: 'unsigned' }],
  ['c', { size: 1, kind: 'byte' }],
  ['?', { size: 1, kind: 'bool' }],
  ['h', { size: 2, kind: 'signed' }],
  ['H', { size: 2, kind: 'unsigned' }],
  ['i', { size: 4, kind: 'signed' }],
  ['I', { size: 4, kind: 'unsigned' }],
  ['l', { size: 8, kind: 'signed' }],
  ['L', { size: 8, kind: 'unsigned' }],
  ['q', { size: 8, kind: 'signed' }],
  ['Q', { size: 8, kind: 'unsigned' }],
  ['n', { size: 8, kind: 'signed' }],
  ['N', { size: 8, kind: 'unsigned' }],
  ['f', { size: 4, kind: 'float' }],
  ['d', { size: 8, kind: 'float' }],
]);

function dataAt(bytes: Uint8Array, offset: number, length: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length);
}

function readItem(machine: Machine, format: string, bytes: Uint8Array, offset: number): PyObject {
  const row = FORMATS.get(format);
  if (row === undefined) throw new Unsupported(`memoryview items of format ${format}`);
  const data = dataAt(bytes, offset, row.size);
  switch (row.kind) {
    case 'byte':
      return machine.bytes(bytes.slice(offset, offset + 1));
    case 'bool':
      return bool(data.getUint8(0) !== 0);
    case 'float':
      return machine.float(row.size === 4 ? data.getFloat32(0, true) : data.getFloat64(0, true));
    case 'signed':
    case 'unsigned': {
      let value = 0n;
      for (let i = row.size - 1; i >= 0; i--) value = (value << 8n) | BigInt(data.getUint8(i));
      return machine.int(normalize(row.kind === 'signed' ? BigInt.asIntN(8 * row.size, value) : value));
    }
  }
}

/** The bytes of a value as an item of the format. */
function* packItem(machine: Machine, format: string, value: PyObject): Routine<Uint8Array> {
  const row = FORMATS.get(format);
  if (row === undefined) throw new Unsupported(`memoryview items of format ${format}`);
  const failType = (): never => machine.fail('TypeError', `memoryview: invalid type for format '${format}'`);
  const item = new Uint8Array(row.size);
  const data = dataAt(item, 0, row.size);
  switch (row.kind) {
    case 'byte': {
      const byte = bufferOf(value);
      if (byte === null) return failType();
      if (byte.length !== 1) machine.fail('ValueError', `memoryview: invalid value for format '${format}'`);
      return byte.slice();
    }
    case 'bool':
      data.setUint8(0, (yield* truth(machine, value)) ? 1 : 0);
      return item;
    case 'float': {
      if (!isInt(value) && value.type.lookup('__float__') === null && value.type.lookup('__index__') === null)
        failType();
      const number = yield* float(machine, value);
      if (row.size === 4) data.setFloat32(0, number, true);
      else data.setFloat64(0, number, true);
      return item;
    }
    case 'signed':
    case 'unsigned': {
      if (!isInt(value) && value.type.lookup('__index__') === null) failType();
      const number = BigInt(integerOf(yield* indexNumber(machine, value)));
      const bits = 8 * row.size;
      const kept = row.kind === 'signed' ? BigInt.asIntN(bits, number) : BigInt.asUintN(bits, number);
      if (kept !== number) machine.fail('ValueError', `memoryview: invalid value for format '${format}'`);
      for (let i = 0; i < row.size; i++) data.setUint8(i, Number((number >> BigInt(8 * i)) & 0xffn));
      return item;
    }
  }
}

/** The view's state. Raises ValueError once it was released. */
function live(machine: Machine, self: PyObject): ViewState {
  const state = stateOf(self);
  if (!state.live) machine.fail('ValueError', 'operation forbidden on released memoryview object');
  return state;
}

function makeView(machine: Machine, state: ViewState): PyObject {
  const view = machine.heap.make(MEMORYVIEW, [state.buffer], state);
  state.buffer.n++;
  addView(baseOf(view), view);
  return view;
}

function viewOf(machine: Machine, object: PyObject): PyObject {
  if (object.type === MEMORYVIEW) return makeView(machine, live(machine, object));
  const exporter = exporterOf(object);
  if (exporter === null)
    machine.fail('TypeError', `memoryview: a bytes-like object is required, not '${object.type.displayName}'`);
  const { format, itemSize } = exporter.items(object);
  const length = exporter.bytes(object).length / itemSize;
  const { readonly } = exporter;
  return makeView(machine, {
    buffer: machine.heap.make(MANAGED_BUFFER, [object]),
    format,
    itemSize,
    offset: 0,
    length,
    stride: itemSize,
    inner: [],
    isScalar: false,
    readonly,
    live: true,
  });
}

const shapeOf = ({ length, inner, isScalar }: ViewState): readonly number[] => (isScalar ? [] : [length, ...inner]);

/** Bytes from item to item in each dimension. */
function stridesOf(state: ViewState): readonly number[] {
  const strides: number[] = [];
  let size = state.itemSize;
  for (const extent of [...state.inner].reverse()) {
    strides.unshift(size);
    size *= extent;
  }
  return state.isScalar ? [] : [state.stride, ...strides];
}

function notImplemented(machine: Machine, message: string): never {
  throw machine.error('NotImplementedError', message);
}

/** What only views of one dimension can do. */
function requireOneDimension(machine: Machine, { inner, isScalar }: ViewState): void {
  if (isScalar) machine.fail('TypeError', 'invalid indexing of 0-dim memory');
  if (inner.length > 0) notImplemented(machine, 'multi-dimensional sub-views are not implemented');
}

/** A slice, or a slice for each dimension. */
const isSlicing = (key: PyObject): boolean =>
  key.type === SLICE ||
  (key.type === TUPLE && key.items!.length > 0 && (key.items as PyObject[]).every((one) => one.type === SLICE));

/** The offset of the item that a tuple of one index for each dimension means. */
function* offsetOfTuple(machine: Machine, state: ViewState, keys: readonly PyObject[]): Routine<number> {
  const shape = shapeOf(state);
  const isIndex = (key: PyObject): boolean => isInt(key) || key.type.lookup('__index__') !== null;
  if (!keys.every(isIndex)) {
    if (keys.length > 0 && keys.every((key) => isSlicing(key)))
      notImplemented(machine, 'multi-dimensional slicing is not implemented');
    machine.fail('TypeError', 'memoryview: invalid slice key');
  }
  if (keys.length < shape.length) notImplemented(machine, 'sub-views are not implemented');
  if (keys.length > shape.length)
    machine.fail('TypeError', `cannot index ${shape.length}-dimension view with ${keys.length}-element tuple`);
  const strides = stridesOf(state);
  let { offset } = state;
  for (const [dimension, key] of keys.entries()) {
    const extent = shape[dimension] as number;
    const given = yield* size(machine, key, 'IndexError');
    const index = given < 0 ? given + extent : given;
    if (index < 0 || index >= extent) machine.fail('IndexError', `index out of bounds on dimension ${dimension + 1}`);
    offset += index * (strides[dimension] as number);
  }
  return offset;
}

/** The offset in the base's bytes of the item that a key means. */
function* offsetOf(machine: Machine, self: PyObject, key: PyObject): Routine<number> {
  const state = live(machine, self);
  if (key.type === TUPLE) return yield* offsetOfTuple(machine, state, key.items as PyObject[]);
  if (!state.isScalar && !isInt(key) && key.type.lookup('__index__') === null)
    machine.fail('TypeError', 'memoryview: invalid slice key');
  requireOneDimension(machine, state);
  return yield* offsetOfTuple(machine, state, [key]);
}

function* sliced(machine: Machine, self: PyObject, slice: PyObject): Routine<PyObject> {
  const state = live(machine, self);
  if (state.isScalar) machine.fail('TypeError', 'invalid indexing of 0-dim memory');
  const { start, step, count } = yield* sliceIndices(machine, slice, state.length);
  return makeView(machine, {
    ...state,
    offset: state.offset + start * state.stride,
    length: count,
    stride: state.stride * step,
  });
}

/** All items as objects, row after row. */
function itemsOf(machine: Machine, self: PyObject): PyObject[] {
  const { format, itemSize } = live(machine, self);
  const bytes = viewedBytes(self);
  return Array.from({ length: bytes.length / itemSize }, (_, i) => readItem(machine, format, bytes, i * itemSize));
}

/** Items in lists of lists, as the dimensions have it. */
function nested(machine: Machine, items: readonly PyObject[], shape: readonly number[]): PyObject {
  const [extent, ...inner] = shape;
  if (extent === undefined) return items[0] as PyObject;
  if (inner.length === 0) return machine.list([...items]);
  const size = items.length / extent;
  return machine.list(
    Array.from({ length: extent }, (_, i) => nested(machine, items.slice(i * size, (i + 1) * size), inner)),
  );
}

/** The items with the first dimension changing fastest (Fortran's order). */
function firstFastest(state: ViewState, bytes: Uint8Array): Uint8Array {
  const shape = shapeOf(state);
  const { itemSize } = state;
  const result = new Uint8Array(bytes.length);
  const index = shape.map(() => 0);
  for (let at = 0; at < bytes.length; at += itemSize) {
    const from = shape.reduce((place, extent, dimension) => place * extent + (index[dimension] as number), 0);
    result.set(bytes.subarray(from * itemSize, (from + 1) * itemSize), at);
    for (let dimension = 0; dimension < shape.length; dimension++) {
      index[dimension] = ((index[dimension] as number) + 1) % (shape[dimension] as number);
      if (index[dimension] !== 0) break;
    }
  }
  return result;
}

function* assignSlice(machine: Machine, self: PyObject, slice: PyObject, value: PyObject): Routine<void> {
  if (live(machine, self).inner.length > 0)
    notImplemented(machine, 'memoryview slice assignments are currently restricted to ndim = 1');
  const target = yield* sliced(machine, self, slice);
  const { offset, length, stride, itemSize, format } = stateOf(target);
  const source = requireBuffer(machine, value).slice();
  const items: ItemFormat | undefined = value.type === MEMORYVIEW ? stateOf(value) : exporterOf(value)?.items(value);
  if (source.length !== length * itemSize || items?.format !== format)
    machine.fail('ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  const base = baseBytes(target);
  for (let i = 0; i < length; i++) base.set(source.subarray(i * itemSize, (i + 1) * itemSize), offset + i * stride);
}

const isOctets = (format: string): boolean => format === 'B' || format === 'b' || format === 'c';

const CAST_FORMAT = "cast() argument 'format'";

function castFormat(machine: Machine, value: PyObject): ItemFormat {
  const format = textArgument(machine, value, CAST_FORMAT).replace(/^@/, '');
  const row = FORMATS.get(format);
  if (row === undefined)
    machine.fail(
      'ValueError',
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  return { format, itemSize: row.size };
}

function cast(machine: Machine, self: PyObject, value: PyObject): PyObject {
  const state = live(machine, self);
  const row = rowSize(state);
  if (state.stride !== row) machine.fail('TypeError', 'memoryview: casts are restricted to C-contiguous views');
  const { format, itemSize } = castFormat(machine, value);
  if (!isOctets(format) && !isOctets(state.format))
    machine.fail('TypeError', 'memoryview: cannot cast between two non-byte formats');
  const bytes = state.length * row;
  if (bytes % itemSize !== 0) machine.fail('TypeError', 'memoryview: length is not a multiple of itemsize');
  const flat = { inner: [], isScalar: false, stride: itemSize, length: bytes / itemSize };
  return makeView(machine, { ...state, format, itemSize, ...flat });
}

/** The most dimensions a view may have. */
const MOST_DIMENSIONS = 64;

/** A view of one dimension, just made, gets the shape asked for. */
function reshape(machine: Machine, view: PyObject, shape: readonly PyObject[]): void {
  const state = stateOf(view);
  const extents: number[] = [];
  for (const extent of shape) {
    if (!isInt(extent)) machine.fail('TypeError', 'memoryview.cast(): elements of shape must be integers');
    const value = Number(intValue(extent));
    if (value <= 0) machine.fail('ValueError', 'memoryview.cast(): elements of shape must be integers > 0');
    extents.push(value);
  }
  if (extents.reduce((product, extent) => product * extent, 1) !== state.length)
    machine.fail('TypeError', 'memoryview: product(shape) * itemsize != buffer size');
  const [length = 1, ...inner] = extents;
  const reshaped = { ...state, length, inner, isScalar: extents.length === 0 };
  view.payload = { ...reshaped, stride: rowSize(reshaped) };
}

/** Checks a shape that was given to `cast`. Views change between one dimension and several, never among those. */
function shapeGiven(machine: Machine, state: ViewState, shape: PyObject): readonly PyObject[] {
  const { layout } = shape.type;
  if (layout !== LIST && layout !== TUPLE) machine.fail('TypeError', 'shape must be a list or a tuple');
  const extents = shape.items as PyObject[];
  if (extents.length > MOST_DIMENSIONS)
    machine.fail('ValueError', `memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  if (shapeOf(state).length !== 1 && extents.length !== 1)
    machine.fail('TypeError', 'memoryview: cast must be 1D -> ND or ND -> 1D');
  return extents;
}

/** Whether the view shows the same items as another bytes-like object. */
function* sameItems(machine: Machine, self: PyObject, value: PyObject): Routine<boolean> {
  if (self === value) return true;
  if (!stateOf(self).live || (value.type === MEMORYVIEW && !stateOf(value).live)) return false;
  const other = value.type === MEMORYVIEW ? value : viewOf(machine, value);
  if (String(shapeOf(stateOf(self))) !== String(shapeOf(stateOf(other)))) return false;
  const [a, b] = [itemsOf(machine, self), itemsOf(machine, other)];
  if (a.length !== b.length) return false;
  for (const [i, item] of a.entries()) if (!(yield* equals(machine, item, b[i] as PyObject))) return false;
  return true;
}

const equality = (index: number): NativeRow => ({
  doc: 'Compares the items with those of another bytes-like object.',
  *routine(machine, self: PyObject, value: PyObject) {
    if (value.type !== MEMORYVIEW && exporterOf(value) === null) return NotImplemented;
    return bool((yield* sameItems(machine, self, value)) === (index === COMPARE.EQ));
  },
});

const numbers = (machine: Machine, values: readonly number[]): PyObject =>
  machine.tuple(values.map((value) => machine.int(value)));

const textOf = (object: PyObject): string | null => (object.type.layout === STR ? (object.payload as string) : null);

const fact = (doc: string, compute: (machine: Machine, state: ViewState, self: PyObject) => PyObject): NativeRow => ({
  doc,
  get: (machine, self) => compute(machine, live(machine, self), self),
});

const contiguous = fact('Tells whether the items lie side by side.', (_machine, state) =>
  bool(state.stride === rowSize(state) || state.length <= 1),
);

const release: NativeRow = {
  doc: 'Gives the memory back, so that its object may change size.',
  run(machine, self: PyObject) {
    const state = stateOf(self);
    if (!state.live) return None;
    self.payload = { ...state, live: false };
    const { buffer } = state;
    if (--buffer.n > 0) return None;
    machine.heap.untrack(buffer);
    machine.heap.setItem(buffer, 0, null);
    return None;
  },
};

/** Bit of the buffer protocol's flags that asks for memory to write to. */
const WRITABLE = 1;

/** `__buffer__` and `__release_buffer__` (PEP 688) of what has memory of its own, or shows another's. */
export const BUFFER_ROWS: NativeTable = {
  '__buffer__(self, flags, /)': {
    doc: 'A view of the memory.',
    *routine(machine: Machine, self: PyObject, flags: PyObject) {
      const wanted = yield* size(machine, flags);
      const isView = self.type.layout === MEMORYVIEW;
      const isReadonly = isView ? live(machine, self).readonly : exporterOf(self)?.readonly === true;
      if (isReadonly && (wanted & WRITABLE) !== 0)
        machine.fail(
          'BufferError',
          isView ? 'memoryview: underlying buffer is not writable' : 'Object is not writable.',
        );
      return viewOf(machine, self);
    },
  },
  '__release_buffer__(self, buffer, /)': {
    doc: 'Takes a view back.',
    run(machine, _self: PyObject, view: PyObject) {
      if (view.type.layout !== MEMORYVIEW) machine.fail('TypeError', `expected a memoryview object`);
      return release.run!(machine, view);
    },
  },
};

export const MEMORYVIEW_METHODS: NativeTable = {
  ...BUFFER_ROWS,
  ...CLASS_GETITEM,
  '__new__(cls, object)': {
    doc: 'Makes a view of the memory of a bytes-like object.',
    binds: 'nothing',
    run(machine, cls: PyObject, object: PyObject) {
      newTarget(cls, MEMORYVIEW);
      return viewOf(machine, object);
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows that it is a view.',
    run: (machine, self: PyObject) =>
      machine.str(`<${stateOf(self).live ? '' : 'released '}memory at ${addressText(machine, self)}>`),
  },
  '__hash__(self, /)': {
    doc: 'The hash of the bytes, if they cannot be written.',
    run(machine, self: PyObject) {
      const { readonly, format } = live(machine, self);
      if (!readonly) machine.fail('ValueError', 'cannot hash writable memoryview object');
      if (!isOctets(format)) machine.fail('ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      const base = baseOf(self);
      if (base.type.lookup('__hash__') === None)
        machine.fail('TypeError', `unhashable type: '${base.type.displayName}'`);
      return machine.int(hashToInteger(hashBytes(viewedBytes(self), machine.hashKey)));
    },
  },
  '__eq__(self, value, /)': equality(COMPARE.EQ),
  '__ne__(self, value, /)': equality(COMPARE.NE),
  '__len__(self, /)': {
    doc: 'The number of items.',
    run(machine, self: PyObject) {
      const { length, isScalar } = live(machine, self);
      if (isScalar) machine.fail('TypeError', '0-dim memory has no length');
      return machine.int(length);
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'One item, or a view of a slice.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) return yield* sliced(machine, self, key);
      if (key === Ellipsis && live(machine, self).isScalar) return self;
      const offset = yield* offsetOf(machine, self, key);
      return readItem(machine, stateOf(self).format, baseBytes(self), offset);
    },
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Writes one item, or the items of a slice, into the memory.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      const { readonly, inner } = live(machine, self);
      if (readonly) machine.fail('TypeError', 'cannot modify read-only memory');
      if (inner.length > 0 && key.type !== TUPLE && key.type !== SLICE)
        notImplemented(machine, 'sub-views are not implemented');
      if (isSlicing(key)) yield* assignSlice(machine, self, key, value);
      else {
        const offset = yield* offsetOf(machine, self, key);
        baseBytes(self).set(yield* packItem(machine, stateOf(self).format, value), offset);
      }
      machine.observer.text(baseOf(self));
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Memory cannot be deleted.',
    run(machine, self: PyObject) {
      const { readonly } = live(machine, self);
      return machine.fail('TypeError', readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
    },
  },
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run(machine, self: PyObject) {
      requireOneDimension(machine, live(machine, self));
      return machine.heap.make(MEMORY_ITERATOR, [self]);
    },
  },
  '__enter__(self, /)': {
    doc: 'The view itself.',
    run(machine, self: PyObject) {
      live(machine, self);
      return self;
    },
  },
  '__exit__(self, /, *args)': release,
  'release(self, /)': release,
  "tobytes(self, /, order='C')": {
    doc: 'A copy of the items as bytes.',
    run(machine, self: PyObject, order?: PyObject) {
      const state = live(machine, self);
      const letter: string | null = order === undefined || order === None ? 'C' : textOf(order);
      if (letter === null)
        machine.fail(
          'TypeError',
          `tobytes() argument 'order' must be str or None, not ${argumentKind(order as PyObject)}`,
        );
      if (letter !== 'C' && letter !== 'F' && letter !== 'A')
        machine.fail('ValueError', "order must be 'C', 'F' or 'A'");
      const bytes = viewedBytes(self).slice();
      return machine.copiedBytes(letter === 'F' ? firstFastest(state, bytes) : bytes);
    },
  },
  'tolist(self, /)': {
    doc: 'The items in a list, of lists where there are more dimensions.',
    run(machine, self: PyObject) {
      const state = live(machine, self);
      return nested(machine, itemsOf(machine, self), shapeOf(state));
    },
  },
  'hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)': HEX_ROW,
  'cast(self, /, format, shape=<unrepresentable>)': {
    doc: 'A view of the same bytes as items of another format.',
    run(machine, self: PyObject, format: PyObject, shape?: PyObject) {
      const state = live(machine, self);
      textArgument(machine, format, CAST_FORMAT);
      if (shape === undefined && shapeOf(state).length > 1 && state.stride !== rowSize(state))
        machine.fail('TypeError', 'memoryview: casts are restricted to C-contiguous views');
      const extents = shape === undefined ? null : shapeGiven(machine, state, shape);
      const view = cast(machine, self, format);
      if (extents !== null) reshape(machine, view, extents);
      return view;
    },
  },
  'toreadonly(self, /)': {
    doc: 'A view of the same memory that cannot write.',
    run: (machine, self: PyObject) => makeView(machine, { ...live(machine, self), readonly: true }),
  },
  'count(self, value, /)': {
    doc: 'How many items equal the value.',
    *routine(machine, self: PyObject, value: PyObject) {
      requireOneDimension(machine, live(machine, self));
      let total = 0;
      for (const item of itemsOf(machine, self)) if (yield* equals(machine, item, value)) total++;
      return machine.int(total);
    },
  },
  'index(self, value, start=0, stop=sys.maxsize, /)': {
    doc: 'The index of the first item that equals the value.',
    *routine(machine, self: PyObject, value: PyObject, start?: PyObject, stop?: PyObject) {
      if (live(machine, self).inner.length > 0) notImplemented(machine, 'multi-dimensional lookup is not implemented');
      const items = itemsOf(machine, self);
      const from = start === undefined ? 0 : yield* searchBound(machine, start, items.length);
      const end = stop === undefined ? items.length : yield* searchBound(machine, stop, items.length);
      const to = Math.min(items.length, end);
      for (let i = from; i < to; i++) if (yield* equals(machine, items[i] as PyObject, value)) return machine.int(i);
      throw machine.error('ValueError', 'memoryview.index(x): x not found');
    },
  },
  obj: fact('The object whose memory it is.', (_machine, _state, self) => baseOf(self)),
  nbytes: fact('The number of bytes.', (machine, state) => machine.int(state.length * rowSize(state))),
  itemsize: fact('The number of bytes of one item.', (machine, { itemSize }) => machine.int(itemSize)),
  format: fact('The format of an item.', (machine, { format }) => machine.str(format)),
  readonly: fact('Tells whether the memory cannot be written.', (_machine, { readonly }) => (readonly ? True : False)),
  ndim: fact('The number of dimensions.', (machine, state) => machine.int(shapeOf(state).length)),
  shape: fact('The number of items in each dimension.', (machine, state) => numbers(machine, shapeOf(state))),
  strides: fact('The bytes from item to item in each dimension.', (machine, state) =>
    numbers(machine, stridesOf(state)),
  ),
  suboffsets: fact('Nothing: items lie in the memory itself.', (machine) => machine.tuple([])),
  c_contiguous: contiguous,
  f_contiguous: fact('Tells whether the items lie side by side, the first dimension fastest.', (_machine, state) =>
    bool(state.inner.length === 0 && (state.stride === rowSize(state) || state.length <= 1)),
  ),
  contiguous,
};

export const MEMORY_ITERATOR = coreType({
  name: 'memory_iterator',
  base: OBJECT,
  shape: 'iterator',
  tracked: true,
  isBase: false,
  fixed: ['iterable'],
});

function advance(machine: Machine, iterator: PyObject): PyObject | null {
  const view = (iterator.items as (PyObject | null)[])[0] ?? null;
  if (view === null) return null;
  const { offset, stride, length, format } = live(machine, view);
  if (iterator.n >= length) {
    machine.heap.setItem(iterator, 0, null);
    return null;
  }
  return readItem(machine, format, baseBytes(view), offset + iterator.n++ * stride);
}

MEMORY_ITERATOR.next = advance;

export const MEMORY_ITERATOR_METHODS: NativeTable = {
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self: PyObject) => self },
  '__next__(self, /)': {
    doc: 'The next item.',
    run(machine, self: PyObject) {
      const item = advance(machine, self);
      if (item === null) throw machine.error('StopIteration');
      return item;
    },
  },
};
