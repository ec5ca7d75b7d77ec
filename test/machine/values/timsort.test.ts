/** Sorting against CPython: the result and every comparison, in order, on inputs with and without runs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { timsort, timsortPlain } from '../../../src/machine/values/timsort.ts';
import { assertSame, define, generator, pick } from './python.ts';

const next = generator(5);

define(`
import hashlib
class Watched:
    log = []
    def __init__(self, value, place):
        self.value, self.place = value, place
    def __lt__(self, other):
        self.log.append(f'{self.place}<{other.place}')
        return self.value < other.value
def watched_sort(values):
    Watched.log.clear()
    items = [Watched(value, place) for place, value in enumerate(values)]
    items.sort()
    return f"{len(Watched.log)} {hashlib.md5(' '.join(Watched.log).encode()).hexdigest()} {hashlib.md5(str([item.place for item in items]).encode()).hexdigest()}"
`);

interface Watched {
  readonly value: number;
  readonly place: number;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function anyValues(): number[] {
  const length = pick(next, [0, 1, 2, 3, 10, 63, 64, 65, 100, 200, 500, 1000, 3000]);
  const range = pick(next, [2, 5, 100, 1e6]);
  const values = Array.from({ length }, () => Math.floor(next() * range));
  const kind = next();
  if (kind < 0.4) return values;
  // Runs of several lengths, up, down and level, and the patterns that make merges gallop.
  const result: number[] = [];
  while (result.length < length) {
    const run = values.slice(0, 1 + Math.floor(next() * pick(next, [5, 50, 500]))).sort((a, b) => a - b);
    if (next() < 0.4) run.reverse();
    result.push(...run);
  }
  return kind < 0.6
    ? result.sort((a, b) => a - b).map((value) => (next() < 0.02 ? Math.floor(next() * range) : value))
    : result;
}

function ours(values: readonly number[]): string {
  const log: string[] = [];
  const items: Watched[] = values.map((value, place) => ({ value, place }));
  timsortPlain(items, (a, b) => {
    log.push(`${a.place}<${b.place}`);
    return a.value < b.value;
  });
  return `'${log.length} ${md5(log.join(' '))} ${md5(`[${items.map(({ place }) => place).join(', ')}]`)}'`;
}

test('the same comparisons in the same order', () => {
  const inputs = Array.from({ length: 250 }, anyValues);
  const answers = inputs.map(ours);
  assertSame(
    inputs.map((values, i) => ({ expression: `watched_sort([${values.join()}])`, compute: () => answers[i]! })),
  );
});

test('a comparison that yields', () => {
  const items = [3, 1, 2, 1];
  const sorting = timsort(items, function* (a, b) {
    return (yield [a, b]) as boolean;
  });
  const asked: unknown[] = [];
  let step = sorting.next();
  while (!step.done) {
    const [a, b] = step.value as [number, number];
    asked.push(step.value);
    step = sorting.next(a < b);
  }
  assert.deepEqual(items, [1, 1, 2, 3]);
  assert.deepEqual(asked[0], [1, 3]);
});

test('a failed comparison leaves a permutation', () => {
  for (let failing = 1; failing < 3000; failing += 7) {
    const items = Array.from({ length: 400 }, (_, i) => (i * 7919) % 401);
    const before = [...items].sort((a, b) => a - b);
    let asked = 0;
    try {
      timsortPlain(items, (a, b) => {
        if (++asked === failing) throw new RangeError('comparison failed');
        return a < b;
      });
    } catch (error) {
      assert.ok(error instanceof RangeError);
    }
    assert.deepEqual(
      [...items].sort((a, b) => a - b),
      before,
    );
  }
});
