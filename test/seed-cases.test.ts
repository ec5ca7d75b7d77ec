/**
 * The four opening programs on the simulator, step by step at detail `objects`: each row is
 * the state that a step shows, in words as an author would put it. `x → #1` is an arrow,
 * `#1 int 10 (2)` an object with the arrows that end at it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../src/simulator.ts';
import { Cursor } from '../src/trace/cursor.ts';
import type { StepReason } from '../src/trace/model.ts';
import { Notation } from './support/memory-notation.ts';

const NAMES = `x = 10
y = x
x = x + 1
z = 10
`;

const CALLS = `def f2(x):
    x = x + 1
    return x

def f1(x):
    x = x * 2
    y = f2(x)
    return y

y = 5
z = f1(y)
`;

const CAR = `class Car:
    def __init__(self, w):
        self.wheels = w
    def getWheels(self):
        return self.wheels

`;

const METHOD = `${CAR}c = Car(4)
n = c.getWheels()
`;

const ALIASES = `${CAR}c = Car(4)
d = c
e = Car(4)
same = c is d
other = c is e
d.wheels = 3
n = c.getWheels()
c = None
d = None
`;

/** A step by its reason and line, such as `line 3`: the state before line 3 runs. The n-th such step, from 1. */
type Where = `${StepReason} ${number}`;
type Row = readonly [where: Where, picture: readonly string[], nth?: number];

/** A program's run, with its objects numbered in the order in which they come into the picture. */
class Run {
  readonly cursor: Cursor;
  readonly #notation = new Notation();

  constructor(source: string) {
    this.cursor = new Cursor(simulate(source));
    do this.#notation.picture(this.cursor);
    while (this.cursor.next());
  }

  #seek(where: Where, nth = 1): void {
    const { steps } = this.cursor.trace;
    for (let step = 0, met = 0; step < steps.length; step++) {
      const { reason, line } = steps.at(step);
      if (`${reason} ${line}` === where && ++met === nth) return this.cursor.seek(step);
    }
    assert.fail(`the trace has no step ${where}`);
  }

  /** The picture at a step, without the lines of objects that are named. */
  at(where: Where, nth?: number, without = /^$/): string[] {
    this.#seek(where, nth);
    return this.#notation.picture(this.cursor).filter((line) => !without.test(line));
  }

  /** The picture in the middle of a step: right after the frame of the call before was popped. */
  afterPop(where: Where, nth?: number, without = /^$/): string[] {
    this.#seek(where, nth);
    const { step } = this.cursor;
    const pop = this.cursor.eventsOf(step).findIndex(({ kind }) => kind === 'pop');
    assert.ok(pop >= 0, `nothing returns in step ${where}`);
    this.cursor.seek(step, pop + 1);
    return this.#notation.picture(this.cursor).filter((line) => !without.test(line));
  }

  check(rows: readonly Row[], without?: RegExp): void {
    for (const [where, picture, nth] of rows) assert.deepEqual(this.at(where, nth, without), picture, where);
  }
}

test('(a) names and rebinding', () => {
  const run = new Run(NAMES);
  run.check([
    ['line 1', ['<module>:']],
    ['line 2', ['<module>: x → #1', '#1 int 10 (1)']],
    ['line 3', ['<module>: x → #1, y → #1', '#1 int 10 (2)']],
    ['line 4', ['<module>: x → #2, y → #1', '#1 int 10 (1)', '#2 int 11 (1)']],
    ['end 4', ['<module>: x → #2, y → #1, z → #1', '#1 int 10 (2)', '#2 int 11 (1)']],
  ]);
});

test('(a) without the second name the first 10 leaves the picture', () => {
  const run = new Run('x = 10\nx = x + 1\nz = 10\n');
  run.check([
    ['line 2', ['<module>: x → #1', '#1 int 10 (1)']],
    ['line 3', ['<module>: x → #2', '#2 int 11 (1)']],
    ['end 3', ['<module>: x → #2, z → #1', '#1 int 10 (1)', '#2 int 11 (1)']],
  ]);
});

test('(b) two calls, one name x in each frame', () => {
  const run = new Run(CALLS);
  const module = '<module>: f2 → #1, f1 → #2';
  run.check([
    ['line 5', ['<module>: f2 → #1', '#1 function f2 (1)']],
    ['line 10', [module, '#1 function f2 (1)', '#2 function f1 (1)']],
  ]);
  const named = `${module}, y → #3`;
  const functions = /^#[12] function/;
  run.check(
    [
      ['line 11', [named, '#3 int 5 (1)']],
      ['call 5', [named, 'f1: x → #3', '#3 int 5 (2)']],
      ['line 7', [named, 'f1: x → #4', '#3 int 5 (1)', '#4 int 10 (1)']],
      ['call 1', [named, 'f1: x → #4', 'f2: x → #4', '#3 int 5 (1)', '#4 int 10 (2)']],
      ['line 3', [named, 'f1: x → #4', 'f2: x → #5', '#3 int 5 (1)', '#4 int 10 (1)', '#5 int 11 (1)']],
      ['return 3', [named, 'f1: x → #4', 'f2: x → #5', '#3 int 5 (1)', '#4 int 10 (1)', '#5 int 11 (1)']],
      ['line 8', [named, 'f1: x → #4, y → #5', '#3 int 5 (1)', '#4 int 10 (1)', '#5 int 11 (1)']],
      ['end 11', [`${named}, z → #5`, '#3 int 5 (1)', '#5 int 11 (1)']],
    ],
    functions,
  );
});

