/**
 * printf-style formatting (`%`) of str and bytes: reading the format and writing one value.
 * Knows plain values only; who fetches the arguments and shows objects is the machine.
 * A bytes format is read and written as Latin-1 text. Source: the documentation's
 * "printf-style String Formatting" and "printf-style Bytes Formatting".
 */
import { ValueFailure } from './failure.ts';
import { doubleText, pad } from './format-spec.ts';
import { absolute, type Integer, toText } from './integer.ts';
import { codePointIndex, codePointSlice } from './unicode.ts';

/** A number in the format, `*` for the next argument, or -1 for none. */
export type Measure = number | '*';

export interface Conversion {
  /** The key in parentheses, for a mapping. */
  readonly key: string | undefined;
  readonly left: boolean;
  readonly plus: boolean;
  readonly blank: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: Measure;
  readonly precision: Measure;
  /** The conversion type, not yet checked: CPython fetches the argument first. */
  readonly type: string;
  /** Where the type stands in the format, in code points. */
  readonly index: number;
}

/** Text to copy, a conversion, or the error that reading met there (raised once what is before has been formatted). */
export type PercentPiece = string | Conversion | ValueFailure;

const CONVERSION =
  /%(?:%|(?:\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?(\P{Cs}|[^])?)/gu;
const LARGEST_WIDTH = 2n ** 63n - 1n;
const LARGEST_PRECISION = 2n ** 31n - 1n;
const LONGEST = 2 ** 29;

function readMeasure(text: string | undefined, largest: bigint, name: string): Measure {
  if (text === '*') return '*';
  if (text === undefined || text === '') return -1;
  const value = BigInt(text);
  if (value > largest) throw new ValueFailure('ValueError', `${name} too big`);
  if (value > LONGEST) throw new ValueFailure('MemoryError', '', []);
  return Number(value);
}

function readConversion(format: string, match: RegExpExecArray): Conversion {
  const [whole, key, flags = '', width, precision, type] = match;
  if (key === undefined && format[match.index + 1] === '(')
    throw new ValueFailure('ValueError', 'incomplete format key');
  const conversion = {
    key,
    left: flags.includes('-'),
    plus: flags.includes('+'),
    blank: flags.includes(' '),
    alternate: flags.includes('#'),
    zero: flags.includes('0'),
    width: readMeasure(width, LARGEST_WIDTH, 'width'),
    // A point without digits means 0.
    precision: precision === '' ? 0 : readMeasure(precision, LARGEST_PRECISION, 'precision'),
  };
  if (type === undefined) throw new ValueFailure('ValueError', 'incomplete format');
  return { ...conversion, type, index: codePointIndex(format, match.index + whole.length - type.length) };
}

/** Reads a format into pieces; an error is the last piece. */
export function parsePercentFormat(format: string): PercentPiece[] {
  const pieces: PercentPiece[] = [];
  let literal = '';
  let from = 0;
  for (const match of format.matchAll(CONVERSION)) {
    literal += format.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '%%') {
      literal += '%';
      continue;
    }
    if (literal) pieces.push(literal);
    literal = '';
    try {
      pieces.push(readConversion(format, match));
    } catch (error) {
      if (!(error instanceof ValueFailure)) throw error;
      pieces.push(error);
      return pieces;
    }
  }
  literal += format.slice(from);
  if (literal) pieces.push(literal);
  return pieces;
}

/** A conversion whose stars were replaced by their arguments; a negative width means left. */
export interface ResolvedConversion extends Conversion {
  readonly width: number;
  readonly precision: number;
}

/** `width` and `precision` are the arguments of the stars; a negative precision counts as 0. */
export function resolveStars(conversion: Conversion, width: number, precision: number): ResolvedConversion {
  const starred = conversion.width === '*';
  return {
    ...conversion,
    left: conversion.left || (starred && width < 0),
    width: conversion.width === '*' ? Math.abs(width) : conversion.width,
    precision: conversion.precision === '*' ? Math.max(0, precision) : conversion.precision,
  };
}

const INTEGER_TYPES = 'diuxXo';
const FLOAT_TYPES = 'eEfFgG';

