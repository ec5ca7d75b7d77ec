// Holds that a run in slices records what a run in one go records, also when another run comes in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateInSlices } from '../../src/engines/simulator/simulate-in-slices.ts';
import { simulate } from '../../src/simulator.ts';
import { encodeTrace } from '../../src/trace.ts';

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
  const whole = encodeTrace(simulate(PROGRAM));
  const runs = [simulateInSlices(PROGRAM), simulateInSlices(PROGRAM)];
  const traces: string[] = [];
  let pauses = 0;
  while (traces.length < runs.length) {
    for (const run of runs) {
      const { done, value } = run.next();
      if (!done) pauses++;
      else if (value !== undefined) traces.push(encodeTrace(value));
    }
  }
  assert.ok(pauses > 2, `paused ${pauses} times`);
  for (const trace of traces) assert.equal(trace, whole);
});
