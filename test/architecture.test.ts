// Holds the house rules that a reader relies on: who may import whom, short files that say what they are, and a tree that
// names no machine it was written on. Reads sources as text and as syntax trees; runs none of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { repositoryRoot } from './support/test-files.mjs';

type Folder =
  | 'base'
  | 'syntax'
  | 'compile'
  | 'machine'
  | 'engines'
  | 'trace'
  | 'options'
  | 'marks'
  | 'query'
  | 'view'
  | 'element'
  | 'entries'
  | 'plugin'
  | 'cli';

interface Rights {
  /** Folders whose modules it may import, besides its own. */
  readonly imports: readonly Folder[];
  /** Folders it may know by their types alone. */
  readonly types: readonly Folder[];
  /** Packages it may import; `node:` stands for all of Node's own. */
  readonly packages: readonly string[];
}

/** The arrows of ARCHITECTURE.md. `entries` are the files directly in src/, but for the command line. */
const RIGHTS: Record<Folder, Rights> = {
  base: { imports: [], types: [], packages: [] },
  syntax: { imports: ['base'], types: [], packages: [] },
  compile: { imports: ['base', 'syntax'], types: [], packages: [] },
  machine: { imports: ['base', 'compile'], types: [], packages: [] },
  engines: { imports: ['base', 'syntax', 'compile', 'machine', 'trace'], types: [], packages: [] },
  trace: { imports: ['base'], types: [], packages: [] },
  options: { imports: ['base', 'trace'], types: [], packages: [] },
  marks: { imports: ['base', 'trace'], types: [], packages: [] },
  query: { imports: ['base', 'trace'], types: [], packages: [] },
  view: { imports: ['base', 'trace', 'options', 'marks', 'query'], types: [], packages: ['hast'] },
  element: { imports: ['base', 'trace', 'options', 'marks', 'query', 'view'], types: ['engines'], packages: ['lit'] },
  entries: {
    imports: ['base', 'engines', 'trace', 'options', 'marks', 'query', 'view', 'element'],
    types: [],
    packages: ['lit'],
  },
  cli: {
    imports: ['base', 'trace', 'options', 'marks', 'query', 'view', 'entries', 'plugin'],
    types: [],
    packages: ['node:'],
  },
  plugin: {
    imports: ['base', 'engines', 'trace', 'options', 'marks', 'query', 'view'],
    types: [],
    packages: ['unified', 'unist-util-visit', 'vfile', 'mdast', 'hast', 'node:'],
  },
};

const ENTRIES = ['index', 'viewer', 'auto', 'simulator', 'svg', 'trace'];

const MAX_LINES = 700;

/** Files over the limit, each with the reason why cutting it would make it worse. */
const LONG_FILES = new Map<string, string>([
  ['src/machine/run.ts', 'one function must hold the whole loop (docs/decisions/0002-interpreter-loop.md)'],
  ...['enum', 'collections-abc'].map(
    (name) => [`src/machine/modules/python/${name}.ts`, 'the text of one Python module'] as const,
  ),
  ['src/syntax/diagnosis-grammar.ts', 'one table: the rules by which CPython words its syntax errors'],
]);

const OUTSIDE = new Set(['.git', 'node_modules', 'dist', 'cdn', 'coverage']);

/** Paths from the repository root, with `/`, of every file the project owns below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return OUTSIDE.has(entry.name) ? [] : filesBelow(path);
    return [path];
  });
}

const files = filesBelow('').sort();
const sources = files.filter((path) => /^(src|plugin)\/.*\.ts$/.test(path));
const programs = files.filter((path) => /\.(ts|mjs|js)$/.test(path) && !/^(demo|docs)\//.test(path));
const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** The folder a source file belongs to; undefined where the design knows no such place. */
function folderOf(path: string): Folder | undefined {
  const [top = '', second = '', ...rest] = path.split('/');
  if (top === 'plugin') return 'plugin';
  if (path === 'src/cli.ts') return 'cli';
  if (rest.length === 0) return ENTRIES.includes(second.replace(/\.ts$/, '')) ? 'entries' : undefined;
  return second in RIGHTS && second !== 'entries' && second !== 'plugin' ? (second as Folder) : undefined;
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import of a file: declarations, re-exports, `import()` calls and `import()` types. */
function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly ?? false });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push({ specifier: node.argument.literal.text, typeOnly: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      found.push({ specifier: target && ts.isStringLiteralLike(target) ? target.text : '(computed)', typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest));
  return found;
}

/** Says what is wrong with an import, or nothing. */
function complaint(path: string, folder: Folder, { specifier, typeOnly }: Import): string | undefined {
  const rights = RIGHTS[folder];
  if (!specifier.startsWith('.')) {
    const allowed = rights.packages.some((name) =>
      name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
    );
    return allowed ? undefined : `${path}: ${folder} may not import the package ${specifier}`;
  }
  const target = normalize(join(dirname(path), specifier))
    .split(sep)
    .join('/');
  if (!target.endsWith('.ts')) return `${path}: ${specifier} lacks its extension .ts`;
  const targetFolder = folderOf(target);
  if (targetFolder === undefined) return `${path}: ${specifier} leads to no folder of the design`;
  if (targetFolder === folder || rights.imports.includes(targetFolder)) return undefined;
  if (typeOnly && rights.types.includes(targetFolder)) return undefined;
  return `${path}: ${folder} may not import ${targetFolder} (${specifier})`;
}

describe('architecture', () => {
  test('every source file lies in a folder of the design', () => {
    assert.deepEqual(
      sources.filter((path) => folderOf(path) === undefined),
      [],
    );
  });

  test('imports follow the arrows', () => {
    const complaints = sources.flatMap((path) => {
      const folder = folderOf(path);
      return folder === undefined ? [] : importsOf(path).flatMap((each) => complaint(path, folder, each) ?? []);
    });
    assert.deepEqual(complaints, []);
  });

  test('the arrows make no circle', () => {
    const depth = (folder: Folder, above: readonly Folder[]): number => {
      assert.ok(!above.includes(folder), [...above, folder].join(' → '));
      return 1 + Math.max(0, ...RIGHTS[folder].imports.map((next) => depth(next, [...above, folder])));
    };
    for (const folder of Object.keys(RIGHTS) as Folder[]) depth(folder, []);
  });

  test(`no file is longer than ${MAX_LINES} lines without a reason`, () => {
    const long = programs.filter((path) => read(path).split('\n').length > MAX_LINES);
    assert.deepEqual(long, [...LONG_FILES.keys()].sort());
  });

  test('every file opens with a comment that says what it is', () => {
    assert.deepEqual(
      programs.filter((path) => !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(read(path))),
      [],
    );
  });

  test('nothing names the machine it was written on', () => {
    const foreign =
      /(?<![\w.])\/(work|home|root|Users)\/\w|\/tmp\/pymem|(?<![\w-])shared\/\w|https?:\/\/[^/\s]*registry\./;
    const texts = files.filter((path) => /\.(ts|mjs|js|json|md|html|css|ya?ml|py)$|^\.ci\//.test(path));
    assert.deepEqual(
      texts.flatMap((path) => {
        const found = foreign.exec(read(path));
        return found ? [`${path}: ${found[0]}`] : [];
      }),
      [],
    );
  });
});
