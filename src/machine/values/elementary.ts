/**
 * The functions of C's <math.h> that Python reaches, with the last digit of a good C library:
 * the host's where it is as good, else 106-bit arithmetic. Knows numbers only; domain and range
 * errors are its callers'. Agreement with glibc was measured on 2,000 arguments a function.
 */
import * as double from './double-double.ts';
import { binaryExponent } from './float.ts';

const { exactly } = double;

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
