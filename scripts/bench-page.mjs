// What `npm run bench` measures in Chromium: recording and running beside the interpreters of Python on npm that a page could
// load, then the element: its first picture, a page of fifty diagrams, and steps drawn by the size of the heap. Alone:
// node scripts/bench-page.mjs [words that choose programs]. The other interpreters are installed into a folder of the temporary
// folder (or PEERS) when they are first needed; test/bench/peers says which.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchChromium } from '../test/support/chromium.mjs';
import { repositoryRoot } from '../test/support/test-files.mjs';
import { servePage } from './page-server.mjs';

const PEERS = process.env.PEERS ?? join(tmpdir(), 'py-memory-peers');
const ROUNDS = 3;
/** What a program is run for in each round, and before the first one; in ms. */
const ROUND_MS = 60;
const WARM_UP_MS = 800;

/** Where paths of the pages' server lead. */
const FOLDERS = new Map([
  ['dist', join(repositoryRoot, 'dist')],
  ['cdn', join(repositoryRoot, 'cdn')],
  ['pyodide', join(repositoryRoot, 'node_modules/pyodide')],
  ['peers', join(PEERS, 'node_modules')],
]);

/** Installs the other interpreters, unless they are there; false where that is not possible. */
function installPeers() {
  const wanted = join(repositoryRoot, 'test/bench/peers/package.json');
  const installed = join(PEERS, 'package.json');
  const isSame = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8');
  if (isSame && existsSync(join(PEERS, 'node_modules'))) return true;
  mkdirSync(PEERS, { recursive: true });
  copyFileSync(wanted, installed);
  return spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: PEERS }).status === 0;
}

/** Each runs in a page of its own and leaves `run`, which takes a program and gives back what it printed. */
const ENGINES = {
  'py-memory, recording': async () => {
    const { simulate } = await import('/dist/src/simulator.js');
    // A comment makes a source that was never compiled, since the others compile at each run too.
    let number = 0;
    window.run = (source) => simulate(`${source}# ${++number}\n`).outcome.kind;
  },
  'py-memory': async () => {
    const { runProgram } = await import('/dist/src/simulator.js');
    let number = 0;
    window.run = (source) => runProgram(`${source}# ${++number}\n`, { limits: { instructions: Infinity } }).stdout;
  },
  MicroPython: async () => {
    const { loadMicroPython } = await import('/peers/@micropython/micropython-webassembly-pyscript/micropython.mjs');
    let lines = [];
    const python = await loadMicroPython({ stdout: (line) => lines.push(line), linebuffer: true });
    window.run = (source) => {
      lines = [];
      python.runPython(source);
      return `${lines.join('\n')}\n`;
    };
  },
  Skulpt: async () => {
    await window.loadScript('/peers/skulpt/dist/skulpt.min.js');
    await window.loadScript('/peers/skulpt/dist/skulpt-stdlib.js');
    const { Sk } = window;
    let output = '';
    Sk.configure({
      output: (text) => (output += text),
      read: (file) => {
        const text = Sk.builtinFiles.files[file];
        if (text === undefined) throw new Error(`there is no ${file}`);
        return text;
      },
      __future__: Sk.python3,
    });
    window.run = (source) => {
      output = '';
      Sk.importMainWithBody('<stdin>', false, source, false);
      return output;
    };
  },
  Brython: async () => {
    await window.loadScript('/peers/brython/brython.js');
    const brython = window.__BRYTHON__;
    let output = '';
    const { log } = console;
    console.log = (...parts) => (output += `${parts.join(' ')}\n`);
    let number = 0;
    window.run = (source) => {
      output = '';
      brython.runPythonSource(source, `program${++number}`);
      return output;
    };
    window.restore = () => (console.log = log);
  },
  Pyodide: async () => {
    const { loadPyodide } = await import('/pyodide/pyodide.mjs');
    let lines = [];
    const python = await loadPyodide({ indexURL: '/pyodide/', stdout: (line) => lines.push(line) });
    window.run = (source) => {
      lines = [];
      const globals = python.toPy({ __name__: '__main__' });
      python.runPython(source, { globals });
      globals.destroy();
      return `${lines.join('\n')}\n`;
    };
  },
  'Pyodide, empty tracer': async () => {
    const { loadPyodide } = await import('/pyodide/pyodide.mjs');
    const python = await loadPyodide({ indexURL: '/pyodide/', stdout: () => undefined });
    const traced = python.runPython(`
import sys
def empty_trace(frame, event, arg):
    return empty_trace
def traced(source):
    code = compile(source, 'main.py', 'exec')
    sys.settrace(empty_trace)
    try:
        exec(code, {'__name__': '__main__'})
    finally:
        sys.settrace(None)
traced`);
    window.run = (source) => traced(source);
  },
};
/** Those whose `run` tells something else than the output. */
const SILENT = new Set(['py-memory, recording', 'Pyodide, empty tracer']);

