/** `datetime.timedelta`. Source: https://docs.python.org/3.14/library/datetime.html */
import { FLOAT } from '../../core-types.ts';
import type { Machine } from '../../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable } from '../../native.ts';
import { sharedObject, type PyObject } from '../../object.ts';
import { ordered } from '../../operations/compare.ts';
import { intValue } from '../../operations/equality.ts';
import { isInt } from '../../operations/number.ts';
import { NotImplemented, bool } from '../../singletons.ts';
import { comparisonRows } from '../../types/comparison-rows.ts';
import { newTarget } from '../../types/new-target.ts';
import { floatToInteger, integerRatio, roundHalfEven, roundedQuotient } from '../../values/float.ts';
import { hashFromInteger, hashToInteger, hashTuple, type Hash64 } from '../../values/hash.ts';
import { floorDivide, integerHash, modulo, trueDivide } from '../../values/integer.ts';
import { bindByName } from '../bind-by-name.ts';
import {
  TIMEDELTA,
  deltaFromTotal,
  deltaObject,
  deltaOf,
  deltaRepr,
  deltaTotal,
  isDelta,
  makeDelta,
  shownName,
  type DeltaValue,
} from './kinds.ts';

const PARAMETERS = {
  title: '__new__()',
  names: ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'],
  required: 0,
  positional: 7,
} as const;

/** Microseconds of one of each, and the place of each among the parameters, from the smallest to the largest. */
const UNITS: readonly (readonly [place: number, microseconds: bigint])[] = [
  [2, 1n],
  [3, 1_000n],
  [1, 1_000_000n],
  [4, 60_000_000n],
  [5, 3_600_000_000n],
  [0, 86_400_000_000n],
  [6, 604_800_000_000n],
];

/** Microseconds of all arguments; what floats leave over is added up and rounded once, half to even. */
function totalOf(machine: Machine, args: readonly (PyObject | undefined)[]): bigint {
  let total = 0n;
  let left = 0;
  for (const [place, unit] of UNITS) {
    const value = args[place];
    if (value === undefined) continue;
    if (isInt(value)) total += BigInt(intValue(value)) * unit;
    else if (value.type.layout === FLOAT) {
      const number = value.payload as number;
      const whole = machine.pure(() => BigInt(floatToInteger(number)));
      const rest = (number - Math.trunc(number)) * Number(unit);
      total += whole * unit + BigInt(Math.trunc(rest));
      left += rest - Math.trunc(rest);
    } else
      machine.fail(
        'TypeError',
        `unsupported type for timedelta ${PARAMETERS.names[place] as string} component: ${value.type.displayName}`,
      );
  }
  // Half to even of the sum, not of the leftover alone: an odd total turns the rule around.
  const odd = Math.abs(left % 1) === 0.5 ? Number(total & 1n) : 0;
  return total + BigInt(roundHalfEven(left + odd) - odd);
}

export function deltaHash({ days, seconds, microseconds }: DeltaValue): Hash64 {
  return hashTuple([days, seconds, microseconds].map((part) => hashFromInteger(integerHash(part))));
}

