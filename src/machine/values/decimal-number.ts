/**
 * Decimal floating-point numbers as plain values, and their text. Knows nothing of
 * Python objects nor of how results are rounded. Source: M. Cowlishaw, "General
 * Decimal Arithmetic Specification", version 1.70.
 */
import { ValueFailure } from './failure.ts';
import { asciiDigitsAndSpaces } from './unicode.ts';

/** `quiet` and `signaling` are NaNs, whose coefficient is their payload. */
export type DecimalKind = 'finite' | 'infinite' | 'quiet' | 'signaling';

/** Digits that a coefficient can have here: more cost the host seconds. */
const MOST_DIGITS = 4_000_000;

const SMALL_POWERS: readonly bigint[] = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));
/** The large power that was asked for last: working precisions repeat. */
let lastPower = { exponent: 0, value: 1n };

/** `10 ** exponent` for an exponent that is not negative. */
export function powerOfTen(exponent: bigint | number): bigint {
  const n = Number(exponent);
  const small = SMALL_POWERS[n];
  if (small !== undefined) return small;
  if (n > MOST_DIGITS) throw new ValueFailure('MemoryError', '', []);
  if (lastPower.exponent !== n) lastPower = { exponent: n, value: 10n ** BigInt(n) };
  return lastPower.value;
}

/** How many bits a number that is not negative has. */
export function bitCountOf(n: bigint): number {
  const digits = n.toString(16);
  return 4 * digits.length - Math.clz32(parseInt(digits.charAt(0), 16)) + 28;
}

/** How many decimal digits a number that is not negative has; zero has one. */
export function digitCount(n: bigint): number {
  const first = Number(n);
  if (first < 1e15) return String(first).length;
  // The bits leave two candidates.
  const least = Math.floor((bitCountOf(n) - 1) * Math.LOG10E * Math.LN2);
  if (least > MOST_DIGITS) throw new ValueFailure('MemoryError', '', []);
  let digits = Math.max(1, least);
  while (n >= powerOfTen(digits)) digits++;
  return digits;
}

export class Decimal {
  readonly negative: boolean;
  readonly kind: DecimalKind;
  readonly coefficient: bigint;
  readonly exponent: bigint;
  #digits = 0;

  constructor(negative: boolean, coefficient: bigint, exponent: bigint, kind: DecimalKind = 'finite') {
    this.negative = negative;
    this.kind = kind;
    this.coefficient = coefficient;
    this.exponent = exponent;
  }

  /** Digits of the coefficient. */
  get digits(): number {
    if (this.#digits === 0) this.#digits = digitCount(this.coefficient);
    return this.#digits;
  }

  /** The exponent that the first digit has. */
  get adjusted(): bigint {
    return this.exponent + BigInt(this.digits - 1);
  }

  get isNaN(): boolean {
    return this.kind === 'quiet' || this.kind === 'signaling';
  }

  get isFinite(): boolean {
    return this.kind === 'finite';
  }

  get isZero(): boolean {
    return this.kind === 'finite' && this.coefficient === 0n;
  }

  /** Whether the number is whole. */
  get isInteger(): boolean {
    if (this.kind !== 'finite') return false;
    if (this.exponent >= 0n || this.coefficient === 0n) return true;
    if (-this.exponent >= BigInt(this.digits)) return false;
    return this.coefficient % powerOfTen(-this.exponent) === 0n;
  }

  toString(): string {
    return decimalText(this);
  }

  withSign(negative: boolean): Decimal {
    return negative === this.negative ? this : new Decimal(negative, this.coefficient, this.exponent, this.kind);
  }
}

export const QUIET_NAN = new Decimal(false, 0n, 0n, 'quiet');
export const ZERO = new Decimal(false, 0n, 0n);
export const ONE = new Decimal(false, 1n, 0n);

export function infinity(negative: boolean): Decimal {
  return new Decimal(negative, 0n, 0n, 'infinite');
}

export function decimalOfInteger(value: number | bigint): Decimal {
  const n = BigInt(value);
  return n < 0n ? new Decimal(true, -n, 0n) : new Decimal(false, n, 0n);
}

/** The digits after which only zeros follow, and how many zeros were taken off; at most `most`. */
export function stripZeros(coefficient: bigint, most: bigint): { coefficient: bigint; stripped: bigint } {
  let stripped = 0n;
  if (coefficient === 0n) return { coefficient, stripped };
  let step = 1n;
  while (step < most && coefficient % powerOfTen(step) === 0n) step *= 2n;
  for (; step >= 1n; step /= 2n) {
    while (stripped + step <= most && coefficient % powerOfTen(step) === 0n) {
      coefficient /= powerOfTen(step);
      stripped += step;
    }
  }
  return { coefficient, stripped };
}

const NUMBER = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d+))?$/i;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|(s?)nan(\d*))$/i;

