// Everything by keyboard alone: each control of the table is reached, has a name and a ring that shows where the focus
// is, and does its work; and nothing that goes away takes the focus with it.
import { aTimeout, expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import type { Action } from '../../src/element/controls.ts';
import { ACTIONS } from '../../src/element/controls.ts';
import { CONTROLS } from '../support/controls.ts';
import { CALLS, focused, inside, textOf, until } from './support.ts';

// Compiled on the way when they are loaded first; no test is to wait for that.
await Promise.all([
  import('../../src/element/card-part.ts'),
  import('../../src/element/menu-part.ts'),
  import('../../src/element/more-part.ts'),
  import('../../src/element/question-part.ts'),
  import('../../src/element/strip-part.ts'),
  import('../../src/view/animation.ts'),
]);

const PROGRAM = `def twice(n):
    m = n * 2
    return m

a = [1]  #@ made: a list
b = {'list': a, 'why': 'a line so long that the pane of the code cannot show all of it and has to be scrolled, by keys too'}
for i in range(2):
    c = twice(i)
print(c)
a = None
b = None
c = None
`;

const ALL = Object.values(CONTROLS).flat(2);
/** Controls that had the focus at some time of the tests below. */
const reached = new Set<string>();

/** The row of the table that a focusable element belongs to. */
function rowOf(element: Element): string {
  const rows = ALL.filter((selector) => element.matches(selector));
  expect(rows.length, `rows for ${element.outerHTML.slice(0, 120)}`).to.equal(1);
  return rows[0]!;
}

async function key(element: PyMemory, name: string): Promise<void> {
  const [, together, plain] = /^(Shift\+)?(.+)$/s.exec(name)!;
  if (together !== undefined) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: plain === ' ' ? 'Space' : plain! });
  if (together !== undefined) await sendKeys({ up: 'Shift' });
  await element.updateComplete;
  await nextFrame();
}

/** What a screen reader calls a control. */
function nameOf(control: Element): string {
  const by = control.getAttribute('aria-labelledby');
  const root = control.getRootNode() as ShadowRoot;
  const text =
    by === null ? (control.getAttribute('aria-label') ?? control.textContent) : root.getElementById(by)!.textContent;
  return text.trim();
}

/** The focus is in the diagram, on a control of the table that is named and seen to be focused. */
function look(element: PyMemory): string {
  const at = focused()!;
  expect(element.renderRoot.contains(at), `the focus is on ${at.outerHTML.slice(0, 80)}`).to.equal(true);
  const row = rowOf(at);
  expect(at.matches(':focus-visible'), `${row} has visible focus`).to.equal(true);
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  expect(`${outlineStyle} ${outlineWidth}`, row).to.equal('solid 2px');
  expect(nameOf(at), `the name of ${row}`).to.not.equal('');
  reached.add(row);
  return row;
}

/** What the tabulator reaches in the element, in its order. */
async function tour(element: PyMemory, back = false): Promise<string[]> {
  const [before, after] = [element.previousElementSibling as HTMLElement, element.nextElementSibling as HTMLElement];
  (back ? after : before).focus();
  const rows: string[] = [];
  for (let left = 80; left > 0; left--) {
    await key(element, back ? 'Shift+Tab' : 'Tab');
    if (focused() === (back ? before : after)) return rows;
    rows.push(look(element));
  }
  throw new Error(`no way out: ${rows.slice(-12).join(', ')}`);
}

/** Presses the tabulator until a control has the focus. */
async function tabTo(element: PyMemory, selector: string): Promise<void> {
  for (let left = 80; left > 0; left--) {
    if (focused()?.matches(selector) === true) {
      look(element);
      return;
    }
    await key(element, 'Tab');
  }
  throw new Error(`${selector} is not reached`);
}

/** A diagram with something to focus before and behind it. */
async function between(code: string, attributes: Readonly<Record<string, string>> = {}): Promise<PyMemory> {
  const root = fixtureSync<HTMLElement>(html`<div><button>before</button></div>`);
  const element = document.createElement('py-memory');
  for (const [name, value] of Object.entries({ code, lang: 'en', ...attributes })) element.setAttribute(name, value);
  root.append(element, Object.assign(document.createElement('button'), { textContent: 'behind' }));
  element.scrollIntoView();
  await until(() => inside(element, '.panes') !== null, 'the diagram is there');
  await element.updateComplete;
  return element;
}

