// `npm run bench:long`: what a reader waits for in a page with a very long run: tasks that block the page until the first
// picture, and random seeks. Measures the build for a script tag in Chromium. docs/performance.md tells how to read the table.
// Words after `--` choose programs of test/bench/long by name; --steps N, --seeks N.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.mjs';
import { repositoryRoot } from '../test/support/test-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { steps: { type: 'string', default: '1000000' }, seeks: { type: 'string', default: '100' } },
});
const LONGEST_RUN_MS = 600_000;

if (!existsSync(join(repositoryRoot, 'cdn/py-memory.min.js'))) {
  console.error('Build first: npm run build');
  process.exit(1);
}

function serve() {
  const server = createServer((request, response) => {
    const path = join(repositoryRoot, normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    if (path === join(repositoryRoot, 'page')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><meta charset="utf-8"><script src="/cdn/py-memory.min.js" type="module"></script>');
    } else if (path.startsWith(join(repositoryRoot, 'cdn')) && existsSync(path) && statSync(path).isFile()) {
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
      createReadStream(path).pipe(response);
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Runs in the page. */
async function measure({ code, steps, seeks }) {
  const blocked = [];
  new PerformanceObserver((list) => blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await customElements.whenDefined('py-memory');
  const element = document.createElement('py-memory');
  element.setAttribute('max-steps', String(steps));
  element.code = code;
  const start = performance.now();
  const ready = new Promise((resolve) => element.addEventListener('pymem-ready', resolve, { once: true }));
  document.body.append(element);
  const { detail } = await ready;
  const wait = performance.now() - start;
  // The strip is read after the first picture.
  await pause(1500);
  const blockedAtStart = blocked.splice(0);
  const times = [];
  let seed = 1;
  for (let i = 0; i < seeks; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const before = performance.now();
    element.seek(seed % (detail.last + 1));
    await element.updateComplete;
    element.getBoundingClientRect();
    times.push(performance.now() - before);
    await pause(50);
  }
  return { last: detail.last, wait, blockedAtStart, times };
}

const part = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;
const row = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(12))).join('');

const server = await serve();
const browser = await launchChromium({ protocolTimeout: LONGEST_RUN_MS });
try {
  console.log(row(['program', 'steps', 'ready s', 'worst task', 'median seek', '95 % seek', 'worst seek']) + '  (ms)');
  const folder = join(repositoryRoot, 'test/bench/long');
  for (const name of readdirSync(folder).sort()) {
    if (positionals.length > 0 && !positionals.some((word) => name.includes(word))) continue;
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
    await page.goto(`http://127.0.0.1:${server.address().port}/page`);
    const code = readFileSync(join(folder, name), 'utf8');
    const figures = await page.evaluate(measure, { code, steps: Number(values.steps), seeks: Number(values.seeks) });
    const { times } = figures;
    console.log(
      row([
        basename(name, '.py'),
        String(figures.last + 1),
        (figures.wait / 1000).toFixed(1),
        Math.max(0, ...figures.blockedAtStart).toFixed(0),
        ...[0.5, 0.95, 1].map((share) => part(times, share).toFixed(0)),
      ]),
    );
    const over = figures.blockedAtStart.filter((time) => time > 50);
    if (over.length > 0) console.log(`  tasks over 50 ms until the strip is read: ${over.map(Math.round).join(', ')}`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