/**
 * The number that text spells, exactly, or null. A free reading allows spaces
 * around it and underscores in it.
 */
export function readDecimal(text: string, isFree: boolean): Decimal | null {
  let plain = asciiDigitsAndSpaces(text);
  if (isFree) plain = plain.trim().replaceAll('_', '');
  const number = NUMBER.exec(plain);
  if (number !== null) {
    const fraction = number[3] ?? number[4] ?? '';
    const digits = (number[2] ?? '') + fraction;
    if (digits.length > MOST_DIGITS) throw new ValueFailure('MemoryError', '', []);
    return new Decimal(number[1] === '-', BigInt(digits), BigInt(number[5] ?? 0) - BigInt(fraction.length));
  }
  const special = SPECIAL.exec(plain);
  if (special === null) return null;
  const negative = special[1] === '-';
  if (special[2] !== undefined) return infinity(negative);
  return new Decimal(negative, BigInt(special[4] ?? ''), 0n, special[3] === '' ? 'quiet' : 'signaling');
}

function specialText(value: Decimal): string {
  if (value.kind === 'infinite') return 'Infinity';
  return `${value.kind === 'signaling' ? 'sNaN' : 'NaN'}${value.coefficient === 0n ? '' : String(value.coefficient)}`;
}

/** Digits with the point after `before` of them, in front or behind padded with zeros as needed. */
export function placePoint(digits: string, before: number): string {
  if (before <= 0) return `0.${'0'.repeat(-before)}${digits}`;
  if (before >= digits.length) return digits + '0'.repeat(before - digits.length);
  return `${digits.slice(0, before)}.${digits.slice(before)}`;
}

/** `to-scientific-string`, or with `engineering` `to-engineering-string`, of the specification. */
export function decimalText(value: Decimal, capitals = true, engineering = false): string {
  const sign = value.negative ? '-' : '';
  if (value.kind !== 'finite') return sign + specialText(value);
  const digits = String(value.coefficient);
  const { exponent } = value;
  const adjusted = exponent + BigInt(digits.length - 1);
  if (exponent <= 0n && adjusted >= -6n)
    return sign + (exponent === 0n ? digits : placePoint(digits, Number(adjusted) + 1));
  let before = 1;
  if (engineering) {
    // The exponent becomes a multiple of three: the next lower one, for zero the next higher one.
    const turn = Number(((adjusted % 3n) + 3n) % 3n);
    if (value.coefficient === 0n) {
      const zeros = (3 - turn) % 3;
      return sign + (zeros === 0 ? '0' : `0.${'0'.repeat(zeros)}`) + exponentText(adjusted + BigInt(zeros), capitals);
    }
    before = turn + 1;
  }
  return sign + placePoint(digits, before) + exponentText(adjusted - BigInt(before - 1), capitals);
}

function exponentText(exponent: bigint, capitals: boolean): string {
  if (exponent === 0n) return '';
  return `${capitals ? 'E' : 'e'}${exponent < 0n ? '' : '+'}${exponent}`;
}

/** Order of the magnitudes of two finite numbers: negative, zero or positive. */
export function compareMagnitude(a: Decimal, b: Decimal): number {
  if (a.coefficient === 0n || b.coefficient === 0n)
    return a.coefficient === b.coefficient ? 0 : a.coefficient === 0n ? -1 : 1;
  if (a.adjusted !== b.adjusted) return a.adjusted < b.adjusted ? -1 : 1;
  const shift = a.exponent - b.exponent;
  const [x, y] =
    shift >= 0n
      ? [a.coefficient * powerOfTen(shift), b.coefficient]
      : [a.coefficient, b.coefficient * powerOfTen(-shift)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Order of two numbers that are no NaNs. */
export function compareNumbers(a: Decimal, b: Decimal): number {
  if (a.isZero && b.isZero) return 0;
  if (a.isZero) return b.negative ? 1 : -1;
  if (b.isZero || a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  if (a.kind === 'infinite' || b.kind === 'infinite')
    return a.kind === b.kind ? 0 : a.kind === 'infinite' ? sign : -sign;
  return sign * compareMagnitude(a, b);
}
