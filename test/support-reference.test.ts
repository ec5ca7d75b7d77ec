// docs/python-support.md is what the tables and the simulator say, and its programs print what CPython prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadPyodide } from 'pyodide';
import { CONSTRUCTS } from '../scripts/constructs.ts';
import { supportReference } from '../scripts/support-reference.ts';
import { runProgram } from '../src/simulator.ts';

test('the support table is up to date', async () => {
  const written = readFileSync(new URL('../docs/python-support.md', import.meta.url), 'utf8');
  // Not `equal`: the difference of two long pages helps nobody.
  assert.ok(written === (await supportReference()), 'docs/python-support.md is not up to date: run `npm run support`');
});

describe('the programs of the support table', async () => {
  const python = await loadPyodide();
  let printed = '';
  python.setStdout({ batched: (line) => void (printed += `${line}\n`) });
  const judged = (program: string): string => {
    printed = '';
    python.runPython(`exec(compile(${JSON.stringify(program)}, 'main.py', 'exec'), {'__name__': '__main__'})`);
    return printed;
  };
  for (const [kind, { program, output }] of Object.entries(CONSTRUCTS)) {
    test(`${kind} prints what CPython prints`, () => {
      const { stdout, stderr } = runProgram(program);
      assert.equal(stderr, '');
      assert.notEqual(stdout, '');
      assert.equal(stdout, output ?? judged(program));
    });
  }
});
