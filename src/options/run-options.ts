/**
 * What a run needs to know of the options of a diagram. Knows no engine: what it makes has the form that
 * `simulate` takes.
 */
import type { DiagramOptions } from './options.ts';

const MEBIBYTE = 1024 * 1024;

/** The options of a diagram's run; the same on a page, at build time and on the command line. */
export function runOptions(options: DiagramOptions) {
  const { stdin, python, clock, random, hash, detail } = options;
  const limits = {
    steps: options['max-steps'],
    instructions: options['max-instructions'],
    liveBytes: options['max-memory'] * MEBIBYTE,
    output: options['max-output'],
    recursion: options['max-depth'],
  };
  return { stdin, python, clock, random, hash, limits, addresses: detail === 'allocator' };
}
