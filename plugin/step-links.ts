/**
 * Links of an article to steps of its own diagrams, `[L2](#fig:L2)`: whether
 * they lead anywhere, and what marks them in the page. Knows mdast; the element
 * follows them (src/element/address.ts).
 */
import type { Properties } from 'hast';
import type { Link, LinkData, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../src/base/nearest.ts';
import type { Place } from './fence.ts';

/** What links can lead to in a diagram. */
export interface LinkTargets {
  readonly names: readonly string[];
  /** Number of the last step. */
  readonly last: number;
}

export interface DeadLink {
  readonly reason: string;
  readonly place: Place | undefined;
}

/** An at sign means the same as a colon, but that only this one is an address in the code, for readers without script. */
const TARGET = /^#([^:@]+)[:@]([^:@]+)$/;

/** Marks the links to steps of diagrams, which are given by their ids; answers those that lead nowhere. */
export function markStepLinks(tree: Root, diagrams: ReadonlyMap<string, LinkTargets>): DeadLink[] {
  const dead: DeadLink[] = [];
  visit(tree, 'link', (link: Link) => {
    const [, id, step] = TARGET.exec(decoded(link.url)) ?? [];
    if (id === undefined || step === undefined) return;
    const reason = wrongTarget(id, step, diagrams);
    if (reason !== null) dead.push({ reason, place: link.position });
    if (!diagrams.has(id)) return;
    link.url = link.url.replace(/@|%40/i, ':');
    const data: LinkData & { hProperties?: Properties | undefined } = link.data ?? {};
    data.hProperties = { ...data.hProperties, className: ['pymem-link'] };
    link.data = data;
  });
  return dead;
}

/** Why a link leads nowhere; null for one that leads somewhere, and for one that is none of ours. */
function wrongTarget(id: string, step: string, diagrams: ReadonlyMap<string, LinkTargets>): string | null {
  const diagram = diagrams.get(id);
  if (diagram === undefined) {
    const near = nearest(id, [...diagrams.keys()]);
    return near === undefined ? null : `There is no diagram \`${id}\`; did you mean \`#${near}:${step}\`?`;
  }
  const { names, last } = diagram;
  if (/^-?\d+$/.test(step)) {
    const number = Number(step);
    if (number <= last && number >= -last - 1) return null;
    return `There is no step ${step} in the diagram \`${id}\`; its last step is ${last}`;
  }
  if (names.includes(step)) return null;
  const near = nearest(step, names);
  const way =
    near !== undefined
      ? `did you mean \`#${id}:${near}\`?`
      : names.length > 0
        ? `its marks are ${names.join(', ')}`
        : 'it has no marks';
  return `There is no mark \`${step}\` in the diagram \`${id}\`; ${way}`;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
