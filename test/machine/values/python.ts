/** The judge of these tests: CPython 3.14 itself, run in this process through Pyodide. */
import assert from 'node:assert/strict';
import { loadPyodide } from 'pyodide';
import { ValueFailure } from '../../../src/machine/values/failure.ts';

const python = await loadPyodide();
python.runPython(`
import json, math, random, struct
def answer(expression):
    try:
        return repr(eval(expression))
    except Exception as error:
        return f'{type(error).__name__}: {error}'
def answers(expressions):
    return json.dumps([answer(expression) for expression in json.loads(expressions)])
`);

/** Runs definitions that later expressions may use. */
export function define(program: string): void {
  python.runPython(program);
}

/** The value of one expression, which JSON can hold. */
export function evaluate(expression: string): unknown {
  return JSON.parse(python.runPython(`json.dumps(${expression})`) as string);
}

/** For each Python expression the repr of its value, or `Type: message` of what it raises. */
export function ask(expressions: readonly string[]): string[] {
  const answers = python.globals.get('answers') as (expressions: string) => string;
  return JSON.parse(answers(JSON.stringify(expressions))) as string[];
}

/** What `compute` returns, or `Type: message` of the failure it throws. */
export function outcome(compute: () => string): string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ValueFailure) return `${error.type}: ${error.message}`;
    throw error;
  }
}

/** One question put to both sides. */
export interface Case {
  readonly expression: string;
  readonly compute: () => string;
}

/** Asserts that every case computes what CPython answers; shows the first few that do not. */
export function assertSame(cases: readonly Case[]): void {
  const expected = ask(cases.map(({ expression }) => expression));
  const wrong = cases.flatMap(({ expression, compute }, i) => {
    const actual = outcome(compute);
    return actual === expected[i] ? [] : [`${expression}\n  ours:    ${actual}\n  CPython: ${expected[i]}`];
  });
  assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length} differ:\n${wrong.slice(0, 15).join('\n')}`);
}

/** Repeatable pseudo-random numbers in [0, 1), so that a failure can be seen again. */
export function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several. */
export function pick<T>(next: () => number, choices: readonly T[]): T {
  return choices[Math.floor(next() * choices.length)]!;
}

/** A Python literal for a string, ASCII only. */
export function literal(text: string): string {
  return JSON.stringify(text)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\ud[89ab]..\\ud[c-f]../g, (pair) => {
      const code = (JSON.parse(`"${pair}"`) as string).codePointAt(0)!;
      return `\\U${code.toString(16).padStart(8, '0')}`;
    });
}
