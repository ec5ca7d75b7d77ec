// Runs the Node tests: every test/**/*.test.ts outside test/browser, or those whose path contains one of the words given.
// Prints `N passed, N failed` as its last line. Node 20 takes no glob after --test, so the files are collected here.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot, testFiles } from '../test/support/test-files.mjs';

const words = process.argv.slice(2);
const files = testFiles('node').filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.log(words.length === 0 ? 'no Node tests' : `no Node test file matches ${words.join(', ')}`);
  process.exit(words.length === 0 ? 0 : 1);
}

const counts = join(tmpdir(), `py-memory-node-tests-${process.pid}.json`);
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/count-reporter.mjs',
    `--test-reporter-destination=${counts}`,
    ...files,
  ],
  { cwd: repositoryRoot, stdio: 'inherit' },
);
const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
rmSync(counts);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : (status ?? 1));
