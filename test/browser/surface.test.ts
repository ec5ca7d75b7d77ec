// Holds that a picture patched from step to step is the picture drawn anew, and that what stays keeps its element.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { SvgSurface } from '../../src/element/svg-surface.ts';
import { simulate } from '../../src/simulator.ts';
import type { SvgElement } from '../../src/view/svg-node.ts';
import { pictureAt, planPictures } from '../../src/view/render.ts';
import { CALLS, isSame } from './support.ts';

const LINKED = `class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

head = None
for name in ['a', 'b', 'c']:
    head = Node(name, head)
    note = "two  blanks <&>"
while head:
    head = head.next
d = {'k': [1, 2]}
d['k'].append(3)
`;

const panel = () => fixtureSync<HTMLElement>(html`<div></div>`);

function drawnAnew(tree: SvgElement): string {
  const parent = panel();
  new SvgSurface().draw(parent, tree);
  return parent.innerHTML;
}

function picturesOf(program: string): SvgElement[] {
  const trace = simulate(program);
  const plan = planPictures(trace, { width: 560 });
  return Array.from({ length: trace.steps.length }, (_, step) => pictureAt(plan, step));
}

describe('surface', () => {
  for (const program of [CALLS, LINKED]) {
    it('patches forward, backward and across as if drawn anew', () => {
      const pictures = picturesOf(program);
      const { length } = pictures;
      const surface = new SvgSurface();
      const parent = panel();
      const order = [
        ...pictures.keys(),
        ...[...pictures.keys()].reverse(),
        ...[...pictures.keys()].map((i) => (i * 7) % length),
      ];
      for (const step of order) {
        surface.draw(parent, pictures[step]!);
        const attributes = (markup: string) => markup.replace(/<([a-z]+) ([^>]*?)(\/?)>/g, sortAttributes);
        expect(attributes(parent.innerHTML), `step ${step}`).to.equal(attributes(drawnAnew(pictures[step]!)));
      }
    });
  }

  it('keeps the element of every box that stays', () => {
    const pictures = picturesOf(LINKED);
    const surface = new SvgSurface();
    const parent = panel();
    const boxes = () =>
      new Map([...parent.querySelectorAll('[data-object]')].map((box) => [box.getAttribute('data-object'), box]));
    let before = new Map<string | null, Element>();
    for (const picture of pictures) {
      surface.draw(parent, picture);
      const now = boxes();
      for (const [id, box] of now) if (before.has(id)) isSame(before.get(id), box);
      before = now;
    }
    expect(before.size).to.be.greaterThan(0);
  });

  it('takes out of the page only what must be', () => {
    const group = (keys: string): SvgElement => ({
      type: 'element',
      tagName: 'g',
      properties: {},
      children: [...keys].map((key) => ({ type: 'element', tagName: 'g', properties: { id: key }, children: [], key })),
    });
    const surface = new SvgSurface();
    const parent = panel();
    const observer = new MutationObserver(() => undefined);
    observer.observe(parent, { childList: true, subtree: true });
    surface.draw(parent, group('abcdef'));
    for (const [keys, changes] of [
      ['bcdef', 1],
      ['fbcde', 2],
      ['xfbcdey', 2],
      ['bcdefyx', 4],
      ['', 7],
      ['ab', 2],
    ] as const) {
      observer.takeRecords();
      surface.draw(parent, group(keys));
      const shown = [...surface.root!.children].map(({ id }) => id).join('');
      expect(shown).to.equal(keys);
      const nodes = observer
        .takeRecords()
        .map(({ addedNodes, removedNodes }) => addedNodes.length + removedNodes.length);
      expect(
        nodes.reduce((sum, number) => sum + number, 0),
        keys,
      ).to.equal(changes);
    }
  });

  it('says what is new and what stays', () => {
    const pictures = picturesOf('x = 10\ny = x\n');
    const surface = new SvgSurface();
    const parent = panel();
    expect(surface.draw(parent, pictures[0]!)).to.equal(null);
    const changes = surface.draw(parent, pictures[1]!)!;
    const added = changes.added.map((element) => element.getAttribute('data-object') ?? element.tagName);
    expect(added.length).to.be.greaterThan(0);
    expect(changes.kept.some(({ element }) => element.hasAttribute('data-frame'))).to.equal(true);
  });
});

/** Patched elements have the attributes of those drawn anew, perhaps in another order. */
function sortAttributes(_: string, name: string, attributes: string, end: string): string {
  const sorted = [...attributes.matchAll(/[\w:-]+="[^"]*"/g)].map(([attribute]) => attribute).sort();
  return `<${name} ${sorted.join(' ')}${end}>`;
}
