/**
 * Methods of `int`. Knows how ints are kept (small ones in `n`, others as bigint);
 * the arithmetic itself is in `values/integer.ts`.
 */
import { argumentKind } from '../operations/bind-native.ts';
import { INT, STR } from '../core-types.ts';
import { SMALL_LIMIT, type Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, callSpecial } from '../operations/call.ts';
import { ordered } from '../operations/compare.ts';
import { bigValue } from '../operations/equality.ts';
import { indexNumber, isInt, size } from '../operations/number.ts';
import { str } from '../operations/text.ts';
import { truth } from '../operations/truth.ts';
import { bool, None, NotImplemented, True } from '../singletons.ts';
import type { PyType } from '../type.ts';
import { floatPower } from '../values/float.ts';
import { formatInteger } from '../values/format-spec.ts';
import {
  absolute,
  add,
  and,
  bitCount,
  bitLength,
  exclusiveOr,
  floorDivide,
  fromBytes,
  integerHash,
  invert,
  modularPower,
  modulo,
  multiply,
  negate,
  or,
  parseInteger,
  parseIntegerBytes,
  power,
  readByteOrder,
  roundInteger,
  shiftLeft,
  shiftRight,
  subtract,
  toBytes,
  toFloat,
  toText,
  trueDivide,
  type Integer,
} from '../values/integer.ts';
import { bufferOf } from './buffer.ts';
import { bytesFromObject } from './bytes-source.ts';
import { comparisonRows } from './comparison-rows.ts';
import { reserve } from './text-arguments.ts';
import { digitLimit } from './digit-limit.ts';
import { newTarget } from './new-target.ts';
import { operatorRows, type Operator } from './operator-rows.ts';
import { integerOf } from './slice-object.ts';

/** An int of the type, `int` itself or a subclass; owned by the current scope. */
function makeInt(machine: Machine, type: PyType, value: Integer): PyObject {
  if (type === INT) return machine.int(value);
  if (value >= -SMALL_LIMIT && value <= SMALL_LIMIT) return machine.heap.make(type, null, null, Number(value));
  return machine.heap.make(type, null, BigInt(value));
}

/** The object itself if its type is exactly `int`, else an int of the same value. */
function plainInt(machine: Machine, self: PyObject): PyObject {
  return self.type === INT ? self : machine.int(integerOf(self));
}

/** What `int(object)` answers: a plain int, owned by the current scope. */
export function* toInt(machine: Machine, object: PyObject): Routine<PyObject> {
  if (object.type === INT) return object;
  if (object.type.lookup('__int__') !== null) {
    const result = (yield* callSpecial(machine, object, '__int__')) as PyObject;
    if (!isInt(result)) machine.fail('TypeError', `__int__ returned non-int (type ${result.type.displayName})`);
    return plainInt(machine, result);
  }
  if (object.type.lookup('__index__') !== null) return plainInt(machine, yield* indexNumber(machine, object));
  const value = parse(machine, object, 10);
  if (value === null)
    machine.fail(
      'TypeError',
      `int() argument must be a string, a bytes-like object or a real number, not '${object.type.displayName}'`,
    );
  return machine.int(value);
}

/** The number that text or bytes spell; null for other objects. */
function parse(machine: Machine, object: PyObject, base: Integer): Integer | null {
  const limit = digitLimit(machine);
  if (object.type.layout === STR)
    return machine.pure(() => parseInteger(object.payload as string, base, undefined, limit));
  const bytes = bufferOf(object);
  return bytes === null ? null : machine.pure(() => parseIntegerBytes(bytes, base, limit));
}

