/**
 * The controls of the player: buttons, slider and the number of the step.
 * Knows markup and keys; what they do is given to it.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Messages } from '../view/messages.ts';

export interface Controls {
  readonly step: number;
  readonly last: number;
  readonly playing: boolean;
  readonly messages: Messages;
  act(action: Action): void;
  seek(step: number): void;
}

export type Action = 'first' | 'previous' | 'next' | 'last' | 'toggle' | 'inspect';
type Icon = Exclude<Action, 'toggle'> | 'play' | 'pause';

/** Shapes in a square of 16 px. */
const ICONS: Readonly<Record<Icon, string>> = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  previous: 'M12 3v10L4 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  next: 'M4 3v10l8-5z',
  last: 'M11 3h2v10h-2zM3 3v10l7-5z',
  inspect: 'M7 2a5 5 0 1 0 3.1 8.9l3 3 1.4-1.4-3-3A5 5 0 0 0 7 2zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
};

/** Keys that step wherever the focus is in the player; blanks press a focused button, as everywhere. */
const KEYS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  [' ', 'toggle'],
  ['i', 'inspect'],
]);

/** Parts of the run by which Page Up and Page Down go. */
const PAGES = 10;

/** Steps by which a key moves, or what it does; null for keys that are not ours. */
export function keyAction(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  last: number,
): Action | number | null {
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'PageUp') return -Math.max(1, Math.round(last / PAGES));
  if (key === 'PageDown') return Math.max(1, Math.round(last / PAGES));
  return KEYS.get(key) ?? null;
}

export function renderControls(controls: Controls): TemplateResult {
  const { step, last, playing, messages, act, seek } = controls;
  const button = (action: Action, icon: Icon, label: string, off: boolean) => html`
    <button
      type="button"
      part="button"
      class=${action}
      aria-label=${label}
      title=${label}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${() => act(action)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d=${ICONS[icon]} fill="currentColor" />
      </svg>
    </button>
  `;
  const position = messages.position({ step, last });
  return html`
    <div class="controls" part="controls" role="group" aria-label=${messages.controls({})}>
      <div class="buttons">
        ${button('first', 'first', messages.toFirst({}), step === 0)}
        ${button('previous', 'previous', messages.toPrevious({}), step === 0)}
        ${playing ? button('toggle', 'pause', messages.pause({}), false) : button('toggle', 'play', messages.play({}), last === 0)}
        ${button('next', 'next', messages.toNext({}), step === last)}
        ${button('last', 'last', messages.toLast({}), step === last)}
        ${button('inspect', 'inspect', messages.inspect({}), false)}
      </div>
      <input
        type="range"
        part="slider"
        class="slider"
        min="0"
        max=${last}
        step="1"
        .value=${String(step)}
        aria-label=${messages.slider({})}
        aria-valuetext=${position}
        @input=${({ target }: Event) => seek((target as HTMLInputElement).valueAsNumber)}
      />
      <span class="position" part="position" aria-hidden="true">${position}</span>
    </div>
  `;
}
