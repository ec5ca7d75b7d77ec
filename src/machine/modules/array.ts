/** The module `array`. Source: https://docs.python.org/3.14/library/array.html */
import { ByteStore } from '../byte-store.ts';
import { BYTES, LIST, OBJECT, SLICE, STR, TUPLE, coreType } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { callAttribute } from '../operations/call.ts';
import { COMPARE, compare, compareTruth } from '../operations/compare.ts';
import { intValue } from '../operations/equality.ts';
import { forEach } from '../operations/iterate.ts';
import { float, indexNumber, isInt, size } from '../operations/number.ts';
import { repr } from '../operations/text.ts';
import { searchBound } from '../sequence.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { bufferOf, exportBuffer, isViewed } from '../types/buffer.ts';
import { BUFFER_ROWS } from '../types/memoryview.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { ITERATOR_ROWS, exhaust, walked } from '../types/iterators.ts';
import { newTarget } from '../types/new-target.ts';
import { reserve } from '../types/text-arguments.ts';
import { sliceIndices } from '../types/slice-object.ts';
import { normalize } from '../values/integer.ts';
import { addTypes, type ModuleType } from './make-module.ts';

/** How items of a type code are kept in memory. */
interface ItemKind {
  readonly size: 1 | 2 | 4 | 8;
  readonly kind: 'signed' | 'unsigned' | 'float' | 'character';
  /** The C type that messages about values out of range name. */
  readonly name: string;
}

const KINDS: Readonly<Record<string, ItemKind>> = {
  b: { size: 1, kind: 'signed', name: 'signed char' },
  B: { size: 1, kind: 'unsigned', name: 'unsigned byte integer' },
  u: { size: 4, kind: 'character', name: 'wchar_t' },
  w: { size: 4, kind: 'character', name: 'Py_UCS4' },
  h: { size: 2, kind: 'signed', name: 'signed short integer' },
  H: { size: 2, kind: 'unsigned', name: 'unsigned short' },
  i: { size: 4, kind: 'signed', name: 'signed integer' },
  I: { size: 4, kind: 'unsigned', name: 'unsigned int' },
  l: { size: 8, kind: 'signed', name: 'signed long' },
  L: { size: 8, kind: 'unsigned', name: 'unsigned long' },
  q: { size: 8, kind: 'signed', name: 'long long' },
  Q: { size: 8, kind: 'unsigned', name: 'unsigned long long' },
  f: { size: 4, kind: 'float', name: 'float' },
  d: { size: 8, kind: 'float', name: 'double' },
};

/** Payload: the items as bytes, and what they are. */
class ArrayState extends ByteStore {
  readonly code: string;
  /** Items there is room for. */
  room: number;

  constructor(code: string, bytes: Uint8Array) {
    super(bytes);
    this.code = code;
    this.room = bytes.length / (KINDS[code] as ItemKind).size;
  }
}

const ARRAY = coreType({
  name: 'array',
  module: 'array',
  base: OBJECT,
  shape: 'opaque',
  tracked: true,
  isWeaklyReferenceable: true,
  fixed: [],
});
ARRAY.collectionKind = 'sequence';
const ARRAY_ITERATOR = coreType({
  name: 'arrayiterator',
  module: 'array',
  base: OBJECT,
  shape: 'iterator',
  tracked: true,
  isBase: false,
  fixed: ['iterable'],
});

const stateOf = (self: PyObject): ArrayState => self.payload as ArrayState;
const kindOf = (state: ArrayState): ItemKind => KINDS[state.code] as ItemKind;
const lengthOf = (self: PyObject): number => stateOf(self).bytes.length / kindOf(stateOf(self)).size;