/** Runs in the page: times of a run in ms, from as many runs as fit. */
function runFor({ source, duration }) {
  const begin = performance.now();
  let runs = 0;
  let output;
  let now = begin;
  while (runs === 0 || now - begin < duration) {
    output = window.run(source);
    runs++;
    now = performance.now();
  }
  return { time: (now - begin) / runs, output: String(output) };
}

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
const ms = (time) => (time < 10 ? time.toFixed(2) : time.toFixed(0));

function printTable(head, rows) {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log([line(head), ...rows.map(line)].join('\n'), '\n');
}

async function openPage(browser, address) {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.setViewport({ width: 1100, height: 900 });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  // The name that a Chromium without a language has for its own is none to Brython.
  await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'language', { value: 'en-US' }));
  await page.goto(address);
  await page.evaluate(() => {
    window.loadScript = (src) =>
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
        document.head.append(script);
      });
  });
  return page;
}

/** Ours and the others by turns, so that a change of the machine's pace meets all. */
async function benchEngines(browser, address, words) {
  if (!installPeers()) console.error('The other interpreters cannot be installed; without them:\n');
  const pages = new Map();
  for (const [name, load] of Object.entries(ENGINES)) {
    const page = await openPage(browser, address);
    try {
      await page.evaluate(`(${load})()`);
      pages.set(name, page);
    } catch (error) {
      console.error(`${name} does not load: ${error.message.split('\n')[0]}`);
      await page.close();
    }
  }
  const folder = join(repositoryRoot, 'test/bench/traced');
  const rows = [];
  const ratios = new Map([...pages.keys()].map((name) => [name, []]));
  for (const file of readdirSync(folder).filter(
    (name) => words.length === 0 || words.some((word) => name.includes(word)),
  )) {
    const source = readFileSync(join(folder, file), 'utf8');
    const times = new Map([...pages.keys()].map((name) => [name, []]));
    let expected = null;
    for (let round = -1; round < ROUNDS; round++) {
      for (const [name, page] of pages) {
        if (!times.has(name)) continue;
        try {
          const { time, output } = await page.evaluate(runFor, { source, duration: round < 0 ? WARM_UP_MS : ROUND_MS });
          if (name === 'py-memory') expected = output;
          if (!SILENT.has(name) && expected !== null && output.trim() !== expected.trim())
            throw new Error('another answer');
          if (round >= 0) times.get(name).push(time);
        } catch {
          // It has no such feature, or answers something else.
          times.delete(name);
        }
      }
    }
    const ours = median(times.get('py-memory'));
    for (const [name, all] of times) ratios.get(name).push(median(all) / ours);
    rows.push([
      basename(file, '.py'),
      ...[...pages.keys()].map((name) => (times.has(name) ? ms(median(times.get(name))) : '–')),
    ]);
  }
  for (const page of pages.values()) await page.close();
  console.log(
    'In Chromium: warm times in ms by the clock, medians of rounds in turns; – where an interpreter fails or answers otherwise.\n',
  );
  rows.push([
    'median of times, py-memory = 1',
    ...[...ratios.values()].map((all) => (all.length === 0 ? '–' : median(all).toFixed(2))),
  ]);
  printTable(['program', ...pages.keys()], rows);
}

const TEN_STEPS =
  'a = [1, 2]\nb = a\nb.append(3)\nc = {"k": b}\nd = c["k"]\ne = (a, d)\nf = "text"\ng = len(e)\ndel a\nprint(g)\n';

/** Runs in the page: a diagram from its coming into the page to the frame in which it is seen. */
async function firstPicture({ code, count }) {
  await customElements.whenDefined('py-memory');
  const times = [];
  for (let i = 0; i < count; i++) {
    const element = document.createElement('py-memory');
    // A comment makes a source that was never compiled.
    element.code = `${code}# ${i}\n`;
    const ready = new Promise((resolve) => element.addEventListener('pymem-ready', resolve, { once: true }));
    const begin = performance.now();
    document.body.replaceChildren(element);
    await ready;
    element.getBoundingClientRect();
    times.push(performance.now() - begin);
  }
  return times;
}

