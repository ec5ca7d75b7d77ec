/** The module `bisect`. Source: https://docs.python.org/3.14/library/bisect.html */
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, callAttribute } from '../operations/call.ts';
import { COMPARE, compareTruth } from '../operations/compare.ts';
import { size } from '../operations/number.ts';
import { getItem } from '../operations/subscript.ts';
import { length } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import { fillModule, functionsOf } from './make-module.ts';

/** Where `x` would go: before (`left`) or behind equal items. */
function* place(
  machine: Machine,
  left: boolean,
  sequence: PyObject,
  x: PyObject,
  low: PyObject | undefined,
  high: PyObject | undefined,
  key: PyObject | undefined,
): Routine<number> {
  const { heap } = machine;
  let from = low === undefined ? 0 : yield* size(machine, low);
  if (from < 0) machine.fail('ValueError', 'lo must be non-negative');
  let to = high === undefined || high === None ? yield* length(machine, sequence) : yield* size(machine, high);
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const mark = heap.mark();
    let item = heap.keep(yield* getItem(machine, sequence, machine.int(middle)));
    if (key !== undefined && key !== None) item = yield* call(machine, key, [item]);
    const goesRight = left
      ? yield* compareTruth(machine, COMPARE.LT, item, x)
      : !(yield* compareTruth(machine, COMPARE.LT, x, item));
    heap.close(mark);
    if (goesRight) from = middle + 1;
    else to = middle;
  }
  return from;
}

type Bound = PyObject | undefined;
const finder = (left: boolean): NativeRow => ({
  doc: `Index at which x keeps the order, ${left ? 'before' : 'behind'} equal items.`,
  *routine(machine, a: PyObject, x: PyObject, low: Bound, high: Bound, key: Bound) {
    return machine.int(yield* place(machine, left, a, x, low, high, key));
  },
});
const inserter = (left: boolean): NativeRow => ({
  doc: `Inserts x where it keeps the order, ${left ? 'before' : 'behind'} equal items.`,
  *routine(machine, a: PyObject, x: PyObject, low: Bound, high: Bound, key: Bound) {
    const wanted = key === undefined || key === None ? x : yield* call(machine, key, [x]);
    const index = yield* place(machine, left, a, wanted, low, high, key);
    yield* callAttribute(machine, a, 'insert', [machine.int(index), x]);
    return None;
  },
});

const FUNCTIONS: NativeTable = {
  'bisect_left(a, x, lo=0, hi=None, *, key=None)': finder(true),
  'bisect_right(a, x, lo=0, hi=None, *, key=None)': finder(false),
  'insort_left(a, x, lo=0, hi=None, *, key=None)': inserter(true),
  'insort_right(a, x, lo=0, hi=None, *, key=None)': inserter(false),
};

export const makeBisect: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, '_bisect', FUNCTIONS);
  const functions = functionsOf('_bisect', FUNCTIONS);
  setByName(machine, namespace, 'bisect', functions.get('bisect_right') as PyObject);
  setByName(machine, namespace, 'insort', functions.get('insort_right') as PyObject);
};
