// The HTML that real tools made of our article, recorded by `npm run pipelines -- --record`: programs come back from it, and
// without script they can be read.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { codeText } from '../../src/element/code-text.ts';
import { upgradeBlocks } from '../../src/element/upgrade.ts';
import { splitOptionComment } from '../../src/options/option-comment.ts';

const RECORDS = new URL('../fixtures/pipelines/', import.meta.url).href;

/** The programs of test/pipelines/article.md. */
const PROGRAMS = [
  'a = [1, 2]\nb = a\nb.append(3)\n',
  'def first(items):\n\treturn items[0]  # a <b and c>\n\n\nx = first([1, 2])\n',
] as const;

/** Tools by what they leave of the first fence and of tabs. */
const LANGUAGE_LOST = /^(?:unified-script-shiki|hexo)/;
const TABS = [
  [/expressive/, '  '],
  [/showdown|mkdocs|pandoc/, '    '],
] as const;

const names = (await (await fetch(`${RECORDS}index.json`)).json()) as string[];

/** The parts of a record, one a fence, in the page but for their scripts. */
async function load(name: string): Promise<HTMLElement[]> {
  const text = await (await fetch(RECORDS + name)).text();
  const root = fixtureSync<HTMLElement>(html`<div></div>`);
  return text.split('\n<hr>\n').map((part) => {
    const section = document.createElement('section');
    const { body } = new DOMParser().parseFromString(part, 'text/html');
    for (const link of body.querySelectorAll('link')) link.remove();
    section.append(...body.childNodes);
    root.append(section);
    return section;
  });
}

describe('HTML of real tools', () => {
  for (const name of names) {
    const tab = TABS.find(([tool]) => tool.test(name))?.[1] ?? '\t';
    const expected = (program: string): string => program.replaceAll('\t', tab);

    it(`keeps programs readable without script: ${name}`, async () => {
      const parts = await load(name);
      PROGRAMS.forEach((program, index) => {
        const blocks = [...parts[index]!.querySelectorAll('pre')].map(
          (block) => splitOptionComment(codeText(block)).code,
        );
        expect(blocks).to.include(expected(program));
      });
    });

    it(`gives programs back: ${name}`, async () => {
      const parts = await load(name);
      const isOurs = parts.some((part) => part.querySelector('py-memory') !== null);
      const isPlain = name === 'unified-plugin-default-sanitize.html';
      PROGRAMS.forEach((program, index) => {
        upgradeBlocks(parts[index]!);
        upgradeBlocks(parts[index]!);
        const codes = [...parts[index]!.querySelectorAll('py-memory')].map((diagram) =>
          splitOptionComment(diagram.getAttribute('code')!).code.replace(/\n?$/, '\n'),
        );
        const isLost = isPlain || (index === 0 && LANGUAGE_LOST.test(name));
        expect(codes).to.deep.equal(isLost ? [] : [isOurs ? program : expected(program)]);
      });
      expect(parts[2]!.querySelectorAll('py-memory').length).to.equal(0);
    });
  }
});
