// Moving in time by more than a step: changes inside of a step, calls, lines, the strip, speed, and the help that tells of it.
import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { CALLS, NAMES, focused, inside, press, ready, textOf, until } from './support.ts';

const LOOP = 't = 0\nfor i in range(3):\n    t += i\nprint(t)\n';

/** Presses a key, with Shift where its name begins so. */
async function key(element: PyMemory, name: string): Promise<void> {
  const [, together, plain] = /^(Shift\+)?(.+)$/.exec(name)!;
  if (together !== undefined) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: plain! });
  if (together !== undefined) await sendKeys({ up: 'Shift' });
  await element.updateComplete;
}

async function open(element: PyMemory): Promise<void> {
  inside(element, 'button.more')!.click();
  await until(() => inside(element, '.more-row') !== null, 'the further controls open');
}

async function strip(element: PyMemory): Promise<SVGElement> {
  await until(() => inside(element, '.strip > svg') !== null, 'the strip is drawn');
  return inside<SVGElement>(element, '.strip > svg')!;
}

/** What is shown: the line of the step and its reason. */
const place = (element: PyMemory): string => {
  const { reason, line } = element.renderRoot.querySelector('.line.next')
    ? { reason: 'next', line: inside(element, '.line.next')!.dataset['line'] }
    : { reason: 'none', line: '' };
  return `${element.step} ${reason} ${line ?? ''}`.trim();
};

describe('moving over and out of calls', () => {
  it('goes over a call and back over it by keys', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="3"></py-memory>`);
    element.focus();
    await key(element, 'n');
    expect(place(element)).to.equal('13 next 12');
    await key(element, 'Shift+N');
    expect(place(element)).to.equal('3 next 11');
  });

  it('goes out of a call and back to it by keys and by buttons', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="9"></py-memory>`);
    element.focus();
    await key(element, 'o');
    expect(place(element)).to.equal('11 next 4');
    await key(element, 'o');
    expect(place(element)).to.equal('13 next 12');
    element.seek(9);
    await element.updateComplete;
    await key(element, 'Shift+O');
    expect(place(element)).to.equal('6 next 3');
    await open(element);
    await press(element, 'button.out');
    expect(element.step).to.equal(13);
    expect(inside(element, 'button.out')?.getAttribute('aria-disabled')).to.equal('true');
    await press(element, 'button.backOver');
    expect(element.step).to.equal(3);
  });
});

