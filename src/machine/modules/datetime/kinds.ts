/**
 * The types of the module `datetime` as bare identities, what their objects hold, and
 * how they are made. Knows none of their methods.
 */
import { OBJECT, TUPLE, coreType } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { Routine } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { call } from '../../operations/call.ts';
import { integer, isInt } from '../../operations/number.ts';
import { None } from '../../singletons.ts';
import type { PyType } from '../../type.ts';
import { ValueFailure } from '../../values/failure.ts';
import { DAY_SECONDS, checkDate, checkTime, fromOrdinal, toOrdinal, type CivilDate } from '../../values/gregorian.ts';
import type { ClockTime } from '../../values/iso-format.ts';

const kind = (
  name: string,
  base: PyType,
  basicSize: number,
  more: { isBase?: boolean; fixed?: readonly string[] } = {},
): PyType => coreType({ name, module: 'datetime', base, shape: 'opaque', basicSize, ...more });

export const DATE = kind('date', OBJECT, 32);
/** `items[0]` is its time zone, null for none. */
export const DATETIME = kind('datetime', DATE, 48, { fixed: ['tzinfo'] });
/** `items[0]` is its time zone, null for none. */
export const TIME = kind('time', OBJECT, 40, { fixed: ['tzinfo'] });
export const TIMEDELTA = kind('timedelta', OBJECT, 40);
export const TZINFO = kind('tzinfo', OBJECT, 16);
export const TIMEZONE = kind('timezone', TZINFO, 32, { isBase: false });
export const ISO_CALENDAR_DATE = coreType({
  name: 'IsoCalendarDate',
  module: 'datetime',
  base: TUPLE,
  shape: 'sequence',
  layout: TUPLE,
  tracked: true,
  isBase: false,
});

/** Payload of a `time`. */
export interface TimeValue extends ClockTime {
  readonly fold: 0 | 1;
}
/** Payload of a `datetime`; that of a `date` is a `CivilDate`. */
export interface DateTimeValue extends CivilDate, TimeValue {}

/** Payload of a `timedelta`: `seconds` and `microseconds` are never negative and below a day and a second. */
export interface DeltaValue {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
}

/** Payload of a `timezone`. */
export interface ZoneValue {
  /** Microseconds east of UTC. */
  readonly offset: number;
  readonly name: string | null;
}

export const isDate = ({ type }: PyObject): boolean => type.layout === DATE || type.layout === DATETIME;
export const isDateTime = ({ type }: PyObject): boolean => type.layout === DATETIME;
export const isDelta = ({ type }: PyObject): boolean => type.layout === TIMEDELTA;

export const dateOf = (object: PyObject): CivilDate => object.payload as CivilDate;
export const dateTimeOf = (object: PyObject): DateTimeValue => object.payload as DateTimeValue;
export const timeOf = (object: PyObject): TimeValue => object.payload as TimeValue;
export const deltaOf = (object: PyObject): DeltaValue => object.payload as DeltaValue;
export const zoneOf = (object: PyObject): PyObject | null => (object.items as (PyObject | null)[])[0] ?? null;

/** Name of the type in an object's repr: with the module for the module's own types. */
export const shownName = ({ type }: PyObject): string => type.displayName;

// ---- timedelta ----

export const MICROSECONDS = 1_000_000;
export const DAY_MICROSECONDS = 86_400_000_000n;
const MOST_DAYS = 999_999_999;
const MOST_C_INT = 2 ** 31 - 1;

export function deltaTotal({ days, seconds, microseconds }: DeltaValue): bigint {
  return BigInt(days) * DAY_MICROSECONDS + BigInt(seconds * MICROSECONDS + microseconds);
}

/** The whole seconds and microseconds of a difference that has fewer than 10**9 days. */
export function deltaFromTotal(total: bigint): DeltaValue {
  let days = total / DAY_MICROSECONDS;
  if (total % DAY_MICROSECONDS < 0n) days--;
  const rest = Number(total - days * DAY_MICROSECONDS);
  const magnitude = days < 0n ? -days : days;
  if (magnitude > MOST_C_INT) throw new ValueFailure('OverflowError', 'Python int too large to convert to C int');
  if (magnitude > MOST_DAYS)
    throw new ValueFailure('OverflowError', `days=${days}; must have magnitude <= ${MOST_DAYS}`);
  return { days: Number(days), seconds: Math.floor(rest / MICROSECONDS), microseconds: rest % MICROSECONDS };
}

export function makeDelta(machine: Machine, value: DeltaValue, type: PyType = TIMEDELTA): PyObject {
  return machine.heap.make(type, null, value);
}

export function deltaObject(machine: Machine, total: bigint | number): PyObject {
  return makeDelta(
    machine,
    machine.pure(() => deltaFromTotal(BigInt(total))),
  );
}

// ---- date, time, datetime ----

export const plainDate = (machine: Machine, value: CivilDate, type: PyType = DATE): PyObject =>
  machine.heap.make(type, null, value);

export const plainTime = (machine: Machine, value: TimeValue, zone: PyObject | null, type: PyType = TIME): PyObject =>
  machine.heap.make(type, [zone], value);

export const plainDateTime = (
  machine: Machine,
  value: DateTimeValue,
  zone: PyObject | null,
  type: PyType = DATETIME,
): PyObject => machine.heap.make(type, [zone], value);

const checkFold = (fold: number): void => {
  if (fold !== 0 && fold !== 1) throw new ValueFailure('ValueError', `fold must be either 0 or 1, not ${fold}`);
};

