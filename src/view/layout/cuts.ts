/**
 * Where a run is cut into parts that are laid out one by one. Boxes may move
 * at a cut, so that room for what comes much later is not kept free from the
 * beginning. Knows how long boxes stay and how high they are; places nothing.
 */
import * as M from '../measures.ts';
import type { Columns } from './columns.ts';
import type { Stay, Timeline } from './timeline.ts';

/** What a cut must gain at least: px of height times the steps that are so much lower. */
const LEAST_GAIN = 400;

/** Steps that are laid out together, with the height they need. */
interface Phase {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** The steps at which the stack is not the one of the step before: calls and returns. */
function changesOfStack({ stays, length }: Timeline): number[] {
  const changes = new Set<number>();
  for (const stay of stays) {
    if (!stay.frame) continue;
    if (stay.first > 0) changes.add(stay.first);
    if (stay.shown + 1 < length) changes.add(stay.shown + 1);
  }
  return [...changes].sort((a, b) => a - b);
}

/** The height that the boxes of each step need if they are packed: that of the fullest column. */
function neededHeights(
  { stays, length }: Timeline,
  columns: Columns,
  tops: ReadonlyMap<Stay, number>,
  stacked: boolean,
): Float64Array {
  const stack = new Float64Array(length);
  const heap = Array.from({ length: columns.count }, () => new Float64Array(length));
  for (const stay of stays) {
    const column = heap[columns.of.get(stay)!]!;
    for (let step = stay.first; step <= stay.shown; step++) {
      if (stay.frame) stack[step] = Math.max(stack[step]!, tops.get(stay)! + stay.height + M.FRAME_GAP);
      else column[step]! += stay.height + M.BOX_GAP;
    }
  }
  return stack.map((height, step) => {
    const fullest = Math.max(...heap.map((column) => column[step]!));
    return stacked ? height + fullest : Math.max(height, fullest);
  });
}

function steps(phase: Phase): number {
  return phase.last - phase.first + 1;
}

/** What laying out two neighbours together wastes. */
function waste(a: Phase, b: Phase): number {
  const height = Math.max(a.height, b.height);
  return (height - a.height) * steps(a) + (height - b.height) * steps(b);
}

/** The first steps of the parts, 0 among them. At most so many cuts are made, and only such as are worth it. */
export function chooseCuts(
  timeline: Timeline,
  columns: Columns,
  tops: ReadonlyMap<Stay, number>,
  options: { readonly stacked: boolean; readonly most: number },
): number[] {
  const { length } = timeline;
  if (options.most === 0) return [0];
  const heights = neededHeights(timeline, columns, tops, options.stacked);
  const starts = [0, ...changesOfStack(timeline)];
  const phases = starts.map((first, i): Phase => {
    const end = starts[i + 1] ?? length;
    return { first, last: end - 1, height: Math.max(...heights.subarray(first, end)) };
  });
  const wastes = phases.slice(1).map((phase, i) => waste(phases[i]!, phase));
  for (;;) {
    let least = 0;
    for (let i = 1; i < wastes.length; i++) if (wastes[i]! < wastes[least]!) least = i;
    if (wastes.length === 0 || (wastes.length <= options.most && wastes[least]! >= LEAST_GAIN)) break;
    const [a, b] = [phases[least]!, phases[least + 1]!];
    phases.splice(least, 2, { first: a.first, last: b.last, height: Math.max(a.height, b.height) });
    wastes.splice(least, 1);
    if (least > 0) wastes[least - 1] = waste(phases[least - 1]!, phases[least]!);
    if (least < wastes.length) wastes[least] = waste(phases[least]!, phases[least + 1]!);
  }
  return phases.map((phase) => phase.first);
}
