/** What must hold of every picture, on random runs and on every kind of object, at several widths and details. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { simulate } from '../../src/simulator.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { SHAPES } from '../../src/trace/model.ts';
import { pictureAt, planPictures, toSvg, type PictureOptions } from '../../src/view/render.ts';
import { toMarkup } from '../../src/view/to-string.ts';
import { checkPicture } from '../support/picture/check.ts';
import { movedBoxes } from '../support/picture/measure.ts';
import { readSvg, type Picture } from '../support/picture/read-svg.ts';
import { randomTrace } from '../support/random-traces.ts';
import {
  deepCallTrace,
  islandTrace,
  linkedListTrace,
  longListTrace,
  recursionTrace,
  shapeTrace,
} from '../support/shape-traces.ts';

const WIDTHS = [360, 720, 1200];
const DETAILS = ['values', 'objects', 'cpython'] as const;

function picturesOf(trace: Trace, options: PictureOptions): Picture[] {
  const plan = planPictures(trace, options);
  return Array.from({ length: trace.steps.length }, (_, step) =>
    checkPicture(toMarkup(pictureAt(plan, step, options)), `step ${step} at ${options.width} ${options.detail}`),
  );
}

/** Checks every step; boxes may move only where a frame comes or goes, and seldom. */
function checkRun(trace: Trace, options: PictureOptions): Picture[] {
  const pictures = picturesOf(trace, options);
  let moves = 0;
  for (let step = 1; step < pictures.length; step++) {
    const [before, after] = [pictures[step - 1]!, pictures[step]!];
    const moved = movedBoxes(before, after);
    if (moved.length === 0) continue;
    moves++;
    assert.notDeepEqual(framesOf(before), framesOf(after), `step ${step}: ${moved.join(', ')} moved without a call`);
  }
  assert.ok(moves <= 0.03 * pictures.length, `boxes moved in ${moves} of ${pictures.length} steps`);
  return pictures;
}

test('a box in which nothing has changed is the same part of the tree, so that nobody compares it', () => {
  const plan = planPictures(linkedListTrace(6), {});
  const boxesAt = (step: number) => {
    const objects = pictureAt(plan, step).children.find(
      (node) => node.type === 'element' && node.properties['data-layer'] === 'objects',
    );
    return objects?.type === 'element' ? objects.children : [];
  };
  const last = plan.trace.steps.length - 1;
  const before = new Set(boxesAt(last - 1));
  const after = boxesAt(last);
  assert.ok(after.filter((box) => before.has(box)).length >= after.length / 2);
  assert.notDeepEqual(after, [...before]);
});

function withoutDescription(svg: string): string {
  return svg.replace(/<desc .*?<\/desc>/s, '');
}

function framesOf(picture: Picture): string[] {
  return picture.boxes.filter((box) => box.frame).map((box) => box.id);
}

test('random runs: nothing overlaps, moves or leaves its room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 160 }),
      fc.constantFrom(...WIDTHS),
      fc.constantFrom(...DETAILS),
      fc.constantFrom('tags' as const, 'all' as const),
      (choices, width, detail, arrows) => {
        checkRun(randomTrace(choices), { width, detail, arrows });
      },
    ),
    { seed: 20251122, numRuns: 60 },
  );
});

test('every kind of object: nothing overlaps or leaves its room', () => {
  for (const shape of SHAPES) {
    for (const width of WIDTHS) for (const detail of DETAILS) checkRun(shapeTrace(shape), { width, detail });
  }
});

test('the same run gives the same bytes, whatever was drawn before', () => {
  const trace = recursionTrace(6);
  const plan = planPictures(trace, { detail: 'objects' });
  const forwards = Array.from({ length: trace.steps.length }, (_, step) => toMarkup(pictureAt(plan, step)));
  for (let step = trace.steps.length - 1; step >= 0; step -= 3) {
    assert.equal(toMarkup(pictureAt(plan, step)), forwards[step]);
    const alone = toSvg(trace, { step, detail: 'objects', canvas: 'run' });
    assert.equal(withoutDescription(alone), withoutDescription(forwards[step]!));
    assert.equal(toSvg(trace, { step, detail: 'objects', canvas: 'run' }), alone);
  }
});

test('arrows="all" draws every reference as a line', () => {
  const svg = toSvg(recursionTrace(8), { step: 16, detail: 'objects', arrows: 'all' });
  assert.ok(readSvg(svg).arrows.every((arrow) => arrow.tag === null));
});

