/**
 * Unpacking: `a, b = …`, `a, *b = …`. Source: CPython's Python/ceval.c (_PyEval_UnpackIterableStackRef).
 */
import { DICT, LIST, TUPLE } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { iterator, next, remaining } from './operations/iterate.ts';
import { lengthPlain } from './operations/truth.ts';
import { askLength, listFromIterator } from './sequence.ts';

function* source(machine: Machine, iterable: PyObject): Routine<PyObject> {
  if (iterable.type.lookup('__iter__') === null && iterable.type.lookup('__getitem__') === null)
    machine.fail('TypeError', `cannot unpack non-iterable ${iterable.type.displayName} object`);
  return yield* iterator(machine, iterable);
}

/** Exactly `count` items of `iterable`, spread. */
export function* unpackSequence(machine: Machine, iterable: PyObject, count: number): Routine<null> {
  const items: PyObject[] = [];
  const walk = yield* source(machine, iterable);
  for (;;) {
    const item = yield* next(machine, walk);
    if (item === null) break;
    if (items.length === count) failTooMany(machine, iterable, count);
    items.push(item);
  }
  if (items.length < count)
    machine.fail('ValueError', `not enough values to unpack (expected ${count}, got ${items.length})`);
  return machine.spread(...items);
}

function failTooMany(machine: Machine, iterable: PyObject, count: number): never {
  const { type } = iterable;
  const known = type === LIST || type === TUPLE || type === DICT ? lengthPlain(iterable) : null;
  machine.fail('ValueError', `too many values to unpack (expected ${count}${known === null ? '' : `, got ${known}`})`);
}

/** `before` items, a list of the middle ones, `after` items, spread. */
export function* unpackEx(machine: Machine, iterable: PyObject, before: number, after: number): Routine<null> {
  const items: PyObject[] = [];
  const walk = yield* source(machine, iterable);
  let hint: number | null = null;
  while (items.length < before) {
    const item = yield* next(machine, walk);
    if (item === null) break;
    items.push(item);
  }
  if (items.length === before) {
    // The rest goes into a list, which asks the iterator for its own when the names before it have their values.
    const rest = yield* iterator(machine, walk);
    hint = yield* askLength(machine, walk);
    for (const item of yield* remaining(machine, rest)) items.push(item);
  }
  if (items.length < before + after)
    machine.fail(
      'ValueError',
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  const middle = listFromIterator(machine, items.slice(before, items.length - after), items.length - before, hint);
  return machine.spread(...items.slice(0, before), middle, ...items.slice(items.length - after));
}
