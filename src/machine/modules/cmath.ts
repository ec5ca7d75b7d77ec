/** The module `cmath`. Source: https://docs.python.org/3.14/library/cmath.html */
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { float } from '../operations/number.ts';
import { bool } from '../singletons.ts';
import { complexOf, makeComplex } from '../types/complex.ts';
import { absolute, complex, divide, type Complex } from '../values/complex.ts';
import * as functions from '../values/complex-functions.ts';
import { atan2 } from '../values/elementary.ts';
import { fillModule } from './make-module.ts';

function* argument(machine: Machine, object: PyObject): Routine<Complex> {
  return (yield* complexOf(machine, object)) ?? complex(yield* float(machine, object), 0);
}

function unary(doc: string, compute: (z: Complex) => Complex): NativeRow {
  return {
    doc,
    *routine(machine, z: PyObject) {
      const value = yield* argument(machine, z);
      return makeComplex(
        machine,
        machine.pure(() => compute(value)),
      );
    },
  };
}

function test(doc: string, holds: (real: number, imaginary: number) => boolean): NativeRow {
  return {
    doc,
    *routine(machine, z: PyObject) {
      const { real, imaginary } = yield* argument(machine, z);
      return bool(holds(real, imaginary));
    },
  };
}

const phase = ({ real, imaginary }: Complex): number => atan2(imaginary, real);
const isInfinite = (x: number): boolean => Math.abs(x) === Infinity;

const FUNCTIONS: NativeTable = {
  'acos(z, /)': unary('The angle whose cosine is z.', functions.acos),
  'acosh(z, /)': unary('The inverse of cosh.', functions.acosh),
  'asin(z, /)': unary('The angle whose sine is z.', functions.asin),
  'asinh(z, /)': unary('The inverse of sinh.', functions.asinh),
  'atan(z, /)': unary('The angle whose tangent is z.', functions.atan),
  'atanh(z, /)': unary('The inverse of tanh.', functions.atanh),
  'cos(z, /)': unary('The cosine.', functions.cos),
  'cosh(z, /)': unary('The hyperbolic cosine.', functions.cosh),
  'exp(z, /)': unary('e to the power z.', functions.exp),
  'log(z, base=<unrepresentable>, /)': {
    doc: 'The logarithm, to the base e unless another is given.',
    *routine(machine, z: PyObject, base?: PyObject) {
      const value = yield* argument(machine, z);
      if (base === undefined)
        return makeComplex(
          machine,
          machine.pure(() => functions.log(value)),
        );
      const baseValue = yield* argument(machine, base);
      return makeComplex(
        machine,
        machine.pure(() => quotient(functions.log(value, -Infinity), functions.log(baseValue))),
      );
    },
  },
  'log10(z, /)': unary('The logarithm to the base 10.', functions.log10),
  'sin(z, /)': unary('The sine.', functions.sin),
  'sinh(z, /)': unary('The hyperbolic sine.', functions.sinh),
  'sqrt(z, /)': unary('The square root with a real part that is not negative.', functions.sqrt),
  'tan(z, /)': unary('The tangent.', functions.tan),
  'tanh(z, /)': unary('The hyperbolic tangent.', functions.tanh),
  'phase(z, /)': {
    doc: 'The angle of z in the plane, from -pi to pi.',
    *routine(machine, z: PyObject) {
      return machine.float(phase(yield* argument(machine, z)));
    },
  },
  'polar(z, /)': {
    doc: 'Size and angle of z.',
    *routine(machine, z: PyObject) {
      const value = yield* argument(machine, z);
      const size = machine.pure(() => absolute(value));
      return machine.tuple([machine.float(size), machine.float(phase(value))]);
    },
  },
  'rect(r, phi, /)': {
    doc: 'The number of this size and angle.',
    *routine(machine, r: PyObject, phi: PyObject) {
      const [size, angle] = [yield* float(machine, r), yield* float(machine, phi)];
      return makeComplex(
        machine,
        machine.pure(() => functions.rect(size, angle)),
      );
    },
  },
  'isfinite(z, /)': test('Whether both parts are finite.', (real, imaginary) =>
    Number.isFinite(real) && Number.isFinite(imaginary)),
  'isinf(z, /)': test('Whether a part is infinite.', (real, imaginary) => isInfinite(real) || isInfinite(imaginary)),
  'isnan(z, /)': test('Whether a part is nan.', (real, imaginary) => real !== real || imaginary !== imaginary),
  'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': {
    doc: 'Whether two numbers are nearly equal.',
    *routine(machine, a: PyObject, b: PyObject, relative?: PyObject, least?: PyObject) {
      const [x, y] = [yield* argument(machine, a), yield* argument(machine, b)];
      const rel = relative === undefined ? undefined : yield* float(machine, relative);
      const abs = least === undefined ? undefined : yield* float(machine, least);
      return bool(machine.pure(() => functions.isClose(x, y, rel, abs)));
    },
  },
};

/** Division whose failure is one of the logarithm. */
function quotient(a: Complex, b: Complex): Complex {
  if (b.real === 0 && b.imaginary === 0) throw functions.domainError();
  return divide(a, b);
}

export const makeCmath: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'cmath', FUNCTIONS);
  const constants: readonly (readonly [string, PyObject])[] = [
    ['pi', machine.float(Math.PI)],
    ['e', machine.float(Math.E)],
    ['tau', machine.float(2 * Math.PI)],
    ['inf', machine.float(Infinity)],
    ['infj', makeComplex(machine, complex(0, Infinity))],
    ['nan', machine.float(NaN)],
    ['nanj', makeComplex(machine, complex(0, NaN))],
  ];
  for (const [name, value] of constants) setByName(machine, namespace, name, value);
};
