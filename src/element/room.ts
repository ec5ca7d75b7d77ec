/**
 * How wide a part of the page is, without asking for it again and again: a
 * browser that is asked right after a change lays the whole page out for the
 * answer. Knows one element and its width; draws nothing.
 */
export class Room {
  readonly #changed: () => void;
  readonly #observer: ResizeObserver;
  #pane: Element | null = null;
  /** Null while it must be asked for. */
  #width: number | null = null;

  /** @param changed called when the width is another than was last answered, a frame later */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#observer = new ResizeObserver(() => this.#look());
  }

  /** Width of an element in px; 0 where nobody sees it. */
  widthOf(pane: Element): number {
    if (pane !== this.#pane) {
      this.#observer.disconnect();
      this.#observer.observe(pane);
      this.#pane = pane;
      this.#width = null;
    }
    if (this.#width !== null) return this.#width;
    const { clientWidth } = pane;
    // A pane that is not seen is asked again, since what shows it may tell nobody.
    this.#width = clientWidth === 0 ? null : clientWidth;
    return clientWidth;
  }

  /** Something has changed on which the width may depend. */
  forget(): void {
    this.#width = null;
  }

  /** Sizes are told when the page has been laid out, so that asking costs nothing now. */
  #look(): void {
    const known = this.#width;
    if (known === null || this.#pane === null || this.#pane.clientWidth === known) return;
    this.#width = null;
    // In the next frame: a change of size while sizes are being reported is an error event of the page.
    requestAnimationFrame(this.#changed);
  }
}
