/**
 * Python's float on plain numbers: text, rounding, hexadecimal, floor division,
 * power and hash. Knows nothing of objects. Sources: CPython's Objects/floatobject.c
 * (rules) and the documentation's "Hashing of numeric types".
 */
import { binaryExponent, scale } from './double-double.ts';
import { pow } from './elementary.ts';
import { ValueFailure, zeroDivision } from './failure.ts';
import { textRepr } from './text-repr.ts';
import { asciiDigitsAndSpaces } from './unicode.ts';

/** The modulus of numeric hashes on 64-bit builds, 2**61 - 1. */
export const HASH_MODULUS = (1n << 61n) - 1n;
/** `hash(inf)`. */
export const HASH_INFINITY = 314159;

/** `repr(x)`: the shortest digits that read back as `x`, with an exponent below 1e-4 and from 1e16 on. */
export function floatRepr(x: number): string {
  const size = Math.abs(x);
  if (size < 1e16) {
    if (Number.isInteger(x)) return Object.is(x, -0) ? '-0.0' : `${x}.0`;
    if (size >= 1e-4) return String(x);
  }
  if (x !== x) return 'nan';
  if (size === Infinity) return x < 0 ? '-inf' : 'inf';
  return pythonExponent(x.toExponential());
}

/** The host's `1e-5` as Python's `1e-05`. */
function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

const FLOAT_SYNTAX =
  /^[+-]?(?:(?:\d+(?:_\d+)*\.?|(?=\.\d))(?:(?<=\.)\d+(?:_\d+)*|\.\d+(?:_\d+)*)?(?:e[+-]?\d+(?:_\d+)*)?|inf|infinity|nan)$/i;

/** The number that `text` spells, or undefined. Leading and trailing whitespace is allowed. */
export function readFloat(text: string): number | undefined {
  const digits = asciiDigitsAndSpaces(text).trim();
  if (!FLOAT_SYNTAX.test(digits)) return undefined;
  const last = digits[digits.length - 1]!;
  if (last === 'n' || last === 'N') return NaN;
  if (/[fy]$/i.test(last)) return digits.startsWith('-') ? -Infinity : Infinity;
  return Number(digits.includes('_') ? digits.replaceAll('_', '') : digits);
}

/** `float(text)`; `shown` is the repr of the argument for the error. */
export function parseFloatText(text: string, shown = textRepr(text)): number {
  const value = readFloat(text);
  if (value === undefined) throw new ValueFailure('ValueError', `could not convert string to float: ${shown}`);
  return value;
}

/** A finite `x` as `mantissa * 2**exponent`, the mantissa an odd integer (or zero). */
export function decompose(x: number): { mantissa: bigint; exponent: number } {
  if (x === 0) return { mantissa: 0n, exponent: 0 };
  const binary = binaryExponent(x);
  let exponent = Math.max(binary, -1022) - 52;
  let mantissa = scale(x, -exponent);
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  return { mantissa: BigInt(mantissa), exponent };
}

const words = new DataView(new ArrayBuffer(8));

/** `numerator / denominator` (both not negative), halves to even. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice < denominator || (twice === denominator && quotient % 2n === 0n)) return quotient;
  return quotient + 1n;
}

/** |x| * 10**places to the nearest integer, halves of the exact binary value to even. */
export function scaledDigits(x: number, places: number): bigint {
  const { mantissa, exponent } = decompose(Math.abs(x));
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  return roundedQuotient(numerator, denominator);
}

