/** Trees, scopes and errors are those of CPython 3.14, which runs beside (Pyodide). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dump } from '../../src/syntax/dump.ts';
import { PythonSyntaxError } from '../../src/syntax/error.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { ScopeBuilder } from '../../src/syntax/scope-builder.ts';
import { analyze } from '../../src/syntax/symbols.ts';
import { cpythonErrors, cpythonScopes, cpythonTrees, type ErrorFacts, type ScopeFacts } from './cpython.ts';
import { readSnippets, spoil } from './snippets.ts';

linkSyntax();

const valid = readSnippets('valid.txt').map((snippet) => snippet.source);
const strings = readSnippets('strings.txt').map((snippet) => snippet.source);

function ourError(source: string): ErrorFacts | null {
  try {
    analyze(parse(source), source);
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.type, error.message, error.line, error.column, error.endLine, error.endColumn];
  }
}

function assertSameErrors(sources: readonly string[]): void {
  const expected = cpythonErrors(sources);
  for (const [i, source] of sources.entries()) assert.deepEqual(ourError(source), expected[i], source);
}

function scopeFacts(scope: ScopeBuilder): ScopeFacts {
  const symbols = [...scope.symbols.values()].map(({ name, scope: kind, isParameter }) => [name, [kind, isParameter]]);
  const facts = Object.fromEntries(symbols) as ScopeFacts[2];
  return [scope.name, scope.isNested, facts, scope.innerScopes().map(scopeFacts)];
}

test('the trees of valid programs, positions included', () => {
  const sources = [...valid, ...strings.filter((source) => ourError(source) === null)];
  const expected = cpythonTrees(sources);
  for (const [i, source] of sources.entries()) assert.equal(dump(parse(source), { source }), expected[i], source);
});

test('the scopes of valid programs and what each name is in them', () => {
  const sources = [...valid, ...readSnippets('scopes.txt').map((snippet) => snippet.source)];
  const expected = cpythonScopes(sources);
  for (const [i, source] of sources.entries()) {
    const { top } = analyze(parse(source), source);
    assert.deepEqual(scopeFacts(top as ScopeBuilder), expected[i], source);
  }
});

test('the errors of programs with mistakes of every kind', () => {
  assertSameErrors([...strings, ...readSnippets('more-invalid.txt').map((snippet) => snippet.source)]);
});

test('the errors of sources that end without a newline', () => {
  const sources = [
    'x = (',
    'x = 1 +',
    "x = 'a",
    'def f():',
    'if x:\n  y\n z',
    'x = # note',
    'x \\',
    "f'{a:",
    'for x',
    '@a',
  ];
  assertSameErrors(sources);
});

test('the errors of programs spoilt at random', () => {
  assertSameErrors(spoil([...valid, ...strings], 20, 1500));
});