/** Opens the further controls by keyboard. */
async function openMore(element: PyMemory): Promise<void> {
  element.focus();
  await tabTo(element, 'button.more');
  await key(element, 'Enter');
  await until(() => inside(element, '.more-row') !== null, 'the further controls open');
}

/** Opens the card of the first object that a step has changed. */
async function openCard(element: PyMemory): Promise<void> {
  element.focus();
  await key(element, 'i');
  await until(() => focused()?.matches('.card') === true, 'the card has the focus');
  look(element);
}

/** Chooses from the menu by keyboard. */
async function choose(element: PyMemory, text: string): Promise<void> {
  element.focus();
  await tabTo(element, '.menu-button');
  await key(element, 'Enter');
  await until(() => focused()?.matches('.menu .item') === true, 'the menu opens');
  for (let left = 20; textOfFocused() !== text; left--) {
    expect(left, `${text} is in the menu`).to.be.greaterThan(0);
    look(element);
    await key(element, 'ArrowDown');
  }
  await key(element, 'Enter');
}

const textOfFocused = () => focused()!.textContent.trim();

async function forbidCopies(act: () => Promise<void>): Promise<void> {
  const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

const isOn = (element: PyMemory, selector: string) =>
  until(() => focused()?.matches(selector) === true, `the focus is on ${selector}, not ${rowOf(focused()!)}`).then(() =>
    look(element),
  );

describe('the tabulator', () => {
  before(() => setViewport({ width: 900, height: 900 }));

  it('reaches everything that is open, there and back', async () => {
    const element = await between(PROGRAM, { step: '6', height: '120' });
    expect(await tour(element), 'as it is at first').to.deep.equal([
      '.code',
      '.run-to',
      '.code .badge',
      '.controls button.previous',
      '.controls button.toggle',
      '.controls button.next',
      '.controls button.more',
      '.slider',
      '.picture',
      '.menu-button',
      '.output',
    ]);
    await openMore(element);
    await choose(element, 'What the picture means');
    await isOn(element, '.legend .close');
    await forbidCopies(async () => {
      await choose(element, 'Copy a link to this step');
      await until(() => inside(element, '.by-hand') !== null, 'the link is shown');
    });
    await openCard(element);
    const there = await tour(element);
    expect(await tour(element, true)).to.deep.equal([...there].reverse());
    const opened = ['.card .moments .link', '.by-hand', '.legend .close', '.speed'];
    expect(there).to.include.members(opened);
    const all = [...element.renderRoot.querySelectorAll<HTMLElement>('*')].filter(({ tabIndex }) => tabIndex >= 0);
    expect(there.length, 'all that can be reached').to.equal(all.length);
  });

  it('reaches the same where the allocator is shown', async () => {
    const element = await between(PROGRAM, { step: '6', detail: 'allocator' });
    await openCard(element);
    const there = await tour(element);
    expect(there).to.include.members(['.slider', '.card .turn-forth', '.card .links:not(.moments) .link']);
    expect(await tour(element, true)).to.deep.equal([...there].reverse());
  });

  it('reaches the choice of detail, which changes it by keys', async () => {
    const element = await between(PROGRAM, { step: '6', dial: '' });
    const there = await tour(element);
    expect(there).to.include.members(['.slider', '.dial select', '.menu-button']);
    await tabTo(element, '.dial select');
    await key(element, 'ArrowDown');
    await until(() => inside<HTMLSelectElement>(element, '.dial select')!.value === 'cpython', 'it is chosen');
    await isOn(element, '.dial select');
    expect(element.step).to.equal(6);
  });

  it('reaches what can be scrolled where steps stand side by side, and nothing else', async () => {
    const element = await between(PROGRAM, { view: 'steps' });
    expect(await tour(element)).to.deep.equal(['.code', '.output']);
    element.setAttribute('view', 'still');
    await element.updateComplete;
    expect(await tour(element), 'a name of a step leads there').to.deep.equal(['.code', '.code .badge', '.output']);
  });

  it('reaches a diagram without controls as a whole, and keys step there', async () => {
    const element = await between('x = 1\ny = 2\n', { controls: 'none' });
    expect(await tour(element)).to.deep.equal(['.player']);
    element.focus();
    await key(element, 'ArrowRight');
    expect(element.step).to.equal(1);
  });
});

const LOOP = 't = 0\nfor i in range(3):\n    t += i\nprint(t)\n';

interface Effect {
  readonly code?: string;
  readonly from: number;
  /** The step that it leads to, or what holds then. */
  readonly to: number | ((element: PyMemory) => boolean);
}

/** What comes of every action. */
const EFFECTS: Readonly<Record<Action, Effect>> = {
  next: { from: 3, to: 4 },
  previous: { from: 3, to: 2 },
  toggle: { from: 0, to: ({ playing }) => playing },
  slower: { from: 0, to: speedIs('0.5') },
  faster: { from: 0, to: speedIs('2') },
  nextEvent: { from: 3, to: (element) => textOf(element, '.position').includes('change') },
  previousEvent: { from: 4, to: (element) => textOf(element, '.position').includes('change') },
  over: { from: 3, to: 13 },
  backOver: { from: 13, to: 3 },
  out: { from: 9, to: 11 },
  backOut: { from: 9, to: 6 },
  nextVisit: { code: LOOP, from: 2, to: 4 },
  previousVisit: { code: LOOP, from: 4, to: 2 },
  pageOn: { from: 7, to: 8 },
  pageBack: { from: 7, to: 6 },
  first: { from: 9, to: 0 },
  last: { from: 9, to: 14 },
  inspect: { from: 3, to: (element) => inside(element, '.card') !== null },
  more: { from: 3, to: (element) => inside(element, '.more-row') === null },
  help: { from: 3, to: (element) => inside<HTMLDialogElement>(element, 'dialog')?.open === true },
};

function speedIs(speed: string): (element: PyMemory) => boolean {
  return (element) => inside<HTMLSelectElement>(element, '.speed')!.value === speed;
}

async function become(element: PyMemory, { to }: Effect): Promise<void> {
  const holds = typeof to === 'number' ? () => element.step === to : () => to(element);
  await until(holds, `${String(to)} becomes true`);
  element.pause();
  await element.updateComplete;
}

describe('each action', () => {
  for (const action of Object.keys(ACTIONS) as Action[]) {
    const { key: shortcut } = ACTIONS[action];
    const effect = EFFECTS[action];
    const { code = CALLS, from } = effect;
    const button = `.controls button.${action}`;

    it(`${action} is done by its key and by its button, which keeps the focus`, async () => {
      const element = await between(code, { step: String(from), detail: 'objects' });
      await openMore(element);
      if (shortcut !== null) {
        element.focus();
        await key(
          element,
          shortcut === ' ' ? ' ' : shortcut.replace(/(?<=\+)[a-z]$/, (letter) => letter.toUpperCase()),
        );
        await become(element, effect);
      }
      if (!ALL.includes(button)) return;
      for (const press of ['Enter', ' ']) {
        await key(element, 'Escape');
        if (action === 'more' && inside(element, '.more-row') === null) await openMore(element);
        element.seek(from);
        await element.updateComplete;
        element.focus();
        await tabBackTo(element, button);
        await key(element, press);
        await become(element, effect);
        expect(focused() === document.body).to.equal(false);
        if (action !== 'inspect' && action !== 'help') await isOn(element, button);
      }
    });
  }

  /** As `tabTo`, for controls that may lie before the slider. */
  async function tabBackTo(element: PyMemory, selector: string): Promise<void> {
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, selector);
  }
});

