/** Moments as numbers and as texts, as the modules `time` and `datetime` take them. */
import { FLOAT } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { integer } from '../operations/number.ts';
import { Unsupported } from '../raise.ts';
import { roundHalfEven } from '../values/float.ts';
import { DAY_SECONDS, EPOCH_ORDINAL, checkOrdinal } from '../values/gregorian.ts';
import { RepeatedDirective, parseTime, type ParsedTime } from '../values/time-parse.ts';
import { warn } from '../warn.ts';

/** Whole microseconds since 1970 of a timestamp argument: the nearest, halves to even, or those that are over. */
export function* timestamp(machine: Machine, value: PyObject, rounding: 'even' | 'down' = 'even'): Routine<bigint> {
  if (value.type.layout === FLOAT) {
    const seconds = value.payload as number;
    if (Number.isNaN(seconds)) machine.fail('ValueError', 'Invalid value NaN (not a number)');
    if (!(seconds >= -MOST_TIME && seconds < MOST_TIME)) failTime(machine);
    const whole = Math.floor(seconds);
    const round = rounding === 'even' ? roundHalfEven : Math.floor;
    return BigInt(whole) * 1_000_000n + BigInt(round((seconds - whole) * 1_000_000));
  }
  const seconds = BigInt(yield* integer(machine, value));
  if (BigInt.asIntN(64, seconds) !== seconds) failTime(machine);
  return seconds * 1_000_000n;
}

const MOST_TIME = 2 ** 63;
export const failTime = (machine: Machine): never =>
  machine.fail('OverflowError', 'timestamp out of range for platform time_t');

export function floorSeconds(microseconds: bigint): bigint {
  const seconds = microseconds / 1_000_000n;
  return seconds * 1_000_000n > microseconds ? seconds - 1n : seconds;
}

/** The ordinal of the day that many seconds after 1970; years have room in C's `int`, and then must be from 1 to 9999. */
export function dayOfTimestamp(machine: Machine, seconds: bigint): number {
  const day = anyDay(machine, seconds);
  machine.pure(() => checkOrdinal(day));
  return day;
}

/** The same for all years that C's `int` has. */
export function anyDay(machine: Machine, seconds: bigint): number {
  const whole = seconds / BigInt(DAY_SECONDS);
  const days = Number(whole * BigInt(DAY_SECONDS) > seconds ? whole - 1n : whole);
  if (Math.abs(days) > MOST_C_YEAR_DAYS)
    throw machine.error('OSError', machine.int(75), machine.str('Value too large for defined data type'));
  return days + EPOCH_ORDINAL;
}
const MOST_C_YEAR_DAYS = 365.2425 * 2 ** 31;

/** What a text says by a format; gives the warning for a day without its year. */
export function* parseText(machine: Machine, text: string, format: string): Routine<ParsedTime> {
  const { time, lacksYear } = machine.pure(() => {
    try {
      return parseTime(text, format);
    } catch (failure) {
      if (failure instanceof RepeatedDirective) throw new Unsupported('a format of strptime that repeats a directive');
      throw failure;
    }
  });
  if (lacksYear)
    yield* warn(
      machine,
      'DeprecationWarning',
      'Parsing dates involving a day of month without a year specified is ambiguous\n' +
        'and fails to parse leap day. The default behavior will change in Python 3.15\n' +
        'to either always raise an exception or to use a different default year (TBD).\n' +
        'To avoid trouble, add a specific year to the input & format.\n' +
        'See https://github.com/python/cpython/issues/70647.',
    );
  return time;
}
