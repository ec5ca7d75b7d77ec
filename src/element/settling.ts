/**
 * The width that pictures are laid out for while a page changes its size all
 * the time: a layout that takes long waits until the size has settled, and the
 * picture that is there stays meanwhile. Knows time; knows no layout.
 */

/** A layout that took longer than this, in ms, is not made at every change. */
const QUICK = 16;
/** How long a width stays before it counts as settled, in ms. */
const CALM = 150;

export class Settling {
  readonly #update: () => void;
  #wanted = 0;
  #since = 0;
  #cost = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `update` is called when a width has settled that was not given before. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /** The width to lay out for: the one that is wanted, or for a while the one of the picture that is there. */
  choose(wanted: number, present: number): number {
    const now = performance.now();
    if (wanted !== this.#wanted) {
      this.#wanted = wanted;
      this.#since = now;
    }
    const left = this.#since + CALM - now;
    if (wanted === present || this.#cost <= QUICK || left <= 0) return wanted;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#update, left);
    return present;
  }

  /** Makes a layout and takes note of what it takes. */
  measure<Result>(work: () => Result): Result {
    const begin = performance.now();
    const result = work();
    this.#cost = performance.now() - begin;
    return result;
  }
}
