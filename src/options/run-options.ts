/**
 * What a run needs to know of the options of a diagram. Knows no engine: what it makes has the form that
 * `simulate` takes.
 */
import type { DiagramOptions } from './options.ts';

/** The options of a diagram's run; the same on a page, at build time and on the command line. */
export function runOptions({ stdin, python, clock, random, hash, detail, 'max-steps': steps }: DiagramOptions) {
  return { stdin, python, clock, random, hash, limits: { steps }, addresses: detail === 'allocator' };
}
