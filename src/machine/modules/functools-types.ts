/**
 * What `functools` has built in: partial application, caches, keys from comparisons,
 * reduction. Source: CPython's Modules/_functoolsmodule.c.
 */
import { DICT, INT, OBJECT, STR, TUPLE, coreType } from '../core-types.ts';
import {
  addEntry,
  clearDict,
  deleteText,
  dictCopy,
  dictGet,
  dictLength,
  dictPop,
  dictSet,
  entriesOf,
  getByName,
  nextEntry,
  removeEntry,
  setByName,
  keyAt,
  valueAt,
} from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { DICT_ATTRIBUTE, boundMethod, dictOf, ownDict, presentDict, setAttribute } from '../operations/attribute.ts';
import { call, isCallable } from '../operations/call.ts';
import { compare } from '../operations/compare.ts';
import { intValue } from '../operations/equality.ts';
import { hashPlain, hashRoutine } from '../operations/hash.ts';
import { Holder, forEachOf, iterator, next } from '../operations/iterate.ts';
import { isInt } from '../operations/number.ts';
import { addressText, guarded, repr, str } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { None } from '../singletons.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { newTarget } from '../types/new-target.ts';
import type { ModuleType } from './make-module.ts';

const item = (object: PyObject, index: number): PyObject => (object.items as PyObject[])[index] as PyObject;

const functoolsType = (name: string, fixed: readonly string[], isBase = true) =>
  coreType({
    name,
    module: 'functools',
    base: OBJECT,
    shape: 'opaque',
    tracked: true,
    isBase,
    isWeaklyReferenceable: true,
    fixed,
  });

// ---- partial ----

export const PARTIAL = functoolsType('partial', ['func', 'args', 'keywords', '__dict__']);
const PartialItem = { FUNC: 0, ARGS: 1, KEYWORDS: 2 } as const;
const PLACEHOLDER_TYPE = functoolsType('_PlaceholderType', [], false);

const PLACEHOLDER = sharedObject(PLACEHOLDER_TYPE, []);

/** Arguments of a partial with the given ones in the places that were left open, the rest behind. */
function fillPlaces(stored: readonly PyObject[], given: readonly PyObject[]): PyObject[] {
  const rest = [...given];
  const filled = stored.map((argument) =>
    argument === PLACEHOLDER && rest.length > 0 ? (rest.shift() as PyObject) : argument,
  );
  return [...filled, ...rest];
}

function newPartial(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments): PyObject {
  const type = newTarget(cls, PARTIAL);
  let [func, ...rest] = args;
  if (func === undefined) machine.fail('TypeError', `type 'partial' takes at least one argument`);
  if (!isCallable(func)) machine.fail('TypeError', 'the first argument must be callable');
  if (rest[rest.length - 1] === PLACEHOLDER) machine.fail('TypeError', 'trailing Placeholders are not allowed');
  let stored = machine.dict();
  if (
    func.type === PARTIAL &&
    type === PARTIAL &&
    dictOf(machine, func) !== null &&
    dictLength(dictOf(machine, func) as PyObject) === 0
  ) {
    rest = fillPlaces(item(func, PartialItem.ARGS).items as PyObject[], rest);
    stored = dictCopy(machine, item(func, PartialItem.KEYWORDS));
    func = item(func, PartialItem.FUNC);
  }
  for (const [name, value] of keywords) setByName(machine, stored, name, value);
  return machine.heap.make(type, [func, machine.tuple(rest), stored, null]);
}

/** Takes a state over: the callable, its arguments, its keyword arguments, its attributes. */
function* setPartial(machine: Machine, self: PyObject, state: PyObject): Routine<PyObject> {
  const parts = state.type.layout === TUPLE ? (state.items as PyObject[]) : [];
  const [func, args, keywords, attributes] = parts as [PyObject, PyObject, PyObject, PyObject];
  const isState =
    parts.length === 4 &&
    isCallable(func) &&
    args.type.layout === TUPLE &&
    (keywords === None || keywords.type.layout === DICT);
  if (!isState) machine.fail('TypeError', 'invalid partial state');
  const given = args.items as PyObject[];
  if (given[given.length - 1] === PLACEHOLDER) machine.fail('TypeError', 'trailing Placeholders are not allowed');
  const { heap } = machine;
  heap.setItem(self, PartialItem.FUNC, func);
  heap.setItem(self, PartialItem.ARGS, args.type === TUPLE ? args : machine.tuple(given));
  const named = keywords === None ? machine.dict() : keywords.type === DICT ? keywords : dictCopy(machine, keywords);
  heap.setItem(self, PartialItem.KEYWORDS, named);
  if (attributes !== None) yield* setAttribute(machine, self, machine.name('__dict__'), attributes);
  else if (ownDict(self) !== null) clearDict(heap, ownDict(self) as PyObject);
  return None;
}

