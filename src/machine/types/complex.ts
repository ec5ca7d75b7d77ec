/** Methods of `complex`. Its numbers are pairs of `values/complex.ts`, kept as the payload. */
import { argumentKind } from '../operations/bind-native.ts';
import { COMPLEX, FLOAT, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { call, callBoundSpecial } from '../operations/call.ts';
import { COMPARE } from '../operations/compare.ts';
import { float, isInt } from '../operations/number.ts';
import { str } from '../operations/text.ts';
import { bool, None, NotImplemented } from '../singletons.ts';
import {
  absolute,
  add,
  addReal,
  complex,
  complexHash,
  complexRepr,
  divide,
  divideByReal,
  divideReal,
  multiply,
  multiplyReal,
  negate,
  parseComplex,
  power,
  subtract,
  subtractFromReal,
  subtractReal,
  type Complex,
} from '../values/complex.ts';
import { formatComplex } from '../values/format-spec.ts';
import { hashToInteger } from '../values/hash.ts';
import { equalsNumber } from '../operations/equality.ts';
import { comparisonRows } from './comparison-rows.ts';
import { isReal, realValue } from './float.ts';
import { warn } from '../warn.ts';
import { newTarget } from './new-target.ts';
import { operatorRows, type Operator } from './operator-rows.ts';

const valueOf = (self: PyObject): Complex => self.payload as Complex;
const isComplex = (object: PyObject): boolean => object.type.layout === COMPLEX;
const isNumber = (object: PyObject): boolean => isComplex(object) || isReal(object);

export function makeComplex(machine: Machine, value: Complex): PyObject {
  return machine.heap.make(COMPLEX, null, value);
}

function asComplex(machine: Machine, object: PyObject): Complex {
  return isComplex(object) ? valueOf(object) : complex(realValue(machine, object), 0);
}

/** One way for two complex operands, one for each side that may be real. */
const operator =
  (
    both: (a: Complex, b: Complex) => Complex,
    realRight: (a: Complex, b: number) => Complex,
    realLeft: (a: number, b: Complex) => Complex,
  ): Operator =>
  (machine, a, b) => {
    if (!isComplex(b)) {
      const real = realValue(machine, b);
      return makeComplex(
        machine,
        machine.pure(() => realRight(valueOf(a), real)),
      );
    }
    if (!isComplex(a)) {
      const real = realValue(machine, a);
      return makeComplex(
        machine,
        machine.pure(() => realLeft(real, valueOf(b))),
      );
    }
    return makeComplex(
      machine,
      machine.pure(() => both(valueOf(a), valueOf(b))),
    );
  };

/** `base ** exponent` where either is complex. */
function raise(machine: Machine, base: PyObject, exponent: PyObject, mod: PyObject | undefined): PyObject {
  if (!isNumber(base) || !isNumber(exponent)) return NotImplemented;
  const [a, b] = [asComplex(machine, base), asComplex(machine, exponent)];
  if (mod !== undefined && mod !== None) machine.fail('ValueError', 'complex modulo');
  return makeComplex(
    machine,
    machine.pure(() => power(a, b)),
  );
}

const unary = (doc: string, compute: (z: Complex) => Complex): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => makeComplex(machine, compute(valueOf(self))),
});

/** The value of a complex, or of an object by its `__complex__`; null if it has none. */
export function* complexOf(machine: Machine, object: PyObject): Routine<Complex | null> {
  if (object.type === COMPLEX) return valueOf(object);
  const result = yield* callBoundSpecial(machine, object, '__complex__');
  if (result === null) return isComplex(object) ? valueOf(object) : null;
  if (!isComplex(result))
    machine.fail('TypeError', `__complex__ returned non-complex (type ${result.type.displayName})`);
  if (result.type !== COMPLEX)
    yield* warn(
      machine,
      'DeprecationWarning',
      `__complex__ returned non-complex (type ${result.type.displayName}).  The ability to return an instance of a strict ` +
        'subclass of complex is deprecated, and may be removed in a future version of Python.',
    );
  return valueOf(result);
}

function isRealNumber(object: PyObject): boolean {
  return isReal(object) || object.type.lookup('__float__') !== null || object.type.lookup('__index__') !== null;
}

/** One argument of `complex(real, imag)`. */
function* part(machine: Machine, object: PyObject, name: string): Routine<Complex> {
  if (isComplex(object))
    yield* warn(
      machine,
      'DeprecationWarning',
      `complex() argument '${name}' must be a real number, not ${object.type.displayName}`,
    );
  const value = name === 'real' ? yield* complexOf(machine, object) : isComplex(object) ? valueOf(object) : null;
  if (value !== null) return value;
  if (!isRealNumber(object))
    machine.fail('TypeError', `complex() argument '${name}' must be a real number, not ${object.type.displayName}`);
  return complex(yield* float(machine, object), 0);
}

/** Value of `complex(object)`. */
function* convert(machine: Machine, object: PyObject): Routine<Complex> {
  if (object.type.layout === STR) return machine.pure(() => parseComplex(object.payload as string));
  const value = yield* complexOf(machine, object);
  if (value !== null) return value;
  if (!isRealNumber(object))
    machine.fail('TypeError', `complex() argument must be a string or a number, not ${object.type.displayName}`);
  return complex(yield* float(machine, object), 0);
}

