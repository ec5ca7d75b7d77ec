/**
 * The six comparison methods of a built-in type as rows made from one decision.
 * Knows how they are called; what is compared, the type says.
 */
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bool, NotImplemented } from '../singletons.ts';

/** Methods with their operators, in the order of `COMPARE`. */
export const COMPARISONS: readonly (readonly [name: string, symbol: string])[] = [
  ['__lt__', '<'],
  ['__le__', '<='],
  ['__eq__', '=='],
  ['__ne__', '!='],
  ['__gt__', '>'],
  ['__ge__', '>='],
];

/** The result of operator `index` of `COMPARE`, or null if the type does not know how to compare with `value`. */
export type Decide = (index: number, self: PyObject, value: PyObject, machine: Machine) => boolean | null;

export function comparisonRows(decide: Decide): NativeTable {
  const rows: Record<string, NativeRow> = {};
  COMPARISONS.forEach(([name, symbol], index) => {
    rows[`${name}(self, value, /)`] = {
      doc: `Tells whether self ${symbol} value.`,
      run(machine, self: PyObject, value: PyObject) {
        const result = decide(index, self, value, machine);
        return result === null ? NotImplemented : bool(result);
      },
    };
  });
  return rows;
}
