// docs/marks.md: its diagrams are as they should be, and its table of problems says what is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkFile } from '../../plugin/check.ts';
import { KEYWORDS } from '../../src/marks/mark.ts';
import { runOptions } from '../../src/options/run-options.ts';
import { simulate } from '../../src/simulator.ts';

const PAGE = readFileSync(new URL('../../docs/marks.md', import.meta.url), 'utf8');
const check = (path: string, text: string) =>
  checkFile(path, text, { site: {}, root: null }, (code, options) => simulate(code, runOptions(options)));

describe('the page of marks', () => {
  it('has diagrams and links without fault', () => {
    const { diagrams, findings } = check('marks.md', PAGE);
    assert.ok(diagrams > 0);
    assert.deepEqual(findings, []);
  });

  it('has every keyword', () => {
    assert.match(PAGE, new RegExp(`keywords = ${KEYWORDS.join(' \\| ')}`));
  });

  const table = PAGE.slice(PAGE.indexOf('| program')).split('\n').slice(2);
  for (const row of table.filter((line) => line.startsWith('|'))) {
    const [program = '', rule = '', said = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    it(program, () => {
      const code = program.replace(/^`(.*)`$/, '$1');
      const [finding] = check('program.py', `# pymem\n${code}\n`).findings;
      assert.equal(`\`${finding?.rule ?? ''}\``, rule);
      assert.ok(finding!.reason.includes(said), `${finding!.reason}\n${said}`);
      assert.equal(finding!.line, 2);
      assert.ok(finding!.column > code.indexOf('#@'));
    });
  }
});
