/** Seeded random numbers against CPython: the generator exactly, the distributions to their last digits. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { floatHash, floatRepr } from '../../../src/machine/values/float.ts';
import { MersenneTwister, sampleIndices, shuffleSwaps } from '../../../src/machine/values/mersenne-twister.ts';
import * as distributions from '../../../src/machine/values/random-distributions.ts';
import { sha512 } from '../../../src/machine/values/sha512.ts';
import { ask, assertSame, define } from './python.ts';

define(`
def drawn(seed, count, draw):
    r = random.Random(seed)
    return [draw(r) for _ in range(count)]
def shuffled(seed, n):
    values = list(range(n))
    random.Random(seed).shuffle(values)
    return values
`);

const SEEDS: readonly (readonly [source: string, seed: (twister: MersenneTwister) => void])[] = [
  ['0', (twister) => twister.seedInteger(0)],
  ['42', (twister) => twister.seedInteger(42)],
  ['-7', (twister) => twister.seedInteger(-7)],
  ['2 ** 100 + 1', (twister) => twister.seedInteger(2n ** 100n + 1n)],
  ['10 ** 1000', (twister) => twister.seedInteger(10n ** 1000n)],
  ['"hello"', (twister) => twister.seedText('hello')],
  ['"한글"', (twister) => twister.seedText('한글')],
  ['b"\\x00\\xff"', (twister) => twister.seedBytes(Uint8Array.of(0, 255))],
];

function seeded(seed: (twister: MersenneTwister) => void): MersenneTwister {
  const twister = new MersenneTwister();
  seed(twister);
  return twister;
}

function times<T>(count: number, draw: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => draw(i));
}

test('the same seed gives the same numbers', () => {
  assertSame(
    SEEDS.flatMap(([source, seed]) => {
      const from = (draw: (twister: MersenneTwister) => string): (() => string) => {
        return () => {
          const twister = seeded(seed);
          return `[${times(700, () => draw(twister)).join(', ')}]`;
        };
      };
      return [
        {
          expression: `drawn(${source}, 700, lambda r: r.random())`,
          compute: from((twister) => floatRepr(twister.random())),
        },
        {
          expression: `drawn(${source}, 700, lambda r: r.getrandbits(7))`,
          compute: from((twister) => String(twister.bits(7))),
        },
        {
          expression: `drawn(${source}, 700, lambda r: r.getrandbits(75))`,
          compute: from((twister) => String(twister.bits(75))),
        },
        {
          expression: `drawn(${source}, 700, lambda r: r.randrange(1000))`,
          compute: from((twister) => String(twister.below(1000))),
        },
        {
          expression: `drawn(${source}, 700, lambda r: list(r.randbytes(5)))`,
          compute: from((twister) => `[${[...twister.bytes(5)].join(', ')}]`),
        },
        {
          expression: `shuffled(${source}, 50)`,
          compute: () => {
            const values = times(50, (i) => i);
            for (const [i, j] of shuffleSwaps(seeded(seed), 50)) [values[i], values[j]] = [values[j]!, values[i]!];
            return `[${values.join(', ')}]`;
          },
        },
        ...(
          [
            [10, 3],
            [100, 5],
            [1000, 30],
            [100000, 200],
            [85, 20],
          ] as const
        ).map(([size, count]) => ({
          expression: `random.Random(${source}).sample(range(${size}), ${count})`,
          compute: () => `[${sampleIndices(seeded(seed), size, count).join(', ')}]`,
        })),
        {
          expression: `list(random.Random(${source}).getstate()[1][:3])`,
          compute: () => `[${seeded(seed).getState().slice(0, 3).join(', ')}]`,
        },
      ];
    }),
  );
});

test('a float seeds by its hash of 64 bits', () => {
  // Random(0.5).random() of a 64-bit CPython; Pyodide has hashes of 32 bits.
  const twister = new MersenneTwister();
  twister.seedHash(floatHash(0.5));
  assert.equal(twister.random(), 0.2794930785867423);
});

test('getstate and setstate', () => {
  const twister = seeded((t) => t.seedInteger(1));
  twister.random();
  const state = twister.getState();
  const expected = times(5, () => twister.random());
  twister.setState(state);
  assert.deepEqual(
    times(5, () => twister.random()),
    expected,
  );
});

test('distributions', () => {
  const rows: readonly (readonly [call: string, draw: (random: distributions.Random) => number])[] = [
    ['triangular(0, 10, 3)', (random) => distributions.triangular(random, 0, 10, 3)],
    ['triangular()', (random) => distributions.triangular(random, 0, 1)],
    ['normalvariate(1, 2)', (random) => distributions.normal(random, 1, 2)],
    ['lognormvariate(0, 1)', (random) => distributions.logNormal(random, 0, 1)],
    ['expovariate(1.5)', (random) => distributions.exponential(random, 1.5)],
    ['vonmisesvariate(1, 4)', (random) => distributions.vonMises(random, 1, 4)],
    ['gammavariate(2.5, 1)', (random) => distributions.gamma(random, 2.5, 1)],
    ['gammavariate(0.5, 1)', (random) => distributions.gamma(random, 0.5, 1)],
    ['gammavariate(1, 2)', (random) => distributions.gamma(random, 1, 2)],
    ['betavariate(3, 3)', (random) => distributions.beta(random, 3, 3)],
    ['paretovariate(3)', (random) => distributions.pareto(random, 3)],
    ['weibullvariate(1, 2)', (random) => distributions.weibull(random, 1, 2)],
    ['binomialvariate(15, 0.6)', (random) => distributions.binomial(random, 15, 0.6)],
    ['binomialvariate(100, 0.75)', (random) => distributions.binomial(random, 100, 0.75)],
  ];
  const answers = ask(rows.map(([call]) => `drawn(99, 200, lambda r: r.${call})`));
  rows.forEach(([call, draw], k) => {
    const twister = seeded((t) => t.seedInteger(99));
    const expected = JSON.parse(answers[k]!) as number[];
    for (const value of expected) {
      const actual = draw(() => twister.random());
      assert.ok(Math.abs(actual - value) <= 1e-14 * Math.max(1, Math.abs(value)), `${call}: ${actual}, not ${value}`);
    }
  });
  const twister = seeded((t) => t.seedInteger(5));
  const pairs = times(20, () => distributions.gaussPair(() => twister.random())).flat();
  const expected = JSON.parse(ask(['drawn(5, 40, lambda r: r.gauss())'])[0]!) as number[];
  pairs.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) <= 1e-14));
});

test('SHA-512', () => {
  for (const length of [0, 1, 111, 112, 127, 128, 129, 300]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    assert.equal(Buffer.from(sha512(bytes)).toString('hex'), createHash('sha512').update(bytes).digest('hex'));
  }
});
