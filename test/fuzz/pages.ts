/**
 * Any HTML, as Markdown tools, people and mistakes write it, in a page whose script upgrades code blocks: what is ours becomes
 * diagrams, what is not stays as it is, and no text of a program or an option becomes markup. In Chromium, with the sources as
 * they are. Knows the element's public names and the page; knows nothing of how blocks are read.
 */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { OPTIONS } from '../../src/options/options.ts';
import { SHAPES } from '../fixtures/auto/shapes.ts';
import { launchChromium } from '../support/chromium.mjs';
import { repositoryRoot } from '../support/test-files.mjs';
import { count, type Figures, type Part } from './part.ts';
import type { Seen } from './upgrade.ts';

const ATTACK = '"><script>window.attacked=1</script><img src=x onerror="window.attacked=1">';

const odd = fc.oneof(
  fc.constantFrom('', '0', '-1', '1e9', 'true', 'last', 'L1', '../x.py', 'javascript:window.attacked=1', '변수'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    ATTACK,
    '</script>',
    '</pre>',
    '<!--',
    ']]>',
    '{{x}}',
    '\u202e',
  ),
  fc.string({ maxLength: 10 }),
);
/** Short programs: what is tried is the way from a page to a run, not the run. */
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('x = 1', 'y = [x, 2]', 'print(x)', 'def f(a):', '    return a', '', 'y.append(y)'),
  },
  fc.constantFrom(
    '>>> x = 1',
    '... ',
    '#@ L1: text',
    'x = "<b>&amp;</b>"',
    'while True: pass',
    '\tx = 1',
    'import random',
  ),
  odd.map((text) => `s = ${JSON.stringify(text)}`),
  odd,
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.keys(OPTIONS)) },
  fc.constantFrom('__proto__', 'constructor', 'onclick', 'class', 'style'),
);
const option = fc.tuple(name, odd).map(([key, value]) => `${key}="${value.replaceAll(/["\r\n]/g, "'")}"`);
const options = fc.array(option, { maxLength: 3 }).map((all) => all.join(' '));
const program = fc
  .tuple(fc.option(options, { nil: null }), fc.array(line, { maxLength: 6 }))
  .map(([set, lines]) => (set === null ? lines : [`# pymem ${set}`, ...lines]));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A block in the shape of some tool's, or in none. */
const block = fc.oneof(
  fc.tuple(fc.constantFrom(...SHAPES), program).map(([{ html, language }, lines]) => html({ language, lines })),
  fc
    .record({
      outer: fc.constantFrom('pre', 'div', 'figure', 'td', 'code', 'pre contenteditable', 'py-memory', 'details'),
      language: fc.constantFrom(
        'language-pymem',
        'language-python',
        'pymem',
        'lang-pymem{step=1}',
        'highlight',
        '__proto__',
      ),
      attribute: fc.constantFrom('class', 'data-language', 'data-lang', 'data-meta', 'lang', 'title'),
      meta: options,
      lines: program,
      inner: fc.constantFrom('code', 'span', 'div', 'table><tr><td', 'button', 'ol><li', 'textarea', 'pre'),
    })
    .map(({ outer, language, attribute, meta, lines, inner }) => {
      const code = lines.map(escaped).join('\n');
      return `<${outer} ${attribute}="${language}" data-meta="${escaped(meta)}"><pre><${inner} class="${language}">${code}</${inner.split('>')[0]}></pre>`;
    }),
);

/** Takes, doubles or moves pieces of HTML, so that elements end nowhere or twice. */
const damage = fc.array(
  fc.record({ kind: fc.constantFrom('lose', 'double', 'swap', 'close'), at: fc.nat(999), from: fc.nat(999) }),
  { maxLength: 4 },
);
const CLOSERS = ['</pre>', '</div>', '</code>', '<pre>', '<table>', '</p>', '<template>', '<svg>', '<details open>'];

const page = fc.tuple(fc.array(block, { minLength: 1, maxLength: 3 }), damage).map(([blocks, changes]) => {
  const pieces = blocks.join('\n<p>Text</p>\n').match(/<[^>]*>|[^<]+/g) ?? [];
  for (const { kind, at, from } of changes) {
    const here = at % Math.max(1, pieces.length);
    const there = from % Math.max(1, pieces.length);
    if (kind === 'lose') pieces.splice(here, 1);
    else if (kind === 'double') pieces.splice(here, 0, pieces[there] ?? '');
    else if (kind === 'close') pieces.splice(here, 0, CLOSERS[from % CLOSERS.length] ?? '');
    else [pieces[here], pieces[there]] = [pieces[there] ?? '', pieces[here] ?? ''];
  }
  return pieces.join('');
});

const MOST_MS = 60_000;

/** Complaints that a page may have: our own about options and programs. */
const EXPECTED = /^py-memory: |PartNotLoaded|Lit is in dev mode/;

async function openTab(address: string): Promise<{ tab: Page; complaints: string[]; close: () => Promise<void> }> {
  const browser = await launchChromium();
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()) && !message.text().startsWith('Failed to load'))
      complaints.push(`console: ${message.text()}`);
  });
  await tab.goto(address);
  return { tab, complaints, close: () => browser.close() };
}

export const PAGES: Part = {
  name: 'pages',
  holds: 'any HTML can be upgraded: what is ours becomes diagrams, all else stays, and text stays text',
  short: 40,
  async start(figures: Figures) {
    const server = await startDevServer({
      config: {
        rootDir: repositoryRoot,
        port: 0,
        nodeResolve: { exportConditions: ['browser', 'development'] },
        plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
      },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      logStartMessage: false,
    });
    const { port } = server.server?.address() as AddressInfo;
    // Any file of the project that is a page by itself will do for an address.
    const { tab, complaints, close } = await openTab(`http://localhost:${port}/test/fuzz/page.html`);
    return {
      property: fc.asyncProperty(page, async (html) => {
        complaints.length = 0;
        const seen = (await tab.evaluate(
          `import('/test/fuzz/upgrade.ts').then(({ upgrade }) => upgrade(${JSON.stringify(html)}, ${MOST_MS}))`,
        )) as Seen;
        count(figures, 'diagrams', seen.diagrams);
        count(figures, 'drawn', seen.drawn);
        assert.deepEqual([...seen.faults, ...complaints], []);
      }) as unknown as fc.IRawProperty<unknown>,
      show: (input) => (input as [string])[0],
      async end() {
        await close();
        await server.stop();
      },
    };
  },
};
