/**
 * The module `random`: CPython's numbers for the same seed; without a seed the
 * generator starts from 0, so that every run prints the same. Source:
 * https://docs.python.org/3.14/library/random.html
 */
import { BYTEARRAY, BYTES, FLOAT, OBJECT, STR, coreType } from '../core-types.ts';
import { setByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { intValue } from '../operations/equality.ts';
import { pythonHash } from '../operations/hash.ts';
import { collect } from '../operations/iterate.ts';
import { float, integer, isInt, size } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { reserve } from '../types/text-arguments.ts';
import { newTarget } from '../types/new-target.ts';
import { MersenneTwister, sampleIndices } from '../values/mersenne-twister.ts';
import * as distributions from '../values/random-distributions.ts';
import { addTypes, pythonModule, type ModuleType } from './make-module.ts';
import { SOURCE } from './python/random.ts';

/** Payload of a generator. */
interface RandomState {
  readonly twister: MersenneTwister;
  /** The second of a pair that `gauss` made and has not given yet. */
  spare: number | null;
}

/** The base of `random.Random`: what needs the generator itself. */
const RANDOM = coreType({
  name: 'Random',
  module: '_random',
  base: OBJECT,
  shape: 'opaque',
  isWeaklyReferenceable: true,
  fixed: [],
});
const stateOf = (self: PyObject): RandomState => self.payload as RandomState;

function* seed(machine: Machine, self: PyObject, value: PyObject | undefined): Routine<void> {
  const state = stateOf(self);
  const { twister } = state;
  state.spare = null;
  if (value === undefined || value === None) twister.seedInteger(0);
  else if (isInt(value)) twister.seedInteger(intValue(value));
  else if (value.type.layout === STR) twister.seedText(value.payload as string);
  else if (value.type.layout === BYTES || value.type.layout === BYTEARRAY)
    twister.seedBytes(value.payload as Uint8Array);
  else if (value.type.layout === FLOAT) twister.seedHash(yield* pythonHash(machine, value));
  else machine.fail('TypeError', 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.');
}

/** A distribution whose arguments are floats. */
function distribution(draw: (random: () => number, ...parameters: number[]) => number): NativeRow {
  return {
    doc: 'A number of the distribution.',
    *routine(machine, self: PyObject, ...given: (PyObject | undefined)[]) {
      const parameters: number[] = [];
      for (const one of given) if (one !== undefined && one !== None) parameters.push(yield* float(machine, one));
      const { twister } = stateOf(self);
      return machine.float(machine.pure(() => draw(() => twister.random(), ...parameters)));
    },
  };
}

/** The words of a generator's state, and its place among them. */
const STATE_WORDS = 625;

const TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'A generator of its own.',
    binds: 'nothing',
    run(machine, cls: PyObject) {
      const twister = new MersenneTwister();
      twister.seedInteger(0);
      return machine.heap.make(newTarget(cls, RANDOM), [], { twister, spare: null } satisfies RandomState);
    },
  },
  'seed(self, a=None, version=2)': {
    doc: 'Starts the generator at a place that the seed names.',
    *routine(machine, self: PyObject, value?: PyObject) {
      yield* seed(machine, self, value);
      return None;
    },
  },
  'random(self, /)': {
    doc: 'A float from 0 up to 1.',
    run: (machine, self: PyObject) => machine.float(stateOf(self).twister.random()),
  },
  'getrandbits(self, k, /)': {
    doc: 'An int of k bits.',
    *routine(machine: Machine, self: PyObject, k: PyObject) {
      const bits = yield* size(machine, k);
      if (bits < 0) machine.fail('ValueError', 'Cannot convert negative int');
      reserve(machine, bits / 8);
      machine.work(Math.ceil(bits / 128));
      return machine.int(stateOf(self).twister.bits(bits));
    },
  },
  'randbytes(self, n)': {
    doc: 'So many bytes.',
    *routine(machine: Machine, self: PyObject, n: PyObject) {
      const count = yield* size(machine, n);
      if (count < 0) machine.fail('ValueError', 'Cannot convert negative int');
      reserve(machine, count);
      machine.work(Math.ceil(count / 16));
      return machine.bytes(stateOf(self).twister.bytes(count));
    },
  },
  '_randbelow(self, n, /)': {
    doc: 'An int from 0 up to n.',
    *routine(machine, self: PyObject, n: PyObject) {
      const limit = yield* integer(machine, n);
      return machine.int(stateOf(self).twister.below(limit));
    },
  },
  '_sample_indices(self, size, count, /)': {
    doc: 'Indices that a sample takes.',
    *routine(machine, self: PyObject, length: PyObject, count: PyObject) {
      const [all, some] = [yield* size(machine, length), yield* size(machine, count)];
      const indices = machine.pure(() => sampleIndices(stateOf(self).twister, all, some));
      return machine.list(indices.map((index) => machine.int(index)));
    },
  },
  'getstate(self, /)': {
    doc: 'Where the generator is.',
    run(machine, self: PyObject) {
      const { twister, spare } = stateOf(self);
      const words = machine.tuple(twister.getState().map((word) => machine.int(word)));
      return machine.tuple([machine.int(3), words, spare === null ? None : machine.float(spare)]);
    },
  },
  'setstate(self, state, /)': {
    doc: 'Puts the generator where getstate() found it.',
    *routine(machine: Machine, self: PyObject, given: PyObject) {
      const [, words, spare] = yield* collect(machine, given);
      const state = stateOf(self);
      const numbers = words === undefined ? [] : yield* collect(machine, words);
      if (numbers.length !== STATE_WORDS) machine.fail('ValueError', 'state vector is the wrong size');
      if (!numbers.every(isInt)) machine.fail('TypeError', 'an integer is required');
      state.twister.setState(numbers.map((word) => Number(intValue(word))));
      state.spare = spare === undefined || spare === None ? null : yield* float(machine, spare);
      return None;
    },
  },
  'gauss(self, mu=0.0, sigma=1.0)': {
    doc: 'A number of the normal distribution; every second one was made with the one before.',
    *routine(machine, self: PyObject, mu?: PyObject, sigma?: PyObject) {
      const state = stateOf(self);
      const mean = mu === undefined ? 0 : yield* float(machine, mu);
      const deviation = sigma === undefined ? 1 : yield* float(machine, sigma);
      let now = state.spare;
      state.spare = null;
      if (now === null) [now, state.spare] = distributions.gaussPair(() => state.twister.random());
      return machine.float(mean + now * deviation);
    },
  },
  'uniform(self, a, b)': distribution((random, a = 0, b = 0) => distributions.uniform(random, a, b)),
  'triangular(self, low=0.0, high=1.0, mode=None)': distribution((random, low = 0, high = 1, mode) =>
    distributions.triangular(random, low, high, mode),
  ),
  'normalvariate(self, mu=0.0, sigma=1.0)': distribution((random, mu = 0, sigma = 1) =>
    distributions.normal(random, mu, sigma),
  ),
  'lognormvariate(self, mu, sigma)': distribution((random, mu = 0, sigma = 1) =>
    distributions.logNormal(random, mu, sigma),
  ),
  'expovariate(self, lambd=1.0)': distribution((random, rate = 1) => distributions.exponential(random, rate)),
  'vonmisesvariate(self, mu, kappa)': distribution((random, mu = 0, kappa = 0) =>
    distributions.vonMises(random, mu, kappa),
  ),
  'gammavariate(self, alpha, beta)': distribution((random, alpha = 1, beta = 1) =>
    distributions.gamma(random, alpha, beta),
  ),
  'betavariate(self, alpha, beta)': distribution((random, alpha = 1, beta = 1) =>
    distributions.beta(random, alpha, beta),
  ),
  'paretovariate(self, alpha)': distribution((random, alpha = 1) => distributions.pareto(random, alpha)),
  'weibullvariate(self, alpha, beta)': distribution((random, alpha = 1, beta = 1) =>
    distributions.weibull(random, alpha, beta),
  ),
  'binomialvariate(self, n=1, p=0.5)': {
    doc: 'How many of n trials succeed.',
    *routine(machine, self: PyObject, n?: PyObject, p?: PyObject) {
      const trials = n === undefined ? 1 : yield* size(machine, n);
      const chance = p === undefined ? 0.5 : yield* float(machine, p);
      const { twister } = stateOf(self);
      return machine.int(machine.pure(() => distributions.binomial(() => twister.random(), trials, chance)));
    },
  },
};

const TYPES: readonly ModuleType[] = [{ type: RANDOM, table: TABLE }];

export const makeRandom = pythonModule('random', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  setByName(machine, namespace, '_Random', RANDOM.object);
});
