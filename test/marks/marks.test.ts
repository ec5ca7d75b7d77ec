// Marks in comments: which comments are marks, what they mean, and to which steps of a trace they lead.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mark } from '../../src/marks/mark.ts';
import { shownProgram } from '../../src/marks/shown-program.ts';
import { readMarks } from '../../src/marks/read-marks.ts';
import { resolveStep, stepsAfter, stepsOfPass, unreached } from '../../src/marks/resolve.ts';
import type { ColouredToken, Trace } from '../../src/trace/trace.ts';
import { StepLog } from '../../src/trace/trace.ts';
import type { StepReason } from '../../src/trace/model.ts';
import { STEP_REASONS } from '../../src/trace/model.ts';

/** Strings and comments of a source, enough for the programs of these tests. */
function tokensOf(source: string): ColouredToken[] {
  const pattern = /"""[^]*?"""|"[^"\n]*"|'[^'\n]*'|#[^\n]*/g;
  return [...source.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    class: match[0].startsWith('#') ? 'comment' : 'string',
  }));
}
const marksOf = (source: string) => readMarks(source, tokensOf(source));
const shownCode = (source: string, marks: readonly Mark[]) =>
  shownProgram(source, marks)
    .map(({ text }) => `${text}\n`)
    .join('');
const reasons = (source: string) => marksOf(source).problems.map(({ reason }) => reason);

/** A trace with these steps and nothing else that marks look at. */
function traceOf(steps: readonly (readonly [StepReason, number])[]): Trace {
  const log = new StepLog();
  for (const [reason, line] of steps) log.push(STEP_REASONS.indexOf(reason), line, 0);
  return { steps: log, outcome: { kind: 'finished', exitCode: 0 } } as Trace;
}

describe('marks', () => {
  it('name a step, with a text and a pass', () => {
    const { marks, problems } = marksOf('a = []\nb = a  #@ L2: b is the same list\nc = b  #@ L3 last: done');
    assert.deepEqual(problems, []);
    assert.deepEqual(marks, [
      {
        kind: 'step',
        name: 'L2',
        pass: 1,
        text: 'b is the same list',
        statement: { first: 2, last: 2 },
        place: { line: 2, column: 7, endColumn: 32 },
      },
      {
        kind: 'step',
        name: 'L3',
        pass: 'last',
        text: 'done',
        statement: { first: 3, last: 3 },
        place: { line: 3, column: 7, endColumn: 23 },
      },
    ]);
  });

  it('may have Korean names and ordinals', () => {
    const passes = ['third', '3', '3rd', 'every'].map((pass) => marksOf(`x = 1 #@ 별명 ${pass}: 두 이름`).marks[0]);
    assert.deepEqual(
      passes.map((mark) => mark?.kind === 'step' && [mark.name, mark.pass]),
      [
        ['별명', 3],
        ['별명', 3],
        ['별명', 3],
        ['별명', 'every'],
      ],
    );
  });

  it('leave alone what only looks alike', () => {
    const source = [
      '#@title Example form',
      'n = 5 #@param {type:"integer"}',
      'x = 1  # @ L1: no',
      'y = "#@ L2: in a string"',
      'z = 2  #@ see the notes below',
      'w = 3  ##@ L3: no',
      'v = 4  #@',
      '"""',
      '#@ L4: in a docstring',
      '"""',
    ].join('\n');
    assert.deepEqual(marksOf(source), { marks: [], problems: [] });
  });

  it('give a caption and expectations', () => {
    const { marks } = marksOf('#@ caption: Two names\nx = y = []  #@ expect: refs(x) == 2');
    assert.deepEqual(
      marks.map((mark) => [mark.kind, 'text' in mark ? mark.text : '']),
      [
        ['caption', 'Two names'],
        ['expect', 'refs(x) == 2'],
      ],
    );
  });

  it('belong to the whole of a statement over several lines', () => {
    const { marks } = marksOf(
      'x = [\n  1,\n  2,\n]  #@ L1: a list\ns = """a\nb"""  #@ L2: a text\ny = 1 + \\\n  2  #@ L3: a sum',
    );
    assert.deepEqual(
      marks.map((mark) => 'statement' in mark && mark.statement),
      [
        { first: 1, last: 4 },
        { first: 5, last: 6 },
        { first: 7, last: 8 },
      ],
    );
  });

  it('say what is wrong with them', () => {
    assert.deepEqual(reasons('x = 1  #@ L2 lst: text'), ['`lst` is no pass of a line; did you mean `last`?']);
    assert.deepEqual(reasons('x = 1  #@ hid'), ['A mark named `hid` without a text; did you mean `hide`?']);
    assert.deepEqual(reasons('#@ L1: alone\nx = 1'), [
      '`#@ L1: alone` stands alone; put it at the end of the line it is about',
    ]);
    assert.deepEqual(reasons('x = 1  #@ L1\ny = 2  #@ L1'), [
      'There is already a mark named `L1`; the first one counts',
    ]);
    assert.deepEqual(reasons('x = 1  #@ expect'), [
      '`expect` needs a colon and a text, such as `#@ expect: refs(x) == 2`',
    ]);
    assert.deepEqual(reasons('#@ show'), ['Nothing is hidden here: `#@ show` ends what `#@ hide` began']);
  });

  it('stand in one comment, each with its own place', () => {
    const { marks, problems } = marksOf('b = a  #@ L2: one list  #@ expect: refs(a) == 2  #@ ask last: refs(b)');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      marks.map(({ kind, place }) => [kind, place.column, place.endColumn]),
      [
        ['step', 7, 22],
        ['expect', 24, 47],
        ['ask', 49, 69],
      ],
    );
    assert.ok(marks[0]?.kind === 'step' && marks[0].text === 'one list');
    assert.ok(marks[2]?.kind === 'ask' && marks[2].pass === 'last' && marks[2].textColumn === 62);
  });

  it('are shown by their names alone, and notes to the build not at all', () => {
    const source =
      'a = []  #@ L1\nb = a  #@ L2: one list  #@ expect: refs(a) == 2\n#@ caption: Names\nc = 1 #@ ask: refs(c)\nd = 2  # plain';
    const shown = shownProgram(source, marksOf(source).marks);
    assert.deepEqual(shown, [
      { number: 1, text: 'a = []  # L1', badges: [{ name: 'L1', start: 10, end: 12 }] },
      { number: 2, text: 'b = a  # L2: one list', badges: [{ name: 'L2', start: 9, end: 11 }] },
      { number: 4, text: 'c = 1', badges: [] },
      { number: 5, text: 'd = 2  # plain', badges: [] },
    ]);
  });

  it('need a text to ask', () => {
    assert.deepEqual(reasons('x = 1  #@ ask'), [
      '`ask` needs a colon and a text, such as `#@ ask: what is refs(x) now?`',
    ]);
  });

  it('hide lines of the shown code', () => {
    const source = 'import sys  #@ hide\n#@ hide\na = 1\nb = 2\n#@ show\nc = (\n  3\n)  #@ hide\nd = 4\n';
    assert.equal(shownCode(source, marksOf(source).marks), 'd = 4\n');
    assert.equal(shownCode('a = 1\nb = 2', []), 'a = 1\nb = 2\n');
  });
});

