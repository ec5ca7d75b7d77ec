// Looks over every page of the demo as readers meet it: axe's rules in both colour schemes, wide and narrow, at the first, a
// middle and the last step, with the further controls and a card open; and whether text keeps inside its box.
// npm run access -- [--font FILE.woff2 …] [PAGE …]   A font is measured in place of the pictures' own.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildSite } from '../demo/site.mjs';
import { serve } from '../demo/server.mjs';
import { launchChromium } from '../test/support/chromium.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { font: { type: 'string', multiple: true, default: [] } },
});

const VIEWS = [
  { name: 'wide, light', width: 1100, scheme: 'light', forced: 'none' },
  { name: 'narrow, dark', width: 360, scheme: 'dark', forced: 'none' },
  { name: 'wide, forced colours', width: 1100, scheme: 'dark', forced: 'active' },
];
const FAMILY = 'measured';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { folder } = await buildSite();
const port = await serve(folder, 0);
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
  .sort();
const problems = [];
const counts = { axe: 0, texts: 0 };
const browser = await launchChromium();

/** The violations that axe finds, one line each. Under forced colours it reads those that are not in force. */
async function violations(page, view) {
  counts.axe++;
  return page.evaluate(async (isForced) => {
    const { violations: found } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: !isForced } },
    });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target, any }) => `${target.flat().join(' ')} ${any[0]?.message ?? ''}`)
          .slice(0, 3)
          .join(', ')}`,
    );
  }, view.forced === 'active');
}

/** Texts that reach out of their box or cell, in px. */
async function textsOutside(page) {
  const { texts, outside } = await page.evaluate(() => {
    const outside = [];
    let texts = 0;
    const roots = [document, ...[...document.querySelectorAll('py-memory')].map((element) => element.renderRoot)];
    const svgs = roots
      .flatMap((root) => [...root.querySelectorAll('svg')])
      .filter((svg) => svg.getClientRects().length > 0);
    for (const svg of svgs) {
      for (const box of svg.querySelectorAll('[data-object], [data-frame]')) {
        const outline = box.querySelector('rect').getBBox();
        for (const text of box.querySelectorAll('text')) {
          texts++;
          const { parentElement: group, previousElementSibling: before } = text;
          const cell =
            before?.localName === 'rect' && (group.hasAttribute('data-slot') || group.hasAttribute('data-badge'));
          const room = cell ? before.getBBox() : outline;
          const { x, width } = text.getBBox();
          const over = Math.max(room.x - x, x + width - room.x - room.width);
          if (over > 0.5) outside.push(`${over.toFixed(1)} px: ${text.textContent}`);
        }
      }
    }
    return { texts, outside };
  });
  counts.texts += texts;
  return outside;
}

async function look(page, view, state) {
  const where = `${state.page}, ${view.name}, ${state.name}`;
  for (const line of await violations(page, view)) problems.push(`${where}: ${line}`);
  for (const line of await textsOutside(page)) problems.push(`${where}: text outside by ${line}`);
}

async function useFonts(page) {
  const sources = values.font.map((file) => readFileSync(file).toString('base64'));
  await page.evaluate(
    async (fonts, family) => {
      for (const [index, font] of fonts.entries()) {
        const face = new FontFace(`${family}-${index}`, `url(data:font/woff2;base64,${font})`);
        document.fonts.add(await face.load());
      }
      const families = fonts.map((_, index) => `'${family}-${index}'`).join(', ');
      document.documentElement.style.setProperty('--pymem-font', `${families}, monospace`);
    },
    sources,
    FAMILY,
  );
}

/** Waits until every diagram that is to run has drawn. */
async function drawn(page) {
  await page.evaluate(async () => {
    const elements = [...document.querySelectorAll('py-memory')];
    for (const element of elements) {
      element.scrollIntoView({ block: 'center' });
      for (let wait = 0; wait < 200 && element.renderRoot?.querySelector('.picture svg') == null; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

async function act(page, action) {
  await page.evaluate(async (name) => {
    for (const element of document.querySelectorAll('py-memory')) {
      const find = (selector) => element.renderRoot?.querySelector(selector);
      if (name === 'middle') {
        element.seek(-1);
        await element.updateComplete;
        element.seek(Math.floor(element.step / 2));
      }
      if (name === 'last') element.seek(-1);
      if (name === 'more') find('button.more')?.click();
      await element.updateComplete;
      if (name === 'card') find('button.inspect')?.click();
      await element.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
  }, action);
}

try {
  for (const name of pages) {
    for (const view of VIEWS) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
      });
      await page.setViewport({ width: view.width, height: 900 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: view.scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      if (view.forced === 'active') {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ],
        });
      }
      await page.goto(`http://localhost:${port}/${name}`, { waitUntil: 'networkidle0' });
      await page.evaluate(axe);
      if (values.font.length > 0) await useFonts(page);
      await drawn(page);
      await look(page, view, { page: name, name: 'first step' });
      for (const action of ['middle', 'last', 'more', 'card']) {
        await act(page, action);
        await look(page, view, { page: name, name: action });
      }
      await page.close();
    }
    console.log(`${name}: ${problems.length} problems so far`);
  }
} finally {
  await browser.close();
}
for (const problem of [...new Set(problems)]) console.error(problem);
console.log(
  `${pages.length} pages, ${counts.axe} runs of axe, ${counts.texts} texts measured, ${problems.length} problems`,
);
process.exit(problems.length > 0 ? 1 : 0);
