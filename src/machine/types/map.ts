/** `map` and `filter`. Source: CPython's Python/bltinmodule.c (map_next, filter_next). */
import { BOOL, FILTER, MAP } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { iterator, nextOrRaised } from '../operations/iterate.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import { FILTER_STATE, MAP_STATE } from './iterator-state.ts';
import { ITERATOR_ROWS, checkLengths } from './iterators.ts';
import { newTarget } from './new-target.ts';

/** Indices into `items` of both types. The payload of a map tells whether it is strict. */
const Item = { FUNCTION: 0, SOURCE: 1 } as const;

const functionOf = (self: PyObject): PyObject => (self.items as PyObject[])[Item.FUNCTION] as PyObject;
const sourceOf = (self: PyObject): PyObject => (self.items as PyObject[])[Item.SOURCE] as PyObject;

MAP.nextRoutine = function* (machine: Machine, self: PyObject): Routine<PyObject | null> {
  const iterators = sourceOf(self).items as PyObject[];
  const args: PyObject[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const item = yield* nextOrRaised(machine, iterators[i] as PyObject);
    if (item === null) {
      if (self.payload === true) yield* checkLengths(machine, 'map', iterators, i);
      return null;
    }
    args.push(item);
  }
  return yield* call(machine, functionOf(self), args);
};

FILTER.nextRoutine = function* (machine: Machine, self: PyObject): Routine<PyObject | null> {
  const { heap } = machine;
  const test = functionOf(self);
  for (;;) {
    const mark = heap.mark();
    const item = yield* nextOrRaised(machine, sourceOf(self));
    if (item === null) return null;
    const verdict = test === None || test === BOOL.object ? item : yield* call(machine, test, [item]);
    if (yield* truth(machine, verdict)) return heap.closeKeeping(mark, item);
    heap.close(mark);
  }
};

export const MAP_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...MAP_STATE,
  '__new__(cls, *args, strict=False)': {
    doc: 'What a function makes of the items of one or more iterables, until one ends; strict wants all of one length.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], strict?: PyObject) {
      const type = newTarget(cls, MAP);
      const [func, ...iterables] = args;
      if (func === undefined || iterables.length === 0)
        machine.fail('TypeError', 'map() must have at least two arguments.');
      const isStrict = strict !== undefined && (yield* truth(machine, strict));
      const iterators: PyObject[] = [];
      for (const iterable of iterables) iterators.push(yield* iterator(machine, iterable));
      return machine.heap.make(type, [func, machine.tuple(iterators)], isStrict);
    },
  },
};

export const FILTER_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...FILTER_STATE,
  '__new__(cls, function, iterable, /)': {
    doc: 'The items for which a function answers true; without one (None), the items that are true.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, func: PyObject, iterable: PyObject) {
      const type = newTarget(cls, FILTER);
      return machine.heap.make(type, [func, yield* iterator(machine, iterable)]);
    },
  },
};
