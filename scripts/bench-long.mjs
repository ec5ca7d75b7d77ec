// `npm run bench:long`: what a reader waits for in a page with a very long run: tasks that hold the page until the run is
// shown and its strip is read, and random seeks. Records a performance trace of the build for a script tag in Chromium;
// docs/performance.md tells how to read the table. Words after `--` choose programs of test/bench/long by name; --steps N,
// --seeks N; --save FOLDER keeps the performance traces, which the developer tools of a browser can open.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.mjs';
import { repositoryRoot } from '../test/support/test-files.mjs';
import { servePage } from './page-server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string', default: '1000000' },
    seeks: { type: 'string', default: '100' },
    save: { type: 'string' },
  },
});
/** What the figure of the plan is about: how long a task may hold the page. */
const MOST_MS = 50;
const CATEGORIES = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
];
const LONGEST_RUN_MS = 600_000;

if (!existsSync(join(repositoryRoot, 'cdn/py-memory.min.js'))) {
  console.error('Build first: npm run build');
  process.exit(1);
}

/** Runs in the page. */
async function measure({ code, steps, seeks }) {
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await customElements.whenDefined('py-memory');
  const element = document.createElement('py-memory');
  element.setAttribute('max-steps', String(steps));
  element.code = code;
  performance.mark('begins');
  const start = performance.now();
  const ready = new Promise((resolve) => element.addEventListener('pymem-ready', resolve, { once: true }));
  document.body.append(element);
  const { detail } = await ready;
  const wait = performance.now() - start;
  performance.mark('is ready');
  // The strip is read after the first picture.
  await pause(1500);
  performance.mark('is read');
  await pause(50);
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
  return { last: detail.last, wait, times };
}

/** Tasks of the page's thread between two marks: how long each held the page, and how much of that its thread ran, in ms. */
function tasksBetween(events, from, to) {
  const mark = (name) => events.find((event) => event.name === name && event.cat.includes('user_timing'));
  const [begin, end] = [mark(from), mark(to)];
  return events
    .filter(({ name, ph, pid, tid, ts }) => {
      return (
        name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts < end.ts
      );
    })
    .map(({ dur = 0, tdur = 0 }) => ({ held: dur / 1000, ran: tdur / 1000 }));
}

const part = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;
const row = (cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(15))).join('');

const { server, address } = await servePage(
  '<!doctype html><meta charset="utf-8"><script src="/cdn/py-memory.min.js" type="module"></script>',
  new Map([['cdn', join(repositoryRoot, 'cdn')]]),
);
const browser = await launchChromium({ protocolTimeout: LONGEST_RUN_MS });
try {
  const load = `${loadavg()[0].toFixed(1)} processes that want one`;
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${load}, ${await browser.version()}\n`);
  const heads = ['steps', 'ready s', 'tasks', 'longest', 'its thread ran', 'over 50', 'ran over 50'];
  console.log(row(['program', ...heads, 'median seek', '95 % seek', 'worst seek']) + '  (ms)');
  const folder = join(repositoryRoot, 'test/bench/long');
  for (const name of readdirSync(folder).sort()) {
    if (positionals.length > 0 && !positionals.some((word) => name.includes(word))) continue;
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST_RUN_MS);
    page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
    await page.goto(address);
    const code = readFileSync(join(folder, name), 'utf8');
    await page.tracing.start({ categories: CATEGORIES });
    const { last, wait, times } = await page.evaluate(measure, {
      code,
      steps: Number(values.steps),
      seeks: Number(values.seeks),
    });
    const recorded = Buffer.from(await page.tracing.stop()).toString();
    if (values.save !== undefined) {
      mkdirSync(values.save, { recursive: true });
      writeFileSync(join(values.save, `${basename(name, '.py')}.json`), recorded);
    }
    const tasks = tasksBetween(JSON.parse(recorded).traceEvents, 'begins', 'is read');
    const longest = tasks.reduce((a, b) => (b.held > a.held ? b : a));
    console.log(
      row([
        basename(name, '.py'),
        String(last + 1),
        (wait / 1000).toFixed(1),
        String(tasks.length),
        longest.held.toFixed(0),
        longest.ran.toFixed(0),
        String(tasks.filter(({ held }) => held > MOST_MS).length),
        String(tasks.filter(({ ran }) => ran > MOST_MS).length),
        ...[0.5, 0.95, 1].map((share) => part(times, share).toFixed(0)),
      ]),
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
