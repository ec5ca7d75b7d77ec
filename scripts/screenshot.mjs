// Takes a picture of a page: node scripts/screenshot.mjs URL OUT.png [--width 1200] [--height 800] [--dark] [--full] [--no-js]
// URL may be a path of a file in the repository. Waits until the network is quiet and every <py-memory> has drawn.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/support/chromium.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1200' },
    height: { type: 'string', default: '800' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    'no-js': { type: 'boolean', default: false },
  },
});
const [address, output] = positionals;
if (!address || !output) {
  console.error('usage: screenshot.mjs URL OUT.png [--width N] [--height N] [--dark] [--full] [--no-js]');
  process.exit(2);
}

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.setViewport({ width: Number(values.width), height: Number(values.height) });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: values.dark ? 'dark' : 'light' }]);
  await page.setJavaScriptEnabled(!values['no-js']);
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`);
  });
  const url = existsSync(address) ? pathToFileURL(resolve(address)).href : address;
  await page.goto(url, { waitUntil: 'networkidle0' });
  if (!values['no-js']) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.querySelectorAll('py-memory')].map((element) => element.updateComplete));
    });
  }
  await page.screenshot({ path: output, fullPage: values.full });
} finally {
  await browser.close();
}
