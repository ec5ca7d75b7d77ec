// Holds that code and words can be read wherever they stand: contrast of at least 4.5 (WCAG AA) in light and dark.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CODE_COLOURS, PANE_COLOURS } from '../../src/element/styles.ts';
import { COLOURS } from '../../src/view/theme.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const backgrounds = ['pane', 'next', 'highlight', 'failed'] as const;

for (const [index, scheme] of (['light', 'dark'] as const).entries()) {
  describe(`contrast in the ${scheme} scheme`, () => {
    const texts = {
      ...Object.fromEntries(Object.entries(CODE_COLOURS).map(([name, colours]) => [name, colours[index]!])),
      text: COLOURS.text[scheme],
      muted: COLOURS.muted[scheme],
      'failed-text': PANE_COLOURS['failed-text'][index]!,
    };
    for (const [name, colour] of Object.entries(texts)) {
      test(name, () => {
        for (const background of backgrounds) {
          const measured = contrast(colour, PANE_COLOURS[background][index]!);
          assert.ok(measured >= 4.5, `${measured.toFixed(2)} on ${background}`);
        }
      });
    }
  });
}
