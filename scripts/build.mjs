// Builds what the package ships: dist/ (one ES module and its types per source file, unbundled), dist/style.css,
// dist/types (the element in frameworks), cdn/ (the build for a script tag), custom-elements.json and data for
// editors. What no entry reaches is left out.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
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

/** Deletes the modules and declarations of dist/ that no entry of the package reaches. */
function prune() {
  const { exports, bin } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const entries = [
    ...Object.values(bin),
    ...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : Object.values(entry))),
  ];
  const waiting = entries.map(normalize);
  const reached = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const [, specifier] of readFileSync(at(path), 'utf8').matchAll(
      // The address of a thread's module is no import.
      /(?:from|import|new URL)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g,
    )) {
      const target = normalize(join(dirname(path), specifier));
      const file = path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target;
      // Texts of Python modules may look like imports.
      if (existsSync(at(file))) waiting.push(file);
    }
  }
  for (const name of readdirSync(at('dist'), { recursive: true })) {
    const path = normalize(join('dist', name));
    if (/\.(?:js|d\.ts)$/.test(path) && !reached.has(path)) rmSync(at(path));
  }
}

const at = (path) => join(repositoryRoot, path);

const OUTPUTS = ['dist', 'cdn', 'custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json'];

for (const output of OUTPUTS) rmSync(at(output), { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.build.json');
rewriteDeclarations(at('dist'));
chmodSync(at('dist/src/cli.js'), 0o755);
copyFileSync(at('src/style.css'), at('dist/style.css'));
run('rollup', '-c', '--silent');
run('cem', 'analyze', '--quiet');
await import('./integrations.mjs');
prune();