function* callPartial(
  machine: Machine,
  self: PyObject,
  args: readonly PyObject[],
  keywords: KeywordArguments,
): Routine<PyObject> {
  const stored = item(self, PartialItem.ARGS).items as PyObject[];
  const holes = stored.filter((argument) => argument === PLACEHOLDER).length;
  if (args.length < holes)
    machine.fail(
      'TypeError',
      `missing positional arguments in 'partial' call; expected at least ${holes}, got ${args.length}`,
    );
  const named = new Map<string, PyObject>();
  for (const [key, value] of entriesOf(item(self, PartialItem.KEYWORDS))) {
    if (key.type.layout !== STR) machine.fail('TypeError', 'keywords must be strings');
    named.set(key.payload as string, value);
  }
  for (const [name, value] of keywords) named.set(name, value);
  const positional = fillPlaces(stored, args);
  if (machine.profile.copiesArgumentsByName && dictLength(item(self, PartialItem.KEYWORDS)) > 0) {
    // A tuple and a dict of all arguments, where there are new ones; then an array of them.
    const { heap } = machine;
    if (args.length > 0) for (const argument of positional) heap.keep(argument);
    for (const argument of [...positional, ...named.values(), ...named.values()]) heap.keep(argument);
  }
  return yield* call(
    machine,
    item(self, PartialItem.FUNC),
    [...positional, ...named.values()],
    named.size === 0 ? null : [...named.keys()],
  );
}

/** `__doc__` as an attribute of the object's own, in place of its type's. */
const DOC: NativeRow = {
  doc: 'Documentation.',
  get: (machine, self) => getByName(dictOf(machine, self) as PyObject, '__doc__') ?? None,
  set(machine, self, value) {
    const attributes = dictOf(machine, self) as PyObject;
    if (value === null) deleteText(machine.heap, attributes, machine.name('__doc__'));
    else setByName(machine, attributes, '__doc__', value);
  },
};

const reference = (index: number, doc: string): NativeRow => ({ doc, get: (_machine, self) => item(self, index) });

const PARTIAL_TABLE: NativeTable = {
  ...CLASS_GETITEM,
  '__new__(cls, /, *args, **keywords)': {
    doc: 'A callable that calls another one with some arguments given beforehand.',
    binds: 'nothing',
    run: (machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) =>
      newPartial(machine, cls, args, keywords),
  },
  '__call__(self, /, *args, **kwargs)': { doc: 'Calls with all arguments.', routine: callPartial },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds the partial to an instance.',
    run: (machine, self: PyObject, instance: PyObject) =>
      instance === None ? self : boundMethod(machine, self, instance),
  },
  '__repr__(self, /)': {
    doc: 'Shows the callable and its arguments.',
    *routine(machine, self: PyObject) {
      return machine.str(
        yield* guarded(machine, self, '...', function* () {
          const parts = [yield* repr(machine, item(self, PartialItem.FUNC))];
          for (const argument of item(self, PartialItem.ARGS).items as PyObject[])
            parts.push(yield* repr(machine, argument));
          const keywords = item(self, PartialItem.KEYWORDS);
          for (let entry = nextEntry(keywords, 0); entry >= 0; entry = nextEntry(keywords, entry + 1)) {
            // Turning a strange key into text may change the dictionary.
            const value = machine.heap.keep(valueAt(keywords, entry));
            parts.push(`${yield* str(machine, keyAt(keywords, entry))}=${yield* repr(machine, value)}`);
          }
          return `${self.type === PARTIAL ? 'functools.partial' : self.type.qualname}(${parts.join(', ')})`;
        }),
      );
    },
  },
  '__reduce__(self, /)': {
    doc: 'How to make an equal partial.',
    run(machine: Machine, self: PyObject) {
      const { FUNC, ARGS, KEYWORDS } = PartialItem;
      const state = [FUNC, ARGS, KEYWORDS].map((index) => item(self, index));
      state.push(presentDict(machine, self) ?? None);
      return machine.tuple([self.type.object, machine.tuple([item(self, FUNC)]), machine.tuple(state)]);
    },
  },
  '__setstate__(self, state, /)': {
    doc: 'Takes over what __reduce__ told.',
    routine: setPartial,
  },
  func: reference(PartialItem.FUNC, 'What is called.'),
  args: reference(PartialItem.ARGS, 'Positional arguments given beforehand.'),
  keywords: reference(PartialItem.KEYWORDS, 'Keyword arguments given beforehand.'),
  __doc__: DOC,
  __dict__: DICT_ATTRIBUTE,
};

