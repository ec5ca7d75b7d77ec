// What an entry of dist/ reaches, by Rollup: its modules, the packages they name, and what it weighs bundled and minified.
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { repositoryRoot } from '../test/support/test-files.mjs';

const isPackage = (id) => !/^[./\\]|^[a-z]:/i.test(id);

/**
 * Modules that an entry reaches, static and dynamic imports alike. Packages are named, not entered.
 * @param {string} entry path from the repository root, such as `dist/src/viewer.js`
 * @returns {Promise<{files: string[], packages: string[]}>} files as sorted paths from the root, packages as written in the imports
 */
export async function moduleGraph(entry) {
  const packages = new Set();
  const bundle = await rollup({
    input: join(repositoryRoot, entry),
    plugins: [
      {
        name: 'collect-packages',
        resolveId(id, importer) {
          if (!importer || !isPackage(id)) return null;
          packages.add(id);
          return { id, external: true };
        },
      },
    ],
  });
  const files = bundle.watchFiles.map((file) => relative(repositoryRoot, file).split(sep).join('/'));
  await bundle.close();
  return { files: files.sort(), packages: [...packages].sort() };
}

/** Bytes of a text after Brotli at its strongest, as servers send it. @param {string} text */
export function brotliSize(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

/**
 * Bundles and minifies an entry with all its packages, as a page's own bundler would.
 * @param {string} entry path from the repository root
 * @param {(id: string) => boolean} [leaveOut] modules that are not counted
 * @returns {Promise<{initial: number, lazy: number}>} bytes after Brotli: loaded with the entry, and loaded on demand
 */
export async function bundleSize(entry, leaveOut = () => false) {
  const bundle = await rollup({
    input: join(repositoryRoot, entry),
    external: (id) => id.startsWith('node:') || leaveOut(id),
    plugins: [nodeResolve({ exportConditions: ['production', 'browser'] })],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ ecma: 2020, module: true })] });
  await bundle.close();
  const chunks = new Map(output.filter((item) => item.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const initial = new Set();
  const waiting = [...chunks.values()].filter((chunk) => chunk.isEntry);
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (initial.has(chunk)) continue;
    initial.add(chunk);
    waiting.push(...chunk.imports.flatMap((fileName) => chunks.get(fileName) ?? []));
  }
  const size = { initial: 0, lazy: 0 };
  for (const chunk of chunks.values()) size[initial.has(chunk) ? 'initial' : 'lazy'] += brotliSize(chunk.code);
  return size;
}
