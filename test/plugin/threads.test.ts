// Diagrams drawn in threads: the same page and the same messages as without them, whatever becomes of a thread.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { DrawingThreads } from '../../plugin/drawing-threads.ts';
import remarkPyMemory from '../../plugin/index.ts';
import type { Options } from '../../plugin/plugin.ts';
import { createPlugin } from '../../plugin/plugin.ts';
import { simulateFence } from '../../plugin/simulate-fence.ts';
import { repositoryRoot } from '../support/test-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'py-memory-threads-'));
after(() => rmSync(folder, { recursive: true }));

const sourceThread = () => new URL('../support/drawing-thread.mjs', import.meta.url);
/** A thread that runs some JavaScript. */
const threadOf = (code: string) => () => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

function processor(options: Options, thread: () => URL) {
  const threads = new DrawingThreads(2, thread);
  const plugin = createPlugin(simulateFence, () => threads);
  return unified().use(remarkParse).use(plugin, options).use(remarkRehype).use(rehypeStringify);
}

const build = (markdown: string, options: Options = {}) =>
  unified().use(remarkParse).use(remarkPyMemory, options).use(remarkRehype).use(rehypeStringify).processSync(markdown);

const told = (file: VFile) => file.messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason]);

const fence = (code: string, info = 'pymem') => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const ARTICLE = [
  fence('a = [1]\nb = a  #@ L2: one list', 'pymem id=names title="Names"'),
  fence('x = 1 +', 'pymem colour=red'),
  'See [the list](#names@L2) and [nothing](#names@L7).\n',
  fence('def f(n):\n    return n and f(n - 1)\nf(3)  #@ expect: refs(f) == 7'),
  fence('a = [1]\nb = a  #@ L2: one list'),
  fence('1 / 0', 'pymem src=../secret.py'),
].join('\n');

describe('threads', () => {
  it('make the same page, with the same messages in the same order', async () => {
    const here = build(ARTICLE);
    const there = await processor({ threads: 2 }, sourceThread).process(ARTICLE);
    assert.deepEqual(
      here.messages.map(({ ruleId }) => ruleId),
      ['unknown-option', 'syntax-error', 'failed-expectation', 'unused-code', 'unreadable-source', 'unknown-step'],
    );
    assert.deepEqual(told(there), told(here));
    assert.equal(String(there), String(here));
  });

  it('share a cache with builds without them', async () => {
    const cache = join(folder, 'cache');
    const there = await processor({ threads: 1, cache }, sourceThread).process(ARTICLE);
    const entries = readdirSync(cache).sort();
    assert.ok(entries.length >= 3);
    assert.equal(String(build(ARTICLE, { cache })), String(there));
    assert.deepEqual(readdirSync(cache).sort(), entries);
  });

  it('that cannot be started leave the work here, and it is told why', async () => {
    const there = await processor({ threads: true }, threadOf('throw new Error("no threads today")')).process(ARTICLE);
    assert.equal(String(there), String(build(ARTICLE)));
    assert.deepEqual(told(there).slice(0, -1), told(build(ARTICLE)));
    assert.equal(
      told(there).at(-1)?.[3],
      'Settings of the plugin: `threads` cannot be used here, so diagrams are drawn one after the other: no threads today',
    );
  });

  it('that end in the middle leave the work here', async () => {
    const ends = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ number }) => {
        if (number === 0) parentPort.postMessage({ number, failure: 'out of ink' });
        else process.exit(3);
      });`;
    const there = await processor({ threads: 1 }, threadOf(ends)).process(fence('a = 1') + '\n' + ARTICLE);
    const [first, ...others] = told(there);
    assert.deepEqual(first, [
      1,
      1,
      'internal-error',
      'This is a fault of py-memory, not of the program; please report it: out of ink',
    ]);
    assert.match(String(others.at(-1)?.[3]), /^Settings of the plugin: `threads` cannot be used here, .*: it ended$/);
    assert.deepEqual(
      others.slice(0, -1).map(([, , ...what]) => what),
      told(build(ARTICLE)).map(([, , ...what]) => what),
    );
    assert.match(String(there), /^<pre><code class="language-python">a = 1\n<\/code><\/pre>/);
    assert.ok(String(there).endsWith(String(build(ARTICLE))));
  });

  it('want a number', () => {
    for (const threads of [0, -1, 1.5, 'many' as unknown as number])
      assert.deepEqual(
        told(build('', { threads })).map(([, , , reason]) => reason),
        [
          `Settings of the plugin: \`threads\` expects true, false or a number of threads, not \`${JSON.stringify(threads)}\``,
        ],
      );
  });

  it('end with the process that started them', () => {
    const script = join(folder, 'build.mjs');
    const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
    writeFileSync(
      script,
      `import { DrawingThreads } from ${at('../../plugin/drawing-threads.ts')};
       const threads = new DrawingThreads(2, () => new URL(${JSON.stringify(sourceThread().href)}));
       const settings = { strategy: 'svg', id: 'a', traceLimit: 1000, compressFrom: 1000 };
       const drawings = [1, 2, 3].map((n) => threads.draw({ code: 'x = [' + n + ']', set: {} }, settings));
       console.log((await Promise.all(drawings)).map(({ diagram }) => diagram.code).join());`,
    );
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual([stdout, stderr, status], ['x = [1],x = [2],x = [3]\n', '', 0]);
  });
});