// ---- caches ----

const CACHE = functoolsType('_lru_cache_wrapper', ['func', 'cache', '__dict__']);
const CacheItem = { FUNC: 0, ENTRIES: 1 } as const;

/** Payload of a cached function. */
interface CacheState {
  /** Most entries kept; null for any number. */
  readonly most: number | null;
  readonly typed: boolean;
  hits: number;
  misses: number;
}

const stateOf = (self: PyObject): CacheState => self.payload as CacheState;

/** What stands for the arguments in the cache: a lone int or str itself, else a tuple. */
function cacheKey(machine: Machine, typed: boolean, packed: PyObject, keywords: KeywordArguments): PyObject {
  const args = packed.items as PyObject[];
  const [first] = args;
  if (!typed && keywords.length === 0)
    return args.length === 1 && (first?.type === INT || first?.type === STR) ? machine.heap.keep(first) : packed;
  const parts = [...args];
  // A keyword-only mark that no argument can equal: the cache's own type.
  if (keywords.length > 0) parts.push(CACHE.object);
  for (const [name, value] of keywords) parts.push(machine.name(name), value);
  if (typed) parts.push(...args.map((arg) => arg.type.object), ...keywords.map(([, value]) => value.type.object));
  return machine.tuple(parts);
}

function* callCached(
  machine: Machine,
  self: PyObject,
  args: readonly PyObject[],
  keywords: KeywordArguments,
): Routine<PyObject> {
  const state = stateOf(self);
  const { heap } = machine;
  const func = item(self, CacheItem.FUNC);
  const all = [...args, ...keywords.map(([, value]) => value)];
  const names = keywords.length === 0 ? null : keywords.map(([name]) => name);
  const packed = machine.tuple(args);
  if (state.most === 0) {
    state.misses++;
    return yield* call(machine, func, all, names);
  }
  const entries = item(self, CacheItem.ENTRIES);
  const key = cacheKey(machine, state.typed, packed, keywords);
  const hash = hashPlain(machine, key) ?? (yield* hashRoutine(machine, key));
  const known = yield* dictGet(machine, entries, key);
  if (known !== null) {
    state.hits++;
    heap.keep(known);
    if (state.most !== null) {
      yield* dictPop(machine, entries, key);
      addEntry(heap, entries, key, hash, known);
    }
    return known;
  }
  state.misses++;
  if (machine.profile.copiesArgumentsByName && names !== null) for (const argument of all) heap.keep(argument);
  const value = yield* call(machine, func, all, names);
  if (state.most !== null && dictLength(entries) >= state.most && (yield* dictGet(machine, entries, key)) === null)
    removeEntry(heap, entries, nextEntry(entries, 0));
  yield* dictSet(machine, entries, key, value);
  return value;
}

