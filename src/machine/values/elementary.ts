/**
 * The functions of C's <math.h> that Python reaches, with the last digit of a good C library:
 * the host's where it is as good, else 106-bit arithmetic. Knows numbers only; domain and range
 * errors are its callers'. Agreement with glibc was measured on 2,000 arguments a function.
 */
import * as double from './double-double.ts';

const { binaryExponent, exactly } = double;

export function exp(x: number): number {
  return Number.isFinite(x) ? double.exponential(exactly(x)) : Math.exp(x);
}

export function exp2(x: number): number {
  return Number.isFinite(x) ? double.exponential2(x) : 2 ** x;
}

function isPositiveFinite(x: number): boolean {
  return x > 0 && x < Infinity;
}

export function log(x: number): number {
  return isPositiveFinite(x) && x !== 1 ? double.logarithm(x).high : Math.log(x);
}

export function log2(x: number): number {
  return isPositiveFinite(x) && x !== 1 ? double.logarithm2(x) : Math.log2(x);
}

/** The classic formula of the C libraries, whose last digit programs see; it is not the nearest double. */
export function log10(x: number): number {
  if (!isPositiveFinite(x)) return Math.log10(x);
  const exponent = binaryExponent(x);
  const shift = exponent < 0 ? 1 : 0;
  const y = exponent + shift;
  const z = y * 3.694239077158931e-13 + 0.4342944819032518 * log(double.scale(x, -exponent - shift));
  return z + y * 0.30102999566361177;
}

export function sin(x: number): number {
  return (x && double.sineAndCosine(x)?.sine.high) || Math.sin(x);
}

export function cos(x: number): number {
  return double.sineAndCosine(x)?.cosine.high ?? Math.cos(x);
}

export function tan(x: number): number {
  const both = x ? double.sineAndCosine(x) : undefined;
  return both ? double.divide(both.sine, both.cosine).high : Math.tan(x);
}

/** Below this the function is its argument to the last bit, above it the correction is safe. */
const TINY = 1e-150;

export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size > TINY && size < 1)) return Math.asin(x);
  return double.refineAngle(
    Math.asin(x),
    exactly(x),
    double.squareRoot(double.add(exactly(1), double.negate(double.exactProduct(x, x)))),
  );
}

export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  return double.refineAngle(
    Math.acos(x),
    double.squareRoot(double.add(exactly(1), double.negate(double.exactProduct(x, x)))),
    exactly(x),
  );
}

export function atan(x: number): number {
  const size = Math.abs(x);
  return size > TINY && size < 1e150 ? double.refineAngle(Math.atan(x), exactly(x), exactly(1)) : Math.atan(x);
}

export function atan2(y: number, x: number): number {
  const guess = Math.atan2(y, x);
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const usual = a > TINY && a < 1e150 && b > TINY && b < 1e150;
  return usual ? double.refineAngle(guess, exactly(y), exactly(x)) : guess;
}

/** The square root of x² + y², rounded once. */
export function hypot(x: number, y: number): number {
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (!(size > 0 && size < Infinity)) return Math.hypot(x, y);
  const exponent = binaryExponent(size);
  const a = double.scale(x, -exponent);
  const b = double.scale(y, -exponent);
  return double.scale(
    double.squareRoot(double.add(double.exactProduct(a, a), double.exactProduct(b, b))).high,
    exponent,
  );
}

/** `x ** y` as C's pow: NaN where it is not real. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && !Number.isFinite(y)) return y === y ? 1 : NaN;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.pow(x, y);
  if (y === 2) return x * x;
  if (x > 0) return double.positivePower(x, y);
  if (!Number.isInteger(y)) return NaN;
  const size = double.positivePower(-x, y);
  return y % 2 === 0 ? size : -size;
}

// The C libraries compute the hyperbolic functions by these formulas (FDLIBM, 1993), whose last digit shows.

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < Infinity)) return x;
  const square = size * size;
  let result: number;
  if (size > 2 ** 28) result = log(size) + Math.LN2;
  else if (size > 2) result = log(2 * size + 1 / (Math.sqrt(square + 1) + size));
  else result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
  return x < 0 ? -result : result;
}

/** For x >= 1. */
export function acosh(x: number): number {
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const over = x - 1;
  return Math.log1p(over + Math.sqrt(2 * over + over * over));
}

export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 709)) return Math.sinh(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size >= 22) return half * exp(size);
  const less = Math.expm1(size);
  return half * (size < 1 ? 2 * less - (less * less) / (less + 1) : less + less / (less + 1));
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 1e-8 && size < 709)) return Math.cosh(x);
  if (size >= 22) return 0.5 * exp(size);
  const power = exp(size);
  if (size >= 0.5 * Math.LN2) return 0.5 * power + 0.5 / power;
  const less = Math.expm1(size);
  return 1 + (less * less) / (2 * (1 + less));
}

export function cbrt(x: number): number {
  const guess = Math.cbrt(x);
  if (!(Math.abs(x) > 1e-300 && Math.abs(x) < 1e300)) return guess;
  const square = double.exactProduct(guess, guess);
  const rest = double.add(double.multiply(square, exactly(guess)), exactly(-x));
  return guess - rest.high / (3 * square.high);
}
