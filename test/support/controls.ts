/**
 * Every piece of the element's markup that can have the focus: by file, in the
 * order of the source, the controls that come of it. A test compares the table
 * with the sources, and the run by keyboard alone must reach all of them.
 */
import { ACTIONS, type Action } from '../../src/element/controls.ts';

/** What has a key and no button. */
const KEYS_ONLY: ReadonlySet<Action> = new Set(['pageBack', 'pageOn', 'slower', 'faster']);

const ACTION_BUTTONS = (Object.keys(ACTIONS) as Action[])
  .filter((action) => !KEYS_ONLY.has(action))
  .map((action) => `.controls button.${action}`);

export const CONTROLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'card-part.ts': [
    ['.card .turn-back', '.card .turn-forth', '.card .close'],
    ['.card .links:not(.moments) .link'],
    ['.card'],
    ['.card .value'],
    ['.card .moments .link'],
  ],
  'code-pane.ts': [['.run-to'], ['.code .badge']],
  'controls.ts': [ACTION_BUTTONS, ['.slider']],
  'dial.ts': [['.dial select']],
  // It gives the focus to parts that have it of themselves, or that other rows name.
  'focus-keeper.ts': [[]],
  'legend-part.ts': [['.legend .close']],
  'menu-part.ts': [['.menu .item']],
  'menu.ts': [['.menu-button'], ['.by-hand']],
  'more-part.ts': [['.speed'], ['dialog .close']],
  'player-view.ts': [['.player'], ['.working .text-button'], ['.picture'], ['.output']],
  'player.ts': [['.code']],
  'question-part.ts': [['.yes', '.no', '.show-answer'], ['.given'], ['.answer [type="submit"]']],
};

/** The places of a source at which something is made that can have the focus. */
export const FOCUSABLE_MARKUP =
  /<(?:button|select|input|textarea|summary|details|a|iframe|audio|video)[\s>]|<\w+(?:(?!<\w|>$)[^])*?\stabindex=|setAttribute\('tabindex'|\.tabIndex = |\scontenteditable=/gm;
