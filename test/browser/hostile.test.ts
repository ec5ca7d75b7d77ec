// What a page must not suffer from the program, the options or the recording of a diagram. docs/security.md names these tests.
import { aTimeout, expect, fixtureSync, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import { upgradeBlocks } from '../../src/auto.ts';
import { NAMES, inside, ready, textOf } from './support.ts';
import '../../src/index.ts';

const ATTACK = '"></text></script><script>window.attacked = 1</script><img src=x onerror="window.attacked = 1">';

const PROGRAM = `x = '''${ATTACK}'''
C = type(x, (), {x: 1})
c = C()
setattr(c, x, 2)
globals()[x] = [c, {x: x}]
print(x)  #@ L1: ${ATTACK}
raise ValueError(x)
`;

/** What no diagram has, in its own tree. */
const FOREIGN = 'script, img, iframe, object, embed, foreignObject, [onerror], [onload], [onclick], base, form';

const isAttacked = (): boolean => 'attacked' in window;

describe('hostile input', () => {
  it('markup stays text in the live diagram', async () => {
    const element = await ready(
      html`<py-memory code=${PROGRAM} title=${ATTACK} caption=${ATTACK} lang=${ATTACK} detail="objects"></py-memory>`,
    );
    const { trace } = element as unknown as { trace: unknown };
    expect(trace).to.equal(null);
    for (let step = 0; step <= element.last; step++) {
      element.seek(step);
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll(FOREIGN).length, `step ${step}`).to.equal(0);
    }
    inside(element, '.menu-button')!.click();
    await aTimeout(300);
    expect(element.renderRoot.querySelectorAll(FOREIGN).length).to.equal(0);
    expect(textOf(element, '.picture')).to.contain('<');
    expect(isAttacked()).to.equal(false);
  });

  it('names of JavaScript are only names in the attributes of the element', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'then']) {
      const element = await ready(
        html`<py-memory
          code=${`${name} = 1\nprint(${name})\n`}
          lang=${name}
          theme=${name}
          detail=${name}
          python=${name}
          hide=${name}
          step=${name}
        ></py-memory>`,
      );
      expect(element.last, name).to.equal(2);
      element.seek(2);
      await element.updateComplete;
      element.remove();
    }
  });

  it('an address obeys the origin rules of the page', async () => {
    const addresses = [
      'https://other.invalid/x.py',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '//other.invalid/x.py',
      'no-such.py',
    ];
    for (const address of addresses) {
      const element = fixtureSync<PyMemory>(html`<py-memory src=${address}></py-memory>`);
      const { detail } = await oneEvent(element, 'pymem-error');
      expect(detail.kind, address).to.equal('not-loaded');
      await element.updateComplete;
      expect(textOf(element, '.problem, [part~="problem"]'), address).to.contain(address);
      element.remove();
    }
  });

  it('a recording that unpacks to too much counts as none', async () => {
    const zeros = new Blob([new Uint8Array(80_000_000).fill(32)])
      .stream()
      .pipeThrough(new CompressionStream('deflate'));
    const packed = new Uint8Array(await new Response(zeros).arrayBuffer());
    let bytes = '';
    for (let at = 0; at < packed.length; at += 4096) bytes += String.fromCharCode(...packed.subarray(at, at + 4096));
    const element = await ready(
      html`<py-memory code=${NAMES}
        ><script type="application/json" data-encoding="deflate">
          ${btoa(bytes)}
        </script></py-memory
      >`,
    );
    expect(element.last).to.equal(4);
  });

  it('a block that a page holds is upgraded as text', async () => {
    const root = fixtureSync<HTMLElement>(
      html`<div>
        <pre><code class="language-pymem"></code></pre>
      </div>`,
    );
    root.querySelector('code')!.textContent = PROGRAM;
    upgradeBlocks(root);
    const element = root.querySelector('py-memory')!;
    await oneEvent(element, 'pymem-ready');
    expect(element.renderRoot.querySelectorAll(FOREIGN).length).to.equal(0);
    expect(isAttacked()).to.equal(false);
  });
});
