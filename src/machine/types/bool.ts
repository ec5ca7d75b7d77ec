/** Methods of `bool` that differ from those of `int`. */
import { BOOL } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { isInt } from '../operations/number.ts';
import { truth } from '../operations/truth.ts';
import { bool, False, True } from '../singletons.ts';
import { and, exclusiveOr, invert, or, type Integer } from '../values/integer.ts';
import { warn } from '../warn.ts';
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

const INVERSION =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the " +
  "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation " +
  'or ~int(x) if you really want the bitwise inversion of the underlying int.';

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
  '__invert__(self, /)': {
    doc: 'All bits of the number turned over, which is hardly what is meant.',
    *routine(machine: Machine, self: PyObject) {
      yield* warn(machine, 'DeprecationWarning', INVERSION);
      return machine.int(invert(integerOf(self)));
    },
  },
  ...operatorRows(isInt, { and: operator(and), or: operator(or), xor: operator(exclusiveOr) }),
};
