/**
 * Sees to it that a reader at the keyboard keeps a place in the diagram: when
 * what has the focus goes away with a change, the nearest that is still there
 * gets it. Knows focus; knows not why something went away.
 */

/** What a reader may have been in that can take the focus itself. */
const PLACES = '.card';

export class FocusKeeper {
  readonly #root: HTMLElement | DocumentFragment;
  #focused: Element | null = null;
  #around: HTMLElement | null = null;

  constructor(root: HTMLElement | DocumentFragment) {
    this.#root = root;
  }

  /** Before the markup changes. */
  remember(): void {
    this.#focused = this.#root instanceof ShadowRoot ? this.#root.activeElement : null;
    this.#around = this.#focused?.closest<HTMLElement>(PLACES) ?? null;
  }

  /** After it has changed. The focus that the page has given to something else meanwhile stays there. */
  restore(): void {
    const focused = this.#focused;
    if (focused === null || focused.isConnected || !isFree(document.activeElement)) return;
    const places = [this.#around, this.#find('.slider'), this.#find('.player')];
    const place = places.find((candidate) => candidate?.isConnected);
    if (place == null) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }
}

function isFree(focused: Element | null): boolean {
  return focused === null || focused === document.body;
}
