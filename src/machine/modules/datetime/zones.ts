/**
 * `datetime.tzinfo` and `datetime.timezone`, and what dates and times ask their zone.
 * Source: https://docs.python.org/3.14/library/datetime.html
 */
import { STR } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { dictOf, tryAttribute } from '../../operations/attribute.ts';
import { call, callAttribute } from '../../operations/call.ts';
import { None } from '../../singletons.ts';
import { comparisonRows } from '../../types/comparison-rows.ts';
import { newTarget } from '../../types/new-target.ts';
import { hashToInteger } from '../../values/hash.ts';
import { isoOffset } from '../../values/iso-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import {
  DAY_MICROSECONDS,
  MICROSECONDS,
  TIMEDELTA,
  TIMEZONE,
  TZINFO,
  UTC,
  dateTimeOf,
  deltaFromTotal,
  deltaObject,
  deltaOf,
  deltaRepr,
  deltaTotal,
  failOffset,
  fromMicroseconds,
  isDateTime,
  isDelta,
  makeZone,
  microsecondsOf,
  newDateTime,
  zoneOf,
  type ZoneValue,
} from './kinds.ts';
import { deltaHash } from './timedelta.ts';

const zoneValue = (self: PyObject): ZoneValue => self.payload as ZoneValue;

/** What `zone.utcoffset(moment)` or `zone.dst(moment)` says, in microseconds; null for None. */
export function* offsetOf(
  machine: Machine,
  zone: PyObject | null,
  moment: PyObject,
  method: 'utcoffset' | 'dst' = 'utcoffset',
): Routine<number | null> {
  if (zone === null) return null;
  if (zone.type === TIMEZONE) return method === 'dst' ? null : zoneValue(zone).offset;
  const answer = yield* callAttribute(machine, zone, method, [moment]);
  if (answer === None) return null;
  if (!isDelta(answer))
    machine.fail('TypeError', `tzinfo.${method}() must return None or timedelta, not '${answer.type.displayName}'`);
  const total = deltaTotal(deltaOf(answer));
  if (total >= DAY_MICROSECONDS || total <= -DAY_MICROSECONDS) failOffset(machine, total);
  return Number(total);
}

/** What `zone.tzname(moment)` says. */
export function* zoneName(machine: Machine, zone: PyObject | null, moment: PyObject): Routine<PyObject> {
  if (zone === null) return None;
  if (zone.type === TIMEZONE) return machine.str(nameOf(zoneValue(zone)));
  const answer = yield* callAttribute(machine, zone, 'tzname', [moment]);
  if (answer !== None && answer.type.layout !== STR)
    machine.fail('TypeError', `tzinfo.tzname() must return None or a string, not '${answer.type.displayName}'`);
  return answer;
}

export const deltaOrNone = (machine: Machine, offset: number | null): PyObject =>
  offset === null ? None : deltaObject(machine, offset);

function nameOf({ offset, name }: ZoneValue): string {
  return name ?? (offset === 0 ? 'UTC' : `UTC${isoOffset(offset)}`);
}

/** The same moment in the fields of a zone with a known offset. */
function* shifted(machine: Machine, moment: PyObject, offset: number): Routine<PyObject> {
  const value = machine.pure(() => fromMicroseconds(microsecondsOf(dateTimeOf(moment)) + BigInt(offset)));
  return yield* newDateTime(machine, moment.type, value, zoneOf(moment));
}

/** `zone.fromutc(moment)`, whose fields are those of UTC. */
export function* fromUtc(machine: Machine, zone: PyObject, moment: PyObject): Routine<PyObject> {
  if (zone.type === TIMEZONE) return yield* shifted(machine, moment, zoneValue(zone).offset);
  return yield* callAttribute(machine, zone, 'fromutc', [moment]);
}

function checkMoment(machine: Machine, zone: PyObject, moment: PyObject): void {
  if (!isDateTime(moment)) machine.fail('TypeError', 'fromutc: argument must be a datetime');
  if (zoneOf(moment) !== zone) machine.fail('ValueError', 'fromutc: dt.tzinfo is not self');
}

const abstract = (name: string): NativeRow => ({
  doc: `To be defined by subclasses: ${name} of a datetime.`,
  run: (machine) => machine.fail('NotImplementedError', `a tzinfo subclass must implement ${name}()`),
});

/** `__reduce__` of all time zones: `__getinitargs__` tells the arguments of the class. */
const REDUCE: NativeRow = {
  doc: 'How a copy is made.',
  *routine(machine: Machine, self: PyObject) {
    const method = yield* tryAttribute(machine, self, machine.name('__getinitargs__'));
    const args = method === null ? machine.tuple([]) : yield* call(machine, method, []);
    const state = dictOf(machine, self);
    return machine.tuple(state === null ? [self.type.object, args] : [self.type.object, args, state]);
  },
};

