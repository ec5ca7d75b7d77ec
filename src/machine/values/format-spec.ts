/**
 * The format mini-language of `format()`, f-strings and `str.format` on plain values.
 * Knows nothing of objects. Source: the documentation's "Format Specification
 * Mini-Language"; the order of checks is that of CPython's Python/formatter_unicode.c.
 */
import { ValueFailure } from './failure.ts';
import { exponentDigits, fixedDigits, floatRepr } from './float.ts';
import { absolute, type Integer, toFloat, toText } from './integer.ts';
import { codePointLength, codePointSlice, isAstral } from './unicode.ts';

export type Alignment = '<' | '>' | '=' | '^';

/** A specifier read into its parts; -1 and '' mean that a part is not given. */
interface FormatSpec {
  readonly fill: string;
  readonly align: Alignment;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number;
  readonly fractionGrouping: string;
  readonly type: string;
}

/** Widths and precisions beyond this cannot be held in memory here. */
const LONGEST = 2 ** 29;
const SSIZE_MAX = 2n ** 63n - 1n;

function formatError(message: string): ValueFailure {
  return new ValueFailure('ValueError', message);
}

function shownCode(type: string): string {
  return type > ' ' && type < '\x80' ? type : `\\x${type.codePointAt(0)!.toString(16)}`;
}

/** The error for a presentation type that a type of object does not know. */
function unknownFormatCode(type: string, typeName: string): ValueFailure {
  return formatError(`Unknown format code '${shownCode(type)}' for object of type '${typeName}'`);
}

/** A number read from digits in a format; at most what an index may be. */
export function readCount(digits: string): number {
  if (digits.length > 15 && BigInt(digits) > SSIZE_MAX) throw formatError('Too many decimal digits in format string');
  const count = Number(digits);
  if (count > LONGEST) throw new ValueFailure('MemoryError', '', []);
  return count;
}

function isAlignment(character: string | undefined): character is Alignment {
  return character === '<' || character === '>' || character === '=' || character === '^';
}

const GROUPED_TYPES = 'defgEG%F';
const GROUPED_BY_FOUR_TYPES = 'boxX';

/** Specifiers read before, by default type: a loop formats with the same few. Those in error are not kept. */
const known: ReadonlyMap<string, Map<string, FormatSpec>> = new Map([
  ['d', new Map<string, FormatSpec>()],
  ['s', new Map<string, FormatSpec>()],
  ['', new Map<string, FormatSpec>()],
]);
const MOST_KNOWN = 256;

/** A specifier for an object of the named type; the default type is `d`, `s` or '' (a float or complex). */
function formatSpec(spec: string, typeName: string, defaultType: 'd' | 's' | ''): FormatSpec {
  const specs = known.get(defaultType)!;
  let parsed = specs.get(spec);
  if (!parsed) {
    parsed = parseFormatSpec(spec, typeName, defaultType, defaultType === 's' ? '<' : '>');
    if (specs.size >= MOST_KNOWN) specs.clear();
    specs.set(spec, parsed);
  }
  return parsed;
}

/** Reads a specifier for an object of the named type. */
function parseFormatSpec(spec: string, typeName: string, defaultType: string, defaultAlign: '<' | '>'): FormatSpec {
  const characters: ArrayLike<string> = isAstral(spec) ? Array.from(spec) : spec;
  let at = 0;
  let fill = '';
  let align: Alignment | undefined;
  if (isAlignment(characters[1])) {
    fill = characters[0]!;
    align = characters[1];
    at = 2;
  } else if (isAlignment(characters[0])) {
    align = characters[0];
    at = 1;
  }
  const take = (wanted: string): string => {
    const character = characters[at];
    if (character === undefined || !wanted.includes(character)) return '';
    at++;
    return character;
  };
  const takeDigits = (): number => {
    let digits = '';
    for (let digit = take('0123456789'); digit; digit = take('0123456789')) digits += digit;
    return digits === '' ? -1 : readCount(digits);
  };
  const takeGrouping = (): string => {
    let grouping = take(',');
    if (take('_')) {
      if (grouping) throw formatError("Cannot specify both ',' and '_'.");
      grouping = '_';
    }
    if (grouping === '_' && take(',')) throw formatError("Cannot specify both ',' and '_'.");
    return grouping;
  };
  const sign = take('+- ');
  const noNegativeZero = take('z') !== '';
  const alternate = take('#') !== '';
  if (fill === '' && take('0')) {
    fill = '0';
    if (align === undefined && defaultAlign === '>') align = '=';
  }
  const width = takeDigits();
  const grouping = takeGrouping();
  let precision = -1;
  let fractionGrouping = '';
  if (take('.')) {
    precision = takeDigits();
    fractionGrouping = takeGrouping();
    if (precision < 0 && !fractionGrouping) throw formatError('Format specifier missing precision');
  }
  if (characters.length - at > 1)
    throw formatError(`Invalid format specifier '${spec}' for object of type '${typeName}'`);
  const type = characters[at] ?? defaultType;
  const groupable =
    type === '' || GROUPED_TYPES.includes(type) || (grouping === '_' && GROUPED_BY_FOUR_TYPES.includes(type));
  const refused = (groupable ? '' : grouping) || (type === 'n' ? fractionGrouping : '');
  if (refused) throw formatError(`Cannot specify '${refused}' with '${shownCode(type)}'.`);
  return {
    fill: fill || ' ',
    align: align ?? defaultAlign,
    sign,
    noNegativeZero,
    alternate,
    width,
    grouping,
    precision,
    fractionGrouping,
    type,
  };
}

