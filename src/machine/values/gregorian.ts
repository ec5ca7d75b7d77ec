/**
 * The Gregorian calendar carried to all years: days as ordinals (1 is 1 January of
 * year 1), weekdays, weeks as ISO 8601 counts them, and the names of months and days.
 */

import { ValueFailure } from './failure.ts';

export const LEAST_YEAR = 1;
export const MOST_YEAR = 9999;
/** The ordinal of 31 December 9999. */
export const MOST_ORDINAL = 3_652_059;
/** The ordinal of 1 January 1970. */
export const EPOCH_ORDINAL = 719_163;
export const DAY_SECONDS = 86_400;

export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const MONTH_NAMES = [
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
] as const;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year of ISO 8601, its week, and the day of the week from 1, Monday. */
export interface IsoWeekDate {
  readonly year: number;
  readonly week: number;
  readonly weekday: number;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}

/** Days of the year before the first of a month. */
export function daysBeforeMonth(year: number, month: number): number {
  const likeMarch = Math.floor((367 * month - 362) / 12);
  return month <= 2 ? likeMarch : likeMarch - (isLeap(year) ? 1 : 2);
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

export function toOrdinal(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

export function fromOrdinal(ordinal: number): CivilDate {
  // 400 years have 146097 days; from a first guess that is never too late, at most one step is left.
  let year = Math.floor((ordinal - 1) / 365.2425) + 1;
  while (daysBeforeYear(year) >= ordinal) year--;
  while (daysBeforeYear(year + 1) < ordinal) year++;
  const dayOfYear = ordinal - daysBeforeYear(year);
  let month = Math.min(12, Math.floor((dayOfYear - 1) / 29) + 1);
  while (daysBeforeMonth(year, month) >= dayOfYear) month--;
  return { year, month, day: dayOfYear - daysBeforeMonth(year, month) };
}

/** From 0, Monday. */
export function weekdayOf(ordinal: number): number {
  return (((ordinal + 6) % 7) + 7) % 7;
}

/** From 1. */
export function dayOfYear({ year, month, day }: CivilDate): number {
  return daysBeforeMonth(year, month) + day;
}

/** The Monday of week 1, which is the week that has the year's first Thursday. */
export function isoYearStart(year: number): number {
  const fourth = toOrdinal(year, 1, 4);
  return fourth - weekdayOf(fourth);
}

export function isoWeekDate({ year, month, day }: CivilDate): IsoWeekDate {
  const ordinal = toOrdinal(year, month, day);
  let isoYear = year + 1;
  while (isoYearStart(isoYear) > ordinal) isoYear--;
  const days = ordinal - isoYearStart(isoYear);
  return { year: isoYear, week: Math.floor(days / 7) + 1, weekday: (days % 7) + 1 };
}

export function weeksInIsoYear(year: number): number {
  return (isoYearStart(year + 1) - isoYearStart(year)) / 7;
}

/** Fails, in CPython's words, for what is no date of the years 1 to 9999. */
export function checkDate(year: number, month: number, day: number): void {
  if (!(year >= LEAST_YEAR && year <= MOST_YEAR)) failRange('year', LEAST_YEAR, MOST_YEAR, year);
  if (!(month >= 1 && month <= 12)) failRange('month', 1, 12, month);
  const most = daysInMonth(year, month);
  if (!(day >= 1 && day <= most))
    throw new ValueFailure('ValueError', `day ${day} must be in range 1..${most} for month ${month} in year ${year}`);
}

/** Fails, in CPython's words, for the ordinal of a day outside the years 1 to 9999. */
export function checkOrdinal(ordinal: number): void {
  if (!(ordinal >= 1 && ordinal <= MOST_ORDINAL)) failRange('year', LEAST_YEAR, MOST_YEAR, fromOrdinal(ordinal).year);
}

export function checkTime(hour: number, minute: number, second: number, microsecond: number): void {
  if (!(hour >= 0 && hour <= 23)) failRange('hour', 0, 23, hour);
  if (!(minute >= 0 && minute <= 59)) failRange('minute', 0, 59, minute);
  if (!(second >= 0 && second <= 59)) failRange('second', 0, 59, second);
  if (!(microsecond >= 0 && microsecond <= 999_999)) failRange('microsecond', 0, 999_999, microsecond);
}

function failRange(name: string, least: number, most: number, value: number): never {
  throw new ValueFailure('ValueError', `${name} must be in ${least}..${most}, not ${value}`);
}
