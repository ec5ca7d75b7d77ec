/**
 * Contexts of decimal arithmetic, the conditions that operations raise, and how a
 * result is rounded into a context. Knows nothing of Python objects. Source: M. Cowlishaw,
 * "General Decimal Arithmetic Specification", version 1.70.
 */
import { Decimal, QUIET_NAN, infinity, powerOfTen } from './decimal-number.ts';

export const ROUNDINGS = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Bits of what happened in an operation. */
export const Condition = {
  INVALID_OPERATION: 1,
  FLOAT_OPERATION: 2,
  DIVISION_BY_ZERO: 4,
  OVERFLOW: 8,
  UNDERFLOW: 16,
  SUBNORMAL: 32,
  INEXACT: 64,
  ROUNDED: 128,
  CLAMPED: 256,
  /** The following are kinds of invalid operations. */
  CONVERSION_SYNTAX: 512,
  DIVISION_IMPOSSIBLE: 1024,
  DIVISION_UNDEFINED: 2048,
} as const;

/** Bounds of contexts on 64-bit machines. */
export const MAX_PRECISION = 999999999999999999n;
export const MAX_EXPONENT = 999999999999999999n;
export const MIN_EXPONENT = -999999999999999999n;
export const MIN_TINY = MIN_EXPONENT - (MAX_PRECISION - 1n);

export interface DecimalContext {
  precision: bigint;
  rounding: Rounding;
  /** Bounds of the adjusted exponent of normal numbers. */
  minimum: bigint;
  maximum: bigint;
  /** Whether exponents are bounded above so that the coefficient fits an interchange format. */
  clamp: boolean;
  /** What operations raised since somebody looked. */
  raised: number;
}

/** The widest context: results in it are exact or impossible. */
export function widestContext(): DecimalContext {
  return {
    precision: MAX_PRECISION,
    rounding: 'ROUND_HALF_EVEN',
    minimum: MIN_EXPONENT,
    maximum: MAX_EXPONENT,
    clamp: false,
    raised: 0,
  };
}

/** The exponent of the smallest subnormal number. */
export function tiniest(context: DecimalContext): bigint {
  return context.minimum - (context.precision - 1n);
}

/** The greatest exponent of a number that uses all digits. */
export function topmost(context: DecimalContext): bigint {
  return context.maximum - (context.precision - 1n);
}

export function invalid(context: DecimalContext, condition: number = Condition.INVALID_OPERATION): Decimal {
  context.raised |= condition;
  return QUIET_NAN;
}

/** Whether a quotient is to be one more, given twice the remainder's order to the divisor (`half`). */
function roundsAway(rounding: Rounding, negative: boolean, quotient: bigint, half: number): boolean {
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return !negative;
    case 'ROUND_FLOOR':
      return negative;
    case 'ROUND_HALF_UP':
      return half >= 0;
    case 'ROUND_HALF_DOWN':
      return half > 0;
    case 'ROUND_HALF_EVEN':
      return half > 0 || (half === 0 && quotient % 2n === 1n);
    case 'ROUND_05UP':
      return quotient % 5n === 0n;
  }
}

/** The coefficient without its last `drop` digits, rounded; and whether anything was lost. */
export function dropDigits(
  value: Decimal,
  drop: bigint,
  rounding: Rounding,
): { readonly coefficient: bigint; readonly isInexact: boolean } {
  const { coefficient, negative } = value;
  if (coefficient === 0n) return { coefficient, isInexact: false };
  let quotient = 0n;
  let half = -1;
  if (drop <= BigInt(value.digits)) {
    const unit = powerOfTen(drop);
    quotient = coefficient / unit;
    const twice = 2n * (coefficient - quotient * unit);
    if (twice === 0n) return { coefficient: quotient, isInexact: false };
    half = twice < unit ? -1 : twice === unit ? 0 : 1;
  }
  if (roundsAway(rounding, negative, quotient, half)) quotient += 1n;
  return { coefficient: quotient, isInexact: true };
}

function overflow(context: DecimalContext, negative: boolean): Decimal {
  context.raised |= Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED;
  const { rounding } = context;
  const towardsZero =
    rounding === 'ROUND_DOWN' || rounding === 'ROUND_05UP' || rounding === (negative ? 'ROUND_CEILING' : 'ROUND_FLOOR');
  if (!towardsZero) return infinity(negative);
  return new Decimal(negative, powerOfTen(context.precision) - 1n, topmost(context));
}

