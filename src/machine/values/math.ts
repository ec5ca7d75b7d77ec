/**
 * The functions of the `math` module on plain values, with their errors. Knows no objects.
 * What numbers they accept and the words of refusal: CPython's Modules/mathmodule.c.
 */
import * as double from './double-double.ts';
import * as elementary from './elementary.ts';
import { turnsOfBits, type Effort } from './effort.ts';
import { erf, erfc, gamma as gammaValue, logGamma } from './gamma-functions.ts';
import { ValueFailure, zeroDivision } from './failure.ts';
import { composeFloat, decompose, floatRepr } from './float.ts';
import { absolute, bitLength, type Integer, normalize, subtract } from './integer.ts';

function domainError(message: string, x: number): ValueFailure {
  return new ValueFailure('ValueError', `${message}, got ${floatRepr(x)}`);
}

function plainDomainError(): ValueFailure {
  return new ValueFailure('ValueError', 'math domain error');
}

function rangeError(): ValueFailure {
  return new ValueFailure('OverflowError', 'math range error');
}

interface UnaryFunction {
  readonly compute: (x: number) => number;
  /** What the function takes besides NaN, everything unless told otherwise. */
  readonly accepts?: (x: number) => boolean;
  /** The beginning of the ValueError for the rest. */
  readonly refusal?: string;
}

const POSITIVE = { accepts: (x: number) => x > 0, refusal: 'expected a positive input' };
const FINITE = { accepts: (x: number) => Number.isFinite(x), refusal: 'expected a finite input' };
const UNIT = { accepts: (x: number) => Math.abs(x) <= 1, refusal: 'expected a number in range from -1 up to 1' };
const NOT_POLE = {
  accepts: (x: number) => x > 0 || !Number.isInteger(x),
  refusal: 'expected a noninteger or positive integer',
};

export type UnaryName = keyof typeof UNARY;

/** One row a function of one float. */
const UNARY = {
  acos: { compute: elementary.acos, ...UNIT },
  acosh: {
    compute: elementary.acosh,
    accepts: (x: number) => x >= 1,
    refusal: 'expected argument value not less than 1',
  },
  asin: { compute: elementary.asin, ...UNIT },
  asinh: { compute: elementary.asinh },
  atan: { compute: elementary.atan },
  atanh: {
    compute: Math.atanh,
    accepts: (x: number) => Math.abs(x) < 1,
    refusal: 'expected a number between -1 and 1',
  },
  cbrt: { compute: elementary.cbrt },
  cos: { compute: elementary.cos, ...FINITE },
  cosh: { compute: elementary.cosh },
  degrees: { compute: (x: number) => x * (180 / Math.PI) },
  erf: { compute: erf },
  erfc: { compute: erfc },
  exp: { compute: elementary.exp },
  exp2: { compute: elementary.exp2 },
  expm1: { compute: Math.expm1 },
  fabs: { compute: Math.abs },
  gamma: {
    compute: gammaValue,
    accepts: (x: number) => NOT_POLE.accepts(x) && x !== -Infinity,
    refusal: NOT_POLE.refusal,
  },
  lgamma: { compute: logGamma, ...NOT_POLE },
  log: { compute: elementary.log, ...POSITIVE },
  log10: { compute: elementary.log10, ...POSITIVE },
  log1p: { compute: Math.log1p, accepts: (x: number) => x > -1, refusal: 'expected argument value > -1' },
  log2: { compute: elementary.log2, ...POSITIVE },
  radians: { compute: (x: number) => x * (Math.PI / 180) },
  sin: { compute: elementary.sin, ...FINITE },
  sinh: { compute: elementary.sinh },
  sqrt: { compute: Math.sqrt, accepts: (x: number) => x >= 0, refusal: 'expected a nonnegative input' },
  tan: { compute: elementary.tan, ...FINITE },
  tanh: { compute: Math.tanh },
} as const satisfies Record<string, UnaryFunction>;

/** `math.<name>(x)` for the functions of one float. */
export function unary(name: UnaryName, x: number): number {
  const { compute, accepts, refusal }: UnaryFunction = UNARY[name];
  if (x !== x) return NaN;
  if (accepts && !accepts(x)) throw domainError(refusal!, x);
  const result = compute(x);
  if (!Number.isFinite(result) && Number.isFinite(x) && name !== 'degrees') throw rangeError();
  return result;
}

/** The logarithms of an int, which may be larger than any float. */
export function integerLogarithm(name: 'log' | 'log2' | 'log10', n: Integer): number {
  // An int that is refused is not shown, as it may be endless.
  if (n <= 0) throw new ValueFailure('ValueError', POSITIVE.refusal);
  const x = Number(n);
  const { compute } = UNARY[name];
  if (Number.isFinite(x)) return compute(x);
  const exponent = bitLength(n);
  return compute(composeFloat(BigInt(n), -exponent)) + compute(2) * exponent;
}

