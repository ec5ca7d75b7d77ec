/** Regular expressions where no Python program can look: the instruction table, bounds of time and space, the host's stack. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileRegex } from '../../../src/machine/values/regex-compiler.ts';
import { matchRegex } from '../../../src/machine/values/regex-matcher.ts';
import { parseRegex } from '../../../src/machine/values/regex-parser.ts';
import { Op } from '../../../src/machine/values/regex-program.ts';
import { runProgram } from '../../../src/simulator.ts';

function search(pattern: string, text: string): { span: [number, number] | null; work: number } {
  const program = compileRegex(
    parseRegex(pattern, true, 0, { characterNamed: () => undefined, warn: () => undefined }),
  );
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
  let work = 0;
  const effort = {
    work: (turns: number) => void (work += turns),
    overflow: () => assert.fail('the stack is full'),
  };
  const attempt = { from: 0, end: codes.length, isAnchored: false, isFull: false, mustAdvance: false };
  const found = matchRegex(program, codes, attempt, effort);
  return { span: found === null ? null : [found.places[0]!, found.places[1]!], work };
}

test('case labels of the matcher carry the number of the instruction they name', () => {
  const source = readFileSync('src/machine/values/regex-matcher.ts', 'utf8');
  const loop = source.slice(source.indexOf('  match(start'), source.indexOf('  backtrack()'));
  const labels = [...loop.matchAll(/case (\d+):(?: \{)?\s*\/\/ ([A-Z_]+)/g)].map(([, number, name]) => [
    name,
    Number(number),
  ]);
  assert.deepEqual(Object.fromEntries(labels), Op);
});

test('a deep or long repetition does not overflow the stack of the host', () => {
  const text = 'ab'.repeat(100_000);
  assert.deepEqual(search('(?:(a)|b)*', text).span, [0, text.length]);
  assert.deepEqual(search('(?:a|b)*?$', text).span, [0, text.length]);
  assert.deepEqual(search('('.repeat(400) + 'a' + ')*'.repeat(400), 'a').span, [0, 1]);
});

test('the matcher tells what it does', () => {
  assert.ok(search('a*b', 'a'.repeat(1000)).work > 1000);
  assert.ok(search('x', 'a'.repeat(1000)).work < 1000);
});

test('a catastrophic pattern ends in the limit of instructions, endless choices in that of memory', () => {
  const limits = { instructions: 1_000_000 };
  const outcome = (source: string, more = {}): unknown =>
    runProgram(source, { limits: { ...limits, ...more } }).outcome;
  assert.deepEqual(outcome("import re\nre.match('(a+)+$', 'a' * 40 + 'b')"), {
    kind: 'limit',
    which: 'instructions',
    line: 2,
  });
  assert.deepEqual(outcome("import re\nre.match('(?:){100000000}', '')"), {
    kind: 'limit',
    which: 'instructions',
    line: 2,
  });
  assert.deepEqual(outcome("import re\nre.match('(?:(a)|b)*', 'ab' * 2000000)", { instructions: 1e9 }), {
    kind: 'limit',
    which: 'liveBytes',
    line: 2,
  });
});

test('a printed program of a pattern is not supported, and says so', () => {
  const { outcome } = runProgram("import re\nre.compile('a', re.DEBUG)");
  assert.equal(outcome.kind === 'unsupported' && outcome.feature, 're.DEBUG');
});
