/** Holders are complete: over whole programs, at every step, those of an object add up to its count. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allHolders } from '../../src/query/holders.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { programs } from '../support/programs.ts';

/** Steps of a program that are looked at: all of most. */
const MOST_STEPS = 150;

for (const folder of [
  'leaks',
  'like-seeds',
  'truth',
  'deaths',
  'errors',
  'iterators',
  'classes',
  'collector',
  'async',
]) {
  test(`holders add up to counts at every step of the programs in ${folder}`, () => {
    for (const { name, source } of programs(folder)) {
      const cursor = new Cursor(simulate(source));
      do {
        const holders = allHolders(cursor.memory);
        const faults: string[] = [];
        for (const { id, type, count } of cursor.memory.objects.values()) {
          if (id < 0 || count === 'immortal') continue;
          const held = (holders.get(id) ?? []).reduce((total, { n }) => total + n, 0);
          if (held !== count) faults.push(`step ${cursor.step}: ${type} #${id} has ${count}, holders ${held}`);
        }
        assert.deepEqual(faults, [], name);
      } while (cursor.step < MOST_STEPS && cursor.next());
    }
  });
}
