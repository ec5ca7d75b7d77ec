/** The module `math`. Source: https://docs.python.org/3.14/library/math.html */
import { FLOAT } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine, ModuleMaker } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { binary, operatorIndex } from '../operations/binary.ts';
import { callSpecial } from '../operations/call.ts';
import { intValue } from '../operations/equality.ts';
import { collect, Holder, forEach, iterator, next } from '../operations/iterate.ts';
import { float, integer, isInt } from '../operations/number.ts';
import { None, bool } from '../singletons.ts';
import { floatToInteger } from '../values/float.ts';
import type { Effort } from '../values/effort.ts';
import { greatestCommonDivisor, integerSquareRoot, leastCommonMultiple, type Integer } from '../values/integer.ts';
import * as math from '../values/math.ts';
import { fillModule } from './make-module.ts';

/** Functions of one float that give a float. */
const UNARY: readonly math.UnaryName[] = [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'degrees',
  'erf',
  'erfc',
  'exp',
  'exp2',
  'expm1',
  'fabs',
  'gamma',
  'lgamma',
  'log1p',
  'radians',
  'sin',
  'sinh',
  'sqrt',
  'tan',
  'tanh',
];

function unaryRow(name: math.UnaryName): NativeRow {
  return {
    doc: `The function ${name} of a number.`,
    *routine(machine, x: PyObject) {
      const value = yield* float(machine, x);
      return machine.float(machine.pure(() => math.unary(name, value)));
    },
  };
}

/** Rounding that a type may define itself (`__floor__`, `__ceil__`, `__trunc__`). */
function rounding(name: 'floor' | 'ceil' | 'trunc', round: (x: number) => number): NativeRow {
  return {
    doc: `A number as an int, by ${name}.`,
    *routine(machine: Machine, x: PyObject) {
      if (x.type === FLOAT) return machine.int(machine.pure(() => floatToInteger(round(x.payload as number))));
      if (machine.profile.bindsRounding) machine.heap.keep(x);
      const own = yield* callSpecial(machine, x, `__${name}__`);
      if (own !== null) return own;
      if (name === 'trunc') machine.fail('TypeError', `type ${x.type.displayName} doesn't define __trunc__ method`);
      const value = yield* float(machine, x);
      return machine.int(machine.pure(() => floatToInteger(round(value))));
    },
  };
}

function* logarithm(machine: Machine, name: 'log' | 'log2' | 'log10', x: PyObject): Routine<number> {
  if (isInt(x)) return machine.pure(() => math.integerLogarithm(name, intValue(x)));
  const value = yield* float(machine, x);
  return machine.pure(() => math.unary(name, value));
}

const ofTwoFloats = (doc: string, compute: (x: number, y: number) => number): NativeRow => ({
  doc,
  *routine(machine, x: PyObject, y: PyObject) {
    const [a, b] = [yield* float(machine, x), yield* float(machine, y)];
    return machine.float(machine.pure(() => compute(a, b)));
  },
});

const test = (doc: string, holds: (x: number) => boolean): NativeRow => ({
  doc,
  *routine(machine, x: PyObject) {
    return bool(holds(yield* float(machine, x)));
  },
});

const ofIntegers = (
  doc: string,
  compute: (a: Integer, b: Integer, effort: Effort) => Integer,
  first: Integer,
): NativeRow => ({
  doc,
  *routine(machine, numbers: readonly PyObject[]) {
    let result = first;
    for (const number of numbers) {
      const value = yield* integer(machine, number);
      result = compute(result, value, machine.effort);
    }
    return machine.int(result);
  },
});

/** The items of two iterables, taken in turn: one may go on for ever, but not both. */
function* collectPairs(machine: Machine, p: PyObject, q: PyObject): Routine<[PyObject[], PyObject[]]> {
  const [left, right] = [yield* iterator(machine, p), yield* iterator(machine, q)];
  const [a, b]: [PyObject[], PyObject[]] = [[], []];
  for (;;) {
    const [x, y] = [yield* next(machine, left), yield* next(machine, right)];
    if (x === null && y === null) return [a, b];
    if (x === null || y === null) machine.fail('ValueError', 'Inputs are not the same length');
    a.push(x);
    b.push(y);
  }
}

function* floats(machine: Machine, iterable: PyObject): Routine<number[]> {
  const values: number[] = [];
  yield* forEach(machine, iterable, function* (item) {
    values.push(yield* float(machine, item));
  });
  return values;
}

