// docs/options.md is what the option rows say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { optionsReference } from '../../scripts/options-reference.mjs';

it('the reference of options is up to date', () => {
  const written = readFileSync(new URL('../../docs/options.md', import.meta.url), 'utf8');
  assert.equal(written, optionsReference());
});
