// Holds that cdn/ works wherever its script is loaded from: a page on a disk, a server, an address without a file name.
// Opens real pages in Chromium. Reads cdn/, so it wants `npm run build` first.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from './support/chromium.mjs';
import { repositoryRoot } from './support/test-files.mjs';

const SCRIPT = 'cdn/py-memory.min.js';

/** What CDNs make of a package: its files below its name, and its main file at the name itself. */
const PACKAGE = '/py-memory@0';

/** A program that needs a standard module, which has a file of its own. */
const PROGRAM = 'from collections import deque\nd = deque([1, 2])\n';

const page = (script: string): string =>
  `<!doctype html><title>page</title><py-memory></py-memory>
<script>
  document.querySelector('py-memory').setAttribute('code', ${JSON.stringify(PROGRAM)});
  document.addEventListener('pymem-ready', () => { document.title = 'ready'; });
  document.addEventListener('pymem-error', ({ detail }) => { document.title = JSON.stringify(detail); });
</script>
${script}`;

function serve(): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const html = searchParams.get('html');
    if (html !== null) {
      response.setHeader('content-type', 'text/html').end(html);
      return;
    }
    const path = pathname === PACKAGE ? SCRIPT : pathname.replace(`${PACKAGE}/`, '').replace(/^\//, '');
    const file = join(repositoryRoot, path);
    if (/^cdn\/[\w./-]+\.js$/.test(path) && existsSync(file)) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('the build for a script tag', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  before(async () => {
    assert.ok(existsSync(join(repositoryRoot, SCRIPT)), 'run `npm run build` first');
    browser = await launchChromium();
    server = await serve();
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    server.close();
    await browser.close();
  });

  /** Opens a page and waits until the diagram has said that it is ready. */
  async function assertReady(url: string): Promise<void> {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    try {
      await tab.goto(url);
      await tab
        .waitForFunction(() => document.title !== 'page', { timeout: 60_000 })
        .catch((error: unknown) => errors.push(String(error)));
      assert.deepEqual(errors, []);
      assert.equal(await tab.title(), 'ready');
    } finally {
      await tab.close();
    }
  }

  const scripts = {
    'a script tag': `<script src="/${SCRIPT}"></script>`,
    'a script tag, twice, with a query': `<script src="/${SCRIPT}?v=1"></script><script src="/${SCRIPT}?v=2"></script>`,
    'a module script': `<script type="module" src="/${SCRIPT}"></script>`,
    'an import': `<script type="module">import '/${SCRIPT}';</script>`,
    'the address of the package': `<script src="${PACKAGE}"></script>`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    test(`runs from ${name}`, () => assertReady(`${origin}/?html=${encodeURIComponent(page(script))}`));
  }

  test('breaks no strict content security policy, Trusted Types included', async () => {
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(String(error)));
    const policy = [
      "default-src 'none'",
      "script-src 'nonce-abc'",
      "style-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html py-memory',
    ].join('; ');
    const html = page(`<script nonce="abc" src="/${SCRIPT}"></script>`)
      .replace('<title>', `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`)
      .replace('<script>', '<script nonce="abc">');
    await tab.goto(`${origin}/?html=${encodeURIComponent(html)}`);
    await tab.waitForFunction(() => document.title !== 'page', { timeout: 60_000 }).catch(() => undefined);
    assert.deepEqual(said, []);
    assert.equal(await tab.title(), 'ready');
    await tab.close();
  });

  test('loads no more than the first file where there is no diagram, and asks for nothing else', async () => {
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => {
      if (request.url().startsWith(origin)) asked.push(new URL(request.url()).pathname);
    });
    const html = `<!doctype html><title>page</title><link rel="icon" href="data:,"><pre>print(1)</pre><script src="/${SCRIPT}"></script>`;
    await tab.goto(`${origin}/?html=${encodeURIComponent(html)}`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(asked, ['/', `/${SCRIPT}`]);
    await tab.close();
  });

  test('stays idle beside another version, and says so', async () => {
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(String(error)));
    const other = `<script>
      globalThis.pyMemoryDefine = Object.assign(() => {}, { version: '0.0.1' });
    </script><script src="/${SCRIPT}"></script>`;
    await tab.goto(`${origin}/?html=${encodeURIComponent(other)}`);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^py-memory [\d.]+ does nothing on this page, since 0\.0\.1 came first$/);
    await tab.close();
  });

  test('leaves the element to who has defined it', async () => {
    const tab = await browser.newPage();
    const said: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(String(error)));
    const other = `<script>customElements.define('py-memory', class extends HTMLElement { static version = '0.0.1'; });</script>
<script src="/${SCRIPT}"></script>`;
    await tab.goto(`${origin}/?html=${encodeURIComponent(other)}`);
    assert.match(
      said.join('\n'),
      /^py-memory [\d.]+ does nothing on this page, since 0\.0\.1 has defined <py-memory> first$/,
    );
    await tab.close();
  });

  test('runs from a page on a disk', async () => {
    const file = join(repositoryRoot, 'cdn/disk-test.html');
    writeFileSync(file, page('<script src="py-memory.min.js"></script>'));
    try {
      await assertReady(pathToFileURL(file).href);
    } finally {
      rmSync(file);
    }
  });
});
