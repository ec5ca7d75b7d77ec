/**
 * The operations that both a Decimal and a Context offer as methods: one row an
 * operation, from which the methods of both types follow. Knows neither type's other methods.
 */
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable } from '../native.ts';
import type { PyObject } from '../object.ts';
import { None, bool } from '../singletons.ts';
import * as arithmetic from '../values/decimal-arithmetic.ts';
import { ROUNDINGS, type DecimalContext, type Rounding } from '../values/decimal-context.ts';
import * as other from '../values/decimal-miscellaneous.ts';
import { decimalOfInteger, decimalText, type Decimal } from '../values/decimal-number.ts';
import * as transcendental from '../values/decimal-transcendental.ts';
import { STR } from '../core-types.ts';
import { contextArgument, operand } from './decimal-convert.ts';
import { charge, inContext, newDecimal, numberOf, stateOf } from './decimal-state.ts';

const TEN = decimalOfInteger(10);

type Unary = (context: DecimalContext, a: Decimal) => Decimal;
type Binary = (context: DecimalContext, a: Decimal, b: Decimal) => Decimal;

interface Operation<F> {
  readonly doc: string;
  readonly compute: F;
  /** Works to the context's precision by series, which costs far more than the digits. */
  readonly isSeries?: boolean;
}

const UNARY: Readonly<Record<string, Operation<Unary>>> = {
  exp: { doc: 'e to the power of the number.', compute: transcendental.exponential, isSeries: true },
  ln: { doc: 'The natural logarithm.', compute: transcendental.naturalLogarithm, isSeries: true },
  log10: { doc: 'The logarithm to base ten.', compute: transcendental.commonLogarithm, isSeries: true },
  logb: { doc: 'The exponent of the first digit, as a number.', compute: other.exponentOf },
  logical_invert: { doc: 'All digits 0 and 1 turned over.', compute: other.logicalInvert },
  next_minus: { doc: 'The next smaller number of the context.', compute: (context, a) => other.next(context, a, true) },
  next_plus: { doc: 'The next larger number of the context.', compute: (context, a) => other.next(context, a, false) },
  normalize: { doc: 'The number without zeros at its end.', compute: arithmetic.normalize },
  sqrt: { doc: 'The square root.', compute: arithmetic.squareRoot },
};

/** Operations that a Decimal also takes a rounding for. */
const INTEGRAL: Readonly<Record<string, Operation<Unary>>> = {
  to_integral: {
    doc: 'The number rounded to a whole one, without signals.',
    compute: (context, a) => arithmetic.toIntegral(context, a, false),
  },
  to_integral_value: {
    doc: 'The number rounded to a whole one, without signals.',
    compute: (context, a) => arithmetic.toIntegral(context, a, false),
  },
  to_integral_exact: {
    doc: 'The number rounded to a whole one; signals Inexact and Rounded.',
    compute: (context, a) => arithmetic.toIntegral(context, a, true),
  },
};

const BINARY: Readonly<Record<string, Operation<Binary>>> = {
  compare: {
    doc: '-1, 0 or 1 as the first is less, equal or greater.',
    compute: (context, a, b) => other.compare(context, a, b, false),
  },
  compare_signal: {
    doc: 'As compare, but every NaN signals.',
    compute: (context, a, b) => other.compare(context, a, b, true),
  },
  compare_total: {
    doc: 'Order by representation rather than value.',
    compute: (_context, a, b) => other.compareTotal(a, b, false),
  },
  compare_total_mag: {
    doc: 'As compare_total, without the signs.',
    compute: (_context, a, b) => other.compareTotal(a, b, true),
  },
  copy_sign: { doc: 'The first with the sign of the second.', compute: (_context, a, b) => a.withSign(b.negative) },
  logical_and: {
    doc: 'And, digit by digit.',
    compute: (context, a, b) => other.logicalOperation(context, a, b, (x, y) => x & y),
  },
  logical_or: {
    doc: 'Or, digit by digit.',
    compute: (context, a, b) => other.logicalOperation(context, a, b, (x, y) => x | y),
  },
  logical_xor: {
    doc: 'Exclusive or, digit by digit.',
    compute: (context, a, b) => other.logicalOperation(context, a, b, (x, y) => x ^ y),
  },
  max: { doc: 'The larger.', compute: (context, a, b) => other.extreme(context, a, b, 1, false) },
  max_mag: { doc: 'The larger in magnitude.', compute: (context, a, b) => other.extreme(context, a, b, 1, true) },
  min: { doc: 'The smaller.', compute: (context, a, b) => other.extreme(context, a, b, -1, false) },
  min_mag: { doc: 'The smaller in magnitude.', compute: (context, a, b) => other.extreme(context, a, b, -1, true) },
  next_toward: { doc: 'The neighbour in the direction of the second.', compute: other.nextToward },
  remainder_near: { doc: 'The remainder nearest to zero.', compute: arithmetic.remainderNear },
  rotate: {
    doc: 'The digits moved round so many places.',
    compute: (context, a, b) => other.shiftDigits(context, a, b, true),
  },
  scaleb: { doc: 'The first times ten to the power of the second.', compute: other.scaleByTens },
  shift: {
    doc: 'The digits moved so many places.',
    compute: (context, a, b) => other.shiftDigits(context, a, b, false),
  },
};