describe('the further controls', () => {
  it('are opened, walked through and closed by keyboard alone', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="9"></py-memory>`);
    inside(element, 'button.more')!.focus();
    await key(element, 'Enter');
    await until(() => inside(element, '.more-row') !== null, 'they open');
    expect(inside(element, 'button.more')!.getAttribute('aria-expanded')).to.equal('true');
    const reached: string[] = [];
    for (let i = 0; i < 14; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(focused()!.classList[0]!);
    }
    expect(reached.join(' ')).to.equal(
      'slider previousEvent nextEvent previousVisit nextVisit backOver over backOut out first last speed inspect help',
    );
    inside(element, 'button.out')!.focus();
    await key(element, 'Enter');
    expect(element.step).to.equal(11);
    expect(focused()!.classList[0]).to.equal('out');
    inside(element, 'button.more')!.focus();
    await key(element, 'Enter');
    await until(() => inside(element, '.more-row') === null, 'they close');
  });
});

describe('moving by changes', () => {
  const code = 'x = [1]\nx = [x, 2]\n';

  it('shows and tells one change after the other, and arrives at the step', async () => {
    const element = await ready(html`<py-memory code=${code} step="1" detail="objects"></py-memory>`);
    element.focus();
    const told: string[] = [];
    const positions: string[] = [];
    for (let i = 0; i < 4; i++) {
      const before = textOf(element, '.position');
      await key(element, 'Shift+ArrowRight');
      await until(() => textOf(element, '.position') !== before, 'something changes');
      told.push(textOf(element, '.words'));
      positions.push(textOf(element, '.position'));
    }
    expect(told[0]).to.equal('A new list is made; nothing refers to it yet.');
    expect(told[1]).to.contain('added to a list');
    expect(told[2]).to.contain('x now refers to');
    expect(positions).to.deep.equal([
      'Step 1 of 2, change 1 of 3',
      'Step 1 of 2, change 2 of 3',
      'Step 1 of 2, change 3 of 3',
      'Step 2 of 2',
    ]);
    expect(element.step).to.equal(2);
  });

  it('goes back by changes, and from inside of a step to its beginning', async () => {
    const element = await ready(html`<py-memory code=${code} step="2" detail="objects"></py-memory>`);
    element.focus();
    await key(element, 'Shift+ArrowLeft');
    await until(() => element.step === 1, 'it is inside of the step');
    await element.updateComplete;
    expect(textOf(element, '.position')).to.equal('Step 1 of 2, change 3 of 3');
    expect(inside(element, '.picture')!.querySelectorAll('[data-object][data-type="list"]').length).to.equal(2);
    await key(element, 'ArrowLeft');
    expect(textOf(element, '.position')).to.equal('Step 1 of 2');
    expect(inside(element, '.picture')!.querySelectorAll('[data-object][data-type="list"]').length).to.equal(1);
    await key(element, 'Shift+ArrowRight');
    await key(element, 'ArrowRight');
    expect(textOf(element, '.position')).to.equal('Step 2 of 2');
  });
});

describe('lines of the code', () => {
  it('are run to when their number is clicked, each time the next visit, and from the last the first', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    const steps: number[] = [];
    for (let i = 0; i < 4; i++) {
      await press(element, '.line[data-line="3"] > .run-to');
      steps.push(element.step);
    }
    expect(steps).to.deep.equal([2, 4, 6, 2]);
    expect(textOf(element, '.places')).to.contain('Line 3 runs next, time 1 of 3');
    expect(inside(element, '.line[data-line="3"] > .run-to')?.getAttribute('aria-label')).to.equal('Run to line 3');
  });

  it('are a target only where they ever run', async () => {
    const element = await ready(html`<py-memory code=${'if False:\n    x = 1\ny = 2\n'}></py-memory>`);
    const lines = [...element.renderRoot.querySelectorAll<HTMLElement>('.line:has(.run-to)')];
    expect(lines.map(({ dataset }) => dataset['line'])).to.deep.equal(['1', '3']);
  });

  it('are reached by one tabulator stop and by arrows, and run to by Enter', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    expect(element.renderRoot.querySelectorAll('.run-to[tabindex="0"]').length).to.equal(1);
    inside(element, '.run-to[tabindex="0"]')!.focus();
    await key(element, 'ArrowDown');
    await key(element, 'ArrowDown');
    expect(focused()?.parentElement?.dataset['line']).to.equal('3');
    await key(element, 'Enter');
    expect(element.step).to.equal(2);
    await key(element, 'l');
    expect(element.step).to.equal(4);
    await key(element, 'Shift+L');
    expect(element.step).to.equal(2);
    await key(element, 'ArrowUp');
    expect(focused()?.parentElement?.dataset['line']).to.equal('2');
  });

  it('keep a tabulator stop where the line that runs next is hidden', async () => {
    const element = await ready(html`<py-memory code=${'x = 1  #@ hide\ny = 2\n'}></py-memory>`);
    expect(inside(element, '.run-to[tabindex="0"]')?.parentElement?.dataset['line']).to.equal('2');
  });

  it('visit themselves by key from wherever the focus is', async () => {
    const element = await ready(html`<py-memory code=${LOOP} step="2"></py-memory>`);
    element.focus();
    await key(element, 'l');
    expect(element.step).to.equal(4);
    await key(element, 'l');
    await key(element, 'l');
    expect(element.step).to.equal(6);
    await key(element, 'Shift+L');
    expect(element.step).to.equal(4);
  });

  it('copy as they are, without the numbers', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    expect(inside(element, '.code')!.textContent).to.equal(LOOP);
    expect(inside(element, '.code')!.innerText).to.equal(LOOP);
  });

  it('are targets of at least 24 px', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    for (const target of element.renderRoot.querySelectorAll('.run-to')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});

describe('the strip', () => {
  it('names what it shows, and stands above the thumb', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="7" style="width: 340px"></py-memory>`);
    const svg = await strip(element);
    expect(svg.getAttribute('aria-label')).to.equal(
      'The run at a glance: at most 3 frames on the stack and 2 objects alive.',
    );
    const line = svg.querySelector('[data-strip="here"]')!.getBoundingClientRect();
    const slider = inside(element, '.slider')!.getBoundingClientRect();
    expect(line.left + line.width / 2).to.be.closeTo(slider.left + slider.width / 2, 1.5);
  });

  it('is followed by clicks and drags', async () => {
    const element = await ready(html`<py-memory code=${CALLS}></py-memory>`);
    await strip(element);
    const { left, top, width, height } = inside(element, '.strip')!.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), y] });
    expect(inside(element, '.strip')!.title).to.match(/^Step 7: \d frames/);
    await sendMouse({ type: 'down' });
    await element.updateComplete;
    expect(element.step).to.equal(7);
    await sendMouse({ type: 'move', position: [Math.round(left + width + 30), y] });
    await element.updateComplete;
    expect(element.step).to.equal(14);
    await sendMouse({ type: 'up' });
    await sendMouse({ type: 'move', position: [Math.round(left + 1), y] });
    expect(element.step).to.equal(14);
    await key(element, 'ArrowLeft');
    expect(element.step).to.equal(13);
  });

  it('shows marks, and a click beside one goes to it', async () => {
    const code = `x = 0\nfor i in range(100):\n    x += 1\ny = 1  #@ here: after the loop\nz = 2\n`;
    const element = await ready(html`<py-memory code=${code}></py-memory>`);
    const svg = await strip(element);
    const mark = svg.querySelector('[data-strip="mark"]')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(mark.left), Math.round(mark.top + mark.height / 2)] });
    await element.updateComplete;
    expect(textOf(element, '.note')).to.equal('here after the loop');
  });

  it('is drawn anew for another width and another program', async () => {
    await setViewport({ width: 800, height: 600 });
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    const wide = (await strip(element)).getBoundingClientRect().width;
    element.style.width = '320px';
    await until(
      () => inside<SVGElement>(element, '.strip > svg')!.getBoundingClientRect().width < wide,
      'it is narrower',
    );
    element.code = CALLS;
    await until(() => element.last === 14, 'the other program is there');
    const label = () => inside(element, '.strip > svg')!.getAttribute('aria-label');
    await until(() => label()!.includes('3 frames'), 'its strip is drawn');
  });

  it('keeps its lines in forced colours', async () => {
    const element = await ready(html`<py-memory code=${CALLS}></py-memory>`);
    await strip(element);
    await emulateMedia({ forcedColors: 'active' });
    const stroke = getComputedStyle(inside(element, '.strip [data-strip="depth"] path:last-child')!).stroke;
    const ground = getComputedStyle(inside(element, '.player')!).backgroundColor;
    expect(stroke).not.to.equal(ground);
    await emulateMedia({ forcedColors: 'none' });
  });
});

