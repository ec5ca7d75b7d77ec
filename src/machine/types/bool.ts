/** Methods of `bool` that differ from those of `int`. */
import { BOOL } from '../core-types.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { isInt } from '../operations/number.ts';
import { truth } from '../operations/truth.ts';
import { bool, False, True } from '../singletons.ts';
import { and, exclusiveOr, or, type Integer } from '../values/integer.ts';
import { newTarget } from './new-target.ts';
import { operatorRows, type Operator } from './operator-rows.ts';
import { integerOf } from './slice-object.ts';

/** Two bools make a bool, a bool and an int make an int. */
const operator =
  (compute: (a: Integer, b: Integer) => Integer): Operator =>
  (machine, a, b) => {
    const result = compute(integerOf(a), integerOf(b));
    return a.type === BOOL && b.type === BOOL ? bool(result !== 0) : machine.int(result);
  };

export const BOOL_METHODS: NativeTable = {
  '__new__(cls, object=False, /)': {
    doc: 'The truth of an object: True or False.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, object?: PyObject) {
      newTarget(cls, BOOL);
      return object === undefined ? False : bool(yield* truth(machine, object));
    },
  },
  '__repr__(self, /)': {
    doc: 'The name of the truth value.',
    run: (machine, self: PyObject) => machine.str(self === True ? 'True' : 'False'),
  },
  ...operatorRows(isInt, { and: operator(and), or: operator(or), xor: operator(exclusiveOr) }),
};
