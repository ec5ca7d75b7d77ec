/** Methods of `float`. Knows how floats are kept; what they mean as numbers is in `values/float.ts`. */
import { argumentKind } from '../operations/bind-native.ts';
import { BYTES, FLOAT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call } from '../operations/call.ts';
import { compareMixed, ordered, SWAPPED } from '../operations/compare.ts';
import { addressHash } from '../operations/hash.ts';
import { clampedSize, float, isInt } from '../operations/number.ts';
import { repr, str } from '../operations/text.ts';
import { bool, None, NotImplemented } from '../singletons.ts';
import { complex, power } from '../values/complex.ts';
import {
  floatDivide,
  floatFloorDivide,
  floatFromHex,
  floatHash,
  floatHex,
  floatModulo,
  floatPower,
  floatRepr,
  floatToInteger,
  integerRatio,
  parseFloatText,
  roundFloat,
} from '../values/float.ts';
import { formatFloat } from '../values/format-spec.ts';
import { toFloat } from '../values/integer.ts';
import { bytesRepr } from '../values/text-repr.ts';
import { latin1Text } from '../values/byte-strings.ts';
import { bufferOf } from './buffer.ts';
import { comparisonRows } from './comparison-rows.ts';
import { newTarget } from './new-target.ts';
import { operatorRows, type Operator } from './operator-rows.ts';
import { integerOf } from './slice-object.ts';

const valueOf = (self: PyObject): number => self.payload as number;

/** Whether the object is a float or an int, subclasses included. */
export function isReal(object: PyObject): boolean {
  return object.type.layout === FLOAT || isInt(object);
}

/** Value of a float or an int. Raises OverflowError for an int that is too large. */
export function realValue(machine: Machine, object: PyObject): number {
  return object.type.layout === FLOAT ? valueOf(object) : machine.pure(() => toFloat(integerOf(object)));
}

const operator =
  (compute: (a: number, b: number) => number): Operator =>
  (machine, a, b) => {
    const [x, y] = [realValue(machine, a), realValue(machine, b)];
    return machine.float(machine.pure(() => compute(x, y)));
  };

function raise(machine: Machine, base: PyObject, exponent: PyObject): PyObject {
  const [x, y] = [realValue(machine, base), realValue(machine, exponent)];
  const result = machine.pure(() => floatPower(x, y));
  if (result !== undefined) return machine.float(result);
  const { real, imaginary } = machine.pure(() => power(complex(x, 0), complex(y, 0)));
  return machine.complex(real, imaginary);
}

function powerRow(order: (machine: Machine, self: PyObject, value: PyObject) => PyObject): NativeRow {
  return {
    doc: 'Power; a negative base with a fractional exponent makes a complex.',
    run(machine, self: PyObject, value: PyObject, mod?: PyObject) {
      if (mod !== undefined && mod !== None)
        machine.fail('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
      return isReal(value) ? order(machine, self, value) : NotImplemented;
    },
  };
}

const unary = (doc: string, compute: (x: number) => number): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => machine.float(compute(valueOf(self))),
});

const toWhole = (doc: string, compute: (x: number) => number): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => machine.int(machine.pure(() => floatToInteger(compute(valueOf(self))))),
});

/** The object itself if its type is exactly `float`, else a float of the same value. */
function plainFloat(machine: Machine, self: PyObject): PyObject {
  return self.type === FLOAT ? self : machine.float(valueOf(self));
}

/** Value of what `float(object)` accepts. */
function* convert(machine: Machine, object: PyObject): Routine<number> {
  if (object.type.layout === STR) return machine.pure(() => parseFloatText(object.payload as string));
  const bytes = bufferOf(object);
  if (bytes !== null) {
    const shown = object.type.layout === BYTES ? bytesRepr(bytes) : yield* repr(machine, object);
    return machine.pure(() => parseFloatText(latin1Text(bytes), shown));
  }
  if (object.type.lookup('__float__') === null && object.type.lookup('__index__') === null)
    machine.fail('TypeError', `float() argument must be a string or a real number, not '${object.type.displayName}'`);
  return yield* float(machine, object);
}

/** A float as an object of class `cls`. */
function* asClass(machine: Machine, cls: PyObject, value: number): Routine<PyObject> {
  const plain = machine.float(value);
  return cls === FLOAT.object ? plain : yield* call(machine, cls, [plain]);
}

