/**
 * Python's int on plain values. Knows nothing of objects. An integer is a host
 * number while it is a safe one and a bigint beyond; every function takes and
 * gives that form, so the common case never allocates. Rules: CPython's Objects/longobject.c.
 */
import { turnsOfBits, type Effort } from './effort.ts';
import { ValueFailure, zeroDivision } from './failure.ts';
import { composeFloat, HASH_MODULUS, roundedQuotient } from './float.ts';
import { bytesRepr, textRepr } from './text-repr.ts';
import { asciiDigitsAndSpaces } from './unicode.ts';

/** A number when safe (|n| < 2**53), else a bigint; never -0. */
export type Integer = number | bigint;

/** Digits that `str` and `int` convert before refusing (`sys.get_int_max_str_digits()`). */
export const DEFAULT_DIGIT_LIMIT = 4300;
/** Results beyond this many bits (8 MiB) are refused as CPython refuses what memory cannot hold: one product of such ints takes the host a second. */
const MOST_BITS = 2 ** 26;
/** Made when first needed, as it is large itself. */
let tooLarge: bigint | null = null;

function refuseTooLarge(n: bigint): bigint {
  tooLarge ??= 1n << BigInt(MOST_BITS);
  if (n >= tooLarge || -n >= tooLarge) throw new ValueFailure('MemoryError', '', []);
  return n;
}

/** The canonical form of a bigint. */
export function normalize(n: bigint): Integer {
  const small = Number(n);
  if (Number.isSafeInteger(small)) return small;
  return Number.isFinite(small) ? n : refuseTooLarge(n);
}

export function add(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return normalize(BigInt(a) + BigInt(b));
}

export function subtract(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return normalize(BigInt(a) - BigInt(b));
}

export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return normalize(BigInt(a) * BigInt(b));
}

export function negate(a: Integer): Integer {
  return typeof a === 'number' ? 0 - a : normalize(-a);
}

export function absolute(a: Integer): Integer {
  return a < 0 ? negate(a) : a;
}

/** `a // b`. */
export function floorDivide(a: Integer, b: Integer): Integer {
  if (!b) throw zeroDivision();
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const [n, d] = [BigInt(a), BigInt(b)];
  const rest = n % d;
  const quotient = n / d;
  return normalize(rest !== 0n && rest < 0n !== d < 0n ? quotient - 1n : quotient);
}

/** `a % b`: the sign is that of `b`. */
export function modulo(a: Integer, b: Integer): Integer {
  if (!b) throw zeroDivision();
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const d = BigInt(b);
  const rest = BigInt(a) % d;
  return normalize(rest !== 0n && rest < 0n !== d < 0n ? rest + d : rest);
}

/** `a ** b` of numbers while every step is exact, else undefined: the host's own `**` may be off by one. */
function smallPower(a: number, b: number): number | undefined {
  let result = 1;
  for (let square = a, rest = b; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    if (rest > 1) square *= square;
    if (!Number.isSafeInteger(result) || !Number.isSafeInteger(square)) return undefined;
  }
  return result + 0;
}

/** `a ** b` for b >= 0; a negative exponent makes a float (see `floatPower`). */
export function power(a: Integer, b: Integer): Integer {
  if (a === 1 || (a === 0 && b !== 0)) return a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  const small = typeof a === 'number' && typeof b === 'number' ? smallPower(a, b) : undefined;
  if (small !== undefined) return small;
  if (bitLength(a) * Number(b) > MOST_BITS) throw new ValueFailure('MemoryError', '', []);
  return normalize(BigInt(a) ** BigInt(b));
}

function greatestDivisorAndFactor(a: bigint, m: bigint): [bigint, bigint] {
  let [r, next] = [a, m];
  let [x, nextX] = [1n, 0n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [x, nextX] = [nextX, x - quotient * nextX];
  }
  return [r, x];
}

