// Marks on a page: badges in code and picture, links of the article, and questions to the reader.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/index.ts';
import type { PyMemory } from '../../src/index.ts';
import { focused, inside, isSame, press, ready, tagOf, textOf, until } from './support.ts';

await import('../../src/element/question-part.ts');

const MARKED = 'a = []  #@ L1: a list\nb = a  #@ L2  #@ expect: refs(a) == 2\n#@ caption: Two names\nc = b\n';
const ASKING = 'a = []\nb = a  #@ ask: what is refs(a) now?\nc = [a]  #@ ask: same(a, c[0])\n';

/** Waits for what is loaded when it is first needed: a step with a question has its words or its question. */
async function settled(element: PyMemory): Promise<void> {
  for (let wait = 0; wait < 100; wait++) {
    await element.updateComplete;
    if (inside(element, '[part="words"] .asked, .words') !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the picture shows of the count of an object. */
const counts = (element: PyMemory) =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('[data-object]')].map(({ dataset }) => dataset['count']);

describe('marks', () => {
  it('stand in the code as names of steps; notes to the build do not', async () => {
    const element = await ready(html`<py-memory code=${MARKED}></py-memory>`);
    expect(
      inside(element, '.code')!
        .textContent!.replace(/\s*\n\s*/g, '\n')
        .trim(),
    ).to.equal('a = []  # L1: a list\nb = a  # L2\nc = b');
    expect(textOf(element, '.caption')).to.equal('Two names');
  });

  it('lead to their step, and show there in code, words and picture', async () => {
    const element = await ready(html`<py-memory code=${MARKED}></py-memory>`);
    const [first, second] = element.renderRoot.querySelectorAll<HTMLElement>('.code .badge');
    expect(second!.getAttribute('aria-label')).to.equal('Go to L2');
    second!.click();
    await element.updateComplete;
    expect(element.step).to.equal(2);
    expect(second!.getAttribute('aria-current')).to.equal('step');
    expect(first!.getAttribute('aria-current')).to.equal('false');
    expect(inside(element, '[data-badge="L2"]')!.textContent).to.equal('L2');
    expect(textOf(element, '.note')).to.equal('L2');
    element.seek('L1');
    await element.updateComplete;
    expect(textOf(element, '.note')).to.equal('L1 a list');
  });

  it('leave the size of the picture alone', async () => {
    const element = await ready(html`<py-memory code=${MARKED}></py-memory>`);
    const size = () => inside(element, '.picture > svg')!.getAttribute('viewBox');
    const before = size();
    element.seek('L2');
    await element.updateComplete;
    expect(size()).to.equal(before);
  });

  it('are where links of the article lead', async () => {
    const root = await ready(html`<div><a href="#fig:L2">L2</a><py-memory id="fig" code=${MARKED}></py-memory></div>`);
    const link = root.parentElement!.querySelector('a')!;
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.step).to.equal(2);
    root.seek(0);
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(root.step).to.equal(2);
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('questions', () => {
  it('stand before the step, which is shown when they are answered', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="1"></py-memory>`);
    await settled(element);
    element.next();
    await settled(element);
    expect(element.step).to.equal(2);
    expect(textOf(element, '[part="words"] .asked')).to.equal('what is refs(a) now?');
    expect(tagOf(inside(element, '.words'))).to.equal(null);
    expect(counts(element)).to.deep.equal(['1']);
    const given = inside<HTMLInputElement>(element, '.given')!;
    given.focus();
    await sendKeys({ type: '3' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(counts(element)).to.deep.equal(['2']);
    expect(textOf(element, '.verdict')).to.contain('Not 3, but 2.');
    expect(textOf(element, '.verdict')).to.contain('the name b');
    expect(inside(element, '.verdict')!.className).to.contain('wrong');
    expect(textOf(element, '.words')).to.match(/^b refers to/);
    isSame(focused(), inside(element, '.slider'));
  });

  it('ask for yes or no, in the language of the diagram', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="3" lang="ko"></py-memory>`);
    await settled(element);
    expect(textOf(element, '[part="words"] .asked')).to.equal('지금 a와 c[0]은 같은 객체 하나를 가리킬까요?');
    await press(element, '.yes');
    await settled(element);
    expect(inside(element, '.verdict')!.className).to.contain('right');
    expect(textOf(element, '.verdict')).to.contain('맞습니다');
  });

  it('can be skipped, and are not asked again', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="2"></py-memory>`);
    await settled(element);
    await press(element, '.show-answer');
    await settled(element);
    expect(textOf(element, '.verdict')).to.contain('The answer is 2.');
    element.previous();
    await settled(element);
    expect(tagOf(inside(element, '.verdict'))).to.equal(null);
    element.next();
    await settled(element);
    expect(tagOf(inside(element, '.answer'))).to.equal(null);
    expect(counts(element)).to.deep.equal(['2']);
  });

  it('are announced, and end playing until they are answered', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="1"></py-memory>`);
    await settled(element);
    element.play();
    for (let wait = 0; element.step < 2 && wait < 400; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    await settled(element);
    expect(element.playing).to.equal(false);
    const words = inside(element, '[part="words"]')!;
    expect(words.getAttribute('aria-live')).to.equal('polite');
    expect(words.querySelector('.asked')).to.not.equal(null);
    await expect(element).to.be.accessible();
  });

  it('cannot be walked around by the changes that lead to their step', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="1"></py-memory>`);
    await settled(element);
    element.focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await until(() => element.step === 2, 'the question is reached');
    await settled(element);
    expect(inside(element, '.given')).to.not.equal(null);
    expect(counts(element)).to.deep.equal(['1']);
  });

  it('keep keys of the answer for the answer', async () => {
    const element = await ready(html`<py-memory code=${ASKING} step="2"></py-memory>`);
    await settled(element);
    inside(element, '.given')!.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'End' });
    expect(element.step).to.equal(2);
  });
});
