// How long the plugin takes for a site: `npm run bench:site -- [--fences 1000]`. Draws so many fences with different programs,
// without a cache, in threads, into an empty cache, and from a full one; prints milliseconds a fence, on the clock and of the processor (a busy machine changes the first more).
// Then two programs build the site at once into one empty cache, each its own files, which must be the same.
// Writes to the temporary folder only.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { DrawingThreads } from '../plugin/drawing-threads.ts';
import remarkPyMemory from '../plugin/index.ts';
import { createPlugin } from '../plugin/plugin.ts';
import { simulateFence } from '../plugin/simulate-fence.ts';

const { values } = parseArgs({
  options: {
    fences: { type: 'string', default: '1000' },
    // For the programs that build at once.
    out: { type: 'string' },
    cache: { type: 'string' },
  },
});
const FENCES = Number(values.fences);
/** Fences that are drawn first: until then V8 compiles, and a fence takes up to three times as long. */
const WARM_UP = 2000;
const FENCES_OF_PAGE = 5;
const PAGES_AT_ONCE = 4;

/** Programs as articles about memory have them; `n` makes each another program. */
const PROGRAMS = [
  (n) => `a = [${n}, ${n + 1}]\nb = a  #@ L2: one list\nb.append(${n})\nc = a[:]\n`,
  (n) => `def f(x):\n    y = x + ${n}\n    return g(y)\n\ndef g(z):\n    return [z, z]\n\nr = f(${n})\n`,
  (n) =>
    `class Node:\n    def __init__(self, value):\n        self.value = value\n        self.next = None\n\nhead = Node(${n})\nhead.next = Node(${n + 1})\ndel head\n`,
  (n) => `total = 0\nfor item in [${n}, 2, 3]:\n    total += item\nprint(total)\n`,
  (n) => `ages = {'kim': ${n}}\nages['lee'] = ages['kim']\ncopy = dict(ages)\ncopy.pop('kim')\n`,
  (n) => `x = ${n}\ny = x\nx = x + 1\nz = 'text'\n`,
];

function pages(first, count) {
  const made = [];
  for (let at = first; at < first + count; at += FENCES_OF_PAGE) {
    const fences = Array.from({ length: Math.min(FENCES_OF_PAGE, first + count - at) }, (_, index) => {
      const number = at + index;
      return `Text ${number}.\n\n\`\`\`pymem title="Figure ${number}"\n${PROGRAMS[number % PROGRAMS.length](number)}\`\`\`\n`;
    });
    made.push(fences.join('\n'));
  }
  return made;
}

/** Builds the pages; answers milliseconds a fence, on the clock and of the processor, and characters of HTML. */
function build(markdown, fences, options, write = () => {}) {
  const processor = unified().use(remarkParse).use(remarkPyMemory, options).use(remarkRehype).use(rehypeStringify);
  const begin = performance.now();
  const processorBegin = process.cpuUsage();
  let characters = 0;
  for (const [index, page] of markdown.entries()) {
    const file = processor.processSync(page);
    if (file.messages.length > 0) throw new Error(String(file.messages[0]));
    characters += String(file).length;
    write(`${index}.html`, String(file));
  }
  const { user, system } = process.cpuUsage(processorBegin);
  return { each: (performance.now() - begin) / fences, processor: (user + system) / 1000 / fences, characters };
}

/** As the package has it, but that the threads read TypeScript. */
const threads = new DrawingThreads(
  availableParallelism(),
  () => new URL('../test/support/drawing-thread.mjs', import.meta.url),
);
const inThreads = createPlugin(simulateFence, () => threads);

/** The same with the diagrams in threads, some pages at once as tools for sites do it. */
async function buildInThreads(markdown, fences, pagesAtOnce) {
  const processor = unified().use(remarkParse).use(inThreads, { threads: true }).use(remarkRehype).use(rehypeStringify);
  const begin = performance.now();
  const processorBegin = process.cpuUsage();
  let characters = 0;
  let next = 0;
  const builder = async () => {
    while (next < markdown.length) {
      const file = await processor.process(markdown[next++]);
      if (file.messages.length > 0) throw new Error(String(file.messages[0]));
      characters += String(file).length;
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, builder));
  const { user, system } = process.cpuUsage(processorBegin);
  return { each: (performance.now() - begin) / fences, processor: (user + system) / 1000 / fences, characters };
}

/** One of the programs that build at once: a new one, as a server that builds sites starts it. */
function buildFiles({ out, cache }) {
  mkdirSync(out, { recursive: true });
  const { each } = build(pages(0, FENCES), FENCES, { cache }, (name, html) => writeFileSync(join(out, name), html));
  console.log(JSON.stringify({ each, memory: process.resourceUsage().maxRSS / 1024 }));
}

/** Starts such a program, and answers what it says. */
function builder(out, cache) {
  const args = ['--import', 'tsx', process.argv[1], '--fences', String(FENCES), '--out', out, '--cache', cache];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`ended with ${code}`))));
  });
}

/** Two builds at once on one cache, which is empty: both must write the same bytes, as must one from the cache then. */
async function buildAtOnce(folder) {
  const cache = join(folder, 'shared');
  const outs = ['one', 'two', 'three'].map((name) => join(folder, name));
  const together = await Promise.all(outs.slice(0, 2).map((out) => builder(out, cache)));
  const then = await builder(outs[2], cache);
  const contents = outs.map((out) => readdirSync(out).map((name) => name + readFileSync(join(out, name), 'utf8')));
  const isSame = contents.every((all) => all.join() === contents[0].join());
  const left = readdirSync(cache).filter((name) => !name.endsWith('.json'));
  const told = ({ each, memory }) => `${each.toFixed(2)} ms a fence, ${Math.round(memory)} MB`;
  console.log(`two programs at once   ${together.map(told).join('; ')}`);
  console.log(`a third from the cache ${told(then)}`);
  console.log(isSame && left.length === 0 ? 'the same bytes in all three' : 'THE BYTES DIFFER, or drafts are left');
  if (!isSame || left.length > 0) process.exitCode = 1;
}

if (values.out !== undefined) {
  buildFiles(values);
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'py-memory-bench-'));
try {
  const first = build(pages(1_000_000, FENCES), FENCES, {});
  build(pages(2_000_000, WARM_UP), WARM_UP, {});
  const site = pages(0, FENCES);
  const cache = join(folder, 'cache');
  const rows = {
    'a program just begun': first,
    'without a cache': build(site, FENCES, {}),
    'into an empty cache': build(site, FENCES, { cache }),
    'from the cache': build(site, FENCES, { cache }),
    'still pictures (svg)': build(site, FENCES, { strategy: 'svg' }),
    'images (img)': build(site, FENCES, { strategy: 'img' }),
  };
  await buildInThreads(pages(3_000_000, WARM_UP), WARM_UP, PAGES_AT_ONCE);
  rows[`in ${availableParallelism()} threads`] = await buildInThreads(site, FENCES, PAGES_AT_ONCE);
  rows['the same, page by page'] = await buildInThreads(site, FENCES, 1);
  console.log(`${FENCES} fences, ${Math.round(rows['without a cache'].characters / FENCES)} characters of HTML each`);
  for (const [what, { each, processor }] of Object.entries(rows))
    console.log(`${what.padEnd(22)} ${each.toFixed(2)} ms a fence, ${processor.toFixed(2)} ms of the processor`);
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`);
  await buildAtOnce(folder);
} finally {
  rmSync(folder, { recursive: true });
}
