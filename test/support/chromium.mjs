// Finds a Chromium for browser tests and pictures: CHROME_PATH, then one on PATH, then the one inside the npm package
// @sparticuz/chromium. Setting BUNDLED (to anything) skips the first two. Knows nothing of the tests that run in it.
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { writeFontConfiguration } from './fonts.mjs';
import { repositoryRoot } from './test-files.mjs';

const NAMES_ON_PATH = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

/** Flags that make a run repeatable: no sandbox (tests may run as root in a container), no network chatter, fixed colours. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

function installedChromium() {
  if (process.env.BUNDLED) return undefined;
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

async function bundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the bundled Chromium is a Linux x64 program');
  // The package unpacks to a fixed name in the temporary folder and trusts whatever lies there, so it gets a folder of its own.
  const folder = join(repositoryRoot, 'node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.FONTCONFIG_FILE = writeFontConfiguration(folder, join(folder, 'fonts'));
  // Must be set before the import: it makes the package unpack the NSS libraries that small machines lack.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  return chromium.executablePath();
}

/**
 * Launch options for puppeteer and for `chromeLauncher` of @web/test-runner-chrome.
 * @returns {Promise<{executablePath: string, headless: true | 'shell', args: string[]}>}
 * @throws {Error} with what to install, where no Chromium is found
 */
export async function chromiumLaunchOptions() {
  const installed = installedChromium();
  if (installed) return { executablePath: installed, headless: true, args: FLAGS };
  try {
    return { executablePath: await bundledChromium(), headless: 'shell', args: FLAGS };
  } catch (cause) {
    throw new Error('No Chromium found: install Chromium or Chrome and set CHROME_PATH to its program.', {
      cause,
    });
  }
}

/**
 * Starts the same Chromium for a script; the caller closes it.
 * @param {import('puppeteer-core').LaunchOptions} [options] what else is to be said to puppeteer
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launchChromium(options = {}) {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({ ...(await chromiumLaunchOptions()), ...options });
}
