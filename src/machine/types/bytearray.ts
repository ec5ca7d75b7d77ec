/**
 * `bytearray`: bytes that change. The payload is the array of its bytes, part of a
 * larger buffer where it grew; every change is told as a change of its text. What it
 * shares with bytes is in `byte-methods.ts`.
 */
import { BYTEARRAY, COMPLEX, LIST, SLICE, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { ordered } from '../operations/compare.ts';
import { integer, size } from '../operations/number.ts';
import { callAttribute } from '../operations/call.ts';
import { presentDict } from '../operations/attribute.ts';
import { lengthHint, repetitions } from '../sequence.ts';
import { None } from '../singletons.ts';
import type { SizeRules } from '../size-rules.ts';
import { bytearrayBuffer, bytearrayCapacity, bytearrayEnd } from '../sizes.ts';
import { latin1Text } from '../values/byte-strings.ts';
import { bytearrayRepr } from '../values/text-repr.ts';
import { bufferOf, isViewed } from './buffer.ts';
import { BYTEARRAY_ITERATOR } from './byte-iterator.ts';
import { byteIndex, byteRows, bytesOf, compareBytes } from './byte-methods.ts';
import { bytesFromArguments } from './bytes.ts';
import { byteValue, bytesFromIterable } from './bytes-source.ts';
import { comparisonRows } from './comparison-rows.ts';
import { BUFFER_ROWS } from './memoryview.ts';
import { newTarget } from './new-target.ts';
import { sliceIndices } from './slice-object.ts';
import { reserve } from './text-arguments.ts';

/** What an array knows besides its bytes: how many are before the first that deletions at the front left. */
class ArrayState {
  offset = 0;
}

/** Class, arguments and attributes, from which copies and pickles make an equal array. */
function reduced(machine: Machine, self: PyObject, contents: readonly PyObject[]): PyObject {
  const given = machine.tuple(bytesOf(self).length === 0 ? [] : contents);
  return machine.tuple([self.type.object, given, presentDict(machine, self) ?? None]);
}

/** Of arrays of derived classes, whose `extra` keeps the order of their attributes. */
const statesOfDerived = new WeakMap<PyObject, ArrayState>();

const knownState = (self: PyObject): ArrayState | null =>
  self.type.isHeapType ? (statesOfDerived.get(self) ?? null) : (self.extra as ArrayState | null);

function stateOf(self: PyObject): ArrayState {
  const known = knownState(self);
  if (known !== null) return known;
  const state = new ArrayState();
  if (self.type.isHeapType) statesOfDerived.set(self, state);
  else self.extra = state;
  return state;
}

/**
 * Size of the buffer, with the byte behind the end if that is one of it, when the length becomes `length` and so many bytes went at the
 * front. (CPython's PyByteArray_Resize: little moves until the array is half as long or outgrows its buffer.)
 */
function capacity(self: PyObject, fromFront: number, length: number, rules: SizeRules): number {
  const state = stateOf(self);
  const before = bytearrayCapacity(self, rules);
  const end = bytearrayEnd(rules);
  state.offset += fromFront;
  const fits = length + state.offset + end <= before;
  if (fits && length >= before >> 1 && length + end > 0) return before;
  state.offset = 0;
  if (fits || length > before * 1.125) return length + end;
  return length + (length >> 3) + (length < 9 ? 3 : 6);
}

/**
 * Replaces `remove` bytes at `at` by others. Raises BufferError if the length changes under a view. `isScattered`: the
 * whole array is replaced by what is left of it.
 */
function splice(
  machine: Machine,
  self: PyObject,
  at: number,
  remove: number,
  insert: Uint8Array,
  isScattered = false,
): void {
  const before = bytesOf(self);
  const length = before.length - remove + insert.length;
  if (length === before.length) before.set(insert, at);
  else {
    if (isViewed(self)) machine.fail('BufferError', 'Existing exports of data: object cannot be re-sized');
    const tail = before.subarray(at + remove);
    let after: Uint8Array;
    if (length > before.buffer.byteLength - before.byteOffset) {
      reserve(machine, length);
      after = new Uint8Array(new ArrayBuffer(length + (length >> 3) + 8), 0, length);
      after.set(before.subarray(0, at));
    } else after = new Uint8Array(before.buffer, before.byteOffset, length);
    // `insert` may be part of the array itself, so it is copied before the tail moves over it.
    const added = insert.buffer === before.buffer ? insert.slice() : insert;
    after.set(tail, at + added.length);
    after.set(added, at);
    const fromFront = at === 0 && !isScattered ? Math.max(0, remove - insert.length) : 0;
    self.n = capacity(self, fromFront, length, machine.heap.sizes);
    self.payload = after;
    if (machine.heap.addresses.isUsed) machine.heap.addresses.resized(self);
    machine.heap.liveBytes += length - before.length;
  }
  machine.observer.text(self);
}

/** Whether the bytes of what a bytearray is made from are appended as they come, so that it has room for more. */
const isTakenOneByOne = (source: PyObject): boolean =>
  source.type.layout !== STR &&
  source.type !== LIST &&
  source.type !== TUPLE &&
  bufferOf(source) === null &&
  source.type.lookup('__index__') === null;

const EMPTY = new Uint8Array(0);

/** Whether an object can be made a number, which no bytes are made of. */
function isNumber({ type }: PyObject): boolean {
  return ['__index__', '__int__', '__float__'].some((name) => type.lookup(name) !== null) || type.layout === COMPLEX;
}

/** The bytes that a slice is given. */
function* assignedBytes(machine: Machine, value: PyObject): Routine<Uint8Array> {
  if (value.type.layout === STR || isNumber(value))
    machine.fail('TypeError', 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  return yield* bytesFromIterable(machine, value, 'byte', 'bytearray');
}

function* setSlice(machine: Machine, self: PyObject, slice: PyObject, value: PyObject): Routine<void> {
  const bytes = yield* assignedBytes(machine, value);
  const { start, step, count } = yield* sliceIndices(machine, slice, bytesOf(self).length);
  if (step === 1) return splice(machine, self, start, count, bytes);
  if (bytes.length !== count)
    machine.fail('ValueError', `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  bytes.forEach((byte, i) => (bytesOf(self)[start + i * step] = byte));
  machine.observer.text(self);
}

function* deleteSlice(machine: Machine, self: PyObject, slice: PyObject): Routine<void> {
  const { start, step, count } = yield* sliceIndices(machine, slice, bytesOf(self).length);
  if (step === 1) return splice(machine, self, start, count, EMPTY);
  if (count === 0) return;
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  splice(
    machine,
    self,
    0,
    bytesOf(self).length,
    bytesOf(self).filter((_, i) => !gone.has(i)),
    true,
  );
}

/** The bytes that `extend` is given. */
function* extension(machine: Machine, value: PyObject): Routine<Uint8Array> {
  const buffer = bufferOf(value);
  if (buffer !== null) return buffer;
  if (value.type.layout === STR) machine.fail('TypeError', "expected iterable of integers; got: 'str'");
  if (value.type.lookup('__iter__') === null && value.type.lookup('__getitem__') === null)
    machine.fail('TypeError', `can't extend bytearray with ${value.type.displayName}`);
  return yield* bytesFromIterable(machine, value, 'byte');
}

/** The call that makes the array, of the name of its class. */
const shown = (self: PyObject): string => self.type.name + bytearrayRepr(bytesOf(self)).slice('bytearray'.length);

export const BYTEARRAY_METHODS: NativeTable = {
  ...BUFFER_ROWS,
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty bytearray, which __init__ fills.',
    binds: 'nothing',
    run(machine, cls: PyObject) {
      return machine.heap.make(newTarget(cls, BYTEARRAY), null, new Uint8Array(0));
    },
  },
  '__init__(self, /, source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)': {
    doc: 'Fills the array from ints, from text in an encoding, or with so many zeros.',
    *routine(machine, self: PyObject, source?: PyObject, encoding?: PyObject, errors?: PyObject) {
      const bytes = yield* bytesFromArguments(machine, source, encoding, errors, 'bytearray');
      if (source !== undefined && bytesOf(self).length === 0 && isTakenOneByOne(source)) {
        for (let length = 1; length <= bytes.length; length++) self.n = capacity(self, 0, length, machine.heap.sizes);
      }
      if (bytes.length > 0 || bytesOf(self).length > 0) splice(machine, self, 0, bytesOf(self).length, bytes);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'The call that makes the array.',
    run: (machine, self: PyObject) => machine.str(shown(self)),
  },
  '__str__(self, /)': {
    doc: 'The call that makes the array.',
    run: (machine, self: PyObject) => machine.str(shown(self)),
  },
  __hash__: { doc: 'An array that changes has no hash.', value: None },
  '__iter__(self, /)': {
    doc: 'An iterator over the bytes as ints.',
    run: (machine, self: PyObject) => machine.heap.make(BYTEARRAY_ITERATOR, [self]),
  },
  ...comparisonRows((index, self, value) => {
    const buffer = bufferOf(value);
    return buffer === null ? null : ordered(index, compareBytes(bytesOf(self), buffer), 0);
  }),
  ...byteRows(
    BYTEARRAY,
    (machine, bytes) => machine.bytearray(bytes),
    () => false,
  ),
  '__setitem__(self, key, value, /)': {
    doc: 'Stores one byte, or bytes in place of a slice.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      if (key.type === SLICE) yield* setSlice(machine, self, key, value);
      else {
        yield* byteIndex(machine, self, key, 'bytearray');
        const byte = yield* byteValue(machine, value, 'byte');
        bytesOf(self)[yield* byteIndex(machine, self, key, 'bytearray')] = byte;
        machine.observer.text(self);
      }
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Removes one byte, or those of a slice.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) yield* deleteSlice(machine, self, key);
      else splice(machine, self, yield* byteIndex(machine, self, key, 'bytearray'), 1, EMPTY);
      return None;
    },
  },
  '__iadd__(self, value, /)': {
    doc: 'Adds bytes at the end in place.',
    run(machine, self: PyObject, value: PyObject) {
      const more = bufferOf(value);
      if (more === null)
        throw machine.error('TypeError', `can't concat ${value.type.displayName} to ${self.type.name}`);
      splice(machine, self, bytesOf(self).length, 0, more);
      return self;
    },
  },
  '__imul__(self, value, /)': {
    doc: 'Repeats the bytes so many times in place.',
    *routine(machine, self: PyObject, value: PyObject) {
      const bytes = bytesOf(self);
      const times = yield* repetitions(machine, value, bytes.length);
      reserve(machine, bytes.length * times);
      const result = new Uint8Array(bytes.length * times);
      for (let i = 0; i < times; i++) result.set(bytes, i * bytes.length);
      splice(machine, self, 0, bytes.length, result, true);
      return self;
    },
  },
  '__alloc__(self, /)': {
    doc: 'How many bytes the array could hold without growing.',
    run: (machine, self: PyObject) => machine.int(bytearrayBuffer(self, machine.heap.sizes)),
  },
  '__reduce__(self, /)': {
    doc: 'How to make an equal array.',
    run(machine: Machine, self: PyObject) {
      const text = [machine.str(latin1Text(bytesOf(self))), machine.str('latin-1')];
      return reduced(machine, self, text);
    },
  },
  '__reduce_ex__(self, proto=0, /)': {
    doc: 'How to make an equal array, in a protocol of pickle.',
    *routine(machine: Machine, self: PyObject, protocol?: PyObject) {
      const isOld = protocol === undefined || Number(yield* integer(machine, protocol)) < 3;
      if (isOld) return yield* callAttribute(machine, self, '__reduce__');
      return reduced(machine, self, [machine.bytes(bytesOf(self))]);
    },
  },
  'append(self, item, /)': {
    doc: 'Adds one byte at the end.',
    *routine(machine, self: PyObject, item: PyObject) {
      const byte = yield* byteValue(machine, item, 'byte');
      splice(machine, self, bytesOf(self).length, 0, Uint8Array.of(byte));
      return None;
    },
  },
  'extend(self, iterable_of_ints, /)': {
    doc: 'Adds bytes at the end.',
    *routine(machine, self: PyObject, iterable: PyObject) {
      yield* lengthHint(machine, iterable);
      const more = yield* extension(machine, iterable);
      splice(machine, self, bytesOf(self).length, 0, more);
      return None;
    },
  },
  'insert(self, index, item, /)': {
    doc: 'Puts one byte before an index.',
    *routine(machine, self: PyObject, index: PyObject, item: PyObject) {
      const at = yield* size(machine, index);
      const byte = yield* byteValue(machine, item, 'byte');
      const { length } = bytesOf(self);
      splice(machine, self, at < 0 ? Math.max(0, at + length) : Math.min(at, length), 0, Uint8Array.of(byte));
      return None;
    },
  },
  'pop(self, index=-1, /)': {
    doc: 'Removes one byte, the last if not told otherwise, and answers it.',
    *routine(machine, self: PyObject, index?: PyObject) {
      const at = index === undefined ? -1 : yield* size(machine, index);
      const bytes = bytesOf(self);
      if (bytes.length === 0) machine.fail('IndexError', 'pop from empty bytearray');
      const offset = at < 0 ? at + bytes.length : at;
      const byte = bytes[offset];
      if (byte === undefined) throw machine.error('IndexError', 'pop index out of range');
      splice(machine, self, offset, 1, EMPTY, true);
      return machine.int(byte);
    },
  },
  'remove(self, value, /)': {
    doc: 'Removes the first byte of that value.',
    *routine(machine, self: PyObject, value: PyObject) {
      const at = bytesOf(self).indexOf(yield* byteValue(machine, value, 'byte'));
      if (at < 0) machine.fail('ValueError', 'value not found in bytearray');
      splice(machine, self, at, 1, EMPTY, true);
      return None;
    },
  },
  'reverse(self, /)': {
    doc: 'Turns the order of the bytes round in place.',
    run(machine, self: PyObject) {
      bytesOf(self).reverse();
      machine.observer.text(self);
      return None;
    },
  },
  'clear(self, /)': {
    doc: 'Removes all bytes.',
    run(machine, self: PyObject) {
      splice(machine, self, 0, bytesOf(self).length, EMPTY, true);
      return None;
    },
  },
  'copy(self, /)': {
    doc: 'A new array with the same bytes.',
    run: (machine, self: PyObject) => machine.bytearray(bytesOf(self).slice()),
  },
  'resize(self, size, /)': {
    doc: 'Cuts the array, or fills it up with zeros, to a length.',
    *routine(machine, self: PyObject, value: PyObject) {
      const length = yield* size(machine, value);
      if (length < 0) machine.fail('ValueError', `Can only resize to positive sizes, got ${length}`);
      const before = bytesOf(self).length;
      reserve(machine, length - before);
      if (length < before) splice(machine, self, length, before - length, EMPTY);
      else splice(machine, self, before, 0, new Uint8Array(length - before));
      return None;
    },
  },
};
