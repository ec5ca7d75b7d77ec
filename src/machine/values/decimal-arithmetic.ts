/**
 * The arithmetic operations on decimal numbers: exact where the context allows it,
 * else correctly rounded. Knows nothing of Python objects. Source: M. Cowlishaw,
 * "General Decimal Arithmetic Specification", version 1.70.
 */
import {
  Condition,
  dropDigits,
  finish,
  halfEven,
  invalid,
  nanOf,
  tiniest,
  type DecimalContext,
  type Rounding,
} from './decimal-context.ts';
import { Decimal, decimalOfInteger, digitCount, infinity, powerOfTen, stripZeros } from './decimal-number.ts';

/** The smaller of two exponents. */
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * The sum of two finite numbers. A number so small that it can only decide how
 * the other is rounded is replaced by one that decides the same with fewer digits.
 */
function sum(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const floors = context.rounding === 'ROUND_FLOOR';
  if (a.coefficient === 0n || b.coefficient === 0n) {
    let exponent = least(a.exponent, b.exponent);
    if (a.coefficient === b.coefficient) {
      const negative = a.negative === b.negative ? a.negative : floors;
      return finish(context, new Decimal(negative, 0n, exponent));
    }
    const other = a.coefficient === 0n ? b : a;
    const lowest = other.exponent - context.precision - 1n;
    if (exponent < lowest) exponent = lowest;
    const padded = other.coefficient * powerOfTen(other.exponent - exponent);
    return finish(context, new Decimal(other.negative, padded, exponent));
  }
  const [high, low] = a.exponent >= b.exponent ? [a, b] : [b, a];
  const slack = BigInt(high.digits) - context.precision - 2n;
  const reach = high.exponent + least(-1n, slack);
  let { coefficient, exponent } = low;
  if (low.adjusted < reach) {
    coefficient = 1n;
    exponent = reach;
  }
  const aligned = high.coefficient * powerOfTen(high.exponent - exponent);
  const total = (high.negative ? -aligned : aligned) + (low.negative ? -coefficient : coefficient);
  if (total === 0n) return finish(context, new Decimal(floors, 0n, exponent));
  return finish(context, new Decimal(total < 0n, total < 0n ? -total : total, exponent));
}

export function add(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  if (a.kind === 'infinite') return b.kind === 'infinite' && a.negative !== b.negative ? invalid(context) : a;
  if (b.kind === 'infinite') return b;
  return sum(context, a, b);
}

export function subtract(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  return nanOf(context, a, b) ?? add(context, a, b.withSign(!b.negative));
}

