// `npm test`: types and lint, the build, the Node tests, the browser tests. All of them run even when one fails.
// The last line is `N passed, N failed`: the tests of both runners, with each check and the build counted as one more.
import { spawn } from 'node:child_process';
import { repositoryRoot, testFiles } from '../test/support/test-files.mjs';

const COUNTS = /^(\d+) passed, (\d+) failed$/gm;

/** Runs an npm script; resolves to its exit code and everything it wrote. `live` also shows it at once. */
function runScript(script, live) {
  const child = spawn('npm', ['run', '--silent', script], { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (live) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** A check passes or fails as a whole; its output is shown only when it fails. */
async function check(script) {
  const started = Date.now();
  const { code, output } = await runScript(script, false);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${script} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A test run counts its own tests; one that dies without saying so counts as one failure. */
async function tests(script) {
  console.log(`\n${script}`);
  const { code, output } = await runScript(script, true);
  const [passed, failed] = [...output.matchAll(COUNTS)].at(-1)?.slice(1).map(Number) ?? [0, 0];
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

const results = await Promise.all([check('typecheck'), check('lint')]);
results.push(await check('build'));
results.push(await tests('test:node'));
if (testFiles('browser').length > 0) results.push(await tests('test:browser'));

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
