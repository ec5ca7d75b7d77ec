// What of a crowded memory is drawn: the first links of a long chain, and what other names lead to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { planPictures } from '../../src/view/render.ts';

const CHAIN = `class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next

head = None
for i in range(300):
    head = Node(i, head)
`;

function lastStep(source: string, back = 1) {
  const trace = simulate(source);
  return planPictures(trace, { detail: 'values' }).at(trace.steps.length - back);
}

const texts = ({ scene }: ReturnType<typeof lastStep>) =>
  [...scene.objects.values()]
    .flatMap((box) => box.slots.map(({ text }) => text))
    .filter((text) => text?.startsWith('…'));

describe('a picture with more objects than can be drawn', () => {
  it('folds a long chain behind its first links, and says how many are left out', () => {
    const step = lastStep(CHAIN);
    assert.equal(step.scene.objects.size, 9);
    assert.deepEqual(texts(step), ['… 291 more']);
  });

  it('draws what another name leads to with its own first links, and counts up to there', () => {
    const step = lastStep(`${CHAIN}middle = head\nfor _ in range(100): middle = middle.next\n`);
    assert.equal(step.scene.objects.size, 18);
    assert.deepEqual(texts(step), ['… 91 more', '… 191 more']);
  });

  it('ends at a circle', () => {
    const step = lastStep(`${CHAIN}last = head\nwhile last.next: last = last.next\nlast.next = head\n`);
    assert.deepEqual(texts(step), ['… 290 more']);
  });

  it('draws nothing as freed that lives on out of sight', () => {
    const trace = simulate(CHAIN);
    const plan = planPictures(trace, { detail: 'values' });
    for (let step = trace.steps.length - 12; step < trace.steps.length; step++)
      assert.deepEqual(plan.at(step).freed, [], `step ${step}`);
  });

  it('draws one end of each island', () => {
    const step = lastStep(
      `${CHAIN}last = head\nwhile last.next: last = last.next\nlast.next = head\nhead = last = None\n`,
    );
    assert.equal(step.scene.objects.size, 9);
  });
});