/** Arithmetic that a Decimal offers as operators. */
const CONTEXT_UNARY: Readonly<Record<string, Operation<Unary>>> = {
  abs: { doc: 'The magnitude, rounded.', compute: arithmetic.absolute },
  minus: { doc: 'Minus the number, rounded.', compute: arithmetic.minus },
  plus: { doc: 'The number, rounded.', compute: arithmetic.plus },
};

export const ARITHMETIC: Readonly<Record<string, Operation<Binary>>> = {
  add: { doc: 'The sum.', compute: arithmetic.add },
  subtract: { doc: 'The difference.', compute: arithmetic.subtract },
  multiply: { doc: 'The product.', compute: arithmetic.multiply },
  divide: { doc: 'The quotient.', compute: arithmetic.divide },
  divide_int: { doc: 'The whole part of the quotient.', compute: arithmetic.divideInteger },
  remainder: { doc: 'What is left of whole division.', compute: arithmetic.remainder },
};

const PREDICATES: Readonly<Record<string, (a: Decimal) => boolean>> = {
  is_canonical: () => true,
  is_finite: (a) => a.isFinite,
  is_infinite: (a) => a.kind === 'infinite',
  is_nan: (a) => a.isNaN,
  is_qnan: (a) => a.kind === 'quiet',
  is_signed: (a) => a.negative,
  is_snan: (a) => a.kind === 'signaling',
  is_zero: (a) => a.isZero,
};
const CONTEXT_PREDICATES: Readonly<Record<string, (context: DecimalContext, a: Decimal) => boolean>> = {
  is_normal: other.isNormal,
  is_subnormal: other.isSubnormal,
};

const COPIES: Readonly<Record<string, (a: Decimal) => Decimal>> = {
  canonical: (a) => a,
  copy_abs: (a) => a.withSign(false),
  copy_negate: (a) => a.withSign(!a.negative),
};

const ROUNDING_NAMES = `[ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]`;

/** The rounding that an argument names. */
export function roundingOf(machine: Machine, object: PyObject): Rounding {
  const name = object.type.layout === STR ? (object.payload as Rounding) : null;
  if (name === null || !ROUNDINGS.includes(name))
    machine.fail('TypeError', `valid values for rounding are:\n  ${ROUNDING_NAMES}`);
  return name;
}

/** Charges the series of a function to the context's precision. */
export function chargeSeries(machine: Machine, context: PyObject): void {
  const digits = Math.min(Number(stateOf(context).precision), 20_000);
  machine.work(Math.ceil((digits * digits) / 100));
}

function one(machine: Machine, context: PyObject, operation: Operation<Unary>, a: Decimal): PyObject {
  if (operation.isSeries === true) chargeSeries(machine, context);
  return newDecimal(
    machine,
    inContext(machine, context, (state) => {
      charge(machine, a);
      return operation.compute(state, a);
    }),
  );
}

export function two(machine: Machine, context: PyObject, compute: Binary, a: Decimal, b: Decimal): PyObject {
  return newDecimal(
    machine,
    inContext(machine, context, (state) => {
      charge(machine, a, b);
      return compute(state, a, b);
    }),
  );
}

/** Runs with a rounding of its own for a while. */
function rounding<T>(machine: Machine, context: PyObject, given: PyObject | undefined, run: () => T): T {
  if (given === undefined || given === None) return run();
  const state = stateOf(context);
  const before = state.rounding;
  state.rounding = roundingOf(machine, given);
  try {
    return run();
  } finally {
    state.rounding = before;
  }
}

