// Holds that every line of docs/security.md names a test that exists.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OPTIONS } from '../../src/options/options.ts';
import { DEFAULT_LIMITS } from '../../src/machine/machine.ts';
import { PARTS } from '../fuzz/parts.ts';
import { repositoryRoot } from '../support/test-files.mjs';

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const page = read('docs/security.md');

/** Rows of the table under a heading, as cells. */
function rows(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

test('every threat names a test that exists', () => {
  const threats = rows('Who might try what');
  assert.ok(threats.length >= 20);
  for (const [, what, , named = ''] of threats) {
    const [, file = '', title = ''] = /^`([^`]+)` "([^"]+)"$/.exec(named) ?? [];
    assert.ok(existsSync(join(repositoryRoot, file)) && file !== '', `${what}: ${named}`);
    const isPart = file.startsWith('test/fuzz/') && PARTS.some(({ name }) => name === title);
    assert.ok(isPart || read(file).includes(title), `${file} has no test "${title}"`);
  }
});

test('options and defaults of limits are as the table says', () => {
  const table = rows('Limits');
  const defaults = table.map(([, number = '']) => number).join(' ');
  for (const limit of ['steps', 'instructions', 'output', 'recursion'] as const)
    assert.ok(defaults.includes(DEFAULT_LIMITS[limit].toLocaleString('en')), limit);
  assert.ok(defaults.includes(`${DEFAULT_LIMITS.liveBytes / 1024 / 1024} MiB`));
  for (const [, option = ''] of table.map((cells) => /`(max-\w+)`/.exec(cells[2] ?? '') ?? []))
    assert.ok(option === '' || Object.hasOwn(OPTIONS, option), option);
});
