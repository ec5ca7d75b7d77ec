/**
 * Views of a dict: its keys, values and items as they are at any time. Those of keys
 * and items are sets too. Source: CPython's Objects/dictobject.c (dictview_…).
 */
import {
  DICT_ITEMS,
  DICT_ITEM_ITERATOR,
  DICT_KEYS,
  DICT_KEY_ITERATOR,
  DICT_VALUES,
  DICT_VALUE_ITERATOR,
  MAPPING_PROXY,
  SET,
  TUPLE,
} from '../core-types.ts';
import { dictGet, dictLength } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { equals } from '../operations/compare.ts';
import { collect, forEach } from '../operations/iterate.ts';
import { contains } from '../operations/subscript.ts';
import { guarded, joinReprs } from '../operations/text.ts';
import {
  isAnySet,
  newSet,
  setAdd,
  setDifferenceUpdate,
  setFrom,
  setIntersection,
  setLength,
  setSymmetricDifferenceUpdate,
  setUpdate,
} from '../set.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import {
  DICT_REVERSE_ITEM_ITERATOR,
  DICT_REVERSE_KEY_ITERATOR,
  DICT_REVERSE_VALUE_ITERATOR,
  dictIterator,
} from './dict-iterators.ts';

const dictOf = (view: PyObject): PyObject => (view.items as PyObject[])[0] as PyObject;

const isSetLikeView = (object: PyObject): boolean =>
  object.type.layout === DICT_KEYS || object.type.layout === DICT_ITEMS;
const isSetLike = (object: PyObject): boolean => isAnySet(object) || isSetLikeView(object);

/** Number of elements of a set or view. */
const sizeOf = (object: PyObject): number => (isAnySet(object) ? setLength(object) : dictLength(dictOf(object)));

function viewRows(forwards: PyType, backwards: PyType): NativeTable {
  return {
    '__len__(self, /)': {
      doc: 'The number of items in the dict.',
      run: (machine, self: PyObject) => machine.int(dictLength(dictOf(self))),
    },
    '__iter__(self, /)': {
      doc: 'An iterator in the order of insertion.',
      run: (machine, self: PyObject) => dictIterator(machine, forwards, dictOf(self)),
    },
    '__reversed__(self, /)': {
      doc: 'An iterator against the order of insertion.',
      run: (machine, self: PyObject) => dictIterator(machine, backwards, dictOf(self)),
    },
    '__repr__(self, /)': {
      doc: 'Shows what the view holds now.',
      *routine(machine, self: PyObject) {
        const { name } = self.type;
        return machine.str(
          yield* guarded(machine, self, '...', function* () {
            const items = yield* collect(machine, dictIterator(machine, forwards, dictOf(self)));
            return `${name}([${yield* joinReprs(machine, items)}])`;
          }),
        );
      },
    },
    mapping: {
      doc: 'The dict itself, read-only.',
      get: (machine, self) => machine.heap.make(MAPPING_PROXY, [dictOf(self)]),
    },
  };
}

/** Whether a view of keys or items has `item`. */
function* viewContains(machine: Machine, view: PyObject, item: PyObject): Routine<boolean> {
  if (view.type.layout === DICT_KEYS) return (yield* dictGet(machine, dictOf(view), item)) !== null;
  if (item.type.layout !== TUPLE || (item.items as PyObject[]).length !== 2) return false;
  const [key, value] = item.items as [PyObject, PyObject];
  const found = yield* dictGet(machine, dictOf(view), key);
  return found !== null && (yield* equals(machine, found, value));
}

/** Whether everything that `part` yields is in `whole`. */
function* allIn(machine: Machine, part: PyObject, whole: PyObject): Routine<boolean> {
  let all = true;
  yield* forEach(machine, part, function* (item) {
    all = yield* contains(machine, whole, item);
    return all;
  });
  return all;
}

function* intersection(machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
  let [view, other] = isSetLikeView(left) ? [left, right] : [right, left];
  if (other.type === SET && sizeOf(view) <= setLength(other)) return yield* setIntersection(machine, other, view, SET);
  if (isSetLikeView(other) && sizeOf(other) > sizeOf(view)) [view, other] = [other, view];
  const result = newSet(machine);
  yield* forEach(machine, other, function* (item) {
    if (yield* viewContains(machine, view, item)) yield* setAdd(machine, result, item);
  });
  return result;
}

type Change = (machine: Machine, set: PyObject, other: PyObject) => Routine<void>;

/** An operator that makes a set of its left operand and changes it with the right one. */
const changing = (change: Change) =>
  function* (machine: Machine, left: PyObject, right: PyObject): Routine<PyObject> {
    // Of keys the dict itself is read, which tells how many they are.
    const result = yield* setFrom(machine, left.type.layout === DICT_KEYS ? dictOf(left) : left, SET);
    yield* change(machine, result, right);
    return result;
  };

