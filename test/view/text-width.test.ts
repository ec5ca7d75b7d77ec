/** Widths of text without a page to measure it on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten, textColumns } from '../../src/view/text-width.ts';

test('a character takes a column, wide ones two, combining ones none', () => {
  const columns: [string, number][] = [
    ['', 0],
    ['abc', 3],
    ['안녕', 4],
    ['漢字', 4],
    ['ｆｕｌｌ', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['가', 2],
    ['가', 2],
    ['🐍', 2],
    ['a\u200db', 2],
    ['…', 1],
  ];
  for (const [text, expected] of columns) assert.equal(textColumns(text), expected, JSON.stringify(text));
});

test('a text that is too long ends in an ellipsis and fits', () => {
  assert.equal(shorten('hello', 5), 'hello');
  assert.equal(shorten('hello!', 5), 'hell…');
  assert.equal(shorten('안녕하세요', 6), '안녕…');
  assert.ok(textColumns(shorten('안'.repeat(5000), 9)) <= 9);
});

test('controls and line ends are drawn as dots', () => {
  assert.equal(shorten('a\nb\u2028c\u0007', 10), 'a·b·c·');
});