test('(b) with 5000 what is returned is on its way, and the product dies with its frame', () => {
  const run = new Run(CALLS.replace('y = 5', 'y = 5000'));
  const functions = /^#[12] function/;
  const named = '<module>: f2 → #1, f1 → #2, y → #3';
  const five = '#3 int 5000 (1)';
  assert.deepEqual(run.afterPop('line 8', 1, functions), [
    named,
    'f1: x → #4',
    five,
    '#4 int 10000 (1)',
    '#5 int 10001 (0)',
  ]);
  assert.deepEqual(run.afterPop('end 11', 1, functions).slice(0, 2), [named, five]);
  assert.deepEqual(run.at('end 11', 1, functions), [`${named}, z → #5`, five, '#5 int 10001 (1)']);
});

test('(c) a class, an instance, a method that returns an attribute', () => {
  const run = new Run(METHOD);
  const functions = ['#1 function __init__ (1)', '#2 function getWheels (1)'];
  const car = '#3 type Car (1) {__init__ → #1, getWheels → #2}';
  run.check([
    ['call 1', ['<module>:', 'Car:']],
    ['line 4', ['<module>:', 'Car: __init__ → #1', '#1 function __init__ (1)']],
    ['return 4', ['<module>:', 'Car: __init__ → #1, getWheels → #2', ...functions]],
    ['line 7', ['<module>: Car → #3', ...functions, car]],
  ]);
  const module = '<module>: Car → #3';
  run.check(
    [
      ['call 2', [module, '__init__: self → #4, w → #5', '#4 Car (1)', '#5 int 4 (1)']],
      ['return 3', [module, '__init__: self → #4, w → #5', '#4 Car (1) {wheels → #5}', '#5 int 4 (2)']],
      ['line 8', [`${module}, c → #4`, '#4 Car (1) {wheels → #5}', '#5 int 4 (1)']],
      ['call 4', [`${module}, c → #4`, 'getWheels: self → #4', '#4 Car (2) {wheels → #5}', '#5 int 4 (1)']],
      ['end 8', [`${module}, c → #4, n → #5`, '#4 Car (1) {wheels → #5}', '#5 int 4 (2)']],
    ],
    /^#[123] /,
  );
  assert.deepEqual(run.afterPop('line 8', 1, /^#[123] /), [module, '#4 Car (0) {wheels → #5}', '#5 int 4 (1)']);
  const records = [...run.cursor.memory.objects.values()];
  // One reference for each instance, three more by its list of bases and two descriptors.
  assert.equal(records.find(({ shape, text }) => shape === 'class' && text === 'Car')?.count, 1 + 1 + 3);
});

test('(c) without the instance its wheels live on in n', () => {
  const run = new Run(`${METHOD}del c\n`);
  assert.deepEqual(run.at('end 9', 1, /^#[123] /), ['<module>: Car → #3, n → #5', '#5 int 4 (1)']);
});

test('(d) aliases, equal objects, last name gone', () => {
  const run = new Run(ALIASES);
  const both = '<module>: Car → #3, c → #4, d → #4';
  const [first, second] = ['#4 Car (2) {wheels → #5}', '#6 Car (1) {wheels → #5}'];
  const compared = `${both}, e → #6, same → True, other → False`;
  const changed = ['#5 int 4 (1)', second, '#7 int 3 (1)'];
  const without = /^#[123] /;
  run.check(
    [
      ['line 8', ['<module>: Car → #3, c → #4', '#4 Car (1) {wheels → #5}', '#5 int 4 (1)']],
      ['line 9', [both, first, '#5 int 4 (1)']],
      ['call 2', [both, '__init__: self → #6, w → #5', first, '#5 int 4 (2)', '#6 Car (1)'], 2],
      ['line 10', [`${both}, e → #6`, first, '#5 int 4 (2)', second]],
      ['line 11', [`${both}, e → #6, same → True`, first, '#5 int 4 (2)', second]],
      ['line 12', [compared, first, '#5 int 4 (2)', second]],
      ['line 13', [compared, '#4 Car (2) {wheels → #7}', ...changed]],
      ['call 4', [compared, 'getWheels: self → #4', '#4 Car (3) {wheels → #7}', ...changed]],
      ['line 14', [`${compared}, n → #7`, '#4 Car (2) {wheels → #7}', '#5 int 4 (1)', second, '#7 int 3 (2)']],
      [
        'line 15',
        [
          '<module>: Car → #3, c → None, d → #4, e → #6, same → True, other → False, n → #7',
          '#4 Car (1) {wheels → #7}',
          '#5 int 4 (1)',
          second,
          '#7 int 3 (2)',
        ],
      ],
      ['end 15', ['<module>: Car → #3, c → None, d → None, e → #6, same → True, other → False, n → #7', ...changed]],
    ],
    without,
  );
  const freed = run.cursor.eventsOf(run.cursor.step).filter(({ kind }) => kind === 'free');
  assert.equal(freed.length, 1, 'the first car dies in the last step, alone');
});

test('(d) the wheels of two cars made with lists are two lists', () => {
  const run = new Run(ALIASES.replaceAll('Car(4)', 'Car([4])').replace('d.wheels = 3', 'd.getWheels().append(5)'));
  const lines = run.at('line 13');
  const seen = (name: string): string | undefined => lines.find((line) => line.startsWith(name));
  const [one, other] = ['#4', '#7'].map((car) => seen(car)?.match(/wheels → (#\d+)/)?.[1]);
  assert.notEqual(one, other);
  assert.equal(seen(`${one} list`)?.match(/\d+ → /g)?.length, 2, 'the append shows through c');
  assert.equal(seen(`${other} list`)?.match(/\d+ → /g)?.length, 1, 'and not through e');
});
