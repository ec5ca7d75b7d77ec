// `npm run size`: what a page loads, in bytes after Brotli, against the budgets. Builds first if there is no build; exits 1
// over a budget.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../test/support/test-files.mjs';
import { brotliSize, bundleSize } from './module-graph.mjs';

const CDN = join(repositoryRoot, 'cdn');
if (!existsSync(CDN)) {
  const { status } = spawnSync(process.execPath, [join(repositoryRoot, 'scripts/build.mjs')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const viewer = await bundleSize('dist/src/viewer.js');
const simulator = await bundleSize('dist/src/engines/simulator/simulate-in-slices.js');
const plugin = await bundleSize('dist/plugin/index.js');

const cdnSize = (name) => brotliSize(readFileSync(join(CDN, `${name}.js`), 'utf8'));

/** The remark plugin runs at build time, so nobody waits for it; its size is told, not limited. */
const ROWS = [
  { what: 'viewer, loaded at once', size: viewer.initial, budget: 25_000 },
  { what: 'viewer, loaded when needed', size: viewer.lazy, budget: 25_000 },
  { what: 'simulator, loaded at once', size: simulator.initial, budget: 60_000 },
  { what: 'simulator: modules and other parts', size: simulator.lazy, budget: Infinity },
  { what: 'script tag, every page', size: cdnSize('py-memory.min'), budget: 20_000 },
  { what: 'script tag, player', size: cdnSize('parts/player'), budget: 30_000 },
  { what: 'script tag, simulator', size: cdnSize('parts/simulator'), budget: 60_000 },
  { what: 'remark plugin (Node)', size: plugin.initial + plugin.lazy, budget: Infinity },
];

for (const { what, size, budget } of ROWS) {
  const limit = budget === Infinity ? '' : ` of ${budget}`;
  console.log(`${size > budget ? 'OVER' : 'ok  '}  ${what.padEnd(36)} ${String(size).padStart(7)}${limit}`);
}
process.exit(ROWS.some(({ size, budget }) => size > budget) ? 1 : 0);
