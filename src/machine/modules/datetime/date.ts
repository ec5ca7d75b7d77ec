/** `datetime.date`. Source: https://docs.python.org/3.14/library/datetime.html */
import { STR } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { ordered } from '../../operations/compare.ts';
import { call, callAttribute } from '../../operations/call.ts';
import { requireIndex, integer } from '../../operations/number.ts';
import { NotImplemented } from '../../singletons.ts';
import { comparisonRows } from '../../types/comparison-rows.ts';
import { newTarget } from '../../types/new-target.ts';
import { bindByName } from '../bind-by-name.ts';
import {
  DAY_SECONDS,
  MOST_ORDINAL,
  checkDate,
  checkOrdinal,
  fromOrdinal,
  isoWeekDate,
  toOrdinal,
  weekdayOf,
} from '../../values/gregorian.ts';
import { hashBytes, hashToInteger } from '../../values/hash.ts';
import { fromIsoWeek, isoDate, parseIsoDate } from '../../values/iso-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import { clockNow } from '../clock.ts';
import { dayOfTimestamp, floorSeconds, timestamp } from '../timestamps.ts';
import { makeStructTime } from '../struct-time.ts';
import { cTime, fieldsOf } from './fields.ts';
import {
  DATE,
  ISO_CALENDAR_DATE,
  MICROSECONDS,
  dateOf,
  deltaObject,
  deltaOf,
  fieldOf,
  isDate,
  isDateTime,
  isDelta,
  newDate,
  plainDate,
  shownName,
} from './kinds.ts';
import { FORMAT, formatted, parsed, textOf } from './texts.ts';
import { ONE_DAY } from './timedelta.ts';

const PARAMETERS = { title: 'function', names: ['year', 'month', 'day'], required: 3, positional: 3 } as const;

const MIDNIGHT = { hour: 0, minute: 0, second: 0, microsecond: 0 };

export const ordinalOf = (self: PyObject): number => {
  const { year, month, day } = dateOf(self);
  return toOrdinal(year, month, day);
};

/** A date only: a datetime does not compare or subtract as its base does. */
const isPlainDate = (object: PyObject): boolean => isDate(object) && !isDateTime(object);

/** `date + delta`, which looks at whole days only. */
function* shifted(machine: Machine, date: PyObject, days: number): Routine<PyObject> {
  const ordinal = ordinalOf(date) + days;
  if (ordinal < 1 || ordinal > MOST_ORDINAL) machine.fail('OverflowError', 'date value out of range');
  return yield* newDate(machine, date.type, fromOrdinal(ordinal));
}

/** A number of the date that is read as an attribute. */
const field = (name: 'year' | 'month' | 'day', doc: string): NativeRow => ({
  doc,
  get: (machine, self) => machine.int(dateOf(self)[name]),
});

const number = (doc: string, compute: (self: PyObject) => number): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => machine.int(compute(self)),
});

const constant = (ordinal: number): PyObject => {
  const object = sharedObject(DATE);
  object.payload = fromOrdinal(ordinal);
  return object;
};

/** A date or a datetime at midnight, by calling its class with year, month and day. */
export function* onDay(machine: Machine, cls: PyObject, ordinal: number): Routine<PyObject> {
  const date = fromOrdinal(ordinal);
  if (cls === DATE.object) return plainDate(machine, date);
  return yield* call(
    machine,
    cls,
    [date.year, date.month, date.day].map((part) => machine.int(part)),
  );
}

/** `replace`: the fields that are given, and the others as they are. */
function* replaced(machine: Machine, self: PyObject, given: readonly (PyObject | undefined)[]): Routine<PyObject> {
  const { year, month, day } = dateOf(self);
  const values = [yield* fieldOf(machine, given[0], year), yield* fieldOf(machine, given[1], month)] as const;
  const [newYear, newMonth] = values;
  return yield* newDate(machine, self.type, {
    year: newYear,
    month: newMonth,
    day: yield* fieldOf(machine, given[2], day),
  });
}