/** `math.log(x, base)` from the two natural logarithms. */
export function logarithmQuotient(logX: number, logBase: number): number {
  if (logBase === 0) throw zeroDivision();
  return logX / logBase;
}

export const { atan2 } = elementary;

/** `math.pow(x, y)`: always a float. */
export function pow(x: number, y: number): number {
  if (x === 0 && y < 0 && y !== -Infinity) throw plainDomainError();
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) throw plainDomainError();
  const result = elementary.pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) throw rangeError();
  return result;
}

export function fmod(x: number, y: number): number {
  if ((!Number.isFinite(x) && x === x && y === y) || (y === 0 && x === x)) throw plainDomainError();
  return x % y;
}

/** `math.remainder(x, y)`: to the nearest multiple of y, halves to even. */
export function remainder(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  if (!Number.isFinite(x) || y === 0) throw plainDomainError();
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(x);
  const step = Math.abs(y);
  const over = size % step;
  const under = step - over;
  const rest = over < under ? over : over > under ? -under : over - 2 * ((0.5 * (size - over)) % step);
  return x < 0 || Object.is(x, -0) ? -rest : rest;
}

export function copySign(x: number, sign: number): number {
  const size = Math.abs(x);
  return sign < 0 || Object.is(sign, -0) ? -size : size;
}

/** `math.modf(x)`: the fractional and the whole part. */
export function modf(x: number): [fraction: number, whole: number] {
  if (!Number.isFinite(x)) return [x === x ? copySign(0, x) : x, x];
  return [copySign(x % 1, x), copySign(Math.trunc(x), x)];
}

/** `math.frexp(x)`: a mantissa of at least 0.5 and below 1, and a power of two. */
export function frexp(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const exponent = double.binaryExponent(x) + 1;
  return [double.scale(x, -exponent), exponent];
}

/** `math.ldexp(x, exponent)`. */
export function ldexp(x: number, exponent: Integer): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent: own } = decompose(Math.abs(x));
  const total = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : Number(exponent) + own;
  const result = composeFloat(mantissa, total);
  if (result === Infinity) throw rangeError();
  return copySign(result, x);
}

const bits = new DataView(new ArrayBuffer(8));

/** A float's place in the order of all floats. */
function orderOf(x: number): bigint {
  bits.setFloat64(0, x);
  const place = bits.getBigInt64(0);
  return place < 0n ? -(place & 0x7fffffffffffffffn) : place;
}

/** `math.nextafter(x, y, steps=steps)`. */
export function nextAfter(x: number, y: number, steps: Integer = 1): number {
  if (steps < 0) throw new ValueFailure('ValueError', 'steps must be a non-negative integer');
  if (x !== x || y !== y) return NaN;
  if (x === y) return y;
  if (!steps) return x;
  const [from, to] = [orderOf(x), orderOf(y)];
  const distance = to > from ? to - from : from - to;
  if (distance <= BigInt(steps)) return y;
  const place = to > from ? from + BigInt(steps) : from - BigInt(steps);
  bits.setBigInt64(0, place < 0n ? -place : place);
  return place < 0n || (place === 0n && from < 0n) ? -bits.getFloat64(0) : bits.getFloat64(0);
}

