// Programs come back from the HTML that Markdown tools make of them, and what the tools put around is hidden with it.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { splitOptionComment } from '../../src/options/option-comment.ts';
import { upgradeBlocks } from '../../src/element/upgrade.ts';
import type { Shape } from '../fixtures/auto/shapes.ts';
import { SHAPES } from '../fixtures/auto/shapes.ts';

/** What is hard to bring through HTML, by name. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'nested blocks':
    'def grow(items, extra=None):\n    if extra is None:\n        return items\n\n    return [*items, extra]\n\n\na = grow([1, 2])\n',
  'characters of markup': 'a = "<b>&amp;</b>"  # a <b and c> d\nif 1 < 2 and 3 > 2:\n    b = "&lt;"\n',
  tabs: 'def f(x):\n\tif x is None:\n\t\treturn 1\n\treturn x\n\nf(2)\n',
  'blanks at the end, other scripts': '이름 = "값"  \n\nnumbers = [1, 2]\t\nb = 이름\n',
};

interface Sample {
  readonly name: string;
  readonly shape: Shape;
  readonly program: string;
}

const SAMPLES: readonly Sample[] = SHAPES.flatMap((shape) =>
  Object.entries(PROGRAMS).map(([title, program]) => ({
    name: `${shape.tool}, ${shape.variant}, ${shape.language}: ${title}`,
    shape,
    program,
  })),
);

/** The HTML of a sample in the page, upgraded twice. */
function upgraded({ shape, program }: Sample): HTMLElement {
  const root = fixtureSync<HTMLElement>(html`<div><p>before</p></div>`);
  const lines = program.replace(/\n$/, '').split('\n');
  root.insertAdjacentHTML(
    'beforeend',
    shape.html({
      language: shape.language,
      lines: shape.language === 'pymem' ? lines : ['# pymem detail=values', ...lines],
    }),
  );
  upgradeBlocks(root);
  upgradeBlocks(root);
  return root;
}

function readBack(root: HTMLElement): { code: string; settings: string } {
  const diagrams = root.querySelectorAll('py-memory');
  expect(diagrams.length).to.equal(1);
  const { code, settings } = splitOptionComment(diagrams[0]!.getAttribute('code')!);
  return { code, settings: settings ?? '' };
}

const changed = (program: string, change: (line: string) => string): string =>
  program.split('\n').map(change).join('\n').replace(/\s*$/, '\n');

describe('rendered code blocks', () => {
  it('come back exactly, but for what the tool itself changes', () => {
    const wrong: string[] = [];
    let exact = 0;
    for (const sample of SAMPLES) {
      const { shape, program, name } = sample;
      const { code, settings } = readBack(upgraded(sample));
      const expected = [
        ...(shape.settings ? [shape.settings] : []),
        ...(shape.language === 'python' ? ['detail=values'] : []),
        ...(shape.title ? [`title="${shape.title}"`] : []),
      ];
      if (code === program) exact += 1;
      else if (!shape.changes || code !== changed(program, shape.changes))
        wrong.push(`${name}\n${JSON.stringify(code)}`);
      if (settings !== expected.join(' ')) wrong.push(`${name}\noptions ${settings}`);
    }
    expect(wrong).to.deep.equal([]);
    // All but those that the tool itself changes: 50 of 372.
    expect(exact).to.be.at.least(322);
  });

  it('are hidden with all that the tool put around them, except for captions', () => {
    const visible: string[] = [];
    for (const sample of SAMPLES) {
      const root = upgraded(sample);
      const text = root.innerText.replace(/\s+/g, ' ').trim();
      const rest = text
        .replace(/^before/, '')
        .replace(/Lists share$/, '')
        .trim();
      const boxes = [...root.querySelectorAll('pre, button')].filter((element) => element.checkVisibility());
      if (rest !== '' || boxes.length > 0) visible.push(`${sample.name}: ${rest} ${boxes.length}`);
    }
    expect(visible).to.deep.equal([]);
  });
});
