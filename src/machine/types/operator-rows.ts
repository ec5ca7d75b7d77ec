/**
 * Methods of binary operators, plain and reflected, as rows made from one function
 * each. Knows how they are called and when they must decline.
 */
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { NotImplemented } from '../singletons.ts';

export type Operator = (machine: Machine, a: PyObject, b: PyObject) => PyObject;

/**
 * Rows `__name__` and `__rname__` for each operator by its name (`add`, `mul` …).
 * An operand that `accepts` refuses makes the method answer NotImplemented.
 */
export function operatorRows(
  accepts: (operand: PyObject) => boolean,
  operators: Readonly<Record<string, Operator>>,
): NativeTable {
  const rows: Record<string, NativeRow> = {};
  for (const [name, compute] of Object.entries(operators)) {
    rows[`__${name}__(self, value, /)`] = {
      doc: `The operator method ${name} with self at the left.`,
      run: (machine, self: PyObject, value: PyObject) =>
        accepts(value) ? compute(machine, self, value) : NotImplemented,
    };
    rows[`__r${name}__(self, value, /)`] = {
      doc: `The operator method ${name} with self at the right.`,
      run: (machine, self: PyObject, value: PyObject) =>
        accepts(value) ? compute(machine, value, self) : NotImplemented,
    };
  }
  return rows;
}
