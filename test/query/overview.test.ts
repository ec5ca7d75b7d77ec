/** The run at a glance: its figures are those of memory, however many steps a bin has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overview, overviewInTurns } from '../../src/query/overview.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { programs } from '../support/programs.ts';

test('depth and live objects are those of memory, and births and deaths lead from one to the next', () => {
  for (const { name, source } of [...programs('truth').slice(0, 30), ...programs('collector').slice(0, 8)]) {
    const trace = simulate(source, { limits: { steps: 400 } });
    const { bins } = overview(trace, { atoms: true, bins: Infinity });
    const cursor = new Cursor(trace);
    let before = 0;
    cursor.seek(0);
    const start = Math.max(0, ...cursor.memory.objects.keys(), ...cursor.memory.frames.map(({ id }) => id));
    for (const { first, depth, live, births, deaths } of bins) {
      const place = `${name}, step ${first}`;
      cursor.seek(first);
      assert.equal(depth, cursor.memory.frames.length, place);
      assert.equal(live, [...cursor.memory.objects.keys()].filter((id) => id > start).length, place);
      assert.equal(live, before + births - deaths, place);
      before = live;
    }
  }
});

test('bins are the most of their steps, and none is left out', () => {
  const trace = simulate('def f(n):\n    return [n] if n == 0 else f(n - 1)\nfor i in range(40):\n    f(i % 5)\n');
  const fine = overview(trace, { atoms: false, bins: Infinity });
  const coarse = overview(trace, { atoms: false, bins: 50 });
  assert.ok(coarse.bins.length <= 50);
  for (const bin of coarse.bins) {
    const steps = fine.bins.slice(bin.first, bin.last + 1);
    assert.equal(bin.depth, Math.max(...steps.map(({ depth }) => depth)));
    assert.equal(bin.live, Math.max(...steps.map(({ live }) => live)));
    assert.equal(
      bin.births,
      steps.reduce((sum, { births }) => sum + births, 0),
    );
  }
  assert.equal(coarse.bins.at(-1)!.last, trace.steps.length - 1);
  assert.equal(coarse.depth, 6);
});

test('an exception that leaves several frames is one, and so is a collection in all its phases', () => {
  const trace = simulate(`import gc
def f():
    g()
def g():
    1 / 0
for i in range(2):
    try:
        f()
    except ZeroDivisionError:
        pass
x = []
x.append(x)
del x
gc.collect()
`);
  const { exceptions, collections, bins } = overview(trace, { atoms: true });
  assert.equal(exceptions, 2);
  assert.equal(collections, 1);
  assert.ok(bins.filter(({ raises }) => raises).length > 2);
});

test('a program without a step has no bins, and a long one is read in turns', () => {
  assert.deepEqual(overview(simulate('x = = 1'), { atoms: true }).bins, []);
  const trace = simulate('t = 0\nfor i in range(20000):\n    t += i\n');
  const turns = [...overviewInTurns(trace, { atoms: true })];
  assert.ok(turns.length > 2);
});
