/**
 * Iterators over the keys, values and items of a dict, in both directions. Knows
 * entries; the order in which `extra` and `payload` notice a changed dict is
 * CPython's (Objects/dictobject.c, dictiter_iternextkey).
 */
import { coreType, DICT_ITEM_ITERATOR, DICT_KEY_ITERATOR, DICT_VALUE_ITERATOR, OBJECT } from '../core-types.ts';
import { dictLength, keyAt, nextEntry, previousEntry, valueAt } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { TABLE_ITERATOR_STATE } from './iterator-state.ts';
import { ITERATOR_ROWS, exhaust, lengthHint, reusableTuple, walked } from './iterators.ts';

/** `items[1]` of an iterator over items is the tuple that it hands out again while nobody else holds it. */
const RESULT = 1;

const reverseIterator = (name: string, fixed: readonly string[]): PyType =>
  coreType({ name, base: OBJECT, shape: 'iterator', tracked: true, isBase: false, fixed });
export const DICT_REVERSE_KEY_ITERATOR = reverseIterator('dict_reversekeyiterator', ['iterable']);
export const DICT_REVERSE_VALUE_ITERATOR = reverseIterator('dict_reversevalueiterator', ['iterable']);
export const DICT_REVERSE_ITEM_ITERATOR = reverseIterator('dict_reverseitemiterator', ['iterable', 'result']);

/** An iterator over a dict. `n` is the next entry, `extra` the number of items at the start, `payload` how many are left. */
export function dictIterator(machine: Machine, type: PyType, dict: PyObject): PyObject {
  const hasResult = (type.fixed as readonly string[]).length > RESULT;
  const iterator = machine.heap.make(type, hasResult ? [dict, machine.tuple([None, None])] : [dict]);
  iterator.extra = dictLength(dict);
  if (REVERSED.has(type)) iterator.n = (dict.items as PyObject[]).length / 2;
  return iterator;
}

const left = (iterator: PyObject): number => (iterator.payload ?? iterator.extra) as number;

/** The entry to give next, or -1 at the end. */
function advance(machine: Machine, iterator: PyObject, dict: PyObject): number {
  if (iterator.extra !== dictLength(dict)) {
    iterator.payload = left(iterator);
    iterator.extra = -1;
    machine.fail('RuntimeError', 'dictionary changed size during iteration');
  }
  const isReversed = REVERSED.has(iterator.type);
  const entry = isReversed ? previousEntry(dict, iterator.n) : nextEntry(dict, iterator.n);
  if (entry < 0) {
    exhaust(machine, iterator);
    return entry;
  }
  if (!isReversed && left(iterator) === 0) {
    exhaust(machine, iterator);
    machine.fail('RuntimeError', 'dictionary keys changed during iteration');
  }
  iterator.n = isReversed ? entry : entry + 1;
  iterator.payload = left(iterator) - 1;
  return entry;
}

const nextWith =
  (give: (machine: Machine, dict: PyObject, entry: number, iterator: PyObject) => PyObject) =>
  (machine: Machine, iterator: PyObject): PyObject | null => {
    const dict = walked(iterator);
    if (dict === null) return null;
    const entry = advance(machine, iterator, dict);
    return entry < 0 ? null : give(machine, dict, entry, iterator);
  };

const nextKey = nextWith((machine, dict, entry) => machine.heap.keep(keyAt(dict, entry)));
const nextValue = nextWith((machine, dict, entry) => machine.heap.keep(valueAt(dict, entry)));
const nextItem = nextWith((machine, dict, entry, iterator) => {
  const tuple = reusableTuple(machine, iterator, RESULT);
  if (tuple === null) return machine.freshTuple([keyAt(dict, entry), valueAt(dict, entry)]);
  machine.heap.setItem(tuple, 0, keyAt(dict, entry));
  machine.heap.setItem(tuple, 1, valueAt(dict, entry));
  return tuple;
});

DICT_KEY_ITERATOR.next = nextKey;
DICT_VALUE_ITERATOR.next = nextValue;
DICT_ITEM_ITERATOR.next = nextItem;
DICT_REVERSE_KEY_ITERATOR.next = nextKey;
DICT_REVERSE_VALUE_ITERATOR.next = nextValue;
DICT_REVERSE_ITEM_ITERATOR.next = nextItem;

const REVERSED = new Set([DICT_REVERSE_KEY_ITERATOR, DICT_REVERSE_VALUE_ITERATOR, DICT_REVERSE_ITEM_ITERATOR]);

export const DICT_ITERATOR_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...TABLE_ITERATOR_STATE,
  '__length_hint__(self, /)': lengthHint((iterator) => {
    const dict = walked(iterator);
    return dict === null || iterator.extra !== dictLength(dict) ? 0 : left(iterator);
  }),
};

export const DICT_ITERATOR_TYPES: readonly PyType[] = [
  DICT_KEY_ITERATOR,
  DICT_VALUE_ITERATOR,
  DICT_ITEM_ITERATOR,
  DICT_REVERSE_KEY_ITERATOR,
  DICT_REVERSE_VALUE_ITERATOR,
  DICT_REVERSE_ITEM_ITERATOR,
];
