/**
 * The iterators of `itertools` that take one item after another: counting, chaining,
 * filtering, slicing, grouping. Those that combine items are in
 * `itertools-combinations.ts`. Source: CPython's Modules/itertoolsmodule.c.
 */
import { OBJECT, coreType } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { binary, operatorIndex } from '../operations/binary.ts';
import { call } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { collect, iterator, next, nextOrRaised } from '../operations/iterate.ts';
import { isInt, size } from '../operations/number.ts';
import { repr } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { ITERATOR_ROWS, reusableTuple } from '../types/iterators.ts';
import { newTarget } from '../types/new-target.ts';
import type { ModuleType } from './make-module.ts';

export type Item = PyObject | null;

/** An iterator type of `itertools` with named references. */
export const itertoolsType = (name: string, fixed: readonly string[], isBase = true): PyType =>
  coreType({ name, module: 'itertools', base: OBJECT, shape: 'iterator', tracked: true, isBase, fixed });

export const held = (self: PyObject, index: number): PyObject => (self.items as PyObject[])[index] as PyObject;
export const heldOrNull = (self: PyObject, index: number): Item => (self.items as Item[])[index] ?? null;

/** Rows of an iterator type: how it is made, and what all iterators have. */
export function iteratorTable(
  signature: string,
  doc: string,
  make: NonNullable<NativeRow['routine']>,
  more: NativeTable = {},
): NativeTable {
  return { ...ITERATOR_ROWS, [`__new__(cls, ${signature})`]: { doc, binds: 'nothing', routine: make }, ...more };
}

type Make = NonNullable<NativeRow['routine']>;
type Step = (machine: Machine, self: PyObject) => Routine<Item>;

/** A step that looks for the first item that passes; what is passed over is given back at once. */
function seeking(source: number, passes: (machine: Machine, self: PyObject, item: PyObject) => Routine<boolean>): Step {
  return function* (machine, self) {
    const { heap } = machine;
    for (;;) {
      const mark = heap.mark();
      const item = yield* nextOrRaised(machine, held(self, source));
      if (item === null) return null;
      if (yield* passes(machine, self, item)) return heap.closeKeeping(mark, item);
      heap.close(mark);
    }
  };
}

/** The next item of the source in the first place, which `self` lets go when that fails. */
function* nextOrClear(machine: Machine, self: PyObject, source: PyObject): Routine<Item> {
  try {
    return yield* nextOrRaised(machine, source);
  } catch (thrown) {
    machine.heap.setItem(self, 0, null);
    throw thrown;
  }
}

// ---- endless ----

const COUNT = itertoolsType('count', ['current', 'step']);
const count: ModuleType = {
  type: COUNT,
  table: iteratorTable(
    'start=0, step=1',
    'Numbers from start, step apart, without end.',
    function* (machine: Machine, cls: PyObject, start?: PyObject, step?: PyObject) {
      const isNumber = (one: PyObject): boolean =>
        one.type.lookup('__add__') !== null && one.type.lookup('__index__') !== null;
      for (const one of [start, step])
        if (
          one !== undefined &&
          !isNumber(one) &&
          one.type.lookup('__float__') === null &&
          one.type.lookup('__complex__') === null
        )
          machine.fail('TypeError', 'a number is required');
      return machine.heap.make(newTarget(cls, COUNT), [start ?? machine.int(0), step ?? machine.int(1)]);
    } as Make,
    {
      '__repr__(self, /)': {
        doc: 'Shows the next number.',
        *routine(machine, self: PyObject) {
          const step = held(self, 1);
          const first = yield* repr(machine, held(self, 0));
          return machine.str(
            isInt(step) && step.n === 1 && step.payload === null
              ? `count(${first})`
              : `count(${first}, ${yield* repr(machine, step)})`,
          );
        },
      },
    },
  ),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const mark = heap.mark();
    const current = heap.keep(held(self, 0));
    heap.setItem(self, 0, yield* binary(machine, operatorIndex('+'), current, held(self, 1)));
    return heap.closeKeeping(mark, current);
  },
};

