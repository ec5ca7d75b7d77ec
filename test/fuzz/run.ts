/**
 * `npm run fuzz`: draws inputs at random for as long as one likes, and prints what fails, made small.
 * `--part NAME` (again for more), `--seconds` for each part, `--seed`, `--failures` after which a part ends.
 */
import { parseArgs } from 'node:util';
import { fuzz, type Figures } from './part.ts';
import { PARTS } from './parts.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: PARTS.map(({ name }) => name) },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    failures: { type: 'string', default: '5' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const unknown = values.part.filter((name) => PARTS.every((part) => part.name !== name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

let failed = 0;
for (const part of PARTS.filter(({ name }) => values.part.includes(name))) {
  const figures: Figures = new Map();
  const begin = Date.now();
  const { inputs, failures } = await fuzz(
    part,
    { seed, inputs: Infinity, seconds: Number(values.seconds), failures: Number(values.failures) },
    figures,
    ({ seed, path, input, error }) => {
      console.log(`\n${part.name}: not so: ${part.holds}\nseed ${seed}, path ${path}\n${input}\n${error}\n`);
    },
  );
  failed += failures.length;
  const more = [...figures].map(([what, n]) => `${n} ${what}`).join(', ');
  const seconds = Math.round((Date.now() - begin) / 1_000);
  console.log(
    `${part.name}: ${inputs} inputs from seed ${seed} in ${seconds} s${more === '' ? '' : ` (${more})`}, ${failures.length} failed`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
