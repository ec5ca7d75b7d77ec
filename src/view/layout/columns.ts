/**
 * Which column each object stands in. Knows the forest; a chain runs along the
 * columns and back, everything else goes one column deeper than its
 * parent until the room ends.
 */
import type { Chain } from './chains.ts';
import type { Forest, Node } from './forest.ts';
import type { Stay } from './timeline.ts';

/** Stays that share one height: a single box, or a row of a chain. */
export interface Unit {
  readonly members: readonly Stay[];
  /** What holds its first member most, and the height of the slot that does. */
  readonly parent: Stay | null;
  readonly row: number;
}

export interface Columns {
  /** Column of every stay; frames stand in column 0. */
  readonly of: ReadonlyMap<Stay, number>;
  /** In the order of reading: parents before children, rows in order. */
  readonly units: readonly Unit[];
  /** Number of columns, the frames' included. */
  readonly count: number;
}

/** A node to place, and the column it asks for. */
interface Task {
  readonly node: Node;
  readonly column: number;
}

/**
 * @param first the leftmost column an object may stand in: 1 beside the frames, 0 below them
 * @param count number of columns for objects
 */
export function assignColumns(forest: Forest, frames: readonly Stay[], first: number, count: number): Columns {
  const of = new Map<Stay, number>();
  const units: Unit[] = [];
  const limit = first + count - 1;
  let used = first;
  for (const frame of frames) of.set(frame, 0);
  const add = (members: readonly Stay[], { parent, row }: Node): void => {
    units.push({ members, parent: parent?.stay ?? null, row });
  };
  const put = (stay: Stay, column: number): number => {
    const kept = Math.min(column, limit);
    of.set(stay, kept);
    used = Math.max(used, kept);
    return kept;
  };
  /** Children of a placed node, one column deeper unless they belong beside it. */
  const childrenOf = (node: Node, at: number): Task[] =>
    node.children
      .filter((child) => child.chain === null || child.chain !== node.chain)
      .map((child) => ({ node: child, column: child.beside ? at : at + 1 }));
  const placeNode = ({ node, column }: Task): Task[] => {
    const at = put(node.stay, column);
    add([node.stay], node);
    return childrenOf(node, at);
  };
  /** Places one row of a chain; its other rows come after the children of this one. */
  const placeRow = ({ node, column }: Task, chain: Chain): Task[] => {
    const start = Math.min(column, limit);
    const perRow = chain.upright ? 1 : Math.max(1, limit - start + 1);
    const row = chain.nodes.slice(node.position, node.position + perRow);
    add(row, node);
    // Every second row runs back, so that the arrow from row to row is as short as the others.
    const back = (node.position / perRow) % 2 === 1;
    const tasks = row.flatMap((stay, k) => {
      const at = put(stay, back ? start + perRow - 1 - k : start + k);
      return childrenOf(forest.nodes.get(stay)!, at);
    });
    const next = chain.nodes[node.position + perRow];
    if (next !== undefined) tasks.push({ node: forest.nodes.get(next)!, column: start });
    return tasks;
  };
  const waiting: Task[] = forest.roots.map((node) => ({ node, column: first })).reverse();
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    const { chain } = task.node;
    const later = chain === null ? placeNode(task) : placeRow(task, chain);
    waiting.push(...later.reverse());
  }
  return { of, units, count: used + 1 };
}

/**
 * The columns of a part of the run: what is there in it stands where it stands in the whole.
 * @param wholeOf the stay in the whole run of which one in the part is a piece
 */
export function columnsOfPart(whole: Columns, stays: readonly Stay[], wholeOf: (stay: Stay) => Stay): Columns {
  const pieceOf = new Map(stays.map((stay) => [wholeOf(stay), stay]));
  const of = new Map(stays.map((stay) => [stay, whole.of.get(wholeOf(stay))!]));
  const units: Unit[] = [];
  for (const unit of whole.units) {
    const members = unit.members.map((member) => pieceOf.get(member)).filter((piece) => piece !== undefined);
    if (members.length === 0) continue;
    const parent = unit.parent === null ? null : (pieceOf.get(unit.parent) ?? null);
    units.push({ members, parent, row: unit.row });
  }
  return { of, units, count: whole.count };
}
