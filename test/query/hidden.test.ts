// What the option `hide` leaves out of pictures and words, and that counts stay true all the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from '../../src/engines/simulator/simulate.ts';
import { Visible } from '../../src/query/visible.ts';
import { Cursor } from '../../src/trace/cursor.ts';
import { Describer, describeMemory } from '../../src/view/describe.ts';

const PROGRAM = `class Node:
    pass

items = [1]
tmp = items
only = [2]
node = Node()
other = Node()
other.back = other
del other
`;

describe('what is hidden', () => {
  const trace = simulate(PROGRAM);
  const cursor = new Cursor(trace);
  cursor.seek(trace.steps.length - 1);
  const hidden = { names: ['tmp', 'only'], types: ['Node'] };

  it('is in no slot, and what only it leads to has no box', () => {
    const visible = new Visible(cursor.memory, 'objects', { hidden });
    const [frame] = cursor.memory.frames;
    assert.deepEqual(
      visible.slots(frame!.id).map(({ key }) => key),
      ['Node', 'items'],
    );
    const types = [...visible.objects].map((id) => cursor.memory.objects.get(id)?.type);
    assert.deepEqual(types, ['list', 'int']);
    assert.deepEqual(visible.islands, []);
  });

  it('still counts', () => {
    const visible = new Visible(cursor.memory, 'objects', { hidden });
    const items = visible.slots(cursor.memory.frames[0]!.id).find(({ key }) => key === 'items')!;
    assert.equal(visible.refs(items.target), 2);
  });

  it('is not told', () => {
    assert.doesNotMatch(describeMemory(cursor.memory, { detail: 'objects', lang: 'en', hidden }), /tmp|only|node/);
    const describer = new Describer(trace, { detail: 'objects', lang: 'en', hidden });
    const told = Array.from({ length: trace.steps.length }, (_, step) => describer.step(step)).join('\n');
    assert.doesNotMatch(told, /\b(tmp|only|node|other)\b/);
    assert.match(told, /items/);
  });
});