/** `pow(base, exponent, modulus)`; a negative exponent takes the inverse. */
export function modularPower(base: Integer, exponent: Integer, modulus: Integer, effort: Effort): Integer {
  if (!modulus) throw new ValueFailure('ValueError', 'pow() 3rd argument cannot be 0');
  const m = BigInt(absolute(modulus));
  let b = BigInt(modulo(base, normalize(m)));
  let e = BigInt(exponent);
  if (e < 0n) {
    const [divisor, factor] = greatestDivisorAndFactor(b, m);
    if (divisor !== 1n) throw new ValueFailure('ValueError', 'base is not invertible for the given modulus');
    b = ((factor % m) + m) % m;
    e = -e;
  }
  let result = 1n % m;
  // A division takes quadratic time in the digits of the host's numbers, 64 bits each.
  const turns = Math.ceil((bitLength(normalize(m)) / 64) ** 2 / 128);
  for (const bit of e.toString(2)) {
    effort(turns);
    result = (result * result) % m;
    if (bit === '1') result = (result * b) % m;
  }
  return modulo(normalize(result), modulus);
}

/** `a << b`. */
export function shiftLeft(a: Integer, b: Integer): Integer {
  if (b < 0) throw new ValueFailure('ValueError', 'negative shift count');
  if (!a) return 0;
  if (b > MOST_BITS) throw new ValueFailure('OverflowError', 'too many digits in integer');
  const quick = typeof a === 'number' ? a * 2 ** Number(b) : Infinity;
  return Number.isSafeInteger(quick) ? quick : normalize(BigInt(a) << BigInt(b));
}

/** `a >> b`. */
export function shiftRight(a: Integer, b: Integer): Integer {
  if (b < 0) throw new ValueFailure('ValueError', 'negative shift count');
  if (typeof a === 'number') return b > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b)) + 0;
  return b > MOST_BITS ? (a < 0n ? -1 : 0) : normalize(a >> BigInt(b));
}

function isInt32(a: Integer): a is number {
  return typeof a === 'number' && (a | 0) === a;
}

export function and(a: Integer, b: Integer): Integer {
  return isInt32(a) && isInt32(b) ? a & b : normalize(BigInt(a) & BigInt(b));
}

export function or(a: Integer, b: Integer): Integer {
  return isInt32(a) && isInt32(b) ? a | b : normalize(BigInt(a) | BigInt(b));
}

export function exclusiveOr(a: Integer, b: Integer): Integer {
  return isInt32(a) && isInt32(b) ? a ^ b : normalize(BigInt(a) ^ BigInt(b));
}

export function invert(a: Integer): Integer {
  return subtract(-1, a);
}

/** `a.bit_length()`. */
export function bitLength(a: Integer): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    if (size < 2147483648) return 32 - Math.clz32(size);
    return 64 - Math.clz32(Math.floor(size / 4294967296));
  }
  if (a !== measured.value) {
    const digits = (a < 0n ? -a : a).toString(16);
    measured = { value: a, length: 4 * digits.length - Math.clz32(parseInt(digits[0]!, 16)) + 28 };
  }
  return measured.length;
}

/** The last large number and its length: an object's is asked for several times when it is made, and that takes long. */
let measured = { value: 0n, length: 0 };

/** The number of ones in the magnitude. */
export function bitCount(a: Integer): number {
  let count = 0;
  for (const bit of absolute(a).toString(2)) if (bit === '1') count++;
  return count;
}

/** `float(a)`, correctly rounded. */
export function toFloat(a: Integer): number {
  if (typeof a === 'number') return a;
  const result = Number(a);
  if (!Number.isFinite(result)) throw new ValueFailure('OverflowError', 'int too large to convert to float');
  return result;
}

/** `a / b`, correctly rounded however large both are. */
export function trueDivide(a: Integer, b: Integer): number {
  if (!b) throw zeroDivision();
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  const numerator = BigInt(absolute(a));
  const denominator = BigInt(absolute(b));
  if (numerator === 0n) return negative ? -0 : 0;
  // 66 or 67 bits of the quotient, the last one telling whether anything was left.
  const shift = bitLength(denominator) - bitLength(numerator) + 66;
  const [n, d] = shift >= 0 ? [numerator << BigInt(shift), denominator] : [numerator, denominator << BigInt(-shift)];
  const quotient = n / d;
  const result = composeFloat((quotient << 1n) | (quotient * d === n ? 0n : 1n), -shift - 1);
  if (result === Infinity) throw new ValueFailure('OverflowError', 'integer division result too large for a float');
  return negative ? -result : result;
}

