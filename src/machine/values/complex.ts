/**
 * Python's complex on pairs of numbers. Knows no objects. Infinities follow C99's Annex G
 * as CPython 3.14 does; an operation with a real operand never makes that operand complex.
 */
import { atan2, cos, exp, hypot, log, pow, sin } from './elementary.ts';
import { ValueFailure, zeroDivision } from './failure.ts';
import { floatHash, floatRepr } from './float.ts';
import { type Hash64, hashComplex, hashFromInteger } from './hash.ts';
import { textRepr } from './text-repr.ts';
import { asciiDigitsAndSpaces } from './unicode.ts';

export interface Complex {
  readonly real: number;
  readonly imaginary: number;
}

export function complex(real: number, imaginary: number): Complex {
  return { real, imaginary };
}

function partText(x: number): string {
  return floatRepr(x).replace(/\.0$/, '');
}

/** `repr(z)`. */
export function complexRepr(z: Complex): string {
  const imaginary = partText(z.imaginary);
  if (Object.is(z.real, 0)) return `${imaginary}j`;
  return `(${partText(z.real)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`;
}

const NUMBER = '(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?|inf(?:inity)?|nan)';
const COMPLEX_SYNTAX = new RegExp(`^(?:([+-]?${NUMBER})(?:([+-]${NUMBER}?)j)?|([+-]?${NUMBER}?)j)$`, 'i');

function partValue(text: string | undefined): number {
  if (text === undefined) return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const size = text.replace(/^[+-]/, '').toLowerCase();
  if (size === '') return sign;
  if (size.startsWith('i')) return sign * Infinity;
  return size === 'nan' ? NaN : sign * Number(size);
}

const SPACES = /^[\t-\r ]+|[\t-\r ]+$/g;

/** `complex(text)`. */
export function parseComplex(text: string): Complex {
  let body = asciiDigitsAndSpaces(text).replace(SPACES, '');
  if (/(?<!\d)_|_(?!\d)/.test(body))
    throw new ValueFailure('ValueError', `could not convert string to complex: ${textRepr(text)}`);
  body = body.replaceAll('_', '');
  if (body.startsWith('(') && body.endsWith(')')) body = body.slice(1, -1).replace(SPACES, '');
  const match = COMPLEX_SYNTAX.exec(body);
  if (!match) throw new ValueFailure('ValueError', 'complex() arg is a malformed string');
  return complex(partValue(match[1]), partValue(match[2] ?? match[3]));
}

export function add(a: Complex, b: Complex): Complex {
  return complex(a.real + b.real, a.imaginary + b.imaginary);
}

export function addReal(a: Complex, b: number): Complex {
  return complex(a.real + b, a.imaginary);
}

export function subtract(a: Complex, b: Complex): Complex {
  return complex(a.real - b.real, a.imaginary - b.imaginary);
}

export function subtractReal(a: Complex, b: number): Complex {
  return complex(a.real - b, a.imaginary);
}

export function subtractFromReal(a: number, b: Complex): Complex {
  return complex(a - b.real, -b.imaginary);
}

export function negate(a: Complex): Complex {
  return complex(-a.real, -a.imaginary);
}

function isInfinite(x: number): boolean {
  return x === Infinity || x === -Infinity;
}

function signOf(x: number): number {
  return x < 0 || Object.is(x, -0) ? -1 : 1;
}

/** An infinity as ±1, all else as ±0: the direction of an infinite operand. */
function direction(x: number): number {
  return isInfinite(x) ? signOf(x) : 0 * signOf(x);
}

/** A NaN as 0. */
function known(x: number): number {
  return x === x ? x : 0;
}

export function multiply(z: Complex, w: Complex): Complex {
  let [a, b, c, d] = [z.real, z.imaginary, w.real, w.imaginary];
  const [ac, bd, ad, bc] = [a * c, b * d, a * d, b * c];
  const product = complex(ac - bd, ad + bc);
  if (product.real === product.real || product.imaginary === product.imaginary) return product;
  let infinite = false;
  if (isInfinite(a) || isInfinite(b)) {
    [a, b, c, d] = [direction(a), direction(b), known(c), known(d)];
    infinite = true;
  }
  if (isInfinite(c) || isInfinite(d)) {
    [a, b, c, d] = [known(a), known(b), direction(c), direction(d)];
    infinite = true;
  }
  if (!infinite) {
    if (![ac, bd, ad, bc].some(isInfinite)) return product;
    [a, b, c, d] = [known(a), known(b), known(c), known(d)];
  }
  return complex(Infinity * (a * c - b * d), Infinity * (a * d + b * c));
}

export function multiplyReal(a: Complex, b: number): Complex {
  return complex(a.real * b, a.imaginary * b);
}