/** A date of `type`, checked; a class of the program's own is called. */
export function* newDate(machine: Machine, type: PyType, value: CivilDate): Routine<PyObject> {
  machine.pure(() => checkDate(value.year, value.month, value.day));
  if (!type.isHeapType) return plainDate(machine, value);
  return yield* call(
    machine,
    type.object,
    [value.year, value.month, value.day].map((field) => machine.int(field)),
  );
}

export function* newTime(machine: Machine, type: PyType, value: TimeValue, zone: PyObject | null): Routine<PyObject> {
  machine.pure(() => {
    checkTime(value.hour, value.minute, value.second, value.microsecond);
    checkFold(value.fold);
  });
  if (!type.isHeapType) return plainTime(machine, value, zone);
  const fields = [value.hour, value.minute, value.second, value.microsecond].map((field) => machine.int(field));
  return withFold(yield* call(machine, type.object, [...fields, zone ?? None]), value.fold);
}

export function* newDateTime(
  machine: Machine,
  type: PyType,
  value: DateTimeValue,
  zone: PyObject | null,
): Routine<PyObject> {
  const { year, month, day, hour, minute, second, microsecond, fold } = value;
  machine.pure(() => {
    checkDate(year, month, day);
    checkTime(hour, minute, second, microsecond);
    checkFold(fold);
  });
  if (!type.isHeapType) return plainDateTime(machine, value, zone);
  const fields = [year, month, day, hour, minute, second, microsecond].map((field) => machine.int(field));
  return withFold(yield* call(machine, type.object, [...fields, zone ?? None]), fold);
}

/** A class of the program's own is called without the fold, which CPython then sets. */
function withFold(object: PyObject, fold: 0 | 1): PyObject {
  if (fold === 1 && (object.type.layout === DATETIME || object.type.layout === TIME))
    object.payload = { ...(object.payload as TimeValue), fold };
  return object;
}

/** Microseconds from midnight before 1 January of year 1, a day of 24 hours each. */
export function microsecondsOf(value: CivilDate & ClockTime): bigint {
  const days = toOrdinal(value.year, value.month, value.day);
  return BigInt(days * DAY_SECONDS + secondsOfDay(value)) * 1_000_000n + BigInt(value.microsecond);
}

export const secondsOfDay = ({ hour, minute, second }: ClockTime): number => (hour * 60 + minute) * 60 + second;

/** The moment that `microsecondsOf` counts; fails outside the years 1 to 9999. */
export function fromMicroseconds(count: bigint, fold: 0 | 1 = 0): DateTimeValue {
  let ordinal = count / DAY_MICROSECONDS;
  if (count < 0n) ordinal--;
  if (ordinal < 1n || ordinal > 3_652_059n) throw new ValueFailure('OverflowError', 'date value out of range');
  return { ...fromOrdinal(Number(ordinal)), ...clockOf(Number(count % DAY_MICROSECONDS)), fold };
}

/** Time of day from microseconds since midnight. */
export function clockOf(microseconds: number): ClockTime {
  const seconds = Math.floor(microseconds / MICROSECONDS);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    microsecond: microseconds % MICROSECONDS,
  };
}

// ---- timezone ----

export const UTC = sharedObject(TIMEZONE);
UTC.payload = { offset: 0, name: null } satisfies ZoneValue;

/** A `timezone`; the one of UTC for no offset and no name. */
export function makeZone(machine: Machine, offset: number, name: string | null = null): PyObject {
  if (offset === 0 && name === null) return UTC;
  if (Math.abs(offset) >= DAY_SECONDS * MICROSECONDS) failOffset(machine, BigInt(offset));
  return machine.heap.make(TIMEZONE, null, { offset, name } satisfies ZoneValue);
}

export function failOffset(machine: Machine, total: bigint): never {
  const shown = deltaRepr('datetime.timedelta', deltaFromTotal(total));
  machine.fail(
    'ValueError',
    `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${shown}`,
  );
}

export function deltaRepr(name: string, value: DeltaValue): string {
  const parts = (['days', 'seconds', 'microseconds'] as const).filter((field) => value[field] !== 0);
  return `${name}(${parts.length === 0 ? '0' : parts.map((field) => `${field}=${value[field]}`).join(', ')})`;
}

/** The time zone that an argument gives: null for None or no argument. */
export function zoneArgument(machine: Machine, value: PyObject | undefined): PyObject | null {
  if (value === undefined || value === None) return null;
  if (value.type.layout !== TZINFO && value.type !== TIMEZONE)
    machine.fail(
      'TypeError',
      `tzinfo argument must be None or of a tzinfo subclass, not type '${value.type.displayName}'`,
    );
  return value;
}

/** An argument that must fit C's `int`; `missing` when it is not given. */
export function* fieldOf(machine: Machine, value: PyObject | undefined, missing: number): Routine<number> {
  if (value === undefined) return missing;
  if (isInt(value) && value.payload === null) return value.n;
  const number = yield* integer(machine, value);
  if (BigInt.asIntN(64, BigInt(number)) !== BigInt(number))
    machine.fail('OverflowError', 'Python int too large to convert to C long');
  if (number > MOST_C_INT) machine.fail('OverflowError', 'signed integer is greater than maximum');
  if (number < -MOST_C_INT - 1) machine.fail('OverflowError', 'signed integer is less than minimum');
  return Number(number);
}
