/**
 * The `match` statement: what is a sequence or mapping, keys, class patterns.
 * Source: CPython's Python/ceval.c (_PyEval_MatchKeys, _PyEval_MatchClass).
 */
import { BOOL, BYTEARRAY, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, SET, STR, TUPLE } from './core-types.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { tryAttribute } from './operations/attribute.ts';
import { asType, callAttribute } from './operations/call.ts';
import { isInstance } from './operations/instance.ts';
import { repr } from './operations/text.ts';
import { None } from './singletons.ts';
import { kindOf } from './collection-kind.ts';
import type { PyType } from './type.ts';
import { dictGet } from './dict.ts';
import { newSet, setAdd, setContains } from './set.ts';

export function isSequence(object: PyObject): boolean {
  return kindOf(object.type) === 'sequence';
}

export function isMapping(object: PyObject): boolean {
  return kindOf(object.type) === 'mapping';
}

/** The values under `keys`, or None if one is missing. */
export function* matchKeys(machine: Machine, subject: PyObject, keys: PyObject): Routine<PyObject> {
  const seen = newSet(machine);
  const values: PyObject[] = [];
  for (const key of keys.items as PyObject[]) {
    if (yield* setContains(machine, seen, key))
      machine.fail('ValueError', `mapping pattern checks duplicate key (${yield* repr(machine, key)})`);
    yield* setAdd(machine, seen, key);
    let value: PyObject | null;
    if (subject.type === DICT) value = yield* dictGet(machine, subject, key);
    else {
      const marker = machine.list([]);
      value = yield* callAttribute(machine, subject, 'get', [key, marker]);
      if (value === marker) value = null;
    }
    if (value === null) return None;
    values.push(value);
  }
  return machine.tuple(values);
}

/** Built-in types whose single positional pattern is the whole subject. */
const SELF_MATCHING = new Set<PyType>([BOOL, BYTEARRAY, BYTES, DICT, FLOAT, FROZENSET, INT, LIST, SET, STR, TUPLE]);

/** The attributes a class pattern asks for, or None if the subject does not match. */
export function* matchClass(
  machine: Machine,
  subject: PyObject,
  pattern: PyObject,
  positional: number,
  names: PyObject,
): Routine<PyObject> {
  const type = asType(pattern);
  if (type === null) machine.fail('TypeError', 'called match pattern must be a class');
  if (!(yield* isInstance(machine, subject, pattern))) return None;
  const values: PyObject[] = [];
  const seen = new Set<string>();
  if (positional > 0) {
    const declared = yield* tryAttribute(machine, pattern, machine.name('__match_args__'));
    let matchSelf = false;
    let wanted: PyObject[] = [];
    if (declared === null) matchSelf = type.mro.some((one) => SELF_MATCHING.has(one));
    else {
      if (declared.type !== TUPLE)
        machine.fail(
          'TypeError',
          `${type.displayName}.__match_args__ must be a tuple (got ${declared.type.displayName})`,
        );
      wanted = declared.items as PyObject[];
    }
    const allowed = matchSelf ? 1 : wanted.length;
    if (allowed < positional)
      machine.fail(
        'TypeError',
        `${type.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
      );
    if (matchSelf) values.push(subject);
    else {
      for (const name of wanted.slice(0, positional)) {
        if (name.type !== STR)
          machine.fail('TypeError', `__match_args__ elements must be strings (got ${name.type.displayName})`);
        const value = yield* matchAttribute(machine, subject, type, name, seen);
        if (value === null) return None;
        values.push(value);
      }
    }
  }
  for (const name of names.items as PyObject[]) {
    const value = yield* matchAttribute(machine, subject, type, name, seen);
    if (value === null) return None;
    values.push(value);
  }
  return machine.tuple(values);
}

function* matchAttribute(
  machine: Machine,
  subject: PyObject,
  type: PyType,
  name: PyObject,
  seen: Set<string>,
): Routine<PyObject | null> {
  const text = name.payload as string;
  if (seen.has(text)) machine.fail('TypeError', `${type.name}() got multiple sub-patterns for attribute '${text}'`);
  seen.add(text);
  return yield* tryAttribute(machine, subject, name);
}
