/** Methods of `list`. Source: CPython's Objects/listobject.c. */
import { GENERATOR, LIST, LIST_ITERATOR, LIST_REVERSE_ITERATOR, SLICE, TUPLE } from '../core-types.ts';
import type { GeneratorState } from '../generators.ts';
import { END } from '../heap.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { forEach } from '../operations/iterate.ts';
import { isInt, clampedSize, size } from '../operations/number.ts';
import { guarded, joinReprs } from '../operations/text.ts';
import {
  collectList,
  findItem,
  indexOf,
  indexOrFail,
  indexPlain,
  listExtend,
  repeated,
  repetitions,
} from '../sequence.ts';
import { None } from '../singletons.ts';
import { resizedCapacity } from '../sizes.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { newTarget } from './new-target.ts';
import { sequenceRows } from './sequence-rows.ts';
import { sliceIndices } from './slice-object.ts';
import { sortList } from './sort.ts';

const itemsOf = (list: PyObject): PyObject[] => list.items as PyObject[];

function failIndexType(machine: Machine, key: PyObject): never {
  machine.fail('TypeError', `list indices must be integers or slices, not ${key.type.displayName}`);
}

const isIndex = (key: PyObject): boolean => isInt(key) || key.type.lookup('__index__') !== null;

function* getSlice(machine: Machine, self: PyObject, slice: PyObject): Routine<PyObject> {
  const items = itemsOf(self);
  const { start, step, count } = yield* sliceIndices(machine, slice, items.length);
  if (step === 1) return machine.list(items.slice(start, start + count));
  return machine.list(Array.from({ length: count }, (_, i) => items[start + i * step] as PyObject));
}

function* setSlice(machine: Machine, self: PyObject, slice: PyObject, value: PyObject): Routine<void> {
  const { heap } = machine;
  if (value.type.lookup('__iter__') === null && value.type.lookup('__getitem__') === null)
    machine.fail('TypeError', 'must assign iterable to extended slice');
  const { start, step, count } = yield* sliceIndices(machine, slice, itemsOf(self).length);
  // A list or tuple owns its items, and somebody owns it.
  const isKept = value !== self && (value.type === LIST || value.type === TUPLE);
  const values = isKept ? itemsOf(value).slice() : yield* collectList(machine, value);
  if (step === 1) {
    heap.splice(self, start, count, values);
    return;
  }
  if (values.length !== count)
    machine.fail(
      'ValueError',
      `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`,
    );
  // The old items are released when all new ones are in.
  for (let i = 0; i < count; i++) heap.keep(itemsOf(self)[start + (count - 1 - i) * step] as PyObject);
  values.forEach((item, i) => heap.setItem(self, start + i * step, item));
}

function* deleteSlice(machine: Machine, self: PyObject, slice: PyObject): Routine<void> {
  const { heap } = machine;
  const items = itemsOf(self);
  const { start, step, count } = yield* sliceIndices(machine, slice, items.length);
  if (count === 0) return;
  if (step === 1) {
    heap.splice(self, start, count, []);
    return;
  }
  const places = Array.from({ length: count }, (_, i) => start + i * step);
  if (step < 0) places.reverse();
  const removed = new Set(places);
  // They are released first to last: the scope gives back the newest first.
  for (let i = count - 1; i >= 0; i--) heap.keep(items[places[i] as number] as PyObject);
  const capacity = self.n;
  const before = items.length;
  heap.splice(
    self,
    0,
    items.length,
    items.filter((_, i) => !removed.has(i)),
  );
  heap.setRoom(self, resizedCapacity(capacity, before, before - count, machine.profile.sizes));
}

/** Whether the object is a generator expression that was written where its items are wanted. */
function isPassingExpression({ type, payload, count }: PyObject): boolean {
  return type === GENERATOR && count === 1 && (payload as GeneratorState).frame?.code.code.name === '<genexpr>';
}