export function divide(a: Complex, b: Complex): Complex {
  const [breal, bimaginary] = [Math.abs(b.real), Math.abs(b.imaginary)];
  if (breal === 0 && bimaginary === 0) throw zeroDivision();
  let quotient = complex(NaN, NaN);
  if (breal >= bimaginary) {
    const ratio = b.imaginary / b.real;
    const denominator = b.real + b.imaginary * ratio;
    quotient = complex((a.real + a.imaginary * ratio) / denominator, (a.imaginary - a.real * ratio) / denominator);
  } else if (bimaginary >= breal) {
    const ratio = b.real / b.imaginary;
    const denominator = b.real * ratio + b.imaginary;
    quotient = complex((a.real * ratio + a.imaginary) / denominator, (a.imaginary * ratio - a.real) / denominator);
  }
  if (quotient.real === quotient.real || quotient.imaginary === quotient.imaginary) return quotient;
  const aInfinite = isInfinite(a.real) || isInfinite(a.imaginary);
  const bInfinite = isInfinite(breal) || isInfinite(bimaginary);
  if (aInfinite && Number.isFinite(b.real) && Number.isFinite(b.imaginary)) {
    const [x, y] = [direction(a.real), direction(a.imaginary)];
    return complex(Infinity * (x * b.real + y * b.imaginary), Infinity * (y * b.real - x * b.imaginary));
  }
  if (bInfinite && Number.isFinite(a.real) && Number.isFinite(a.imaginary)) {
    const [x, y] = [direction(b.real), direction(b.imaginary)];
    return complex(0 * (a.real * x + a.imaginary * y), 0 * (a.imaginary * x - a.real * y));
  }
  return quotient;
}

export function divideByReal(a: Complex, b: number): Complex {
  if (b === 0) throw zeroDivision();
  return complex(a.real / b, a.imaginary / b);
}

export function divideReal(a: number, b: Complex): Complex {
  const [breal, bimaginary] = [Math.abs(b.real), Math.abs(b.imaginary)];
  if (breal === 0 && bimaginary === 0) throw zeroDivision();
  let quotient = complex(NaN, NaN);
  if (breal >= bimaginary) {
    const ratio = b.imaginary / b.real;
    const denominator = b.real + b.imaginary * ratio;
    quotient = complex(a / denominator, (-a * ratio) / denominator);
  } else if (bimaginary >= breal) {
    const ratio = b.real / b.imaginary;
    const denominator = b.real * ratio + b.imaginary;
    quotient = complex((a * ratio) / denominator, -a / denominator);
  }
  if (quotient.real === quotient.real || quotient.imaginary === quotient.imaginary) return quotient;
  if (Number.isFinite(a) && (isInfinite(breal) || isInfinite(bimaginary)))
    return complex(0 * (a * direction(b.real)), 0 * (-a * direction(b.imaginary)));
  return quotient;
}

function wholePower(a: Complex, n: number): Complex {
  let result: Complex = complex(1, 0);
  let square = a;
  for (let rest = n; rest > 0; rest >>= 1) {
    if (rest & 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return result;
}

function generalPower(a: Complex, b: Complex): Complex {
  if (b.real === 0 && b.imaginary === 0) return complex(1, 0);
  if (a.real === 0 && a.imaginary === 0) {
    if (b.imaginary !== 0 || b.real < 0)
      throw new ValueFailure('ZeroDivisionError', 'zero to a negative or complex power');
    return complex(0, 0);
  }
  const size = hypot(a.real, a.imaginary);
  const angle = atan2(a.imaginary, a.real);
  let length = pow(size, b.real);
  let phase = angle * b.real;
  if (b.imaginary !== 0) {
    length *= exp(-angle * b.imaginary);
    phase += b.imaginary * log(size);
  }
  return complex(length * cos(phase), length * sin(phase));
}

/** `a ** b`; also for real operands whose power is complex. */
export function power(a: Complex, b: Complex): Complex {
  const whole = b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100;
  let result: Complex;
  if (whole && b.real > 0) result = wholePower(a, b.real);
  else if (whole && b.real < 0) {
    if (a.real === 0 && a.imaginary === 0)
      throw new ValueFailure('ZeroDivisionError', 'zero to a negative or complex power');
    result = divide(complex(1, 0), wholePower(a, -b.real));
  } else result = generalPower(a, b);
  if (isInfinite(result.real) || isInfinite(result.imaginary))
    throw new ValueFailure('OverflowError', 'complex exponentiation');
  return result;
}

/** `abs(z)`. */
export function absolute(z: Complex): number {
  if (isInfinite(z.real) || isInfinite(z.imaginary)) return Infinity;
  const size = hypot(z.real, z.imaginary);
  if (size === Infinity) throw new ValueFailure('OverflowError', 'absolute value too large');
  return size;
}

/** `hash(z)` of a number without NaN parts. */
export function complexHash(z: Complex): Hash64 {
  return hashComplex(hashFromInteger(floatHash(z.real)), hashFromInteger(floatHash(z.imaginary)));
}
