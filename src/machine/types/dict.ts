/** Methods of `dict`. The table is in `dict.ts` of the machine. Source: CPython's Objects/dictobject.c. */
import { collectList } from '../sequence.ts';
import { DICT, DICT_ITEMS, DICT_KEYS, DICT_KEY_ITERATOR, DICT_VALUES } from '../core-types.ts';
import {
  clearDict,
  dictCopy,
  dictGet,
  dictGetPlain,
  dictLength,
  dictMerge,
  dictPop,
  dictSet,
  dictSetDefault,
  holdsTwice,
  isDict,
  keyAt,
  nextEntry,
  previousEntry,
  removeLastEntry,
  reserveKeys,
  setByName,
  tableOf,
  valueAt,
} from '../dict.ts';
import { settleDeaths, settleHolding } from '../deaths.ts';
import { HashTable, placesFor } from '../hash-table.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { setOwn, tryAttribute } from '../operations/attribute.ts';
import { call, callAttribute, callMethod, callSpecial } from '../operations/call.ts';
import { equals } from '../operations/compare.ts';
import { forEach } from '../operations/iterate.ts';
import { getItem, setItem } from '../operations/subscript.ts';
import { guarded, repr } from '../operations/text.ts';
import { isAnySet, setLength } from '../set.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { dictIterator, DICT_REVERSE_KEY_ITERATOR } from './dict-iterators.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { newTarget } from './new-target.ts';

/** Keywords become keys in their order; each value is held once more while the one before it goes. */
function* setKeywords(machine: Machine, dict: PyObject, keywords: KeywordArguments): Routine<void> {
  for (const [name, value] of keywords) {
    setByName(machine, dict, name, value);
    if (machine.heap.awaiting.length > 0)
      yield* settleHolding(machine, holdsTwice(machine, dict) ? [value, value] : [value]);
  }
}

/** Reads a pair of the iterable that a dict is filled from; raises for what is none. */
export type PairReader = (machine: Machine, pair: PyObject, index: number) => Routine<readonly PyObject[]>;

/** What `dict.update` does with its argument: a mapping, or an iterable of pairs. */
export function* dictUpdate(
  machine: Machine,
  dict: PyObject,
  source: PyObject,
  readPair: PairReader = itemsOfPair,
): Routine<void> {
  if (isDict(source) && source.type.lookup('__iter__') === DICT.lookup('__iter__')) {
    yield* dictMerge(machine, dict, source);
    return;
  }
  const mark = machine.heap.mark();
  const isMapping = (yield* tryAttribute(machine, source, machine.name('keys'))) !== null;
  machine.heap.close(mark);
  if (!isMapping) {
    yield* forEach(machine, source, function* (pair, index) {
      const [key, value] = (yield* readPair(machine, pair, index)) as [PyObject, PyObject];
      yield* dictSet(machine, dict, key, value);
      yield* settleDeaths(machine);
    });
    return;
  }
  yield* forEach(
    machine,
    (yield* callSpecial(machine, source, 'keys')) ?? (yield* callAttribute(machine, source, 'keys')),
    function* (key) {
      yield* dictSet(machine, dict, key, yield* getItem(machine, source, key));
    },
  );
}

