/**
 * Numbers of about 106 bits as the unevaluated sum of two doubles, for functions
 * whose last digit programs print. Knows numbers only. The host's own `Math.exp`,
 * `Math.pow` and `Math.sin` differ in the last bit from the C library CPython uses
 * in 4 to 10 of 100 calls; these agree but for about 1 in 1,000.
 * Method: T. J. Dekker, "A floating-point technique for extending the available precision", 1971.
 */

/** The value is `high + low`, where `low` is at most half a unit in the last place of `high`. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 134217729;

export function exactly(high: number, low = 0): DoubleDouble {
  return { high, low };
}

function renormalize(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  const part = sum - a.high;
  return renormalize(sum, a.high - (sum - part) + (b.high - part) + a.low + b.low);
}

export function negate(a: DoubleDouble): DoubleDouble {
  return { high: -a.high, low: -a.low };
}

/** The product of two doubles and its rounding error, exact while nothing overflows. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return { high: product, low: aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = exactProduct(a.high, b.high);
  return renormalize(product.high, product.low + (a.high * b.low + a.low * b.high));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const rest = add(a, negate(multiply(b, exactly(first))));
  const second = rest.high / b.high;
  const remainder = add(rest, negate(multiply(b, exactly(second))));
  return add(renormalize(first, second), exactly(remainder.high / b.high));
}

const ONE = exactly(1);
const LN2 = exactly(0.6931471805599453, 2.3190468138462996e-17);
export const LN10 = exactly(2.302585092994046, -2.1707562233822494e-16);
const HALF_PI = exactly(1.5707963267948966, 6.123233995736766e-17);
/** What `HALF_PI` lacks, so that `k * π/2` loses nothing for the k that occur. */
const HALF_PI_REST = -1.4973849048591833e-33;

const words = new DataView(new ArrayBuffer(8));

/** floor(log2(|x|)) of a finite number other than zero. */
export function binaryExponent(x: number): number {
  words.setFloat64(0, x);
  const biased = (words.getUint32(0) >>> 20) & 0x7ff;
  return biased > 0 ? biased - 1023 : binaryExponent(x * 2 ** 64) - 64;
}

/** `x * 2**exponent` for any exponent, rounding once unless the result is subnormal. */
export function scale(x: number, exponent: number): number {
  while (exponent > 1000) {
    x *= 2 ** 1000;
    exponent -= 1000;
    if (!Number.isFinite(x)) return x;
  }
  while (exponent < -1000) {
    x *= 2 ** -1000;
    exponent += 1000;
    if (x === 0) return x;
  }
  return x * 2 ** exponent;
}

/** 1 / n! for the Taylor series. */
const INVERSE_FACTORIALS: DoubleDouble[] = [ONE];
for (let n = 1; n < 28; n++) INVERSE_FACTORIALS.push(divide(INVERSE_FACTORIALS[n - 1]!, exactly(n)));

/**
 * The sum of x**i / (start + step * i)!, up to the term of `end`. Terms from
 * `plain` on are too small for their error to count, so plain doubles do for them.
 */
function taylor(x: DoubleDouble, start: number, step: number, plain: number, end: number): DoubleDouble {
  let n = end;
  let tail = 0;
  for (; n >= plain; n -= step) tail = tail * x.high + INVERSE_FACTORIALS[n]!.high;
  let sum = exactly(tail);
  for (; n >= start; n -= step) sum = add(INVERSE_FACTORIALS[n]!, multiply(x, sum));
  return sum;
}

/** e to the power of `a` as a factor in about [0.7, 1.5) and a power of two. */
function exponentialParts(a: DoubleDouble): { factor: DoubleDouble; exponent: number } {
  const exponent = Math.round(a.high / LN2.high);
  const reduced = add(a, negate(multiply(LN2, exactly(exponent))));
  const part = { high: reduced.high / 512, low: reduced.low / 512 };
  let less = multiply(part, taylor(part, 1, 1, 6, 10));
  for (let i = 0; i < 9; i++) less = add({ high: 2 * less.high, low: 2 * less.low }, multiply(less, less));
  return { factor: add(ONE, less), exponent };
}

