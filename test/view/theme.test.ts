/** The colours of pictures keep the contrast that readers need. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLOURS, type ColourRole } from '../../src/view/theme.ts';

type Scheme = 'light' | 'dark';

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const HEADERS: ColourRole[] = [
  'frame-header',
  'atom',
  'sequence',
  'mapping',
  'set',
  'instance',
  'class',
  'function',
  'iterator',
  'exception',
  'other',
];
const SURFACES: ColourRole[] = ['box', 'cell', 'frame', 'badge'];
/** The page behind the picture; the element paints it. */
const PAGES: Readonly<Record<Scheme, string>> = { light: '#ffffff', dark: '#0d1117' };

for (const scheme of ['light', 'dark'] as const) {
  const of = (role: ColourRole) => COLOURS[role][scheme];

  test(`text has the contrast of WCAG AA in ${scheme}`, () => {
    for (const surface of [...SURFACES, ...HEADERS])
      assert.ok(contrast(of('text'), of(surface)) >= 4.5, `text on ${surface}`);
    for (const surface of SURFACES) assert.ok(contrast(of('muted'), of(surface)) >= 4.5, `muted on ${surface}`);
    for (const role of ['muted', 'frame-arrow', 'unreachable'] as const)
      assert.ok(contrast(of(role), PAGES[scheme]) >= 4.5, `${role} on the page`);
  });

  test(`lines that carry meaning have a contrast of 3 in ${scheme}`, () => {
    for (const role of ['line', 'frame-line', 'frame-arrow', 'arrow', 'change', 'unreachable'] as const) {
      for (const surface of [PAGES[scheme], of('cell'), of('box')])
        assert.ok(contrast(of(role), surface) >= 3, `${role} on ${surface}`);
    }
  });
}
