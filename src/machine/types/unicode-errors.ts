/**
 * What the errors of encoding, decoding and translating text take and what `str` shows of them.
 * Source: CPython's Objects/exceptions.c (UnicodeEncodeError_str and its like).
 */
import { EXCEPTIONS, ExceptionItem, INT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { argumentKind } from '../operations/bind-native.ts';
import { size } from '../operations/number.ts';
import { None } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { escapeCodePoint } from '../values/text-repr.ts';
import { codePointAt, codePointLength } from '../values/unicode.ts';
import { bufferOf } from './buffer.ts';
import { initialiseOwn } from './exception-object.ts';
import { integerOf } from './slice-object.ts';

/** The five facts of an error; null if it was made without them. */
function factsOf(
  self: PyObject,
): { encoding: PyObject | null; object: PyObject; start: number; end: number; reason: string } | null {
  const [encoding, object, start, end, reason] = (self.items as (PyObject | null)[]).slice(ExceptionItem.FIRST_OWN);
  if (!object || !start || !end || !reason) return null;
  return {
    encoding: encoding ?? null,
    object,
    start: Number(integerOf(start)),
    end: Number(integerOf(end)),
    reason: String(reason.payload),
  };
}

/** `character '\xe9' in position 3` or `bytes in position 3-5`. */
function place(object: PyObject, start: number, end: number): string {
  const { payload } = object;
  const isBytes = payload instanceof Uint8Array;
  const length = isBytes ? payload.length : codePointLength(payload as string);
  if (end !== start + 1 || start < 0 || start >= length)
    return `${isBytes ? 'bytes' : 'characters'} in position ${start}-${end - 1}`;
  const shown = isBytes
    ? `byte 0x${(payload[start] as number).toString(16).padStart(2, '0')}`
    : `character '${escapeCodePoint(codePointAt(payload as string, start).codePointAt(0) as number)}'`;
  return `${shown} in position ${start}`;
}

/** What the constructors take, in order; a text to be translated has no encoding. */
const PARTS: readonly (readonly [kind: PyType, name: string])[] = [
  [STR, 'str'],
  [STR, 'str'],
  [INT, 'int'],
  [INT, 'int'],
  [STR, 'str'],
];

const methods = (verb: string): NativeTable => ({
  '__init__(self, /, *args)': {
    doc: 'Takes encoding, object, start, end and reason.',
    *routine(machine: Machine, self: PyObject, args: readonly PyObject[]) {
      const parts = verb === 'translate' ? PARTS.slice(1) : PARTS;
      const count = parts.length;
      if (args.length !== count)
        machine.fail('TypeError', `function takes exactly ${count} arguments (${args.length} given)`);
      for (const [i, [kind, name]] of parts.entries()) {
        const given = args[i] as PyObject;
        if (kind === INT) yield* size(machine, given);
        else if (verb === 'decode' && i === 1) {
          if (bufferOf(given) === null)
            machine.fail('TypeError', `a bytes-like object is required, not '${given.type.displayName}'`);
        } else if (given.type.layout !== kind)
          machine.fail('TypeError', `argument ${i + 1} must be ${name}, not ${argumentKind(given)}`);
      }
      machine.heap.setItem(self, ExceptionItem.ARGS, machine.tuple(args));
      initialiseOwn(machine, self, args);
      return None;
    },
  },
  '__str__(self, /)': {
    doc: 'What could not be done, where and why.',
    run(machine: Machine, self: PyObject) {
      const facts = factsOf(self);
      if (facts === null) return machine.str('');
      const { encoding, object, start, end, reason } = facts;
      const codec = encoding === null ? '' : `'${encoding.payload as string}' codec `;
      return machine.str(`${codec}can't ${verb} ${place(object, start, end)}: ${reason}`);
    },
  },
});

export const UNICODE_ERROR_TABLES: readonly (readonly [PyType, NativeTable])[] = (
  [
    ['UnicodeEncodeError', 'encode'],
    ['UnicodeDecodeError', 'decode'],
    ['UnicodeTranslateError', 'translate'],
  ] as const
).map(([name, verb]) => [EXCEPTIONS.get(name) as PyType, methods(verb)]);