export function deltaText(value: DeltaValue): string {
  const { days, seconds, microseconds } = value;
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  return `${days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `}${time}${fraction}`;
}

const total = (object: PyObject): bigint => deltaTotal(deltaOf(object));

type Operation = (machine: Machine, a: PyObject, b: PyObject) => PyObject | null;

/** A row for one side of an operator; the operation answers null for operands it does not know. */
function operator(name: string, operation: Operation): [string, NativeRow] {
  const isReflected = name.startsWith('r');
  return [
    `__${name}__(self, value, /)`,
    {
      doc: `The operator method ${name}.`,
      run: (machine, self: PyObject, value: PyObject) =>
        (isReflected ? operation(machine, value, self) : operation(machine, self, value)) ?? NotImplemented,
    },
  ];
}

const both =
  (compute: (machine: Machine, a: bigint, b: bigint) => PyObject): Operation =>
  (machine, a, b) =>
    isDelta(a) && isDelta(b) ? compute(machine, total(a), total(b)) : null;

/** `delta * numerator / denominator`, rounded half to even. */
function scaled(machine: Machine, delta: PyObject, numerator: bigint, denominator: bigint): PyObject {
  if (denominator === 0n) machine.fail('ZeroDivisionError', 'division by zero');
  const product = total(delta) * numerator;
  const quotient = roundedQuotient(product < 0n ? -product : product, denominator < 0n ? -denominator : denominator);
  return deltaObject(machine, product < 0n === denominator < 0n ? quotient : -quotient);
}

const multiply: Operation = (machine, a, b) => {
  const [delta, factor] = isDelta(a) ? [a, b] : [b, a];
  if (isInt(factor)) return deltaObject(machine, total(delta) * BigInt(intValue(factor)));
  if (factor.type.layout !== FLOAT) return null;
  const [numerator, denominator] = machine.pure(() => integerRatio(factor.payload as number));
  return scaled(machine, delta, numerator, denominator);
};

const divide: Operation = (machine, a, b) => {
  if (!isDelta(a)) return null;
  if (isDelta(b)) return machine.float(machine.pure(() => trueDivide(total(a), total(b))));
  if (isInt(b)) return scaled(machine, a, 1n, BigInt(intValue(b)));
  if (b.type.layout !== FLOAT) return null;
  const [numerator, denominator] = machine.pure(() => integerRatio(b.payload as number));
  return scaled(machine, a, denominator, numerator);
};

const divideDown: Operation = (machine, a, b) => {
  if (!isDelta(a)) return null;
  if (isDelta(b)) return machine.int(machine.pure(() => floorDivide(total(a), total(b))));
  if (!isInt(b)) return null;
  return deltaObject(machine, BigInt(machine.pure(() => floorDivide(total(a), intValue(b)))));
};

const remainder = both((machine, a, b) => deltaObject(machine, BigInt(machine.pure(() => modulo(a, b)))));
const divideBoth = both((machine, a, b) => {
  const [quotient, rest] = machine.pure(() => [floorDivide(a, b), modulo(a, b)] as const);
  return machine.tuple([machine.int(quotient), deltaObject(machine, BigInt(rest))]);
});
const add = both((machine, a, b) => deltaObject(machine, a + b));
const subtract = both((machine, a, b) => deltaObject(machine, a - b));

const unary = (doc: string, compute: (value: bigint) => bigint): NativeRow => ({
  doc,
  run: (machine, self: PyObject) => deltaObject(machine, compute(total(self))),
});

const part = (name: keyof DeltaValue, doc: string): NativeRow => ({
  doc,
  get: (machine, self) => machine.int(deltaOf(self)[name]),
  set: (machine) => machine.fail('AttributeError', 'readonly attribute'),
});

const constant = (value: DeltaValue): PyObject => {
  const object = sharedObject(TIMEDELTA);
  object.payload = value;
  return object;
};
export const RESOLUTION = constant({ days: 0, seconds: 0, microseconds: 1 });
export const ONE_DAY = constant({ days: 1, seconds: 0, microseconds: 0 });

export const TIMEDELTA_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'A difference between two moments.',
    binds: 'nothing',
    run(machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      const type = newTarget(cls, TIMEDELTA);
      const sum = totalOf(machine, bindByName(machine, PARAMETERS, args, keywords));
      return makeDelta(
        machine,
        machine.pure(() => deltaFromTotal(sum)),
        type,
      );
    },
  },
  days: part('days', 'Number of days (>= -999999999 and <= 999999999).'),
  seconds: part('seconds', 'Seconds beyond the days, from 0 up to a day.'),
  microseconds: part('microseconds', 'Microseconds beyond the seconds, from 0 up to a second.'),
  ...comparisonRows((index, self, value) => (isDelta(value) ? ordered(index, total(self), total(value)) : null)),
  '__hash__(self, /)': {
    doc: 'The hash of the three parts.',
    run: (machine, self: PyObject) => machine.int(hashToInteger(deltaHash(deltaOf(self)))),
  },
  '__repr__(self, /)': {
    doc: 'The difference as source text.',
    run: (machine, self: PyObject) => machine.str(deltaRepr(shownName(self), deltaOf(self))),
  },
  '__str__(self, /)': {
    doc: 'The difference as days and a time.',
    run: (machine, self: PyObject) => machine.str(deltaText(deltaOf(self))),
  },
  '__bool__(self, /)': {
    doc: 'Tells whether there is a difference.',
    run: (_machine, self: PyObject) => bool(total(self) !== 0n),
  },
  '__neg__(self, /)': unary('The difference the other way.', (value) => -value),
  '__pos__(self, /)': unary('The same difference.', (value) => value),
  '__abs__(self, /)': unary('The difference without its sign.', (value) => (value < 0n ? -value : value)),
  ...Object.fromEntries([
    operator('add', add),
    operator('radd', add),
    operator('sub', subtract),
    operator('rsub', subtract),
    operator('mul', multiply),
    operator('rmul', multiply),
    operator('truediv', divide),
    operator('rtruediv', divide),
    operator('floordiv', divideDown),
    operator('rfloordiv', divideDown),
    operator('mod', remainder),
    operator('rmod', remainder),
    operator('divmod', divideBoth),
    operator('rdivmod', divideBoth),
  ]),
  'total_seconds(self, /)': {
    doc: 'The whole difference in seconds.',
    run: (machine, self: PyObject) => machine.float(trueDivide(total(self), 1_000_000n)),
  },
  '__reduce__(self, /)': {
    doc: 'How a copy is made.',
    run(machine, self: PyObject) {
      const { days, seconds, microseconds } = deltaOf(self);
      const parts = [days, seconds, microseconds].map((field) => machine.int(field));
      return machine.tuple([self.type.object, machine.tuple(parts)]);
    },
  },
  min: { doc: 'The most negative difference.', value: constant({ days: -999_999_999, seconds: 0, microseconds: 0 }) },
  max: {
    doc: 'The largest difference.',
    value: constant({ days: 999_999_999, seconds: 86_399, microseconds: 999_999 }),
  },
  resolution: { doc: 'The smallest difference.', value: RESOLUTION },
};
