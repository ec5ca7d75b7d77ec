/**
 * The clock of a run. A virtual one begins at a fixed moment; every instruction, every turn of a built-in's work and every
 * look at the clock take the same time, and `sleep` as long as it says, so that every run prints the same. Or it is a real
 * one that the machine was given, and `sleep` lets it jump ahead.
 */
import type { Machine } from '../machine.ts';

/** 2026-01-01 00:00:00 UTC, in nanoseconds since 1970. */
const START = 1_767_225_600_000_000_000n;
/** Nanoseconds of an instruction. Slow for a computer, so that `timeit` sees enough time pass within the limits of a run. */
const TICK = 100;

class Clock {
  readonly #machine: Machine;
  /** Nanoseconds since 1970 at the start. */
  readonly #start: bigint;
  /** Nanoseconds of sleep so far. */
  #slept = 0n;
  #looks = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#start = machine.clock === null ? START : machine.clock();
  }

  /** Nanoseconds since 1970. */
  now(): bigint {
    return this.#start + this.sinceStart();
  }

  /** Nanoseconds since the start. */
  sinceStart(): bigint {
    return this.awake() + this.#slept;
  }

  /** The same without those that the program slept. */
  awake(): bigint {
    this.#looks++;
    return this.#awake();
  }

  /** As `sinceStart`, but the look itself takes no time. */
  peek(): bigint {
    return this.#awake() + this.#slept;
  }

  advance(nanoseconds: bigint): void {
    this.#slept += nanoseconds;
  }

  #awake(): bigint {
    const { clock, instructions, turns } = this.#machine;
    return clock === null ? BigInt((instructions + turns + this.#looks) * TICK) : clock() - this.#start;
  }
}

/** The run's clock, which `sleep` here and in asyncio advances. */
export function clockOf(machine: Machine): Clock {
  let clock = machine.moduleState.get('time') as Clock | undefined;
  if (clock === undefined) {
    clock = new Clock(machine);
    machine.moduleState.set('time', clock);
  }
  return clock;
}

export const clockNow = (machine: Machine): bigint => clockOf(machine).now();
