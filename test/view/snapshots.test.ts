/**
 * One picture for every kind of object and for what a step can do, as files to
 * look at; those of the demo's gallery and of the legend among them. `npm run snapshots` writes them anew.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { PAINTED } from '../../src/element/canvas.ts';
import { SHAPES } from '../../src/trace/model.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { toSvg } from '../../src/svg.ts';
import { LEGEND_KEYS, legendPicture } from '../../src/view/legend.ts';
import { toMarkup } from '../../src/view/to-string.ts';
import { gallery } from '../support/gallery.ts';
import { islandTrace, linkedListTrace, longListTrace, recursionTrace, shapeTrace } from '../support/shape-traces.ts';

const FOLDER = new URL('../snapshots/', import.meta.url);
const update = process.env.UPDATE_SNAPSHOTS === '1';

const EVENTS: Readonly<Record<string, readonly [Trace, number]>> = {
  call: [recursionTrace(3), 4],
  return: [recursionTrace(3), 9],
  rebinding: [linkedListTrace(3), 3],
  chain: [linkedListTrace(9), 9],
  'freed-and-unreachable': [islandTrace(), 3],
  'folded-list': [longListTrace(230), 1],
  'folded-stack': [recursionTrace(20), 40],
};

const pictures = new Map<string, string>();
for (const shape of SHAPES)
  pictures.set(`shape-${shape}`, toSvg(shapeTrace(shape), { detail: 'objects', theme: 'light' }));
for (const [name, [trace, step]] of Object.entries(EVENTS))
  pictures.set(name, toSvg(trace, { step, detail: 'objects', theme: 'light' }));

for (const key of LEGEND_KEYS) pictures.set(`legend-${key}`, toMarkup(legendPicture(key, 'en', 'light')));
for (const { name, svg } of gallery()) pictures.set(name, svg());

for (const [name, svg] of pictures) {
  test(`the picture '${name}' is the one on file`, () => {
    const file = new URL(`${name}.svg`, FOLDER);
    if (update) writeFileSync(file, `${svg}\n`);
    assert.ok(existsSync(file), `no ${name}.svg: run npm run snapshots`);
    assert.equal(readFileSync(file, 'utf8'), `${svg}\n`);
  });
}

test('no picture is on file that nothing draws', () => {
  const known = new Set([...pictures.keys()].map((name) => `${name}.svg`));
  assert.deepEqual(
    readdirSync(FOLDER).filter((file) => !known.has(file)),
    [],
  );
});

test('a canvas can paint everything that a picture has', () => {
  const unpainted = new Set<string>();
  const known: ReadonlySet<string> = new Set(PAINTED.attributes);
  for (const svg of pictures.values()) {
    for (const [, tag = '', attributes = ''] of svg.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)/g)) {
      if ((PAINTED.skipped as readonly string[]).includes(tag)) continue;
      if (!(PAINTED.elements as readonly string[]).includes(tag)) unpainted.add(`<${tag}>`);
      for (const [, name = ''] of attributes.matchAll(/ ([\w:-]+)="/g))
        if (!known.has(name) && !/^(data-.*|aria-.*|role|xmlns|viewBox|xml:space)$/.test(name)) unpainted.add(name);
    }
  }
  assert.deepEqual([...unpainted], []);
});