/** e to the power of `a`, as a double. */
export function exponential(a: DoubleDouble): number {
  if (a.high > 710) return Infinity;
  if (a.high < -746) return 0;
  const { factor, exponent } = exponentialParts(a);
  return scale(factor.high, exponent);
}

/** e to the power of `x` for |x| at most 700, to full precision. */
export function exponentialExtended(x: number): DoubleDouble {
  const { factor, exponent } = exponentialParts(exactly(x));
  return { high: scale(factor.high, exponent), low: scale(factor.low, exponent) };
}

/** The natural logarithm of a positive finite number. */
export function logarithm(x: number): DoubleDouble {
  const guess = Math.log(x);
  const { factor, exponent } = exponentialParts(exactly(-guess));
  const ratio = multiply(factor, exactly(scale(x, exponent)));
  const error = add(ratio, exactly(-1));
  return add(exactly(guess), add(error, exactly((-error.high * error.high) / 2)));
}

/** The logarithm to base 2 of a positive finite number, rounded. */
export function logarithm2(x: number): number {
  return divide(logarithm(x), LN2).high;
}

/** 2 to the power of `x`, rounded. */
export function exponential2(x: number): number {
  const whole = Math.round(x);
  return scale(exponential(multiply(exactly(x - whole), LN2)), whole);
}

/** Sine and cosine of `x`, or undefined beyond |x| = 2**26, where the reduction would lose digits. */
export function sineAndCosine(x: number): { sine: DoubleDouble; cosine: DoubleDouble } | undefined {
  if (Math.abs(x) > 67108864) return undefined;
  const quarter = Math.round(x / HALF_PI.high);
  const high = exactProduct(quarter, HALF_PI.high);
  const low = exactProduct(quarter, HALF_PI.low);
  const reduced = add(
    add(add(exactly(x - high.high), exactly(-high.low)), negate(low)),
    exactly(-quarter * HALF_PI_REST),
  );
  const square = negate(multiply(reduced, reduced));
  const s = multiply(reduced, taylor(square, 1, 2, 19, 27));
  const c = taylor(square, 0, 2, 18, 26);
  const turn = ((quarter % 4) + 4) % 4;
  const sine = turn === 0 ? s : turn === 1 ? c : turn === 2 ? negate(s) : negate(c);
  const cosine = turn === 0 ? c : turn === 1 ? negate(s) : turn === 2 ? negate(c) : s;
  return { sine, cosine };
}

/** A better angle from a good guess: one Newton step on `sin(angle) = y`, `cos(angle) = x` (up to a common factor). */
export function refineAngle(guess: number, y: DoubleDouble, x: DoubleDouble): number {
  const at = sineAndCosine(guess)!;
  const error = add(multiply(y, at.cosine), negate(multiply(x, at.sine)));
  const length = add(multiply(y, at.sine), multiply(x, at.cosine));
  return add(exactly(guess), divide(error, length)).high;
}

/** The square root of a non-negative double-double. */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.high <= 0) return exactly(0);
  const guess = Math.sqrt(a.high);
  const rest = add(a, negate(exactProduct(guess, guess)));
  return renormalize(guess, rest.high / (2 * guess));
}

/** The factor and the power of two of `x ** n` for a finite positive `x` and an integer `n` of at most a few hundred. */
function integerPower(x: number, n: number): { factor: DoubleDouble; exponent: number } {
  const exponent = binaryExponent(x);
  let square = exactly(scale(x, -exponent));
  let result = ONE;
  for (let rest = Math.abs(n); rest > 0; rest >>= 1) {
    if (rest & 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return { factor: n < 0 ? divide(ONE, result) : result, exponent: exponent * n };
}

/** `x ** y` for a finite positive `x` and finite `y`, rounded; Infinity on overflow. */
export function positivePower(x: number, y: number): number {
  if (Math.abs(y) <= 256 && Number.isInteger(2 * y)) {
    const whole = Math.floor(y);
    const { factor, exponent } = integerPower(x, whole);
    const power = whole === y ? factor : multiply(factor, squareRoot(exactly(x)));
    return scale(power.high, exponent);
  }
  return exponential(multiply(logarithm(x), exactly(y)));
}
