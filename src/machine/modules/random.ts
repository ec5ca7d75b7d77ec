/**
 * The module `random`: CPython's numbers for the same seed. Without one the first generator starts as if seeded with 0,
 * and others where the run's own randomness says, so that every run prints the same, unless the machine was given a real one. Source:
 * https://docs.python.org/3.14/library/random.html
 */
import { BYTEARRAY, BYTES, FLOAT, OBJECT, STR, TUPLE, coreType } from '../core-types.ts';
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
import { fromBytes } from '../values/integer.ts';
import { MersenneTwister, RandomSource, sampleIndices } from '../values/mersenne-twister.ts';
import * as distributions from '../values/random-distributions.ts';
import { randomBytes } from './entropy.ts';
import { addTypes, fillModule, pythonModule, type ModuleType } from './make-module.ts';
import { SOURCE } from './python/random.ts';

/** Payload of a generator. */
interface RandomState {
  /** Null in a `SystemRandom`. */
  readonly twister: MersenneTwister | null;
  readonly source: RandomSource;
  /** The second of a pair that `gauss` made and has not given yet. */
  spare: number | null;
}

/** The base of `random.Random`: what needs the generator itself. */
const RANDOM = coreType({
  name: 'Random',
  module: '_random',
  base: OBJECT,
  shape: 'opaque',
  fixed: [],
});
const stateOf = (self: PyObject): RandomState => self.payload as RandomState;

