// Diagrams under load: many on a page, readers and authors in a hurry. `npm run load` does the same for longer, and measures
// what is left in memory.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import { inside, ready, tagOf, textOf, until } from './support.ts';
import '../../src/index.ts';

const LOOP = 'total = 0\nfor i in range(40):\n    total += i\nprint(total)\n';
const MANY = 200;

function fill(main: HTMLElement): PyMemory[] {
  const elements = Array.from({ length: MANY }, (_, index) => {
    const element = document.createElement('py-memory');
    element.code = `a = [${index}]\nb = a\nprint(b)\n`;
    return element;
  });
  main.replaceChildren(...elements);
  return elements;
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('load', () => {
  // Where the page was scrolled to by the test before.
  beforeEach(() => scrollTo(0, 0));

  it('runs those of 200 diagrams that are near, and others when they come near', async () => {
    const main = fixtureSync<HTMLElement>(html`<main></main>`);
    const elements = fill(main);
    await until(() => elements[0]!.last > 0, 'the first is ready');
    // Far below nothing has run.
    expect(elements[MANY - 1]!.last).to.equal(0);
    expect(tagOf(inside(elements[MANY - 1]!, '.picture'))).to.equal(null);
    elements[MANY - 1]!.scrollIntoView();
    await until(() => elements[MANY - 1]!.last > 0, 'the last is ready when it is seen');
  });

  it('gives memory back far away, and goes on from the same step', async () => {
    const main = fixtureSync<HTMLElement>(html`<main></main>`);
    const elements = fill(main);
    const first = elements[0]!;
    await until(() => first.last > 0, 'the first is ready');
    first.seek(2);
    await first.updateComplete;
    const drawn = inside(first, '.picture > svg')!.outerHTML;
    elements[MANY - 1]!.scrollIntoView();
    await until(() => elements[MANY - 1]!.last > 0, 'the last is ready');
    expect(first.step).to.equal(2);
    expect(first.previous()).to.equal(true);
    expect(first.next()).to.equal(true);
    await first.updateComplete;
    expect(inside(first, '.picture > svg')!.outerHTML).to.equal(drawn);
  });

  it('may be added and removed again and again', async () => {
    const main = fixtureSync<HTMLElement>(html`<main></main>`);
    for (let round = 0; round < 20; round++) {
      fill(main);
      await frame();
    }
    const elements = fill(main);
    await until(() => elements[0]!.last > 0, 'a diagram is ready after all that');
    const kept = elements[0]!;
    expect(kept.next()).to.equal(true);
    // Moved, it is still the same.
    main.append(kept);
    await kept.updateComplete;
    expect(kept.step).to.equal(1);
    expect(inside(kept, '.picture > svg')).not.to.equal(null);
  });

  it('shows what was sought last, however fast', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    for (let k = 0; k < 300; k++) {
      element.seek((k * 7919) % (element.last + 1));
      if (k % 7 === 0) await element.updateComplete;
    }
    await element.updateComplete;
    expect(element.step).to.equal((299 * 7919) % (element.last + 1));
    element.seek(-1);
    await element.updateComplete;
    expect(textOf(element, '.output')).to.contain('780');
  });

  it('keeps its picture while its width changes all the time', async () => {
    const root = fixtureSync<HTMLElement>(html`<div><py-memory code=${LOOP} step="5"></py-memory></div>`);
    const element = root.querySelector('py-memory')!;
    await until(() => element.last > 0, 'it is ready');
    for (let k = 0; k < 60; k++) {
      root.style.width = `${300 + ((k * 97) % 700)}px`;
      await frame();
    }
    await element.updateComplete;
    expect(inside(element, '.picture > svg')).not.to.equal(null);
    expect(element.step).to.equal(5);
  });

  it('runs what was typed last, whatever was typed before', async () => {
    const element = await ready(html`<py-memory code=${LOOP}></py-memory>`);
    const typed = 'def f(n):\n    return n * 2\n\nprint([f(k) for k in range(5)])\n';
    for (let end = 1; end < typed.length; end++) {
      element.code = typed.slice(0, end);
      if (end % 3 === 0) await frame();
    }
    element.code = typed;
    await until(() => {
      element.seek(-1);
      return textOf(element, '.output').includes('[0, 2, 4, 6, 8]');
    }, 'the last program has run');
  });
});
