/** Methods of `set` and `frozenset`. The table is in `set.ts` of the machine. Source: CPython's Objects/setobject.c. */
import { FROZENSET, SET } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { guarded, joinReprs } from '../operations/text.ts';
import { forEach } from '../operations/iterate.ts';
import {
  elementsOf,
  isAnySet,
  isSubset,
  newSet,
  setAdd,
  setClear,
  setContains,
  setCopy,
  setDifference,
  setDifferenceUpdate,
  setDiscard,
  setFrom,
  setHash,
  setIntersection,
  setLength,
  setPop,
  setSymmetricDifferenceUpdate,
  setUpdate,
  swapElements,
} from '../set.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { hashToInteger } from '../values/hash.ts';
import { CLASS_GETITEM } from './generic-alias.ts';
import { setIterator } from './iterators.ts';
import { newTarget } from './new-target.ts';

/** The type of a new set that a method of `self` makes: a subclass gives a plain one. */
const plainType = (self: PyObject): PyType => self.type.layout;

type Change = (machine: Machine, set: PyObject, other: PyObject) => Routine<void>;

/** `self OP= other` by a change in place, for sets only. */
function inPlaceOperator(symbol: string, change: Change): NativeRow {
  return {
    doc: `Changes self as ${symbol} says.`,
    *routine(machine, self: PyObject, value: PyObject) {
      if (!isAnySet(value)) return NotImplemented;
      yield* change(machine, self, value);
      return self;
    },
  };
}

type Combine = (machine: Machine, left: PyObject, right: PyObject) => Routine<PyObject>;

/** `__name__` and `__rname__`, which take sets only. */
function operatorPair(name: string, doc: string, combine: Combine): NativeTable {
  return {
    [`__${name}__(self, value, /)`]: {
      doc,
      *routine(machine, self: PyObject, value: PyObject) {
        return isAnySet(value) ? yield* combine(machine, self, value) : NotImplemented;
      },
    },
    [`__r${name}__(self, value, /)`]: {
      doc,
      *routine(machine, self: PyObject, value: PyObject) {
        return isAnySet(value) ? yield* combine(machine, value, self) : NotImplemented;
      },
    },
  };
}

function* intersectionUpdate(machine: Machine, set: PyObject, other: PyObject): Routine<void> {
  swapElements(machine, set, yield* setIntersection(machine, set, other, plainType(set)));
}

/** A method that takes any number of iterables and changes a copy with each in turn. */
function changedCopy(doc: string, change: Change): NativeRow {
  return {
    doc,
    *routine(machine, self: PyObject, others: readonly PyObject[]) {
      const copy = yield* setCopy(machine, self, plainType(self));
      for (const other of others) if (other !== self || change !== setUpdate) yield* change(machine, copy, other);
      return copy;
    },
  };
}

function changeWithEach(doc: string, change: Change): NativeRow {
  return {
    doc,
    *routine(machine, self: PyObject, others: readonly PyObject[]) {
      for (const other of others) yield* change(machine, self, other);
      return None;
    },
  };
}

function* symmetricDifference(machine: Machine, self: PyObject, other: PyObject): Routine<PyObject> {
  const result = yield* setFrom(machine, other, plainType(self));
  yield* setSymmetricDifferenceUpdate(machine, result, self);
  return result;
}

/** Whether `a` and `b` have no element in common. */
function* isDisjoint(machine: Machine, a: PyObject, b: PyObject): Routine<boolean> {
  if (isAnySet(b)) {
    const [walked, asked] = setLength(b) > setLength(a) ? [a, b] : [b, a];
    return setLength(yield* setIntersection(machine, asked, walked, SET)) === 0;
  }
  let disjoint = true;
  yield* forEach(machine, b, function* (item) {
    disjoint = !(yield* setContains(machine, a, item));
    return disjoint;
  });
  return disjoint;
}

function* setEquals(machine: Machine, a: PyObject, b: PyObject): Routine<boolean> {
  return setLength(a) === setLength(b) && (yield* isSubset(machine, a, b));
}

type Relation = (machine: Machine, a: PyObject, b: PyObject) => Routine<boolean>;

function comparison(doc: string, holds: Relation): NativeRow {
  return {
    doc,
    *routine(machine, self: PyObject, value: PyObject) {
      return isAnySet(value) ? bool(yield* holds(machine, self, value)) : NotImplemented;
    },
  };
}

/** A set to compare with: `value` itself, or what it yields. */
function* asSet(machine: Machine, value: PyObject): Routine<PyObject> {
  return isAnySet(value) ? value : yield* setFrom(machine, value, SET);
}

