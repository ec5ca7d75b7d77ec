// Measures our pictures of the programs in test/layout-data beside Graphviz's of the same boxes: overlaps, arrows over boxes,
// crossings, movement, length, area, time. Fails where a picture is wrong or worse than what is promised. Reads pictures by the
// names of their parts only.  npm run layout -- [--width 720] [--detail values] [--every 5] [NAME or FILE.py …]
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { simulate } from '../src/simulator.ts';
import { pictureAt, planPictures } from '../src/view/render.ts';
import { toMarkup } from '../src/view/to-string.ts';
import { readPlain, toDot } from '../test/support/picture/graphviz.ts';
import { lengthOf, measurePicture, movedBoxes } from '../test/support/picture/measure.ts';
import { readSvg } from '../test/support/picture/read-svg.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', multiple: true, default: ['720', '360'] },
    detail: { type: 'string', multiple: true, default: ['values', 'objects'] },
    every: { type: 'string', default: '5' },
  },
});

/** Promised: length of an arrow and area of a step, as a multiple of dot's; only where there is room to lay out freely. */
const PROMISED = { values: { length: 1.5, area: 1.2 }, objects: { length: 1.5, area: 1.3 } };
const PROMISED_WIDTH = 720;
/** Points where lines cross, far names being tags, as a part of dot's, which draws all. */
const PROMISED_INK = 0.75;
const STILL_STEPS = 0.97;
/** Steps at which frames come or go: boxes may move at no other. */
const CUTS = new Set(['call', 'return', 'resume', 'yield', 'exception']);
/** Of a longer run only the last few steps are laid out beside dot, which takes long. */
const MOST_STEPS = 1000;
const LAST_STEPS = 20;

const folder = new URL('../test/layout-data/', import.meta.url);
const files =
  positionals.length > 0
    ? positionals.map((name) => (name.endsWith('.py') ? name : new URL(`${name}.py`, folder)))
    : readdirSync(folder).map((name) => new URL(name, folder));
const graphviz = await Graphviz.load();
const every = Number(values.every);
const problems = [];

function mean(ratios) {
  return ratios.length === 0 ? NaN : Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

function measureRun(trace, width, detail) {
  const start = process.cpuUsage();
  const plan = planPictures(trace, { width, detail });
  plan.at(0);
  const used = process.cpuUsage(start);
  const sums = {
    overlaps: 0,
    overBoxes: 0,
    ink: 0,
    dotInk: 0,
    shared: 0,
    area: 0,
    dotArea: 0,
    moved: 0,
    movedWithin: 0,
    scale: 1,
    milliseconds: (used.user + used.system) / 1000,
  };
  const lengths = [];
  let before = null;
  const { length } = trace.steps;
  for (let step = length > MOST_STEPS ? length - LAST_STEPS : 0; step < length; step++) {
    const picture = readSvg(toMarkup(pictureAt(plan, step)));
    if (before !== null && movedBoxes(before, picture).length > 0) {
      sums.moved++;
      if (!CUTS.has(trace.steps.at(step).reason) && !CUTS.has(trace.steps.at(step - 1).reason)) sums.movedWithin++;
    }
    before = picture;
    sums.scale = Math.min(sums.scale, width / picture.width);
    if (step % every !== 0 || picture.arrows.length === 0) continue;
    const ours = measurePicture(picture);
    const dot = readPlain(graphviz.layout(toDot(picture), 'plain', 'dot'));
    const theirs = measurePicture({ boxes: [], arrows: dot.arrows });
    sums.overlaps += ours.overlaps.length;
    sums.overBoxes += ours.overBoxes.length;
    sums.ink += ours.ink;
    sums.dotInk += theirs.ink;
    sums.shared += ours.shared;
    sums.area += ours.width * ours.height;
    sums.dotArea += dot.width * dot.height;
    const dotLength = dot.arrows.reduce((sum, arrow) => sum + lengthOf(arrow.points), 0);
    if (ours.length > 0) lengths.push(ours.length / dotLength);
  }
  return { ...sums, steps: length, length: mean(lengths), areaRatio: sums.area / sums.dotArea };
}

for (const width of values.width.map(Number)) {
  for (const detail of values.detail) {
    console.log(`\n${detail} at ${width} px: ours / dot`);
    console.log('program            steps over-lap over-box   crossings  shared  length  area  moved  scale  plan ms');
    const all = [];
    for (const file of files) {
      const name = basename(String(file), '.py');
      const trace = simulate(readFileSync(file, 'utf8'));
      const run = measureRun(trace, width, detail);
      all.push(run);
      const cells = [
        name.padEnd(18),
        String(trace.steps.length).padStart(5),
        String(run.overlaps).padStart(8),
        String(run.overBoxes).padStart(8),
        `${run.ink}/${run.dotInk}`.padStart(11),
        run.shared.toFixed(0).padStart(7),
        run.length.toFixed(2).padStart(7),
        run.areaRatio.toFixed(2).padStart(5),
        String(run.moved).padStart(6),
        run.scale.toFixed(2).padStart(6),
        run.milliseconds.toFixed(0).padStart(8),
      ];
      console.log(cells.join(' '));
      const where = `${name}, ${detail}, ${width} px`;
      if (run.overlaps > 0) problems.push(`${where}: ${run.overlaps} overlaps`);
      if (run.overBoxes > 0) problems.push(`${where}: ${run.overBoxes} arrows over boxes`);
      if (run.moved > (1 - STILL_STEPS) * trace.steps.length)
        problems.push(`${where}: boxes moved in ${run.moved} steps`);
      if (run.movedWithin > 0) problems.push(`${where}: boxes moved ${run.movedWithin} times without a call or return`);
      if (width === PROMISED_WIDTH && run.scale < 0.9)
        problems.push(`${where}: text at ${run.scale.toFixed(2)} of its size`);
    }
    const length = mean(all.map((run) => run.length).filter((ratio) => !Number.isNaN(ratio)));
    const area = mean(all.map((run) => run.areaRatio));
    // Of long runs only the crowded end was measured, which would outweigh all else.
    const whole = all.filter((run) => run.steps <= MOST_STEPS);
    const sum = (key) => whole.reduce((total, run) => total + run[key], 0);
    const ink = sum('ink') / sum('dotInk');
    console.log(`all: length ${length.toFixed(2)}, area ${area.toFixed(2)}, crossings ${ink.toFixed(2)}`);
    const promised = PROMISED[detail];
    if (width !== PROMISED_WIDTH || promised === undefined || positionals.length > 0) continue;
    if (length > promised.length) problems.push(`${detail}: arrows are ${length.toFixed(2)} times as long as dot's`);
    if (ink > PROMISED_INK) problems.push(`${detail}: lines cross ${ink.toFixed(2)} times as often as dot's`);
    if (area > promised.area) problems.push(`${detail}: pictures are ${area.toFixed(2)} times as large as dot's`);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