/** `round(a, places)`: to a multiple of 10**-places when places is negative, halves to even. */
export function roundInteger(a: Integer, places: Integer): Integer {
  if (places >= 0) return a;
  if (-places > 20 + bitLength(a) * 0.302) return 0;
  const unit = 10n ** BigInt(-places);
  const size = roundedQuotient(BigInt(absolute(a)), unit) * unit;
  return normalize(a < 0 ? -size : size);
}

/** `math.isqrt(a)`. */
export function integerSquareRoot(a: Integer, effort: Effort): Integer {
  if (a < 0) throw new ValueFailure('ValueError', 'isqrt() argument must be nonnegative');
  if (typeof a === 'number') {
    const root = Math.floor(Math.sqrt(a));
    return root * root > a ? root - 1 : root;
  }
  const bits = bitLength(a);
  let root = 1n << BigInt((bits + 1) >> 1);
  for (;;) {
    effort(turnsOfBits(bits) * 4);
    const better = (root + a / root) >> 1n;
    if (better >= root) return normalize(root);
    root = better;
  }
}

/** `math.gcd(a, b)`. */
export function greatestCommonDivisor(a: Integer, b: Integer, effort: Effort): Integer {
  while (typeof a === 'bigint' || typeof b === 'bigint') {
    if (!b) return absolute(a);
    effort(turnsOfBits(bitLength(a)));
    [a, b] = [b, normalize(BigInt(a) % BigInt(b))];
  }
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}

/** `math.lcm(a, b)`. */
export function leastCommonMultiple(a: Integer, b: Integer, effort: Effort): Integer {
  if (!a || !b) return 0;
  return absolute(multiply(floorDivide(a, greatestCommonDivisor(a, b, effort)), b));
}

/** `hash(a)`. */
export function integerHash(a: Integer): Integer {
  if (typeof a === 'number') return a === -1 ? -2 : a;
  const hash = normalize(a % HASH_MODULUS);
  return hash === -1 ? -2 : hash;
}

