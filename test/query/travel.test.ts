/** Ways through a run: over calls, out of them, from visit to visit of a line, forwards and backwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { out, over, runTo, visitBeside, visitsBefore, visitsByLine } from '../../src/query/travel.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { programs } from '../support/programs.ts';

const CALLS = simulate(`def f1(x):
    x = x * 2
    y = f2(x)
    return y

def f2(x):
    x = x + 1
    return x

y = 5
z = f1(y)
print(z)
`);

/** The steps of a way until it ends, each as its reason and line. */
function way(trace: Trace, from: number, go: (step: number) => number | null): string[] {
  const told: string[] = [];
  for (let step: number | null = from; step !== null; step = go(step)) {
    const { reason, line } = trace.steps.at(step);
    told.push(`${reason} ${line}`);
  }
  return told;
}

const find = (trace: Trace, reason: string, line: number) =>
  Array.from({ length: trace.steps.length }, (_, step) => step).find((step) => {
    const at = trace.steps.at(step);
    return at.reason === reason && at.line === line;
  })!;

test('a line with calls is passed as a whole, in both directions', () => {
  const module = ['line 1', 'line 6', 'line 10', 'line 11', 'line 12', 'end 12'];
  assert.deepEqual(
    way(CALLS, 0, (step) => over(CALLS, step)),
    module,
  );
  assert.deepEqual(
    way(CALLS, CALLS.steps.length - 1, (step) => over(CALLS, step, -1)),
    [...module].reverse(),
  );
});

test('inside of a function its own lines are passed, then those of the caller', () => {
  assert.deepEqual(
    way(CALLS, find(CALLS, 'call', 1), (step) => over(CALLS, step)),
    ['call 1', 'line 2', 'line 3', 'line 4', 'return 4', 'line 12', 'end 12'],
  );
  assert.deepEqual(
    way(CALLS, find(CALLS, 'return', 4), (step) => over(CALLS, step, -1)),
    ['return 4', 'line 4', 'line 3', 'line 2', 'call 1', 'line 11', 'line 10', 'line 6', 'line 1'],
  );
});

test('out of a call leads to its caller, and from the module nowhere', () => {
  const inner = find(CALLS, 'line', 7);
  assert.deepEqual(
    way(CALLS, inner, (step) => out(CALLS, step)),
    ['line 7', 'line 4', 'line 12'],
  );
  assert.deepEqual(
    way(CALLS, inner, (step) => out(CALLS, step, -1)),
    ['line 7', 'line 3', 'line 11'],
  );
  assert.equal(out(CALLS, 0), null);
});

test('a return goes over to its caller even where that calls again at once', () => {
  const trace = simulate('def f(x):\n    return x\ny = f(1) + f(2)\n');
  assert.deepEqual(
    way(trace, find(trace, 'return', 2), (step) => over(trace, step)),
    ['return 2', 'end 3'],
  );
});

test('generators are passed like calls, and so are collections and what runs at a death', () => {
  const trace = simulate(`import gc
class A:
    def __del__(self):
        print('gone')
def g():
    yield 1
    yield 2
for n in g():
    a = A()
gc.collect()
del a
`);
  const start = find(trace, 'line', 8);
  assert.deepEqual(
    way(trace, start, (step) => over(trace, step)),
    ['line 8', 'line 9', 'line 8', 'line 9', 'line 8', 'line 10', 'line 11', 'end 11'],
  );
});

// A generator that hands on what is thrown into it is on the stack without a step of its own.
const HANDS_ON = `def f1():
    try:
        yield 1
    except KeyError:
        yield 2

def f2():
    x = 0
    yield from f1()
    return x

def f3():
    yield from f2()

g = f3()
next(g)
g.throw(KeyError)
try:
    g.throw(ValueError)
except ValueError:
    pass
g = f3()
next(g)
g.close()
`;

test('out of what a generator handed on leads to the next step below', () => {
  const trace = simulate(HANDS_ON);
  const caught = find(trace, 'line', 4);
  assert.deepEqual(
    way(trace, caught, (step) => out(trace, step)),
    ['line 4', 'line 18'],
  );
  assert.deepEqual(
    way(trace, caught, (step) => out(trace, step, -1)),
    ['line 4', 'line 17'],
  );
});

test('ways go by the number of frames in memory', () => {
  const sources = [...programs('truth').slice(0, 30), ...programs('errors').slice(0, 10)];
  for (const { name, source } of [...sources, { name: 'hands on', source: HANDS_ON }]) {
    const trace = simulate(source, { limits: { steps: 400 } });
    const cursor = new Cursor(trace);
    const steps = Array.from({ length: trace.steps.length }, (_, step) => {
      cursor.seek(step);
      return { step, reason: trace.steps.at(step).reason, depth: cursor.memory.frames.length };
    });
    const places = steps.filter(({ reason }) => reason !== 'collect');
    const last = steps.length - 1;
    for (const { step, reason, depth } of steps) {
      const after = places.filter((one) => one.step > step);
      const before = places.filter((one) => one.step < step).reverse();
      const isLower = (one: { depth: number }): boolean => one.depth < depth;
      const isAsLow = (one: { depth: number }): boolean => one.depth <= depth;
      const next = after.find(reason === 'return' || reason === 'yield' ? isLower : isAsLow);
      const previous = before.find(reason === 'call' || reason === 'resume' ? isLower : isAsLow);
      const expected = [
        after.find(isLower)?.step ?? null,
        before.find(isLower)?.step ?? null,
        step === last ? null : (next?.step ?? last),
        step === 0 ? null : (previous?.step ?? 0),
      ];
      const found = [out(trace, step), out(trace, step, -1), over(trace, step), over(trace, step, -1)];
      assert.deepEqual(found, expected, `${name}, step ${step}`);
    }
  }
});

test('visits of a line are found in both directions', () => {
  const trace = simulate('t = 0\nfor i in range(3):\n    t += i\nprint(t)\n');
  const byLine = visitsByLine(trace);
  assert.deepEqual([...byLine.keys()], [1, 2, 3, 4]);
  const visits = byLine.get(3)!;
  assert.equal(visits.length, 3);
  const [first, second, third] = visits as [number, number, number];
  assert.equal(visitBeside(visits, 0, 1), first);
  assert.equal(visitBeside(visits, first, 1), second);
  assert.equal(visitBeside(visits, second, -1), first);
  assert.equal(visitBeside(visits, third + 1, -1), third);
  assert.equal(visitBeside(visits, third, 1), null);
  assert.equal(visitBeside(visits, first, -1), null);
  assert.equal(visitsBefore(visits, third), 2);
  assert.equal(runTo(visits, first), second);
  assert.equal(runTo(visits, third), first);
  assert.equal(runTo([], 0), null);
});
