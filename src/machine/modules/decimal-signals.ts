/**
 * The exceptions of `decimal`: which condition of an operation means which signal.
 * Knows no contexts. Source: https://docs.python.org/3.14/library/decimal.html#signals
 */
import { coreType, exceptionType } from '../core-types.ts';
import type { PyType } from '../type.ts';
import { Condition } from '../values/decimal-context.ts';

/** The method resolution order of a class with these bases: each ancestor after all that derive from it. */
function order(type: PyType, bases: readonly PyType[]): PyType[] {
  const ancestors = bases.flatMap((base) => base.mro);
  return [type, ...ancestors.filter((one, i) => ancestors.lastIndexOf(one) === i)];
}

function signal(name: string, first: PyType, ...others: readonly PyType[]): PyType {
  const type = coreType({
    name,
    module: 'decimal',
    base: first,
    shape: 'exception',
    tracked: true,
    fixed: first.fixed as readonly string[],
    layout: first.layout,
  });
  type.bases = [first, ...others];
  type.mro = order(type, type.bases);
  return type;
}

const ZERO_DIVISION = exceptionType('ZeroDivisionError');
const DECIMAL_EXCEPTION = signal('DecimalException', exceptionType('ArithmeticError'));
const CLAMPED = signal('Clamped', DECIMAL_EXCEPTION);
const INVALID_OPERATION = signal('InvalidOperation', DECIMAL_EXCEPTION);
const FLOAT_OPERATION = signal('FloatOperation', DECIMAL_EXCEPTION, exceptionType('TypeError'));
const DIVISION_BY_ZERO = signal('DivisionByZero', DECIMAL_EXCEPTION, ZERO_DIVISION);
const INEXACT = signal('Inexact', DECIMAL_EXCEPTION);
const ROUNDED = signal('Rounded', DECIMAL_EXCEPTION);
const SUBNORMAL = signal('Subnormal', DECIMAL_EXCEPTION);
const OVERFLOW = signal('Overflow', INEXACT, ROUNDED);
const UNDERFLOW = signal('Underflow', INEXACT, ROUNDED, SUBNORMAL);
const CONVERSION_SYNTAX = signal('ConversionSyntax', INVALID_OPERATION);
const DIVISION_IMPOSSIBLE = signal('DivisionImpossible', INVALID_OPERATION);
const DIVISION_UNDEFINED = signal('DivisionUndefined', INVALID_OPERATION, ZERO_DIVISION);
const INVALID_CONTEXT = signal('InvalidContext', INVALID_OPERATION);

export interface Signal {
  readonly type: PyType;
  readonly bit: number;
}

/** The kinds of invalid operations that have a name of their own. */
export const KINDS: readonly Signal[] = [
  { type: CONVERSION_SYNTAX, bit: Condition.CONVERSION_SYNTAX },
  { type: DIVISION_IMPOSSIBLE, bit: Condition.DIVISION_IMPOSSIBLE },
  { type: DIVISION_UNDEFINED, bit: Condition.DIVISION_UNDEFINED },
];

/** Every kind of invalid operation: the signal is set when any is. */
const INVALID = KINDS.reduce<number>((bits, { bit }) => bits | bit, Condition.INVALID_OPERATION);

/** What flags and traps are about, in their order; `bit` may be several. */
export const SIGNALS: readonly Signal[] = [
  { type: INVALID_OPERATION, bit: INVALID },
  { type: FLOAT_OPERATION, bit: Condition.FLOAT_OPERATION },
  { type: DIVISION_BY_ZERO, bit: Condition.DIVISION_BY_ZERO },
  { type: OVERFLOW, bit: Condition.OVERFLOW },
  { type: UNDERFLOW, bit: Condition.UNDERFLOW },
  { type: SUBNORMAL, bit: Condition.SUBNORMAL },
  { type: INEXACT, bit: Condition.INEXACT },
  { type: ROUNDED, bit: Condition.ROUNDED },
  { type: CLAMPED, bit: Condition.CLAMPED },
];

/** What is trapped unless a context says otherwise. */
export const USUAL_TRAPS = INVALID | Condition.DIVISION_BY_ZERO | Condition.OVERFLOW;

/** All exceptions of the module. */
export const EXCEPTION_TYPES: readonly PyType[] = [
  DECIMAL_EXCEPTION,
  ...SIGNALS.map(({ type }) => type),
  ...KINDS.map(({ type }) => type),
  INVALID_CONTEXT,
];
