/** `zip`. Source: CPython's Python/bltinmodule.c (zip_next). */
import { ZIP } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { iterator, nextOrRaised } from '../operations/iterate.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import { ITERATOR_ROWS, checkLengths, reusableTuple } from './iterators.ts';
import { ZIP_STATE } from './iterator-state.ts';
import { newTarget } from './new-target.ts';

/** Indices into `items`. The payload tells whether the zip is strict. */
const Item = { ITERATORS: 0, RESULT: 1 } as const;

const iteratorsOf = (self: PyObject): readonly PyObject[] =>
  ((self.items as PyObject[])[Item.ITERATORS] as PyObject).items as PyObject[];

ZIP.quickNext = (machine, self) => {
  const iterators = iteratorsOf(self);
  if (iterators.length === 0) return null;
  if (self.payload === true || iterators.some(({ type }) => type.next === null)) return undefined;
  const { heap } = machine;
  const tuple = reusableTuple(machine, self, Item.RESULT);
  const items: PyObject[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const source = iterators[i] as PyObject;
    const item = source.type.next!(machine, source);
    if (item === null) return null;
    if (tuple === null) items.push(item);
    else heap.setItem(tuple, i, item);
  }
  return tuple ?? machine.freshTuple(items);
};

ZIP.nextRoutine = function* (machine: Machine, self: PyObject): Routine<PyObject | null> {
  const { heap } = machine;
  const iterators = iteratorsOf(self);
  if (iterators.length === 0) return null;
  const tuple = reusableTuple(machine, self, Item.RESULT);
  const items: PyObject[] = [];
  for (let i = 0; i < iterators.length; i++) {
    const item = yield* nextOrRaised(machine, iterators[i] as PyObject);
    if (item === null) {
      if (self.payload === true) yield* checkLengths(machine, 'zip', iterators, i);
      return null;
    }
    if (tuple === null) items.push(item);
    else heap.setItem(tuple, i, item);
  }
  return tuple ?? machine.freshTuple(items);
};

export const ZIP_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...ZIP_STATE,
  '__new__(cls, *iterables, strict=False)': {
    doc: 'Tuples of the first items, of the second items … until an iterable ends; strict wants all of one length.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, iterables: readonly PyObject[], strict?: PyObject) {
      const type = newTarget(cls, ZIP);
      const isStrict = strict !== undefined && (yield* truth(machine, strict));
      const iterators: PyObject[] = [];
      for (const iterable of iterables) iterators.push(yield* iterator(machine, iterable));
      return machine.heap.make(
        type,
        [machine.tuple(iterators), machine.freshTuple(iterables.map(() => None))],
        isStrict,
      );
    },
  },
};