export const FLOAT_METHODS: NativeTable = {
  '__new__(cls, x=0, /)': {
    doc: 'Makes a float from a number or from text.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, x?: PyObject) {
      const type = newTarget(cls, FLOAT);
      if (type === FLOAT && x !== undefined && x.type === FLOAT) return x;
      return machine.heap.make(type, null, x === undefined ? 0 : yield* convert(machine, x));
    },
  },
  '__repr__(self, /)': {
    doc: 'The shortest digits that read back as the number.',
    run: (machine, self: PyObject) => machine.str(floatRepr(valueOf(self))),
  },
  '__hash__(self, /)': {
    doc: 'The hash that equal numbers of any type share.',
    run: (machine, self: PyObject) =>
      machine.int(Number.isNaN(valueOf(self)) ? addressHash(machine, self) : floatHash(valueOf(self))),
  },
  ...comparisonRows((index, self, value) => {
    if (value.type.layout === FLOAT) return ordered(index, valueOf(self), valueOf(value));
    return isInt(value) ? compareMixed(SWAPPED[index] as number, value, valueOf(self)) : null;
  }),
  ...operatorRows(isReal, {
    add: operator((a, b) => a + b),
    sub: operator((a, b) => a - b),
    mul: operator((a, b) => a * b),
    truediv: operator(floatDivide),
    floordiv: operator(floatFloorDivide),
    mod: operator(floatModulo),
    divmod: (machine, a, b) => {
      const [x, y] = [realValue(machine, a), realValue(machine, b)];
      const quotient = machine.pure(() => floatFloorDivide(x, y));
      return machine.freshTuple([machine.float(quotient), machine.float(floatModulo(x, y))]);
    },
  }),
  '__pow__(self, value, mod=None, /)': powerRow(raise),
  '__rpow__(self, value, mod=None, /)': powerRow((machine, self, value) => raise(machine, value, self)),
  '__neg__(self, /)': unary('Minus self.', (x) => -x),
  '__abs__(self, /)': unary('The magnitude.', Math.abs),
  '__pos__(self, /)': { doc: 'The number itself.', run: (machine, self: PyObject) => plainFloat(machine, self) },
  '__float__(self, /)': { doc: 'The number itself.', run: (machine, self: PyObject) => plainFloat(machine, self) },
  'conjugate(self, /)': {
    doc: 'The number itself, which has no imaginary part.',
    run: (machine, self: PyObject) => plainFloat(machine, self),
  },
  '__bool__(self, /)': {
    doc: 'Tells whether the number is not zero.',
    run: (_machine, self: PyObject) => bool(valueOf(self) !== 0),
  },
  '__int__(self, /)': toWhole('The whole part.', Math.trunc),
  '__trunc__(self, /)': toWhole('The whole part.', Math.trunc),
  '__floor__(self, /)': toWhole('The largest int that is not greater.', Math.floor),
  '__ceil__(self, /)': toWhole('The smallest int that is not less.', Math.ceil),
  '__round__(self, ndigits=None, /)': {
    doc: 'The nearest int, or the nearest float of so many decimal places; halves go to even.',
    *routine(machine, self: PyObject, ndigits?: PyObject) {
      const x = valueOf(self);
      if (ndigits === undefined || ndigits === None)
        return machine.int(machine.pure(() => floatToInteger(roundFloat(x, 0))));
      const places = yield* clampedSize(machine, ndigits);
      return machine.float(machine.pure(() => roundFloat(x, places)));
    },
  },
  '__format__(self, format_spec, /)': {
    doc: 'The number as text, by the format mini-language.',
    *routine(machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR)
        machine.fail('TypeError', `__format__() argument must be str, not ${argumentKind(spec)}`);
      if (spec.payload === '') return machine.str(yield* str(machine, self));
      return machine.str(machine.pure(() => formatFloat(valueOf(self), spec.payload as string, self.type.name)));
    },
  },
  '__getnewargs__(self, /)': {
    doc: 'The arguments that would make an equal float.',
    run: (machine, self: PyObject) => machine.tuple([machine.float(valueOf(self))]),
  },
  'as_integer_ratio(self, /)': {
    doc: 'The two ints, in lowest terms, whose quotient is the number.',
    run: (machine, self: PyObject) =>
      machine.tuple(machine.pure(() => integerRatio(valueOf(self))).map((part) => machine.int(part))),
  },
  'is_integer(self, /)': {
    doc: 'Tells whether the number is whole.',
    run: (_machine, self: PyObject) => bool(Number.isInteger(valueOf(self))),
  },
  'hex(self, /)': {
    doc: 'The number in hexadecimal, exactly.',
    run: (machine, self: PyObject) => machine.str(floatHex(valueOf(self))),
  },
  'fromhex(cls, string, /)': {
    doc: 'The float that hexadecimal text spells.',
    binds: 'class',
    *routine(machine, cls: PyObject, text: PyObject) {
      if (text.type.layout !== STR) machine.fail('TypeError', 'bad argument type for built-in operation');
      return yield* asClass(
        machine,
        cls,
        machine.pure(() => floatFromHex(text.payload as string)),
      );
    },
  },
  'from_number(cls, number, /)': {
    doc: 'The float nearest to a real number.',
    binds: 'class',
    *routine(machine, cls: PyObject, number: PyObject) {
      if (number.type === FLOAT && cls === FLOAT.object) return number;
      return yield* asClass(machine, cls, yield* float(machine, number));
    },
  },
  '__getformat__(cls, typestr, /)': {
    doc: 'How floats of the kind are laid out in memory.',
    binds: 'class',
    run(machine, _cls: PyObject, kind: PyObject) {
      if (kind.type.layout !== STR)
        machine.fail('TypeError', `__getformat__() argument must be str, not ${argumentKind(kind)}`);
      if (kind.payload !== 'double' && kind.payload !== 'float')
        machine.fail('ValueError', "__getformat__() argument 1 must be 'double' or 'float'");
      return machine.str('IEEE, little-endian');
    },
  },
  real: { doc: 'The number itself.', get: plainFloat },
  imag: { doc: 'Zero.', get: (machine) => machine.float(0) },
};