describe('each control', () => {
  it('of the card works by Enter, and keeps the focus in the diagram', async () => {
    const element = await between(PROGRAM, { step: 'made', detail: 'objects' });
    await openMore(element);
    await tabTo(element, 'button.inspect');
    await key(element, 'Enter');
    await isOn(element, '.card');
    const title = textOf(element, '.card-title');
    await tabTo(element, '.turn-forth');
    await key(element, 'Enter');
    expect(textOf(element, '.card-title')).to.not.equal(title);
    await isOn(element, '.turn-forth');
    await key(element, 'Shift+Tab');
    await key(element, 'Enter');
    expect(textOf(element, '.card-title')).to.equal(title);
    await isOn(element, '.turn-back');
    await tabTo(element, '.card .close');
    await key(element, 'Enter');
    expect(textOf(element, '.card')).to.equal('');
    await isOn(element, 'button.inspect');

    await key(element, ' ');
    await isOn(element, '.card');
    await tabTo(element, '.card .links:not(.moments) .link');
    await key(element, 'Enter');
    expect(textOf(element, '.card-title')).to.not.equal(title);
    await isOn(element, '.card');
    await key(element, 'Escape');
    await openCard(element);
    await tabTo(element, '.card .moments .link');
    const step = element.step;
    await key(element, 'Enter');
    expect(element.step).to.not.equal(step);
    look(element);
    await key(element, 'Escape');
    expect(textOf(element, '.card')).to.equal('');
    look(element);
  });

  it('of the card is walked while steps come and go, until its object is freed', async () => {
    const element = await between('s = str(1234)  #@ made\nt = s\ns = None\nt = None\n', { detail: 'objects' });
    element.seek('made');
    const made = element.step;
    await openCard(element);
    await tabTo(element, '.card .value');
    await key(element, 'n');
    expect(element.step).to.equal(made + 1);
    await tabTo(element, '.card .moments .link');
    for (let left = element.last - element.step; left > 0; left--) {
      await key(element, 'ArrowRight');
      look(element);
    }
    expect(element.step).to.equal(element.last);
    expect(textOf(element, '.card'), 'the card tells of the end').to.contain('freed');
  });

  it('of lines, marks, slider and speed', async () => {
    const element = await between(PROGRAM);
    await openMore(element);
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, '.run-to');
    await key(element, 'ArrowDown');
    await key(element, 'Enter');
    expect(element.step).to.be.greaterThan(0);
    await isOn(element, '.run-to');
    await tabTo(element, '.code .badge');
    await key(element, ' ');
    expect(textOf(element, '.note')).to.equal('made a list');
    await isOn(element, '.code .badge');
    const { step } = element;
    await tabTo(element, '.slider');
    await key(element, 'ArrowUp');
    expect(element.step).to.equal(step + 1);
    await key(element, 'ArrowDown');
    expect(element.step).to.equal(step);
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, '.speed');
    await key(element, 'ArrowDown');
    expect(inside<HTMLSelectElement>(element, '.speed')!.value).to.equal('2');
    await isOn(element, '.speed');
  });

  it('that can be scrolled is scrolled by arrows and leaves other keys to the player', async () => {
    const element = await between(PROGRAM, { step: '6', height: '120' });
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, '.code');
    await key(element, 'ArrowRight');
    await until(() => inside(element, '.code')!.scrollLeft > 0, 'the code is scrolled');
    expect(element.step).to.equal(6);
    await key(element, 'Home');
    expect(element.step).to.equal(6);
    await key(element, 'o');
    expect(element.step).to.not.equal(6);
    await tabTo(element, '.picture');
    await key(element, 'ArrowDown');
    await until(() => inside(element, '.picture')!.scrollTop > 0, 'the picture is scrolled');
  });

  it('of the menu', async () => {
    const element = await between(PROGRAM, { step: '6' });
    element.focus();
    await tabTo(element, '.menu-button');
    await key(element, 'ArrowUp');
    await isOn(element, '.menu .item');
    expect(textOfFocused()).to.equal('What the picture means');
    await key(element, 'Home');
    await key(element, 'Escape');
    await isOn(element, '.menu-button');
    await key(element, ' ');
    await isOn(element, '.menu .item');
    await key(element, 'Tab');
    look(element);
    await until(() => inside(element, '.menu .item') === null, 'the menu closes when it is left');
    await choose(element, 'What the picture means');
    await isOn(element, '.legend .close');
    await key(element, 'Escape');
    expect(textOf(element, '.legend')).to.equal('');
    await isOn(element, '.menu-button');
    await choose(element, 'What the picture means');
    await isOn(element, '.legend .close');
    await key(element, 'Enter');
    await isOn(element, '.menu-button');
  });

  it('of the help', async () => {
    const element = await between(PROGRAM);
    element.focus();
    await key(element, '?');
    await isOn(element, 'dialog .close');
    await key(element, 'Enter');
    await until(() => inside(element, 'dialog') === null, 'the help closes');
    await isOn(element, '.slider');
  });

  it('of a question', async () => {
    const asking =
      'a = []\nb = a  #@ ask: refs(a)\nc = [a]  #@ ask: same(a, c[0])\nd = a  #@ ask: refs(a)\ne = a  #@ ask: same(a, e)\n';
    const element = await between(asking, { step: '2' });
    await until(() => inside(element, '.given') !== null, 'the question is asked');
    (element.previousElementSibling as HTMLElement).focus();
    await tabTo(element, '.given');
    await key(element, '2');
    await tabTo(element, '.answer [type="submit"]');
    await key(element, 'Enter');
    await isOn(element, '.slider');
    expect(textOf(element, '.verdict')).to.not.equal('');
    for (const [step, answer, press] of [
      [3, '.yes', ' '],
      [4, '.show-answer', 'Enter'],
      [5, '.no', 'Enter'],
    ] as const) {
      element.seek(step);
      await until(() => inside(element, answer) !== null, 'the question is asked');
      await tabTo(element, answer);
      await key(element, press);
      await isOn(element, '.slider');
    }
  });

  it('of a long run', async () => {
    const endless = 'while True:\n    squares = [n * n for n in range(300)]\n';
    const root = fixtureSync<HTMLElement>(
      html`<div>
        <button>before</button>
        <py-memory code=${endless} lang="en" max-steps="1000000" max-instructions="900000000"></py-memory>
      </div>`,
    );
    const element = root.querySelector('py-memory')!;
    await until(() => inside(element, '.working button') !== null, 'the run tells how far it has come');
    root.querySelector('button')!.focus();
    await tabTo(element, '.working button');
    await key(element, 'Enter');
    await until(() => inside(element, '.slider') !== null, 'what ran is shown');
    await element.updateComplete;
    await isOn(element, '.slider');
  });
});

