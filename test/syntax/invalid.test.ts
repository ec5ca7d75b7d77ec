/** Wrong programs are refused with CPython 3.14's type, message and position, as recorded in data/invalid-3.14.tsv. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PythonSyntaxError } from '../../src/syntax/error.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import { analyze } from '../../src/syntax/symbols.ts';
import { readSnippets } from './snippets.ts';

linkSyntax();

const records = readFileSync(new URL('data/invalid-3.14.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1);
const expected = new Map(records.map((record) => [record.split('\t')[0], record.split('\t').slice(1)]));

test('every wrong program of the suite is refused as CPython refuses it', () => {
  const snippets = readSnippets('invalid.txt');
  assert.equal(snippets.length, 237);
  for (const { label, source } of snippets) {
    assert.throws(
      () => analyze(parse(source), source),
      (error: unknown) => {
        assert.ok(error instanceof PythonSyntaxError, `${label}: ${String(error)}`);
        const { type, line, column, endLine, endColumn, message } = error;
        const facts = [type, ...[line, column, endLine, endColumn].map(String), message];
        assert.deepEqual(facts, expected.get(label), label);
        return true;
      },
      label,
    );
  }
});

test('an error carries the line it names', () => {
  assert.throws(() => parse('x = 1\r\ny = = 2\r\nz = 3\r\n'), { line: 2, column: 5, text: 'y = = 2' });
  assert.throws(() => parse('変数 = 𝒳 𝒴\n'), { line: 1, column: 8, endColumn: 9, text: '変数 = 𝒳 𝒴' });
});

test('a null character and a stray byte order mark', () => {
  assert.equal(parse('\ufeffx = 1\n').body.length, 1);
  assert.throws(() => parse('x = 1\ufeff\n'), { message: 'invalid non-printable character U+FEFF' });
});
