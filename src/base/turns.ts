/**
 * Work that is done a little at a time: a generator that yields where somebody
 * else may have a turn. Knows nothing of the work, and nothing of time.
 */

/** Does such work at once. */
export function atOnce<Result>(work: Iterator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
