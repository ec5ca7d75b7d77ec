/**
 * Links to a step of a diagram: `#id@step`, or `#id:step` as articles link to
 * their own diagrams; the step is a number, negative from the end, or the name
 * of a mark. Knows addresses and the order of diagrams
 * in a page; knows no program.
 */
import type { StepReference } from '../options/readers.ts';

export interface Target {
  /** The diagram's id; of one without an id `pymem-` and its number in the page, from 1. */
  readonly name: string;
  readonly step: StepReference;
  /** The link stands in the article, so that the reader stays where he is if he sees the diagram. */
  readonly isNear: boolean;
}

/** What the part of an address after `#` leads to; null where that is no step of a diagram. */
export function readTarget(hash: string): Target | null {
  const match = /^#?(.+)([@:])([^@:]+)$/.exec(decoded(hash));
  if (match === null) return null;
  const [, name, sign, step] = match as unknown as [string, string, string, string];
  return { name, step: /^-?\d+$/.test(step) ? Number(step) : step, isNear: sign === ':' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name by which links lead to a diagram. */
export function nameOf(element: Element): string {
  if (element.id !== '') return element.id;
  const all = [...element.ownerDocument.querySelectorAll(element.localName)];
  return `pymem-${all.indexOf(element) + 1}`;
}

/** Whether a link means this diagram: of several with the same id the first, as everywhere. */
export function isMeant(element: Element, { name }: Target): boolean {
  if (nameOf(element) !== name) return false;
  const root = element.getRootNode();
  return element.id === '' || !(root instanceof Document) || root.getElementById(name) === element;
}

/** The address of a step on this page. */
export function addressOf(element: Element, step: StepReference): string {
  const address = new URL(element.ownerDocument.URL);
  address.hash = `${nameOf(element)}@${step}`;
  return address.href;
}
