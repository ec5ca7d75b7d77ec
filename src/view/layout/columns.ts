/**
 * Which column each object stands in. Knows the forest; a chain runs along the
 * columns and back, everything else goes one column deeper than its
 * parent until the room ends.
 */
import type { Forest, Node } from './forest.ts';
import type { Stay } from './timeline.ts';

/** Stays that share one height: a single box, or a row of a chain. */
export interface Unit {
  readonly members: readonly Stay[];
  /** Order of reading: parents before children, rows in order. */
  readonly order: number;
  readonly parent: Stay | null;
}

export interface Columns {
  /** Column of every stay; frames stand in column 0. */
  readonly of: ReadonlyMap<Stay, number>;
  readonly units: readonly Unit[];
  readonly unitOf: ReadonlyMap<Stay, Unit>;
  /** Number of columns, the frames' included. */
  readonly count: number;
}

/**
 * @param first the leftmost column an object may stand in: 1 beside the frames, 0 below them
 * @param count number of columns for objects
 */
export function assignColumns(forest: Forest, frames: readonly Stay[], first: number, count: number): Columns {
  const of = new Map<Stay, number>();
  const units: Unit[] = [];
  const unitOf = new Map<Stay, Unit>();
  const limit = first + count - 1;
  let used = first;
  for (const frame of frames) of.set(frame, 0);
  const add = (members: readonly Stay[], parent: Node | null): void => {
    const unit = { members, order: units.length, parent: parent?.stay ?? null };
    units.push(unit);
    for (const member of members) unitOf.set(member, unit);
  };
  const put = (stay: Stay, column: number): number => {
    const kept = Math.min(column, limit);
    of.set(stay, kept);
    used = Math.max(used, kept);
    return kept;
  };
  const waiting: { node: Node; column: number }[] = forest.roots.map((node) => ({ node, column: first })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, column } = next;
    const later: { node: Node; column: number }[] = [];
    const chain = node.position === 0 ? node.chain : null;
    if (chain === null) {
      const at = put(node.stay, column);
      add([node.stay], node.parent);
      for (const child of node.children) later.push({ node: child, column: child.beside ? at : at + 1 });
    } else {
      const start = Math.min(column, limit);
      const perRow = chain.upright ? 1 : Math.max(1, limit - start + 1);
      for (let i = 0; i < chain.nodes.length; i += perRow) {
        const row = chain.nodes.slice(i, i + perRow);
        add(row, i === 0 ? node.parent : forest.nodes.get(chain.nodes[i - 1]!)!);
        // Every second row runs back, so that the arrow from row to row is as short as the others.
        const back = (i / perRow) % 2 === 1;
        row.forEach((stay, k) => {
          const at = put(stay, back ? start + perRow - 1 - k : start + k);
          for (const child of forest.nodes.get(stay)!.children) if (child.chain !== chain) later.push({ node: child, column: child.beside ? at : at + 1 });
        });
      }
    }
    for (let i = later.length - 1; i >= 0; i--) waiting.push(later[i]!);
  }
  return { of, units, unitOf, count: used + 1 };
}
