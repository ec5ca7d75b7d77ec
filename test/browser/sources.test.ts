// Where programs come from, and what becomes of a diagram that is put in late, moved, changed, cloned or taken out.
import { aTimeout, expect, fixtureSync, nextFrame, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { simulate } from '../../src/simulator.ts';
import { encodeTrace } from '../../src/trace.ts';
import { PyMemory } from '../../src/index.ts';
import { CALLS, NAMES, focused, inside, isSame, press, ready, tagOf, textOf } from './support.ts';

const shownCode = (element: PyMemory) => inside(element, '.code')!.innerText;

describe('sources', () => {
  it('takes the attribute, a script and a code block, in this order', async () => {
    const block = html`<pre><code>from_block = 1</code></pre>`;
    const script = html`<script type="text/x-python">
      if True:
          from_script = 1
    </script>`;
    const all = await ready(html`<py-memory code="from_attribute = 1">${script}${block}</py-memory>`);
    expect(textOf(all, '.code')).to.equal('from_attribute = 1');
    const two = await ready(html`<py-memory>${block}${script}</py-memory>`);
    expect(inside(two, '.code')!.textContent).to.equal('if True:\n    from_script = 1\n');
    const one = await ready(html`<py-memory>${block}</py-memory>`);
    expect(textOf(one, '.code')).to.equal('from_block = 1');
  });

  it('fetches an address', async () => {
    const address = URL.createObjectURL(new Blob([NAMES]));
    const element = await ready(html`<py-memory src=${address}></py-memory>`);
    expect(element.last).to.equal(4);
    expect(shownCode(element)).to.equal(NAMES);
  });

  it('reads options from a first-line comment, weaker than attributes, and does not show it', async () => {
    const code = `# pymem step=3 theme=dark\n${NAMES}`;
    const element = await ready(html`<py-memory code=${code}></py-memory>`);
    expect(element.step).to.equal(3);
    expect(inside(element, '.player')!.classList.contains('dark')).to.equal(true);
    expect(shownCode(element)).to.equal(NAMES);
    const other = await ready(html`<py-memory code=${code} step="1"></py-memory>`);
    expect(other.step).to.equal(1);
  });

  it('unpacks a compressed trace, and runs the program where it is damaged', async () => {
    const bytes = new Blob([encodeTrace(simulate(NAMES))]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(bytes).arrayBuffer());
    const text = btoa(String.fromCharCode(...packed));
    const recording = (body: string) =>
      html`<script type="application/json" data-encoding="deflate-raw">
        ${body}
      </script>`;
    const { engine } = PyMemory;
    PyMemory.engine = null;
    try {
      const element = await ready(html`<py-memory code=${NAMES}>${recording(text)}</py-memory>`);
      expect(element.last).to.equal(4);
    } finally {
      PyMemory.engine = engine;
    }
    const other = await ready(html`<py-memory code=${NAMES}>${recording(text.slice(0, 40))}</py-memory>`);
    expect(other.last).to.equal(4);
  });

  it('shows a trace that came with the page, without an engine', async () => {
    const { engine } = PyMemory;
    PyMemory.engine = null;
    try {
      const json = encodeTrace(simulate(NAMES));
      const element = await ready(
        html`<py-memory code=${NAMES} step="2">
          <pre><code>${NAMES}</code></pre>
          <script type="application/json">
            ${json}
          </script></py-memory
        >`,
      );
      expect(element.step).to.equal(2);
      expect(inside(element, '[data-object]')!.dataset['count']).to.equal('2');
    } finally {
      PyMemory.engine = engine;
    }
  });

  it('runs the program again where the trace that came with the page is of another one, or damaged', async () => {
    for (const json of [encodeTrace(simulate('other = 1\n')), '{"version":99}', 'no json']) {
      const element = await ready(
        html`<py-memory code=${NAMES}
          ><script type="application/json">
            ${json}
          </script></py-memory
        >`,
      );
      expect(element.last).to.equal(4);
    }
  });

  it('shows a trace given from script', async () => {
    const trace = simulate(CALLS);
    const element = await ready(html`<py-memory .trace=${trace}></py-memory>`);
    expect(element.last).to.equal(trace.steps.length - 1);
    expect(shownCode(element)).to.equal(CALLS);
  });

  it('follows code that is changed from script, beginning anew', async () => {
    const element = await ready(html`<py-memory code=${NAMES} step="3"></py-memory>`);
    element.code = 'other = 1\n';
    const { detail } = await oneEvent(element, 'pymem-ready');
    expect(detail.last).to.equal(1);
    expect(element.step).to.equal(0);
    expect(shownCode(element)).to.equal('other = 1\n');
  });

  it('begins at the step that is set with the code', async () => {
    const element = await ready(html`<py-memory code=${NAMES} step="3"></py-memory>`);
    element.code = CALLS;
    element.step = 2;
    await oneEvent(element, 'pymem-ready');
    expect(element.step).to.equal(2);
    expect(element.last).to.be.greaterThan(4);
  });

  it('keeps what it shows, and the focus, until another program is there', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    element.focus();
    const slider = inside(element, '.slider');
    element.code = CALLS;
    await element.updateComplete;
    expect(slider?.isConnected).to.equal(true);
    await oneEvent(element, 'pymem-ready');
    isSame(inside(element, '.slider'), slider);
    isSame(focused(), slider);
    expect(inside(element, '.player')!.getAttribute('aria-busy')).to.equal('false');
  });

  it('shows the program that was set last', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    const ended: string[] = [];
    element.addEventListener('pymem-ready', ({ detail }) => ended.push(detail.trace.source));
    for (const code of ['a = 1\n', 'b = 2\n', 'c = 3\n']) {
      element.code = code;
      await element.updateComplete;
    }
    await aTimeout(50);
    expect(ended.at(-1)).to.equal('c = 3\n');
    expect(shownCode(element)).to.equal('c = 3\n');
  });

  it('waits for children that come late', async () => {
    const element = fixtureSync<PyMemory>(html`<py-memory></py-memory>`);
    await aTimeout(50);
    expect(tagOf(inside(element, '.panes'))).to.equal(null);
    const block = document.createElement('pre');
    block.textContent = 'late = 1\n';
    setTimeout(() => element.append(block));
    await oneEvent(element, 'pymem-ready');
    expect(shownCode(element)).to.equal('late = 1\n');
    block.textContent = 'changed = 1\n';
    await oneEvent(element, 'pymem-ready');
    expect(shownCode(element)).to.equal('changed = 1\n');
  });

  it('shows its children until it is ready, and then the player instead', async () => {
    const element = fixtureSync<PyMemory>(html`<py-memory><pre>x = 1</pre></py-memory>`);
    const block = element.querySelector('pre')!;
    await element.updateComplete;
    expect(block.checkVisibility()).to.equal(true);
    await oneEvent(element, 'pymem-ready');
    expect(block.checkVisibility()).to.equal(false);
  });

  it('is put in late, moved with its step, taken out and put in again', async () => {
    const place = fixtureSync<HTMLElement>(html`<div><section></section></div>`);
    const element = document.createElement('py-memory');
    element.code = NAMES;
    setTimeout(() => place.append(element));
    await oneEvent(element, 'pymem-ready');
    element.seek(2);
    await element.updateComplete;
    let isReadyAgain = false;
    element.addEventListener('pymem-ready', () => (isReadyAgain = true));
    place.querySelector('section')!.append(element);
    await nextFrame();
    await element.updateComplete;
    expect(element.step).to.equal(2);
    element.play();
    element.remove();
    expect(element.playing).to.equal(false);
    place.append(element);
    await element.updateComplete;
    await press(element, 'button.next');
    expect(element.step).to.equal(3);
    expect(isReadyAgain).to.equal(false);
  });

  it('can be cloned', async () => {
    const element = await ready(html`<py-memory code=${NAMES} step="2"></py-memory>`);
    const clone = element.cloneNode(true) as PyMemory;
    setTimeout(() => element.after(clone));
    await oneEvent(clone, 'pymem-ready');
    expect(clone.step).to.equal(2);
    clone.remove();
  });

  it('takes properties that were set before it was defined', async () => {
    const element = document.createElement('py-memory-late');
    Object.assign(element, { code: NAMES, step: 2 });
    document.body.append(element);
    customElements.define('py-memory-late', class extends PyMemory {});
    await oneEvent(element as PyMemory, 'pymem-ready');
    expect((element as PyMemory).step).to.equal(2);
    element.remove();
  });

  it('runs no program before it comes near', async () => {
    const root = fixtureSync<HTMLElement>(
      html`<div>
        <div style="height: 5000px"></div>
        <py-memory code=${NAMES}></py-memory>
      </div>`,
    );
    const element = root.querySelector('py-memory')!;
    await aTimeout(150);
    expect(tagOf(inside(element, '.panes'))).to.equal(null);
    expect(element.renderRoot.textContent).to.contain('x = x + 1');
    setTimeout(() => element.scrollIntoView());
    await oneEvent(element, 'pymem-ready');
  });

  it('keeps two diagrams of a page apart', async () => {
    const root = fixtureSync<HTMLElement>(
      html`<div><py-memory code=${NAMES}></py-memory><py-memory code=${CALLS}></py-memory></div>`,
    );
    const [one, two] = root.querySelectorAll('py-memory') as unknown as [PyMemory, PyMemory];
    await Promise.all([oneEvent(one, 'pymem-ready'), oneEvent(two, 'pymem-ready')]);
    await press(one, 'button.next');
    one.focus();
    one.next();
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect([one.step, two.step]).to.deep.equal([2, 0]);
  });

  it('gives up a run that nobody waits for any more', async () => {
    const element = fixtureSync<PyMemory>(html`<py-memory code=${'while True:\n    x = 1\n'}></py-memory>`);
    element.seek(0);
    await aTimeout(0);
    element.code = NAMES;
    const { detail } = await oneEvent(element, 'pymem-ready');
    expect(detail.trace.source).to.equal(NAMES);
  });
});
