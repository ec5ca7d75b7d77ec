/**
 * The card of an object, loaded when a reader first asks for one: what
 * `view/card.ts` knows, as markup. Decides nothing.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Id } from '../trace/model.ts';
import type { Card, CardLink } from '../view/card.ts';
import type { Messages } from '../view/messages.ts';

export { CardMaker } from '../view/card.ts';

export interface CardActions {
  readonly messages: Messages;
  /** The title is told when it changes. */
  readonly isTurned: boolean;
  /** Shows the card of another object. */
  select(id: Id): void;
  /** Goes to another step. */
  seek(step: number): void;
  /** Goes to the object before or after in the picture. */
  turn(by: -1 | 1): void;
  close(): void;
}

/** Shapes in a square of 16 px. */
const ICONS = {
  back: 'M10 3v10L4 8z',
  forth: 'M6 3v10l6-5z',
  close: 'M3 4.4 4.4 3 8 6.6 11.6 3 13 4.4 9.4 8l3.6 3.6-1.4 1.4L8 9.4 4.4 13 3 11.6 6.6 8z',
};

function iconButton(name: string, icon: keyof typeof ICONS, label: string, act: () => void): TemplateResult {
  return html`<button type="button" part="button" class=${name} aria-label=${label} title=${label} @click=${act}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d=${ICONS[icon]} fill="currentColor" />
    </svg>
  </button>`;
}

function renderLinks(
  heading: string,
  links: readonly CardLink[],
  { select }: CardActions,
): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  return html`<p class="heading">${heading}</p>
    <ul class="links">
      ${links.map(({ text, id }) => html`<li><button type="button" class="link" @click=${() => select(id)}>${text}</button></li>`)}
    </ul>`;
}

export function renderCard(card: Card, actions: CardActions): TemplateResult {
  const { messages, seek } = actions;
  return html`<section class="card" part="card" role="group" tabindex="-1" aria-label=${card.title}>
    <header>
      <p class="card-title" aria-live=${actions.isTurned ? 'polite' : nothing}>${card.title}</p>
      ${iconButton('turn-back', 'back', messages.previousObject({}), () => actions.turn(-1))}
      ${iconButton('turn-forth', 'forth', messages.nextObject({}), () => actions.turn(1))}
      ${iconButton('close', 'close', messages.closeCard({}), actions.close)}
    </header>
    ${card.value === '' ? nothing : html`<pre class="value" tabindex="0">${card.value}</pre>`}
    ${card.facts.length === 0 ? nothing : html`<p class="facts">${card.facts.join(' · ')}</p>`}
    ${card.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${renderLinks(messages.cardHeldBy({}), card.to, actions)}
    ${renderLinks(messages.cardRefersTo({}), card.from, actions)}
    ${
      card.moments.length === 0
        ? nothing
        : html`<p class="heading">${messages.cardMoments({})}</p>
            <ul class="links moments">
              ${card.moments.map(({ text, step }) => html`<li><button type="button" class="link" @click=${() => seek(step)}>${text}</button></li>`)}
            </ul>`
    }
  </section>`;
}
