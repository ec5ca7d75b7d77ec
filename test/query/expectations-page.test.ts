/** docs/expectations.md: its programs meet their expectations, and its tables say what is said. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMarks } from '../../src/marks/read-marks.ts';
import { stepsOfPass } from '../../src/marks/resolve.ts';
import { check, FUNCTIONS, parseExpectation } from '../../src/query/expectation.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Trace } from '../../src/trace/trace.ts';

const PAGE = readFileSync(new URL('../../docs/expectations.md', import.meta.url), 'utf8');

/** `held`, or what is said instead. */
function said(trace: Trace, step: number, text: string): string {
  const expectation = parseExpectation(text);
  if (expectation.kind === 'problem') return expectation.message;
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const verdict = check(expectation, cursor);
  if (verdict.kind === 'held') return 'held';
  return verdict.kind === 'failed' ? verdict.instead : verdict.message;
}

/** The rows of the table under a heading, without code quotes. */
function rows(heading: string): string[][] {
  const table = PAGE.slice(PAGE.indexOf(`| ${heading}`)).split('\n\n')[0] ?? '';
  return table
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    );
}

test('the programs of the page meet their expectations', () => {
  const programs = [...PAGE.matchAll(/```pymem\n(.*?)```/gs)].map(([, source]) => source as string);
  assert.equal(programs.length, 3);
  for (const source of programs) {
    const trace = simulate(source);
    const { marks, problems } = readMarks(trace.source, trace.tokens);
    assert.deepEqual(problems, []);
    const expectations = marks.filter((mark) => mark.kind === 'expect');
    assert.ok(expectations.length > 0);
    for (const { statement, pass, text } of expectations) {
      const steps = stepsOfPass(trace, statement, pass);
      assert.ok(steps.length > 0, text);
      for (const step of steps) assert.equal(said(trace, step, text), 'held', `${text} in ${source}`);
    }
  }
});

test('the page has every function', () => {
  const names = rows('statement').map(([statement]) => statement?.replace(/\(.*/, ''));
  assert.deepEqual(names, Object.keys(FUNCTIONS));
});

test('what cannot be read is reported as the page says', () => {
  for (const [text = '', columns, message] of rows('expectation')) {
    const read = parseExpectation(text);
    assert.ok(read.kind === 'problem', text);
    assert.deepEqual([`${read.start}–${read.end}`, read.message], [columns, message], text);
  }
});

test('what does not hold is reported as the page says', () => {
  const table = rows('after');
  assert.equal(table.length, 6);
  for (const [program = '', text = '', message] of table) {
    const trace = simulate(`${program.replaceAll('; ', '\n')}\n`);
    assert.equal(said(trace, trace.steps.length - 1, text), message, program);
  }
});