describe('the step of a mark', () => {
  // for i in range(2):
  //     f(i)
  // def f(x): return x   (line 4, body line 5)
  const loop = traceOf([
    ['start', 1],
    ['line', 1],
    ['line', 2],
    ['call', 4],
    ['line', 5],
    ['return', 5],
    ['line', 1],
    ['line', 2],
    ['call', 4],
    ['line', 5],
    ['return', 5],
    ['line', 1],
    ['return', 1],
    ['end', 1],
  ]);

  it('is the next one of the same frame, calls passed over', () => {
    assert.deepEqual(stepsAfter(loop, { first: 2, last: 2 }), [6, 11]);
  });

  it('is the return at the end of a function', () => {
    assert.deepEqual(stepsAfter(loop, { first: 5, last: 5 }), [5, 10]);
  });

  it('is picked by the pass', () => {
    const body = { first: 2, last: 2 };
    assert.deepEqual(stepsOfPass(loop, body, 1), [6]);
    assert.deepEqual(stepsOfPass(loop, body, 2), [11]);
    assert.deepEqual(stepsOfPass(loop, body, 'last'), [11]);
    assert.deepEqual(stepsOfPass(loop, body, 'every'), [6, 11]);
    assert.deepEqual(stepsOfPass(loop, body, 3), []);
    assert.equal(unreached(loop, { statement: body, pass: 3 }), 'This line runs 2 times, so there is no pass 3');
    assert.equal(
      unreached(loop, { statement: { first: 9, last: 9 }, pass: 1 }),
      'This line never runs to its end, so there is no step to mark',
    );
  });

  it('counts a statement of several lines once, and every round of a loop on one line', () => {
    const several = traceOf([
      ['line', 1],
      ['line', 2],
      ['line', 1],
      ['line', 4],
      ['end', 4],
    ]);
    assert.deepEqual(stepsAfter(several, { first: 1, last: 3 }), [3]);
    const rounds = traceOf([
      ['line', 1],
      ['line', 1],
      ['line', 1],
      ['end', 1],
    ]);
    assert.deepEqual(stepsAfter(rounds, { first: 1, last: 1 }), [1, 2, 3]);
  });

  it('is where an exception leaves the line', () => {
    const failing = traceOf([
      ['line', 1],
      ['line', 2],
      ['exception', 2],
      ['end', 2],
    ]);
    assert.deepEqual(stepsAfter(failing, { first: 2, last: 2 }), [2]);
  });

  it('is meant by name or number', () => {
    const { marks } = marksOf('x\nf(i)  #@ L1: called\n');
    assert.deepEqual(resolveStep(loop, marks, 'L1'), { step: 6 });
    assert.deepEqual(resolveStep(loop, marks, 3), { step: 3 });
    assert.deepEqual(resolveStep(loop, marks, -1), { step: 13 });
    assert.deepEqual(resolveStep(loop, marks, 14), {
      reason: 'There is no step 14; the steps of this program are 0 to 13',
    });
    assert.deepEqual(resolveStep(loop, marks, 'L'), { reason: 'There is no mark `L`; did you mean `L1`?' });
    assert.deepEqual(resolveStep(loop, [], 'L1'), {
      reason: 'There is no mark `L1`; a comment `#@ L1: …` at the end of a line would make one',
    });
  });
});
