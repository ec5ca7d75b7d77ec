// Holds that diagrams work under a strict content security policy, with Trusted Types, and leave the page alone.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import { NAMES, inside, ready, until } from './support.ts';
import '../../src/index.ts';

const POLICY = [
  "default-src 'none'",
  `script-src ${location.origin}`,
  `style-src ${location.origin}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Saves the step as SVG and as PNG, and reads back what the browser was given. */
async function savesPictures(element: PyMemory, page: Window & typeof globalThis): Promise<void> {
  const saved: string[] = [];
  page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  const items = () => [...element.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  for (const [index, file] of ['python-memory-1.svg', 'python-memory-1.png'].entries()) {
    element.renderRoot.querySelector<HTMLElement>('.menu-button')!.click();
    await until(() => items().length > 0, 'the menu opens');
    items()[index]!.click();
    await until(() => saved.includes(file), `${file} is saved`);
  }
}

describe('policy', () => {
  it('breaks no strict content security policy', async () => {
    const frame = fixtureSync<HTMLIFrameElement>(html`<iframe width="900" height="600" title="a page"></iframe>`);
    const entry = new URL('../../src/index.ts', import.meta.url).href;
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">
      <py-memory code="x = [1]&#10;y = x"></py-memory><script type="module" src="${entry}"></script>`;
    await new Promise((resolve) => (frame.onload = resolve));
    const page = frame.contentDocument!;
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
    const element = page.querySelector('py-memory')!;
    if (element.renderRoot.querySelector('.panes') === null)
      await new Promise((resolve) => element.addEventListener('pymem-ready', resolve));
    element.next();
    await element.updateComplete;
    expect(element.step).to.equal(1);
    expect(element.renderRoot.querySelector('.picture > svg [data-object]')).not.to.equal(null);
    expect(getComputedStyle(element.renderRoot.querySelector('.controls')!).display).to.equal('flex');
    await savesPictures(element, frame.contentWindow as Window & typeof globalThis);
    expect(violations).to.deep.equal([]);
  });

  it('is not bent by the text style of its page', async () => {
    const plain = await ready(html`<py-memory code=${NAMES} step="2"></py-memory>`);
    const box = inside(plain, '.picture text')!.getBoundingClientRect().width;
    const root = fixtureSync<HTMLElement>(
      html`<div
        style="letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; white-space: pre; font-style: italic"
      >
        <py-memory code=${NAMES} step="2"></py-memory>
      </div>`,
    );
    const bent = root.querySelector('py-memory')!;
    await new Promise((resolve) => bent.addEventListener('pymem-ready', resolve));
    expect(inside(bent, '.picture text')!.getBoundingClientRect().width).to.be.closeTo(box, 0.5);
    expect(getComputedStyle(inside(bent, '.words')!).whiteSpace).to.equal('normal');
    expect(getComputedStyle(inside(bent, '.line')!).textTransform).to.equal('none');
  });
});
