// Stepping through a diagram by buttons, keys, slider, methods and by itself.
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory, PyMemoryEventMap } from '../../src/index.ts';
import '../../src/index.ts';
import { CALLS, NAMES, focused, inside, isSame, press, ready, tagOf, textOf } from './support.ts';

const names = () => ready(html`<py-memory code=${NAMES}></py-memory>`);

async function key(element: PyMemory, name: string): Promise<void> {
  await sendKeys({ press: name });
  await element.updateComplete;
}

describe('stepping', () => {
  it('begins before anything has run', async () => {
    const element = await names();
    expect(element.step).to.equal(0);
    expect(element.last).to.equal(4);
    expect(textOf(element, '.position')).to.equal('Step 0 of 4');
    expect(inside(element, '.line.next')?.dataset['line']).to.equal('1');
  });

  it('goes on and back by buttons, and stays inside of the run', async () => {
    const element = await names();
    await press(element, 'button.next');
    await press(element, 'button.next');
    expect(element.step).to.equal(2);
    expect(textOf(element, '.words')).to.contain('y refers to the same 10 as x');
    await press(element, 'button.previous');
    expect(element.step).to.equal(1);
    element.seek(4);
    await element.updateComplete;
    await press(element, 'button.next');
    expect(element.step).to.equal(4);
    expect(inside(element, 'button.next')?.getAttribute('aria-disabled')).to.equal('true');
    element.seek(0);
    await element.updateComplete;
    expect(inside(element, 'button.previous')?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('goes by keys while the focus is inside', async () => {
    const element = await names();
    element.focus();
    expect(focused()?.classList.contains('slider')).to.equal(true);
    await key(element, 'ArrowRight');
    await key(element, 'ArrowRight');
    expect(element.step).to.equal(2);
    await key(element, 'ArrowLeft');
    expect(element.step).to.equal(1);
    await key(element, 'End');
    expect(element.step).to.equal(4);
    await key(element, 'Home');
    expect(element.step).to.equal(0);
    await key(element, 'PageDown');
    expect(element.step).to.equal(1);
    await key(element, 'ArrowUp');
    expect(element.step).to.equal(2);
  });

  it('leaves keys alone that are pressed elsewhere, or with a modifier', async () => {
    const element = await names();
    element.focus();
    (focused() as HTMLElement).blur();
    await key(element, 'ArrowRight');
    expect(element.step).to.equal(0);
    element.focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    expect(element.step).to.equal(0);
  });

  it('is reached control by control with the tabulator, each doing its work on Enter', async () => {
    const element = await names();
    inside(element, '.run-to[tabindex="0"]')!.focus();
    const reached: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(focused()?.classList[0]);
    }
    expect(reached).to.deep.equal(['previous', 'toggle', 'next', 'more', 'slider']);
    inside(element, 'button.next')!.focus();
    await key(element, 'Enter');
    await key(element, 'Space');
    expect(element.step).to.equal(2);
    expect(element.playing).to.equal(false);
    expect(focused()?.classList[0]).to.equal('next');
  });

  it('keeps the focus on a button that has nothing more to do', async () => {
    const element = await names();
    element.seek(3);
    await element.updateComplete;
    inside(element, 'button.next')!.focus();
    await key(element, 'Enter');
    expect(element.step).to.equal(4);
    isSame(focused(), inside(element, 'button.next'));
  });

  it('follows the slider', async () => {
    const element = await names();
    const slider = inside<HTMLInputElement>(element, '.slider')!;
    expect([slider.min, slider.max, slider.value]).to.deep.equal(['0', '4', '0']);
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(element.step).to.equal(3);
    expect(slider.getAttribute('aria-valuetext')).to.equal('Step 3 of 4');
    element.seek(1);
    await element.updateComplete;
    expect(slider.value).to.equal('1');
  });

  it('goes where script says, by number, from the end, or by a mark', async () => {
    const code = 'x = 1\ny = 2  #@ both: two names\nz = 3\n';
    const element = await ready(html`<py-memory code=${code} step="both"></py-memory>`);
    expect(element.step).to.equal(2);
    expect(textOf(element, '.note')).to.equal('both two names');
    element.step = -1;
    expect(element.step).to.equal(3);
    element.seek(99);
    expect(element.step).to.equal(3);
    element.seek('both');
    expect(element.step).to.equal(2);
    expect(element.next()).to.equal(true);
    expect(element.next()).to.equal(false);
    expect(element.previous()).to.equal(true);
    element.setAttribute('step', '0');
    await element.updateComplete;
    expect(element.step).to.equal(0);
    element.next();
    await element.updateComplete;
    expect(element.getAttribute('step')).to.equal('1');
  });

  it('tells every step once, to those outside as well', async () => {
    const element = await names();
    const told: number[] = [];
    const listen = ({ detail }: PyMemoryEventMap['pymem-step']) => told.push(detail.step);
    document.addEventListener('pymem-step', listen);
    setTimeout(() => element.next());
    const { detail } = await oneEvent(element, 'pymem-step');
    expect(detail).to.deep.include({ step: 1, last: 4, reason: 'line', line: 2 });
    expect(detail.words).to.contain('10');
    element.step = 1;
    await element.updateComplete;
    document.removeEventListener('pymem-step', listen);
    expect(told).to.deep.equal([1]);
  });

  it('says the step in a live region, and keeps quiet while it plays', async () => {
    const element = await names();
    const region = inside(element, '[role="status"]')!;
    expect(region.getAttribute('aria-live')).to.equal('polite');
    await press(element, 'button.next');
    expect(region.textContent).to.contain('x refers to it');
    element.play();
    await element.updateComplete;
    expect(region.getAttribute('aria-live')).to.equal('off');
    element.pause();
    await element.updateComplete;
    expect(region.getAttribute('aria-live')).to.equal('polite');
  });

  it('plays to the end and stops there; a step by hand pauses', async () => {
    const element = await ready(html`<py-memory code="x = 1"></py-memory>`);
    await press(element, 'button.toggle');
    expect(inside(element, 'button.toggle')?.getAttribute('aria-label')).to.equal('Pause');
    await oneEvent(element, 'pymem-step');
    await element.updateComplete;
    expect(element.step).to.equal(1);
    expect(element.playing).to.equal(false);
    await press(element, 'button.toggle');
    expect(element.step).to.equal(0);
    expect(element.playing).to.equal(true);
    await press(element, 'button.next');
    expect(element.playing).to.equal(false);
  });

  it('plays by the space bar', async () => {
    const element = await names();
    element.focus();
    await key(element, 'Space');
    expect(element.playing).to.equal(true);
    await key(element, 'Space');
    expect(element.playing).to.equal(false);
  });

  it('marks the line that has just run and the one that runs next', async () => {
    const element = await ready(html`<py-memory code=${CALLS}></py-memory>`);
    const lines = () =>
      ['just-run', 'next'].map((name) => Number(inside(element, `.line.${name}`)?.dataset['line'] ?? 0));
    const seen: number[][] = [];
    for (let step = 0; step <= element.last; step++) {
      element.seek(step);
      await element.updateComplete;
      seen.push(lines());
    }
    expect(seen).to.deep.equal([
      [0, 1],
      [1, 6],
      [6, 10],
      [10, 11],
      [0, 1],
      [0, 2],
      [2, 3],
      [0, 6],
      [0, 7],
      [7, 8],
      [8, 0],
      [3, 4],
      [4, 0],
      [11, 12],
      [12, 0],
    ]);
  });

  it('draws the step, boxes that stay keeping their elements', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await names();
    element.seek(2);
    await element.updateComplete;
    const ten = inside(element, '[data-object][data-type="int"]')!;
    expect(ten.dataset['count']).to.equal('2');
    element.next();
    await element.updateComplete;
    expect(ten.isConnected).to.equal(true);
    expect(ten.dataset['count']).to.equal('1');
    expect(element.renderRoot.querySelectorAll('[data-object]').length).to.equal(2);
    expect(inside(element, '.picture')!.getAnimations({ subtree: true }).length).to.equal(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('moves what changes for a moment, and leaves nothing behind', async () => {
    const element = await names();
    element.seek(2);
    await element.updateComplete;
    element.next();
    await element.updateComplete;
    const picture = inside(element, '.picture')!;
    expect(picture.getAnimations({ subtree: true }).length).to.be.greaterThan(0);
    await aTimeout(600);
    expect(picture.getAnimations({ subtree: true }).length).to.equal(0);
    expect(tagOf(picture.querySelector('[transform], [style]'))).to.equal(null);
  });

  it('plays by itself when it comes into view, if asked to', async () => {
    const element = await ready(html`<py-memory code=${NAMES} autoplay></py-memory>`);
    await aTimeout(100);
    expect(element.playing).to.equal(true);
    element.pause();
  });
});