function* itemsOfPair(machine: Machine, pair: PyObject, index: number): Routine<readonly PyObject[]> {
  if (pair.type.lookup('__iter__') === null && pair.type.lookup('__getitem__') === null) {
    const raised = machine.error('TypeError', 'object is not iterable');
    const note = machine.str(`Cannot convert dictionary update sequence element #${index} to a sequence`);
    setOwn(machine, raised.exception, machine.name('__notes__'), machine.list([note]));
    throw raised;
  }
  const items = yield* collectList(machine, pair);
  if (items.length !== 2)
    machine.fail(
      'ValueError',
      `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
    );
  return items;
}

/** The arguments of `dict()` and `update`: at most one positional, then keywords. */
function* updateFromArguments(
  machine: Machine,
  name: string,
  dict: PyObject,
  args: readonly PyObject[],
  keywords: KeywordArguments,
): Routine<PyObject> {
  if (args.length > 1) machine.fail('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) yield* dictUpdate(machine, dict, args[0] as PyObject);
  yield* setKeywords(machine, dict, keywords);
  return None;
}

function failKey(machine: Machine, key: PyObject): never {
  throw machine.error('KeyError', key);
}

/** `dict[key]` with all that a subclass may define. */
function* subscript(machine: Machine, self: PyObject, key: PyObject): Routine<PyObject> {
  const value = yield* dictGet(machine, self, key);
  if (value !== null) return value;
  const missing = self.type === DICT ? null : self.type.lookup('__missing__');
  // It is looked up bound, and so holds the dict.
  if (missing !== null) machine.heap.keep(self);
  return missing === null ? failKey(machine, key) : yield* callMethod(machine, missing, self, [key]);
}

/** Whether two dicts have the same keys with equal values. */
function* dictEquals(machine: Machine, a: PyObject, b: PyObject): Routine<boolean> {
  if (dictLength(a) !== dictLength(b)) return false;
  const { heap } = machine;
  for (let entry = nextEntry(a, 0); entry >= 0; entry = nextEntry(a, entry + 1)) {
    const mark = heap.mark();
    const value = heap.keep(valueAt(a, entry));
    const other = yield* dictGet(machine, b, heap.keep(keyAt(a, entry)));
    const same = other !== null && (yield* equals(machine, value, heap.keep(other)));
    heap.close(mark);
    if (!same) return false;
  }
  return true;
}

/** A method that makes a view of a kind. */
export const view = (type: PyType, doc: string): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => machine.heap.make(type, [self]),
});

/** `left | right` of two dicts: what is in both comes from the right. */
function* union(machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
  if (!isDict(left) || !isDict(right)) return NotImplemented;
  const result = dictCopy(machine, left);
  yield* dictUpdate(machine, result, right);
  return result;
}

export const DICT_METHODS: NativeTable = {
  ...CLASS_GETITEM,
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty dict, which the initialiser fills.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.makeUnspared(newTarget(cls, DICT), new HashTable()),
  },
  '__init__(self, *args, **kwargs)': {
    doc: 'Fills the dict from a mapping or from pairs, then from keywords.',
    routine: (machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) =>
      updateFromArguments(machine, 'dict', self, args, keywords),
  },
  '__repr__(self, /)': {
    doc: 'Shows keys and values in braces.',
    *routine(machine, self: PyObject) {
      return machine.str(
        yield* guarded(machine, self, '{...}', function* () {
          const parts: string[] = [];
          for (let entry = nextEntry(self, 0); entry >= 0; entry = nextEntry(self, entry + 1)) {
            const mark = machine.heap.mark();
            const value = machine.heap.keep(valueAt(self, entry));
            const key = yield* repr(machine, machine.heap.keep(keyAt(self, entry)));
            parts.push(`${key}: ${yield* repr(machine, value)}`);
            machine.heap.close(mark);
          }
          return `{${parts.join(', ')}}`;
        }),
      );
    },
  },
  __hash__: { doc: 'Dicts can change and so have no hash.', value: None },
  '__eq__(self, value, /)': {
    doc: 'Tells whether both have the same keys with equal values.',
    *routine(machine, self: PyObject, value: PyObject) {
      return isDict(value) ? bool(yield* dictEquals(machine, self, value)) : NotImplemented;
    },
  },
  '__ne__(self, value, /)': {
    doc: 'Tells whether keys or values differ.',
    *routine(machine, self: PyObject, value: PyObject) {
      return isDict(value) ? bool(!(yield* dictEquals(machine, self, value))) : NotImplemented;
    },
  },
  '__len__(self, /)': { doc: 'The number of keys.', run: (machine, self: PyObject) => machine.int(dictLength(self)) },
  '__contains__(self, key, /)': {
    doc: 'Tells whether key is in the dict.',
    *routine(machine, self: PyObject, key: PyObject) {
      return bool((yield* dictGet(machine, self, key)) !== null);
    },
  },
  '__getitem__(self, key, /)': { doc: 'The value of key. Raises KeyError if there is none.', routine: subscript },
  '__setitem__(self, key, value, /)': {
    doc: 'Stores value under key.',
    *routine(machine, self: PyObject, key: PyObject, value: PyObject) {
      yield* dictSet(machine, self, key, value);
      return None;
    },
  },
  '__delitem__(self, key, /)': {
    doc: 'Removes key. Raises KeyError if it is not there.',
    *routine(machine, self: PyObject, key: PyObject) {
      const mark = machine.heap.mark();
      if ((yield* dictPop(machine, self, key)) === null) failKey(machine, key);
      // The value goes while the dict is still being worked on.
      machine.heap.close(mark);
      return None;
    },
  },
  '__iter__(self, /)': {
    doc: 'An iterator over the keys.',
    run: (machine, self: PyObject) => dictIterator(machine, DICT_KEY_ITERATOR, self),
  },
  '__reversed__(self, /)': {
    doc: 'An iterator over the keys, last first.',
    run: (machine, self: PyObject) => dictIterator(machine, DICT_REVERSE_KEY_ITERATOR, self),
  },
  '__or__(self, value, /)': { doc: 'A new dict with the items of both.', routine: union },
  '__ror__(self, value, /)': {
    doc: 'A new dict with the items of both.',
    routine: (machine, self: PyObject, value: PyObject) => union(machine, value, self),
  },
  '__ior__(self, value, /)': {
    doc: 'Takes over the items of a mapping or of pairs.',
    *routine(machine, self: PyObject, value: PyObject) {
      yield* dictUpdate(machine, self, value);
      yield* settleDeaths(machine);
      return self;
    },
  },
  'get(self, key, default=None, /)': {
    doc: 'The value of key, or default.',
    quick(machine, self: PyObject, key: PyObject, otherwise: PyObject = None) {
      const value = dictGetPlain(machine, self, key);
      return value === undefined ? null : (value ?? otherwise);
    },
    *routine(machine, self: PyObject, key: PyObject, otherwise: PyObject = None) {
      return (yield* dictGet(machine, self, key)) ?? otherwise;
    },
  },
  'setdefault(self, key, default=None, /)': {
    doc: 'The value of key, which is default from now on if there was none.',
    routine: (machine, self: PyObject, key: PyObject, otherwise: PyObject = None) =>
      dictSetDefault(machine, self, key, otherwise),
  },
  'pop(self, key, default=…, /)': {
    doc: 'Removes key and gives its value; without key gives default or raises KeyError.',
    *routine(machine, self: PyObject, key: PyObject, otherwise?: PyObject) {
      // An empty dict does not ask for the key's hash.
      const value = dictLength(self) === 0 ? null : yield* dictPop(machine, self, key);
      return value ?? otherwise ?? failKey(machine, key);
    },
  },
  'popitem(self, /)': {
    doc: 'Removes the newest item and gives it as a pair. Raises KeyError if the dict is empty.',
    run(machine, self: PyObject) {
      const entry = previousEntry(self, (self.items as PyObject[]).length / 2);
      if (entry < 0) machine.fail('KeyError', 'popitem(): dictionary is empty');
      const pair = machine.freshTuple([keyAt(self, entry), valueAt(self, entry)]);
      removeLastEntry(machine.heap, self, entry);
      return pair;
    },
  },
  'keys(self, /)': view(DICT_KEYS, 'The keys, as they are at any time.'),
  'values(self, /)': view(DICT_VALUES, 'The values, as they are at any time.'),
  'items(self, /)': view(DICT_ITEMS, 'Pairs of key and value, as they are at any time.'),
  'update(self, /, *args, **kwargs)': {
    doc: 'Takes over the items of a mapping or of pairs, then keywords.',
    routine: (machine, self: PyObject, args: readonly PyObject[], keywords: KeywordArguments) =>
      updateFromArguments(machine, 'update', self, args, keywords),
  },
  'clear(self, /)': {
    doc: 'Removes everything.',
    run(machine, self: PyObject) {
      clearDict(machine.heap, self);
      return None;
    },
  },
  'copy(self, /)': {
    doc: 'A new dict with the same items.',
    run: (machine, self: PyObject) => dictCopy(machine, self),
  },
  'fromkeys(type, iterable, value=None, /)': {
    doc: 'A new dict with the items of iterable as keys of one value.',
    binds: 'class',
    *routine(machine, type: PyObject, iterable: PyObject, value: PyObject = None) {
      const dict = yield* call(machine, type, []);
      if (dict.type === DICT && dictLength(dict) === 0) {
        if (iterable.type === DICT)
          reserveKeys(
            machine.heap,
            dict,
            placesFor(dictLength(iterable), machine.heap.sizes),
            tableOf(iterable).onlyText,
          );
        else if (isAnySet(iterable))
          reserveKeys(machine.heap, dict, placesFor(setLength(iterable), machine.heap.sizes), false);
      }
      yield* forEach(machine, iterable, function* (key) {
        if (dict.type === DICT) yield* dictSet(machine, dict, key, value);
        else yield* setItem(machine, dict, key, value);
      });
      return dict;
    },
  },
};
