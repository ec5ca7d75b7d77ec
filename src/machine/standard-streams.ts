/**
 * The standard streams as objects: what `sys.stdout`, `sys.stderr` and `sys.stdin`
 * are unless the program replaces them. Knows identity only; their methods are rows of `sys`.
 */
import { coreType, OBJECT } from './core-types.ts';
import { getByName } from './dict.ts';
import type { PyObject } from './object.ts';

/** Type of the standard streams. `n` is the file number: 0 input, 1 output, 2 errors. */
export const TEXT_STREAM = coreType({
  name: 'TextIOWrapper',
  module: '_io',
  base: OBJECT,
  shape: 'opaque',
  isBase: false,
  fixed: ['__dict__'],
});

/** Whether what is written to the stream is the page's output, as it is unless the program gave the stream a `write` of its own. */
export function isStandardOutput(stream: PyObject): boolean {
  if (stream.type !== TEXT_STREAM || stream.n !== 1) return false;
  const own = stream.items?.[0] ?? null;
  return own === null || getByName(own, 'write') === null;
}
