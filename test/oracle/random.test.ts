/**
 * Programs drawn at random, each step compared with CPython's. A hundred of a fixed seed; `npm run test:random` draws more:
 * RANDOM_PROGRAMS says how many, RANDOM_SEED the seed of the first one, each next one has the next seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTraces } from './compare.ts';
import { countedRun } from './counted-run.ts';
import { unexpected } from './differences.ts';
import { startJudge } from './judge.ts';
import { randomProgram } from './random-program.ts';

const FIRST = Number(process.env.RANDOM_SEED ?? 101);
const COUNT = Number(process.env.RANDOM_PROGRAMS ?? 100);

test('every step of programs drawn at random is as CPython takes it', async (context) => {
  const judge = await startJudge();
  const faults: string[] = [];
  let steps = 0;
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const source = randomProgram(seed);
    const run = countedRun(source);
    steps += run.trace.steps.length;
    const found = compareTraces(run, judge(source));
    const fault = unexpected(`seed ${seed}`, source, found);
    if (fault !== null) faults.push(fault);
  }
  context.diagnostic(`${COUNT} programs from seed ${FIRST}, ${steps} steps`);
  assert.deepEqual(faults, []);
});
