/**
 * The format mini-language on decimal numbers. Knows nothing of Python objects.
 * Source: the documentation's "Format Specification Mini-Language"; measured on CPython 3.14.
 */
import { rescale } from './decimal-arithmetic.ts';
import type { Rounding } from './decimal-context.ts';
import { Decimal, decimalText, placePoint, powerOfTen } from './decimal-number.ts';
import { ValueFailure } from './failure.ts';
import { groupDigits, pad, type Alignment } from './format-spec.ts';

const SPECIFIER = /^(?:(.)?([<>=^]))?([+\- ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(?:(\d+)([,_])?|([,_])))?([eEfFgGnN%])?$/su;
/** Widths and precisions beyond this cannot be held in memory here. */
const LONGEST = 2 ** 22;
const SSIZE_MAX = 2n ** 63n - 1n;

function readCount(digits: string | undefined): number {
  if (digits === undefined) return -1;
  if (BigInt(digits) > SSIZE_MAX)
    throw new ValueFailure('OverflowError', "cannot fit 'int' into an index-sized integer");
  if (Number(digits) > LONGEST) throw new ValueFailure('MemoryError', '', []);
  return Number(digits);
}

/** The number with at most so many significant digits. */
function limited(value: Decimal, digits: number, rounding: Rounding): Decimal {
  const excess = value.digits - digits;
  if (excess <= 0) return value;
  const { result } = rescale(value, value.exponent + BigInt(excess), rounding);
  if (result.digits <= digits) return result;
  return new Decimal(result.negative, result.coefficient / 10n, result.exponent + 1n);
}

/** The number as it is rounded for a presentation type. */
function roundedFor(value: Decimal, type: string, precision: number, rounding: Rounding): Decimal {
  const { negative, coefficient, exponent } = value;
  switch (type.toLowerCase()) {
    case 'e': {
      if (precision < 0) return value;
      if (coefficient === 0n) return value;
      const few = limited(value, precision + 1, rounding);
      const missing = precision + 1 - few.digits;
      return new Decimal(negative, few.coefficient * powerOfTen(missing), few.exponent - BigInt(missing));
    }
    case 'f':
    case '%': {
      const shifted = type === '%' ? new Decimal(negative, coefficient, exponent + 2n) : value;
      if (precision >= 0) return rescale(shifted, BigInt(-precision), rounding).result;
      return shifted.exponent > 0n ? rescale(shifted, 0n, rounding).result : shifted;
    }
    default:
      return precision >= 0 ? limited(value, Math.max(1, precision), rounding) : value;
  }
}

/** The digits with their point, and the exponent behind them. */
function layOut(
  value: Decimal,
  type: string,
  precision: number,
  capitals: boolean,
): [mantissa: string, exponent: string] {
  const size = value.withSign(false);
  if (type === '%') return [placePoint(String(size.coefficient), Number(size.exponent) + size.digits), ''];
  if (type === 'f' || type === 'F')
    return [placePoint(String(size.coefficient), Number(size.exponent) + size.digits), ''];
  if (type === 'e' || type === 'E') {
    const zeros = size.coefficient === 0n ? Math.max(0, precision) : 0;
    const digits = String(size.coefficient) + '0'.repeat(zeros);
    const exponent = size.adjusted + BigInt(zeros);
    return [placePoint(digits, 1), `${type}${exponent < 0n ? '' : '+'}${exponent}`];
  }
  const text = decimalText(size, capitals);
  const at = text.search(/e/i);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Digits in groups counted from the left. */
function groupFraction(digits: string, separator: string): string {
  return separator === '' ? digits : digits.replace(/(\d{3})(?=\d)/g, `$1${separator}`);
}

/** `format(value, spec)` in a context of this rounding and of these letters. */
export function formatDecimal(value: Decimal, spec: string, rounding: Rounding, capitals: boolean): string {
  const match = SPECIFIER.exec(spec);
  if (match === null) throw new ValueFailure('ValueError', 'invalid format string');
  const [, fillGiven, alignGiven, signGiven, z, alternate, zero, widthText, grouping, precisionText] = match;
  if (zero !== undefined && alignGiven !== undefined) throw new ValueFailure('ValueError', 'invalid format string');
  const type = match[12] ?? (capitals ? 'G' : 'g');
  const isLocal = type === 'n' || type === 'N';
  if (isLocal && grouping !== undefined) throw new ValueFailure('ValueError', 'invalid format string');
  const [width, precision] = [readCount(widthText), readCount(precisionText)];
  const percent = type === '%' ? '%' : '';
  const shown = value.isFinite ? roundedFor(value, type, precision, rounding) : value;
  const hidesSign = z !== undefined && shown.isZero;
  const sign = value.negative && !hidesSign ? '-' : signGiven === '+' || signGiven === ' ' ? signGiven : '';
  let fill = fillGiven ?? ' ';
  let align = (alignGiven ?? '>') as Alignment;
  let body: string;
  if (!value.isFinite) body = decimalText(value.withSign(false)) + percent;
  else {
    const [mantissa, exponent] = layOut(shown, type, precision, type < 'a');
    const [whole, fraction] = mantissa.split('.') as [string, string | undefined];
    const point = fraction !== undefined || alternate !== undefined ? '.' : '';
    const rest = point + groupFraction(fraction ?? '', match[10] ?? match[11] ?? '') + exponent + percent;
    const least = zero === undefined ? 0 : width - sign.length - rest.length;
    body = groupDigits(whole, least, grouping ?? '', 3) + rest;
    if (zero !== undefined) {
      fill = '0';
      align = '=';
    }
  }
  if (align === '=') return sign + pad(body, width - sign.length, '>', fill);
  return pad(sign + body, width, align, fill);
}
