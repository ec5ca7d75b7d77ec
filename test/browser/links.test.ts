// Links to a step of a diagram, in the page's address and to be copied from it.
import { aTimeout, expect, fixtureSync, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { upgradeBlocks } from '../../src/element/upgrade.ts';
import { inside, NAMES, ready } from './support.ts';

const MARKED = 'x = 1\ny = 2  #@ both: two names\nz = 3\n';

/** Follows a link as a reader does, so that the address changes. */
async function follow(hash: string): Promise<void> {
  const link = document.createElement('a');
  link.href = hash;
  document.body.append(link);
  link.click();
  link.remove();
  await aTimeout(20);
}

async function twoDiagrams(): Promise<[PyMemory, PyMemory]> {
  const root = fixtureSync<HTMLElement>(
    html`<div>
      <py-memory id="first" code=${NAMES}></py-memory>
      <div style="height: 3000px"></div>
      <py-memory id="second" code=${MARKED}></py-memory>
    </div>`,
  );
  const [first, second] = root.querySelectorAll('py-memory') as unknown as [PyMemory, PyMemory];
  await oneEvent(first, 'pymem-ready');
  return [first, second];
}

describe('links to a step', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('lead to the diagram they name, bring it into view and leave the others alone', async () => {
    const [first, second] = await twoDiagrams();
    await follow('#first@3');
    expect(first.step).to.equal(3);
    const waiting = oneEvent(second, 'pymem-ready');
    await follow('#second@both');
    await waiting;
    await second.updateComplete;
    expect(second.step).to.equal(2);
    expect(first.step).to.equal(3);
    await nextFrame();
    await nextFrame();
    const { top, bottom } = second.getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).to.equal(true);
  });

  it('are followed when the page opens with one', async () => {
    history.replaceState(null, '', '#late@-1');
    const element = await ready(html`<py-memory id="late" code=${NAMES}></py-memory>`);
    expect(element.step).to.equal(4);
  });

  it('lead to the nearest step where they go beyond the end', async () => {
    const element = await ready(html`<py-memory id="far" code=${NAMES}></py-memory>`);
    await follow('#far@999');
    expect(element.step).to.equal(4);
  });

  it('leave the step as it is where they name a mark or a diagram that is not there', async () => {
    const element = await ready(html`<py-memory id="one" code=${MARKED} step="1"></py-memory>`);
    await follow('#one@nothing');
    expect(element.step).to.equal(1);
    await follow('#two@2');
    expect(element.step).to.equal(1);
    await follow('#one');
    expect(element.step).to.equal(1);
  });

  it('can be followed again when the reader has gone elsewhere', async () => {
    const element = await ready(html`<py-memory id="again" code=${NAMES}></py-memory>`);
    await follow('#again@2');
    element.seek(0);
    await follow('#again@2');
    expect(element.step).to.equal(2);
  });

  it('mean the first of two diagrams with the same id', async () => {
    const root = fixtureSync<HTMLElement>(
      html`<div><py-memory id="twin" code=${NAMES}></py-memory><py-memory id="twin" code=${NAMES}></py-memory></div>`,
    );
    const [one, two] = root.querySelectorAll('py-memory') as unknown as [PyMemory, PyMemory];
    await Promise.all([oneEvent(one, 'pymem-ready'), oneEvent(two, 'pymem-ready')]);
    await follow('#twin@2');
    expect([one.step, two.step]).to.deep.equal([2, 0]);
  });

  it('are told by the element, by the name of a mark where the step has one', async () => {
    const element = await ready(html`<py-memory id="told" code=${MARKED} step="1"></py-memory>`);
    const before = location.href;
    expect(new URL(element.link).hash).to.equal('#told@1');
    element.seek(2);
    expect(new URL(element.link).hash).to.equal('#told@both');
    expect(location.href).to.equal(before);
    await follow(new URL(element.link).hash);
    expect(element.step).to.equal(2);
    element.seek(0);
    await follow('#told:both');
    expect(element.step).to.equal(2);
  });

  it('lead to diagrams without an id by their number in the page', async () => {
    const element = await ready(html`<py-memory code=${NAMES} step="3"></py-memory>`);
    const { hash } = new URL(element.link);
    expect(hash).to.match(/^#pymem-\d+@3$/);
    element.seek(0);
    await follow(hash);
    expect(element.step).to.equal(3);
  });

  it('lead to a rendered block by the id in its first line', async () => {
    history.replaceState(null, '', '#block@2');
    const root = fixtureSync<HTMLElement>(
      html`<div>
        <pre><code class="language-python"># pymem id=block
${NAMES}</code></pre>
      </div>`,
    );
    upgradeBlocks(root);
    const element = root.querySelector('py-memory')!;
    await oneEvent(element, 'pymem-ready');
    expect(element.step).to.equal(2);
  });

  it('stop a diagram that plays', async () => {
    const element = await ready(html`<py-memory id="playing" code=${NAMES}></py-memory>`);
    element.play();
    await follow('#playing@1');
    expect(element.playing).to.equal(false);
    await element.updateComplete;
    expect(inside(element, '.slider')?.getAttribute('aria-valuetext')).to.equal('Step 1 of 4');
  });
});