/** A finite result as the context can hold it. */
export function finish(context: DecimalContext, value: Decimal): Decimal {
  if (value.kind !== 'finite') return value;
  const { negative } = value;
  const tiny = tiniest(context);
  if (value.coefficient === 0n) {
    const highest = context.clamp ? topmost(context) : context.maximum;
    const exponent = value.exponent < tiny ? tiny : value.exponent > highest ? highest : value.exponent;
    if (exponent === value.exponent) return value;
    context.raised |= Condition.CLAMPED;
    return new Decimal(negative, 0n, exponent);
  }
  const { adjusted } = value;
  if (adjusted > context.maximum) return overflow(context, negative);
  const isSubnormal = adjusted < context.minimum;
  let result = value;
  if (isSubnormal) {
    context.raised |= Condition.SUBNORMAL;
    if (value.exponent < tiny) result = rounded(context, value, tiny, true);
  } else {
    const excess = BigInt(value.digits) - context.precision;
    if (excess > 0n) {
      result = rounded(context, value, value.exponent + excess, false);
      if (result.adjusted > context.maximum) return overflow(context, negative);
    }
  }
  if (context.clamp && result.exponent > topmost(context)) {
    context.raised |= Condition.CLAMPED;
    const top = topmost(context);
    if (result.coefficient === 0n) return new Decimal(negative, 0n, top);
    return new Decimal(negative, result.coefficient * powerOfTen(result.exponent - top), top);
  }
  return result;
}

/** As `finish`, but rounded half to even whatever the context says. */
export function halfEven(context: DecimalContext, value: Decimal): Decimal {
  const own: DecimalContext = { ...context, rounding: 'ROUND_HALF_EVEN', raised: 0 };
  const result = finish(own, value);
  context.raised |= own.raised;
  return result;
}

function rounded(context: DecimalContext, value: Decimal, exponent: bigint, isSubnormal: boolean): Decimal {
  const { coefficient, isInexact } = dropDigits(value, exponent - value.exponent, context.rounding);
  context.raised |= Condition.ROUNDED;
  if (isInexact) context.raised |= Condition.INEXACT | (isSubnormal ? Condition.UNDERFLOW : 0);
  if (coefficient === 0n) context.raised |= Condition.CLAMPED;
  const result = new Decimal(value.negative, coefficient, exponent);
  // Rounding up 9.99 makes 10.0, which has a digit too many.
  if (BigInt(result.digits) > context.precision) return new Decimal(value.negative, coefficient / 10n, exponent + 1n);
  return result;
}

/** A quiet NaN whose payload the context can hold: its last digits. */
export function fittingNaN(context: DecimalContext, value: Decimal): Decimal {
  const most = context.precision - (context.clamp ? 1n : 0n);
  const payload =
    BigInt(value.digits) > most ? (most <= 0n ? 0n : value.coefficient % powerOfTen(most)) : value.coefficient;
  if (value.kind === 'quiet' && payload === value.coefficient) return value;
  return new Decimal(value.negative, payload, 0n, 'quiet');
}

/** The NaN that an operation on these operands gives, or null if none of them is one. */
export function nanOf(context: DecimalContext, ...operands: readonly Decimal[]): Decimal | null {
  let quiet: Decimal | null = null;
  for (const operand of operands) {
    if (operand.kind === 'signaling') {
      context.raised |= Condition.INVALID_OPERATION;
      return fittingNaN(context, operand);
    }
    if (operand.kind === 'quiet') quiet ??= operand;
  }
  return quiet === null ? null : fittingNaN(context, quiet);
}

/** The number as the context holds it: what `create_decimal` makes. */
export function fitted(context: DecimalContext, a: Decimal): Decimal {
  if (!a.isNaN) return finish(context, a);
  const fits = fittingNaN(context, a);
  return fits.coefficient === a.coefficient ? a : invalid(context, Condition.CONVERSION_SYNTAX);
}

/** Whether a finite number's exponent is beyond what any context allows. */
export function isBeyond(value: Decimal): boolean {
  if (value.coefficient === 0n) return value.exponent > MAX_EXPONENT || value.exponent < MIN_TINY;
  return value.adjusted > MAX_EXPONENT || value.exponent < MIN_TINY;
}