const CACHE_TABLE: NativeTable = {
  '__new__(cls, function, maxsize, typed, cache_info, /)': {
    doc: 'A function that remembers its results.',
    binds: 'nothing',
    *routine(machine: Machine, _cls, func: PyObject, maxsize: PyObject, typed: PyObject, info: PyObject) {
      if (!isCallable(func)) machine.fail('TypeError', 'the first argument must be callable');
      if (maxsize !== None && !isInt(maxsize)) machine.fail('TypeError', 'maxsize should be integer or None');
      const state: CacheState = {
        most: maxsize === None ? null : Math.max(0, Number(intValue(maxsize))),
        typed: yield* truth(machine, typed),
        hits: 0,
        misses: 0,
      };
      const made = machine.heap.make(CACHE, [func, machine.dict(), null], state);
      yield* setAttribute(machine, made, machine.name('_cache_info'), info);
      return made;
    },
  },
  '__call__(self, /, *args, **kwargs)': { doc: 'The remembered result, or a new one.', routine: callCached },
  '__get__(self, instance, owner=None, /)': {
    doc: 'Binds the cached function to an instance.',
    run: (machine, self: PyObject, instance: PyObject) =>
      instance === None ? self : boundMethod(machine, self, instance),
  },
  '__repr__(self, /)': {
    doc: 'Type and address.',
    run: (machine, self: PyObject) =>
      machine.str(`<functools._lru_cache_wrapper object at ${addressText(machine, self)}>`),
  },
  'cache_info(self, /)': {
    doc: 'Hits, misses, the most entries kept and how many there are.',
    *routine(machine, self: PyObject) {
      const { hits, misses, most } = stateOf(self);
      const size = machine.int(dictLength(item(self, CacheItem.ENTRIES)));
      const make = entriesOf(dictOf(machine, self) as PyObject).find(([key]) => key.payload === '_cache_info') as [
        PyObject,
        PyObject,
      ];
      return yield* call(machine, make[1], [
        machine.int(hits),
        machine.int(misses),
        most === null ? None : machine.int(most),
        size,
      ]);
    },
  },
  'cache_clear(self, /)': {
    doc: 'Forgets all results.',
    run(machine, self: PyObject) {
      const state = stateOf(self);
      state.hits = 0;
      state.misses = 0;
      clearDict(machine.heap, item(self, CacheItem.ENTRIES));
      return None;
    },
  },
  '__copy__(self, /)': { doc: 'A cache is its own copy.', run: (_machine, self: PyObject) => self },
  '__deepcopy__(self, memo, /)': { doc: 'A cache is its own copy.', run: (_machine, self: PyObject) => self },
  __doc__: DOC,
  __dict__: DICT_ATTRIBUTE,
};

// ---- keys ----

const KEY = functoolsType('KeyWrapper', ['cmp', 'obj'], false);

function keyComparisons(): NativeTable {
  const rows: Record<string, NativeRow> = {};
  ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].forEach((name, index) => {
    rows[`__${name}__(self, value, /)`] = {
      doc: 'Asks the comparison function.',
      *routine(machine: Machine, self: PyObject, other: PyObject) {
        if (other.type !== KEY) machine.fail('TypeError', 'other argument must be K instance');
        const order = yield* call(machine, item(self, 0), [item(self, 1), item(other, 1)]);
        return yield* compare(machine, index, order, machine.int(0));
      },
    };
  });
  return rows;
}

const KEY_TABLE: NativeTable = {
  ...keyComparisons(),
  __hash__: { doc: 'Keys only compare.', value: None },
  '__call__(self, /, obj)': {
    doc: 'A key for an object.',
    run: (machine, self: PyObject, object: PyObject) => machine.heap.make(KEY, [item(self, 0), object]),
  },
  obj: reference(1, 'The object.'),
};

export const FUNCTOOLS_TYPES: readonly ModuleType[] = [
  { type: PARTIAL, table: PARTIAL_TABLE },
  { type: CACHE, table: CACHE_TABLE },
  { type: KEY, table: KEY_TABLE },
  {
    type: PLACEHOLDER_TYPE,
    table: { '__repr__(self, /)': { doc: 'Its name.', run: (machine) => machine.str('Placeholder') } },
  },
];

export const FUNCTOOLS_FUNCTIONS: NativeTable = {
  'reduce(function, iterable, /, initial=…)': {
    doc: 'One value from all items, by a function of two.',
    *routine(machine: Machine, func: PyObject, iterable: PyObject, initial?: PyObject) {
      if (iterable.type.lookup('__iter__') === null && iterable.type.lookup('__getitem__') === null)
        machine.fail('TypeError', 'reduce() arg 2 must support iteration');
      const source = yield* iterator(machine, iterable);
      const first = initial ?? (yield* next(machine, source));
      if (first === null) machine.fail('TypeError', 'reduce() of empty iterable with no initial value');
      const total = new Holder(machine, first);
      yield* forEachOf(machine, source, function* (one) {
        total.value = yield* call(machine, func, [total.value, one]);
      });
      return total.value;
    },
  },
  'cmp_to_key(mycmp)': {
    doc: 'A key function from a comparison function.',
    run: (machine, compareFunction: PyObject) => machine.heap.make(KEY, [compareFunction, None]),
  },
};

/** Puts what has no public type into the namespace. */
export function addOwnObjects(machine: Machine, namespace: PyObject): void {
  setByName(machine, namespace, 'Placeholder', PLACEHOLDER);
  setByName(machine, namespace, '_lru_cache_wrapper', CACHE.object);
}