/** Fills a text up to a width in code points; `=` pads as `<` does (a number has done its own). */
export function pad(text: string, width: number, align: Alignment, fill: string): string {
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  const left = align === '>' ? missing : align === '^' ? missing >> 1 : 0;
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

/** Digits in groups counted from the right, with zeros in front until they are `minimum` characters wide. */
export function groupDigits(digits: string, minimum: number, separator: string, size: number): string {
  if (digits === '') return '';
  if (!separator) return digits.padStart(minimum, '0');
  const groups: string[] = [];
  let rest = digits.length;
  do {
    const length = Math.min(size, Math.max(rest, minimum, 1));
    groups.push(digits.slice(Math.max(0, rest - length), rest).padStart(length, '0'));
    rest = Math.max(0, rest - length);
    minimum -= length + 1;
  } while (rest > 0 || minimum >= 0);
  return groups.reverse().join(separator);
}

/** A number's parts put together: sign, prefix, grouped digits and the rest, padded to the width. */
function assemble(spec: FormatSpec, negative: boolean, prefix: string, digits: string, rest: string): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const lead = sign + prefix;
  if (spec.width <= lead.length + digits.length + rest.length && !spec.grouping) return lead + digits + rest;
  const zeros = spec.fill === '0' && spec.align === '=';
  const size = GROUPED_BY_FOUR_TYPES.includes(spec.type) && spec.type !== '' ? 4 : 3;
  const grouped = groupDigits(digits, zeros ? spec.width - lead.length - rest.length : 0, spec.grouping, size);
  const body = grouped + rest;
  if (spec.align === '=') return lead + pad(body, spec.width - lead.length, '>', spec.fill);
  return pad(lead + body, spec.width, spec.align, spec.fill);
}

/** How a double is written: see `doubleText`. */
export interface DoubleStyle {
  /** Keep the point, and with `g` the trailing zeros. */
  readonly alternate?: boolean;
  /** Write an integral value with `.0`. */
  readonly pointZero?: boolean;
  /** Write a result of zeros without a sign. */
  readonly noNegativeZero?: boolean;
}