function* convert(machine: Machine, object: PyObject, base: PyObject | undefined): Routine<PyObject> {
  if (base === undefined) return yield* toInt(machine, object);
  const radix = integerOf(yield* indexNumber(machine, base));
  if (radix !== 0 && (radix < 2 || radix > 36)) machine.fail('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  const value = object.type.shape === 'atom' && !isInt(object) ? parse(machine, object, radix) : null;
  if (value === null) machine.fail('TypeError', "int() can't convert non-string with explicit base");
  return machine.int(value);
}

const operator =
  (compute: (a: Integer, b: Integer) => Integer): Operator =>
  (machine, a, b) =>
    machine.int(machine.pure(() => compute(integerOf(a), integerOf(b))));

/** `a ** b`: a negative exponent makes a float. */
function raise(machine: Machine, a: Integer, b: Integer): PyObject {
  return b < 0
    ? machine.float(machine.pure(() => floatPower(toFloat(a), toFloat(b))) as number)
    : machine.int(machine.pure(() => power(a, b)));
}

function powerRow(
  compute: (machine: Machine, self: PyObject, value: PyObject, mod: PyObject | undefined) => PyObject,
): NativeRow {
  return {
    doc: 'Power, with a third argument modulo that number.',
    run(machine, self: PyObject, value: PyObject, mod?: PyObject) {
      if (!isInt(value) || (mod !== undefined && mod !== None && !isInt(mod))) return NotImplemented;
      return compute(machine, self, value, mod === None ? undefined : mod);
    },
  };
}

function intPower(machine: Machine, base: PyObject, exponent: PyObject, mod: PyObject | undefined): PyObject {
  const [a, b] = [integerOf(base), integerOf(exponent)];
  if (mod === undefined) return raise(machine, a, b);
  return machine.int(machine.pure(() => modularPower(a, b, integerOf(mod), machine.effort)));
}

const unary = (doc: string, compute: (a: Integer) => Integer): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => machine.int(compute(integerOf(self))),
});

const itself = (doc: string): NativeRow => ({ doc, run: (machine, self: PyObject) => plainInt(machine, self) });

/** A byte order argument of a method. */
function byteOrder(machine: Machine, value: PyObject | undefined, method: string): 'little' | 'big' {
  if (value === undefined) return 'big';
  if (value.type.layout !== STR)
    machine.fail('TypeError', `${method}() argument 'byteorder' must be str, not ${argumentKind(value)}`);
  return machine.pure(() => readByteOrder(value.payload as string));
}

