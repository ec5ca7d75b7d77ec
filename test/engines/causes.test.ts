/** Every change of a count has its causes: over whole programs, what a step tells of counts adds up to how they differ. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { stepChanges, type StepChanges } from '../../src/trace/diff.ts';
import type { Id, Memory } from '../../src/trace/model.ts';
import { programs } from '../support/programs.ts';

type Counts = ReadonlyMap<Id, number | 'immortal'>;

function countsOf(memory: Memory): Counts {
  return new Map([...memory.objects].map(([id, { count }]) => [id, count]));
}

/** Objects whose told causes are not the difference of their counts. */
function gaps(before: Counts, after: Counts, changes: StepChanges): string[] {
  const told = new Map(changes.counts.map((change) => [change.object, change]));
  const found: string[] = [];
  for (const id of new Set([...before.keys(), ...after.keys(), ...told.keys()])) {
    const from = before.get(id) ?? 0;
    const to = after.get(id) ?? 0;
    if (from === 'immortal' || to === 'immortal') continue;
    const causes = told.get(id)?.causes ?? [];
    const sum = causes.reduce((total, { change }) => total + change, 0);
    if (sum !== to - from)
      found.push(`step ${changes.step}: ${changes.record(id)?.type} #${id} ${from}→${to}, told ${sum}`);
  }
  return found;
}

for (const folder of ['like-seeds', 'truth']) {
  for (const { name, source } of programs(folder)) {
    test(`counts of ${name} change for told causes`, () => {
      const cursor = new Cursor(simulate(source));
      let before: Counts = new Map();
      do {
        const changes = stepChanges(cursor);
        const after = countsOf(cursor.memory);
        assert.deepEqual(gaps(before, after, changes), []);
        before = after;
      } while (cursor.next());
    });
  }
}

test('what a loop let go inside a step is told, with the loop as the place', () => {
  const cursor = new Cursor(simulate('for x in [1, 2]:\n    pass\ny = 1\n'));
  const freed: string[] = [];
  do {
    for (const { record, cause } of stepChanges(cursor).freed) freed.push(`${record.type}: ${cause?.place.kind}`);
  } while (cursor.next());
  assert.deepEqual(freed, ['tuple_iterator: loop']);
});

test('a generator does not hold what it has handed out', () => {
  const trace = simulate('def g():\n    yield [1]\nh = g()\nx = next(h)\ny = x\n');
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  const handedOut = [...cursor.memory.objects.values()].find(({ type }) => type === 'list');
  assert.equal(handedOut?.count, 2);
});
