// What a run is told of a diagram's options, and that the versions an author may choose are those the machine knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS } from '../../src/machine/machine.ts';
import { simulate } from '../../src/engines/simulator/simulate.ts';
import { DEFAULT_PROFILE, PROFILES } from '../../src/machine/profile.ts';
import { withDefaults } from '../../src/options/layers.ts';
import { OPTIONS, PYTHONS } from '../../src/options/options.ts';
import { runOptions } from '../../src/options/run-options.ts';

test('versions are those of the profiles', () => {
  assert.deepEqual([...PYTHONS], Object.keys(PROFILES));
  assert.equal(OPTIONS.python.default, DEFAULT_PROFILE);
});

test('the limits of a diagram are those of a run, where nothing is set', () => {
  assert.deepEqual(runOptions(withDefaults({})).limits, DEFAULT_LIMITS);
});

test('a run gets the version, the input, the limit and what is real', () => {
  const options = runOptions(
    withDefaults({ python: '3.12', stdin: 'a', 'max-steps': 5, detail: 'allocator', hash: 'real', clock: 'real' }),
  );
  assert.deepEqual(options, {
    stdin: 'a',
    python: '3.12',
    clock: 'real',
    random: 'fixed',
    hash: 'real',
    limits: { steps: 5, instructions: 10_000_000, liveBytes: 64 * 1024 * 1024, output: 1_000_000, recursion: 1_000 },
    addresses: true,
  });
  assert.equal(simulate('x = 1', options).python, '3.12');
});
