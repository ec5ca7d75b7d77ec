/**
 * Who an object belongs to: one parent each, so that an author's reading order
 * (a name, its object, what that one holds) becomes a forest. Knows links and
 * chains; knows no places.
 */
import type { Chain } from './chains.ts';
import type { Link, Stay, Timeline } from './timeline.ts';

export interface Node {
  readonly stay: Stay;
  /** The box that holds it most: null for what nothing holds. */
  parent: Node | null;
  /** The slot by which it is held: orders siblings as their parent's rows. */
  row: number;
  /** Held by a slot whose arrow can only leave to the left: stands in its parent's column. */
  beside: boolean;
  readonly children: Node[];
  chain: Chain | null;
  /** Place in its chain, from 0. */
  position: number;
}

export interface Forest {
  readonly nodes: ReadonlyMap<Stay, Node>;
  /** Objects that frames hold, in the order of the frames' rows; then those that nothing holds. */
  readonly roots: readonly Node[];
}

interface Claim {
  readonly from: Stay;
  readonly to: Stay;
  weight: number;
  first: number;
  row: number;
  leftward: boolean;
}

/** What holds an object at the end of its stay says more about where it belongs: as if it held it for so many steps longer. */
const LASTING = 6;

function claims(links: readonly Link[], slotWeight: number): Claim[] {
  const found = new Map<Stay, Map<Stay, Claim>>();
  for (const link of links) {
    if (link.from === link.to) continue;
    let claimsOf = found.get(link.to);
    if (claimsOf === undefined) found.set(link.to, (claimsOf = new Map<Stay, Claim>()));
    const lasting = link.last >= link.to.shown ? LASTING : 0;
    const weight = (link.steps + lasting) * (link.from.frame ? 1 : slotWeight);
    const claim = claimsOf.get(link.from);
    if (claim === undefined)
      claimsOf.set(link.from, {
        from: link.from,
        to: link.to,
        weight,
        first: link.first,
        row: link.row,
        leftward: link.leftward,
      });
    else {
      claim.weight += weight;
      claim.row = Math.min(claim.row, link.row);
      claim.leftward &&= link.leftward;
    }
  }
  return [...found.values()]
    .flatMap((claimsOf) => [...claimsOf.values()])
    .sort((a, b) => b.weight - a.weight || a.first - b.first || a.row - b.row);
}

function isAbove(node: Node, other: Node): boolean {
  for (let up: Node | null = node; up !== null; up = up.parent) if (up === other) return true;
  return false;
}

/** @param slotWeight how much more a slot of an object says about where another belongs than a name */
export function makeForest(
  timeline: Timeline,
  chains: readonly Chain[],
  slotWeight: number,
  frameTop: (frame: Stay) => number,
): Forest {
  const nodes = new Map<Stay, Node>();
  for (const stay of timeline.stays)
    nodes.set(stay, { stay, parent: null, row: 0, beside: false, children: [], chain: null, position: 0 });
  for (const chain of chains) {
    chain.nodes.forEach((stay, position) => {
      const node = nodes.get(stay)!;
      node.chain = chain;
      node.position = position;
      if (position > 0) node.parent = nodes.get(chain.nodes[position - 1]!)!;
    });
  }
  for (const claim of claims(timeline.links, slotWeight)) {
    const from = nodes.get(claim.from)!;
    const to = nodes.get(claim.to)!;
    if (to.parent !== null || to.stay.frame || isAbove(from, to)) continue;
    to.parent = from;
    to.row = claim.row;
    to.beside = claim.leftward;
  }
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    if (node.stay.frame) continue;
    if (node.parent === null || node.parent.stay.frame) roots.push(node);
    else node.parent.children.push(node);
  }
  for (const node of nodes.values()) node.children.sort((a, b) => a.row - b.row || a.stay.first - b.stay.first);
  const height = (node: Node) => (node.parent === null ? Infinity : frameTop(node.parent.stay) + node.row);
  roots.sort((a, b) => (height(a) === height(b) ? a.stay.first - b.stay.first : height(a) - height(b)));
  return { nodes, roots };
}

/** Number of boxes from a root to the node, the root counting 0. */
export function depthOf(node: Node): number {
  let depth = 0;
  for (let at = node; at.parent !== null && !at.parent.stay.frame; at = at.parent) if (!at.beside) depth++;
  return depth;
}