/** `math.ulp(x)`. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Infinity);
  return next === Infinity ? size - nextAfter(size, 0) : next - size;
}

/** `math.isclose(a, b, rel_tol=…, abs_tol=…)`. */
export function isClose(a: number, b: number, relative = 1e-9, least = 0): boolean {
  if (relative < 0 || least < 0) throw new ValueFailure('ValueError', 'tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= least;
}

/** `math.hypot(*coordinates)`, rounded once. */
export function hypot(coordinates: readonly number[]): number {
  const sizes = coordinates.map(Math.abs);
  if (sizes.includes(Infinity)) return Infinity;
  const largest = sizes.reduce((a, b) => (a > b || a !== a ? a : b), 0);
  if (!(largest > 0)) return largest;
  const exponent = double.binaryExponent(largest);
  let sum = double.exactly(0);
  for (const size of sizes) {
    const part = double.scale(size, -exponent);
    sum = double.add(sum, double.exactProduct(part, part));
  }
  return double.scale(double.squareRoot(sum).high, exponent);
}

/** `math.dist(p, q)`. */
export function distance(p: readonly number[], q: readonly number[]): number {
  if (p.length !== q.length)
    throw new ValueFailure('ValueError', 'both points must have the same number of dimensions');
  return hypot(p.map((x, i) => x - q[i]!));
}

/** `math.fsum(values)`: the exact sum, rounded once (J. R. Shewchuk, 1997: partial sums that do not overlap). */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const value of values) {
    let x = value;
    let kept = 0;
    for (const partial of partials) {
      const [large, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const high = large + small;
      const low = small - (high - large);
      if (low) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    if (Number.isFinite(x)) {
      if (x !== 0) partials.push(x);
      continue;
    }
    if (Number.isFinite(value)) throw new ValueFailure('OverflowError', 'intermediate overflow in fsum');
    if (value === value) infinities += value;
    special += value;
    partials.length = 0;
  }
  if (special !== 0) {
    if (infinities !== infinities) throw new ValueFailure('ValueError', '-inf + inf in fsum');
    return special;
  }
  let high = partials.pop() ?? 0;
  let low = 0;
  while (partials.length > 0) {
    const x = high;
    const y = partials.pop()!;
    high = x + y;
    low = y - (high - x);
    if (low) break;
  }
  // Halfway cases are decided by the sign of what is still left.
  const next = partials[partials.length - 1];
  if (next !== undefined && low < 0 === next < 0 && low !== 0) {
    const twice = low * 2;
    const rounded = high + twice;
    if (twice === rounded - high) return rounded;
  }
  return high;
}

/** Finite numbers as multiples of a power of two, multiplied and added without rounding. */
function exactTerms(terms: readonly (readonly [number, number])[]): number {
  let sum = 0n;
  const lowest = -2200;
  for (const [x, y] of terms) {
    const [a, b] = [decompose(x), decompose(y)];
    sum += (a.mantissa * b.mantissa) << BigInt(a.exponent + b.exponent - lowest);
  }
  return sum < 0n ? -composeFloat(-sum, lowest) : composeFloat(sum, lowest);
}

/** `math.sumprod(p, q)` of floats, rounded once. */
export function sumOfProducts(p: readonly number[], q: readonly number[]): number {
  if (p.length !== q.length) throw new ValueFailure('ValueError', 'Inputs are not the same length');
  const terms = p.map((x, i) => [x, q[i]!] as const);
  if (terms.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) return exactTerms(terms);
  return terms.reduce((sum, [x, y]) => sum + x * y, 0);
}

/** `math.fma(x, y, z)`. */
export function multiplyAdd(x: number, y: number, z: number): number {
  const finite = Number.isFinite(x) && Number.isFinite(y);
  if (!finite || !Number.isFinite(z)) {
    const result = finite ? z : x * y + z;
    if (result !== result && x === x && y === y && z === z)
      throw new ValueFailure('ValueError', 'invalid operation in fma');
    return result;
  }
  // With a factor of zero nothing is rounded, and the signs of zeros are those of plain arithmetic.
  if (x === 0 || y === 0) return x * y + z;
  const result = exactTerms([
    [x, y],
    [z, 1],
  ]);
  if (!Number.isFinite(result)) throw new ValueFailure('OverflowError', 'overflow in fma');
  return result;
}

const LARGEST_COUNT = 2n ** 63n - 1n;

/** The product of first, first + 1, … last. */
function productOfRange(first: bigint, last: bigint, effort: Effort): bigint {
  const length = last - first;
  if (length < 16n) {
    effort(4);
    let product = 1n;
    for (let n = first; n <= last; n++) product *= n;
    return product;
  }
  const middle = (first + last) >> 1n;
  const product = productOfRange(first, middle, effort) * productOfRange(middle + 1n, last, effort);
  effort(4 * turnsOfBits(Number(length) * bitLength(normalize(last))));
  return product;
}

/** `math.factorial(n)`. */
export function factorial(n: Integer, effort: Effort): Integer {
  if (n < 0) throw new ValueFailure('ValueError', 'factorial() not defined for negative values');
  if (n > LARGEST_COUNT)
    throw new ValueFailure('OverflowError', `factorial() argument should not exceed ${LARGEST_COUNT}`);
  // Beyond this the result has more bits than the host can hold.
  if (n > 3e7) throw new ValueFailure('MemoryError', '', []);
  return normalize(productOfRange(1n, BigInt(n), effort));
}

function checkCounts(n: Integer, k: Integer): void {
  if (n < 0) throw new ValueFailure('ValueError', 'n must be a non-negative integer');
  if (k < 0) throw new ValueFailure('ValueError', 'k must be a non-negative integer');
}

/** `math.perm(n, k)`; without `k` the factorial. */
export function permutations(n: Integer, k: Integer | undefined, effort: Effort): Integer {
  if (k === undefined) return factorial(n, effort);
  checkCounts(n, k);
  if (k > n) return 0;
  if (k > LARGEST_COUNT) throw new ValueFailure('OverflowError', `k must not exceed ${LARGEST_COUNT}`);
  return normalize(productOfRange(BigInt(n) - BigInt(k) + 1n, BigInt(n), effort));
}

/** `math.comb(n, k)`. */
export function combinations(n: Integer, k: Integer, effort: Effort): Integer {
  checkCounts(n, k);
  if (k > n) return 0;
  const rest = subtract(n, k);
  const few = BigInt(absolute(rest < k ? rest : k));
  if (few > LARGEST_COUNT) throw new ValueFailure('OverflowError', `min(n - k, k) must not exceed ${LARGEST_COUNT}`);
  const total = BigInt(n);
  return normalize(productOfRange(total - few + 1n, total, effort) / productOfRange(1n, few, effort));
}
