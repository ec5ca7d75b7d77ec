/**
 * `strptime`: text to fields by a format. Knows directives and the words of CPython's
 * errors; knows no objects.
 */
import { ValueFailure } from './failure.ts';
import {
  DAY_NAMES,
  MONTH_NAMES,
  checkDate,
  checkOrdinal,
  daysBeforeMonth,
  fromOrdinal,
  isoYearStart,
  toOrdinal,
  weekdayOf,
  weeksInIsoYear,
} from './gregorian.ts';
import { textRepr } from './text-repr.ts';
import { decimalValue } from './unicode.ts';

/** What a text says of a moment; fields it does not tell are those of 1 January 1900. */
export interface ParsedTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly weekday: number;
  readonly dayOfYear: number;
  readonly isDst: number;
  readonly zone: string | null;
  /** Offset from UTC in microseconds. */
  readonly offset: number | null;
}

/** The format has a day of the month and no year: CPython warns that this is ambiguous. */
export interface ParseResult {
  readonly time: ParsedTime;
  readonly lacksYear: boolean;
}

const alternatives = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');
const shortNames = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

/** Directives that stand for others. */
const COMPOSITES = new Map([
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['r', '%I:%M:%S %p'],
  ['R', '%H:%M'],
  ['T', '%H:%M:%S'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
]);
/** Directives that mean what another one means. */
const SYNONYMS = new Map([
  ['e', 'd'],
  ['k', 'H'],
  ['l', 'I'],
  ['P', 'p'],
]);

const PATTERNS = new Map([
  ['d', '3[0-1]|[1-2]\\p{Nd}|0[1-9]|[1-9]| [1-9]'],
  ['f', '[0-9]{1,6}'],
  ['G', '\\p{Nd}{4}'],
  ['H', '2[0-3]|[0-1]\\p{Nd}|\\p{Nd}| \\p{Nd}'],
  ['I', '1[0-2]|0[1-9]|[1-9]| [1-9]'],
  ['j', '36[0-6]|3[0-5]\\p{Nd}|[1-2]\\p{Nd}{2}|0[1-9]\\p{Nd}|00[1-9]|[1-9]\\p{Nd}|0[1-9]|[1-9]'],
  ['m', '1[0-2]|0[1-9]|[1-9]'],
  ['M', '[0-5]\\p{Nd}|\\p{Nd}'],
  ['S', '6[0-1]|[0-5]\\p{Nd}|\\p{Nd}'],
  ['u', '[1-7]'],
  ['U', '5[0-3]|[0-4]\\p{Nd}|\\p{Nd}'],
  ['V', '5[0-3]|0[1-9]|[1-4]\\p{Nd}|\\p{Nd}'],
  ['w', '[0-6]'],
  ['W', '5[0-3]|[0-4]\\p{Nd}|\\p{Nd}'],
  ['y', '\\p{Nd}{2}'],
  ['Y', '\\p{Nd}{4}'],
  ['z', '[+\\-]\\p{Nd}{2}:?[0-5]\\p{Nd}(?::?[0-5]\\p{Nd}(?:\\.\\p{Nd}{1,6})?)?|Z'],
  ['A', alternatives(DAY_NAMES)],
  ['a', alternatives(shortNames(DAY_NAMES))],
  ['B', alternatives(MONTH_NAMES)],
  ['b', alternatives(shortNames(MONTH_NAMES))],
  ['p', 'am|pm'],
  ['Z', 'utc|gmt'],
]);

const fail = (message: string): never => {
  throw new ValueFailure('ValueError', message);
};

/** What is thrown for a format that has a directive twice, for which CPython has an error of the module `re`. */
export class RepeatedDirective {
  readonly directive: string;
  constructor(directive: string) {
    this.directive = directive;
  }
}

interface Compiled {
  readonly pattern: RegExp;
  readonly letters: readonly string[];
}

function compile(format: string): Compiled {
  const letters: string[] = [];
  const build = (part: string): string =>
    part.replace(/%(.?)|(\s+)|[^]/gsu, (whole, letter: string | undefined, space: string | undefined) => {
      if (space !== undefined) return '\\s+';
      if (letter === undefined) return whole.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      if (letter === '') return fail(`stray % in format ${textRepr(format)}`);
      if (letter === '%') return '%';
      const composite = COMPOSITES.get(letter);
      if (composite !== undefined) return build(composite);
      const directive = SYNONYMS.get(letter) ?? letter;
      const pattern = PATTERNS.get(directive);
      if (pattern === undefined) return fail(`${textRepr(letter)} is a bad directive in format ${textRepr(format)}`);
      if (letters.includes(directive)) throw new RepeatedDirective(directive);
      letters.push(directive);
      return `(${pattern})`;
    });
  const source = build(format);
  return { pattern: new RegExp(source, 'iuy'), letters };
}

/** A number in decimal digits of any script, blanks before it. */
function numberOf(text: string): number {
  let value = 0;
  for (const character of text.trimStart()) value = value * 10 + decimalValue(character);
  return value;
}

const placeOf = (names: readonly string[], text: string): number =>
  names.findIndex((name) => name.toLowerCase() === text.toLowerCase());

/** Microseconds of an offset such as `+05:30:10.25`. */
function parseOffset(text: string): number {
  if (text === 'Z') return 0;
  if (text === 'z') return Number.NaN;
  let digits = text.slice(1);
  if (digits[2] === ':') {
    digits = digits.slice(0, 2) + digits.slice(3);
    if (digits.length > 4) {
      if (digits[4] !== ':') fail(`Inconsistent use of : in ${text}`);
      digits = digits.slice(0, 4) + digits.slice(5);
    }
  } else if (digits.includes(':')) fail(`Inconsistent use of : in ${text}`);
  const fraction = digits.slice(7).padEnd(6, '0');
  const seconds =
    numberOf(digits.slice(0, 2)) * 3600 + numberOf(digits.slice(2, 4)) * 60 + numberOf(digits.slice(4, 6));
  return (text.startsWith('-') ? -1 : 1) * (seconds * 1_000_000 + numberOf(fraction));
}

/** The day of the year from a week and a weekday; week 1 is the first one that begins in the year. */
function dayFromWeek(year: number, week: number, weekday: number, beginsOnMonday: boolean): number {
  const first = weekdayOf(toOrdinal(year, 1, 1));
  const [start, day] = beginsOnMonday ? [first, weekday] : [(first + 1) % 7, (weekday + 1) % 7];
  return week === 0 ? 1 + day - start : 1 + ((7 - start) % 7) + 7 * (week - 1) + day;
}

const NEEDS_WEEKDAY = `a weekday directive ('%A', '%a', '%w', or '%u').`;

export function parseTime(text: string, format: string): ParseResult {
  const { pattern, letters } = compile(format);
  const match = pattern.exec(text);
  if (match === null) return fail(`time data ${textRepr(text)} does not match format ${textRepr(format)}`);
  if (match[0].length !== text.length) fail(`unconverted data remains: ${text.slice(match[0].length)}`);
  const found = new Map(letters.map((letter, i) => [letter, match[i + 1] as string]));
  const has = (letter: string): boolean => found.has(letter);
  const read = (letter: string): number | null => (has(letter) ? numberOf(found.get(letter) as string) : null);

  let year: number | null = null;
  let [month, day, hour] = [1, 1, 0];
  let weekday: number | null = null;
  let week: number | null = null;
  let weekBeginsOnMonday = false;
  const isAfternoon = (found.get('p') ?? 'am').toLowerCase() === 'pm';
  // Of two directives that tell the same the last one counts.
  const readers: Readonly<Record<string, (text: string, number: number) => void>> = {
    Y: (_, number) => (year = number),
    y: (_, number) => (year = number + (number <= 68 ? 2000 : 1900)),
    m: (_, number) => (month = number),
    B: (name) => (month = placeOf(MONTH_NAMES, name) + 1),
    b: (name) => (month = placeOf(shortNames(MONTH_NAMES), name) + 1),
    d: (_, number) => (day = number),
    H: (_, number) => (hour = number),
    I: (_, number) => (hour = (number % 12) + (isAfternoon ? 12 : 0)),
    A: (name) => (weekday = placeOf(DAY_NAMES, name)),
    a: (name) => (weekday = placeOf(shortNames(DAY_NAMES), name)),
    w: (_, number) => (weekday = (number + 6) % 7),
    u: (_, number) => (weekday = number - 1),
    U: (_, number) => {
      week = number;
      weekBeginsOnMonday = false;
    },
    W: (_, number) => {
      week = number;
      weekBeginsOnMonday = true;
    },
  };
  for (const [letter, text] of found) readers[letter]?.(text, numberOf(text));
  let julian = read('j');
  const offset = has('z') ? parseOffset(found.get('z') as string) : null;
  if (Number.isNaN(offset)) fail(`time data ${textRepr(text)} does not match format ${textRepr(format)}`);

  const isoYear = read('G');
  const isoWeek = read('V');
  if (isoYear !== null) {
    if (julian !== null)
      fail(`Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.`);
    if (isoWeek === null || weekday === null)
      fail(`ISO year directive '%G' must be used with the ISO week directive '%V' and ${NEEDS_WEEKDAY}`);
  } else if (isoWeek !== null)
    fail(
      year === null || weekday === null
        ? `ISO week directive '%V' must be used with the ISO year directive '%G' and ${NEEDS_WEEKDAY}`
        : `ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.`,
    );

  const lacksYear = year === null && isoYear === null && has('d');
  // The year 1900 has no 29 February; 1904 stands in for it.
  const isLeapDay = year === null && month === 2 && day === 29;
  let known = year ?? (isLeapDay ? 1904 : 1900);
  if (julian === null && weekday !== null) {
    if (week !== null) {
      julian = dayFromWeek(known, week, weekday, weekBeginsOnMonday);
      if (julian <= 0) {
        known--;
        julian += daysBeforeMonth(known, 12) + 31;
      }
    } else if (isoYear !== null && isoWeek !== null) {
      if (isoWeek === 0 || isoWeek > weeksInIsoYear(isoYear)) fail(`Invalid week: ${isoWeek}`);
      const ordinal = isoYearStart(isoYear) + (isoWeek - 1) * 7 + weekday;
      checkOrdinal(ordinal);
      known = fromOrdinal(ordinal).year;
      julian = ordinal - toOrdinal(known, 1, 1) + 1;
    }
  }
  if (julian === null) {
    checkDate(known, month, day);
    julian = toOrdinal(known, month, day) - toOrdinal(known, 1, 1) + 1;
  } else {
    checkDate(known, 1, 1);
    const ordinal = toOrdinal(known, 1, 1) + julian - 1;
    checkOrdinal(ordinal);
    ({ year: known, month, day } = fromOrdinal(ordinal));
  }
  weekday ??= weekdayOf(toOrdinal(known, month, day));
  return {
    lacksYear,
    time: {
      year: isLeapDay ? 1900 : known,
      month,
      day,
      hour,
      minute: read('M') ?? 0,
      second: read('S') ?? 0,
      microsecond: has('f') ? numberOf((found.get('f') as string).padEnd(6, '0')) : 0,
      weekday,
      dayOfYear: julian,
      isDst: has('Z') ? 0 : -1,
      zone: found.get('Z') ?? null,
      offset,
    },
  };
}