function* build(machine: Machine, real: PyObject | undefined, imag: PyObject | undefined): Routine<Complex> {
  if (imag === undefined) return real === undefined ? complex(0, 0) : yield* convert(machine, real);
  const a = real === undefined ? complex(0, 0) : yield* part(machine, real, 'real');
  const b = yield* part(machine, imag, 'imag');
  return complex(
    isComplex(imag) ? a.real - b.imaginary : a.real,
    real !== undefined && a.imaginary !== 0 ? b.real + a.imaginary : b.real,
  );
}

export const COMPLEX_METHODS: NativeTable = {
  '__new__(cls, real=0, imag=0)': {
    doc: 'Makes a complex number from its parts, from another number or from text.',
    binds: 'nothing',
    *routine(machine, cls: PyObject, real?: PyObject, imag?: PyObject) {
      const type = newTarget(cls, COMPLEX);
      if (type === COMPLEX && real?.type === COMPLEX && imag === undefined) return real;
      return machine.heap.make(type, null, yield* build(machine, real, imag));
    },
  },
  '__repr__(self, /)': {
    doc: 'The number as source text.',
    run: (machine, self: PyObject) => machine.str(complexRepr(valueOf(self))),
  },
  '__hash__(self, /)': {
    doc: 'The hash that equal numbers of any type share.',
    run: (machine, self: PyObject) => machine.int(hashToInteger(complexHash(valueOf(self)))),
  },
  ...comparisonRows((index, self, value) => {
    if (index !== COMPARE.EQ && index !== COMPARE.NE) return null;
    const { real, imaginary } = valueOf(self);
    let same: boolean;
    if (isComplex(value)) same = real === valueOf(value).real && imaginary === valueOf(value).imaginary;
    else if (value.type.layout === FLOAT) same = imaginary === 0 && real === value.payload;
    else if (isInt(value)) same = imaginary === 0 && equalsNumber(value, real);
    else return null;
    return same === (index === COMPARE.EQ);
  }),
  ...operatorRows(isNumber, {
    add: operator(add, addReal, (a, b) => addReal(b, a)),
    sub: operator(subtract, subtractReal, subtractFromReal),
    mul: operator(multiply, multiplyReal, (a, b) => multiplyReal(b, a)),
    truediv: operator(divide, divideByReal, divideReal),
  }),
  '__pow__(self, value, mod=None, /)': {
    doc: 'Power.',
    run: (machine, self: PyObject, value: PyObject, mod?: PyObject) => raise(machine, self, value, mod),
  },
  '__rpow__(self, value, mod=None, /)': {
    doc: 'Power with self as the exponent.',
    run: (machine, self: PyObject, value: PyObject, mod?: PyObject) => raise(machine, value, self, mod),
  },
  '__neg__(self, /)': unary('Minus self.', negate),
  '__pos__(self, /)': {
    doc: 'The number itself.',
    run: (machine, self: PyObject) => (self.type === COMPLEX ? self : makeComplex(machine, valueOf(self))),
  },
  'conjugate(self, /)': unary('The number with its imaginary part turned over.', (z) => complex(z.real, -z.imaginary)),
  '__complex__(self, /)': {
    doc: 'The number itself.',
    run: (machine, self: PyObject) => (self.type === COMPLEX ? self : makeComplex(machine, valueOf(self))),
  },
  '__abs__(self, /)': {
    doc: 'The distance from zero.',
    run: (machine, self: PyObject) => machine.float(machine.pure(() => absolute(valueOf(self)))),
  },
  '__bool__(self, /)': {
    doc: 'Tells whether the number is not zero.',
    run: (_machine, self: PyObject) => bool(valueOf(self).real !== 0 || valueOf(self).imaginary !== 0),
  },
  '__format__(self, format_spec, /)': {
    doc: 'The number as text, by the format mini-language.',
    *routine(machine, self: PyObject, spec: PyObject) {
      if (spec.type.layout !== STR)
        machine.fail('TypeError', `__format__() argument must be str, not ${argumentKind(spec)}`);
      if (spec.payload === '') return machine.str(yield* str(machine, self));
      const { real, imaginary } = valueOf(self);
      return machine.str(machine.pure(() => formatComplex(real, imaginary, spec.payload as string, self.type.name)));
    },
  },
  '__getnewargs__(self, /)': {
    doc: 'The arguments that would make an equal complex.',
    run(machine, self: PyObject) {
      const { real, imaginary } = valueOf(self);
      return machine.tuple([machine.float(real), machine.float(imaginary)]);
    },
  },
  'from_number(cls, number, /)': {
    doc: 'The complex number of another number.',
    binds: 'class',
    *routine(machine, cls: PyObject, number: PyObject) {
      if (number.type === COMPLEX && cls === COMPLEX.object) return number;
      const value = (yield* complexOf(machine, number)) ?? complex(yield* float(machine, number), 0);
      const plain = makeComplex(machine, value);
      return cls === COMPLEX.object ? plain : yield* call(machine, cls, [plain]);
    },
  },
  real: {
    isMember: true,
    doc: 'The real part.',
    get: (machine, self) => machine.float(valueOf(self).real),
  },
  imag: {
    isMember: true,
    doc: 'The imaginary part.',
    get: (machine, self) => machine.float(valueOf(self).imaginary),
  },
};
