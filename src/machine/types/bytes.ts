/** `bytes`: how it is made, shown, compared and hashed. What it shares with bytearray is in `byte-methods.ts`. */
import { BYTES, BYTES_ITERATOR, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { ordered } from '../operations/compare.ts';
import { indexNumber, isInt } from '../operations/number.ts';
import { encodeText } from '../values/encodings.ts';
import { hashBytes, hashToInteger } from '../values/hash.ts';
import { bytesRepr } from '../values/text-repr.ts';
import { bufferOf } from './buffer.ts';
import { byteRows, bytesOf, compareBytes } from './byte-methods.ts';
import { bytesBySpecial, bytesFromIterable } from './bytes-source.ts';
import { comparisonRows } from './comparison-rows.ts';
import { BUFFER_ROWS } from './memoryview.ts';
import { newTarget } from './new-target.ts';
import { integerOf } from './slice-object.ts';
import { namedText, reserve } from './text-arguments.ts';

const MOST_BYTES = (1n << 63n) - 1n;

/**
 * New bytes from the arguments of `bytes(…)` or `bytearray(…)`: nothing, text with an
 * encoding, a size, or what has bytes.
 */
export function* bytesFromArguments(
  machine: Machine,
  source: PyObject | undefined,
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
  target: 'bytes' | 'bytearray',
): Routine<Uint8Array> {
  const encodingName = namedText(machine, encoding, target, 'encoding');
  const errorsName = namedText(machine, errors, target, 'errors');
  if (source?.type.layout === STR) {
    if (encodingName === undefined) machine.fail('TypeError', 'string argument without an encoding');
    return machine.pure(() => encodeText(source.payload as string, encodingName, errorsName));
  }
  if (encodingName !== undefined) machine.fail('TypeError', 'encoding without a string argument');
  if (errorsName !== undefined) machine.fail('TypeError', 'errors without a string argument');
  if (source === undefined) return new Uint8Array(0);
  if (bufferOf(source) === null && (isInt(source) || source.type.lookup('__index__') !== null)) {
    const length = integerOf(yield* indexNumber(machine, source));
    if (length < -MOST_BYTES || length > MOST_BYTES)
      machine.fail('OverflowError', `cannot fit '${source.type.displayName}' into an index-sized integer`);
    if (length < 0) machine.fail('ValueError', 'negative count');
    reserve(machine, Number(length));
    return new Uint8Array(Number(length));
  }
  return yield* bytesFromIterable(machine, source, target === 'bytes' ? 'bytes' : 'byte', target);
}

export const BYTES_METHODS: NativeTable = {
  ...BUFFER_ROWS,
  '__new__(cls, source=<unrepresentable>, encoding=<unrepresentable>, errors=<unrepresentable>)': {
    doc: 'Makes bytes from ints, from text in an encoding, or so many zeros.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, source?: PyObject, encoding?: PyObject, errors?: PyObject) {
      const type = newTarget(cls, BYTES);
      if (source !== undefined && encoding === undefined && errors === undefined) {
        if (type === BYTES && source.type === BYTES) return source;
        const special = yield* bytesBySpecial(machine, source);
        if (special !== null) return type === BYTES ? special : machine.heap.make(type, null, bytesOf(special));
      }
      const bytes = yield* bytesFromArguments(machine, source, encoding, errors, 'bytes');
      if (type !== BYTES) return machine.heap.make(type, null, bytes);
      if (source !== undefined && isInt(source)) return machine.freshBytes(bytes);
      const isCopied = source !== undefined && (bufferOf(source) !== null || source.type === TUPLE);
      return isCopied ? machine.copiedBytes(bytes) : machine.bytes(bytes);
    },
  },
  '__repr__(self, /)': {
    doc: 'The bytes as source text.',
    run: (machine, self: PyObject) => machine.str(bytesRepr(bytesOf(self))),
  },
  '__str__(self, /)': {
    doc: 'The bytes as source text.',
    run: (machine, self: PyObject) => machine.str(bytesRepr(bytesOf(self))),
  },
  '__bytes__(self, /)': {
    doc: 'The bytes themselves.',
    run: (machine, self: PyObject) => (self.type === BYTES ? self : machine.bytes(bytesOf(self))),
  },
  '__hash__(self, /)': {
    doc: 'The hash of the bytes, with the hash seed 0.',
    run: (machine, self: PyObject) => machine.int(hashToInteger(hashBytes(bytesOf(self), machine.hashKey))),
  },
  '__getnewargs__(self, /)': {
    doc: 'The arguments that would make equal bytes.',
    run: (machine, self: PyObject) => machine.tuple([machine.bytes(bytesOf(self))]),
  },
  '__iter__(self, /)': {
    doc: 'An iterator over the bytes as ints.',
    run: (machine, self: PyObject) => machine.heap.make(BYTES_ITERATOR, [self]),
  },
  ...comparisonRows((index, self, value) =>
    value.type.layout === BYTES ? ordered(index, compareBytes(bytesOf(self), bytesOf(value)), 0) : null,
  ),
  ...byteRows(
    BYTES,
    (machine, bytes) => machine.bytes(bytes),
    (self) => self.type === BYTES,
    (machine, bytes) => machine.freshBytes(bytes),
  ),
};
