/**
 * Arguments that a call collects from iterables and mappings: `f(*args, **keywords)`. Source:
 * CPython's Python/ceval.c (DICT_MERGE, CALL_FUNCTION_EX) and its messages.
 */
import { DICT, FUNCTION, STR, TUPLE } from './core-types.ts';
import { dictMerge, dictSet, getByName } from './dict.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { getAttribute, tryAttribute } from './operations/attribute.ts';
import { call, isCallable } from './operations/call.ts';
import { iterator, next } from './operations/iterate.ts';
import { str } from './operations/text.ts';
import { dictUpdate } from './types/dict.ts';

/** Calls with the items of `positional` and the entries of `keywords`, if there are any. */
export function* callUnpacked(
  machine: Machine,
  callable: PyObject,
  positional: PyObject,
  keywords: PyObject | null,
): Routine<PyObject> {
  let args: PyObject[];
  if (positional.type === TUPLE) args = positional.items as PyObject[];
  else {
    if (positional.type.lookup('__iter__') === null && positional.type.lookup('__getitem__') === null)
      machine.fail(
        'TypeError',
        `${yield* calleeText(machine, callable)} argument after * must be an iterable, not ${positional.type.displayName}`,
      );
    args = [];
    const source = yield* iterator(machine, positional);
    for (;;) {
      const item = yield* next(machine, source);
      if (item === null) break;
      args.push(item);
    }
  }
  const unpacked = unpackedArguments(machine, args, keywords);
  if (machine.profile.keepsUnpackedArguments && unpacked.names !== null)
    for (const value of unpacked.args) machine.heap.keep(value);
  return yield* call(machine, callable, unpacked.args, unpacked.names, true);
}

/** Positional arguments followed by the values of keyword arguments, and the names of these. */
export function unpackedArguments(
  machine: Machine,
  args: readonly PyObject[],
  keywords: PyObject | null,
): { readonly args: readonly PyObject[]; readonly names: readonly string[] | null } {
  if (keywords === null) return { args, names: null };
  const names: string[] = [];
  const values: PyObject[] = [];
  const items = keywords.items as (PyObject | null)[];
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] as PyObject | null;
    if (key === null) continue;
    if (key.type.layout !== STR) machine.fail('TypeError', 'keywords must be strings');
    names.push(key.payload as string);
    values.push(items[i + 1] as PyObject);
  }
  return { args: [...args, ...values], names: names.length === 0 ? null : names };
}

/** Adds the entries of a mapping to a dict (DICT_UPDATE). */
export function* updateDict(machine: Machine, dict: PyObject, source: PyObject): Routine<void> {
  if (source.type === DICT) yield* dictMerge(machine, dict, source);
  else {
    if (source.type.lookup('keys') === null)
      machine.fail('TypeError', `'${source.type.displayName}' object is not a mapping`);
    yield* dictUpdate(machine, dict, source);
  }
}

/** Adds the entries of `source` to the keyword arguments collected so far, for a call of `callable`. */
export function* mergeKeywords(machine: Machine, dict: PyObject, source: PyObject, callable: PyObject): Routine<void> {
  const name = function* (): Routine<string> {
    if (callable.type === FUNCTION || isCallable(callable)) {
      const qualname = yield* callName(machine, callable);
      return qualname;
    }
    return 'function';
  };
  if (source.type.lookup('keys') === null)
    machine.fail(
      'TypeError',
      `${yield* calleeText(machine, callable)} argument after ** must be a mapping, not ${source.type.displayName}`,
    );
  const copy = machine.dict();
  yield* updateDict(machine, copy, source);
  const items = copy.items as (PyObject | null)[];
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i] as PyObject;
    if (key.type.layout !== STR) machine.fail('TypeError', 'keywords must be strings');
    if (getByName(dict, key.payload as string) !== null)
      machine.fail(
        'TypeError',
        `${yield* name()}() got multiple values for keyword argument '${key.payload as string}'`,
      );
    yield* dictSet(machine, dict, key, items[i + 1] as PyObject);
  }
}

/** A callable's name as argument errors show it. */
function* callName(machine: Machine, callable: PyObject): Routine<string> {
  const module = yield* getAttribute(machine, callable, machine.name('__module__'));
  const qualname = (yield* getAttribute(machine, callable, machine.name('__qualname__'))).payload as string;
  const prefix = module.type === STR && module.payload !== 'builtins' ? `${module.payload as string}.` : '';
  return prefix + qualname;
}

/** What is called, for errors of its unpacked arguments: `print()`, or the object's text where it has no name. */
function* calleeText(machine: Machine, callable: PyObject): Routine<string> {
  const name = yield* tryAttribute(machine, callable, machine.name('__qualname__'));
  return name === null ? yield* str(machine, callable) : `${yield* callName(machine, callable)}()`;
}