/** The exact product; neither operand is a NaN, nor one zero and the other infinite. */
function product(a: Decimal, b: Decimal): Decimal {
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite' || b.kind === 'infinite') return infinity(negative);
  // Asked first: a product that is too long must not be made.
  powerOfTen(a.digits + b.digits > 40 ? a.digits + b.digits : 0);
  return new Decimal(negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

const isZeroTimesInfinity = (a: Decimal, b: Decimal): boolean =>
  (a.kind === 'infinite' && b.isZero) || (b.kind === 'infinite' && a.isZero);

export function multiply(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  return isZeroTimesInfinity(a, b) ? invalid(context) : finish(context, product(a, b));
}

/** `a * b + c`, rounded once. */
export function fusedMultiplyAdd(context: DecimalContext, a: Decimal, b: Decimal, c: Decimal): Decimal {
  const nan = nanOf(context, a, b, c);
  if (nan !== null) return nan;
  return isZeroTimesInfinity(a, b) ? invalid(context) : add(context, product(a, b), c);
}

export function divide(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite') return b.kind === 'infinite' ? invalid(context) : infinity(negative);
  if (b.kind === 'infinite') {
    context.raised |= Condition.CLAMPED;
    return new Decimal(negative, 0n, tiniest(context));
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(context, Condition.DIVISION_UNDEFINED);
    context.raised |= Condition.DIVISION_BY_ZERO;
    return infinity(negative);
  }
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finish(context, new Decimal(negative, 0n, ideal));
  const shift = BigInt(b.digits - a.digits) + context.precision + 1n;
  const [numerator, denominator] =
    shift >= 0n
      ? [a.coefficient * powerOfTen(shift), b.coefficient]
      : [a.coefficient, b.coefficient * powerOfTen(-shift)];
  let quotient = numerator / denominator;
  let exponent = ideal - shift;
  if (quotient * denominator !== numerator) {
    // A last digit that is neither 0 nor 5 makes the number lie between the places where rounding turns.
    if (quotient % 5n === 0n) quotient += 1n;
  } else if (exponent < ideal) {
    const { coefficient, stripped } = stripZeros(quotient, ideal - exponent);
    quotient = coefficient;
    exponent += stripped;
  }
  return finish(context, new Decimal(negative, quotient, exponent));
}

/** The number with a lower exponent, but with no more zeros than the precision shows. */
function padded(context: DecimalContext, a: Decimal, exponent: bigint): Decimal {
  if (a.coefficient === 0n) return new Decimal(a.negative, 0n, exponent);
  const places = least(a.exponent - exponent, context.precision + 1n);
  return new Decimal(a.negative, a.coefficient * powerOfTen(places), a.exponent - places);
}

/** Quotient towards zero and remainder of finite numbers, or null when the quotient has too many digits. */
function integerDivision(context: DecimalContext, a: Decimal, b: Decimal): { quotient: bigint; rest: Decimal } | null {
  const exponent = least(a.exponent, b.exponent);
  if (a.coefficient === 0n || a.adjusted < b.adjusted) {
    return { quotient: 0n, rest: padded(context, a, exponent) };
  }
  if (a.adjusted - b.adjusted > context.precision) return null;
  const numerator = a.coefficient * powerOfTen(a.exponent - exponent);
  const denominator = b.coefficient * powerOfTen(b.exponent - exponent);
  const quotient = numerator / denominator;
  if (BigInt(digitCount(quotient)) > context.precision) return null;
  return { quotient, rest: new Decimal(a.negative, numerator - quotient * denominator, exponent) };
}

export function divideInteger(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  return divideWithRemainder(context, a, b, true, false)[0];
}

export function remainder(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  return divideWithRemainder(context, a, b, false, true)[1];
}

/** Quotient towards zero and remainder; only what is wanted raises conditions. */
export function divideWithRemainder(
  context: DecimalContext,
  a: Decimal,
  b: Decimal,
  wantsQuotient = true,
  wantsRemainder = true,
): [Decimal, Decimal] {
  const both = (value: Decimal): [Decimal, Decimal] => [value, value];
  const nan = nanOf(context, a, b);
  if (nan !== null) return both(nan);
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite') {
    if (!wantsQuotient || b.kind === 'infinite') return both(invalid(context));
    return [infinity(negative), wantsRemainder ? invalid(context) : a];
  }
  if (b.kind === 'infinite') return [new Decimal(negative, 0n, 0n), wantsRemainder ? finish(context, a) : a];
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return both(invalid(context, Condition.DIVISION_UNDEFINED));
    if (!wantsQuotient) return both(invalid(context));
    context.raised |= Condition.DIVISION_BY_ZERO;
    return [infinity(negative), wantsRemainder ? invalid(context) : a];
  }
  const division = integerDivision(context, a, b);
  if (division === null) return both(invalid(context, Condition.DIVISION_IMPOSSIBLE));
  const { quotient, rest } = division;
  return [
    wantsQuotient ? finish(context, new Decimal(negative, quotient, 0n)) : rest,
    wantsRemainder ? finish(context, rest) : rest,
  ];
}

/** `a - n * b` with the n nearest to the quotient, an even one if two are. */
export function remainderNear(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  if (a.kind === 'infinite') return invalid(context);
  if (b.kind === 'infinite') return finish(context, a);
  if (b.coefficient === 0n)
    return invalid(context, a.coefficient === 0n ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  if (a.coefficient === 0n) return finish(context, new Decimal(a.negative, 0n, least(a.exponent, b.exponent)));
  // Less than half of b in any case: no digits of b are needed to know.
  if (a.adjusted < b.adjusted - 1n) return finish(context, padded(context, a, least(a.exponent, b.exponent)));
  const division = integerDivision(context, a, b);
  if (division === null) return invalid(context, Condition.DIVISION_IMPOSSIBLE);
  const exponent = least(a.exponent, b.exponent);
  const denominator = b.coefficient * powerOfTen(b.exponent - exponent);
  let { quotient } = division;
  let rest = division.rest.coefficient * powerOfTen(division.rest.exponent - exponent);
  const order = 2n * rest - denominator;
  if (order > 0n || (order === 0n && quotient % 2n === 1n)) {
    quotient += 1n;
    rest -= denominator;
  }
  if (BigInt(digitCount(quotient)) > context.precision) return invalid(context, Condition.DIVISION_IMPOSSIBLE);
  const negative = rest < 0n ? !a.negative : a.negative;
  return finish(context, new Decimal(negative, rest < 0n ? -rest : rest, exponent));
}

/** The number rounded into the context; zero loses its sign except when rounding to the floor keeps it. */
export function plus(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  if (a.isZero && context.rounding !== 'ROUND_FLOOR') return finish(context, a.withSign(false));
  return finish(context, a);
}

export function minus(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  return plus(context, a.withSign(!a.negative));
}

export function absolute(context: DecimalContext, a: Decimal): Decimal {
  return a.negative ? minus(context, a) : plus(context, a);
}

/** The value of a number with another exponent, for numbers that are finite. */
export function rescale(value: Decimal, exponent: bigint, rounding: Rounding): { result: Decimal; isInexact: boolean } {
  const { negative } = value;
  if (value.coefficient === 0n) return { result: new Decimal(negative, 0n, exponent), isInexact: false };
  const drop = exponent - value.exponent;
  if (drop <= 0n)
    return { result: new Decimal(negative, value.coefficient * powerOfTen(-drop), exponent), isInexact: false };
  const { coefficient, isInexact } = dropDigits(value, drop, rounding);
  return { result: new Decimal(negative, coefficient, exponent), isInexact };
}

/** `a` with the exponent of `b`. */
export function quantize(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  if (a.kind === 'infinite' || b.kind === 'infinite') return a.kind === b.kind ? a : invalid(context);
  const { exponent } = b;
  if (exponent > context.maximum || exponent < tiniest(context)) return invalid(context);
  if (a.coefficient !== 0n && a.adjusted - exponent + 1n > context.precision) return invalid(context);
  const { result, isInexact } = rescale(a, exponent, context.rounding);
  if (BigInt(result.digits) > context.precision || result.adjusted > context.maximum) return invalid(context);
  if (exponent > a.exponent && a.coefficient !== 0n)
    context.raised |= Condition.ROUNDED | (isInexact ? Condition.INEXACT : 0);
  return finish(context, result);
}

/** The number rounded to a whole one, with the exponent 0 unless it is greater; `isExact` raises Inexact and Rounded. */
export function toIntegral(context: DecimalContext, a: Decimal, isExact: boolean): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  if (a.kind === 'infinite' || a.exponent >= 0n) return a;
  const { result, isInexact } = rescale(a, 0n, context.rounding);
  if (isExact && a.coefficient !== 0n) context.raised |= Condition.ROUNDED | (isInexact ? Condition.INEXACT : 0);
  return result;
}

