// What a reader sees when something is wrong: the code, and in plain words what, where, and what to do.
import { PartNotLoaded } from '../../src/base/part.ts';
import { aTimeout, expect, fixtureSync, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import { PyMemory } from '../../src/index.ts';
import { NAMES, failed, inside, ready, tagOf, textOf, until } from './support.ts';

/** How often somebody waited for what never comes. */
let asked = 0;

function* waitForEver(): Generator<Promise<void>, never> {
  asked++;
  yield new Promise<void>(() => undefined);
  throw new Error('what never comes has come');
}

describe('failures', () => {
  it('points at what Python cannot read', async () => {
    const { element, detail } = await failed(html`<py-memory code=${'x = 1\nif x = 1:\n    pass\n'}></py-memory>`);
    expect(detail).to.deep.include({ kind: 'syntax-error', line: 2 });
    expect(inside(element, '.line.failed')!.dataset['line']).to.equal('2');
    expect(textOf(element, '.carets')).to.equal('if ^^^^^');
    expect(textOf(element, '.problem')).to.contain('SyntaxError');
    expect(tagOf(inside(element, '.controls'))).to.equal(null);
  });

  it('shows an exception with its traceback, and the memory at the end', async () => {
    const { element, detail } = await failed(
      html`<py-memory code=${'items = [1]\nprint("so far")\nitems[5]\n'}></py-memory>`,
    );
    expect(detail).to.deep.include({ kind: 'raised', line: 3 });
    expect(textOf(element, '.problem')).to.contain('IndexError');
    element.seek(-1);
    await element.updateComplete;
    expect(inside(element, '.line.failed')!.dataset['line']).to.equal('3');
    expect(textOf(element, '.words')).to.contain('IndexError: list index out of range');
    expect(inside(element, '.output')!.textContent).to.match(
      /^so far\nTraceback \(most recent call last\):\n {2}File "main.py", line 3, in <module>\n[^]*\nIndexError: list index out of range\n$/,
    );
    expect(inside(element, '[data-object][data-type="list"]')).not.to.equal(null);
  });

  it('stops an endless program, and keeps what ran', async () => {
    const { element, detail } = await failed(
      html`<py-memory code=${'while True:\n    pass\n'} max-steps="40"></py-memory>`,
    );
    expect(detail).to.deep.include({ kind: 'limit' });
    expect(element.last).to.be.within(30, 40);
    expect(textOf(element, '.problem')).to.contain('limit');
  });

  it('says which address could not be loaded', async () => {
    const { element, detail } = await failed(html`<py-memory src="/there/is/none.py"></py-memory>`);
    expect(detail).to.deep.include({ kind: 'not-loaded', line: null });
    expect(textOf(element, '.problem')).to.contain('/there/is/none.py');
  });

  it('says which part of the simulator could not be fetched, and keeps the code', async () => {
    const { engine } = PyMemory;
    PyMemory.engine = () =>
      Promise.resolve({
        *simulateInSlices() {
          yield Promise.reject(new PartNotLoaded('random'));
          throw new Error('went on without the part');
        },
      });
    try {
      const { element, detail } = await failed(html`<py-memory code=${'import random\n'}></py-memory>`);
      expect(detail).to.deep.include({ kind: 'part-not-loaded', line: null });
      expect(textOf(element, '.problem')).to.contain('random');
      expect(textOf(element, '.code')).to.contain('import random');
    } finally {
      PyMemory.engine = engine;
    }
  });

  it('does not wait for a part that never arrives: other diagrams run, and the one that waits can be given up', async () => {
    const { engine } = PyMemory;
    const real = await engine!();
    PyMemory.engine = () =>
      Promise.resolve({
        simulateInSlices: (source, options) =>
          source.includes('random') ? waitForEver() : real.simulateInSlices(source, options),
      });
    try {
      const waiting = fixtureSync<PyMemory>(html`<py-memory code=${'import random\n'}></py-memory>`);
      await until(() => asked > 0, 'the part was asked for');
      const other = await ready(html`<py-memory code=${NAMES}></py-memory>`);
      expect(other.last).to.equal(4);
      waiting.code = 'x = 1\n';
      await until(() => waiting.last > 0, 'another program of the same diagram runs');
    } finally {
      PyMemory.engine = engine;
    }
  });

  it('says how far a long run has come, and shows what ran when the reader stops it', async () => {
    const endless = 'while True:\n    squares = [n * n for n in range(300)]\n';
    const element = fixtureSync<PyMemory>(
      html`<py-memory code=${endless} max-steps="1000000" max-instructions="900000000"></py-memory>`,
    );
    await until(() => inside(element, '.working button') !== null, 'the run tells how far it has come');
    expect(textOf(element, '.working')).to.match(/running: [\d,]+ steps so far … Stop$/);
    const error = oneEvent(element, 'pymem-error') as Promise<CustomEvent<{ kind: string; message: string }>>;
    inside(element, '.working button')!.click();
    const { detail } = await error;
    expect(detail.kind).to.equal('limit');
    await element.updateComplete;
    expect(element.last).to.be.greaterThan(10);
    expect(tagOf(inside(element, '.working'))).to.equal(null);
    expect(textOf(element, '.problem')).to.match(/^You stopped the program in line [12]/);
    element.seek(-1);
    await element.updateComplete;
    expect(textOf(element, '.words')).to.match(/You stopped the program/);
    expect(inside(element, '.picture > svg')).not.to.equal(null);
  });

  it('never takes an address for a script', async () => {
    const { detail } = await failed(html`<py-memory src=${'javascript:alert(1)'}></py-memory>`);
    expect(detail.kind).to.equal('not-loaded');
  });

  it('keeps the code readable where there is neither trace nor simulator', async () => {
    const { engine } = PyMemory;
    PyMemory.engine = null;
    try {
      const bare = await failed(html`<py-memory code=${NAMES}></py-memory>`);
      expect(bare.detail.kind).to.equal('no-engine');
      expect(textOf(bare.element, '.code')).to.contain('x = x + 1');
      const filled = await failed(html`<py-memory><pre>y = 1</pre></py-memory>`);
      expect(filled.element.querySelector('pre')!.checkVisibility()).to.equal(true);
      expect(textOf(filled.element, '.problem')).to.contain('simulator');
      const old = await failed(
        html`<py-memory code=${NAMES}
          ><figure>still</figure>
          <script type="application/json">
            { "version": 0 }
          </script></py-memory
        >`,
      );
      expect(old.element.querySelector('figure')!.checkVisibility()).to.equal(true);
      expect(textOf(old.element, '.problem')).to.contain('another version');
    } finally {
      PyMemory.engine = engine;
    }
  });

  it('shows the code that was set, not the children, when it cannot be run later on', async () => {
    const element = await ready(html`<py-memory code=${NAMES}><pre>${NAMES}</pre></py-memory>`);
    const { engine } = PyMemory;
    PyMemory.engine = null;
    try {
      element.code = 'other = 1\n';
      await oneEvent(element, 'pymem-error');
      expect(textOf(element, '.code')).to.equal('other = 1');
    } finally {
      PyMemory.engine = engine;
    }
  });

  it('says so when we fail, and shows the code', async () => {
    const { engine } = PyMemory;
    const { error } = console;
    PyMemory.engine = () =>
      Promise.resolve({
        simulateInSlices() {
          throw new Error('a fault of ours');
        },
      });
    console.error = () => undefined;
    try {
      const { element, detail } = await failed(html`<py-memory code=${NAMES}></py-memory>`);
      expect(detail.kind).to.equal('internal');
      expect(textOf(element, '.problem')).to.contain('a fault of ours');
      expect(textOf(element, '.code')).to.contain('x = x + 1');
    } finally {
      PyMemory.engine = engine;
      console.error = error;
    }
  });

  it('tells the author what is wrong with an option, and goes on without it', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      const element = await ready(
        html`<py-memory code=${`# pymem detial=values\n${NAMES}`} theme="darkk"></py-memory>`,
      );
      expect(element.last).to.equal(4);
    } finally {
      console.warn = warn;
    }
    expect(warnings.join('\n')).to.contain('did you mean `detail`');
    expect(warnings.join('\n')).to.contain('did you mean `dark`');
  });

  it('shows an empty program as one that does nothing', async () => {
    const element = await ready(html`<py-memory code=""></py-memory>`);
    expect(textOf(element, '.words')).to.contain('ended');
  });

  it('takes text of a program for text', async () => {
    const code = 'x = "<img src=x onerror=document.hacked=1>"\n';
    const element = await ready(html`<py-memory code=${code} step="1" title=${code} caption=${code}></py-memory>`);
    await aTimeout(20);
    expect(tagOf(element.renderRoot.querySelector('img'))).to.equal(null);
    expect('hacked' in document).to.equal(false);
    expect(inside(element, '.code')!.textContent).to.equal(code);
  });
});
