// Pointing at objects and arrows, pinning one, and going from its card to others and to other steps.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { inside, press, ready, tagOf, textOf, until } from './support.ts';

const PROGRAM = `a = [1]
b = a
c = {'k': a}
b.append(2)
del a
b = None
c = None
`;

const lists = (step: number) => ready(html`<py-memory code=${PROGRAM} step=${step} detail="objects"></py-memory>`);

const box = (element: PyMemory, type: string) => inside<SVGGElement>(element, `[data-object][data-type="${type}"]`)!;

async function card(element: PyMemory): Promise<HTMLElement> {
  await until(() => inside(element, '.card') !== null, 'the card opens');
  return inside(element, '.card')!;
}

function point(target: Element): void {
  target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
}

async function click(element: PyMemory, target: Element): Promise<void> {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await element.updateComplete;
}

describe('inspecting', () => {
  it('lights an object with its references while the pointer is on it, and dims the rest', async () => {
    const element = await lists(4);
    point(box(element, 'list').querySelector('rect')!);
    expect(box(element, 'list').classList.contains('lit')).to.equal(true);
    expect(box(element, 'dict').classList.contains('lit'), 'it holds the list').to.equal(true);
    expect(box(element, 'str').classList.contains('lit')).to.equal(false);
    const dimmed = getComputedStyle(box(element, 'str'));
    await until(() => Number(dimmed.opacity) < 0.5, 'the rest is dimmed');
    inside(element, '.picture')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(element.renderRoot.querySelectorAll('.lit').length).to.equal(0);
  });

  it('lights an arrow with both of its ends', async () => {
    const element = await lists(4);
    const arrow = inside(element, '[data-arrow] [data-from$=".b"]')!;
    point(arrow);
    const lit = [...element.renderRoot.querySelectorAll('.lit')];
    expect(lit.filter((part) => part.hasAttribute('data-arrow')).length).to.equal(1);
    expect(lit.filter((part) => part.matches('[data-frame], [data-object]')).length).to.equal(2);
  });

  it('opens a card that says what holds the object and why it is alive', async () => {
    const element = await lists(4);
    await click(element, box(element, 'list').querySelector('rect')!);
    const text = (await card(element)).textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('has 3 references');
    expect(text).to.contain('It is held by');
    expect(text).to.contain('made at step 1');
    expect(text).to.contain('freed at step 7');
    expect(inside(element, '.card')!.getAttribute('aria-label')).to.equal('list');
  });

  it('keeps the card open from step to step, also when the object has gone', async () => {
    const element = await lists(4);
    await click(element, box(element, 'list').querySelector('rect')!);
    await card(element);
    await press(element, 'button.next');
    expect(textOf(element, '.card')).to.contain('has 2 references');
    element.seek(7);
    await element.updateComplete;
    expect(textOf(element, '.card')).to.contain('it has been freed');
    inside(element, '.card')!.querySelector<HTMLElement>('.moments button')!.click();
    await element.updateComplete;
    expect(element.step).to.equal(1);
  });

  it('goes from object to object by its links', async () => {
    const element = await lists(4);
    await click(element, box(element, 'list').querySelector('rect')!);
    await card(element);
    const held = [...inside(element, '.card')!.querySelectorAll<HTMLElement>('.link')];
    held.find((link) => link.textContent.includes('dict'))!.click();
    await element.updateComplete;
    expect(textOf(element, '.card-title')).to.equal('dict');
  });

  it('needs no pointer: i opens it, the tabulator walks it, Escape closes it', async () => {
    const element = await lists(4);
    element.focus();
    await sendKeys({ press: 'i' });
    await card(element);
    const first = textOf(element, '.card-title');
    await press(element, '.turn-forth');
    expect(textOf(element, '.card-title')).to.not.equal(first);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(tagOf(inside(element, '.card'))).to.equal(null);
  });

  it('closes by a click on the ground or a second one on the object', async () => {
    const element = await lists(4);
    await click(element, box(element, 'list').querySelector('rect')!);
    await card(element);
    await click(element, inside(element, '.picture > svg')!);
    expect(tagOf(inside(element, '.card'))).to.equal(null);
    await click(element, box(element, 'list').querySelector('rect')!);
    await click(element, box(element, 'list').querySelector('rect')!);
    expect(tagOf(inside(element, '.card'))).to.equal(null);
  });

  it('speaks Korean', async () => {
    const element = await ready(html`<py-memory code=${PROGRAM} step="4" lang="ko" detail="objects"></py-memory>`);
    await click(element, box(element, 'list').querySelector('rect')!);
    const text = (await card(element)).textContent;
    expect(text).to.contain('가리키는 것');
    expect(text).to.contain('단계에서 생김');
  });
});
