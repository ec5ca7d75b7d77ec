/**
 * The list from which a reader chooses how much the picture shows, where the
 * author allows it. Knows markup and the names of details; shows no picture.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DETAIL_LEVELS, type Detail } from '../query/slots.ts';
import type { Messages } from '../view/messages.ts';

export interface Dial {
  readonly detail: Detail;
  readonly messages: Messages;
  /** Whether it can be shown where objects lie. */
  readonly hasAllocator: boolean;
  choose(detail: Detail): void;
}

export function renderDial({ detail, messages, hasAllocator, choose }: Dial): TemplateResult {
  const levels = DETAIL_LEVELS.filter((level) => level !== 'allocator' || hasAllocator || level === detail);
  return html`<label class="dial">
    <span>${messages.dial({})}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Detail)}>
      ${levels.map(
        (level) =>
          html`<option value=${level} ?selected=${level === detail}>${messages.detailName({ detail: level })}</option>`,
      )}
    </select>
  </label>`;
}