/** Runs in the page: a page of diagrams, of which only those that are near are run. */
async function manyDiagrams({ code, count }) {
  const ready = [];
  const begin = performance.now();
  document.body.replaceChildren(
    ...Array.from({ length: count }, (_, i) => {
      const element = document.createElement('py-memory');
      element.code = `${code}# ${i} of many\n`;
      element.addEventListener('pymem-ready', () => ready.push(performance.now() - begin), { once: true });
      return element;
    }),
  );
  let seen = -1;
  while (seen !== ready.length || seen === 0) {
    seen = ready.length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return { ran: ready.length, first: ready[0], last: ready.at(-1) };
}

/** Runs in the page: steps forward through a loop that changes one object of many. */
async function drawnSteps({ code, count }) {
  const element = document.createElement('py-memory');
  element.detail = 'objects';
  element.code = code;
  const ready = new Promise((resolve) => element.addEventListener('pymem-ready', resolve, { once: true }));
  document.body.replaceChildren(element);
  const { detail } = await ready;
  const begin = performance.now();
  element.seek(detail.last - 2 * count);
  await element.updateComplete;
  element.getBoundingClientRect();
  const whole = performance.now() - begin;
  const times = [];
  for (let i = 0; i < 2 * count; i++) {
    const start = performance.now();
    element.next();
    await element.updateComplete;
    element.getBoundingClientRect();
    times.push(performance.now() - start);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const boxes = element.shadowRoot.querySelectorAll('[data-object]').length;
  return { steps: detail.last + 1, whole, times, boxes };
}

/** A tree of so many instances, and then a loop that binds an attribute of its root. */
const heapOf = (objects) => `class Node:
    pass

def tree(count):
    node = Node()
    if count > 1:
        node.left = tree(count // 2)
    if count > 2:
        node.right = tree(count - 1 - count // 2)
    return node

root = tree(${objects})
for i in range(40):
    root.value = i
`;

async function benchElement(browser, address) {
  const page = await openPage(browser, address);
  const cold = await page.evaluate(async () => {
    const begin = performance.now();
    await import('/cdn/py-memory.min.js');
    return performance.now() - begin;
  });
  const times = await page.evaluate(firstPicture, { code: TEN_STEPS, count: 31 });
  console.log('The element in Chromium; ms by the clock.\n');
  const { ran, first, last } = await page.evaluate(manyDiagrams, { code: TEN_STEPS, count: 50 });
  printTable(
    ['what', 'ms'],
    [
      ['script loaded and evaluated', ms(cold)],
      ['first picture of a page: a program of ten steps; player and simulator are loaded for it', ms(times[0])],
      ['first picture of a program of ten steps that was never seen, median of 30', ms(median(times.slice(1)))],
      ['the same, the least', ms(Math.min(...times))],
      [`page of 50 diagrams: the first is ready`, ms(first)],
      [`page of 50 diagrams: the last of the ${ran} that are near is ready`, ms(last)],
    ],
  );
  const rows = [];
  for (const objects of [10, 50, 100, 500, 1000]) {
    const { whole, times, boxes } = await page.evaluate(drawnSteps, { code: heapOf(objects), count: 30 });
    rows.push([String(objects), String(boxes), ms(whole), ms(median(times)), ms(Math.min(...times))]);
  }
  console.log('Layout and drawing by the number of instances in a tree; at most 150 boxes are drawn.\n');
  printTable(['objects', 'boxes drawn', 'laid out and first drawn', 'a step drawn', 'the least'], rows);
  await page.close();
}

if (!existsSync(join(repositoryRoot, 'cdn/py-memory.min.js'))) {
  console.error('Build first: npm run build');
  process.exit(1);
}
const words = process.argv.slice(2);
const { server, address } = await servePage('<!doctype html><meta charset="utf-8"><title>Bench</title>', FOLDERS);
const browser = await launchChromium({ protocolTimeout: 600_000 });
try {
  const load = `${loadavg()[0].toFixed(1)} processes that want one`;
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${load}, ${await browser.version()}\n`);
  if (!words.includes('element')) await benchEngines(browser, address, words);
  if (words.length === 0 || words.includes('element')) await benchElement(browser, address);
} finally {
  await browser.close();
  server.close();
}
