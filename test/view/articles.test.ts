/** What must hold of pictures of the programs that articles explain, and how an author would have drawn some of them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { simulate } from '../../src/simulator.ts';
import { pictureAt, planPictures } from '../../src/view/render.ts';
import { toMarkup } from '../../src/view/to-string.ts';
import { checkPicture } from '../support/picture/check.ts';
import { movedBoxes } from '../support/picture/measure.ts';
import type { Box, Picture } from '../support/picture/read-svg.ts';

const folder = new URL('../layout-articles/', import.meta.url);
const LOOKS = [
  { width: 720, detail: 'objects' },
  { width: 360, detail: 'values' },
] as const;

function pictures(name: string, looks: { width: number; detail: 'objects' | 'values' }): Picture[] {
  const trace = simulate(readFileSync(new URL(name, folder), 'utf8'));
  const plan = planPictures(trace, looks);
  return Array.from({ length: trace.steps.length }, (_, step) =>
    checkPicture(toMarkup(pictureAt(plan, step)), `${name}, step ${step} at ${looks.width} ${looks.detail}`),
  );
}

for (const name of readdirSync(folder)) {
  test(`${name}: nothing overlaps, and boxes move seldom`, () => {
    for (const looks of LOOKS) {
      const all = pictures(name, looks);
      const moves = all.filter((picture, step) => step > 0 && movedBoxes(all[step - 1]!, picture).length > 0);
      assert.ok(moves.length <= 0.03 * all.length, `boxes moved in ${moves.length} of ${all.length} steps`);
    }
  });
}

/** The texts that stand in the boxes of a type, from left to right. */
function fromLeft(picture: Picture, type: string): string[] {
  const boxes = picture.boxes.filter((box) => box.name === type).sort((a, b) => a.x - b.x);
  assert.ok(
    boxes.every((box) => Math.abs(box.y - boxes[0]!.y) < 1),
    `${type} boxes stand in one row`,
  );
  const textOf = (box: Box) =>
    picture.labels.filter((label) => label.box === box && label.value.startsWith("'")).map((label) => label.value);
  return boxes.map((box) => textOf(box).join());
}

test('a list is read from its head to the right, though its last node was made first', () => {
  for (const name of ['chain3.py', 'prepend.py']) {
    const all = pictures(name, { width: 720, detail: 'values' });
    const longest = all.filter((picture) => picture.boxes.filter((box) => box.name === 'Node').length > 2).at(-1)!;
    const texts = fromLeft(longest, 'Node');
    assert.deepEqual(texts, [...texts].sort(), name);
  }
});

test('a list with links both ways grows to the right', () => {
  const all = pictures('doubly.py', { width: 720, detail: 'values' });
  const three = all.find((picture) => picture.boxes.filter((box) => box.name === 'Link').length === 3)!;
  const first = fromLeft(three, 'Link');
  assert.equal(first[0], "'home'");
});

test('what the library writes into classes is not drawn', () => {
  for (const name of ['inventory.py', 'enums.py', 'abstract.py', 'imports.py']) {
    const last = pictures(name, { width: 720, detail: 'objects' }).at(-1)!;
    const types = new Set(last.boxes.map((box) => box.name));
    for (const type of ['Field', '_DataclassParams', 'frozenset', 'staticmethod'])
      assert.ok(!types.has(type), `${name} draws a ${type}`);
    const builtIns = last.boxes.filter((box) => box.name === 'builtin_function_or_method');
    assert.ok(builtIns.length <= (name === 'imports.py' ? 1 : 0), `${name} draws functions of the language`);
  }
});
