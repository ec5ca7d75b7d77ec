/**
 * Operations on decimal numbers besides arithmetic: comparisons, neighbours, shifts,
 * logical operations and questions. Knows nothing of Python objects. Source: M. Cowlishaw,
 * "General Decimal Arithmetic Specification", version 1.70.
 */
import { add, wholeOf } from './decimal-arithmetic.ts';
import { Condition, finish, invalid, nanOf, tiniest, topmost, type DecimalContext } from './decimal-context.ts';
import { Decimal, compareMagnitude, compareNumbers, decimalOfInteger, infinity, powerOfTen } from './decimal-number.ts';

/** `compare`: -1, 0 or 1, or a NaN; `isSignaling` makes every NaN an invalid operation. */
export function compare(context: DecimalContext, a: Decimal, b: Decimal, isSignaling: boolean): Decimal {
  if (isSignaling && (a.isNaN || b.isNaN)) context.raised |= Condition.INVALID_OPERATION;
  return nanOf(context, a, b) ?? decimalOfInteger(compareNumbers(a, b));
}

const RANKS: Readonly<Record<Decimal['kind'], number>> = { finite: 0, infinite: 1, signaling: 2, quiet: 3 };

/** Order of all numbers by sign, kind, value and exponent; of magnitudes alone with `ofMagnitudes`. */
export function compareTotal(a: Decimal, b: Decimal, ofMagnitudes: boolean): Decimal {
  if (!ofMagnitudes && a.negative !== b.negative) return decimalOfInteger(a.negative ? -1 : 1);
  const sign = !ofMagnitudes && a.negative ? -1 : 1;
  let order = RANKS[a.kind] - RANKS[b.kind];
  if (order === 0 && a.isNaN) order = a.coefficient < b.coefficient ? -1 : a.coefficient > b.coefficient ? 1 : 0;
  else if (order === 0 && a.isFinite) {
    order = compareMagnitude(a, b);
    if (order === 0) order = a.exponent < b.exponent ? -1 : a.exponent > b.exponent ? 1 : 0;
  }
  return decimalOfInteger(sign * Math.sign(order));
}

/** The larger (`sign` 1) or smaller (-1) of two numbers or of their magnitudes; a number wins over a quiet NaN. */
export function extreme(context: DecimalContext, a: Decimal, b: Decimal, sign: 1 | -1, ofMagnitudes: boolean): Decimal {
  if (a.kind === 'quiet' && !b.isNaN) return finish(context, b);
  if (b.kind === 'quiet' && !a.isNaN) return finish(context, a);
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  let order = ofMagnitudes ? compareNumbers(a.withSign(false), b.withSign(false)) : compareNumbers(a, b);
  if (order === 0) order = compareNumbers(a, b);
  if (order === 0) order = Number(compareTotal(a, b, false).negative ? -1 : compareTotal(a, b, false).coefficient);
  return finish(context, sign * order >= 0 ? a : b);
}

/** The largest finite number. */
function largest(context: DecimalContext, negative: boolean): Decimal {
  return new Decimal(negative, powerOfTen(context.precision) - 1n, topmost(context));
}

/** The next number above (`down` false) or below. */
function neighbour(context: DecimalContext, a: Decimal, down: boolean): Decimal {
  if (a.kind === 'infinite') return a.negative === down ? a : largest(context, a.negative);
  const quiet: DecimalContext = { ...context, rounding: down ? 'ROUND_FLOOR' : 'ROUND_CEILING', raised: 0 };
  const least = new Decimal(down, 1n, tiniest(context) - 1n);
  const rounded = finish(quiet, a);
  // Rounding alone may have moved the number in the right direction.
  if (rounded.kind !== 'finite' || compareNumbers(rounded, a) !== 0) return rounded;
  return add(quiet, a, least);
}

export function next(context: DecimalContext, a: Decimal, down: boolean): Decimal {
  return nanOf(context, a) ?? neighbour(context, a, down);
}

export function nextToward(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  const order = compareNumbers(a, b);
  if (order === 0) return a.withSign(b.negative);
  const result = neighbour(context, a, order > 0);
  if (result.kind === 'infinite') context.raised |= Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED;
  else if (result.isZero || result.adjusted < context.minimum) {
    context.raised |= Condition.UNDERFLOW | Condition.SUBNORMAL | Condition.INEXACT | Condition.ROUNDED;
    if (result.isZero) context.raised |= Condition.CLAMPED;
  }
  return result;
}

export function isNormal(context: DecimalContext, a: Decimal): boolean {
  return a.isFinite && a.coefficient !== 0n && a.adjusted >= context.minimum;
}

