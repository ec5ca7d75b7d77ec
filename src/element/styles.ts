/**
 * The look of the player. Colours are the picture's own, by the same custom
 * properties; those of code stand here. Knows class names and parts.
 */
import type { CSSResult } from 'lit';
import { css, unsafeCSS } from 'lit';
import type { ColourRole } from '../view/theme.ts';
import { paletteOf } from '../view/theme.ts';
import { contrastStyles } from './contrast-styles.ts';
import { stepsStyles } from './steps-styles.ts';

/** Classes that colour code, with their colours in light and dark; contrast with the pane is AA, a test measures it. */
export const CODE_COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  keyword: ['#8a2390', '#d9a3ee'],
  string: ['#0f6b38', '#8fd3a4'],
  escape: ['#8a4b00', '#e3b46c'],
  interpolation: ['#8a4b00', '#e3b46c'],
  number: ['#0b57a4', '#8dbdf7'],
  builtin: ['#1a6470', '#7fcbd8'],
  function: ['#4b3bb0', '#b9b0ff'],
  class: ['#4b3bb0', '#b9b0ff'],
  decorator: ['#8a4b00', '#e3b46c'],
  comment: ['#57636f', '#a1adb9'],
};

/** What code and words stand on, and the colour of what is wrong. */
export const PANE_COLOURS = {
  pane: ['#f6f7f9', '#171b21'],
  next: ['#dff0e1', '#1f3a27'],
  highlight: ['#fff4cf', '#3a321a'],
  failed: ['#fbe3e1', '#4a2326'],
  'failed-text': ['#9a1f17', '#ffb1aa'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

const paneProperties = Object.entries(PANE_COLOURS)
  .map(([name, [light, dark]]) => `--_${name}:var(--pymem-${name},light-dark(${light},${dark}));`)
  .join('');

const tokenRules = Object.entries(CODE_COLOURS)
  .map(([name, [light, dark]]) => `.${name}{color:var(--pymem-code-${name},light-dark(${light},${dark}))}`)
  .join('');

const colour = (role: ColourRole): CSSResult => unsafeCSS(paletteOf('auto')(role));

export const styles = css`
  :host {
    --_text: ${colour('text')};
    --_muted: ${colour('muted')};
    --_box: ${colour('box')};
    --_line: ${colour('cell-line')};
    --_strong-line: ${colour('line')};
    --_frame-line: ${colour('frame-line')};
    --_accent: ${colour('frame-arrow')};
    ${unsafeCSS(paneProperties)}
    --_font: var(--pymem-font, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
  }
  .player {
    padding: 0.9em;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--pymem-background, var(--_box));
    color: var(--_text);
    font-size: 1rem;
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  .panes {
    display: grid;
    gap: 0.75em 1.25em;
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'program' 'controls' 'told' 'memory' 'printed';
  }
  .still > .panes {
    grid-template-areas: 'program';
  }
  .wide > .panes {
    grid-template-columns: minmax(0, 10fr) minmax(0, 13fr);
    grid-template-rows: auto auto auto 1fr;
    grid-template-areas: 'program memory' 'controls memory' 'told memory' 'printed memory';
  }
  ${stepsStyles}
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  p {
    margin: 0;
  }
  .title {
    margin-block-end: 0.6em;
    font-weight: 650;
  }
  pre {
    margin: 0;
    overflow: auto;
    direction: ltr;
    font: 0.875em / max(1.6em, 24px) var(--_font);
    tab-size: 8;
    border-radius: 6px;
    background: var(--_pane);
    color: var(--_text);
  }
  pre code {
    font: inherit;
  }
  .program {
    grid-area: program;
  }
  .code {
    padding: 0.4em 0;
  }
  .code > code {
    display: block;
    width: max-content;
    min-width: 100%;
  }
  .line,
  .carets {
    display: inline-block;
    box-sizing: border-box;
    width: 100%;
    vertical-align: top;
  }
  .line {
    position: relative;
    min-height: max(1.6em, 24px);
    padding-inline: 3.6em 0.8em;
    border-inline-start: 3px solid transparent;
  }
  .line::before,
  .line::after {
    position: absolute;
    inset-block-start: 0;
    color: var(--_muted);
    user-select: none;
  }
  .line::before {
    content: attr(data-line);
    inset-inline-start: 0;
    width: 2.9em;
    text-align: end;
  }
  .line::after {
    inset-inline-start: 0.25em;
    font-size: 0.8em;
  }
  /* Inline, not taken out of the line: a block would be copied as a newline. */
  .run-to {
    display: inline-block;
    width: 3.1em;
    height: max(1.6em, 24px);
    margin-inline: -3.6em 0.5em;
    vertical-align: top;
    border: 0;
    border-radius: 4px;
    font: inherit;
    user-select: none;
  }
  .run-to:hover {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .line.highlight {
    background: var(--_highlight);
  }
  .line.just-run {
    border-inline-start-color: var(--_strong-line);
  }
  .line.just-run::after {
    content: '✓' / '';
  }
  .line.next {
    border-inline-start-color: var(--_frame-line);
    background: var(--_next);
  }
  .line.next::after {
    content: '▶' / '';
    color: var(--_accent);
  }
  .line.failed {
    border-inline-start-color: var(--_failed-text);
    background: var(--_failed);
  }
  .line.failed::after {
    content: '✗' / '';
    color: var(--_failed-text);
  }
  .carets {
    padding-inline-start: calc(3.6em + 3px);
    color: var(--_failed-text);
    font-weight: 700;
    line-height: 1;
    user-select: none;
  }
  .unseen {
    visibility: hidden;
  }
  ${unsafeCSS(tokenRules)}
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    margin-block-start: 0.35em;
    min-height: 1.5em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .controls {
    grid-area: controls;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.5em;
    min-width: 0;
  }
  .buttons {
    display: flex;
    gap: 2px;
  }
  button {
    display: grid;
    place-items: center;
    width: 34px;
    height: 34px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  button:hover {
    background: var(--_next);
  }
  button[aria-disabled='true'] {
    color: var(--_strong-line);
    cursor: default;
    background: none;
  }
  .text-button {
    display: inline-block;
    width: auto;
    min-width: 3.5em;
    padding: 0.2em 0.8em;
    border-color: var(--_frame-line);
    color: var(--_accent);
    font: inherit;
  }
  .toggle {
    border-color: var(--_frame-line);
    border-radius: 50%;
    color: var(--_accent);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .timeline {
    flex: 1 0 100%;
    order: 1;
    min-width: 0;
  }
  .strip {
    height: 39px;
    touch-action: pan-y;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .strip.with-marks {
    height: 51px;
  }
  .strip > svg {
    display: block;
    direction: ltr;
  }
  .slider {
    display: block;
    width: 100%;
    height: 24px;
    margin: 0;
    direction: ltr;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  .slider::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--_strong-line);
  }
  .slider::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--_strong-line);
  }
  .slider::-webkit-slider-thumb {
    appearance: none;
    width: 18px;
    height: 18px;
    margin-block-start: -7px;
    border: 2px solid var(--_box);
    border-radius: 50%;
    background: var(--_accent);
  }
  .slider::-moz-range-thumb {
    box-sizing: border-box;
    width: 18px;
    height: 18px;
    border: 2px solid var(--_box);
    border-radius: 50%;
    background: var(--_accent);
  }
  .position {
    flex: 1;
    word-break: keep-all;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .more[aria-expanded='true'] {
    background: var(--_next);
  }
  .more-row {
    flex: 1 0 100%;
    order: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .unit {
    flex: 1 0 auto;
    display: flex;
    align-items: center;
    justify-content: space-between;
    max-width: 18em;
    min-height: 36px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .unit > span {
    padding-inline: 1px;
  }
  .speed {
    height: 34px;
    padding-inline: 6px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .speed > option {
    background: var(--_box);
  }
  /* One line where all fits: the choice of detail at its start, the menu at its end. */
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-start: 2px;
  }
  .tools > .by-hand,
  .tools > .legend {
    box-sizing: border-box;
    flex: 1 0 100%;
    min-width: 0;
  }
  .dial {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    min-width: 0;
    font-size: 0.875em;
  }
  .dial > span {
    color: var(--_muted);
  }
  .dial > select {
    box-sizing: border-box;
    min-height: 28px;
    max-width: 100%;
    padding-inline: 6px;
    border: 1px solid var(--_strong-line);
    border-radius: 6px;
    background: var(--_box);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .help-dialog {
    box-sizing: border-box;
    width: min(44em, 100vw - 2em);
    max-height: calc(100vh - 3em);
    padding: 0.9em 1.1em 1.1em;
    border: 1px solid var(--_strong-line);
    border-radius: 10px;
    background: var(--_box);
    color: inherit;
    font-size: 0.9375em;
  }
  .help-dialog:lang(ko) {
    word-break: keep-all;
  }
  .help-dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .help-dialog > header {
    display: flex;
    align-items: center;
  }
  .help-dialog > .heading {
    margin-block: 0.7em 0.2em;
    font-weight: 650;
  }
  .help-dialog .card-title {
    font-family: inherit;
  }
  .help-dialog .close {
    font: inherit;
  }
  .help-dialog dl {
    columns: 17em;
    margin: 0 0 0.6em;
  }
  .help-dialog dl > div {
    display: flex;
    break-inside: avoid;
    align-items: baseline;
    gap: 0.7em;
    padding-block: 0.15em;
  }
  .help-dialog dt {
    flex: none;
    width: 6.2em;
    text-align: end;
  }
  .help-dialog dd {
    margin: 0;
  }
  .help-dialog kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_pane);
    font: 0.875em var(--_font);
  }
  .help-dialog svg {
    vertical-align: middle;
  }
  .told {
    grid-area: told;
    min-height: 3em;
    overflow-wrap: anywhere;
  }
  .told:lang(ko) {
    word-break: keep-all;
  }
  .note {
    font-weight: 600;
  }
  .badge {
    display: inline-block;
    width: auto;
    height: auto;
    padding: 0 0.5em;
    border: 1px solid var(--_frame-line);
    border-radius: 1em;
    background: none;
    color: var(--_accent);
    font: 600 0.85em / 1.5 var(--_font);
    position: relative;
    inset-block-start: -0.08em;
    user-select: text;
  }
  .badge.current {
    background: var(--_next);
  }
  .problem {
    margin-block-start: 0.6em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_failed-text);
    border-radius: 4px;
    background: var(--_failed);
    font-size: 0.9375em;
  }
  .memory {
    grid-area: memory;
    min-width: 0;
    margin: 0;
  }
  .picture {
    overflow: hidden;
  }
  .picture > svg {
    direction: ltr;
    letter-spacing: 0;
    word-spacing: 0;
    display: block;
    max-width: 100%;
    height: auto;
  }
  .picture [data-frame],
  .picture [data-object],
  .picture [data-arrow],
  .picture [data-target] {
    transition: opacity 0.12s;
  }
  .picture [data-object],
  .picture [data-frame],
  .picture [data-arrow] {
    cursor: pointer;
  }
  .lights :is([data-frame], [data-object], [data-arrow], [data-target], [data-freed]):not(.lit) {
    opacity: 0.22;
  }
  .lights .lit[data-arrow] > path:first-child {
    stroke-width: 2.4;
  }
  .card {
    margin-block-start: 0.6em;
    padding: 0.5em 0.75em 0.7em;
    border: 1px solid var(--_strong-line);
    border-radius: 8px;
    background: var(--_pane);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .card:lang(ko) {
    word-break: keep-all;
  }
  .card > header {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .card-title {
    flex: 1;
    font-family: var(--_font);
    font-weight: 650;
  }
  .card .value {
    max-height: 8em;
    padding: 0.3em 0.5em;
    background: var(--_box);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .card .facts,
  .card .heading {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .card .heading {
    margin-block-start: 0.4em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin: 0.15em 0 0;
    padding: 0;
    list-style: none;
  }
  .link {
    display: inline-block;
    width: auto;
    height: auto;
    min-height: 26px;
    padding: 1px 8px;
    border-color: var(--_line);
    background: var(--_box);
    font: 0.8125em / 1.5 var(--_font);
    text-align: start;
  }
  .caption {
    margin-block-start: 0.5em;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .printed {
    grid-area: printed;
    min-width: 0;
  }
  .printed > p {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .output {
    max-height: 12em;
    min-height: 1.6em;
    padding: 0.4em 0.8em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .traceback {
    color: var(--_failed-text);
  }
  .outline {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .loading {
    animation: appear 0.2s 0.5s backwards;
  }
  .working {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    margin-block: 0.5em;
    font-variant-numeric: tabular-nums;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (pointer: coarse) {
    .buttons > button,
    button.more {
      width: 40px;
      height: 40px;
    }
  }
  ${contrastStyles}
  @media (prefers-reduced-motion: reduce) {
    .picture * {
      transition: none;
    }
  }
  @media print {
    .card,
    .menu,
    .dial,
    .controls,
    .places {
      display: none;
    }
    .player {
      padding: 0;
      border: 0;
    }
    .program,
    .printed {
      break-inside: avoid;
    }
    pre {
      max-height: none;
      overflow: visible;
      white-space: pre-wrap;
    }
    .code > code {
      width: auto;
    }
  }
`;
