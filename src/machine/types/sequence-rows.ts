/**
 * Rows that lists and tuples have alike: comparison, membership, counting. Knows
 * how they are called; what they do is in `sequence.ts`.
 */
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { compareSequences, countItems, findItem } from '../sequence.ts';
import { bool, NotImplemented } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { COMPARISONS } from './comparison-rows.ts';

export function sequenceRows(type: PyType): NativeTable {
  const rows: Record<string, NativeRow> = {};
  COMPARISONS.forEach(([name, symbol], index) => {
    rows[`${name}(self, value, /)`] = {
      doc: `Tells whether self ${symbol} value, item by item.`,
      *routine(machine, self: PyObject, value: PyObject) {
        return value.type.layout === type ? yield* compareSequences(machine, index, self, value) : NotImplemented;
      },
    };
  });
  return {
    ...rows,
    '__len__(self, /)': {
      doc: 'The number of items.',
      run: (machine, self: PyObject) => machine.int((self.items as PyObject[]).length),
    },
    '__contains__(self, key, /)': {
      doc: 'Tells whether some item is or equals key.',
      *routine(machine, self: PyObject, key: PyObject) {
        return bool((yield* findItem(machine, self, key, 0, Infinity)) >= 0);
      },
    },
    'count(self, value, /)': {
      doc: 'Counts the items that are or equal value.',
      routine: (machine, self: PyObject, value: PyObject) => countItems(machine, self, value),
    },
  };
}
