/**
 * Arithmetic on constants at compile time, within CPython's limits: an operation
 * whose result would be large, or that would raise, is left for run time
 * (`eval_const_binop` and its neighbours in CPython's Python/flowgraph.c). Knows
 * constants only.
 */
import type { Constant } from './code.ts';
import { FALSE, TRUE, integer, isTrue } from './constants.ts';

const MAX_INT_BITS = 128;
const MAX_ITEMS = 256;
const MAX_CHARACTERS = 4096;
const MAX_NESTED_ITEMS = 1024;

/** The result of folding; undefined means: leave it to run time. */
type Folded = Constant | undefined;

type Real = { readonly kind: 'int'; readonly value: bigint } | { readonly kind: 'float'; readonly value: number };
interface Complex {
  readonly kind: 'complex';
  readonly real: number;
  readonly imag: number;
}

const float = (value: number): Constant => ({ kind: 'float', value });
const complex = (real: number, imag: number): Complex => ({ kind: 'complex', real, imag });

/** The value of an int or a bool. */
function asInt(constant: Constant): bigint | undefined {
  if (constant.kind === 'int') return constant.value;
  return constant.kind === 'bool' ? BigInt(constant.value) : undefined;
}

function asReal(constant: Constant): Real | undefined {
  if (constant.kind === 'float') return constant;
  const value = asInt(constant);
  return value === undefined ? undefined : { kind: 'int', value };
}

/** As a float; undefined for an int too large to convert. */
function toFloat(real: Real): number | undefined {
  const value = Number(real.value);
  return real.kind === 'int' && !Number.isFinite(value) ? undefined : value;
}

/** Bits of the magnitude. */
function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** Python's float `%` (sign of the divisor) and `//`, which are computed together so that they agree. */
function floatDivmod(a: number, b: number): { quotient: number; remainder: number } {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else remainder = b < 0 ? -0 : 0;
  if (quotient !== 0) {
    const floor = Math.floor(quotient);
    quotient = quotient - floor > 0.5 ? floor + 1 : floor;
  } else quotient = a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  return { quotient, remainder };
}

/** `a / b` of ints, correctly rounded (round half to even). */
function trueDivide(a: bigint, b: bigint): number | undefined {
  const exact = 1n << 53n;
  if (a > -exact && a < exact && b > -exact && b < exact) return Number(a) / Number(b);
  const negative = a < 0n !== b < 0n;
  const numerator = a < 0n ? -a : a;
  const denominator = b < 0n ? -b : b;
  // Scaled so that the quotient has 66 bits or more; a sticky last bit keeps the conversion's rounding right.
  const shift = BigInt(Math.max(0, bitLength(denominator) - bitLength(numerator) + 66));
  // Near the smallest floats this would round twice.
  if (shift > 900n) return undefined;
  const scaled = numerator << shift;
  const quotient = (scaled / denominator) * 2n + (scaled % denominator === 0n ? 0n : 1n);
  const magnitude = Number(quotient) / 2 ** (Number(shift) + 1);
  if (!Number.isFinite(magnitude)) return undefined;
  return negative ? -magnitude : magnitude;
}

/**
 * Only powers that are exact: where rounding is needed, JavaScript's and C's
 * differ in the last bit, so the machine computes them.
 */
function floatPower(a: number, b: number): Folded {
  if (b === 0 || a === 1) return float(1);
  if (a === 0 || !Number.isInteger(b)) return undefined;
  const power = a ** b;
  const exponent = Math.log2(Math.abs(a)) * b;
  // A power of two is exact as long as it is a normal float, another integer as long as all its digits fit.
  const isExact = Number.isInteger(exponent) && exponent > -1022 && exponent < 1024;
  return isExact || (Number.isSafeInteger(a) && Number.isSafeInteger(power)) ? float(power) : undefined;
}

