/** Classes for colouring, also of code that is not Python. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colour, type TokenClass } from '../../src/syntax/colour.ts';
import { readSnippets, spoil } from './snippets.ts';

/** The stretches of one class, as text. */
function texts(source: string, tokenClass: TokenClass): string[] {
  return colour(source)
    .filter((stretch) => stretch.class === tokenClass)
    .map(({ start, end }) => source.slice(start, end));
}

test('names are told apart by where they stand', () => {
  const source = '@a.b\nclass C(object):\n  def f(self): return print(self.print)\n';
  assert.deepEqual(texts(source, 'decorator'), ['@', 'a', 'b']);
  assert.deepEqual(texts(source, 'class'), ['C']);
  assert.deepEqual(texts(source, 'function'), ['f']);
  assert.deepEqual(texts(source, 'builtin'), ['object', 'print']);
  assert.deepEqual(texts(source, 'name'), ['self', 'self', 'print']);
});

test('soft keywords are keywords only where they act as such', () => {
  const source = 'match = type(case)\nmatch x:\n  case [1]: pass\ntype X = int\nmatch[1:2]\n';
  assert.deepEqual(texts(source, 'keyword'), ['match', 'case', 'pass', 'type']);
});

test('escapes and replacement fields inside strings', () => {
  const source = String.raw`f'a\n{x!r:>{w}}{{' r'\d' '\x41b'`;
  assert.deepEqual(texts(source, 'escape'), [String.raw`\n`, '{{', String.raw`\x41`]);
  assert.deepEqual(texts(source, 'interpolation'), ['{', '!', ':', '{', '}', '}']);
  assert.deepEqual(texts("f'{ {1: 2}[x] }'", 'interpolation'), ['{', '}']);
});

test('what follows a mistake of the scanner is still coloured', () => {
  const source = "x = 'abc\nif y: return 1 # note\n";
  assert.deepEqual(texts(source, 'keyword'), ['if', 'return']);
  assert.deepEqual(texts(source, 'comment'), ['# note']);
  assert.deepEqual(texts(source, 'string'), ["'abc"]);
});

test('stretches are in order, apart and inside the source, whatever it is', () => {
  for (const source of spoil(
    readSnippets('valid.txt').map((snippet) => snippet.source),
    9,
    2000,
  )) {
    let end = 0;
    for (const stretch of colour(source)) {
      assert.ok(stretch.start >= end && stretch.end > stretch.start && stretch.end <= source.length, source);
      end = stretch.end;
    }
  }
});
