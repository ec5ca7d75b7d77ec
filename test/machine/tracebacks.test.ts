/** What uncaught exceptions print, against what CPython 3.14 printed for the same programs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runProgram } from '../../src/simulator.ts';

interface Case {
  readonly source: string;
  /** CPython's error output. */
  readonly error: string;
}

const cases = JSON.parse(readFileSync(new URL('traceback-cases.json', import.meta.url), 'utf8')) as Case[];
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]+/g, '0x');

test('uncaught exceptions are told in the words of CPython', () => {
  for (const { source, error } of cases) {
    const result = runProgram(source);
    assert.equal(withoutAddresses(result.stderr), withoutAddresses(error), source);
  }
});
