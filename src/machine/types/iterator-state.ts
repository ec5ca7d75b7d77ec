/**
 * How built-in iterators tell where they stand and go back there: `__reduce__` and
 * `__setstate__`. Knows what each kind keeps; walks nothing itself.
 */
import { ENUMERATE, FILTER, MAP, RANGE_ITERATOR, REVERSED, ZIP } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { clampedSize, isInt } from '../operations/number.ts';
import { None, True } from '../singletons.ts';
import { add, multiply, type Integer } from '../values/integer.ts';
import { codePointLength, codePointOffset } from '../values/unicode.ts';
import { itemsLeft, rangeOf, type LongRangeProgress, type RangeProgress } from './range-object.ts';

const walked = (iterator: PyObject): PyObject | null => (iterator.items as (PyObject | null)[])[0] ?? null;

/** `(callable, arguments, state)`, the last one where there is one. */
function parts(machine: Machine, callable: PyObject, args: readonly PyObject[], state?: PyObject): PyObject {
  return machine.tuple([callable, machine.tuple([...args]), ...(state === undefined ? [] : [state])]);
}

const iter = (machine: Machine): PyObject => getByName(machine.builtins, 'iter') ?? None;

const reducing = (reduce: (machine: Machine, self: PyObject) => PyObject): NativeRow => ({
  doc: 'How to make an iterator that stands where this one does.',
  run: reduce,
});

/** `__setstate__`: moves to a position, or as near as the iterator can come. */
const placing = (place: (self: PyObject, position: number, machine: Machine) => void): NativeRow => ({
  doc: 'Goes to a position.',
  *routine(machine: Machine, self: PyObject, state: PyObject) {
    if (!isInt(state)) machine.fail('TypeError', 'an integer is required');
    place(self, yield* clampedSize(machine, state), machine);
    return None;
  },
});

/**
 * Rows of an iterator whose `n` is the index of the next item; `empty` is what an exhausted one walks.
 * One over what may change takes a position before the start as the end.
 */
function indexed(
  empty: (machine: Machine) => PyObject,
  length: (container: PyObject) => number,
  isMutable = false,
): NativeTable {
  return {
    '__reduce__(self, /)': reducing((machine, self) => {
      const container = walked(self);
      return container === null
        ? parts(machine, iter(machine), [empty(machine)])
        : parts(machine, iter(machine), [container], machine.int(self.n));
    }),
    '__setstate__(self, state, /)': placing((self, position, machine) => {
      const container = walked(self);
      if (container === null) return;
      if (position < 0 && isMutable) machine.heap.setItem(self, 0, null);
      else self.n = Math.max(0, Math.min(position, length(container)));
    }),
  };
}

export const LIST_ITERATOR_STATE = indexed(
  (machine) => machine.list([]),
  (list) => (list.items as PyObject[]).length,
  true,
);
export const TUPLE_ITERATOR_STATE = indexed(
  (machine) => machine.tuple([]),
  (tuple) => (tuple.items as PyObject[]).length,
);
export const BYTE_ITERATOR_STATE = indexed(
  (machine) => machine.tuple([]),
  (bytes) => (bytes.payload as Uint8Array).length,
);
export const BYTEARRAY_ITERATOR_STATE = indexed(
  (machine) => machine.tuple([]),
  (bytes) => (bytes.payload as Uint8Array).length,
  true,
);
/** How long the sequence is only its own methods know: it will say so when asked for an item. */
export const SEQUENCE_ITERATOR_STATE = indexed(
  (machine) => machine.tuple([]),
  () => Infinity,
);

/** Iterators over a str count UTF-16 units, positions are characters. */
export const STR_ITERATOR_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) => {
    const source = walked(self);
    return source === null
      ? parts(machine, iter(machine), [machine.str('')])
      : parts(
          machine,
          iter(machine),
          [source],
          machine.int(codePointLength((source.payload as string).slice(0, self.n))),
        );
  }),
  '__setstate__(self, state, /)': placing((self, position) => {
    const source = walked(self);
    if (source === null) return;
    const text = source.payload as string;
    self.n = codePointOffset(text, Math.max(0, Math.min(position, text.length)));
  }),
};