const CYCLE = itertoolsType('cycle', ['iterator', 'saved']);
const cycle: ModuleType = {
  type: CYCLE,
  table: iteratorTable('iterable, /', 'The items again and again.', function* (
    machine: Machine,
    cls: PyObject,
    iterable: PyObject,
  ) {
    return machine.heap.make(newTarget(cls, CYCLE), [yield* iterator(machine, iterable), machine.list([])]);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const saved = held(self, 1);
    const source = heldOrNull(self, 0);
    if (source !== null) {
      const item = yield* next(machine, source);
      if (item !== null) {
        heap.append(saved, item);
        return item;
      }
      heap.setItem(self, 0, null);
    }
    const items = saved.items as PyObject[];
    if (items.length === 0) return null;
    const item = items[self.n] as PyObject;
    self.n = (self.n + 1) % items.length;
    return heap.keep(item);
  },
};

const REPEAT = itertoolsType('repeat', ['object']);
const repeat: ModuleType = {
  type: REPEAT,
  table: iteratorTable(
    'object, times=…',
    'One object so many times, or without end.',
    function* (machine: Machine, cls: PyObject, object: PyObject, times?: PyObject) {
      const left = times === undefined ? Infinity : Math.max(0, yield* size(machine, times));
      return machine.heap.make(newTarget(cls, REPEAT), [object], null, left);
    } as Make,
    {
      '__repr__(self, /)': {
        doc: 'Shows the object and how often it comes.',
        *routine(machine, self: PyObject) {
          const shown = yield* repr(machine, held(self, 0));
          return machine.str(self.n === Infinity ? `repeat(${shown})` : `repeat(${shown}, ${self.n})`);
        },
      },
      '__length_hint__(self, /)': {
        doc: 'How many times are left.',
        run(machine: Machine, self: PyObject) {
          if (self.n === Infinity) machine.fail('TypeError', 'len() of unsized object');
          return machine.int(self.n);
        },
      },
    },
  ),
  next(machine, self) {
    if (self.n === 0) return null;
    self.n--;
    return machine.heap.keep(held(self, 0));
  },
};

// ---- one iterable after another ----

const CHAIN = itertoolsType('chain', ['source', 'active']);
const chain: ModuleType = {
  type: CHAIN,
  table: iteratorTable(
    '*iterables',
    'The items of each iterable in turn.',
    function* (machine: Machine, cls: PyObject, iterables: readonly PyObject[]) {
      return machine.heap.make(newTarget(cls, CHAIN), [yield* iterator(machine, machine.tuple(iterables)), null]);
    } as Make,
    {
      ...CLASS_GETITEM,
      'from_iterable(type, iterable, /)': {
        doc: 'The items of each iterable that iterable gives.',
        binds: 'class',
        *routine(machine, cls: PyObject, iterable: PyObject) {
          return machine.heap.make(newTarget(cls, CHAIN), [yield* iterator(machine, iterable), null]);
        },
      },
    },
  ),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    for (;;) {
      const source = heldOrNull(self, 0);
      if (source === null) return null;
      const active = heldOrNull(self, 1);
      if (active !== null) {
        const item = yield* next(machine, active);
        if (item !== null) return item;
        heap.setItem(self, 1, null);
      }
      const mark = heap.mark();
      const iterable = yield* next(machine, source);
      if (iterable === null) {
        heap.setItem(self, 0, null);
        return null;
      }
      try {
        heap.setItem(self, 1, yield* iterator(machine, iterable));
      } catch (thrown) {
        // After what is no iterable nothing more comes.
        heap.setItem(self, 0, null);
        throw thrown;
      }
      heap.close(mark);
    }
  },
};

