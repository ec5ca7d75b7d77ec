// Diagrams stay true while scripts change the page around them: routers, Turbo, frameworks that take over late.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { upgradePage } from '../../src/element/upgrade.ts';

const block = (code: string): Element => {
  const element = document.createElement('pre');
  element.append(`# pymem step=1\n${code}\n`);
  return element;
};

/** Diagrams below a node, by their programs. */
const programs = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('py-memory')].map((diagram) =>
    diagram
      .getAttribute('code')!
      .replace(/^#.*\n/, '')
      .trim(),
  );

const isShown = (element: Element): boolean => element.checkVisibility();

/** Waits until something holds; fails with what it was last. */
async function become<Value>(get: () => Value, expected: Value): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (JSON.stringify(get()) === JSON.stringify(expected)) return;
    await pause(20);
  }
  expect(get()).to.deep.equal(expected);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Longer than a look at the page can wait. */
const SETTLED = 700;

describe('a page that changes', () => {
  let root: HTMLElement;

  before(() => upgradePage());

  beforeEach(() => {
    root = fixtureSync<HTMLElement>(html`<article></article>`);
  });

  it('has a diagram for what comes later', async () => {
    root.append(block('a = 1'));
    await become(() => programs(root), ['a = 1']);
    root.append(block('b = 1'));
    await become(() => programs(root), ['a = 1', 'b = 1']);
    expect([...root.querySelectorAll('pre')].some(isShown)).to.equal(false);
  });

  it('has no diagram for what has gone', async () => {
    const first = block('a = 1');
    root.append(first, block('b = 1'));
    await become(() => programs(root).length, 2);
    first.remove();
    await become(() => programs(root), ['b = 1']);
    root.append(first);
    await become(() => programs(root), ['b = 1', 'a = 1']);
  });

  it('shows the program that a block holds now', async () => {
    const first = block('a = 1');
    root.append(first);
    await become(() => programs(root), ['a = 1']);
    first.textContent = '# pymem step=1\nc = 1\n';
    await become(() => programs(root), ['c = 1']);
    (first.firstChild as Text).data = '# pymem step=1\nd = 1\n';
    await become(() => programs(root), ['d = 1']);
    first.textContent = 'another language';
    await become(() => programs(root), []);
    expect(isShown(first)).to.equal(true);
  });

  it('gets a diagram back that a script has taken out, but does not fight for it', async () => {
    const first = block('a = 1');
    root.append(first);
    for (let times = 0; times < 4; times++) {
      await become(() => programs(root), ['a = 1']);
      root.querySelector('py-memory')!.remove();
    }
    await become(() => isShown(first), true);
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
  });

  it('keeps blocks hidden whose attributes a script sets back', async () => {
    const first = block('a = 1');
    root.append(first);
    await become(() => programs(root), ['a = 1']);
    first.removeAttribute('data-pymem');
    root.append('more');
    await become(() => isShown(first), false);
    expect(programs(root)).to.deep.equal(['a = 1']);
  });

  it('may be put back from a copy, as Turbo does', async () => {
    root.append(block('a = 1'));
    await become(() => programs(root), ['a = 1']);
    const copy = root.cloneNode(true) as HTMLElement;
    root.replaceChildren();
    await pause(SETTLED);
    root.replaceWith(copy);
    await pause(SETTLED);
    expect(programs(copy)).to.deep.equal(['a = 1']);
    expect(isShown(copy.querySelector('pre')!)).to.equal(false);
    copy.remove();
  });

  it('keeps what its author wants to keep', async () => {
    root.innerHTML = '<div data-pymem="off"><pre># pymem step=1\na = 1</pre></div>';
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.append(block('b = 1'));
    root.append(editor);
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
    expect([...root.querySelectorAll('pre')].every(isShown)).to.equal(true);
  });

  it('is left to Vue until it has taken over', async () => {
    const page = globalThis as { __VP_SITE_DATA__?: unknown };
    page.__VP_SITE_DATA__ = {};
    root.id = 'app';
    root.append(block('a = 1'));
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
    root.setAttribute('data-v-app', '');
    await become(() => programs(root), ['a = 1']);
    delete page.__VP_SITE_DATA__;
  });

  it('is left to React until it has taken over', async () => {
    root.id = '__docusaurus';
    const first = block('a = 1');
    const inner = document.createElement('div');
    inner.append(block('b = 1'));
    root.append(first, inner);
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
    Object.assign(root, { __reactProps$x: {} });
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
    Object.assign(first, { __reactProps$x: {} });
    Object.assign(inner, { __reactProps$x: { dangerouslySetInnerHTML: {} } });
    await become(() => programs(root), ['a = 1', 'b = 1']);
  });

  it('is left to islands of Astro until they are taken over', async () => {
    const island = document.createElement('astro-island');
    island.setAttribute('ssr', '');
    island.append(block('a = 1'));
    root.append(island);
    await pause(SETTLED);
    expect(programs(root)).to.deep.equal([]);
    island.removeAttribute('ssr');
    await become(() => programs(root), ['a = 1']);
  });
});