/** Rows of an iterator from the end, whose `n` is the index of the next item and -1 when there is none. */
function fromTheEnd(empty: (machine: Machine) => PyObject, length: (self: PyObject) => number): NativeTable {
  return {
    '__reduce__(self, /)': reducing((machine, self) => {
      const container = walked(self);
      return container === null || self.n < 0
        ? parts(machine, REVERSED.object, [empty(machine)])
        : parts(machine, REVERSED.object, [container], machine.int(self.n));
    }),
    '__setstate__(self, state, /)': placing((self, position) => {
      if (walked(self) !== null) self.n = Math.max(-1, Math.min(position, length(self) - 1));
    }),
  };
}

export const LIST_REVERSE_ITERATOR_STATE = fromTheEnd(
  (machine) => machine.list([]),
  (self) => ((walked(self) as PyObject).items as PyObject[]).length,
);
export const REVERSED_STATE = fromTheEnd(
  (machine) => machine.tuple([]),
  (self) => self.extra as number,
);

/** Dicts and sets have no positions: what is left becomes a list. The iterator itself stays where it is. */
export const TABLE_ITERATOR_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) => {
    const items: PyObject[] = [];
    const container = walked(self);
    if (container !== null) {
      const own = self.items as PyObject[];
      const copy = machine.heap.make(
        self.type,
        own.length > 1 ? [container, machine.tuple([None, None])] : [container],
      );
      copy.n = self.n;
      copy.extra = self.extra;
      copy.payload = self.payload;
      for (;;) {
        const item = self.type.next!(machine, copy);
        if (item === null) break;
        items.push(item);
      }
    }
    return parts(machine, iter(machine), [machine.list(items)]);
  }),
};

export const CALLABLE_ITERATOR_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) =>
    walked(self) === null
      ? parts(machine, iter(machine), [machine.tuple([])])
      : parts(machine, iter(machine), self.items as PyObject[]),
  ),
};

/** Where an iterator over a range stands: the next number, the one behind the last, the distance. */
function progressOf(self: PyObject): { at: Integer; end: Integer; step: Integer } {
  if (self.type !== RANGE_ITERATOR) return self.payload as LongRangeProgress;
  const { end, step } = self.payload as RangeProgress;
  return { at: self.n, end, step };
}

/** A position counts from where the iterator stands. */
export const RANGE_ITERATOR_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) => {
    const { at, end, step } = progressOf(self);
    return parts(machine, iter(machine), [rangeOf(machine, { start: at, stop: end, step })], None);
  }),
  '__setstate__(self, state, /)': placing((self, position) => {
    const { at, step } = progressOf(self);
    const left = itemsLeft(self);
    const moved = add(at, multiply(position < 0 ? 0 : position > left ? left : position, step));
    if (self.type === RANGE_ITERATOR) self.n = moved as number;
    else (self.payload as LongRangeProgress).at = moved;
  }),
};

const itemOf = (self: PyObject, index: number): PyObject => (self.items as PyObject[])[index] as PyObject;

/** Iterators over other iterators are made anew over the same ones. */
export const ENUMERATE_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) =>
    parts(machine, ENUMERATE.object, [itemOf(self, 0), machine.int(self.payload as Integer)]),
  ),
};
const strictly: NativeRow = {
  doc: 'Says whether all iterators must be of one length.',
  run(_machine, self: PyObject, state: PyObject) {
    self.payload = state === True;
    return None;
  },
};
export const MAP_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) =>
    parts(
      machine,
      MAP.object,
      [itemOf(self, 0), ...(itemOf(self, 1).items as PyObject[])],
      ...(self.payload === true ? [True] : []),
    ),
  ),
  '__setstate__(self, state, /)': strictly,
};
export const ZIP_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) =>
    parts(machine, ZIP.object, itemOf(self, 0).items as PyObject[], ...(self.payload === true ? [True] : [])),
  ),
  '__setstate__(self, state, /)': strictly,
};
export const FILTER_STATE: NativeTable = {
  '__reduce__(self, /)': reducing((machine, self) => parts(machine, FILTER.object, self.items as PyObject[])),
};