export const LIST_METHODS: NativeTable = {
  ...sequenceRows(LIST),
  ...CLASS_GETITEM,
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty list, which the initialiser fills.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.makeUnspared(newTarget(cls, LIST)),
  },
  '__init__(self, iterable=(), /)': {
    doc: 'Fills the list with the items of iterable, dropping what was in it.',
    *routine(machine, self: PyObject, iterable?: PyObject) {
      if (itemsOf(self).length > 0) machine.heap.splice(self, 0, itemsOf(self).length, []);
      if (iterable === undefined) return None;
      if (machine.profile.buildsListsOfGenerators && isPassingExpression(iterable))
        yield* forEach(machine, iterable, (item) => {
          machine.heap.append(self, item);
        });
      else yield* listExtend(machine, self, iterable);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the items in brackets.',
    *routine(machine, self: PyObject) {
      return machine.str(
        yield* guarded(machine, self, '[...]', function* () {
          return `[${yield* joinReprs(machine, itemsOf(self), 1)}]`;
        }),
      );
    },
  },
  __hash__: { doc: 'Lists can change and so have no hash.', value: None },
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run: (machine, self: PyObject) => machine.heap.make(LIST_ITERATOR, [self]),
  },
  '__reversed__(self, /)': {
    doc: 'An iterator over the items, last first.',
    run(machine, self: PyObject) {
      const iterator = machine.heap.make(LIST_REVERSE_ITERATOR, [self]);
      iterator.n = itemsOf(self).length - 1;
      return iterator;
    },
  },
  '__getitem__(self, index, /)': {
    doc: 'The item at an index, or a list of those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) return yield* getSlice(machine, self, key);
      if (!isIndex(key)) failIndexType(machine, key);
      return itemsOf(self)[yield* indexOrFail(machine, key, self, 'list index out of range')] as PyObject;
    },
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Replaces the item at an index, or those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      if (key.type === SLICE) yield* setSlice(machine, self, key, value);
      else if (!isIndex(key)) failIndexType(machine, key);
      else {
        const index = yield* indexOrFail(machine, key, self, 'list assignment index out of range');
        machine.heap.setItem(self, index, value);
      }
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Removes the item at an index, or those that a slice names.',
    *routine(machine, self: PyObject, key: PyObject) {
      if (key.type === SLICE) yield* deleteSlice(machine, self, key);
      else if (!isIndex(key)) failIndexType(machine, key);
      else {
        const index = yield* indexOrFail(machine, key, self, 'list assignment index out of range');
        const { n: capacity } = self;
        const { length } = itemsOf(self);
        machine.workThrough(length - index);
        machine.heap.splice(self, index, 1, []);
        if (length === 1) machine.heap.setRoom(self, resizedCapacity(capacity, 1, 0, machine.profile.sizes));
      }
      return None;
    },
  },
  '__add__(self, value, /)': {
    doc: 'A new list with the items of both.',
    run(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== LIST)
        machine.fail('TypeError', `can only concatenate list (not "${value.type.displayName}") to list`);
      return machine.list([...itemsOf(self), ...itemsOf(value)]);
    },
  },
  '__iadd__(self, value, /)': {
    doc: 'Appends the items of an iterable.',
    *routine(machine, self: PyObject, value: PyObject) {
      yield* listExtend(machine, self, value);
      return self;
    },
  },
  '__mul__(self, value, /)': { doc: 'A new list with the items so many times over.', routine: multiply },
  '__rmul__(self, value, /)': { doc: 'A new list with the items so many times over.', routine: multiply },
  '__imul__(self, value, /)': {
    doc: 'Repeats the items so many times in place.',
    *routine(machine, self: PyObject, value: PyObject) {
      const items = itemsOf(self);
      const times = yield* repetitions(machine, value, items.length);
      if (times === 0) machine.heap.splice(self, 0, items.length, []);
      else if (times > 1) machine.heap.splice(self, END, 0, repeated(machine, items, times - 1));
      return self;
    },
  },
  'append(self, object, /)': {
    doc: 'Adds object at the end.',
    run(machine, self: PyObject, object: PyObject) {
      machine.heap.append(self, object);
      return None;
    },
  },
  'extend(self, iterable, /)': {
    doc: 'Adds the items of iterable at the end.',
    *routine(machine, self: PyObject, iterable: PyObject) {
      yield* listExtend(machine, self, iterable);
      return None;
    },
  },
  'insert(self, index, object, /)': {
    doc: 'Puts object before the item at index.',
    *routine(machine, self: PyObject, key: PyObject, object: PyObject) {
      const { length } = itemsOf(self);
      const index = yield* size(machine, key);
      machine.workThrough(length);
      machine.heap.splice(self, index < 0 ? Math.max(0, index + length) : Math.min(index, length), 0, [object]);
      return None;
    },
  },
  'pop(self, index=-1, /)': {
    doc: 'Removes the item at index, by default the last, and gives it.',
    quick(machine, self: PyObject, key?: PyObject) {
      const { length } = itemsOf(self);
      if (length === 0) return null;
      const index = key === undefined ? length - 1 : indexPlain(key, length);
      if (index === null) return null;
      machine.workThrough(length - index);
      return machine.heap.removeItem(self, index);
    },
    *routine(machine, self: PyObject, key?: PyObject) {
      const index = key === undefined ? -1 : yield* clampedSize(machine, key);
      const { length } = itemsOf(self);
      if (length === 0) machine.fail('IndexError', 'pop from empty list');
      const place = index < 0 ? index + length : index;
      if (place < 0 || place >= length) machine.fail('IndexError', 'pop index out of range');
      return machine.heap.removeItem(self, place);
    },
  },
  'remove(self, value, /)': {
    doc: 'Removes the first item that is or equals value. Raises ValueError if there is none.',
    *routine(machine, self: PyObject, value: PyObject) {
      const index = yield* findItem(machine, self, value, 0, Infinity);
      if (index < 0) machine.fail('ValueError', 'list.remove(x): x not in list');
      machine.heap.splice(self, index, 1, []);
      return None;
    },
  },
  'clear(self, /)': {
    doc: 'Removes all items.',
    run(machine, self: PyObject) {
      machine.heap.splice(self, 0, itemsOf(self).length, []);
      return None;
    },
  },
  'copy(self, /)': {
    doc: 'A new list with the same items.',
    run: (machine, self: PyObject) => machine.list(itemsOf(self)),
  },
  'reverse(self, /)': {
    doc: 'Turns the order of the items around in place.',
    run(machine, self: PyObject) {
      machine.workThrough(itemsOf(self).length);
      machine.heap.reorder(self, itemsOf(self).slice().reverse());
      return None;
    },
  },
  'sort(self, *, key=None, reverse=False)': {
    doc: 'Sorts the items in place, equal ones staying in order.',
    *routine(machine, self: PyObject, key?: PyObject, reverse?: PyObject) {
      yield* sortList(machine, self, key, reverse);
      return None;
    },
  },
  'index(self, value, start=0, stop=sys.maxsize, /)': {
    doc: 'Index of the first item that is or equals value. Raises ValueError if there is none.',
    *routine(machine, self: PyObject, value: PyObject, start?: PyObject, stop?: PyObject) {
      const index = yield* indexOf(machine, self, value, start, stop);
      if (index < 0) machine.fail('ValueError', 'list.index(x): x not in list');
      return machine.int(index);
    },
  },
};

function* multiply(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  const items = itemsOf(self);
  return machine.list(repeated(machine, items, yield* repetitions(machine, value, items.length)));
}
