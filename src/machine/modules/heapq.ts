/** The module `heapq`. Source: https://docs.python.org/3.14/library/heapq.html */
import { argumentKind } from '../operations/bind-native.ts';
import { LIST } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { COMPARE, compareTruth } from '../operations/compare.ts';
import { None } from '../singletons.ts';
import { fillModule, pythonModule } from './make-module.ts';

/** Whether item `a` belongs above item `b`. */
type IsAbove = (machine: Machine, a: PyObject, b: PyObject) => Routine<boolean>;
const least: IsAbove = (machine, a, b) => compareTruth(machine, COMPARE.LT, a, b);
const greatest: IsAbove = (machine, a, b) => compareTruth(machine, COMPARE.LT, b, a);

const itemsOf = (heap: PyObject): PyObject[] => heap.items as PyObject[];

function checkList(machine: Machine, heap: PyObject, where: string): void {
  // A function of one argument does not count it.
  const rank = /push|replace/.test(where) ? ' 1' : '';
  if (heap.type.layout !== LIST)
    machine.fail('TypeError', `${where} argument${rank} must be list, not ${argumentKind(heap)}`);
}

function swap(machine: Machine, heap: PyObject, i: number, j: number): void {
  const items = itemsOf(heap);
  const mark = machine.heap.mark();
  const a = machine.heap.keep(items[i] as PyObject);
  machine.heap.setItem(heap, i, items[j] as PyObject);
  machine.heap.setItem(heap, j, a);
  machine.heap.close(mark);
}

/** Compares two places of the heap, which must not change its size meanwhile. */
function* isAboveAt(machine: Machine, heap: PyObject, isAbove: IsAbove, i: number, j: number): Routine<boolean> {
  const items = itemsOf(heap);
  const { length } = items;
  const mark = machine.heap.mark();
  const [a, b] = [machine.heap.keep(items[i] as PyObject), machine.heap.keep(items[j] as PyObject)];
  const result = yield* isAbove(machine, a, b);
  machine.heap.close(mark);
  if (items.length !== length) machine.fail('RuntimeError', 'list changed size during iteration');
  return result;
}

/** Lets the item at `place` rise as far as `start` while it belongs above its parent. */
function* rise(machine: Machine, heap: PyObject, isAbove: IsAbove, start: number, place: number): Routine<void> {
  while (place > start) {
    const parent = (place - 1) >> 1;
    if (!(yield* isAboveAt(machine, heap, isAbove, place, parent))) return;
    swap(machine, heap, place, parent);
    place = parent;
  }
}

/** Lets the item at `start` sink to a leaf, smaller children rising, and then rise to its place. */
function* sink(machine: Machine, heap: PyObject, isAbove: IsAbove, start: number): Routine<void> {
  const { length } = itemsOf(heap);
  let place = start;
  while (2 * place + 1 < length) {
    let child = 2 * place + 1;
    if (child + 1 < length && !(yield* isAboveAt(machine, heap, isAbove, child, child + 1))) child++;
    swap(machine, heap, place, child);
    place = child;
  }
  yield* rise(machine, heap, isAbove, start, place);
}

function rows(suffix: string, isAbove: IsAbove): NativeTable {
  const row = (doc: string, routine: NonNullable<NativeRow['routine']>): NativeRow => ({ doc, routine });
  return {
    [`heappush${suffix}(heap, item, /)`]: row('Adds an item.', function* (machine, heap: PyObject, item: PyObject) {
      checkList(machine, heap, `heappush${suffix}()`);
      machine.heap.append(heap, item);
      yield* rise(machine, heap, isAbove, 0, itemsOf(heap).length - 1);
      return None;
    } as NonNullable<NativeRow['routine']>),
    [`heappop${suffix}(heap, /)`]: row('Removes the top item and gives it.', function* (
      machine: Machine,
      heap: PyObject,
    ) {
      checkList(machine, heap, `heappop${suffix}()`);
      const items = itemsOf(heap);
      if (items.length === 0) machine.fail('IndexError', 'index out of range');
      const mark = machine.heap.mark();
      const last = machine.heap.removeItem(heap, items.length - 1);
      if (items.length === 0) return last;
      const top = machine.heap.keep(items[0] as PyObject);
      machine.heap.setItem(heap, 0, last);
      machine.heap.closeKeeping(mark, top);
      yield* sink(machine, heap, isAbove, 0);
      return top;
    } as NonNullable<NativeRow['routine']>),
    [`heapreplace${suffix}(heap, item, /)`]: row('Removes the top item and adds another.', function* (
      machine: Machine,
      heap: PyObject,
      item: PyObject,
    ) {
      checkList(machine, heap, `heapreplace${suffix}()`);
      const top = itemsOf(heap)[0];
      if (top === undefined) machine.fail('IndexError', 'index out of range');
      machine.heap.keep(top);
      machine.heap.setItem(heap, 0, item);
      yield* sink(machine, heap, isAbove, 0);
      return top;
    } as NonNullable<NativeRow['routine']>),
    [`heappushpop${suffix}(heap, item, /)`]: row('Adds an item, then removes the top one.', function* (
      machine: Machine,
      heap: PyObject,
      item: PyObject,
    ) {
      checkList(machine, heap, `heappushpop${suffix}()`);
      const top = itemsOf(heap)[0];
      if (top === undefined || !(yield* isAbove(machine, top, item))) return item;
      machine.heap.keep(top);
      machine.heap.setItem(heap, 0, item);
      yield* sink(machine, heap, isAbove, 0);
      return top;
    } as NonNullable<NativeRow['routine']>),
    [`heapify${suffix}(heap, /)`]: row('Makes a list a heap.', function* (machine: Machine, heap: PyObject) {
      checkList(machine, heap, `heapify${suffix}()`);
      for (let place = (itemsOf(heap).length >> 1) - 1; place >= 0; place--) yield* sink(machine, heap, isAbove, place);
      return None;
    } as NonNullable<NativeRow['routine']>),
  };
}

const FUNCTIONS: NativeTable = { ...rows('', least), ...rows('_max', greatest) };

const SOURCE = `
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max']


def merge(*iterables, key=None, reverse=False):
    heap = []
    direction = -1 if reverse else 1
    make, pop, replace = (heapify_max, heappop_max, heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order * direction, value, step])
    make(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[3]()
        except StopIteration:
            pop(heap)
        else:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)


def _covers(n, iterable):
    try:
        return n >= len(iterable)
    except (TypeError, AttributeError):
        if not hasattr(type(iterable), '__len__'):
            return False
        raise


def nsmallest(n, iterable, key=None):
    if _covers(n, iterable):
        return sorted(iterable, key=key)[:n]
    return sorted(iterable, key=key)[:len(range(n))]


def nlargest(n, iterable, key=None):
    if _covers(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return sorted(iterable, key=key, reverse=True)[:len(range(0, -n, -1))]
`;

export const makeHeapq = pythonModule('heapq', SOURCE, function* (machine, _module, namespace) {
  fillModule(machine, namespace, '_heapq', FUNCTIONS);
});