describe('the focus is kept', () => {
  /** What happens to a diagram while a reader is in its card. */
  const CHANGES: Readonly<Record<string, (element: PyMemory) => void | Promise<void>>> = {
    'another program': (element) => {
      element.code = 'x = 1\n';
      return until(() => element.last === 1, 'the program is there');
    },
    'another detail': (element) => element.setAttribute('detail', 'cpython'),
    'another language': (element) => element.setAttribute('lang', 'ko'),
    'other controls': (element) => element.setAttribute('controls', 'minimal'),
    'no controls': (element) => element.setAttribute('controls', 'none'),
    'a narrow page': async (element) => {
      element.style.width = '320px';
      await aTimeout(200);
    },
    printing: async (element) => {
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      dispatchEvent(new Event('afterprint'));
    },
    playing: async (element) => {
      element.seek(-3);
      element.play();
      await until(() => element.step === element.last && !element.playing, 'it has played');
    },
  };
  for (const [what, change] of Object.entries(CHANGES)) {
    it(`through ${what}`, async () => {
      const element = await between(PROGRAM, { step: '6' });
      await openCard(element);
      await tabTo(element, '.card .moments .link');
      await change(element);
      await element.updateComplete;
      await nextFrame();
      look(element);
    });
  }

  it('but not taken from what has it by then', async () => {
    const element = await between(PROGRAM, { step: '6' });
    await openCard(element);
    const behind = element.nextElementSibling as HTMLElement;
    behind.focus();
    element.code = 'x = 1\n';
    await until(() => element.last === 1, 'the program is there');
    await element.updateComplete;
    expect(document.activeElement === behind).to.equal(true);
  });
});

describe('the table of controls', () => {
  it('has none that was not reached', () => {
    expect(ALL.filter((selector) => !reached.has(selector))).to.deep.equal([]);
  });
});
