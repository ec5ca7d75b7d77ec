/** `reversed`. Source: CPython's Objects/enumobject.c (reversed_new, reversed_next). */
import { DICT, INDEX_ERROR, REVERSED, STOP_ITERATION } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bindAttribute } from '../operations/attribute.ts';
import { call } from '../operations/call.ts';
import { getItem } from '../operations/subscript.ts';
import { length } from '../operations/truth.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import { REVERSED_STATE } from './iterator-state.ts';
import { ITERATOR_ROWS, exhaust, walked } from './iterators.ts';
import { newTarget } from './new-target.ts';

/** `n` is the index of the item to give next, -1 after the first item of the sequence. */
REVERSED.nextRoutine = function* (machine: Machine, self: PyObject): Routine<PyObject | null> {
  const sequence = walked(self);
  if (sequence === null) return null;
  if (self.n < 0) return exhaust(machine, self);
  try {
    const item = yield* getItem(machine, sequence, machine.int(self.n));
    self.n--;
    return item;
  } catch (thrown) {
    if (!(thrown instanceof Raised)) throw thrown;
    const { type } = thrown.exception;
    if (!type.isSubtypeOf(INDEX_ERROR) && !type.isSubtypeOf(STOP_ITERATION)) throw thrown;
    self.n = -1;
    return exhaust(machine, self);
  }
};

export const REVERSED_METHODS: NativeTable = {
  ...ITERATOR_ROWS,
  ...REVERSED_STATE,
  '__new__(cls, sequence, /)': {
    doc: 'An iterator against the order of a sequence, or what its __reversed__ gives.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, sequence: PyObject) {
      const type = newTarget(cls, REVERSED);
      const method = sequence.type.lookup('__reversed__');
      if (method !== null && method !== None)
        return yield* call(machine, yield* bindAttribute(machine, method, sequence, sequence.type), []);
      const isSequence = sequence.type.lookup('__getitem__') !== null && sequence.type.layout !== DICT;
      if (method === None || !isSequence)
        machine.fail('TypeError', `'${sequence.type.displayName}' object is not reversible`);
      const count = yield* length(machine, sequence);
      const iterator = machine.heap.make(type, [sequence]);
      iterator.n = count - 1;
      iterator.extra = count;
      return iterator;
    },
  },
  '__length_hint__(self, /)': {
    doc: 'How many items are likely to come.',
    *routine(machine, self: PyObject) {
      const sequence = walked(self);
      // A sequence that has become too short for the place gives nothing more.
      const isOver = sequence === null || (yield* length(machine, sequence)) < self.n + 1;
      return machine.int(isOver ? 0 : self.n + 1);
    },
  },
};
