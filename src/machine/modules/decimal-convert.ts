/** Decimal numbers from Python objects, and Python objects from them. Source: https://docs.python.org/3.14/library/decimal.html */
import { FLOAT, LIST, STR, TUPLE } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { bigValue, intValue } from '../operations/equality.ts';
import { isInt } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { Condition, fitted, invalid, isBeyond, type DecimalContext } from '../values/decimal-context.ts';
import {
  Decimal,
  QUIET_NAN,
  decimalOfInteger,
  infinity,
  readDecimal,
  type DecimalKind,
} from '../values/decimal-number.ts';
import { decompose } from '../values/float.ts';
import { CONTEXT, DECIMAL, charge, currentContext, inContext, numberOf, tupleClass } from './decimal-state.ts';

/** The exact value of a float. */
export function decimalOfFloat(x: number): Decimal {
  const negative = x < 0 || Object.is(x, -0);
  if (Number.isNaN(x)) return QUIET_NAN;
  if (!Number.isFinite(x)) return infinity(negative);
  const { mantissa, exponent } = decompose(Math.abs(x));
  if (exponent >= 0) return new Decimal(negative, mantissa << BigInt(exponent), 0n);
  // m / 2**k is m * 5**k / 10**k.
  return new Decimal(negative, mantissa * 5n ** BigInt(-exponent), BigInt(exponent));
}

/** The context argument of a method: None means the current one. */
export function contextArgument(machine: Machine, given: PyObject | undefined): PyObject {
  if (given === undefined || given === None) return currentContext(machine);
  if (given.type.layout !== CONTEXT) machine.fail('TypeError', 'optional argument must be a context');
  return given;
}

export function refuse(machine: Machine, object: PyObject): never {
  machine.fail('TypeError', `conversion from ${object.type.displayName} to Decimal is not supported`);
}

/** A Decimal or an int as a number; null for anything else. */
export function exactOperand(machine: Machine, object: PyObject): Decimal | null {
  if (object.type.layout === DECIMAL) return numberOf(object);
  if (!isInt(object)) return null;
  const value = decimalOfInteger(intValue(object));
  machine.pure(() => charge(machine, value));
  return value;
}

/** As `exactOperand`; TypeError for anything else. */
export function operand(machine: Machine, object: PyObject): Decimal {
  return exactOperand(machine, object) ?? refuse(machine, object);
}

/** Tells that a float was mixed in: an exception where it is trapped. */
export function noteFloat(machine: Machine, context: PyObject): void {
  inContext(machine, context, (state) => {
    state.raised |= Condition.FLOAT_OPERATION;
  });
}

const SPECIAL_EXPONENTS: Readonly<Record<string, DecimalKind>> = { F: 'infinite', n: 'quiet', N: 'signaling' };

/** The number that a sign, digits and an exponent spell. */
function fromParts(machine: Machine, parts: readonly PyObject[]): Decimal {
  const [sign, digits, last] = parts;
  if (parts.length !== 3 || sign === undefined || digits === undefined || last === undefined)
    machine.fail('ValueError', 'argument must be a sequence of length 3');
  let kind: DecimalKind = 'finite';
  let exponent = 0n;
  if (last.type.layout === STR) {
    const named = SPECIAL_EXPONENTS[last.payload as string];
    if (named === undefined)
      machine.fail('ValueError', "string argument in the third position must be 'F', 'n' or 'N'");
    kind = named;
  } else if (isInt(last)) exponent = bigValue(last);
  if (!isInt(sign) || (intValue(sign) !== 0 && intValue(sign) !== 1))
    machine.fail('ValueError', 'sign must be an integer with the value 0 or 1');
  if (last.type.layout !== STR && !isInt(last)) machine.fail('ValueError', 'exponent must be an integer');
  const negative = intValue(sign) === 1;
  if (kind === 'infinite') return infinity(negative);
  const items = digits.type.layout === TUPLE || digits.type.layout === LIST ? (digits.items as PyObject[]) : null;
  let text = '';
  for (const digit of items ?? [None]) {
    const value = isInt(digit) ? Number(intValue(digit)) : -1;
    if (value < 0 || value > 9) machine.fail('ValueError', 'coefficient must be a tuple of digits');
    text += String(value);
  }
  machine.work(text.length >> 5);
  return new Decimal(negative, BigInt(text), exponent, kind);
}

/** The number that an object stands for, not rounded; `isFree` text may have spaces and underscores. */
export function decimalFrom(machine: Machine, object: PyObject, context: PyObject, isFree: boolean): Decimal {
  const exact = exactOperand(machine, object);
  if (exact !== null) return exact;
  const { layout } = object.type;
  if (layout === STR) {
    const text = object.payload as string;
    machine.work(text.length >> 5);
    return inContext(
      machine,
      context,
      (state) => readDecimal(text, isFree) ?? invalid(state, Condition.CONVERSION_SYNTAX),
    );
  }
  if (layout === FLOAT) {
    noteFloat(machine, context);
    return decimalOfFloat(object.payload as number);
  }
  if (layout === TUPLE || layout === LIST) return fromParts(machine, object.items as PyObject[]);
  return refuse(machine, object);
}

/** An exact number, unless its exponent is beyond what any context allows. */
export function checkBounds(context: DecimalContext, value: Decimal): Decimal {
  return value.isFinite && isBeyond(value) ? invalid(context) : value;
}

/** `Decimal(object)`: exact. */
export function exactly(machine: Machine, object: PyObject, context: PyObject): Decimal {
  const value = decimalFrom(machine, object, context, true);
  return inContext(machine, context, (state) => checkBounds(state, value));
}

/** `context.create_decimal(object)`: rounded. */
export function roundedInto(machine: Machine, object: PyObject, context: PyObject): Decimal {
  const value = decimalFrom(machine, object, context, false);
  return inContext(machine, context, (state) => fitted(state, value));
}

/** The number that a float or int is, exactly. */
export function fromFloat(machine: Machine, object: PyObject): Decimal {
  if (isInt(object)) return operand(machine, object);
  if (object.type.layout !== FLOAT) machine.fail('TypeError', 'argument must be int or float');
  return decimalOfFloat(object.payload as number);
}

/** `as_tuple`. */
export function* toTuple(machine: Machine, value: Decimal): Routine<PyObject> {
  const text = value.isNaN && value.coefficient === 0n ? '' : String(value.coefficient);
  machine.work(text.length >> 3);
  const digits = machine.tuple(Array.from(text, (digit) => machine.int(Number(digit))));
  const named = Object.entries(SPECIAL_EXPONENTS).find(([, kind]) => kind === value.kind);
  const exponent = named === undefined ? machine.int(value.exponent) : machine.str(named[0]);
  return yield* call(machine, tupleClass(machine), [machine.int(value.negative ? 1 : 0), digits, exponent]);
}
