// `npm run pipelines`: builds the projects of test/pipelines with the tools from npm and the package as it would be
// published, opens every page in Chromium, takes a step in each diagram, and complains about anything in the console.
// `npm run pipelines -- astro next` does some of them; `--record` writes the HTML around the fences to test/fixtures/pipelines.
// Tools that are not on npm are used where they are installed. Projects are kept in a folder of the temporary folder (or PIPELINES), so that a second run need not install again.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../demo/server.mjs';
import { launchChromium } from '../test/support/chromium.mjs';
import { repositoryRoot } from '../test/support/test-files.mjs';

const PROJECTS = join(repositoryRoot, 'test/pipelines');
const RECORDS = join(repositoryRoot, 'test/fixtures/pipelines');
const WORK = process.env.PIPELINES ?? join(tmpdir(), 'py-memory-pipelines');

/** Diagrams of the article: one of each kind of fence. */
const DIAGRAMS = 2;

/** What tools say in the console that has nothing to do with us. */
const CHATTER = [/Download the React DevTools/];

/** Lines of a failed program's output that are shown. */
const MOST_LINES = 40;

/** Runs a program; its output is shown only when it fails. */
function run([program, ...args], folder, environment = {}) {
  const child = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', ...environment },
    maxBuffer: 2 ** 26,
  });
  if (child.status !== 0) {
    const said = (child.stdout + child.stderr).split('\n').slice(-MOST_LINES).join('\n');
    throw new Error(`${program} ${args.join(' ')}\n${said}`);
  }
  return child.stdout + child.stderr;
}

/** The tarball that would be published. */
function pack() {
  mkdirSync(WORK, { recursive: true });
  const [{ filename }] = JSON.parse(run(['npm', 'pack', '--json', '--pack-destination', WORK], repositoryRoot));
  return join(WORK, filename);
}

/** Installs the packages of a project and ours, unless those of the same package.json are there. */
function install(folder, packages, tarball) {
  const wanted = readFileSync(join(packages, 'package.json'), 'utf8');
  const installed = join(folder, 'node_modules/.pipeline.json');
  const npmInstall = (...args) =>
    run(['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...args], folder);
  writeFileSync(join(folder, 'package.json'), wanted);
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) npmInstall();
  npmInstall('--no-save', tarball);
  writeFileSync(installed, wanted);
}

/** A project's folder outside of the repository, ready to be built. */
function prepare(name, pipeline, tarball) {
  const folder = join(WORK, name);
  for (const entry of existsSync(folder) ? readdirSync(folder) : [])
    if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true, force: true });
  cpSync(join(PROJECTS, name), folder, { recursive: true });
  const packages = join(PROJECTS, pipeline.packages ?? name);
  if (existsSync(join(packages, 'package.json'))) install(folder, packages, tarball);
  const article = readFileSync(join(PROJECTS, 'article.md'), 'utf8');
  // Some engines see no fence where anything follows the language.
  const text = pipeline.bareFences ? article.replace(/^```pymem .*/m, '```pymem') : article;
  for (const path of [pipeline.content ?? []].flat()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), (pipeline.header ?? '') + text);
  }
  return folder;
}

