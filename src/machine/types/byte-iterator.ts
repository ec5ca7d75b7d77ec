/** Iterators over bytes and bytearrays: ints, one a byte. `n` is the position. */
import { BYTES_ITERATOR, coreType, OBJECT } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { BYTE_ITERATOR_STATE } from './iterator-state.ts';

export const BYTEARRAY_ITERATOR = coreType({
  name: 'bytearray_iterator',
  base: OBJECT,
  shape: 'iterator',
  tracked: true,
  isBase: false,
  fixed: ['iterable'],
});

const sourceOf = (iterator: PyObject): PyObject | null => (iterator.items as (PyObject | null)[])[0] ?? null;

function advance(machine: Machine, iterator: PyObject): PyObject | null {
  const source = sourceOf(iterator);
  if (source === null) return null;
  const byte = (source.payload as Uint8Array)[iterator.n];
  if (byte === undefined) {
    machine.heap.setItem(iterator, 0, null);
    return null;
  }
  iterator.n++;
  return machine.int(byte);
}

BYTES_ITERATOR.next = advance;
BYTEARRAY_ITERATOR.next = advance;

export const BYTE_ITERATOR_METHODS: NativeTable = {
  ...BYTE_ITERATOR_STATE,
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self: PyObject) => self },
  '__next__(self, /)': {
    doc: 'The next byte.',
    run(machine, self: PyObject) {
      const item = advance(machine, self);
      if (item === null) throw machine.error('StopIteration');
      return item;
    },
  },
  '__length_hint__(self, /)': {
    doc: 'How many bytes are left.',
    run(machine, self: PyObject) {
      const source = sourceOf(self);
      return machine.int(source === null ? 0 : Math.max(0, (source.payload as Uint8Array).length - self.n));
    },
  },
};
