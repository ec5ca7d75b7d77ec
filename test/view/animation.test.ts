// A run as one picture that plays by itself: a well-formed file of its own, the same bytes each time, one step without motion.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toAnimatedSvg, toSvg } from '../../src/svg.ts';
import { simulate } from '../../src/simulator.ts';
import { assertWellFormed } from '../support/well-formed.ts';

const NAMES = 'x = 10\ny = x\nx = "<&\'\\"]]>"\n';
const LOOP = 'seen = []\nfor i in range(200):\n    seen.append([i])\n';

describe('an animated picture', () => {
  const trace = simulate(NAMES);
  const svg = toAnimatedSvg(trace);

  it('is well-formed and needs nothing from anywhere', () => {
    assertWellFormed(svg);
    assert.doesNotMatch(svg, /var\(|href|url\(|<script|\son\w+=/);
  });

  it('has the same bytes each time', () => {
    assert.equal(toAnimatedSvg(simulate(NAMES)), svg);
  });

  it('moves only for readers who want motion', () => {
    const sheet = /<style>(.*?)<\/style>/s.exec(svg)?.[1] ?? '';
    assert.match(
      sheet,
      /^@media \(prefers-color-scheme:dark\)\{.*\}@media \(prefers-reduced-motion:no-preference\)\{@keyframes/,
    );
    assert.equal(sheet.indexOf('animation'), sheet.indexOf('animation', sheet.indexOf('prefers-reduced-motion')));
  });

  it('without motion is the step asked for: the code, the picture and the words', () => {
    const still = (step: number) =>
      toAnimatedSvg(trace, { step }).replace(/<g class="k\d+" visibility="hidden"><text.*?<\/g>/gs, '');
    const shown = still(2).replace(/<desc.*<\/desc>/s, '');
    assert.deepEqual(shown.match(/Step \d of 3/g), ['Step 2 of 3']);
  });

  it('tells every step in its description, for those who do not see it', () => {
    const description = /<desc[^>]*>(.*?)<\/desc>/s.exec(svg)?.[1] ?? '';
    assert.equal(description.split('\n').length, trace.steps.length);
    assert.match(description, /Step 2 of 3\. y refers to the same 10 as x/);
  });

  it('draws what does not change once', () => {
    assert.equal(svg.match(/data-type="int"/g)?.length, 3, 'born with one reference, two references, one again');
  });

  it('of a long run shows the steps that tell it', () => {
    const long = toAnimatedSvg(simulate(LOOP));
    assertWellFormed(long);
    assert.equal(new Set(long.match(/Step \d+ of \d+/g)).size, 60);
  });

  it('can leave out code and words, where they stand in the page', () => {
    const bare = toAnimatedSvg(trace, { code: false, words: false });
    assert.doesNotMatch(bare, />x = 10</);
    assert.doesNotMatch(bare.replace(/<desc.*<\/desc>/s, ''), /Step \d/);
  });

  it('speaks Korean and has one scheme when one is asked for', () => {
    const korean = toAnimatedSvg(trace, { lang: 'ko', theme: 'dark' });
    assert.match(korean, />3단계 중 0단계</);
    assert.doesNotMatch(korean, /prefers-color-scheme/);
  });

  it('shows a program that fails, and none at all where nothing ran', () => {
    assertWellFormed(toAnimatedSvg(simulate('x = [1]\nx[3]\n')));
    assert.throws(() => toAnimatedSvg(simulate('x = = 1\n')), RangeError);
  });
});

describe('a picture with colours of its own', () => {
  it('is light and dark by the scheme of the reader, and light where style sheets are not known', () => {
    const svg = toSvg(simulate(NAMES), { colours: 'own' });
    assertWellFormed(svg);
    assert.doesNotMatch(svg, /var\(|light-dark/);
    assert.match(svg, /fill="#1d2733" class="f-text"/);
    assert.match(svg, /\.f-text\{fill:#e8ecf1\}/);
  });

  it('has a ground, so that it is read on any page', () => {
    const svg = toSvg(simulate(NAMES), { colours: 'own', theme: 'dark' });
    assert.match(svg, /<rect width="\d+" height="\d+" rx="6" fill="#1d2229" data-layer="ground"\/>/);
  });
});
