/** The strip of a run: a pure picture of figures, for three steps and for a million, at any width. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Overview } from '../../src/query/overview.ts';
import { overview } from '../../src/query/overview.ts';
import { simulate } from '../../src/simulator.ts';
import { Strip, STRIP_SIGNS, stripHeight, StripScale, stripSign } from '../../src/view/strip.ts';
import type { SvgElement } from '../../src/view/svg-node.ts';
import { toMarkup } from '../../src/view/to-string.ts';

const options = { width: 300, inset: 9, marks: [], label: 'The run' };

function parts(picture: SvgElement, name: string): SvgElement[] {
  return picture.children.filter(
    (child): child is SvgElement => child.type === 'element' && child.properties['data-strip'] === name,
  );
}

/** Every number in the paths of a picture. */
function numbers(picture: SvgElement): number[] {
  return [...toMarkup(picture).matchAll(/ d="([^"]*)"/g)].flatMap(([, path]) =>
    [...path!.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number)),
  );
}

for (const width of [328, 360, 1200]) {
  for (const [name, code] of [
    ['three steps', 'x = 1\ny = x\n'],
    ['a recursion', 'def f(n):\n    return [n] if n == 0 else f(n - 1)\nf(30)\n'],
    ['thousands of steps', 't = []\nfor i in range(3000):\n    t = [i, t[:1]]\n'],
  ] as const) {
    test(`${name} fill ${width} px and nothing stands outside`, () => {
      const trace = simulate(code);
      const figures = overview(trace, { atoms: false });
      const strip = new Strip(figures, { ...options, width });
      const picture = strip.at(trace.steps.length - 1);
      assert.equal(picture.properties['width'], width);
      assert.equal(picture.properties['height'], stripHeight(false));
      for (const number of numbers(picture)) assert.ok(Number.isFinite(number) && Math.abs(number) <= width + 1);
      const [here] = parts(picture, 'here');
      assert.equal(here!.properties['x1'], width - options.inset);
      assert.ok(toMarkup(picture).length < 40_000);
    });
  }
}

test('a million steps are drawn in as many parts as thousands', () => {
  const bins = Array.from({ length: 480 }, (_, index) => ({
    first: index * 2084,
    last: index * 2084 + 2083,
    depth: 1 + (index % 7),
    live: index,
    births: 5,
    deaths: index % 5,
    raises: index % 40 === 0,
    collects: index % 100 === 0,
  }));
  const figures: Overview = {
    steps: 480 * 2084,
    bins,
    depth: 7,
    live: 479,
    turnover: 5,
    exceptions: 12,
    collections: 5,
  };
  const picture = new Strip(figures, options).at(500_000);
  assert.ok(toMarkup(picture).length < 60_000);
  assert.equal(parts(picture, 'exception').length, 12);
  assert.equal(parts(picture, 'collection').length, 5);
});

test('marks that would touch are drawn once, and give the strip a lane', () => {
  const figures = overview(simulate('x = 1\n'.repeat(400)), { atoms: true });
  const marks = [10, 11, 200].map((step) => ({ step, name: `m${step}` }));
  const picture = new Strip(figures, { ...options, marks }).at(0);
  assert.equal(parts(picture, 'mark').length, 2);
  assert.ok(stripHeight(true) > stripHeight(false));
});

test('places and steps lead back to each other', () => {
  for (const steps of [1, 2, 12, 300]) {
    const scale = new StripScale(steps, { width: 328, inset: 9 });
    for (let step = 0; step < steps; step++) assert.equal(scale.step(scale.x(step)), step);
    assert.equal(scale.step(-50), 0);
    assert.equal(scale.step(5000), steps - 1);
  }
});

test('each sign can be shown alone', () => {
  for (const sign of STRIP_SIGNS) {
    const markup = toMarkup(stripSign(sign));
    assert.ok(markup.includes(`data-strip="${sign}"`), sign);
    assert.equal([...markup.matchAll(/data-strip=/g)].length, 1, sign);
  }
});

test('colours are those of the theme', () => {
  const figures = overview(simulate('x = []\n'), { atoms: true });
  assert.match(toMarkup(new Strip(figures, options).at(0)), /var\(--pymem-frame-line, light-dark\(/);
  assert.doesNotMatch(toMarkup(new Strip(figures, { ...options, theme: 'dark' }).at(0)), /var\(/);
});
