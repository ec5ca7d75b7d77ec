/**
 * How far the heap rises where the stack above it is not as deep as it will be
 * at its deepest. Knows the stays of frames; the heap moves as a whole, and
 * only where a frame comes or goes.
 */
import type { Stay } from './timeline.ts';

/** The heap may move in this part of the steps at most. */
const MOST_MOVES = 0.02;
/** A move must gain at least this much height in px. */
const LEAST_GAIN = 60;

/** Steps for which the heap stands still, with the height that the stack needs in them. */
interface Phase {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/** Height of the stack at every step, as the frames have it at their largest. */
function stackHeights(length: number, tops: ReadonlyMap<Stay, number>): Float64Array {
  const heights = new Float64Array(length);
  for (const [frame, top] of tops) {
    for (let step = frame.first; step <= frame.shown; step++)
      heights[step] = Math.max(heights[step]!, top + frame.height);
  }
  return heights;
}

function steps(phase: Phase): number {
  return phase.last - phase.first + 1;
}

/** What merging two neighbours wastes, in px of height times steps. */
function waste(a: Phase, b: Phase): number {
  const height = Math.max(a.height, b.height);
  return (height - a.height) * steps(a) + (height - b.height) * steps(b);
}

/** Merges the neighbours that waste least until there are few enough and each is worth its move. */
function merge(phases: Phase[], most: number): void {
  for (;;) {
    let best = -1;
    let least = Infinity;
    for (let i = 0; i + 1 < phases.length; i++) {
      const a = phases[i]!;
      const b = phases[i + 1]!;
      const mustMerge = phases.length > most || Math.abs(a.height - b.height) < LEAST_GAIN;
      if (!mustMerge || waste(a, b) >= least) continue;
      least = waste(a, b);
      best = i;
    }
    if (best < 0) return;
    const [a, b] = [phases[best]!, phases[best + 1]!];
    phases.splice(best, 2, { first: a.first, last: b.last, height: Math.max(a.height, b.height) });
  }
}

/** Px by which the heap stands higher at every step than below the deepest stack of the stretch. */
export function liftHeap(length: number, tops: ReadonlyMap<Stay, number>): Float64Array {
  const heights = stackHeights(length, tops);
  const phases: Phase[] = [];
  for (let step = 0; step < length; step++) {
    const height = heights[step]!;
    const last = phases[phases.length - 1];
    if (last !== undefined && last.height === height)
      phases[phases.length - 1] = { first: last.first, last: step, height };
    else phases.push({ first: step, last: step, height });
  }
  merge(phases, 1 + Math.floor(MOST_MOVES * length));
  const deepest = Math.max(...phases.map((phase) => phase.height));
  const lift = new Float64Array(length);
  for (const phase of phases) lift.fill(deepest - phase.height, phase.first, phase.last + 1);
  return lift;
}
