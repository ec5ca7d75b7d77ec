/**
 * Which lines of the program a step is about: the one that has just run and
 * the one that runs next. Knows the reasons of steps; knows nothing of memory.
 */
import type { Trace } from '../trace/trace.ts';

/** Lines of the code that a step is about, from 1; null where there is none. */
export interface StepLines {
  readonly justRun: number | null;
  readonly next: number | null;
  /** At the step where a frame comes: that nothing of the line `next` runs, but the frame begins there, or goes on. */
  readonly entered: 'begins' | 'resumes' | null;
  /** The line at which an exception is being raised. */
  readonly failed: number | null;
}

/** Steps behind which the line that has just run is no longer looked for. */
const FARTHEST = 100_000;

export function stepLines(trace: Trace, step: number): StepLines {
  const { reason, line } = trace.steps.at(step);
  const { outcome } = trace;
  const raising = reason === 'exception' || (reason === 'end' && outcome.kind === 'raised');
  if (raising) {
    const failed = reason === 'end' && outcome.kind === 'raised' ? outcome.line : line;
    return { justRun: null, next: null, entered: null, failed };
  }
  const entersFrame = reason === 'call' || reason === 'resume';
  return {
    justRun: entersFrame ? null : justRun(trace, step),
    next: entersFrame || reason === 'line' ? line : null,
    entered: entersFrame ? (reason === 'call' ? 'begins' : 'resumes') : null,
    failed: null,
  };
}

/** The line step before, in the same frame: calls that lie between have come back. */
function justRun(trace: Trace, step: number): number | null {
  let depth = 0;
  for (let index = step - 1; index >= 0 && index >= step - FARTHEST; index--) {
    const { reason, line } = trace.steps.at(index);
    if (reason === 'return' || reason === 'yield') depth++;
    else if (reason === 'line' && depth === 0) return line;
    else if ((reason === 'call' || reason === 'resume') && --depth < 0) return null;
  }
  return null;
}