/** Words of 32 bits that no seed decides. */
class SystemSource extends RandomSource {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    super();
    this.#machine = machine;
  }

  override word(): number {
    return new DataView(randomBytes(this.#machine, 4).buffer).getUint32(0);
  }
}

/** Starts a generator without a seed. */
function seedFreely(machine: Machine, twister: MersenneTwister): void {
  const isFirst = !machine.moduleState.has('random');
  machine.moduleState.set('random', true);
  if (isFirst && machine.entropy === null) twister.seedInteger(0);
  else twister.seedInteger(fromBytes(randomBytes(machine, 32), 'big', false));
}

/** The number that a text or bytes seeded with before Python 3.2: one of 64 bits that every byte multiplies. */
function oldSeed(codes: readonly number[]): bigint {
  let sum = BigInt((codes[0] ?? 0) << 7);
  for (const code of codes) sum = BigInt.asUintN(64, (1000003n * sum) ^ BigInt(code));
  sum ^= BigInt(codes.length);
  return sum === 0xffffffffffffffffn ? 0xfffffffffffffffen : sum;
}

function* seed(
  machine: Machine,
  self: PyObject,
  value: PyObject | undefined,
  version: PyObject | undefined,
): Routine<void> {
  const state = stateOf(self);
  const { twister } = state;
  if (twister === null) return;
  state.spare = null;
  const isOld = version !== undefined && isInt(version) && intValue(version) === 1;
  if (value === undefined || value === None) seedFreely(machine, twister);
  else if (isOld && value.type.layout === STR)
    twister.seedInteger(
      oldSeed(Array.from(value.payload as string, (character) => character.codePointAt(0) as number)),
    );
  else if (isOld && value.type.layout === BYTES) twister.seedInteger(oldSeed([...(value.payload as Uint8Array)]));
  else if (isInt(value)) twister.seedInteger(intValue(value));
  else if (value.type.layout === STR) machine.pure(() => twister.seedText(value.payload as string));
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
      const { source } = stateOf(self);
      return machine.float(machine.pure(() => draw(() => source.random(), ...parameters)));
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
      return machine.heap.make(newTarget(cls, RANDOM), [], {
        twister,
        source: twister,
        spare: null,
      } satisfies RandomState);
    },
  },
  '_use_system(self, /)': {
    doc: 'From now on every number is one that no seed decides.',
    run(machine, self: PyObject) {
      self.payload = { twister: null, source: new SystemSource(machine), spare: null } satisfies RandomState;
      return None;
    },
  },
  'seed(self, a=None, version=2)': {
    doc: 'Starts the generator at a place that the seed names.',
    misfit: (got) => `Random.seed() takes from 1 to 3 positional arguments but ${got + 1} were given`,
    *routine(machine, self: PyObject, value?: PyObject, version?: PyObject) {
      yield* seed(machine, self, value, version);
      return None;
    },
  },
  'random(self, /)': {
    doc: 'A float from 0 up to 1.',
    run: (machine, self: PyObject) => machine.float(stateOf(self).source.random()),
  },
  'getrandbits(self, k, /)': {
    doc: 'An int of k bits.',
    *routine(machine: Machine, self: PyObject, k: PyObject) {
      const bits = yield* size(machine, k);
      if (bits < 0) machine.fail('ValueError', 'Cannot convert negative int');
      reserve(machine, bits / 8);
      machine.work(Math.ceil(bits / 128));
      return machine.int(stateOf(self).source.bits(bits));
    },
  },
  'randbytes(self, n)': {
    doc: 'So many bytes.',
    *routine(machine: Machine, self: PyObject, n: PyObject) {
      const count = yield* size(machine, n);
      if (count < 0) machine.fail('ValueError', 'Cannot convert negative int');
      reserve(machine, count);
      machine.work(Math.ceil(count / 16));
      return machine.bytes(stateOf(self).source.bytes(count));
    },
  },
  '_randbelow(self, n, /)': {
    doc: 'An int from 0 up to n.',
    *routine(machine, self: PyObject, n: PyObject) {
      const limit = yield* integer(machine, n);
      return machine.int(stateOf(self).source.below(limit));
    },
  },
  '_sample_indices(self, size, count, /)': {
    doc: 'Indices that a sample takes.',
    *routine(machine, self: PyObject, length: PyObject, count: PyObject) {
      const [all, some] = [yield* size(machine, length), yield* size(machine, count)];
      if (some > 0 && some <= all) machine.work(Number(some));
      const indices = machine.pure(() => sampleIndices(stateOf(self).source, all, some));
      return machine.list(indices.map((index) => machine.int(index)));
    },
  },
  'getstate(self, /)': {
    doc: 'Where the generator is.',
    run(machine, self: PyObject) {
      const { twister, spare } = stateOf(self);
      const words = machine.tuple((twister?.getState() ?? []).map((word) => machine.int(word)));
      return machine.tuple([machine.int(3), words, spare === null ? None : machine.float(spare)]);
    },
  },
  '_restore(self, state, /)': {
    doc: 'Puts the generator at these words, with this number still to be given by `gauss`.',
    *routine(machine: Machine, self: PyObject, given: PyObject) {
      const [words, spare] = yield* collect(machine, given);
      const state = stateOf(self);
      if (words?.type.layout !== TUPLE) machine.fail('TypeError', 'state vector must be a tuple');
      const items = words.items as PyObject[];
      if (items.length !== STATE_WORDS) machine.fail('ValueError', 'state vector is the wrong size');
      const numbers: number[] = [];
      for (const [place, item] of items.entries()) {
        if (!isInt(item)) machine.fail('TypeError', 'an integer is required');
        const number = intValue(item);
        const isPlace = place === STATE_WORDS - 1;
        if (isPlace && (number < 0 || number >= STATE_WORDS)) machine.fail('ValueError', 'invalid state');
        if (number < 0) machine.fail('OverflowError', "can't convert negative value to unsigned int");
        numbers.push(Number(BigInt.asUintN(32, BigInt(number))));
      }
      state.twister?.setState(numbers);
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
      if (now === null) [now, state.spare] = distributions.gaussPair(() => state.source.random());
      return machine.float(mean + now * deviation);
    },
  },
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
      const { source } = stateOf(self);
      return machine.int(machine.pure(() => distributions.binomial(() => source.random(), trials, chance)));
    },
  },
};

const FUNCTIONS: NativeTable = {
  '_system_bytes(count, /)': {
    doc: 'Bytes that no seed decides.',
    *routine(machine: Machine, given: PyObject) {
      const count = yield* size(machine, given);
      if (count < 0) machine.fail('ValueError', 'negative argument not allowed');
      reserve(machine, count);
      return machine.bytes(randomBytes(machine, count));
    },
  },
};

const TYPES: readonly ModuleType[] = [{ type: RANDOM, table: TABLE }];

export const makeRandom = pythonModule('random', SOURCE, function* (machine, _module, namespace) {
  addTypes(machine, namespace, TYPES);
  fillModule(machine, namespace, '_random', FUNCTIONS);
  setByName(machine, namespace, '_Random', RANDOM.object);
});
