/** Arenas, pools and blocks of a recorded run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arenas } from '../../src/query/allocator.ts';
import { simulate } from '../../src/simulator.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import type { Memory } from '../../src/trace/model.ts';

const PROGRAM = `class A: pass
a = [1, 2, 3]
b = 1.5 * len(a)
c = A()
d = 'x' * 600
del c
e = A()
`;

function memoryAtEnd(): Memory {
  const trace = simulate(PROGRAM, { addresses: true });
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  return cursor.memory;
}

test('every block has its owner and lies in a pool of its size', () => {
  const memory = memoryAtEnd();
  const map = arenas(memory);
  assert.equal(map.arenas.length, 1);
  let blocks = 0;
  for (const pool of map.arenas.flatMap((arena) => arena.pools)) {
    assert.equal(pool.used.length + pool.free.length, pool.capacity);
    for (const { address, size, owner } of pool.used) {
      blocks++;
      assert.ok(size <= pool.blockSize && size > pool.blockSize - 16, `${size} in blocks of ${pool.blockSize}`);
      assert.equal((address - pool.address - 48) % pool.blockSize, 0);
      assert.ok(memory.objects.has(owner));
    }
  }
  assert.ok(blocks > 5);
  assert.deepEqual(
    map.raw.map((block) => block.size).includes(641),
    true,
    'a string of 600 characters is the C allocator’s',
  );
});

test('a list has its items in a block of their own', () => {
  const memory = memoryAtEnd();
  const list = [...memory.objects.values()].find((object) => object.type === 'list');
  assert.ok(list !== undefined);
  assert.equal(list.size, 88);
  assert.equal(list.blockSize, 56);
  assert.equal(list.bufferSize, 32);
  assert.equal((list.address as number) - (list.block as number), 16);
});

test('a run without addresses has no arenas', () => {
  const trace = simulate(PROGRAM);
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  assert.deepEqual(arenas(cursor.memory), { arenas: [], raw: [] });
});
