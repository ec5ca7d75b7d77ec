// What a reader takes along: files, texts and links from the menu, by mouse and by keys, and the legend.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { inside, isSame, ready, tagOf, until } from './support.ts';

// Compiled on the way when they are loaded first; no test is to wait for that.
await Promise.all([import('../../src/element/menu-part.ts'), import('../../src/view/animation.ts')]);

const PROGRAM = 'a = [1]\nb = a\nb = None\n';

const lists = (lang = 'en') => ready(html`<py-memory id="lists" code=${PROGRAM} step="2" lang=${lang}></py-memory>`);

const items = (element: PyMemory) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];

const focused = (element: PyMemory) => element.shadowRoot!.activeElement as HTMLElement | null;

async function open(element: PyMemory): Promise<HTMLElement[]> {
  const box = inside(element, '.menu-button')!.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)] });
  await until(() => items(element).length > 0, 'the menu opens');
  await element.updateComplete;
  return items(element);
}

async function choose(element: PyMemory, text: string): Promise<void> {
  const item = (await open(element)).find(({ textContent }) => textContent.trim() === text);
  const box = item!.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.y + box.height / 2)] });
}

async function news(element: PyMemory): Promise<string> {
  const text = () => inside(element, '.news')!.textContent.trim();
  await until(() => text() !== '', 'something is said');
  return text();
}

/** Files that are saved while a test runs, instead of being saved. */
async function saving(act: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  const saved: { name: string; address: string }[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, address: this.href });
  };
  try {
    await act();
    await until(() => saved.length > 0, 'a file is saved');
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  const { name, address } = saved[0]!;
  return { name, blob: await (await fetch(address)).blob() };
}

