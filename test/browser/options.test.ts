// Every option that the element takes does what its row says: as an attribute, and in the first line of the program.
import { expect, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.ts';
import type { PyMemory } from '../../src/index.ts';
import { OPTION_NAMES, OPTIONS, type OptionName } from '../../src/options/options.ts';
import { NAMES, fixture, inside, tagOf, textOf, until } from './support.ts';

/** Options that only a build uses, or that the element has in a form of its own. */
type Elsewhere = 'width' | 'static' | 'fails' | 'expect' | 'src';

interface Row {
  readonly value: string;
  readonly code: string;
  /** Settings that stand with it and without it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What a reader sees of the option. */
  readonly look: (element: PyMemory) => unknown;
  readonly without: unknown;
  readonly with: unknown;
  /** It is not one for the first line of a program. */
  readonly attributeOnly?: true;
}

const output = (element: PyMemory) => textOf(element, '.output');
const exists = (selector: string) => (element: PyMemory) => inside(element, selector) !== null;
const count = (selector: string) => (element: PyMemory) => element.renderRoot.querySelectorAll(selector).length;
const LIST = 'def f():\n    return 1\n\na = [1]\nb = a\n';
const FAR = `names = {${Array.from({ length: 24 }, (_, at) => `'n${at}': [${at}]`).join(', ')}}\nlast = names['n23']\n`;

const ROWS: Record<Exclude<OptionName, Elsewhere>, Row> = {
  title: {
    value: 'Two names',
    code: NAMES,
    look: (element) => textOf(element, '.title'),
    without: '',
    with: 'Two names',
  },
  caption: {
    value: 'Who is who',
    code: NAMES,
    look: (element) => textOf(element, '.caption'),
    without: '',
    with: 'Who is who',
  },
  step: { value: '2', code: NAMES, look: ({ step }) => step, without: 0, with: 2 },
  steps: {
    value: '3,1',
    code: NAMES,
    beside: { view: 'steps' },
    look: (element) => [...element.renderRoot.querySelectorAll('.moment .position')].map((each) => each.textContent),
    without: [0, 1, 2, 3, 4].map((step) => `Step ${step} of 4`),
    with: ['Step 3 of 4', 'Step 1 of 4'],
  },
  view: { value: 'still', code: NAMES, look: exists('.controls'), without: true, with: false },
  detail: { value: 'values', code: NAMES, beside: { step: '-1' }, look: count('[data-object]'), without: 2, with: 0 },
  lang: {
    value: 'ko',
    code: NAMES,
    look: (element) => inside(element, '.player')!.lang,
    without: 'en',
    with: 'ko',
  },
  theme: {
    value: 'dark',
    code: NAMES,
    look: (element) => inside(element, '.player')!.classList.contains('dark'),
    without: false,
    with: true,
  },
  height: {
    value: '150',
    code: NAMES,
    look: (element) => inside(element, '.picture')!.style.maxHeight,
    without: '',
    with: '150px',
  },
  highlight: {
    value: '2-3',
    code: NAMES,
    look: (element) =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('.highlight')].map((line) => line.dataset.line),
    without: [],
    with: ['2', '3'],
  },
  hide: { value: 'y', code: NAMES, beside: { step: '2' }, look: count('[data-slot]'), without: 2, with: 1 },
  functions: { value: 'boxes', code: LIST, beside: { step: '-1' }, look: count('[data-object]'), without: 2, with: 3 },
  arrows: {
    value: 'all',
    code: FAR,
    beside: { step: '-1', detail: 'values' },
    look: count('[data-arrow=tag]'),
    without: 1,
    with: 0,
  },
  dial: { value: 'true', code: NAMES, look: exists('.dial select'), without: false, with: true },
  autoplay: { value: 'true', code: NAMES, look: ({ playing }) => playing, without: false, with: true },
  controls: { value: 'minimal', code: NAMES, look: exists('.strip'), without: true, with: false },
  stdin: {
    value: 'Kim\\n',
    code: 'print(input() == "Kim")\n',
    beside: { step: '-1' },
    look: (element) => output(element) === 'True',
    without: false,
    with: true,
  },
  'max-steps': { value: '3', code: NAMES, look: ({ last }) => last, without: 4, with: 2 },
  'max-instructions': {
    value: '1000',
    code: 'x = 0\nfor _ in range(9_999): x += 1\nprint("all")\n',
    beside: { step: '-1' },
    look: output,
    without: 'all',
    with: '',
  },
  'max-memory': {
    value: '1',
    code: 'x = [0] * 1_000_000\nprint("all")\n',
    beside: { step: '-1' },
    look: output,
    without: 'all',
    with: '',
  },
  'max-output': {
    value: '5',
    code: 'print("1234")\nprint("5678")\n',
    beside: { step: '-1' },
    look: output,
    without: '1234 5678',
    with: '1234',
  },
  'max-depth': {
    value: '50',
    code: 'import sys\nprint(sys.getrecursionlimit())\n',
    beside: { step: '-1' },
    look: output,
    without: '1000',
    with: '50',
  },
  python: {
    value: '3.11',
    code: 'import sys\nprint(sys.version_info[:2])\n',
    beside: { step: '-1' },
    look: output,
    without: '(3, 14)',
    with: '(3, 11)',
  },
  clock: {
    value: 'real',
    code: 'import time\nprint(int(time.time()))\n',
    beside: { step: '-1' },
    look: (element) => Math.abs(Number(output(element)) - Date.now() / 1000) < 600,
    without: false,
    with: true,
  },
  random: {
    value: 'real',
    code: 'import random\nprint(random.random())\n',
    beside: { step: '-1' },
    look: (element) => output(element) === '0.8444218515250481',
    without: true,
    with: false,
  },
  hash: {
    value: 'real',
    code: 'print(hash("a"))\n',
    beside: { step: '-1' },
    look: (element) => output(element) === '4644417185603328019',
    without: true,
    with: false,
  },
  id: {
    value: 'names',
    code: NAMES,
    look: ({ link }) => new URL(link).hash,
    without: '#pymem-1@0',
    with: '#names@0',
    attributeOnly: true,
  },
};

