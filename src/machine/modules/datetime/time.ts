/** `datetime.time`. Source: https://docs.python.org/3.14/library/datetime.html */
import { STR } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable, Routine } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { callAttribute } from '../../operations/call.ts';
import { COMPARE, ordered } from '../../operations/compare.ts';
import { repr } from '../../operations/text.ts';
import { None, NotImplemented, bool } from '../../singletons.ts';
import { newTarget } from '../../types/new-target.ts';
import { hashBytes, hashToInteger } from '../../values/hash.ts';
import { isoOffset, isoTime, parseIsoTime, type ParsedClock, type Timespec } from '../../values/iso-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import { typeOf } from '../../core-types.ts';
import { bindByName } from '../bind-by-name.ts';
import {
  MICROSECONDS,
  TIME,
  deltaFromTotal,
  fieldOf,
  makeZone,
  newTime,
  plainTime,
  secondsOfDay,
  shownName,
  timeOf,
  zoneArgument,
  zoneOf,
  type TimeValue,
} from './kinds.ts';
import { FORMAT, formatted, parsed, parsedZone, textOf, timespec } from './texts.ts';
import { RESOLUTION, deltaHash } from './timedelta.ts';
import { deltaOrNone, offsetOf, zoneName } from './zones.ts';

const NAMES = ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'] as const;
const PARAMETERS = { title: 'function', names: NAMES, required: 0, positional: 5 } as const;

/** The day that `strftime` shows of a time. */
const FIRST_DAY = { year: 1900, month: 1, day: 1 };

/** Names and attributes of the fields that `time` and `datetime` have alike. */
export const CLOCK_ROWS: NativeTable = {
  ...Object.fromEntries(
    (['hour', 'minute', 'second', 'microsecond', 'fold'] as const).map((name): [string, NativeRow] => [
      name,
      { doc: `The ${name}.`, get: (machine, self) => machine.int(timeOf(self)[name]) },
    ]),
  ),
  tzinfo: { doc: 'The time zone, or None.', get: (_machine, self) => zoneOf(self) ?? None },
};

/** Fields of a time from arguments, or as they are in `now`. */
export function* timeFields(
  machine: Machine,
  given: readonly (PyObject | undefined)[],
  now: TimeValue,
): Routine<TimeValue> {
  return {
    hour: yield* fieldOf(machine, given[0], now.hour),
    minute: yield* fieldOf(machine, given[1], now.minute),
    second: yield* fieldOf(machine, given[2], now.second),
    microsecond: yield* fieldOf(machine, given[3], now.microsecond),
    // Checked where the object is made.
    fold: (yield* fieldOf(machine, given[5], now.fold)) as 0 | 1,
  };
}

/** Seconds and microseconds of a repr, where it shows them. */
export function reprNumbers(self: PyObject): string {
  const { second, microsecond } = timeOf(self);
  return microsecond !== 0 ? `, ${second}, ${microsecond}` : second !== 0 ? `, ${second}` : '';
}

/** The time zone of a repr. */
export function* reprZone(machine: Machine, self: PyObject): Routine<string> {
  const zone = zoneOf(self);
  return zone === null ? '' : `, tzinfo=${yield* repr(machine, zone)}`;
}

export const reprFold = (self: PyObject): string => (timeOf(self).fold === 1 ? ', fold=1' : '');

/** Hour 24 is the end of a day where nothing follows it. */
export function endOfDay(machine: Machine, { hour, minute, second, microsecond }: ParsedClock): boolean {
  if (hour !== 24) return false;
  if (minute !== 0 || second !== 0 || microsecond !== 0)
    machine.fail('ValueError', 'minute, second, and microsecond must be 0 when hour is 24');
  return true;
}

const MIDNIGHT: TimeValue = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0 };

const microsecondsOfDay = (self: PyObject): number =>
  secondsOfDay(timeOf(self)) * MICROSECONDS + timeOf(self).microsecond;

