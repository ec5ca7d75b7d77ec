/** Methods of `range` and its iterators. Knows no list or tuple of items: a range computes them. */
import { BOOL, INT, RANGE, RANGE_ITERATOR, SLICE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { NONE_HASH } from '../operations/hash.ts';
import { equals } from '../operations/compare.ts';
import { hashFromInteger, hashTuple, hashToInteger } from '../values/hash.ts';
import { add, floorDivide, integerHash, modulo, subtract, toText, type Integer } from '../values/integer.ts';
import { forEachOf } from '../operations/iterate.ts';
import { indexNumber, isInt } from '../operations/number.ts';
import { bool, NotImplemented } from '../singletons.ts';
import { RANGE_ITERATOR_STATE } from './iterator-state.ts';
import { newTarget } from './new-target.ts';
import {
  itemAt,
  itemsLeft,
  LONG_RANGE_ITERATOR,
  rangeIterator,
  makeRange,
  RangeItem,
  rangeOf,
  rangeLength,
  rangeValue,
  reversedRangeIterator,
} from './range-object.ts';
import { integerOf, longSliceIndices } from './slice-object.ts';

/** The index of `value` in a range, or null. */
function position(range: PyObject, value: Integer): Integer | null {
  const { start, step } = rangeValue(range);
  const distance = subtract(value, start);
  if (modulo(distance, step) !== 0) return null;
  const index = floorDivide(distance, step);
  return index >= 0 && index < rangeLength(range) ? index : null;
}

/** Whether `value` compares with ints by its number alone, so that no walk is needed. */
function isExactInt(value: PyObject): boolean {
  return value.type === INT || value.type === BOOL;
}

/** Calls `visit` with the index of each item that equals `value`, until it answers false. */
function* forEachEqual(
  machine: Machine,
  range: PyObject,
  value: PyObject,
  visit: (index: number) => boolean,
): Routine<void> {
  yield* forEachOf(machine, rangeIterator(machine, range), function* (item, index) {
    return (yield* equals(machine, item, value)) ? visit(index) : true;
  });
}

/** A range's length, start and step where they matter for equality. */
function sameItems(a: PyObject, b: PyObject): boolean {
  const length = rangeLength(a);
  if (length !== rangeLength(b)) return false;
  if (length === 0) return true;
  const [x, y] = [rangeValue(a), rangeValue(b)];
  return x.start === y.start && (length === 1 || x.step === y.step);
}

const ordering: NativeRow = { doc: 'Ranges have no order.', run: () => NotImplemented };

export const RANGE_METHODS: NativeTable = {
  '__new__(cls, start, stop=<unrepresentable>, step=1, /)': {
    doc: 'Makes the range of ints from start (0) up to, not including, stop.',
    binds: 'nothing',
    quick(machine, cls: PyObject, first: PyObject, second?: PyObject, third?: PyObject) {
      if (cls !== RANGE.object || third !== undefined || !isExactInt(first)) return null;
      if (second === undefined) return makeRange(machine, machine.int(0), first, machine.int(1));
      return isExactInt(second) ? makeRange(machine, first, second, machine.int(1)) : null;
    },
    *routine(machine, cls: PyObject, first: PyObject, second?: PyObject, third?: PyObject) {
      newTarget(cls, RANGE);
      const start = second === undefined ? machine.int(0) : yield* indexNumber(machine, first);
      const stop = yield* indexNumber(machine, second ?? first);
      const step = third === undefined ? machine.int(1) : yield* indexNumber(machine, third);
      if (integerOf(step) === 0) machine.fail('ValueError', 'range() arg 3 must not be zero');
      return makeRange(machine, start, stop, step);
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the call that makes the range.',
    run(machine, self: PyObject) {
      const { start, stop, step } = rangeValue(self);
      const parts = step === 1 ? [start, stop] : [start, stop, step];
      return machine.str(`range(${machine.pure(() => parts.map((part) => toText(part)).join(', '))})`);
    },
  },
  '__hash__(self, /)': {
    doc: 'Ranges with the same items have the same hash.',
    run(machine, self: PyObject) {
      const { start, step } = rangeValue(self);
      const length = rangeLength(self);

      const parts = [
        integerHash(length),
        length === 0 ? NONE_HASH : integerHash(start),
        length === 0 || length === 1 ? NONE_HASH : integerHash(step),
      ];
      return machine.int(hashToInteger(hashTuple(parts.map(hashFromInteger))));
    },
  },
  '__eq__(self, value, /)': {
    doc: 'Ranges are equal if they have the same items.',
    run: (_machine, self: PyObject, value: PyObject) =>
      value.type === RANGE ? bool(sameItems(self, value)) : NotImplemented,
  },
  '__ne__(self, value, /)': {
    doc: 'Ranges are equal if they have the same items.',
    run: (_machine, self: PyObject, value: PyObject) =>
      value.type === RANGE ? bool(!sameItems(self, value)) : NotImplemented,
  },
  '__lt__(self, value, /)': ordering,
  '__le__(self, value, /)': ordering,
  '__gt__(self, value, /)': ordering,
  '__ge__(self, value, /)': ordering,
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run: (machine, self: PyObject) => rangeIterator(machine, self),
  },
  '__reversed__(self, /)': {
    doc: 'An iterator over the items, last one first.',
    run: (machine, self: PyObject) => reversedRangeIterator(machine, self),
  },
  '__bool__(self, /)': {
    doc: 'Tells whether there are items.',
    run: (_machine, self: PyObject) => bool(rangeLength(self) !== 0),
  },
  '__len__(self, /)': {
    doc: 'The number of items.',
    run(machine, self: PyObject) {
      const length = rangeLength(self);
      if (length > MOST_ITEMS) machine.fail('OverflowError', 'Python int too large to convert to C ssize_t');
      return (self.items as PyObject[])[RangeItem.LENGTH] as PyObject;
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'An item, or the range that a slice of the items makes.',
    *routine(machine, self: PyObject, key: PyObject) {
      const value = rangeValue(self);
      const length = rangeLength(self);
      if (key.type === SLICE) {
        const [start, stop, step] = yield* longSliceIndices(machine, key, length);
        return rangeOf(machine, {
          start: itemAt(value, start),
          stop: itemAt(value, stop),
          step: subtract(itemAt(value, step), value.start),
        });
      }
      if (!isInt(key) && key.type.lookup('__index__') === null)
        machine.fail('TypeError', `range indices must be integers or slices, not ${key.type.displayName}`);
      let index = integerOf(yield* indexNumber(machine, key));
      if (index < 0) index = add(index, length);
      if (index < 0 || index >= length) machine.fail('IndexError', 'range object index out of range');
      return machine.int(itemAt(value, index));
    },
  },
  '__contains__(self, key, /)': {
    doc: 'Tells whether the key equals an item.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (isExactInt(key)) return bool(position(self, integerOf(key)) !== null);
      let found = false;
      yield* forEachEqual(machine, self, key, () => {
        found = true;
        return false;
      });
      return bool(found);
    },
  },
  'count(self, value, /)': {
    doc: 'How many items equal the value.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (isExactInt(value)) return machine.int(position(self, integerOf(value)) === null ? 0 : 1);
      let total = 0;
      yield* forEachEqual(machine, self, value, () => {
        total++;
        return true;
      });
      return machine.int(total);
    },
  },
  'index(self, value, /)': {
    doc: 'The index of the first item that equals the value.',
    *routine(machine, self: PyObject, value: PyObject) {
      if (isExactInt(value)) {
        const index = position(self, integerOf(value));
        if (index === null) throw machine.error('ValueError', 'range.index(x): x not in range');
        return machine.int(index);
      }
      let found = -1;
      yield* forEachEqual(machine, self, value, (index) => {
        found = index;
        return false;
      });
      if (found < 0) machine.fail('ValueError', 'sequence.index(x): x not in sequence');
      return machine.int(found);
    },
  },
  '__reduce__(self, /)': {
    doc: 'How to make an equal range.',
    run: (machine, self: PyObject) =>
      machine.tuple([RANGE.object, machine.tuple((self.items as PyObject[]).slice(0, RangeItem.LENGTH))]),
  },
  start: {
    isMember: true,
    doc: 'The first number, if there are items.',
    get: (_machine, self) => (self.items as PyObject[])[RangeItem.START] as PyObject,
  },
  stop: {
    isMember: true,
    doc: 'The number at which the items end.',
    get: (_machine, self) => (self.items as PyObject[])[RangeItem.STOP] as PyObject,
  },
  step: {
    isMember: true,
    doc: 'The distance between items.',
    get: (_machine, self) => (self.items as PyObject[])[RangeItem.STEP] as PyObject,
  },
};

const MOST_ITEMS = (1n << 63n) - 1n;

export const RANGE_ITERATOR_METHODS: NativeTable = {
  ...RANGE_ITERATOR_STATE,
  '__iter__(self, /)': { doc: 'The iterator itself.', run: (_machine, self: PyObject) => self },
  '__next__(self, /)': {
    doc: 'The next item.',
    run(machine, self: PyObject) {
      const advance = (self.type === RANGE_ITERATOR ? RANGE_ITERATOR : LONG_RANGE_ITERATOR).next!;
      const item = advance(machine, self);
      if (item === null) throw machine.error('StopIteration');
      return item;
    },
  },
  '__length_hint__(self, /)': {
    doc: 'How many items are left.',
    run: (machine, self: PyObject) => machine.int(itemsLeft(self)),
  },
};