/** |x| with `places` digits after the point, correctly rounded, halves to even. */
export function fixedDigits(x: number, places: number): string {
  x = Math.abs(x);
  const doubled = x * 2 ** (places + 1);
  // The host rounds halves up; an exact half of the last place is an odd multiple of 2**-(places + 1).
  if (places <= 100 && x < 1e21 && !(Number.isInteger(doubled) && doubled % 2 === 1)) return x.toFixed(places);
  const digits = String(scaledDigits(x, places)).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** |x| as `d.ddd` with `places` digits after the point and its decimal exponent, halves to even. */
export function exponentDigits(x: number, places: number): { digits: string; exponent: number } {
  x = Math.abs(x);
  if (x === 0) return { digits: '0'.repeat(places + 1), exponent: 0 };
  // The host rounds halves up; an exact half shows as a 5 and zeros, with 3 more digits to be rare.
  if (places <= 96) {
    const look = x.toExponential(places + 4);
    const end = look.indexOf('e');
    if (look.slice(end - 4, end) !== '5000') {
      const text = x.toExponential(places);
      const split = text.indexOf('e');
      return { digits: text.slice(0, split).replace('.', ''), exponent: Number(text.slice(split + 1)) };
    }
  }
  const guess = x.toExponential(20);
  let exponent = Number(guess.slice(guess.indexOf('e') + 1));
  let digits = String(scaledDigits(x, places - exponent));
  if (digits.length !== places + 1) {
    exponent += digits.length - places - 1;
    digits = String(scaledDigits(x, places - exponent));
  }
  return { digits, exponent };
}

/** `round(x, places)`: exact, halves to even; the result is a float. */
export function roundFloat(x: number, places: number): number {
  if (!Number.isFinite(x) || places > 323) return x;
  if (places < -308) return 0 * x;
  const digits = places >= 0 ? fixedDigits(x, places) : `${scaledDigits(x, places)}e${-places}`;
  const rounded = Number(digits);
  if (rounded === Infinity) throw new ValueFailure('OverflowError', 'rounded value too large to represent');
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

/** `x` to the nearest integer, halves to even, as a float. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest < 0.5 || (rest === 0.5 && floor % 2 === 0)) return floor;
  return floor + 1;
}

/** `int(x)`, also for `round`, `math.floor` and the like of an integral float. */
export function floatToInteger(x: number): number | bigint {
  if (Number.isFinite(x)) {
    const whole = Math.trunc(x);
    return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
  }
  if (x !== x) throw new ValueFailure('ValueError', 'cannot convert float NaN to integer');
  throw new ValueFailure('OverflowError', 'cannot convert float infinity to integer');
}

/** `x.as_integer_ratio()`. */
export function integerRatio(x: number): [bigint, bigint] {
  if (x !== x) throw new ValueFailure('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw new ValueFailure('OverflowError', 'cannot convert Infinity to integer ratio');
  const { mantissa, exponent } = decompose(x);
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}

/** `x.hex()`. */
export function floatHex(x: number): string {
  if (!Number.isFinite(x)) return floatRepr(x);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  words.setFloat64(0, x);
  const bits = words.getBigUint64(0);
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0');
  const biased = Number((bits >> 52n) & 0x7ffn);
  const exponent = biased === 0 ? -1022 : biased - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

/** The double nearest to `mantissa * 2**exponent` (mantissa not negative), halves to even; Infinity when too large. */
export function composeFloat(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = mantissa.toString(2).length;
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop > 0) {
    if (drop > bits + 1) return 0;
    return scale(Number(roundedQuotient(mantissa, 1n << BigInt(drop))), exponent + drop);
  }
  return scale(Number(mantissa), exponent);
}

const HEX_SYNTAX = /^([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?)$/i;

/** `float.fromhex(text)`. */
export function floatFromHex(text: string): number {
  const match = HEX_SYNTAX.exec(text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, ''));
  const whole = match?.[4] ?? '';
  const fraction = match?.[5] ?? '';
  if (!match || (!match[2] && !match[3] && whole + fraction === ''))
    throw new ValueFailure('ValueError', 'invalid hexadecimal floating-point string');
  const sign = match[1] === '-' ? -1 : 1;
  if (match[2]) return sign * Infinity;
  if (match[3]) return NaN;
  const value = composeFloat(BigInt(`0x${whole}${fraction}`), Number(match[6] ?? 0) - 4 * fraction.length);
  if (value === Infinity)
    throw new ValueFailure('OverflowError', 'hexadecimal value too large to represent as a float');
  return sign * value;
}

/** `x % y`: the sign is that of `y`. */
export function floatModulo(x: number, y: number): number {
  if (y === 0) throw zeroDivision();
  const rest = x % y;
  if (rest) return rest < 0 !== y < 0 ? rest + y : rest;
  return rest === rest ? (y < 0 ? -0 : 0) : rest;
}

/** `x // y`. */
export function floatFloorDivide(x: number, y: number): number {
  if (y === 0) throw zeroDivision();
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest && rest < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return Object.is(x / y, -0) || x / y < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `x / y`. */
export function floatDivide(x: number, y: number): number {
  if (y === 0) throw zeroDivision();
  return x / y;
}

/** The error of `**` on floats and complex numbers whose result is too large, with the C library's words. */
export function powerOverflow(): ValueFailure {
  const reason = 'Numerical result out of range';
  return new ValueFailure('OverflowError', `(34, '${reason}')`, [34, reason]);
}

/** `x ** y`, or undefined when the result is complex (negative finite base, fractional exponent). */
export function floatPower(x: number, y: number): number | undefined {
  if (x === 0 && y < 0 && y !== -Infinity) throw new ValueFailure('ZeroDivisionError', 'zero to a negative power');
  const finite = Number.isFinite(x) && Number.isFinite(y);
  if (x < 0 && finite && !Number.isInteger(y)) return undefined;
  const result = pow(x, y);
  if (finite && !Number.isFinite(result)) throw powerOverflow();
  return result;
}

/** `hash(x)` of anything but NaN (whose hash is its object's identity). */
export function floatHash(x: number): number | bigint {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (!Number.isFinite(x)) return x < 0 ? -HASH_INFINITY : HASH_INFINITY;
  const { mantissa, exponent } = decompose(Math.abs(x));
  const turn = ((exponent % 61) + 61) % 61;
  const size = (mantissa << BigInt(turn)) % HASH_MODULUS;
  const hash = x < 0 ? -size : size;
  const known = hash === -1n ? -2n : hash;
  const small = Number(known);
  return Number.isSafeInteger(small) ? small : known;
}
