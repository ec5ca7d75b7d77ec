// Holds what users of the built package rely on: it imports in Node without a page, each entry reaches no more than it
// should, and the package's metadata is true. Reads dist/ and cdn/, so it wants `npm run build` first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Script } from 'node:vm';
import { parseAst } from 'rollup/parseAst';
import { moduleGraph } from '../scripts/module-graph.mjs';
import { OPTION_NAMES, OPTIONS } from '../src/options/options.ts';
import { repositoryRoot } from './support/test-files.mjs';

interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default?: string }>;
  bin: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as Manifest;
const modules = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ specifier: manifest.name + name.slice(1), ...target }],
);

const filesBelow = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder), { recursive: true }).map((name) => join(folder, String(name)));

/** Modules of an entry that lie in one of the folders of dist/src. */
async function reached(entry: string, folders: string): Promise<string[]> {
  const { files } = await moduleGraph(entry);
  return files.filter((file) => new RegExp(`^dist/src/(${folders})/`).test(file));
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Functions that make code or markup of a text, and those that do of a text but not of a function. */
const MAKERS = ['eval', 'Function', 'createContextualFragment', 'insertAdjacentHTML', 'write', 'writeln'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];

/** Calls in a script that would make code or markup of a text. */
function textToCode(code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { type, callee, start } = value;
    if ((type === 'CallExpression' || type === 'NewExpression') && isNode(callee)) {
      const owner = callee.type === 'MemberExpression' ? callee['object'] : null;
      const named = owner === null ? callee : callee['property'];
      const name = isNode(named) && named.type === 'Identifier' ? String(named['name']) : '';
      const [first] = value['arguments'] as readonly Node[];
      const isText =
        first?.type === 'Literal' || first?.type === 'TemplateLiteral' || first?.type === 'BinaryExpression';
      const isOfPage = !name.startsWith('write') || (isNode(owner) && owner['name'] === 'document');
      if ((MAKERS.includes(name) && isOfPage) || (TIMERS.includes(name) && isText))
        found.push(code.slice(start, start + 80));
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}

describe('the built package', () => {
  before(() => {
    assert.ok(existsSync(join(repositoryRoot, 'dist')), 'run `npm run build` first');
  });

  test('nothing in it makes code or markup of a text', () => {
    assert.deepEqual(
      textToCode('eval(x); new Function("a"); setTimeout("a", 1); setTimeout(f, 1); document.write(x)').length,
      4,
    );
    const scripts = ['dist', 'cdn'].flatMap(filesBelow).filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 100);
    for (const file of scripts)
      assert.deepEqual(textToCode(readFileSync(join(repositoryRoot, file), 'utf8')), [], file);
  });

  for (const { specifier, types, default: module } of modules) {
    if (!module?.endsWith('.js')) continue;
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

  test('the remark plugin draws in threads as it is shipped', () => {
    const code = `import remarkParse from 'remark-parse';
      import { unified } from 'unified';
      import { VFile } from 'vfile';
      import remarkPyMemory from 'py-memory/remark';
      const built = async (options) => {
        const processor = unified().use(remarkParse).use(remarkPyMemory, options);
        const file = new VFile('\`\`\`pymem\\na = [1]\\n\`\`\`\\n');
        return JSON.stringify([await processor.run(processor.parse(file), file), file.messages.map(String)]);
      };
      const here = await built({});
      const there = await built({ threads: 1 });
      console.log(there === here ? here.includes('py-memory') : there);`;
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual([child.stdout, child.stderr, child.status], ['true\n', '', 0]);
  });

  test('the package knows its version', async () => {
    const { VERSION } = (await import('../src/base/version.ts')) as { VERSION: string };
    assert.equal(VERSION, manifest.version);
    const text = readFileSync(join(repositoryRoot, 'cdn/py-memory.min.js'), 'utf8');
    assert.ok(text.includes(JSON.stringify(VERSION)));
  });

  test('the build for a script tag runs as a script and as a module', () => {
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

  test('no declaration leads to a file that is not shipped', () => {
    const missing = filesBelow('dist')
      .filter((path) => path.endsWith('.d.ts'))
      .flatMap((path) =>
        [...readFileSync(join(repositoryRoot, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g)]
          .map(([, target = '']) => join(dirname(path), `${target}.d.ts`))
          .filter((target) => !existsSync(join(repositoryRoot, target))),
      );
    assert.deepEqual(missing, []);
  });

  test('editors and frameworks are told all attributes of the element', () => {
    const names = OPTION_NAMES.filter((name) => OPTIONS[name].element);
    const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
    const data = JSON.parse(read('vscode.html-custom-data.json')) as { tags: { attributes: { name: string }[] }[] };
    const webTypes = JSON.parse(read('web-types.json')) as {
      contributions: { html: { elements: { attributes: { name: string }[] }[] } };
    };
    const elements = JSON.parse(read('custom-elements.json')) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const declared = elements.modules.flatMap(({ declarations = [] }) => declarations);
    const lists = [
      data.tags[0]!.attributes,
      webTypes.contributions.html.elements[0]!.attributes,
      declared.find(({ attributes }) => attributes !== undefined)?.attributes ?? [],
    ].map((list) => list.map(({ name }) => name));
    const global = ['id'];
    for (const list of lists) {
      const missing = [...names, 'code', 'src'].filter((name) => !list.includes(name));
      assert.deepEqual(
        missing.filter((name) => !global.includes(name)),
        [],
      );
    }
    const types = read('dist/types/attributes.d.ts');
    const untyped = names.filter((name) => !['id', 'title', 'lang'].includes(name) && !types.includes(`'${name}'?: `));
    assert.deepEqual(untyped, []);
  });
});