const methods: Record<string, NativeRow> = {};
const contextMethods: Record<string, NativeRow> = {};

for (const [name, operation] of Object.entries(UNARY)) {
  methods[`${name}(self, /, context=None)`] = {
    doc: operation.doc,
    run: (machine, self: PyObject, context?: PyObject) =>
      one(machine, contextArgument(machine, context), operation, numberOf(self)),
  };
}
for (const [name, operation] of Object.entries(INTEGRAL)) {
  methods[`${name}(self, /, rounding=None, context=None)`] = {
    doc: operation.doc,
    run(machine, self: PyObject, given?: PyObject, context?: PyObject) {
      const where = contextArgument(machine, context);
      return rounding(machine, where, given, () => one(machine, where, operation, numberOf(self)));
    },
  };
}
for (const [name, operation] of Object.entries({ ...UNARY, ...INTEGRAL, ...CONTEXT_UNARY })) {
  contextMethods[`${name}(self, x, /)`] = {
    doc: operation.doc,
    run: (machine, self: PyObject, x: PyObject) => one(machine, self, operation, operand(machine, x)),
  };
}
for (const [name, operation] of Object.entries(BINARY)) {
  methods[`${name}(self, /, other, context=None)`] = {
    doc: operation.doc,
    run(machine, self: PyObject, value: PyObject, context?: PyObject) {
      const where = contextArgument(machine, context);
      return two(machine, where, operation.compute, numberOf(self), operand(machine, value));
    },
  };
}
for (const [name, operation] of Object.entries({
  ...BINARY,
  ...ARITHMETIC,
  quantize: { doc: 'The first with the exponent of the second.', compute: arithmetic.quantize },
})) {
  contextMethods[`${name}(self, x, y, /)`] = {
    doc: operation.doc,
    run: (machine, self: PyObject, x: PyObject, y: PyObject) =>
      two(machine, self, operation.compute, operand(machine, x), operand(machine, y)),
  };
}
for (const [name, holds] of Object.entries(PREDICATES)) {
  const doc = `Tells whether the number ${name.replace('_', ' ')}.`;
  methods[`${name}(self, /)`] = { doc, run: (_machine, self: PyObject) => bool(holds(numberOf(self))) };
  contextMethods[`${name}(self, x, /)`] = {
    doc,
    run: (machine, _self: PyObject, x: PyObject) => bool(holds(operand(machine, x))),
  };
}
for (const [name, holds] of Object.entries(CONTEXT_PREDICATES)) {
  const doc = `Tells whether the number ${name.replace('_', ' ')} in a context.`;
  methods[`${name}(self, /, context=None)`] = {
    doc,
    run: (machine, self: PyObject, context?: PyObject) =>
      bool(holds(stateOf(contextArgument(machine, context)), numberOf(self))),
  };
  contextMethods[`${name}(self, x, /)`] = {
    doc,
    run: (machine, self: PyObject, x: PyObject) => bool(holds(stateOf(self), operand(machine, x))),
  };
}
for (const [name, copy] of Object.entries(COPIES)) {
  const doc = 'The number, not rounded.';
  methods[`${name}(self, /)`] = {
    doc,
    run: (machine, self: PyObject) => (name === 'canonical' ? self : newDecimal(machine, copy(numberOf(self)))),
  };
  contextMethods[`${name}(self, x, /)`] = {
    doc,
    run: (machine, _self: PyObject, x: PyObject) => newDecimal(machine, copy(operand(machine, x))),
  };
}

/** The texts that a context's capitals decide. */
const text = (machine: Machine, context: PyObject, a: Decimal, engineering: boolean): PyObject => {
  charge(machine, a);
  return machine.str(decimalText(a, stateOf(context).capitals === 1, engineering));
};

