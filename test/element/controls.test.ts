/** The table of controls, which the run by keyboard alone in test/browser goes by, has all that the sources make. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CONTROLS, FOCUSABLE_MARKUP } from '../support/controls.ts';
import { repositoryRoot } from '../support/test-files.mjs';

const folder = join(repositoryRoot, 'src/element');

test('every piece of markup that can have the focus has a row in test/support/controls.ts', () => {
  const found = readdirSync(folder).flatMap((file) => {
    const count = [...readFileSync(join(folder, file), 'utf8').matchAll(FOCUSABLE_MARKUP)].length;
    return count === 0 ? [] : [[file, count] as const];
  });
  const told = Object.entries(CONTROLS).map(([file, rows]) => [file, rows.length] as const);
  assert.deepEqual(Object.fromEntries(told), Object.fromEntries(found));
});