export const DATE_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'A day of the calendar.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const type = newTarget(cls, DATE);
      const [year, month, day] = bindByName(machine, PARAMETERS, args, keywords, (value) =>
        requireIndex(machine, value),
      );
      const value = {
        year: yield* fieldOf(machine, year, 0),
        month: yield* fieldOf(machine, month, 0),
        day: yield* fieldOf(machine, day, 0),
      };
      machine.pure(() => checkDate(value.year, value.month, value.day));
      return plainDate(machine, value, type);
    },
  },
  year: field('year', 'The year.'),
  month: field('month', 'The month, from 1.'),
  day: field('day', 'The day of the month, from 1.'),
  'fromtimestamp(cls, timestamp, /)': {
    doc: 'The local day of a moment in seconds since 1970.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, when: PyObject) {
      return yield* onDay(machine, cls, dayOfTimestamp(machine, floorSeconds(yield* timestamp(machine, when))));
    },
  },
  'today(cls, /)': {
    doc: 'The local day of the clock.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject) {
      if (cls === DATE.object)
        return yield* onDay(machine, cls, dayOfTimestamp(machine, clockNow(machine) / 1_000_000_000n));
      return yield* callAttribute(machine, cls, 'fromtimestamp', [machine.float(Number(clockNow(machine)) / 1e9)]);
    },
  },
  'fromordinal(cls, ordinal, /)': {
    doc: 'The day of a number that counts from 1 January of year 1.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, number: PyObject) {
      const ordinal = yield* fieldOf(machine, number, 0);
      if (ordinal < 1) machine.fail('ValueError', 'ordinal must be >= 1');
      machine.pure(() => checkOrdinal(ordinal));
      return yield* onDay(machine, cls, ordinal);
    },
  },
  'fromisoformat(cls, string, /)': {
    doc: 'The day that a text of ISO 8601 names.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject) {
      if (text.type.layout !== STR) machine.fail('TypeError', 'fromisoformat: argument must be str');
      const date = parseIsoDate(text.payload as string);
      if (date === null) machine.fail('ValueError', `Invalid isoformat string: ${textRepr(text.payload as string)}`);
      machine.pure(() => checkDate(date.year, date.month, date.day));
      return yield* onDay(machine, cls, toOrdinal(date.year, date.month, date.day));
    },
  },
  'fromisocalendar(cls, year, week, day)': {
    doc: 'The day of a week of ISO 8601.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, ...given: PyObject[]) {
      const fields: number[] = [];
      for (const one of given) {
        const value = yield* integer(machine, one);
        if (Number(value) !== (Number(value) | 0)) machine.fail('ValueError', 'ISO calendar component out of range');
        fields.push(Number(value));
      }
      const [year = 0, week = 0, day = 0] = fields;
      const date = machine.pure(() => fromIsoWeek(year, week, day));
      return yield* onDay(machine, cls, toOrdinal(date.year, date.month, date.day));
    },
  },
  'strptime(cls, date_string, format, /)': {
    doc: 'The day that a text names by a format.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject, format: PyObject) {
      const { year, month, day } = yield* parsed(machine, text, format);
      machine.pure(() => checkDate(year, month, day));
      return yield* onDay(machine, cls, toOrdinal(year, month, day));
    },
  },
  '__repr__(self, /)': {
    doc: 'The day as source text.',
    run(machine, self: PyObject) {
      const { year, month, day } = dateOf(self);
      return machine.str(`${shownName(self)}(${year}, ${month}, ${day})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The day as ISO 8601 writes it.',
    *routine(machine: Machine, self: PyObject) {
      if (self.type === DATE) return machine.str(isoDate(dateOf(self)));
      return yield* callAttribute(machine, self, 'isoformat');
    },
  },
  '__format__(self, format, /)': FORMAT,
  'strftime(self, /, format)': {
    doc: 'The day as text by a format.',
    *routine(machine: Machine, self: PyObject, format: PyObject) {
      return yield* formatted(machine, textOf(machine, format, 'strftime', 1), dateOf(self), MIDNIGHT, null, self);
    },
  },
  'isoformat(self, /)': {
    doc: 'The day as ISO 8601 writes it.',
    run: (machine, self: PyObject) => machine.str(isoDate(dateOf(self))),
  },
  'ctime(self, /)': {
    doc: 'The day as C writes it.',
    run: (machine, self: PyObject) => machine.str(cTime(dateOf(self), MIDNIGHT)),
  },
  'timetuple(self, /)': {
    doc: 'The day as the module time has moments.',
    run: (machine, self: PyObject) => makeStructTime(machine, fieldsOf(dateOf(self), MIDNIGHT, -1)),
  },
  'toordinal(self, /)': number('The number of the day; 1 January of year 1 is 1.', ordinalOf),
  'weekday(self, /)': number('The day of the week from 0, Monday.', (self) => weekdayOf(ordinalOf(self))),
  'isoweekday(self, /)': number('The day of the week from 1, Monday.', (self) => weekdayOf(ordinalOf(self)) + 1),
  'isocalendar(self, /)': {
    doc: 'Year, week and day of the week of ISO 8601.',
    run(machine, self: PyObject) {
      const { year, week, weekday } = isoWeekDate(dateOf(self));
      return machine.heap.make(
        ISO_CALENDAR_DATE,
        [year, week, weekday].map((part) => machine.int(part)),
      );
    },
  },
  'replace(self, /, year=unchanged, month=unchanged, day=unchanged)': {
    doc: 'The day with other fields.',
    routine: (machine, self: PyObject, ...given: (PyObject | undefined)[]) => replaced(machine, self, given),
  },
  '__replace__(self, /, year=unchanged, month=unchanged, day=unchanged)': {
    doc: 'The day with other fields.',
    routine: (machine, self: PyObject, ...given: (PyObject | undefined)[]) => replaced(machine, self, given),
  },
  ...comparisonRows((index, self, value) =>
    isPlainDate(self) && isPlainDate(value) ? ordered(index, ordinalOf(self), ordinalOf(value)) : null,
  ),
  '__hash__(self, /)': {
    doc: 'The hash of the fields.',
    run(machine, self: PyObject) {
      const { year, month, day } = dateOf(self);
      return machine.int(hashToInteger(hashBytes(Uint8Array.of(year >> 8, year & 255, month, day), machine.hashKey)));
    },
  },
  '__add__(self, value, /)': {
    doc: 'The day so many days later.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return isDelta(value) ? yield* shifted(machine, self, deltaOf(value).days) : NotImplemented;
    },
  },
  '__radd__(self, value, /)': {
    doc: 'The day so many days later.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return isDelta(value) ? yield* shifted(machine, self, deltaOf(value).days) : NotImplemented;
    },
  },
  '__sub__(self, value, /)': {
    doc: 'The day so many days earlier, or the time between two days.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      if (isDelta(value)) return yield* shifted(machine, self, -deltaOf(value).days);
      if (!isPlainDate(self) || !isPlainDate(value)) return NotImplemented;
      return deltaObject(machine, (ordinalOf(self) - ordinalOf(value)) * DAY_SECONDS * MICROSECONDS);
    },
  },
  '__rsub__(self, value, /)': {
    doc: 'The time between two days.',
    run(machine, self: PyObject, value: PyObject) {
      if (!isPlainDate(self) || !isPlainDate(value)) return NotImplemented;
      return deltaObject(machine, (ordinalOf(value) - ordinalOf(self)) * DAY_SECONDS * MICROSECONDS);
    },
  },
  '__reduce__(self, /)': {
    doc: 'How a copy is made.',
    run(machine, self: PyObject) {
      const { year, month, day } = dateOf(self);
      return machine.tuple([self.type.object, machine.tuple([year, month, day].map((part) => machine.int(part)))]);
    },
  },
  min: { doc: 'The earliest day.', value: constant(1) },
  max: { doc: 'The latest day.', value: constant(MOST_ORDINAL) },
  resolution: { doc: 'The smallest difference of two days.', value: ONE_DAY },
};
