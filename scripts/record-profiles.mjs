// `node scripts/record-profiles.mjs 3.11=/path/to/python3.11 …`: writes beside every test/profiles/NAME.py what that Python prints,
// as NAME.3.11.out. Needs 64-bit builds of the versions that the profiles name (src/machine/profile.ts).
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../test/support/test-files.mjs';

const folder = join(repositoryRoot, 'test/profiles');
const programs = readdirSync(folder).filter((file) => file.endsWith('.py'));
for (const argument of process.argv.slice(2)) {
  const [version, python] = argument.split('=');
  for (const program of programs) {
    // No options: they make objects, which shows in the collector's numbers.
    const { status, stdout, stderr } = spawnSync(python, [program], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) console.log(`${program} with ${version}: ${stderr}`);
    writeFileSync(join(folder, program.replace(/py$/, `${version}.out`)), stdout);
  }
  console.log(`${programs.length} programs recorded with ${version}`);
}
