// How long the plugin takes for a site: `npm run bench:site -- [--fences 1000]`. Draws so many fences with different programs,
// without a cache, into an empty cache, and from a full one; prints milliseconds a fence, on the clock and of the processor (a busy machine changes only the first).
// Reads and writes nothing else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import remarkPyMemory from '../plugin/index.ts';

const { values } = parseArgs({ options: { fences: { type: 'string', default: '1000' } } });
const FENCES = Number(values.fences);
/** Fences that are drawn before the clock runs. */
const WARM_UP = 300;
const FENCES_OF_PAGE = 5;

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
function build(markdown, fences, options) {
  const processor = unified().use(remarkParse).use(remarkPyMemory, options).use(remarkRehype).use(rehypeStringify);
  const begin = performance.now();
  const processorBegin = process.cpuUsage();
  let characters = 0;
  for (const page of markdown) {
    const file = processor.processSync(page);
    if (file.messages.length > 0) throw new Error(String(file.messages[0]));
    characters += String(file).length;
  }
  const { user, system } = process.cpuUsage(processorBegin);
  return { each: (performance.now() - begin) / fences, processor: (user + system) / 1000 / fences, characters };
}

const folder = mkdtempSync(join(tmpdir(), 'py-memory-bench-'));
try {
  build(pages(1_000_000, WARM_UP), WARM_UP, {});
  const site = pages(0, FENCES);
  const cache = join(folder, 'cache');
  const rows = {
    'without a cache': build(site, FENCES, {}),
    'into an empty cache': build(site, FENCES, { cache }),
    'from the cache': build(site, FENCES, { cache }),
    'still pictures (svg)': build(site, FENCES, { strategy: 'svg' }),
    'images (img)': build(site, FENCES, { strategy: 'img' }),
  };
  console.log(`${FENCES} fences, ${Math.round(rows['without a cache'].characters / FENCES)} characters of HTML each`);
  for (const [what, { each, processor }] of Object.entries(rows))
    console.log(`${what.padEnd(22)} ${each.toFixed(2)} ms a fence, ${processor.toFixed(2)} ms of the processor`);
} finally {
  rmSync(folder, { recursive: true });
}
