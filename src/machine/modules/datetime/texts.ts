/**
 * `strftime`, `strptime` and `isoformat` as `date`, `time` and `datetime` share them.
 * Knows what the formats need of an object; the formats themselves are in `values/`.
 */
import { STR } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { NativeRow, Routine } from '../../native.ts';
import type { PyObject } from '../../object.ts';
import { textArgument } from '../../operations/bind-native.ts';
import { callAttribute } from '../../operations/call.ts';
import { strObject } from '../../operations/text.ts';
import { None } from '../../singletons.ts';
import { isoWeekDate, type CivilDate } from '../../values/gregorian.ts';
import { TIMESPECS, isoOffset, type ClockTime, type Timespec } from '../../values/iso-format.ts';
import { formatTime } from '../../values/time-format.ts';
import type { ParsedTime } from '../../values/time-parse.ts';
import { codePointLength } from '../../values/unicode.ts';
import { parseText } from '../timestamps.ts';
import { fieldsOf } from './fields.ts';
import { makeZone } from './kinds.ts';
import { argumentType, offsetOf, zoneName } from './zones.ts';

/** The text of an argument of a method, by its place. */
export const textOf = (machine: Machine, value: PyObject, method: string, place: number): string => {
  if (value.type.layout !== STR)
    machine.fail('TypeError', `${method}() argument ${place} must be str, not ${argumentType(value)}`);
  return value.payload as string;
};

/** Formats fields; `moment` is what a time zone is asked about, null for a date, which has none. */
export function* formatted(
  machine: Machine,
  format: string,
  date: CivilDate,
  time: ClockTime,
  zone: PyObject | null,
  moment: PyObject,
): Routine<PyObject> {
  machine.work(format.length >> 3);
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const isoYear = isoWeekDate(date).year;
  const replacements = new Map([
    ['Y', pad(date.year, 4)],
    ['G', pad(isoYear, 4)],
    ['C', pad(Math.floor(date.year / 100), 2)],
    ['F', `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`],
    ['f', pad(time.microsecond, 6)],
    ['z', ''],
    [':z', ''],
    ['Z', ''],
  ]);
  if (zone !== null) {
    if (format.includes('z')) {
      const offset = yield* offsetOf(machine, zone, moment);
      if (offset !== null) {
        replacements.set('z', isoOffset(offset, ''));
        replacements.set(':z', isoOffset(offset));
      }
    }
    if (format.includes('%Z')) {
      const name = yield* zoneName(machine, zone, moment);
      if (name !== None) replacements.set('Z', name.payload as string);
    }
  }
  return machine.str(formatTime(format, fieldsOf(date, time, -1), replacements));
}

/** What a text says by a format. */
export function parsed(machine: Machine, text: PyObject, format: PyObject): Routine<ParsedTime> {
  return parseText(machine, textOf(machine, text, 'strptime', 1), textOf(machine, format, 'strptime', 2));
}

export const parsedZone = (machine: Machine, { offset, zone }: ParsedTime): PyObject | null =>
  offset === null ? null : makeZone(machine, offset, zone);

/** `__format__`: by `strftime`, or as `str` where the format is empty. */
export const FORMAT: NativeRow = {
  doc: 'The object as text by a format of strftime.',
  *routine(machine, self: PyObject, format: PyObject) {
    if (textArgument(machine, format, '__format__() argument 1') === '') return yield* strObject(machine, self);
    return yield* callAttribute(machine, self, 'strftime', [format]);
  },
};

/** The argument `timespec` of `isoformat`. */
export function timespec(machine: Machine, value: PyObject | undefined, place: number): Timespec {
  if (value === undefined) return 'auto';
  const text = textOf(machine, value, 'isoformat', place);
  return TIMESPECS.find((spec) => spec === text) ?? machine.fail('ValueError', 'Unknown timespec value');
}

/** The argument `sep` of `isoformat`. */
export function separator(machine: Machine, value: PyObject | undefined): string {
  if (value === undefined) return 'T';
  const what = 'isoformat() argument 1 must be a unicode character';
  if (value.type.layout !== STR) machine.fail('TypeError', `${what}, not ${argumentType(value)}`);
  const length = codePointLength(value.payload as string);
  if (length !== 1) machine.fail('TypeError', `${what}, not a string of length ${length}`);
  return value.payload as string;
}
