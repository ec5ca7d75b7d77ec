// The build for a script tag: cdn/py-memory.min.js has the element and the simulator's core in one file, for `<script src>`,
// `<script type="module" src>` and pages opened from a disk. What a diagram may need later (standard modules of Python,
// lazy parts of the view) lies beside it and is fetched by scripts/cdn-loader.js. Input is what tsc wrote to dist/.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const ENTRY = 'dist/src/auto.js';
const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const { version } = JSON.parse(read('package.json'));
const loader = read('scripts/cdn-loader.js').replace('%VERSION%', version);

/** What every diagram needs: npm users get it lazily, the one file has it. */
const isNeeded = (id) => /[\\/]dist[\\/]src[\\/](engines[\\/]|element[\\/]player\.js$)/.test(id);
const isStandardModule = (id) => /[\\/]dist[\\/]src[\\/]machine[\\/]modules[\\/]/.test(id);

/** Modules of the one file: what the entry reaches by static imports, and what it loads for every diagram. */
function coreModules({ getModuleIds, getModuleInfo }) {
  const core = new Set();
  const waiting = [...getModuleIds()].filter((id) => getModuleInfo(id).isEntry);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (core.has(id)) continue;
    core.add(id);
    const { importedIds, dynamicallyImportedIds } = getModuleInfo(id);
    waiting.push(...importedIds, ...dynamicallyImportedIds.filter(isNeeded));
  }
  return core;
}

let core;

export default {
  input: { 'py-memory.min': ENTRY },
  // The lazy parts import from the one file what they share with it, so it exports more than the entry does.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve({ exportConditions: ['production', 'browser'] }),
    {
      name: 'core-modules',
      buildEnd() {
        core = coreModules(this);
      },
    },
  ],
  output: {
    dir: 'cdn',
    format: 'amd',
    amd: { define: 'pyMemoryDefine', forceJsExtensionForImports: true },
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) => (moduleIds.some(isStandardModule) ? 'modules/[name].js' : 'parts/[name].js'),
    manualChunks: (id) => (core.has(id) ? 'py-memory.min' : undefined),
    banner: ({ isEntry }) => (isEntry ? loader : ''),
    // ASCII alone, since a script is read in the encoding of its page, which may say none.
    plugins: [terser({ ecma: 2020, format: { comments: false, ascii_only: true } })],
  },
};