export const INT_METHODS: NativeTable = {
  '__new__(cls, x=0, /, base=10)': {
    doc: 'Makes an int from a number or from text in a base.',
    binds: 'nothing',
    quick: (_machine, cls: PyObject, x?: PyObject, base?: PyObject) =>
      cls === INT.object && base === undefined && x?.type === INT ? x : null,
    *routine(machine, cls: PyObject, x?: PyObject, base?: PyObject) {
      const type = newTarget(cls, INT);
      if (x === undefined) {
        if (base !== undefined) machine.fail('TypeError', 'int() missing string argument');
        return makeInt(machine, type, 0);
      }
      const value = yield* convert(machine, x, base);
      return type === INT ? value : makeInt(machine, type, integerOf(value));
    },
  },
  '__repr__(self, /)': {
    doc: 'The decimal digits.',
    run: (machine, self: PyObject) =>
      machine.numberText(machine.pure(() => toText(integerOf(self), digitLimit(machine)))),
  },
  '__hash__(self, /)': {
    doc: 'The hash that equal numbers of any type share.',
    run: (machine, self: PyObject) => machine.int(integerHash(integerOf(self))),
  },
  ...comparisonRows((index, self, value) => {
    if (!isInt(value)) return null;
    return self.payload === null && value.payload === null
      ? ordered(index, self.n, value.n)
      : ordered(index, bigValue(self), bigValue(value));
  }),
  ...operatorRows(isInt, {
    add: operator(add),
    sub: operator(subtract),
    mul: operator(multiply),
    floordiv: operator(floorDivide),
    mod: operator(modulo),
    lshift: operator(shiftLeft),
    rshift: operator(shiftRight),
    and: operator(and),
    or: operator(or),
    xor: operator(exclusiveOr),
    truediv: (machine, a, b) => machine.float(machine.pure(() => trueDivide(integerOf(a), integerOf(b)))),
    divmod: (machine, a, b) => {
      const [x, y] = [integerOf(a), integerOf(b)];
      return machine.freshTuple([machine.int(machine.pure(() => floorDivide(x, y))), machine.int(modulo(x, y))]);
    },
  }),
  '__pow__(self, value, mod=None, /)': powerRow(intPower),
  '__rpow__(self, value, mod=None, /)': powerRow((machine, self, value, mod) => intPower(machine, value, self, mod)),
  '__neg__(self, /)': unary('Minus self.', negate),
  '__abs__(self, /)': {
    doc: 'The magnitude.',
    run(machine, self: PyObject) {
      const value = integerOf(self);
      return value < 0 ? machine.int(absolute(value)) : plainInt(machine, self);
    },
  },
  '__invert__(self, /)': unary('All bits turned over.', invert),
  '__pos__(self, /)': itself('The number itself.'),
  '__int__(self, /)': itself('The number itself.'),
  '__index__(self, /)': itself('The number itself.'),
  '__trunc__(self, /)': itself('The number itself, which is whole.'),
  '__floor__(self, /)': itself('The number itself, which is whole.'),
  '__ceil__(self, /)': itself('The number itself, which is whole.'),
  'conjugate(self, /)': itself('The number itself, which has no imaginary part.'),
  '__bool__(self, /)': {
    doc: 'Tells whether the number is not zero.',
    run: (_machine, self: PyObject) => bool(self.payload !== null || self.n !== 0),
  },
  '__float__(self, /)': {
    doc: 'The nearest float.',
    run: (machine, self: PyObject) => machine.float(machine.pure(() => toFloat(integerOf(self)))),
  },
  '__round__(self, ndigits=None, /)': {
    doc: 'The number rounded to a multiple of a power of ten, if ndigits is negative.',
    *routine(machine, self: PyObject, ndigits?: PyObject) {
      if (ndigits === undefined || ndigits === None) return plainInt(machine, self);
      const places = integerOf(yield* indexNumber(machine, ndigits));
      return places >= 0 ? plainInt(machine, self) : machine.int(roundInteger(integerOf(self), places));
    },
  },
  '__format__(self, format_spec, /)': {
    doc: 'The number as text, by the format mini-language.',
    *routine(machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR)
        machine.fail('TypeError', `__format__() argument must be str, not ${argumentKind(spec)}`);
      if (spec.payload === '') return machine.str(yield* str(machine, self));
      const format = spec.payload as string;
      return machine.str(
        machine.pure(() => formatInteger(integerOf(self), format, self.type.name, digitLimit(machine))),
      );
    },
  },
  '__getnewargs__(self, /)': {
    doc: 'The arguments that would make an equal int.',
    run: (machine, self: PyObject) => machine.tuple([machine.int(integerOf(self))]),
  },
  'bit_length(self, /)': {
    doc: 'How many bits the magnitude needs.',
    run: (machine, self: PyObject) => machine.int(bitLength(integerOf(self))),
  },
  'bit_count(self, /)': {
    doc: 'How many bits of the magnitude are one.',
    run: (machine, self: PyObject) => machine.int(bitCount(integerOf(self))),
  },
  'is_integer(self, /)': { doc: 'True: an int is whole.', run: () => True },
  'as_integer_ratio(self, /)': {
    doc: 'The number and 1.',
    run: (machine, self: PyObject) => machine.tuple([plainInt(machine, self), machine.int(1)]),
  },
  "to_bytes(self, /, length=1, byteorder='big', *, signed=False)": {
    doc: 'The number in so many bytes.',
    *routine(machine, self: PyObject, length?: PyObject, order?: PyObject, signed?: PyObject) {
      const count = length === undefined ? 1 : yield* size(machine, length);
      const endian = byteOrder(machine, order, 'to_bytes');
      reserve(machine, count);
      const isSigned = signed !== undefined && (yield* truth(machine, signed));
      return machine.copiedBytes(machine.pure(() => toBytes(integerOf(self), count, endian, isSigned)));
    },
  },
  "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)": {
    doc: 'The int that the bytes spell.',
    binds: 'class',
    *routine(machine, cls: PyObject, source: PyObject, order?: PyObject, signed?: PyObject) {
      const endian = byteOrder(machine, order, 'from_bytes');
      const isSigned = signed !== undefined && (yield* truth(machine, signed));
      const bytes = yield* bytesFromObject(machine, source);
      const value = machine.int(fromBytes(bytes, endian, isSigned));
      return cls === INT.object ? value : yield* call(machine, cls, [value]);
    },
  },
  real: { doc: 'The number itself.', get: plainInt },
  imag: { doc: 'Zero.', get: (machine) => machine.int(0) },
  numerator: { doc: 'The number itself.', get: plainInt },
  denominator: { doc: 'One.', get: (machine) => machine.int(1) },
};
