// Holds what is in the tarball that npm would publish: nothing that a user does not need, metadata and types that are
// right however they are resolved. Reads dist/ and cdn/, so it wants `npm run build` first; `npm run pipelines -- readme`
// installs the tarball in an empty project and follows the README there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { repositoryRoot } from './support/test-files.mjs';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** What else than code and its types is shipped. */
const OTHER_FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'custom-elements.json',
  'dist/style.css',
  'package.json',
  'vscode.html-custom-data.json',
  'web-types.json',
];

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}

describe('the packed tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'py-memory-packed-'));
  let tarball = '';
  let files: readonly string[] = [];

  before(() => {
    const { status, stdout, stderr } = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    assert.equal(status, 0, stderr);
    const [packed] = JSON.parse(stdout) as Packed[];
    tarball = join(folder, packed!.filename);
    files = packed!.files.map(({ path }) => path);
  });

  after(() => rmSync(folder, { recursive: true }));

  test('holds code, its types, and what readers and editors look for', () => {
    const isCode = (path: string) => /^dist\/(src|plugin)\/.*\.js$|^cdn\/.*\.js$/.test(path);
    const isTypes = (path: string) => /^dist\/.*\.d\.ts$/.test(path);
    const others = files.filter((path) => !isCode(path) && !isTypes(path));
    assert.deepEqual(others.sort(), OTHER_FILES);
    assert.deepEqual(
      files.filter((path) => /(^|\/)(test|demo|scripts)\/|\.test\.|\.map$/.test(path)),
      [],
    );
  });

  test('has the metadata that npm, bundlers and Node want', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: readFileSync(tarball).buffer as ArrayBuffer },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  test('has types that are right for every way to resolve an ES module', () => {
    const { status, stdout, stderr } = run('npx', ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii']);
    assert.equal(status, 0, stdout + stderr);
  });
});
