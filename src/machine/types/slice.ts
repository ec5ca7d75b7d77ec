/** Methods of `slice`. Which items a slice names is in `slice-object.ts`. */
import { SLICE, TUPLE } from '../core-types.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { compare } from '../operations/compare.ts';
import { pythonHash } from '../operations/hash.ts';
import { indexNumber } from '../operations/number.ts';
import { joinReprs } from '../operations/text.ts';
import { bool, None, NotImplemented } from '../singletons.ts';
import { hashFromInteger, hashToInteger, hashTuple, type Hash64 } from '../values/hash.ts';
import { newTarget } from './new-target.ts';
import { integerOf, longSliceIndices, SliceItem } from './slice-object.ts';

/** Slices compare as the tuples of their three parts. */
function comparison(index: number, symbol: string): NativeRow {
  return {
    doc: `Tells whether self ${symbol} value, compared as tuples of start, stop and step.`,
    *routine(machine, self: PyObject, value: PyObject) {
      if (value.type !== SLICE) return NotImplemented;
      if (self === value) return bool(symbol.endsWith('=') && symbol !== '!=');
      const parts = (slice: PyObject): PyObject => machine.heap.make(TUPLE, slice.items as PyObject[]);
      return yield* compare(machine, index, parts(self), parts(value));
    },
  };
}

const part = (index: number, doc: string): NativeRow => ({
  doc,
  isMember: true,
  get: (_machine, self) => (self.items as PyObject[])[index] as PyObject,
});

export const SLICE_METHODS: NativeTable = {
  '__new__(cls, start, stop=None, step=None, /)': {
    doc: 'Makes a slice; one argument alone is its stop.',
    binds: 'nothing',
    run(machine, cls: PyObject, first: PyObject, second?: PyObject, third?: PyObject) {
      newTarget(cls, SLICE);
      return machine.heap.make(SLICE, second === undefined ? [None, first, None] : [first, second, third ?? None]);
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the call that makes the slice.',
    *routine(machine, self: PyObject) {
      return machine.str(`slice(${yield* joinReprs(machine, self.items as PyObject[])})`);
    },
  },
  '__hash__(self, /)': {
    doc: 'Slices of equal parts have the same hash.',
    *routine(machine, self: PyObject) {
      const parts: Hash64[] = [];
      for (const item of self.items as PyObject[]) parts.push(hashFromInteger(yield* pythonHash(machine, item)));
      return machine.int(hashToInteger(hashTuple(parts)));
    },
  },
  '__lt__(self, value, /)': comparison(0, '<'),
  '__le__(self, value, /)': comparison(1, '<='),
  '__eq__(self, value, /)': comparison(2, '=='),
  '__ne__(self, value, /)': comparison(3, '!='),
  '__gt__(self, value, /)': comparison(4, '>'),
  '__ge__(self, value, /)': comparison(5, '>='),
  'indices(self, object, /)': {
    doc: 'The start, stop and step that the slice means for a sequence of that length.',
    *routine(machine, self: PyObject, object: PyObject) {
      const length = integerOf(yield* indexNumber(machine, object));
      if (length < 0) machine.fail('ValueError', 'length should not be negative');
      const indices = yield* longSliceIndices(machine, self, length);
      return machine.freshTuple(indices.map((index) => machine.int(index)));
    },
  },
  '__reduce__(self, /)': {
    doc: 'How to make an equal slice.',
    run: (machine, self: PyObject) => machine.tuple([SLICE.object, machine.tuple(self.items as PyObject[])]),
  },
  start: part(SliceItem.START, 'Where the slice begins, or None.'),
  stop: part(SliceItem.STOP, 'Where the slice ends, or None.'),
  step: part(SliceItem.STEP, 'The distance between the items, or None.'),
};
