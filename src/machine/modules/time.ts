/**
 * The module `time` with a clock of its own that begins at a fixed moment and only
 * `sleep` and the reading of it advance, so that every run prints the same. Source:
 * https://docs.python.org/3.14/library/time.html
 */
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { float, integer } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { fillModule, structSequence } from './make-module.ts';

/** 2026-01-01 00:00:00 UTC, in nanoseconds since 1970. */
const START = 1_767_225_600_000_000_000n;
/** What one look at the clock takes, so that two looks differ. */
const LOOK = 1_000n;

/** Nanoseconds since the program began. */
interface Clock {
  elapsed: bigint;
}

/** The run's clock, which `sleep` here and in asyncio advances. */
export function clockOf(machine: Machine): Clock {
  let clock = machine.moduleState.get('time') as Clock | undefined;
  if (clock === undefined) {
    clock = { elapsed: 0n };
    machine.moduleState.set('time', clock);
  }
  return clock;
}

function look(machine: Machine): bigint {
  const clock = clockOf(machine);
  clock.elapsed += LOOK;
  return clock.elapsed;
}

const seconds = (doc: string, from: bigint): NativeRow => ({
  doc,
  run: (machine) => machine.float(Number(from + look(machine)) / 1e9),
});
const nanoseconds = (doc: string, from: bigint): NativeRow => ({
  doc,
  run: (machine) => machine.int(from + look(machine)),
});

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A `struct_time`: UTC, as the page has no time zone. */
function structTime(machine: Machine, when: number): PyObject {
  const date = new Date(Math.floor(when) * 1000);
  const year = date.getUTCFullYear();
  const dayOfYear =
    Math.floor((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const values = [
    year,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    (date.getUTCDay() + 6) % 7,
    dayOfYear,
    0,
  ];
  const names = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'];
  return structSequence(
    machine,
    'time.struct_time',
    names.map((name, i) => [name, machine.int(values[i] as number)] as const),
  );
}

function* moment(machine: Machine, when: PyObject | undefined): Routine<number> {
  return when === undefined || when === None ? Number(START + look(machine)) / 1e9 : yield* float(machine, when);
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `strftime` for the fields of a `struct_time`. */
function formatTime(format: string, fields: readonly number[]): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, weekday = 0, dayOfYear = 1] = fields;
  const dayName = DAYS[weekday] as string;
  const monthName = MONTHS[month - 1] as string;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const parts: Readonly<Record<string, () => string>> = {
    Y: () => String(year),
    y: () => pad(year % 100),
    m: () => pad(month),
    d: () => pad(day),
    e: () => String(day).padStart(2),
    H: () => pad(hour),
    I: () => pad(twelve),
    M: () => pad(minute),
    S: () => pad(second),
    p: () => (hour < 12 ? 'AM' : 'PM'),
    A: () => dayName,
    a: () => dayName.slice(0, 3),
    B: () => monthName,
    b: () => monthName.slice(0, 3),
    j: () => pad(dayOfYear, 3),
    w: () => String((weekday + 1) % 7),
    u: () => String(weekday + 1),
    F: () => `${year}-${pad(month)}-${pad(day)}`,
    T: () => `${pad(hour)}:${pad(minute)}:${pad(second)}`,
    D: () => `${pad(month)}/${pad(day)}/${pad(year % 100)}`,
    R: () => `${pad(hour)}:${pad(minute)}`,
    c: () =>
      `${dayName.slice(0, 3)} ${monthName.slice(0, 3)} ${String(day).padStart(2)} ${pad(hour)}:${pad(minute)}:${pad(second)} ${year}`,
    x: () => `${pad(month)}/${pad(day)}/${pad(year % 100)}`,
    X: () => `${pad(hour)}:${pad(minute)}:${pad(second)}`,
    Z: () => 'UTC',
    z: () => '+0000',
    '%': () => '%',
  };
  return format.replace(/%(.)/gs, (whole, letter: string) =>
    Object.hasOwn(parts, letter) ? (parts[letter] as () => string)() : whole,
  );
}

const fieldsOf = (machine: Machine, time: PyObject | undefined): number[] => {
  const tuple = time ?? structTime(machine, Number(START + look(machine)) / 1e9);
  return (tuple.items as PyObject[]).map((field) => field.n);
};

const FUNCTIONS: NativeTable = {
  'time()': seconds('Seconds since 1970.', START),
  'time_ns()': nanoseconds('Nanoseconds since 1970.', START),
  'perf_counter()': seconds('A clock for measuring, in seconds.', 0n),
  'perf_counter_ns()': nanoseconds('A clock for measuring, in nanoseconds.', 0n),
  'monotonic()': seconds('A clock that never goes back, in seconds.', 0n),
  'monotonic_ns()': nanoseconds('A clock that never goes back, in nanoseconds.', 0n),
  'process_time()': seconds('A clock of the program, in seconds.', 0n),
  'process_time_ns()': nanoseconds('A clock of the program, in nanoseconds.', 0n),
  'thread_time()': seconds('A clock of the program, in seconds.', 0n),
  'sleep(seconds, /)': {
    doc: 'Advances the clock; takes no time.',
    *routine(machine: Machine, duration: PyObject) {
      const length = yield* float(machine, duration);
      if (!(length >= 0)) machine.fail('ValueError', 'sleep length must be non-negative');
      clockOf(machine).elapsed += BigInt(Math.round(length * 1e9));
      return None;
    },
  },
  'gmtime(seconds=None, /)': {
    doc: 'A moment as fields, in UTC.',
    *routine(machine, when?: PyObject) {
      return structTime(machine, yield* moment(machine, when));
    },
  },
  'localtime(seconds=None, /)': {
    doc: 'A moment as fields; a page has UTC.',
    *routine(machine, when?: PyObject) {
      return structTime(machine, yield* moment(machine, when));
    },
  },
  'mktime(time_tuple, /)': {
    doc: 'Seconds since 1970 from fields.',
    *routine(machine, fields: PyObject) {
      const values: number[] = [];
      for (const field of fields.items as PyObject[]) values.push(Number(yield* integer(machine, field)));
      const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = values;
      return machine.float(Date.UTC(year, month - 1, day, hour, minute, second) / 1000);
    },
  },
  'strftime(format, time_tuple=…, /)': {
    doc: 'Fields as text by a format.',
    run: (machine, format: PyObject, time?: PyObject) =>
      machine.str(formatTime(format.payload as string, fieldsOf(machine, time))),
  },
  'asctime(time_tuple=…, /)': {
    doc: 'Fields as text.',
    run: (machine, time?: PyObject) => machine.str(formatTime('%c', fieldsOf(machine, time))),
  },
  'ctime(seconds=None, /)': {
    doc: 'A moment as text.',
    *routine(machine, when?: PyObject) {
      return machine.str(formatTime('%c', fieldsOf(machine, structTime(machine, yield* moment(machine, when)))));
    },
  },
};

export const makeTime: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'time', FUNCTIONS);
  setByName(machine, namespace, 'timezone', machine.int(0));
  setByName(machine, namespace, 'altzone', machine.int(0));
  setByName(machine, namespace, 'daylight', machine.int(0));
  setByName(machine, namespace, 'tzname', machine.tuple([machine.str('UTC'), machine.str('UTC')]));
};
