/** Choices that a seed decides. Knows nothing of what is chosen. */

/** Marsaglia's xorshift generator of 32 bits, and choices made with it. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
    for (let k = 0; k < 4; k++) this.#next();
  }

  #next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** 0 to n - 1. */
  below(n: number): number {
    return this.#next() % n;
  }

  oneIn(n: number): boolean {
    return this.below(n) === 0;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  /** One by its weight. */
  weighted<T>(all: readonly (readonly [weight: number, value: T])[]): T {
    let at = this.below(all.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of all) {
      if (at < weight) return value;
      at -= weight;
    }
    throw new Error('nothing to choose from');
  }
}
