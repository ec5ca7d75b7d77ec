/**
 * The braces of `str.format`, `format_map` and `string.Formatter`: reading, not formatting.
 * Knows text only. Errors that reading meets are kept in place, because CPython formats what
 * stands before them first. Source: the documentation's "Format String Syntax".
 */
import { ValueFailure } from './failure.ts';
import { decimalValue } from './unicode.ts';

/** One replacement field. */
export interface ReplacementField {
  /** All before `!` or `:`; see `parseFieldName`. */
  readonly name: string;
  /** The character after `!`, undefined without one; see `checkConversion`. */
  readonly conversion: string | undefined;
  readonly spec: string;
  /** Whether the specifier has fields of its own, to be formatted first. */
  readonly nested: boolean;
}

/** Text to copy, a field, or the error that stands there and ends the list. */
export type FormatPiece = string | ReplacementField | ValueFailure;

function formatError(message: string): ValueFailure {
  return new ValueFailure('ValueError', message);
}

/** Fields may be nested this deep: a field, and fields in its specifier. */
export const DEEPEST_NESTING = 2;

/** The error of a specifier nested deeper. */
export function nestingError(): ValueFailure {
  return formatError('Max string recursion exceeded');
}

/** Reads the field that begins after the brace at `start - 1`; gives it with the offset after its closing brace. */
function readField(format: string, start: number): [field: ReplacementField, next: number] {
  let at = start;
  for (; at < format.length && !'}:!'.includes(format[at]!); at++) {
    if (format[at] === '{') throw formatError("unexpected '{' in field name");
    if (format[at] === '[') {
      const close = format.indexOf(']', at);
      at = close < 0 ? format.length : close;
    }
  }
  if (at >= format.length) throw formatError("expected '}' before end of string");
  const name = format.slice(start, at);
  if (format[at] === '}') return [{ name, conversion: undefined, spec: '', nested: false }, at + 1];
  let conversion: string | undefined;
  if (format[at++] === '!') {
    if (at >= format.length) throw formatError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(format.codePointAt(at)!);
    at += conversion.length;
    if (format[at] === '}') return [{ name, conversion, spec: '', nested: false }, at + 1];
    if (at < format.length && format[at++] !== ':') throw formatError("expected ':' after conversion specifier");
  }
  const specStart = at;
  let nested = false;
  for (let depth = 1; at < format.length; at++) {
    if (format[at] === '{') {
      nested = true;
      depth++;
    } else if (format[at] === '}' && --depth === 0)
      return [{ name, conversion, spec: format.slice(specStart, at), nested }, at + 1];
  }
  throw formatError("unmatched '{' in format spec");
}

/** Reads a format into pieces; an error is the last piece. */
export function parseFormatString(format: string): FormatPiece[] {
  const pieces: FormatPiece[] = [];
  let literal = '';
  let at = 0;
  try {
    while (at < format.length) {
      const brace = format.slice(at).search(/[{}]/);
      if (brace < 0) break;
      literal += format.slice(at, at + brace);
      at += brace;
      const character = format[at++]!;
      if (format[at] === character) {
        literal += character;
        at++;
        continue;
      }
      if (character === '}' || at >= format.length)
        throw formatError(`Single '${character}' encountered in format string`);
      if (literal) pieces.push(literal);
      literal = '';
      const [field, next] = readField(format, at);
      pieces.push(field);
      at = next;
    }
  } catch (error) {
    if (!(error instanceof ValueFailure)) throw error;
    pieces.push(error);
    return pieces;
  }
  literal += format.slice(at);
  if (literal) pieces.push(literal);
  return pieces;
}

/** A step from an object to a part of it: `.name`, `[3]` or `[key]`. */
export type FieldStep = { readonly attribute: string } | { readonly item: string | number };

/** What a field refers to: `first` is '' for the next argument, a number or a keyword; then steps or an error. */
export interface FieldName {
  readonly first: string | number;
  readonly steps: readonly (FieldStep | ValueFailure)[];
}

const SSIZE_MAX = 2n ** 63n - 1n;

/** The value of a text of decimal digits of any script, else the text. */
function readIndex(text: string): string | number {
  let digits = '';
  for (const character of text) {
    const value = decimalValue(character);
    if (value < 0) return text;
    digits += String(value);
  }
  if (digits === '') return text;
  if (digits.length > 15 && BigInt(digits) > SSIZE_MAX) throw formatError('Too many decimal digits in format string');
  return Number(digits);
}

function readSteps(path: string): (FieldStep | ValueFailure)[] {
  const steps: (FieldStep | ValueFailure)[] = [];
  let at = 0;
  try {
    while (at < path.length) {
      const opening = path[at++];
      if (opening !== '.' && opening !== '[')
        throw formatError("Only '.' or '[' may follow ']' in format field specifier");
      let end = opening === '[' ? path.indexOf(']', at) : at + path.slice(at).search(/[.[]|$/);
      if (end < 0) throw formatError("Missing ']' in format string");
      const name = path.slice(at, end);
      if (name === '') throw formatError('Empty attribute in format string');
      if (opening === '[') end++;
      steps.push(opening === '.' ? { attribute: name } : { item: readIndex(name) });
      at = end;
    }
  } catch (error) {
    if (!(error instanceof ValueFailure)) throw error;
    steps.push(error);
  }
  return steps;
}

/** Reads the name of a field; an error is the last step. */
export function parseFieldName(name: string): FieldName {
  const end = name.search(/[.[]|$/);
  return { first: readIndex(name.slice(0, end)), steps: readSteps(name.slice(end)) };
}

/** Numbers the fields of one format, nested ones included: all by hand or all in turn. */
export class FieldNumbering {
  private next = 0;
  private manual: boolean | undefined;

  /** The index or keyword that `first` of a field name stands for. */
  argument(first: string | number): string | number {
    if (typeof first === 'string' && first !== '') return first;
    const manual = first !== '';
    if (this.manual !== undefined && this.manual !== manual)
      throw formatError(
        manual
          ? 'cannot switch from automatic field numbering to manual field specification'
          : 'cannot switch from manual field specification to automatic field numbering',
      );
    this.manual = manual;
    return first === '' ? this.next++ : first;
  }
}

export type FieldConversion = 'r' | 's' | 'a';

/** The conversion that `!` asked for, or an error for one that does not exist. */
export function checkConversion(conversion: string): FieldConversion {
  if (conversion === 'r' || conversion === 's' || conversion === 'a') return conversion;
  const shown = conversion > ' ' && conversion < '\x7f' ? conversion : `\\x${conversion.codePointAt(0)!.toString(16)}`;
  throw formatError(`Unknown conversion specifier ${shown}`);
}

/** The IndexError of an argument that was not given. */
export function missingArgument(index: number): ValueFailure {
  return new ValueFailure('IndexError', `Replacement index ${index} out of range for positional args tuple`);
}