const ZIP_LONGEST = itertoolsType('zip_longest', ['iterators', 'result', 'fillvalue']);
const zipLongest: ModuleType = {
  type: ZIP_LONGEST,
  table: iteratorTable(
    '*iterables, fillvalue=None',
    'Tuples of items of each iterable, filled up to the longest.',
    function* (machine: Machine, cls: PyObject, iterables: readonly PyObject[], fill?: PyObject) {
      const iterators: PyObject[] = [];
      for (const iterable of iterables) iterators.push(yield* iterator(machine, iterable));
      const result = machine.freshTuple(iterables.map(() => None));
      const made = machine.heap.make(newTarget(cls, ZIP_LONGEST), [machine.tuple(iterators), result, fill ?? None]);
      made.n = iterators.length;
      return made;
    } as Make,
  ),
  *nextRoutine(machine, self) {
    const iterators = held(self, 0);
    const { length } = iterators.items as Item[];
    if (length === 0 || self.n === 0) return null;
    const reused = reusableTuple(machine, self, 1);
    const row: PyObject[] = [];
    for (let i = 0; i < length; i++) {
      const source = (iterators.items as PyObject[])[i] as PyObject;
      const item = source === None ? null : yield* next(machine, source);
      if (item === null && source !== None) {
        machine.heap.setItem(iterators, i, None);
        self.n--;
      }
      if (item === null && self.n <= 0) return null;
      const value = item ?? held(self, 2);
      if (reused === null) row.push(value);
      else machine.heap.setItem(reused, i, value);
    }
    return reused ?? machine.freshTuple(row);
  },
};

// ---- some of the items ----

