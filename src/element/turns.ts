/**
 * Long work in a page, a little at a time, so that it stays alive meanwhile.
 * Knows time; knows nothing of the work.
 */

/** How long the page waits for us at a time, in milliseconds: a frame has 16. */
const SHARE = 10;

/** Work that is under way. It goes one after the other: the first diagram of a page is to be seen soon. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Does work that pauses now and then, and gives the page its turn in between; a pause that is a promise is waited for.
 * @throws the signal's reason, if it gives up; what the work throws
 */
export function inTurns<Result>(
  begin: () => Iterator<undefined | Promise<void>, Result>,
  signal: AbortSignal,
): Promise<Result> {
  const work = last.then(() => finish(begin, signal));
  last = work.catch(() => undefined);
  return work;
}

async function finish<Result>(
  begin: () => Iterator<undefined | Promise<void>, Result>,
  signal: AbortSignal,
): Promise<Result> {
  signal.throwIfAborted();
  let turnEnds = performance.now() + SHARE;
  let isLong = false;
  const work = begin();
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      // Whoever waits for long work has much to do with what comes of it, and a turn of his own for that.
      if (isLong) await pageTurn();
      return value;
    }
    if (value === undefined && performance.now() < turnEnds) continue;
    isLong = true;
    await (value ?? pageTurn());
    signal.throwIfAborted();
    turnEnds = performance.now() + SHARE;
  }
}

/** Those that wait for a turn, in order. */
const waiting: (() => void)[] = [];
/** One for all turns, since a long run has thousands of them. */
let channel: MessageChannel | null = null;

/** Ends when the page has done what was waiting. A message comes at once, where browsers hold a timer back. */
export function pageTurn(): Promise<void> {
  if (channel === null) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
