/**
 * Programs about what differs between Python versions (test/profiles/NAME.py) print under each profile what that version
 * prints (NAME.3.11.out … recorded by scripts/record-profiles.mjs), with every count right on the way.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { linkEverything } from '../src/engines/simulator/linked.ts';
import { Session } from '../src/engines/simulator/session.ts';
import { Census, audit } from '../src/machine/audit.ts';
import { PROFILES, type ProfileName } from '../src/machine/profile.ts';
import { runProgram } from '../src/simulator.ts';
import { profileTable } from './support/profile-table.ts';

linkEverything();

const FOLDER = fileURLToPath(new URL('profiles/', import.meta.url));
const programs = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.py'))
  .map((file) => ({ name: file.slice(0, -3), source: readFileSync(FOLDER + file, 'utf8') }));

for (const python of Object.keys(PROFILES) as ProfileName[]) {
  test(`programs print what Python ${python} prints`, () => {
    for (const { name, source } of programs) {
      const { stdout, outcome } = runProgram(source, { python });
      assert.equal(stdout, readFileSync(`${FOLDER}${name}.${python}.out`, 'utf8'), name);
      assert.equal(outcome.kind, 'finished', name);
    }
  });

  test(`every count is right as Python ${python}`, () => {
    for (const { name, source } of programs) {
      const census = new Census();
      const session = new Session(source, { python }, census, false);
      for (let audits = 0, stride = 1; session.advance(stride) === null; audits++) {
        assert.deepEqual(audit(session.machine, census), [], `${name}, audit ${audits}`);
        stride += 7;
      }
    }
  });
}

test('docs/memory-profiles.md has the table of the profiles', () => {
  const text = readFileSync(new URL('../docs/memory-profiles.md', import.meta.url), 'utf8');
  assert.ok(text.includes(profileTable()), `docs/memory-profiles.md is to have this table:\n${profileTable()}`);
});