/** The text that is copied while a test runs; null where the browser does not allow it. */
async function copying(act: () => Promise<void>, isAllowed = true): Promise<string | null> {
  let copied: string | null = null;
  const clipboard = {
    writeText(text: string) {
      if (!isAllowed) return Promise.reject(new DOMException('no', 'NotAllowedError'));
      copied = text;
      return Promise.resolve();
    },
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return copied;
}

describe('the menu', () => {
  it('takes along the step before a question until it is answered', async () => {
    const asking = 'a = []\nb = a  #@ ask: refs(a)\nc = 1\n';
    const element = await ready(html`<py-memory code=${asking} step="2"></py-memory>`);
    await until(() => inside(element, '.given') !== null, 'the question is asked');
    const text = await copying(async () => {
      await choose(element, 'Copy this step as a text drawing');
      await news(element);
    });
    expect(text).to.contain('Step 1 of 3').and.not.contain('b refers');
    inside(element, '.show-answer')!.click();
    await until(() => inside(element, '.verdict') !== null, 'the answer is shown');
    const later = await copying(async () => {
      await choose(element, 'Copy this step as a text drawing');
      await until(() => inside(element, '.news')!.textContent.trim() !== '', 'something is said');
    });
    expect(later).to.contain('Step 2 of 3').and.contain('b refers');
  });

  it('saves the step as a picture with colours of its own', async () => {
    const element = await lists();
    const { name, blob } = await saving(() => choose(element, 'Save this step as SVG'));
    expect(name).to.equal('lists-2.svg');
    const picture = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(tagOf(picture.querySelector('parsererror'))).to.equal(null);
    expect(picture.querySelector('style')!.textContent).to.contain('prefers-color-scheme:dark');
    expect(picture.querySelector('[data-object]')).to.not.equal(null);
    expect(picture.documentElement.outerHTML).to.not.contain('var(');
    expect(await news(element)).to.equal('Saved as lists-2.svg.');
    expect(focused(element)!.className, 'the focus is back').to.equal('menu-button');
  });

  it('saves the step as an image of twice its size, in the colours of the page', async () => {
    const element = await lists();
    const { name, blob } = await saving(() => choose(element, 'Save this step as PNG'));
    expect(name).to.equal('lists-2.png');
    const image = await createImageBitmap(blob);
    const shown = inside(element, '.picture > svg')!;
    expect(image.width % 2).to.equal(0);
    expect(image.width).to.be.within(200, 2 * shown.clientWidth + 2);
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const colours = new Set<string>();
    const { data } = context.getImageData(0, 0, image.width, image.height);
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
    const frame = getComputedStyle(shown.querySelector('[data-frame] rect')!).fill.match(/\d+/g)!.slice(0, 3).join();
    expect(colours.has(frame), 'the frame is painted').to.equal(true);
    expect(colours.size).to.be.greaterThan(20);
  });

  it('saves the whole run as one picture that plays', async () => {
    const element = await lists();
    const { name, blob } = await saving(() => choose(element, 'Save all steps as an animated SVG'));
    expect(name).to.equal('lists.svg');
    const text = await blob.text();
    expect(tagOf(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'))).to.equal(null);
    expect(text).to.contain('prefers-reduced-motion:no-preference');
    expect(text).to.contain('Step 3 of 3');
  });

  it('copies the step as text', async () => {
    const element = await lists();
    const copied = await copying(async () => {
      await choose(element, 'Copy this step as a text drawing');
      expect(await news(element)).to.equal('Copied.');
    });
    expect(copied).to.match(/^Step 2 of 3\n\n┌ <module> ┐.*\n│ a {2}o─/);
    expect(copied).to.contain('b refers to the same list as a');
  });

  it('copies a link to the step', async () => {
    const element = await lists();
    const copied = await copying(() =>
      choose(element, 'Copy a link to this step')
        .then(() => news(element))
        .then(() => {}),
    );
    expect(copied).to.equal(new URL('#lists@2', location.href).href);
  });

  it('says when the browser forbids to copy, and shows the text', async () => {
    const element = await lists();
    await copying(async () => {
      await choose(element, 'Copy a link to this step');
      expect(await news(element)).to.contain('does not let this page copy');
    }, false);
    expect(inside<HTMLTextAreaElement>(element, '.by-hand')!.value).to.contain('#lists@2');
    element.next();
    await element.updateComplete;
    expect(tagOf(inside(element, '.by-hand'))).to.equal(null);
  });

  it('needs no pointer', async () => {
    const element = await lists();
    inside<HTMLElement>(element, '.menu-button')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.role === 'menuitem', 'the first item has the focus');
    const all = items(element);
    isSame(focused(element), all[0]);
    await sendKeys({ press: 'ArrowDown' });
    isSame(focused(element), all[1]);
    await sendKeys({ press: 'End' });
    isSame(focused(element), all.at(-1));
    await sendKeys({ press: 'ArrowDown' });
    isSame(focused(element), all[0]);
    await sendKeys({ press: 'ArrowUp' });
    isSame(focused(element), all.at(-1));
    expect(element.step, 'arrows do not step here').to.equal(2);
    await sendKeys({ press: 'Escape' });
    await until(() => items(element).length === 0, 'it is closed');
    expect(focused(element)!.className).to.equal('menu-button');
    expect(inside(element, '.menu-button')!.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'ArrowRight' });
    expect(element.step, 'and here they do').to.equal(3);
  });

  it('closes when the focus leaves it', async () => {
    const element = await lists();
    await open(element);
    await sendKeys({ press: 'Tab' });
    await until(() => items(element).length === 0, 'it is closed');
  });

  it('explains the picture, and gives the focus back', async () => {
    const element = await lists('ko');
    await choose(element, '그림 읽는 법');
    await until(() => focused(element)?.closest('.legend') != null, 'the legend has the focus');
    const legend = inside(element, '.legend')!;
    expect(legend.querySelectorAll('dt > svg [data-layer]').length).to.be.greaterThan(15);
    expect(legend.textContent).to.contain('점선 화살표는 약한 참조입니다.');
    await sendKeys({ press: 'Escape' });
    await until(() => inside(element, '.legend') === null, 'it is closed');
    expect(focused(element)!.className).to.equal('menu-button');
  });

  it('has nothing against it of axe, open and with the legend', async () => {
    const element = await lists();
    await open(element);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await choose(element, 'What the picture means');
    await until(() => inside(element, '.legend') !== null, 'the legend is there');
    await expect(element).to.be.accessible();
  });

  it('is not there without controls', async () => {
    const element = await ready(html`<py-memory code=${PROGRAM} controls="none"></py-memory>`);
    expect(tagOf(inside(element, '.menu'))).to.equal(null);
  });
});
