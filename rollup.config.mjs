// The build for a script tag: cdn/py-memory.min.js has the element and the upgrade, for `<script src>`,
// `<script type="module" src>` and pages opened from a disk. What a diagram needs (the player, the simulator) and may need
// (standard modules of Python, lazy parts of the view) lies beside it and is fetched by scripts/cdn-loader.js, so that a
// page without diagrams loads the least. Input is what tsc wrote to dist/.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const ENTRY = 'dist/src/auto.js';
const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const { version } = JSON.parse(read('package.json'));
const loader = read('scripts/cdn-loader.js').replace('%VERSION%', version);

const isPlayer = (id) => /[\\/]dist[\\/]src[\\/]element[\\/]player\.js$/.test(id);
const isSimulator = (id) => /[\\/]dist[\\/]src[\\/]engines[\\/]simulator[\\/]simulate-in-slices\.js$/.test(id);
const isStandardModule = (id) => /[\\/]dist[\\/]src[\\/]machine[\\/]modules[\\/]/.test(id);

/** The file of each module that a diagram always needs: one for what all pages load, one for the player, one for runs. */
function filesOfModules({ getModuleIds, getModuleInfo }) {
  const files = new Map();
  const put = (file, roots) => {
    const waiting = [...getModuleIds()].filter(roots);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (files.has(id)) continue;
      files.set(id, file);
      waiting.push(...getModuleInfo(id).importedIds);
    }
  };
  put('py-memory.min', (id) => getModuleInfo(id).isEntry);
  put('player', isPlayer);
  put('simulator', isSimulator);
  return files;
}

let files;

export default {
  input: { 'py-memory.min': ENTRY },
  // The other files import from the first one what they share with it, so it exports more than the entry does.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve({ exportConditions: ['production', 'browser'] }),
    {
      name: 'files-of-modules',
      buildEnd() {
        files = filesOfModules(this);
      },
    },
  ],
  output: {
    dir: 'cdn',
    format: 'amd',
    amd: { define: 'pyMemoryDefine', forceJsExtensionForImports: true },
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, moduleIds }) =>
      name !== 'simulator' && moduleIds.some(isStandardModule) ? 'modules/[name].js' : 'parts/[name].js',
    manualChunks: (id) => files.get(id),
    banner: ({ isEntry }) => (isEntry ? loader : ''),
    // ASCII alone, since a script is read in the encoding of its page, which may say none.
    plugins: [terser({ ecma: 2020, format: { comments: false, ascii_only: true } })],
  },
};
