/** Built-in functions that walk iterables. Source: CPython's Python/bltinmodule.c. */
import { nearest } from '../../base/nearest.ts';
import { awaitable } from '../async.ts';
import { GENERATOR, STOP_ITERATION } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, callMethod, callSpecial, isCallable } from '../operations/call.ts';
import { COMPARE, comparePlain, compareTruth } from '../operations/compare.ts';
import { Holder, forEach, iterator, iteratorPlain, next, nextOrRaised } from '../operations/iterate.ts';
import { orNone } from '../operations/text.ts';
import { length, lengthPlain, truth, truthPlain } from '../operations/truth.ts';
import { itemsPlain, listExtend } from '../sequence.ts';
import { None, bool } from '../singletons.ts';
import { ANEXT_AWAITABLE } from '../types/async-generator-steps.ts';
import { callableIterator } from '../types/iterators.ts';
import { sortList } from '../types/sort.ts';

/** Whether some item's truth is `wanted`. The walk ends there. */
function* some(machine: Machine, iterable: PyObject, wanted: boolean): Routine<boolean> {
  let found = false;
  yield* forEach(machine, iterable, function* (item) {
    found = (truthPlain(item) ?? (yield* truth(machine, item))) === wanted;
    return !found;
  });
  return found;
}

/** The one keyword argument of `args` with each name; TypeError for other names. */
function keywordsOf(
  machine: Machine,
  func: string,
  given: KeywordArguments,
  names: readonly string[],
): (PyObject | undefined)[] {
  for (const [name] of given)
    if (!names.includes(name)) {
      const like = nearest(name, names);
      const hint = like === undefined ? '' : `. Did you mean '${like}'?`;
      machine.fail('TypeError', `${func}() got an unexpected keyword argument '${name}'${hint}`);
    }
  return names.map((name) => given.find(([other]) => other === name)?.[1]);
}