function exponentText(digits: string, exponent: number, alternate: boolean): string {
  const point = digits.length > 1 || alternate ? '.' : '';
  return `${digits[0]!}${point}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function generalText(x: number, precision: number, style: DoubleStyle): string {
  const significant = precision || 1;
  const { digits: all, exponent } = exponentDigits(x, significant - 1);
  const digits = style.alternate ? all : all.replace(/(?!^)0+$/, '');
  if (exponent < -4 || exponent >= significant - (style.pointZero ? 1 : 0))
    return exponentText(digits, exponent, style.alternate ?? false);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  if (fraction || style.alternate) return `${whole}.${fraction}`;
  return style.pointZero ? `${whole}.0` : whole;
}

/** |x| with presentation type `e`, `f`, `g` or `r` (as repr), in lower case, without a sign. */
function magnitudeText(x: number, type: string, precision: number, style: DoubleStyle): string {
  if (!Number.isFinite(x)) return x === x ? 'inf' : 'nan';
  if (type === 'r') {
    const text = floatRepr(Math.abs(x));
    const shown = style.pointZero ? text : text.replace(/\.0$/, '');
    return style.alternate && !shown.includes('.') ? shown.replace(/(?=e)|(?<!e.*)$/, '.') : shown;
  }
  if (type === 'f') {
    const text = fixedDigits(x, precision);
    return precision === 0 && style.alternate ? `${text}.` : text;
  }
  if (type === 'e') {
    const { digits, exponent } = exponentDigits(x, precision);
    return exponentText(digits, exponent, style.alternate ?? false);
  }
  return generalText(x, precision, style);
}

/** A double as `PyOS_double_to_string` writes it; `type` is `e`, `f`, `g`, `r` or a capital of them. */
export function doubleText(
  x: number,
  type: string,
  precision: number,
  style: DoubleStyle,
): { negative: boolean; text: string } {
  const text = magnitudeText(x, type.toLowerCase(), precision, style);
  const signed = x < 0 || Object.is(x, -0);
  return {
    negative: signed && !(style.noNegativeZero && !/[1-9i]/.test(text.split('e')[0]!)),
    text: type < 'a' ? text.toUpperCase() : text,
  };
}

/** Splits a written double into its whole digits and what follows, the fraction grouped as asked. */
function splitDouble(spec: FormatSpec, text: string): [digits: string, rest: string] {
  const whole = /^\d*/.exec(text)![0];
  let rest = text.slice(whole.length);
  if (spec.fractionGrouping)
    rest = rest.replace(/^\.\d+/, (fraction) => fraction.replace(/\d{3}(?=\d)/g, `$&${spec.fractionGrouping}`));
  return [whole, rest];
}

function doubleType(spec: FormatSpec): { type: string; precision: number; style: DoubleStyle } {
  const pointZero = spec.type === '';
  let type = spec.type === 'n' ? 'g' : spec.type === '%' ? 'f' : spec.type;
  if (pointZero) type = spec.precision < 0 ? 'r' : 'g';
  const style = { alternate: spec.alternate, pointZero, noNegativeZero: spec.noNegativeZero };
  return { type, precision: spec.precision < 0 ? 6 : spec.precision, style };
}

function formatDouble(x: number, spec: FormatSpec): string {
  const percent = spec.type === '%';
  const { type, precision, style } = doubleType(spec);
  const { negative, text } = doubleText(percent ? x * 100 : x, type, precision, style);
  const whole = spec.width <= 0 && !spec.grouping && !spec.fractionGrouping;
  const [digits, rest] = whole ? ['', text] : splitDouble(spec, text);
  return assemble(spec, negative, '', digits, percent ? `${rest}%` : rest);
}

/** `format(x, spec)` of a float. */
export function formatFloat(x: number, spec: string, typeName = 'float'): string {
  if (spec === '') return floatRepr(x);
  const parsed = formatSpec(spec, typeName, '');
  if (parsed.type !== '' && !'eEfFgGn%'.includes(parsed.type)) throw unknownFormatCode(parsed.type, typeName);
  return formatDouble(x, parsed);
}

const INTEGER_BASES: ReadonlyMap<string, number> = new Map([
  ['b', 2],
  ['o', 8],
  ['x', 16],
  ['X', 16],
]);

function formatCharacter(value: Integer, spec: FormatSpec): string {
  if (spec.sign) throw formatError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw formatError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value)
    throw new ValueFailure('OverflowError', 'Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) throw new ValueFailure('OverflowError', '%c arg not in range(0x110000)');
  return assemble(spec, false, '', '', String.fromCodePoint(Number(value)));
}

/** `format(value, spec)` of an int. */
export function formatInteger(value: Integer, spec: string, typeName = 'int', digitLimit?: number): string {
  if (spec === '') return toText(value, digitLimit);
  const parsed = formatSpec(spec, typeName, 'd');
  const { type } = parsed;
  if ('eEfFgG%'.includes(type)) return formatDouble(toFloat(value), parsed);
  if (!'bcdoxXn'.includes(type)) throw unknownFormatCode(type, typeName);
  if (parsed.precision >= 0) throw formatError('Precision not allowed in integer format specifier');
  if (parsed.noNegativeZero) throw formatError('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') return formatCharacter(value, parsed);
  const base = INTEGER_BASES.get(type);
  const size = absolute(value);
  const digits = base === undefined ? toText(size, digitLimit) : size.toString(base);
  const prefix = base !== undefined && parsed.alternate ? `0${type}` : '';
  return assemble(parsed, value < 0, prefix, type === 'X' ? digits.toUpperCase() : digits, '');
}

/** `format(text, spec)` of a str. */
export function formatText(text: string, spec: string, typeName = 'str'): string {
  if (spec === '') return text;
  const parsed = formatSpec(spec, typeName, 's');
  if (parsed.type !== 's') throw unknownFormatCode(parsed.type, typeName);
  const refused = (what: string): ValueFailure => formatError(`${what} not allowed in string format specifier`);
  if (parsed.sign) throw refused(parsed.sign === ' ' ? 'Space' : 'Sign');
  if (parsed.noNegativeZero) throw refused('Negative zero coercion (z)');
  if (parsed.alternate) throw refused('Alternate form (#)');
  if (parsed.align === '=') throw refused("'=' alignment");
  const shown = parsed.precision < 0 ? text : codePointSlice(text, 0, parsed.precision);
  return pad(shown, parsed.width, parsed.align, parsed.fill);
}

/** `format(complex(real, imaginary), spec)` with a specifier that is not empty. */
export function formatComplex(real: number, imaginary: number, spec: string, typeName = 'complex'): string {
  const parsed = formatSpec(spec, typeName, '');
  if (parsed.type !== '' && !'eEfFgGn'.includes(parsed.type)) throw unknownFormatCode(parsed.type, typeName);
  if (parsed.fill === '0') throw formatError('Zero padding is not allowed in complex format specifier');
  if (parsed.align === '=') throw formatError("'=' alignment flag is not allowed in complex format specifier");
  const { type, precision, style } = doubleType(parsed);
  const part = (x: number, sign: string): string => {
    const { negative, text } = doubleText(x, type, precision, { ...style, pointZero: false });
    const [digits, rest] = splitDouble(parsed, text);
    return assemble({ ...parsed, align: '<', width: -1, sign }, negative, '', digits, rest);
  };
  const general = parsed.type === '';
  if (general && Object.is(real, 0))
    return pad(`${part(imaginary, parsed.sign)}j`, parsed.width, parsed.align, parsed.fill);
  const shown = `${part(real, parsed.sign)}${part(imaginary, '+')}j`;
  return pad(general ? `(${shown})` : shown, parsed.width, parsed.align, parsed.fill);
}
