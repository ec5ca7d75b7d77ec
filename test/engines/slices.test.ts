// Holds that a run in slices records what a run in one go records, also when another run comes in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateInSlices } from '../../src/engines/simulator/simulate-in-slices.ts';
import { simulate } from '../../src/simulator.ts';
import type { Trace } from '../../src/trace.ts';
import { Cursor, encodeTrace } from '../../src/trace.ts';
import { dumpMemory } from '../../src/trace/dump.ts';

const PROGRAM = `def f(n):
    return n if n < 2 else f(n - 1) + f(n - 2)

values = sorted([f(i) for i in range(17)], key=lambda value: -value)
print(values)
class Gone:
    def __del__(self):
        print('gone')
g = Gone()
g = None
`;

test('a run in slices records what a run in one go records', () => {
  const run = simulateInSlices(PROGRAM);
  let pauses = 0;
  let next = run.next();
  for (; !next.done; next = run.next()) pauses++;
  assert.ok(pauses > 2, `paused ${pauses} times`);
  assert.equal(encodeTrace(next.value), encodeTrace(simulate(PROGRAM)));
});

test('runs whose slices alternate do not touch each other', () => {
  const whole = simulate(PROGRAM);
  const runs = [simulateInSlices(PROGRAM), simulateInSlices(PROGRAM)];
  const traces: Trace[] = [];
  while (traces.length < runs.length) {
    for (const run of runs) {
      const { done, value } = run.next();
      if (done && value !== undefined) traces.push(value);
    }
  }
  for (const trace of traces) {
    assert.equal(trace.steps.length, whole.steps.length);
    const cursors = [new Cursor(trace), new Cursor(whole)];
    for (let step = 0; step < whole.steps.length; step += 999) {
      const [alternating, alone] = cursors.map((cursor) => {
        cursor.seek(step);
        return dumpMemory(cursor.memory);
      });
      assert.equal(alternating, alone, `step ${step}`);
    }
  }
});
