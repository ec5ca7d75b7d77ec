/** `datetime.datetime`. Source: https://docs.python.org/3.14/library/datetime.html */
import { STR, typeOf } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { callAttribute } from '../../operations/call.ts';
import { COMPARE, ordered } from '../../operations/compare.ts';
import { None, NotImplemented } from '../../singletons.ts';
import type { PyType } from '../../type.ts';
import { newTarget } from '../../types/new-target.ts';
import { EPOCH_ORDINAL, checkDate, checkOrdinal, fromOrdinal, toOrdinal } from '../../values/gregorian.ts';
import { hashBytes, hashToInteger } from '../../values/hash.ts';
import { trueDivide } from '../../values/integer.ts';
import { dateLength, isoDate, isoOffset, isoTime, parseIsoDate, parseIsoTime } from '../../values/iso-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import { characters } from '../../values/unicode.ts';
import { warn } from '../../warn.ts';
import { clockNow } from '../clock.ts';
import { dayOfTimestamp, floorSeconds, timestamp } from '../timestamps.ts';
import { makeStructTime } from '../struct-time.ts';
import { cTime, fieldsOf } from './fields.ts';
import { requireIndex } from '../../operations/number.ts';
import { bindByName } from '../bind-by-name.ts';
import {
  DATETIME,
  DAY_MICROSECONDS,
  MICROSECONDS,
  TIME,
  clockOf,
  dateOf,
  dateTimeOf,
  deltaFromTotal,
  deltaObject,
  deltaOf,
  deltaTotal,
  fieldOf,
  fromMicroseconds,
  isDate,
  isDateTime,
  isDelta,
  makeZone,
  microsecondsOf,
  newDateTime,
  plainDate,
  plainDateTime,
  plainTime,
  shownName,
  timeOf,
  zoneArgument,
  zoneOf,
  type DateTimeValue,
} from './kinds.ts';
import { FORMAT, formatted, parsed, parsedZone, separator, textOf, timespec } from './texts.ts';
import {
  CLOCK_ROWS,
  clockBytes,
  comparisonRoutines,
  endOfDay,
  mixedComparison,
  reprFold,
  reprNumbers,
  reprZone,
  timeFields,
} from './time.ts';
import { RESOLUTION, deltaHash } from './timedelta.ts';
import { argumentType, deltaOrNone, fromUtc, offsetOf, zoneName } from './zones.ts';

const PARAMETERS = {
  title: 'function',
  names: ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'],
  required: 3,
  positional: 8,
} as const;

const EPOCH = BigInt(EPOCH_ORDINAL) * DAY_MICROSECONDS;
const FIRST: DateTimeValue = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0 };
const LAST = fromMicroseconds(3_652_060n * DAY_MICROSECONDS - 1n);

/** All fields from arguments in the order of the constructor, or as they are in `now`. */
function* fieldsFrom(
  machine: Machine,
  given: readonly (PyObject | undefined)[],
  now: DateTimeValue,
): Routine<DateTimeValue> {
  const year = yield* fieldOf(machine, given[0], now.year);
  const month = yield* fieldOf(machine, given[1], now.month);
  const day = yield* fieldOf(machine, given[2], now.day);
  return { year, month, day, ...(yield* timeFields(machine, given.slice(3), now)) };
}

const offsetOfMoment = (machine: Machine, moment: PyObject): Routine<number | null> =>
  offsetOf(machine, zoneOf(moment), moment);

/** A moment given in microseconds since 1970: in the fields of its zone, or of local time, which is UTC. */
function* fromEpoch(
  machine: Machine,
  type: PyType,
  microseconds: bigint,
  zone: PyObject | null,
  isLocal: boolean,
): Routine<PyObject> {
  const day = dayOfTimestamp(machine, floorSeconds(microseconds));
  // To tell a fold, local time is asked about the day before as well, which must be a day too.
  if (isLocal && day === 1) machine.fail('ValueError', 'year must be in 1..9999, not 0');
  const clock = clockOf(Number(microseconds + EPOCH - BigInt(day) * DAY_MICROSECONDS));
  const moment = yield* newDateTime(machine, type, { ...fromOrdinal(day), ...clock, fold: 0 }, zone);
  return zone === null ? moment : yield* fromUtc(machine, zone, moment);
}

