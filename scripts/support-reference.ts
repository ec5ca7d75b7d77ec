/**
 * docs/python-support.md: what of Python 3.14 runs here, from the tables and from what the simulator itself says it has,
 * beside what CPython 3.14 says. Run `npm run support` to write it; a test holds that it is up to date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { LINKED_MODULES } from '../src/machine/modules/linked.ts';
import { missingModule, type LimitationReason } from '../src/machine/limitation.ts';
import { STANDARD_MODULE_NAMES } from '../src/machine/standard-module-names.ts';
import { runProgram } from '../src/simulator.ts';
import { en } from '../src/view/locales/en.ts';
import { CONSTRUCTS } from './constructs.ts';

const TARGET = new URL('../docs/python-support.md', import.meta.url);

/** Modules that pages cannot use or that are details of others. */
const isPublic = (name: string): boolean => !name.split('.').some((part) => part.startsWith('_'));

/** A program that prints as JSON what the interpreter that runs it has. */
const CENSUS = (modules: readonly string[]): string => `
import builtins, json, sys, warnings
warnings.simplefilter('ignore')

def public(thing):
    return sorted(name for name in dir(thing) if not name.startswith('_') or name.startswith('__') and thing in TYPES)

TYPES = [int, bool, float, complex, str, bytes, bytearray, memoryview, list, tuple, dict, set, frozenset, range, slice,
         property, classmethod, staticmethod, type, object, super, enumerate, zip, map, filter, reversed]
found = {'functions': [], 'exceptions': [], 'types': {}, 'modules': {}}
for name in sorted(dir(builtins)):
    value = getattr(builtins, name)
    if name.startswith('_'):
        continue
    if isinstance(value, type):
        if issubclass(value, BaseException):
            found['exceptions'].append(name)
    elif callable(value):
        found['functions'].append(name)
for kind in TYPES:
    found['types'][kind.__name__] = public(kind)
for name in ${JSON.stringify(modules)}:
    try:
        __import__(name)
    except ImportError:
        found['modules'][name] = []
        continue
    module = sys.modules[name]
    own = getattr(module, '__all__', None) or [n for n in dir(module) if not n.startswith('_')]
    found['modules'][name] = sorted(n for n in own if type(getattr(module, n, None)).__name__ != 'module')
print(json.dumps(found))
`;

interface Census {
  readonly functions: readonly string[];
  readonly exceptions: readonly string[];
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const without = (names: readonly string[], others: readonly string[]): string[] =>
  names.filter((name) => !others.includes(name));

/** Names that only an interactive session has. */
const INTERACTIVE = ['copyright', 'credits', 'exit', 'license', 'quit', 'help'];

/** One row a type or module: what it has, and what CPython has besides. */
function row(name: string, ours: readonly string[], theirs: readonly string[]): string {
  const missing = without(theirs, ours);
  return `| \`${name}\` | ${theirs.length - missing.length} of ${theirs.length} | ${missing.length === 0 ? '' : code(missing)} |`;
}

function refused(): string[] {
  const reasons = new Map<LimitationReason, string[]>();
  for (const name of STANDARD_MODULE_NAMES) {
    if (name in LINKED_MODULES || name === 'builtins') continue;
    const { reason } = missingModule(name);
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return [...reasons].map(([reason, names]) => {
    const why = en
      .limitation({ feature: 'the module', reason })
      .replace(/^That is a limit of py-memory, not a mistake in the program: /, '');
    return `| ${code(names)} | ${why.charAt(0).toUpperCase()}${why.slice(1)} |`;
  });
}

/** The whole page. Starts CPython, which takes some seconds. */
export async function supportReference(): Promise<string> {
  const names = Object.keys(LINKED_MODULES).filter(isPublic).sort();
  const program = CENSUS(names);
  const { stdout, stderr, outcome } = runProgram(program, { limits: { instructions: 1e9 } });
  if (outcome.kind !== 'finished') throw new Error(`the census failed: ${stderr}`);
  const ours = JSON.parse(stdout) as Census;
  const python = await loadPyodide();
  let printed = '';
  python.setStdout({ batched: (line) => void (printed += line) });
  python.runPython(program);
  const theirs = JSON.parse(printed) as Census;

  const functions = without(theirs.functions, INTERACTIVE);
  const missingFunctions = without(functions, ours.functions);
  const missingExceptions = without(theirs.exceptions, ours.exceptions);
  const or = (missing: readonly string[]): string =>
    missing.length === 0 ? 'All are here.' : `Missing: ${code(missing)}.`;
  return `# What of Python runs

py-memory runs Python 3.14 as CPython does. This page is made from its own tables (\`npm run support\`) and compared with CPython's;
tests run every program of it in both. What is missing ends a run with a message that names it and its line, never with a wrong answer.

## Constructs

| construct | program |
|---|---|
${Object.values(CONSTRUCTS)
  .map(({ name, program: text }) => `| ${name} | ${cell(text)} |`)
  .join('\n')}

## Built-in functions

${code(functions)}. ${or(missingFunctions)} \`input\` answers from lines that the author gives (option \`stdin\`).

## Exceptions

${code(theirs.exceptions)}. ${or(missingExceptions)}

## Built-in types

Attributes and methods, special ones included, that CPython's types list.

| type | here | missing |
|---|---|---|
${Object.entries(theirs.types)
  .map(([name, methods]) => row(name, ours.types[name] ?? [], methods))
  .join('\n')}

## Standard modules

Each is loaded when a program imports it. Counted are the public names that CPython's module has.

| module | here | missing |
|---|---|---|
${names.map((name) => row(name, ours.modules[name] ?? [], theirs.modules[name] ?? [])).join('\n')}

## What is refused, and why

| module | why |
|---|---|
${refused().join('\n')}

Importing one of them raises \`ModuleNotFoundError\` as CPython does for a module that is not there, and the page says that this is a
limit of ours. The clock is virtual and fixed, \`random\` without a seed starts from a fixed one, and strings hash as with \`PYTHONHASHSEED=0\`, so that
a picture made twice is the same picture.
`;
}

/** A program in one cell of a table. */
function cell(program: string): string {
  return program
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const indent = /^ */.exec(line)?.[0].length ?? 0;
      const text = line.trim().replaceAll('|', '\\|');
      const ticks = text.includes('`') ? '``' : '`';
      return `${'&emsp;'.repeat(indent / 4)}${ticks}${text}${ticks}`;
    })
    .join('<br>');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await supportReference());
