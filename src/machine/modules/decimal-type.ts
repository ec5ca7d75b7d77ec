/** Methods of `decimal.Decimal` besides its operations. Source: https://docs.python.org/3.14/library/decimal.html#decimal-objects */
import { COMPLEX, FLOAT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { getPlain, getAttribute } from '../operations/attribute.ts';
import { call } from '../operations/call.ts';
import { COMPARE, ordered } from '../operations/compare.ts';
import { addressHash } from '../operations/hash.ts';
import { isInstance } from '../operations/instance.ts';
import { isInt, size } from '../operations/number.ts';
import { None, NotImplemented, bool } from '../singletons.ts';
import { newTarget } from '../types/new-target.ts';
import { sizeRow } from '../types/size-row.ts';
import type { Complex } from '../values/complex.ts';
import * as arithmetic from '../values/decimal-arithmetic.ts';
import { Condition, type Rounding } from '../values/decimal-context.ts';
import { formatDecimal } from '../values/decimal-format.ts';
import { decimalRatio } from '../values/decimal-miscellaneous.ts';
import { Decimal, ZERO, compareNumbers, decimalText } from '../values/decimal-number.ts';
import { HASH_INFINITY, HASH_MODULUS } from '../values/float.ts';
import { NO_EFFORT } from '../values/effort.ts';
import { modularPower, normalize } from '../values/integer.ts';
import {
  contextArgument,
  decimalOfFloat,
  exactOperand,
  exactly,
  fromFloat,
  noteFloat,
  refuse,
  toTuple,
} from './decimal-convert.ts';
import { ARITHMETIC, DECIMAL_OPERATIONS, divmodOf, powerOf, two } from './decimal-operations.ts';
import {
  DECIMAL,
  charge,
  currentContext,
  inContext,
  newDecimal,
  numberOf,
  rationalClass,
  stateOf,
} from './decimal-state.ts';

/** A coefficient lies in words of 19 decimal digits, four of which are part of the object. */
const DIGITS_IN_WORD = 19;
const WORDS_INSIDE = 4;
const WORD = 8;

/** The object as one of class `cls`, which is Decimal or made from it. */
function* asClass(machine: Machine, cls: PyObject, value: Decimal): Routine<PyObject> {
  const plain = newDecimal(machine, value);
  return cls === DECIMAL.object ? plain : yield* call(machine, cls, [plain]);
}

/** The number as an int, rounded so; NaN and infinities have none. */
function whole(machine: Machine, value: Decimal, rounding: Rounding): PyObject {
  if (value.isNaN) machine.fail('ValueError', 'cannot convert NaN to integer');
  if (value.kind === 'infinite') machine.fail('OverflowError', 'cannot convert Infinity to integer');
  const size = machine.pure(() => {
    charge(machine, value);
    return value.exponent >= 0n
      ? arithmetic.wholeOf(value)
      : arithmetic.rescale(value, 0n, rounding).result.coefficient;
  });
  return machine.int(normalize(value.negative ? -size : size));
}

/** The nearest float. */
function toFloat(machine: Machine, value: Decimal): number {
  if (value.kind === 'signaling') machine.fail('ValueError', 'cannot convert signaling NaN to float');
  if (value.kind === 'quiet') return NaN;
  charge(machine, value);
  return Number(decimalText(value));
}

/** What equal numbers of any type hash to. */
function hashOf(value: Decimal): number | bigint {
  if (value.kind === 'infinite') return value.negative ? -HASH_INFINITY : HASH_INFINITY;
  const tens = value.exponent % (HASH_MODULUS - 1n);
  const factor = BigInt(modularPower(10, normalize(tens), HASH_MODULUS, NO_EFFORT));
  const size = (value.coefficient * factor) % HASH_MODULUS;
  const hash = normalize(value.negative ? -size : size);
  return hash === -1 ? -2 : hash;
}

const isEquality = (index: number): boolean => index === COMPARE.EQ || index === COMPARE.NE;

/** The operands of a comparison as numbers; null if the other is no number that can be compared. */
function* comparable(
  machine: Machine,
  self: PyObject,
  value: PyObject,
  index: number,
): Routine<readonly [Decimal, Decimal] | null> {
  const a = numberOf(self);
  const exact = exactOperand(machine, value);
  if (exact !== null) return [a, exact];
  const { layout } = value.type;
  const isComplex = layout === COMPLEX && isEquality(index) && (value.payload as Complex).imaginary === 0;
  if (layout === FLOAT || isComplex) {
    const context = currentContext(machine);
    if (isEquality(index)) stateOf(context).flags.bits |= Condition.FLOAT_OPERATION;
    else noteFloat(machine, context);
    return [a, decimalOfFloat(isComplex ? (value.payload as Complex).real : (value.payload as number))];
  }
  if (!(yield* isInstance(machine, value, rationalClass(machine)))) return null;
  const numerator = exactOperand(machine, yield* attribute(machine, value, 'numerator'));
  const denominator = exactOperand(machine, yield* attribute(machine, value, 'denominator'));
  if (numerator === null || denominator === null) return null;
  if (!a.isFinite || a.coefficient === 0n) return [a, numerator];
  const scaled = machine.pure(() => {
    charge(machine, a, denominator);
    return new Decimal(a.negative, a.coefficient * denominator.coefficient, a.exponent);
  });
  return [scaled, numerator];
}

function* attribute(machine: Machine, object: PyObject, name: string): Routine<PyObject> {
  return getPlain(machine, object, name) ?? (yield* getAttribute(machine, object, machine.name(name)));
}

const comparison = (index: number, symbol: string): NativeRow => ({
  doc: `Tells whether self ${symbol} value.`,
  *routine(machine, self: PyObject, value: PyObject) {
    const pair = yield* comparable(machine, self, value, index);
    if (pair === null) return NotImplemented;
    const [a, b] = pair;
    if (a.isNaN || b.isNaN) {
      const signals = a.kind === 'signaling' || b.kind === 'signaling' || !isEquality(index);
      inContext(machine, currentContext(machine), (state) => {
        if (signals) state.raised |= Condition.INVALID_OPERATION;
      });
      return bool(index === COMPARE.NE);
    }
    return bool(machine.pure(() => ordered(index, compareNumbers(a, b), 0)));
  },
});

/** An operator with Decimals and ints, both ways round. */
function operatorRows(): NativeTable {
  const rows: Record<string, NativeRow> = {};
  const operators: readonly (readonly [string, (machine: Machine, a: Decimal, b: Decimal) => PyObject])[] = [
    ...[
      ['add', 'add'],
      ['sub', 'subtract'],
      ['mul', 'multiply'],
      ['truediv', 'divide'],
      ['floordiv', 'divide_int'],
      ['mod', 'remainder'],
    ].map(
      ([name, operation]) =>
        [
          name as string,
          (machine: Machine, a: Decimal, b: Decimal) =>
            two(machine, currentContext(machine), ARITHMETIC[operation as string]!.compute, a, b),
        ] as const,
    ),
    ['divmod', (machine, a, b) => divmodOf(machine, currentContext(machine), a, b)],
  ];
  for (const [name, compute] of operators) {
    rows[`__${name}__(self, value, /)`] = {
      doc: `The operator method ${name} with self at the left.`,
      run(machine, self: PyObject, value: PyObject) {
        const b = exactOperand(machine, value);
        return b === null ? NotImplemented : compute(machine, numberOf(self), b);
      },
    };
    rows[`__r${name}__(self, value, /)`] = {
      doc: `The operator method ${name} with self at the right.`,
      run(machine, self: PyObject, value: PyObject) {
        const a = exactOperand(machine, value);
        return a === null ? NotImplemented : compute(machine, a, numberOf(self));
      },
    };
  }
  return rows;
}

function raise(machine: Machine, base: PyObject, exponent: PyObject, modulo: PyObject | undefined): PyObject {
  const [a, b] = [exactOperand(machine, base), exactOperand(machine, exponent)];
  const modulus = modulo === undefined || modulo === None ? null : exactOperand(machine, modulo);
  if (a === null || b === null || (modulus === null && modulo !== undefined && modulo !== None)) return NotImplemented;
  return powerOf(machine, currentContext(machine), a, b, modulus);
}

const unary = (doc: string, compute: (typeof arithmetic)['plus']): NativeRow => ({
  doc,
  run: (machine, self: PyObject) =>
    newDecimal(
      machine,
      inContext(machine, currentContext(machine), (state) => compute(state, numberOf(self))),
    ),
});

export const DECIMAL_METHODS: NativeTable = {
  "__new__(cls, value='0', context=None)": {
    doc: 'Makes a Decimal from a number, from text or from sign, digits and exponent; exactly.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, value?: PyObject, context?: PyObject) {
      const type = newTarget(cls, DECIMAL);
      const where = contextArgument(machine, context);
      if (value === undefined) return newDecimal(machine, ZERO, type);
      if (type === DECIMAL && value.type === DECIMAL) return value;
      return newDecimal(machine, exactly(machine, value, where), type);
    },
  },
  ...DECIMAL_OPERATIONS,
  ...operatorRows(),
  ...sizeRow('the words of a coefficient that does not fit in', (self) => {
    const words = Math.ceil(numberOf(self).digits / DIGITS_IN_WORD);
    return words > WORDS_INSIDE ? WORD * words : 0;
  }),
  '__lt__(self, value, /)': comparison(COMPARE.LT, '<'),
  '__le__(self, value, /)': comparison(COMPARE.LE, '<='),
  '__eq__(self, value, /)': comparison(COMPARE.EQ, '=='),
  '__ne__(self, value, /)': comparison(COMPARE.NE, '!='),
  '__gt__(self, value, /)': comparison(COMPARE.GT, '>'),
  '__ge__(self, value, /)': comparison(COMPARE.GE, '>='),
  '__hash__(self, /)': {
    doc: 'The hash that equal numbers of any type share.',
    run(machine, self: PyObject) {
      const value = numberOf(self);
      if (value.kind === 'signaling') machine.fail('TypeError', 'Cannot hash a signaling NaN value');
      return machine.int(value.isNaN ? addressHash(machine, self) : machine.pure(() => hashOf(value)));
    },
  },
  '__pow__(self, value, mod=None, /)': {
    doc: 'Power, modulo a third number if it is given.',
    run: (machine, self: PyObject, value: PyObject, mod?: PyObject) => raise(machine, self, value, mod),
  },
  '__rpow__(self, value, mod=None, /)': {
    doc: 'Power with self as the exponent.',
    run: (machine, self: PyObject, value: PyObject, mod?: PyObject) => raise(machine, value, self, mod),
  },
  '__neg__(self, /)': unary('Minus self, rounded.', arithmetic.minus),
  '__pos__(self, /)': unary('The number, rounded.', arithmetic.plus),
  '__abs__(self, /)': unary('The magnitude, rounded.', arithmetic.absolute),
  '__bool__(self, /)': {
    doc: 'Tells whether the number is not zero.',
    run: (_m, self: PyObject) => bool(!numberOf(self).isZero),
  },
  '__int__(self, /)': { doc: 'The whole part.', run: (m, self: PyObject) => whole(m, numberOf(self), 'ROUND_DOWN') },
  '__trunc__(self, /)': { doc: 'The whole part.', run: (m, self: PyObject) => whole(m, numberOf(self), 'ROUND_DOWN') },
  '__floor__(self, /)': {
    doc: 'The largest int that is not greater.',
    run: (machine, self: PyObject) => whole(machine, numberOf(self), 'ROUND_FLOOR'),
  },
  '__ceil__(self, /)': {
    doc: 'The smallest int that is not less.',
    run: (machine, self: PyObject) => whole(machine, numberOf(self), 'ROUND_CEILING'),
  },
  '__round__(self, ndigits=None, /)': {
    doc: 'The nearest int, halves to even; with ndigits a Decimal of so many places.',
    *routine(machine, self: PyObject, ndigits?: PyObject) {
      const value = numberOf(self);
      if (ndigits === undefined || ndigits === None) return whole(machine, value, 'ROUND_HALF_EVEN');
      if (!isInt(ndigits)) machine.fail('TypeError', 'optional arg must be an integer');
      const exponent = new Decimal(false, 1n, -BigInt(yield* size(machine, ndigits)));
      return two(machine, currentContext(machine), arithmetic.quantize, value, exponent);
    },
  },
  '__float__(self, /)': {
    doc: 'The nearest float.',
    run: (machine, self: PyObject) => machine.float(toFloat(machine, numberOf(self))),
  },
  '__complex__(self, /)': {
    doc: 'The nearest complex number.',
    run: (machine, self: PyObject) => machine.complex(toFloat(machine, numberOf(self)), 0),
  },
  '__repr__(self, /)': {
    doc: 'The number as source text.',
    run: (machine, self: PyObject) => machine.str(`Decimal('${shown(machine, self)}')`),
  },
  '__str__(self, /)': {
    doc: 'The number as text.',
    run: (machine, self: PyObject) => machine.str(shown(machine, self)),
  },
  '__format__(self, format_spec, /)': {
    doc: 'The number as text, by the format mini-language.',
    run(machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR) machine.fail('TypeError', 'format arg must be str');
      const { rounding, capitals } = stateOf(currentContext(machine));
      const value = numberOf(self);
      const text = machine.pure(() => {
        charge(machine, value);
        return formatDecimal(value, spec.payload as string, rounding, capitals === 1);
      });
      machine.work(text.length >> 6);
      return machine.str(text);
    },
  },
  '__copy__(self, /)': { doc: 'The number itself.', run: (_machine, self: PyObject) => self },
  '__deepcopy__(self, memo, /)': { doc: 'The number itself.', run: (_machine, self: PyObject) => self },
  '__reduce__(self, /)': {
    doc: 'The class and the text that make an equal number.',
    run: (machine, self: PyObject) =>
      machine.tuple([self.type.object, machine.tuple([machine.str(shown(machine, self))])]),
  },
  'from_float(cls, f, /)': {
    doc: 'The number that a float or int is, exactly.',
    binds: 'class',
    routine: (machine, cls: PyObject, value: PyObject) => asClass(machine, cls, fromFloat(machine, value)),
  },
  'from_number(cls, number, /)': {
    doc: 'The number that a float, int or Decimal is, exactly.',
    binds: 'class',
    routine(machine, cls: PyObject, value: PyObject) {
      const exact = exactOperand(machine, value);
      if (exact === null && value.type.layout !== FLOAT) refuse(machine, value);
      return asClass(machine, cls, exact ?? decimalOfFloat(value.payload as number));
    },
  },
  'as_tuple(self, /)': {
    doc: 'Sign, digits and exponent.',
    routine: (machine, self: PyObject) => toTuple(machine, numberOf(self)),
  },
  'as_integer_ratio(self, /)': {
    doc: 'The two ints, in lowest terms, whose quotient is the number.',
    run(machine, self: PyObject) {
      const value = numberOf(self);
      if (value.isNaN) machine.fail('ValueError', 'cannot convert NaN to integer ratio');
      if (value.kind === 'infinite') machine.fail('OverflowError', 'cannot convert Infinity to integer ratio');
      const ratio = machine.pure(() => {
        charge(machine, value);
        return decimalRatio(value);
      });
      return machine.tuple(ratio.map((part) => machine.int(normalize(part))));
    },
  },
  'adjusted(self, /)': {
    doc: 'The exponent of the first digit.',
    run: (machine, self: PyObject) => machine.int(numberOf(self).isFinite ? normalize(numberOf(self).adjusted) : 0),
  },
  'conjugate(self, /)': { doc: 'The number itself.', run: (_machine, self: PyObject) => self },
  real: { doc: 'The number itself.', get: (_machine, self) => self },
  imag: { doc: 'Zero.', get: (machine) => newDecimal(machine, ZERO) },
};

function shown(machine: Machine, self: PyObject): string {
  const value = numberOf(self);
  charge(machine, value);
  return decimalText(value, stateOf(currentContext(machine)).capitals === 1);
}
