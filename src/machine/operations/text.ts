/**
 * Text of objects: `repr`, `str`, `ascii`, `format`. Source: CPython's
 * Objects/object.c (PyObject_Repr, PyObject_Str), Python/bltinmodule.c.
 */
import { BOOL, FLOAT, INT, NONE_TYPE, OBJECT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import { Flag, type PyObject } from '../object.ts';
import { None, True } from '../singletons.ts';
import { digitLimit } from '../types/digit-limit.ts';
import { floatRepr } from '../values/float.ts';
import { toText } from '../values/integer.ts';
import { textRepr, textAscii } from '../values/text-repr.ts';
import { callMethod } from './call.ts';

/** repr of an exact atom; null for the rest. */
export function reprPlain(machine: Machine, object: PyObject): string | null {
  switch (object.type) {
    case STR:
      return textRepr(object.payload as string);
    case INT:
      return object.payload === null
        ? String(object.n)
        : machine.pure(() => toText(object.payload as bigint, digitLimit(machine)));
    case BOOL:
      return object === True ? 'True' : 'False';
    case FLOAT:
      return floatRepr(object.payload as number);
    case NONE_TYPE:
      return 'None';
    default:
      return null;
  }
}

/** str of an exact atom; null for the rest. */
export function strPlain(machine: Machine, object: PyObject): string | null {
  return object.type === STR ? (object.payload as string) : reprPlain(machine, object);
}

/** Text of `repr(object)`. */
export function* repr(machine: Machine, object: PyObject): Routine<string> {
  const plain = reprPlain(machine, object);
  if (plain !== null) return plain;
  return (yield* reprObject(machine, object, '__repr__')).payload as string;
}

/** What `__repr__` gives; `asked` is the method that is blamed when it gives no str. */
function* reprObject(machine: Machine, object: PyObject, asked: '__repr__' | '__str__'): Routine<PyObject> {
  machine.enter(' while getting the repr of an object');
  try {
    const result = yield* callMethod(machine, object.type.lookup('__repr__') as PyObject, object, []);
    if (result.type.layout !== STR)
      machine.fail('TypeError', `${asked} returned non-string (type ${result.type.displayName})`);
    return result;
  } finally {
    machine.leave();
  }
}

/** Text of `str(object)`. */
export function* str(machine: Machine, object: PyObject): Routine<string> {
  const plain = strPlain(machine, object);
  if (plain !== null) return plain;
  return (yield* strObject(machine, object)).payload as string;
}

/** `str(object)` as an object: the very object if it is a str already. */
export function* strObject(machine: Machine, object: PyObject): Routine<PyObject> {
  if (object.type === STR) return object;
  const plain = reprPlain(machine, object);
  if (plain !== null) return machine.numberText(plain);
  const method = object.type.lookup('__str__') as PyObject;
  if (method === OBJECT.lookup('__str__')) return yield* reprObject(machine, object, '__str__');
  machine.enter(' while getting the str of an object');
  try {
    const result = yield* callMethod(machine, method, object, []);
    if (result.type.layout !== STR)
      machine.fail('TypeError', `__str__ returned non-string (type ${result.type.displayName})`);
    return result;
  } finally {
    machine.leave();
  }
}

/** Text of `ascii(object)`. */
export function* ascii(machine: Machine, object: PyObject): Routine<string> {
  if (object.type === STR) return textAscii(object.payload as string);
  return escapeNonAscii(yield* repr(machine, object));
}

/** `repr(object)` as an object: the very str that `__repr__` gave. */
export function* reprOf(machine: Machine, object: PyObject): Routine<PyObject> {
  const plain = reprPlain(machine, object);
  return plain === null ? yield* reprObject(machine, object, '__repr__') : machine.str(plain);
}

/** `ascii(object)` as an object: the very str that `__repr__` gave if that is ASCII. */
export function* asciiOf(machine: Machine, object: PyObject): Routine<PyObject> {
  if (object.type === STR) return machine.str(textAscii(object.payload as string));
  const text = yield* reprOf(machine, object);
  const escaped = escapeNonAscii(text.payload as string);
  return escaped === text.payload ? text : machine.str(escaped);
}

function escapeNonAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

/** `format(object, spec)` as an object. */
export function* format(machine: Machine, object: PyObject, spec: PyObject | null): Routine<PyObject> {
  if (spec === null || spec.payload === '') {
    if (object.type === STR) return object;
    if (object.type === INT && object.payload === null) return machine.numberText(String(object.n));
  }
  const method = object.type.lookup('__format__') as PyObject;
  // CPython looks the method up bound, so that it holds the object.
  machine.heap.keep(object);
  const result = yield* callMethod(machine, method, object, [spec ?? machine.str('')]);
  if (result.type.layout !== STR)
    machine.fail('TypeError', `__format__ must return a str, not ${result.type.displayName}`);
  return result;
}

/**
 * Runs `body` while `object` is marked as being shown; a container met again inside
 * itself is shown as `again` ("[...]").
 */
export function* guarded(
  machine: Machine,
  object: PyObject,
  again: string,
  body: () => Routine<string>,
): Routine<string> {
  if ((object.flags & Flag.ENTERED) !== 0) return again;
  const mark = machine.heap.mark();
  machine.heap.keep(object);
  object.flags |= Flag.ENTERED;
  let text: string;
  try {
    text = yield* body();
  } finally {
    object.flags &= ~Flag.ENTERED;
  }
  machine.heap.close(mark);
  return text;
}

/** `a, b, c` from the reprs of items, each of which is owned `owners` times meanwhile. */
export function* joinReprs(machine: Machine, items: readonly PyObject[], owners = 0): Routine<string> {
  const parts: string[] = [];
  const { heap } = machine;
  // The list may change while a repr runs, so its length is asked for anew.
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as PyObject;
    const mark = heap.mark();
    for (let k = 0; k < owners; k++) heap.keep(item);
    parts.push(yield* repr(machine, item));
    heap.close(mark);
  }
  return parts.join(', ');
}

/** How `object.__repr__` shows what has no better text. */
export function defaultRepr(machine: Machine, object: PyObject): string {
  const { type } = object;
  const name = type.module === 'builtins' ? type.qualname : `${type.module}.${type.qualname}`;
  return `<${name} object at ${addressText(machine, object)}>`;
}

/** An address as `0x7f…` text. */
export function addressText(machine: Machine, object: PyObject): string {
  return `0x${machine.addressOf(object).toString(16).padStart(12, '0')}`;
}

/** `value` if it is one, else nothing: for optional arguments that may be None. */
export function orNone(value: PyObject | undefined): PyObject | null {
  return value === undefined || value === None ? null : value;
}
