/**
 * `list.sort` and `sorted`. Knows keys, comparison and what a list shows of itself
 * while it is being sorted; the algorithm is in `values/timsort.ts`. Source: CPython's
 * Objects/listobject.c (list.sort).
 */
import { TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { COMPARE, comparePlain, compareTruth } from '../operations/compare.ts';
import { equalsPlain } from '../operations/equality.ts';
import { orNone } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { timsort, timsortPlain, type Less } from '../values/timsort.ts';

interface Entry {
  readonly key: PyObject;
  readonly item: PyObject;
}

/** Thrown out of a plain sort when two keys need Python code to compare; the sort then starts anew. */
const NEEDS_PYTHON = Symbol('needs Python');

/** Whether `a < b`, or null if Python code must tell. */
function lessPlain(a: PyObject, b: PyObject): boolean | null {
  if (a.type !== TUPLE || b.type !== TUPLE) return comparePlain(COMPARE.LT, a, b);
  const x = a.items as PyObject[];
  const y = b.items as PyObject[];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const same = equalsPlain(x[i] as PyObject, y[i] as PyObject);
    if (same === null) return null;
    if (!same) return lessPlain(x[i] as PyObject, y[i] as PyObject);
  }
  return x.length < y.length;
}

/** Sorts in place if no two keys need Python code; false (and nothing changed) if some do. */
function sortPlain(entries: Entry[]): boolean {
  const sorted = entries.slice();
  try {
    timsortPlain(sorted, (a, b) => {
      const less = lessPlain(a.key, b.key);
      if (less === null) throw NEEDS_PYTHON;
      return less;
    });
  } catch (thrown) {
    if (thrown !== NEEDS_PYTHON) throw thrown;
    return false;
  }
  sorted.forEach((entry, i) => (entries[i] = entry));
  return true;
}

function* sortEntries(machine: Machine, entries: Entry[], isReversed: boolean): Routine<void> {
  // Reversing before and after keeps equal items in their order.
  if (isReversed) entries.reverse();
  const less = function* (a: Entry, b: Entry): Routine<boolean> {
    const mark = machine.heap.mark();
    const result = yield* compareTruth(machine, COMPARE.LT, a.key, b.key);
    machine.heap.close(mark);
    return result;
  };
  try {
    if (!sortPlain(entries)) yield* timsort(entries, less as Less<Entry>) as Routine<void>;
  } finally {
    if (isReversed) entries.reverse();
  }
}

/** Sorts `list`. Python code that runs meanwhile sees it empty; what it puts in is an error in the end. */
export function* sortList(
  machine: Machine,
  list: PyObject,
  keyArgument: PyObject | undefined,
  reverse: PyObject | undefined,
): Routine<void> {
  const { heap } = machine;
  const isReversed = reverse !== undefined && (yield* truth(machine, reverse));
  const key = orNone(keyArgument);
  const items = (list.items as PyObject[]).slice();
  machine.work(items.length >> 3);
  if (key === null) {
    const entries = items.map((item) => ({ key: item, item }));
    if (isReversed) entries.reverse();
    if (sortPlain(entries)) {
      if (isReversed) entries.reverse();
      if (entries.some((entry, i) => entry.item !== items[i]))
        heap.reorder(
          list,
          entries.map((entry) => entry.item),
        );
      return;
    }
  }
  const capacity = list.n;
  for (const item of items) heap.keep(item);
  heap.splice(list, 0, items.length, []);
  const entries: Entry[] = [];
  let isChanged: boolean;
  try {
    for (const item of items) entries.push({ key: key === null ? item : yield* call(machine, key, [item]), item });
    yield* sortEntries(machine, entries, isReversed);
  } finally {
    isChanged = (list.items as PyObject[]).length > 0;
    // After a failed key nothing is sorted; after a failed comparison the list is as far as the sort came.
    const sorted = entries.length === items.length ? entries.map((entry) => entry.item) : items;
    heap.splice(list, 0, (list.items as PyObject[]).length, sorted);
    // The list gets back the very room it had.
    list.n = capacity;
  }
  if (isChanged) machine.fail('ValueError', 'list modified during sort');
}
