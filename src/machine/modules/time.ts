/** The module `time`, over the clock of the run; a page has UTC. Source: https://docs.python.org/3.14/library/time.html */
import { argumentKind } from '../operations/bind-native.ts';
import { FLOAT, STR, TUPLE } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { integer } from '../operations/number.ts';
import { None, bool } from '../singletons.ts';
import { DAY_SECONDS, EPOCH_ORDINAL, dayOfYear, fromOrdinal, toOrdinal, weekdayOf } from '../values/gregorian.ts';
import { formatTime, type TimeFields } from '../values/time-format.ts';
import { clockOf } from './clock.ts';
import { addTypes, fillModule, type ModuleType } from './make-module.ts';
import { STRUCT_TIME, STRUCT_TIME_TABLE, makeStructTime } from './struct-time.ts';
import { anyDay, floorSeconds, parseText, timestamp } from './timestamps.ts';
import { makeNamespace } from './namespace.ts';

/** Which moment a clock counts from, and whether it stands still while the program sleeps. */
type Origin = 'epoch' | 'start' | 'awake';

function nanosecondsOf(machine: Machine, origin: Origin): bigint {
  const clock = clockOf(machine);
  return origin === 'epoch' ? clock.now() : origin === 'start' ? clock.sinceStart() : clock.awake();
}

const seconds = (doc: string, origin: Origin): NativeRow => ({
  doc,
  run: (machine) => machine.float(Number(nanosecondsOf(machine, origin)) / 1e9),
});
const nanoseconds = (doc: string, origin: Origin): NativeRow => ({
  doc,
  run: (machine) => machine.int(nanosecondsOf(machine, origin)),
});

/** Clocks that `get_clock_info` knows: what implements them in CPython, and whether they can be set. */
const CLOCKS: ReadonlyMap<string, { readonly implementation: string; readonly adjustable: boolean }> = new Map([
  ['time', { implementation: 'clock_gettime(CLOCK_REALTIME)', adjustable: true }],
  ['monotonic', { implementation: 'clock_gettime(CLOCK_MONOTONIC)', adjustable: false }],
  ['perf_counter', { implementation: 'clock_gettime(CLOCK_MONOTONIC)', adjustable: false }],
  ['process_time', { implementation: 'clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', adjustable: false }],
  ['thread_time', { implementation: 'clock_gettime(CLOCK_THREAD_CPUTIME_ID)', adjustable: false }],
]);

/** Numbers of clocks on Linux. */
const CLOCK_IDS: ReadonlyMap<string, { readonly id: number; readonly origin: Origin }> = new Map([
  ['CLOCK_REALTIME', { id: 0, origin: 'epoch' }],
  ['CLOCK_MONOTONIC', { id: 1, origin: 'start' }],
  ['CLOCK_PROCESS_CPUTIME_ID', { id: 2, origin: 'awake' }],
  ['CLOCK_THREAD_CPUTIME_ID', { id: 3, origin: 'awake' }],
  ['CLOCK_MONOTONIC_RAW', { id: 4, origin: 'start' }],
  ['CLOCK_BOOTTIME', { id: 7, origin: 'start' }],
  ['CLOCK_TAI', { id: 11, origin: 'epoch' }],
]);

function* clockById(machine: Machine, id: PyObject): Routine<Origin> {
  const number = yield* integer(machine, id);
  for (const clock of CLOCK_IDS.values()) if (clock.id === number) return clock.origin;
  throw machine.error('OSError', machine.int(22), machine.str('Invalid argument'));
}

/** A moment as fields, in UTC. */
function* fieldsAt(machine: Machine, when: PyObject | undefined): Routine<TimeFields> {
  const now = when === undefined || when === None;
  const since = now ? clockOf(machine).now() / 1_000_000_000n : floorSeconds(yield* timestamp(machine, when, 'down'));
  const day = anyDay(machine, since);
  const rest = Number(since - BigInt(day - EPOCH_ORDINAL) * BigInt(DAY_SECONDS));
  const date = fromOrdinal(day);
  return {
    ...date,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: weekdayOf(day),
    dayOfYear: dayOfYear(date),
    isDst: 0,
  };
}

