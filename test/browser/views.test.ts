// What a diagram is besides a player: a few steps side by side, one picture; and what is printed of it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/index.ts';
import { inside, ready, tagOf, until } from './support.ts';

const LOOP = 'seen = []\nfor i in range(9):\n    seen.append([i])\nprint(len(seen))\nseen = None\n';
const CHAIN = 'a = [[[[[[1]]]]]]\nb = a\n';
const MARKED = 'a = []  #@ L1: one list\nb = a   #@ L2: two names\nb = None\n';

const moments = (element: Element) => [...element.shadowRoot!.querySelectorAll('.moment')];
const text = (element: Element, selector: string) => element.querySelector(selector)?.textContent.trim();

describe('views', () => {
  it('steps show at most six small pictures with their words', async () => {
    const element = await ready(html`<py-memory view="steps" code=${LOOP}></py-memory>`);
    expect(moments(element).length).to.equal(6);
    const [first] = moments(element);
    expect(text(first!, '.position')).to.match(/^Step 0 of \d+$/);
    expect(text(first!, '.words')).to.equal('Nothing has run yet.');
    expect(tagOf(inside(element, '.controls'))).to.equal(null);
    expect(inside(element, '.code')!.textContent).to.contain('seen.append');
    expect(inside(element, '.output')!.textContent).to.contain('9');
    const ids = [...element.renderRoot.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    await expect(element).to.be.accessible();
  });

  it('steps show those that the author has marked', async () => {
    const element = await ready(html`<py-memory view="steps" code=${MARKED}></py-memory>`);
    expect(moments(element).map((moment) => text(moment, '.note'))).to.deep.equal(['L1 one list', 'L2 two names']);
  });

  it('can be changed', async () => {
    const element = await ready(html`<py-memory step="2" code=${MARKED}></py-memory>`);
    element.view = 'steps';
    await element.updateComplete;
    expect(moments(element).length).to.equal(2);
    element.view = 'player';
    await element.updateComplete;
    expect(moments(element).length).to.equal(0);
    expect(inside(element, '.picture > svg')).to.not.equal(null);
    expect(element.step).to.equal(2);
  });

  it('has a picture for the room there is, when only the room of the picture changes too', async () => {
    const element = await ready(html`<py-memory class="squeezed" style="width: 1400px" code=${CHAIN}></py-memory>`);
    element.seek(-1);
    await element.updateComplete;
    const width = () => Number(inside(element, '.picture > svg')!.getAttribute('width'));
    const wide = width();
    const style = document.createElement('style');
    style.textContent = '.squeezed::part(picture) { max-width: 300px }';
    document.head.append(style);
    await until(() => width() < wide, 'the picture is narrower');
    style.remove();
    await until(() => width() === wide, 'the picture is as it was');
  });

  it('still shows one step, which scripts can change and keys cannot', async () => {
    const element = await ready(html`<py-memory view="still" step="2" code=${LOOP}></py-memory>`);
    expect(tagOf(inside(element, '.controls, .menu'))).to.equal(null);
    expect(inside(element, '.picture > svg')).to.not.equal(null);
    inside(element, '.output')!.focus();
    await sendKeys({ press: 'End' });
    expect(element.step).to.equal(2);
    element.seek(4);
    await element.updateComplete;
    expect(element.step).to.equal(4);
  });

  it('a player is printed as steps, with the one that is shown, and is a player again afterwards', async () => {
    const element = await ready(html`<py-memory step="5" code=${LOOP}></py-memory>`);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(moments(element).map((moment) => text(moment, '.position'))).to.include(`Step 5 of ${element.last}`);
    expect(tagOf(inside(element, '.controls'))).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(moments(element).length).to.equal(0);
    expect(element.step).to.equal(5);
    expect(inside(element, '.picture > svg [data-frame]')).to.not.equal(null);
  });
});
