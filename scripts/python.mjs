// Runs a Python file on the simulator: `node --import tsx scripts/python.mjs FILE`.
import { readFileSync } from 'node:fs';
import { runProgram } from '../src/simulator.ts';

const { stdout, stderr, outcome } = runProgram(readFileSync(process.argv[2], 'utf8'), {
  limits: { instructions: 1e9, steps: 1e9 },
});
process.stdout.write(stdout);
process.stderr.write(stderr);
if (outcome.kind !== 'finished' && outcome.kind !== 'raised') console.error(outcome);
