/** The warnings of CPython's compiler, against CPython. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPyodide } from 'pyodide';
import { syntaxWarnings } from '../../src/compile/warnings.ts';
import { linkSyntax } from '../../src/syntax/linked.ts';
import { parse } from '../../src/syntax/parse.ts';

const SOURCES = [
  ...['1', '"a"', '()', '(1, 2)', '(a,)', '-1', '1.0', '2j', 'b""', 'f"a"', 'None', '...', 'True', '[1]', '{}'].flatMap(
    (value) => [`x is ${value}`, `x is not ${value}`, `${value}()`, `${value}[0]`, `${value}["a"]`, `[1][${value}]`],
  ),
  ...['1 is x is None', 'x is 1 is 2', 'not x is 1', 'x == 1', 'if x is 1 < 2: pass', 'print("a" is "b", 1 is 1)'],
  ...['assert (x, "m")', 'assert ()', 'assert (x,)', 'assert x, 1'],
  ...['(lambda: 0)()', '(lambda: 0)[0]', 't"a"()', 't"a"["b"]', '(x for x in y)()', '(x for x in y)[0]', '{1}[0]'],
  ...[
    '{x for x in y}[0]',
    '{1: 2}[0]',
    '[x for x in y]["a"]',
    '(1, 2)[lambda: 0]',
    '[1][1:2]',
    '[1][t"a"]',
    '1[0] = 2',
  ],
  ...['return', 'break', 'continue', 'while 1: break', 'if x: break', 'try: break\n    finally: x'].map(
    (statement) => `def f():\n for i in x:\n  try: pass\n  finally:\n    ${statement}`,
  ),
  'def f():\n try: pass\n finally:\n  def g(): return 1',
  'def f():\n try: x is 1\n finally: return (x is 2)()\n return 3()',
  'x is 1; x is 2; x is 1\nx is 1',
];

const python = await loadPyodide();
const warningsOf = python.runPython(`
import json, warnings
def warnings_of(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('default')
        compile(source, 'program.py', 'exec')
    return json.dumps([[str(warning.message), warning.lineno] for warning in caught])
warnings_of
`) as (source: string) => string;

linkSyntax();

for (const source of SOURCES) {
  test(`the compiler warns of ${JSON.stringify(source)} as CPython does`, () => {
    const ours = syntaxWarnings(parse(source)).map(({ message, span }) => [message, span.line]);
    assert.deepEqual(ours, JSON.parse(warningsOf(source)));
  });
}
