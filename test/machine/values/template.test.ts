/** `%` formatting and the braces of str.format against CPython, driven as the machine will. */
import { test } from 'node:test';
import { ValueFailure } from '../../../src/machine/values/failure.ts';
import { floatRepr, floatToInteger } from '../../../src/machine/values/float.ts';
import { formatInteger, formatText } from '../../../src/machine/values/format-spec.ts';
import * as braces from '../../../src/machine/values/format-string.ts';
import * as percent from '../../../src/machine/values/percent-format.ts';
import { textAscii, textRepr } from '../../../src/machine/values/text-repr.ts';
import { assertSame, type Case, generator, literal, pick } from './python.ts';

const next = generator(6);

function many(count: number, make: () => Case): void {
  assertSame(Array.from({ length: count }, make));
}

/** The arguments that occur in these tests: integers as bigints, so that floats can be told from them. */
type Argument = number | bigint | string;

function source(value: Argument): string {
  if (typeof value === 'string') return literal(value);
  return typeof value === 'bigint' ? String(value) : floatRepr(value).replace(/^-?(inf|nan)$/, "float('$&')");
}

function typeName(value: Argument): string {
  return typeof value === 'string' ? 'str' : typeof value === 'bigint' ? 'int' : 'float';
}

function integerOf(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function display(value: Argument, type: string): string {
  if (typeof value === 'string') return type === 's' ? value : type === 'r' ? textRepr(value) : textAscii(value);
  return typeof value === 'bigint' ? String(value) : floatRepr(value);
}

function writePercent(conversion: percent.ResolvedConversion, value: Argument): string {
  const kind = percent.conversionKind(conversion, false);
  if (kind === 'text') return percent.percentText(display(value, conversion.type), conversion);
  if (kind === 'character') {
    if (typeof value === 'string' && [...value].length === 1) value = BigInt(value.codePointAt(0)!);
    if (typeof value === 'string')
      throw percent.conversionTypeError(conversion, `a string of length ${[...value].length}`, false);
    if (typeof value === 'number') throw percent.conversionTypeError(conversion, 'float', false);
    return percent.percentCharacter(integerOf(value), conversion, false);
  }
  if (typeof value === 'string') throw percent.conversionTypeError(conversion, typeName(value), false);
  if (kind === 'float') return percent.percentFloat(Number(value), conversion);
  if (typeof value === 'bigint') return percent.percentInteger(integerOf(value), conversion);
  if (!'diu'.includes(conversion.type)) throw percent.conversionTypeError(conversion, 'float', false);
  return percent.percentInteger(floatToInteger(value), conversion);
}

function formatPercent(format: string, args: readonly Argument[]): string {
  let used = 0;
  const take = (): Argument => {
    if (used >= args.length) throw new ValueFailure('TypeError', 'not enough arguments for format string');
    return args[used++]!;
  };
  const takeStar = (measure: percent.Measure): number => {
    if (measure !== '*') return -1;
    const value = take();
    if (typeof value !== 'bigint') throw new ValueFailure('TypeError', '* wants int');
    return Number(value);
  };
  let result = '';
  for (const piece of percent.parsePercentFormat(format)) {
    if (typeof piece === 'string') result += piece;
    else if (piece instanceof ValueFailure) throw piece;
    else {
      const width = takeStar(piece.width);
      const conversion = percent.resolveStars(piece, width, takeStar(piece.precision));
      result += writePercent(conversion, take());
    }
  }
  if (used < args.length) throw new ValueFailure('TypeError', 'not all arguments converted during string formatting');
  return result;
}

const ARGUMENTS: readonly Argument[] = [
  0n,
  1n,
  -3n,
  255n,
  65n,
  10n ** 20n,
  1.5,
  -2.25,
  1e20,
  0.1,
  Infinity,
  NaN,
  'a',
  'é😀',
  'abc',
];

test('% with generated conversions', () => {
  many(8000, () => {
    const part = (probability: number, choices: readonly string[]): string =>
      next() < probability ? pick(next, choices) : '';
    let format = '';
    const args: Argument[] = [];
    for (let n = 1 + Math.floor(next() * 2); n > 0; n--) {
      format += part(0.3, ['x', '%%', '😀']) + '%' + part(0.3, ['-', '+', ' ', '#', '0', '+0', '#0', '-0']);
      format +=
        part(0.4, ['5', '12', '*', '0']) + part(0.3, ['.3', '.0', '.', '.*', '.10']) + part(0.1, ['l', 'h', 'L']);
      // A star before a missing type is an error of another order here.
      format += part(format.includes('*') ? 1 : 0.97, [
        'd',
        'i',
        'u',
        'x',
        'X',
        'o',
        'e',
        'E',
        'f',
        'F',
        'g',
        'G',
        's',
        'r',
        'a',
        'c',
        'c',
        'y',
        '%',
        '\u20ac',
      ]);
    }
    for (const piece of percent.parsePercentFormat(format))
      if (typeof piece === 'object' && 'type' in piece && !(piece instanceof ValueFailure)) {
        for (const measure of [piece.width, piece.precision])
          if (measure === '*') args.push(BigInt(Math.floor(next() * 12) - 3));
        args.push(pick(next, ARGUMENTS));
      }
    if (next() < 0.05) args.push(1n);
    if (next() < 0.05) args.pop();
    return {
      expression: `${literal(format)} % (${args.map((value) => `${source(value)},`).join(' ')})`,
      compute: () => textRepr(formatPercent(format, args)),
    };
  });
});

test('% keys', () => {
  const keyOf = (format: string): string => {
    let keys = '';
    for (const piece of percent.parsePercentFormat(format)) {
      if (piece instanceof ValueFailure) throw piece;
      keys += typeof piece === 'string' ? piece : `<${piece.key}>`;
    }
    return textRepr(keys);
  };
  assertSame(
    ['%(a)s', '%(a(b)c)s-', '%(a(b(c))d)s', '%()s', '%(a', '%(a)', '%((a)s', '%(a)s%%%(b c)d'].map((format) => ({
      expression:
        `${literal(format)} % type('D', (dict,), {'__missing__': lambda self, key: type('V', (int,), {'__str__': lambda v: f'<{key}>', '__int__': lambda v: 1})()})()`.replace(
          '%(b c)d"',
          '%(b c)s"',
        ),
      compute: () => keyOf(format),
    })),
  );
});

/** Fields are shown as what was asked, so that both sides can be compared without objects. */
function formatBraces(
  format: string,
  args: readonly Argument[],
  numbering: braces.FieldNumbering,
  depth: number,
): string {
  if (depth === 0) throw braces.nestingError();
  let result = '';
  for (const piece of braces.parseFormatString(format)) {
    if (typeof piece === 'string') result += piece;
    else if (piece instanceof ValueFailure) throw piece;
    else {
      const name = braces.parseFieldName(piece.name);
      const argument = numbering.argument(name.first);
      if (typeof argument === 'string') throw new ValueFailure('KeyError', textRepr(argument));
      if (argument >= args.length) throw braces.missingArgument(argument);
      const value = args[argument]!;
      for (const step of name.steps) {
        if (step instanceof ValueFailure) throw step;
        throw 'attribute' in step
          ? new ValueFailure('AttributeError', `'${typeName(value)}' object has no attribute '${step.attribute}'`)
          : new ValueFailure('TypeError', `'${typeName(value)}' object is not subscriptable`);
      }
      const conversion = piece.conversion === undefined ? undefined : braces.checkConversion(piece.conversion);
      const spec = piece.nested ? formatBraces(piece.spec, args, numbering, depth - 1) : piece.spec;
      if (conversion !== undefined) result += formatText(display(value, conversion), spec);
      else
        result += typeof value === 'string' ? formatText(value, spec) : formatInteger(integerOf(value as bigint), spec);
    }
  }
  return result;
}

test('str.format with generated templates', () => {
  const pieces = [
    '{',
    '}',
    '{{',
    '}}',
    '{}',
    '{0}',
    '{1}',
    '{',
    '}',
    '!r',
    '!s',
    '!',
    ':',
    ':>5',
    ':{}',
    '[',
    ']',
    '.',
    'a',
    '0',
    '{!a:}',
    '{:>{}}',
    '{0:{1}}',
    '{:{:{}}}',
    ' ',
    '9',
    '\u0661',
    '{!x}',
    '{:5}',
  ];
  many(12000, () => {
    let format = '';
    for (let n = Math.floor(next() * 6); n >= 0; n--) format += pick(next, pieces);
    const args = [7n, 12n, 3n];
    return {
      expression: `${literal(format)}.format(${args.join(', ')})`,
      compute: () => textRepr(formatBraces(format, args, new braces.FieldNumbering(), braces.DEEPEST_NESTING)),
    };
  });
  assertSame(
    ['{99999999999999999999999}', '{0[99999999999999999999999]}', '{0.a.}', '{a{b}}', '{0!\u00e9}'].map((format) => ({
      expression: `${literal(format)}.format(7)`,
      compute: () => textRepr(formatBraces(format, [7n], new braces.FieldNumbering(), braces.DEEPEST_NESTING)),
    })),
  );
});
