/**
 * Linked lists: runs of instances that an author would draw in one row. Knows
 * links and their directions; knows no attribute by its name.
 */
import { together, type Link, type Stay } from './timeline.ts';

/** Nodes in reading order. A `column` chain is one whose nodes a container holds as well: it stands upright beside that one. */
export interface Chain {
  readonly nodes: readonly Stay[];
  readonly upright: boolean;
}

/** An attribute is the inverse of another if it mirrors at least this part of the other's links. */
const MIRRORED = 0.6;
/** More of the nodes than this referred to by two others at once: a tree or a graph, no list. */
const SHARED = 0.3;

interface Edge {
  readonly a: Stay;
  readonly b: Stay;
  forward: number;
  backward: number;
}

/** Links between instances of one type, by type and attribute. */
function attributesOf(links: readonly Link[]): Map<string, Map<string, Link[]>> {
  const types = new Map<string, Map<string, Link[]>>();
  for (const link of links) {
    const { from, to } = link;
    if (from.shape !== 'instance' || to.shape !== 'instance' || from.name !== to.name || from === to) continue;
    let attributes = types.get(from.name);
    if (attributes === undefined) types.set(from.name, (attributes = new Map<string, Link[]>()));
    const known = attributes.get(link.slot);
    if (known === undefined) attributes.set(link.slot, [link]);
    else known.push(link);
  }
  return types;
}

function mirrors(links: readonly Link[], others: readonly Link[]): boolean {
  const backwards = new Set(others.map((link) => `${link.to.id}>${link.from.id}`));
  return links.filter((link) => backwards.has(`${link.from.id}>${link.to.id}`)).length >= MIRRORED * links.length;
}

function isShared(links: readonly Link[]): boolean {
  const referrers = new Map<Stay, Link[]>();
  for (const link of links) {
    const known = referrers.get(link.to);
    if (known === undefined) referrers.set(link.to, [link]);
    else known.push(link);
  }
  let shared = 0;
  for (const incoming of referrers.values()) {
    if (incoming.some((a, i) => incoming.slice(i + 1).some((b) => a.from !== b.from && together(a, b) > 8))) shared++;
  }
  return shared > SHARED * referrers.size;
}

/** The paths of a greedy cover of the links, those that stay longest first. */
function paths(links: readonly Link[], twoWay: boolean): Stay[][] {
  const edges = new Map<string, Edge>();
  for (const link of links) {
    const swapped = link.from.id > link.to.id;
    const a = swapped ? link.to : link.from;
    const b = swapped ? link.from : link.to;
    const key = `${a.id},${a.first},${b.id},${b.first}`;
    let edge = edges.get(key);
    if (edge === undefined) edges.set(key, (edge = { a, b, forward: 0, backward: 0 }));
    if (swapped) edge.backward += link.steps;
    else edge.forward += link.steps;
  }
  const neighbours = new Map<Stay, Edge[]>();
  const parts = new Map<Stay, Stay>();
  const part = (stay: Stay): Stay => {
    let root = stay;
    for (let up = parts.get(root); up !== undefined; up = parts.get(root)) root = up;
    return root;
  };
  const sorted = [...edges.values()].sort((x, y) => y.forward + y.backward - x.forward - x.backward);
  for (const edge of sorted) {
    const atA = neighbours.get(edge.a) ?? [];
    const atB = neighbours.get(edge.b) ?? [];
    if (atA.length > 1 || atB.length > 1 || part(edge.a) === part(edge.b)) continue;
    neighbours.set(edge.a, [...atA, edge]);
    neighbours.set(edge.b, [...atB, edge]);
    parts.set(part(edge.a), part(edge.b));
  }
  const seen = new Set<Stay>();
  const found: Stay[][] = [];
  for (const [end, ends] of neighbours) {
    if (ends.length !== 1 || seen.has(end)) continue;
    const path = [end];
    let forward = 0;
    let backward = 0;
    let from: Edge | undefined;
    for (let node = end; ;) {
      seen.add(node);
      const edge = neighbours.get(node)?.find((candidate) => candidate !== from);
      if (edge === undefined) break;
      forward += edge.a === node ? edge.forward : edge.backward;
      backward += edge.a === node ? edge.backward : edge.forward;
      from = edge;
      node = edge.a === node ? edge.b : edge.a;
      path.push(node);
    }
    found.push(inReadingOrder(path, forward, backward, twoWay));
  }
  return found;
}

/** How much earlier the first half of a path must be born than the second half to decide its direction, in part of the nodes. */
const CLEARLY_EARLIER = 0.5;
/** Longer chains than this take several rows. */
const MOST_IN_A_ROW = 8;

/**
 * Nodes in the direction of most links, as an author writes a list: its head at the left. Where links lead both ways, and in
 * a long chain, the order is that of birth if it is clear: the chain grows to the right and row by row, and nothing is kept
 * free for what is to come.
 */
function inReadingOrder(path: readonly Stay[], forward: number, backward: number, twoWay: boolean): Stay[] {
  let later = 0;
  for (let i = 0; i + 1 < path.length; i++) later += Math.sign(path[i + 1]!.first - path[i]!.first);
  if ((twoWay || path.length > MOST_IN_A_ROW) && Math.abs(later) > CLEARLY_EARLIER * (path.length - 1))
    return later > 0 ? [...path] : [...path].reverse();
  return backward > forward ? [...path].reverse() : [...path];
}

/** Whether most inner nodes are held for half their stay by something that is no node: the dictionary of a cache. */
function isHeld(nodes: readonly Stay[]): boolean {
  if (nodes.length <= 3) return false;
  const held = nodes
    .slice(1, -1)
    .filter((node) =>
      node.incoming.some(
        (link) => !link.from.frame && link.from.name !== node.name && link.steps * 2 > node.last - node.first,
      ),
    );
  return held.length >= 0.6 * (nodes.length - 2);
}

export function findChains(links: readonly Link[]): Chain[] {
  const chains: Chain[] = [];
  for (const attributes of attributesOf(links).values()) {
    const kept: Link[][] = [];
    // The attribute with most links leads: of a pair such as next and prev the other one is its mirror.
    for (const candidate of [...attributes.values()].sort((a, b) => b.length - a.length)) {
      if (!kept.some((other) => mirrors(candidate, other))) kept.push(candidate);
    }
    const only = kept[0];
    if (only === undefined || kept.length > 1 || isShared(only)) continue;
    const twoWay = kept.length < attributes.size;
    for (const nodes of paths(only, twoWay)) chains.push({ nodes, upright: isHeld(nodes) });
  }
  return chains;
}
