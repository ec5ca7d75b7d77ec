/** Steps of an exception that goes through a `yield from` or `await`: a delegation that it ends is a line once more, as CPython traces it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';

/** The steps of the program's end, from a line of the module on. */
function stepsFrom(source: string, line: number): string[] {
  const { steps } = simulate(source);
  const told = Array.from({ length: steps.length }, (_, step) => steps.at(step));
  const first = told.findIndex((step) => step.reason === 'line' && step.line === line);
  return told.slice(first).map((step) => `${step.reason} ${step.line}`);
}

const DELEGATES = `def f1():
    yield 1
def f2():
    yield from f1()
def f3():
    yield from f2()
g = f3()
next(g)
`;

const passes = (line: number) => [`resume ${line}`, `exception ${line}`, `line ${line}`, `return ${line}`];

test('throw passes each yield from', () => {
  const steps = stepsFrom(`${DELEGATES}try: g.throw(KeyError)\nexcept KeyError: x = 1`, 9);
  const inner = ['resume 2', 'exception 2', 'return 2'];
  assert.deepEqual(steps, ['line 9', ...inner, ...passes(4), ...passes(6), 'exception 9', 'line 10', 'end 10']);
});

test('close passes each yield from', () => {
  const inner = ['resume 2', 'exception 2', 'return 2'];
  assert.deepEqual(stepsFrom(`${DELEGATES}g.close()\nx = 1`, 9), [
    'line 9',
    ...inner,
    ...passes(4),
    ...passes(6),
    'line 10',
    'end 10',
  ]);
});

test('a StopIteration that comes out of the inner iterator ends the delegation', () => {
  const source = `class I:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, error): raise StopIteration(9)
def f():
    x = yield from I()
    yield x
g = f()
next(g)
g.throw(KeyError)
`;
  assert.deepEqual(stepsFrom(source, 10), [
    'line 10',
    'call 4',
    'line 4',
    'exception 4',
    'return 4',
    'resume 6',
    'exception 6',
    'line 6',
    'line 7',
    'yield 7',
    'end 10',
  ]);
});

test('an exception passes awaits', () => {
  const source = `class A:
    def __await__(self): yield 1
async def f():
    await A()
async def g():
    await f()
c = g()
c.send(None)
try: c.throw(ValueError)
except ValueError: x = 1
`;
  assert.deepEqual(stepsFrom(source, 9), [
    'line 9',
    'resume 2',
    'exception 2',
    'return 2',
    ...passes(4),
    ...passes(6),
    'exception 9',
    'line 10',
    'end 10',
  ]);
});