/** To tell a fold, local time is asked about a day beside as well, which must be a day too. */
function checkLocal(machine: Machine, { year, month, day, fold }: DateTimeValue): void {
  machine.pure(() => checkOrdinal(toOrdinal(year, month, day) + (fold === 0 ? -1 : 1)));
}

const nowInMicroseconds = (machine: Machine): bigint => clockNow(machine) / 1_000n;

function warnOfUtc(machine: Machine, name: string, instead: string): Routine<void> {
  return warn(
    machine,
    'DeprecationWarning',
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. ` +
      `Use timezone-aware objects to represent datetimes in UTC: ${instead}.`,
  );
}

/** `moment + microseconds`, in the same zone. */
function* shifted(machine: Machine, moment: PyObject, microseconds: bigint): Routine<PyObject> {
  const value = machine.pure(() => fromMicroseconds(microsecondsOf(dateTimeOf(moment)) + microseconds));
  return yield* newDateTime(machine, moment.type, value, zoneOf(moment));
}

/** Whether the offset is another one with the other fold: such a moment equals none of another zone. */
function* dependsOnFold(machine: Machine, moment: PyObject, offset: number | null): Routine<boolean> {
  const zone = zoneOf(moment);
  if (zone === null || !zone.type.isHeapType) return false;
  const value = dateTimeOf(moment);
  const flipped = plainDateTime(machine, { ...value, fold: value.fold === 0 ? 1 : 0 }, zone);
  return (yield* offsetOfMoment(machine, flipped)) !== offset;
}

function* compareMoments(machine: Machine, index: number, self: PyObject, value: PyObject): Routine<boolean | null> {
  if (!isDateTime(value)) return null;
  let [left, right] = [microsecondsOf(dateTimeOf(self)), microsecondsOf(dateTimeOf(value))];
  if (zoneOf(self) !== zoneOf(value)) {
    const ours = yield* offsetOfMoment(machine, self);
    const theirs = yield* offsetOfMoment(machine, value);
    const isEquality = index === COMPARE.EQ || index === COMPARE.NE;
    if (isEquality && ((yield* dependsOnFold(machine, self, ours)) || (yield* dependsOnFold(machine, value, theirs))))
      return index === COMPARE.NE;
    if ((ours === null) !== (theirs === null)) return mixedComparison(machine, index, 'datetimes');
    left -= BigInt(ours ?? 0);
    right -= BigInt(theirs ?? 0);
  }
  return ordered(index, left, right);
}

function failMixed(machine: Machine): never {
  machine.fail('TypeError', `can't subtract offset-naive and offset-aware datetimes`);
}

function* difference(machine: Machine, self: PyObject, value: PyObject): Routine<PyObject> {
  let total = microsecondsOf(dateTimeOf(self)) - microsecondsOf(dateTimeOf(value));
  if (zoneOf(self) !== zoneOf(value)) {
    const ours = yield* offsetOfMoment(machine, self);
    const theirs = yield* offsetOfMoment(machine, value);
    if ((ours === null) !== (theirs === null)) failMixed(machine);
    total += BigInt(theirs ?? 0) - BigInt(ours ?? 0);
  }
  return deltaObject(machine, total);
}

function* replaced(machine: Machine, self: PyObject, given: readonly (PyObject | undefined)[]): Routine<PyObject> {
  const value = yield* fieldsFrom(machine, given, dateTimeOf(self));
  const zone = given[7] === undefined ? zoneOf(self) : zoneArgument(machine, given[7]);
  return yield* newDateTime(machine, self.type, value, zone);
}

function* textOfMoment(
  machine: Machine,
  self: PyObject,
  between: string,
  spec: ReturnType<typeof timespec>,
): Routine<string> {
  const value = dateTimeOf(self);
  const offset = yield* offsetOfMoment(machine, self);
  return `${isoDate(value)}${between}${isoTime(value, spec)}${offset === null ? '' : isoOffset(offset)}`;
}

/** Fields and offset that a text of ISO 8601 names. */
function parseMoment(machine: Machine, text: string): { value: DateTimeValue; offset: number | null } {
  const units = characters(text);
  const length = dateLength(text);
  const date = parseIsoDate(units.slice(0, length).join(''));
  const rest = units.slice(length + 1).join('');
  const clock = units.length === length ? { ...FIRST, offset: null } : parseIsoTime(rest);
  if (date === null || clock === null) return machine.fail('ValueError', `Invalid isoformat string: ${textRepr(text)}`);
  const { hour, minute, second, microsecond, offset } = clock;
  if (!endOfDay(machine, clock)) return { value: { ...date, hour, minute, second, microsecond, fold: 0 }, offset };
  // Checked as the date that is written; what is one day later may be none.
  machine.pure(() => checkDate(date.year, date.month, date.day));
  const next = toOrdinal(date.year, date.month, date.day) + 1;
  machine.pure(() => checkOrdinal(next));
  return { value: { ...FIRST, ...fromOrdinal(next) }, offset };
}

const constant = (value: DateTimeValue): PyObject => {
  const object = sharedObject(DATETIME, [null]);
  object.payload = value;
  return object;
};

const REPLACE: NativeRow = {
  doc: 'The moment with other fields.',
  routine: (machine, self: PyObject, ...given: (PyObject | undefined)[]) => replaced(machine, self, given),
};
const REPLACED =
  'self, /, ' +
  ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo']
    .map((name) => `${name}=unchanged`)
    .join(', ');

export const DATETIME_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'A day and a time of day.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const type = newTarget(cls, DATETIME);
      const given = bindByName(machine, PARAMETERS, args, keywords, (value) => requireIndex(machine, value));
      const value = yield* fieldsFrom(machine, given, FIRST);
      const zone = zoneArgument(machine, given[7]);
      const checked = yield* newDateTime(machine, DATETIME, value, zone);
      return type === DATETIME ? checked : plainDateTime(machine, value, zone, type);
    },
  },
  ...CLOCK_ROWS,
  'now(cls, /, tz=None)': {
    doc: 'The moment of the clock, in local time or in a time zone.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, tz?: PyObject) {
      const zone = zoneArgument(machine, tz);
      return yield* fromEpoch(machine, typeOf(cls), nowInMicroseconds(machine), zone, zone === null);
    },
  },
  'utcnow(cls, /)': {
    doc: 'The moment of the clock in UTC, without a time zone.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject) {
      yield* warnOfUtc(machine, 'utcnow', 'datetime.datetime.now(datetime.UTC)');
      return yield* fromEpoch(machine, typeOf(cls), nowInMicroseconds(machine), null, false);
    },
  },
  'fromtimestamp(cls, timestamp, tz=None)': {
    doc: 'A moment in seconds since 1970, in local time or in a time zone.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, when: PyObject, tz?: PyObject) {
      const zone = zoneArgument(machine, tz);
      return yield* fromEpoch(machine, typeOf(cls), yield* timestamp(machine, when), zone, zone === null);
    },
  },
  'utcfromtimestamp(cls, timestamp, /)': {
    doc: 'A moment in seconds since 1970, in UTC, without a time zone.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, when: PyObject) {
      yield* warnOfUtc(machine, 'utcfromtimestamp', 'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)');
      return yield* fromEpoch(machine, typeOf(cls), yield* timestamp(machine, when), null, false);
    },
  },
  'fromisoformat(cls, string, /)': {
    doc: 'The moment that a text of ISO 8601 names.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject) {
      if (text.type.layout !== STR) machine.fail('TypeError', 'fromisoformat: argument must be str');
      const { value, offset } = parseMoment(machine, text.payload as string);
      const zone = offset === null ? null : makeZone(machine, offset);
      return yield* newDateTime(machine, typeOf(cls), value, zone);
    },
  },
  'strptime(cls, date_string, format, /)': {
    doc: 'The moment that a text names by a format.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject, format: PyObject) {
      const time = yield* parsed(machine, text, format);
      return yield* newDateTime(machine, typeOf(cls), { ...time, fold: 0 }, parsedZone(machine, time));
    },
  },
  'combine(cls, date, time, tzinfo=unchanged)': {
    doc: 'A day and a time of day together.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, date: PyObject, time: PyObject, tz?: PyObject) {
      if (!isDate(date))
        machine.fail('TypeError', `combine() argument 1 must be datetime.date, not ${argumentType(date)}`);
      if (time.type.layout !== TIME)
        machine.fail('TypeError', `combine() argument 2 must be datetime.time, not ${argumentType(time)}`);
      const { year, month, day } = dateOf(date);
      const zone = tz === undefined ? zoneOf(time) : zoneArgument(machine, tz);
      return yield* newDateTime(machine, typeOf(cls), { year, month, day, ...timeOf(time) }, zone);
    },
  },
  '__repr__(self, /)': {
    doc: 'The moment as source text.',
    *routine(machine: Machine, self: PyObject) {
      const { year, month, day, hour, minute } = dateTimeOf(self);
      const tail = `${reprNumbers(self)}${reprFold(self)}${yield* reprZone(machine, self)}`;
      return machine.str(`${shownName(self)}(${year}, ${month}, ${day}, ${hour}, ${minute}${tail})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The moment as ISO 8601 writes it, with a blank between.',
    routine: (machine, self: PyObject) => callAttribute(machine, self, 'isoformat', [machine.str(' ')]),
  },
  '__format__(self, format, /)': FORMAT,
  'strftime(self, /, format)': {
    doc: 'The moment as text by a format.',
    *routine(machine: Machine, self: PyObject, format: PyObject) {
      const value = dateTimeOf(self);
      return yield* formatted(machine, textOf(machine, format, 'strftime', 1), value, value, zoneOf(self), self);
    },
  },
  "isoformat(self, /, sep='T', timespec='auto')": {
    doc: 'The moment as ISO 8601 writes it.',
    *routine(machine: Machine, self: PyObject, sep?: PyObject, spec?: PyObject) {
      const between = separator(machine, sep);
      return machine.str(yield* textOfMoment(machine, self, between, timespec(machine, spec, 2)));
    },
  },
  'ctime(self, /)': {
    doc: 'The moment as C writes it.',
    run: (machine, self: PyObject) => machine.str(cTime(dateOf(self), dateTimeOf(self))),
  },
  'date(self, /)': {
    doc: 'The day.',
    run(machine, self: PyObject) {
      const { year, month, day } = dateOf(self);
      return plainDate(machine, { year, month, day });
    },
  },
  'time(self, /)': {
    doc: 'The time of day without a time zone.',
    run: (machine, self: PyObject) => plainTime(machine, clockPart(self), null),
  },
  'timetz(self, /)': {
    doc: 'The time of day with the time zone.',
    run: (machine, self: PyObject) => plainTime(machine, clockPart(self), zoneOf(self)),
  },
  'utcoffset(self, /)': {
    doc: 'What the time zone says.',
    *routine(machine: Machine, self: PyObject) {
      return deltaOrNone(machine, yield* offsetOfMoment(machine, self));
    },
  },
  'dst(self, /)': {
    doc: 'What the time zone says.',
    *routine(machine: Machine, self: PyObject) {
      return deltaOrNone(machine, yield* offsetOf(machine, zoneOf(self), self, 'dst'));
    },
  },
  'tzname(self, /)': {
    doc: 'What the time zone says.',
    routine: (machine, self: PyObject) => zoneName(machine, zoneOf(self), self),
  },
  'astimezone(self, /, tz=None)': {
    doc: 'The same moment in another time zone; without one in local time, which is UTC.',
    *routine(machine: Machine, self: PyObject, tz?: PyObject) {
      const target = zoneArgument(machine, tz) ?? makeZone(machine, 0, 'UTC');
      if (zoneOf(self) === target) return self;
      const offset = yield* offsetOfMoment(machine, self);
      if (offset === null) checkLocal(machine, dateTimeOf(self));
      const value = machine.pure(() => fromMicroseconds(microsecondsOf(dateTimeOf(self)) - BigInt(offset ?? 0)));
      const moment = yield* newDateTime(machine, self.type, value, target);
      return yield* fromUtc(machine, target, moment);
    },
  },
  'timestamp(self, /)': {
    doc: 'Seconds since 1970.',
    *routine(machine: Machine, self: PyObject) {
      const value = dateTimeOf(self);
      const since = microsecondsOf(value) - EPOCH;
      if (zoneOf(self) !== null) {
        const offset = yield* offsetOfMoment(machine, self);
        if (offset === null) failMixed(machine);
        return machine.float(trueDivide(since - BigInt(offset), 1_000_000n));
      }
      checkLocal(machine, value);
      return machine.float(Number(floorSeconds(since)) + value.microsecond / MICROSECONDS);
    },
  },
  'timetuple(self, /)': {
    doc: 'The moment as the module time has moments.',
    *routine(machine: Machine, self: PyObject) {
      const saving = yield* offsetOf(machine, zoneOf(self), self, 'dst');
      const isDst = saving === null ? -1 : saving === 0 ? 0 : 1;
      return makeStructTime(machine, fieldsOf(dateOf(self), dateTimeOf(self), isDst));
    },
  },
  'utctimetuple(self, /)': {
    doc: 'The moment in UTC as the module time has moments.',
    *routine(machine: Machine, self: PyObject) {
      const offset = (yield* offsetOfMoment(machine, self)) ?? 0;
      const value = machine.pure(() => fromMicroseconds(microsecondsOf(dateTimeOf(self)) - BigInt(offset)));
      return makeStructTime(machine, fieldsOf(value, value, 0));
    },
  },
  [`replace(${REPLACED}, *, fold=unchanged)`]: REPLACE,
  [`__replace__(${REPLACED}, *, fold=unchanged)`]: REPLACE,
  ...comparisonRoutines(compareMoments),
  '__hash__(self, /)': {
    doc: 'The hash of the fields, or of the moment in UTC.',
    *routine(machine: Machine, self: PyObject) {
      const value: DateTimeValue = { ...dateTimeOf(self), fold: 0 };
      const zone = zoneOf(self);
      const asked = dateTimeOf(self).fold === 0 ? self : plainDateTime(machine, value, zone);
      const offset = yield* offsetOf(machine, zone, asked);
      if (offset !== null)
        return machine.int(hashToInteger(deltaHash(deltaFromTotal(microsecondsOf(value) - BigInt(offset)))));
      const bytes = [value.year >> 8, value.year & 255, value.month, value.day, ...clockBytes(value)];
      return machine.int(hashToInteger(hashBytes(Uint8Array.from(bytes), machine.hashKey)));
    },
  },
  '__add__(self, value, /)': {
    doc: 'The moment that much later.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return isDelta(value) ? yield* shifted(machine, self, deltaTotal(deltaOf(value))) : NotImplemented;
    },
  },
  '__radd__(self, value, /)': {
    doc: 'The moment that much later.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return isDelta(value) ? yield* shifted(machine, self, deltaTotal(deltaOf(value))) : NotImplemented;
    },
  },
  '__sub__(self, value, /)': {
    doc: 'The moment that much earlier, or the time between two moments.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      if (isDelta(value)) return yield* shifted(machine, self, -deltaTotal(deltaOf(value)));
      return isDateTime(value) ? yield* difference(machine, self, value) : NotImplemented;
    },
  },
  '__rsub__(self, value, /)': {
    doc: 'The time between two moments.',
    *routine(machine: Machine, self: PyObject, value: PyObject) {
      return isDateTime(value) ? yield* difference(machine, value, self) : NotImplemented;
    },
  },
  '__reduce__(self, /)': {
    doc: 'How a copy is made.',
    run(machine, self: PyObject) {
      const { year, month, day, hour, minute, second, microsecond } = dateTimeOf(self);
      const numbers = [year, month, day, hour, minute, second, microsecond].map((part) => machine.int(part));
      return machine.tuple([self.type.object, machine.tuple([...numbers, zoneOf(self) ?? None])]);
    },
  },
  min: { doc: 'The earliest moment.', value: constant(FIRST) },
  max: { doc: 'The latest moment.', value: constant(LAST) },
  resolution: { doc: 'The smallest difference of two moments.', value: RESOLUTION },
};

function clockPart(self: PyObject): ReturnType<typeof timeOf> {
  const { hour, minute, second, microsecond, fold } = timeOf(self);
  return { hour, minute, second, microsecond, fold };
}
