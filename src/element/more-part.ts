/**
 * Further ways to move and what explains them, loaded when a reader first asks:
 * pairs of buttons with their unit between them, the speed, and the help with
 * all keys. Knows markup; decides nothing.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Messages } from '../view/messages.ts';
import { stripSign, type StripSign } from '../view/strip.ts';
import type { Action, ButtonContext, Icon, Label } from './controls.ts';
import { ACTIONS, iconButton, keyName } from './controls.ts';
import { SPEEDS } from './playback.ts';
import { SvgSurface } from './svg-surface.ts';

interface Unit {
  readonly label: Label;
  readonly back: Action;
  readonly on: Action;
  readonly icons: readonly [Icon, Icon];
}

const CHEVRONS = ['back', 'on'] as const;
const UNITS: readonly Unit[] = [
  { label: 'unitChange', back: 'previousEvent', on: 'nextEvent', icons: CHEVRONS },
  { label: 'unitLine', back: 'previousVisit', on: 'nextVisit', icons: CHEVRONS },
  { label: 'unitOver', back: 'backOver', on: 'over', icons: CHEVRONS },
  { label: 'unitOut', back: 'backOut', on: 'out', icons: CHEVRONS },
  { label: 'unitEnds', back: 'first', on: 'last', icons: ['first', 'last'] },
];

export interface MoreControls extends ButtonContext {
  readonly speed: number;
  /** Actions that lead nowhere from here. */
  readonly off: ReadonlySet<Action>;
  setSpeed(speed: number): void;
}

export function renderMore(more: MoreControls): TemplateResult {
  const { messages, off, speed, setSpeed } = more;
  const button = (action: Action, icon: Icon) => iconButton(more, { action, icon, off: off.has(action) });
  return html`<div class="more-row" role="group" aria-label=${messages.moreControls({})}>
    ${UNITS.map(
      ({ label, back, on, icons }) =>
        html`<span class="unit"
          >${button(back, icons[0])}<span aria-hidden="true">${messages[label]({})}</span>${button(on, icons[1])}</span
        >`,
    )}
    <span class="unit">
      <select
        class="speed"
        aria-label=${messages.speed({})}
        title=${messages.speed({})}
        @change=${({ target }: Event) => setSpeed(Number((target as HTMLSelectElement).value))}
      >
        ${SPEEDS.map((each) => html`<option value=${each} ?selected=${each === speed}>${each}×</option>`)}
      </select>
      ${button('inspect', 'inspect')} ${button('help', 'help')}
    </span>
  </div>`;
}

const SIGNS: readonly (readonly [StripSign, Label])[] = [
  ['depth', 'stripDepth'],
  ['live', 'stripLive'],
  ['births', 'stripBirths'],
  ['deaths', 'stripDeaths'],
  ['mark', 'stripMark'],
  ['exception', 'stripException'],
  ['collection', 'stripCollection'],
];

export interface Help {
  readonly messages: Messages;
  /** Whether there is a strip to explain. */
  readonly hasStrip: boolean;
  closed(): void;
}

function draw(sign: StripSign): Element {
  const place = document.createElement('span');
  new SvgSurface().draw(place, stripSign(sign));
  return place;
}

/** A dialog that is opened when it comes into the page. */
export function renderHelp({ messages, hasStrip, closed }: Help): TemplateResult {
  const close = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')!.close();
  const keys = Object.values(ACTIONS).filter(({ key }) => key !== null);
  return html`<dialog class="help-dialog" aria-label=${messages.help({})} @close=${closed}>
    <header>
      <p class="card-title">${messages.help({})}</p>
      <button type="button" part="button" class="link close" @click=${close}>${messages.closeHelp({})}</button>
    </header>
    <p class="heading" id="help-keys">${messages.helpKeys({})}</p>
    <dl aria-labelledby="help-keys">
      ${keys.map(
        ({ key, label }) =>
          html`<div>
            <dt><kbd>${keyName(key!, messages)}</kbd></dt>
            <dd>${messages[label]({})}</dd>
          </div>`,
      )}
    </dl>
    <p>${messages.helpLines({})}</p>
    ${
      hasStrip
        ? html`<p class="heading" id="help-strip">${messages.helpStrip({})}</p>
            <dl aria-labelledby="help-strip">
              ${SIGNS.map(
                ([sign, label]) =>
                  html`<div>
                    <dt>${draw(sign)}</dt>
                    <dd>${messages[label]({})}</dd>
                  </div>`,
              )}
            </dl>`
        : ''
    }
  </dialog>`;
}
