/**
 * The clock of a run. It begins at a fixed moment, and only `sleep` and the reading of
 * it advance it, so that every run prints the same; or it is a real one that the
 * machine was given, and `sleep` lets it jump ahead.
 */
import type { Machine } from '../machine.ts';

/** 2026-01-01 00:00:00 UTC, in nanoseconds since 1970. */
const START = 1_767_225_600_000_000_000n;
/** What one look at the clock takes, so that two looks differ. */
const LOOK = 1_000n;

class Clock {
  /** Nanoseconds that looks and sleeping have added. */
  #added = 0n;
  readonly #start: bigint;
  readonly #real: (() => bigint) | null;

  constructor(real: (() => bigint) | null) {
    this.#real = real;
    this.#start = real === null ? START : real();
  }

  /** Nanoseconds since 1970. */
  now(): bigint {
    return this.#start + this.sinceStart();
  }

  /** Nanoseconds since the clock was first looked at. */
  sinceStart(): bigint {
    if (this.#real === null) this.#added += LOOK;
    return this.peek();
  }

  /** The same without taking any time. */
  peek(): bigint {
    return this.#real === null ? this.#added : this.#real() - this.#start + this.#added;
  }

  advance(nanoseconds: bigint): void {
    this.#added += nanoseconds;
  }
}

/** The run's clock, which `sleep` here and in asyncio advances. */
export function clockOf(machine: Machine): Clock {
  let clock = machine.moduleState.get('time') as Clock | undefined;
  if (clock === undefined) {
    clock = new Clock(machine.clock);
    machine.moduleState.set('time', clock);
  }
  return clock;
}

export const clockNow = (machine: Machine): bigint => clockOf(machine).now();
