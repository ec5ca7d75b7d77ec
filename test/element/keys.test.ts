/** The documentation tells every key, in the words of the help. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ACTIONS, keyName } from '../../src/element/controls.ts';
import { messagesIn } from '../../src/view/locales/index.ts';
import { repositoryRoot } from '../support/test-files.mjs';

test('docs/moving.md has a row for each key', () => {
  const messages = messagesIn('en');
  const rows = Object.values(ACTIONS)
    .filter(({ key }) => key !== null)
    .map(({ key, label }) => `| ${keyName(key!, messages)} | ${messages[label]({})} |`);
  const told = readFileSync(join(repositoryRoot, 'docs/moving.md'), 'utf8')
    .split('## Keys')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| key'));
  assert.deepEqual(told, rows);
});

test('no key stands for two things', () => {
  const keys = Object.values(ACTIONS).flatMap(({ key }) => (key === null ? [] : [key]));
  assert.equal(new Set(keys).size, keys.length);
});
