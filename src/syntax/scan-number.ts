/**
 * Where a number ends, and what is wrong with one. Knows the forms of numbers
 * and which characters make names.
 *
 * Source: https://docs.python.org/3.14/reference/lexical_analysis.html#numeric-literals
 */

const DOT = 46;
const ZERO = 48;
const NINE = 57;
const UNDERSCORE = 95;

const RADIXES: ReadonlyMap<string, readonly [base: number, name: string]> = new Map([
  ['x', [16, 'hexadecimal']],
  ['o', [8, 'octal']],
  ['b', [2, 'binary']],
]);
/** Keywords that may follow a number at once. */
const NUMBER_KEYWORD = /(?:and|else|for|or|not)(?![\w\u0080-\uffff])|i[fns]/y;
const EXPONENT = /[eE](?:[+-]|(?=\d))/y;
const LEADING_ZEROS = /0[0_]*(?=[1-9])/y;

/** A mistake in a number and the offsets it is reported between; `start` defaults to `end`. */
export interface BadNumber {
  readonly message: string;
  readonly start?: number;
  readonly end: number;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Whether a UTF-16 unit may begin a name; beyond ASCII that is decided later. */
export function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === UNDERSCORE || code >= 128;
}

export function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}

function digitValue(code: number): number {
  if (isDigit(code)) return code - ZERO;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** The end of digits with single underscores between them. */
function scanDigits(source: string, start: number, base: number, kind: string): number | BadNumber {
  for (let at = start; ; at++) {
    const first = at;
    while (digitValue(source.charCodeAt(at)) < base) at++;
    const code = source.charCodeAt(at);
    if (isDigit(code) && base < 10)
      return { message: `invalid digit '${source.charAt(at)}' in ${kind} literal`, end: at + 1 };
    if (at === first) return { message: `invalid ${kind} literal`, end: at };
    if (code !== UNDERSCORE) return at;
  }
}

function checkEnd(source: string, at: number, kind: string): number | BadNumber {
  const code = source.charCodeAt(at);
  const isSeparate = code >= 128 || !isNamePart(code) || matchAt(NUMBER_KEYWORD, source, at) !== undefined;
  return isSeparate ? at : { message: `invalid ${kind} literal`, end: at };
}

function scanDecimal(source: string, start: number): number | BadNumber {
  let at = start;
  let isInteger = true;
  if (source.charCodeAt(at) !== DOT) {
    const end = scanDigits(source, at, 10, 'decimal');
    if (typeof end !== 'number') return end;
    at = end;
  }
  if (source.charCodeAt(at) === DOT) {
    isInteger = false;
    at++;
    const end = isDigit(source.charCodeAt(at)) ? scanDigits(source, at, 10, 'decimal') : at;
    if (typeof end !== 'number') return end;
    at = end;
  }
  const exponent = matchAt(EXPONENT, source, at);
  if (exponent !== undefined) {
    isInteger = false;
    const end = scanDigits(source, at + exponent.length, 10, 'decimal');
    if (typeof end !== 'number') return end;
    at = end;
  }
  const next = source.charAt(at).toLowerCase();
  if (next === 'j') return checkEnd(source, at + 1, 'imaginary');
  const zeros = isInteger && next !== 'e' ? matchAt(LEADING_ZEROS, source, start) : undefined;
  if (zeros !== undefined) {
    const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    return { message, start: start + 1, end: start + zeros.length + 1 };
  }
  return checkEnd(source, at, 'decimal');
}

/** The end of the number that starts at `start`, or its mistake. */
export function scanNumber(source: string, start: number): number | BadNumber {
  const letter = source.charCodeAt(start) === ZERO ? source.charAt(start + 1).toLowerCase() : '';
  const radix = RADIXES.get(letter);
  if (!radix) return scanDecimal(source, start);
  const [base, name] = radix;
  const digits = start + 2 + (source.charCodeAt(start + 2) === UNDERSCORE ? 1 : 0);
  const end = scanDigits(source, digits, base, name);
  return typeof end === 'number' ? checkEnd(source, end, name) : end;
}