const NAMES_OF_OPERATORS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

/** The six comparisons from one routine, which answers null for what it does not know. */
export function comparisonRoutines(
  decide: (machine: Machine, index: number, self: PyObject, value: PyObject) => Routine<boolean | null>,
): NativeTable {
  return Object.fromEntries(
    NAMES_OF_OPERATORS.map((name, index): [string, NativeRow] => [
      `${name}(self, value, /)`,
      {
        doc: 'Compares moments.',
        *routine(machine: Machine, self: PyObject, value: PyObject) {
          const answer = yield* decide(machine, index, self, value);
          return answer === null ? NotImplemented : bool(answer);
        },
      },
    ]),
  );
}

/** What a comparison of a moment with an offset and one without answers. */
export function mixedComparison(machine: Machine, index: number, what: string): boolean {
  if (index === COMPARE.EQ || index === COMPARE.NE) return index === COMPARE.NE;
  return machine.fail('TypeError', `can't compare offset-naive and offset-aware ${what}`);
}

function* compareTimes(machine: Machine, index: number, self: PyObject, value: PyObject): Routine<boolean | null> {
  if (value.type.layout !== TIME) return null;
  let [left, right] = [microsecondsOfDay(self), microsecondsOfDay(value)];
  if (zoneOf(self) !== zoneOf(value)) {
    const ours = yield* offsetOf(machine, zoneOf(self), None);
    const theirs = yield* offsetOf(machine, zoneOf(value), None);
    if ((ours === null) !== (theirs === null)) return mixedComparison(machine, index, 'times');
    left -= ours ?? 0;
    right -= theirs ?? 0;
  }
  return ordered(index, left, right);
}

/** `isoformat` of a time. */
function* timeText(machine: Machine, self: PyObject, spec: Timespec): Routine<string> {
  const offset = yield* offsetOf(machine, zoneOf(self), None);
  return isoTime(timeOf(self), spec) + (offset === null ? '' : isoOffset(offset));
}

function* replaced(machine: Machine, self: PyObject, given: readonly (PyObject | undefined)[]): Routine<PyObject> {
  const fields = yield* timeFields(machine, given, timeOf(self));
  const zone = given[4] === undefined ? zoneOf(self) : zoneArgument(machine, given[4]);
  return yield* newTime(machine, self.type, fields, zone);
}

const constant = (value: TimeValue): PyObject => {
  const object = sharedObject(TIME, [null]);
  object.payload = value;
  return object;
};

const REPLACE: NativeRow = {
  doc: 'The time with other fields.',
  routine: (machine, self: PyObject, ...given: (PyObject | undefined)[]) => replaced(machine, self, given),
};
const REPLACED = 'self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged';