describe('the speed', () => {
  it('is chosen from a list or by keys, and stays', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    await open(element);
    const select = inside<HTMLSelectElement>(element, '.speed')!;
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['0.5×', '1×', '2×', '4×']);
    expect(select.value).to.equal('1');
    select.value = '4';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    element.focus();
    await key(element, 'Minus');
    expect(select.value).to.equal('2');
    element.code = CALLS;
    await until(() => element.last === 14, 'the program is there');
    await element.updateComplete;
    expect(inside<HTMLSelectElement>(element, '.speed')!.value).to.equal('2');
  });

  it('makes a difference', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    element.focus();
    await key(element, '+');
    await key(element, '+');
    element.play();
    await aTimeout(1100);
    element.pause();
    expect(element.step).to.be.at.least(2);
  });
});

describe('the help', () => {
  it('opens by its key, tells every key, and gives the focus back', async () => {
    const element = await ready(html`<py-memory code=${NAMES} lang="en"></py-memory>`);
    element.focus();
    await sendKeys({ press: '?' });
    await until(() => inside<HTMLDialogElement>(element, 'dialog')?.open === true, 'the help opens');
    const text = textOf(element, 'dialog');
    for (const said of ['Shift+→ Next change', 'N On, over calls', 'Space Play', 'The garbage collector runs'])
      expect(text).to.contain(said);
    await expect(element).to.be.accessible();
    await key(element, 'ArrowRight');
    expect(element.step).to.equal(0);
    await sendKeys({ press: 'Escape' });
    await until(() => inside(element, 'dialog') === null, 'the help closes');
    expect(focused()?.classList[0]).to.equal('slider');
  });

  it('speaks Korean', async () => {
    const element = await ready(html`<py-memory code=${NAMES} lang="ko"></py-memory>`);
    await open(element);
    await press(element, 'button.help');
    await until(() => inside<HTMLDialogElement>(element, 'dialog')?.open === true, 'the help opens');
    expect(textOf(element, 'dialog')).to.contain('Shift+→ 다음 변화');
    for (const { ariaLabel } of element.renderRoot.querySelectorAll('.controls button, dialog'))
      expect(ariaLabel).to.match(/[가-힣]/);
    inside<HTMLButtonElement>(element, 'dialog .close')!.click();
    await until(() => inside(element, 'dialog') === null, 'the help closes');
  });
});

describe('keys', () => {
  it('are the same on a Korean keyboard', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="3"></py-memory>`);
    element.focus();
    focused()!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅜ', code: 'KeyN', bubbles: true, composed: true, cancelable: true }),
    );
    expect(element.step).to.equal(13);
  });
});
