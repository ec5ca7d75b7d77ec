/**
 * Dates and times as ISO 8601 writes them, and all forms in which CPython's
 * `fromisoformat` reads them. Knows plain numbers; no objects.
 */
import { ValueFailure } from './failure.ts';
import { checkDate, checkOrdinal, fromOrdinal, isoYearStart, weeksInIsoYear, type CivilDate } from './gregorian.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

export interface ParsedClock extends ClockTime {
  /** Offset from UTC in microseconds; null when none is written. */
  readonly offset: number | null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function isoDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** How much of the time `isoformat` shows. */
export const TIMESPECS = ['auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'] as const;
export type Timespec = (typeof TIMESPECS)[number];

export function isoTime({ hour, minute, second, microsecond }: ClockTime, spec: Timespec): string {
  const minutes = `${pad(hour, 2)}:${pad(minute, 2)}`;
  const seconds = `${minutes}:${pad(second, 2)}`;
  switch (spec) {
    case 'hours':
      return pad(hour, 2);
    case 'minutes':
      return minutes;
    case 'seconds':
      return seconds;
    case 'milliseconds':
      return `${seconds}.${pad(Math.floor(microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${seconds}.${pad(microsecond, 6)}`;
    case 'auto':
      return microsecond === 0 ? seconds : `${seconds}.${pad(microsecond, 6)}`;
  }
}

/** An offset in microseconds as `+05:30`, with seconds and their fraction where it has some. */
export function isoOffset(offset: number, separator = ':'): string {
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const seconds = Math.floor(size / 1_000_000);
  const fraction = size % 1_000_000;
  let text = `${sign}${pad(Math.floor(seconds / 3600), 2)}${separator}${pad(Math.floor(seconds / 60) % 60, 2)}`;
  if (seconds % 60 !== 0 || fraction !== 0) text += `${separator}${pad(seconds % 60, 2)}`;
  return fraction === 0 ? text : `${text}.${pad(fraction, 6)}`;
}

const DATE = /^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|-W(\d\d)(?:-(\d)|$)|W(\d\d)(?:(\d)|$))/;
/** The lengths of those forms; CPython checks them and does not look at what follows in a text of the right length. */
const DATE_LENGTHS: ReadonlySet<number> = new Set([7, 8, 10]);

/** The day of a week of ISO 8601. Fails as `fromisocalendar` does. */
export function fromIsoWeek(year: number, week: number, weekday: number): CivilDate {
  if (!(year >= 1 && year <= 9999)) checkDate(year, 1, 1);
  if (!(week >= 1 && week <= weeksInIsoYear(year))) throw new ValueFailure('ValueError', `Invalid week: ${week}`);
  if (!(weekday >= 1 && weekday <= 7))
    throw new ValueFailure('ValueError', `Invalid weekday: ${weekday} (range is [1, 7])`);
  const ordinal = isoYearStart(year) + (week - 1) * 7 + weekday - 1;
  checkOrdinal(ordinal);
  return fromOrdinal(ordinal);
}

/** The date, not yet checked unless it is of a week; null for a text of no such form. */
export function parseIsoDate(text: string): CivilDate | null {
  const match = DATE_LENGTHS.has(text.length) ? DATE.exec(text) : null;
  if (match === null) return null;
  const [, year, month, day, plainMonth, plainDay, week, weekday, plainWeek, plainWeekday] = match;
  const writtenWeek = week ?? plainWeek;
  if (writtenWeek === undefined)
    return { year: Number(year), month: Number(month ?? plainMonth), day: Number(day ?? plainDay) };
  try {
    return fromIsoWeek(Number(year), Number(writtenWeek), Number(weekday ?? plainWeekday ?? '1'));
  } catch (failure) {
    if (failure instanceof ValueFailure) return null;
    throw failure;
  }
}

const CLOCK = /^(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+)|(\d{2,}))?)?|:(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?$/;

function parseClock(text: string): ClockTime | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, hour, plainMinute, plainSecond, plainFraction, bareFraction, minute, second, fraction] = match;
  return {
    hour: Number(hour),
    minute: Number(minute ?? plainMinute ?? 0),
    second: Number(second ?? plainSecond ?? 0),
    microsecond: Number((fraction ?? plainFraction ?? bareFraction ?? '').slice(0, 6).padEnd(6, '0')),
  };
}

/** The clock before a time zone, where CPython passes over one character, or over anything behind six digits of a fraction. */
function parseClockBeforeZone(text: string): ClockTime | null {
  const clock = parseClock(text);
  if (clock !== null) return clock;
  const long = /^(?:\d\d:\d\d:\d\d[.,]|\d{6}[.,]?)\d{6,}/.exec(text);
  if (long !== null) return parseClock(long[0]);
  return /^[\d:]*[^.,\x80-\uffff]$/.test(text) ? parseClock(text.slice(0, -1)) : null;
}

/** A time of day with its offset, not yet checked; null for a text of no such form. */
export function parseIsoTime(text: string): ParsedClock | null {
  const at = text.search(/[-+Z]/);
  if (at === -1) {
    const clock = parseClock(text);
    return clock === null ? null : { ...clock, offset: null };
  }
  const clock = parseClockBeforeZone(text.slice(0, at));
  if (clock === null) return null;
  if (text[at] === 'Z') return at === text.length - 1 ? { ...clock, offset: 0 } : null;
  const zone = parseClock(text.slice(at + 1));
  if (zone === null) return null;
  const size = ((zone.hour * 60 + zone.minute) * 60 + zone.second) * 1_000_000 + zone.microsecond;
  return { ...clock, offset: text[at] === '-' ? 0 - size : size };
}

/** Where the date ends in the text of a date and a time: its length depends on the form and, for weeks, on what follows. */
export function dateLength(text: string): number {
  const isDigit = (at: number): boolean => /\d/.test(text[at] ?? '');
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    // A dash behind YYYY-Www begins the weekday, unless two digits follow: then it separates date and time.
    return text[8] === '-' && !(isDigit(9) && isDigit(10)) ? 10 : 8;
  }
  if (text[4] !== 'W') return 8;
  let end = 7;
  while (isDigit(end)) end++;
  if (end < 9) return end;
  return end % 2 === 0 ? 7 : 8;
}
