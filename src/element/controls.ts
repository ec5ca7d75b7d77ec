/**
 * The controls of the player: buttons, slider and the number of the step, and
 * the keys that do the same. Knows markup and keys; what they do is given to it.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { MessageKey, Messages, MessageParameters } from '../view/messages.ts';

/** Messages that need nothing to be said. */
export type Label = {
  [Key in MessageKey]: Record<never, never> extends MessageParameters[Key] ? Key : never;
}[MessageKey];

export type Action =
  | 'previous'
  | 'next'
  | 'toggle'
  | 'first'
  | 'last'
  | 'pageBack'
  | 'pageOn'
  | 'previousEvent'
  | 'nextEvent'
  | 'backOver'
  | 'over'
  | 'backOut'
  | 'out'
  | 'previousVisit'
  | 'nextVisit'
  | 'slower'
  | 'faster'
  | 'inspect'
  | 'more'
  | 'help';

export interface ActionRow {
  readonly label: Label;
  /** As a keyboard names it, with `Shift+` before what is pressed together. */
  readonly key: string | null;
}

/** What can be done, in the order of the help. The label of `toggle` is that of a player at rest. */
export const ACTIONS: Readonly<Record<Action, ActionRow>> = {
  next: { label: 'toNext', key: 'ArrowRight' },
  previous: { label: 'toPrevious', key: 'ArrowLeft' },
  toggle: { label: 'play', key: ' ' },
  slower: { label: 'slower', key: '-' },
  faster: { label: 'faster', key: '+' },
  nextEvent: { label: 'toNextEvent', key: 'Shift+ArrowRight' },
  previousEvent: { label: 'toPreviousEvent', key: 'Shift+ArrowLeft' },
  over: { label: 'overCall', key: 'n' },
  backOver: { label: 'backOverCall', key: 'Shift+n' },
  out: { label: 'outOfCall', key: 'o' },
  backOut: { label: 'backOutOfCall', key: 'Shift+o' },
  nextVisit: { label: 'nextVisit', key: 'l' },
  previousVisit: { label: 'previousVisit', key: 'Shift+l' },
  pageOn: { label: 'pageOn', key: 'PageDown' },
  pageBack: { label: 'pageBack', key: 'PageUp' },
  first: { label: 'toFirst', key: 'Home' },
  last: { label: 'toLast', key: 'End' },
  inspect: { label: 'inspect', key: 'i' },
  more: { label: 'moreControls', key: null },
  help: { label: 'help', key: '?' },
};

/** Keys act wherever the focus is in the player; blanks press a focused button, as everywhere. */
const ACTION_BY_KEY: ReadonlyMap<string, Action> = new Map(
  (Object.keys(ACTIONS) as Action[]).flatMap((action) => {
    const { key } = ACTIONS[action];
    return key === null ? [] : [[key, action] as const];
  }),
);

/** What a key does; null for keys that are not ours. */
export function keyAction(event: KeyboardEvent): Action | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey) return null;
  const key = plainKey(event);
  // A sign that is typed with Shift is a key of its own.
  const isTogether = shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return ACTION_BY_KEY.get(isTogether ? `Shift+${key}` : key) ?? null;
}

/** A letter as it stands on the key: a Korean keyboard has others for the same keys. */
function plainKey({ key, code }: KeyboardEvent): string {
  if (key === '=') return '+';
  if (key.length === 1 && key <= '~') return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Shapes in a square of 16 px. */
const ICONS = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  previous: 'M12 3v10L4 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  next: 'M4 3v10l8-5z',
  last: 'M11 3h2v10h-2zM3 3v10l7-5z',
  back: 'M9.5 3.5 5 8l4.5 4.5 1.2-1.2L7.4 8l3.3-3.3z',
  on: 'M6.5 3.5 11 8l-4.5 4.5-1.2-1.2L8.6 8 5.3 4.7z',
  inspect: 'M7 2a5 5 0 1 0 3.1 8.9l3 3 1.4-1.4-3-3A5 5 0 0 0 7 2zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  more: 'M2 3.2h12v1.6H2zM2 7.2h12v1.6H2zM2 11.2h12v1.6H2zM4 1.8h3v4.4H4zM9 5.8h3v4.4H9zM4.5 9.8h3v4.4h-3z',
  help: 'M5 6a3 3 0 1 1 4.4 2.6c-.5.3-.6.5-.6 1.4H7.2c0-1.5.3-2.1 1.3-2.7A1.4 1.4 0 1 0 6.600 6zm2.100 5.200h1.800V13H7.100z',
} as const;
export type Icon = keyof typeof ICONS;

export interface ButtonLooks {
  readonly action: Action;
  readonly icon: Icon;
  readonly off?: boolean;
  readonly label?: string;
  /** For a button that opens something. */
  readonly expanded?: boolean;
}

export interface ButtonContext {
  readonly messages: Messages;
  act(action: Action): void;
}

export function iconButton({ messages, act }: ButtonContext, looks: ButtonLooks): TemplateResult {
  const { action, icon, off = false, expanded } = looks;
  const { label: key, key: shortcut } = ACTIONS[action];
  const label = looks.label ?? messages[key]({});
  return html`<button
    type="button"
    part="button"
    class=${action}
    aria-label=${label}
    title=${shortcut === null ? label : `${label} (${keyName(shortcut, messages)})`}
    aria-disabled=${off ? 'true' : 'false'}
    aria-expanded=${expanded ?? nothing}
    @click=${() => act(action)}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d=${ICONS[icon]} fill="currentColor" />
    </svg>
  </button>`;
}

const KEY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['ArrowRight', '→'],
  ['ArrowLeft', '←'],
]);

/** A key as a reader finds it on the keyboard. */
export function keyName(key: string, messages: Messages): string {
  if (key === ' ') return messages.keySpace({});
  const isTogether = key.startsWith('Shift+');
  const plain = isTogether ? key.slice('Shift+'.length) : key;
  const name = KEY_SIGNS.get(plain) ?? (plain.length === 1 ? plain.toUpperCase() : plain);
  return isTogether ? `Shift+${name}` : name;
}

export interface Controls extends ButtonContext {
  readonly step: number;
  readonly last: number;
  readonly playing: boolean;
  /** Where the reader is, in words. */
  readonly position: string;
  /** Whether more is offered than buttons and slider. */
  readonly isFull: boolean;
  /** Whether the strip has a lane for marks. */
  readonly hasMarks: boolean;
  /** The further ways to move; null while they are not asked for. */
  readonly more: TemplateResult | null;
  seek(step: number): void;
}

export function renderControls(controls: Controls): TemplateResult {
  const { step, last, playing, messages, position, isFull, hasMarks, more, seek } = controls;
  const play = playing
    ? ({ action: 'toggle', icon: 'pause', label: messages.pause({}) } as const)
    : ({ action: 'toggle', icon: 'play', off: last === 0 } as const);
  return html`
    <div class="controls" part="controls" role="group" aria-label=${messages.controls({})}>
      <div class="buttons">
        ${iconButton(controls, { action: 'previous', icon: 'previous', off: step === 0 })} ${iconButton(controls, play)}
        ${iconButton(controls, { action: 'next', icon: 'next', off: step === last })}
      </div>
      <span class="position" part="position" aria-hidden="true">${position}</span>
      ${isFull ? iconButton(controls, { action: 'more', icon: 'more', expanded: more !== null }) : nothing}
      <div class="timeline">
        ${isFull ? html`<div class=${hasMarks ? 'strip with-marks' : 'strip'} part="strip"></div>` : nothing}
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
      </div>
      ${more ?? nothing}
    </div>
  `;
}