/** Whether a program is on the PATH. */
const hasProgram = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** A tab that remembers what is wrong with its page. */
async function openTab(browser) {
  const tab = await browser.newPage();
  const complaints = [];
  tab.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn', 'warning'].includes(message.type()) && !CHATTER.some((pattern) => pattern.test(text)))
      complaints.push(`console: ${text} ${message.location().url ?? ''}`);
  });
  tab.on('pageerror', (error) => complaints.push(`error: ${String(error)}`));
  // A router gives up what it was fetching when it goes to another page.
  tab.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()}`);
  });
  return { tab, complaints };
}

/** Waits for the diagrams of a page, takes a step in each, and says what it saw. */
async function stepThrough(tab, expected) {
  await tab
    .waitForFunction((count) => document.querySelectorAll('py-memory').length >= count, { timeout: 20_000 }, expected)
    .catch(() => {});
  return tab.evaluate(async () => {
    const told = [];
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    for (const diagram of document.querySelectorAll('py-memory')) {
      diagram.scrollIntoView();
      for (let left = 100; left > 0 && !diagram.shadowRoot?.querySelector('.picture svg'); left--) await pause(100);
      const before = diagram.step;
      const button = [...(diagram.shadowRoot?.querySelectorAll('button') ?? [])].find(
        (one) => one.dataset.action === 'next' || one.classList.contains('next') || /next/i.test(one.ariaLabel ?? ''),
      );
      button?.click();
      await diagram.updateComplete;
      told.push({
        step: `${before} → ${diagram.step}`,
        isStepped: diagram.step === before + 1,
        hasPicture: diagram.shadowRoot?.querySelector('.picture svg') != null,
        isShown: diagram.checkVisibility(),
      });
    }
    // What was told is to be heard by then.
    await pause(200);
    // The code of the article is to be seen once: in its diagram, or as a block.
    const shown = [...document.querySelectorAll('pre')].filter((block) => block.checkVisibility());
    return { told, blocks: shown.length, heard: document.getElementById('told')?.textContent ?? '' };
  });
}

/** What a reader without script gets of each part of the article, without pictures and traces. */
async function withoutScript(browser, url) {
  const tab = await browser.newPage();
  await tab.setJavaScriptEnabled(false);
  await tab.goto(url);
  const parts = await tab.evaluate(() => {
    const clean = (element) => {
      const copy = element.cloneNode(true);
      for (const svg of copy.querySelectorAll('svg')) svg.replaceWith(document.createElement('svg'));
      for (const script of copy.querySelectorAll('script')) script.textContent = '';
      return copy.outerHTML;
    };
    return [...document.querySelectorAll('h2')].slice(0, 3).map((heading) => {
      const between = [];
      for (
        let at = heading.nextElementSibling;
        at !== null && !/^(H2|SCRIPT)$/.test(at.tagName);
        at = at.nextElementSibling
      )
        if (at.querySelector('h2') === null) between.push(clean(at));
      return between.join('\n');
    });
  });
  await tab.close();
  return parts;
}

/** Opens a page by its address, or by a link from another one; answers what is wrong. */
async function checkPage(browser, origin, page) {
  const { path, start, link, diagrams = DIAGRAMS, blocks: expectedBlocks = DIAGRAMS + 1 - diagrams } = page;
  const wrong = [];
  const visits = start === undefined ? [path] : [path, start];
  for (const visit of visits) {
    const { tab, complaints } = await openTab(browser);
    await tab.goto(origin + visit, { waitUntil: 'load' });
    if (visit === start) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await tab.evaluate(
        (text) => [...document.querySelectorAll('a')].find((a) => a.textContent === text).click(),
        link,
      );
      await tab.waitForFunction(() => /^Lists in memory/.test(document.querySelector('h1')?.textContent ?? ''), {
        timeout: 10_000,
      });
    }
    if (diagrams === 0) await new Promise((resolve) => setTimeout(resolve, 1500));
    const { told, blocks, heard } = await stepThrough(tab, diagrams);
    // What a framework does late would show by now.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const left = await tab.evaluate(() => document.querySelectorAll('py-memory').length);
    if (page.told && heard !== '2') wrong.push(`${path}: heard of step ${heard}`);
    const way = visit === start ? `${path} by a link` : path;
    if (told.length !== diagrams || left !== diagrams) wrong.push(`${way}: ${told.length}, then ${left} diagrams`);
    if (blocks !== expectedBlocks) wrong.push(`${way}: ${blocks} code blocks beside the diagrams`);
    for (const { step, isStepped, hasPicture, isShown } of told)
      if (!isStepped || !hasPicture || !isShown)
        wrong.push(`${way}: step ${step}, picture ${hasPicture}, shown ${isShown}`);
    wrong.push(...complaints.map((complaint) => `${way}: ${complaint}`));
    await tab.close();
  }
  return wrong;
}

async function checkProject(browser, name, pipeline, tarball) {
  const folder = prepare(name, pipeline, tarball);
  const log = run(pipeline.build, folder, { PACKAGE: unpacked, ...pipeline.environment });
  if (values.log) console.log(log);
  const origin = `http://localhost:${await serve(join(folder, pipeline.output), 0)}/`;
  const wrong = [];
  for (const page of pipeline.pages) {
    if (values.record && pipeline.content !== undefined) {
      mkdirSync(RECORDS, { recursive: true });
      const file = `${name}-${page.path.replace(/\.html$|\/$/, '').replaceAll('/', '-')}.html`;
      const parts = await withoutScript(browser, origin + page.path);
      writeFileSync(join(RECORDS, file), `${parts.join('\n<hr>\n')}\n`);
    }
    const complaints = await checkPage(browser, origin, page);
    console.log(`${complaints.length === 0 ? 'ok    ' : 'FAILED'}  ${name}/${page.path}`);
    wrong.push(...complaints);
  }
  return wrong;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false }, log: { type: 'boolean', default: false } },
});
const names = readdirSync(PROJECTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (positionals.length === 0 || positionals.includes(entry.name)))
  .map((entry) => entry.name);

/** The names of all records, for tests that run where no folder can be listed. */
function writeIndex() {
  const records = readdirSync(RECORDS).filter((name) => name.endsWith('.html'));
  writeFileSync(join(RECORDS, 'index.json'), `${JSON.stringify(records, null, 2)}\n`);
}

const tarball = pack();
/** The package for projects of tools that know nothing of npm. */
const unpacked = join(WORK, 'package');
rmSync(unpacked, { recursive: true, force: true });
run(['tar', '-xzf', tarball, '-C', WORK]);
const browser = await launchChromium();
let failed = 0;
let skipped = 0;
for (const name of names) {
  const pipeline = JSON.parse(readFileSync(join(PROJECTS, name, 'pipeline.json'), 'utf8'));
  if (pipeline.needs !== undefined && !hasProgram(pipeline.needs)) {
    console.log(`none    ${name}: there is no ${pipeline.needs} on this machine`);
    skipped += 1;
    continue;
  }
  const started = Date.now();
  const wrong = await checkProject(browser, name, pipeline, tarball).catch((error) => [String(error)]);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  for (const complaint of wrong) console.log(`        ${complaint}`);
  failed += wrong.length === 0 ? 0 : 1;
}
if (values.record) writeIndex();
await browser.close();
console.log(`${names.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