/** The number rounded, without trailing zeros. */
export function normalize(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  const result = finish(context, a);
  if (result.kind !== 'finite') return result;
  if (result.coefficient === 0n) return new Decimal(result.negative, 0n, 0n);
  const highest = context.clamp ? context.maximum - context.precision + 1n : context.maximum;
  const { coefficient, stripped } = stripZeros(result.coefficient, highest - result.exponent);
  return new Decimal(result.negative, coefficient, result.exponent + stripped);
}

/** The whole part of the square root, by Newton's method from the root of the upper half of the bits. */
export function wholeRoot(n: bigint): bigint {
  if (n < 1n << 52n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  const half = BigInt((n.toString(16).length - 1) >> 2) * 2n;
  let root = (wholeRoot(n >> (2n * half)) + 1n) << half;
  for (;;) {
    const better = (root + n / root) >> 1n;
    if (better >= root) return root;
    root = better;
  }
}

export function squareRoot(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  const halfExponent = a.exponent >> 1n;
  if (a.isZero) return finish(context, new Decimal(a.negative, 0n, halfExponent));
  if (a.negative) return invalid(context);
  if (a.kind === 'infinite') return a;
  const isOdd = a.exponent % 2n !== 0n;
  let radicand = isOdd ? a.coefficient * 10n : a.coefficient;
  const length = BigInt((a.digits + (isOdd ? 2 : 1)) >> 1);
  const shift = context.precision + 1n - length;
  let isExact = true;
  if (shift >= 0n) radicand *= powerOfTen(2n * shift);
  else {
    const unit = powerOfTen(-2n * shift);
    isExact = radicand % unit === 0n;
    radicand /= unit;
  }
  let root = wholeRoot(radicand);
  isExact &&= root * root === radicand;
  let exponent = halfExponent - shift;
  if (isExact) {
    if (shift > 0n) {
      const { coefficient, stripped } = stripZeros(root, shift);
      root = coefficient;
      exponent += stripped;
    } else {
      root *= powerOfTen(-shift);
      exponent += shift;
    }
  } else if (root % 5n === 0n) root += 1n;
  return halfEven(context, new Decimal(false, root, exponent));
}

/** `a ** b % c` of whole numbers. */
export function modularPower(context: DecimalContext, a: Decimal, b: Decimal, c: Decimal): Decimal {
  const nan = nanOf(context, a, b, c);
  if (nan !== null) return nan;
  if (!a.isInteger || !b.isInteger || !c.isInteger || b.negative || c.isZero || (a.isZero && b.isZero))
    return invalid(context);
  if (c.adjusted >= context.precision) return invalid(context);
  const isOdd = b.exponent <= 0n && wholeOf(b) % 2n === 1n;
  const modulus = wholeOf(c);
  let base = wholeOf(a) % modulus;
  let result = 1n % modulus;
  for (let rest = wholeOf(b); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  const value = decimalOfInteger(result);
  return finish(context, value.withSign(a.negative && isOdd));
}

/** The magnitude of a whole number. */
export function wholeOf(value: Decimal): bigint {
  return value.exponent >= 0n
    ? value.coefficient === 0n
      ? 0n
      : value.coefficient * powerOfTen(value.exponent)
    : value.coefficient / powerOfTen(least(-value.exponent, BigInt(value.digits)));
}
