/**
 * What `str` shows of the errors of encoding, decoding and translating text.
 * Source: CPython's Objects/exceptions.c (UnicodeEncodeError_str and its like).
 */
import { EXCEPTIONS, ExceptionItem } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import type { PyType } from '../type.ts';
import { escapeCodePoint } from '../values/text-repr.ts';
import { codePointAt, codePointLength } from '../values/unicode.ts';
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

const shows = (verb: string): NativeTable => ({
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
).map(([name, verb]) => [EXCEPTIONS.get(name) as PyType, shows(verb)]);
