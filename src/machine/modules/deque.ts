/** `collections.deque`. Source: CPython's Modules/_collectionsmodule.c. */
import { OBJECT, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { COMPARE, compareTruth, equals, ordered } from '../operations/compare.ts';
import { equalsPlain } from '../operations/equality.ts';
import { forEach } from '../operations/iterate.ts';
import { isInt, size } from '../operations/number.ts';
import { guarded, joinReprs } from '../operations/text.ts';
import { repeated, repetitions, searchBound } from '../sequence.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { COMPARISONS } from '../types/comparison-rows.ts';
import { ITERATOR_ROWS, exhaust, lengthHint, walked } from '../types/iterators.ts';
import { newTarget } from '../types/new-target.ts';
import type { ModuleType } from './make-module.ts';

/** Items in one of the blocks in which CPython keeps them; blocks and what a deque takes without them, in bytes. */
const BLOCK_LENGTH = 64;
const BLOCK_SIZE = 528;
const OWN_SIZE = 216;
/** Where in its one block an empty deque begins, so that it may grow both ways. */
const MIDDLE = BLOCK_LENGTH / 2;

/** The most items it keeps (Infinity: any number), and how often it has changed, which its iterators watch. */
class DequeState {
  most = Infinity;
  version = 0;
  /** Place of the first item in its block. */
  left = MIDDLE;

  /** What the collector calls when it empties the deque. */
  clear(): void {
    this.version++;
    this.left = MIDDLE;
  }

  /** The first item has moved so many places to the right. */
  moveLeft(places: number): void {
    this.left = (((this.left + places) % BLOCK_LENGTH) + BLOCK_LENGTH) % BLOCK_LENGTH;
  }

  /** The last item is gone: where that emptied a block, the deque starts afresh. */
  emptied(): void {
    if (this.left === 0) this.left = MIDDLE;
  }

  /** The items move so many places to the right, round the end. */
  rotate(steps: number, length: number): void {
    if (length < 2) return;
    // The shorter way round; half way either way is as it was asked for.
    const half = length >> 1;
    let shift = Math.abs(steps) > half ? steps % length : steps;
    if (shift > half) shift -= length;
    else if (shift < -half) shift += length;
    this.moveLeft(-shift);
  }
}

export const DEQUE = coreType({
  name: 'deque',
  module: 'collections',
  base: OBJECT,
  shape: 'sequence',
  tracked: true,
  isWeaklyReferenceable: true,
});
DEQUE.collectionKind = 'sequence';
DEQUE.hasGap = true;

const dequeIterator = (name: string): PyType =>
  coreType({
    name,
    module: 'collections',
    base: OBJECT,
    shape: 'iterator',
    tracked: true,
    isBase: false,
    fixed: ['iterable'],
  });
const FORWARD = dequeIterator('_deque_iterator');
const BACKWARD = dequeIterator('_deque_reverse_iterator');

const lengthOf = (deque: PyObject): number => (deque.items as PyObject[]).length - deque.n;
const itemAt = (deque: PyObject, index: number): PyObject => (deque.items as PyObject[])[deque.n + index] as PyObject;
const stateOf = (deque: PyObject): DequeState => deque.payload as DequeState;

/** The items as one array, which begins with the first. */
function itemsOf(machine: Machine, deque: PyObject): PyObject[] {
  machine.heap.closeGap(deque);
  return deque.items as PyObject[];
}

function forward(machine: Machine, deque: PyObject): PyObject {
  const iterator = machine.heap.make(FORWARD, [deque]);
  iterator.extra = stateOf(deque).version;
  return iterator;
}

function backward(machine: Machine, deque: PyObject): PyObject {
  const iterator = machine.heap.make(BACKWARD, [deque]);
  iterator.n = lengthOf(deque) - 1;
  iterator.extra = stateOf(deque).version;
  return iterator;
}

/** Index of the first item in [start, stop) that equals `value`, or -1. Python code that is asked must not change the deque. */
function* search(
  machine: Machine,
  deque: PyObject,
  value: PyObject,
  start: number,
  stop: number,
  type: string,
): Routine<number> {
  const { heap } = machine;
  const state = stateOf(deque);
  const { version } = state;
  for (let i = start; i < stop && i < lengthOf(deque); i++) {
    const item = itemAt(deque, i);
    const plain = equalsPlain(item, value);
    if (plain === true) return i;
    if (plain === false) continue;
    const mark = heap.mark();
    heap.keep(item);
    const isSame = yield* equals(machine, item, value);
    heap.close(mark);
    if (state.version !== version) machine.fail(type, 'deque mutated during iteration');
    if (isSame) return i;
  }
  return -1;
}

/** Comparison of two deques: by the first items that differ, then by length. */
function* compareDeques(machine: Machine, index: number, a: PyObject, b: PyObject): Routine<PyObject> {
  const isEquality = index === COMPARE.EQ || index === COMPARE.NE;
  if (isEquality && a === b) return bool(index === COMPARE.EQ);
  if (isEquality && lengthOf(a) !== lengthOf(b)) return bool(index === COMPARE.NE);
  const versions = [stateOf(a).version, stateOf(b).version];
  for (let i = 0; i < lengthOf(a) && i < lengthOf(b); i++) {
    const left = itemAt(a, i);
    const right = itemAt(b, i);
    const plain = equalsPlain(left, right);
    if (plain === true) continue;
    const mark = machine.heap.mark();
    machine.heap.keep(left);
    machine.heap.keep(right);
    if (plain === false && isEquality) return bool(index === COMPARE.NE);
    // What differs is asked once more, for the comparison itself.
    if (plain === false || !(yield* equals(machine, left, right)))
      return bool(yield* compareTruth(machine, index, left, right));
    machine.heap.close(mark);
    if (stateOf(a).version !== versions[0] || stateOf(b).version !== versions[1])
      machine.fail('RuntimeError', 'deque mutated during iteration');
  }
  return bool(ordered(index, lengthOf(a), lengthOf(b)));
}

const COMPARISON_ROWS: NativeTable = Object.fromEntries(
  COMPARISONS.map(([name, symbol], index): [string, NativeRow] => [
    `${name}(self, value, /)`,
    {
      doc: `Tells whether self ${symbol} value, item by item.`,
      *routine(machine, self: PyObject, value: PyObject) {
        return value.type.layout === DEQUE ? yield* compareDeques(machine, index, self, value) : NotImplemented;
      },
    },
  ]),
);

/** A deque of `items`; `isExtended`: they are its first extension. */
function newDeque(
  machine: Machine,
  type: PyType,
  items: readonly PyObject[],
  most: number,
  isExtended = items.length > 0,
): PyObject {
  const deque = machine.heap.make(type, [...items.slice(Math.max(0, items.length - most))], new DequeState());
  stateOf(deque).most = most;
  if (isExtended) stateOf(deque).left = 1;
  return deque;
}

function append(machine: Machine, deque: PyObject, item: PyObject): void {
  const state = stateOf(deque);
  state.version++;
  const { heap } = machine;
  heap.putLast(deque, item);
  if (lengthOf(deque) <= state.most) return;
  state.moveLeft(1);
  const mark = heap.mark();
  heap.takeFirst(deque);
  heap.close(mark);
  if (lengthOf(deque) === 0) state.emptied();
}

function appendLeft(machine: Machine, deque: PyObject, item: PyObject): void {
  const state = stateOf(deque);
  state.version++;
  state.moveLeft(-1);
  const { heap } = machine;
  heap.putFirst(deque, item);
  if (lengthOf(deque) <= state.most) return;
  const mark = heap.mark();
  heap.takeLast(deque);
  heap.close(mark);
}

function* extend(machine: Machine, deque: PyObject, iterable: PyObject, add: typeof append): Routine<void> {
  const source = iterable === deque ? machine.list(itemsOf(machine, deque)) : iterable;
  // Nothing is there yet: the items may begin at the end of a block.
  if (lengthOf(deque) === 0) stateOf(deque).left = add === append ? 1 : BLOCK_LENGTH - 1;
  yield* forEach(machine, source, (item) => add(machine, deque, item));
}

function take(machine: Machine, deque: PyObject, fromLeft: boolean): PyObject {
  if (lengthOf(deque) === 0) machine.fail('IndexError', 'pop from an empty deque');
  const state = stateOf(deque);
  state.version++;
  const removed = fromLeft ? machine.heap.takeFirst(deque) : machine.heap.takeLast(deque);
  if (fromLeft) state.moveLeft(1);
  if (lengthOf(deque) === 0) state.emptied();
  return removed;
}

function rotate(machine: Machine, deque: PyObject, steps: number): void {
  const items = itemsOf(machine, deque);
  const { length } = items;
  if (length < 2) return;
  const shift = ((steps % length) + length) % length;
  stateOf(deque).version++;
  stateOf(deque).rotate(steps, length);
  machine.heap.reorder(deque, [...items.slice(length - shift), ...items.slice(0, length - shift)]);
}

/** Removes the item at `index`: it is turned to the left end and back. */
function removeAt(machine: Machine, deque: PyObject, index: number): void {
  const state = stateOf(deque);
  const { length } = itemsOf(machine, deque);
  state.version++;
  state.rotate(-index, length);
  state.moveLeft(1);
  if (length === 1) state.emptied();
  state.rotate(index, length - 1);
  machine.heap.splice(deque, index, 1, []);
}

/** Position that a key names. */
function* position(machine: Machine, deque: PyObject, key: PyObject): Routine<number> {
  if (!isInt(key) && key.type.lookup('__index__') === null)
    machine.fail('TypeError', `sequence index must be integer, not '${key.type.displayName}'`);
  const number = yield* size(machine, key, 'IndexError');
  const length = lengthOf(deque);
  const index = number < 0 ? number + length : number;
  if (index < 0 || index >= length) machine.fail('IndexError', 'deque index out of range');
  return index;
}

function* multiply(machine: Machine, self: PyObject, times: PyObject): Routine<PyObject> {
  const items = itemsOf(machine, self);
  const count = yield* repetitions(machine, times, items.length);
  const all = repeated(machine, items, count);
  return newDeque(machine, self.type.layout, all, stateOf(self).most, count > 0 && isExtendedCopy(machine, items));
}

/** Whether a copy of such items is made by extending an empty deque, which begins at the end of a block. */
function isExtendedCopy({ heap }: Machine, { length }: readonly PyObject[]): boolean {
  return heap.sizes.copiesOneByAppending ? length !== 1 : length > 0;
}

function copy(machine: Machine, self: PyObject): PyObject {
  const items = itemsOf(machine, self);
  return newDeque(machine, self.type, items, stateOf(self).most, isExtendedCopy(machine, items));
}

const TABLE: NativeTable = {
  ...COMPARISON_ROWS,
  '__contains__(self, key, /)': {
    doc: 'Tells whether some item is or equals key.',
    *routine(machine, self: PyObject, key: PyObject) {
      return bool((yield* search(machine, self, key, 0, Infinity, 'RuntimeError')) >= 0);
    },
  },
  '__len__(self, /)': { doc: 'The number of items.', run: (machine, self: PyObject) => machine.int(lengthOf(self)) },
  ...CLASS_GETITEM,
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty deque, which the initialiser fills.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => newDeque(machine, newTarget(cls, DEQUE), [], Infinity),
  },
  '__init__(self, /, iterable=(), maxlen=None)': {
    doc: 'Fills the deque with the items of iterable, keeping the last maxlen of them.',
    *routine(machine, self: PyObject, iterable?: PyObject, maxlen?: PyObject) {
      const state = stateOf(self);
      if (maxlen !== undefined && maxlen !== None) {
        if (!isInt(maxlen)) machine.fail('TypeError', 'an integer is required');
        state.most = yield* size(machine, maxlen);
        if (state.most < 0) machine.fail('ValueError', 'maxlen must be non-negative');
      } else state.most = Infinity;
      const { length } = itemsOf(machine, self);
      if (length > 0) machine.heap.spliceForwards(self, 0, length);
      if (iterable !== undefined) yield* extend(machine, self, iterable, append);
      return None;
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the items.',
    *routine(machine, self: PyObject) {
      const { most } = stateOf(self);
      return machine.str(
        yield* guarded(machine, self, '[...]', function* () {
          const inner = yield* joinReprs(machine, [...itemsOf(machine, self)], 2);
          return `${self.type.name}([${inner}]${most === Infinity ? '' : `, maxlen=${most}`})`;
        }),
      );
    },
  },
  __hash__: { doc: 'Deques can change and so have no hash.', value: None },
  '__iter__(self, /)': {
    doc: 'An iterator over the items.',
    run: (machine, self: PyObject) => forward(machine, self),
  },
  '__reversed__(self, /)': {
    doc: 'An iterator over the items, last first.',
    run: (machine, self: PyObject) => backward(machine, self),
  },
  '__getitem__(self, key, /)': {
    doc: 'The item at an index.',
    *routine(machine, self: PyObject, key: PyObject) {
      return itemAt(self, yield* position(machine, self, key));
    },
  },
  '__setitem__(self, key, value, /)': {
    doc: 'Replaces the item at an index.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      const index = yield* position(machine, self, key);
      itemsOf(machine, self);
      machine.heap.setItem(self, index, value);
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Removes the item at an index.',
    *routine(machine, self: PyObject, key: PyObject) {
      const index = yield* position(machine, self, key);
      removeAt(machine, self, index);
      return None;
    },
  },
  '__add__(self, value, /)': {
    doc: 'A new deque with the items of both.',
    run(machine, self: PyObject, value: PyObject) {
      if (value.type.layout !== DEQUE)
        machine.fail('TypeError', `can only concatenate deque (not "${value.type.displayName}") to deque`);
      return newDeque(
        machine,
        self.type,
        [...itemsOf(machine, self), ...itemsOf(machine, value)],
        stateOf(self).most,
        lengthOf(self) === 0 || isExtendedCopy(machine, itemsOf(machine, self)),
      );
    },
  },
  '__iadd__(self, value, /)': {
    doc: 'Appends the items of an iterable.',
    *routine(machine, self: PyObject, value: PyObject) {
      yield* extend(machine, self, value, append);
      return self;
    },
  },
  '__mul__(self, value, /)': { doc: 'A new deque with the items so many times over.', routine: multiply },
  '__rmul__(self, value, /)': { doc: 'A new deque with the items so many times over.', routine: multiply },
  '__imul__(self, value, /)': {
    doc: 'Repeats the items so many times in place.',
    *routine(machine, self: PyObject, value: PyObject) {
      const items = [...itemsOf(machine, self)];
      const count = yield* repetitions(machine, value, items.length);
      itemsOf(machine, self);
      const all = repeated(machine, items, count);
      stateOf(self).version++;
      if (all.length < items.length) stateOf(self).left = MIDDLE;
      machine.heap.splice(self, 0, items.length, all.slice(Math.max(0, all.length - stateOf(self).most)));
      return self;
    },
  },
  'append(self, item, /)': {
    doc: 'Adds an item at the right end.',
    run(machine, self: PyObject, item: PyObject) {
      append(machine, self, item);
      return None;
    },
  },
  'appendleft(self, item, /)': {
    doc: 'Adds an item at the left end.',
    run(machine, self: PyObject, item: PyObject) {
      appendLeft(machine, self, item);
      return None;
    },
  },
  'extend(self, iterable, /)': {
    doc: 'Adds the items of iterable at the right end.',
    *routine(machine, self: PyObject, iterable: PyObject) {
      yield* extend(machine, self, iterable, append);
      return None;
    },
  },
  'extendleft(self, iterable, /)': {
    doc: 'Adds the items of iterable at the left end, one by one.',
    *routine(machine, self: PyObject, iterable: PyObject) {
      yield* extend(machine, self, iterable, appendLeft);
      return None;
    },
  },
  'pop(self, /)': {
    doc: 'Removes the item at the right end and gives it.',
    run: (machine, self: PyObject) => take(machine, self, false),
  },
  'popleft(self, /)': {
    doc: 'Removes the item at the left end and gives it.',
    run: (machine, self: PyObject) => take(machine, self, true),
  },
  'clear(self, /)': {
    doc: 'Removes all items.',
    run(machine, self: PyObject) {
      if (lengthOf(self) > 0) stateOf(self).clear();
      machine.heap.spliceForwards(self, 0, itemsOf(machine, self).length);
      return None;
    },
  },
  'copy(self, /)': { doc: 'A new deque with the same items.', run: copy },
  '__copy__(self, /)': { doc: 'A new deque with the same items.', run: copy },
  'index(self, value, start=0, stop=sys.maxsize, /)': {
    doc: 'Index of the first item equal to value. Raises ValueError if there is none.',
    *routine(machine, self: PyObject, value: PyObject, start?: PyObject, stop?: PyObject) {
      const length = lengthOf(self);
      const from = start === undefined ? 0 : yield* searchBound(machine, start, length);
      const to = stop === undefined ? Infinity : yield* searchBound(machine, stop, length);
      const index = yield* search(machine, self, value, from, to, 'RuntimeError');
      if (index < 0) machine.fail('ValueError', `deque.index(x): x not in deque`);
      return machine.int(index);
    },
  },
  'insert(self, index, value, /)': {
    doc: 'Puts value before the item at index.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      const length = lengthOf(self);
      if (length >= stateOf(self).most) machine.fail('IndexError', 'deque already at its maximum size');
      const index = yield* size(machine, key);
      const state = stateOf(self);
      state.version++;
      const at = index < 0 ? Math.max(0, index + length) : Math.min(index, length);
      if (at === 0 && (length > 0 || index < 0)) state.moveLeft(-1);
      else if (index < length) {
        // The place is turned to an end, filled, and turned back.
        state.rotate(-index, length);
        if (index >= 0) state.moveLeft(-1);
        state.rotate(index, length + 1);
      }
      itemsOf(machine, self);
      machine.heap.splice(self, at, 0, [value]);
      return None;
    },
  },
  'remove(self, value, /)': {
    doc: 'Removes the first item equal to value. Raises ValueError if there is none.',
    *routine(machine, self: PyObject, value: PyObject) {
      const index = yield* search(machine, self, value, 0, Infinity, 'IndexError');
      if (index < 0) machine.fail('ValueError', 'deque.remove(x): x not in deque');
      removeAt(machine, self, index);
      return None;
    },
  },
  'count(self, value, /)': {
    doc: 'Counts the items equal to value.',
    *routine(machine, self: PyObject, value: PyObject) {
      const { version } = stateOf(self);
      let count = 0;
      for (const item of [...itemsOf(machine, self)]) {
        const mark = machine.heap.mark();
        machine.heap.keep(item);
        if (yield* equals(machine, item, value)) count++;
        machine.heap.close(mark);
        if (version !== stateOf(self).version) machine.fail('RuntimeError', 'deque mutated during iteration');
      }
      return machine.int(count);
    },
  },
  'reverse(self, /)': {
    doc: 'Turns the order of the items around in place.',
    run(machine, self: PyObject) {
      stateOf(self).version++;
      machine.heap.reorder(self, [...itemsOf(machine, self)].reverse());
      return None;
    },
  },
  'rotate(self, n=1, /)': {
    doc: 'Moves the items n places to the right, round the end.',
    *routine(machine, self: PyObject, n?: PyObject) {
      rotate(machine, self, n === undefined ? 1 : yield* size(machine, n));
      return None;
    },
  },
  '__sizeof__(self, /)': {
    doc: 'Size in bytes, with the blocks that hold the items.',
    run(machine, self: PyObject) {
      const places = stateOf(self).left + lengthOf(self);
      const blocks = Math.max(1, Math.ceil(places / BLOCK_LENGTH));
      return machine.int(machine.sizeOf(self) + OWN_SIZE - 16 + blocks * BLOCK_SIZE);
    },
  },
  maxlen: {
    doc: 'The most items the deque keeps, or None.',
    get: (machine, self) => (stateOf(self).most === Infinity ? None : machine.int(stateOf(self).most)),
  },
};

