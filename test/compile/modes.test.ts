/** Expressions for `eval` and statements at the prompt, against CPython. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.ts';
import { analyze } from '../../src/syntax/analyze.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';
import { startJudge } from './cpython.ts';
import { describe } from './describe.ts';
import { PROFILE } from './support.ts';

linkSyntax();

const judge = await startJudge();
const EXPRESSIONS = [
  '1 + 2',
  'x if y else [z for z in x]',
  '(lambda: (yield))()',
  'f(x for x in y)',
  '"text"',
  '{1: x}',
];
const STATEMENTS = [
  'x',
  '1',
  '"text"',
  'x = 1',
  'for i in x: i',
  'def f(): x',
  'x; y',
  'if x: y\nelse: z',
  'pass',
  'x: int',
];

for (const source of EXPRESSIONS) {
  test(`as an expression: ${source}`, () => {
    const root = parse(source, { mode: 'eval' });
    const options = { filename: 'program.py', source, trace: true, profile: PROFILE };
    assert.deepEqual(describe(compile(root, analyze(root, source), options)), judge(source, 'eval'));
  });
}

for (const source of STATEMENTS) {
  test(`at the prompt: ${JSON.stringify(source)}`, () => {
    const text = `${source}\n`;
    const root = parse(text, { mode: 'single' });
    const options = { filename: 'program.py', source: text, trace: true, profile: PROFILE };
    assert.deepEqual(describe(compile(root, analyze(root, text), options)), judge(text, 'single'));
  });
}
