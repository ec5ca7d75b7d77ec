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

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page under the policy, in a frame, with what it has forbidden. */
async function strictPage(
  body: string,
): Promise<{ page: Document; window: Window & typeof globalThis; violations: readonly string[] }> {
  const frame = fixtureSync<HTMLIFrameElement>(html`<iframe width="900" height="600" title="a page"></iframe>`);
  const entry = new URL('../../src/auto.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">
    ${body}<script type="module" src="${entry}"></script>`;
  await new Promise((resolve) => (frame.onload = resolve));
  const page = frame.contentDocument!;
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  return { page, window: frame.contentWindow as Window & typeof globalThis, violations };
}

/** Waits until a diagram is drawn or has said what is wrong. */
async function shown(element: PyMemory): Promise<void> {
  element.seek(0);
  await until(() => element.renderRoot.querySelector('.panes, .problem') !== null, 'it is shown');
}

describe('policy', () => {
  it('breaks no strict content security policy', async () => {
    const { page, window, violations } = await strictPage('<py-memory code="x = [1]&#10;y = x"></py-memory>');
    const element = page.querySelector('py-memory')!;
    await shown(element);
    element.next();
    await element.updateComplete;
    expect(element.step).to.equal(1);
    expect(element.renderRoot.querySelector('.picture > svg [data-object]')).not.to.equal(null);
    expect(getComputedStyle(element.renderRoot.querySelector('.controls')!).display).to.equal('flex');
    await savesPictures(element, window);
    expect(violations).to.deep.equal([]);
  });

  it('holds with hostile programs, options, recordings and addresses', async () => {
    const attack = escaped('"></script><script>parent.attacked = 1</script><img src=x onerror="parent.attacked = 1">');
    const programs = [
      `x = r'''${attack}'''\nprint(x)  #@ L1: ${attack}\nsetattr(type(x, (), {x: 1}), '__proto__', x)\nraise ValueError(x)`,
      `globals()['__proto__'] = globals()['constructor'] = [{'toString': '__proto__'}]\nconstructor = __proto__`,
      "import os\nos.system('id')",
      "__import__('socket')",
      "eval('__import__(\\'js\\')')",
      'while True: pass',
      "x = 'a' * 10 ** 10",
      'def f(): f()\nf()',
    ];
    const diagrams = programs.map(
      (code) =>
        `<py-memory title="${attack}" caption="${attack}" lang="${attack}" hide="${attack}" max-steps="500" code="${code}"></py-memory>`,
    );
    const { page, violations } = await strictPage(`${diagrams.join('\n')}
      <py-memory><pre>x = 1</pre><script type="application/json">{"version": 1, "source": "x = 1", "events": [99]}</script></py-memory>
      <pre><code class="language-pymem">y = '${attack}'</code></pre>`);
    await until(() => page.querySelectorAll('py-memory').length === programs.length + 2, 'the block is upgraded');
    for (const element of page.querySelectorAll('py-memory')) {
      await shown(element);
      element.seek(-1);
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll('script, img, iframe, object, embed, base').length).to.equal(0);
    }
    const far = page.createElement('py-memory');
    far.src = 'https://example.org/program.py';
    const refused = new Promise((resolve) => far.addEventListener('pymem-error', resolve, { once: true }));
    page.body.prepend(far);
    await refused;
    expect('attacked' in window).to.equal(false);
    // The policy has no `connect-src`, so the address was not asked; there was nothing else to forbid.
    expect(violations.filter((violation) => !violation.startsWith('connect-src'))).to.deep.equal([]);
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