function newArray(machine: Machine, type: PyType, code: string, bytes: Uint8Array): PyObject {
  return machine.heap.make(type, [], new ArrayState(code, bytes));
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** The bytes of one item. Raises TypeError and OverflowError in CPython's words. */
function* encode(machine: Machine, code: string, value: PyObject): Routine<Uint8Array> {
  const { size: width, kind, name } = KINDS[code] as ItemKind;
  const bytes = new Uint8Array(width);
  const view = viewOf(bytes);
  if (kind === 'float') {
    const number = yield* float(machine, value);
    if (width === 4) view.setFloat32(0, number, true);
    else view.setFloat64(0, number, true);
    return bytes;
  }
  if (kind === 'character') {
    const text = value.type.layout === STR ? (value.payload as string) : null;
    if (text === null || [...text].length !== 1)
      machine.fail(
        'TypeError',
        `array item must be a unicode character, not ${text === null ? value.type.displayName : 'a string'}`,
      );
    view.setUint32(0, text.codePointAt(0) as number, true);
    return bytes;
  }
  if (!isInt(value) && value.type.lookup('__index__') === null)
    machine.fail('TypeError', `'${value.type.displayName}' object cannot be interpreted as an integer`);
  const number = BigInt(intValue(yield* indexNumber(machine, value)));
  const bits = BigInt(8 * width);
  const low = kind === 'signed' ? -(1n << (bits - 1n)) : 0n;
  const high = kind === 'signed' ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  if (number < low || number > high) machine.fail('OverflowError', rangeMessage(name, width, kind, number < low));
  for (let i = 0; i < width; i++) bytes[i] = Number((number >> BigInt(8 * i)) & 0xffn);
  return bytes;
}

function rangeMessage(name: string, width: number, kind: ItemKind['kind'], isBelow: boolean): string {
  if (width === 8)
    return kind === 'signed'
      ? 'Python int too large to convert to C long'
      : isBelow
        ? "can't convert negative value to unsigned int"
        : 'Python int too large to convert to C unsigned long';
  const side = isBelow ? 'less than minimum' : 'greater than maximum';
  return kind === 'unsigned' && width === 4 && isBelow
    ? "can't convert negative value to unsigned int"
    : `${name} is ${side}`;
}

function decode(machine: Machine, state: ArrayState, index: number): PyObject {
  const { size: width, kind } = kindOf(state);
  const view = viewOf(state.bytes);
  const at = index * width;
  if (kind === 'float') return machine.float(width === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true));
  if (kind === 'character') return machine.str(String.fromCodePoint(view.getUint32(at, true)));
  let number = 0n;
  for (let i = width - 1; i >= 0; i--) number = (number << 8n) | BigInt(state.bytes[at + i] as number);
  return machine.int(normalize(kind === 'signed' ? BigInt.asIntN(8 * width, number) : number));
}

function requireUnviewed(machine: Machine, self: PyObject): void {
  if (isViewed(self)) machine.fail('BufferError', 'cannot resize an array that is exporting buffers');
}

/** Puts other bytes in place of some of the array's; what grows gets room for more. */
function replace(machine: Machine, self: PyObject, at: number, remove: number, insert: Uint8Array): void {
  const state = stateOf(self);
  const { size: width } = kindOf(state);
  const before = state.bytes.length;
  if (insert.length !== remove) requireUnviewed(machine, self);
  if (insert.length > remove) reserve(machine, insert.length - remove);
  machine.work(Math.floor((before - at + insert.length) / BYTES_PER_TURN));
  state.splice(at, remove, insert);
  state.room = roomFor(state.room, before / width, state.bytes.length / width);
  machine.heap.liveBytes += state.bytes.length - before;
}

/** Bytes that are copied in the time of a turn. */
const BYTES_PER_TURN = 1024;

/** Room for items when their number goes from `before` to `after` (CPython's array_resize). */
function roomFor(room: number, before: number, after: number): number {
  if (room >= after && before < after + 16 && room > 0) return room;
  return after === 0 ? 0 : after + (after >> 4) + (before < 8 ? 3 : 7);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function splice(machine: Machine, self: PyObject, index: number, remove: number, insert: Uint8Array): void {
  const { size: width } = kindOf(stateOf(self));
  replace(machine, self, index * width, remove * width, insert);
}

function append(machine: Machine, self: PyObject, bytes: Uint8Array): void {
  replace(machine, self, stateOf(self).bytes.length, 0, bytes);
}

function* extend(machine: Machine, self: PyObject, source: PyObject): Routine<void> {
  const state = stateOf(self);
  if (source.type.layout === ARRAY) {
    if (stateOf(source).code !== state.code) machine.fail('TypeError', 'can only extend with array of same kind');
    append(machine, self, stateOf(source).bytes);
    return;
  }
  yield* forEach(machine, source, function* (item) {
    const bytes = yield* encode(machine, state.code, item);
    append(machine, self, bytes);
  });
}

function* position(machine: Machine, self: PyObject, key: PyObject, message: string): Routine<number> {
  const number = yield* size(machine, key, 'IndexError');
  const index = number < 0 ? number + lengthOf(self) : number;
  if (index < 0 || index >= lengthOf(self)) machine.fail('IndexError', message);
  return index;
}

function* compareArrays(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  if (b.type.layout !== ARRAY) return NotImplemented;
  const isEquality = index === COMPARE.EQ || index === COMPARE.NE;
  if (isEquality && lengthOf(a) !== lengthOf(b)) return bool(index === COMPARE.NE);
  for (let i = 0; i < lengthOf(a) && i < lengthOf(b); i++) {
    const [x, y] = [decode(machine, stateOf(a), i), decode(machine, stateOf(b), i)];
    if (!(yield* compareTruth(machine, COMPARE.EQ, x, y)))
      return isEquality ? bool(index === COMPARE.NE) : yield* compare(machine, index, x, y);
  }
  return yield* compare(machine, index, machine.int(lengthOf(a)), machine.int(lengthOf(b)));
}

function comparisons(): NativeTable {
  const rows: Record<string, NativeRow> = {};
  ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].forEach((name, index) => {
    rows[`__${name}__(self, value, /)`] = {
      doc: 'Compares item by item.',
      routine: (machine, self: PyObject, value: PyObject) => compareArrays(machine, index, self, value),
    };
  });
  return rows;
}

