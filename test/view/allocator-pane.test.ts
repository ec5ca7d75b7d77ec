// Holds that the pane of the allocator shows where objects lie: each block once, at the same place at every step, and the
// next object that fits in the block of one that was freed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { toSvg } from '../../src/svg.ts';
import { Cursor } from '../../src/trace.ts';
import { AllocatorPane } from '../../src/view/allocator-pane.ts';
import { messagesIn } from '../../src/view/locales/index.ts';
import { textWidth } from '../../src/view/text-width.ts';

const PROGRAM = `first = [1.5, 'one']
second = ['two']
first = None
third = ['three', 2.5]
large = list(range(100))
`;
const trace = simulate(PROGRAM, { addresses: true });
const last = trace.steps.length - 1;

test('blocks have their places for the whole run, and no two the same', () => {
  for (const width of [720, 340]) {
    const pane = new AllocatorPane(trace, width, messagesIn('en'));
    const places = new Map<number, string>();
    for (let step = 0; step <= last; step++) {
      const { blocks, height } = pane.at(step);
      assert.equal(new Set(blocks.map(({ x, y }) => `${x} ${y}`)).size, blocks.length);
      for (const { address, x, y, width: cell, height: high, label } of blocks) {
        assert.ok(x >= 0 && x + cell <= width && y + high <= height, `block ${address} at ${x}, ${y}`);
        assert.ok(textWidth(label, 11) <= cell, label);
        const known = places.get(address);
        if (known !== undefined) assert.equal(`${x} ${y}`, known);
        places.set(address, `${x} ${y}`);
      }
    }
  }
});

test('words fit beside and above the blocks, in both languages', () => {
  for (const lang of ['en', 'ko'] as const) {
    for (const width of [720, 340]) {
      const { texts, blocks } = new AllocatorPane(trace, width, messagesIn(lang)).at(last);
      for (const { text, x, y, isHeading } of texts) {
        const beside = isHeading ? [] : blocks.filter((block) => y > block.y && y < block.y + block.height);
        const end = Math.min(width, ...beside.map((block) => block.x));
        assert.ok(x + textWidth(text, 11) <= end, `${text} at width ${width}`);
      }
    }
  }
});

test('a freed list leaves its block to the next', () => {
  const pane = new AllocatorPane(trace, 720, messagesIn('en'));
  const cursor = new Cursor(trace);
  const blockOf = (name: string, step: number): number | undefined => {
    cursor.seek(step);
    const id = cursor.memory.frames[0]?.locals.get(name);
    return pane.at(step).blocks.find(({ owner, role }) => owner === id && role === 'object')?.address;
  };
  const address = blockOf('first', 1);
  assert.ok(address !== undefined);
  const freed = pane.at(3).blocks.find((block) => block.address === address);
  assert.deepEqual({ owner: freed?.owner, changed: freed?.changed }, { owner: null, changed: true });
  assert.equal(blockOf('third', 4), address);
});

test('the picture has the pane at the detail that shows it, and only there', () => {
  assert.match(toSvg(trace, { detail: 'allocator' }), /data-layer="allocator".*data-block="\d+" data-owner="\d+"/s);
  assert.doesNotMatch(toSvg(trace, { detail: 'cpython' }), /data-layer="allocator"/);
});
