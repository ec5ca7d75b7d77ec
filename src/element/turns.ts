/**
 * Long work in a page, a little at a time, so that it stays alive meanwhile.
 * Knows time; knows nothing of the work.
 */
import type { Pause } from '../base/turns.ts';

/** How long the page waits for us at a time, in milliseconds: a frame has 16. */
const SHARE = 10;

/** Work under way goes one after the other: the first diagram of a page is to be seen soon. */
let isTaken = false;
/** Those that wait for their place, in order. */
const queue: (() => void)[] = [];

export interface Turns<Note> {
  /** Gives the work up. */
  readonly signal: AbortSignal;
  /** Is told what the work says of itself, each time before the page has its turn. */
  tell?(note: Note): void;
  /** Whether the work is to come to an early end. */
  isStopped?(): boolean;
}

/**
 * Does work that pauses now and then, and gives the page its turn in between. A pause that is a promise is waited for, while
 * others go on: what it waits for may come late, or never.
 * @throws the signal's reason, if it gives up; what the work throws
 */
export async function inTurns<Result, Note = never>(
  begin: () => Iterator<Pause<Note>, Result, 'stop' | undefined>,
  { signal, tell, isStopped }: Turns<Note>,
): Promise<Result> {
  let hasPlace = false;
  const leave = (): void => {
    if (hasPlace) leavePlace();
    hasPlace = false;
  };
  try {
    await takePlace(false);
    hasPlace = true;
    signal.throwIfAborted();
    let turnEnds = performance.now() + SHARE;
    let isLong = false;
    const work = begin();
    for (;;) {
      const { done, value } = work.next(isStopped?.() === true ? 'stop' : undefined);
      if (done) {
        // Whoever waits for long work has much to do with what comes of it, and a turn of his own for that.
        if (isLong) await pageTurn();
        return value;
      }
      if (value instanceof Promise) {
        leave();
        await unlessAborted(value, signal);
        await takePlace(true);
        hasPlace = true;
      } else {
        if (performance.now() < turnEnds) continue;
        if (value !== undefined) tell?.(value);
        await pageTurn();
      }
      isLong = true;
      signal.throwIfAborted();
      turnEnds = performance.now() + SHARE;
    }
  } finally {
    leave();
  }
}

/** Ends when nobody else is at work. Who had a place before goes first. */
function takePlace(hadPlace: boolean): Promise<void> {
  if (!isTaken) {
    isTaken = true;
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    if (hadPlace) queue.unshift(resolve);
    else queue.push(resolve);
  });
}

function leavePlace(): void {
  const next = queue.shift();
  if (next === undefined) isTaken = false;
  else next();
}

/** What a promise gives, unless the signal comes first: then nobody waits any longer, even if the promise is never kept. */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    const forget = (): void => signal.removeEventListener('abort', giveUp);
    promise.then(resolve, reject).then(forget, forget);
  });
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
