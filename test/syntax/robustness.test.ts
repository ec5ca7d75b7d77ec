/** Whatever the source: a tree or a PythonSyntaxError, in time that grows with its length, at any depth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colour } from '../../src/syntax/colour.ts';
import { PythonSyntaxError } from '../../src/syntax/error.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import { analyze } from '../../src/syntax/symbols.ts';
import { readSnippets, spoil } from './snippets.ts';

linkSyntax();

const valid = readSnippets('valid.txt').map((snippet) => snippet.source);

/** `ok`, or the type and message of the error; any other failure passes. */
function outcome(source: string): string {
  try {
    analyze(parse(source), source);
    return 'ok';
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return `${error.type}: ${error.message}`;
  }
}

test('spoilt programs and every beginning of a program', () => {
  for (const source of spoil(valid, 3, 3000)) outcome(source);
  const long = valid.join('');
  for (let end = 0; end < long.length; end += 97) outcome(long.slice(Math.max(0, end - 400), end));
});

const DEEP: Readonly<Record<string, (depth: number) => string>> = {
  parentheses: (n) => '('.repeat(n) + '1' + ')'.repeat(n),
  'parentheses with a mistake inside': (n) => '('.repeat(n) + '1 1' + ')'.repeat(n),
  'open brackets': (n) => '['.repeat(n),
  calls: (n) => 'f('.repeat(n) + '1 1' + ')'.repeat(n),
  dicts: (n) => '{1: '.repeat(n) + '1 1' + '}'.repeat(n),
  comprehensions: (n) => '['.repeat(n) + 'x x' + ' for x in y]'.repeat(n),
  'f-strings': (n) => 'f"{'.repeat(n) + '1' + '}"'.repeat(n),
  'unary operators': (n) => '-'.repeat(n) + '1',
  'unary operators with a mistake': (n) => '-'.repeat(n) + '1 1',
  negations: (n) => 'not '.repeat(n) + '1',
  sums: (n) => '1+'.repeat(n) + '1',
  powers: (n) => '1**'.repeat(n) + '1',
  attributes: (n) => 'a' + '.a'.repeat(n),
  lambdas: (n) => 'lambda: '.repeat(n) + '1',
  defaults: (n) => 'lambda x='.repeat(n) + '1' + ': 1'.repeat(n),
  conditionals: (n) => '1 if 1 else '.repeat(n) + '1',
  elif: (n) => 'if 1: pass\n' + 'elif 1: pass\n'.repeat(n),
  patterns: (n) => `match x:\n  case ${'('.repeat(n)}1${')'.repeat(n)}: pass`,
  blocks: (n) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}if x:\n`).join(''),
};

for (const [what, source] of Object.entries(DEEP)) {
  test(`deep ${what} overflow no stack`, () => {
    assert.equal(outcome(source(20)) === 'ok', !/mistake|open|calls|dicts|comprehensions|blocks/.test(what));
    for (const depth of [150, 199, 500, 3000]) {
      outcome(source(depth));
      colour(source(depth));
    }
  });
}

test('nesting beyond what CPython takes is refused in its words', () => {
  assert.equal(outcome('('.repeat(201)), 'SyntaxError: too many nested parentheses');
  assert.equal(outcome(DEEP['f-strings']?.(150) ?? ''), 'SyntaxError: too many nested f-strings or t-strings');
  assert.equal(outcome(DEEP['blocks']?.(101) ?? ''), 'IndentationError: too many levels of indentation');
  assert.match(outcome('lambda: '.repeat(5000) + '1'), /^MemoryError: Parser stack overflowed/);
  assert.match(outcome('1+'.repeat(5000) + '1'), /^RecursionError: maximum recursion depth exceeded/);
});

test('names such as __proto__ and constructor are only names', () => {
  const source = '__proto__ = constructor = toString = 1\ndef f(__proto__, hasOwnProperty): return valueOf';
  const { top } = analyze(parse(source), source);
  assert.deepEqual([...top.symbols.keys()], ['__proto__', 'constructor', 'toString', 'f', '.format'].slice(0, 4));
  assert.deepEqual(top.children.at(-1)?.varnames, ['__proto__', 'hasOwnProperty']);
});
