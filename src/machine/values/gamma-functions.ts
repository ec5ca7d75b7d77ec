/**
 * The gamma and error functions. Knows numbers only; poles are its callers' to refuse.
 * Gamma is Lanczos' approximation with the parameters CPython chose (Modules/mathmodule.c: N = 13,
 * g = 6.024680040776729583740234375), so that the digits agree; the error functions are summed
 * to more digits than are shown.
 */
import * as double from './double-double.ts';
import { cos, exp, log, pow, sin } from './elementary.ts';

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const NUMERATOR: readonly number[] = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const DENOMINATOR: readonly number[] = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** The rational function of Lanczos' formula, in 1/x for large x so that nothing overflows. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5)
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  else
    for (let i = 0; i < NUMERATOR.length; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  return numerator / denominator;
}

/** sin(πx), exact in its zeros. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const half = Math.round(2 * y);
  const size = [
    () => sin(Math.PI * y),
    () => cos(Math.PI * (y - 0.5)),
    () => sin(Math.PI * (1 - y)),
    () => -cos(Math.PI * (y - 1.5)),
    () => sin(Math.PI * (y - 2)),
  ][half]!();
  return x < 0 ? -size : size;
}

/** Γ(x) of a number that is no pole. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x;
  if (Number.isInteger(x) && x <= 23) {
    let product = 1;
    for (let n = 2; n < x; n++) product *= n;
    return product;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + G_MINUS_HALF;
  const lost = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
  const correction = (lost * G) / y;
  // Where y ** (size - 0.5) overflows, its square root is applied twice.
  const powers = size < 140 ? [pow(y, size - 0.5)] : [pow(y, size / 2 - 0.25), pow(y, size / 2 - 0.25)];
  if (x < 0) {
    const base = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    return powers.reduce((result, factor) => result / factor, base - correction * base);
  }
  const base = lanczosSum(size) / exp(y);
  return powers.reduce((result, factor) => result * factor, base + correction * base);
}

/** ln |Γ(x)| of a number that is no pole. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  if (x === 1 || x === 2) return 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const result = log(lanczosSum(size)) - G + (size - 0.5) * (log(size + G - 0.5) - 1);
  if (x > 0) return result;
  return log(Math.PI) - log(Math.abs(sinPi(size))) - log(size) - result;
}

const { add, divide, exactProduct, exactly, exponentialExtended, multiply, negate, squareRoot } = double;
const PI = exactly(Math.PI, 1.2246467991473532e-16);

/** e ** -x² for |x| < 26. */
function bell(x: number): double.DoubleDouble {
  const square = exactProduct(x, x);
  return multiply(exponentialExtended(-square.high), add(exactly(1), exactly(-square.low)));
}

/** erf(x) for 0 <= x < 6, by its series of positive terms. */
function erfSeries(x: number): double.DoubleDouble {
  const twice = multiply(exactProduct(x, x), exactly(2));
  let term = exactly(x);
  let sum = term;
  for (let n = 3; term.high > sum.high * 1e-34; n += 2) {
    term = divide(multiply(term, twice), exactly(n));
    sum = add(sum, term);
  }
  return divide(multiply(multiply(sum, bell(x)), exactly(2)), squareRoot(PI));
}

/** erfc(x) for 2 <= x < 26, by its continued fraction from the far end. */
function erfcFraction(x: number): double.DoubleDouble {
  const square = exactProduct(x, x);
  let fraction = exactly(0);
  for (let n = 200; n >= 1; n--) {
    fraction = divide(exactly(n * (n - 0.5)), add(add(square, exactly(2 * n + 0.5)), negate(fraction)));
  }
  const bottom = add(add(square, exactly(0.5)), negate(fraction));
  return divide(multiply(bell(x), exactly(x)), multiply(bottom, squareRoot(PI)));
}

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-150) return x * 1.1283791670955126;
  const result = size < 6 ? erfSeries(size).high : 1;
  return x < 0 ? -result : result;
}

/** 1 - erf(x), without the loss of digits. */
export function erfc(x: number): number {
  if (x < 2) return x > -6 ? add(exactly(1), negate(x < 0 ? negate(erfSeries(-x)) : erfSeries(x))).high : 2;
  if (x < 26) return erfcFraction(x).high;
  if (x > 27.3) return 0;
  // The bell is subnormal here: half of the exponent is applied at the end.
  const square = exactProduct(x, x);
  const half = exponentialExtended(-square.high / 2);
  return (
    (half.high / (x * Math.sqrt(Math.PI))) * (1 - 1 / (2 * x * x) + 3 / (4 * x ** 4)) * (1 - square.low) * half.high
  );
}
