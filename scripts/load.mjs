// `npm run load`: diagrams under load in Chromium. 200 on one page, added and removed again and again, with what is left after
// each forced collection; rapid seeking, changes of the window's size, and code that changes at every keystroke. Ends with 1 if
// something is left or goes wrong. --rounds N (1000), --diagrams N (200).
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.mjs';
import { repositoryRoot } from '../test/support/test-files.mjs';
import { servePage } from './page-server.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000' }, diagrams: { type: 'string', default: '200' } },
});
const ROUNDS = Number(values.rounds);
const diagrams = Number(values.diagrams);
/** Rounds between two looks at what is left; in the last of them, diagrams stay until they are ready. */
const STRIDE = Math.max(1, Math.round(ROUNDS / 10));
/** More than this per round, from the second look on, is a leak: a diagram that stays is some hundred times as much. */
const MOST_LEFT = { bytes: 2_000, nodes: 1, listeners: 1 };
/** What code and its caches may grow by in all, however few the rounds. */
const MOST_AT_ALL = { bytes: 500_000, nodes: 0, listeners: 0 };
/**
 * How long a look waits until the nodes are as few as they have been, in ms: for some seconds after the last diagrams are gone
 * the browser itself holds them now and then, which is no leak.
 */
const LONGEST_QUIET = 30_000;
/** How long there must be no fewer of them where nobody knows how few there can be. */
const QUIET = 4_000;
/** How long a diagram that is seen may take; then it is told as a fault, since waiting on would tell nobody. */
const LONGEST_WAIT = 60_000;

if (!existsSync(join(repositoryRoot, 'cdn/py-memory.min.js'))) {
  console.error('Build first: npm run build');
  process.exit(1);
}