export function isSubnormal(context: DecimalContext, a: Decimal): boolean {
  return a.isFinite && a.coefficient !== 0n && a.adjusted < context.minimum;
}

export function numberClass(context: DecimalContext, a: Decimal): string {
  if (a.kind === 'quiet') return 'NaN';
  if (a.kind === 'signaling') return 'sNaN';
  const sign = a.negative ? '-' : '+';
  if (a.kind === 'infinite') return `${sign}Infinity`;
  if (a.coefficient === 0n) return `${sign}Zero`;
  return sign + (isNormal(context, a) ? 'Normal' : 'Subnormal');
}

export function sameQuantum(a: Decimal, b: Decimal): boolean {
  if (a.isFinite && b.isFinite) return a.exponent === b.exponent;
  return (a.isNaN && b.isNaN) || (a.kind === 'infinite' && b.kind === 'infinite');
}

/** The adjusted exponent as a number. */
export function exponentOf(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  if (a.kind === 'infinite') return infinity(false);
  if (a.coefficient === 0n) {
    context.raised |= Condition.DIVISION_BY_ZERO;
    return infinity(true);
  }
  return finish(context, decimalOfInteger(a.adjusted));
}

/** A whole number that must lie within `most` either way, or null. */
function count(b: Decimal, most: bigint): bigint | null {
  if (!b.isFinite || b.exponent !== 0n || b.coefficient > most) return null;
  return b.negative ? -b.coefficient : b.coefficient;
}

/** `a * 10**b`. */
export function scaleByTens(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  const places = count(b, 2n * (context.maximum + context.precision));
  if (places === null) return invalid(context);
  if (a.kind === 'infinite') return a;
  return finish(context, new Decimal(a.negative, a.coefficient, a.exponent + places));
}

/** Moves the digits, in a register of the context's precision; those that leave it come back in with `rotates`. */
export function shiftDigits(context: DecimalContext, a: Decimal, b: Decimal, rotates: boolean): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  const places = count(b, context.precision);
  if (places === null) return invalid(context);
  if (a.kind === 'infinite') return a;
  const { precision } = context;
  const excess = BigInt(a.digits) > precision;
  const register = excess ? a.coefficient % powerOfTen(precision) : a.coefficient;
  if (register === 0n || places === 0n) return new Decimal(a.negative, register, a.exponent);
  const left = places >= 0n ? places : rotates ? precision + places : 0n;
  if (left === 0n) return new Decimal(a.negative, rotates ? register : register / powerOfTen(-places), a.exponent);
  // The digits that stay, and those that are moved out.
  const unit = powerOfTen(precision - left);
  const stays = left >= precision ? 0n : (register % unit) * powerOfTen(left);
  return new Decimal(a.negative, rotates ? stays + register / unit : stays, a.exponent);
}

/** The digits of a logical operand, as many as the precision has, read as bits; null if it is none. */
function logical(context: DecimalContext, a: Decimal): bigint | null {
  if (!a.isFinite || a.negative || a.exponent !== 0n) return null;
  const digits = String(a.coefficient);
  if (!/^[01]+$/.test(digits)) return null;
  return BigInt(`0b${BigInt(digits.length) > context.precision ? digits.slice(-Number(context.precision)) : digits}`);
}

export function logicalOperation(
  context: DecimalContext,
  a: Decimal,
  b: Decimal,
  combine: (a: bigint, b: bigint) => bigint,
): Decimal {
  const [x, y] = [logical(context, a), logical(context, b)];
  if (x === null || y === null) return invalid(context);
  return new Decimal(false, BigInt(combine(x, y).toString(2)), 0n);
}

export function logicalInvert(context: DecimalContext, a: Decimal): Decimal {
  const bits = logical(context, a);
  if (bits === null) return invalid(context);
  // A precision that no coefficient can fill is refused.
  powerOfTen(context.precision);
  const ones = (1n << context.precision) - 1n;
  return new Decimal(false, BigInt((bits ^ ones).toString(2)), 0n);
}

/** The two whole numbers, in lowest terms, whose quotient a finite number is. */
export function decimalRatio(a: Decimal): [bigint, bigint] {
  const sign = a.negative ? -1n : 1n;
  if (a.exponent >= 0n || a.coefficient === 0n) return [sign * wholeOf(a), 1n];
  let denominator = powerOfTen(-a.exponent);
  let numerator = a.coefficient;
  for (const prime of [2n, 5n]) {
    // Common factors are taken off in ever smaller powers: there may be thousands.
    for (let step = 1024n; step > 0n; step >>= 1n) {
      const factor = prime ** step;
      while (denominator % factor === 0n && numerator % factor === 0n) {
        denominator /= factor;
        numerator /= factor;
      }
    }
  }
  return [sign * numerator, denominator];
}