function nextItem(machine: Machine, iterator: PyObject, step: 1 | -1): PyObject | null {
  const deque = walked(iterator);
  if (deque === null) return null;
  if (iterator.extra !== stateOf(deque).version) {
    exhaust(machine, iterator);
    machine.fail('RuntimeError', 'deque mutated during iteration');
  }
  if (iterator.n < 0 || iterator.n >= lengthOf(deque)) return exhaust(machine, iterator);
  const item = itemAt(deque, iterator.n);
  iterator.n += step;
  return machine.heap.keep(item);
}

const left = (iterator: PyObject): number => {
  const deque = walked(iterator);
  if (deque === null) return 0;
  return iterator.type === FORWARD ? lengthOf(deque) - iterator.n : iterator.n + 1;
};
/** Rows of an iterator that can be made from a deque, at an index counted from where it begins. */
function iteratorTable(type: PyType, begin: (machine: Machine, deque: PyObject) => PyObject): NativeTable {
  return {
    ...ITERATOR_ROWS,
    '__length_hint__(self, /)': lengthHint(left),
    '__new__(cls, deque, index=0, /, **ignored)': {
      doc: 'An iterator over the items from an index on.',
      binds: 'nothing',
      *routine(machine: Machine, _cls: PyObject, deque: PyObject, index?: PyObject) {
        if (deque.type.layout !== DEQUE)
          machine.fail('TypeError', `argument 1 must be collections.deque, not ${deque.type.displayName}`);
        const skipped = index === undefined ? 0 : Math.max(0, yield* size(machine, index));
        const iterator = begin(machine, deque);
        const passed = Math.min(skipped, lengthOf(deque));
        iterator.n += type === FORWARD ? passed : -passed;
        return iterator;
      },
    },
  };
}

export const DEQUE_TYPES: readonly ModuleType[] = [
  { type: DEQUE, table: TABLE },
  {
    type: FORWARD,
    table: iteratorTable(FORWARD, forward),
    next: (machine, iterator) => nextItem(machine, iterator, 1),
  },
  {
    type: BACKWARD,
    table: iteratorTable(BACKWARD, backward),
    next: (machine, iterator) => nextItem(machine, iterator, -1),
  },
];