/** The nine fields of an argument of `function`, each as it is given. */
function* given(machine: Machine, time: PyObject, name: string): Routine<TimeFields> {
  if (time.type.layout !== TUPLE) machine.fail('TypeError', 'Tuple or struct_time argument required');
  const items = time.items as PyObject[];
  if (items.length !== 9) machine.fail('TypeError', `${name}(): illegal time tuple argument`);
  const numbers: number[] = [];
  for (const item of items) {
    const number = yield* integer(machine, item);
    if (number > 2 ** 31 - 1) machine.fail('OverflowError', 'signed integer is greater than maximum');
    if (number < -(2 ** 31)) machine.fail('OverflowError', 'signed integer is less than minimum');
    numbers.push(Number(number));
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0, yearDay = 0, isDst = 0] = numbers;
  return { year, month, day, hour, minute, second, weekday, dayOfYear: yearDay, isDst };
}

/** Fields that can be shown; 0 stands for the first month and day. */
function shownFields(machine: Machine, fields: TimeFields): TimeFields {
  const check = (ok: boolean, what: string): void => {
    if (!ok) machine.fail('ValueError', `${what} out of range`);
  };
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  check(within(fields.month, 0, 12), 'month');
  check(within(fields.day, 0, 31), 'day of month');
  check(within(fields.hour, 0, 23), 'hour');
  check(within(fields.minute, 0, 59), 'minute');
  check(within(fields.second, 0, 61), 'seconds');
  check(fields.weekday >= -1, 'day of week');
  check(within(fields.dayOfYear, 0, 366), 'day of year');
  return {
    ...fields,
    month: fields.month || 1,
    day: fields.day || 1,
    weekday: (fields.weekday + 7) % 7,
    dayOfYear: fields.dayOfYear || 1,
  };
}

function* shown(machine: Machine, time: PyObject | undefined, name: string): Routine<TimeFields> {
  return time === undefined
    ? yield* fieldsAt(machine, undefined)
    : shownFields(machine, yield* given(machine, time, name));
}

const C_TIME = '%a %b %e %H:%M:%S %Y';

const moment = (doc: string, zone: string): NativeRow => ({
  doc,
  *routine(machine, when?: PyObject) {
    return makeStructTime(machine, yield* fieldsAt(machine, when), { name: zone, offset: 0 });
  },
});

/** The nanoseconds that `sleep` is to take. */
function* duration(machine: Machine, value: PyObject): Routine<bigint> {
  let length: bigint;
  if (value.type.layout === FLOAT) {
    const number = value.payload as number;
    if (Number.isNaN(number)) machine.fail('ValueError', 'Invalid value NaN (not a number)');
    if (Math.abs(number) > MOST_SLEEP) machine.fail('OverflowError', 'timestamp out of range for C PyTime_t');
    length = BigInt(Math.ceil(number * 1e9));
  } else {
    if (value.type.lookup('__index__') === null)
      machine.fail('TypeError', `'${value.type.displayName}' object cannot be interpreted as an integer or float`);
    length = BigInt(yield* integer(machine, value)) * 1_000_000_000n;
    if (BigInt.asIntN(64, length) !== length) machine.fail('OverflowError', 'timestamp out of range for C PyTime_t');
  }
  if (length < 0n) machine.fail('ValueError', 'sleep length must be non-negative');
  return length;
}
const MOST_SLEEP = 2 ** 63 / 1e9;

