// Builds what the package ships: dist/ (one ES module and its types per source file, unbundled), dist/style.css,
// cdn/ (the one-file build and its lazy parts) and custom-elements.json.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../test/support/test-files.mjs';

/** Runs a program of node_modules/.bin; ends the build with its exit code if it fails. */
function run(program, ...args) {
  const { status } = spawnSync(join(repositoryRoot, 'node_modules/.bin', program), args, {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** TypeScript rewrites `./x.ts` to `./x.js` in the modules it emits, but leaves it in declarations, where older tools stop at it. */
function rewriteDeclarations(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const rewritten = text.replace(/((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2');
    if (rewritten !== text) writeFileSync(path, rewritten);
  }
}

const at = (path) => join(repositoryRoot, path);

for (const output of ['dist', 'cdn', 'custom-elements.json']) rmSync(at(output), { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
rewriteDeclarations(at('dist'));
if (existsSync(at('dist/src/cli.js'))) chmodSync(at('dist/src/cli.js'), 0o755);
if (existsSync(at('src/style.css'))) copyFileSync(at('src/style.css'), at('dist/style.css'));
if (existsSync(at('src/auto.ts'))) run('rollup', '-c', '--silent');
if (existsSync(at('src/element/py-memory.ts'))) run('cem', 'analyze', '--quiet');