/** `str(a)`; a `limit` of 0 allows any length. */
export function toText(a: Integer, limit = DEFAULT_DIGIT_LIMIT): string {
  if (typeof a === 'number') return String(a);
  // A digit is over 3.32 bits: what cannot be under the limit is refused before the costly conversion.
  const text = limit > 0 && bitLength(a) > limit * 3.33 ? '' : String(a);
  if (limit > 0 && (text === '' || text.length - (a < 0n ? 1 : 0) > limit))
    throw new ValueFailure(
      'ValueError',
      `Exceeds the limit (${limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
    );
  return text;
}

const PREFIXES: ReadonlyMap<number, string> = new Map([
  [2, '0b'],
  [8, '0o'],
  [16, '0x'],
]);

/** `bin(a)`, `oct(a)`, `hex(a)`: the digits with the prefix of the base. */
export function toPrefixedText(a: Integer, base: 2 | 8 | 16): string {
  return `${a < 0 ? '-' : ''}${PREFIXES.get(base)!}${absolute(a).toString(base)}`;
}

/** The value of digits (no sign, prefix or underscore) in a base from 2 to 36. */
function digitsToInteger(digits: string, base: number): Integer {
  if (digits.length <= 10) return parseInt(digits, base);
  if (base === 10) return normalize(BigInt(digits));
  const prefix = PREFIXES.get(base);
  if (prefix) return normalize(BigInt(prefix + digits));
  const middle = digits.length >> 1;
  const high = BigInt(digitsToInteger(digits.slice(0, middle), base));
  const low = BigInt(digitsToInteger(digits.slice(middle), base));
  return normalize(high * BigInt(base) ** BigInt(digits.length - middle) + low);
}

const INTEGER_SYNTAX = /^([+-]?)(0[xob]_?)?([0-9a-z]+(?:_[0-9a-z]+)*)$/;
const PREFIX_BASES: ReadonlyMap<string, number> = new Map([
  ['0x', 16],
  ['0o', 8],
  ['0b', 2],
]);

function literalFailure(base: Integer, shown: string): ValueFailure {
  return new ValueFailure('ValueError', `invalid literal for int() with base ${base}: ${shown}`);
}

/**
 * `int(text, base)`, base 0 as in source code; `shown` is the repr of the argument
 * for the error; a `limit` of 0 allows any length.
 */
export function parseInteger(text: string, base: Integer = 10, shown?: string, limit = DEFAULT_DIGIT_LIMIT): Integer {
  if (base === 10 && text.length < 15 && /^\d+$/.test(text)) return Number(text);
  if ((base !== 0 && base < 2) || base > 36)
    throw new ValueFailure('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const plain = asciiDigitsAndSpaces(text)
    .replace(/^[\t-\r ]+|[\t-\r ]+$/g, '')
    .toLowerCase();
  const match = INTEGER_SYNTAX.exec(plain);
  if (!match) throw literalFailure(base, shown ?? textRepr(text));
  let prefix = match[2] ?? '';
  let body = match[3]!;
  const prefixBase = PREFIX_BASES.get(prefix.slice(0, 2));
  // In a base that has the letter as a digit, `0b1` is a number of three digits.
  if (prefixBase !== undefined && base !== 0 && base !== prefixBase) {
    body = prefix + body;
    prefix = '';
  }
  const radix = Number(base) || (prefix ? prefixBase! : 10);
  const digits = body.replaceAll('_', '');
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if ((code < 58 ? code - 48 : code - 87) >= radix) throw literalFailure(base, shown ?? textRepr(text));
  }
  if (base === 0 && !prefix && /^0+[1-9]/.test(digits)) throw literalFailure(base, shown ?? textRepr(text));
  if (limit > 0 && digits.length > limit && (radix & (radix - 1)) !== 0)
    throw new ValueFailure(
      'ValueError',
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  const value = digitsToInteger(digits, radix);
  return match[1] === '-' ? negate(value) : value;
}

/** `int(bytes, base)`. */
export function parseIntegerBytes(bytes: Uint8Array, base: Integer = 10, limit = DEFAULT_DIGIT_LIMIT): Integer {
  // A byte beyond ASCII becomes a letter that no number has.
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xff)).join('');
  return parseInteger(text, base, bytesRepr(bytes), limit);
}

export type ByteOrder = 'little' | 'big';

/** The byte order a program named. */
export function readByteOrder(name: string): ByteOrder {
  if (name === 'little' || name === 'big') return name;
  throw new ValueFailure('ValueError', "byteorder must be either 'little' or 'big'");
}

/** `a.to_bytes(length, order, signed=signed)`. */
export function toBytes(a: Integer, length: number, order: ByteOrder, signed: boolean): Uint8Array {
  if (length < 0) throw new ValueFailure('ValueError', 'length argument must be non-negative');
  if (a < 0 && !signed) throw new ValueFailure('OverflowError', "can't convert negative int to unsigned");
  const bits = bitLength(a < 0 ? invert(a) : a) + (signed && a ? 1 : 0);
  if (bits > 8 * length) throw new ValueFailure('OverflowError', 'int too big to convert');
  const bytes = new Uint8Array(length);
  const digits = BigInt.asUintN(8 * length, BigInt(a))
    .toString(16)
    .padStart(2 * length, '0');
  for (let i = 0; i < length; i++)
    bytes[order === 'big' ? i : length - 1 - i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** `int.from_bytes(bytes, order, signed=signed)`. */
export function fromBytes(bytes: Uint8Array, order: ByteOrder, signed: boolean): Integer {
  if (bytes.length === 0) return 0;
  if (8 * bytes.length > MOST_BITS) throw new ValueFailure('MemoryError', '', []);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (order === 'little') digits.reverse();
  const value = BigInt(`0x${digits.join('')}`);
  return normalize(signed ? BigInt.asIntN(8 * bytes.length, value) : value);
}