async function diagram(code: string, settings: Readonly<Record<string, string>>): Promise<PyMemory> {
  const element = document.createElement('py-memory');
  element.setAttribute('code', code);
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  (await fixture(html`<div></div>`)).append(element);
  await oneEvent(element, 'pymem-ready');
  await element.updateComplete;
  return element;
}

const firstLine = (settings: Readonly<Record<string, string>>) =>
  `# pymem ${Object.entries(settings)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}\n`;

async function hold(element: PyMemory, { look }: Row, expected: unknown): Promise<void> {
  const seen = () => JSON.stringify(look(element));
  await until(() => seen() === JSON.stringify(expected), `${seen()} instead of ${JSON.stringify(expected)}`);
}

describe('options of the element', () => {
  it('are all here', () => {
    expect(Object.keys(ROWS).sort()).to.deep.equal(OPTION_NAMES.filter((name) => OPTIONS[name].element).sort());
  });

  for (const [name, row] of Object.entries(ROWS)) {
    const { value, code, beside = {} } = row;
    it(`${name}, as an attribute`, async () => {
      await hold(await diagram(code, beside), row, row.without);
      await hold(await diagram(code, { ...beside, [name]: value }), row, row.with);
    });
    if (row.attributeOnly) continue;
    it(`${name}, in the first line of the program`, async () => {
      await hold(await diagram(firstLine({ ...beside, [name]: value }) + code, {}), row, row.with);
    });
  }

  it('static, in the first line, is one picture', async () => {
    expect(tagOf(inside(await diagram(`# pymem static\n${NAMES}`, {}), '.controls'))).to.equal(null);
  });
});
