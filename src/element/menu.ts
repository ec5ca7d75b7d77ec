/**
 * The button for what a reader takes along or wants to have explained, and the
 * menu behind it. What the menu holds is loaded when it is first opened. Knows
 * focus and keys; makes no file.
 */
import type { TemplateResult } from 'lit';
import { adoptStyles, html, nothing } from 'lit';
import type { Language, Theme } from '../options/options.ts';
import type { Messages } from '../view/messages.ts';
import type { Diagram } from './diagram.ts';
import type * as MenuModule from './menu-part.ts';

type MenuPart = typeof MenuModule;

export interface MenuHost {
  readonly root: HTMLElement | DocumentFragment;
  /** The name by which files of the diagram begin. */
  name(): string;
  /** The address of the step shown. */
  link(): string;
  update(): void;
}

/** What the menu is about: a moment of a diagram. */
export interface MenuMoment {
  readonly diagram: Diagram;
  readonly step: number;
  /** How many of the events have happened that lead to the next step. */
  readonly event: number;
  /** Which step it is and what it did, in words. */
  readonly position: string;
  readonly words: string;
  readonly messages: Messages;
  readonly lang: Language;
  readonly theme: Theme;
}

/** What is said after something was done; with a text for the reader to copy by hand. */
export interface MenuNews {
  readonly text: string;
  readonly copy?: string;
}

export class Menu {
  readonly #host: MenuHost;
  #part: MenuPart | null = null;
  #isOpen = false;
  #focus: 'first' | 'last' | 'button' | 'legend' | null = null;
  #news: MenuNews | null = null;
  #hasLegend = false;

  constructor(host: MenuHost) {
    this.#host = host;
  }

  render(moment: MenuMoment): TemplateResult {
    const { messages } = moment;
    const isShown = this.#isOpen && this.#part !== null;
    const label = messages.menu({});
    return html`
      <div class="menu" @keydown=${this.#press} @focusout=${this.#leave}>
        <p class="news" role="status">${this.#news?.text ?? ''}</p>
        <button
          type="button"
          part="button"
          class="menu-button"
          aria-label=${label}
          title=${label}
          aria-haspopup="menu"
          aria-expanded=${isShown ? 'true' : 'false'}
          @click=${this.#toggle}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M3 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4zm5 0a2 2 0 1 0 0 4 2 2 0 1 0 0-4zm5 0a2 2 0 1 0 0 4 2 2 0 1 0 0-4z"
              fill="currentColor"
            />
          </svg>
        </button>
        ${isShown ? this.#part!.renderMenu(moment, { choose: (work) => this.#choose(work), openLegend: this.#openLegend, host: this.#host }) : nothing}
      </div>
      ${this.#news?.copy === undefined ? nothing : html`<textarea class="by-hand" readonly rows="8" aria-label=${this.#news.text} .value=${this.#news.copy}></textarea>`}
      ${this.#hasLegend && this.#part !== null ? this.#part.renderLegend(moment, this.#closeLegend) : nothing}
    `;
  }

  /** After the element was rendered: the focus goes where it belongs. */
  complete(): void {
    const wanted = this.#focus;
    if (wanted === null) return;
    const { root } = this.#host;
    const items = root.querySelectorAll<HTMLElement>('.menu [role="menuitem"]');
    const targets = {
      first: items[0],
      last: items[items.length - 1],
      button: root.querySelector<HTMLElement>('.menu-button'),
      legend: root.querySelector<HTMLElement>('.legend .close'),
    };
    const target = targets[wanted];
    // What is still being loaded is waited for.
    if (target == null) return;
    this.#focus = null;
    target.focus({ preventScroll: wanted === 'button' });
    if (wanted === 'legend') root.querySelector('.legend')?.scrollIntoView({ block: 'nearest' });
  }

  /** Another step or program is shown: what was said is over. */
  reset(): void {
    this.#news = null;
    this.#isOpen = false;
  }

  readonly #toggle = (): void => {
    if (this.#isOpen) this.#close('button');
    else this.#open('first');
  };

  #open(focus: 'first' | 'last'): void {
    this.#isOpen = true;
    this.#focus = focus;
    this.#news = null;
    void this.#load();
    this.#host.update();
  }

  #close(focus: 'button' | null): void {
    this.#isOpen = false;
    this.#focus = focus;
    this.#host.update();
  }

  /** Does what was chosen and says what came of it. */
  async #choose(work: () => Promise<MenuNews> | MenuNews): Promise<void> {
    this.#close('button');
    this.#news = await work();
    this.#host.update();
  }

  readonly #openLegend = (): void => {
    this.#isOpen = false;
    this.#hasLegend = true;
    this.#focus = 'legend';
    this.#host.update();
  };

  readonly #closeLegend = (): void => {
    this.#hasLegend = false;
    this.#focus = 'button';
    this.#host.update();
  };

  /** Keys of the menu are not those of the player. */
  readonly #press = (event: KeyboardEvent): void => {
    const { key } = event;
    const onButton = event.target instanceof Element && event.target.matches('.menu-button');
    if (onButton && !this.#isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      this.#open(key === 'ArrowDown' ? 'first' : 'last');
      return;
    }
    if (key === 'Tab') return;
    if (key !== 'Enter' && key !== ' ') event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') this.#close('button');
    else this.#move(key);
  };

  #move(key: string): void {
    const items = [...this.#host.root.querySelectorAll<HTMLElement>('.menu [role="menuitem"]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - (at < 0 ? 0 : 1)) % items.length,
      Home: 0,
      End: items.length - 1,
    }[key];
    if (to !== undefined) items[to]?.focus();
  }

  readonly #leave = (event: FocusEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (!this.#isOpen || this.#focus !== null) return;
    if (relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget)) return;
    this.#close(null);
  };

  async #load(): Promise<void> {
    if (this.#part !== null) return;
    const part = await import('./menu-part.ts');
    const { root } = this.#host;
    if (root instanceof ShadowRoot) adoptStyles(root, [...root.adoptedStyleSheets, part.styles]);
    this.#part = part;
    this.#host.update();
  }
}
