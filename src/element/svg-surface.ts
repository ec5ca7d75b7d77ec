/**
 * A picture in the page. Turns the tree of a picture into SVG elements, and
 * from one step to the next changes only what differs, so that what survives
 * keeps its element. Knows the tree's keys; knows nothing that is drawn.
 */
import type { SvgElement, SvgNode } from '../view/svg-node.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** What became of the elements of a picture, for those who show the change. */
export interface SurfaceChanges {
  /** Elements with a key that were not there before. */
  readonly added: readonly Element[];
  /** Elements with a key that stay, as they were drawn before and are now. */
  readonly kept: readonly { readonly element: Element; readonly before: SvgElement; readonly after: SvgElement }[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

export class SvgSurface {
  #root: Element | null = null;
  #tree: SvgElement | null = null;

  /** The element of the picture; null before the first. */
  get root(): Element | null {
    return this.#root;
  }

  /** Shows a picture as the last child of an element. Null, where nothing of the picture before could be kept. */
  draw(parent: Element, tree: SvgElement): SurfaceChanges | null {
    if (this.#root === null || this.#tree === null || this.#root.parentElement !== parent) {
      this.#root?.remove();
      this.#root = create(tree) as Element;
      this.#tree = tree;
      parent.append(this.#root);
      return null;
    }
    const changes: Mutable<SurfaceChanges> = { added: [], kept: [] };
    patch(this.#root, this.#tree, tree, changes);
    this.#tree = tree;
    return changes;
  }
}

/** A picture that does not change. */
export function svgElement(tree: SvgElement): Element {
  return create(tree) as Element;
}

function create(node: SvgNode): ChildNode {
  if (node.type === 'text') return document.createTextNode(node.value);
  const element = document.createElementNS(SVG_NAMESPACE, node.tagName);
  for (const [name, value] of Object.entries(node.properties)) set(element, name, value);
  for (const child of node.children) element.append(create(child));
  return element;
}

function set(element: Element, name: string, value: string | number): void {
  if (name === 'xmlns') return;
  if (name.startsWith('xml:')) element.setAttributeNS(XML_NAMESPACE, name, String(value));
  else element.setAttribute(name, String(value));
}

function patch(element: Element, before: SvgElement, after: SvgElement, changes: Mutable<SurfaceChanges>): void {
  for (const name in after.properties) {
    const value = after.properties[name] as string | number;
    if (before.properties[name] !== value) set(element, name, value);
  }
  for (const name in before.properties) {
    if (!Object.hasOwn(after.properties, name)) element.removeAttribute(name);
  }
  patchChildren(element, before.children, after.children, changes);
}

/** Children with a key are found again wherever they stand, others by their turn among their like. */
function patchChildren(
  parent: Element,
  before: readonly SvgNode[],
  after: readonly SvgNode[],
  changes: Mutable<SurfaceChanges>,
): void {
  // Most children stay where they are.
  let next = parent.firstChild;
  let stay = 0;
  while (stay < before.length && stay < after.length && areAlike(before[stay]!, after[stay]!)) {
    const shown = next!;
    next = shown.nextSibling;
    update(shown, before[stay]!, after[stay]!, changes);
    stay++;
  }
  if (stay === before.length && stay === after.length) return;
  const candidates = new Map<string, Shown[]>();
  for (let shown = next, index = stay; shown !== null; shown = shown.nextSibling, index++) {
    const candidate = { node: before[index]!, shown, index };
    const identity = identityOf(candidate.node);
    const alike = candidates.get(identity);
    if (alike === undefined) candidates.set(identity, [candidate]);
    else alike.push(candidate);
  }
  const rest = after.slice(stay);
  const found = rest.map((node) => candidates.get(identityOf(node))?.shift());
  for (const alike of candidates.values()) for (const { shown } of alike) shown.remove();
  // What is taken out and put in again is laid out anew by the browser, so as few are as can be.
  const still = longestRise(found.map((candidate) => candidate?.index ?? -1));
  let behind: ChildNode | null = null;
  for (let k = rest.length - 1; k >= 0; k--) {
    const candidate = found[k];
    const shown = candidate?.shown ?? create(rest[k]!);
    if (!still.has(k)) parent.insertBefore(shown, behind);
    behind = shown;
  }
  rest.forEach((node, k) => {
    const candidate = found[k];
    if (candidate !== undefined) update(candidate.shown, candidate.node, node, changes);
    else if (node.type === 'element' && node.key !== undefined)
      changes.added.push(parent.childNodes[stay + k] as Element);
  });
}

/** A node of the picture before, and what shows it. */
interface Shown {
  readonly node: SvgNode;
  readonly shown: ChildNode;
  readonly index: number;
}

/** Places of a longest rising sequence of numbers, those below 0 left out (by patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const earlier: number[] = [];
  numbers.forEach((number, place) => {
    if (number < 0) return;
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    earlier[place] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = place;
  });
  const rise = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = earlier[place]!) rise.add(place);
  return rise;
}

/** Whether nodes may be shown by one and the same node of the page, one after the other. */
function areAlike(a: SvgNode, b: SvgNode): boolean {
  if (a.type === 'text' || b.type === 'text') return a.type === b.type;
  return a.tagName === b.tagName && a.key === b.key;
}

/** Equal for nodes that may be shown by one and the same node of the page, one after the other. */
function identityOf(node: SvgNode): string {
  return node.type === 'text' ? '' : `${node.tagName} ${node.key ?? ''}`;
}

function update(shown: ChildNode, before: SvgNode, after: SvgNode, changes: Mutable<SurfaceChanges>): void {
  if (before === after) return;
  if (after.type === 'text') {
    if (shown instanceof Text && shown.data !== after.value) shown.data = after.value;
    return;
  }
  const old = before as SvgElement;
  if (after.key !== undefined) changes.kept.push({ element: shown as Element, before: old, after });
  patch(shown as Element, old, after, changes);
}