const COMPRESS = itertoolsType('compress', ['data', 'selectors']);
const compress: ModuleType = {
  type: COMPRESS,
  table: iteratorTable('data, selectors', 'The items whose selector is true.', function* (
    machine: Machine,
    cls: PyObject,
    data: PyObject,
    selectors: PyObject,
  ) {
    return machine.heap.make(newTarget(cls, COMPRESS), [
      yield* iterator(machine, data),
      yield* iterator(machine, selectors),
    ]);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    for (;;) {
      const mark = heap.mark();
      const item = yield* nextOrRaised(machine, held(self, 0));
      if (item === null) return null;
      const selector = yield* nextOrRaised(machine, held(self, 1));
      if (selector === null) return null;
      if (yield* truth(machine, selector)) return heap.closeKeeping(mark, item);
      heap.close(mark);
    }
  },
};

const functionAndIterable = (type: PyType): Make =>
  function* (machine: Machine, cls: PyObject, func: PyObject, iterable: PyObject) {
    return machine.heap.make(newTarget(cls, type), [func, yield* iterator(machine, iterable)]);
  } as Make;

function* verdict(machine: Machine, self: PyObject, item: PyObject): Routine<boolean> {
  const func = held(self, 0);
  return yield* truth(machine, func === None ? item : yield* call(machine, func, [item]));
}

const FILTER_FALSE = itertoolsType('filterfalse', ['function', 'iterator']);
const filterFalse: ModuleType = {
  type: FILTER_FALSE,
  table: iteratorTable(
    'function, iterable, /',
    'The items for which a function answers false.',
    functionAndIterable(FILTER_FALSE),
  ),
  nextRoutine: seeking(1, function* (machine, self, item) {
    return !(yield* verdict(machine, self, item));
  }),
};

/** `n` is 1 once an item has ended the first part. */
const DROP_WHILE = itertoolsType('dropwhile', ['function', 'iterator']);
const dropWhile: ModuleType = {
  type: DROP_WHILE,
  table: iteratorTable(
    'predicate, iterable, /',
    'The items from the first for which a function answers false.',
    functionAndIterable(DROP_WHILE),
  ),
  nextRoutine: seeking(1, function* (machine, self, item) {
    if (self.n === 0 && !(yield* verdict(machine, self, item))) self.n = 1;
    return self.n === 1;
  }),
};

const TAKE_WHILE = itertoolsType('takewhile', ['function', 'iterator']);
const takeWhile: ModuleType = {
  type: TAKE_WHILE,
  table: iteratorTable(
    'predicate, iterable, /',
    'The items before the first for which a function answers false.',
    functionAndIterable(TAKE_WHILE),
  ),
  *nextRoutine(machine, self) {
    if (self.n === 1) return null;
    const item = yield* nextOrRaised(machine, held(self, 1));
    if (item === null || (yield* verdict(machine, self, item))) return item;
    self.n = 1;
    return null;
  },
};

interface SliceState {
  /** Index of the item that comes next from the source, of the next one wanted, and of the end. */
  at: number;
  wanted: number;
  readonly stop: number;
  readonly step: number;
}
const SLICE_ITERATOR = itertoolsType('islice', ['iterator']);
const slice: ModuleType = {
  type: SLICE_ITERATOR,
  table: iteratorTable('/, *args', 'The items at some indices.', function* (
    machine: Machine,
    cls: PyObject,
    [iterable, ...args]: readonly PyObject[],
  ) {
    if (iterable === undefined || args.length === 0)
      machine.fail('TypeError', `islice expected at least 2 arguments, got ${iterable === undefined ? 0 : 1}`);
    if (args.length > 3) machine.fail('TypeError', `islice expected at most 4 arguments, got ${args.length + 1}`);
    const whole = function* (one: PyObject | undefined, otherwise: number, message: string): Routine<number> {
      if (one === undefined || one === None) return otherwise;
      const value = isInt(one) || one.type.lookup('__index__') !== null ? yield* size(machine, one) : -1;
      if (value < 0) machine.fail('ValueError', message);
      return value;
    };
    const stopOnly = args.length === 1;
    const stop = yield* whole(
      stopOnly ? args[0] : args[1],
      Infinity,
      stopOnly
        ? 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
        : 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.',
    );
    const start = stopOnly
      ? 0
      : yield* whole(args[0], 0, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.');
    const step = yield* whole(args[2], 1, 'Step for islice() must be a positive integer or None.');
    if (step === 0) machine.fail('ValueError', 'Step for islice() must be a positive integer or None.');
    const state: SliceState = { at: 0, wanted: start, stop, step };
    return machine.heap.make(newTarget(cls, SLICE_ITERATOR), [yield* iterator(machine, iterable)], state);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const source = heldOrNull(self, 0);
    const state = self.payload as SliceState;
    if (source === null) return null;
    while (state.at < Math.min(state.wanted, state.stop)) {
      const mark = heap.mark();
      const item = yield* nextOrClear(machine, self, source);
      heap.close(mark);
      if (item === null) break;
      state.at++;
    }
    const item = state.at < state.wanted || state.at >= state.stop ? null : yield* nextOrClear(machine, self, source);
    if (item === null) {
      heap.setItem(self, 0, null);
      return null;
    }
    state.at++;
    state.wanted = Math.min(state.wanted + state.step, state.stop);
    return item;
  },
};

// ---- items made of items ----

const ACCUMULATE = itertoolsType('accumulate', ['iterator', 'function', 'total', 'initial']);
const accumulate: ModuleType = {
  type: ACCUMULATE,
  table: iteratorTable('iterable, func=None, *, initial=None', 'Running totals.', function* (
    machine: Machine,
    cls: PyObject,
    iterable: PyObject,
    func?: PyObject,
    initial?: PyObject,
  ) {
    const start = initial === undefined || initial === None ? null : initial;
    return machine.heap.make(newTarget(cls, ACCUMULATE), [
      yield* iterator(machine, iterable),
      func ?? None,
      null,
      start,
    ]);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const initial = heldOrNull(self, 3);
    if (initial !== null) {
      heap.keep(initial);
      heap.setItem(self, 3, null);
      heap.setItem(self, 2, initial);
      return initial;
    }
    const item = yield* nextOrRaised(machine, held(self, 0));
    if (item === null) return null;
    const total = heldOrNull(self, 2);
    if (total === null) {
      heap.setItem(self, 2, item);
      return item;
    }
    heap.keep(total);
    const func = held(self, 1);
    const sum =
      func === None
        ? yield* binary(machine, operatorIndex('+'), total, item)
        : yield* call(machine, func, [total, item]);
    heap.setItem(self, 2, sum);
    return sum;
  },
};

const STAR_MAP = itertoolsType('starmap', ['function', 'iterator']);
const starMap: ModuleType = {
  type: STAR_MAP,
  table: iteratorTable(
    'function, iterable, /',
    'What a function makes of the items of each item.',
    functionAndIterable(STAR_MAP),
  ),
  *nextRoutine(machine, self) {
    const row = yield* nextOrRaised(machine, held(self, 1));
    return row === null ? null : yield* call(machine, held(self, 0), yield* collect(machine, row));
  },
};

const PAIRWISE = itertoolsType('pairwise', ['iterator', 'old', 'result']);
const pairwise: ModuleType = {
  type: PAIRWISE,
  table: iteratorTable('iterable, /', 'Each item with the next one.', function* (
    machine: Machine,
    cls: PyObject,
    iterable: PyObject,
  ) {
    const source = yield* iterator(machine, iterable);
    const result = machine.profile.reusesPairs ? machine.tuple([None, None]) : null;
    return machine.heap.make(newTarget(cls, PAIRWISE), [source, null, result]);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const source = heldOrNull(self, 0);
    if (source === null) return null;
    let old = heldOrNull(self, 1);
    if (old === null) {
      old = yield* nextOrClear(machine, self, source);
      if (old !== null) heap.setItem(self, 1, old);
    } else heap.keep(old);
    // The source may have asked this very iterator for more and come to its end.
    const item = old === null || heldOrNull(self, 0) === null ? null : yield* nextOrClear(machine, self, source);
    if (old === null || item === null) {
      heap.setItem(self, 0, null);
      heap.setItem(self, 1, null);
      return null;
    }
    const reused = heldOrNull(self, 2) === null ? null : reusableTuple(machine, self, 2);
    if (reused !== null) [old, item].forEach((value, i) => heap.setItem(reused, i, value));
    const pair = reused ?? machine.freshTuple([old, item]);
    heap.setItem(self, 1, item);
    return pair;
  },
};

const BATCHED = itertoolsType('batched', ['iterator']);
const batched: ModuleType = {
  type: BATCHED,
  table: iteratorTable('iterable, n, *, strict=False', 'Tuples of n items each.', function* (
    machine: Machine,
    cls: PyObject,
    iterable: PyObject,
    n: PyObject,
    strict?: PyObject,
  ) {
    const length = yield* size(machine, n);
    if (length < 1) machine.fail('ValueError', 'n must be at least one');
    const isStrict = strict !== undefined && (yield* truth(machine, strict));
    return machine.heap.make(newTarget(cls, BATCHED), [yield* iterator(machine, iterable)], isStrict, length);
  } as Make),
  *nextRoutine(machine, self) {
    const source = heldOrNull(self, 0);
    if (source === null) return null;
    const batch: PyObject[] = [];
    while (batch.length < self.n) {
      const item = yield* next(machine, source);
      if (item === null) break;
      batch.push(item);
    }
    if (batch.length < self.n) {
      machine.heap.setItem(self, 0, null);
      if (batch.length === 0) return null;
      if (self.payload === true) machine.fail('ValueError', 'batched(): incomplete batch');
    }
    return machine.freshTuple(batch);
  },
};

// ---- groups ----

const Group = { SOURCE: 0, KEY: 1, TARGET: 2, CURRENT_KEY: 3, CURRENT: 4 } as const;
/** `n` is the number of the group that may be read. */
const GROUP_BY = itertoolsType('groupby', ['iterator', 'keyfunc', 'target', 'key', 'current']);
const GROUPER = itertoolsType('_grouper', ['parent', 'target'], false);

/** Takes the next item and its key; false at the end. */
function* advance(machine: Machine, self: PyObject): Routine<boolean> {
  const { heap } = machine;
  const mark = heap.mark();
  const item = yield* next(machine, held(self, Group.SOURCE));
  if (item === null) return false;
  const func = held(self, Group.KEY);
  const key = func === None ? item : yield* call(machine, func, [item]);
  heap.setItem(self, Group.CURRENT, item);
  heap.setItem(self, Group.CURRENT_KEY, key);
  heap.close(mark);
  return true;
}

const groupBy: ModuleType = {
  type: GROUP_BY,
  table: iteratorTable('iterable, key=None', 'Neighbouring items with equal keys, group by group.', function* (
    machine: Machine,
    cls: PyObject,
    iterable: PyObject,
    key?: PyObject,
  ) {
    return machine.heap.make(newTarget(cls, GROUP_BY), [
      yield* iterator(machine, iterable),
      key ?? None,
      null,
      null,
      null,
    ]);
  } as Make),
  *nextRoutine(machine, self) {
    const { heap } = machine;
    self.n++;
    for (;;) {
      const key = heldOrNull(self, Group.CURRENT_KEY);
      const target = heldOrNull(self, Group.TARGET);
      if (key !== null && (target === null || !(yield* equals(machine, target, key)))) break;
      if (!(yield* advance(machine, self))) return null;
    }
    const key = held(self, Group.CURRENT_KEY);
    heap.setItem(self, Group.TARGET, key);
    return machine.freshTuple([key, heap.make(GROUPER, [self, key], null, self.n)]);
  },
};

const grouper: ModuleType = {
  type: GROUPER,
  table: { ...ITERATOR_ROWS },
  *nextRoutine(machine, self) {
    const parent = held(self, 0);
    if (parent.n !== self.n) return null;
    if (heldOrNull(parent, Group.CURRENT) === null && !(yield* advance(machine, parent))) return null;
    if (!(yield* equals(machine, held(self, 1), held(parent, Group.CURRENT_KEY)))) return null;
    const item = machine.heap.keep(held(parent, Group.CURRENT));
    machine.heap.setItem(parent, Group.CURRENT, null);
    return item;
  },
};

// ---- one iterator read several times ----

/** A link of the items that some `tee` iterators have read and others have not: value and next link. */
const TEE_DATA = itertoolsType('_tee_dataobject', ['source', 'value', 'next'], false);
const TEE = itertoolsType('_tee', ['data'], false);
const TeeItem = { SOURCE: 0, VALUE: 1, NEXT: 2 } as const;

const tee: ModuleType = {
  type: TEE,
  table: {
    ...ITERATOR_ROWS,
    '__copy__(self, /)': {
      doc: 'A second iterator at the same place.',
      run: (machine, self: PyObject) => machine.heap.make(TEE, [held(self, 0)]),
    },
  },
  *nextRoutine(machine, self) {
    const { heap } = machine;
    const data = held(self, 0);
    if (heldOrNull(data, TeeItem.VALUE) === null) {
      const source = held(data, TeeItem.SOURCE);
      const item = yield* nextOrRaised(machine, source);
      if (item === null) return null;
      heap.setItem(data, TeeItem.VALUE, item);
      const mark = heap.mark();
      heap.setItem(data, TeeItem.NEXT, heap.make(TEE_DATA, [source, null, null]));
      heap.close(mark);
    }
    const value = heap.keep(held(data, TeeItem.VALUE));
    heap.setItem(self, 0, held(data, TeeItem.NEXT));
    return value;
  },
};

export const SEQUENTIAL_TYPES: readonly ModuleType[] = [
  count,
  cycle,
  repeat,
  chain,
  zipLongest,
  compress,
  filterFalse,
  dropWhile,
  takeWhile,
  slice,
  accumulate,
  starMap,
  pairwise,
  batched,
  groupBy,
  grouper,
  tee,
  { type: TEE_DATA, table: ITERATOR_ROWS },
];

export const ITERTOOLS_FUNCTIONS: NativeTable = {
  'tee(iterable, n=2, /)': {
    doc: 'Several iterators over one iterable.',
    *routine(machine: Machine, iterable: PyObject, n?: PyObject) {
      const copies = n === undefined ? 2 : yield* size(machine, n);
      if (copies < 0) machine.fail('ValueError', 'n must be >= 0');
      const source = yield* iterator(machine, iterable);
      const data = source.type === TEE ? held(source, 0) : machine.heap.make(TEE_DATA, [source, null, null]);
      return machine.tuple(Array.from({ length: copies }, () => machine.heap.make(TEE, [data])));
    },
  },
};
