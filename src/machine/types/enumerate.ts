/** `enumerate`. Source: CPython's Objects/enumobject.c. */
import { ENUMERATE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { iterator, nextOrRaised, nextPlain } from '../operations/iterate.ts';
import { indexNumber } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { add, type Integer } from '../values/integer.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { ITERATOR_ROWS, reusableTuple } from './iterators.ts';
import { ENUMERATE_STATE } from './iterator-state.ts';
import { newTarget } from './new-target.ts';
import { integerOf } from './slice-object.ts';

/** Indices into `items`. The payload is the next number. */
const Item = { ITERATOR: 0, RESULT: 1 } as const;

const sourceOf = (self: PyObject): PyObject => (self.items as PyObject[])[Item.ITERATOR] as PyObject;

function pair(machine: Machine, self: PyObject, item: PyObject): PyObject {
  const count = self.payload as Integer;
  self.payload = add(count, 1);
  const tuple = reusableTuple(machine, self, Item.RESULT);
  if (tuple === null) return machine.freshTuple([machine.int(count), item]);
  machine.heap.setItem(tuple, 0, machine.int(count));
  machine.heap.setItem(tuple, 1, item);
  return tuple;
}

ENUMERATE.quickNext = (machine, self) => {
  const item = nextPlain(machine, sourceOf(self));
  return item === undefined || item === null ? item : pair(machine, self, item);
};

ENUMERATE.nextRoutine = function* (machine: Machine, self: PyObject): Routine<PyObject | null> {
  const item = yield* nextOrRaised(machine, sourceOf(self));
  return item === null ? null : pair(machine, self, item);
};

export const ENUMERATE_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...ENUMERATE_STATE,
  ...CLASS_GETITEM,
  '__new__(cls, iterable, start=0)': {
    doc: 'Pairs the items of an iterable with numbers from start on.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, iterable: PyObject, start?: PyObject) {
      const type = newTarget(cls, ENUMERATE);
      const first = start === undefined ? 0 : integerOf(yield* indexNumber(machine, start));
      const source = yield* iterator(machine, iterable);
      return machine.heap.make(type, [source, machine.tuple([None, None]), null], first);
    },
  },
};