export const TZINFO_TABLE: NativeTable = {
  '__reduce__(self, /)': REDUCE,
  '__new__(cls, *args, **kwargs)': {
    doc: 'A time zone, of which subclasses tell what it is.',
    binds: 'nothing',
    run: (machine, cls: PyObject) => machine.heap.make(newTarget(cls, TZINFO)),
  },
  'utcoffset(self, dt, /)': abstract('utcoffset'),
  'dst(self, dt, /)': abstract('dst'),
  'tzname(self, dt, /)': abstract('tzname'),
  'fromutc(self, dt, /)': {
    doc: 'A datetime of UTC in the fields of this zone.',
    *routine(machine: Machine, self: PyObject, moment: PyObject) {
      checkMoment(machine, self, moment);
      const offset = yield* offsetOf(machine, self, moment);
      if (offset === null) machine.fail('ValueError', 'fromutc: non-None utcoffset() result required');
      const saving = yield* offsetOf(machine, self, moment, 'dst');
      if (saving === null) machine.fail('ValueError', 'fromutc: non-None dst() result required');
      const standard = yield* shifted(machine, moment, offset - saving);
      const savingThen = yield* offsetOf(machine, zoneOf(standard), standard, 'dst');
      if (savingThen === null)
        machine.fail('ValueError', 'fromutc: tz.dst() gave inconsistent results; cannot convert');
      return savingThen === 0 ? standard : yield* shifted(machine, standard, savingThen);
    },
  },
};

/** A method of `timezone` that takes a datetime or None and does not look at it. */
const fixed = (name: string, doc: string, answer: (machine: Machine, value: ZoneValue) => PyObject): NativeRow => ({
  doc,
  run(machine, self: PyObject, moment: PyObject) {
    if (moment !== None && !isDateTime(moment))
      machine.fail(
        'TypeError',
        `${name}(dt) argument must be a datetime instance or None, not ${moment.type.displayName}`,
      );
    return answer(machine, zoneValue(self));
  },
});

const boundary = (offset: number): PyObject => {
  const object = sharedObject(TIMEZONE);
  object.payload = { offset, name: null } satisfies ZoneValue;
  return object;
};
const MOST_OFFSET = (23 * 3600 + 59 * 60) * MICROSECONDS;

export const TIMEZONE_TABLE: NativeTable = {
  '__new__(cls, offset, name=None)': {
    doc: 'A time zone with one offset from UTC.',
    binds: 'nothing',
    run(machine, cls: PyObject, offset: PyObject, name?: PyObject) {
      newTarget(cls, TIMEZONE);
      if (offset.type.layout !== TIMEDELTA)
        machine.fail('TypeError', `timezone() argument 1 must be datetime.timedelta, not ${argumentType(offset)}`);
      if (name !== undefined && name.type.layout !== STR)
        machine.fail('TypeError', `timezone() argument 2 must be str, not ${argumentType(name)}`);
      const total = deltaTotal(deltaOf(offset));
      if (total >= DAY_MICROSECONDS || total <= -DAY_MICROSECONDS) failOffset(machine, total);
      return makeZone(machine, Number(total), name === undefined ? null : (name.payload as string));
    },
  },
  'utcoffset(self, dt, /)': fixed('utcoffset', 'The offset.', (machine, { offset }) => deltaObject(machine, offset)),
  'tzname(self, dt, /)': fixed('tzname', 'The name.', (machine, value) => machine.str(nameOf(value))),
  'dst(self, dt, /)': fixed('dst', 'None: such a zone has no daylight saving time.', () => None),
  'fromutc(self, dt, /)': {
    doc: 'A datetime of UTC in the fields of this zone.',
    *routine(machine: Machine, self: PyObject, moment: PyObject) {
      checkMoment(machine, self, moment);
      return yield* shifted(machine, moment, zoneValue(self).offset);
    },
  },
  ...comparisonRows((index, self, value) => {
    if ((index !== 2 && index !== 3) || value.type !== TIMEZONE) return null;
    return (zoneValue(self).offset === zoneValue(value).offset) === (index === 2);
  }),
  '__hash__(self, /)': {
    doc: 'The hash of the offset.',
    run: (machine, self: PyObject) =>
      machine.int(hashToInteger(deltaHash(deltaFromTotal(BigInt(zoneValue(self).offset))))),
  },
  '__repr__(self, /)': {
    doc: 'The zone as source text.',
    run(machine, self: PyObject) {
      if (self === UTC) return machine.str('datetime.timezone.utc');
      const { offset, name } = zoneValue(self);
      const shown = deltaRepr('datetime.timedelta', deltaFromTotal(BigInt(offset)));
      return machine.str(`datetime.timezone(${shown}${name === null ? '' : `, ${textRepr(name)}`})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The name.',
    run: (machine, self: PyObject) => machine.str(nameOf(zoneValue(self))),
  },
  '__getinitargs__(self, /)': {
    doc: 'The arguments that make such a zone.',
    run(machine, self: PyObject) {
      const { offset, name } = zoneValue(self);
      const delta = deltaObject(machine, offset);
      return machine.tuple(name === null ? [delta] : [delta, machine.str(name)]);
    },
  },
  utc: { doc: 'Coordinated universal time.', value: UTC },
  min: { doc: 'The zone farthest west.', value: boundary(-MOST_OFFSET) },
  max: { doc: 'The zone farthest east.', value: boundary(MOST_OFFSET) },
};

/** The type of an argument as CPython's argument parser names it. */
export const argumentType = (value: PyObject): string => (value === None ? 'None' : value.type.name);
