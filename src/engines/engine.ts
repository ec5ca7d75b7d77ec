/**
 * What an engine is: something that runs a program and makes a trace. Knows the
 * trace; knows no particular engine.
 */
import type { Pause } from '../base/turns.ts';
import type { Outcome } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

/** Bounds of a run; each ends it with outcome `limit`, keeping the trace so far. */
export interface RunLimits {
  /** Steps of the trace. Default 100,000. */
  readonly steps?: number;
  /** Instructions in all. Default 10,000,000. */
  readonly instructions?: number;
  /** Depth of calls before RecursionError. Default 1,000. */
  readonly recursion?: number;
  /** Characters of output. Default 1,000,000. */
  readonly output?: number;
  /** Bytes of living objects, by estimate. Default 64 MiB. */
  readonly liveBytes?: number;
}

export interface RunOptions {
  /** What `input()` answers: lines, or a text of lines. Default: nothing. */
  readonly stdin?: string | readonly string[];
  /** The Python version to behave like. Default `3.14`. */
  readonly python?: string;
  readonly limits?: RunLimits;
  /** Record where every object lies and how large it is, for the picture of the allocator. Default: not. */
  readonly addresses?: boolean;
  /** Name of the program in tracebacks. Default `main.py`. */
  readonly filename?: string;
  /** `real`: the host's time. `virtual`, the default: a clock that only the program moves. */
  readonly clock?: 'virtual' | 'real';
  /** `real`: generators without a seed, `secrets` and `uuid` are random. `fixed`, the default: the same in every run. */
  readonly random?: 'fixed' | 'real';
  /** `real`: hashes of strs and bytes are random. `fixed`, the default: as with `PYTHONHASHSEED=0`. */
  readonly hash?: 'fixed' | 'real';
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly outcome: Outcome;
}

export interface Engine {
  /** Runs a program and records every step. Never throws on any source. */
  simulate(source: string, options?: RunOptions): Trace;
}

/** How far a run has come. */
export interface RunProgress {
  readonly steps: number;
}

/** An engine whose runs can be interrupted: a page runs one between two of its frames. */
export interface SlicedEngine {
  /** Does what `simulate` does, pausing every few milliseconds. Told to stop, the run ends there with outcome `limit`. */
  simulateInSlices(source: string, options?: RunOptions): Generator<Pause<RunProgress>, Trace, 'stop' | undefined>;
}
