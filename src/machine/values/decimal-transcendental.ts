/**
 * Exponential, logarithms and powers of decimal numbers, correctly rounded: digits are
 * computed until they decide (A. Ziv, "Fast evaluation of elementary mathematical
 * functions with correctly rounded last bit", 1991). Knows nothing of Python objects.
 * The series are those of R. Brent and P. Zimmermann, "Modern Computer Arithmetic", chapter 4.
 */
import { divide, multiply, wholeOf } from './decimal-arithmetic.ts';
import {
  Condition,
  MAX_EXPONENT,
  MIN_EXPONENT,
  finish,
  halfEven,
  invalid,
  nanOf,
  tiniest,
  type DecimalContext,
} from './decimal-context.ts';
import {
  Decimal,
  ONE,
  ZERO,
  bitCountOf,
  compareNumbers,
  decimalOfInteger,
  digitCount,
  infinity,
  powerOfTen,
  stripZeros,
} from './decimal-number.ts';
import { ValueFailure } from './failure.ts';

/** Digits to which these functions are computed at most: beyond, they would take the host seconds. */
const MOST_PRECISION = 20_000;
/** An exponent that every context refuses. */
const BEYOND = 10n ** 20n;
/** Digits that the greatest exponents have, with one to spare. */
const EXPONENT_DIGITS = 19n;
const BITS_PER_DIGIT = Math.LOG2E * Math.LN10;

/** A number as `value / 2**bits`. */
interface Fixed {
  readonly value: bigint;
  readonly bits: number;
}

/** A result whose coefficient is off by less than one. */
interface Approximation {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: bigint;
}

function workingPrecision(context: DecimalContext): number {
  if (context.precision > MOST_PRECISION) throw new ValueFailure('MemoryError', '', []);
  return Number(context.precision);
}

/** exp of a number from -1 to 1, to about all its bits: the series at x / 2**halvings, squared that often. */
function exponentialSeries(x: bigint, bits: number): bigint {
  const halvings = Math.floor(Math.sqrt(bits / 2)) + 2;
  const guarded = bits + 2 * halvings + 10;
  const small = (x << BigInt(guarded - bits)) >> BigInt(halvings);
  const scale = BigInt(guarded);
  let sum = 1n << scale;
  let term = sum;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * small) >> scale) / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> scale;
  return sum >> BigInt(guarded - bits);
}

/** atanh(1 / n) to so many bits. */
function inverseHyperbolicTangent(n: bigint, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = power;
  const square = n * n;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= square;
    sum += power / k;
  }
  return sum;
}

let knownLogarithms = { bits: 0, two: 0n, ten: 0n };

/** ln 2 and ln 10 to at least so many bits, by Machin-like sums of atanh. */
function logarithms(bits: number): { readonly two: bigint; readonly ten: bigint } {
  if (knownLogarithms.bits < bits) {
    const more = bits + 64;
    const [a, b, c] = [31n, 49n, 161n].map((n) => inverseHyperbolicTangent(n, more)) as [bigint, bigint, bigint];
    knownLogarithms = { bits: more, two: 14n * a + 10n * b + 6n * c, ten: 46n * a + 34n * b + 20n * c };
  }
  const drop = BigInt(knownLogarithms.bits - bits);
  return { two: knownLogarithms.two >> drop, ten: knownLogarithms.ten >> drop };
}

/** ln of `m / 2**bits`, which is from 1/2 to 2, by Halley's iteration on exp from the host's logarithm. */
function logarithmNearOne(m: bigint, bits: number): bigint {
  const levels: number[] = [];
  for (let level = bits + 8; level > 45; level = Math.ceil(level / 3) + 6) levels.push(level);
  const shift = Math.max(0, bits - 60);
  const first = Math.log(Number(m >> BigInt(shift)) / 2 ** (bits - shift));
  let known: Fixed = { value: BigInt(Math.round(first * 2 ** 52)), bits: 52 };
  for (const level of levels.reverse()) {
    const y =
      known.bits <= level ? known.value << BigInt(level - known.bits) : known.value >> BigInt(known.bits - level);
    const target = bits <= level ? m << BigInt(level - bits) : m >> BigInt(bits - level);
    const e = exponentialSeries(y, level);
    known = { value: y + ((2n * (target - e)) << BigInt(level)) / (target + e), bits: level };
  }
  return known.bits >= bits ? known.value >> BigInt(known.bits - bits) : known.value << BigInt(bits - known.bits);
}