function* find(machine: Machine, self: PyObject, value: PyObject, from = 0, to = Infinity): Routine<number> {
  for (let i = from; i < to && i < lengthOf(self); i++)
    if (yield* compareTruth(machine, COMPARE.EQ, decode(machine, stateOf(self), i), value)) return i;
  return -1;
}

function listOf(machine: Machine, self: PyObject): PyObject {
  return machine.list(Array.from({ length: lengthOf(self) }, (_, i) => decode(machine, stateOf(self), i)));
}

const textOf = (self: PyObject): string => {
  const view = viewOf(stateOf(self).bytes);
  return Array.from({ length: lengthOf(self) }, (_, i) => String.fromCodePoint(view.getUint32(4 * i, true))).join('');
};

function* repeatArray(machine: Machine, self: PyObject, times: PyObject): Routine<PyObject> {
  const count = Math.max(0, yield* size(machine, times));
  const { code, bytes } = stateOf(self);
  if (count * bytes.length > machine.heap.liveLimit) machine.heap.onLimit();
  return newArray(machine, ARRAY, code, joined(Array.from({ length: count }, () => bytes)));
}

/** What an argument is that should be a str of one character, in the words of messages. */
const oneCharacter = (given: PyObject): string =>
  given.type.layout === STR ? `a string of length ${[...(given.payload as string)].length}` : argumentKind(given);

const LISTS = new Set([LIST, TUPLE, STR]);
/** What an array takes besides an object's header and its items. */
const OWN_SIZE = 48;

