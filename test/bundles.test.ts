// Holds what users of the built package rely on: it imports in Node without a page, each entry reaches no more than it
// should, and the package's metadata is true. Reads dist/ and cdn/, so it wants `npm run build` first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Script } from 'node:vm';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { moduleGraph } from '../scripts/module-graph.mjs';
import { repositoryRoot } from './support/test-files.mjs';

interface Manifest {
  name: string;
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as Manifest;
const modules = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ specifier: manifest.name + name.slice(1), ...target }],
);

/** Modules of an entry that lie in one of the folders of dist/src. */
async function reached(entry: string, folders: string): Promise<string[]> {
  const { files } = await moduleGraph(entry);
  return files.filter((file) => new RegExp(`^dist/src/(${folders})/`).test(file));
}

describe('the built package', () => {
  before(() => {
    assert.ok(existsSync(join(repositoryRoot, 'dist')), 'run `npm run build` first');
  });

  for (const { specifier, types } of modules) {
    test(`${specifier} imports in Node without a page`, () => {
      const code = `await import(${JSON.stringify(specifier)}); if ('document' in globalThis) throw new Error('made a document');`;
      const child = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: repositoryRoot,
        encoding: 'utf8',
      });
      assert.equal(child.stderr, '');
      assert.equal(child.status, 0);
      assert.ok(existsSync(join(repositoryRoot, types)), `${types} is missing`);
    });
  }

  test('the viewer never reaches the simulator', async () => {
    assert.deepEqual(await reached('dist/src/viewer.js', 'syntax|compile|machine|engines'), []);
  });

  test('drawing and reading traces reach neither the simulator nor the element', async () => {
    for (const entry of ['dist/src/svg.js', 'dist/src/trace.js']) {
      assert.deepEqual(await reached(entry, 'syntax|compile|machine|engines|element'), []);
      assert.deepEqual((await moduleGraph(entry)).packages, []);
    }
  });

  test('the simulator reaches neither the view nor any package', async () => {
    assert.deepEqual(await reached('dist/src/simulator.js', 'view|element'), []);
    assert.deepEqual((await moduleGraph('dist/src/simulator.js')).packages, []);
  });

  test('the remark plugin reaches neither Lit nor the element', async () => {
    const { packages } = await moduleGraph('dist/plugin/index.js');
    assert.deepEqual(
      packages.filter((name) => /^(lit|@lit)\b/.test(name)),
      [],
    );
    assert.deepEqual(await reached('dist/plugin/index.js', 'element'), []);
  });

  test('the one-file build runs as a script and as a module', () => {
    const text = readFileSync(join(repositoryRoot, 'cdn/py-memory.min.js'), 'utf8');
    // A script may hold neither import.meta nor declarations of imports and exports; texts of Python modules may look like them.
    assert.doesNotThrow(() => new Script(text));
  });

  test('the command line program starts', () => {
    const program = join(repositoryRoot, manifest.bin['py-memory'] ?? '');
    const child = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
    assert.equal(child.stderr, '');
    assert.equal(child.status, 0);
  });

  test('publint finds nothing to complain about', async () => {
    const { messages, pkg } = await publint({ pkgDir: repositoryRoot, strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });
});
