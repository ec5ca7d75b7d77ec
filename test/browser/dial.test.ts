// The choice of detail that an author may leave to readers.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { encodeTrace } from '../../src/trace/codec.ts';
import { simulate } from '../../src/simulator.ts';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { inside, ready, until } from './support.ts';

const CODE = 'a = [1000]\nb = a\nb.append(2)\n';

const list = (element: PyMemory) => inside<HTMLSelectElement>(element, '.dial select')!;
const names = (element: PyMemory) => [...list(element).options].map(({ value }) => value);
const boxes = (element: PyMemory) => element.renderRoot.querySelectorAll('[data-object]').length;

async function choose(element: PyMemory, detail: string): Promise<void> {
  list(element).value = detail;
  list(element).dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('the choice of detail', () => {
  it('is there where the author allows it, and shows what is chosen at the same step', async () => {
    const element = await ready(html`<py-memory dial step="2" code=${CODE}></py-memory>`);
    expect(names(element)).to.deep.equal(['values', 'objects', 'cpython', 'allocator']);
    expect(list(element).value).to.equal('objects');
    expect(boxes(element)).to.equal(2);
    await choose(element, 'values');
    expect(boxes(element)).to.equal(1);
    expect([element.step, list(element).value]).to.deep.equal([2, 'values']);
    await choose(element, 'allocator');
    await until(() => inside(element, '[data-layer="allocator"]') !== null, 'the allocator is drawn');
    expect([element.step, list(element).value]).to.deep.equal([2, 'allocator']);
    await choose(element, 'objects');
    await until(() => inside(element, '[data-layer="allocator"]') === null, 'it is gone');
    expect([element.step, boxes(element)]).to.deep.equal([2, 2]);
    await expect(element).to.be.accessible();
  });

  it('ends where the author sets the detail anew, and is not there without leave or controls', async () => {
    const element = await ready(html`<py-memory dial step="2" code=${CODE}></py-memory>`);
    await choose(element, 'values');
    element.detail = 'cpython';
    await element.updateComplete;
    expect(list(element).value).to.equal('cpython');
    element.controls = 'none';
    await element.updateComplete;
    expect(inside(element, '.dial') === null).to.equal(true);
    element.controls = 'minimal';
    await element.updateComplete;
    expect(inside(element, '.dial') === null).to.equal(false);
    element.dial = false;
    await element.updateComplete;
    expect(inside(element, '.dial') === null).to.equal(true);
  });

  it('runs the program again where its recording does not tell where objects lie', async () => {
    const recording = encodeTrace(simulate(CODE));
    const element = await ready(
      html`<py-memory dial step="2" code=${CODE}
        ><script type="application/json">
          ${recording}
        </script></py-memory
      >`,
    );
    await choose(element, 'allocator');
    await until(() => inside(element, '[data-layer="allocator"] [data-block]') !== null, 'blocks are drawn');
    expect(element.step).to.equal(2);
  });

  it('has no allocator where a trace is given that does not tell it', async () => {
    const element = await ready(html`<py-memory dial .trace=${simulate(CODE)}></py-memory>`);
    expect(names(element)).to.deep.equal(['values', 'objects', 'cpython']);
    element.trace = simulate(CODE, { addresses: true });
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['values', 'objects', 'cpython', 'allocator']);
  });
});