/** `min` and `max`: the first item that no other one beats by `operator`. */
function extreme(name: 'min' | 'max', operator: typeof COMPARE.LT | typeof COMPARE.GT): NativeRow {
  const bestPlain = (candidates: readonly PyObject[]): PyObject | null => {
    let best = candidates[0] as PyObject;
    for (let i = 1; i < candidates.length; i++) {
      const beats = comparePlain(operator, candidates[i] as PyObject, best);
      if (beats === null) return null;
      if (beats) best = candidates[i] as PyObject;
    }
    return best;
  };
  return {
    doc: `The ${name === 'min' ? 'smallest' : 'largest'} of the arguments, or of the items of a single one.`,
    quick(_machine, args: readonly PyObject[], keywords: KeywordArguments) {
      if (keywords.length > 0 || args.length === 0) return null;
      const candidates = args.length > 1 ? args : itemsPlain(args[0] as PyObject);
      return candidates === null || candidates.length === 0 ? null : bestPlain(candidates);
    },
    *routine(machine: Machine, args: readonly PyObject[], keywords: KeywordArguments) {
      const [first] = args;
      if (first === undefined) machine.fail('TypeError', `${name} expected at least 1 argument, got 0`);
      const [keyArgument, otherwise] = keywordsOf(machine, name, keywords, ['key', 'default']);
      if (args.length > 1 && otherwise !== undefined)
        machine.fail('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
      const key = orNone(keyArgument);
      const { heap } = machine;
      // The best so far outlives the scope of the item that it came with. Where there is no key an item is owned as its value too.
      const best = new Holder(machine, None);
      const bestValue = new Holder(machine, None);
      let isEmpty = true;
      const consider = function* (item: PyObject): Routine<void> {
        const value = key === null ? heap.keep(item) : yield* call(machine, key, [item]);
        if (!isEmpty && !(yield* compareTruth(machine, operator, value, bestValue.value))) return;
        isEmpty = false;
        best.value = item;
        bestValue.value = value;
      };
      if (args.length === 1) yield* forEach(machine, first, consider);
      else
        for (const item of args) {
          const mark = heap.mark();
          yield* consider(heap.keep(item));
          heap.close(mark);
        }
      if (!isEmpty) return best.value;
      if (otherwise === undefined) machine.fail('ValueError', `${name}() iterable argument is empty`);
      return otherwise;
    },
  };
}

/** `next(iterator)` where StopIteration is passed on as it is. */
function* nextOrStop(machine: Machine, source: PyObject): Routine<PyObject> {
  const { type } = source;
  if (type === GENERATOR || (type.next === null && type.nextRoutine === null))
    return yield* callMethod(machine, type.lookup('__next__') as PyObject, source, []);
  const item = yield* nextOrRaised(machine, source);
  if (item === null) throw machine.error(STOP_ITERATION);
  return item;
}

export const ITERATION_FUNCTIONS: NativeTable = {
  'all(iterable, /)': {
    doc: 'Tells whether no item is false.',
    *routine(machine: Machine, iterable: PyObject) {
      return bool(!(yield* some(machine, iterable, false)));
    },
  },
  'any(iterable, /)': {
    doc: 'Tells whether some item is true.',
    *routine(machine: Machine, iterable: PyObject) {
      return bool(yield* some(machine, iterable, true));
    },
  },
  'len(obj, /)': {
    doc: 'The number of items in a container.',
    quick(machine: Machine, obj: PyObject) {
      const plain = lengthPlain(obj);
      return plain === null ? null : machine.int(plain);
    },
    *routine(machine: Machine, obj: PyObject) {
      return machine.int(yield* length(machine, obj));
    },
  },
  'iter(object, sentinel=…, /)': {
    doc: 'An iterator over object; with a sentinel, over what calls of object give until the sentinel comes.',
    quick: (machine, object: PyObject, sentinel?: PyObject) =>
      sentinel === undefined ? iteratorPlain(machine, object) : null,
    *routine(machine: Machine, object: PyObject, sentinel?: PyObject) {
      if (sentinel === undefined) return yield* iterator(machine, object);
      if (!isCallable(object)) machine.fail('TypeError', 'iter(v, w): v must be callable');
      return callableIterator(machine, object, sentinel);
    },
  },
  'next(iterator, default=…, /)': {
    doc: 'The next item of an iterator; after the last one default, or StopIteration.',
    quick: (machine, source: PyObject) => (source.type.next === null ? null : source.type.next(machine, source)),
    *routine(machine: Machine, source: PyObject, otherwise?: PyObject) {
      const { type } = source;
      if (type.next === null && type.nextRoutine === null && type.lookup('__next__') === null)
        machine.fail('TypeError', `'${type.displayName}' object is not an iterator`);
      if (otherwise === undefined) return yield* nextOrStop(machine, source);
      return (yield* next(machine, source)) ?? otherwise;
    },
  },
  'max(*args, **kwargs)': extreme('max', COMPARE.GT),
  'min(*args, **kwargs)': extreme('min', COMPARE.LT),
  'sorted(*args, **kwargs)': {
    doc: 'A new list with the items in order; key and reverse as in list.sort.',
    *routine(machine: Machine, args: readonly PyObject[], keywords: KeywordArguments) {
      const [iterable] = args;
      if (iterable === undefined || args.length > 1)
        machine.fail('TypeError', `sorted expected 1 argument, got ${args.length}`);
      const list = machine.list([]);
      yield* listExtend(machine, list, iterable);
      const [key, reverse] = keywordsOf(machine, 'sort', keywords, ['key', 'reverse']);
      yield* sortList(machine, list, key, reverse);
      return list;
    },
  },
  'aiter(async_iterable, /)': {
    doc: 'An asynchronous iterator over the object.',
    *routine(machine: Machine, source: PyObject) {
      const result = yield* callSpecial(machine, source, '__aiter__');
      if (result === null) machine.fail('TypeError', `'${source.type.displayName}' object is not an async iterable`);
      if (result.type.lookup('__anext__') === null)
        machine.fail('TypeError', `aiter() returned not an async iterator of type '${result.type.displayName}'`);
      return result;
    },
  },
  'anext(aiterator, default=…, /)': {
    doc: 'What to await for the next item of an asynchronous iterator.',
    *routine(machine: Machine, source: PyObject, otherwise?: PyObject) {
      const result = yield* callSpecial(machine, source, '__anext__');
      if (result === null) machine.fail('TypeError', `'${source.type.displayName}' object is not an async iterator`);
      if (otherwise === undefined) return result;
      return machine.heap.make(ANEXT_AWAITABLE, [yield* awaitable(machine, result, 0), otherwise]);
    },
  },
};