/** Runs in the page: puts diagrams in and takes them out so many times; `waits`: the last time only when those that are near are ready. */
async function comeAndGo({ rounds, diagrams, longestWait }) {
  await customElements.whenDefined('py-memory');
  const main = document.querySelector('main');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let ready = 0;
  for (let round = 0; round < rounds; round++) {
    main.replaceChildren(
      ...Array.from({ length: diagrams }, (_, i) => {
        const element = document.createElement('py-memory');
        element.code = `a = [${i}, ${round % 7}]\nb = a\nb.append(a)\nprint(len(b))\n`;
        element.addEventListener('pymem-ready', () => ready++);
        return element;
      }),
    );
    await frame();
    await frame();
    if (round === rounds - 1) {
      const end = performance.now() + longestWait;
      for (let seen = -1; seen !== ready || main.children[0].last === 0;) {
        if (performance.now() > end) throw new Error(`the first of ${diagrams} diagrams is not ready`);
        seen = ready;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      for (const element of main.children) if (element.last > 0) element.next();
      await frame();
    }
  }
  main.replaceChildren();
  await frame();
  return ready;
}

/** Runs in the page: a reader who scrolls through all diagrams, and back. */
async function scrollThrough({ diagrams, longestWait }) {
  const main = document.querySelector('main');
  let ready = 0;
  main.replaceChildren(
    ...Array.from({ length: diagrams }, (_, i) => {
      const element = document.createElement('py-memory');
      element.code = `items = []\nfor i in range(60):\n    items.append([i, ${i}])\nprint(len(items))\n`;
      element.addEventListener('pymem-ready', () => ready++);
      return element;
    }),
  );
  for (const [index, element] of [...main.children].entries()) {
    const end = performance.now() + longestWait;
    // What has become ready above may push it out of sight again.
    for (let wait = 0; element.last === 0; wait++) {
      if (performance.now() > end) throw new Error(`diagram ${index} of ${diagrams} is seen, but not ready`);
      if (wait % 10 === 0) element.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    element.next();
    await element.updateComplete;
  }
  scrollTo(0, 0);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return ready;
}

/** Runs in the page: a diagram whose reader is in a hurry. */
async function hurry() {
  const main = document.querySelector('main');
  const faults = [];
  const readyOf = (element) =>
    new Promise((resolve) => element.addEventListener('pymem-ready', (event) => resolve(event.detail), { once: true }));
  const element = document.createElement('py-memory');
  element.code = 'total = 0\nitems = []\nfor i in range(300):\n    items.append(i)\n    total += i\nprint(total)\n';
  const { last } = await (main.replaceChildren(element), readyOf(element));
  const time = async (action) => {
    const begin = performance.now();
    await action();
    return Math.round(performance.now() - begin);
  };
  const seeking = await time(async () => {
    for (let i = 0; i < 500; i++) {
      element.seek((i * 7919) % (last + 1));
      if (i % 5 === 0) await element.updateComplete;
    }
    await element.updateComplete;
    if (element.step !== (499 * 7919) % (last + 1)) faults.push('another step than the one sought last');
  });
  const resizing = await time(async () => {
    for (let i = 0; i < 200; i++) {
      main.style.width = `${300 + ((i * 97) % 700)}px`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    main.style.width = '';
    await element.updateComplete;
    if (element.shadowRoot.querySelector('.picture > svg') === null) faults.push('no picture after changes of width');
  });
  const typed = 'def f(n):\n    return n * 2\n\nnumbers = [f(k) for k in range(5)]\nprint(numbers)\n';
  const typing = await time(async () => {
    for (let end = 1; end < typed.length; end++) {
      element.code = typed.slice(0, end);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const done = readyOf(element);
    element.code = typed;
    await done;
    element.seek(-1);
    await element.updateComplete;
    const output = element.shadowRoot.querySelector('.output')?.textContent ?? '';
    if (!output.includes('[0, 2, 4, 6, 8]'))
      faults.push(`what was typed last is not shown, but ${JSON.stringify(output)}`);
  });
  main.replaceChildren();
  return { faults, seeking, resizing, typing };
}

const { server, address } = await servePage(
  '<!doctype html><meta charset="utf-8"><script src="/cdn/py-memory.min.js" type="module"></script><main></main>',
  new Map([['cdn', join(repositoryRoot, 'cdn')]]),
);
const browser = await launchChromium({ protocolTimeout: 3_600_000 });
const problems = [];
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(3_600_000);
  await page.setViewport({ width: 1000, height: 800 });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  const client = await page.createCDPSession();
  /** What is left after collections; the second one frees what finalizers of the first let go. */
  const look = async () => {
    for (let k = 0; k < 3; k++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes, listeners: jsEventListeners };
  };
  let fewest = Infinity;
  /** The same, when the browser has let go of the last diagrams as well. */
  const left = async () => {
    const isKnown = fewest < Infinity;
    const begin = Date.now();
    let now = await look();
    for (let since = begin; now.nodes > fewest || !isKnown;) {
      if (now.nodes < fewest) {
        fewest = now.nodes;
        since = Date.now();
      }
      if (Date.now() - since > (isKnown ? LONGEST_QUIET : QUIET)) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
      now = await look();
    }
    return now;
  };
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${loadavg()[0].toFixed(1)} processes that want one\n`,
  );
  console.log(`${diagrams} diagrams added and removed ${ROUNDS} times; what is left after forced collection:\n`);
  console.log('rounds   ready      heap kB   DOM nodes   listeners   seconds');
  const looks = [];
  for (let round = 0; round < ROUNDS; round += STRIDE) {
    const begin = Date.now();
    const ready = await page.evaluate(comeAndGo, { rounds: STRIDE, diagrams, longestWait: LONGEST_WAIT });
    const seen = { rounds: round + STRIDE, ...(await left()) };
    looks.push(seen);
    const cells = [
      seen.rounds,
      ready,
      Math.round(seen.bytes / 1000),
      seen.nodes,
      seen.listeners,
      Math.round((Date.now() - begin) / 1000),
    ];
    console.log(cells.map((cell, i) => String(cell).padStart([6, 8, 13, 12, 12, 10][i])).join(''));
  }
  // The first look comes after code was loaded and optimised.
  const [, first = looks[0]] = looks;
  const last = looks.at(-1);
  for (const [what, most] of Object.entries(MOST_LEFT)) {
    const rounds = last.rounds - first.rounds;
    const grown = last[what] - first[what];
    const each = grown / Math.max(1, rounds);
    console.log(`${what} a round, from round ${first.rounds} on: ${each.toFixed(2)}`);
    if (grown > most * rounds + MOST_AT_ALL[what]) problems.push(`${each.toFixed(1)} ${what} are left by each round`);
  }
  const before = await left();
  const read = await page.evaluate(scrollThrough, { diagrams, longestWait: LONGEST_WAIT });
  const after = await left();
  const each = Math.round((after.bytes - before.bytes) / read / 1000);
  console.log(`\n${read} diagrams of 190 steps read one after the other: ${each} kB each are kept`);
  const { faults, seeking, resizing, typing } = await page.evaluate(hurry);
  problems.push(...faults);
  console.log(`\n500 seeks, every fifth waited for: ${seeking} ms`);
  console.log(`200 widths, one a frame: ${resizing} ms`);
  console.log(`a program typed letter by letter, run at each: ${typing} ms`);
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  await browser.close();
  server.close();
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
