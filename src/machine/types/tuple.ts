/** Methods of `tuple`. Source: CPython's Objects/tupleobject.c. */
import { SLICE, TUPLE, TUPLE_ITERATOR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { pythonHash } from '../operations/hash.ts';
import { isInt } from '../operations/number.ts';
import { guarded, joinReprs } from '../operations/text.ts';
import { indexOf, indexOrFail, repeated, repetitions, tupleFrom } from '../sequence.ts';
import { EMPTY_TUPLE } from '../singletons.ts';
import { hashFromInteger, hashToInteger, hashTuple, type Hash64 } from '../values/hash.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { newTarget } from './new-target.ts';
import { sequenceRows } from './sequence-rows.ts';
import { sliceIndices } from './slice-object.ts';

const itemsOf = (tuple: PyObject): PyObject[] => tuple.items as PyObject[];

/** The tuple itself where it is exactly one, else a tuple of its items. */
function exact(machine: Machine, self: PyObject): PyObject {
  return self.type === TUPLE ? self : machine.tuple(itemsOf(self));
}

function* getSlice(machine: Machine, self: PyObject, slice: PyObject): Routine<PyObject> {
  const items = itemsOf(self);
  const { start, step, count } = yield* sliceIndices(machine, slice, items.length);
  if (step === 1 && count === items.length) return exact(machine, self);
  if (step === 1) return machine.freshTuple(items.slice(start, start + count));
  return machine.freshTuple(Array.from({ length: count }, (_, i) => items[start + i * step] as PyObject));
}

function* multiply(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const items = itemsOf(self);
  const times = yield* repetitions(machine, value, items.length);
  return times === 1 ? exact(machine, self) : machine.freshTuple(repeated(machine, items, times));
}

export const TUPLE_METHODS: NativeTable = {
  ...sequenceRows(TUPLE),
  ...CLASS_GETITEM,
  '__new__(cls, iterable=(), /)': {
    doc: 'Makes a tuple of the items of iterable; gives iterable itself if it is a tuple.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, iterable?: PyObject) {
      const type = newTarget(cls, TUPLE);
      const tuple = iterable === undefined ? EMPTY_TUPLE : yield* tupleFrom(machine, iterable);
      return type === TUPLE ? tuple : machine.heap.make(type, itemsOf(tuple).slice());
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the items in parentheses.',
    *routine(machine, self: PyObject) {
      return machine.str(
        yield* guarded(machine, self, '(...)', function* () {
          const items = itemsOf(self);
          return `(${yield* joinReprs(machine, items)}${items.length === 1 ? ',' : ''})`;
        }),
      );
    },
  },
  '__hash__(self, /)': {
    doc: 'The hash of the items in their order.',
    *routine(machine, self: PyObject) {
      const hashes: Hash64[] = [];
      for (const item of itemsOf(self)) hashes.push(hashFromInteger(yield* pythonHash(machine, item)));
      return machine.int(hashToInteger(hashTuple(hashes)));
    },
  },
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run: (machine, self: PyObject) => machine.heap.make(TUPLE_ITERATOR, [self]),
  },
  '__getitem__(self, key, /)': {
    doc: 'The item at an index, or a tuple of those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) return yield* getSlice(machine, self, key);
      if (!isInt(key) && key.type.lookup('__index__') === null)
        machine.fail('TypeError', `tuple indices must be integers or slices, not ${key.type.displayName}`);
      return itemsOf(self)[yield* indexOrFail(machine, key, self, 'tuple index out of range')] as PyObject;
    },
  },
  '__add__(self, value, /)': {
    doc: 'A tuple of the items of both.',
    run(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== TUPLE)
        machine.fail('TypeError', `can only concatenate tuple (not "${value.type.displayName}") to tuple`);
      if (itemsOf(value).length === 0 && self.type === TUPLE) return self;
      if (itemsOf(self).length === 0 && value.type === TUPLE) return value;
      return machine.freshTuple([...itemsOf(self), ...itemsOf(value)]);
    },
  },
  '__mul__(self, value, /)': { doc: 'A tuple of the items so many times over.', routine: multiply },
  '__rmul__(self, value, /)': { doc: 'A tuple of the items so many times over.', routine: multiply },
  '__getnewargs__(self, /)': {
    doc: 'What to make an equal tuple from.',
    run: (machine, self: PyObject) => machine.tuple([machine.tuple(itemsOf(self))]),
  },
  'index(self, value, start=0, stop=sys.maxsize, /)': {
    doc: 'Index of the first item that is or equals value. Raises ValueError if there is none.',
    *routine(machine, self: PyObject, value: PyObject, start?: PyObject, stop?: PyObject) {
      const index = yield* indexOf(machine, self, value, start, stop);
      if (index < 0) machine.fail('ValueError', 'tuple.index(x): x not in tuple');
      return machine.int(index);
    },
  },
};