const FUNCTIONS: NativeTable = {
  ...Object.fromEntries(UNARY.map((name) => [`${name}(x, /)`, unaryRow(name)])),
  'floor(x, /)': rounding('floor', Math.floor),
  'ceil(x, /)': rounding('ceil', Math.ceil),
  'trunc(x, /)': rounding('trunc', Math.trunc),
  'log(x, base=math.e, /)': {
    doc: 'The logarithm to a base, by default the natural one.',
    *routine(machine, x: PyObject, base?: PyObject) {
      const value = yield* logarithm(machine, 'log', x);
      if (base === undefined) return machine.float(value);
      const other = yield* logarithm(machine, 'log', base);
      return machine.float(machine.pure(() => math.logarithmQuotient(value, other)));
    },
  },
  'log2(x, /)': {
    doc: 'The logarithm to base 2.',
    *routine(machine, x: PyObject) {
      return machine.float(yield* logarithm(machine, 'log2', x));
    },
  },
  'log10(x, /)': {
    doc: 'The logarithm to base 10.',
    *routine(machine, x: PyObject) {
      return machine.float(yield* logarithm(machine, 'log10', x));
    },
  },
  'atan2(y, x, /)': ofTwoFloats('The angle of a point.', math.atan2),
  'pow(x, y, /)': ofTwoFloats('A float power.', math.pow),
  'fmod(x, y, /)': ofTwoFloats('The remainder with the sign of x.', math.fmod),
  'fmax(x, y, /)': ofTwoFloats('The larger of two floats.', (x, y) => (x !== x ? y : y !== y ? x : Math.max(x, y))),
  'fmin(x, y, /)': ofTwoFloats('The smaller of two floats.', (x, y) => (x !== x ? y : y !== y ? x : Math.min(x, y))),
  'remainder(x, y, /)': ofTwoFloats('The remainder nearest to zero.', math.remainder),
  'copysign(x, y, /)': ofTwoFloats('The size of x with the sign of y.', math.copySign),
  'isnan(x, /)': test('Whether it is not a number.', (x) => x !== x),
  'isinf(x, /)': test('Whether it is infinite.', (x) => x === Infinity || x === -Infinity),
  'isfinite(x, /)': test('Whether it is neither infinite nor nan.', Number.isFinite),
  'signbit(x, /)': test('Whether the sign bit is set.', (x) => x < 0 || Object.is(x, -0)),
  'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': {
    doc: 'Whether two numbers are nearly equal.',
    *routine(machine, a: PyObject, b: PyObject, relative?: PyObject, absolute?: PyObject) {
      const [x, y] = [yield* float(machine, a), yield* float(machine, b)];
      const most = relative === undefined ? undefined : yield* float(machine, relative);
      const least = absolute === undefined ? undefined : yield* float(machine, absolute);
      return bool(machine.pure(() => math.isClose(x, y, most, least)));
    },
  },
  'modf(x, /)': {
    doc: 'The fractional and the whole part.',
    *routine(machine, x: PyObject) {
      return machine.tuple(math.modf(yield* float(machine, x)).map((part) => machine.float(part)));
    },
  },
  'frexp(x, /)': {
    doc: 'Mantissa and exponent.',
    *routine(machine, x: PyObject) {
      const [mantissa, exponent] = math.frexp(yield* float(machine, x));
      return machine.tuple([machine.float(mantissa), machine.int(exponent)]);
    },
  },
  'ldexp(x, i, /)': {
    doc: 'A mantissa times a power of two.',
    *routine(machine: Machine, x: PyObject, exponent: PyObject) {
      const value = yield* float(machine, x);
      if (!isInt(exponent)) machine.fail('TypeError', 'Expected an int as second argument to ldexp.');
      return machine.float(machine.pure(() => math.ldexp(value, intValue(exponent))));
    },
  },
  'nextafter(x, y, /, *, steps=None)': {
    doc: 'The next float towards y.',
    *routine(machine, x: PyObject, y: PyObject, steps?: PyObject) {
      const [a, b] = [yield* float(machine, x), yield* float(machine, y)];
      const count = steps === undefined || steps === None ? undefined : yield* integer(machine, steps);
      return machine.float(machine.pure(() => math.nextAfter(a, b, count)));
    },
  },
  'ulp(x, /)': {
    doc: 'The value of the last bit.',
    *routine(machine, x: PyObject) {
      return machine.float(math.ulp(yield* float(machine, x)));
    },
  },
  'hypot(*coordinates)': {
    doc: 'The length of a vector.',
    *routine(machine, coordinates: readonly PyObject[]) {
      const values: number[] = [];
      for (const coordinate of coordinates) values.push(yield* float(machine, coordinate));
      return machine.float(math.hypot(values));
    },
  },
  'dist(p, q, /)': {
    doc: 'The distance of two points.',
    *routine(machine, p: PyObject, q: PyObject) {
      const [first, second] = [yield* collect(machine, p), yield* collect(machine, q)];
      if (first.length !== second.length)
        machine.fail('ValueError', 'both points must have the same number of dimensions');
      const [a, b] = [yield* floats(machine, machine.list(first)), yield* floats(machine, machine.list(second))];
      return machine.float(machine.pure(() => math.distance(a, b)));
    },
  },
  'fsum(seq, /)': {
    doc: 'The sum of floats, rounded once.',
    *routine(machine, iterable: PyObject) {
      const values = yield* floats(machine, iterable);
      return machine.float(machine.pure(() => math.exactSum(values)));
    },
  },
  'sumprod(p, q, /)': {
    doc: 'The sum of the products of two vectors.',
    *routine(machine: Machine, p: PyObject, q: PyObject) {
      const [a, b] = yield* collectPairs(machine, p, q);
      const isFloat = (one: PyObject): boolean => one.type === FLOAT || isInt(one);
      if ([...a, ...b].every(isFloat) && [...a, ...b].some((one) => one.type === FLOAT)) {
        const [x, y] = [yield* floats(machine, machine.list(a)), yield* floats(machine, machine.list(b))];
        return machine.float(machine.pure(() => math.sumOfProducts(x, y)));
      }
      const total = new Holder(machine, machine.int(0));
      for (let i = 0; i < a.length; i++) {
        const product = yield* binary(machine, operatorIndex('*'), a[i] as PyObject, b[i] as PyObject);
        total.value = yield* binary(machine, operatorIndex('+'), total.value, product);
      }
      return total.value;
    },
  },
  'fma(x, y, z, /)': {
    doc: 'x times y plus z, rounded once.',
    *routine(machine, x: PyObject, y: PyObject, z: PyObject) {
      const [a, b, c] = [yield* float(machine, x), yield* float(machine, y), yield* float(machine, z)];
      return machine.float(machine.pure(() => math.multiplyAdd(a, b, c)));
    },
  },
  'prod(iterable, /, *, start=1)': {
    doc: 'The product of all items.',
    *routine(machine, iterable: PyObject, start?: PyObject) {
      const product = new Holder(machine, start ?? machine.int(1));
      const times = operatorIndex('*');
      yield* forEach(machine, iterable, function* (item) {
        product.value = yield* binary(machine, times, product.value, item);
      });
      return product.value;
    },
  },
  'gcd(*integers)': ofIntegers('The greatest common divisor.', greatestCommonDivisor, 0),
  'lcm(*integers)': ofIntegers('The least common multiple.', leastCommonMultiple, 1),
  'factorial(n, /)': {
    doc: 'The product of all ints up to n.',
    *routine(machine, n: PyObject) {
      const value = yield* integer(machine, n);
      return machine.int(machine.pure(() => math.factorial(value, machine.effort)));
    },
  },
  'isqrt(n, /)': {
    doc: 'The whole part of a square root.',
    *routine(machine, n: PyObject) {
      const value = yield* integer(machine, n);
      return machine.int(machine.pure(() => integerSquareRoot(value, machine.effort)));
    },
  },
  'comb(n, k, /)': {
    doc: 'In how many ways k of n things can be chosen.',
    *routine(machine, n: PyObject, k: PyObject) {
      const [all, some] = [yield* integer(machine, n), yield* integer(machine, k)];
      return machine.int(machine.pure(() => math.combinations(all, some, machine.effort)));
    },
  },
  'perm(n, k=None, /)': {
    doc: 'In how many ways k of n things can be arranged.',
    *routine(machine, n: PyObject, k?: PyObject) {
      const all = yield* integer(machine, n);
      const some = k === undefined || k === None ? undefined : yield* integer(machine, k);
      return machine.int(machine.pure(() => math.permutations(all, some, machine.effort)));
    },
  },
};

const CONSTANTS: Readonly<Record<string, number>> = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Infinity,
  nan: NaN,
};

export const makeMath: ModuleMaker = function* (machine, _module, namespace) {
  fillModule(machine, namespace, 'math', FUNCTIONS);
  for (const [name, value] of Object.entries(CONSTANTS)) setByName(machine, namespace, name, machine.float(value));
};