/** What sets and frozensets have alike. */
const COMMON: NativeTable = {
  ...CLASS_GETITEM,
  '__len__(self, /)': {
    doc: 'The number of elements.',
    run: (machine, self: PyObject) => machine.int(setLength(self)),
  },
  '__iter__(self, /)': {
    doc: 'An iterator over the elements.',
    run: (machine, self: PyObject) => setIterator(machine, self),
  },
  '__contains__(self, object, /)': {
    doc: 'Tells whether object is an element.',
    *routine(machine, self: PyObject, object: PyObject) {
      return bool(yield* setContains(machine, self, object));
    },
  },
  '__repr__(self, /)': {
    doc: 'Shows the elements in braces.',
    *routine(machine, self: PyObject) {
      const { name } = self.type;
      return machine.str(
        yield* guarded(machine, self, `${name}(...)`, function* () {
          if (setLength(self) === 0) return `${name}()`;
          const elements = elementsOf(self).map((element) => machine.heap.keep(element));
          const shown = `{${yield* joinReprs(machine, elements, 1)}}`;
          return self.type === SET ? shown : `${name}(${shown})`;
        }),
      );
    },
  },
  '__eq__(self, value, /)': comparison('Tells whether both have the same elements.', setEquals),
  '__ne__(self, value, /)': comparison('Tells whether some element is only in one of them.', function* (machine, a, b) {
    return !(yield* setEquals(machine, a, b));
  }),
  '__le__(self, value, /)': comparison('Tells whether all elements of self are in value.', isSubset),
  '__ge__(self, value, /)': comparison('Tells whether all elements of value are in self.', (machine, a, b) =>
    isSubset(machine, b, a),
  ),
  '__lt__(self, value, /)': comparison('Tells whether self is a true part of value.', function* (machine, a, b) {
    return setLength(a) < setLength(b) && (yield* isSubset(machine, a, b));
  }),
  '__gt__(self, value, /)': comparison('Tells whether value is a true part of self.', function* (machine, a, b) {
    return setLength(b) < setLength(a) && (yield* isSubset(machine, b, a));
  }),
  ...operatorPair('and', 'A new set of what is in both.', (machine, a, b) =>
    setIntersection(machine, a, b, plainType(a)),
  ),
  ...operatorPair('or', 'A new set of what is in either.', function* (machine, a, b) {
    const result = yield* setCopy(machine, a, plainType(a));
    if (a !== b) yield* setUpdate(machine, result, b);
    return result;
  }),
  ...operatorPair('sub', 'A new set of what is only in the left one.', (machine, a, b) =>
    setDifference(machine, a, b, plainType(a)),
  ),
  ...operatorPair('xor', 'A new set of what is in one but not in both.', symmetricDifference),
  'union(self, *others)': changedCopy('A new set of what is in self or in some other iterable.', setUpdate),
  'intersection(self, *others)': {
    doc: 'A new set of what is in self and in every other iterable.',
    *routine(machine, self: PyObject, others: readonly PyObject[]) {
      let result = others.length === 0 ? yield* setCopy(machine, self, plainType(self)) : self;
      for (const other of others) result = yield* setIntersection(machine, result, other, plainType(self));
      return result;
    },
  },
  'difference(self, *others)': {
    doc: 'A new set of what is in self but in no other iterable.',
    *routine(machine, self: PyObject, others: readonly PyObject[]) {
      const [first, ...rest] = others;
      if (first === undefined) return yield* setCopy(machine, self, plainType(self));
      const result = yield* setDifference(machine, self, first, plainType(self));
      for (const other of rest) yield* setDifferenceUpdate(machine, result, other);
      return result;
    },
  },
  'symmetric_difference(self, other, /)': {
    doc: 'A new set of what is in self or in the other iterable, but not in both.',
    routine: symmetricDifference,
  },
  'isdisjoint(self, other, /)': {
    doc: 'Tells whether self and the other iterable have nothing in common.',
    *routine(machine, self: PyObject, other: PyObject) {
      return bool(yield* isDisjoint(machine, self, other));
    },
  },
  'issubset(self, other, /)': {
    doc: 'Tells whether all elements of self are in the other iterable.',
    *routine(machine, self: PyObject, other: PyObject) {
      return bool(yield* isSubset(machine, self, yield* asSet(machine, other)));
    },
  },
  'issuperset(self, other, /)': {
    doc: 'Tells whether all items of the other iterable are in self.',
    *routine(machine, self: PyObject, other: PyObject) {
      if (isAnySet(other)) return bool(yield* isSubset(machine, other, self));
      let all = true;
      yield* forEach(machine, other, function* (item) {
        all = yield* setContains(machine, self, item);
        return all;
      });
      return bool(all);
    },
  },
};

