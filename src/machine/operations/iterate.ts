/**
 * Iteration: `iter`, `next`, and walking an iterable from within a built-in.
 * Source: CPython's Objects/abstract.c (PyObject_GetIter, PyIter_Next), iterobject.c.
 */
import {
  DICT,
  DICT_KEY_ITERATOR,
  FROZENSET,
  GENERATOR,
  LIST,
  LIST_ITERATOR,
  RANGE,
  SEQUENCE_ITERATOR,
  SET,
  SET_ITERATOR,
  STOP_ITERATION,
  STR,
  ASCII_ITERATOR,
  STR_ITERATOR,
  TUPLE,
  TUPLE_ITERATOR,
} from '../core-types.ts';
import { nextEntry, tableOf } from '../dict.ts';
import { generatorStatus } from '../generators.ts';
import type { Machine } from '../machine.ts';
import { ResumeRequest, type Resumption, type Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { Raised } from '../raise.ts';
import { None } from '../singletons.ts';
import { rangeIterator } from '../types/range-object.ts';
import { callMethod } from './call.ts';
import { isAscii } from '../values/letter-case.ts';

/** An iterator over an exact built-in container, owned by the current scope; null if Python code must tell. */
export function iteratorPlain(machine: Machine, object: PyObject): PyObject | null {
  const { heap } = machine;
  switch (object.type) {
    case LIST:
      return heap.make(LIST_ITERATOR, [object]);
    case TUPLE:
      return heap.make(TUPLE_ITERATOR, [object]);
    case RANGE:
      return rangeIterator(machine, object);
    case STR:
      return heap.make(isAscii(object.payload as string) ? ASCII_ITERATOR : STR_ITERATOR, [object]);
    case DICT: {
      const iterator = heap.make(DICT_KEY_ITERATOR, [object]);
      iterator.extra = tableOf(object).used;
      return iterator;
    }
    case SET:
    case FROZENSET: {
      const iterator = heap.make(SET_ITERATOR, [object]);
      iterator.extra = (object.payload as { used: number }).used;
      return iterator;
    }
    case GENERATOR:
      return object;
    default:
      return object.type.next !== null || object.type.nextRoutine !== null ? object : null;
  }
}

/** `iter(object)`, owned by the current scope. Raises TypeError for what cannot be iterated. */
export function* iterator(machine: Machine, object: PyObject): Routine<PyObject> {
  const plain = iteratorPlain(machine, object);
  // One that is its own iterator is owned once more as such.
  if (plain !== null) return plain === object ? machine.heap.keep(plain) : plain;
  const method = object.type.lookup('__iter__');
  if (method === null) {
    if (object.type.lookup('__getitem__') !== null && object.type.layout !== DICT)
      return machine.heap.make(SEQUENCE_ITERATOR, [object]);
    machine.fail('TypeError', `'${object.type.displayName}' object is not iterable`);
  }
  if (method === None) machine.fail('TypeError', `'${object.type.displayName}' object is not iterable`);
  const result = yield* callMethod(machine, method, object, []);
  if (result.type.lookup('__next__') === null)
    machine.fail('TypeError', `iter() returned non-iterator of type '${result.type.displayName}'`);
  return result;
}

/** As `next` where no Python code is needed; undefined if it may be. */
export function nextPlain(machine: Machine, iteratorObject: PyObject): PyObject | null | undefined {
  machine.work(1);
  const { type } = iteratorObject;
  if (type.next !== null) return type.next(machine, iteratorObject);
  return type.quickNext === null ? undefined : type.quickNext(machine, iteratorObject);
}

/** The next item, owned by the current scope; null when there is none. */
export function* next(machine: Machine, iteratorObject: PyObject): Routine<PyObject | null> {
  try {
    return yield* nextOrRaised(machine, iteratorObject);
  } catch (thrown) {
    if (thrown instanceof Raised && thrown.exception.type.isSubtypeOf(STOP_ITERATION)) return null;
    throw thrown;
  }
}

/**
 * As `next`, but a StopIteration that Python code raises on the way passes, with what it carries: for iterators over
 * iterators, whose own end it is.
 */
export function* nextOrRaised(machine: Machine, iteratorObject: PyObject): Routine<PyObject | null> {
  machine.work(1);
  const { type } = iteratorObject;
  if (type.next !== null) return type.next(machine, iteratorObject);
  if (type.nextRoutine !== null) {
    const quick = type.quickNext === null ? undefined : type.quickNext(machine, iteratorObject);
    return quick === undefined ? yield* type.nextRoutine(machine, iteratorObject) : quick;
  }
  if (type === GENERATOR) {
    const status = generatorStatus(iteratorObject);
    if (status === 'closed') return null;
    if (status === 'running') machine.fail('ValueError', 'generator already executing');
    const { value, finished } = (yield new ResumeRequest(iteratorObject, None, null)) as Resumption;
    if (!finished) return value;
    machine.stopValue = value;
    return null;
  }
  const method = type.lookup('__next__');
  if (method === null) machine.fail('TypeError', `'${type.displayName}' object is not an iterator`);
  return yield* callMethod(machine, method, iteratorObject, []);
}

/**
 * Calls `visit` with each item of `iterable`. Item and whatever the visit made are
 * given back before the next item is asked for, as a loop in C would. A visit that answers false ends the walk.
 */
export function* forEach(
  machine: Machine,
  iterable: PyObject,
  visit: (item: PyObject, index: number) => boolean | void | Routine<boolean | void>,
): Routine<void> {
  const source = yield* iterator(machine, iterable);
  yield* forEachOf(machine, source, visit);
}

/** As `forEach`, over an iterator. */
export function* forEachOf(
  machine: Machine,
  source: PyObject,
  visit: (item: PyObject, index: number) => boolean | void | Routine<boolean | void>,
): Routine<void> {
  const { heap } = machine;
  for (let index = 0; ; index++) {
    const mark = heap.mark();
    const item = yield* next(machine, source);
    if (item === null) return;
    // An iterator gives it to whoever asks, who owns it from then on.
    if (heap.mark() === mark) heap.keep(item);
    const visited = visit(item, index);
    const goesOn = typeof visited === 'object' ? yield* visited : visited;
    heap.close(mark);
    if (goesOn === false) return;
  }
}

/** All items of `iterable`, each owned by the current scope. */
export function* collect(machine: Machine, iterable: PyObject): Routine<PyObject[]> {
  if (iterable.type === LIST || iterable.type === TUPLE)
    return (iterable.items as PyObject[]).map((item) => machine.heap.keep(item));
  if (iterable.type === DICT) {
    const keys: PyObject[] = [];
    for (let entry = nextEntry(iterable, 0); entry >= 0; entry = nextEntry(iterable, entry + 1))
      keys.push(machine.heap.keep((iterable.items as PyObject[])[2 * entry] as PyObject));
    return keys;
  }
  return yield* remaining(machine, yield* iterator(machine, iterable));
}

/** What an iterator has left, each item owned by the current scope. */
export function* remaining(machine: Machine, source: PyObject): Routine<PyObject[]> {
  const items: PyObject[] = [];
  for (;;) {
    const item = yield* next(machine, source);
    if (item === null) return items;
    items.push(item);
  }
}

/**
 * A reference that a routine holds while it walks: the running sum, the best so
 * far. Owned by the scope that is current when it is made.
 */
export class Holder {
  readonly #machine: Machine;
  readonly #place: number;

  constructor(machine: Machine, value: PyObject) {
    this.#machine = machine;
    this.#place = machine.heap.mark();
    machine.heap.keep(value);
  }

  get value(): PyObject {
    return this.#machine.heap.scope[this.#place] as PyObject;
  }

  set value(value: PyObject) {
    const { heap } = this.#machine;
    const before = heap.scope[this.#place] as PyObject;
    value.count++;
    heap.scope[this.#place] = value;
    heap.release(before);
  }
}