export const TIME_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'A time of day.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const type = newTarget(cls, TIME);
      const given = bindByName(machine, PARAMETERS, args, keywords);
      const fields = yield* timeFields(machine, given, MIDNIGHT);
      const zone = zoneArgument(machine, given[4]);
      const checked = yield* newTime(machine, TIME, fields, zone);
      return type === TIME ? checked : plainTime(machine, fields, zone, type);
    },
  },
  ...CLOCK_ROWS,
  'fromisoformat(cls, string, /)': {
    doc: 'The time that a text of ISO 8601 names.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject) {
      if (text.type.layout !== STR) machine.fail('TypeError', 'fromisoformat: argument must be str');
      const written = text.payload as string;
      const clock = parseIsoTime(written.startsWith('T') ? written.slice(1) : written);
      if (clock === null) machine.fail('ValueError', `Invalid isoformat string: ${textRepr(written)}`);
      const hour = endOfDay(machine, clock) ? 0 : clock.hour;
      const zone = clock.offset === null ? null : makeZone(machine, clock.offset);
      return yield* newTime(machine, typeOf(cls), { ...clock, hour, fold: 0 }, zone);
    },
  },
  'strptime(cls, date_string, format, /)': {
    doc: 'The time that a text names by a format.',
    binds: 'class',
    *routine(machine: Machine, cls: PyObject, text: PyObject, format: PyObject) {
      const time = yield* parsed(machine, text, format);
      return yield* newTime(machine, typeOf(cls), { ...time, fold: 0 }, parsedZone(machine, time));
    },
  },
  '__repr__(self, /)': {
    doc: 'The time as source text.',
    *routine(machine: Machine, self: PyObject) {
      const { hour, minute } = timeOf(self);
      const tail = `${reprNumbers(self)}${yield* reprZone(machine, self)}${reprFold(self)}`;
      return machine.str(`${shownName(self)}(${hour}, ${minute}${tail})`);
    },
  },
  '__str__(self, /)': {
    doc: 'The time as ISO 8601 writes it.',
    routine: (machine, self: PyObject) => callAttribute(machine, self, 'isoformat'),
  },
  '__format__(self, format, /)': FORMAT,
  'strftime(self, /, format)': {
    doc: 'The time as text by a format.',
    *routine(machine: Machine, self: PyObject, format: PyObject) {
      return yield* formatted(
        machine,
        textOf(machine, format, 'strftime', 1),
        FIRST_DAY,
        timeOf(self),
        zoneOf(self),
        None,
      );
    },
  },
  "isoformat(self, /, timespec='auto')": {
    doc: 'The time as ISO 8601 writes it.',
    *routine(machine: Machine, self: PyObject, spec?: PyObject) {
      return machine.str(yield* timeText(machine, self, timespec(machine, spec, 1)));
    },
  },
  'utcoffset(self, /)': {
    doc: 'What the time zone says.',
    *routine(machine: Machine, self: PyObject) {
      return deltaOrNone(machine, yield* offsetOf(machine, zoneOf(self), None));
    },
  },
  'dst(self, /)': {
    doc: 'What the time zone says.',
    *routine(machine: Machine, self: PyObject) {
      return deltaOrNone(machine, yield* offsetOf(machine, zoneOf(self), None, 'dst'));
    },
  },
  'tzname(self, /)': {
    doc: 'What the time zone says.',
    routine: (machine, self: PyObject) => zoneName(machine, zoneOf(self), None),
  },
  [`replace(${REPLACED}, *, fold=unchanged)`]: REPLACE,
  [`__replace__(${REPLACED}, *, fold=unchanged)`]: REPLACE,
  ...comparisonRoutines(compareTimes),
  '__hash__(self, /)': {
    doc: 'The hash of the fields, or of the moment in UTC.',
    *routine(machine: Machine, self: PyObject) {
      const offset = yield* offsetOf(machine, zoneOf(self), None);
      if (offset !== null)
        return machine.int(hashToInteger(deltaHash(deltaFromTotal(BigInt(microsecondsOfDay(self) - offset)))));
      return machine.int(hashToInteger(hashBytes(Uint8Array.from(clockBytes(timeOf(self))), machine.hashKey)));
    },
  },
  '__reduce__(self, /)': {
    doc: 'How a copy is made.',
    run(machine, self: PyObject) {
      const { hour, minute, second, microsecond } = timeOf(self);
      const numbers = [hour, minute, second, microsecond].map((part) => machine.int(part));
      return machine.tuple([self.type.object, machine.tuple([...numbers, zoneOf(self) ?? None])]);
    },
  },
  min: { doc: 'The earliest time.', value: constant(MIDNIGHT) },
  max: {
    doc: 'The latest time.',
    value: constant({ hour: 23, minute: 59, second: 59, microsecond: 999_999, fold: 0 }),
  },
  resolution: { doc: 'The smallest difference of two times.', value: RESOLUTION },
};

/** A time as CPython keeps it, which is what it hashes. */
export function clockBytes({ hour, minute, second, microsecond }: TimeValue): number[] {
  return [hour, minute, second, microsecond >> 16, (microsecond >> 8) & 255, microsecond & 255];
}