export const SET_METHODS: NativeTable = {
  ...COMMON,
  '__new__(cls, *args, **kwargs)': {
    doc: 'Makes an empty set, which the initialiser fills.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => newSet(machine, newTarget(cls, SET)),
  },
  '__init__(self, iterable=(), /)': {
    doc: 'Fills the set with the items of iterable, dropping what was in it.',
    *routine(machine, self: PyObject, iterable?: PyObject) {
      if (setLength(self) > 0) setClear(machine, self);
      if (iterable !== undefined) yield* setUpdate(machine, self, iterable);
      return None;
    },
  },
  __hash__: { doc: 'Sets can change and so have no hash.', value: None },
  'add(self, object, /)': {
    doc: 'Adds an element, if it is not there yet.',
    *routine(machine, self: PyObject, object: PyObject) {
      yield* setAdd(machine, self, object);
      return None;
    },
  },
  'remove(self, object, /)': {
    doc: 'Removes an element. Raises KeyError if it is not there.',
    *routine(machine, self: PyObject, object: PyObject) {
      if (!(yield* setDiscard(machine, self, object))) throw machine.error('KeyError', object);
      return None;
    },
  },
  'discard(self, object, /)': {
    doc: 'Removes an element, if it is there.',
    *routine(machine, self: PyObject, object: PyObject) {
      yield* setDiscard(machine, self, object);
      return None;
    },
  },
  'pop(self, /)': {
    doc: 'Removes some element and gives it. Raises KeyError if there is none.',
    run(machine, self: PyObject) {
      return setPop(machine, self) ?? machine.fail('KeyError', 'pop from an empty set');
    },
  },
  'clear(self, /)': {
    doc: 'Removes all elements.',
    run(machine, self: PyObject) {
      setClear(machine, self);
      return None;
    },
  },
  'copy(self, /)': {
    doc: 'A new set with the same elements.',
    routine: (machine, self: PyObject) => setCopy(machine, self, SET),
  },
  'update(self, *others)': changeWithEach('Adds what the other iterables yield.', setUpdate),
  'intersection_update(self, *others)': {
    doc: 'Keeps only what is in every other iterable too.',
    *routine(machine, self: PyObject, others: readonly PyObject[]) {
      let result = others.length === 0 ? yield* setCopy(machine, self, SET) : self;
      for (const other of others) result = yield* setIntersection(machine, result, other, SET);
      swapElements(machine, self, result);
      return None;
    },
  },
  'difference_update(self, *others)': changeWithEach('Removes what the other iterables yield.', setDifferenceUpdate),
  'symmetric_difference_update(self, other, /)': {
    doc: 'Removes what the other iterable has too and adds what only it has.',
    *routine(machine, self: PyObject, other: PyObject) {
      yield* setSymmetricDifferenceUpdate(machine, self, other);
      return None;
    },
  },
  '__ior__(self, value, /)': inPlaceOperator('|', setUpdate),
  '__iand__(self, value, /)': inPlaceOperator('&', intersectionUpdate),
  '__isub__(self, value, /)': inPlaceOperator('-', setDifferenceUpdate),
  '__ixor__(self, value, /)': inPlaceOperator('^', setSymmetricDifferenceUpdate),
};

export const FROZENSET_METHODS: NativeTable = {
  ...COMMON,
  '__new__(cls, iterable=(), /)': {
    doc: 'Makes a frozenset of the items of iterable; gives iterable itself if it is a frozenset.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, iterable?: PyObject) {
      const type = newTarget(cls, FROZENSET);
      if (iterable === undefined) return newSet(machine, type);
      if (type === FROZENSET && iterable.type === FROZENSET) return iterable;
      return yield* setFrom(machine, iterable, type);
    },
  },
  '__hash__(self, /)': {
    doc: 'The hash of the elements, whatever their order.',
    run: (machine, self: PyObject) => machine.int(hashToInteger(setHash(self))),
  },
  'copy(self, /)': {
    doc: 'The frozenset itself, since it cannot change.',
    *routine(machine, self: PyObject) {
      return self.type === FROZENSET ? self : yield* setCopy(machine, self, FROZENSET);
    },
  },
};