function complexMultiply(a: Complex, b: Complex): Complex {
  return complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** Smith's method, as CPython's `_Py_c_quot` and, for a real dividend, `_Py_rc_quot`. */
function complexDivide(a: Complex | number, b: Complex): Complex | undefined {
  const [real, imag] = [Math.abs(b.real), Math.abs(b.imag)];
  if (real === 0 && imag === 0) return undefined;
  if (real >= imag) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    if (typeof a === 'number') return complex(a / denominator, (-a * ratio) / denominator);
    return complex((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator);
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  if (typeof a === 'number') return complex((a * ratio) / denominator, -a / denominator);
  return complex((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator);
}

/** Small whole exponents, by repeated multiplication; other powers need rounding and are left to the machine. */
function complexPower(a: Complex, b: Complex): Complex | undefined {
  if (b.imag !== 0 || !Number.isInteger(b.real) || Math.abs(b.real) > 100) return undefined;
  let result = complex(1, 0);
  let square = a;
  for (let n = Math.abs(b.real); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = complexMultiply(result, square);
    square = complexMultiply(square, square);
  }
  const power = b.real < 0 ? complexDivide(complex(1, 0), result) : result;
  return power && Number.isFinite(power.real) && Number.isFinite(power.imag) ? power : undefined;
}

function nestedItems(constant: Constant, limit: number): number {
  if (constant.kind !== 'tuple') return limit;
  limit -= constant.items.length;
  for (const item of constant.items) {
    if (limit < 0) return limit;
    limit = nestedItems(item, limit);
  }
  return limit;
}

const isSequence = (constant: Constant): boolean =>
  constant.kind === 'tuple' || constant.kind === 'str' || constant.kind === 'bytes';

function repeat(sequence: Constant, times: bigint): Folded {
  if (times !== BigInt.asIntN(64, times)) return undefined;
  switch (sequence.kind) {
    case 'tuple': {
      const size = sequence.items.length;
      if (size === 0) return sequence;
      if (times < 0n || times > BigInt(Math.floor(MAX_ITEMS / size))) return undefined;
      const count = Number(times);
      if (count > 0 && nestedItems(sequence, Math.floor(MAX_NESTED_ITEMS / count)) < 0) return undefined;
      return { kind: 'tuple', items: Array.from({ length: count }, () => sequence.items).flat() };
    }
    case 'str':
    case 'bytes': {
      const size = sequence.kind === 'str' ? [...sequence.value].length : sequence.value.length;
      if (size === 0) return sequence;
      if (times < 0n || times > BigInt(Math.floor(MAX_CHARACTERS / size))) return undefined;
      const count = Number(times);
      if (sequence.kind === 'str') return { kind: 'str', value: sequence.value.repeat(count) };
      const value = new Uint8Array(size * count);
      for (let i = 0; i < count; i++) value.set(sequence.value, i * size);
      return { kind: 'bytes', value };
    }
    default:
      return undefined;
  }
}

function concatenate(a: Constant, b: Constant): Folded {
  if (a.kind === 'str' && b.kind === 'str') return { kind: 'str', value: a.value + b.value };
  if (a.kind === 'bytes' && b.kind === 'bytes') {
    const value = new Uint8Array(a.value.length + b.value.length);
    value.set(a.value);
    value.set(b.value, a.value.length);
    return { kind: 'bytes', value };
  }
  if (a.kind === 'tuple' && b.kind === 'tuple') return { kind: 'tuple', items: [...a.items, ...b.items] };
  return undefined;
}

function intArithmetic(operator: string, a: bigint, b: bigint): Folded {
  switch (operator) {
    case '+':
      return integer(a + b);
    case '-':
      return integer(a - b);
    case '*':
      return a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MAX_INT_BITS ? undefined : integer(a * b);
    case '/': {
      const quotient = b === 0n ? undefined : trueDivide(a, b);
      return quotient === undefined ? undefined : float(quotient);
    }
    case '//':
      return b === 0n ? undefined : integer(floorDivide(a, b));
    case '%':
      return b === 0n ? undefined : integer(a - floorDivide(a, b) * b);
    case '**':
      if (b < 0n) return a === 0n ? undefined : floatPower(Number(a), Number(b));
      if (a !== 0n && b > 0n && BigInt(bitLength(a)) > BigInt(MAX_INT_BITS) / b) return undefined;
      return integer(a ** b);
    default:
      return undefined;
  }
}

function floatArithmetic(operator: string, a: number, b: number): Folded {
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return b === 0 ? undefined : float(a / b);
    case '//':
      return b === 0 ? undefined : float(floatDivmod(a, b).quotient);
    case '%':
      return b === 0 ? undefined : float(floatDivmod(a, b).remainder);
    case '**':
      return floatPower(a, b);
    default:
      return undefined;
  }
}

/** A real operand has no imaginary part at all (since 3.14): `0 - 0j` is `-0j`. */
function mixedArithmetic(operator: string, real: number, z: Complex, isRealFirst: boolean): Complex | undefined {
  switch (operator) {
    case '+':
      return complex(real + z.real, z.imag);
    case '-':
      return isRealFirst ? complex(real - z.real, -z.imag) : complex(z.real - real, z.imag);
    case '*':
      return complex(real * z.real, real * z.imag);
    case '/':
      if (isRealFirst) return complexDivide(real, z);
      return real === 0 ? undefined : complex(z.real / real, z.imag / real);
    case '**':
      return isRealFirst ? complexPower(complex(real, 0), z) : complexPower(z, complex(real, 0));
    default:
      return undefined;
  }
}

function complexArithmetic(operator: string, a: Complex, b: Complex): Complex | undefined {
  switch (operator) {
    case '+':
      return complex(a.real + b.real, a.imag + b.imag);
    case '-':
      return complex(a.real - b.real, a.imag - b.imag);
    case '*':
      return complexMultiply(a, b);
    case '/':
      return complexDivide(a, b);
    case '**':
      return complexPower(a, b);
    default:
      return undefined;
  }
}

function arithmetic(operator: string, left: Constant, right: Constant): Folded {
  const a = asReal(left);
  const b = asReal(right);
  if (a?.kind === 'int' && b?.kind === 'int') return intArithmetic(operator, a.value, b.value);
  if (a && b) {
    const x = toFloat(a);
    const y = toFloat(b);
    return x === undefined || y === undefined ? undefined : floatArithmetic(operator, x, y);
  }
  let result: Complex | undefined;
  if (left.kind === 'complex' && right.kind === 'complex') result = complexArithmetic(operator, left, right);
  else {
    const real = a ?? b;
    const z = left.kind === 'complex' ? left : right;
    const value = real && toFloat(real);
    if (value !== undefined && z.kind === 'complex') result = mixedArithmetic(operator, value, z, a !== undefined);
  }
  // What infinities and NaN come to is for the machine to say.
  return result && !Number.isNaN(result.real) && !Number.isNaN(result.imag) ? result : undefined;
}

function bitwise(operator: string, left: Constant, right: Constant): Folded {
  const a = asInt(left);
  const b = asInt(right);
  if (a === undefined || b === undefined) return undefined;
  const both = left.kind === 'bool' && right.kind === 'bool';
  const result = operator === '&' ? a & b : operator === '|' ? a | b : a ^ b;
  return both ? (result === 0n ? FALSE : TRUE) : integer(result);
}

function shift(operator: string, left: Constant, right: Constant): Folded {
  const a = asInt(left);
  const b = asInt(right);
  if (a === undefined || b === undefined || b < 0n) return undefined;
  if (operator === '>>') return integer(a >> b);
  if (a !== 0n && (b > BigInt(MAX_INT_BITS) || BigInt(bitLength(a)) > BigInt(MAX_INT_BITS) - b)) return undefined;
  return integer(a === 0n ? 0n : a << b);
}

/** Indices that `slice` selects of a sequence of `length`; undefined where `slice.indices` would raise. */
function selected(slice: readonly Constant[], length: number): number[] | undefined {
  const [start, stop, step] = slice.map((part) => (part.kind === 'None' ? null : asInt(part)));
  if (start === undefined || stop === undefined || step === undefined || step === 0n) return undefined;
  const stride = step ?? 1n;
  const size = BigInt(length);
  const clamp = (value: bigint, low: bigint, high: bigint): bigint => (value < low ? low : value > high ? high : value);
  const place = (bound: bigint): bigint => {
    const index = bound < 0n ? bound + size : bound;
    return stride > 0n ? clamp(index, 0n, size) : clamp(index, -1n, size - 1n);
  };
  const first = start === null ? (stride > 0n ? 0n : size - 1n) : place(start);
  const end = stop === null ? (stride > 0n ? size : -1n) : place(stop);
  const indices: number[] = [];
  for (let i = first; stride > 0n ? i < end : i > end; i += stride) indices.push(Number(i));
  return indices;
}

function subscript(container: Constant, key: Constant): Folded {
  if (container.kind !== 'str' && container.kind !== 'bytes' && container.kind !== 'tuple') return undefined;
  const items: readonly (string | number | Constant)[] =
    container.kind === 'tuple'
      ? container.items
      : container.kind === 'str'
        ? [...container.value]
        : [...container.value];
  if (key.kind === 'slice') {
    const indices = selected(key.items, items.length);
    if (indices === undefined) return undefined;
    const chosen = indices.map((index) => items[index]);
    if (container.kind === 'str') return { kind: 'str', value: chosen.join('') };
    if (container.kind === 'bytes') return { kind: 'bytes', value: Uint8Array.from(chosen as number[]) };
    return { kind: 'tuple', items: chosen as Constant[] };
  }
  const index = asInt(key);
  if (index === undefined) return undefined;
  const item = items[Number(index < 0n ? index + BigInt(items.length) : index)];
  if (item === undefined) return undefined;
  if (typeof item === 'string') return { kind: 'str', value: item };
  return typeof item === 'number' ? integer(item) : item;
}

/** `left operator right`; the operator as in `BINARY_OPERATORS`. */
export function foldBinary(operator: string, left: Constant, right: Constant): Folded {
  switch (operator) {
    case '[]':
      return subscript(left, right);
    case '&':
    case '|':
    case '^':
      return bitwise(operator, left, right);
    case '<<':
    case '>>':
      return shift(operator, left, right);
    case '+':
      return concatenate(left, right) ?? arithmetic(operator, left, right);
    case '*': {
      const times = isSequence(left) ? asInt(right) : isSequence(right) ? asInt(left) : undefined;
      if (times !== undefined) return repeat(isSequence(left) ? left : right, times);
      return arithmetic(operator, left, right);
    }
    default:
      return arithmetic(operator, left, right);
  }
}

/** `+operand`, `-operand`, `~operand` or `not operand`. */
export function foldUnary(operator: '+' | '-' | '~' | 'not', operand: Constant): Folded {
  if (operator === 'not') return isTrue(operand) ? FALSE : TRUE;
  // `~` of a bool warns at run time (deprecated since 3.12), so it stays there.
  if (operator === '~') return operand.kind === 'int' ? integer(~operand.value) : undefined;
  const real = asReal(operand);
  if (real?.kind === 'int') return integer(operator === '-' ? -real.value : real.value);
  if (real) return float(operator === '-' ? -real.value : real.value);
  if (operand.kind !== 'complex') return undefined;
  return operator === '-' ? complex(-operand.real, -operand.imag) : operand;
}