/** Methods of Decimal that are operations. */
export const DECIMAL_OPERATIONS: NativeTable = {
  ...methods,
  'quantize(self, /, exp, rounding=None, context=None)': {
    doc: 'The number with the exponent of another.',
    run(machine, self: PyObject, exponent: PyObject, given?: PyObject, context?: PyObject) {
      const where = contextArgument(machine, context);
      return rounding(machine, where, given, () =>
        two(machine, where, arithmetic.quantize, numberOf(self), operand(machine, exponent)),
      );
    },
  },
  'fma(self, /, other, third, context=None)': {
    doc: 'The number times another plus a third, rounded once.',
    run: (machine, self: PyObject, value: PyObject, third: PyObject, context?: PyObject) =>
      fused(machine, contextArgument(machine, context), numberOf(self), value, third),
  },
  'same_quantum(self, /, other, context=None)': {
    doc: 'Tells whether both have the same exponent.',
    run: (machine, self: PyObject, value: PyObject) => bool(other.sameQuantum(numberOf(self), operand(machine, value))),
  },
  'number_class(self, /, context=None)': {
    doc: 'The kind of number.',
    run: (machine, self: PyObject, context?: PyObject) =>
      machine.str(other.numberClass(stateOf(contextArgument(machine, context)), numberOf(self))),
  },
  'to_eng_string(self, /, context=None)': {
    doc: 'The number as text whose exponent is a multiple of three.',
    run: (machine, self: PyObject, context?: PyObject) =>
      text(machine, contextArgument(machine, context), numberOf(self), true),
  },
  'radix(self, /)': { doc: 'Ten.', run: (machine) => newDecimal(machine, TEN) },
};

function fused(machine: Machine, context: PyObject, a: Decimal, b: PyObject, c: PyObject): PyObject {
  const [y, z] = [operand(machine, b), operand(machine, c)];
  return two(machine, context, (state) => arithmetic.fusedMultiplyAdd(state, a, y, z), a, z);
}

/** `a ** b`, or modulo a third. */
export function powerOf(
  machine: Machine,
  context: PyObject,
  a: Decimal,
  b: Decimal,
  modulus: Decimal | null,
): PyObject {
  chargeSeries(machine, context);
  return two(
    machine,
    context,
    (state) => (modulus === null ? transcendental.power(state, a, b) : arithmetic.modularPower(state, a, b, modulus)),
    a,
    b,
  );
}

/** Quotient towards zero and remainder. */
export function divmodOf(machine: Machine, context: PyObject, a: Decimal, b: Decimal): PyObject {
  const pair = inContext(machine, context, (state) => {
    charge(machine, a, b);
    return arithmetic.divideWithRemainder(state, a, b);
  });
  return machine.tuple(pair.map((value) => newDecimal(machine, value)));
}

/** Methods of Context that are operations. */
export const CONTEXT_OPERATIONS: NativeTable = {
  ...contextMethods,
  'fma(self, x, y, z, /)': {
    doc: 'x times y plus z, rounded once.',
    run: (machine, self: PyObject, x: PyObject, y: PyObject, z: PyObject) =>
      fused(machine, self, operand(machine, x), y, z),
  },
  'same_quantum(self, x, y, /)': {
    doc: 'Tells whether both have the same exponent.',
    run: (machine, _self: PyObject, x: PyObject, y: PyObject) =>
      bool(other.sameQuantum(operand(machine, x), operand(machine, y))),
  },
  'number_class(self, x, /)': {
    doc: 'The kind of number.',
    run: (machine, self: PyObject, x: PyObject) => machine.str(other.numberClass(stateOf(self), operand(machine, x))),
  },
  'to_eng_string(self, x, /)': {
    doc: 'The number as text whose exponent is a multiple of three.',
    run: (machine, self: PyObject, x: PyObject) => text(machine, self, operand(machine, x), true),
  },
  'to_sci_string(self, x, /)': {
    doc: 'The number as text.',
    run: (machine, self: PyObject, x: PyObject) => text(machine, self, operand(machine, x), false),
  },
  'radix(self, /)': { doc: 'Ten.', run: (machine) => newDecimal(machine, TEN) },
  'divmod(self, x, y, /)': {
    doc: 'Quotient and remainder.',
    run: (machine, self: PyObject, x: PyObject, y: PyObject) =>
      divmodOf(machine, self, operand(machine, x), operand(machine, y)),
  },
  'power(self, /, a, b, modulo=None)': {
    doc: 'a to the power of b, modulo a third number if it is given.',
    run(machine, self: PyObject, a: PyObject, b: PyObject, modulo?: PyObject) {
      const modulus = modulo === undefined || modulo === None ? null : operand(machine, modulo);
      return powerOf(machine, self, operand(machine, a), operand(machine, b), modulus);
    },
  },
};
