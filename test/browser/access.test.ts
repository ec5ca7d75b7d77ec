// That everybody can use a diagram: by axe's rules, in both languages, in every colour scheme, in any room.
import { aTimeout, expect, fixtureSync, nextFrame, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PyMemory } from '../../src/index.ts';
import '../../src/index.ts';
import { CALLS, NAMES, failed, inside, press, ready, tagOf, textOf, until } from './support.ts';

/** Opens the further controls. */
async function open(element: PyMemory): Promise<void> {
  inside(element, 'button.more')!.click();
  await until(() => inside(element, '.more-row') !== null, 'the further controls open');
}

describe('access', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has no violations of axe's rules in the ${theme} theme`, async () => {
      const element = await ready(
        html`<py-memory code=${CALLS} theme=${theme} title="Calls" caption="Two calls" step="12"></py-memory>`,
      );
      await expect(element).to.be.accessible();
      await open(element);
      await expect(element).to.be.accessible();
      await press(element, 'button.inspect');
      await until(() => inside(element, '.card') !== null, 'the card opens');
      await expect(element).to.be.accessible();
      for (const button of inside(element, '.card')!.querySelectorAll('button'))
        expect(button.getBoundingClientRect().height).to.be.at.least(24);
      const { element: broken } = await failed(html`<py-memory code="x = = 1" theme=${theme}></py-memory>`);
      await expect(broken).to.be.accessible();
    });
  }

  it('gives buttons a name and at least 24 px', async () => {
    const element = await ready(html`<py-memory code=${NAMES} lang="en"></py-memory>`);
    const names = () =>
      [...element.renderRoot.querySelectorAll('.controls button')].map((button) => button.getAttribute('aria-label'));
    expect(names()).to.deep.equal(['One step back', 'Play', 'One step on', 'More ways to move']);
    await open(element);
    expect(names().slice(4)).to.deep.equal([
      'Previous change',
      'Next change',
      'Previous time at this line',
      'Next time at this line',
      'Back, over calls',
      'On, over calls',
      'Back to where this was called',
      'On, out of this call',
      'To the first step',
      'To the last step',
      'Inspect an object',
      'Keys and signs',
    ]);
    const buttons = [...element.renderRoot.querySelectorAll('button')];
    for (const target of [...buttons, inside(element, '.slider')!]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('shows where the focus is', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    inside(element, '.slider')!.focus({ focusVisible: true } as FocusOptions);
    expect(getComputedStyle(inside(element, '.slider')!).outlineStyle).to.equal('solid');
  });

  it('speaks Korean where the page does, and follows when the page changes', async () => {
    const root = fixtureSync<HTMLElement>(html`<div lang="ko"><py-memory code=${NAMES} step="2"></py-memory></div>`);
    const element = root.querySelector('py-memory')!;
    await oneEvent(element, 'pymem-ready');
    expect(inside(element, 'button.next')!.getAttribute('aria-label')).to.match(/[가-힣]/);
    expect(textOf(element, '.words')).to.match(/y는 x와 같은 10/);
    expect(inside(element, '.player')!.lang).to.equal('ko');
    element.lang = 'en';
    await element.updateComplete;
    expect(textOf(element, '.words')).to.contain('y refers to');
    expect(element.step).to.equal(2);
  });

  it('follows the language of the document', async () => {
    const { lang } = document.documentElement;
    document.documentElement.lang = 'ko-KR';
    try {
      const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
      expect(textOf(element, '.position')).to.match(/단계/);
      document.documentElement.lang = 'fr';
      await nextFrame();
      await element.updateComplete;
      expect(textOf(element, '.position')).to.equal('Step 0 of 4');
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('names the picture and tells it as an outline', async () => {
    const element = await ready(html`<py-memory code=${NAMES} step="2"></py-memory>`);
    const picture = inside(element, '.picture > svg')!;
    expect(picture.getAttribute('role')).to.equal('img');
    const label = inside(element, `#${picture.getAttribute('aria-labelledby')!}`)!;
    expect(label.textContent).to.contain('Step 2 of 4');
    const items = [...element.renderRoot.querySelectorAll('.outline li li')].map((item) => item.textContent);
    expect(items).to.include('x refers to 10');
    expect(items).to.include('y refers to 10');
  });

  it('stands side by side where there is room, and below each other where there is not', async () => {
    const root = fixtureSync<HTMLElement>(html`<div style="width: 1000px"><py-memory code=${NAMES}></py-memory></div>`);
    const element = root.querySelector('py-memory')!;
    await oneEvent(element, 'pymem-ready');
    const box = (selector: string) => inside(element, selector)!.getBoundingClientRect();
    expect(box('.memory').left).to.be.at.least(box('.program').right);
    root.style.width = '340px';
    await aTimeout(100);
    await element.updateComplete;
    expect(box('.memory').top).to.be.at.least(box('.program').bottom);
    expect(element.scrollWidth).to.be.at.most(340);
  });

  it('draws when it gets room, though it had none', async () => {
    const root = fixtureSync<HTMLElement>(html`<div hidden><py-memory code=${NAMES} step="2"></py-memory></div>`);
    const element = root.querySelector('py-memory')!;
    element.play();
    element.pause();
    await oneEvent(element, 'pymem-ready');
    element.next();
    await element.updateComplete;
    root.hidden = false;
    await aTimeout(100);
    await element.updateComplete;
    expect(element.step).to.equal(3);
    expect(inside(element, '.picture > svg')!.getBoundingClientRect().width).to.be.greaterThan(50);
  });

  it('survives a width of nothing', async () => {
    const root = fixtureSync<HTMLElement>(html`<div style="width: 0"><py-memory code=${NAMES}></py-memory></div>`);
    const element = root.querySelector('py-memory')!;
    element.seek(1);
    await oneEvent(element, 'pymem-ready');
    root.style.width = '600px';
    await aTimeout(100);
    expect(inside(element, '.picture > svg')!.getBoundingClientRect().width).to.be.greaterThan(50);
  });

  it('follows the colour scheme of the page, or its own theme', async () => {
    const colour = (element: PyMemory) => getComputedStyle(inside(element, '.player')!).color;
    const root = fixtureSync<HTMLElement>(
      html`<div style="color-scheme: light dark">
        <py-memory code=${NAMES}></py-memory><py-memory code=${NAMES} theme="dark"></py-memory>
      </div>`,
    );
    const [free, dark] = root.querySelectorAll('py-memory') as unknown as [PyMemory, PyMemory];
    await Promise.all([oneEvent(free, 'pymem-ready'), oneEvent(dark, 'pymem-ready')]);
    await emulateMedia({ colorScheme: 'light' });
    expect(colour(free)).not.to.equal(colour(dark));
    await emulateMedia({ colorScheme: 'dark' });
    expect(colour(free)).to.equal(colour(dark));
    await emulateMedia({ colorScheme: 'light' });
  });

  it('prints without controls', async () => {
    const element = await ready(html`<py-memory code=${NAMES}></py-memory>`);
    await emulateMedia({ media: 'print' });
    expect(inside(element, '.controls')!.checkVisibility()).to.equal(false);
    expect(inside(element, '.words')!.checkVisibility()).to.equal(true);
    await emulateMedia({ media: 'screen' });
    expect(inside(element, '.controls')!.checkVisibility()).to.equal(true);
  });

  it('writes no inline style, which a strict policy would forbid', async () => {
    const element = await ready(html`<py-memory code=${CALLS} step="3"></py-memory>`);
    element.next();
    await element.updateComplete;
    expect(tagOf(element.renderRoot.querySelector('[style], style, script'))).to.equal(null);
  });

  it('leaves out the controls where the author does not want them', async () => {
    const element = await ready(html`<py-memory code=${NAMES} controls="none"></py-memory>`);
    expect(tagOf(inside(element, '.controls'))).to.equal(null);
    expect(tagOf(inside(element, '.run-to'))).to.equal(null);
    element.next();
    expect(element.step).to.equal(1);
    element.controls = 'minimal';
    await element.updateComplete;
    const buttons = [...element.renderRoot.querySelectorAll('.controls button')];
    expect(buttons.map(({ classList: [name] }) => name)).to.deep.equal(['previous', 'toggle', 'next']);
    expect(inside(element, '.slider')).not.to.equal(null);
    expect(tagOf(inside(element, '.strip, .run-to'))).to.equal(null);
  });
});