type Combine = (machine: Machine, left: PyObject, right: PyObject) => Routine<PyObject>;

function operatorPair(name: string, doc: string, combine: Combine): NativeTable {
  return {
    [`__${name}__(self, value, /)`]: { doc, routine: combine },
    [`__r${name}__(self, value, /)`]: {
      doc,
      routine: (machine, self: PyObject, value: PyObject) => combine(machine, value, self),
    },
  };
}

/** A comparison by size and membership, with sets and views. */
function comparison(doc: string, holds: (machine: Machine, a: PyObject, b: PyObject) => Routine<boolean>): NativeRow {
  return {
    doc,
    *routine(machine, self: PyObject, value: PyObject) {
      return isSetLike(value) ? bool(yield* holds(machine, self, value)) : NotImplemented;
    },
  };
}

function* sameElements(machine: Machine, a: PyObject, b: PyObject): Routine<boolean> {
  return sizeOf(a) === sizeOf(b) && (yield* allIn(machine, a, b));
}

const SET_ROWS: NativeTable = {
  __hash__: { doc: 'A view of a dict can change and so has no hash.', value: None },
  '__contains__(self, item, /)': {
    doc: 'Tells whether the view has item.',
    *routine(machine, self: PyObject, item: PyObject) {
      return bool(yield* viewContains(machine, self, item));
    },
  },
  '__eq__(self, value, /)': comparison('Tells whether both have the same elements.', sameElements),
  '__ne__(self, value, /)': comparison('Tells whether some element is only in one of them.', function* (machine, a, b) {
    return !(yield* sameElements(machine, a, b));
  }),
  '__lt__(self, value, /)': comparison('Tells whether self is a true part of value.', function* (machine, a, b) {
    return sizeOf(a) < sizeOf(b) && (yield* allIn(machine, a, b));
  }),
  '__le__(self, value, /)': comparison('Tells whether all elements of self are in value.', function* (machine, a, b) {
    return sizeOf(a) <= sizeOf(b) && (yield* allIn(machine, a, b));
  }),
  '__gt__(self, value, /)': comparison('Tells whether value is a true part of self.', function* (machine, a, b) {
    return sizeOf(a) > sizeOf(b) && (yield* allIn(machine, b, a));
  }),
  '__ge__(self, value, /)': comparison('Tells whether all elements of value are in self.', function* (machine, a, b) {
    return sizeOf(a) >= sizeOf(b) && (yield* allIn(machine, b, a));
  }),
  ...operatorPair('and', 'A set of what is in both.', intersection),
  ...operatorPair('or', 'A set of what is in either.', changing(setUpdate)),
  ...operatorPair('sub', 'A set of what is only in the left one.', changing(setDifferenceUpdate)),
  ...operatorPair(
    'xor',
    'A set of what is in one but not in both.',
    changing(function* (machine, set, other) {
      yield* setSymmetricDifferenceUpdate(machine, set, isAnySet(other) ? other : yield* setFrom(machine, other, SET));
    }),
  ),
  'isdisjoint(self, other, /)': {
    doc: 'Tells whether the view and an iterable have nothing in common.',
    *routine(machine, self: PyObject, other: PyObject) {
      if (self === other) return bool(sizeOf(self) === 0);
      const swaps = isSetLike(other) && sizeOf(other) > sizeOf(self);
      const [walked, asked] = swaps ? [self, other] : [other, self];
      let disjoint = true;
      yield* forEach(machine, walked, function* (item) {
        disjoint = !(yield* contains(machine, asked, item));
        return disjoint;
      });
      return bool(disjoint);
    },
  },
};

export const DICT_KEYS_METHODS: NativeTable = {
  ...viewRows(DICT_KEY_ITERATOR, DICT_REVERSE_KEY_ITERATOR),
  ...SET_ROWS,
};
export const DICT_ITEMS_METHODS: NativeTable = {
  ...viewRows(DICT_ITEM_ITERATOR, DICT_REVERSE_ITEM_ITERATOR),
  ...SET_ROWS,
};
export const DICT_VALUES_METHODS: NativeTable = viewRows(DICT_VALUE_ITERATOR, DICT_REVERSE_VALUE_ITERATOR);

export const DICT_VIEW_TYPES: readonly (readonly [PyType, NativeTable])[] = [
  [DICT_KEYS, DICT_KEYS_METHODS],
  [DICT_VALUES, DICT_VALUES_METHODS],
  [DICT_ITEMS, DICT_ITEMS_METHODS],
];
