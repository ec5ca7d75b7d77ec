/**
 * The colours of a picture by what they are for, in light and dark. Knows
 * colour values; knows nothing that is drawn.
 */
import type { Theme } from '../options/options.ts';
import type { Family } from './scene.ts';

/** What a colour is for. Each can be set on a page by the custom property `--pymem-ROLE`. */
export type ColourRole =
  | 'text'
  | 'muted'
  | 'box'
  | 'cell'
  | 'line'
  | 'cell-line'
  | 'frame'
  | 'frame-header'
  | 'frame-line'
  | 'frame-arrow'
  | 'arrow'
  | 'change'
  | 'badge'
  | 'unreachable'
  | Exclude<Family, 'frame'>;

interface ColourRow {
  readonly light: string;
  readonly dark: string;
}

/** Text on `box`, `cell`, `frame` and every header, and lines on `box`, keep the contrast of WCAG AA; a test measures it. */
export const COLOURS: Readonly<Record<ColourRole, ColourRow>> = {
  text: { light: '#1d2733', dark: '#e8ecf1' },
  muted: { light: '#4d5b6a', dark: '#adb8c4' },
  box: { light: '#ffffff', dark: '#1d2229' },
  cell: { light: '#ffffff', dark: '#161a20' },
  line: { light: '#76838f', dark: '#7d8995' },
  'cell-line': { light: '#c3cbd3', dark: '#4a545f' },
  frame: { light: '#edf7ee', dark: '#17291c' },
  'frame-header': { light: '#cfe8d2', dark: '#264a2f' },
  'frame-line': { light: '#3f8a4b', dark: '#66ad72' },
  'frame-arrow': { light: '#2c7539', dark: '#7fca8c' },
  arrow: { light: '#44546a', dark: '#b3bfcc' },
  change: { light: '#c2410c', dark: '#ff9a57' },
  badge: { light: '#ffffff', dark: '#10141a' },
  unreachable: { light: '#8a3b3b', dark: '#f0a3a3' },
  atom: { light: '#dfebfa', dark: '#20344f' },
  sequence: { light: '#fbefcd', dark: '#42371a' },
  mapping: { light: '#fbe5d3', dark: '#472f1c' },
  set: { light: '#f5e3f1', dark: '#432a3e' },
  instance: { light: '#e8e3fa', dark: '#322a52' },
  class: { light: '#dcd4f5', dark: '#3c3166' },
  function: { light: '#d9efef', dark: '#1b4143' },
  iterator: { light: '#e9efcf', dark: '#363f1c' },
  exception: { light: '#fbdcda', dark: '#55272a' },
  other: { light: '#e6eaee', dark: '#30373f' },
};

export type Palette = (role: ColourRole) => string;

/** `auto` follows the page's colour scheme and its custom properties; the others are for files of their own. */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  auto: (role) => `var(--pymem-${role}, light-dark(${COLOURS[role].light}, ${COLOURS[role].dark}))`,
  light: (role) => COLOURS[role].light,
  dark: (role) => COLOURS[role].dark,
};

export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme];
}

const FONTS =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'Nanum Gothic Coding', monospace";

export function fontOf(theme: Theme): string {
  return theme === 'auto' ? `var(--pymem-font, ${FONTS})` : FONTS;
}
