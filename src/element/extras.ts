/**
 * What a reader may ask for beyond stepping, each part loaded when it is first
 * wanted: the strip of the run, the changes inside of a step, the further
 * controls and the help. Knows which of them are open; what they show is theirs.
 */
import type { TemplateResult } from 'lit';
import type { Messages } from '../view/messages.ts';
import type { Action } from './controls.ts';
import type { Diagram } from './diagram.ts';
import type * as ChangesModule from './changes-part.ts';
import type * as MoreModule from './more-part.ts';
import type { Playback } from './playback.ts';
import type { StripHost, StripPart, StripView } from './strip-part.ts';
import { vainMoves } from './travel.ts';

export interface ExtrasHost extends StripHost {
  root(): ParentNode;
}

/** A step, or the moment behind so many of the events that lead to the next one. */
export interface Place {
  readonly step: number;
  readonly event: number;
}

export interface MoreView {
  readonly diagram: Diagram | null;
  readonly step: number;
  readonly messages: Messages;
  readonly playback: Playback;
  act(action: Action): void;
}

export class Extras {
  readonly #host: ExtrasHost;
  #strip: StripPart | null = null;
  #stripIsWanted = false;
  #more: typeof MoreModule | null = null;
  #changes: ChangesModule.Changes | null = null;
  #isMoreOpen = false;
  #isHelpOpen = false;

  constructor(host: ExtrasHost) {
    this.#host = host;
  }

  /** After the element was rendered with full controls: draws the strip, opens the help. */
  show(view: StripView): void {
    const root = this.#host.root();
    root.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const pane = root.querySelector<HTMLElement>('.strip');
    if (pane === null) return;
    if (this.#strip !== null) this.#strip.show(pane, view);
    else if (!this.#stripIsWanted) void this.#loadStrip();
  }

  async #loadStrip(): Promise<void> {
    this.#stripIsWanted = true;
    const { StripPart } = await import('./strip-part.ts');
    this.#strip = new StripPart(this.#host);
    this.#host.update();
  }

  /** Opens what is closed, and closes what is open. */
  async toggle(what: 'more' | 'help'): Promise<void> {
    this.#more ??= await import('./more-part.ts');
    if (what === 'more') this.#isMoreOpen = !this.#isMoreOpen;
    else this.#isHelpOpen = true;
    this.#host.update();
  }

  renderMore({ diagram, step, messages, playback, act }: MoreView): TemplateResult | null {
    if (!this.#isMoreOpen || this.#more === null || diagram === null) return null;
    return this.#more.renderMore({
      messages,
      act,
      off: vainMoves(diagram, step),
      speed: playback.speed,
      setSpeed: (speed) => {
        playback.speed = speed;
      },
    });
  }

  renderHelp(messages: Messages, hasStrip: boolean): TemplateResult | null {
    if (!this.#isHelpOpen || this.#more === null) return null;
    const closed = () => {
      this.#isHelpOpen = false;
      this.#host.update();
    };
    return this.#more.renderHelp({ messages, hasStrip, closed });
  }

  async loadChanges(): Promise<void> {
    if (this.#changes !== null) return;
    const { Changes } = await import('./changes-part.ts');
    this.#changes ??= new Changes();
  }

  /** The change that a place is behind; null where nobody has asked for changes. */
  change(diagram: Diagram, step: number, event: number): ChangesModule.ToldChange | null {
    return this.#changes?.at(diagram, step, event) ?? null;
  }

  /** The nearest place at which something has changed. */
  besideEvent(diagram: Diagram, place: Place, direction: 1 | -1): Place | null {
    return this.#changes?.beside(diagram, place, direction) ?? null;
  }
}