const TABLE: NativeTable = {
  '__sizeof__(self, /)': {
    doc: 'Size in bytes, with the room for items.',
    run(machine, self: PyObject) {
      const state = stateOf(self);
      return machine.int(machine.sizeOf(self) + OWN_SIZE + state.room * kindOf(state).size);
    },
  },
  ...comparisons(),
  ...BUFFER_ROWS,
  ...CLASS_GETITEM,
  '__new__(cls, typecode, initializer=(), /)': {
    doc: 'An array of items of one kind, filled from bytes or an iterable.',
    binds: 'nothing',
    misfit: (got) => `array() takes at ${got === 0 ? 'least 1 argument' : 'most 2 arguments'} (${got} given)`,
    *routine(machine: Machine, cls: PyObject, typecode: PyObject, initial?: PyObject) {
      const type = newTarget(cls, ARRAY);
      const code = typecode.type.layout === STR ? (typecode.payload as string) : '';
      if (code.length !== 1)
        machine.fail('TypeError', `array() argument 1 must be a unicode character, not ${oneCharacter(typecode)}`);
      const kind = Object.hasOwn(KINDS, code) ? KINDS[code] : undefined;
      if (kind === undefined)
        machine.fail('ValueError', 'bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
      const made = newArray(machine, type, code, new Uint8Array(0));
      if (initial === undefined) return made;
      const bytes = initial.type.layout === ARRAY ? null : bufferOf(initial);
      if (bytes !== null) {
        if (bytes.length % kind.size !== 0) machine.fail('ValueError', 'bytes length not a multiple of item size');
        append(machine, made, bytes);
      } else if (initial.type.layout === STR && kind.kind !== 'character')
        machine.fail('TypeError', `cannot use a str to initialize an array with typecode '${code}'`);
      else if (initial.type.layout === ARRAY && stateOf(initial).code !== code)
        yield* extend(machine, made, listOf(machine, initial));
      else yield* extend(machine, made, initial);
      // What tells its length beforehand is given just that room.
      const tellsLength =
        LISTS.has(initial.type.layout) || (initial.type.layout === ARRAY && stateOf(initial).code === code);
      if (bytes === null && tellsLength) stateOf(made).room = lengthOf(made);
      return made;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows type code and items.',
    *routine(machine, self: PyObject) {
      const { code } = stateOf(self);
      if (lengthOf(self) === 0) return machine.str(`${self.type.name}('${code}')`);
      const items = kindOf(stateOf(self)).kind === 'character' ? machine.str(textOf(self)) : listOf(machine, self);
      return machine.str(`${self.type.name}('${code}', ${yield* repr(machine, items)})`);
    },
  },
  __hash__: { doc: 'Arrays can change and so have no hash.', value: None },
  '__len__(self, /)': { doc: 'The number of items.', run: (machine, self: PyObject) => machine.int(lengthOf(self)) },
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run: (machine, self: PyObject) => machine.heap.make(ARRAY_ITERATOR, [self]),
  },
  '__contains__(self, key, /)': {
    doc: 'Whether some item equals key.',
    *routine(machine, self: PyObject, key: PyObject) {
      return bool((yield* find(machine, self, key)) >= 0);
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'The item at an index, or an array of those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject) {
      const state = stateOf(self);
      if (key.type !== SLICE) {
        if (!isInt(key) && key.type.lookup('__index__') === null)
          machine.fail('TypeError', 'array indices must be integers');
        return decode(machine, state, yield* position(machine, self, key, 'array index out of range'));
      }
      const { start, step, count } = yield* sliceIndices(machine, key, lengthOf(self));
      const { size: width } = kindOf(state);
      const parts = Array.from({ length: count }, (_, i) =>
        state.bytes.slice((start + i * step) * width, (start + i * step + 1) * width),
      );
      return newArray(machine, ARRAY, state.code, joined(parts));
    },
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Replaces the item at an index, or those that a slice names.',
    *routine(machine: Machine, self: PyObject, key: PyObject, value: PyObject) {
      const state = stateOf(self);
      const { size: width } = kindOf(state);
      if (key.type !== SLICE) {
        const index = yield* position(machine, self, key, 'array assignment index out of range');
        state.bytes.set(yield* encode(machine, state.code, value), index * width);
        return None;
      }
      if (value.type.layout !== ARRAY)
        machine.fail('TypeError', `can only assign array (not "${value.type.displayName}") to array slice`);
      const { start, step, count } = yield* sliceIndices(machine, key, lengthOf(self));
      const items = stateOf(value).bytes.slice();
      if (step === 1) splice(machine, self, start, count, items);
      else {
        if (items.length / width !== count)
          machine.fail(
            'ValueError',
            `attempt to assign array of size ${items.length / width} to extended slice of size ${count}`,
          );
        for (let i = 0; i < count; i++)
          state.bytes.set(items.subarray(i * width, (i + 1) * width), (start + i * step) * width);
      }
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Removes the item at an index, or those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type !== SLICE)
        splice(
          machine,
          self,
          yield* position(machine, self, key, 'array assignment index out of range'),
          1,
          new Uint8Array(0),
        );
      else {
        const { start, step, count } = yield* sliceIndices(machine, key, lengthOf(self));
        const places = Array.from({ length: count }, (_, i) => start + i * step);
        const state = stateOf(self);
        const gone = new Set(places);
        const { size: width } = kindOf(state);
        const kept = state.bytes.filter((_, at) => !gone.has(Math.floor(at / width)));
        if (count > 0) replace(machine, self, 0, state.bytes.length, kept);
      }
      return None;
    },
  },
  '__add__(self, value, /)': {
    doc: 'A new array with the items of both.',
    run(machine: Machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== ARRAY)
        machine.fail('TypeError', `can only append array (not "${value.type.displayName}") to array`);
      if (stateOf(value).code !== stateOf(self).code)
        machine.fail('TypeError', 'bad argument type for built-in operation');
      return newArray(machine, ARRAY, stateOf(self).code, joined([stateOf(self).bytes, stateOf(value).bytes]));
    },
  },
  '__iadd__(self, value, /)': {
    doc: 'Appends the items of another array.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== ARRAY)
        machine.fail('TypeError', `can only extend array with array (not "${value.type.displayName}")`);
      yield* extend(machine, self, value);
      return self;
    },
  },
  '__mul__(self, value, /)': { doc: 'A new array with the items so many times over.', routine: repeatArray },
  '__rmul__(self, value, /)': { doc: 'A new array with the items so many times over.', routine: repeatArray },
  '__imul__(self, value, /)': {
    doc: 'Repeats the items so many times.',
    *routine(machine: Machine, self: PyObject, times: PyObject) {
      const repeated = yield* repeatArray(machine, self, times);
      replace(machine, self, 0, stateOf(self).bytes.length, stateOf(repeated).bytes);
      return self;
    },
  },
  'append(self, v, /)': {
    doc: 'Adds an item at the end.',
    *routine(machine, self: PyObject, value: PyObject) {
      splice(machine, self, lengthOf(self), 0, yield* encode(machine, stateOf(self).code, value));
      return None;
    },
  },
  'extend(self, bb, /)': {
    doc: 'Adds the items of an iterable at the end.',
    *routine(machine, self: PyObject, source: PyObject) {
      yield* extend(machine, self, source);
      return None;
    },
  },
  'fromlist(self, list, /)': {
    doc: 'Adds the items of a list at the end.',
    *routine(machine, self: PyObject, list: PyObject) {
      const { room } = stateOf(self);
      const before = lengthOf(self);
      yield* extend(machine, self, list);
      stateOf(self).room = roomFor(room, before, lengthOf(self));
      return None;
    },
  },
  'frombytes(self, buffer, /)': {
    doc: 'Adds items from bytes.',
    run(machine: Machine, self: PyObject, buffer: PyObject) {
      const bytes = bufferOf(buffer);
      if (bytes === null)
        machine.fail('TypeError', `a bytes-like object is required, not '${buffer.type.displayName}'`);
      if (bytes.length % kindOf(stateOf(self)).size !== 0)
        machine.fail('ValueError', 'bytes length not a multiple of item size');
      splice(machine, self, lengthOf(self), 0, bytes.slice());
      return None;
    },
  },
  'fromfile(self, f, n, /)': {
    doc: 'Adds n items from a file of bytes.',
    *routine(machine: Machine, self: PyObject, file: PyObject, count: PyObject) {
      const items = yield* size(machine, count);
      if (items < 0) machine.fail('ValueError', 'negative count');
      const wanted = items * kindOf(stateOf(self)).size;
      const bytes = yield* callAttribute(machine, file, 'read', [machine.int(wanted)]);
      if (bytes.type.layout !== BYTES) machine.fail('TypeError', "read() didn't return bytes");
      const read = bytes.payload as Uint8Array;
      yield* callAttribute(machine, self, 'frombytes', [bytes]);
      if (read.length !== wanted) throw machine.error('EOFError', "read() didn't return enough bytes");
      return None;
    },
  },
  'tofile(self, f, /)': {
    doc: 'Writes the items as bytes to a file.',
    *routine(machine: Machine, self: PyObject, file: PyObject) {
      yield* callAttribute(machine, file, 'write', [machine.bytes(stateOf(self).bytes.slice())]);
      return None;
    },
  },
  'fromunicode(self, ustr, /)': {
    doc: 'Adds characters at the end.',
    *routine(machine: Machine, self: PyObject, text: PyObject) {
      if (text.type.layout !== STR)
        machine.fail('TypeError', `fromunicode() argument must be str, not ${text.type.displayName}`);
      if (kindOf(stateOf(self)).kind !== 'character')
        machine.fail('ValueError', "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
      yield* extend(machine, self, text);
      return None;
    },
  },
  'insert(self, i, v, /)': {
    doc: 'Puts an item before the one at an index.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      const index = yield* size(machine, key);
      const length = lengthOf(self);
      const at = index < 0 ? Math.max(0, index + length) : Math.min(index, length);
      splice(machine, self, at, 0, yield* encode(machine, stateOf(self).code, value));
      return None;
    },
  },
  'pop(self, i=-1, /)': {
    doc: 'Removes the item at an index and gives it.',
    *routine(machine: Machine, self: PyObject, key?: PyObject) {
      if (lengthOf(self) === 0) machine.fail('IndexError', 'pop from empty array');
      const index =
        key === undefined ? lengthOf(self) - 1 : yield* position(machine, self, key, 'pop index out of range');
      const item = decode(machine, stateOf(self), index);
      splice(machine, self, index, 1, new Uint8Array(0));
      return item;
    },
  },
  'remove(self, v, /)': {
    doc: 'Removes the first item equal to v.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      const index = yield* find(machine, self, value);
      if (index < 0) machine.fail('ValueError', 'array.remove(x): x not in array');
      splice(machine, self, index, 1, new Uint8Array(0));
      return None;
    },
  },
  'index(self, v, start=0, stop=sys.maxsize, /)': {
    doc: 'Index of the first item equal to v.',
    *routine(machine: Machine, self: PyObject, value: PyObject, start?: PyObject, stop?: PyObject) {
      const length = lengthOf(self);
      const from = start === undefined ? 0 : yield* searchBound(machine, start, length);
      const to = stop === undefined ? Infinity : yield* searchBound(machine, stop, length);
      const index = yield* find(machine, self, value, from, to);
      if (index < 0) machine.fail('ValueError', 'array.index(x): x not in array');
      return machine.int(index);
    },
  },
  'count(self, v, /)': {
    doc: 'Counts the items equal to v.',
    *routine(machine, self: PyObject, value: PyObject) {
      let count = 0;
      for (let at = -1; (at = yield* find(machine, self, value, at + 1)) >= 0;) count++;
      return machine.int(count);
    },
  },
  'reverse(self, /)': {
    doc: 'Turns the order of the items around.',
    run(_machine, self: PyObject) {
      const state = stateOf(self);
      const { size: width } = kindOf(state);
      const parts = Array.from({ length: lengthOf(self) }, (_, i) => state.bytes.slice(i * width, (i + 1) * width));
      state.bytes = joined(parts.reverse());
      return None;
    },
  },
  'clear(self, /)': {
    doc: 'Removes all items.',
    run(machine, self: PyObject) {
      const state = stateOf(self);
      if (state.bytes.length > 0) requireUnviewed(machine, self);
      machine.heap.liveBytes -= state.bytes.length;
      state.bytes = new Uint8Array(0);
      return None;
    },
  },
  'tolist(self, /)': { doc: 'The items as a list.', run: (machine, self: PyObject) => listOf(machine, self) },
  'tobytes(self, /)': {
    doc: 'The items as bytes.',
    run: (machine, self: PyObject) => machine.bytes(stateOf(self).bytes.slice()),
  },
  'tounicode(self, /)': {
    doc: 'The characters as a str.',
    run(machine: Machine, self: PyObject) {
      if (kindOf(stateOf(self)).kind !== 'character')
        machine.fail('ValueError', "tounicode() may only be called on unicode type arrays ('u' or 'w')");
      return machine.str(textOf(self));
    },
  },
  'buffer_info(self, /)': {
    doc: 'Address and number of items.',
    run: (machine, self: PyObject) =>
      machine.tuple([machine.int(machine.addressOf(self) + 64), machine.int(lengthOf(self))]),
  },
  'byteswap(self, /)': {
    doc: 'Reverses the bytes of each item.',
    run(_machine, self: PyObject) {
      const { bytes } = stateOf(self);
      const { size: width } = kindOf(stateOf(self));
      for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
      return None;
    },
  },
  '__copy__(self, /)': {
    doc: 'A copy.',
    run: (machine, self: PyObject) => newArray(machine, ARRAY, stateOf(self).code, stateOf(self).bytes.slice()),
  },
  '__deepcopy__(self, memo, /)': {
    doc: 'A copy.',
    run: (machine, self: PyObject) => newArray(machine, ARRAY, stateOf(self).code, stateOf(self).bytes.slice()),
  },
  typecode: { doc: 'What the items are.', get: (machine, self) => machine.str(stateOf(self).code) },
  itemsize: { doc: 'Bytes of one item.', get: (machine, self) => machine.int(kindOf(stateOf(self)).size) },
};

const TYPES: readonly ModuleType[] = [
  { type: ARRAY, table: TABLE },
  {
    type: ARRAY_ITERATOR,
    isPrivate: true,
    table: ITERATOR_ROWS,
    next(machine, iterator) {
      const array = walked(iterator);
      if (array === null) return null;
      return iterator.n < lengthOf(array) ? decode(machine, stateOf(array), iterator.n++) : exhaust(machine, iterator);
    },
  },
];

export const makeArray: ModuleMaker = function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  exportBuffer(ARRAY, {
    bytes: (object) => stateOf(object).bytes,
    items: (object) => ({ format: stateOf(object).code, itemSize: kindOf(stateOf(object)).size }),
    readonly: false,
  });
  setByName(machine, namespace, 'ArrayType', ARRAY.object);
  setByName(machine, namespace, 'typecodes', machine.str(Object.keys(KINDS).join('')));
};
