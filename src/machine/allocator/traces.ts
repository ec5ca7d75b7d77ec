/**
 * Which blocks were allocated since tracing began, how large each is and where the program stood then: for `tracemalloc`.
 * Knows neither objects nor the machine.
 */

/** Frames of the program, the newest first, as many as are to be remembered; and how many there were. */
export interface Origin {
  readonly frames: readonly (readonly [file: string, line: number])[];
  readonly depth: number;
}

export interface TracedBlock {
  readonly size: number;
  readonly origin: Origin;
}

export class Traces {
  /** By where they begin. */
  readonly blocks = new Map<number, TracedBlock>();
  bytes = 0;
  peak = 0;
  readonly limit: number;
  readonly #origin: (limit: number) => Origin;

  /** `limit`: frames to remember of each. */
  constructor(limit: number, origin: (limit: number) => Origin) {
    this.limit = limit;
    this.#origin = origin;
  }

  allocated(start: number, size: number): void {
    this.blocks.set(start, { size, origin: this.#origin(this.limit) });
    this.bytes += size;
    if (this.bytes > this.peak) this.peak = this.bytes;
  }

  /** A block that was allocated before tracing began is not missed. */
  freed(start: number): void {
    const block = this.blocks.get(start);
    if (block === undefined) return;
    this.blocks.delete(start);
    this.bytes -= block.size;
  }

  clear(): void {
    this.blocks.clear();
    this.bytes = 0;
    this.peak = 0;
  }
}
