// Every snippet of the README and of docs/ does what it says: Python and Markdown are built, JavaScript runs, HTML is opened
// in Chromium, and configuration stands in a project that `npm run pipelines` builds. Reads cdn/ and dist/, so it wants
// `npm run build` first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import remarkPyMemory from '../../plugin/index.ts';
import { launchChromium } from '../support/chromium.mjs';
import { repositoryRoot } from '../support/test-files.mjs';

interface Snippet {
  readonly place: string;
  readonly language: string;
  /** What follows the language. */
  readonly meta: string;
  readonly code: string;
  /** The file that holds these lines, as told in a comment before the snippet. */
  readonly from: string | null;
}

const FENCE = /(?:^<!-- from (\S+) -->\n)?^(`{3,})([^\s`]*)([^\n`]*)\n([^]*?)^\2$/gm;

const DOCUMENTS = ['README.md', ...readdirSync(join(repositoryRoot, 'docs')).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md'),
);

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

const SNIPPETS: readonly Snippet[] = DOCUMENTS.flatMap((path) => {
  const text = read(path);
  return [...text.matchAll(FENCE)].map(([whole, from, , language = '', meta = '', code = ''], index) => ({
    place: `${path}:${text.slice(0, text.indexOf(whole)).split('\n').length} (${index + 1})`,
    language,
    meta: meta.trim(),
    code,
    from: from ?? null,
  }));
});

const of = (...languages: string[]): readonly Snippet[] =>
  SNIPPETS.filter(({ language, from }) => from === null && languages.includes(language));

/** What the plugin makes of a text, and what it has to say. */
async function build(markdown: string): Promise<{ html: string; messages: string[] }> {
  const file = await unified()
    .use(remarkParse)
    .use(remarkPyMemory)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(markdown);
  return { html: String(file), messages: file.messages.map(String) };
}

describe('snippets of the documentation', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser.close());

  test('are all of a kind that is checked', () => {
    const kinds = ['', 'text', 'json', 'python', 'pymem', 'md', 'js', 'html'];
    const unchecked = SNIPPETS.filter(({ language, from }) => from === null && !kinds.includes(language));
    assert.deepEqual(unchecked, []);
  });

  for (const { place, language, meta, code } of of('python', 'pymem')) {
    test(`${place} runs`, async () => {
      const { html, messages } = await build(`\`\`\`pymem ${language === 'pymem' ? meta : ''}\n${code}\`\`\`\n`);
      assert.deepEqual(messages, []);
      assert.match(html, /<svg/);
    });
  }

  for (const { place, code } of of('md')) {
    test(`${place} becomes diagrams`, async () => {
      const { html, messages } = await build(code);
      assert.deepEqual(messages, []);
      assert.match(html, /<py-memory /);
    });
  }

  for (const path of DOCUMENTS) {
    const parts = of('js').filter(({ place }) => place.startsWith(`${path}:`));
    if (parts.length === 0) continue;
    test(`the JavaScript of ${path} runs, as one module`, () => {
      const statements = parts.flatMap(({ code }) => code.split(/^(?=import |const )/m));
      const imports = new Set(statements.filter((statement) => statement.startsWith('import ')));
      const rest = statements.filter((statement) => !statement.startsWith('import '));
      const code = [...imports, ...rest].join('');
      const child = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: repositoryRoot,
        encoding: 'utf8',
      });
      assert.equal(child.stderr, '');
      if (code.includes('console.log')) assert.notEqual(child.stdout, '');
    });
  }

  for (const { place, code } of of('json')) {
    test(`${place} names a file of the package`, () => {
      const { 'html.customData': [file = ''] = [] } = JSON.parse(code) as { 'html.customData'?: string[] };
      assert.ok(JSON.parse(read(file.replace('./node_modules/py-memory/', ''))));
    });
  }

  for (const { place, language, code, from } of SNIPPETS.filter((snippet) => snippet.from !== null).map((snippet) => ({
    ...snippet,
    from: snippet.from ?? '',
  }))) {
    test(`${place} (${language}) stands in ${from}`, () => {
      const lines = read(from)
        .split('\n')
        .map((line) => line.trim());
      let at = 0;
      for (const line of code.split('\n').map((each) => each.trim())) {
        if (line === '') continue;
        const found = lines.findIndex((each, index) => index >= at && each.includes(line));
        assert.notEqual(found, -1, line);
        at = found;
      }
    });
  }

  for (const { place, code } of of('html')) {
    test(`${place} draws its diagram`, async () => {
      const tab = await browser.newPage();
      const said: string[] = [];
      tab.on('console', (message) => said.push(message.text()));
      tab.on('pageerror', (error) => said.push(String(error)));
      await tab.setRequestInterception(true);
      tab.on('request', (request) => {
        const path = new URL(request.url()).pathname;
        if (request.url() === 'https://example.org/')
          void request.respond({ contentType: 'text/html', body: page(code) });
        else if (/^\/py-memory@[\d.]+$/.test(path)) void request.respond(script('cdn/py-memory.min.js'));
        else if (/^\/py-memory@[\d.]+\/cdn\/[\w./-]+\.js$/.test(path))
          void request.respond(script(path.replace(/^\/[^/]+\//, '')));
        else void request.respond({ status: 404 });
      });
      await tab.goto('https://example.org/');
      await tab.waitForFunction(() => document.title === 'ready', { timeout: 30_000 });
      assert.deepEqual(said, []);
      await tab.close();
    });
  }
});

const script = (path: string) => ({ contentType: 'text/javascript', body: read(path) });

/** A page with the snippet, and with a rendered block where the snippet has no diagram of its own. */
function page(snippet: string): string {
  const block = snippet.includes('<py-memory')
    ? ''
    : '<pre><code class="language-python"># pymem\na = 1\n</code></pre>';
  return `<!doctype html><title>page</title><link rel="icon" href="data:,">
<script>addEventListener('pymem-ready', () => { document.title = 'ready'; });</script>
${snippet}${block}`;
}