const FUNCTIONS: NativeTable = {
  'time()': seconds('Seconds since 1970.', 'epoch'),
  'time_ns()': nanoseconds('Nanoseconds since 1970.', 'epoch'),
  'clock_gettime(clk_id, /)': {
    doc: 'Seconds of a clock.',
    *routine(machine, id: PyObject) {
      return machine.float(Number(nanosecondsOf(machine, yield* clockById(machine, id))) / 1e9);
    },
  },
  'clock_gettime_ns(clk_id, /)': {
    doc: 'Nanoseconds of a clock.',
    *routine(machine, id: PyObject) {
      return machine.int(nanosecondsOf(machine, yield* clockById(machine, id)));
    },
  },
  'clock_getres(clk_id, /)': {
    doc: 'The smallest step of a clock, in seconds.',
    *routine(machine, id: PyObject) {
      yield* clockById(machine, id);
      return machine.float(1e-9);
    },
  },
  'perf_counter()': seconds('A clock for measuring, in seconds.', 'start'),
  'perf_counter_ns()': nanoseconds('A clock for measuring, in nanoseconds.', 'start'),
  'monotonic()': seconds('A clock that never goes back, in seconds.', 'start'),
  'monotonic_ns()': nanoseconds('A clock that never goes back, in nanoseconds.', 'start'),
  'process_time()': seconds('A clock of the program, in seconds.', 'awake'),
  'process_time_ns()': nanoseconds('A clock of the program, in nanoseconds.', 'awake'),
  'thread_time()': seconds('A clock of the program, in seconds.', 'awake'),
  'thread_time_ns()': nanoseconds('A clock of the program, in nanoseconds.', 'awake'),
  'get_clock_info(name, /)': {
    doc: 'What a clock is made of.',
    run(machine, name: PyObject) {
      if (name.type.layout !== STR)
        machine.fail('TypeError', `get_clock_info() argument 1 must be str, not ${argumentKind(name)}`);
      const clock = CLOCKS.get(name.payload as string) ?? machine.fail('ValueError', 'unknown clock');
      return makeNamespace(machine, [
        ['implementation', machine.str(clock.implementation)],
        ['monotonic', bool(!clock.adjustable)],
        ['adjustable', bool(clock.adjustable)],
        ['resolution', machine.float(1e-9)],
      ]);
    },
  },
  'sleep(seconds, /)': {
    doc: 'Advances the clock; takes no time.',
    *routine(machine: Machine, length: PyObject) {
      clockOf(machine).advance(yield* duration(machine, length));
      return None;
    },
  },
  'gmtime(seconds=None, /)': moment('A moment as fields, in UTC.', 'GMT'),
  'localtime(seconds=None, /)': moment('A moment as fields; a page has UTC.', 'UTC'),
  'mktime(time_tuple, /)': {
    doc: 'Seconds since 1970 from fields, which may be beyond their bounds.',
    *routine(machine, time: PyObject) {
      const { year, month, day, hour, minute, second, isDst } = yield* given(machine, time, 'mktime');
      const months = year * 12 + month - 1;
      const days = toOrdinal(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) - EPOCH_ORDINAL + day - 1;
      const sum = days * DAY_SECONDS + hour * 3600 + minute * 60 + second - (isDst > 0 ? 3600 : 0);
      return machine.float(sum);
    },
  },
  'strftime(format, time_tuple=…, /)': {
    doc: 'Fields as text by a format.',
    *routine(machine, format: PyObject, time?: PyObject) {
      if (format.type.layout !== STR)
        machine.fail('TypeError', `strftime() argument 1 must be str, not ${argumentKind(format)}`);
      return machine.str(formatTime(format.payload as string, yield* shown(machine, time, 'strftime')));
    },
  },
  'strptime(string, format=…, /)': {
    doc: 'Fields that a text names by a format.',
    *routine(machine: Machine, text: PyObject, format?: PyObject) {
      for (const [i, one] of [text, format].entries())
        if (one !== undefined && one.type.layout !== STR)
          machine.fail('TypeError', `strptime() argument ${i} must be str, not <class '${one.type.displayName}'>`);
      const pattern = format === undefined ? '%a %b %d %H:%M:%S %Y' : (format.payload as string);
      const time = yield* parseText(machine, text.payload as string, pattern);
      const offset = time.offset === null ? null : Math.trunc(time.offset / 1_000_000);
      return makeStructTime(machine, time, { name: time.zone, offset });
    },
  },
  'asctime(time_tuple=…, /)': {
    doc: 'Fields as text.',
    *routine(machine, time?: PyObject) {
      return machine.str(formatTime(C_TIME, yield* shown(machine, time, 'asctime')));
    },
  },
  'ctime(seconds=None, /)': {
    doc: 'A moment as text.',
    *routine(machine, when?: PyObject) {
      return machine.str(formatTime(C_TIME, yield* fieldsAt(machine, when)));
    },
  },
  'tzset()': { doc: 'Reads the time zone again; a page has UTC.', run: () => None },
};

const TYPES: readonly ModuleType[] = [{ type: STRUCT_TIME, table: STRUCT_TIME_TABLE }];

export const makeTime: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'time', FUNCTIONS);
  addTypes(machine, namespace, TYPES);
  for (const [name, { id }] of CLOCK_IDS) setByName(machine, namespace, name, machine.int(id));
  setByName(machine, namespace, 'timezone', machine.int(0));
  setByName(machine, namespace, 'altzone', machine.int(0));
  setByName(machine, namespace, 'daylight', machine.int(0));
  setByName(machine, namespace, 'tzname', machine.tuple([machine.str('UTC'), machine.str('UTC')]));
  setByName(machine, namespace, '_STRUCT_TM_ITEMS', machine.int(11));
};
