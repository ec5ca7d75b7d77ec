/**
 * `strftime`: fields of a moment as text, with the directives, flags and widths of
 * the GNU C library in the C locale, which is what CPython on Linux passes formats to.
 */
import { DAY_NAMES, DAY_SECONDS, EPOCH_ORDINAL, MONTH_NAMES, isLeap, toOrdinal } from './gregorian.ts';

/** Fields as `struct_time` has them: `weekday` from 0, Monday; `dayOfYear` from 1. */
export interface TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly dayOfYear: number;
  /** -1: not known. */
  readonly isDst: number;
}

/** What the directives of a time zone and of `datetime` stand for; a directive that is absent is left to the C library. */
export type Replacements = ReadonlyMap<string, string>;

interface Field {
  readonly text: string;
  /** How a number is padded; absent for text. */
  readonly pad?: '0' | ' ';
  readonly width?: number;
}

const number = (value: number, width: number, pad: '0' | ' ' = '0'): Field => ({ text: String(value), pad, width });
const text = (value: string): Field => ({ text: value });

/** The week of the year when weeks begin on a weekday (0: Sunday, 1: Monday). */
function weekOfYear({ dayOfYear, weekday }: TimeFields, first: number): number {
  return Math.floor((dayOfYear - 1 + 7 - ((weekday + 1 - first + 7) % 7)) / 7);
}

const daysInYear = (year: number): number => (isLeap(year) ? 366 : 365);

/** Year and week of ISO 8601: those of the Thursday of the week. Follows the fields `weekday` and `dayOfYear`, right or wrong. */
export function isoWeek({ year, dayOfYear, weekday }: TimeFields): { year: number; week: number } {
  const thursday = dayOfYear - 1 - weekday + 3;
  const week = (day: number): number => Math.floor(day / 7) + 1;
  if (thursday < 0) return { year: year - 1, week: week(thursday + daysInYear(year - 1)) };
  if (thursday >= daysInYear(year)) return { year: year + 1, week: week(thursday - daysInYear(year)) };
  return { year, week: week(thursday) };
}

const seconds = (t: TimeFields): number =>
  (toOrdinal(t.year, t.month, t.day) - EPOCH_ORDINAL) * DAY_SECONDS + t.hour * 3600 + t.minute * 60 + t.second;

const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);

const DIRECTIVES: ReadonlyMap<string, (t: TimeFields) => Field> = new Map<string, (t: TimeFields) => Field>([
  ['a', (t) => text(DAY_NAMES[t.weekday]?.slice(0, 3) ?? '?')],
  ['A', (t) => text(DAY_NAMES[t.weekday] ?? '?')],
  ['b', (t) => text(MONTH_NAMES[t.month - 1]?.slice(0, 3) ?? '?')],
  ['h', (t) => text(MONTH_NAMES[t.month - 1]?.slice(0, 3) ?? '?')],
  ['B', (t) => text(MONTH_NAMES[t.month - 1] ?? '?')],
  ['c', (t) => text(formatTime('%a %b %e %H:%M:%S %Y', t))],
  ['C', (t) => number(Math.floor(t.year / 100), t.year < 1000 ? 1 : 2)],
  ['d', (t) => number(t.day, 2)],
  ['D', (t) => text(formatTime('%m/%d/%y', t))],
  ['e', (t) => number(t.day, 2, ' ')],
  ['F', (t) => text(formatTime('%Y-%m-%d', t))],
  ['g', (t) => number(isoWeek(t).year % 100, 2)],
  ['G', (t) => number(isoWeek(t).year, 1)],
  ['H', (t) => number(t.hour, 2)],
  ['I', (t) => number(twelve(t.hour), 2)],
  ['j', (t) => number(t.dayOfYear, 3)],
  ['k', (t) => number(t.hour, 2, ' ')],
  ['l', (t) => number(twelve(t.hour), 2, ' ')],
  ['m', (t) => number(t.month, 2)],
  ['M', (t) => number(t.minute, 2)],
  ['n', () => text('\n')],
  ['p', (t) => text(t.hour < 12 ? 'AM' : 'PM')],
  ['P', (t) => text(t.hour < 12 ? 'am' : 'pm')],
  ['r', (t) => text(formatTime('%I:%M:%S %p', t))],
  ['R', (t) => text(formatTime('%H:%M', t))],
  ['s', (t) => number(seconds(t) - (t.isDst > 0 ? 3600 : 0), 1)],
  ['S', (t) => number(t.second, 2)],
  ['t', () => text('\t')],
  ['T', (t) => text(formatTime('%H:%M:%S', t))],
  ['u', (t) => number(t.weekday + 1, 1)],
  ['U', (t) => number(weekOfYear(t, 0), 2)],
  ['V', (t) => number(isoWeek(t).week, 2)],
  ['w', (t) => number((t.weekday + 1) % 7, 1)],
  ['W', (t) => number(weekOfYear(t, 1), 2)],
  ['x', (t) => text(formatTime('%m/%d/%y', t))],
  ['X', (t) => text(formatTime('%H:%M:%S', t))],
  ['y', (t) => number(((t.year % 100) + 100) % 100, 2)],
  ['Y', (t) => number(t.year, 1)],
  ['z', (t) => text(t.isDst < 0 ? '' : '+0000')],
  ['Z', (t) => text(t.isDst < 0 ? '' : 'UTC')],
  ['%', () => text('%')],
]);

/** Names whose case `#` lowers rather than raises. */
const LOWERED = new Set(['p', 'P', 'Z']);

function padded(field: Field, flags: string, width: number): string {
  let { pad } = field;
  for (const flag of flags) if (flag === '_') pad = ' ';
  for (const flag of flags) if (flag === '0') pad = '0';
  const least = Math.max(width, flags.includes('-') || field.width === undefined ? 0 : field.width);
  const negative = field.text.startsWith('-') && pad === '0';
  const digits = negative ? field.text.slice(1) : field.text;
  return (negative ? '-' : '') + digits.padStart(least - (negative ? 1 : 0), pad ?? ' ');
}

/** The widest a single directive may be made. */
const MOST_WIDTH = 1_000;

/** Fields as text; directives in `replacements` stand for other text, those unknown for themselves. */
export function formatTime(format: string, fields: TimeFields, replacements?: Replacements): string {
  return format.replace(
    /%(?:(:z)|([-_0^#]*)(\d*)(?:E(?=[cCxXyY])|O(?=[deHImMSuUVwWy]))?(.))/gsu,
    (whole, colon, flags, width, letter) => {
      const directive = String(colon ?? letter);
      if (whole.length === directive.length + 1) {
        const replacement = replacements?.get(directive);
        if (replacement !== undefined) return replacement;
      }
      const make = DIRECTIVES.get(directive);
      if (make === undefined || Number(width) > MOST_WIDTH) return whole as string;
      const result = padded(make(fields), String(flags), Number(width));
      if (String(flags).includes('^')) return result.toUpperCase();
      if (String(flags).includes('#')) return LOWERED.has(directive) ? result.toLowerCase() : result.toUpperCase();
      return result;
    },
  );
}