test('a name far from its object has the same mark at both ends', () => {
  const svg = toSvg(recursionTrace(9), { step: 18, detail: 'objects', width: 720 });
  const tagged = readSvg(svg).arrows.filter((arrow) => arrow.tag !== null);
  assert.ok(tagged.length > 0);
  for (const arrow of tagged) assert.equal(svg.split(`<g data-tag="${arrow.tag!}" data-target=`).length, 2);
});

test('a freed object leaves a faded outline for one step', () => {
  const trace = islandTrace();
  const freed = Array.from(
    { length: trace.steps.length },
    (_, step) => readSvg(toSvg(trace, { step, detail: 'objects' })).freed.length,
  );
  assert.deepEqual(freed, [0, 0, 0, 1]);
});

test('what the traceback of an exception on its way still holds leaves without looking freed', () => {
  const trace = simulate(
    "def load():\n    data = ['red']\n    raise ValueError\ntry:\n    load()\nexcept ValueError as error:\n    kept = error\n",
  );
  const freed = Array.from(
    { length: trace.steps.length },
    (_, step) => readSvg(toSvg(trace, { step, detail: 'objects' })).freed.length,
  );
  assert.deepEqual(
    freed,
    freed.map(() => 0),
  );
});

test('garbage that a cycle keeps alive is drawn and named', () => {
  const svg = toSvg(islandTrace(), { detail: 'objects' });
  assert.equal(svg.match(/data-unreachable=""/g)?.length, 2);
  assert.match(svg, />unreachable</);
  assert.match(toSvg(islandTrace(), { detail: 'objects', lang: 'ko' }), />닿을 수 없음</);
});

test('a deep stack folds, and the newest frames stay to be seen', () => {
  const trace = recursionTrace(40);
  const pictures = picturesOf(trace, { detail: 'values' });
  const deepest = pictures[1 + 2 * 40]!;
  assert.ok(deepest.boxes.filter((box) => box.frame).length <= 12);
  assert.equal(deepest.boxes.filter((box) => box.frame).at(-1)?.name, 'fact');
  const moves = pictures.filter(
    (picture, step) => step > 0 && movedBoxes(pictures[step - 1]!, picture).length > 0,
  ).length;
  assert.ok(moves <= 0.1 * pictures.length, `boxes moved in ${moves} of ${pictures.length} steps`);
});

test('at 360 px the heap stays close below the stack, and moves only with it', () => {
  const pictures = checkRun(deepCallTrace(5, 60), { width: 360, detail: 'objects' });
  const gap = (picture: Picture) => {
    const bottom = Math.max(...picture.boxes.filter((box) => box.frame).map((box) => box.y + box.height));
    return Math.min(...picture.boxes.filter((box) => !box.frame).map((box) => box.y)) - bottom;
  };
  const gaps = pictures.slice(2).map(gap);
  assert.ok(Math.min(...gaps) > 0, 'the heap is below the stack');
  assert.ok(gaps.filter((height) => height < 80).length > gaps.length / 2, 'the heap is near');
});

test('a long list shows its ends and says how many are left out', () => {
  const upright = readSvg(toSvg(longListTrace(230), { detail: 'objects' }));
  const list = upright.boxes.find((box) => box.name === 'list')!;
  assert.deepEqual([...list.slots.keys()], ['0', '1', '2', '3', '4', '5', '6', '229']);
  assert.ok(upright.labels.some((label) => label.value === '… 222 more'));
  checkPicture(toSvg(longListTrace(230), { detail: 'values' }), 'values');
});

test('a list of thousands of nodes is drawn in part', () => {
  const trace = linkedListTrace(3000);
  const picture = checkPicture(toSvg(trace, { detail: 'values' }), 'the end');
  assert.ok(picture.boxes.length <= 160);
});

test('a picture that stands alone ends where its contents end', () => {
  const trace = recursionTrace(6);
  const first = checkPicture(toSvg(trace, { step: 1, detail: 'objects' }), 'step 1');
  const whole = readSvg(toSvg(trace, { step: 1, detail: 'objects', canvas: 'run' }));
  assert.ok(first.height < whole.height && first.width <= whole.width);
  assert.deepEqual(first.boxes, whole.boxes);
});

test('a step that there is not is refused', () => {
  const trace = islandTrace();
  assert.throws(() => toSvg(trace, { step: 4 }), RangeError);
  assert.throws(() => toSvg(trace, { step: -5 }), RangeError);
  assert.equal(toSvg(trace, { step: -1 }), toSvg(trace, { step: 3 }));
});

test('inside a step every moment can be drawn', () => {
  const trace = islandTrace();
  const plan = planPictures(trace, { detail: 'objects' });
  for (let event = 0; event <= 3; event++) checkPicture(toMarkup(pictureAt(plan, 3, {}, event)), `event ${event}`);
});