/** The quotient towards minus infinity. */
function floorDivision(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** e to the power of a fixed-point number, with so many digits and one more or less. */
function exponentialOf(x: Fixed, digits: number): Approximation {
  const { bits } = x;
  const { ten } = logarithms(bits);
  const tens = floorDivision(x.value, ten);
  // The rest of the division by ln 10 is below 2.31: a quarter of it fits the series.
  const quarter = exponentialSeries((x.value - tens * ten) >> 2n, bits);
  const scale = BigInt(bits);
  const half = (quarter * quarter) >> scale;
  const whole = (half * half) >> scale;
  return { negative: false, coefficient: (whole * powerOfTen(digits)) >> scale, exponent: tens - BigInt(digits) };
}

/** A finite number in fixed point. */
function toFixed(value: Decimal, bits: number): bigint {
  const size =
    value.exponent >= 0n
      ? (value.coefficient * powerOfTen(value.exponent)) << BigInt(bits)
      : (value.coefficient << BigInt(bits)) / powerOfTen(-value.exponent);
  return value.negative ? -size : size;
}

/** ln of a positive number in fixed point, right to nearly so many bits after the point. */
function logarithmFixed(value: Decimal, bits: number): Fixed {
  const tens = value.adjusted;
  const more = bits + 16 + bitCountOf(tens < 0n ? -tens : tens);
  // m is from 1 to 10; twos bring it near 1, where the series converges and nothing cancels.
  const scaled = (value.coefficient << BigInt(more)) / powerOfTen(value.digits - 1);
  const ratio = Number(scaled >> BigInt(more - 40)) / 2 ** 40;
  let twos = Math.round(Math.log2(ratio));
  let nearOne: bigint;
  let tenTurns = tens;
  if (ratio > 7) {
    // Just below a power of ten the logarithm is small: count from that power.
    nearOne = scaled / 10n;
    twos = 0;
    tenTurns += 1n;
  } else nearOne = scaled >> BigInt(twos);
  const { two, ten } = logarithms(more);
  return { value: logarithmNearOne(nearOne, more) + BigInt(twos) * two + tenTurns * ten, bits: more };
}

/** How many digits the logarithm of a number loses because the number is near one. */
function digitsLost(value: Decimal): number {
  if (value.exponent >= 0n || value.adjusted > 0n || value.adjusted < -1n) return 0;
  const difference = value.coefficient - powerOfTen(-value.exponent);
  if (difference === 0n) return 0;
  const adjusted = value.exponent + BigInt(digitCount(difference < 0n ? -difference : difference) - 1);
  return adjusted >= 0n ? 0 : Number(-adjusted);
}

/** A fixed-point number as digits. */
function toDigits(x: Fixed, digits: number): Approximation {
  const negative = x.value < 0n;
  const size = negative ? -x.value : x.value;
  // The first digit stands where the bits say, or one place below.
  const leading = Math.floor((bitCountOf(size) - x.bits) / BITS_PER_DIGIT);
  const places = digits - leading;
  const coefficient =
    places >= 0 ? (size * powerOfTen(places)) >> BigInt(x.bits) : (size >> BigInt(x.bits)) / powerOfTen(-places);
  return { negative, coefficient, exponent: BigInt(-places) };
}

/** Asks for more and more digits until it is certain how they round, then rounds half to even. */
function decided(context: DecimalContext, approximate: (digits: number) => Approximation): Decimal {
  const precision = workingPrecision(context);
  for (let extra = 4; ; extra *= 2) {
    const { negative, coefficient, exponent } = approximate(precision + extra);
    const half = 5n * powerOfTen(Math.max(0, digitCount(coefficient) - precision - 1));
    const rest = coefficient % half;
    if (rest > 2n && rest < half - 2n) return halfEven(context, new Decimal(negative, coefficient, exponent));
    if (extra > 4 * precision + 4000) throw new ValueFailure('MemoryError', '', []);
  }
}

/** A number so near to `value` that only the direction decides how it rounds. */
function nearly(context: DecimalContext, value: Decimal, isAbove: boolean): Decimal {
  const places = context.precision + 2n;
  const coefficient = value.coefficient * powerOfTen(places) + (isAbove ? 1n : -1n);
  return new Decimal(value.negative, coefficient, value.exponent - places);
}

export function exponential(context: DecimalContext, a: Decimal): Decimal {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  if (a.kind === 'infinite') return a.negative ? ZERO : a;
  if (a.isZero) return ONE;
  // Beyond all exponents, or nearer to 1 than the precision shows.
  if (a.adjusted > 24n) return halfEven(context, new Decimal(false, 1n, a.negative ? -BEYOND : BEYOND));
  if (a.adjusted < -context.precision - 1n) return halfEven(context, nearly(context, ONE, !a.negative));
  const whole = Math.max(0, Number(a.adjusted) + 1);
  return decided(context, (digits) => {
    const bits = Math.ceil((digits + whole + 3) * BITS_PER_DIGIT);
    return exponentialOf({ value: toFixed(a, bits), bits }, digits);
  });
}

/** What logarithms say of numbers that have none, or that need no computing; null for the rest. */
function logarithmSpecial(context: DecimalContext, a: Decimal): Decimal | null {
  const nan = nanOf(context, a);
  if (nan !== null) return nan;
  if (a.isZero) return infinity(true);
  if (a.negative) return invalid(context);
  return a.kind === 'infinite' ? a : null;
}

export function naturalLogarithm(context: DecimalContext, a: Decimal): Decimal {
  const special = logarithmSpecial(context, a);
  if (special !== null) return special;
  if (compareNumbers(a, ONE) === 0) return ZERO;
  const lost = digitsLost(a);
  return decided(context, (digits) =>
    toDigits(logarithmFixed(a, Math.ceil((digits + lost + 4) * BITS_PER_DIGIT)), digits),
  );
}

export function commonLogarithm(context: DecimalContext, a: Decimal): Decimal {
  const special = logarithmSpecial(context, a);
  if (special !== null) return special;
  const { coefficient, stripped } = stripZeros(a.coefficient, BigInt(a.digits));
  if (coefficient === 1n) return halfEven(context, decimalOfInteger(a.exponent + stripped));
  const lost = digitsLost(a);
  return decided(context, (digits) => {
    const { value, bits } = logarithmFixed(a, Math.ceil((digits + lost + 4) * BITS_PER_DIGIT));
    return toDigits({ value: (value << BigInt(bits)) / logarithms(bits).ten, bits }, digits);
  });
}

/**
 * A power with a whole exponent, as the specification has it: by squaring from the exponent's first bit on, with as many
 * more digits as the exponent has and two, three for a reciprocal.
 */
function wholePower(context: DecimalContext, base: Decimal, exponent: bigint, negative: boolean): Decimal {
  const times = exponent < 0n ? -exponent : exponent;
  const work: DecimalContext = {
    ...context,
    precision: context.precision + BigInt(digitCount(times)) + (exponent < 0n ? 3n : 2n),
    rounding: 'ROUND_HALF_EVEN',
    clamp: false,
    raised: 0,
  };
  const factor = exponent < 0n ? divide(work, ONE, base) : base;
  let result = factor;
  for (const bit of times.toString(2).slice(1)) {
    result = multiply(work, result, result);
    if (bit === '1') result = multiply(work, result, factor);
    if (!result.isFinite || result.coefficient === 0n) break;
  }
  context.raised |= work.raised;
  return finish(context, result.isFinite ? result.withSign(negative) : new Decimal(negative, 1n, BEYOND));
}

/** `a ** b`. */
export function power(context: DecimalContext, a: Decimal, b: Decimal): Decimal {
  const nan = nanOf(context, a, b);
  if (nan !== null) return nan;
  const isWhole = b.isInteger;
  const isOdd = isWhole && b.exponent <= 0n && wholeOf(b) % 2n === 1n;
  const negative = a.negative && isOdd;
  if (b.isZero) return a.isZero ? invalid(context) : ONE;
  if (a.negative && !a.isZero && !isWhole) return invalid(context);
  if (a.isZero || a.kind === 'infinite') {
    if (a.isZero && a.negative && b.kind === 'infinite') return b.negative ? infinity(false) : ZERO;
    return a.isZero !== b.negative ? new Decimal(negative, 0n, 0n) : infinity(negative);
  }
  const base = a.withSign(false);
  const order = compareNumbers(base, ONE);
  if (b.kind === 'infinite') {
    if (order === 0) return paddedOne(context);
    return order > 0 !== b.negative ? infinity(false) : ZERO;
  }
  if (order === 0 && !isWhole) return paddedOne(context);
  if (isWhole) {
    if (order === 0 && b.adjusted > 8n) return powerOfOne(context, base, b, negative);
    if (shrinksBeyond(context, base, b)) return finish(context, new Decimal(negative, 1n, -BEYOND));
    if (b.adjusted < 20n) return wholePower(context, base, b.negative ? -wholeOf(b) : wholeOf(b), negative);
  }
  if (shrinksBeyond(context, base, b)) return finish(context, new Decimal(negative, 1n, -BEYOND));
  return realPower(context, base, b, negative);
}

/** A huge whole power of 1 or 1.000, whose zeros fill the precision. */
function powerOfOne(context: DecimalContext, base: Decimal, exponent: Decimal, negative: boolean): Decimal {
  if (exponent.negative || base.exponent === 0n) return new Decimal(negative, 1n, 0n);
  context.raised |= Condition.ROUNDED;
  const places = context.precision - 1n;
  return new Decimal(negative, powerOfTen(places), -places);
}

function paddedOne(context: DecimalContext): Decimal {
  context.raised |= Condition.INEXACT | Condition.ROUNDED;
  const places = context.precision - 1n;
  return finish(context, new Decimal(false, powerOfTen(places), -places));
}

/**
 * A power by way of logarithm and exponential, each correctly rounded with digits to spare: for the factor that the
 * greatest exponents are, and four.
 */
function realPower(context: DecimalContext, base: Decimal, exponent: Decimal, negative: boolean): Decimal {
  const digits = BigInt(base.digits);
  const work: DecimalContext = {
    ...context,
    precision: (digits > context.precision ? digits : context.precision) + EXPONENT_DIGITS + 4n,
    minimum: MIN_EXPONENT,
    maximum: MAX_EXPONENT,
    clamp: false,
    raised: 0,
  };
  const product = multiply({ ...work, rounding: 'ROUND_HALF_EVEN' }, exponent, naturalLogarithm(work, base));
  const result = exponential(work, product);
  context.raised |= Condition.INEXACT | Condition.ROUNDED;
  if (result.kind === 'infinite') return finish(context, new Decimal(negative, 1n, BEYOND));
  const missing = context.precision - BigInt(result.digits);
  if (missing <= 0n) return finish(context, result.withSign(negative));
  return finish(context, new Decimal(negative, result.coefficient * powerOfTen(missing), result.exponent - missing));
}

/** Whether a power is so certainly too small for the context that it need not be computed. */
function shrinksBeyond(context: DecimalContext, base: Decimal, exponent: Decimal): boolean {
  const order = compareNumbers(base, ONE);
  if (order === 0 || order > 0 !== exponent.negative) return false;
  // A lower bound of the place where the logarithm to base ten begins.
  const { adjusted } = base;
  let place: number;
  if (adjusted > 0n) place = digitCount(adjusted) - 1;
  else if (adjusted < -1n) place = digitCount(-adjusted - 1n) - 1;
  else place = -digitsLost(base) - (adjusted === 0n ? 2 : 1);
  return BigInt(place) + exponent.adjusted > BigInt(digitCount(-tiniest(context)));
}
