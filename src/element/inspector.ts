/**
 * What the reader points at and has pinned: lights it in the picture and opens
 * its card. Knows pointers and the picture's parts; what a card says is
 * loaded with the first one.
 */
import type { TemplateResult } from 'lit';
import type { Id } from '../trace/model.ts';
import type { Messages } from '../view/messages.ts';
import type { Diagram } from './diagram.ts';
import type * as CardModule from './card-part.ts';
import { aimAt, light, type Aim } from './lights.ts';

type CardPart = typeof CardModule;

export interface InspectorHost {
  readonly root: HTMLElement | DocumentFragment;
  seek(step: number): void;
  update(): void;
}

/** Where a card is shown: a moment of a diagram. */
export interface Moment {
  readonly diagram: Diagram;
  readonly step: number;
  readonly messages: Messages;
}

export class Inspector {
  readonly #host: InspectorHost;
  #part: CardPart | null = null;
  #pinned: Id | null = null;
  #aim: Aim | null = null;
  /** The card was reached from the one before or after: the focus stays, so its title is told. */
  #isTurned = false;
  /** The card gets the focus when it is there. */
  #wantsFocus = false;
  /** What had the focus before the card took it. */
  #opener: HTMLElement | null = null;

  constructor(host: InspectorHost) {
    this.#host = host;
  }

  /** Whether a card is open. */
  get isOpen(): boolean {
    return this.#pinned !== null;
  }

  readonly point = (event: Event): void => {
    const [part] = event.composedPath();
    this.#aim = part instanceof Element ? aimAt(part) : null;
    this.light();
  };

  readonly leave = (): void => {
    this.#aim = null;
    this.light();
  };

  /** Pins what was clicked; the ground, or what is pinned already, closes the card. */
  readonly click = (event: Event): void => {
    const [part] = event.composedPath();
    const aim = part instanceof Element ? aimAt(part) : null;
    const id = aim === null ? null : aim.kind === 'arrow' ? aim.to : aim.id;
    if (id === null || id === this.#pinned) this.close();
    else this.select(id);
  };

  readonly select = (id: Id): void => {
    this.#pinned = id;
    this.#aim = null;
    this.#isTurned = false;
    void this.#load();
    this.#host.update();
  };

  /** The focus goes back to where it was before the card took it. */
  readonly close = (): void => {
    if (this.#pinned === null) return;
    this.#pinned = null;
    this.#aim = null;
    this.#wantsFocus = false;
    if (this.#card?.matches(':focus-within') === true) this.#opener?.focus({ preventScroll: true });
    this.#opener = null;
    this.#host.update();
  };

  /** Goes to the card of another object, which is told by its name. */
  readonly #follow = (id: Id): void => {
    this.#wantsFocus = true;
    this.select(id);
  };

  /** Opens the card of what the step changed, else of the first object, and goes there; closes an open one. */
  toggle(diagram: Diagram, step: number): void {
    if (this.#pinned !== null) {
      this.close();
      return;
    }
    const shown = diagram.shownObjects(step);
    const changed = diagram.changedObjects(step);
    const id = shown.find((candidate) => changed.has(candidate)) ?? shown[0];
    if (id === undefined) return;
    const { root } = this.#host;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    this.#opener = focused instanceof HTMLElement ? focused : null;
    this.#follow(id);
  }

  /** After the element was rendered and the picture was drawn. */
  complete(): void {
    this.light();
    const card = this.#card;
    if (card === null || !this.#wantsFocus) return;
    this.#wantsFocus = false;
    card.focus();
  }

  get #card(): HTMLElement | null {
    return this.#host.root.querySelector<HTMLElement>('.card');
  }

  light(): void {
    const picture = this.#host.root.querySelector('.picture');
    if (picture !== null)
      light(picture, this.#aim ?? (this.#pinned === null ? null : { kind: 'box', id: this.#pinned }));
  }

  /** The card that is open; null for none. */
  render({ diagram, step, messages }: Moment): TemplateResult | null {
    if (this.#pinned === null || this.#part === null) return null;
    const card = diagram.card(this.#part.CardMaker, step, this.#pinned);
    if (card === null) return null;
    return this.#part.renderCard(card, {
      messages,
      isTurned: this.#isTurned,
      select: this.#follow,
      seek: (to) => this.#host.seek(to),
      turn: (by) => this.#turn(diagram.shownObjects(step), by),
      close: this.close,
    });
  }

  /** Another program is shown. */
  reset(): void {
    this.#pinned = null;
    this.#aim = null;
    this.#wantsFocus = false;
    this.#opener = null;
  }

  #turn(ids: readonly Id[], by: -1 | 1): void {
    if (ids.length === 0) return;
    const at = ids.indexOf(this.#pinned!);
    this.select(ids[(at + by + ids.length) % ids.length]!);
    this.#isTurned = true;
  }

  async #load(): Promise<void> {
    if (this.#part !== null) return;
    this.#part = await import('./card-part.ts');
    this.#host.update();
  }
}
