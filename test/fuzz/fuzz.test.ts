/** The fuzzing for a few seconds, from a seed that never changes; `npm run fuzz` goes on for as long as one likes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz, type Figures } from './part.ts';
import { PARTS } from './parts.ts';

const SEED = 20_261_129;

for (const part of PARTS) {
  test(`${part.name}: ${part.holds}`, async (context) => {
    const figures: Figures = new Map();
    const { inputs, failures } = await fuzz(
      part,
      { seed: SEED, inputs: part.short, seconds: 600, failures: 1 },
      figures,
    );
    context.diagnostic(`${inputs} inputs, ${[...figures].map(([what, n]) => `${n} ${what}`).join(', ')}`);
    assert.deepEqual(failures, []);
    assert.equal(inputs, part.short);
  });
}
