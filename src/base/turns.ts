/**
 * Work that is done a little at a time: a generator that yields where somebody
 * else may have a turn. Knows nothing of the work, and nothing of time.
 */

/** Nothing: go on whenever you like. A promise: go on when it is kept, give up if it is broken. A note: how far the work has come. */
export type Pause<Note = never> = undefined | Promise<void> | Note;

/** Does such work at once. */
export function atOnce<Result>(work: Iterator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