/** What kind of value a conversion writes. */
export type ConversionKind = 'integer' | 'float' | 'character' | 'text';

/** The kind of a conversion, or an error for a type that does not exist. */
export function conversionKind(conversion: Conversion, bytes: boolean): ConversionKind {
  const { type } = conversion;
  if (INTEGER_TYPES.includes(type)) return 'integer';
  if (FLOAT_TYPES.includes(type)) return 'float';
  if (type === 'c') return 'character';
  if ('sra'.includes(type) || (bytes && type === 'b')) return 'text';
  const code = type.codePointAt(0)!;
  const shown = code >= 0x20 && code < 0x7f ? type : '?';
  throw new ValueFailure(
    'ValueError',
    `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${conversion.index}`,
  );
}

/** The TypeError for an argument of the named type that a conversion cannot write. */
export function conversionTypeError(conversion: Conversion, typeName: string, bytes: boolean): ValueFailure {
  const { type } = conversion;
  if ('diu'.includes(type))
    return new ValueFailure('TypeError', `%${type} format: a real number is required, not ${typeName}`);
  if (INTEGER_TYPES.includes(type))
    return new ValueFailure('TypeError', `%${type} format: an integer is required, not ${typeName}`);
  if (FLOAT_TYPES.includes(type))
    return new ValueFailure(
      'TypeError',
      bytes ? `float argument required, not ${typeName}` : `must be real number, not ${typeName}`,
    );
  if (type === 'c') {
    const wanted = bytes ? 'an integer in range(256) or a single byte' : 'an int or a unicode character';
    return new ValueFailure('TypeError', `%c requires ${wanted}, not ${typeName}`);
  }
  return new ValueFailure(
    'TypeError',
    `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName}'`,
  );
}

function signOf(conversion: Conversion, negative: boolean): string {
  if (negative) return '-';
  return conversion.plus ? '+' : conversion.blank ? ' ' : '';
}

function fill(lead: string, body: string, conversion: ResolvedConversion): string {
  const { width, left, zero } = conversion;
  const zeros = zero && !left ? '0'.repeat(Math.max(0, width - lead.length - body.length)) : '';
  return pad(lead + zeros + body, width, left ? '<' : '>', ' ');
}

/** Writes an int with `d`, `i`, `u`, `x`, `X` or `o`. */
export function percentInteger(value: Integer, conversion: ResolvedConversion, digitLimit?: number): string {
  const { type } = conversion;
  const size = absolute(value);
  let digits =
    type === 'o' ? size.toString(8) : type === 'x' || type === 'X' ? size.toString(16) : toText(size, digitLimit);
  digits = digits.padStart(conversion.precision, '0');
  const prefix = conversion.alternate && 'xXo'.includes(type) ? `0${type}` : '';
  return fill(signOf(conversion, value < 0) + prefix, type === 'X' ? digits.toUpperCase() : digits, conversion);
}

/** Writes a float with `e`, `f`, `g` or a capital of them. */
export function percentFloat(x: number, conversion: ResolvedConversion): string {
  const { alternate, precision, type } = conversion;
  const { negative, text } = doubleText(x, type, precision < 0 ? 6 : precision, { alternate });
  return fill(signOf(conversion, negative), text, conversion);
}

/** Writes text that the machine made with `str`, `repr` or `ascii`, or the bytes of `%b`. */
export function percentText(text: string, conversion: ResolvedConversion): string {
  const shown = conversion.precision < 0 ? text : codePointSlice(text, 0, conversion.precision);
  return pad(shown, conversion.width, conversion.left ? '<' : '>', ' ');
}

/** Writes a character given by its code point (a byte for bytes) with `c`. */
export function percentCharacter(code: Integer, conversion: ResolvedConversion, bytes: boolean): string {
  if (code < 0 || code > (bytes ? 0xff : 0x10ffff))
    throw new ValueFailure('OverflowError', bytes ? '%c arg not in range(256)' : '%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(Number(code)), conversion.width, conversion.left ? '<' : '>', ' ');
}
