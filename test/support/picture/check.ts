/**
 * What must hold of every picture of a run, whatever the program: asserted on
 * the SVG text alone.
 */
import assert from 'node:assert/strict';
import { textWidth } from '../../../src/view/text-width.ts';
import { measurePicture } from './measure.ts';
import { readSvg, type Label, type Picture } from './read-svg.ts';

/** Room beside a box for the collector's copy of its count. */
const COPY_REACH = 20;

function reach(label: Label): { left: number; right: number } {
  const width = textWidth(label.value, label.size);
  const left = label.anchor === 'middle' ? label.x - width / 2 : label.anchor === 'end' ? label.x - width : label.x;
  return { left, right: left + width };
}

/** Asserts that nothing overlaps, no arrow runs over a box, every text is inside its box, and all of it inside the picture. */
export function checkPicture(svg: string, where: string): Picture {
  const picture = readSvg(svg);
  const measures = measurePicture(picture);
  assert.deepEqual(measures.overlaps, [], `${where}: overlaps`);
  assert.deepEqual(measures.overBoxes, [], `${where}: arrows over boxes`);
  for (const label of picture.labels) {
    const { left, right } = reach(label);
    const from = label.box?.x ?? 0;
    const beside = /^\d+$/.test(label.value) && label.box !== null && left >= label.box.x + label.box.width;
    const to = label.box === null ? picture.width : label.box.x + label.box.width + (beside ? COPY_REACH : 0);
    assert.ok(left >= from - 0.5 && right <= to + 0.5, `${where}: '${label.value}' leaves its room`);
  }
  for (const box of picture.boxes) {
    assert.ok(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= picture.width && box.y + box.height <= picture.height,
      `${where}: ${box.name} outside`,
    );
  }
  for (const arrow of picture.arrows) {
    for (const [x, y] of arrow.points)
      assert.ok(x >= 0 && y >= 0 && x <= picture.width && y <= picture.height, `${where}: arrow outside`);
    if (arrow.tag !== null) continue;
    const target = picture.boxes.find((box) => box.id === arrow.to);
    const [x, y] = arrow.points.at(-1)!;
    assert.ok(
      target !== undefined && (x === target.x || Math.abs(x - target.x - target.width) < 0.15),
      `${where}: arrow ends beside its target`,
    );
    assert.ok(y > target.y && y < target.y + target.height, `${where}: arrow ends above or below its target`);
  }
  return picture;
}
